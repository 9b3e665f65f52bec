/* Pictures as they were delivered, and what their files say of their colours. */
#ifndef PRINT_ORIGINAL_H
#define PRINT_ORIGINAL_H

#include "base/digest.h"
#include "print/colour.h"
#include "set/picture.h"

typedef struct Original {
    const Picture *picture;
    ColourSpace space;
    Bytes profile; /* its own, sound; without bytes: it has none */
    bool srgb;     /* that is sRGB's */
    Digest digest; /* of the file */
} Original;

/* Those of an issue. */
typedef struct Originals Originals;

/* Lives in `arena`, as long as which the pictures must. */
Originals *originals_open(Arena *arena);

/* Reads a picture when it is asked for first, and remembers it: from then on threads may ask for it side by side. A profile that is
 * damaged, or meant for other pixels, is as none. */
const Original *originals_find(Originals *originals, const Picture *picture);

bool original_is_jpeg(const Original *original);

/* Its colours are those that a screen shows without being told: sRGB, or grey. */
bool original_suits_screens(const Original *original);

/* Inks, and nobody says of which press. */
bool original_is_guesswork(const Original *original);

#endif
