/* Every bundled language has what the English file has, in a shape that its
 * numbers can take; or its head says, after "Left out:", why a word is not there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/folder.h"
#include "desk.h"
#include "languages.h"
#include "read/input.h"
#include "read/language_data.h"

/* The codes of layouts/languages/, ended by NULL. */
static const char *const *bundled(void)
{
    const char *const *names = folder_names(arena, "layouts/languages");
    const char **codes = ARENA_ARRAY(arena, const char *, 64);
    for (size_t i = 0; *names; names++)
        if (path_ends_with(*names, ".yaml"))
            codes[i++] = arena_copy(arena, *names, strlen(*names) - strlen(".yaml"));
    return codes;
}

/* The comments at the head of a file say that a key is left out. */
static bool is_left_out(const char *code, const char *key)
{
    const Input *input = input_load(arena, arena_text(arena, "layouts/languages/%s.yaml", code), INPUT_LIMIT, diags);
    const char *end = strstr(input->bytes, "\nlanguage:"), *said = strstr(input->bytes, "# Left out: ");
    const char *found = said ? strstr(said, arena_text(arena, " %s,", key)) : NULL;
    return found && end && found < end;
}

static void check_forms(const char *code, const Language *language, const FixedWord *word)
{
    const PluralRule *rules = language->plurals.items;
    for (size_t i = 0; i < language->plurals.count; i++)
        if (!node_entry(word->forms, rules[i].form.utf8))
            fail_msg("%s: \"%s\" has no form \"%s\"", code, word->key, rules[i].form.utf8);
}

static void every_language_has_every_word_or_says_why_not(void **state)
{
    (void)state;
    const Language *english = load_language(arena, "en");
    size_t languages = 0;
    for (const char *const *code = bundled(); *code; code++, languages++) {
        const Language *language = load_language(arena, *code);
        for (size_t i = 0; i < english->word_count; i++) {
            const FixedWord *model = &english->words[i], *word = language_fixed(language, model->key);
            if (!word && !is_left_out(*code, model->key))
                fail_msg("%s has no word for \"%s\", and its head does not say why", *code, model->key);
            if (word && !*word->word)
                fail_msg("%s: \"%s\" is empty", *code, model->key);
            if (word && model->forms && !word->forms)
                fail_msg("%s: \"%s\" is counted and has no forms", *code, model->key);
            if (word && word->forms)
                check_forms(*code, language, word);
        }
    }
    assert_true(languages >= 10);
}

static void every_language_has_its_legal_wordings_and_its_own_months(void **state)
{
    (void)state;
    for (const char *const *code = bundled(); *code; code++) {
        const Language *language = load_language(arena, *code);
        if (!language_statement(language) || !language_disclaimer(language))
            fail_msg("%s lacks its statement or its disclaimer", *code);
        for (int month = 1; month < 12; month++)
            if (strcmp(language_month(language, month), language_month(language, month + 1)) == 0)
                fail_msg("%s: months %d and %d have one name", *code, month, month + 1);
    }
}

/* A wording that no institution gave out must not look as if one had. */
static void a_wording_that_is_not_official_is_marked_at_the_head(void **state)
{
    (void)state;
    for (const char *const *code = bundled(); *code; code++) {
        if (strcmp(*code, "en") == 0 || strcmp(*code, "ru") == 0)
            continue;
        const Input *input = input_load(arena, arena_text(arena, "layouts/languages/%s.yaml", *code), INPUT_LIMIT, diags);
        const char *marked = strstr(input->bytes, "working form");
        if (!marked || marked > strstr(input->bytes, "\nlanguage:"))
            fail_msg("%s does not say at its head which wording is a working form", *code);
    }
}

static void every_language_has_golden_pages(void **state)
{
    (void)state;
    for (const char *const *code = bundled(); *code; code++) {
        const char *own = arena_text(arena, "tests/golden/language-%s/%s.pages", *code, *code);
        const char *real = arena_text(arena, "tests/golden/2022-q4/%s.pages", *code);
        if (!folder_has_file(own) && !folder_has_file(real))
            fail_msg("%s has no golden pages", *code);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_language_has_every_word_or_says_why_not, open_list, close_list),
        cmocka_unit_test_setup_teardown(every_language_has_its_legal_wordings_and_its_own_months, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_wording_that_is_not_official_is_marked_at_the_head, open_list, close_list),
        cmocka_unit_test_setup_teardown(every_language_has_golden_pages, open_list, close_list),
    };
    return cmocka_run_group_tests_name("languages-complete", tests, NULL, NULL);
}
