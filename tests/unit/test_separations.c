/* Spot inks and marks in the PDF for print. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pressroom.h"
#include "print/content_stream.h"
#include "print/separations.h"
#include "setting.h"

static const Ink reflex = { .spot = { .utf8 = "Reflex Blue" }, .cmyk = { 1, 0.8, 0, 0 }, .srgb = { 0, 0.2, 0.6 } };
static const Ink same_by_recipe = { .cmyk = { 1, 0.8, 0, 0 }, .srgb = { 0, 0.2, 0.6 } };
static const Tag paragraph = { .kind = TAG_P };

static qpdf_data printed_with(bool spots, bool marks, ProfileKind profile)
{
    const Printing printing = { .pages = &pressroom.pages, .layout = &pressroom.layout, .edition = &pressroom.edition,
                                .setter = &setter, .spots = spots, .marks = marks };
    assert_true(print_edition(&printing, &(Deliverable){ &profiles[profile], pdf_path(profile) }, 1, diags));
    return opened(profile);
}

static qpdf_oh spaces_of(qpdf_data qpdf)
{
    return value(qpdf, value(qpdf, qpdf_get_page_n(qpdf, 0), "/Resources"), "/ColorSpace");
}

/* --- plates --- */

static void a_spot_ink_has_its_plate_and_its_recipe_beside_it(void **state)
{
    (void)state;
    add_plate(NULL, &reflex);
    qpdf_data qpdf = printed_with(true, false, PROFILE_PRINT);
    assert_non_null(strstr(page_content(qpdf, 0), "/TamgaSeparation0 cs\n1 scn\n"));
    qpdf_oh space = value(qpdf, spaces_of(qpdf), "/TamgaSeparation0");
    assert_string_equal(qpdf_oh_get_name(qpdf, qpdf_oh_get_array_item(qpdf, space, 0)), "/Separation");
    assert_string_equal(qpdf_oh_get_name(qpdf, qpdf_oh_get_array_item(qpdf, space, 1)), "/Reflex Blue");
    assert_string_equal(qpdf_oh_get_name(qpdf, qpdf_oh_get_array_item(qpdf, space, 2)), "/DeviceCMYK");
    qpdf_oh recipe = value(qpdf, qpdf_oh_get_array_item(qpdf, space, 3), "/C1");
    const double wanted[] = { 1, 0.8, 0, 0 };
    for (int i = 0; i < 4; i++)
        assert_float_equal(qpdf_oh_get_numeric_value(qpdf, qpdf_oh_get_array_item(qpdf, recipe, i)), wanted[i], 1e-6);
}

static void nobody_asks_for_spots_and_the_recipe_prints(void **state)
{
    (void)state;
    add_plate(NULL, &reflex);
    qpdf_data qpdf = printed_with(false, false, PROFILE_PRINT);
    assert_non_null(strstr(page_content(qpdf, 0), "1 0.8 0 0 k"));
    assert_null(strstr(page_content(qpdf, 0), " cs "));
}

static void a_screen_knows_no_plates(void **state)
{
    (void)state;
    add_plate(NULL, &reflex);
    qpdf_data qpdf = printed_with(true, false, PROFILE_SCREEN);
    assert_non_null(strstr(page_content(qpdf, 0), "0 0.2 0.6 rg"));
}

static void an_ink_of_the_same_colours_stays_on_the_four(void **state)
{
    (void)state;
    add_plate(NULL, &reflex);
    add_plate(NULL, &same_by_recipe);
    const char *content = page_content(printed_with(true, false, PROFILE_PRINT), 0);
    assert_int_equal(occurrences(content, "cs\n1 scn\n"), 1);
    assert_int_equal(occurrences(content, "1 0.8 0 0 k"), 1);
}

static void each_plate_that_pages_use_is_named_once(void **state)
{
    static const Ink yellow = { .spot = { .utf8 = "Yellow C" }, .cmyk = { 0, 0, 1, 0 } };
    (void)state;
    add_plate(NULL, &red);
    add_plate(NULL, &reflex);
    add_page();
    ((Run *)(uintptr_t)add_words(&paragraph, 100, "a")->runs)->ink = &yellow;
    add_plate(NULL, &reflex);
    const Ink *const *used = separations_used(arena, &pressroom.pages);
    assert_string_equal(used[0]->spot.utf8, "Reflex Blue");
    assert_string_equal(used[1]->spot.utf8, "Yellow C");
    assert_null(used[2]);
}

/* --- marks --- */

static void marks_enlarge_the_sheet_and_leave_trim_and_bleed(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    qpdf_data qpdf = printed_with(false, true, PROFILE_PRINT);
    qpdf_oh page = qpdf_get_page_n(qpdf, 0);
    assert_string_equal(numbers(qpdf, value(qpdf, page, "/MediaBox")), "0 0 375 475");
    assert_string_equal(numbers(qpdf, value(qpdf, page, "/BleedBox")), "28 28 346 446");
    assert_string_equal(numbers(qpdf, value(qpdf, page, "/TrimBox")), "37 37 337 437");
}

static void marks_are_on_every_plate(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    qpdf_data qpdf = printed_with(false, true, PROFILE_PRINT);
    const char *content = page_content(qpdf, 0);
    const char *use = strstr(content, "/TamgaSeparation");
    assert_non_null(use);
    const char *space_name = arena_copy(arena, use, strcspn(use, " "));
    qpdf_oh space = value(qpdf, spaces_of(qpdf), space_name);
    assert_string_equal(qpdf_oh_get_name(qpdf, qpdf_oh_get_array_item(qpdf, space, 1)), "/All");
}

/* A place on the sheet, from its top left: whether the bleed ends there or before. */
static bool is_in_margin(double x, double y)
{
    const double near = 10 * 72 / 25.4, far_x = near + 318, far_y = near + 418;
    return x < near || x > far_x || y < near || y > far_y;
}

/* Within the bleed it would be cut to and seen. */
static void registration_colour_keeps_out_of_the_bleed(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    const char *content = page_content(printed_with(false, true, PROFILE_PRINT), 0);
    ContentReader reader = { .at = content, .end = content + strlen(content) };
    bool every_plate = false;
    int found = 0;
    for (Operator op; content_next(&reader, &op);) {
        if (token_is(op.word, "cs") || token_is(op.word, "k"))
            every_plate = token_is(op.word, "cs");
        if (!every_plate || !token_is(op.word, "re"))
            continue;
        double box[4];
        for (int i = 0; i < 4; i++)
            box[i] = token_number(op.operands[i]);
        assert_true(is_in_margin(box[0], box[1]) && is_in_margin(box[0] + box[2], box[1] + box[3]));
        found++;
    }
    assert_int_equal(found, 8 + 8); /* two marks a corner, a cross a side */
}

static void other_files_are_the_same_with_marks_and_without(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    const char *plain = page_content(printed_with(false, false, PROFILE_SCREEN), 0);
    assert_string_equal(page_content(printed_with(false, true, PROFILE_SCREEN), 0), plain);
}

static int open_both(void **state)
{
    open_setter(state);
    return furnish_pressroom();
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_both, close_pressroom)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_spot_ink_has_its_plate_and_its_recipe_beside_it),
        TEST(nobody_asks_for_spots_and_the_recipe_prints),
        TEST(a_screen_knows_no_plates),
        TEST(an_ink_of_the_same_colours_stays_on_the_four),
        TEST(each_plate_that_pages_use_is_named_once),
        TEST(marks_enlarge_the_sheet_and_leave_trim_and_bleed),
        TEST(marks_are_on_every_plate),
        TEST(registration_colour_keeps_out_of_the_bleed),
        TEST(other_files_are_the_same_with_marks_and_without),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
