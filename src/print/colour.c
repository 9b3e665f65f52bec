/* Takes profiles as bytes and pixels as rows, and lets lcms2 do the arithmetic. */
#include "print/colour.h"

#include <lcms2.h>
#include <stdlib.h>
#include <string.h>

struct Colour {
    cmsHTRANSFORM transform;
};

static void close_profile(cmsHPROFILE profile)
{
    if (profile)
        cmsCloseProfile(profile);
}

/* --- profiles --- */

enum { HEADER = 128, DATE = 24, DATE_LENGTH = 12 }; /* ICC.1:2010, 7.2: bytes of a profile */

Bytes colour_srgb(Arena *arena)
{
    cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsUInt32Number length = 0;
    if (!profile || !cmsSaveProfileToMem(profile, NULL, &length))
        arena_exhausted();
    uint8_t *bytes = arena_alloc(arena, length);
    if (!cmsSaveProfileToMem(profile, bytes, &length))
        arena_exhausted();
    cmsCloseProfile(profile);
    static const uint8_t day[DATE_LENGTH] = {0x07, 0xCF, 0, 1, 0, 1}; /* 1 January 1999, when sRGB was published */
    memcpy(bytes + DATE, day, DATE_LENGTH);
    return (Bytes){bytes, length};
}

static uint32_t number_at(Bytes bytes, size_t offset)
{
    const uint8_t *at = (const uint8_t *)bytes.first + offset;
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* lcms2 believes a header that promises more than there is. NULL: it is no profile. */
static cmsHPROFILE open_profile(Bytes bytes)
{
    if (bytes.length < HEADER || number_at(bytes, 0) > bytes.length)
        return NULL;
    return cmsOpenProfileFromMem(bytes.first, (cmsUInt32Number)bytes.length);
}

static bool is_of(cmsHPROFILE profile, ColourSpace space)
{
    const cmsColorSpaceSignature signature = cmsGetColorSpace(profile);
    switch (space) {
    case COLOUR_GREY: return signature == cmsSigGrayData;
    case COLOUR_RGB: return signature == cmsSigRgbData;
    case COLOUR_CMYK: return signature == cmsSigCmykData;
    }
    return false;
}

/* Tags are read only when they are needed, so a profile is sound when a way through it can be made. */
static bool is_sound(cmsHPROFILE profile, ColourSpace space, bool press)
{
    cmsHPROFILE lab = cmsCreateLab4Profile(NULL);
    const cmsUInt32Number type = space == COLOUR_GREY ? TYPE_GRAY_8 : space == COLOUR_RGB ? TYPE_RGB_8 : TYPE_CMYK_8;
    const cmsUInt32Number flags = cmsFLAGS_NOOPTIMIZE;
    cmsHTRANSFORM to = cmsCreateTransform(profile, type, lab, TYPE_Lab_16, INTENT_RELATIVE_COLORIMETRIC, flags);
    cmsHTRANSFORM from = !press ? NULL : cmsCreateTransform(lab, TYPE_Lab_16, profile, type, INTENT_RELATIVE_COLORIMETRIC, flags);
    const bool sound = to && (from || !press);
    if (to)
        cmsDeleteTransform(to);
    if (from)
        cmsDeleteTransform(from);
    cmsCloseProfile(lab);
    return sound;
}

bool colour_is(Bytes bytes, ColourSpace space)
{
    cmsHPROFILE profile = open_profile(bytes);
    const bool right = profile && is_of(profile, space) && is_sound(profile, space, false);
    close_profile(profile);
    return right;
}

bool colour_is_press(Bytes bytes)
{
    cmsHPROFILE profile = open_profile(bytes);
    const bool right = profile && is_of(profile, COLOUR_CMYK) && cmsGetDeviceClass(profile) == cmsSigOutputClass &&
                       is_sound(profile, COLOUR_CMYK, true);
    close_profile(profile);
    return right;
}

const char *colour_name(Arena *arena, Bytes bytes)
{
    char name[256] = "";
    cmsHPROFILE profile = open_profile(bytes);
    if (profile) {
        cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", name, sizeof name);
        cmsCloseProfile(profile);
    }
    return name[0] ? arena_copy(arena, name, strlen(name)) : NULL;
}

/* --- from one to another --- */

static const cmsUInt32Number types[] = {[COLOUR_GREY] = TYPE_GRAY_8, [COLOUR_RGB] = TYPE_RGB_8, [COLOUR_CMYK] = TYPE_CMYK_8};

const Colour *colour_open(Arena *arena, Bytes from, ColourSpace from_space, Bytes to, ColourSpace to_space, bool perceptual)
{
    cmsHPROFILE own = open_profile(from), other = open_profile(to);
    cmsHTRANSFORM transform = NULL;
    if (own && other && is_of(own, from_space) && is_of(other, to_space))
        transform = cmsCreateTransform(own, types[from_space], other, types[to_space],
                                       perceptual ? INTENT_PERCEPTUAL : INTENT_RELATIVE_COLORIMETRIC,
                                       cmsFLAGS_BLACKPOINTCOMPENSATION);
    close_profile(own);
    close_profile(other);
    if (!transform)
        return NULL;
    Colour *colour = ARENA_NEW(arena, Colour);
    colour->transform = arena_own(arena, transform, cmsDeleteTransform);
    return colour;
}

void colour_convert(const Colour *colour, const uint8_t *from, uint8_t *to, size_t count)
{
    cmsDoTransform(colour->transform, from, to, (cmsUInt32Number)count);
}

/* --- grey --- */

static cmsHPROFILE open_grey(Bytes bytes)
{
    if (bytes.length)
        return open_profile(bytes);
    cmsFloat64Number curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}; /* IEC 61966-2-1 */
    cmsToneCurve *tone = cmsBuildParametricToneCurve(NULL, 4, curve);
    cmsHPROFILE profile = cmsCreateGrayProfile(cmsD50_xyY(), tone);
    cmsFreeToneCurve(tone);
    return profile;
}

/* The lightness of 256 steps of a grey, or of black on paper, from light to dark. */
static bool measure(cmsHPROFILE profile, cmsHPROFILE lab, ColourSpace space, double lightness[256])
{
    if (!is_of(profile, space))
        return false;
    uint8_t steps[256 * COLOUR_CMYK] = {0};
    cmsCIELab colours[256];
    for (int i = 0; i < 256; i++)
        steps[i * space + space - 1] = (uint8_t)(space == COLOUR_GREY ? 255 - i : i);
    cmsHTRANSFORM transform = cmsCreateTransform(profile, types[space], lab, TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC,
                                                 cmsFLAGS_NOOPTIMIZE);
    if (!transform)
        return false;
    cmsDoTransform(transform, steps, colours, 256);
    cmsDeleteTransform(transform);
    for (int i = 0; i < 256; i++)
        lightness[i] = colours[i].L;
    return true;
}

/* Both scales are stretched onto each other from end to end, as black-point compensation does with colours. */
static void match(const double grey[256], const double black[256], uint8_t tone[256])
{
    int step = 0;
    for (int i = 0; i < 256; i++) {
        const double share = (grey[i] - grey[255]) / (grey[0] - grey[255]);
        const double wanted = black[255] + share * (black[0] - black[255]);
        while (step < 255 && black[step + 1] >= wanted)
            step++;
        const bool next_is_nearer = step < 255 && wanted - black[step + 1] < black[step] - wanted;
        const int ink = next_is_nearer ? step + 1 : step;
        tone[255 - i] = (uint8_t)(255 - ink);
    }
}

bool colour_black_for_grey(Bytes grey, Bytes press, uint8_t tone[256])
{
    double grey_lightness[256], black_lightness[256];
    cmsHPROFILE from = open_grey(grey), to = open_profile(press), lab = cmsCreateLab4Profile(NULL);
    const bool sound = from && to && measure(from, lab, COLOUR_GREY, grey_lightness) && measure(to, lab, COLOUR_CMYK, black_lightness);
    if (sound)
        match(grey_lightness, black_lightness, tone);
    close_profile(from);
    close_profile(to);
    close_profile(lab);
    return sound;
}

/* --- ink --- */

void colour_limit_ink(uint8_t *cmyk, size_t count, int most)
{
    const int limit = most * 255 / 100;
    for (uint8_t *pixel = cmyk, *end = cmyk + 4 * count; pixel < end; pixel += 4) {
        const int colours = pixel[0] + pixel[1] + pixel[2], room = limit - pixel[3];
        if (colours <= room)
            continue;
        for (int ink = 0; ink < 3; ink++)
            pixel[ink] = (uint8_t)(pixel[ink] * room / colours);
    }
}

int colour_version(void)
{
    return cmsGetEncodedCMMversion();
}
