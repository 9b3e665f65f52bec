/* PNG: read, and rows packed as PNG packs them, which PDF reads too. */
#ifndef PRINT_PIXELS_PNG_H
#define PRINT_PIXELS_PNG_H

#include "print/pixels_rows.h"

/* Begins to read: palettes as colours, 16 bits as 8, sRGB's curve in place of another that the file names. NULL: it cannot
 * be read, `*fault` has the library's words. */
PixelsSource *pixels_png_open(Arena *arena, const Picture *picture, const char **fault);

/* True when it has shades of grey only, by its header. */
bool pixels_png_is_grey(const Picture *picture);

/* The ICC profile in the file; no bytes: there is none. */
Bytes pixels_png_profile(Arena *arena, const Picture *picture);

/* Without loss. The bytes live in `arena`. */
PixelsSink *pixels_png_sink(Arena *arena, int width, int height, int channels);

/* The library's version, which its results depend on. */
int pixels_png_version(void);

#endif
