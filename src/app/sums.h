/* Digests of files, each read once: editions of an issue are made from the same fonts and pictures. */
#ifndef APP_SUMS_H
#define APP_SUMS_H

#include "base/arena.h"
#include "base/digest.h"
#include "base/diag.h"

typedef struct Sums Sums;

/* Lives in `arena`. */
Sums *sums_open(Arena *arena);

/* The digest of the file at `path`. False when it cannot be read; reported. */
bool sums_find(Sums *sums, const char *path, Digest *digest, Diags *diags);

#endif
