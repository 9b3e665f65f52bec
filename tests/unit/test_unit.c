#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>

#include <cmocka.h>

#include "base/unit.h"

static void assert_length(const char *words, double points)
{
    pt length = -1;
    if (!unit_parse_length(words, &length))
        fail_msg("\"%s\" is not read", words);
    if (fabs(length - points) > 1e-9)
        fail_msg("\"%s\" is %f pt, not %f pt", words, length, points);
}

static void lengths_are_read_in_every_unit(void **state)
{
    (void)state;
    assert_length("25.4 mm", 72);
    assert_length("25.4", 72);
    assert_length("13pt", 13);
    assert_length("0.5 in", 36);
    assert_length("2.54cm", 72);
    assert_length("-3 pt", -3);
    assert_length(".5pt", 0.5);
}

static void what_is_no_length_is_refused_and_changes_nothing(void **state)
{
    (void)state;
    static const char *const words[] = { "", "mm", "18 mmm", "1,5 mm", "18 px", "1e3", "nan", "0x10", "5.", "--1", "1 2",
                                         " 18", "18 mm ", "1234567890123456" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        pt length = 42;
        if (unit_parse_length(words[i], &length))
            fail_msg("\"%s\" is taken for a length", words[i]);
        assert_true(length == 42);
    }
}

static void numbers_are_read_whole_or_not_at_all(void **state)
{
    (void)state;
    double number = 7;
    assert_true(unit_parse_number("-1.25", &number));
    assert_true(number == -1.25);
    assert_true(unit_parse_number("21650050", &number));
    assert_true(number == 21650050);
    assert_true(unit_parse_number("0.1", &number));
    assert_true(number == 0.1);
    assert_true(unit_parse_number("0.00000000000000000000000001", &number));
    assert_true(number < 1e-14);
    assert_true(unit_parse_number("-0", &number));
    assert_false(signbit(number));
    number = 7;
    assert_false(unit_parse_number("3 mm", &number));
    assert_false(unit_parse_number("", &number));
    assert_true(number == 7);
}

static void a_hundredth_of_a_point_still_fits(void **state)
{
    (void)state;
    assert_true(pt_fits(10.009, 10));
    assert_true(pt_fits(9, 10));
    assert_false(pt_fits(10.02, 10));
}

static void rounding_never_gives_minus_zero(void **state)
{
    (void)state;
    assert_true(pt_round(1.2349) == 1.23);
    assert_true(pt_round(-1.2351) == -1.24);
    assert_false(signbit(pt_round(-0.001)));
    assert_true(fabs(pt_from_mm(210) - 595.2755905511812) < 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengths_are_read_in_every_unit),
        cmocka_unit_test(what_is_no_length_is_refused_and_changes_nothing),
        cmocka_unit_test(numbers_are_read_whole_or_not_at_all),
        cmocka_unit_test(a_hundredth_of_a_point_still_fits),
        cmocka_unit_test(rounding_never_gives_minus_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
