/* What a text states in figures, in English and in Russian. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "languages.h"
#include "read/particulars.h"

/* "131 m10 @example.org (5)": numbers bare, months, addresses, Roman numerals of one letter. */
static const char *read_as(const char *code, const char *words, SpaceReading spaces)
{
    const Text text = { .utf8 = words, .at = { .file = "a", .line = 1, .column = 1 } };
    const Particulars found = particulars_of(arena, load_language(arena, code), text, spaces);
    const char *told = "";
    for (size_t i = 0; i < found.count; i++) {
        const char *gap = i ? " " : "";
        switch (found.items[i].kind) {
        case PARTICULAR_NUMBER: told = arena_text(arena, "%s%s%s", told, gap, found.items[i].form); break;
        case PARTICULAR_MONTH: told = arena_text(arena, "%s%sm%s", told, gap, found.items[i].form); break;
        case PARTICULAR_ADDRESS: told = arena_text(arena, "%s%s<%s>", told, gap, found.items[i].form); break;
        case PARTICULAR_LETTER: told = arena_text(arena, "%s%s(%s)", told, gap, found.items[i].form); break;
        }
    }
    return told;
}

#define expect_en(words, told) assert_string_equal(read_as("en", words, SPACE_GROUPS), told)
#define expect_ru(words, told) assert_string_equal(read_as("ru", words, SPACE_GROUPS), told)

static void groups_and_decimal_marks_are_those_of_the_language(void **state)
{
    (void)state;
    expect_en("21,650,050 euros", "21650050");
    expect_en("131,500 lorries", "131500");
    expect_ru("21 650 050 евро", "21650050");
    expect_ru("21\u00A0650\u00A0050 евро", "21650050");
    expect_ru("131,5 тонны", "131.5");
    expect_en("131.5 tonnes", "131.5");
    expect_en("4.50", "4.5");
    expect_ru("1 234,567", "1234.567");
    expect_ru("1.234.567", "1234567");
}

static void a_space_may_part_two_numbers(void **state)
{
    (void)state;
    assert_string_equal(read_as("ru", "в рамках БОМКА 10 131 мероприятие", SPACE_GROUPS), "10131");
    assert_string_equal(read_as("ru", "в рамках БОМКА 10 131 мероприятие", SPACE_PARTS), "10 131");
    expect_en("in 2022 131 activities", "2022 131");
}

static void signs_and_endings_are_no_part_of_a_number(void **state)
{
    (void)state;
    expect_en("31%, the 25th, €40", "31 25 40");
    expect_ru("31 %, на 25-й, 20-летие, 40 €", "31 25 20 40");
    expect_en("0", "0");
    expect_en("at 08:05", "8 5");
    expect_en("versions 3.2.1", "3 2.1");
}

static void dates_in_words_and_in_digits_state_the_same(void **state)
{
    (void)state;
    expect_en("3 October 2022", "3 m10 2022");
    expect_ru("3 октября 2022 года", "3 m10 2022");
    expect_ru("03.10.2022", "3 m10 2022");
    expect_en("2022-10-03", "3 m10 2022");
    expect_en("3/10/2022", "3 m10 2022");
    expect_en("10/2022", "m10 2022");
    expect_ru("в октябре 2022 года", "m10 2022");
    expect_en("2022/23", "2022 23");
    expect_ru("№ 131/2022", "131 2022");
}

static void months_are_known_in_every_case_and_nothing_else_is_one(void **state)
{
    (void)state;
    expect_ru("Январь, января, январём; май, мая, мае; марту", "m1 m1 m1 m5 m5 m5 m3");
    expect_ru("мартовский маяк", "");
    expect_en("It may march on in May and March.", "m5 m3");
}

static void roman_numerals_are_numbers_where_they_can_be_nothing_else(void **state)
{
    (void)state;
    expect_en("Phase IV of XXI, and I say X-ray CD", "4 21 (1) (10)");
    expect_ru("IV квартал", "4");
    expect_en("IIX IC", "");
}

static void addresses_are_bare_and_their_digits_are_no_numbers(void **state)
{
    (void)state;
    expect_en("[www.example.org](https://www.example.org/) and office7@example.org, @EXAMPLE2",
              "<example.org> <example.org> <office7@example.org> <@EXAMPLE2>");
}

static void telephone_numbers_are_one_number_however_they_are_grouped(void **state)
{
    (void)state;
    expect_en("+43 (1) 504-46 77, 12 lines", "+4315044677 12");
    expect_en("tel. +43 1 504 46 77; 12 lines", "+4315044677 12");
    expect_ru("+43\u00A01\u00A05044677", "+4315044677");
}

static void particulars_know_their_place(void **state)
{
    (void)state;
    const Text text = { .utf8 = "мы и 131", .at = { .file = "a.po", .line = 7, .column = 9 }, .origin = TEXT_INLINE };
    const Particulars found = particulars_of(arena, load_language(arena, "ru"), text, SPACE_GROUPS);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.items[0].at.line, 7);
    assert_int_equal(found.items[0].at.column, 14);
    assert_string_equal(found.items[0].words, "131");
}

static const char *const all_languages[] = { "en", "ru", "kk", "ky", "tg", "tk", "uz", NULL };

static void what_a_language_writes_it_reads(void **state)
{
    (void)state;
    static const double numbers[] = { 0, 7, 131, 999, 1000, 12480, 100000, 21650050, 1234567890 };
    for (const char *const *code = all_languages; *code; code++) {
        const Language *language = load_language(arena, *code);
        for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
            assert_string_equal(read_as(*code, language_number(arena, language, numbers[i], 0), SPACE_GROUPS),
                                arena_text(arena, "%.0f", numbers[i]));
            assert_string_equal(read_as(*code, language_number(arena, language, numbers[i] + 0.25, 2), SPACE_GROUPS),
                                arena_text(arena, "%.2f", numbers[i] + 0.25));
        }
        for (int month = 1; month <= 12; month++) {
            const char *told = read_as(*code, language_date(arena, language, (Date){ .year = 2022, .month = month, .day = 3 }), SPACE_GROUPS);
            const char *month_told = arena_text(arena, "m%d", month);
            if (!strstr(told, month_told) || !strstr(told, "2022") || !strchr(told, '3'))
                fail_msg("3/%d/2022 in \"%s\" is read as %s", month, *code, told);
        }
    }
}

/* Any row of digits and marks comes to an end, and states something where it has a digit. */
static void nothing_is_too_odd_to_be_read(void **state)
{
    (void)state;
    static const char *const pieces[] = { "0", "1", "22", "333", ".", ",", " ", "\u00A0", "+", "-", "/", "(", "X", "IV", "a", "мая", "@b", "'" };
    unsigned seed = 7;
    for (int round = 0; round < 3000; round++) {
        char words[120] = "";
        for (int i = 0; i < 24; i++) {
            seed = seed * 1103515245u + 12345u;
            strcat(words, pieces[seed / 65536u % (sizeof pieces / sizeof *pieces)]);
        }
        const char *told = read_as(round % 2 ? "en" : "ru", words, round % 3 ? SPACE_GROUPS : SPACE_PARTS);
        if (strpbrk(words, "0123") && !*told)
            fail_msg("\"%s\" states nothing", words);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(groups_and_decimal_marks_are_those_of_the_language),
        TEST(a_space_may_part_two_numbers),
        TEST(signs_and_endings_are_no_part_of_a_number),
        TEST(dates_in_words_and_in_digits_state_the_same),
        TEST(months_are_known_in_every_case_and_nothing_else_is_one),
        TEST(roman_numerals_are_numbers_where_they_can_be_nothing_else),
        TEST(addresses_are_bare_and_their_digits_are_no_numbers),
        TEST(telephone_numbers_are_one_number_however_they_are_grouped),
        TEST(particulars_know_their_place),
        TEST(what_a_language_writes_it_reads),
        TEST(nothing_is_too_odd_to_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
