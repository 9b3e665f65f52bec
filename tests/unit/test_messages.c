#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/messages.h"
#include "desk.h"

/* The catalogues that were built with this program. */
static const char *catalogues(void)
{
    const char *variant = getenv("VARIANT");
    return arena_text(arena, "build/%s/locale", variant ? variant : "release");
}

static void set(const char *name, const char *value)
{
    if (value)
        setenv(name, value, 1);
    else
        unsetenv(name);
}

static void the_environment_is_asked_as_posix_orders_it(void **state)
{
    static const struct {
        const char *lc_all, *lc_messages, *lang, *language, *wanted;
    } cases[] = {
        { NULL, NULL, NULL, NULL, "en" },
        { NULL, NULL, "ru_RU.UTF-8", NULL, "ru" },
        { NULL, NULL, "ru", NULL, "ru" },
        { NULL, NULL, "ru@petr1708", NULL, "ru" },
        { NULL, NULL, "rue_UA.UTF-8", NULL, "en" },
        { NULL, NULL, "de_DE.UTF-8", NULL, "en" },
        { NULL, "ru_RU.UTF-8", "de_DE.UTF-8", NULL, "ru" },
        { NULL, "en_GB.UTF-8", "ru_RU.UTF-8", NULL, "en" },
        { "", "", "ru_RU.UTF-8", NULL, "ru" },
        { "C.UTF-8", "ru_RU.UTF-8", "ru_RU.UTF-8", NULL, "en" },
        { "C.UTF-8", NULL, NULL, "ru", "en" },
        { "POSIX", NULL, NULL, "ru", "en" },
        { NULL, NULL, "de_DE.UTF-8", "kk:ru:en", "ru" },
        { NULL, NULL, "ru_RU.UTF-8", "en_GB:ru", "en" },
        { NULL, NULL, "ru_RU.UTF-8", "kk", "ru" },
        { NULL, NULL, NULL, "ru", "en" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        set("LC_ALL", cases[i].lc_all);
        set("LC_MESSAGES", cases[i].lc_messages);
        set("LANG", cases[i].lang);
        set("LANGUAGE", cases[i].language);
        if (strcmp(messages_wanted(), cases[i].wanted) != 0)
            fail_msg("case %zu: \"%s\" and not \"%s\"", i, messages_wanted(), cases[i].wanted);
    }
}

static void without_a_catalogue_messages_are_english(void **state)
{
    (void)state;
    messages_choose("ru", "/nonexistent");
    assert_string_equal(message("there is no such file"), "there is no such file");
    assert_string_equal(message_of("%zu line", "%zu lines", 1), "%zu line");
    assert_string_equal(message_of("%zu line", "%zu lines", 21), "%zu lines");
}

static void russian_counts_in_three_forms(void **state)
{
    static const struct {
        size_t count;
        const char *words;
    } cases[] = {
        { 0, ": 0 знаков" }, { 1, ": 1 знак" },    { 2, ": 2 знака" },   { 5, ": 5 знаков" },     { 11, ": 11 знаков" },
        { 12, ": 12 знаков" }, { 21, ": 21 знак" }, { 24, ": 24 знака" }, { 111, ": 111 знаков" }, { 1002, ": 1002 знака" },
    };
    (void)state;
    messages_choose("ru", catalogues());
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const size_t count = cases[i].count;
        assert_string_equal(arena_text(arena, message_of(": %zu character", ": %zu characters", count), count), cases[i].words);
    }
}

static void reports_and_hints_are_told_in_the_language(void **state)
{
    (void)state;
    messages_choose("ru", catalogues());
    diag_error(diags, (Place){ .file = "a.yaml", .line = 1, .column = 1 }, DIAG_KEY_UNKNOWN, "there is no key \"%s\" in %s", "headlin", "«a»");
    diag_hint(diags, "did you mean \"%s\"?", "headline");
    size_t count;
    const Diag *report = diags_sorted(diags, &count)[0];
    assert_string_equal(report->message, "«a»: ключа «headlin» здесь нет");
    assert_string_equal(report->hint, "может быть, «headline»?");
    assert_string_equal(diag_severity_word(report->severity), "error");
}

static void all_else_stays_as_it_was(void **state)
{
    (void)state;
    messages_choose("ru", catalogues());
    assert_string_equal(message(""), "");
    assert_string_equal(message("no message of ours"), "no message of ours");
    assert_string_equal(arena_text(arena, "%.1f", 1234.5), "1234.5");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_environment_is_asked_as_posix_orders_it),
        TEST(without_a_catalogue_messages_are_english),
        TEST(russian_counts_in_three_forms),
        TEST(reports_and_hints_are_told_in_the_language),
        TEST(all_else_stays_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
