/* The inks of charts in the newsletter's layout: told apart in a grey copy, and words on them can be read. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "read/layout.h"
#include "set/chart_ink.h"

static const Layout *layout;

static int open_layout(void **state)
{
    open_list(state);
    const Input *input = input_load(arena, "layouts/bomca-10/1/layout.yaml", 1 << 20, diags);
    layout = input ? layout_load(arena, input, diags) : NULL;
    return layout ? 0 : -1;
}

static Ink grey(double value)
{
    return (Ink){.srgb = {value, value, value}};
}

static void lightness_runs_from_black_to_white(void **state)
{
    (void)state;
    const Ink black = grey(0), middle = grey(119 / 255.0), white = grey(1);
    assert_true(fabs(chart_ink_lightness(&black)) < 1e-9);
    assert_true(fabs(chart_ink_lightness(&white) - 100) < 1e-6);
    assert_true(fabs(chart_ink_lightness(&middle) - 50.03) < 0.01);
    assert_true(fabs(chart_ink_contrast(&black, &white) - 21) < 1e-6);
    assert_true(fabs(chart_ink_contrast(&white, &middle) - 4.48) < 0.01);
}

static void check_parts(const Ink *lead, size_t wanted, size_t least)
{
    const Ink *inks[CHART_PARTS];
    size_t count = chart_ink_parts(layout, lead, wanted, inks);
    if (count < least)
        fail_msg("%zu parts beside %s, not %zu", count, lead->name.utf8, least);
    assert_ptr_equal(inks[0], lead);
    for (size_t i = 0; i < count; i++) {
        double contrast = chart_ink_contrast(inks[i], chart_ink_on(layout, inks[i]));
        if (contrast < 4.5)
            fail_msg("words on %s: %.2f to 1", inks[i]->name.utf8, contrast);
        double step = i ? chart_ink_lightness(inks[i]) - chart_ink_lightness(inks[i - 1]) : CHART_STEP;
        if (step < CHART_STEP)
            fail_msg("%s and %s are %.1f L* apart", inks[i - 1]->name.utf8, inks[i]->name.utf8, step);
    }
}

static void neighbouring_parts_differ_in_grey_and_carry_words(void **state)
{
    (void)state;
    check_parts(chart_ink_lead(layout, 0), 2, 2);
    check_parts(chart_ink_lead(layout, 0), 3, 3);
    check_parts(chart_ink_lead(layout, 0), 4, 4);
    for (int component = 1; component <= 4; component++) {
        check_parts(chart_ink_lead(layout, component), 2, 2);
        check_parts(chart_ink_lead(layout, component), 3, 3);
        check_parts(chart_ink_lead(layout, component), 4, 3); /* a light colour leaves room for three */
    }
}

static void a_lead_leaves_out_the_tints_that_are_near_it(void **state)
{
    (void)state;
    const Ink *inks[CHART_PARTS], *petrol = layout_ink(layout, "petrol");
    assert_int_equal(chart_ink_parts(layout, petrol, 2, inks), 2);
    assert_ptr_equal(inks[1], layout_ink(layout, "tint-mid"));
}

static void check_words_on(const char *name)
{
    const Ink *ground = layout_ink(layout, name);
    double contrast = chart_ink_contrast(ground, chart_ink_on(layout, ground));
    if (contrast < 4.5)
        fail_msg("words on %s: %.2f to 1", name, contrast);
}

/* Words of white or ink stand on any of these, in a bar, a tile or a key. */
static void words_can_be_read_on_every_ink_that_speaks(void **state)
{
    (void)state;
    const ComponentDress *components = layout->components.items;
    const Text *tints = layout->charts.tints.items;
    assert_true(layout->components.count > 0 && layout->charts.tints.count > 0);
    check_words_on(layout->charts.first.utf8);
    check_words_on(layout->charts.other.utf8);
    check_words_on(layout->charts.to_come.utf8);
    for (size_t i = 0; i < layout->components.count; i++)
        check_words_on(components[i].ink.utf8);
    for (size_t i = 0; i < layout->charts.tints.count; i++)
        check_words_on(tints[i].utf8);
}

/* Figures of shares and numbers are set in the ink that leads. */
static void figures_in_every_lead_can_be_read_on_paper(void **state)
{
    (void)state;
    const Ink *paper = layout_ink(layout, layout->charts.paper.utf8);
    for (int component = 0; component <= (int)layout->components.count; component++) {
        const Ink *lead = chart_ink_lead(layout, component);
        if (chart_ink_contrast(lead, paper) < 4.5)
            fail_msg("figures in %s: %.2f to 1", lead->name.utf8, chart_ink_contrast(lead, paper));
    }
}

/* The lightest tint alone gets an edge: the others stand out by themselves. */
static void only_the_lightest_tint_is_faint(void **state)
{
    (void)state;
    const Text *tints = layout->charts.tints.items;
    size_t count = layout->charts.tints.count;
    for (size_t i = 0; i < count; i++)
        assert_int_equal(chart_ink_is_faint(layout, layout_ink(layout, tints[i].utf8)), i + 1 == count);
    assert_false(chart_ink_is_faint(layout, layout_ink(layout, layout->charts.other.utf8)));
}

/* A larger dress says sizes, and never inks. */
static void words_of_larger_charts_have_the_ink_of_the_others(void **state)
{
    (void)state;
    const ChartDress *own = &layout->charts, *larger = own->larger.items;
    assert_true(own->larger.count > 0);
    for (size_t i = 0; i < own->larger.count; i++) {
        const Text own_styles[] = {own->label_style, own->value_style, own->name_style, own->figure_style};
        const Text styles[] = {larger[i].label_style, larger[i].value_style, larger[i].name_style, larger[i].figure_style};
        for (size_t k = 0; k < 4; k++)
            assert_string_equal(layout_style(layout, styles[k].utf8)->ink.utf8, layout_style(layout, own_styles[k].utf8)->ink.utf8);
    }
}

static void squares_of_three_shares_differ_in_grey(void **state)
{
    (void)state;
    const ChartDress *dress = &layout->charts;
    const Text names[] = {dress->first, dress->other, dress->to_come};
    for (size_t i = 1; i < 3; i++) {
        double step = chart_ink_lightness(layout_ink(layout, names[i].utf8)) - chart_ink_lightness(layout_ink(layout, names[i - 1].utf8));
        if (step < CHART_STEP)
            fail_msg("%s and %s are %.1f L* apart", names[i - 1].utf8, names[i].utf8, step);
    }
}

static void bars_and_quiet_figures_stand_out_from_the_paper(void **state)
{
    (void)state;
    const ChartDress *dress = &layout->charts;
    const Ink *paper = layout_ink(layout, dress->paper.utf8);
    const Text marks[] = {dress->first, dress->other}; /* 3 to 1: WCAG 2.2, 1.4.11 */
    for (size_t i = 0; i < 2; i++)
        assert_true(chart_ink_contrast(layout_ink(layout, marks[i].utf8), paper) >= 3);
    assert_true(chart_ink_contrast(layout_ink(layout, dress->fine.utf8), paper) >= 4.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lightness_runs_from_black_to_white),
        cmocka_unit_test(neighbouring_parts_differ_in_grey_and_carry_words),
        cmocka_unit_test(a_lead_leaves_out_the_tints_that_are_near_it),
        cmocka_unit_test(squares_of_three_shares_differ_in_grey),
        cmocka_unit_test(words_can_be_read_on_every_ink_that_speaks),
        cmocka_unit_test(figures_in_every_lead_can_be_read_on_paper),
        cmocka_unit_test(only_the_lightest_tint_is_faint),
        cmocka_unit_test(words_of_larger_charts_have_the_ink_of_the_others),
        cmocka_unit_test(bars_and_quiet_figures_stand_out_from_the_paper),
    };
    return cmocka_run_group_tests_name("chart_ink", tests, open_layout, close_list);
}
