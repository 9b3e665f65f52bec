#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/layout.h"

/* A layout with one of everything. A test changes a word of it. */
static const char whole[] =
    "name: small@1\n"
    "engine: 1\n"
    "output: \"{number}-{language}-{profile}.pdf\"\n"
    "width: 100\n"
    "height: 150\n"
    "bleed: 3\n"
    "house_ink: black\n"
    "grid: {left: 10, right: 20, columns: 4, gutter: 2, baseline: 15, leading: 10 pt, cap: 2, lines: 30}\n"
    "inks:\n"
    "  black: {cmyk: [0, 0, 0, 100], srgb: \"#000000\"}\n"
    "  red: {cmyk: [0, 90, 80, 0], srgb: \"#Ff8000\"}\n"
    "components: [{number: 3, ink: red}]\n"
    "styles:\n"
    "  base: {family: Serif, size: 9, leading: 10, ink: black}\n"
    "  text: {like: base, align: justify, subhead: head, bullet_ink: red}\n"
    "  head: {like: text, size: 12, align: left, ink: accent}\n"
    "marks:\n"
    "  dot: {width: 2, height: 2, shapes: [{fill: red, d: M0 0h1v1z}]}\n"
    "charts: {bar: 3, pitch: 2, label: 1, square: 2, square_gap: 1, disc: 2, axis: 1, axis_to_come: 1, tick: 1, hairline: 0.1,\n"
    "  first: red, other: black, to_come: black, fine: black, week: black, paper: black, label_style: base, value_style: base,\n"
    "  name_style: base, figure_style: head, percent_style: head, note_style: base, date_style: base,\n"
    "  bars_columns: 2, shares_columns: 2, calendar_columns: 4, countries_columns: 4}\n"
    "inset: {columns: 1, gap: 4.5, caption: base, quote: head}\n"
    "panels:\n"
    "  foot: {frames: [{mark: dot, x: [0, 2], y: [140, 142]}]}\n"
    "masters:\n"
    "  page:\n"
    "    furniture: foot\n"
    "    pulled: head\n"
    "    frames:\n"
    "      - {fill: red, bleed: [left], to: 3}\n"
    "      - {part: title, style: head, line: 2, otherwise: [{part: title, style: base, line: 2}]}\n"
    "      - {part: text, style: text, columns: [1, 4], lines: [4, 30]}\n"
    "sections:\n"
    "  text: {first: [page], more: [page]}\n";

/* The layout with the first `from` in it replaced. */
static const Layout *load(const char *from, const char *to)
{
    const char *found = strstr(whole, from);
    if (!found)
        fail_msg("the layout has no \"%s\"", from);
    Input *input = ARENA_NEW(arena, Input);
    input->name = "layouts/small/1/layout.yaml";
    input->bytes = arena_text(arena, "%.*s%s%s", (int)(found - whole), whole, to, found + strlen(from));
    input->length = strlen(input->bytes);
    diags = diags_open(arena);
    return layout_load(arena, input, diags);
}

static const Layout *good(const char *from, const char *to)
{
    const Layout *layout = load(from, to);
    if (!layout || diags_count(diags, DIAG_NOTE)) {
        diags_print(diags, stderr, false);
        fail_msg("refused with \"%s\"", to);
    }
    return layout;
}

static int line_of(const char *words)
{
    int line = 1;
    for (const char *byte = whole; byte < strstr(whole, words); byte++)
        line += *byte == '\n';
    return line;
}

/* With `to` in place of `from` there is exactly one fault, on that line. */
static const Diag *fault(const char *from, const char *to, DiagCode code)
{
    if (load(from, to))
        fail_msg("accepted with \"%s\"", to);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1 || sorted[0]->code != code || sorted[0]->at.line != line_of(from)) {
        diags_print(diags, stderr, false);
        fail_msg("with \"%s\": %zu reports, the first on line %d", to, count, sorted[0]->at.line);
    }
    return sorted[0];
}

static bool is_near(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

static void lengths_are_points(void **state)
{
    (void)state;
    const Layout *layout = good("", "");
    assert_true(is_near(layout->width, 100 * 72 / 25.4));
    assert_true(is_near(layout->grid.leading, 10));
    assert_true(is_near(layout_line(layout, 1), 15 * 72 / 25.4));
    assert_true(is_near(layout_line(layout, 3.5), 15 * 72 / 25.4 + 25));
}

/* A layout of a newer program may have keys that are not known yet: they are not told beside the engine. */
static void an_engine_that_is_not_known_is_told_alone(void **state)
{
    (void)state;
    assert_int_equal(good("", "")->engine, 1);
    fault("engine: 1\n", "engine: 2\nweather: fine\n", DIAG_ENGINE_UNKNOWN);
    fault("engine: 1\n", "engine: 0\n", DIAG_RANGE_WRONG);
    fault("engine: 1\n", "engine: first\n", DIAG_TYPE_WRONG);
}

static void columns_share_the_live_width(void **state)
{
    (void)state;
    const Layout *layout = good("", "");
    const double mm = 72 / 25.4;
    /* 70 mm are four columns of 16 and three gutters of 2. */
    assert_true(is_near(layout_column_width(layout, 1), 16 * mm));
    assert_true(is_near(layout_column_width(layout, 4), 70 * mm));
    assert_true(is_near(layout_column_left(layout, 1), 10 * mm));
    assert_true(is_near(layout_column_left(layout, 3), (10 + 36) * mm));
}

static void an_ink_has_two_recipes(void **state)
{
    (void)state;
    const Ink *red = layout_ink(good("", ""), "red");
    assert_true(is_near(red->cmyk[1], 0.9) && is_near(red->cmyk[3], 0));
    assert_true(is_near(red->srgb[0], 1) && is_near(red->srgb[1], 128 / 255.0) && is_near(red->srgb[2], 0));
}

static void a_style_inherits_what_it_does_not_set(void **state)
{
    (void)state;
    const Layout *layout = good("", "");
    const Style *head = layout_style(layout, "head");
    assert_string_equal(head->family.utf8, "Serif");
    assert_true(is_near(head->size, 12));
    assert_int_equal(head->align, ALIGN_LEFT);
    assert_string_equal(head->ink.utf8, "accent");
    assert_string_equal(head->subhead.utf8, "head");
    assert_int_equal(layout_style(layout, "text")->align, ALIGN_JUSTIFY);
    assert_null(layout_style(layout, "base")->subhead.utf8);
}

static void a_style_may_be_like_one_that_comes_later(void **state)
{
    (void)state;
    assert_non_null(layout_style(good("base: {family", "early: {like: head}\n  base: {family"), "early"));
}

static void what_is_not_there_is_null_and_not_reported(void **state)
{
    (void)state;
    const Layout *layout = good("", "");
    assert_null(layout_ink(layout, "blue"));
    assert_null(layout_style(layout, "foot"));
    assert_null(layout_mark(layout, "page"));
    assert_null(layout_panel(layout, "page"));
    assert_null(layout_master(layout, "foot"));
    assert_null(layout_service(layout, "news"));
    assert_null(layout_component_ink(layout, 1));
    assert_ptr_equal(layout_component_ink(layout, 3), layout_ink(layout, "red"));
    assert_string_equal(layout_service(layout, "text")->kind.utf8, "text");
}

static void shapes_are_read(void **state)
{
    (void)state;
    const Mark *dot = layout_mark(good("", ""), "dot");
    const MarkShape *shape = dot->shapes.items;
    assert_int_equal(shape->outline.count, 4);
    assert_true(is_near(shape->scale, 1));
}

static void unknown_inks_are_reported_wherever_they_are_named(void **state)
{
    (void)state;
    fault("house_ink: black", "house_ink: blakc", DIAG_INK_UNKNOWN);
    fault("[{number: 3, ink: red}]", "[{number: 3, ink: rde}]", DIAG_INK_UNKNOWN);
    fault("leading: 10, ink: black}", "leading: 10, ink: blakc, bullet_ink: black}", DIAG_INK_UNKNOWN);
    fault("bullet_ink: red}\n  head: {like: text, ", "bullet_ink: rde}\n  head: {like: text, bullet_ink: red, ", DIAG_INK_UNKNOWN);
    fault("{fill: red, d:", "{fill: rde, d:", DIAG_INK_UNKNOWN);
    fault("{fill: red, d:", "{stroke: rde, d:", DIAG_INK_UNKNOWN);
    fault("first: red", "first: rde", DIAG_INK_UNKNOWN);
    fault("{fill: red, bleed", "{fill: rde, bleed", DIAG_INK_UNKNOWN);
    fault("{fill: red, bleed", "{rule: rde, bleed", DIAG_INK_UNKNOWN);
    fault("{part: text, style: text,", "{part: text, ink: rde, style: text,", DIAG_INK_UNKNOWN);
}

static void unknown_styles_are_reported_with_the_one_that_was_meant(void **state)
{
    (void)state;
    assert_non_null(strstr(fault("{part: text, style: text,", "{part: text, style: txet,", DIAG_STYLE_UNKNOWN)->hint, "\"text\""));
    fault("pulled: head", "pulled: haed", DIAG_STYLE_UNKNOWN);
    fault("note_style: base", "note_style: bsae", DIAG_STYLE_UNKNOWN);
    fault("otherwise: [{part: title, style: base", "otherwise: [{part: title, style: bsae", DIAG_STYLE_UNKNOWN);
    fault("{like: base,", "{like: bsae,", DIAG_STYLE_UNKNOWN);
}

static void the_white_beside_an_inset_is_more_than_a_word_space(void **state)
{
    (void)state;
    fault("gap: 4.5", "gap: 4.4", DIAG_RANGE_WRONG);
    fault("caption: base, quote: head", "caption: bsae, quote: head", DIAG_STYLE_UNKNOWN);
    fault("caption: base, quote: head", "caption: base, quote: haed", DIAG_STYLE_UNKNOWN);
    assert_true(good("inset: {columns: 1, gap: 4.5, caption: base, quote: head}\n", "")->inset.columns < 1);
    assert_int_equal(good("", "")->inset.most, 12);
}

static void a_larger_dress_of_charts_says_only_what_is_different(void **state)
{
    (void)state;
    const Layout *layout = good("countries_columns: 4}", "countries_columns: 4, larger: {big: {pitch: 4, bar: 6, label_style: head}}}");
    const ChartDress *big = layout_larger_charts(layout, "big");
    assert_non_null(big);
    assert_true(is_near(big->pitch, 4) && is_near(big->bar, 6 * 72 / 25.4));
    assert_true(is_near(big->square, layout->charts.square) && is_near(big->ring_lines, layout->charts.ring_lines));
    assert_string_equal(big->label_style.utf8, "head");
    assert_string_equal(big->value_style.utf8, "base");
    assert_string_equal(big->first.utf8, "red");
    assert_null(layout_larger_charts(layout, "small"));
}

static void names_of_larger_charts_are_checked(void **state)
{
    (void)state;
    fault("countries_columns: 4}", "countries_columns: 4, larger: {big: {label_style: haed}}}", DIAG_STYLE_UNKNOWN);
    fault("foot: {frames", "foot: {dress: big, frames", DIAG_STYLE_UNKNOWN);
    fault("foot: {frames", "foot: {larger: [feet], frames", DIAG_MASTER_UNKNOWN);
}

static void a_style_is_not_like_itself(void **state)
{
    (void)state;
    assert_null(load("base: {", "base: {like: base, "));
    assert_null(load("base: {", "base: {like: head, "));
    assert_true(diags_count(diags, DIAG_ERROR) > 0);
}

static void unknown_marks_panels_and_masters_are_reported(void **state)
{
    (void)state;
    fault("{mark: dot,", "{mark: dto,", DIAG_MARK_UNKNOWN);
    fault("furniture: foot", "furniture: feet", DIAG_MASTER_UNKNOWN);
    fault("{fill: red, bleed", "{panel: food, bleed", DIAG_MASTER_UNKNOWN);
    fault("first: [page]", "first: [paeg]", DIAG_MASTER_UNKNOWN);
    fault("more: [page]", "more: [page, paeg]", DIAG_MASTER_UNKNOWN);
}

static void broken_shapes_are_reported(void **state)
{
    (void)state;
    fault("d: M0 0h1v1z", "d: M0 0h1w1z", DIAG_PATH_DATA_WRONG);
}

static void broken_colours_are_reported(void **state)
{
    (void)state;
    fault("\"#Ff8000\"", "\"#Ff800\"", DIAG_TYPE_WRONG);
    fault("\"#Ff8000\"", "\"#Fg8000\"", DIAG_TYPE_WRONG);
    fault("\"#Ff8000\"", "\"orange\"", DIAG_TYPE_WRONG);
    fault("[0, 90, 80, 0]", "[0, 90, 80]", DIAG_RANGE_WRONG);
}

static void text_in_a_frame_needs_a_style(void **state)
{
    (void)state;
    fault("{fill: red, bleed", "{text: Words, bleed", DIAG_KEY_MISSING);
}

static void styles_are_a_map_of_maps(void **state)
{
    (void)state;
    fault("  head: {like: text, size", "  odd: words\n  head: {like: text, size", DIAG_TYPE_WRONG);
}

static void all_unknown_names_are_reported_at_once(void **state)
{
    (void)state;
    assert_null(load("{part: text, style: text, columns", "{fill: rde, mark: dto, panel: food, style: txet, columns"));
    assert_int_equal(diags_count(diags, DIAG_ERROR), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(lengths_are_points, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_engine_that_is_not_known_is_told_alone, open_list, close_list),
        cmocka_unit_test_setup_teardown(columns_share_the_live_width, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_ink_has_two_recipes, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_style_inherits_what_it_does_not_set, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_style_may_be_like_one_that_comes_later, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_not_there_is_null_and_not_reported, open_list, close_list),
        cmocka_unit_test_setup_teardown(shapes_are_read, open_list, close_list),
        cmocka_unit_test_setup_teardown(unknown_inks_are_reported_wherever_they_are_named, open_list, close_list),
        cmocka_unit_test_setup_teardown(unknown_styles_are_reported_with_the_one_that_was_meant, open_list, close_list),
        cmocka_unit_test_setup_teardown(the_white_beside_an_inset_is_more_than_a_word_space, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_larger_dress_of_charts_says_only_what_is_different, open_list, close_list),
        cmocka_unit_test_setup_teardown(names_of_larger_charts_are_checked, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_style_is_not_like_itself, open_list, close_list),
        cmocka_unit_test_setup_teardown(unknown_marks_panels_and_masters_are_reported, open_list, close_list),
        cmocka_unit_test_setup_teardown(broken_shapes_are_reported, open_list, close_list),
        cmocka_unit_test_setup_teardown(broken_colours_are_reported, open_list, close_list),
        cmocka_unit_test_setup_teardown(text_in_a_frame_needs_a_style, open_list, close_list),
        cmocka_unit_test_setup_teardown(styles_are_a_map_of_maps, open_list, close_list),
        cmocka_unit_test_setup_teardown(all_unknown_names_are_reported_at_once, open_list, close_list),
    };
    return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
