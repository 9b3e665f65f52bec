/* The check sum of an embedded file: ISO 32000-1, table 46. */
#ifndef PRINT_CHECKSUM_H
#define PRINT_CHECKSUM_H

#include "base/arena.h"
#include "print/bytes.h"

/* MD5, as PDF wants it, in hexadecimal digits. It finds damage, and no forgery. */
const char *checksum_of(Arena *arena, Bytes bytes);

#endif
