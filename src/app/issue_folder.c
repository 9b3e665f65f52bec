#include "app/issue_folder.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"
#include "print/output.h"
#include "print/placeholder.h"

static const char *without_slash(Arena *arena, const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return arena_copy(arena, path, length);
}

IssueFolder issue_folder_begin(Arena *arena, const char *path, Diags *diags)
{
    const char *folder = without_slash(arena, path);
    const char *beside = arena_text(arena, "%s/.tamga-new-%ld", path_parent(arena, folder), (long)getpid());
    return (IssueFolder){ .arena = arena, .diags = diags, .folder = folder, .beside = beside };
}

bool issue_folder_is_taken(const IssueFolder *folder)
{
    struct stat about;
    return lstat(folder->folder, &about) == 0 && !(S_ISDIR(about.st_mode) && !*folder_names(folder->arena, folder->folder));
}

/* ------------------------------------------------------------------- files */

static bool put_file(const IssueFolder *folder, const char *name, OutputFill *fill, void *own)
{
    Output output = { .path = arena_text(folder->arena, "%s/%s", folder->beside, name), .fixed = true };
    return output_fill(folder->arena, &output, fill, own, folder->diags) && output_keep(&output, folder->diags);
}

typedef struct Words {
    const char *utf8;
} Words;

static int write_words(void *own, const char *path)
{
    const Words *words = own;
    FILE *file = fopen(path, "wb");
    if (!file)
        return errno;
    errno = 0;
    const bool written = fputs(words->utf8, file) >= 0;
    const int reason = errno;
    return fclose(file) != 0 || !written ? (reason ? reason : EIO) : 0;
}

bool issue_folder_words(const IssueFolder *folder, const char *name, const char *utf8)
{
    Words words = { utf8 };
    return put_file(folder, name, write_words, &words);
}

typedef struct Drawn {
    const Setter *setter;
    const char *name;
    pt width, height;
} Drawn;

static int draw_picture(void *own, const char *path)
{
    const Drawn *drawn = own;
    return placeholder_write(drawn->setter, path, drawn->name, drawn->width, drawn->height);
}

bool issue_folder_placeholder(const IssueFolder *folder, const Setter *setter, const char *name, pt width, pt height)
{
    Drawn drawn = { setter, name, width, height };
    return put_file(folder, arena_text(folder->arena, "pictures/%s", name), draw_picture, &drawn);
}

/* -------------------------------------------------------------- the folder */

void issue_folder_remove(Arena *arena, const char *path)
{
    const char *pictures = arena_text(arena, "%s/pictures", path);
    for (const char *const *name = folder_names(arena, pictures); *name; name++)
        unlink(arena_text(arena, "%s/%s", pictures, *name));
    rmdir(pictures);
    unlink(arena_text(arena, "%s/issue.yaml", path));
    rmdir(path);
}

void issue_folder_drop(const IssueFolder *folder)
{
    issue_folder_remove(folder->arena, folder->beside);
}

bool issue_folder_keep(const IssueFolder *folder)
{
    if (rename(folder->beside, folder->folder) == 0)
        return true;
    diag_fault(folder->diags, (Place){ .file = folder->folder }, DIAG_FILE_UNWRITABLE, "this folder cannot be made");
    diag_hint(folder->diags, "%s", strerror(errno));
    issue_folder_drop(folder);
    return false;
}
