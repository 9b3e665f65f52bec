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
#include "print/toning.h"

enum {
    METHOD = 1,        /* goes up when the same picture shall come out otherwise: what caches hold is then made anew */
    DRAWING_SHARE = 4, /* a drawing packs to less than a quarter */
};

/* Photographs for the press lose nothing that can be seen; for a screen they shall load fast. */
static const PixelsJpegDress for_press = {.quality = 92}, for_screen = {.quality = 88, .small = true};

typedef struct Made {
    Digest key;
    const Rendition *rendition;
    struct Made *next;
} Made;

struct Darkroom {
    Arena *arena;
    Originals *originals;
    const Press *press;
    PictureCache *cache;
    Toner *toner;
    Digest press_digest;
    Made *made;
};

/* What is asked for. */
typedef struct Order {
    const Original *original;
    const Profile *profile;
    Window window;
    PixelsJpegDress dress;
    Digest key; /* of all that the rendition depends on */
} Order;

Darkroom *darkroom_open(Arena *arena, Originals *originals, const Press *press, PictureCache *cache)
{
    Darkroom *darkroom = ARENA_NEW(arena, Darkroom);
    *darkroom = (Darkroom){.arena = arena, .originals = originals, .press = press, .cache = cache, .toner = toner_open(arena, press)};
    if (press)
        darkroom->press_digest = digest_of(press->profile.first, press->profile.length);
    return darkroom;
}

/* --- orders --- */

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

static Digest key_of(const Darkroom *darkroom, const Order *order)
{
    const Window *window = &order->window;
    Digesting digesting;
    digest_begin(&digesting);
    add_words(&digesting, "method %d jpeg %d png %d lcms %d", METHOD, pixels_jpeg_version(), pixels_png_version(), colour_version());
    add_words(&digesting, "%s quality %d %d", order->profile->word, order->dress.quality, order->dress.small);
    add_words(&digesting, "window %d %d %d %d to %d %d", window->x, window->y, window->width, window->height, window->target_width,
              window->target_height);
    digest_add(&digesting, &order->original->digest, sizeof order->original->digest);
    if (order->profile->inks || order->original->space == COLOUR_CMYK) {
        digest_add(&digesting, &darkroom->press_digest, sizeof darkroom->press_digest);
        add_words(&digesting, "intent %d", (int)darkroom->press->intent);
    }
    return digest_end(&digesting);
}

static Order order_of(Darkroom *darkroom, const Placing *placing, const Profile *profile)
{
    Order order = {.original = originals_find(darkroom->originals, placing->picture), .profile = profile, .window = window_of(placing, profile),
                   .dress = profile->inks ? for_press : for_screen};
    order.key = key_of(darkroom, &order);
    return order;
}

/* --- as it came --- */

static bool passes(const Order *order)
{
    const Window *window = &order->window;
    if (!original_is_jpeg(order->original) || order->profile->inks || !window_is_whole(window))
        return false;
    const bool small = window->target_width == window->width && window->target_height == window->height;
    return order->profile->ppi == 0 || (small && original_suits_screens(order->original));
}

static PixelsStream stream_of(const Picture *picture, const Window *window)
{
    return (PixelsStream){
        .coding = PIXELS_JPEG,
        .width = window->of_width,
        .height = window->of_height,
        .channels = picture->components,
        .inverted = picture->inverted,
        .bytes = {picture->bytes, picture->length},
    };
}

/* Only what keeps its colours needs to say which they are. */
static Bytes profile_of(const Darkroom *darkroom, const Order *order)
{
    if (order->profile->ppi > 0)
        return (Bytes){0};
    return original_is_guesswork(order->original) ? darkroom->press->profile : order->original->profile;
}

/* --- the cache --- */

enum { LABEL = 96 }; /* bytes before the pixels of an entry: what they are */

static void keep(const Darkroom *darkroom, Digest key, const Developed *developed)
{
    const PixelsStream *pixels = &developed->pixels, *mask = &developed->mask;
    char label[LABEL] = "";
    snprintf(label, sizeof label, "%d %d %d %d %zu %zu", (int)pixels->coding, pixels->width, pixels->height, pixels->channels,
             pixels->bytes.length, mask->bytes.length);
    const Bytes pieces[] = {{label, sizeof label}, pixels->bytes, mask->bytes};
    picture_cache_keep(darkroom->cache, key, pieces, mask->bytes.first ? 3 : 2);
}

static bool find_kept(const Darkroom *darkroom, Digest key, Developed *developed)
{
    Bytes entry;
    int coding, width, height, channels;
    size_t length, mask;
    if (!picture_cache_find(darkroom->cache, darkroom->arena, key, &entry) || entry.length < LABEL)
        return false;
    const char *label = entry.first;
    if (sscanf(label, "%d %d %d %d %zu %zu", &coding, &width, &height, &channels, &length, &mask) != 6 ||
        length + mask != entry.length - LABEL)
        return false;
    *developed = (Developed){.pixels = {(PixelsCoding)coding, width, height, channels, false, {label + LABEL, length}}};
    if (mask)
        developed->mask = (PixelsStream){PIXELS_FLATE, width, height, COLOUR_GREY, false, {label + LABEL + length, mask}};
    return true;
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

static bool make(Darkroom *darkroom, const Order *order, Developed *developed, Diags *diags)
{
    const char *fault = "";
    const Picture *picture = order->original->picture;
    const bool jpeg = original_is_jpeg(order->original);
    Development development = {
        .picture = picture,
        .window = order->window,
        .toning = toner_find(darkroom->toner, order->original, order->profile),
        .coding = jpeg ? PIXELS_JPEG : PIXELS_FLATE,
        .dress = order->dress,
    };
    if (!develop(darkroom->arena, &development, developed, &fault))
        return report_broken(picture, fault, diags);
    if (jpeg || order->profile->ppi == 0 || packs_like_a_drawing(&developed->pixels))
        return true;
    development.coding = PIXELS_JPEG;
    return develop(darkroom->arena, &development, developed, &fault) || report_broken(picture, fault, diags);
}

/* What is doubtful is not kept, so that the next run warns too. */
static bool find_or_make(Darkroom *darkroom, const Order *order, Developed *developed, Diags *diags)
{
    if (find_kept(darkroom, order->key, developed))
        return true;
    if (!make(darkroom, order, developed, diags))
        return false;
    if (developed->doubtful)
        warn_of_damage(order->original->picture, diags);
    else
        keep(darkroom, order->key, developed);
    return true;
}

/* --- renditions --- */

static const Rendition *remembered(const Darkroom *darkroom, const Order *order)
{
    for (const Made *made = darkroom->made; made; made = made->next)
        if (memcmp(made->key.bytes, order->key.bytes, sizeof made->key.bytes) == 0)
            return made->rendition;
    return NULL;
}

static const Rendition *fill(Darkroom *darkroom, const Order *order, Diags *diags)
{
    Developed developed = {.pixels = stream_of(order->original->picture, &order->window)};
    if (!passes(order) && !find_or_make(darkroom, order, &developed, diags))
        return NULL;
    Rendition *rendition = ARENA_NEW(darkroom->arena, Rendition);
    *rendition = (Rendition){developed.pixels, developed.mask, profile_of(darkroom, order)};
    Made *made = ARENA_NEW(darkroom->arena, Made);
    *made = (Made){order->key, rendition, darkroom->made};
    darkroom->made = made;
    return rendition;
}

/* It comes whether pixels are made or were kept: a cache changes no report. */
static void warn_of_guess(const Darkroom *darkroom, const Picture *picture, Diags *diags)
{
    diag_warning(diags, picture->at, DIAG_PICTURE_FORMAT, "\"%s\" is in CMYK without a profile: its inks are taken to be meant for this press (%s)",
                 picture->name, darkroom->press->info);
    diag_hint(diags, "save it in sRGB, or with its profile, to be sure of its colours");
}

const Rendition *darkroom_develop(Darkroom *darkroom, const Placing *placing, const Profile *profile, Diags *diags)
{
    const Order order = order_of(darkroom, placing, profile);
    const Rendition *rendition = remembered(darkroom, &order);
    if (!rendition)
        rendition = fill(darkroom, &order, diags);
    if (rendition && original_is_guesswork(order.original))
        warn_of_guess(darkroom, placing->picture, diags);
    return rendition;
}
