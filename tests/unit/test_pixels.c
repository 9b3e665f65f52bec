/* Pictures as objects of a PDF, for archives above all: as they were delivered. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jpeglib.h>
#include <lcms2.h>

#include "pressroom.h"
#include "print/pixels.h"

static Objects objects;
static Pixels *pixels_of[PROFILE_COUNT];

static int open_pdf(void **state)
{
    open_list(state);
    objects = objects_open(arena);
    qpdf_empty_pdf(objects.qpdf);
    Darkroom *darkroom = darkroom_open(arena, originals_open(arena), load_press(), NULL);
    for (ProfileKind i = 0; i < PROFILE_COUNT; i++)
        pixels_of[i] = pixels_open(&objects, darkroom, &profiles[i]);
    return 0;
}

static const Picture *load(const char *name)
{
    Text path = { .utf8 = name, .at = { .file = "issue.yaml", .line = 7 } };
    const Picture *picture = picture_load(arena, "tests/pictures", path, diags);
    assert_non_null(picture);
    return picture;
}

static void assert_only_report(DiagSeverity severity, DiagCode code)
{
    size_t count;
    const Diag *const *reports = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(reports[0]->severity, severity);
    assert_string_equal(diag_word(reports[0]->code), diag_word(code));
    assert_int_equal(reports[0]->at.line, 7);
}

/* --- objects --- */

static bool make(const Picture *picture, ProfileKind profile, qpdf_oh *pixels)
{
    const Placing placing = { .picture = picture, .crop = { 0, 0, picture->width, picture->height }, .width = 72, .height = 48 };
    PixelsObject found;
    if (!pixels_object(pixels_of[profile], &placing, &found, diags))
        return false;
    *pixels = found.object;
    return true;
}

static qpdf_oh made(const Picture *picture, ProfileKind profile)
{
    qpdf_oh pixels = 0;
    if (!make(picture, profile, &pixels))
        fail_msg("%s has no pixels", picture->name);
    return pixels;
}

static qpdf_oh object_of(const char *name)
{
    return made(load(name), PROFILE_ARCHIVE);
}

static qpdf_oh entry(qpdf_oh stream, const char *key)
{
    return object_get(&objects, qpdf_oh_get_dict(objects.qpdf, stream), key);
}

/* As it lies in the file: a JPEG is not decoded. */
static Bytes stored(qpdf_oh stream)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    QPDF_BOOL filtered = QPDF_FALSE;
    qpdf_oh_get_stream_data(objects.qpdf, stream, qpdf_dl_none, &filtered, &bytes, &length);
    arena_own(arena, bytes, free);
    return (Bytes){ bytes, length };
}

static Bytes unpacked(qpdf_oh stream)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    QPDF_BOOL filtered = QPDF_FALSE;
    qpdf_oh_get_stream_data(objects.qpdf, stream, qpdf_dl_generalized, &filtered, &bytes, &length);
    arena_own(arena, bytes, free);
    return (Bytes){ bytes, length };
}

static uint32_t pixel(qpdf_oh stream, int x, int y)
{
    const int width = qpdf_oh_get_int_value_as_int(objects.qpdf, entry(stream, "/Width"));
    const Bytes bytes = unpacked(stream);
    const size_t at = 3 * ((size_t)y * (size_t)width + (size_t)x);
    assert_true(at + 3 <= bytes.length);
    const unsigned char *rgb = (const unsigned char *)bytes.first + at;
    return (uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2];
}

static int opacity(const char *name, int x)
{
    const Bytes bytes = unpacked(entry(object_of(name), "/SMask"));
    assert_true((size_t)x < bytes.length);
    return ((const unsigned char *)bytes.first)[x];
}

/* --- PNG --- */

static void transparency_is_a_mask_beside_the_colours(void **state)
{
    (void)state;
    assert_int_equal(pixel(object_of("alpha.png"), 0, 0), 0xFF0000);
    assert_int_equal(pixel(object_of("alpha.png"), 1, 0), 0x00FF00);
    assert_int_equal(opacity("alpha.png", 0), 255);
    assert_int_equal(opacity("alpha.png", 1), 128);
    assert_int_equal(opacity("grey-alpha.png", 1), 0);
    assert_int_equal(pixel(object_of("palette.png"), 1, 0), 0x00FF00);
    assert_int_equal(opacity("palette.png", 2), 0);
}

static void an_opaque_png_has_no_mask(void **state)
{
    (void)state;
    assert_true(qpdf_oh_is_null(objects.qpdf, entry(object_of("deep.png"), "/SMask")));
}

static void sixteen_bits_come_down_to_eight(void **state)
{
    (void)state;
    assert_int_equal(pixel(object_of("deep.png"), 0, 0), 0xFF8000);
    assert_int_equal(pixel(object_of("deep.png"), 1, 0), 0x0080FF);
}

static void an_interlaced_png_is_put_in_order(void **state)
{
    (void)state;
    qpdf_oh pixels = object_of("interlaced.png");
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++)
            assert_int_equal(pixel(pixels, x, y), x << 20 | y << 12 | 128);
}

static void pixels_are_stored_as_they_lie_in_the_file(void **state)
{
    (void)state;
    qpdf_oh pixels = object_of("turn-6.png"); /* upright three by two, stored two by three */
    assert_int_equal(qpdf_oh_get_int_value_as_int(objects.qpdf, entry(pixels, "/Width")), 2);
    assert_int_equal(qpdf_oh_get_int_value_as_int(objects.qpdf, entry(pixels, "/Height")), 3);
}

static void pixels_that_cannot_be_read_are_a_report(void **state)
{
    (void)state;
    qpdf_oh pixels = 0;
    assert_false(make(load("unfinished.png"), PROFILE_ARCHIVE, &pixels));
    assert_only_report(DIAG_ERROR, DIAG_PICTURE_BROKEN);
}

/* --- JPEG --- */

static void a_jpeg_goes_into_the_pdf_byte_for_byte(void **state)
{
    static const char *const names[] = { "rgb.jpg", "grey.jpg", "progressive.jpg", "turned.jpg" };
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const Picture *picture = load(names[i]);
        const Bytes bytes = stored(object_of(names[i]));
        assert_int_equal(bytes.length, picture->length);
        assert_memory_equal(bytes.first, picture->bytes, picture->length);
    }
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void no_picture_asks_to_be_interpolated(void **state)
{
    (void)state;
    assert_true(qpdf_oh_is_null(objects.qpdf, entry(object_of("rgb.jpg"), "/Interpolate")));
    assert_true(qpdf_oh_is_null(objects.qpdf, entry(object_of("deep.png"), "/Interpolate")));
}

/* --- CMYK --- */

typedef struct Stored {
    JSAMPLE inks[4]; /* as they go into the file */
    J_COLOR_SPACE space;
    bool adobe;
    const void *profile;
    unsigned profile_length;
} Stored;

/* An 8 × 8 JPEG of one colour. */
static Picture jpeg_of(Stored ink)
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
        row[i] = ink.inks[i % 4];
    for (int y = 0; y < 8; y++)
        jpeg_write_scanlines(&out, (JSAMPROW[]){ row }, 1);
    jpeg_finish_compress(&out);
    jpeg_destroy_compress(&out);
    arena_own(arena, bytes, free);
    return (Picture){ .name = "it", .at = { .line = 7 }, .format = PICTURE_JPEG, .width = 8, .height = 8, .turn = 1,
                      .components = 4, .depth = 8, .inverted = ink.adobe, .bytes = bytes, .length = length };
}

/* The middle pixel of what became an RGB JPEG. */
static void decode(Bytes bytes, JSAMPLE rgb[3])
{
    struct jpeg_error_mgr errors;
    struct jpeg_decompress_struct in = { .err = jpeg_std_error(&errors) };
    jpeg_create_decompress(&in);
    jpeg_mem_src(&in, bytes.first, bytes.length);
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

static void assert_becomes(const Picture *picture, int r, int g, int b)
{
    JSAMPLE rgb[3];
    decode(stored(made(picture, PROFILE_SCREEN)), rgb);
    if (abs(rgb[0] - r) > 8 || abs(rgb[1] - g) > 8 || abs(rgb[2] - b) > 8)
        fail_msg("is %d %d %d instead of %d %d %d", rgb[0], rgb[1], rgb[2], r, g, b);
}

/* Red of coated paper, as a screen shows it. */
enum { R = 226, G = 1, B = 24 };

static void cmyk_without_a_profile_is_taken_for_the_press_and_warned_of(void **state)
{
    (void)state;
    assert_becomes(load("cmyk.jpg"), R, G, B);
    assert_only_report(DIAG_WARNING, DIAG_PICTURE_FORMAT);
}

static void cmyk_is_right_in_every_way_it_is_stored(void **state)
{
    const Stored ways[] = {
        { .inks = { 255, 0, 0, 255 }, .space = JCS_CMYK, .adobe = true },
        { .inks = { 255, 0, 0, 255 }, .space = JCS_YCCK, .adobe = true },
        { .inks = { 0, 255, 255, 0 }, .space = JCS_CMYK, .adobe = false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        Picture picture = jpeg_of(ways[i]);
        assert_becomes(&picture, R, G, B);
    }
}

/* A press on which magenta and yellow without cyan or black print grey, and all else prints white. */
static const void *odd_press(cmsUInt32Number *length)
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
    void *bytes = arena_alloc(arena, *length);
    assert_true(cmsSaveProfileToMem(press, bytes, length));
    cmsCloseProfile(press);
    return bytes;
}

static void cmyk_with_a_profile_is_read_by_it(void **state)
{
    (void)state;
    Stored ink = { .inks = { 255, 0, 0, 255 }, .space = JCS_CMYK, .adobe = true };
    ink.profile = odd_press(&ink.profile_length);
    Picture picture = jpeg_of(ink);
    assert_becomes(&picture, 119, 119, 119);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void a_cmyk_jpeg_that_cannot_be_decoded_is_a_report(void **state)
{
    (void)state;
    Picture picture = jpeg_of((Stored){ .space = JCS_CMYK, .adobe = true });
    unsigned char *bytes = (unsigned char *)(uintptr_t)picture.bytes;
    while (bytes[0] != 0xFF || bytes[1] != 0xC4)
        bytes++;
    memset(bytes + 5, 0xFF, 16); /* more codes than a Huffman table can hold */
    qpdf_oh pixels = 0;
    assert_false(make(&picture, PROFILE_SCREEN, &pixels));
    assert_only_report(DIAG_ERROR, DIAG_PICTURE_BROKEN);
}

/* --- in the PDF --- */

static void cmyk_in_an_archive_keeps_its_bytes_and_says_what_they_mean(void **state)
{
    (void)state;
    const Picture *picture = load("cmyk.jpg");
    qpdf_oh pixels = made(picture, PROFILE_ARCHIVE), space = entry(pixels, "/ColorSpace");
    assert_memory_equal(stored(pixels).first, picture->bytes, picture->length);
    assert_string_equal(qpdf_oh_get_name(objects.qpdf, qpdf_oh_get_array_item(objects.qpdf, space, 0)), "/ICCBased");
    assert_int_equal(unpacked(qpdf_oh_get_array_item(objects.qpdf, space, 1)).length, load_press()->profile.length);
    assert_int_equal(!qpdf_oh_is_null(objects.qpdf, entry(pixels, "/Decode")), picture->inverted);
}

static void a_picture_that_stands_twice_is_one_object(void **state)
{
    (void)state;
    const Picture *picture = load("rgb.jpg");
    assert_int_equal(qpdf_oh_get_object_id(objects.qpdf, made(picture, PROFILE_PRINT)),
                     qpdf_oh_get_object_id(objects.qpdf, made(picture, PROFILE_PRINT)));
    assert_string_equal(qpdf_oh_get_name(objects.qpdf, entry(made(picture, PROFILE_PRINT), "/ColorSpace")), "/DeviceCMYK");
    assert_string_equal(qpdf_oh_get_name(objects.qpdf, entry(made(picture, PROFILE_SCREEN), "/ColorSpace")), "/DeviceRGB");
}

static void only_a_clear_picture_makes_a_page_transparent(void **state)
{
    (void)state;
    const Picture *clear = load("alpha.png"), *opaque = load("deep.png");
    PixelsObject found;
    Placing placing = { .picture = clear, .crop = { 0, 0, clear->width, clear->height }, .width = 72, .height = 48 };
    assert_true(pixels_object(pixels_of[PROFILE_PRINT], &placing, &found, diags));
    assert_true(found.clear);
    assert_string_equal(qpdf_oh_get_name(objects.qpdf, entry(entry(found.object, "/SMask"), "/ColorSpace")), "/DeviceGray");
    placing.picture = opaque;
    placing.crop = (Crop){ 0, 0, opaque->width, opaque->height };
    assert_true(pixels_object(pixels_of[PROFILE_PRINT], &placing, &found, diags));
    assert_false(found.clear);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_pdf, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(transparency_is_a_mask_beside_the_colours),
        TEST(an_opaque_png_has_no_mask),
        TEST(sixteen_bits_come_down_to_eight),
        TEST(an_interlaced_png_is_put_in_order),
        TEST(pixels_are_stored_as_they_lie_in_the_file),
        TEST(pixels_that_cannot_be_read_are_a_report),
        TEST(a_jpeg_goes_into_the_pdf_byte_for_byte),
        TEST(no_picture_asks_to_be_interpolated),
        TEST(cmyk_without_a_profile_is_taken_for_the_press_and_warned_of),
        TEST(cmyk_is_right_in_every_way_it_is_stored),
        TEST(cmyk_with_a_profile_is_read_by_it),
        TEST(a_cmyk_jpeg_that_cannot_be_decoded_is_a_report),
        TEST(cmyk_in_an_archive_keeps_its_bytes_and_says_what_they_mean),
        TEST(a_picture_that_stands_twice_is_one_object),
        TEST(only_a_clear_picture_makes_a_page_transparent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
