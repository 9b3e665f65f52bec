/* Takes and gives rows by libjpeg, whose way out of an error is a jump: each
 * function that calls it says first where the jump lands. */
#include "print/pixels_jpeg.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h> /* needs stdio.h before it */

typedef struct Failure {
    struct jpeg_error_mgr base; /* first, so that libjpeg's pointer to it is one to the whole */
    jmp_buf back;
    char words[JMSG_LENGTH_MAX];
} Failure;

static void jump_back(j_common_ptr jpeg)
{
    Failure *failure = (Failure *)(void *)jpeg->err;
    jpeg->err->format_message(jpeg, failure->words);
    longjmp(failure->back, 1);
}

static void say_nothing(j_common_ptr jpeg)
{
    (void)jpeg;
}

static void prepare(Failure *failure)
{
    jpeg_std_error(&failure->base);
    failure->base.error_exit = jump_back;
    failure->base.output_message = say_nothing;
}

/* --- reading --- */

typedef struct Reading {
    PixelsSource source; /* first: a pointer to it is one to the whole */
    struct jpeg_decompress_struct jpeg;
    Failure failure;
    bool inverted;
} Reading;

static void close_reading(void *reading)
{
    jpeg_destroy_decompress(&((Reading *)reading)->jpeg);
}

/* Between its creation and its end in `arena` nothing can jump. */
static Reading *begin_reading(Arena *arena, const Picture *picture)
{
    Reading *reading = ARENA_NEW(arena, Reading);
    prepare(&reading->failure);
    reading->jpeg.err = &reading->failure.base;
    reading->inverted = picture->inverted;
    if (setjmp(reading->failure.back))
        arena_exhausted(); /* it only allocates */
    jpeg_create_decompress(&reading->jpeg);
    arena_own(arena, reading, close_reading);
    jpeg_mem_src(&reading->jpeg, picture->bytes, picture->length);
    return reading;
}

static bool read_row(PixelsSource *source, uint8_t *row)
{
    Reading *reading = (Reading *)source;
    if (setjmp(reading->failure.back)) {
        source->fault = reading->failure.words;
        return false;
    }
    JSAMPROW rows[] = {row};
    jpeg_read_scanlines(&reading->jpeg, rows, 1);
    source->doubtful = reading->jpeg.err->num_warnings > 0;
    const size_t count = (size_t)source->width * (size_t)source->channels;
    for (size_t i = 0; reading->inverted && i < count; i++)
        row[i] = (uint8_t)~row[i];
    return true;
}

static bool start(Reading *reading, int components, int reduce)
{
    struct jpeg_decompress_struct *jpeg = &reading->jpeg;
    if (setjmp(reading->failure.back))
        return false;
    jpeg_read_header(jpeg, TRUE);
    jpeg->out_color_space = components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
    jpeg->scale_num = 1;
    jpeg->scale_denom = (unsigned)reduce;
    return jpeg_start_decompress(jpeg);
}

PixelsSource *pixels_jpeg_open(Arena *arena, const Picture *picture, int reduce, const char **fault)
{
    Reading *reading = begin_reading(arena, picture);
    if (!start(reading, picture->components, reduce)) {
        *fault = reading->failure.words;
        return NULL;
    }
    reading->source = (PixelsSource){
        .width = (int)reading->jpeg.output_width,
        .height = (int)reading->jpeg.output_height,
        .channels = picture->components,
        .next = read_row,
    };
    return &reading->source;
}

/* --- the profile --- */

static JOCTET *read_profile(Reading *reading, unsigned *length)
{
    JOCTET *profile = NULL;
    if (setjmp(reading->failure.back))
        return NULL;
    jpeg_save_markers(&reading->jpeg, JPEG_APP0 + 2, 0xFFFF); /* where profiles lie */
    jpeg_read_header(&reading->jpeg, TRUE);
    return jpeg_read_icc_profile(&reading->jpeg, &profile, length) ? profile : NULL;
}

Bytes pixels_jpeg_profile(Arena *arena, const Picture *picture)
{
    unsigned length = 0;
    const void *profile = arena_own(arena, read_profile(begin_reading(arena, picture), &length), free);
    return profile ? (Bytes){profile, length} : (Bytes){0};
}

/* --- writing --- */

typedef struct Writing {
    PixelsSink sink; /* first */
    struct jpeg_compress_struct jpeg;
    Failure failure;
    Arena *arena;
    unsigned char *bytes;
    unsigned long length;
} Writing;

static void close_writing(void *writing)
{
    jpeg_destroy_compress(&((Writing *)writing)->jpeg);
    free(((Writing *)writing)->bytes);
}

static void add_row(PixelsSink *sink, const uint8_t *row)
{
    Writing *writing = (Writing *)sink;
    if (setjmp(writing->failure.back))
        arena_exhausted(); /* nothing but memory can fail when writing into it */
    JSAMPROW rows[] = {(JSAMPROW)row};
    jpeg_write_scanlines(&writing->jpeg, rows, 1);
}

static void end_writing(PixelsSink *sink)
{
    Writing *writing = (Writing *)sink;
    if (setjmp(writing->failure.back))
        arena_exhausted();
    jpeg_finish_compress(&writing->jpeg);
    sink->stream.bytes = (Bytes){writing->bytes, writing->length};
}

/* Inks are written as YCCK, three of them as brightness and two colours, which takes half the room. A PDF that names no
 * /Decode means the numbers as they are, 0 for no ink, though a JPEG file of its own would be shown inverted. */
static void dress_stream(struct jpeg_compress_struct *jpeg, int channels, PixelsJpegDress dress)
{
    jpeg->input_components = channels;
    jpeg->in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(jpeg);
    jpeg_set_quality(jpeg, dress.quality, TRUE);
    if (channels == 4)
        jpeg_set_colorspace(jpeg, JCS_YCCK);
    jpeg->optimize_coding = dress.small;
    for (int i = 0; i < channels; i++) /* colour as fine as brightness: drawings have coloured edges */
        jpeg->comp_info[i].h_samp_factor = jpeg->comp_info[i].v_samp_factor = 1;
}

PixelsSink *pixels_jpeg_sink(Arena *arena, int width, int height, int channels, PixelsJpegDress dress)
{
    Writing *writing = ARENA_NEW(arena, Writing);
    prepare(&writing->failure);
    writing->jpeg.err = &writing->failure.base;
    if (setjmp(writing->failure.back))
        arena_exhausted();
    jpeg_create_compress(&writing->jpeg);
    arena_own(arena, writing, close_writing);
    jpeg_mem_dest(&writing->jpeg, &writing->bytes, &writing->length);
    writing->jpeg.image_width = (JDIMENSION)width;
    writing->jpeg.image_height = (JDIMENSION)height;
    dress_stream(&writing->jpeg, channels, dress);
    jpeg_start_compress(&writing->jpeg, TRUE);
    writing->sink = (PixelsSink){
        .stream = {.coding = PIXELS_JPEG, .width = width, .height = height, .channels = channels},
        .add = add_row,
        .end = end_writing,
    };
    return &writing->sink;
}

int pixels_jpeg_version(void)
{
    return LIBJPEG_TURBO_VERSION_NUMBER;
}
