#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/columns.h"

typedef void Put(FILE *out, const char *words, int width);

static void expect(Put *put, const char *words, int width, const char *wanted)
{
    char line[64] = "";
    FILE *out = fmemopen(line, sizeof line, "w");
    put(out, words, width);
    fclose(out);
    assert_string_equal(line, wanted);
}

static void characters_are_counted_and_not_bytes(void **state)
{
    (void)state;
    expect(columns_put_left, "line", 6, "line  ");
    expect(columns_put_left, "строка", 8, "строка  ");
    expect(columns_put_right, "строка", 8, "  строка");
    expect(columns_put_right, "−3", 4, "  −3");
}

static void what_is_wider_stays_whole(void **state)
{
    (void)state;
    expect(columns_put_left, "предупреждение", 4, "предупреждение");
    expect(columns_put_right, "предупреждение", 14, "предупреждение");
    expect(columns_put_left, "", 0, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_are_counted_and_not_bytes),
        cmocka_unit_test(what_is_wider_stays_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
