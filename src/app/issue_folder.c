#include "app/issue_folder.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/ending.h"
#include "base/folder.h"
#include "print/output.h"
#include "print/placeholder.h"

IssueFolder issue_folder_begin(Arena *arena, const char *path, Diags *diags)
{
    const char *folder = path_plain(arena, path);
    const char *beside = arena_text(arena, "%s/.tamga-new-%ld", path_parent(arena, folder), (long)getpid());
    return (IssueFolder){ .arena = arena, .diags = diags, .folder = folder, .beside = beside };
}

bool issue_folder_is_taken(const IssueFolder *folder)
{
    return folder_is_taken(folder->arena, folder->folder);
}

/* ------------------------------------------------------------------- files */

/* Somebody who stops the program finds nothing of it; a file is named once, however often it is written. */
static const char *take_along(const char *path)
{
    if (access(path, F_OK) != 0)
        ending_takes(path);
    return path;
}

static Output output_for(const IssueFolder *folder, const char *name)
{
    if (!folder_is(folder->beside)) {
        ending_takes(folder->beside);
        ending_takes(arena_text(folder->arena, "%s/pictures", folder->beside));
    }
    return (Output){ .path = take_along(arena_text(folder->arena, "%s/%s", folder->beside, name)), .fixed = true };
}

bool issue_folder_words(const IssueFolder *folder, const char *name, const char *utf8)
{
    Output output = output_for(folder, name);
    return output_write(folder->arena, &output, (Bytes){ (const unsigned char *)utf8, strlen(utf8) }, folder->diags);
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
    Output output = output_for(folder, arena_text(folder->arena, "pictures/%s", name));
    return output_fill(folder->arena, &output, draw_picture, &drawn, folder->diags) && output_keep(&output, folder->diags);
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
    ending_leaves_folder(folder->beside);
}

bool issue_folder_keep(const IssueFolder *folder)
{
    if (rename(folder->beside, folder->folder) == 0) {
        ending_leaves_folder(folder->beside);
        return true;
    }
    diag_fault(folder->diags, (Place){ .file = folder->folder }, DIAG_FILE_UNWRITABLE, "this folder cannot be made");
    diag_hint(folder->diags, "%s", strerror(errno));
    issue_folder_drop(folder);
    return false;
}
