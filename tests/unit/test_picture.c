/* Pictures by their headers. The pictures are tests/pictures/, and copies of
 * them cut or bent here, in a folder made for the run. */
#define _XOPEN_SOURCE 700 /* mkdtemp */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/limits.h"
#include "set/picture.h"

#define PICTURES "tests/pictures"
enum { BYTES = 4096 }; /* more than any of the pictures has */

typedef struct Bench {
    Arena *arena;
    Diags *diags;
    char folder[64];
} Bench;

static int open_bench(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    bench->arena = arena_open();
    bench->diags = diags_open(bench->arena);
    strcpy(bench->folder, "/tmp/tamga-picture-XXXXXX");
    *state = bench;
    return mkdtemp(bench->folder) ? 0 : -1;
}

static int close_bench(void **state)
{
    Bench *bench = *state;
    char *command = arena_text(bench->arena, "rm -rf '%s'", bench->folder);
    int status = system(command);
    arena_close(bench->arena);
    free(bench);
    return status;
}

static const Picture *load_from(Bench *bench, const char *folder, const char *name)
{
    Text path = { .utf8 = name, .at = { .file = "issue.yaml", .line = 7, .column = 12, .length = 3 } };
    return picture_load(bench->arena, folder, path, bench->diags);
}

static const Picture *load(Bench *bench, const char *name)
{
    return load_from(bench, PICTURES, name);
}

static void write_file(const Bench *bench, const char *name, const void *bytes, size_t length)
{
    FILE *file = fopen(arena_text(bench->arena, "%s/%s", bench->folder, name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

static size_t read_file(const char *name, unsigned char bytes[BYTES])
{
    char path[128];
    snprintf(path, sizeof path, PICTURES "/%s", name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(bytes, 1, BYTES, file);
    fclose(file);
    return length;
}

static const Picture *load_bytes(Bench *bench, const void *bytes, size_t length)
{
    write_file(bench, "it", bytes, length);
    return load_from(bench, bench->folder, "it");
}

/* The one report there is, of this code, at the path's place. */
static const Diag *only_report(Bench *bench, DiagCode code)
{
    size_t count;
    const Diag *const *reports = diags_sorted(bench->diags, &count);
    assert_int_equal(count, 1);
    assert_string_equal(diag_word(reports[0]->code), diag_word(code));
    assert_int_equal(reports[0]->at.line, 7);
    assert_non_null(reports[0]->hint);
    return reports[0];
}

static void assert_refused(Bench *bench, const char *name, DiagCode code)
{
    assert_null(load(bench, name));
    only_report(bench, code);
}

static void assert_header(Bench *bench, const char *name, int width, int height, int components, int depth)
{
    const Picture *picture = load(bench, name);
    assert_non_null(picture);
    assert_int_equal(picture->width, width);
    assert_int_equal(picture->height, height);
    assert_int_equal(picture->components, components);
    assert_int_equal(picture->depth, depth);
    assert_int_equal(diags_count(bench->diags, DIAG_NOTE), 0);
}

static void every_kind_of_jpeg_is_known(void **state)
{
    assert_header(*state, "rgb.jpg", 48, 32, 3, 8);
    assert_header(*state, "progressive.jpg", 48, 32, 3, 8);
    assert_header(*state, "grey.jpg", 48, 32, 1, 8);
    assert_header(*state, "cmyk.jpg", 48, 32, 4, 8);
    assert_int_equal(load(*state, "rgb.jpg")->format, PICTURE_JPEG);
    assert_true(load(*state, "cmyk.jpg")->inverted);
    assert_false(load(*state, "rgb.jpg")->inverted);
}

static void every_kind_of_png_is_known(void **state)
{
    assert_header(*state, "alpha.png", 2, 1, 4, 8);
    assert_header(*state, "grey-alpha.png", 2, 1, 2, 8);
    assert_header(*state, "grey.png", 4, 1, 1, 2);
    assert_header(*state, "deep.png", 2, 1, 3, 16);
    assert_header(*state, "palette.png", 3, 1, 1, 2);
    assert_header(*state, "interlaced.png", 8, 8, 3, 8);
    assert_int_equal(load(*state, "deep.png")->format, PICTURE_PNG);
    assert_true(load(*state, "alpha.png")->alpha);
    assert_true(load(*state, "palette.png")->alpha);
    assert_false(load(*state, "deep.png")->alpha);
}

static void a_turned_picture_has_its_upright_size(void **state)
{
    assert_header(*state, "turned.jpg", 32, 48, 3, 8);
    assert_int_equal(load(*state, "turned.jpg")->turn, 6);
    assert_int_equal(load(*state, "rgb.jpg")->turn, 1);
    for (int turn = 1; turn <= 8; turn++) {
        const char *name = arena_text(((Bench *)*state)->arena, "turn-%d.png", turn);
        assert_header(*state, name, 3, 2, 3, 8);
        assert_int_equal(load(*state, name)->turn, turn);
    }
}

static void an_orientation_that_is_none_counts_as_upright(void **state)
{
    unsigned char bytes[BYTES];
    size_t length = read_file("turned.jpg", bytes);
    unsigned char *exif = bytes;
    while (memcmp(exif, "Exif", 4) != 0)
        exif++;
    unsigned char *tiff = exif + 6, *turn = tiff + 18, *offset = tiff + 4;
    *turn = 9;
    assert_int_equal(load_bytes(*state, bytes, length)->turn, 1);
    *turn = 6;
    memset(offset, 0xFF, 4);
    assert_int_equal(load_bytes(*state, bytes, length)->turn, 1);
}

static void what_follows_the_end_of_a_jpeg_is_left_out(void **state)
{
    unsigned char bytes[BYTES];
    size_t length = read_file("rgb.jpg", bytes);
    memcpy(bytes + length, "second picture", 14);
    assert_int_equal(load_bytes(*state, bytes, length + 14)->length, length);
}

static void fill_bytes_before_a_marker_are_skipped(void **state)
{
    unsigned char bytes[BYTES] = { 0xFF, 0xD8, 0xFF, 0xFF };
    unsigned char source[BYTES];
    size_t length = read_file("rgb.jpg", source);
    memcpy(bytes + 4, source + 2, length - 2);
    assert_non_null(load_bytes(*state, bytes, length + 2));
}

static void assert_broken_wherever_cut(Bench *bench, const char *name, size_t from)
{
    unsigned char bytes[BYTES];
    size_t length = read_file(name, bytes);
    for (size_t cut = from; cut < length; cut++) {
        bench->diags = diags_open(bench->arena);
        assert_null(load_bytes(bench, bytes, cut));
        only_report(bench, DIAG_PICTURE_BROKEN);
    }
}

static void a_truncated_jpeg_is_broken_wherever_it_is_cut(void **state)
{
    assert_broken_wherever_cut(*state, "rgb.jpg", 2);
    assert_broken_wherever_cut(*state, "progressive.jpg", 2);
}

static void a_truncated_png_is_broken_wherever_it_is_cut(void **state)
{
    assert_broken_wherever_cut(*state, "turn-6.png", 8);
}

static void a_png_with_any_byte_changed_is_refused(void **state)
{
    Bench *bench = *state;
    unsigned char bytes[BYTES];
    size_t length = read_file("palette.png", bytes);
    for (size_t i = 0; i < length; i++) {
        bytes[i] ^= 0x10;
        assert_null(load_bytes(bench, bytes, length));
        bytes[i] ^= 0x10;
    }
}

static void a_png_that_lies_about_its_size_is_too_large(void **state)
{
    assert_refused(*state, "huge.png", DIAG_PICTURE_TOO_LARGE);
}

static void a_png_with_too_few_bytes_for_its_size_is_broken(void **state)
{
    assert_refused(*state, "hollow.png", DIAG_PICTURE_BROKEN);
}

/* A JPEG with another height and width in its frame, four bytes. */
static const Picture *load_resized(Bench *bench, const char *name, int marker, const char *size)
{
    unsigned char bytes[BYTES];
    size_t length = read_file(name, bytes);
    unsigned char *frame = bytes;
    while (frame[0] != 0xFF || frame[1] != marker)
        frame++;
    memcpy(frame + 5, size, 4);
    return load_bytes(bench, bytes, length);
}

static const Picture *load_resized_jpeg(Bench *bench, const char *size)
{
    return load_resized(bench, "rgb.jpg", 0xC0, size);
}

/* 120 million pixels: row by row they need little memory, in several scans all of it at once. */
static void a_progressive_jpeg_is_too_large_sooner(void **state)
{
    const char size[] = "\x27\x10\x2E\xE0";
    assert_non_null(load_resized(*state, "rgb.jpg", 0xC0, size));
    assert_null(load_resized(*state, "progressive.jpg", 0xC2, size));
    only_report(*state, DIAG_PICTURE_TOO_LARGE);
}

static void a_jpeg_of_too_many_pixels_is_too_large(void **state)
{
    assert_null(load_resized_jpeg(*state, "\x7F\x00\x7F\x00"));
    only_report(*state, DIAG_PICTURE_TOO_LARGE);
}

static void a_jpeg_with_too_long_a_side_is_too_large(void **state)
{
    assert_null(load_resized_jpeg(*state, "\x00\x01\x80\x00"));
    only_report(*state, DIAG_PICTURE_TOO_LARGE);
}

static void a_jpeg_without_a_height_is_broken(void **state)
{
    assert_null(load_resized_jpeg(*state, "\x00\x00\x00\x30"));
    only_report(*state, DIAG_PICTURE_BROKEN);
}

static void a_file_of_too_many_bytes_is_not_read(void **state)
{
    Bench *bench = *state;
    write_file(bench, "it", "", 0);
    const char *path = arena_text(bench->arena, "%s/it", bench->folder);
    assert_int_equal(truncate(path, (off_t)PICTURE_FILE_LIMIT + 1), 0);
    assert_null(load_from(bench, bench->folder, "it"));
    only_report(bench, DIAG_PICTURE_TOO_LARGE);
}

/* A reader would go over all pixels for each. */
static void a_jpeg_of_too_many_scans_is_broken(void **state)
{
    static const char head[] = "\xFF\xD8\xFF\xC0\x00\x0B\x08\x00\x10\x00\x10\x01\x01\x11\x00";
    static const char scan[] = "\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00";
    enum { HEAD = sizeof head - 1, SCAN = sizeof scan - 1, MOST = HEAD + (JPEG_SCAN_LIMIT + 1) * SCAN };
    char bytes[MOST + 2];
    memcpy(bytes, head, HEAD);
    for (int i = 0; i <= JPEG_SCAN_LIMIT; i++)
        memcpy(bytes + HEAD + i * SCAN, scan, SCAN);
    memcpy(bytes + MOST - SCAN, "\xFF\xD9", 2);
    assert_non_null(load_bytes(*state, bytes, MOST - SCAN + 2));
    memcpy(bytes + MOST - SCAN, scan, SCAN);
    memcpy(bytes + MOST, "\xFF\xD9", 2);
    assert_null(load_bytes(*state, bytes, MOST + 2));
    only_report(*state, DIAG_PICTURE_BROKEN);
}

static void an_empty_file_is_broken(void **state)
{
    assert_null(load_bytes(*state, "", 0));
    only_report(*state, DIAG_PICTURE_BROKEN);
}

static void another_format_is_named(void **state)
{
    assert_null(load_bytes(*state, "RIFF\x10\0\0\0WEBPVP8 ", 16));
    assert_non_null(strstr(only_report(*state, DIAG_PICTURE_FORMAT)->message, "a WebP picture"));
}

static void a_script_is_no_picture(void **state)
{
    assert_refused(*state, "make.py", DIAG_PICTURE_FORMAT);
}

static void a_missing_picture_is_hinted_at_by_its_neighbour(void **state)
{
    assert_null(load_from(*state, "tests", "pictures/progresive.jpg"));
    const Diag *report = only_report(*state, DIAG_PICTURE_MISSING);
    assert_string_equal(report->hint, "did you mean \"pictures/progressive.jpg\"?");
}

static void a_missing_folder_is_told(void **state)
{
    assert_null(load_from(*state, "tests", "images/rgb.jpg"));
    assert_non_null(strstr(only_report(*state, DIAG_PICTURE_MISSING)->hint, "\"images/\""));
}

static void a_folder_is_no_picture(void **state)
{
    assert_null(load_from(*state, "tests", "pictures"));
    only_report(*state, DIAG_PICTURE_MISSING);
}

static void a_pipe_is_not_waited_for(void **state)
{
    Bench *bench = *state;
    assert_int_equal(mkfifo(arena_text(bench->arena, "%s/it", bench->folder), 0600), 0);
    assert_null(load_from(bench, bench->folder, "it"));
    only_report(bench, DIAG_PICTURE_MISSING);
}

static void a_path_that_climbs_out_is_refused(void **state)
{
    assert_refused(*state, "../../etc/passwd", DIAG_PATH_OUTSIDE);
}

static void a_path_that_climbs_out_to_nothing_is_refused_alike(void **state)
{
    assert_refused(*state, "a/../../nothing.jpg", DIAG_PATH_OUTSIDE);
}

static void an_absolute_path_is_refused(void **state)
{
    assert_refused(*state, "/etc/passwd", DIAG_PATH_OUTSIDE);
}

static void a_link_that_leads_out_is_refused(void **state)
{
    Bench *bench = *state;
    assert_int_equal(symlink("/etc/passwd", arena_text(bench->arena, "%s/it", bench->folder)), 0);
    assert_null(load_from(bench, bench->folder, "it"));
    only_report(bench, DIAG_PATH_OUTSIDE);
}

static void a_linked_folder_that_leads_out_is_refused(void **state)
{
    Bench *bench = *state;
    assert_int_equal(symlink("/etc", arena_text(bench->arena, "%s/pictures", bench->folder)), 0);
    assert_null(load_from(bench, bench->folder, "pictures/passwd"));
    only_report(bench, DIAG_PATH_OUTSIDE);
}

static void a_path_may_go_up_inside_the_folder_and_carry_any_letters(void **state)
{
    Bench *bench = *state;
    unsigned char bytes[BYTES];
    size_t length = read_file("rgb.jpg", bytes);
    write_file(bench, "на границе 1.jpg", bytes, length);
    assert_int_equal(mkdir(arena_text(bench->arena, "%s/text", bench->folder), 0700), 0);
    assert_int_equal(symlink("на границе 1.jpg", arena_text(bench->arena, "%s/link.jpg", bench->folder)), 0);
    assert_non_null(load_from(bench, bench->folder, "text/../на границе 1.jpg"));
    assert_non_null(load_from(bench, bench->folder, "./link.jpg"));
}

static void a_folder_whose_name_only_begins_alike_is_outside(void **state)
{
    Bench *bench = *state;
    unsigned char bytes[BYTES];
    size_t length = read_file("rgb.jpg", bytes);
    const char *home = arena_text(bench->arena, "%s/issue", bench->folder);
    assert_int_equal(mkdir(home, 0700), 0);
    assert_int_equal(mkdir(arena_text(bench->arena, "%s-2", home), 0700), 0);
    write_file(bench, "issue-2/rgb.jpg", bytes, length);
    assert_int_equal(symlink("../issue-2/rgb.jpg", arena_text(bench->arena, "%s/it", home)), 0);
    assert_null(load_from(bench, home, "it"));
    only_report(bench, DIAG_PATH_OUTSIDE);
}

static void assert_crop(const Picture *picture, Focus focus, double x, double y)
{
    Crop crop = picture_crop(picture, focus, picture->width > picture->height ? 100 : 200, 100);
    assert_true(crop.x > x - 1e-9 && crop.x < x + 1e-9);
    assert_true(crop.y > y - 1e-9 && crop.y < y + 1e-9);
}

static void focus_says_what_stays(void **state)
{
    (void)state;
    const Picture wide = { .width = 300, .height = 200 }, tall = { .width = 200, .height = 300 };
    assert_crop(&wide, FOCUS_CENTRE, 50, 0);
    assert_crop(&wide, FOCUS_TOP, 50, 0);
    assert_crop(&wide, FOCUS_LEFT, 0, 0);
    assert_crop(&wide, FOCUS_BOTTOM_RIGHT, 100, 0);
    assert_crop(&tall, FOCUS_CENTRE, 0, 100);
    assert_crop(&tall, FOCUS_RIGHT, 0, 100);
    assert_crop(&tall, FOCUS_TOP_LEFT, 0, 0);
    assert_crop(&tall, FOCUS_BOTTOM, 0, 200);
}

static void every_focus_has_its_word(void **state)
{
    (void)state;
    assert_string_equal(focus_words[FOCUS_CENTRE], "centre");
    assert_string_equal(focus_words[FOCUS_TOP_LEFT], "top-left");
    assert_string_equal(focus_words[FOCUS_BOTTOM_RIGHT], "bottom-right");
    assert_string_equal(focus_words[FOCUS_LOWER], "lower");
    assert_null(focus_words[FOCUS_LOWER + 1]);
}

static void ppi_counts_the_pixels_that_are_shown(void **state)
{
    (void)state;
    Crop crop = { .x = 10, .y = 0, .width = 600, .height = 400 };
    assert_true(picture_ppi(crop, 144) == 300);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, open_bench, close_bench)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(every_kind_of_jpeg_is_known),
        CASE(every_kind_of_png_is_known),
        CASE(a_turned_picture_has_its_upright_size),
        CASE(an_orientation_that_is_none_counts_as_upright),
        CASE(what_follows_the_end_of_a_jpeg_is_left_out),
        CASE(fill_bytes_before_a_marker_are_skipped),
        CASE(a_truncated_jpeg_is_broken_wherever_it_is_cut),
        CASE(a_truncated_png_is_broken_wherever_it_is_cut),
        CASE(a_png_with_any_byte_changed_is_refused),
        CASE(a_png_that_lies_about_its_size_is_too_large),
        CASE(a_png_with_too_few_bytes_for_its_size_is_broken),
        CASE(a_jpeg_of_too_many_pixels_is_too_large),
        CASE(a_progressive_jpeg_is_too_large_sooner),
        CASE(a_jpeg_with_too_long_a_side_is_too_large),
        CASE(a_jpeg_without_a_height_is_broken),
        CASE(a_file_of_too_many_bytes_is_not_read),
        CASE(a_jpeg_of_too_many_scans_is_broken),
        CASE(an_empty_file_is_broken),
        CASE(another_format_is_named),
        CASE(a_script_is_no_picture),
        CASE(a_missing_picture_is_hinted_at_by_its_neighbour),
        CASE(a_missing_folder_is_told),
        CASE(a_folder_is_no_picture),
        CASE(a_pipe_is_not_waited_for),
        CASE(a_path_that_climbs_out_is_refused),
        CASE(a_path_that_climbs_out_to_nothing_is_refused_alike),
        CASE(an_absolute_path_is_refused),
        CASE(a_link_that_leads_out_is_refused),
        CASE(a_linked_folder_that_leads_out_is_refused),
        CASE(a_path_may_go_up_inside_the_folder_and_carry_any_letters),
        CASE(a_folder_whose_name_only_begins_alike_is_outside),
        CASE(focus_says_what_stays),
        CASE(every_focus_has_its_word),
        CASE(ppi_counts_the_pixels_that_are_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
