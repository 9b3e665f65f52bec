/* libqpdf can pack as well, but packs a linearized file twice, each time at
 * twice what it takes here. What has a filter it leaves alone. */
#include "print/packing.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <zlib.h>

enum { AS_IS = 0, SMALL = 6 };

static void free_packer(void *packer)
{
    libdeflate_free_compressor(packer);
}

static Bytes pack(Arena *arena, Bytes bytes, int level)
{
    Arena *own = arena_open();
    struct libdeflate_compressor *packer = arena_own(own, libdeflate_alloc_compressor(level), free_packer);
    const size_t room = packer ? libdeflate_zlib_compress_bound(packer, bytes.length) : 0;
    void *to = arena_own(arena, packer ? malloc(room) : NULL, free);
    if (!to)
        arena_exhausted();
    const size_t length = libdeflate_zlib_compress(packer, bytes.first, bytes.length, to, room);
    arena_close(own);
    return (Bytes){ to, length };
}

Bytes packed(Arena *arena, Bytes bytes)
{
    return pack(arena, bytes, SMALL);
}

Bytes packed_as_is(Arena *arena, Bytes bytes)
{
    return pack(arena, bytes, AS_IS);
}

const char *packing_libdeflate(void)
{
    return LIBDEFLATE_VERSION_STRING;
}

const char *packing_zlib(void)
{
    return zlibVersion();
}
