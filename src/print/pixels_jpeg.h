/* JPEG: read at a size that is near the one wanted, and written. */
#ifndef PRINT_PIXELS_JPEG_H
#define PRINT_PIXELS_JPEG_H

#include "print/pixels_rows.h"

/* Begins to read. Of `reduce` pixels side by side, 1, 2, 4 or 8, becomes one while the file is decoded, which is fast; the
 * last of a row or column may stand for fewer. NULL: it cannot be read, `*fault` has the library's words. */
PixelsSource *pixels_jpeg_open(Arena *arena, const Picture *picture, int reduce, const char **fault);

/* The ICC profile in the file; no bytes: there is none. */
Bytes pixels_jpeg_profile(Arena *arena, const Picture *picture);

typedef struct PixelsJpegDress {
    int quality;  /* 1–100 */
    bool small;   /* packed as tightly as may be, for which the whole picture is in memory */
} PixelsJpegDress;

/* CMYK is written as it is, where 0 is no ink. The bytes live in `arena`. */
PixelsSink *pixels_jpeg_sink(Arena *arena, int width, int height, int channels, PixelsJpegDress dress);

/* The library's version, which its results depend on. */
int pixels_jpeg_version(void);

#endif
