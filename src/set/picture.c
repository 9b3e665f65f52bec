/* Takes the path an issue names and gives a Picture: the file is found, kept
 * inside the folder, read whole, and handed to picture_header.
 *
 * A path is judged twice. Its words must not climb out of the folder, so that
 * "../../etc/passwd" is refused whether it exists or not; and the file that is
 * really opened must lie in the folder, so that no symbolic link leads out. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "set/picture.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/limits.h"
#include "base/messages.h"
#include "base/nearest.h"
#include "set/picture_header.h"

/* True when the words of `path` never climb above where they start. */
static bool stays_below(const char *path)
{
    int depth = 0;
    if (*path == '/')
        return false;
    while (*path) {
        size_t length = strcspn(path, "/");
        if (length == 2 && strncmp(path, "..", 2) == 0)
            depth--;
        else if (length > 0 && !(length == 1 && *path == '.'))
            depth++;
        if (depth < 0)
            return false;
        path += length;
        path += *path == '/';
    }
    return true;
}

static bool outside(const Picture *picture, Diags *diags)
{
    diag_error(diags, picture->at, DIAG_PATH_OUTSIDE, "\"%s\" leaves the issue's folder", picture->name);
    diag_hint(diags, "copy the picture into the folder and name it from there, as in pictures/cover.jpg");
    return false;
}

static int by_name(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The name in `folder` most like `word`, or NULL. Sorted first, so that the answer is the same everywhere. */
static const char *nearest_name(Arena *arena, const char *folder, const char *word)
{
    DIR *entries = opendir(folder);
    if (!entries)
        return NULL;
    const char **names = ARENA_ARRAY(arena, const char *, FOLDER_NAMES_LIMIT + 1);
    size_t count = 0;
    const struct dirent *entry;
    while (count < FOLDER_NAMES_LIMIT && (entry = readdir(entries)))
        if (entry->d_name[0] != '.')
            names[count++] = arena_copy(arena, entry->d_name, strlen(entry->d_name));
    closedir(entries);
    if (count == FOLDER_NAMES_LIMIT)
        return NULL;
    qsort(names, count, sizeof *names, by_name);
    return nearest_word(word, names);
}

static bool missing(Arena *arena, const char *folder, const Picture *picture, Diags *diags)
{
    diag_error(diags, picture->at, DIAG_PICTURE_MISSING, "there is no picture \"%s\"", picture->name);
    const char *slash = strrchr(picture->name, '/');
    const char *word = slash ? slash + 1 : picture->name;
    const char *above = arena_copy(arena, picture->name, (size_t)(word - picture->name));
    const char *place = arena_own(arena, realpath(arena_text(arena, "%s/%s", folder, above), NULL), free);
    const char *near = place && path_lies_in(place, folder) ? nearest_name(arena, place, word) : NULL;
    if (!place)
        diag_hint(diags, "nor is there a folder \"%s\"; paths start at the issue's folder", above);
    else if (near)
        diag_hint(diags, "did you mean \"%s%s\"?", above, near);
    else
        diag_hint(diags, "put the file there, or correct its name; paths start at the issue's folder");
    return false;
}

static bool unreadable(const Picture *picture, int number, Diags *diags)
{
    diag_fault(diags, picture->at, DIAG_FILE_UNREADABLE, "cannot read \"%s\"", picture->name);
    diag_hint(diags, "%s", strerror(number));
    return false;
}

static bool find_file(Arena *arena, const char *folder, Picture *picture, Diags *diags)
{
    if (!stays_below(picture->name))
        return outside(picture, diags);
    const char *home = arena_own(arena, realpath(folder, NULL), free);
    if (!home)
        return unreadable(picture, errno, diags);
    picture->path = arena_own(arena, realpath(arena_text(arena, "%s/%s", home, picture->name), NULL), free);
    if (!picture->path && (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG || errno == ELOOP))
        return missing(arena, home, picture, diags);
    if (!picture->path)
        return unreadable(picture, errno, diags);
    return path_lies_in(picture->path, home) || outside(picture, diags);
}

/* Notes the length of the file, before it is opened: opening a pipe would wait for ever. */
static bool measure_file(Picture *picture, Diags *diags)
{
    struct stat about;
    if (stat(picture->path, &about) != 0)
        return unreadable(picture, errno, diags);
    if (!S_ISREG(about.st_mode)) {
        diag_error(diags, picture->at, DIAG_PICTURE_MISSING,
                   S_ISDIR(about.st_mode) ? MESSAGE("\"%s\" is a folder, not a picture") : MESSAGE("\"%s\" is a device, not a picture"),
                   picture->name);
        diag_hint(diags, "name the JPEG or PNG file itself, as in pictures/cover.jpg");
        return false;
    }
    if (about.st_size > PICTURE_FILE_LIMIT) {
        diag_error(diags, picture->at, DIAG_PICTURE_TOO_LARGE, "\"%s\" has %lld MB; the limit is %d MB", picture->name,
                   (long long)about.st_size >> 20, PICTURE_FILE_LIMIT >> 20);
        diag_hint(diags, "save it as JPEG at the size it is printed: a full A4 page at 300 ppi has about 5 MB");
        return false;
    }
    picture->length = (size_t)about.st_size;
    return true;
}

static bool read_file(Arena *arena, Picture *picture, Diags *diags)
{
    if (!measure_file(picture, diags))
        return false;
    FILE *file = fopen(picture->path, "rb");
    if (!file)
        return unreadable(picture, errno, diags);
    unsigned char *bytes = arena_own(arena, malloc(picture->length + 1), free); /* not zeroed: it may be large */
    if (!bytes)
        arena_exhausted();
    picture->bytes = bytes;
    picture->length = fread(bytes, 1, picture->length, file);
    int number = errno;
    bool failed = ferror(file);
    fclose(file);
    return !failed || unreadable(picture, number, diags);
}

const Picture *picture_load(Arena *arena, const char *folder, Text path, Diags *diags)
{
    Picture *picture = ARENA_NEW(arena, Picture);
    picture->name = path.utf8 ? path.utf8 : "";
    picture->at = path.at;
    if (!find_file(arena, folder, picture, diags) || !read_file(arena, picture, diags) ||
        !picture_header_read(picture, diags))
        return NULL;
    return picture;
}

/* Where the crop lies across the room left over: 0 at the start, 1 at the end. */
static const struct {
    double x, y;
} focus_shares[] = {
    [FOCUS_CENTRE] = { 0.5, 0.5 },      [FOCUS_TOP] = { 0.5, 0 },         [FOCUS_BOTTOM] = { 0.5, 1 },
    [FOCUS_LEFT] = { 0, 0.5 },          [FOCUS_RIGHT] = { 1, 0.5 },       [FOCUS_TOP_LEFT] = { 0, 0 },
    [FOCUS_TOP_RIGHT] = { 1, 0 },       [FOCUS_BOTTOM_LEFT] = { 0, 1 },   [FOCUS_BOTTOM_RIGHT] = { 1, 1 },
    [FOCUS_UPPER] = { 0.5, 0.35 },      [FOCUS_LOWER] = { 0.5, 0.65 },
};

Crop picture_crop(const Picture *picture, Focus focus, pt width, pt height)
{
    Crop crop = { 0, 0, picture->width, picture->height };
    if (crop.width * height > crop.height * width)
        crop.width = crop.height * width / height;
    else
        crop.height = crop.width * height / width;
    crop.x = (picture->width - crop.width) * focus_shares[focus].x;
    crop.y = (picture->height - crop.height) * focus_shares[focus].y;
    return crop;
}

double picture_ppi(Crop crop, pt width)
{
    return crop.width * 72 / width;
}
