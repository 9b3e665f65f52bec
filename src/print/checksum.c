#include "print/checksum.h"

#include <glib.h>

const char *checksum_of(Arena *arena, Bytes bytes)
{
    const guchar *first = bytes.length ? bytes.first : (const guchar *)"";
    return arena_own(arena, g_compute_checksum_for_data(G_CHECKSUM_MD5, first, bytes.length), g_free);
}
