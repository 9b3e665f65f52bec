/* A chart's values as words: one form throughout, by the language, in the order in which they are drawn. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "languages.h"
#include "set/chart_value.h"

static Text word(const char *utf8)
{
    return (Text){.utf8 = utf8};
}

static const Edition *edition_in(const char *code)
{
    Edition *edition = ARENA_NEW(arena, Edition);
    edition->language = load_language(arena, code);
    return edition;
}

/* Bars with these two values. */
static Chart *bars(double one, double other, const char *unit)
{
    ChartValue *values = ARENA_ARRAY(arena, ChartValue, 2);
    values[0].value = one;
    values[1].value = other;
    Chart *chart = ARENA_NEW(arena, Chart);
    *chart = (Chart){.type = CHART_BARS, .bars = {2, values}, .value = NAN, .unit = word(unit)};
    return chart;
}

static void assert_value(const char *code, const Chart *chart, double value, const char *wanted)
{
    assert_string_equal(visible(arena, chart_value(arena, edition_in(code), chart, value)), wanted);
}

static void assert_told(const char *code, const Chart *chart, double value, const char *wanted)
{
    assert_string_equal(visible(arena, chart_value_told(arena, edition_in(code), chart, value)), wanted);
}

static void every_value_has_as_many_decimals_as_the_finest(void **state)
{
    (void)state;
    assert_value("en", bars(12, 7, NULL), 12, "12");
    assert_value("en", bars(12, 7.5, NULL), 12, "12.0");
    assert_value("ru", bars(12, 7.25, NULL), 12, "12,00");
    assert_value("en", bars(12, 1.0 / 3, NULL), 12, "12.00");
}

static void units_are_written_by_the_language(void **state)
{
    (void)state;
    assert_value("ru", bars(12.5, 7, "%"), 7, "7,0·%");
    assert_value("en", bars(412500, 7, "EUR"), 412500, "€412·500");
    assert_value("ru", bars(412500, 7, "EUR"), 412500, "412·500·€");
    assert_value("en", bars(-8, 7, NULL), -8, "−8");
}

static void counted_words_are_told_and_not_drawn(void **state)
{
    (void)state;
    Chart *chart = bars(1, 5, "events");
    assert_value("ru", chart, 5, "5");
    assert_told("ru", chart, 1, "1·мероприятие");
    assert_told("ru", chart, 3, "3·мероприятия");
    assert_told("ru", chart, 11, "11·мероприятий");
    assert_told("en", chart, 1, "1·event");
    assert_told("ru", bars(2.5, 1, "days"), 2.5, "2,5·дня");
}

static void countries_are_named_by_the_language(void **state)
{
    (void)state;
    assert_string_equal(chart_name(arena, edition_in("ru"), word(NULL), word("KG")), "Кыргызстан");
    assert_string_equal(chart_name(arena, edition_in("uz"), word(NULL), word("UZ")), "Oʻzbekiston");
    assert_string_equal(chart_name(arena, edition_in("ru"), word("Прочие"), word("KG")), "Прочие");
    assert_null(chart_name(arena, edition_in("en"), word(NULL), word("QQ")));
    assert_null(chart_name(arena, edition_in("en"), word(NULL), word(NULL)));
}

static void the_largest_comes_first_and_equals_stay(void **state)
{
    (void)state;
    const double values[] = {2, 9, -1, 9};
    const size_t sorted[] = {1, 3, 0, 2};
    size_t order[4];
    chart_order(values, 4, false, order);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(order[i], sorted[i]);
    chart_order(values, 4, true, order);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(order[i], i);
}

static void a_value_that_two_decimals_lose_is_known(void **state)
{
    (void)state;
    assert_true(chart_value_is_lost(0.004) && chart_value_is_lost(-0.004));
    assert_false(chart_value_is_lost(0.005) || chart_value_is_lost(-7) || chart_value_is_lost(0));
    assert_false(chart_value_is_lost(NAN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_value_has_as_many_decimals_as_the_finest),
        cmocka_unit_test(units_are_written_by_the_language),
        cmocka_unit_test(counted_words_are_told_and_not_drawn),
        cmocka_unit_test(countries_are_named_by_the_language),
        cmocka_unit_test(a_value_that_two_decimals_lose_is_known),
        cmocka_unit_test(the_largest_comes_first_and_equals_stay),
    };
    return cmocka_run_group_tests_name("chart_value", tests, open_list, close_list);
}
