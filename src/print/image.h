/* Pictures as cairo paints them into a PDF page. A JPEG's bytes go into the
 * PDF as they are; no pixel of it is decoded. A PNG is decoded, 16 bits come
 * down to 8. A CMYK JPEG becomes RGB: by its own profile, or by guess and a
 * warning. On any surface but a PDF a JPEG paints as a black box. */
#ifndef PRINT_IMAGE_H
#define PRINT_IMAGE_H

#include <cairo.h>
#include <stdbool.h>

#include "base/diag.h"
#include "base/unit.h"
#include "set/picture.h"

/* The stored pixels, not yet upright: a PNG at its size, a JPEG as a surface of 1 × 1 that carries it. The caller
 * closes it with cairo_surface_destroy() as soon as it is painted, once a page at most (see image.c). The picture's
 * bytes are lent to every PDF it is painted on, until that is finished. NULL when they cannot be read; reported. */
cairo_surface_t *image_open(const Picture *picture, Diags *diags);

/* Paints `crop`, upright, into the box at x, y, and nothing outside it. False when the pixels cannot be read;
 * reported. */
bool image_paint(cairo_t *cr, const Picture *picture, Crop crop, pt x, pt y, pt width, pt height, Diags *diags);

#endif
