#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "languages.h"
#include "read/copyedit.h"

static const char *const codes[] = { "en", "ru", "lv", "lt", "kk", "ky", "tg", "tk", "uz", "uz-Cyrl" };
enum { CODES = sizeof codes / sizeof *codes, WITH_DICTIONARIES = 4 };

typedef struct Set {
    Arena *arena;
    const Language *en, *ru;
} Set;

static int open_set(void **state)
{
    static Set set;
    set.arena = arena_open();
    set.en = load_language(set.arena, "en");
    set.ru = load_language(set.arena, "ru");
    *state = &set;
    return 0;
}

static int close_set(void **state)
{
    arena_close(((Set *)*state)->arena);
    return 0;
}

static void assert_words(const Set *set, const char *written, const char *wanted)
{
    assert_non_null(written);
    assert_string_equal(visible(set->arena, written), wanted);
}

static Date month_of(int year, int month)
{
    return (Date){ .year = year, .month = month };
}

static Date day_of(int year, int month, int day)
{
    return (Date){ .year = year, .month = month, .day = day };
}

static void periods_are_written_out(void **state)
{
    const Set *set = *state;
    static const struct {
        Date from, to;
        const char *en, *ru;
    } cases[] = {
        { { 2022, 10, 0, { 0 } }, { 2022, 12, 0, { 0 } }, "October–December 2022", "октябрь·— декабрь 2022·г." },
        { { 2022, 10, 0, { 0 } }, { 2022, 10, 0, { 0 } }, "October 2022", "октябрь 2022·г." },
        { { 2022, 12, 0, { 0 } }, { 2023, 2, 0, { 0 } }, "December 2022 – February 2023", "декабрь 2022·г.·— февраль 2023·г." },
        { { 2022, 10, 3, { 0 } }, { 2022, 10, 5, { 0 } }, "3–5·October 2022", "3–5·октября 2022·г." },
        { { 2022, 10, 3, { 0 } }, { 2022, 11, 23, { 0 } }, "3·October – 23·November 2022", "3·октября·— 23·ноября 2022·г." },
        { { 2022, 12, 28, { 0 } }, { 2023, 1, 9, { 0 } }, "28·December 2022 – 9·January 2023", "28·декабря 2022·г.·— 9·января 2023·г." },
        { { 2022, 10, 3, { 0 } }, { 2022, 10, 3, { 0 } }, "3·October 2022", "3·октября 2022·г." },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_words(set, language_period(set->arena, set->en, cases[i].from, cases[i].to), cases[i].en);
        assert_words(set, language_period(set->arena, set->ru, cases[i].from, cases[i].to), cases[i].ru);
    }
}

static void a_label_that_stands_alone_begins_with_a_capital(void **state)
{
    static const char *const cases[][2] = {
        { "октябрь — декабрь 2022 г.", "Октябрь — декабрь 2022 г." }, { "ўзбек", "Ўзбек" }, { "қазан", "Қазан" },
        { "ӯ", "Ӯ" }, { "žurnal", "Žurnal" }, { "ýanwar", "Ýanwar" }, { "іс", "Іс" }, { "October", "October" }, { "2023 ж.", "2023 ж." }, { "", "" },
    };
    const Set *set = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_words(set, language_label(set->arena, cases[i][0]), cases[i][1]);
}

static void a_date_has_the_case_that_its_day_asks_for(void **state)
{
    const Set *set = *state;
    assert_words(set, language_date(set->arena, set->ru, month_of(2021, 4)), "апрель 2021·г.");
    assert_words(set, language_date(set->arena, set->ru, day_of(2022, 10, 3)), "3·октября 2022·г.");
    assert_words(set, language_date(set->arena, set->en, month_of(2021, 4)), "April 2021");
    assert_words(set, language_date(set->arena, set->en, (Date){ .year = 2023 }), "2023");
    assert_words(set, language_month(set->ru, 12), "декабрь");
}

static void numbers_are_grouped_and_pointed(void **state)
{
    const Set *set = *state;
    static const struct {
        double number;
        int decimals;
        const char *en, *ru;
    } cases[] = {
        { 21650050, 0, "21·650·050", "21·650·050" }, { 1400, 0, "1·400", "1400" },   { 12500, 0, "12·500", "12·500" },
        { 999, 0, "999", "999" },                    { 0, 0, "0", "0" },             { 21.65, 2, "21.65", "21,65" },
        { 4954784.93, 2, "4·954·784.93", "4·954·784,93" }, { -5, 0, "−5", "−5" },    { -0.2, 0, "0", "0" },
        { 0.05, 1, "0.1", "0,1" },                   { 1.05, 2, "1.05", "1,05" },
        { 9.996, 2, "10.00", "10,00" },              { 1e15, 0, "1·000·000·000·000·000", "1·000·000·000·000·000" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_words(set, language_number(set->arena, set->en, cases[i].number, cases[i].decimals), cases[i].en);
        assert_words(set, language_number(set->arena, set->ru, cases[i].number, cases[i].decimals), cases[i].ru);
    }
}

static void money_and_percent_follow_the_house(void **state)
{
    const Set *set = *state;
    assert_words(set, language_money(set->arena, set->en, 21650050, "EUR"), "€21·650·050");
    assert_words(set, language_money(set->arena, set->ru, 21650050, "EUR"), "21·650·050·€");
    assert_words(set, language_money(set->arena, set->ru, 4954784.93, "EUR"), "4·954·784,93·€");
    assert_words(set, language_money(set->arena, set->en, 500, "KZT"), "KZT·500");
    assert_words(set, language_percent(set->arena, set->en, 31), "31·%");
    assert_words(set, language_percent(set->arena, set->ru, 30.5), "30,5·%");
}

static void a_counted_word_takes_the_form_of_its_number(void **state)
{
    const Set *set = *state;
    static const struct {
        long number;
        const char *en, *ru;
    } cases[] = {
        { 1, "1·month", "1·месяц" },      { 2, "2·months", "2·месяца" },     { 5, "5·months", "5·месяцев" },
        { 11, "11·months", "11·месяцев" }, { 12, "12·months", "12·месяцев" }, { 21, "21·months", "21·месяц" },
        { 54, "54·months", "54·месяца" }, { 111, "111·months", "111·месяцев" }, { 112, "112·months", "112·месяцев" },
        { 0, "0·months", "0·месяцев" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_words(set, language_count(set->arena, set->en, "months", cases[i].number), cases[i].en);
        assert_words(set, language_count(set->arena, set->ru, "months", cases[i].number), cases[i].ru);
    }
    assert_null(language_count(set->arena, set->ru, "no such word", 3));
}

static void fixed_words_are_found_by_key(void **state)
{
    const Set *set = *state;
    assert_words(set, language_word(set->en, "issue"), "Issue");
    assert_words(set, language_word(set->ru, "issue"), "Выпуск");
    assert_words(set, language_word(set->ru, "masthead"), "ИНФОРМАЦИОННЫЙ\nБЮЛЛЕТЕНЬ");
    assert_words(set, language_word(set->ru, "months"), "месяцев");
    assert_words(set, language_statement(set->ru), "Финансируется\nЕвропейским Союзом");
    assert_non_null(strstr(language_disclaimer(set->en), "{body}"));
    assert_null(language_word(set->en, "issues of another kind"));
    assert_string_equal(language_code(set->ru), "ru");
    assert_string_equal(language_dictionary(set->ru), "ru_RU");
}

/* A key that one of the two editions lacks would leave a hole in a bilingual newsletter. */
static void english_and_russian_have_the_same_fixed_words(void **state)
{
    const Set *set = *state;
    static const char *const keys[] = {
        "newsletter", "masthead", "issue", "component", "in-this-issue", "contents", "page", "continued", "of", "total", "letters",
        "objective", "specific-objective", "budget", "duration", "women", "men", "illustration", "illustrations", "photo",
        "illustrative", "imprint", "disclaimer", "follow-us", "contact", "social-networks", "activities", "emblem",
        "statement-co-funded", "years", "months", "days", "events", "activities-count", "participants", "countries", "pages",
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!language_word(set->en, keys[i]) || !language_word(set->ru, keys[i]))
            fail_msg("the fixed word \"%s\" is missing in English or Russian", keys[i]);
    }
}

/* What the program writes by a language must be house style already, or the same date would be set in two ways. */
static void what_is_written_is_house_style_in_every_language(void **state)
{
    const Set *set = *state;
    for (size_t i = 0; i < CODES; i++) {
        const Language *language = load_language(set->arena, codes[i]);
        const char *written[] = {
            language_period(set->arena, language, month_of(2022, 10), month_of(2022, 12)),
            language_period(set->arena, language, month_of(2022, 12), month_of(2023, 2)),
            language_period(set->arena, language, day_of(2022, 10, 3), day_of(2022, 10, 5)),
            language_period(set->arena, language, day_of(2022, 10, 3), day_of(2022, 11, 23)),
            language_period(set->arena, language, day_of(2022, 12, 28), day_of(2023, 1, 9)),
            language_date(set->arena, language, day_of(2022, 5, 9)),
            language_number(set->arena, language, 21650050, 0),
            language_number(set->arena, language, 12500.5, 1),
            language_percent(set->arena, language, 31),
            language_count(set->arena, language, "months", 54),
            language_disclaimer(language),
        };
        for (size_t k = 0; k < sizeof written / sizeof *written; k++) {
            assert_non_null(written[k]);
            const char *edited = copyedit_words(set->arena, language, written[k]);
            if (strcmp(edited, written[k]) != 0)
                fail_msg("%s: \"%s\" becomes \"%s\"", codes[i], visible(set->arena, written[k]), visible(set->arena, edited));
        }
    }
}

static void every_language_has_its_statement(void **state)
{
    const Set *set = *state;
    for (size_t i = 0; i < CODES; i++) {
        const Language *language = load_language(set->arena, codes[i]);
        assert_non_null(language_statement(language));
        assert_non_null(language_name(language));
        assert_non_null(strstr(language_disclaimer(language), "{body}"));
    }
}

/* A chart is told in the edition's language, whichever that is. */
static void every_language_can_tell_a_chart(void **state)
{
    const Set *set = *state;
    static const char *const keys[] = {
        "source", "chart-bars", "chart-shares", "chart-calendar", "chart-countries", "chart-ring", "chart-stacked", "chart-multiples",
        "chart-map", "chart-number", "chart-bars-count", "chart-parts", "chart-rows", "chart-milestones", "events", "countries", "months",
        "illustrative", "participants", "component", "country-KZ", "country-KG", "country-TJ", "country-TM", "country-UZ",
    };
    static const char *const sentences[] = {
        "chart-counted", "chart-extremes", "chart-equal", "chart-value", "chart-values", "chart-without", "chart-first-part",
        "chart-before", "chart-timeline", "chart-past", "chart-to-come",
    };
    for (size_t language = 0; language < CODES; language++) {
        const Language *it = load_language(set->arena, codes[language]);
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
            if (!language_word(it, keys[i]))
                fail_msg("%s has no word for \"%s\"", codes[language], keys[i]);
        for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
            if (!language_word(it, sentences[i]) || !strstr(language_word(it, sentences[i]), "{a}"))
                fail_msg("%s has no sentence with {a} for \"%s\"", codes[language], sentences[i]);
    }
}

static void languages_without_patterns_are_parted_by_syllables(void **state)
{
    const Set *set = *state;
    for (size_t i = 0; i < WITH_DICTIONARIES; i++)
        assert_non_null(language_dictionary(load_language(set->arena, codes[i])));
    for (size_t i = WITH_DICTIONARIES; i < CODES; i++) {
        const Language *language = load_language(set->arena, codes[i]);
        assert_null(language_dictionary(language));
        assert_true(language_hyphenation(language)->syllables);
        assert_non_null(language_hyphenation(language)->vowels.utf8);
    }
}

/* ------------------------------------------------------------- wrong files */

#define HEAD "language: xx\nname: x\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\n" \
    "dates: {year: '{year}', month: '{month} {year}', day: '{day} {month} {year}', day-month: '{day} {month}', " \
    "days: '{from}–{to} {month} {year}', days-months: '{from} – {to} {year}', months: '{from}–{to} {year}', years: '{from} – {to}'}\n"
#define STYLE "style:\n  quotes: {outer: '«»', inner: '„“'}\n  apostrophe: {mark: '’'}\n" \
    "  dashes: {sentence: 'a - b', figures: '1-2', months: a-b, dates: a - b}\n  numbers: {decimal: '.', group: ','}\n"

static void assert_refused(const Set *set, const char *yaml, DiagCode code, int line)
{
    Diags *diags = diags_open(set->arena);
    assert_null(language_of(set->arena, yaml, diags));
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_string_equal(diag_word(sorted[0]->code), diag_word(code));
    assert_int_equal(sorted[0]->at.line, line);
}

static void a_small_language_file_is_enough(void **state)
{
    const Set *set = *state;
    Diags *diags = diags_open(set->arena);
    assert_non_null(language_of(set->arena, HEAD "fixed: {}\nstatement: [a]\ndisclaimer: 'a {body}'\n" STYLE, diags));
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void faults_of_a_language_file_are_reported_at_their_place(void **state)
{
    const Set *set = *state;
    assert_refused(set, HEAD "fixed: {issue: [[a]]}\n" STYLE, DIAG_TYPE_WRONG, 5);
    assert_refused(set, HEAD "hyphenation: {syllables: true}\nfixed: {}\n" STYLE, DIAG_KEY_MISSING, 5);
    assert_refused(set, HEAD "fixed: {months: {one: month}}\n" STYLE, DIAG_TYPE_WRONG, 5);
    assert_refused(set, HEAD "fixed: [a, b]\n" STYLE, DIAG_TYPE_WRONG, 5);
    assert_refused(set, HEAD "fixed: {}\n" STYLE "  warnings: [month-frist]\n", DIAG_CHOICE_UNKNOWN, 11);
    assert_refused(set, HEAD "fixed: {}\nstyle:\n  quotes: {outer: '«', inner: '„“'}\n  apostrophe: {mark: '’'}\n"
                             "  dashes: {sentence: 'a - b', figures: '1-2', months: a-b, dates: a - b}\n"
                             "  numbers: {decimal: '.', group: ','}\n", DIAG_RANGE_WRONG, 7);
    assert_refused(set, HEAD "fixed: {}\nstyle:\n  quotes: {outer: '«»', inner: '„“'}\n  apostrophe: {mark: '’'}\n"
                             "  dashes: {sentence: 'a  -  b', figures: '1-2', months: a-b, dates: a - b}\n"
                             "  numbers: {decimal: '.', group: ','}\n", DIAG_RANGE_WRONG, 9);
    assert_refused(set, HEAD "fixed: {}\nstyle:\n  quotes: {outer: '«»', inner: '„“'}\n  apostrophe: {mark: '’'}\n"
                             "  dashes: {sentence: 'a - b', figures: '1-2', months: a-b, dates: a - b}\n"
                             "  numbers: {decimal: '.', group: ',', ordinals: [{typed: ая, right: й}]}\n", DIAG_RANGE_WRONG, 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(periods_are_written_out),
        cmocka_unit_test(a_label_that_stands_alone_begins_with_a_capital),
        cmocka_unit_test(a_date_has_the_case_that_its_day_asks_for),
        cmocka_unit_test(numbers_are_grouped_and_pointed),
        cmocka_unit_test(money_and_percent_follow_the_house),
        cmocka_unit_test(a_counted_word_takes_the_form_of_its_number),
        cmocka_unit_test(fixed_words_are_found_by_key),
        cmocka_unit_test(english_and_russian_have_the_same_fixed_words),
        cmocka_unit_test(what_is_written_is_house_style_in_every_language),
        cmocka_unit_test(every_language_has_its_statement),
        cmocka_unit_test(every_language_can_tell_a_chart),
        cmocka_unit_test(languages_without_patterns_are_parted_by_syllables),
        cmocka_unit_test(a_small_language_file_is_enough),
        cmocka_unit_test(faults_of_a_language_file_are_reported_at_their_place),
    };
    return cmocka_run_group_tests(tests, open_set, close_set);
}
