/* Rows of pixels out of JPEG and PNG files, and into streams. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "painted.h"
#include "print/colour.h"
#include "print/pixels_jpeg.h"
#include "print/pixels_png.h"

static PixelsSource *opened(const Picture *picture, int reduce)
{
    const char *fault = "";
    PixelsSource *source = picture->format == PICTURE_JPEG ? pixels_jpeg_open(arena, picture, reduce, &fault) : pixels_png_open(arena, picture, &fault);
    if (!source)
        fail_msg("it cannot be read: %s", fault);
    return source;
}

static const uint8_t *next_row(PixelsSource *source)
{
    uint8_t *row = arena_alloc(arena, (size_t)source->width * (size_t)source->channels);
    if (!source->next(source, row))
        fail_msg("a row cannot be read: %s", source->fault);
    return row;
}

static void a_jpeg_is_read_at_a_part_of_its_size(void **state)
{
    (void)state;
    const Picture *picture = painted_jpeg((Paint){101, 60, 3, .colour = {200, 100, 50}});
    for (int reduce = 1; reduce <= 8; reduce *= 2) {
        PixelsSource *source = opened(picture, reduce);
        assert_int_equal(source->width, (101 + reduce - 1) / reduce);
        assert_int_equal(source->height, (60 + reduce - 1) / reduce);
        for (int y = 0; y < source->height; y++) {
            const uint8_t *row = next_row(source);
            assert_in_range(row[3 * (source->width - 1)], 197, 203);
            assert_in_range(row[2], 47, 53);
        }
        assert_false(source->doubtful);
    }
}

static void inks_are_read_as_they_are_meant(void **state)
{
    (void)state;
    const Picture *plain = painted_jpeg((Paint){16, 16, 4, .colour = {250, 120, 10, 30}});
    assert_in_range(next_row(opened(plain, 1))[0], 247, 253);
    Picture *inverted = painted_jpeg((Paint){16, 16, 4, .colour = {250, 120, 10, 30}});
    inverted->inverted = true;
    assert_in_range(next_row(opened(inverted, 1))[0], 2, 8);
    assert_in_range(next_row(opened(inverted, 1))[3], 222, 228);
}

static void half_a_file_is_doubtful(void **state)
{
    (void)state;
    Picture *picture = painted_jpeg((Paint){200, 200, 3, .painting = PAINTED_NOISE});
    picture->length /= 2;
    PixelsSource *source = opened(picture, 1);
    for (int y = 0; y < source->height; y++)
        next_row(source);
    assert_true(source->doubtful);
}

static void what_is_no_jpeg_is_a_fault_in_words(void **state)
{
    (void)state;
    const char *fault = NULL;
    const Picture picture = {.format = PICTURE_JPEG, .components = 3, .bytes = (const unsigned char *)"no picture", .length = 10};
    assert_null(pixels_jpeg_open(arena, &picture, 1, &fault));
    assert_true(strlen(fault) > 5);
    assert_null(pixels_jpeg_profile(arena, &picture).first);
}

static void profiles_are_found_in_both_kinds_of_file(void **state)
{
    (void)state;
    Paint paint = {16, 16, 3, .colour = {1, 2, 3}};
    assert_null(pixels_jpeg_profile(arena, painted_jpeg(paint)).first);
    assert_null(pixels_png_profile(arena, painted_png(paint)).first);
    paint.profile = colour_srgb(arena);
    const Bytes jpeg = pixels_jpeg_profile(arena, painted_jpeg(paint)), png = pixels_png_profile(arena, painted_png(paint));
    assert_int_equal(jpeg.length, paint.profile.length);
    assert_memory_equal(jpeg.first, paint.profile.first, jpeg.length);
    assert_int_equal(png.length, paint.profile.length);
    assert_memory_equal(png.first, paint.profile.first, png.length);
}

static void grey_is_told_from_a_palette(void **state)
{
    (void)state;
    Text grey = {.utf8 = "grey.png"}, palette = {.utf8 = "palette.png"};
    assert_true(pixels_png_is_grey(picture_load(arena, "tests/pictures", grey, diags)));
    assert_false(pixels_png_is_grey(picture_load(arena, "tests/pictures", palette, diags)));
}

/* Rows are unpacked as readers of PDF do it, by libqpdf. */
static void packing_without_loss_loses_nothing(void **state)
{
    (void)state;
    static const int kinds[] = {1, 3, 4};
    for (size_t kind = 0; kind < 3; kind++) {
        const int channels = kinds[kind];
        PixelsSink *sink = pixels_png_sink(arena, 50, 40, channels);
        uint8_t row[50 * 4];
        for (int y = 0; y < 40; y++) {
            for (int i = 0; i < 50 * channels; i++)
                row[i] = (uint8_t)(i * 7 + y * y);
            sink->add(sink, row);
        }
        sink->end(sink);
        uint8_t pixel[4];
        pixel_of(&sink->stream, 33, 21, pixel);
        for (int c = 0; c < channels; c++)
            assert_int_equal(pixel[c], (uint8_t)((33 * channels + c) * 7 + 21 * 21));
    }
}

static void inks_are_written_so_that_no_ink_is_nought(void **state)
{
    (void)state;
    PixelsSink *sink = pixels_jpeg_sink(arena, 16, 16, 4, (PixelsJpegDress){.quality = 92});
    uint8_t row[16 * 4];
    for (int i = 0; i < 64; i++)
        row[i] = (const uint8_t[]){5, 100, 240, 30}[i % 4];
    for (int y = 0; y < 16; y++)
        sink->add(sink, row);
    sink->end(sink);
    assert_false(sink->stream.inverted);
    uint8_t pixel[4];
    pixel_of(&sink->stream, 8, 8, pixel);
    for (int c = 0; c < 4; c++)
        assert_in_range(pixel[c], row[c] - 3, row[c] + 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_jpeg_is_read_at_a_part_of_its_size),
        TEST(inks_are_read_as_they_are_meant),
        TEST(half_a_file_is_doubtful),
        TEST(what_is_no_jpeg_is_a_fault_in_words),
        TEST(profiles_are_found_in_both_kinds_of_file),
        TEST(grey_is_told_from_a_palette),
        TEST(packing_without_loss_loses_nothing),
        TEST(inks_are_written_so_that_no_ink_is_nought),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
