#include "print/toning.h"

#include <string.h>

enum { MOST_INK = 316 }; /* of 320 hundredths: a JPEG gives back a little more or less than went in */

/* From one profile to sRGB or to the press. */
typedef struct Way {
    Bytes from;
    ColourSpace space;
    bool to_press;
    const Colour *colour;
    uint8_t tone[256]; /* from grey */
    struct Way *next;
} Way;

struct Toner {
    Arena *arena;
    const Press *press;
    Bytes srgb;
    Way *ways;
};

Toner *toner_open(Arena *arena, const Press *press)
{
    Toner *toner = ARENA_NEW(arena, Toner);
    *toner = (Toner){.arena = arena, .press = press, .srgb = colour_srgb(arena)};
    return toner;
}

/* The picture's own, or what it is taken for without one; no bytes: grey by sRGB's curve. */
static Bytes source_profile(const Toner *toner, const Original *original)
{
    if (original->profile.first && !original->srgb)
        return original->profile;
    switch (original->space) {
    case COLOUR_GREY: return (Bytes){0};
    case COLOUR_RGB: return toner->srgb;
    case COLOUR_CMYK: return toner->press->profile;
    }
    return (Bytes){0};
}

static bool same_bytes(Bytes a, Bytes b)
{
    return a.length == b.length && (a.first == b.first || memcmp(a.first, b.first, a.length) == 0);
}

/* What a screen shows for each grey: the first of three equal channels. */
static void tone_for_screens(const Colour *colour, uint8_t tone[256])
{
    for (int i = 0; i < 256; i++) {
        const uint8_t grey = (uint8_t)i;
        uint8_t rgb[3];
        colour_convert(colour, &grey, rgb, 1);
        tone[i] = rgb[0];
    }
}

static void make_way(const Toner *toner, Way *way)
{
    const Press *press = toner->press;
    if (way->to_press && way->space == COLOUR_GREY) {
        colour_black_for_grey(way->from, press->profile, way->tone);
        return;
    }
    const bool perceptual = way->to_press && press->intent == PRESS_PERCEPTUAL;
    way->colour = colour_open(toner->arena, way->from, way->space, way->to_press ? press->profile : toner->srgb,
                              way->to_press ? COLOUR_CMYK : COLOUR_RGB, perceptual);
    if (way->space == COLOUR_GREY)
        tone_for_screens(way->colour, way->tone);
}

static const Way *way_of(Toner *toner, Bytes from, ColourSpace space, bool to_press)
{
    for (const Way *way = toner->ways; way; way = way->next)
        if (way->space == space && way->to_press == to_press && same_bytes(way->from, from))
            return way;
    Way *way = ARENA_NEW(toner->arena, Way);
    *way = (Way){.from = from, .space = space, .to_press = to_press, .next = toner->ways};
    toner->ways = way;
    make_way(toner, way);
    return way;
}

Toning toner_find(Toner *toner, const Original *original, const Profile *profile)
{
    const Bytes from = source_profile(toner, original);
    const ColourSpace space = original->space;
    Toning toning = {.space = profile->inks ? COLOUR_CMYK : COLOUR_RGB};
    if (profile->inks && space != COLOUR_GREY)
        toning.most_ink = MOST_INK;
    const bool stays = profile->ppi == 0 || (profile->inks ? space == COLOUR_CMYK && same_bytes(from, toner->press->profile)
                                                           : original_suits_screens(original));
    if (stays)
        return toning;
    const Way *way = way_of(toner, from, space, profile->inks);
    if (space == COLOUR_GREY)
        toning.tone = way->tone;
    else
        toning.colour = way->colour;
    return toning;
}
