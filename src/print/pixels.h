/* Pictures as objects of a PDF: each once, however often it stands in it. */
#ifndef PRINT_PIXELS_H
#define PRINT_PIXELS_H

#include "print/darkroom.h"
#include "print/objects.h"

/* The pictures of a PDF that is being finished. */
typedef struct Pixels Pixels;

/* Without a darkroom they have no pixels, and are only as large as if they had. */
Pixels *pixels_open(const Objects *objects, Darkroom *darkroom, const Profile *profile);

typedef struct PixelsObject {
    qpdf_oh object; /* the image */
    bool clear;     /* something shows through it: the page is transparent */
} PixelsObject;

/* The picture at its place. False when its pixels cannot be read; reported. */
bool pixels_object(Pixels *pixels, const Placing *placing, PixelsObject *found, Diags *diags);

#endif
