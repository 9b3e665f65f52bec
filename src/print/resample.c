/* Takes rows of 8 bits, makes light of them in 16, and weighs the neighbours
 * of each new pixel, first across and then down. The weights are the cubic of
 * Catmull and Rom, stretched over as many pixels as become one (Keys, "Cubic
 * Convolution Interpolation", 1981): as sharp as Lanczos's with two lobes, but
 * made with the four operations alone, which all machines do alike. */
#include "print/resample.h"

#include <assert.h>
#include <math.h>
#include <string.h>

enum { ONE = 1 << 14, FULL = 65535, CHANNELS = 4 };

/* What one new pixel is made of. */
typedef struct Taps {
    int first, count;
    const int32_t *weights; /* their sum is ONE */
} Taps;

struct Resample {
    Resampling is;
    Taps *across, *down;
    int window;         /* rows that are kept */
    uint16_t *kept;     /* rows made narrow, the one of source row n in place n % window */
    uint16_t *wide;     /* a row of the source as light */
    int32_t *sums;      /* of a narrow row */
    int added, made;    /* rows */
    uint16_t light[256];
    uint8_t code[FULL + 1];
};

/* --- weights --- */

static double cubic(double x)
{
    x = x < 0 ? -x : x;
    if (x < 1)
        return (1.5 * x - 2.5) * x * x + 1;
    return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}

static int within(int index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : index;
}

/* As whole numbers whose sum is ONE: what rounding leaves over goes to the heaviest. */
static void round_weights(const double *exact, int32_t *weights, int count)
{
    double sum = 0;
    for (int i = 0; i < count; i++)
        sum += exact[i];
    int32_t left = ONE;
    int heaviest = 0;
    for (int i = 0; i < count; i++) {
        weights[i] = (int32_t)floor(exact[i] / sum * ONE + 0.5);
        left -= weights[i];
        if (weights[i] > weights[heaviest])
            heaviest = i;
    }
    weights[heaviest] += left;
}

/* Beyond the picture's edge its last pixel goes on. */
static Taps taps_at(Arena *arena, const ResampleAxis *axis, int index)
{
    const double stretch = (axis->to - axis->from) / axis->target;
    const double centre = axis->from + (index + 0.5) * stretch - 0.5;
    const int low = (int)ceil(centre - 2 * stretch), high = (int)floor(centre + 2 * stretch);
    const int first = within(low, axis->source), count = within(high, axis->source) - first + 1;
    double *exact = ARENA_ARRAY(arena, double, (size_t)count);
    int32_t *weights = ARENA_ARRAY(arena, int32_t, (size_t)count);
    for (int i = low; i <= high; i++)
        exact[within(i, axis->source) - first] += cubic((i - centre) / stretch);
    round_weights(exact, weights, count);
    int from = 0, to = count;
    while (to - from > 1 && weights[from] == 0)
        from++;
    while (to - from > 1 && weights[to - 1] == 0)
        to--;
    return (Taps){first + from, to - from, weights + from};
}

static Taps *taps_of(Arena *arena, const ResampleAxis *axis)
{
    Taps *taps = ARENA_ARRAY(arena, Taps, (size_t)axis->target);
    for (int i = 0; i < axis->target; i++)
        taps[i] = taps_at(arena, axis, i);
    return taps;
}

static int most_taps(const Taps *taps, int count)
{
    int most = 0;
    for (int i = 0; i < count; i++)
        if (taps[i].count > most)
            most = taps[i].count;
    return most;
}

/* --- light --- */

/* IEC 61966-2-1. Steps of 16 bits are far apart for pow(): it rounds alike everywhere. */
static double light_of(double code)
{
    return code <= 0.04045 ? code / 12.92 : pow((code + 0.055) / 1.055, 2.4);
}

static void make_tables(Resample *resample)
{
    for (int code = 0; code < 256; code++)
        resample->light[code] = (uint16_t)(resample->is.light ? floor(FULL * light_of(code / 255.0) + 0.5) : code * 257);
    int code = 0;
    for (int light = 0; light <= FULL; light++) {
        while (code < 255 && light - resample->light[code] > resample->light[code + 1] - light)
            code++;
        resample->code[light] = (uint8_t)code;
    }
}

/* Values in a narrow row. */
static size_t row_length(const Resample *resample)
{
    return (size_t)resample->is.across.target * (size_t)resample->is.channels;
}

Resample *resample_open(Arena *arena, const Resampling *resampling)
{
    assert(resampling->channels <= CHANNELS && resampling->across.target <= resampling->across.to - resampling->across.from);
    Resample *resample = ARENA_NEW(arena, Resample);
    resample->is = *resampling;
    resample->across = taps_of(arena, &resampling->across);
    resample->down = taps_of(arena, &resampling->down);
    resample->window = most_taps(resample->down, resampling->down.target);
    resample->kept = ARENA_ARRAY(arena, uint16_t, row_length(resample) * (size_t)resample->window);
    resample->wide = ARENA_ARRAY(arena, uint16_t, (size_t)resampling->channels * (size_t)resampling->across.source);
    resample->sums = ARENA_ARRAY(arena, int32_t, row_length(resample));
    make_tables(resample);
    return resample;
}

/* --- rows --- */

static uint16_t *kept_row(const Resample *resample, int row)
{
    return resample->kept + (size_t)(row % resample->window) * row_length(resample);
}

/* Colours are multiplied by alpha, so that what is clear weighs nothing. */
static void weigh_by_alpha(Resample *resample, const uint8_t *row)
{
    const int channels = resample->is.channels;
    uint16_t *pixel = resample->wide;
    for (int x = 0; x < resample->is.across.source; x++, pixel += channels, row += channels) {
        const uint32_t alpha = row[channels - 1];
        for (int c = 0; c < channels - 1; c++)
            pixel[c] = (uint16_t)((resample->light[row[c]] * alpha + 127) / 255);
        pixel[channels - 1] = (uint16_t)(alpha * 257);
    }
}

static void make_light(Resample *resample, const uint8_t *row)
{
    if (resample->is.alpha) {
        weigh_by_alpha(resample, row);
        return;
    }
    const size_t count = (size_t)(resample->is.across.source * resample->is.channels);
    for (size_t i = 0; i < count; i++)
        resample->wide[i] = resample->light[row[i]];
}

static inline uint16_t rounded(int32_t sum)
{
    return (uint16_t)(sum <= 0 ? 0 : sum >= (int32_t)FULL * ONE ? FULL : (sum + ONE / 2) / ONE);
}

/* `channels` is a constant where this is called, so that the loop over them is none. The cubic's weights without sign
 * make less than 1.3 ONE, and 65535 times that is below 2^31. */
static inline void narrow(const Resample *resample, uint16_t *to, int channels)
{
    for (int x = 0; x < resample->is.across.target; x++, to += channels) {
        const Taps *taps = &resample->across[x];
        const uint16_t *from = resample->wide + taps->first * channels;
        int32_t sum[CHANNELS] = {0};
        for (int tap = 0; tap < taps->count; tap++, from += channels)
            for (int c = 0; c < channels; c++)
                sum[c] += taps->weights[tap] * from[c];
        for (int c = 0; c < channels; c++)
            to[c] = rounded(sum[c]);
    }
}

void resample_add(Resample *resample, const uint8_t *row)
{
    const int next = resample->added++;
    if (resample->made >= resample->is.down.target || next < resample->down[resample->made].first)
        return; /* above or below what is shown */
    make_light(resample, row);
    uint16_t *to = kept_row(resample, next);
    switch (resample->is.channels) {
    case 1: narrow(resample, to, 1); break;
    case 2: narrow(resample, to, 2); break;
    case 3: narrow(resample, to, 3); break;
    default: narrow(resample, to, 4); break;
    }
}

/* Out of a pixel whose colours were multiplied by its alpha. */
static void undo_alpha(uint16_t *pixel, int channels)
{
    const uint32_t alpha = pixel[channels - 1];
    for (int c = 0; c < channels - 1; c++)
        pixel[c] = (uint16_t)(alpha == 0 ? FULL : pixel[c] >= alpha ? FULL : (pixel[c] * (uint32_t)FULL + alpha / 2) / alpha);
}

static void put_pixel(const Resample *resample, const uint16_t *pixel, uint8_t *to)
{
    const int channels = resample->is.channels, colours = channels - resample->is.alpha;
    for (int c = 0; c < colours; c++)
        to[c] = resample->code[pixel[c]];
    if (resample->is.alpha)
        to[colours] = (uint8_t)((pixel[colours] + 128) / 257);
}

/* Row after row and not pixel after pixel: so the compiler does several at once. */
static void weigh_rows(Resample *resample, const Taps *taps)
{
    const size_t count = row_length(resample);
    int32_t *sums = resample->sums;
    memset(sums, 0, count * sizeof *sums);
    for (int tap = 0; tap < taps->count; tap++) {
        const uint16_t *row = kept_row(resample, taps->first + tap);
        const int32_t weight = taps->weights[tap];
        for (size_t i = 0; i < count; i++)
            sums[i] += weight * row[i];
    }
}

bool resample_next(Resample *resample, uint8_t *row)
{
    if (resample->made >= resample->is.down.target)
        return false;
    const Taps *taps = &resample->down[resample->made];
    if (resample->added < taps->first + taps->count)
        return false;
    weigh_rows(resample, taps);
    const int channels = resample->is.channels;
    const int32_t *sums = resample->sums;
    for (int x = 0; x < resample->is.across.target; x++, sums += channels, row += channels) {
        uint16_t pixel[CHANNELS];
        for (int c = 0; c < channels; c++)
            pixel[c] = rounded(sums[c]);
        if (resample->is.alpha)
            undo_alpha(pixel, channels);
        put_pixel(resample, pixel, row);
    }
    resample->made++;
    return true;
}
