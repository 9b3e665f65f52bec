/* The check sum of an embedded file: MD5 in hexadecimal digits, as PDF wants it (ISO 32000-1, table 46). It finds damage,
 * and no forgery. */
#ifndef PRINT_CHECKSUM_H
#define PRINT_CHECKSUM_H

#include <sys/stat.h>

#include "base/arena.h"
#include "print/bytes.h"

/* Those of files that were read in this run: the editions of an issue carry the same fonts and pictures. */
typedef struct Checksums Checksums;

/* As long as `arena`. One thread at a time asks it. */
Checksums *checksums_open(Arena *arena);

/* Of the file `path`, whose bytes these are; `about` is what the system said of it when they were read. */
const char *checksums_of(Checksums *checksums, const char *path, const struct stat *about, Bytes bytes);

#endif
