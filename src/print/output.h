/* What somebody fills becomes a file, whole or not at all. */
#ifndef PRINT_OUTPUT_H
#define PRINT_OUTPUT_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/diag.h"
#include "print/bytes.h"

/* Fills the file `name`, which is new and empty. Returns 0, the system's number of what went wrong (errno), or
 * OUTPUT_REPORTED where it is something else. */
typedef int OutputFill(void *context, const char *name);

enum { OUTPUT_REPORTED = -1 };

/* What fills it is these bytes: returns as an OutputFill does. */
int output_bytes(const char *name, const void *bytes, size_t length);

/* A file on its way. */
typedef struct Output {
    const char *path;
    bool fixed;         /* nobody chooses the place: --out is no way out */
    const char *beside; /* where it grows: output's to know */
} Output;

/* Has the file filled, making missing folders: beside `path`, under another name, until all is on the disk. False when the
 * disk or the system refuses: reported, and nothing of ours is left behind but empty folders. It lives in `arena`. */
bool output_fill(Arena *arena, Output *output, OutputFill *fill, void *context, Diags *diags);

/* Puts what was filled in the place of what stood at `path`. False when the system refuses: reported, and dropped. */
bool output_keep(const Output *output, Diags *diags);

/* What stood at `path` stays. */
void output_drop(const Output *output);

/* Fills it with these bytes and puts it in its place: both as above. */
bool output_write(Arena *arena, Output *output, Bytes bytes, Diags *diags);

/* Clears away what a process that is no more has left in `folder` of files on their way. */
void output_sweep(const char *folder, pid_t process);

#endif
