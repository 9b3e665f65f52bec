/* Which word an editor is asked to part where a line gapes, in the newsletter's body. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "set/para.h"
#include "setting.h"

static const Place place = {"a.yaml", 1, 1, 1};

/* Of the first line of `utf8`, which gapes in a column of this width. */
static const LineFault *fault_of(const char *utf8, pt width)
{
    const SetPara para = para_set(&setter, para_span(arena, utf8, place), setter_style(&setter, "body"), (Measure){.width = width}, NULL);
    assert_true(para.count > 1);
    if (!para.lines[0].fault || !(para.lines[0].fault->space > 0))
        fail_msg("\"%s\": its first line is as it should be", utf8);
    return para.lines[0].fault;
}

static void assert_part(const char *utf8, const char *wanted)
{
    const char *part = fault_of(utf8, 90)->part;
    if (wanted ? !part || strcmp(part, wanted) != 0 : part != NULL)
        fail_msg("\"%s\": part \"%s\", and wanted was \"%s\"", utf8, part ? part : "nothing", wanted ? wanted : "nothing");
}

static void word_to_part_is_named_without_its_marks(void **state)
{
    (void)state;
    assert_part("It is so. Straightforwardness is what we want here.", "Straightforwardness");
    assert_part("It is so. (“Straightforwardness”), is what we want.", "Straightforwardness");
}

static void word_bound_to_a_figure_is_named_alone(void **state)
{
    (void)state;
    assert_part("It is so. 2025\u00A0straightforward is what we want.", "straightforward");
    assert_part("It is so. 2025\u00A0and\u00A0straightforward is what we want.", "straightforward");
}

static void word_that_was_parted_is_named_whole(void **state)
{
    (void)state;
    assert_part("It is non-straightforwardness that we want here.", "non-straightforwardness");
}

static void what_is_not_to_be_parted_is_not_asked_for(void **state)
{
    (void)state;
    assert_part("It is so. Straightforward\u00ADness is what we want.", NULL);
    assert_part("It is so. (BOMCA)\u00A0(1234567)\u00A0USA is what we want.", NULL);
    assert_part("It is so. 123456789012345 is what we want.", NULL);
}

static void line_says_how_much_shorter_would_do(void **state)
{
    (void)state;
    const LineFault *fault = fault_of("It is so. 123456789012345 is what we want.", 90);
    const pt wide = para_width(&setter, para_span(arena, "It is so. 123456789012345", place), setter_style(&setter, "body"));
    const pt letter = para_width(&setter, para_span(arena, "It is so.", place), setter_style(&setter, "body")) / 9;
    assert_true(fault->fewer > 0 && wide - fault->fewer * letter < 90 && wide - (fault->fewer - 1) * letter > 90);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(word_to_part_is_named_without_its_marks, open_setter, close_list),
        cmocka_unit_test_setup_teardown(word_bound_to_a_figure_is_named_alone, open_setter, close_list),
        cmocka_unit_test_setup_teardown(word_that_was_parted_is_named_whole, open_setter, close_list),
        cmocka_unit_test_setup_teardown(what_is_not_to_be_parted_is_not_asked_for, open_setter, close_list),
        cmocka_unit_test_setup_teardown(line_says_how_much_shorter_would_do, open_setter, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
