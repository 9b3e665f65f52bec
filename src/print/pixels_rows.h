/* Pixels as rows from top to bottom, 8 bits a channel: out of a picture's file, and into the stream of a PDF. No picture
 * is whole in memory, but an interlaced PNG. */
#ifndef PRINT_PIXELS_ROWS_H
#define PRINT_PIXELS_ROWS_H

#include <stdint.h>

#include "print/bytes.h"
#include "set/picture.h"

/* The stored pixels of a picture, not yet upright. */
typedef struct PixelsSource {
    int width, height;
    int channels;      /* 1 grey, 3 sRGB or what the picture's profile says, 4 CMYK where 0 is no ink; and one for alpha */
    bool alpha;        /* the last channel is alpha */
    const char *fault; /* the library's words after next() gave false */
    bool doubtful;     /* the file is damaged, and something was put in the place of what is missing */
    bool (*next)(struct PixelsSource *source, uint8_t *row);
} PixelsSource;

typedef enum PixelsCoding { PIXELS_JPEG, PIXELS_FLATE } PixelsCoding;

/* A picture as the stream of a PDF. */
typedef struct PixelsStream {
    PixelsCoding coding; /* PIXELS_FLATE: rows filtered as PNG has them, /Predictor 15 */
    int width, height, channels;
    bool inverted;       /* CMYK where 255 is no ink */
    Bytes bytes;         /* first NULL: there is none */
} PixelsStream;

typedef struct PixelsSink {
    PixelsStream stream; /* its bytes after end() */
    void (*add)(struct PixelsSink *sink, const uint8_t *row);
    void (*end)(struct PixelsSink *sink);
} PixelsSink;

#endif
