#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "print/moment.h"

static void a_month_ends_at_noon_of_its_last_day(void **state)
{
    (void)state;
    assert_string_equal(moment_for_xmp(arena, moment_of_date((Date){ .year = 2022, .month = 12 })), "2022-12-31T12:00:00Z");
    assert_string_equal(moment_for_xmp(arena, moment_of_date((Date){ .year = 2024, .month = 2 })), "2024-02-29T12:00:00Z");
    assert_string_equal(moment_for_xmp(arena, moment_of_date((Date){ .year = 2100, .month = 2 })), "2100-02-28T12:00:00Z");
    assert_string_equal(moment_for_xmp(arena, moment_of_date((Date){ .year = 2022, .month = 10, .day = 3 })), "2022-10-03T12:00:00Z");
    assert_string_equal(moment_for_xmp(arena, moment_of_date((Date){ .year = 2022 })), "2022-12-31T12:00:00Z");
}

/* What `date -u -d @…` says of the same seconds. */
static void seconds_are_counted_without_a_time_zone(void **state)
{
    (void)state;
    const struct {
        const char *seconds, *date;
    } cases[] = {
        { "0", "1970-01-01T00:00:00Z" },          { "951782399", "2000-02-28T23:59:59Z" },
        { "951782400", "2000-02-29T00:00:00Z" },  { "1672487999", "2022-12-31T11:59:59Z" },
        { "4107542400", "2100-03-01T00:00:00Z" }, { "253402300799", "9999-12-31T23:59:59Z" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Moment moment;
        assert_true(moment_read(cases[i].seconds, &moment));
        assert_string_equal(moment_for_xmp(arena, moment), cases[i].date);
    }
}

static void what_is_written_for_xmp_is_read_back(void **state)
{
    (void)state;
    Moment moment = { 0 };
    assert_true(moment_read_xmp("2000-02-29T23:59:01Z", &moment));
    assert_string_equal(moment_for_xmp(arena, moment), "2000-02-29T23:59:01Z");
    const char *const wrong[] = { "", "2001-02-29T00:00:00Z", "2000-02-29", "2000-02-29T00:00:00", "2000-02-29T24:00:00Z", "2000-02-29T00:00:00Z ",
                                  "2000-13-01T00:00:00Z", "2000-2-29T00:00:00Z", "0000-01-01T00:00:00Z", "2000-01-00T00:00:00Z" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (moment_read_xmp(wrong[i], &moment))
            fail_msg("\"%s\" is read", wrong[i]);
    assert_int_equal(moment.year, 2000);
}

static void what_is_no_number_of_seconds_is_refused(void **state)
{
    (void)state;
    const char *const faulty[] = { "", "-1", "2022-12-31", "12 ", "1.5", "253402300800", "9999999999999" };
    for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++) {
        Moment moment = { .year = 1 };
        assert_false(moment_read(faulty[i], &moment));
        assert_int_equal(moment.year, 1);
    }
}

static void the_two_accounts_write_the_same_moment(void **state)
{
    (void)state;
    const Moment moment = { 2023, 1, 2, 3, 4, 5 };
    assert_string_equal(moment_for_pdf(arena, moment), "D:20230102030405Z");
    assert_string_equal(moment_for_xmp(arena, moment), "2023-01-02T03:04:05Z");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_month_ends_at_noon_of_its_last_day, open_list, close_list),
        cmocka_unit_test_setup_teardown(seconds_are_counted_without_a_time_zone, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_written_for_xmp_is_read_back, open_list, close_list),
        cmocka_unit_test(what_is_no_number_of_seconds_is_refused),
        cmocka_unit_test_setup_teardown(the_two_accounts_write_the_same_moment, open_list, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
