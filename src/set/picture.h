/* Pictures, known by their headers: what they are, how large, which way up.
 * The whole file is read and its frame checked (markers, chunks, check sums),
 * but no pixel is decoded; that is left to print. JPEG and PNG only. */
#ifndef SET_PICTURE_H
#define SET_PICTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "base/unit.h"
#include "read/issue.h"

typedef enum PictureFormat { PICTURE_JPEG, PICTURE_PNG } PictureFormat;

typedef struct Picture {
    const char *path;           /* of the file itself, symbolic links resolved */
    const char *name;           /* as the issue names it */
    Place at;                   /* of that name, for reports */
    PictureFormat format;
    int width, height;          /* pixels, as seen upright */
    int turn;                   /* EXIF orientation, 1–8: how the stored pixels come upright */
    int components;             /* JPEG: 1 grey, 3 colour, 4 CMYK; PNG: channels, a palette is 1 */
    int depth;                  /* bits a component */
    bool alpha;                 /* some of it may be transparent */
    bool inverted;              /* CMYK as Adobe stores it: 255 is no ink */
    const unsigned char *bytes; /* the file, up to the end mark of its format */
    size_t length;
} Picture;

/* Reads the picture `path`, a path inside `folder` (the issue's). NULL when it leaves the folder, is missing, too
 * large, broken or of another format; reported at the path's place. The picture lives in `arena`. */
const Picture *picture_load(Arena *arena, const char *folder, Text path, Diags *diags);

/* The part of a picture that is shown: in pixels of the upright picture, from its top left corner. */
typedef struct Crop {
    double x, y, width, height;
} Crop;

/* The largest part with the proportions of a box `width` by `height`, which must both be positive. */
Crop picture_crop(const Picture *picture, Focus focus, pt width, pt height);

/* Pixels an inch when `crop` is `width` wide on paper. */
double picture_ppi(Crop crop, pt width);

#endif
