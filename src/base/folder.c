#define _XOPEN_SOURCE 700 /* realpath, nftw */
#include "base/folder.h"

#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/limits.h"

bool folder_is(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool folder_has_file(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

const char *const *folder_names(Arena *arena, const char *path)
{
    size_t count = 0, room = 16;
    const char **names = ARENA_ARRAY(arena, const char *, room + 1);
    DIR *folder = opendir(path);
    for (const struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        if (count == room) {
            const char **more = ARENA_ARRAY(arena, const char *, 2 * room + 1);
            memcpy(more, names, count * sizeof *names);
            names = more;
            room *= 2;
        }
        names[count++] = arena_copy(arena, entry->d_name, strlen(entry->d_name));
    }
    if (folder)
        closedir(folder);
    qsort(names, count, sizeof *names, compare_names);
    return names;
}

bool folder_is_taken(Arena *arena, const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0 && !(S_ISDIR(about.st_mode) && !*folder_names(arena, path));
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

void folder_remove(const char *path)
{
    nftw(path, remove_one, FOLDERS_OPEN_LIMIT, FTW_DEPTH | FTW_PHYS);
}

static void remove_temporary(void *path)
{
    folder_remove(path);
}

const char *folder_of_temporaries(void)
{
    const char *place = getenv("TMPDIR");
    return place && *place ? place : "/tmp";
}

const char *folder_temporary(Arena *arena)
{
    char *path = arena_text(arena, "%s/tamga-XXXXXX", folder_of_temporaries());
    return mkdtemp(path) ? arena_own(arena, path, remove_temporary) : NULL;
}

const char *path_resolve(Arena *arena, const char *path)
{
    return arena_own(arena, realpath(path, NULL), free);
}

bool path_lies_in(const char *path, const char *folder)
{
    const size_t length = strlen(folder);
    if (length == 1)
        return true; /* the root */
    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* The length of a path without the slashes at its end; "/" keeps its own. */
static size_t length_of(const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return length;
}

/* Where the last name begins in the first `length` bytes. */
static size_t start_of_name(const char *path, size_t length)
{
    while (length > 0 && path[length - 1] != '/')
        length--;
    return length;
}

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

const char *path_parent(Arena *arena, const char *path)
{
    const size_t length = length_of(path);
    const size_t start = start_of_name(path, length);
    if (is_dots(arena_copy(arena, path + start, length - start)))
        return arena_text(arena, "%s/..", path);
    if (start == 0)
        return ".";
    const char *parent = arena_copy(arena, path, start);
    return arena_copy(arena, parent, length_of(parent));
}

const char *path_name(Arena *arena, const char *path)
{
    const size_t length = length_of(path);
    const size_t start = start_of_name(path, length);
    const char *name = arena_copy(arena, path + start, length - start);
    const char *real = is_dots(name) ? path_resolve(arena, path) : NULL;
    return real ? arena_copy(arena, strrchr(real, '/') + 1, strlen(strrchr(real, '/') + 1)) : name;
}

const char *path_plain(Arena *arena, const char *path)
{
    return arena_copy(arena, path, length_of(path));
}

bool path_ends_with(const char *path, const char *ending)
{
    const size_t length = strlen(path), end = strlen(ending);
    return length >= end && strcmp(path + length - end, ending) == 0;
}
