/* Where pictures are made ready for deliverables: it knows what each wants, remembers what was made, and keeps it for
 * later runs. One for a deliverable. */
#ifndef PRINT_DARKROOM_H
#define PRINT_DARKROOM_H

#include "print/original.h"
#include "print/picture_cache.h"
#include "print/pixels_rows.h"
#include "print/press.h"
#include "print/window.h"

typedef struct Darkroom Darkroom;

/* A picture for one place or several. */
typedef struct Rendition {
    PixelsStream pixels, mask; /* the mask is grey; without bytes: nothing is clear */
    Bytes profile;             /* of the pixels; without bytes: they are of the deliverable's own space */
} Rendition;

/* `press` may be NULL where no picture is for it, nor in CMYK; `cache` may be NULL too. All lives in `arena`. */
Darkroom *darkroom_open(Arena *arena, Originals *originals, const Press *press, PictureCache *cache);

/* The picture as `profile` wants it where it is placed: of what window_of() says. The same place, size and profile give the
 * same rendition. NULL: its pixels cannot be read; reported. */
const Rendition *darkroom_develop(Darkroom *darkroom, const Placing *placing, const Profile *profile, Diags *diags);

#endif
