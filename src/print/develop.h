/* A picture's stored pixels become what a deliverable shows: cut, made smaller, brought to its colours, packed. */
#ifndef PRINT_DEVELOP_H
#define PRINT_DEVELOP_H

#include "print/colour.h"
#include "print/pixels_jpeg.h"
#include "print/window.h"

/* What becomes of colours. One of the two, or neither: then they stay. */
typedef struct Toning {
    const Colour *colour; /* to `space`, from three or four channels */
    const uint8_t *tone;  /* a table of 256, for grey */
    ColourSpace space;    /* of the result */
    int most_ink;         /* hundredths, in CMYK */
} Toning;

typedef struct Development {
    const Picture *picture;
    Window window;
    Toning toning;
    PixelsCoding coding;
    PixelsJpegDress dress; /* for PIXELS_JPEG */
} Development;

typedef struct Developed {
    PixelsStream pixels, mask; /* the mask is grey; it has no bytes where nothing is clear */
    bool doubtful;             /* the file is damaged, and something stands for what is missing */
} Developed;

/* The bytes live in `arena`. False when the file cannot be read to its end; `*fault` has the library's words. */
bool develop(Arena *arena, const Development *development, Developed *developed, const char **fault);

#endif
