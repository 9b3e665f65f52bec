/* Pictures on a page: PNG painted on pixels, JPEG looked for in the PDF. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <cairo-pdf.h>
#include <jpeglib.h>
#include <lcms2.h>

#include "print/image.h"

enum { RED = 0xFF0000, GREEN = 0x00FF00, BLUE = 0x0000FF, WHITE = 0xFFFFFF, BLACK = 0, YELLOW = 0xFFFF00 };

typedef struct Bench {
    Arena *arena;
    Diags *diags;
} Bench;

static int open_bench(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    bench->arena = arena_open();
    bench->diags = diags_open(bench->arena);
    *state = bench;
    return 0;
}

static int close_bench(void **state)
{
    Bench *bench = *state;
    arena_close(bench->arena);
    free(bench);
    return 0;
}

static const Picture *load(Bench *bench, const char *name)
{
    Text path = { .utf8 = name, .at = { .file = "issue.yaml", .line = 7 } };
    const Picture *picture = picture_load(bench->arena, "tests/pictures", path, bench->diags);
    assert_non_null(picture);
    return picture;
}

static void assert_only_report(Bench *bench, DiagSeverity severity, DiagCode code)
{
    size_t count;
    const Diag *const *reports = diags_sorted(bench->diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(reports[0]->severity, severity);
    assert_string_equal(diag_word(reports[0]->code), diag_word(code));
    assert_int_equal(reports[0]->at.line, 7);
}

static Crop whole(const Picture *picture)
{
    return (Crop){ 0, 0, picture->width, picture->height };
}

/* --- painted on pixels --- */

static cairo_surface_t *sheet(int width, int height)
{
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
}

static void paint(Bench *bench, cairo_surface_t *onto, const Picture *picture, Crop crop, const pt box[4])
{
    cairo_t *cr = cairo_create(onto);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    assert_true(image_paint(cr, picture, crop, box[0], box[1], box[2], box[3], bench->diags));
    assert_int_equal(cairo_status(cr), CAIRO_STATUS_SUCCESS);
    cairo_destroy(cr);
}

static uint32_t pixel_of(cairo_surface_t *surface, int x, int y)
{
    const unsigned char *row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
    uint32_t pixel;
    memcpy(&pixel, row + 4 * x, 4);
    return pixel;
}

static uint32_t colour_at(cairo_surface_t *surface, int x, int y)
{
    return pixel_of(surface, x, y) & 0xFFFFFF;
}

static void every_orientation_is_painted_upright(void **state)
{
    const uint32_t upright[2][3] = { { RED, GREEN, BLUE }, { WHITE, BLACK, YELLOW } };
    Bench *bench = *state;
    for (int turn = 1; turn <= 8; turn++) {
        const Picture *picture = load(bench, arena_text(bench->arena, "turn-%d.png", turn));
        cairo_surface_t *onto = sheet(30, 20);
        paint(bench, onto, picture, whole(picture), (pt[]){ 0, 0, 30, 20 });
        for (int y = 0; y < 20; y++)
            for (int x = 0; x < 30; x++)
                if (colour_at(onto, x, y) != upright[y / 10][x / 10])
                    fail_msg("turn %d: another colour at %d, %d", turn, x, y);
        cairo_surface_destroy(onto);
    }
}

static void a_crop_fills_its_box_and_nothing_else(void **state)
{
    Bench *bench = *state;
    for (int turn = 1; turn <= 8; turn++) {
        const Picture *picture = load(bench, arena_text(bench->arena, "turn-%d.png", turn));
        cairo_surface_t *onto = sheet(30, 20);
        paint(bench, onto, picture, (Crop){ 1, 1, 1, 1 }, (pt[]){ 5, 5, 10, 8 });
        for (int y = 0; y < 20; y++)
            for (int x = 0; x < 30; x++) {
                bool inside = x >= 5 && x < 15 && y >= 5 && y < 13;
                assert_int_equal(colour_at(onto, x, y), inside ? BLACK : WHITE);
            }
        cairo_surface_destroy(onto);
    }
}

static void close_surface(void *surface)
{
    cairo_surface_destroy(surface);
}

static cairo_surface_t *open_surface(Bench *bench, const Picture *picture)
{
    return arena_own(bench->arena, image_open(picture, bench->diags), close_surface);
}

static uint32_t stored_pixel(Bench *bench, const char *name, int x, int y)
{
    cairo_surface_t *surface = open_surface(bench, load(bench, name));
    assert_non_null(surface);
    return pixel_of(surface, x, y);
}

static void alpha_is_multiplied_into_the_colours(void **state)
{
    assert_int_equal(stored_pixel(*state, "alpha.png", 0, 0), 0xFFFF0000);
    assert_int_equal(stored_pixel(*state, "alpha.png", 1, 0), 0x80008000);
    assert_int_equal(stored_pixel(*state, "grey-alpha.png", 0, 0), 0xFFC8C8C8);
    assert_int_equal(stored_pixel(*state, "grey-alpha.png", 1, 0), 0);
    assert_int_equal(stored_pixel(*state, "palette.png", 1, 0), 0xFF00FF00);
    assert_int_equal(stored_pixel(*state, "palette.png", 2, 0), 0);
}

static void sixteen_bits_come_down_to_eight(void **state)
{
    assert_int_equal(stored_pixel(*state, "deep.png", 0, 0) & 0xFFFFFF, 0xFF8000);
    assert_int_equal(stored_pixel(*state, "deep.png", 1, 0) & 0xFFFFFF, 0x0080FF);
}

static void two_bits_of_grey_come_up_to_eight(void **state)
{
    const uint32_t greys[4] = { 0x000000, 0x555555, 0xAAAAAA, 0xFFFFFF };
    for (int x = 0; x < 4; x++)
        assert_int_equal(stored_pixel(*state, "grey.png", x, 0) & 0xFFFFFF, greys[x]);
}

static void an_interlaced_png_is_put_in_order(void **state)
{
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++)
            assert_int_equal(stored_pixel(*state, "interlaced.png", x, y) & 0xFFFFFF, x << 20 | y << 12 | 128);
}

static void an_opaque_png_has_no_alpha_to_carry(void **state)
{
    Bench *bench = *state;
    cairo_surface_t *opaque = open_surface(bench, load(bench, "deep.png"));
    assert_int_equal(cairo_image_surface_get_format(opaque), CAIRO_FORMAT_RGB24);
}

static void pixels_that_cannot_be_read_are_a_report(void **state)
{
    Bench *bench = *state;
    assert_null(open_surface(bench, load(bench, "unfinished.png")));
    assert_only_report(bench, DIAG_ERROR, DIAG_PICTURE_BROKEN);
}

/* --- in the PDF --- */

typedef struct Sink {
    unsigned char bytes[65536];
    size_t length;
} Sink;

static cairo_status_t take(void *sink, const unsigned char *bytes, unsigned length)
{
    Sink *into = sink;
    assert_true(length <= sizeof into->bytes - into->length);
    memcpy(into->bytes + into->length, bytes, length);
    into->length += length;
    return CAIRO_STATUS_SUCCESS;
}

static size_t occurrences(const Sink *sink, const void *bytes, size_t length)
{
    size_t count = 0;
    for (size_t at = 0; at + length <= sink->length; at++)
        count += memcmp(sink->bytes + at, bytes, length) == 0;
    return count;
}

/* A page with the pictures in a row; the names end with NULL. */
static const Sink *pdf_of(Bench *bench, const char *const *names)
{
    Sink *sink = ARENA_NEW(bench->arena, Sink);
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, sink, 500, 100);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2022-12-31T00:00:00Z");
    cairo_t *cr = cairo_create(surface);
    for (pt x = 0; *names; names++, x += 60) {
        const Picture *picture = load(bench, *names);
        assert_true(image_paint(cr, picture, whole(picture), x, 0, 50, 30, bench->diags));
    }
    cairo_show_page(cr);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    assert_int_equal(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy(surface);
    return sink;
}

static void a_jpeg_goes_into_the_pdf_byte_for_byte(void **state)
{
    const char *const names[] = { "rgb.jpg", "grey.jpg", "progressive.jpg", "turned.jpg", NULL };
    Bench *bench = *state;
    const Sink *pdf = pdf_of(bench, names);
    for (const char *const *name = names; *name; name++) {
        const Picture *picture = load(bench, *name);
        assert_int_equal(occurrences(pdf, picture->bytes, picture->length), 1);
    }
    assert_int_equal(diags_count(bench->diags, DIAG_NOTE), 0);
}

static void no_picture_asks_to_be_interpolated(void **state)
{
    const Sink *pdf = pdf_of(*state, (const char *const[]){ "rgb.jpg", "alpha.png", "deep.png", NULL });
    assert_int_equal(occurrences(pdf, "/Interpolate true", 17), 0);
    assert_true(occurrences(pdf, "/Interpolate false", 18) >= 3);
}

static void a_picture_twice_on_a_page_has_two_names_there(void **state)
{
    const Sink *pdf = pdf_of(*state, (const char *const[]){ "rgb.jpg", "rgb.jpg", NULL });
    assert_int_equal(occurrences(pdf, "/Subtype /Image", 15), 2);
}

static void the_same_pictures_give_the_same_bytes(void **state)
{
    const char *const names[] = { "rgb.jpg", "cmyk.jpg", "alpha.png", "interlaced.png", NULL };
    const Sink *first = pdf_of(*state, names), *second = pdf_of(*state, names);
    assert_int_equal(first->length, second->length);
    assert_memory_equal(first->bytes, second->bytes, first->length);
}

/* --- CMYK --- */

typedef struct Ink {
    JSAMPLE stored[4]; /* as they go into the file */
    J_COLOR_SPACE space;
    bool adobe;
    const void *profile;
    unsigned profile_length;
} Ink;

/* An 8 × 8 JPEG of one colour. */
static Picture jpeg_of(Bench *bench, Ink ink)
{
    struct jpeg_error_mgr errors;
    struct jpeg_compress_struct out = { .err = jpeg_std_error(&errors) };
    unsigned char *bytes = NULL;
    unsigned long length = 0;
    jpeg_create_compress(&out);
    jpeg_mem_dest(&out, &bytes, &length);
    out.image_width = out.image_height = 8;
    out.input_components = 4;
    out.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&out);
    jpeg_set_colorspace(&out, ink.space);
    out.write_Adobe_marker = ink.adobe;
    jpeg_start_compress(&out, TRUE);
    if (ink.profile)
        jpeg_write_icc_profile(&out, ink.profile, ink.profile_length);
    JSAMPLE row[32];
    for (int i = 0; i < 32; i++)
        row[i] = ink.stored[i % 4];
    for (int y = 0; y < 8; y++)
        jpeg_write_scanlines(&out, (JSAMPROW[]){ row }, 1);
    jpeg_finish_compress(&out);
    jpeg_destroy_compress(&out);
    arena_own(bench->arena, bytes, free);
    return (Picture){ .name = "it", .at = { .line = 7 }, .format = PICTURE_JPEG, .width = 8, .height = 8, .turn = 1,
                      .components = 4, .depth = 8, .inverted = ink.adobe, .bytes = bytes, .length = length };
}

/* The middle pixel of the JPEG that a surface carries. */
static void decode_carried(cairo_surface_t *surface, JSAMPLE rgb[3])
{
    const unsigned char *bytes = NULL;
    unsigned long length = 0;
    cairo_surface_get_mime_data(surface, CAIRO_MIME_TYPE_JPEG, &bytes, &length);
    assert_non_null(bytes);
    struct jpeg_error_mgr errors;
    struct jpeg_decompress_struct in = { .err = jpeg_std_error(&errors) };
    jpeg_create_decompress(&in);
    jpeg_mem_src(&in, bytes, length);
    jpeg_read_header(&in, TRUE);
    assert_int_equal(in.num_components, 3);
    jpeg_start_decompress(&in);
    JSAMPLE row[3 * 48];
    assert_true(in.output_width <= 48);
    jpeg_read_scanlines(&in, (JSAMPROW[]){ row }, 1);
    memcpy(rgb, row + 3 * (in.output_width / 2), 3);
    jpeg_abort_decompress(&in);
    jpeg_destroy_decompress(&in);
}

static void assert_becomes(Bench *bench, const Picture *picture, int red, int green, int blue)
{
    cairo_surface_t *surface = open_surface(bench, picture);
    assert_non_null(surface);
    JSAMPLE rgb[3];
    decode_carried(surface, rgb);
    if (abs(rgb[0] - red) > 8 || abs(rgb[1] - green) > 8 || abs(rgb[2] - blue) > 8)
        fail_msg("is %d %d %d instead of %d %d %d", rgb[0], rgb[1], rgb[2], red, green, blue);
}

static void cmyk_without_a_profile_is_guessed_and_warned_of(void **state)
{
    Bench *bench = *state;
    assert_becomes(bench, load(bench, "cmyk.jpg"), 255, 0, 0);
    assert_only_report(bench, DIAG_WARNING, DIAG_PICTURE_FORMAT);
}

static void cmyk_is_right_in_every_way_it_is_stored(void **state)
{
    const Ink ways[] = {
        { .stored = { 255, 0, 0, 255 }, .space = JCS_CMYK, .adobe = true },
        { .stored = { 255, 0, 0, 255 }, .space = JCS_YCCK, .adobe = true },
        { .stored = { 0, 255, 255, 0 }, .space = JCS_CMYK, .adobe = false },
    };
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        Picture picture = jpeg_of(*state, ways[i]);
        assert_becomes(*state, &picture, 255, 0, 0);
    }
}

/* A press on which magenta and yellow without cyan or black print grey, and all else prints white. */
static const void *odd_press(Bench *bench, cmsUInt32Number *length)
{
    cmsUInt16Number table[16 * 3];
    for (int inks = 0; inks < 16; inks++) { /* bits: cyan, magenta, yellow, black */
        bool both = inks == 6;
        table[3 * inks] = both ? 0x8080 : 0xFFFF; /* L* 50, 100 */
        table[3 * inks + 1] = table[3 * inks + 2] = 0x8080;
    }
    cmsHPROFILE press = cmsCreateProfilePlaceholder(NULL);
    cmsSetProfileVersion(press, 4.3);
    cmsSetDeviceClass(press, cmsSigOutputClass);
    cmsSetColorSpace(press, cmsSigCmykData);
    cmsSetPCS(press, cmsSigLabData);
    cmsPipeline *pipeline = cmsPipelineAlloc(NULL, 4, 3);
    cmsPipelineInsertStage(pipeline, cmsAT_BEGIN, cmsStageAllocToneCurves(NULL, 4, NULL));
    cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocCLut16bit(NULL, 2, 4, 3, table));
    cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocToneCurves(NULL, 3, NULL));
    cmsWriteTag(press, cmsSigAToB0Tag, pipeline);
    cmsPipelineFree(pipeline);
    assert_true(cmsSaveProfileToMem(press, NULL, length));
    void *bytes = arena_alloc(bench->arena, *length);
    assert_true(cmsSaveProfileToMem(press, bytes, length));
    cmsCloseProfile(press);
    return bytes;
}

static void cmyk_with_a_profile_is_read_by_it(void **state)
{
    Bench *bench = *state;
    Ink ink = { .stored = { 255, 0, 0, 255 }, .space = JCS_CMYK, .adobe = true };
    ink.profile = odd_press(bench, &ink.profile_length);
    Picture picture = jpeg_of(bench, ink);
    assert_becomes(bench, &picture, 119, 119, 119);
    assert_int_equal(diags_count(bench->diags, DIAG_NOTE), 0);
}

static void a_cmyk_jpeg_that_cannot_be_decoded_is_a_report(void **state)
{
    Bench *bench = *state;
    Picture picture = jpeg_of(bench, (Ink){ .space = JCS_CMYK, .adobe = true });
    unsigned char *bytes = (unsigned char *)(uintptr_t)picture.bytes;
    while (bytes[0] != 0xFF || bytes[1] != 0xC4)
        bytes++;
    memset(bytes + 5, 0xFF, 16); /* more codes than a Huffman table can hold */
    assert_null(open_surface(bench, &picture));
    assert_only_report(bench, DIAG_ERROR, DIAG_PICTURE_BROKEN);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, open_bench, close_bench)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(every_orientation_is_painted_upright),
        CASE(a_crop_fills_its_box_and_nothing_else),
        CASE(alpha_is_multiplied_into_the_colours),
        CASE(sixteen_bits_come_down_to_eight),
        CASE(two_bits_of_grey_come_up_to_eight),
        CASE(an_interlaced_png_is_put_in_order),
        CASE(an_opaque_png_has_no_alpha_to_carry),
        CASE(pixels_that_cannot_be_read_are_a_report),
        CASE(a_jpeg_goes_into_the_pdf_byte_for_byte),
        CASE(no_picture_asks_to_be_interpolated),
        CASE(a_picture_twice_on_a_page_has_two_names_there),
        CASE(the_same_pictures_give_the_same_bytes),
        CASE(cmyk_without_a_profile_is_guessed_and_warned_of),
        CASE(cmyk_is_right_in_every_way_it_is_stored),
        CASE(cmyk_with_a_profile_is_read_by_it),
        CASE(a_cmyk_jpeg_that_cannot_be_decoded_is_a_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
