/* What somebody fills becomes a file, whole or not at all. */
#ifndef PRINT_OUTPUT_H
#define PRINT_OUTPUT_H

#include <stdbool.h>

#include "base/diag.h"

/* Fills the file `name`, which is new and empty. Returns 0, the system's number of what went wrong (errno), or
 * OUTPUT_REPORTED where it is something else. */
typedef int OutputFill(void *context, const char *name);

enum { OUTPUT_REPORTED = -1 };

/* Has the file `path` filled, making missing folders. It is filled beside it under another name, which becomes `path`
 * when all is on the disk. False when the disk or the system refuses: reported, nothing of ours is left behind but empty
 * folders, and the file that stood at `path` is as it was. */
bool output_write(const char *path, OutputFill *fill, void *context, Diags *diags);

#endif
