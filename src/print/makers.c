/* libhyphen and gettext do not say their versions. What they give is words, and shows in the dump of a page. */
#include "print/makers.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "print/colour.h"
#include "print/forme.h"
#include "print/packing.h"
#include "print/pixels_jpeg.h"
#include "print/pixels_png.h"
#include "read/markup.h"
#include "read/node.h"
#include "set/font.h"

/* "2.14.1" of 21401, whose base is 100. */
static const char *dotted(Arena *arena, int version, int base)
{
    return arena_text(arena, "%d.%d.%d", version / base / base, version / base % base, version % base);
}

void makers_list(Arena *arena, Maker makers[MAKER_COUNT])
{
    const Maker all[MAKER_COUNT] = {
        { "cairo", forme_cairo() },
        { "cmark-gfm", markup_cmark() },
        { "fontconfig", dotted(arena, fonts_fontconfig(), 100) },
        { "freetype", fonts_freetype() },
        { "glib", input_glib(arena) },
        { "harfbuzz", fonts_harfbuzz() },
        { "lcms2", arena_text(arena, "%d.%d", colour_version() / 1000, colour_version() % 1000 / 10) },
        { "libdeflate", packing_libdeflate() },
        { "libjpeg-turbo", dotted(arena, pixels_jpeg_version(), 1000) },
        { "libpng", dotted(arena, pixels_png_version(), 100) },
        { "libyaml", node_libyaml() },
        { "pango", fonts_pango() },
        { "qpdf", qpdf_get_qpdf_version() },
        { "zlib", packing_zlib() },
    };
    memcpy(makers, all, sizeof all);
}
