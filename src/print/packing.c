/* libqpdf can pack as well, but packs a linearized file twice, each time at
 * twice what it takes here. What has a filter it leaves alone. */
#include "print/packing.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <zlib.h>

enum { AS_IS = 0, SMALL = 4 };

struct Packer {
    struct libdeflate_compressor *small, *as_is;
};

static void free_compressor(void *compressor)
{
    libdeflate_free_compressor(compressor);
}

static struct libdeflate_compressor *open_compressor(Arena *arena, int level)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
    if (!compressor)
        arena_exhausted();
    return arena_own(arena, compressor, free_compressor);
}

Packer *packer_open(Arena *arena)
{
    Packer *packer = ARENA_NEW(arena, Packer);
    *packer = (Packer){ open_compressor(arena, SMALL), open_compressor(arena, AS_IS) };
    return packer;
}

static Bytes pack(struct libdeflate_compressor *compressor, Arena *arena, Bytes bytes)
{
    const size_t room = libdeflate_zlib_compress_bound(compressor, bytes.length);
    void *to = malloc(room);
    if (!to)
        arena_exhausted();
    arena_own(arena, to, free);
    return (Bytes){ to, libdeflate_zlib_compress(compressor, bytes.first, bytes.length, to, room) };
}

Bytes packed(const Packer *packer, Arena *arena, Bytes bytes)
{
    return pack(packer->small, arena, bytes);
}

Bytes packed_as_is(const Packer *packer, Arena *arena, Bytes bytes)
{
    return pack(packer->as_is, arena, bytes);
}

const char *packing_libdeflate(void)
{
    return LIBDEFLATE_VERSION_STRING;
}

const char *packing_zlib(void)
{
    return zlibVersion();
}
