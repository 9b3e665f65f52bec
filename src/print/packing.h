/* Flate, by which PDF packs its streams: ISO 32000-1, 7.4.4; RFC 1950. */
#ifndef PRINT_PACKING_H
#define PRINT_PACKING_H

#include "base/arena.h"
#include "print/bytes.h"

/* What packs. Its tables are larger than most of what it packs, so one serves for a whole PDF; one thread has it. */
typedef struct Packer Packer;

/* It lives in the arena. */
Packer *packer_open(Arena *arena);

/* The bytes, smaller; lent by the arena. */
Bytes packed(const Packer *packer, Arena *arena, Bytes bytes);

/* The bytes as they are, in the form of Flate: for what is packed already. Lent by the arena. */
Bytes packed_as_is(const Packer *packer, Arena *arena, Bytes bytes);

/* The versions of libdeflate, and of zlib, by which libqpdf and libpng pack. */
const char *packing_libdeflate(void);
const char *packing_zlib(void);

#endif
