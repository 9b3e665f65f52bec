/* Pictures that tests paint themselves, and pixels of what became of them. */
#ifndef TESTS_PAINTED_H
#define TESTS_PAINTED_H

#include "desk.h"
#include "print/pixels_rows.h"

typedef enum Painting { PAINTED_FLAT, PAINTED_BLOCKS, PAINTED_NOISE } Painting;

typedef struct Paint {
    int width, height, channels; /* 1, 3 or 4 inks; of a PNG 1–4 with alpha */
    Painting painting;
    uint8_t colour[4];           /* of PAINTED_FLAT; of the others it is not used */
    Bytes profile;               /* ICC, put into the file; without bytes: none */
} Paint;

/* Pictures as if loaded from an issue's folder, upright, at line 7. */
Picture *painted_jpeg(Paint paint);
Picture *painted_png(Paint paint);

/* The pixel of a stream, decoded by libjpeg or libpng; ink as the PDF means it. */
void pixel_of(const PixelsStream *stream, int x, int y, uint8_t pixel[4]);

/* The most ink a pixel of the stream has, in hundredths. */
int most_ink(const PixelsStream *stream);

#endif
