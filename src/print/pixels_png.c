/* Takes and gives rows by libpng, whose way out of an error is a jump, as
 * libjpeg's. A PNG is written whole, and of it only what its IDAT chunks hold
 * is taken: ISO 32000-1, 7.4.4.4 reads just that. */
#include "print/pixels_png.h"

#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/messages.h"

/* --- reading --- */

typedef struct Reading {
    PixelsSource source; /* first: a pointer to it is one to the whole */
    png_structp png;
    png_infop info;
    const unsigned char *at, *end; /* of the file's bytes */
    uint8_t *whole;                /* all rows, where the file is interlaced; else NULL */
    int row;
    char words[256];
} Reading;

static void fail_reading(png_structp png, png_const_charp words)
{
    Reading *reading = png_get_error_ptr(png);
    snprintf(reading->words, sizeof reading->words, "%s", words);
    png_longjmp(png, 1);
}

static void say_nothing(png_structp png, png_const_charp words)
{
    (void)png, (void)words;
}

static void take_bytes(png_structp png, png_bytep to, size_t length)
{
    Reading *reading = png_get_io_ptr(png);
    if (length > (size_t)(reading->end - reading->at))
        png_error(png, message("the file ends too early"));
    memcpy(to, reading->at, length);
    reading->at += length;
}

static void close_reading(void *reading)
{
    png_destroy_read_struct(&((Reading *)reading)->png, &((Reading *)reading)->info, NULL);
}

static Reading *begin_reading(Arena *arena, const Picture *picture)
{
    Reading *reading = ARENA_NEW(arena, Reading);
    reading->at = picture->bytes;
    reading->end = picture->bytes + picture->length;
    reading->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reading, fail_reading, say_nothing);
    reading->info = reading->png ? png_create_info_struct(reading->png) : NULL;
    if (!reading->info)
        arena_exhausted();
    png_set_read_fn(reading->png, reading, take_bytes);
    return arena_own(arena, reading, close_reading);
}

static void ask_for_8_bits(Reading *reading)
{
    png_structp png = reading->png;
    png_set_expand(png);
    png_set_scale_16(png);
    if (!png_get_valid(png, reading->info, PNG_INFO_iCCP))
        png_set_gamma(png, PNG_DEFAULT_sRGB, PNG_DEFAULT_sRGB);
}

/* An interlaced picture has no first row until it is read to the end. */
static void read_whole(Arena *arena, Reading *reading)
{
    const size_t height = (size_t)reading->source.height, stride = png_get_rowbytes(reading->png, reading->info);
    png_bytepp rows = ARENA_ARRAY(arena, png_bytep, height);
    reading->whole = arena_alloc(arena, height * stride);
    for (size_t y = 0; y < height; y++)
        rows[y] = reading->whole + y * stride;
    png_read_image(reading->png, rows);
}

static bool start(Arena *arena, Reading *reading)
{
    if (setjmp(png_jmpbuf(reading->png)))
        return false;
    png_read_info(reading->png, reading->info);
    ask_for_8_bits(reading);
    const int passes = png_set_interlace_handling(reading->png);
    png_read_update_info(reading->png, reading->info);
    reading->source.width = (int)png_get_image_width(reading->png, reading->info);
    reading->source.height = (int)png_get_image_height(reading->png, reading->info);
    reading->source.channels = png_get_channels(reading->png, reading->info);
    reading->source.alpha = reading->source.channels % 2 == 0;
    if (passes > 1)
        read_whole(arena, reading);
    return true;
}

static bool read_row(PixelsSource *source, uint8_t *row)
{
    Reading *reading = (Reading *)source;
    const size_t stride = (size_t)source->width * (size_t)source->channels;
    if (setjmp(png_jmpbuf(reading->png))) {
        source->fault = reading->words;
        return false;
    }
    if (reading->whole)
        memcpy(row, reading->whole + (size_t)reading->row++ * stride, stride);
    else
        png_read_row(reading->png, row, NULL);
    return true;
}

PixelsSource *pixels_png_open(Arena *arena, const Picture *picture, const char **fault)
{
    Reading *reading = begin_reading(arena, picture);
    reading->source.next = read_row;
    if (start(arena, reading))
        return &reading->source;
    *fault = reading->words;
    return NULL;
}

/* The header is the first chunk, and its tenth byte the kind of colour. */
bool pixels_png_is_grey(const Picture *picture)
{
    enum { KIND = 8 + 8 + 9 };
    const int kind = picture->bytes[KIND];
    return kind == PNG_COLOR_TYPE_GRAY || kind == PNG_COLOR_TYPE_GRAY_ALPHA;
}

/* --- the profile --- */

static Bytes read_profile(Arena *arena, Reading *reading)
{
    png_charp name;
    png_bytep profile;
    png_uint_32 length = 0;
    int compression;
    if (setjmp(png_jmpbuf(reading->png)))
        return (Bytes){0};
    png_read_info(reading->png, reading->info);
    if (!png_get_iCCP(reading->png, reading->info, &name, &compression, &profile, &length))
        return (Bytes){0};
    return (Bytes){arena_copy(arena, (const char *)profile, length), length};
}

Bytes pixels_png_profile(Arena *arena, const Picture *picture)
{
    return read_profile(arena, begin_reading(arena, picture));
}

/* --- writing --- */

typedef struct Writing {
    PixelsSink sink; /* first */
    png_structp png;
    png_infop info;
    unsigned char *bytes;
    size_t length, room;
    bool is_data;   /* that chunk is an IDAT */
} Writing;

/* libpng reports only what we do wrong, and that memory is short. */
static void fail_writing(png_structp png, png_const_charp words)
{
    (void)png, (void)words;
    arena_exhausted();
}

static void keep(Writing *writing, const unsigned char *bytes, size_t length)
{
    if (length > writing->room - writing->length) {
        writing->room = 2 * (writing->room + length);
        writing->bytes = realloc(writing->bytes, writing->room);
        if (!writing->bytes)
            arena_exhausted();
    }
    memcpy(writing->bytes + writing->length, bytes, length);
    writing->length += length;
}

/* libpng writes a chunk in three: its length and name, its data, its check sum. */
static void give_bytes(png_structp png, png_bytep bytes, size_t length)
{
    Writing *writing = png_get_io_ptr(png);
    if (length == 8 && png_get_io_state(png) == (PNG_IO_WRITING | PNG_IO_CHUNK_HDR))
        writing->is_data = memcmp(bytes + 4, "IDAT", 4) == 0;
    else if (writing->is_data && png_get_io_state(png) == (PNG_IO_WRITING | PNG_IO_CHUNK_DATA))
        keep(writing, bytes, length);
}

static void flush_nothing(png_structp png)
{
    (void)png;
}

static void close_writing(void *writing)
{
    png_destroy_write_struct(&((Writing *)writing)->png, &((Writing *)writing)->info);
    free(((Writing *)writing)->bytes);
}

static void add_row(PixelsSink *sink, const uint8_t *row)
{
    png_write_row(((Writing *)sink)->png, row);
}

static void end_writing(PixelsSink *sink)
{
    Writing *writing = (Writing *)sink;
    png_write_end(writing->png, NULL);
    sink->stream.bytes = (Bytes){writing->bytes, writing->length};
}

/* Four inks go in as colour and alpha do: PNG counts channels only. */
static int kind_of(int channels)
{
    return channels == 1 ? PNG_COLOR_TYPE_GRAY : channels == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA;
}

PixelsSink *pixels_png_sink(Arena *arena, int width, int height, int channels)
{
    Writing *writing = ARENA_NEW(arena, Writing);
    writing->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, writing, fail_writing, say_nothing);
    writing->info = writing->png ? png_create_info_struct(writing->png) : NULL;
    if (!writing->info)
        arena_exhausted();
    arena_own(arena, writing, close_writing);
    png_set_write_fn(writing->png, writing, give_bytes, flush_nothing);
    png_set_IHDR(writing->png, writing->info, (png_uint_32)width, (png_uint_32)height, 8, kind_of(channels), PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(writing->png, writing->info);
    writing->sink = (PixelsSink){
        .stream = {.coding = PIXELS_FLATE, .width = width, .height = height, .channels = channels},
        .add = add_row,
        .end = end_writing,
    };
    return &writing->sink;
}

int pixels_png_version(void)
{
    return (int)png_access_version_number();
}
