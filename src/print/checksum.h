/* The check sums of an embedded file. */
#ifndef PRINT_CHECKSUM_H
#define PRINT_CHECKSUM_H

#include <stdint.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "print/bytes.h"

typedef struct Checksum {
    const char *md5; /* as PDF wants it, in hexadecimal digits: ISO 32000-1, table 46. It finds damage, and no forgery */
    uint32_t adler;  /* Adler-32, with which Flate ends: RFC 1950 */
} Checksum;

/* Those of files that were read in this run: the editions of an issue carry the same fonts and pictures. */
typedef struct Checksums Checksums;

/* Lives in `arena`. */
Checksums *checksums_open(Arena *arena);

/* Of the file `path`, whose bytes these are; `about` is what the system said of it when they were read. */
const Checksum *checksums_of(Checksums *checksums, const char *path, const struct stat *about, Bytes bytes);

#endif
