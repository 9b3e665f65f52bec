#include "app/mended_files.h"

#include <errno.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/messages.h"

/* One of them while it is written. */
typedef struct Filling {
    Arena *arena;
    const MendedFiles *files;
    size_t file;
    Diags *diags;
} Filling;

/* Who may read and write the new file is as it was with the old one. */
static int keep_mode(const char *old, const char *name)
{
    struct stat mode;
    return stat(old, &mode) == 0 && chmod(name, mode.st_mode & 07777) == 0 ? 0 : errno;
}

static bool holds(const Filling *filling, Mending *mending, const char *name)
{
    const MendedFiles *files = filling->files;
    if (!mending_holds(mending, name))
        return false;
    if (!files->holds)
        return true;
    const Input *mended = input_load(filling->arena, name, INPUT_LIMIT, filling->diags);
    const Input named = { .name = mending_file(mending)->name, .bytes = mended ? mended->bytes : NULL, .length = mended ? mended->length : 0 };
    return mended && files->holds(files->context, filling->file, &named, filling->diags);
}

/* What grows beside the file is read again before it takes its place. */
static int fill(void *context, const char *name)
{
    const Filling *filling = context;
    Mending *mending = filling->files->files[filling->file].mending;
    size_t length;
    const char *bytes = mending_bytes(mending, &length);
    int reason = output_bytes(name, bytes, length);
    if (!reason)
        reason = keep_mode(mending_file(mending)->name, name);
    return reason ? reason : holds(filling, mending, name) ? 0 : OUTPUT_REPORTED;
}

static bool fill_file(Arena *arena, const MendedFiles *files, size_t index, Diags *diags)
{
    MendedFile *file = &files->files[index];
    const Input *input = mending_file(file->mending);
    const size_t faults = diags_count(diags, DIAG_FAULT);
    const char *path = path_resolve(arena, input->name); /* a link stays one */
    Filling filling = { .arena = arena, .files = files, .file = index, .diags = diags };
    file->output = (Output){ .path = path ? path : input->name };
    if (output_fill(arena, &file->output, fill, &filling, diags))
        return true;
    if (diags_count(diags, DIAG_FAULT) == faults) {
        diag_fault(diags, (Place){ .file = input->name }, DIAG_FILE_UNWRITABLE, "mended, this file would read differently, so it stays as it is");
        diag_hint(diags, "%s", message(files->way_out));
    }
    return false;
}

bool mended_files_write(Arena *arena, const MendedFiles *files, Diags *diags)
{
    size_t filled = 0;
    bool right = true;
    for (; right && filled < files->count; filled++)
        right = mending_count(files->files[filled].mending) == 0 || fill_file(arena, files, filled, diags);
    for (size_t i = 0; i < filled; i++) {
        const MendedFile *file = &files->files[i];
        if (!file->output.beside)
            continue;
        if (right)
            right = output_keep(&file->output, diags);
        else
            output_drop(&file->output);
    }
    return right;
}
