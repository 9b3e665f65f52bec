/* An emblem on a page, measured and judged by the rules of the brand's file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <string.h>

#include <cmocka.h>

#include "print/brand.h"
#include "print/emblem.h"
#include "setting.h"

static const pt H = 45; /* the emblem's height */

static const Ink blue = { .name = { .utf8 = "blue" }, .cmyk = { 1, 0.8, 0, 0 }, .srgb = { 0, 0.2, 0.6 } };
static const Ink yellow = { .name = { .utf8 = "yellow" }, .cmyk = { 0, 0, 1, 0 }, .srgb = { 1, 0.8, 0 } };
static const Ink white = { .name = { .utf8 = "white" }, .srgb = { 1, 1, 1 } };
static const Mark emblem_mark = { .name = { .utf8 = "emblem" } };
static const Stamp stamp = { .mark = &emblem_mark };

static Page page;
static const Brand *brand;

static int open_page(void **state)
{
    open_setter(state);
    page = (Page){ .number = 1 };
    const Input *input = input_load(arena, "layouts/brands/eu.yaml", INPUT_LIMIT, diags);
    brand = input ? brand_load(arena, input, diags) : NULL;
    return brand ? 0 : -1;
}

static Item *add_shape(pt x, pt y, pt scale, const Ink *ink)
{
    Item *item = ARENA_NEW(arena, Item);
    *item = (Item){ .kind = ITEM_SHAPE, .x = x, .y = y, .scale = scale, .fill = ink, .stamp = &stamp };
    item_add(&page.items, item);
    return item;
}

static Outline *outline_of(size_t corners)
{
    Outline *outline = ARENA_NEW(arena, Outline);
    *outline = (Outline){ ARENA_ARRAY(arena, Step, corners + 1), corners + 1 };
    outline->steps[corners].kind = STEP_CLOSE;
    for (size_t i = 1; i < corners; i++)
        outline->steps[i].kind = STEP_LINE;
    return outline;
}

/* A star whose first point stands `turn` degrees beside the upright. */
static void add_star(pt x, pt y, pt radius, double turn)
{
    const double pi = acos(-1), notch = 0.381966;
    Outline *outline = outline_of(10);
    for (int i = 0; i < 10; i++) {
        const double angle = i * pi / 5 + turn * pi / 180, reach = i % 2 ? notch : 1;
        outline->steps[i].x[0] = reach * sin(angle);
        outline->steps[i].y[0] = -reach * cos(angle);
    }
    add_shape(x, y, radius, &yellow)->outline = outline;
}

/* How a drawing differs from what it should be. */
typedef struct Fault {
    double wide, size, circle, hour, turn;
    int stars; /* 0: twelve */
} Fault;

static void add_emblem(pt x, pt y, Fault fault)
{
    const double width = 1.5 + fault.wide, pi = acos(-1);
    const Item *plate = item_plate(arena, 0, 0, width, 1, NULL);
    add_shape(x, y, H, &blue)->outline = plate->outline;
    for (int i = 0; i < (fault.stars ? fault.stars : 12); i++) {
        const double angle = (i == 0 ? fault.hour : 0) * pi / 180 + i * pi / 6, reach = 1.0 / 3 + fault.circle;
        add_star(x + H * (width / 2 + reach * sin(angle)), y + H * (0.5 - reach * cos(angle)), H * (1.0 / 18 + fault.size), fault.turn);
    }
}

/* The codes of the reports on the page, but those on words, of which it has none. */
static const char *faults(void)
{
    const Issue issue = { .file = "issue.yaml" };
    const Edition edition = { .issue = &issue, .language = setter.language, .code = "en" };
    const Pages pages = { .first = &page, .last = &page, .count = 1 };
    Diags *list = diags_open(arena);
    brand_check(brand, &pages, setter.layout, &edition, list);
    size_t count;
    const Diag *const *reports = diags_sorted(list, &count);
    const char *codes = "";
    for (size_t i = 0; i < count; i++)
        if (reports[i]->code != DIAG_STATEMENT_MISSING && reports[i]->code != DIAG_DISCLAIMER_MISSING)
            codes = arena_text(arena, "%s%s%s", codes, *codes ? " " : "", diag_word(reports[i]->code));
    return codes;
}

static void expect_fault(Fault fault, const char *code)
{
    page.items = (ItemList){ 0 };
    add_emblem(100, 100, fault);
    assert_string_equal(faults(), code);
}

static void the_drawing_of_the_guide_has_no_fault(void **state)
{
    (void)state;
    expect_fault((Fault){ 0 }, "");
    Emblem emblem;
    assert_true(emblem_next(page.items.first, "emblem", 5, &emblem));
    assert_int_equal(emblem.star_count, 12);
    assert_float_equal(emblem.field.width, 67.5, 1e-6);
    assert_float_equal(emblem.stars[3].radius, 2.5, 1e-6);
    assert_float_equal(emblem.stars[3].x, 100 + 33.75 + 15, 1e-6);
    assert_ptr_equal(emblem.last, page.items.last);
}

static void each_fault_of_the_drawing_has_its_code(void **state)
{
    (void)state;
    expect_fault((Fault){ .wide = 0.01 }, "emblem-proportions");
    expect_fault((Fault){ .stars = 11 }, "emblem-stars");
    expect_fault((Fault){ .size = 0.004 }, "emblem-star-size");
    expect_fault((Fault){ .circle = -0.004 }, "emblem-star-circle");
    expect_fault((Fault){ .hour = 4 }, "emblem-star-hours");
    expect_fault((Fault){ .turn = 5 }, "emblem-star-upright");
    expect_fault((Fault){ .turn = 36 }, "emblem-star-upright");
}

static void a_star_that_is_turned_by_a_whole_point_is_upright(void **state)
{
    (void)state;
    expect_fault((Fault){ .turn = 72 }, "");
    expect_fault((Fault){ .turn = -144 }, "");
}

static void two_stars_at_one_hour_leave_another_empty(void **state)
{
    (void)state;
    expect_fault((Fault){ .hour = 30 }, "emblem-star-hours");
}

static Item *add_plate(pt x, pt y, pt width, pt height, const Ink *ink)
{
    Item *plate = item_plate(arena, x, y, width, height, ink);
    item_add(&page.items, plate);
    return plate;
}

static void a_coloured_ground_wants_a_white_border(void **state)
{
    (void)state;
    add_plate(0, 0, 400, 300, &blue);
    add_emblem(100, 100, (Fault){ 0 });
    assert_string_equal(faults(), "emblem-ground");

    page.items = (ItemList){ 0 };
    const pt border = H / 25;
    add_plate(0, 0, 400, 300, &blue);
    add_plate(100 - border, 100 - border, 1.5 * H + 2 * border, H + 2 * border, &white);
    add_emblem(100, 100, (Fault){ 0 });
    assert_string_equal(faults(), "");
}

static void a_white_plate_hidden_by_a_coloured_one_is_no_border(void **state)
{
    (void)state;
    add_plate(50, 50, 200, 200, &white);
    add_plate(0, 0, 400, 300, &blue);
    add_emblem(100, 100, (Fault){ 0 });
    assert_string_equal(faults(), "emblem-ground");
}

static void what_stands_half_a_height_away_is_far_enough(void **state)
{
    (void)state;
    add_emblem(100, 100, (Fault){ 0 });
    add_plate(100, 100 + 1.5 * H, 67.5, 1, &blue);
    add_plate(100 - 0.5 * H - 1, 100, 1, H, &blue);
    assert_string_equal(faults(), "");
    add_plate(100, 100 + 1.5 * H - 1, 67.5, 1, &blue);
    assert_string_equal(faults(), "emblem-clear-space");
}

static void what_is_drawn_over_the_emblem_is_no_ground(void **state)
{
    (void)state;
    add_emblem(100, 100, (Fault){ 0 });
    add_plate(0, 0, 400, 300, &white);
    assert_string_equal(faults(), "emblem-clear-space");
}

static void a_logo_may_be_higher_or_wider_and_not_both(void **state)
{
    (void)state;
    static const Mark other = { .name = { .utf8 = "other" } };
    static const Stamp logo = { .mark = &other };
    add_emblem(100, 100, (Fault){ 0 });
    Item *plate = add_plate(300, 100, 60, 90, &blue);
    plate->stamp = &logo;
    assert_string_equal(faults(), "");
    plate = add_plate(300, 200, 90, 60, &blue);
    plate->stamp = &logo; /* the same mark: they are one logo, 90 by 160 */
    assert_string_equal(faults(), "emblem-below-logo");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_page, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_drawing_of_the_guide_has_no_fault),
        TEST(each_fault_of_the_drawing_has_its_code),
        TEST(a_star_that_is_turned_by_a_whole_point_is_upright),
        TEST(two_stars_at_one_hour_leave_another_empty),
        TEST(a_coloured_ground_wants_a_white_border),
        TEST(a_white_plate_hidden_by_a_coloured_one_is_no_border),
        TEST(what_stands_half_a_height_away_is_far_enough),
        TEST(what_is_drawn_over_the_emblem_is_no_ground),
        TEST(a_logo_may_be_higher_or_wider_and_not_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
