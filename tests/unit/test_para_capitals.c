/* Words set in capitals by their style: letters whose capital is no matter of course. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "set/para.h"
#include "setting.h"

static const char *in_capitals(const char *typed)
{
    const Style *style = layout_style(setter.layout, "kicker");
    const SetPara set = para_set(&setter, para_span(arena, typed, (Place){ 0 }), style, (Measure){ .width = 400 }, NULL);
    const char *words = "";
    for (size_t i = 0; i < set.lines[0].run_count; i++)
        words = arena_text(arena, "%s%.*s", words, (int)set.lines[0].runs[i].length, set.lines[0].runs[i].utf8);
    assert_int_equal(set.count, 1);
    return words;
}

static void every_letter_gets_the_capital_of_its_alphabet(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "Straße", "STRAẞE" },       { "ķirsis ūdenī ēna", "ĶIRSIS ŪDENĪ ĒNA" }, { "žąsys į sodą ėjo", "ŽĄSYS Į SODĄ ĖJO" },
        { "ўқувчи ҳам ғоя", "ЎҚУВЧИ ҲАМ ҒОЯ" }, { "oʻzbek maʼno", "OʻZBEK MAʼNO" }, { "іс-әрекет", "ІС-ӘРЕКЕТ" }, { "ÿ ýň", "Ÿ ÝŇ" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(in_capitals(cases[i][0]), cases[i][1]);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0); /* and the fonts have them all */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_letter_gets_the_capital_of_its_alphabet, open_setter, close_list),
    };
    return cmocka_run_group_tests_name("para-capitals", tests, NULL, NULL);
}
