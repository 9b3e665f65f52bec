#include "print/original.h"

#include <string.h>

#include "print/pixels_jpeg.h"
#include "print/pixels_png.h"

typedef struct Known {
    Original original;
    struct Known *next;
} Known;

struct Originals {
    Arena *arena;
    Known *first;
};

bool original_is_jpeg(const Original *original)
{
    return original->picture->format == PICTURE_JPEG;
}

static ColourSpace space_of(const Picture *picture)
{
    if (picture->format == PICTURE_JPEG)
        return (ColourSpace)picture->components;
    return pixels_png_is_grey(picture) ? COLOUR_GREY : COLOUR_RGB;
}

static Bytes embedded_profile(Arena *arena, const Picture *picture)
{
    return picture->format == PICTURE_JPEG ? pixels_jpeg_profile(arena, picture) : pixels_png_profile(arena, picture);
}

static Original read_original(Arena *arena, const Picture *picture)
{
    Original original = {.picture = picture, .space = space_of(picture), .digest = digest_of(picture->bytes, picture->length)};
    const Bytes profile = embedded_profile(arena, picture);
    if (profile.first && colour_is(profile, original.space)) {
        const char *name = colour_name(arena, profile);
        original.profile = profile;
        original.srgb = name && strstr(name, "sRGB");
    }
    return original;
}

Originals *originals_open(Arena *arena)
{
    Originals *originals = ARENA_NEW(arena, Originals);
    originals->arena = arena;
    return originals;
}

const Original *originals_find(Originals *originals, const Picture *picture)
{
    for (const Known *known = originals->first; known; known = known->next)
        if (known->original.picture == picture)
            return &known->original;
    Known *known = ARENA_NEW(originals->arena, Known);
    *known = (Known){read_original(originals->arena, picture), originals->first};
    originals->first = known;
    return &known->original;
}

bool original_suits_screens(const Original *original)
{
    return original->space != COLOUR_CMYK && (!original->profile.first || original->srgb);
}

bool original_is_guesswork(const Original *original)
{
    return original->space == COLOUR_CMYK && !original->profile.first;
}
