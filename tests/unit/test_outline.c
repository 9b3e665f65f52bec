#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/outline.h"

static bool read_data(const char *data, Outline *outline)
{
    const Text text = { .utf8 = data, .at = { .file = "layout.yaml", .line = 7, .column = 10 } };
    return outline_read(arena, text, outline, diags);
}

/* The steps as words: "M0,0 L3,4 C1,1 2,2 3,3 Z", to 1/1000. */
static const char *steps_of(const char *data)
{
    static const char letters[] = { [STEP_MOVE] = 'M', [STEP_LINE] = 'L', [STEP_CURVE] = 'C', [STEP_CLOSE] = 'Z' };
    Outline outline;
    if (!read_data(data, &outline))
        fail_msg("refused: %s", data);
    const char *words = "";
    for (size_t i = 0; i < outline.count; i++) {
        const Step *step = &outline.steps[i];
        words = arena_text(arena, "%s%s%c", words, i ? " " : "", letters[step->kind]);
        const int points = step->kind == STEP_CURVE ? 3 : step->kind == STEP_CLOSE ? 0 : 1;
        for (int k = 0; k < points; k++)
            words = arena_text(arena, "%s%s%g,%g", words, k ? " " : "", round(step->x[k] * 1000) / 1000 + 0.0,
                               round(step->y[k] * 1000) / 1000 + 0.0);
    }
    return words;
}

static void refuses_at(const char *data, int column)
{
    diags = diags_open(arena);
    Outline outline = { NULL, 77 };
    if (read_data(data, &outline))
        fail_msg("accepted: %s", data);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(sorted[0]->code, DIAG_PATH_DATA_WRONG);
    assert_int_equal(sorted[0]->at.line, 7);
    if (sorted[0]->at.column != column)
        fail_msg("%s: reported at column %d, not %d", data, sorted[0]->at.column, column);
    assert_int_equal(outline.count, 77);
}

static void absolute_lines_are_read(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M1 2L3 4H5V6Z"), "M1,2 L3,4 L5,4 L5,6 Z");
}

static void relative_lines_start_from_the_point_before(void **state)
{
    (void)state;
    assert_string_equal(steps_of("m1 2l3 4h5v6z"), "M1,2 L4,6 L9,6 L9,12 Z");
}

static void a_closed_shape_goes_on_from_its_start(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M10 10h5v5zl1 1"), "M10,10 L15,10 L15,15 Z L11,11");
}

static void numbers_run_together(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M-.5.25L1.5.5-2-3,4,,5"), "M-0.5,0.25 L1.5,0.5 L-2,-3 L4,5");
    assert_string_equal(steps_of(" \n M +1\t2 "), "M1,2");
}

static void a_command_is_repeated_by_its_numbers(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M0 0 1 1 2 2"), "M0,0 L1,1 L2,2");
    assert_string_equal(steps_of("m1 1 1 1h1 2"), "M1,1 L2,2 L3,2 L5,2");
}

static void curves_are_read(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M0 0C1 2 3 4 5 6"), "M0,0 C1,2 3,4 5,6");
    assert_string_equal(steps_of("M1 1c1 2 3 4 5 6"), "M1,1 C2,3 4,5 6,7");
}

static void a_smooth_curve_mirrors_the_handle_before(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M0 0C1 2 3 4 5 6S7 8 9 9"), "M0,0 C1,2 3,4 5,6 C7,8 7,8 9,9");
    assert_string_equal(steps_of("M0 0C1 2 3 4 5 6s1 1 2 2"), "M0,0 C1,2 3,4 5,6 C7,8 6,7 7,8");
    assert_string_equal(steps_of("M2 2S7 8 9 9"), "M2,2 C2,2 7,8 9,9");
}

static void quadratics_become_cubics(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M0 0Q3 3 6 0"), "M0,0 C2,2 4,2 6,0");
    assert_string_equal(steps_of("M0 0Q3 3 6 0T12 0"), "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0");
    assert_string_equal(steps_of("M0 0T6 0"), "M0,0 C0,0 2,0 6,0");
}

/* A quarter of a circle: the handles at 0.5523 of the radius. */
static void an_arc_becomes_quarters(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M1 0A1 1 0 0 1 0 1"), "M1,0 C1,0.552 0.552,1 0,1");
    assert_string_equal(steps_of("M1 0A1 1 0 0 0 0 -1"), "M1,0 C1,-0.552 0.552,-1 0,-1");
    Outline outline;
    assert_true(read_data("M1 0A1 1 0 1 1 0 -1", &outline));
    assert_int_equal(outline.count, 1 + 3);
    assert_true(read_data("M1 0A1 1 0 0 1 -1 0", &outline));
    assert_int_equal(outline.count, 1 + 2);
}

static void the_flags_of_an_arc_run_together(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M1 0a1 1 0 01-1 1"), "M1,0 C1,0.552 0.552,1 0,1");
    assert_string_equal(steps_of("M1 0a1 1 0 01-1 1"), steps_of("M1 0a1 1 0 0 1 -1 1"));
}

static void an_arc_too_small_for_its_ends_grows(void **state)
{
    (void)state;
    assert_string_equal(steps_of("M-2 0A1 1 0 0 1 2 0"), steps_of("M-2 0A2 2 0 0 1 2 0"));
    assert_string_equal(steps_of("M0 0A0 1 0 0 1 2 3"), "M0,0 L2,3");
    assert_string_equal(steps_of("M1 1A5 5 0 0 1 1 1"), "M1,1 L1,1");
}

static void a_turned_arc_ends_where_it_should(void **state)
{
    (void)state;
    Outline outline;
    assert_true(read_data("M3 4A6 2 30 1 0 7 -5", &outline));
    const Step *last = &outline.steps[outline.count - 1];
    assert_true(fabs(last->x[2] - 7) < 1e-9 && fabs(last->y[2] + 5) < 1e-9);
}

static void what_is_no_path_data_is_reported_where_it_goes_wrong(void **state)
{
    (void)state;
    refuses_at("", 10);
    refuses_at("L1 1", 11);
    refuses_at("M1", 12);
    refuses_at("M1 2X3", 14);
    refuses_at("M1 2Z3", 15);
    refuses_at("M1 2L3", 16);
    refuses_at("1 2", 10);
    refuses_at("M1 0a1 1 0 2 1 1 1", 21);
}

static void numbers_with_exponents_are_refused(void **state)
{
    (void)state;
    refuses_at("M1e3 2", 12);
}

static void steps_have_a_limit(void **state)
{
    (void)state;
    enum { MANY = 20001 };
    char *data = arena_alloc(arena, MANY * 4 + 8);
    strcpy(data, "M0 0");
    for (size_t i = 0; i < MANY; i++)
        memcpy(data + 4 + i * 4, " 1 1", 5);
    Outline outline;
    assert_false(read_data(data, &outline));
    data[4 + 19999 * 4] = '\0';
    assert_true(read_data(data, &outline));
    assert_int_equal(outline.count, 20000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(absolute_lines_are_read, open_list, close_list),
        cmocka_unit_test_setup_teardown(relative_lines_start_from_the_point_before, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_closed_shape_goes_on_from_its_start, open_list, close_list),
        cmocka_unit_test_setup_teardown(numbers_run_together, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_command_is_repeated_by_its_numbers, open_list, close_list),
        cmocka_unit_test_setup_teardown(curves_are_read, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_smooth_curve_mirrors_the_handle_before, open_list, close_list),
        cmocka_unit_test_setup_teardown(quadratics_become_cubics, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_arc_becomes_quarters, open_list, close_list),
        cmocka_unit_test_setup_teardown(the_flags_of_an_arc_run_together, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_arc_too_small_for_its_ends_grows, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_turned_arc_ends_where_it_should, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_no_path_data_is_reported_where_it_goes_wrong, open_list, close_list),
        cmocka_unit_test_setup_teardown(numbers_with_exponents_are_refused, open_list, close_list),
        cmocka_unit_test_setup_teardown(steps_have_a_limit, open_list, close_list),
    };
    return cmocka_run_group_tests_name("outline", tests, NULL, NULL);
}
