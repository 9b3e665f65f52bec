/* Slips in a language file: what its shape cannot tell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "languages.h"
#include "read/language_data.h"

/* A small file that is right, into which a test puts its slip: dates in line 4, fixed words in line 5, legal wordings in 6 and 7. */
#define DATES "{year: '{year}', month: '{month} {year}', day: '{day} {month} {year}', day-month: '{day} {month}', " \
    "days: '{from}–{to} {month} {year}', days-months: '{from} – {to} {year}', months: '{from}–{to} {year}', years: '{from} – {to}'}"
#define FILE_OF(dates, fixed, statement, disclaimer, more) "language: xx\nname: x\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\ndates: " dates \
    "\nfixed: " fixed "\n" statement "\n" disclaimer "\nstyle:\n  quotes: {outer: '«»', inner: '„“'}\n  apostrophe: {mark: '’'}\n" \
    "  dashes: {sentence: 'a - b', figures: '1-2', months: a-b, dates: a - b}\n  numbers: {decimal: '.', group: ','}\n" more
#define STATEMENT "statement: [a]"
#define DISCLAIMER "disclaimer: 'by {body}'"
#define WITH(fixed) FILE_OF(DATES, fixed, STATEMENT, DISCLAIMER, "")

/* One report and no more, at this line, with these words in its hint. */
static const Language *assert_told(const char *yaml, DiagCode code, int line, const char *hint)
{
    Diags *own = diags_open(arena);
    const Language *language = language_of(arena, yaml, own);
    size_t count;
    const Diag *const *sorted = diags_sorted(own, &count);
    if (count != 1)
        diags_print(own, stderr, false);
    assert_int_equal(count, 1);
    assert_string_equal(diag_word(sorted[0]->code), diag_word(code));
    assert_int_equal(sorted[0]->at.line, line);
    if (!sorted[0]->hint || !strstr(sorted[0]->hint, hint))
        fail_msg("\"%s\" is not in the hint \"%s\"", hint, sorted[0]->hint ? sorted[0]->hint : "");
    return language;
}

static void a_misspelt_key_is_told_what_was_meant(void **state)
{
    (void)state;
    assert_null(assert_told(WITH("{objectve: Ziel}"), DIAG_KEY_UNKNOWN, 5, "did you mean \"objective\"?"));
    assert_null(assert_told(WITH("{in-this-isue: Hier}"), DIAG_KEY_UNKNOWN, 5, "did you mean \"in-this-issue\"?"));
    assert_null(assert_told(WITH("{country-Lv: Lettland}"), DIAG_KEY_UNKNOWN, 5, "two capitals"));
}

/* A layout may ask for words of its own, and they may look like others. */
static void words_of_a_layout_are_its_own(void **state)
{
    (void)state;
    Diags *own = diags_open(arena);
    assert_non_null(language_of(arena, WITH("{motto: Sicher, objective: Ziel, objectives: Ziele, country-LV: Lettland}"), own));
    assert_int_equal(diags_count(own, DIAG_NOTE), 0);
}

static void a_wrong_place_to_fill_is_told_which_are_right(void **state)
{
    (void)state;
    assert_null(assert_told(WITH("{chart-past: 'Vorbei: {c}'}"), DIAG_KEY_UNKNOWN, 5, "{a}"));
    assert_null(assert_told(WITH("{issue-number: 'Nr. {numbr}'}"), DIAG_KEY_UNKNOWN, 5, "did you mean {number}?"));
    assert_null(assert_told(WITH("{issue: 'Nr. {number}'}"), DIAG_KEY_UNKNOWN, 5, "none"));
    assert_null(assert_told(FILE_OF("{year: '{yaer}', month: '{month} {year}', day: '{day} {month} {year}', day-month: '{day} {month}', days: '{from}–{to} {month} {year}', "
                                    "days-months: '{from} – {to} {year}', months: '{from}–{to} {year}', years: '{from} – {to}'}",
                                    "{}", STATEMENT, DISCLAIMER, ""), DIAG_KEY_UNKNOWN, 4, "did you mean {year}?"));
    assert_null(assert_told(FILE_OF(DATES, "{}", STATEMENT, "disclaimer: 'by {boddy}'", ""), DIAG_KEY_UNKNOWN, 7, "did you mean {body}?"));
    assert_null(assert_told(FILE_OF(DATES, "{}", STATEMENT, DISCLAIMER, "  currencies: [{code: EUR, form: '€{amout}'}]\n"), DIAG_KEY_UNKNOWN, 13,
                            "did you mean {amount}?"));
}

static void a_place_that_is_left_out_is_told(void **state)
{
    (void)state;
    assert_null(assert_told(WITH("{chart-extremes: 'Von {a}'}"), DIAG_KEY_MISSING, 5, "{a}, {b}"));
    assert_null(assert_told(FILE_OF(DATES, "{}", STATEMENT, "disclaimer: by us", ""), DIAG_KEY_MISSING, 7, "{body}"));
    assert_null(assert_told(FILE_OF("{year: '{year}', month: '{month}', day: '{day} {month} {year}', day-month: '{day} {month}', days: '{from}–{to} {month} {year}', "
                                    "days-months: '{from} – {to} {year}', months: '{from}–{to} {year}', years: '{from} – {to}'}",
                                    "{}", STATEMENT, DISCLAIMER, ""), DIAG_KEY_MISSING, 4, "{month}, {year}"));
}

static void a_form_that_no_number_takes_is_told(void **state)
{
    (void)state;
    assert_null(assert_told(WITH("{months: {oter: Monate, other: Monate}}"), DIAG_KEY_UNKNOWN, 5, "did you mean \"other\"?"));
    assert_null(assert_told(WITH("{months: {many: Monate, other: Monate}}"), DIAG_KEY_UNKNOWN, 5, "plurals"));
}

/* Such a file works; somebody must know before it is printed. */
static void a_file_without_legal_wordings_is_told(void **state)
{
    (void)state;
    assert_non_null(assert_told(FILE_OF(DATES, "{}", "", DISCLAIMER, ""), DIAG_KEY_MISSING, 1, "statement: ["));
    assert_non_null(assert_told(FILE_OF(DATES, "{}", STATEMENT, "", ""), DIAG_KEY_MISSING, 1, "{body}"));
}

static void the_number_stands_where_the_language_writes_it(void **state)
{
    (void)state;
    Diags *own = diags_open(arena);
    assert_string_equal(language_issue_number(arena, language_of(arena, WITH("{issue: Issue}"), own), 4), "Issue 4");
    assert_string_equal(language_issue_number(arena, language_of(arena, WITH("{issue: Son, issue-number: '{number}-son'}"), own), 9), "9-son");
    assert_string_equal(language_issue_number(arena, language_of(arena, WITH("{}"), own), 9), "9");
}

#define MOST_ENDINGS "{ending: nji, after: [1, 2, 3, 4, 5, 7, 8, 20, 50, 70, 80, 100, 1000]}"
#define ENDINGS(rest) FILE_OF(DATES, "{issue-number: '{number}-{ending} san'}", STATEMENT, DISCLAIMER, "numeral-endings: [" MOST_ENDINGS rest "]\n")

/* Every number is read with one of twenty words at its end, and each has one ending. */
static void endings_of_numerals_are_whole(void **state)
{
    (void)state;
    Diags *own = diags_open(arena);
    const Language *language = language_of(arena, ENDINGS(", {ending: njy, after: [6, 9, 10, 30, 40, 60, 90]}"), own);
    assert_string_equal(language_issue_number(arena, language, 46), "46-njy san");
    assert_int_equal(language_last_numeral(1900), 100);
    assert_int_equal(language_last_numeral(2000), 1000);
    assert_int_equal(diags_count(own, DIAG_NOTE), 0);
    assert_null(assert_told(ENDINGS(", {ending: njy, after: [6, 9, 10, 30, 40, 60]}"), DIAG_KEY_MISSING, 13, "stands under one ending"));
    assert_null(assert_told(ENDINGS(", {ending: njy, after: [6, 9, 10, 30, 40, 60, 90, 5]}"), DIAG_NAME_TWICE, 13, "stands under one ending"));
    assert_null(assert_told(ENDINGS(", {ending: njy, after: [6, 9, 10, 30, 40, 60, 90, 11]}"), DIAG_RANGE_WRONG, 13, "46 is read with 6"));
    assert_null(assert_told(WITH("{issue-number: '{number}-{ending} san'}"), DIAG_KEY_MISSING, 5, "numeral-endings: ["));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_misspelt_key_is_told_what_was_meant, open_list, close_list),
        cmocka_unit_test_setup_teardown(words_of_a_layout_are_its_own, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_wrong_place_to_fill_is_told_which_are_right, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_place_that_is_left_out_is_told, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_form_that_no_number_takes_is_told, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_file_without_legal_wordings_is_told, open_list, close_list),
        cmocka_unit_test_setup_teardown(the_number_stands_where_the_language_writes_it, open_list, close_list),
        cmocka_unit_test_setup_teardown(endings_of_numerals_are_whole, open_list, close_list),
    };
    return cmocka_run_group_tests_name("language-check", tests, NULL, NULL);
}
