#include "painted.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jpeglib.h>
#include <png.h>
#include <qpdf/qpdf-c.h>

/* --- painting --- */

static uint8_t *pixels_of(const Paint *paint)
{
    const size_t channels = (size_t)paint->channels, count = (size_t)paint->width * (size_t)paint->height;
    uint8_t *pixels = arena_alloc(arena, channels * count);
    uint32_t random = 7;
    for (size_t i = 0; i < channels * count; i++) {
        const size_t x = i / channels % (size_t)paint->width, y = i / channels / (size_t)paint->width, c = i % channels;
        random = random * 1664525 + 1013904223;
        pixels[i] = paint->painting == PAINTED_FLAT     ? paint->colour[c]
                    : paint->painting == PAINTED_BLOCKS ? (uint8_t)((x / 20 + y / 20) % 2 ? 40 + 60 * c : 250 - 50 * c)
                                                        : (uint8_t)(random >> 24);
    }
    return pixels;
}

static Picture *picture_of(const Paint *paint, PictureFormat format, const void *bytes, size_t length)
{
    Picture *picture = ARENA_NEW(arena, Picture);
    *picture = (Picture){.name = "it", .at = {.file = "issue.yaml", .line = 7}, .format = format, .width = paint->width, .height = paint->height,
                         .turn = 1, .components = paint->channels, .depth = 8, .alpha = format == PICTURE_PNG && paint->channels % 2 == 0,
                         .bytes = bytes, .length = length};
    return picture;
}

Picture *painted_jpeg(Paint paint)
{
    struct jpeg_error_mgr errors;
    struct jpeg_compress_struct out = {.err = jpeg_std_error(&errors)};
    unsigned char *bytes = NULL;
    unsigned long length = 0;
    jpeg_create_compress(&out);
    jpeg_mem_dest(&out, &bytes, &length);
    out.image_width = (JDIMENSION)paint.width;
    out.image_height = (JDIMENSION)paint.height;
    out.input_components = paint.channels;
    out.in_color_space = paint.channels == 1 ? JCS_GRAYSCALE : paint.channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&out);
    jpeg_set_quality(&out, 95, TRUE);
    out.comp_info[0].h_samp_factor = out.comp_info[0].v_samp_factor = 1;
    jpeg_start_compress(&out, TRUE);
    if (paint.profile.first)
        jpeg_write_icc_profile(&out, paint.profile.first, (unsigned)paint.profile.length);
    uint8_t *row = pixels_of(&paint);
    for (int y = 0; y < paint.height; y++, row += paint.width * paint.channels)
        jpeg_write_scanlines(&out, (JSAMPROW[]){row}, 1);
    jpeg_finish_compress(&out);
    jpeg_destroy_compress(&out);
    return picture_of(&paint, PICTURE_JPEG, arena_own(arena, bytes, free), length);
}

static void add_bytes(png_structp png, png_bytep bytes, size_t length)
{
    fwrite(bytes, 1, length, png_get_io_ptr(png));
}

Picture *painted_png(Paint paint)
{
    static const int kinds[] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
    char *bytes = NULL;
    size_t length = 0;
    FILE *file = open_memstream(&bytes, &length);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, file, add_bytes, NULL);
    png_set_IHDR(png, info, (png_uint_32)paint.width, (png_uint_32)paint.height, 8, kinds[paint.channels], PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (paint.profile.first)
        png_set_iCCP(png, info, "its own", 0, paint.profile.first, (png_uint_32)paint.profile.length);
    png_write_info(png, info);
    uint8_t *row = pixels_of(&paint);
    for (int y = 0; y < paint.height; y++, row += paint.width * paint.channels)
        png_write_row(png, row);
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    fclose(file);
    return picture_of(&paint, PICTURE_PNG, arena_own(arena, bytes, free), length);
}

/* --- looking --- */

static uint8_t *decoded_jpeg(const PixelsStream *stream)
{
    struct jpeg_error_mgr errors;
    struct jpeg_decompress_struct in = {.err = jpeg_std_error(&errors)};
    jpeg_create_decompress(&in);
    jpeg_mem_src(&in, stream->bytes.first, stream->bytes.length);
    jpeg_read_header(&in, TRUE);
    in.out_color_space = stream->channels == 1 ? JCS_GRAYSCALE : stream->channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_start_decompress(&in);
    assert_int_equal(in.output_width, stream->width);
    assert_int_equal(in.output_height, stream->height);
    const size_t stride = (size_t)stream->width * (size_t)stream->channels;
    uint8_t *pixels = arena_alloc(arena, stride * (size_t)stream->height);
    while (in.output_scanline < in.output_height)
        jpeg_read_scanlines(&in, (JSAMPROW[]){pixels + in.output_scanline * stride}, 1);
    jpeg_finish_decompress(&in);
    jpeg_destroy_decompress(&in);
    for (size_t i = 0; stream->inverted && i < stride * (size_t)stream->height; i++)
        pixels[i] = (uint8_t)~pixels[i];
    return pixels;
}

static void close_qpdf(void *qpdf)
{
    qpdf_data own = qpdf;
    qpdf_cleanup(&own);
}

/* As any reader of PDF unpacks it: by libqpdf. */
static uint8_t *unpacked(const PixelsStream *stream)
{
    qpdf_data qpdf = arena_own(arena, qpdf_init(), close_qpdf);
    qpdf_empty_pdf(qpdf);
    qpdf_oh object = qpdf_oh_new_stream(qpdf);
    const char *words = arena_text(arena, "<< /Predictor 15 /Colors %d /BitsPerComponent 8 /Columns %d >>", stream->channels, stream->width);
    qpdf_oh_replace_stream_data(qpdf, object, stream->bytes.first, stream->bytes.length, qpdf_oh_new_name(qpdf, "/FlateDecode"),
                                qpdf_oh_parse(qpdf, words));
    unsigned char *bytes = NULL;
    size_t length = 0;
    QPDF_BOOL filtered = QPDF_FALSE;
    assert_int_equal(qpdf_oh_get_stream_data(qpdf, object, qpdf_dl_generalized, &filtered, &bytes, &length), QPDF_SUCCESS);
    assert_int_equal(length, (size_t)stream->width * (size_t)stream->height * (size_t)stream->channels);
    return arena_own(arena, bytes, free);
}

static const uint8_t *decoded(const PixelsStream *stream)
{
    assert_non_null(stream->bytes.first);
    return stream->coding == PIXELS_JPEG ? decoded_jpeg(stream) : unpacked(stream);
}

void pixel_of(const PixelsStream *stream, int x, int y, uint8_t pixel[4])
{
    memcpy(pixel, decoded(stream) + stream->channels * (y * stream->width + x), (size_t)stream->channels);
}

int most_ink(const PixelsStream *stream)
{
    const uint8_t *pixels = decoded(stream);
    int most = 0;
    assert_int_equal(stream->channels, 4);
    for (int i = 0; i < stream->width * stream->height; i++, pixels += 4) {
        const int ink = pixels[0] + pixels[1] + pixels[2] + pixels[3];
        most = ink > most ? ink : most;
    }
    return most * 100 / 255;
}
