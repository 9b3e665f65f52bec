/* Grave accents in running text: an apostrophe behind a letter, program code elsewhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "languages.h"
#include "read/copyedit.h"

static const Paragraph *read(const char *words)
{
    return markup_read(arena, (Text){ .utf8 = words, .at = { .file = "issue.yaml", .line = 7, .column = 3 }, .origin = TEXT_FOLDED }, diags);
}

/* Two of them in a paragraph are program code to CommonMark. */
static void uzbek_words_typed_with_graves_are_no_code(void **state)
{
    (void)state;
    const Paragraph *paragraph = read("O`zbekiston va tog` yo`li, ma`no **so`zi**.");
    const Paragraph *edited = copyedit_paragraph(arena, load_language(arena, "uz"), paragraph, diags);
    assert_string_equal(edited->spans->utf8, "Oʻzbekiston va togʻ yoʻli, maʼno ");
    assert_string_equal(edited->spans->next->utf8, "soʻzi");
    assert_true(edited->spans->next->strong);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void code_is_still_refused(void **state)
{
    (void)state;
    static const char *const refused[] = { "a `code` b", "it is `code`", "``code``", "a `tog` b tog` c" };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        const size_t before = diags_count(diags, DIAG_ERROR);
        read(refused[i]);
        assert_int_equal(diags_count(diags, DIAG_ERROR), before + 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(uzbek_words_typed_with_graves_are_no_code, open_list, close_list),
        cmocka_unit_test_setup_teardown(code_is_still_refused, open_list, close_list),
    };
    return cmocka_run_group_tests_name("markup-graves", tests, NULL, NULL);
}
