/* The preflight of finished PDFs. Each is printed from sound pages and then changed, so that only whoever looks into the PDF
 * can see what is wrong; the pages still say at whose line it is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "painted.h"
#include "pressroom.h"
#include "print/preflight.h"

static const Tag paragraph = { .kind = TAG_P };

static Ink ink;
static Style words_style;

/* A line of text with a plate below and a picture of 300 pixels an inch: a page on which nothing is wrong. */
static int open_sheet(void **state)
{
    const int failed = open_pressroom(state);
    pressroom.layout.file = "layout.yaml";
    pressroom.layout.multiple = 1;
    pressroom.issue.file = "issue.yaml";
    ink = (Ink){ .name = { .utf8 = "navy", .at = { .file = "layout.yaml", .line = 3 } }, .cmyk = { 1, 0.8, 0, 0 }, .srgb = { 0, 0, 1 } };
    Item *line = add_words(&paragraph, 100, "abc");
    line->at = (Place){ .file = "issue.yaml", .line = 20 };
    Run *run = (Run *)(uintptr_t)line->runs;
    words_style = *run->style;
    words_style.name.at = (Place){ .file = "layout.yaml", .line = 5 };
    run->style = &words_style;
    run->ink = &ink;
    add_plate(NULL, &ink);
    pressroom.pages.last->items.last->frame = (Place){ .file = "layout.yaml", .line = 9 };
    Picture *picture = painted_jpeg((Paint){ .width = 300, .height = 200, .channels = 3, .painting = PAINTED_BLOCKS });
    add_item((Item){ .kind = ITEM_PICTURE, .x = 100, .y = 200, .width = 72, .height = 48, .picture = picture, .crop = { 0, 0, 300, 200 },
                     .at = { .file = "issue.yaml", .line = 7 } });
    return failed;
}

/* --- looking and changing --- */

/* What is told of a PDF: "code file:line" each, joined by "; ". */
static const char *told_of(qpdf_data qpdf, PreflightAim aim)
{
    const Objects finished = { arena, qpdf, packer_open(arena) };
    const Preflight preflight = { .aim = aim, .pages = &pressroom.pages, .layout = &pressroom.layout, .edition = &pressroom.edition };
    Diags *found = diags_open(arena);
    preflight_check(&preflight, &finished, found);
    size_t count;
    const Diag *const *all = diags_sorted(found, &count);
    const char *told = "";
    for (size_t i = 0; i < count; i++)
        told = arena_text(arena, "%s%s%s %s:%d", told, i ? "; " : "", diag_word(all[i]->code), all[i]->at.file, all[i]->at.line);
    return told;
}

/* The first `words` in a page's content become others. The test fails where there are none. */
static void change(qpdf_data qpdf, const char *words, const char *others)
{
    const Objects objects = { arena, qpdf, packer_open(arena) };
    const char *content = page_content(qpdf, 0), *found = strstr(content, words);
    if (!found)
        fail_msg("\"%s\" is not in %s", words, content);
    const char *changed = arena_text(arena, "%.*s%s%s", (int)(found - content), content, others, found + strlen(words));
    object_set(&objects, qpdf_get_page_n(qpdf, 0), "/Contents", object_stream(&objects, (Bytes){ changed, strlen(changed) }, "<< >>"));
}

static const char *told_after(const char *words, const char *others)
{
    qpdf_data qpdf = printed(PROFILE_PRINT);
    change(qpdf, words, others);
    return told_of(qpdf, PREFLIGHT_PRESS);
}

/* --- what is found --- */

static void a_sound_file_is_silent(void **state)
{
    (void)state;
    assert_string_equal(told_of(printed(PROFILE_PRINT), PREFLIGHT_PRESS), "");
    assert_string_equal(told_of(printed(PROFILE_SCREEN), PREFLIGHT_SCREEN), "");
}

static void type_is_as_small_as_it_stands_in_the_file(void **state)
{
    (void)state;
    assert_string_equal(told_after("10 0 0 -10 ", "6 0 0 -6 "), "text-small layout.yaml:5");
    assert_string_equal(told_after("BT\n10 ", "0.6 0 0 0.6 20 40 cm\nBT\n10 "), "text-small layout.yaml:5");
}

static void small_type_is_printed_from_the_inks_of_the_file(void **state)
{
    (void)state;
    assert_string_equal(told_after("1 0.8 0 0 k\nBT\n10 0 0 -10 ", "0.5 0.5 0.5 0 k\nBT\n8 0 0 -8 "), "text-inks layout.yaml:5");
    assert_string_equal(told_after("1 0.8 0 0 k\nBT\n10 0 0 -10 ", "0.5 0.5 0.05 0 k\nBT\n8 0 0 -8 "), "");
}

/* The bleed is 9 wide, and 4 mm are 11.3 pt. */
static void text_is_as_near_to_the_trim_as_it_stands_in_the_file(void **state)
{
    (void)state;
    assert_string_equal(told_after(" 59 109 Tm", " 14 109 Tm"), "text-near-trim issue.yaml:20");
    assert_string_equal(told_after(" 59 109 Tm", " 295 109 Tm"), "text-near-trim issue.yaml:20");
    assert_string_equal(told_after(" 59 109 Tm", " 59 404 Tm"), "text-near-trim issue.yaml:20");
    assert_string_equal(told_after(" 59 109 Tm", " 21 109 Tm"), "");
}

static void the_trim_is_that_of_the_file(void **state)
{
    (void)state;
    qpdf_data qpdf = printed(PROFILE_PRINT);
    const char *const trims[] = { "[50 9 309 409]", "[9 9 75 409]", "[9 9 309 318]", "[9 300 309 409]" };
    for (size_t i = 0; i < sizeof trims / sizeof *trims; i++) {
        qpdf_oh_replace_key(qpdf, qpdf_get_page_n(qpdf, 0), "/TrimBox", qpdf_oh_parse(qpdf, trims[i]));
        assert_string_equal(told_of(qpdf, PREFLIGHT_PRESS), "text-near-trim issue.yaml:20");
    }
}

static void a_rule_is_as_thin_as_it_stands_in_the_file(void **state)
{
    (void)state;
    assert_string_equal(told_after("19 29 30 40 re", "19 29 30 0.2 re"), "rule-thin layout.yaml:9");
    assert_string_equal(told_after("19 29 30 40 re", "19 29 30 0.25 re"), "");
    assert_string_equal(told_after("19 29 30 40 re", "19 29 30 0 re"), "");
    assert_string_equal(told_after("19 29 30 40 re\nf\n", "0.2 w\n19 29 30 40 re\nS\n"), "rule-thin layout.yaml:9");
}

static void ink_is_as_heavy_as_the_file_has_it(void **state)
{
    (void)state;
    assert_string_equal(told_after("19 29 30 40 re", "1 0.9 0.9 0.1 k\n19 29 30 40 re"), "ink-heavy layout.yaml:3");
    assert_string_equal(told_after("BT\n10 ", "1 0.9 0.9 0.1 k\nBT\n10 "), "ink-heavy layout.yaml:3");
    assert_string_equal(told_after("19 29 30 40 re", "1 0.9 0.9 0 k\n19 29 30 40 re"), "");
}

static void a_picture_is_as_coarse_as_its_pixels_in_the_file(void **state)
{
    (void)state;
    qpdf_data qpdf = printed(PROFILE_PRINT);
    qpdf_oh pictures = value(qpdf, value(qpdf, qpdf_get_page_n(qpdf, 0), "/Resources"), "/XObject");
    qpdf_oh_begin_dict_key_iter(qpdf, pictures);
    qpdf_oh picture = qpdf_oh_get_dict(qpdf, value(qpdf, pictures, qpdf_oh_dict_next_key(qpdf)));
    assert_int_equal(number(qpdf, picture, "/Width"), 300);
    qpdf_oh_replace_key(qpdf, picture, "/Width", qpdf_oh_new_integer(qpdf, 200));
    assert_string_equal(told_of(qpdf, PREFLIGHT_PRESS), "picture-coarse issue.yaml:7");
    assert_string_equal(told_of(qpdf, PREFLIGHT_SCREEN), "");
    qpdf_oh_replace_key(qpdf, picture, "/Height", qpdf_oh_new_integer(qpdf, 90));
    assert_string_equal(told_of(qpdf, PREFLIGHT_SCREEN), "picture-coarse issue.yaml:7");
}

static void sheets_are_counted_in_the_file(void **state)
{
    (void)state;
    add_page();
    pressroom.layout.multiple = 2;
    qpdf_data qpdf = printed(PROFILE_PRINT);
    assert_string_equal(told_of(qpdf, PREFLIGHT_PRESS), "");
    qpdf_remove_page(qpdf, qpdf_get_page_n(qpdf, 1));
    assert_string_equal(told_of(qpdf, PREFLIGHT_PRESS), "page-count issue.yaml:0");
}

/* --- what is not --- */

/* What the composition says does not matter: it may be wrong of what was printed. */
static void what_only_the_pages_say_is_not_told(void **state)
{
    (void)state;
    qpdf_data qpdf = printed(PROFILE_PRINT);
    words_style.size = 5;
    ink.cmyk[2] = ink.cmyk[3] = 1;
    Item *plate = pressroom.pages.first->items.first->next, *picture = plate->next;
    plate->scale = 0.001;
    picture->width = 300;
    pressroom.pages.first->items.first->x = 1;
    assert_string_equal(told_of(qpdf, PREFLIGHT_PRESS), "");
}

static void what_stands_outside_of_the_trim_is_the_printing_house_s(void **state)
{
    (void)state;
    assert_string_equal(told_after("19 29 30 40 re", "1 1 1 1 k\n0 0 8 0.1 re"), "");
}

static void a_spot_ink_is_one_of_them(void **state)
{
    (void)state;
    assert_string_equal(told_after("1 0.8 0 0 k\nBT\n10 0 0 -10 ", "/any cs\n1 scn\nBT\n8 0 0 -8 "), "");
}

static void a_fault_of_a_layout_is_told_once(void **state)
{
    (void)state;
    assert_string_equal(told_after("19 29 30 40 re\nf\n", "19 29 30 0.1 re\nf\n19 29 30 0.1 re\nf\n"), "rule-thin layout.yaml:9");
}

/* --- before it is written --- */

static bool check_as(ProfileKind profile)
{
    const Printing printing = { .pages = &pressroom.pages, .layout = &pressroom.layout, .edition = &pressroom.edition, .press = pressroom.press };
    return print_check(&printing, &profiles[profile], diags);
}

static void a_check_measures_pictures_without_making_them(void **state)
{
    (void)state;
    pressroom.pages.last->items.last->width = 144;
    pressroom.pages.last->items.last->height = 96;
    assert_true(check_as(PROFILE_PRINT));
    size_t count;
    const Diag *const *all = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_string_equal(all[0]->message, "150 pixels an inch at its place on page 1, 51 mm wide");
    assert_int_equal(all[0]->at.line, 7);
    assert_false(system(arena_text(arena, "test -e %s", pdf_path(PROFILE_PRINT))) == 0);
}

static void what_a_build_finds_forbids_the_file_where_warnings_are_errors(void **state)
{
    (void)state;
    pressroom.pages.last->items.last->width = 144;
    pressroom.pages.last->items.last->height = 96;
    diags_be_strict(diags);
    assert_false(print_as(PROFILE_PRINT));
    assert_int_equal(diags_count(diags, DIAG_ERROR), 1);
    assert_false(system(arena_text(arena, "test -e %s", pdf_path(PROFILE_PRINT))) == 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_sheet, close_pressroom)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_sound_file_is_silent),
        TEST(type_is_as_small_as_it_stands_in_the_file),
        TEST(small_type_is_printed_from_the_inks_of_the_file),
        TEST(text_is_as_near_to_the_trim_as_it_stands_in_the_file),
        TEST(the_trim_is_that_of_the_file),
        TEST(a_rule_is_as_thin_as_it_stands_in_the_file),
        TEST(ink_is_as_heavy_as_the_file_has_it),
        TEST(a_picture_is_as_coarse_as_its_pixels_in_the_file),
        TEST(sheets_are_counted_in_the_file),
        TEST(what_only_the_pages_say_is_not_told),
        TEST(what_stands_outside_of_the_trim_is_the_printing_house_s),
        TEST(a_spot_ink_is_one_of_them),
        TEST(a_fault_of_a_layout_is_told_once),
        TEST(a_check_measures_pictures_without_making_them),
        TEST(what_a_build_finds_forbids_the_file_where_warnings_are_errors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
