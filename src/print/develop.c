/* Takes rows from the picture's file, gives rows to a stream, one after the
 * other: what is in memory is a few rows, whatever the picture's size. */
#include "print/develop.h"

#include <string.h>

#include "print/pixels_png.h"
#include "print/resample.h"

typedef struct Bath {
    Arena *arena; /* for the time of one picture */
    const Development *is;
    PixelsSource *source;
    int reduced;        /* pixels in a row that became one while the file was decoded */
    Resample *resample; /* NULL: as many pixels come out as go in */
    PixelsSink *pixels, *mask;
    uint8_t *row;       /* of the source */
    uint8_t *smaller;   /* of the window, at its target's width */
    uint8_t *colours;   /* the same without alpha */
    uint8_t *toned;
    uint8_t *alpha;
    bool clear;         /* some of the picture is not opaque */
} Bath;

/* --- the beginning --- */

/* As much as decoding can do: it is fast, and what it leaves is still more than is wanted. */
static int reduction(const Development *development)
{
    const Window *window = &development->window;
    int reduce = 8;
    while (reduce > 1 && (window->width < reduce * window->target_width || window->height < reduce * window->target_height))
        reduce /= 2;
    return reduce;
}

static bool open_source(Bath *bath, const char **fault)
{
    const Picture *picture = bath->is->picture;
    const bool jpeg = picture->format == PICTURE_JPEG;
    bath->reduced = jpeg ? reduction(bath->is) : 1;
    bath->source = jpeg ? pixels_jpeg_open(bath->arena, picture, bath->reduced, fault) : pixels_png_open(bath->arena, picture, fault);
    return bath->source;
}

static ResampleAxis axis(int source, int first, int length, int target, int reduced)
{
    return (ResampleAxis){source, target, (double)first / reduced, (double)(first + length) / reduced};
}

static void open_resample(Bath *bath)
{
    const Window *window = &bath->is->window;
    const PixelsSource *source = bath->source;
    if (bath->reduced == 1 && window->target_width == window->width && window->target_height == window->height)
        return;
    const Resampling resampling = {
        .across = axis(source->width, window->x, window->width, window->target_width, bath->reduced),
        .down = axis(source->height, window->y, window->height, window->target_height, bath->reduced),
        .channels = source->channels,
        .alpha = source->alpha,
        .light = source->channels - source->alpha != COLOUR_CMYK,
    };
    bath->resample = resample_open(bath->arena, &resampling);
}

static PixelsSink *open_sink(const Bath *bath, int channels)
{
    const Window *window = &bath->is->window;
    const int width = window->target_width, height = window->target_height;
    return bath->is->coding == PIXELS_JPEG ? pixels_jpeg_sink(bath->arena, width, height, channels, bath->is->dress)
                                           : pixels_png_sink(bath->arena, width, height, channels);
}

static int channels_of_result(const Bath *bath)
{
    const Toning *toning = &bath->is->toning;
    return toning->colour ? (int)toning->space : bath->source->channels - bath->source->alpha;
}

static void open_rows(Bath *bath)
{
    const size_t width = (size_t)bath->is->window.target_width, channels = (size_t)bath->source->channels;
    bath->row = arena_alloc(bath->arena, (size_t)bath->source->width * channels);
    bath->smaller = arena_alloc(bath->arena, width * channels);
    bath->colours = arena_alloc(bath->arena, width * channels);
    bath->toned = arena_alloc(bath->arena, width * COLOUR_CMYK);
    bath->alpha = arena_alloc(bath->arena, width);
    bath->pixels = open_sink(bath, channels_of_result(bath));
    if (bath->source->alpha)
        bath->mask = pixels_png_sink(bath->arena, bath->is->window.target_width, bath->is->window.target_height, COLOUR_GREY);
}

/* --- rows --- */

static void split_alpha(Bath *bath, const uint8_t *row)
{
    const int channels = bath->source->channels, colours = channels - 1;
    for (int x = 0; x < bath->is->window.target_width; x++, row += channels) {
        memcpy(bath->colours + x * colours, row, (size_t)colours);
        bath->alpha[x] = row[colours];
        bath->clear |= row[colours] != 255;
    }
    bath->mask->add(bath->mask, bath->alpha);
}

static const uint8_t *tone(Bath *bath, const uint8_t *row)
{
    const Toning *toning = &bath->is->toning;
    const size_t count = (size_t)bath->is->window.target_width;
    if (toning->tone)
        for (size_t x = 0; x < count; x++)
            bath->toned[x] = toning->tone[row[x]];
    else if (toning->colour)
        colour_convert(toning->colour, row, bath->toned, count);
    else if (toning->most_ink)
        memcpy(bath->toned, row, count * COLOUR_CMYK);
    else
        return row;
    if (toning->most_ink)
        colour_limit_ink(bath->toned, count, toning->most_ink);
    return bath->toned;
}

/* A row at the target's width. */
static void finish_row(Bath *bath, const uint8_t *row)
{
    if (bath->source->alpha) {
        split_alpha(bath, row);
        row = bath->colours;
    }
    bath->pixels->add(bath->pixels, tone(bath, row));
}

static void take_row(Bath *bath, int y)
{
    const Window *window = &bath->is->window;
    if (!bath->resample) {
        if (y >= window->y)
            finish_row(bath, bath->row + window->x * bath->source->channels);
        return;
    }
    resample_add(bath->resample, bath->row);
    while (resample_next(bath->resample, bath->smaller))
        finish_row(bath, bath->smaller);
}

/* Rows of the source that are needed: what lies below is not read. */
static int last_row(const Bath *bath)
{
    const Window *window = &bath->is->window;
    enum { BELOW = 3 }; /* times the pixels that become one: how far the weights of the last row reach */
    const int reach = bath->resample ? BELOW * (1 + window->height / window->target_height) : 0;
    const int last = (window->y + window->height + bath->reduced - 1) / bath->reduced + reach;
    return last < bath->source->height ? last : bath->source->height;
}

static bool run(Bath *bath, const char **fault)
{
    if (!open_source(bath, fault))
        return false;
    open_resample(bath);
    open_rows(bath);
    const int last = last_row(bath);
    for (int y = 0; y < last; y++) {
        if (!bath->source->next(bath->source, bath->row)) {
            *fault = bath->source->fault;
            return false;
        }
        take_row(bath, y);
    }
    return true;
}

/* --- the end --- */

static PixelsStream close_sink(Arena *arena, PixelsSink *sink)
{
    sink->end(sink);
    PixelsStream stream = sink->stream;
    stream.bytes.first = arena_copy(arena, stream.bytes.first, stream.bytes.length);
    return stream;
}

bool develop(Arena *arena, const Development *development, Developed *developed, const char **fault)
{
    Bath bath = {.arena = arena_open(), .is = development};
    const bool done = run(&bath, fault);
    if (done) {
        *developed = (Developed){.pixels = close_sink(arena, bath.pixels), .doubtful = bath.source->doubtful};
        if (bath.clear)
            developed->mask = close_sink(arena, bath.mask);
    } else {
        *fault = arena_copy(arena, *fault, strlen(*fault));
    }
    arena_close(bath.arena);
    return done;
}
