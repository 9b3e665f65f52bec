/* House style where a language writes otherwise than English and Russian do:
 * Latvian, Lithuanian, German; the marks and letters of Central Asia. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "languages.h"
#include "read/copyedit.h"

/* No file of ours: a language where the point groups digits, parts hours from minutes and makes ordinals. */
static const Language *german(void)
{
    return language_of(arena,
                       "language: de\nname: Deutsch\nmonths: [Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember]\n"
                       "dates: {year: '{year}', month: '{month} {year}', day: \"{day}.\\_{month} {year}\", day-month: \"{day}.\\_{month}\",\n"
                       "  days: \"{from}.–{to}.\\_{month} {year}\", days-months: '{from} – {to} {year}', months: '{from}–{to} {year}', years: '{from} – {to}'}\n"
                       "fixed: {}\nstatement: [Finanziert von, der Europäischen Union]\ndisclaimer: 'Verantwortlich ist {body}.'\n"
                       "style:\n  quotes: {outer: '„“', inner: '‚‘'}\n  apostrophe: {mark: '’'}\n"
                       "  dashes: {sentence: 'a – b', figures: '1–2', months: a–b, dates: a – b}\n"
                       "  numbers: {decimal: ',', group: '.', ordinal-point: true}\n"
                       "  usage: {units: [km, Euro], clock: [Uhr], numbered: [Kapitel, S.], abbreviations: ['z. B.', 'v. Chr.'], places: [a.]}\n"
                       "  warnings: [decimal-mark, group-mark]\n", diags);
}

typedef struct Example {
    const char *typed, *set;
} Example;

/* A paragraph of one span, edited; what is reported goes into `own`. */
static const char *edit(const Language *language, const char *typed, Diags *own)
{
    Span span = { .utf8 = invisible(arena, typed), .at = { .file = "issue.yaml", .line = 7, .column = 11, .length = 1 } };
    const Paragraph paragraph = { .spans = &span };
    return visible(arena, copyedit_paragraph(arena, language, &paragraph, own)->spans->utf8);
}

/* Each becomes what it should, stays so, and nothing is reported. */
static void check(const Language *language, const Example *examples, size_t count)
{
    assert_non_null(language);
    Diags *own = diags_open(arena);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(edit(language, examples[i].typed, own), examples[i].set);
        assert_string_equal(edit(language, examples[i].set, own), examples[i].set);
    }
    size_t told;
    const Diag *const *sorted = diags_sorted(own, &told);
    if (told > 0)
        fail_msg("%s", sorted[0]->message);
}

#define CHECK(language, ...) check(language, (const Example[]){ __VA_ARGS__ }, sizeof((const Example[]){ __VA_ARGS__ }) / sizeof(Example))

static void an_ordinal_with_its_point_keeps_to_its_month(void **state)
{
    (void)state;
    CHECK(german(), { "am 5. Februar 2022", "am 5.·Februar 2022" }, { "vom 3.–5. Oktober", "vom 3.–5.·Oktober" }, { "im 4. Kapitel", "im 4.·Kapitel" },
          { "Es waren 5. Der Februar", "Es waren 5. Der Februar" });
    CHECK(load_language(arena, "lv"), { "2022. gada 5. februārī", "2022.·gada 5.·februārī" }, { "no 2021. gada 1. aprīļa", "no 2021.·gada 1.·aprīļa" },
          { "programmas 4. komponents", "programmas 4.·komponents" }, { "Tas bija 2022. Tad sākās", "Tas bija 2022. Tad sākās" });
    CHECK(load_language(arena, "lt"), { "2022 m. spalio 5 d.", "2022·m. spalio·5·d." }, { "2025 m. rugsėjį", "2025·m. rugsėjį" },
          { "į namus", "į·namus" });
}

/* Where a figure with a point is the end of a sentence, nothing holds it. */
static void a_point_makes_no_ordinal_in_other_languages(void **state)
{
    (void)state;
    CHECK(load_language(arena, "en"), { "It was post 5. May it stand.", "It was post 5. May it stand." });
}

static void a_point_that_groups_or_parts_hours_is_no_decimal_mark(void **state)
{
    (void)state;
    CHECK(german(), { "Es sind 1.164 km", "Es sind 1.164·km" }, { "um 8.30 Uhr", "um 8.30·Uhr" }, { "12500 Euro", "12.500·Euro" });
    CHECK(load_language(arena, "lv"), { "sākās plkst. 9.30", "sākās plkst.·9.30" });
    CHECK(load_language(arena, "lt"), { "prasidėjo 9.30 val.", "prasidėjo 9.30·val." });
    assert_string_equal(copyedit_words(arena, german(), "8.30 Uhr"), "8.30\u00A0Uhr");
    assert_string_equal(copyedit_words(arena, german(), "1.164 km"), "1.164\u00A0km");
}

/* Two decimals before a unit are still the mark of another language. */
static void a_decimal_point_is_still_told(void **state)
{
    (void)state;
    static const char *const typed[] = { "Es sind 1.16 km", "Es sind 21.6543 km", "um 8.75 km" };
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        Diags *own = diags_open(arena);
        edit(german(), typed[i], own);
        assert_int_equal(diags_count(own, DIAG_WARNING), 1);
    }
}

static void abbreviations_of_one_letter_and_of_more_stay_together(void **state)
{
    (void)state;
    CHECK(german(), { "Boote, z. B. Kähne", "Boote, z.·B. Kähne" }, { "Boote, z.B. Kähne", "Boote, z.·B. Kähne" }, { "44 v. Chr. gebaut", "44 v.·Chr. gebaut" },
          { "siehe S. 12", "siehe S.·12" }, { "in Freiburg a. Rhein", "in Freiburg a.·Rhein" });
    CHECK(load_language(arena, "lv"), { "preces u. c. lietas", "preces u.·c. lietas" });
    CHECK(load_language(arena, "lt"), { "prekės, t. y. daiktai", "prekės, t.·y. daiktai" });
}

static void an_abbreviation_of_one_word_is_told(void **state)
{
    (void)state;
    const char *yaml = "language: xx\nname: x\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\n"
                       "dates: {year: '{year}', month: '{month} {year}', day: '{day} {month} {year}', day-month: '{day} {month}', "
                       "days: '{from}–{to} {month} {year}', days-months: '{from} – {to} {year}', months: '{from}–{to} {year}', years: '{from} – {to}'}\n"
                       "fixed: {}\nstatement: [a]\ndisclaimer: '{body}'\nstyle:\n  quotes: {outer: '«»', inner: '„“'}\n  apostrophe: {mark: '’'}\n"
                       "  dashes: {sentence: 'a - b', figures: '1-2', months: a-b, dates: a - b}\n  numbers: {decimal: '.', group: ','}\n"
                       "  usage:\n    abbreviations: [u.]\n";
    Diags *own = diags_open(arena);
    assert_null(language_of(arena, yaml, own));
    size_t count;
    const Diag *const *sorted = diags_sorted(own, &count);
    assert_int_equal(count, 1);
    assert_int_equal(sorted[0]->at.line, 14);
    assert_non_null(strstr(sorted[0]->hint, "\"units\""));
}

static void uzbek_marks_are_right_however_they_were_typed(void **state)
{
    (void)state;
    CHECK(load_language(arena, "uz"), { "o`zbek, o´zbek, oʼzbek, o′zbek, oʹzbek, o'zbek", "oʻzbek, oʻzbek, oʻzbek, oʻzbek, oʻzbek, oʻzbek" },
          { "G´arb, tog` va TOʼGʼRI", "Gʻarb, togʻ va TOʻGʻRI" }, { "ma`no, sanʻat, a´zo, maʹlum", "maʼno, sanʼat, aʼzo, maʼlum" },
          { "\"tog´\" va 'bogʼ'", "“togʻ” va “bogʻ”" });
}

static void letters_typed_for_others_are_put_right(void **state)
{
    (void)state;
    CHECK(load_language(arena, "tg"), { "Ўзбекистон, омўзиш, таърихї, ќонун, ѓайр, ҹоиза", "Ӯзбекистон, омӯзиш, таърихӣ, қонун, ғайр, ҷоиза" });
    CHECK(load_language(arena, "tk"), { "Ÿewropa, meÿdan, șäher, halkyñ", "Ýewropa, meýdan, şäher, halkyň" });
    CHECK(load_language(arena, "kk"), { "Əлем, мəдениет", "Әлем, мәдениет" });
    CHECK(load_language(arena, "uz-Cyrl"), { "ӯқувчи", "ўқувчи" });
    CHECK(load_language(arena, "ru"), { "Ўзбекистон", "Ўзбекистон" }); /* another language's name stays */
}

static void quotation_marks_of_the_baltic_languages(void **state)
{
    (void)state;
    CHECK(load_language(arena, "lv"), { "\"Robeža \"upe\" te\"", "„Robeža ‚upe’ te”" });
    CHECK(load_language(arena, "lt"), { "\"Siena.\"", "„Siena“." }, { "\"Siena \"upė\" čia\"", "„Siena ‚upė‘ čia“" });
    CHECK(load_language(arena, "uz-Cyrl"), { "\"Чегара \"дарё\" шу\"", "«Чегара „дарё“ шу»" });
}

static void periods_of_the_new_languages(void **state)
{
    (void)state;
    static const struct {
        const char *code, *months, *day, *days;
    } cases[] = {
        { "lv", "2022.·gada oktobris–decembris", "2022.·gada 5.·februāris", "2022.·gada 3.–5.·oktobris" },
        { "lt", "2022·m. spalis–gruodis", "2022·m. vasario·5·d.", "2022·m. spalio·3–5·d." },
        { "uz-Cyrl", "2022·йил октябрь·— декабрь", "2022·йил 5·февраль", "2022·йил 3–5·октябрь" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const Language *it = load_language(arena, cases[i].code);
        const Date october = { .year = 2022, .month = 10 }, december = { .year = 2022, .month = 12 };
        const Date third = { .year = 2022, .month = 10, .day = 3 }, fifth = { .year = 2022, .month = 10, .day = 5 };
        assert_string_equal(visible(arena, language_period(arena, it, october, december)), cases[i].months);
        assert_string_equal(visible(arena, language_date(arena, it, (Date){ .year = 2022, .month = 2, .day = 5 })), cases[i].day);
        assert_string_equal(visible(arena, language_period(arena, it, third, fifth)), cases[i].days);
    }
}

static void baltic_counted_words_take_three_forms(void **state)
{
    (void)state;
    static const struct {
        long number;
        const char *lv, *lt;
    } cases[] = {
        { 1, "1·mēnesis", "1·mėnuo" }, { 4, "4·mēneši", "4·mėnesiai" }, { 10, "10·mēnešu", "10·mėnesių" }, { 11, "11·mēnešu", "11·mėnesių" },
        { 15, "15·mēnešu", "15·mėnesių" }, { 21, "21·mēnesis", "21·mėnuo" }, { 54, "54·mēneši", "54·mėnesiai" }, { 112, "112·mēnešu", "112·mėnesių" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(visible(arena, language_count(arena, load_language(arena, "lv"), "months", cases[i].number)), cases[i].lv);
        assert_string_equal(visible(arena, language_count(arena, load_language(arena, "lt"), "months", cases[i].number)), cases[i].lt);
    }
}

/* «2,5 дня», "2,5 mėnesio": as of two, or in a form of its own. */
static void a_fraction_takes_its_word(void **state)
{
    (void)state;
    assert_string_equal(language_fraction_word(load_language(arena, "ru"), "months"), "месяца");
    assert_string_equal(language_fraction_word(load_language(arena, "lt"), "months"), "mėnesio");
    assert_string_equal(language_fraction_word(load_language(arena, "uz"), "months"), "oy");
    assert_null(language_fraction_word(load_language(arena, "lt"), "no such word"));
}

static void each_language_numbers_its_issues_in_its_own_way(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "en", "Issue 4" }, { "ru", "Выпуск 4" }, { "lv", "4.·numurs" }, { "lt", "Nr.·4" }, { "uz", "4-son" }, { "uz-Cyrl", "4-сон" },
        { "kk", "4-шығарылым" }, { "ky", "4-чыгарылыш" }, { "tg", "Шумораи·4" }, { "tk", "4-nji·san" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(visible(arena, language_issue_number(arena, load_language(arena, cases[i][0]), 4)), cases[i][1]);
}

/* The vowels of the ending are those of the last word: altynjy, onunjy, ýigriminji, ýüzünji. */
static void a_turkmen_ordinal_ends_as_its_last_word_wants(void **state)
{
    (void)state;
    static const struct {
        int number;
        const char *words;
    } cases[] = {
        { 1, "1-nji·san" },   { 3, "3-nji·san" },   { 6, "6-njy·san" },     { 9, "9-njy·san" },     { 10, "10-njy·san" },   { 16, "16-njy·san" },
        { 20, "20-nji·san" }, { 30, "30-njy·san" }, { 47, "47-nji·san" },   { 50, "50-nji·san" },   { 90, "90-njy·san" },   { 100, "100-nji·san" },
        { 109, "109-njy·san" }, { 110, "110-njy·san" }, { 1900, "1900-nji·san" }, { 2000, "2000-nji·san" },
    };
    const Language *turkmen = load_language(arena, "tk");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(visible(arena, language_issue_number(arena, turkmen, cases[i].number)), cases[i].words);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_ordinal_with_its_point_keeps_to_its_month),
        TEST(a_point_makes_no_ordinal_in_other_languages),
        TEST(a_point_that_groups_or_parts_hours_is_no_decimal_mark),
        TEST(a_decimal_point_is_still_told),
        TEST(abbreviations_of_one_letter_and_of_more_stay_together),
        TEST(an_abbreviation_of_one_word_is_told),
        TEST(uzbek_marks_are_right_however_they_were_typed),
        TEST(letters_typed_for_others_are_put_right),
        TEST(quotation_marks_of_the_baltic_languages),
        TEST(periods_of_the_new_languages),
        TEST(baltic_counted_words_take_three_forms),
        TEST(a_fraction_takes_its_word),
        TEST(each_language_numbers_its_issues_in_its_own_way),
        TEST(a_turkmen_ordinal_ends_as_its_last_word_wants),
    };
    return cmocka_run_group_tests_name("copyedit-languages", tests, NULL, NULL);
}
