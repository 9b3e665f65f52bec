#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/explanations.h"
#include "base/diag.h"
#include "read/lint_rules.h"

enum { BRIEF_COLUMNS = 72 }; /* beside the code, in a list of codes */

static int sentences_in(const char *text)
{
    int count = 0;
    for (const char *at = text; (at = strpbrk(at, ".:?")) != NULL; at++)
        count += *at != ':' && (at[1] == ' ' || at[1] == '\0');
    return count;
}

static void every_code_is_explained(void **state)
{
    (void)state;
    for (DiagCode code = 0; code < DIAG_CODE_COUNT; code++) {
        const Explanation explanation = explanation_of(code);
        if (!explanation.brief)
            fail_msg("no table explains \"%s\"", diag_word(code));
        const int sentences = sentences_in(explanation.text);
        if (sentences < 2 || sentences > 6)
            fail_msg("%d sentences explain \"%s\": two to six do", sentences, diag_word(code));
        if (utf8_count(explanation.brief) > BRIEF_COLUMNS)
            fail_msg("\"%s\" is more than a few words", explanation.brief);
        const size_t length = explanation.example ? strlen(explanation.example) : 0;
        if (!lint_rule(code) && (length == 0 || explanation.example[length - 1] != '\n'))
            fail_msg("the example of \"%s\" does not end with its line", diag_word(code));
    }
}

static void no_code_is_explained_twice(void **state)
{
    (void)state;
    const Explanation *const tables[] = { explanations_of_files, explanations_of_imports, explanations_of_words, explanations_of_layout,
                                          explanations_of_pages, explanations_of_brand };
    int count = 0;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        for (const Explanation *entry = tables[i]; entry->brief; entry++)
            count++;
    for (const LintRule *rule = lint_rules; rule->says; rule++)
        count++;
    assert_int_equal(count, DIAG_CODE_COUNT);
}

static void a_code_is_found_by_its_word(void **state)
{
    (void)state;
    assert_int_equal(diag_code("key-unknown"), DIAG_KEY_UNKNOWN);
    assert_int_equal(diag_code("key-unknow"), DIAG_CODE_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_is_explained),
        cmocka_unit_test(no_code_is_explained_twice),
        cmocka_unit_test(a_code_is_found_by_its_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
