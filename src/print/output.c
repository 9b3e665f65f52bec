/* Takes a path and whoever fills a file, and leaves either the new file or the old one.
 *
 * A rename within a folder is the only change that POSIX promises to be seen
 * whole, so the new file grows beside the old one. It is brought to the disk
 * before the rename: else a power cut could leave a name without bytes. */
#include "print/output.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/ending.h"
#include "base/folder.h"
#include "base/messages.h"

/* What the system's reasons mean to somebody who made a newsletter. */
typedef struct Reason {
    int number;
    const char *words, *hint;
} Reason;

#define ANOTHER_FOLDER MESSAGE("choose another folder with --out")

static const Reason reasons[] = {
    { ENOSPC, MESSAGE("the disk is full"), MESSAGE("make room, then build again") },
    { EDQUOT, MESSAGE("your share of the disk is used up"), MESSAGE("make room, then build again") },
    { EFBIG, MESSAGE("the file is larger than the disk or your limits allow"), ANOTHER_FOLDER },
    { EACCES, MESSAGE("you may not write there"), MESSAGE("ask for the right to write in the folder, or choose another with --out") },
    { EPERM, MESSAGE("you may not write there"), MESSAGE("ask for the right to write in the folder, or choose another with --out") },
    { EROFS, MESSAGE("the disk can only be read"), ANOTHER_FOLDER },
    { EISDIR, MESSAGE("a folder has this name"), MESSAGE("move the folder away, or choose another with --out") },
    { ENOTDIR, MESSAGE("what should be a folder on the way there is a file"), MESSAGE("move that file away, or choose another folder with --out") },
    { EEXIST, MESSAGE("what should be a folder on the way there is a file"), MESSAGE("move that file away, or choose another folder with --out") },
    { ELOOP, MESSAGE("the links on the way there lead in a circle"), ANOTHER_FOLDER },
    { ENAMETOOLONG, MESSAGE("the name is too long for the disk"), MESSAGE("choose a shorter one under \"output\" in the layout, or another folder with --out") },
    { EIO, MESSAGE("the disk does not answer as it should"), MESSAGE("have the disk checked, or choose another folder with --out") },
};

static bool report(const Output *output, int number, Diags *diags)
{
    const char *path = output->path;
    const Reason *reason = NULL;
    for (size_t i = 0; !reason && i < sizeof reasons / sizeof *reasons; i++)
        reason = reasons[i].number == number ? &reasons[i] : NULL;
    diag_fault(diags, (Place){ .file = path }, DIAG_FILE_UNWRITABLE, "this file cannot be written: %s",
               reason ? message(reason->words) : strerror(number));
    if (output->fixed)
        diag_hint(diags, "see that the file and its folder can be written; nothing in them has changed");
    else
        diag_hint(diags, "%s", message(reason ? reason->hint : ANOTHER_FOLDER));
    return false;
}

/* --- folders --- */

/* Makes each folder on the way to `path` that is not there. False with errno set. */
static bool make_folders(Arena *arena, const char *path)
{
    for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
        const char *folder = arena_copy(arena, path, (size_t)(slash - path));
        if (!*folder || folder_is(folder))
            continue;
        if (mkdir(folder, 0777) != 0 && errno != EEXIST) /* another build may have been quicker */
            return false;
    }
    return true;
}

/* --- the file --- */

static int create(const char *name)
{
    unlink(name);
    const int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    return file < 0 || close(file) != 0 ? errno : 0;
}

static int bring_to_disk(const char *name)
{
    const int file = open(name, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int reason = fsync(file) == 0 ? 0 : errno;
    /* A network disk may find out only now that it is full. */
    return close(file) != 0 && !reason ? errno : reason;
}

/* What went wrong, as OutputFill says it. */
static int fill_beside(Arena *arena, const Output *output, OutputFill *fill, void *context)
{
    ending_takes(output->beside);
    int reason = make_folders(arena, output->path) ? create(output->beside) : errno;
    if (!reason)
        reason = fill(context, output->beside);
    if (!reason)
        reason = bring_to_disk(output->beside);
    if (reason)
        output_drop(output);
    return reason;
}

/* The name's beginning. */
#define BESIDE ".tamga-%ld-"

bool output_fill(Arena *arena, Output *output, OutputFill *fill, void *context, Diags *diags)
{
    /* Short, so that no long name of an edition makes it too long; the process's number keeps two builds apart, and a sum of
     * the path those that one fills side by side. */
    const Digest sum = digest_of(output->path, strlen(output->path));
    output->beside = arena_text(arena, "%s/" BESIDE "%02x%02x%02x%02x", path_parent(arena, output->path), (long)getpid(), sum.bytes[0],
                                sum.bytes[1], sum.bytes[2], sum.bytes[3]);
    const int reason = fill_beside(arena, output, fill, context);
    return reason == 0 || (reason != OUTPUT_REPORTED && report(output, reason, diags));
}

bool output_keep(const Output *output, Diags *diags)
{
    if (rename(output->beside, output->path) == 0) {
        ending_leaves(output->beside);
        return true;
    }
    const int reason = errno;
    output_drop(output);
    return report(output, reason, diags);
}

void output_drop(const Output *output)
{
    unlink(output->beside);
    ending_leaves(output->beside);
}

void output_sweep(const char *folder, pid_t process)
{
    char beginning[32];
    const int length = snprintf(beginning, sizeof beginning, BESIDE, (long)process);
    DIR *directory = opendir(folder);
    for (const struct dirent *entry; directory && (entry = readdir(directory));)
        if (strncmp(entry->d_name, beginning, (size_t)length) == 0)
            unlinkat(dirfd(directory), entry->d_name, 0);
    if (directory)
        closedir(directory);
}

int output_bytes(const char *name, const void *bytes, size_t length)
{
    FILE *out = fopen(name, "wb");
    if (!out)
        return errno;
    errno = 0;
    int reason = fwrite(bytes, 1, length, out) == length ? 0 : errno;
    if (fclose(out) != 0 && !reason)
        reason = errno;
    return reason;
}

static int fill_with_bytes(void *own, const char *name)
{
    const Bytes *bytes = own;
    return output_bytes(name, bytes->first, bytes->length);
}

bool output_write(Arena *arena, Output *output, Bytes bytes, Diags *diags)
{
    return output_fill(arena, output, fill_with_bytes, &bytes, diags) && output_keep(output, diags);
}
