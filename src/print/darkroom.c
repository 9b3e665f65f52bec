/* Takes a picture and its place, gives its pixels for a deliverable:
 *
 *   screen   sRGB or grey; a small JPEG goes in as it came
 *   print    the press's inks, grey as black alone
 *   archive  as it came: a JPEG's bytes, a PNG's pixels, with their profile
 *
 * A JPEG stays one. A PNG stays without loss as long as it packs well, as
 * drawings do; what does not is a photograph, and becomes a JPEG. */
#include "print/darkroom.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "print/develop.h"
#include "print/pixels_png.h"

enum {
    METHOD = 1,         /* goes up when the same picture shall come out otherwise: the cache is then made anew */
    MOST_INK = 316,     /* of 320 hundredths: a JPEG gives back a little more or less than went in */
    DRAWING_SHARE = 4,  /* a drawing packs to less than a quarter */
};

/* Photographs for the press lose nothing that can be seen; for a screen they shall load fast. */
static const PixelsJpegDress for_press = {.quality = 92}, for_screen = {.quality = 88, .small = true};

static PixelsJpegDress dress_for(const Profile *profile)
{
    return profile->inks ? for_press : for_screen;
}

/* What is known of a picture's file. */
typedef struct Original {
    const Picture *picture;
    ColourSpace space;
    Bytes profile;  /* its own, sound; without bytes: none, it is in sRGB or in the press's inks */
    bool srgb;      /* that is sRGB's */
    Digest digest;
    struct Original *next;
} Original;

/* A way from one profile to another, kept as it is dear to make. */
typedef struct Way {
    Bytes from;
    ColourSpace space;
    bool to_press;
    const Colour *colour;
    uint8_t tone[256]; /* from grey */
    struct Way *next;
} Way;

typedef struct Made {
    Digest key;
    const Rendition *rendition;
    struct Made *next;
} Made;

struct Darkroom {
    Arena *arena;
    const Press *press;
    PictureCache *cache;
    Bytes srgb;
    Digest press_digest;
    Original *originals;
    Way *ways;
    Made *made;
};

Darkroom *darkroom_open(Arena *arena, const Press *press, PictureCache *cache)
{
    Darkroom *darkroom = ARENA_NEW(arena, Darkroom);
    *darkroom = (Darkroom){.arena = arena, .press = press, .cache = cache, .srgb = colour_srgb(arena)};
    if (press)
        darkroom->press_digest = digest_of(press->profile.first, press->profile.length);
    return darkroom;
}

/* --- originals --- */

static bool is_jpeg(const Original *original)
{
    return original->picture->format == PICTURE_JPEG;
}

static ColourSpace space_of(const Picture *picture)
{
    if (picture->format == PICTURE_JPEG)
        return (ColourSpace)picture->components;
    return pixels_png_is_grey(picture) ? COLOUR_GREY : COLOUR_RGB;
}

/* One that is damaged, or meant for other pixels, is as none. */
static void find_profile(Darkroom *darkroom, Original *original)
{
    Arena *arena = darkroom->arena;
    const Bytes profile = is_jpeg(original) ? pixels_jpeg_profile(arena, original->picture) : pixels_png_profile(arena, original->picture);
    if (!profile.first || !colour_is(profile, original->space))
        return;
    const char *name = colour_name(arena, profile);
    original->profile = profile;
    original->srgb = name && strstr(name, "sRGB");
}

static void warn_of_guess(const Darkroom *darkroom, const Picture *picture, Diags *diags)
{
    diag_warning(diags, picture->at, DIAG_PICTURE_FORMAT, "\"%s\" is in CMYK without a profile: its inks are taken to be meant for %s",
                 picture->name, darkroom->press->info);
    diag_hint(diags, "save it in sRGB, or with its profile, to be sure of its colours");
}

static const Original *original_of(Darkroom *darkroom, const Picture *picture)
{
    for (const Original *original = darkroom->originals; original; original = original->next)
        if (original->picture == picture)
            return original;
    Original *original = ARENA_NEW(darkroom->arena, Original);
    *original = (Original){.picture = picture, .space = space_of(picture), .next = darkroom->originals};
    darkroom->originals = original;
    original->digest = digest_of(picture->bytes, picture->length);
    find_profile(darkroom, original);
    return original;
}

/* --- as it came --- */

static const Rendition *passed(Darkroom *darkroom, const Original *original, const Window *window, const Profile *profile)
{
    Rendition *rendition = ARENA_NEW(darkroom->arena, Rendition);
    const Picture *picture = original->picture;
    rendition->pixels = (PixelsStream){
        .coding = PIXELS_JPEG,
        .width = window->of_width,
        .height = window->of_height,
        .channels = picture->components,
        .inverted = picture->inverted,
        .bytes = {picture->bytes, picture->length},
    };
    if (profile->ppi == 0)
        rendition->profile = original->profile;
    if (profile->ppi == 0 && original->space == COLOUR_CMYK && !original->profile.first)
        rendition->profile = darkroom->press->profile;
    return rendition;
}

/* Its colours are those that a screen shows without being told. */
static bool is_for_screens(const Original *original)
{
    return original->space != COLOUR_CMYK && (!original->profile.first || original->srgb);
}

static bool passes(const Original *original, const Window *window, const Profile *profile)
{
    if (!is_jpeg(original) || profile->inks || !window_is_whole(window))
        return false;
    const bool small = window->target_width == window->width && window->target_height == window->height;
    return profile->ppi == 0 || (small && is_for_screens(original));
}

/* --- colours --- */

static Bytes source_profile(const Darkroom *darkroom, const Original *original)
{
    if (original->profile.first && !original->srgb)
        return original->profile;
    switch (original->space) {
    case COLOUR_GREY: return (Bytes){0};
    case COLOUR_RGB: return darkroom->srgb;
    case COLOUR_CMYK: return darkroom->press->profile;
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

static void make_way(const Darkroom *darkroom, Way *way)
{
    const Press *press = darkroom->press;
    if (way->to_press && way->space == COLOUR_GREY) {
        colour_black_for_grey(way->from, press->profile, way->tone);
        return;
    }
    const bool perceptual = way->to_press && press->intent == PRESS_PERCEPTUAL;
    way->colour = colour_open(darkroom->arena, way->from, way->space, way->to_press ? press->profile : darkroom->srgb,
                              way->to_press ? COLOUR_CMYK : COLOUR_RGB, perceptual);
    if (way->space == COLOUR_GREY)
        tone_for_screens(way->colour, way->tone);
}

static const Way *way_of(Darkroom *darkroom, Bytes from, ColourSpace space, bool to_press)
{
    for (const Way *way = darkroom->ways; way; way = way->next)
        if (way->space == space && way->to_press == to_press && same_bytes(way->from, from))
            return way;
    Way *way = ARENA_NEW(darkroom->arena, Way);
    *way = (Way){.from = from, .space = space, .to_press = to_press, .next = darkroom->ways};
    darkroom->ways = way;
    make_way(darkroom, way);
    return way;
}

static Toning toning_of(Darkroom *darkroom, const Original *original, const Profile *profile)
{
    const Bytes from = source_profile(darkroom, original);
    const ColourSpace space = original->space;
    Toning toning = {.space = profile->inks ? COLOUR_CMYK : COLOUR_RGB};
    if (profile->inks && space != COLOUR_GREY)
        toning.most_ink = MOST_INK;
    const bool stays = profile->ppi == 0 || (profile->inks ? space == COLOUR_CMYK && same_bytes(from, darkroom->press->profile)
                                                           : is_for_screens(original));
    if (stays)
        return toning;
    const Way *way = way_of(darkroom, from, space, profile->inks);
    if (space == COLOUR_GREY)
        toning.tone = way->tone;
    else
        toning.colour = way->colour;
    return toning;
}

/* --- keys --- */

static void add_words(Digesting *digesting, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void add_words(Digesting *digesting, const char *format, ...)
{
    char words[128];
    va_list values;
    va_start(values, format);
    const int length = vsnprintf(words, sizeof words, format, values);
    va_end(values);
    digest_add(digesting, words, (size_t)length + 1);
}

/* All that a rendition depends on. */
static Digest key_of(const Darkroom *darkroom, const Original *original, const Window *window, const Profile *profile)
{
    const bool pressed = profile->inks || original->space == COLOUR_CMYK;
    const PixelsJpegDress dress = dress_for(profile);
    Digesting digesting;
    digest_begin(&digesting);
    add_words(&digesting, "method %d jpeg %d png %d lcms %d", METHOD, pixels_jpeg_version(), pixels_png_version(), colour_version());
    add_words(&digesting, "%s ink %d quality %d %d", profile->word, (int)MOST_INK, dress.quality, dress.small);
    add_words(&digesting, "window %d %d %d %d to %d %d", window->x, window->y, window->width, window->height, window->target_width,
              window->target_height);
    digest_add(&digesting, &original->digest, sizeof original->digest);
    if (pressed) {
        digest_add(&digesting, &darkroom->press_digest, sizeof darkroom->press_digest);
        add_words(&digesting, "intent %d", (int)darkroom->press->intent);
    }
    return digest_end(&digesting);
}

static const Rendition *remembered(const Darkroom *darkroom, Digest key)
{
    for (const Made *made = darkroom->made; made; made = made->next)
        if (memcmp(made->key.bytes, key.bytes, sizeof key.bytes) == 0)
            return made->rendition;
    return NULL;
}

static const Rendition *remember(Darkroom *darkroom, Digest key, const Rendition *rendition)
{
    Made *made = ARENA_NEW(darkroom->arena, Made);
    *made = (Made){key, rendition, darkroom->made};
    darkroom->made = made;
    return rendition;
}

/* --- the cache --- */

enum { LABEL = 96 }; /* bytes before the pixels of an entry: what they are */

static void keep(const Darkroom *darkroom, Digest key, const Rendition *rendition)
{
    const PixelsStream *pixels = &rendition->pixels, *mask = &rendition->mask;
    char label[LABEL] = "";
    snprintf(label, sizeof label, "%d %d %d %d %zu %zu", (int)pixels->coding, pixels->width, pixels->height, pixels->channels,
             pixels->bytes.length, mask->bytes.length);
    const Bytes pieces[] = {{label, sizeof label}, pixels->bytes, mask->bytes};
    picture_cache_keep(darkroom->cache, key, pieces, mask->bytes.first ? 3 : 2);
}

static const Rendition *kept(const Darkroom *darkroom, Digest key)
{
    Bytes entry;
    int coding, width, height, channels;
    size_t length, mask;
    if (!picture_cache_find(darkroom->cache, darkroom->arena, key, &entry) || entry.length < LABEL)
        return NULL;
    const char *label = entry.first;
    if (sscanf(label, "%d %d %d %d %zu %zu", &coding, &width, &height, &channels, &length, &mask) != 6 || length + mask != entry.length - LABEL)
        return NULL;
    Rendition *rendition = ARENA_NEW(darkroom->arena, Rendition);
    rendition->pixels = (PixelsStream){(PixelsCoding)coding, width, height, channels, false, {label + LABEL, length}};
    if (mask)
        rendition->mask = (PixelsStream){PIXELS_FLATE, width, height, COLOUR_GREY, false, {label + LABEL + length, mask}};
    return rendition;
}

/* --- making --- */

static bool report_broken(const Picture *picture, const char *fault, Diags *diags)
{
    diag_error(diags, picture->at, DIAG_PICTURE_BROKEN, "\"%s\" is damaged: its pixels cannot be read", picture->name);
    diag_hint(diags, "%s", fault);
    return false;
}

static void warn_of_damage(const Picture *picture, Diags *diags)
{
    diag_warning(diags, picture->at, DIAG_PICTURE_BROKEN, "\"%s\" is damaged: some of its pixels are missing", picture->name);
    diag_hint(diags, "look at it closely, and save it anew from where it came");
}

static bool packs_like_a_drawing(const PixelsStream *pixels)
{
    const size_t plain = (size_t)pixels->width * (size_t)pixels->height * (size_t)pixels->channels;
    return pixels->bytes.length < plain / DRAWING_SHARE;
}

static bool make(Darkroom *darkroom, const Original *original, const Window *window, const Profile *profile, Developed *developed, Diags *diags)
{
    const char *fault = "";
    Development development = {
        .picture = original->picture,
        .window = *window,
        .toning = toning_of(darkroom, original, profile),
        .coding = is_jpeg(original) ? PIXELS_JPEG : PIXELS_FLATE,
        .dress = dress_for(profile),
    };
    if (!develop(darkroom->arena, &development, developed, &fault))
        return report_broken(original->picture, fault, diags);
    if (development.coding == PIXELS_JPEG || profile->ppi == 0 || packs_like_a_drawing(&developed->pixels))
        return true;
    development.coding = PIXELS_JPEG;
    return develop(darkroom->arena, &development, developed, &fault) || report_broken(original->picture, fault, diags);
}

static const Rendition *made(Darkroom *darkroom, const Original *original, const Window *window, const Profile *profile, Digest key, Diags *diags)
{
    Developed developed;
    if (!make(darkroom, original, window, profile, &developed, diags))
        return NULL;
    Rendition *rendition = ARENA_NEW(darkroom->arena, Rendition);
    *rendition = (Rendition){.pixels = developed.pixels, .mask = developed.mask};
    if (developed.doubtful)
        warn_of_damage(original->picture, diags); /* and is not kept, so that the next run warns too */
    else
        keep(darkroom, key, rendition);
    return rendition;
}

static const Rendition *find_or_make(Darkroom *darkroom, const Original *original, const Placing *placing, const Profile *profile, Diags *diags)
{
    const Window window = window_of(placing, profile);
    const Digest key = key_of(darkroom, original, &window, profile);
    const Rendition *rendition = remembered(darkroom, key);
    if (rendition)
        return rendition;
    if (passes(original, &window, profile))
        return remember(darkroom, key, passed(darkroom, original, &window, profile));
    rendition = kept(darkroom, key);
    if (!rendition)
        rendition = made(darkroom, original, &window, profile, key, diags);
    return rendition ? remember(darkroom, key, rendition) : NULL;
}

/* The warning comes whether pixels are made or were kept: a cache changes no report. */
const Rendition *darkroom_develop(Darkroom *darkroom, const Placing *placing, const Profile *profile, Diags *diags)
{
    const Original *original = original_of(darkroom, placing->picture);
    const Rendition *rendition = find_or_make(darkroom, original, placing, profile, diags);
    if (rendition && original->space == COLOUR_CMYK && !original->profile.first)
        warn_of_guess(darkroom, placing->picture, diags);
    return rendition;
}
