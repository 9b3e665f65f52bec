/* Small pages through the whole of print, and what is in the PDF then. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "pressroom.h"
#include "print/content_stream.h"

static const Tag section = { .kind = TAG_SECT };
static const Tag heading = { .kind = TAG_H1, .parent = &section };
static const Tag paragraph = { .kind = TAG_P, .parent = &section };
static const Tag address = { .kind = TAG_LINK, .parent = &paragraph, .uri = "https://example.org/a_(b)" };

/* --- sheets --- */

static void a_page_on_a_screen_is_the_trim_and_bears_its_folio(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    qpdf_oh page = qpdf_get_page_n(qpdf, 0);
    assert_int_equal(qpdf_get_num_pages(qpdf), 1);
    assert_string_equal(numbers(qpdf, value(qpdf, page, "/MediaBox")), "0 0 300 400");
    assert_false(qpdf_oh_has_key(qpdf, page, "/BleedBox"));
    value(qpdf, qpdf_get_root(qpdf), "/PageLabels");
}

static void a_page_for_the_press_has_its_bleed_around_the_trim(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    qpdf_data qpdf = printed(PROFILE_PRINT);
    qpdf_oh page = qpdf_get_page_n(qpdf, 0);
    assert_string_equal(numbers(qpdf, value(qpdf, page, "/MediaBox")), "0 0 318 418");
    assert_string_equal(numbers(qpdf, value(qpdf, page, "/BleedBox")), "0 0 318 418");
    assert_string_equal(numbers(qpdf, value(qpdf, page, "/TrimBox")), "9 9 309 409");
}

static void the_press_gets_nothing_for_readers_of_screens(void **state)
{
    (void)state;
    add_line(&paragraph, 100, (const Words[]){ { NULL, "a" }, { &address, "b" }, { 0 } });
    qpdf_data qpdf = printed(PROFILE_PRINT);
    assert_false(qpdf_oh_has_key(qpdf, qpdf_get_root(qpdf), "/StructTreeRoot"));
    assert_false(qpdf_oh_has_key(qpdf, qpdf_get_page_n(qpdf, 0), "/Annots"));
    assert_null(strstr(page_content(qpdf, 0), "MCID"));
}

/* --- inks --- */

static void an_ink_is_its_recipe_on_the_press_and_its_colour_on_a_screen(void **state)
{
    (void)state;
    add_plate(NULL, &blue);
    const char *screen = page_content(printed(PROFILE_SCREEN), 0), *press = page_content(printed(PROFILE_PRINT), 0);
    assert_int_equal(occurrences(screen, "0 0 1 rg\n"), 1);
    assert_int_equal(occurrences(press, "1 0.8 0 0 k\n"), 1);
    assert_null(strstr(press, "rg\n"));
}

/* Marked content as it is opened and closed: an element's, or an artifact's. */
typedef struct Marks {
    int elements, artifacts;
    bool element[8];
    int depth;
} Marks;

static void follow_mark(Marks *marks, const Operator *op)
{
    if (token_is(op->word, "BDC") || token_is(op->word, "BMC")) {
        const bool artifact = token_is(op->operands[0], "/Artifact");
        marks->element[marks->depth++] = !artifact;
        *(artifact ? &marks->artifacts : &marks->elements) += 1;
    } else if (token_is(op->word, "EMC")) {
        *(marks->element[--marks->depth] ? &marks->elements : &marks->artifacts) -= 1;
    }
}

/* The colours in which shapes are filled, each with where that is: "red* blue". */
static const char *fills(qpdf_data qpdf, size_t page)
{
    const char *content = page_content(qpdf, page), *colour = "", *found = "";
    ContentReader reader = { .at = content, .end = content + strlen(content) };
    Marks marks = { 0 };
    for (Operator op; content_next(&reader, &op);) {
        follow_mark(&marks, &op);
        if (token_is(op.word, "rg"))
            colour = token_number(op.operands[0]) > 0 ? "red" : "blue";
        if (token_is(op.word, "f") || token_is(op.word, "f*"))
            found = arena_text(arena, "%s%s%s%s", found, *found ? " " : "", colour, marks.artifacts ? "*" : marks.elements ? "" : "?");
    }
    return found;
}

/* With both versions of cairo, of which one has artifacts of its own. */
static void ornaments_are_marked_as_nothing(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    add_plate(&heading, &blue);
    add_plate(NULL, &red);
    add_plate(&paragraph, &blue);
    add_plate(NULL, &red);
    add_page();
    add_plate(NULL, &red);
    add_plate(&paragraph, &blue);
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    assert_string_equal(fills(qpdf, 0), "red* blue red* blue red*");
    assert_string_equal(fills(qpdf, 1), "red* blue");
}

/* --- pictures --- */

/* Where a point of the unit square that a picture fills comes to stand. */
typedef struct Matrix {
    double a, b, c, d, e, f;
} Matrix;

static Matrix concatenated(const Operator *op, Matrix m)
{
    double n[6];
    for (int i = 0; i < 6; i++)
        n[i] = token_number(op->operands[i]);
    return (Matrix){ n[0] * m.a + n[1] * m.c, n[0] * m.b + n[1] * m.d, n[2] * m.a + n[3] * m.c, n[2] * m.b + n[3] * m.d,
                     n[4] * m.a + n[5] * m.c + m.e, n[4] * m.b + n[5] * m.d + m.f };
}

static Matrix picture_matrix(qpdf_data qpdf)
{
    const char *content = page_content(qpdf, 0);
    ContentReader reader = { .at = content, .end = content + strlen(content) };
    Matrix kept[8] = { { 1, 0, 0, 1, 0, 0 } };
    int depth = 0;
    for (Operator op; content_next(&reader, &op);) {
        if (token_is(op.word, "q")) {
            kept[depth + 1] = kept[depth];
            depth++;
        } else if (token_is(op.word, "Q")) {
            depth--;
        } else if (token_is(op.word, "cm")) {
            kept[depth] = concatenated(&op, kept[depth]);
        } else if (token_is(op.word, "Do")) {
            return kept[depth];
        }
    }
    fail_msg("there is no picture on the page");
    return kept[0];
}

static const Picture *load(const char *file)
{
    const Text path = { .utf8 = file, .at = { .file = "issue.yaml", .line = 7 } };
    const Picture *picture = picture_load(arena, "tests/pictures", path, diags);
    assert_non_null(picture);
    return picture;
}

/* A corner of the stored picture, `column` and `row` 0 or 1, as a place on the page: points from its top left. */
static const char *corner(Matrix m, double column, double row)
{
    const double up = 1 - row; /* PDF's square has its first row on top: ISO 32000-1, 8.9.5.2 */
    return arena_text(arena, "%.0f %.0f", m.a * column + m.c * up + m.e, 400 - (m.b * column + m.d * up + m.f));
}

/* EXIF says on which side the stored picture has its first row, and on which its first column. */
static void every_orientation_stands_upright(void **state)
{
    static const char sides[8][2] = { "TL", "TR", "BR", "BL", "LT", "RT", "RB", "LB" };
    (void)state;
    const char *places[2][2] = { { "40 50", "40 70" }, { "70 50", "70 70" } }; /* left or right, top or bottom */
    for (int turn = 1; turn <= 8; turn++) {
        pressroom.pages = (Pages){ 0 };
        const Picture *picture = load(arena_text(arena, "turn-%d.png", turn));
        add_item((Item){ .kind = ITEM_PICTURE, .x = 40, .y = 50, .width = 30, .height = 20, .picture = picture,
                         .crop = { 0, 0, picture->width, picture->height } });
        const Matrix m = picture_matrix(printed(PROFILE_SCREEN));
        const char row = sides[turn - 1][0], column = sides[turn - 1][1];
        const bool right = row == 'R' || column == 'R', low = row == 'B' || column == 'B';
        const bool rows_run_across = row == 'L' || row == 'R';
        assert_string_equal(corner(m, 0, 0), places[right][low]);
        assert_string_equal(corner(m, 0, 1), rows_run_across ? places[!right][low] : places[right][!low]);
        assert_string_equal(corner(m, 1, 1), places[!right][!low]);
    }
}

static void a_crop_fills_its_box(void **state)
{
    (void)state;
    add_item((Item){ .kind = ITEM_PICTURE, .x = 40, .y = 50, .width = 30, .height = 20, .picture = load("turn-1.png"), .crop = { 1, 1, 1, 1 } });
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    const Matrix m = picture_matrix(qpdf);
    assert_string_equal(corner(m, 0, 0), "10 30"); /* three pixels by two: one to the left, one above */
    assert_string_equal(corner(m, 1, 1), "100 70");
    assert_non_null(strstr(page_content(qpdf, 0), "49 59 30 20 re\nW\nn\n")); /* from the corner of the bleed, 9 away */
}

static void a_picture_twice_on_a_page_stands_twice(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++)
        add_item((Item){ .kind = ITEM_PICTURE, .x = 40 + 100 * i, .y = 50, .width = 30, .height = 20, .picture = load("rgb.jpg"), .crop = { 0, 0, 3, 2 } });
    assert_int_equal(occurrences(page_content(printed(PROFILE_SCREEN), 0), " Do\n"), 2);
}

/* --- bookmarks --- */

static void bookmarks_nest_and_arrive(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    add_page();
    add_item((Item){ .kind = ITEM_PLACE, .name = "place-1", .x = 20, .y = 50 });
    Bookmark second = { 2, "Вторая", "place-1", NULL };
    Bookmark first = { 1, "First (one)", "place-1", &second };
    pressroom.pages.bookmarks = &first;
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    qpdf_oh outer = value(qpdf, value(qpdf, qpdf_get_root(qpdf), "/Outlines"), "/First");
    assert_string_equal(words(qpdf, outer, "/Title"), "First (one)");
    assert_string_equal(words(qpdf, value(qpdf, outer, "/First"), "/Title"), "Вторая");
    qpdf_oh arrival = value(qpdf, outer, "/Dest");
    assert_int_equal(qpdf_oh_get_object_id(qpdf, qpdf_oh_get_array_item(qpdf, arrival, 0)),
                     qpdf_oh_get_object_id(qpdf, qpdf_get_page_n(qpdf, 1)));
    assert_int_equal((int)qpdf_oh_get_numeric_value(qpdf, qpdf_oh_get_array_item(qpdf, arrival, 3)), 350);
}

/* --- what it says of itself --- */

static void the_pdf_says_what_it_is(void **state)
{
    (void)state;
    add_page();
    qpdf_data qpdf = printed(PROFILE_SCREEN);
    qpdf_oh catalog = qpdf_get_root(qpdf), info = value(qpdf, qpdf_get_trailer(qpdf), "/Info");
    assert_string_equal(words(qpdf, catalog, "/Lang"), "en");
    assert_true(qpdf_oh_get_bool_value(qpdf, value(qpdf, value(qpdf, catalog, "/ViewerPreferences"), "/DisplayDocTitle")));
    assert_string_equal(words(qpdf, info, "/Title"), "Our ‘News’ · Issue 4 · October 2023 – February 2024");
    assert_string_equal(words(qpdf, info, "/Author"), "Ourselves");
    assert_string_equal(words(qpdf, info, "/Keywords"), "border, trade");
    assert_string_equal(words(qpdf, info, "/CreationDate"), "D:20240229120000Z");
    assert_false(qpdf_oh_has_key(qpdf, info, "/Subject"));
}

static const char *file_bytes(const char *path, size_t *length)
{
    char *bytes = arena_alloc(arena, 1 << 20);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    *length = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return bytes;
}

static void the_same_pages_give_the_same_bytes_anywhere(void **state)
{
    (void)state;
    add_line(&paragraph, 100, (const Words[]){ { NULL, "a" }, { &address, "b" }, { 0 } });
    add_plate(NULL, &red);
    for (int i = 0; i < PROFILE_COUNT; i++) {
        size_t length, other_length;
        assert_true(print_as((ProfileKind)i));
        const char *bytes = file_bytes(pdf_path((ProfileKind)i), &length);
        setenv("TZ", "Asia/Tashkent", 1);
        const bool done = print_as((ProfileKind)i);
        unsetenv("TZ");
        assert_true(done);
        const char *other = file_bytes(pdf_path((ProfileKind)i), &other_length);
        assert_int_equal(length, other_length);
        assert_memory_equal(bytes, other, length);
    }
}

/* What a deliverable is does not depend on those that are made beside it. */
static void three_at_once_are_the_same_as_one_by_one(void **state)
{
    (void)state;
    add_words(&paragraph, 100, "a");
    add_plate(NULL, &red);
    Deliverable all[PROFILE_COUNT];
    for (int i = 0; i < PROFILE_COUNT; i++) {
        assert_true(print_as((ProfileKind)i));
        all[i] = (Deliverable){ &profiles[i], arena_text(arena, "%s/together/б-%d.pdf", pressroom.folder, i) };
    }
    const Printing printing = { .pages = &pressroom.pages, .layout = &pressroom.layout, .edition = &pressroom.edition,
                                .press = pressroom.press };
    assert_true(print_edition(&printing, all, PROFILE_COUNT, diags));
    for (int i = 0; i < PROFILE_COUNT; i++) {
        size_t length, other_length;
        const char *bytes = file_bytes(pdf_path((ProfileKind)i), &length), *other = file_bytes(all[i].path, &other_length);
        assert_int_equal(length, other_length);
        assert_memory_equal(bytes, other, length);
    }
}

/* The names of the file, as it was made and as it is: "[ <…> <…> ]". */
static const char *identity(ProfileKind profile)
{
    qpdf_data qpdf = printed(profile);
    return arena_text(arena, "%s", qpdf_oh_unparse(qpdf, value(qpdf, qpdf_get_trailer(qpdf), "/ID")));
}

static void another_edition_has_another_identity(void **state)
{
    (void)state;
    add_page();
    const char *first = identity(PROFILE_SCREEN);
    pressroom.issue.number = 5;
    assert_string_not_equal(first, identity(PROFILE_SCREEN));
}

static void what_is_only_heard_makes_another_identity_too(void **state)
{
    (void)state;
    Tag figure = { .kind = TAG_FIGURE, .alt = "A bridge" };
    add_plate(&figure, &red);
    const char *first = identity(PROFILE_SCREEN);
    figure.alt = "A ferry";
    assert_string_not_equal(first, identity(PROFILE_SCREEN));
}

static void an_ink_mixed_otherwise_makes_another_identity(void **state)
{
    (void)state;
    Ink ink = red;
    add_plate(NULL, &ink);
    const char *first = identity(PROFILE_PRINT);
    ink.cmyk[0] = 0.5;
    assert_string_not_equal(first, identity(PROFILE_PRINT));
}

static int count_of(const char *bytes, size_t length, const char *words)
{
    int count = 0;
    for (size_t i = 0; i + strlen(words) <= length; i++)
        count += !memcmp(bytes + i, words, strlen(words));
    return count;
}

/* A new file has its name twice, and says it wherever somebody may begin to read. */
static void a_file_has_one_name_in_all_places(void **state)
{
    (void)state;
    add_page();
    const char *names[PROFILE_COUNT];
    for (int i = 0; i < PROFILE_COUNT; i++) {
        size_t length;
        names[i] = arena_copy(arena, strchr(identity((ProfileKind)i), '<'), 34);
        const char *bytes = file_bytes(pdf_path((ProfileKind)i), &length);
        const char *said = arena_text(arena, "/ID [%s%s]", names[i], names[i]);
        assert_int_equal(count_of(bytes, length, said), i == PROFILE_SCREEN ? 2 : 1);
        assert_int_equal(count_of(bytes, length, "/ID ["), count_of(bytes, length, said));
    }
    assert_string_not_equal(names[PROFILE_SCREEN], names[PROFILE_PRINT]);
    assert_string_not_equal(names[PROFILE_SCREEN], names[PROFILE_ARCHIVE]);
}

/* --- failure --- */

static void glyphs_that_do_not_match_their_text_are_reported(void **state)
{
    static const Cluster too_many = { .bytes = 1, .glyphs = 2 };
    (void)state;
    Item *line = add_words(&paragraph, 100, "a");
    ((Run *)(uintptr_t)line->runs)->clusters = &too_many;
    assert_false(print_as(PROFILE_SCREEN));
    size_t count;
    const Diag *const *reports = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(reports[0]->severity, DIAG_FAULT);
    assert_int_equal(reports[0]->code, DIAG_PDF_FAILED);
    assert_string_equal(reports[0]->at.file, pdf_path(PROFILE_SCREEN));
    assert_string_equal(reports[0]->message, "the pages could not be drawn");
    assert_non_null(reports[0]->hint);
    assert_int_not_equal(access(pdf_path(PROFILE_SCREEN), F_OK), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_pressroom, close_pressroom)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_page_on_a_screen_is_the_trim_and_bears_its_folio),
        TEST(a_page_for_the_press_has_its_bleed_around_the_trim),
        TEST(the_press_gets_nothing_for_readers_of_screens),
        TEST(an_ink_is_its_recipe_on_the_press_and_its_colour_on_a_screen),
        TEST(ornaments_are_marked_as_nothing),
        TEST(every_orientation_stands_upright),
        TEST(a_crop_fills_its_box),
        TEST(a_picture_twice_on_a_page_stands_twice),
        TEST(bookmarks_nest_and_arrive),
        TEST(the_pdf_says_what_it_is),
        TEST(the_same_pages_give_the_same_bytes_anywhere),
        TEST(three_at_once_are_the_same_as_one_by_one),
        TEST(another_edition_has_another_identity),
        TEST(what_is_only_heard_makes_another_identity_too),
        TEST(an_ink_mixed_otherwise_makes_another_identity),
        TEST(a_file_has_one_name_in_all_places),
        TEST(glyphs_that_do_not_match_their_text_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
