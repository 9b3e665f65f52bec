/* Bytes become a file, whole or not at all. */
#ifndef PRINT_OUTPUT_H
#define PRINT_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

typedef struct Bytes {
    const void *first;
    size_t length;
} Bytes;

/* Writes `bytes` to `path`, making missing folders. They are written beside it under another name, which becomes
 * `path` when all is on the disk. False when the disk or the system refuses: reported, nothing of ours is left behind
 * but empty folders, and the file that stood at `path` is as it was. */
bool output_write(const char *path, Bytes bytes, Diags *diags);

#endif
