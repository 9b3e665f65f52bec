#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "set/hyphenate.h"

static const HyphenRules english_rules = { .left = 2, .right = 3, .shortest = 5, .vowels = "aeiouy" };
static const HyphenRules russian_rules = {
    .left = 2, .right = 2, .shortest = 5, .vowels = "аеёиоуыэюя", .stay_left = "йъь", .part_doubles = true,
};

static Arena *arena;
static Diags *diags;
static const Hyphenator *english;
static const Hyphenator *russian;

static int load(void **state)
{
    (void)state;
    arena = arena_open();
    diags = diags_open(arena);
    english = hyphenator_load(arena, "hyphenation/hyph_en_GB.dic", &english_rules, diags);
    russian = hyphenator_load(arena, "hyphenation/hyph_ru_RU.dic", &russian_rules, diags);
    return english && russian ? 0 : 1;
}

static int unload(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

/* The word with a stroke wherever it may be parted, and a dot where it rarely is if `rare`. */
static const char *shown_parts(const Hyphenator *hyphenator, const char *word, bool rare)
{
    size_t length = strlen(word);
    uint8_t *after = ARENA_ARRAY(arena, uint8_t, length + 1);
    char *shown = ARENA_ARRAY(arena, char, 2 * length + 1);
    hyphenate_word(hyphenator, word, length, after);
    size_t size = 0;
    for (size_t i = 0; *word; i++) {
        const char *start = word;
        utf8_next(&word);
        memcpy(shown + size, start, (size_t)(word - start));
        size += (size_t)(word - start);
        if (after[i] == PARTING_USUAL)
            shown[size++] = '|';
        else if (after[i] == PARTING_RARE && rare)
            shown[size++] = '.';
    }
    return shown;
}

static const char *parted(const Hyphenator *hyphenator, const char *word)
{
    return shown_parts(hyphenator, word, false);
}

static void check(const Hyphenator *hyphenator, const char *const *words)
{
    for (; *words; words++) {
        char *word = arena_copy(arena, *words, strlen(*words));
        size_t size = 0;
        for (size_t i = 0; word[i]; i++)
            if (word[i] != '|')
                word[size++] = word[i];
        word[size] = 0;
        assert_string_equal(parted(hyphenator, word), *words);
    }
}

#define CHECK(hyphenator, ...) check(hyphenator, (const char *const[]){ __VA_ARGS__, NULL })

/* ---- rules 35 to 45 of Russian, and their mirror cases ---- */

static void no_letter_is_left_or_carried_alone(void **state)
{
    (void)state;
    CHECK(russian, "обы|чай", "ар|мия", "оси|на", "ака|де|мия");
}

static void every_part_has_a_vowel(void **state)
{
    (void)state;
    CHECK(russian, "страх", "про|смотр", "съезд", "взгляд", "фонд");
}

static void short_i_and_signs_stay_with_the_letter_before(void **state)
{
    (void)state;
    CHECK(russian, "подъ|езд", "боль|шой", "строй|ка", "рай|он", "объ|ём", "изъ|ян", "май|ор");
}

static void consonant_goes_with_the_vowel_after_it(void **state)
{
    (void)state;
    CHECK(russian, "лю|бовь", "го|род", "безум|ный", "без|опас|ность");
}

static void double_consonant_is_parted_in_its_middle(void **state)
{
    (void)state;
    CHECK(russian, "мас|са", "кон|ный", "про|грам|ма", "рас|сказ");
}

static void abbreviations_stay_whole(void **state)
{
    (void)state;
    CHECK(russian, "БОМКА", "МЦРМП", "ОБСЕ", "КЗоТ", "Ту-104", "т.", "10-й", "8-процентный");
    CHECK(english, "BOMCA", "UNODC", "eGovernment", "COVID-19", "B2B");
}

static void first_part_of_a_compound_is_kept(void **state)
{
    (void)state;
    CHECK(russian, "спец|одеж|да", "гос|бюд|жет", "меж|ве|дом|ствен|ный");
    CHECK(russian, "спе|ци|аль|ный");
}

static void word_with_a_hyphen_gets_no_second(void **state)
{
    (void)state;
    CHECK(russian, "северо-восточный", "пограничник-кинолог", "двух-");
    CHECK(english, "cross-border", "capacity\u2010building", "good\u2011neighbourly");
}

static void addresses_stay_whole(void **state)
{
    (void)state;
    CHECK(english, "www.bomca.eu", "https://www.bomca-programme.eu/newsletter", "office@programme.eu", "and/or");
}

static void io_is_a_vowel_and_parts_as_ie_does(void **state)
{
    (void)state;
    CHECK(russian, "ёлоч|ка", "тём|ная", "трёх|сто|рон|ний", "про|ве|дён|ных");
}

static void capital_at_the_beginning_changes_nothing(void **state)
{
    (void)state;
    CHECK(russian, "Цен|траль|ной", "Кыр|гыз|стан", "Ёлоч|ка");
    CHECK(english, "Pro|gramme", "In|sti|tu|tional");
}

static void parts_of_english_words(void **state)
{
    (void)state;
    CHECK(english, "pro|gramme", "in|sti|tu|tional", "man|age|ment", "bor|der", "ther|ap|ist", "Strength|en|ing");
}

static void short_words_stay_whole(void **state)
{
    (void)state;
    CHECK(russian, "было", "года", "мира");
    CHECK(english, "only", "into", "also");
}

static void marks_around_a_word_do_no_harm(void **state)
{
    (void)state;
    CHECK(russian, "«се|ми|на|ров»,", "(про|грам|ма)", "се|ми|на|ров…");
    CHECK(english, "“Man|age|ment”,", "(bor|der)", "bor|der.");
}

static void apostrophe_bounds_a_part(void **state)
{
    (void)state;
    CHECK(english, "pro|gramme’s", "pro|gramme's", "don’t", "wo|men’s", "O’Brien");
}

static void marks_above_count_with_their_letter(void **state)
{
    (void)state;
    CHECK(russian, "стро\u0438\u0306|ка", "т\u0435\u0308м|ная", "го\u0301|род");
}

static void soft_hyphens_are_the_only_breaks(void **state)
{
    (void)state;
    CHECK(english, "man\u00AD|agement", "BOM\u00AD|CA", "cross-bor\u00AD|der", "\u00ADmanagement", "management\u00AD");
    CHECK(russian, "програм\u00AD|ма");
}

static void letters_of_another_language_stay_whole(void **state)
{
    (void)state;
    CHECK(russian, "management", "программаand", "αλφάβητο", "программаλ");
    CHECK(english, "программа", "მთავრობა");
}

static void exceptions_have_the_last_word_on_their_part(void **state)
{
    (void)state;
    static const char *const exceptions[] = { "ka-zakh-stan", "phyto-san", "program", NULL };
    HyphenRules rules = english_rules;
    rules.exceptions = exceptions;
    const Hyphenator *hyphenator = hyphenator_load(arena, "hyphenation/hyph_en_GB.dic", &rules, diags);
    CHECK(hyphenator, "Ka|zakh|stan", "Ka|zakh|stan’s", "phyto|san|it|ary", "programme", "bor|der");
}

static void right_minimum_is_the_languages(void **state)
{
    (void)state;
    HyphenRules rules = russian_rules;
    rules.right = 3;
    const Hyphenator *hyphenator = hyphenator_load(arena, "hyphenation/hyph_ru_RU.dic", &rules, diags);
    CHECK(hyphenator, "про|грам|мой", "про|грамма", "масса", "се|ми|нар");
}

static void an_ending_that_stays_is_never_carried_alone(void **state)
{
    (void)state;
    CHECK(english, "foun|ded", "ac|quain|ted");
    static const char *const endings[] = { "ted", "ded", NULL };
    HyphenRules rules = english_rules;
    rules.stay_endings = endings;
    const Hyphenator *hyphenator = hyphenator_load(arena, "hyphenation/hyph_en_GB.dic", &rules, diags);
    CHECK(hyphenator, "founded", "ac|quainted", "found|ing", "mod|er|ate");
}

/* ---- whatever comes ---- */

static uint32_t chance_state = 5;

static unsigned chance(unsigned below)
{
    chance_state = chance_state * 1664525u + 1013904223u;
    return (chance_state >> 8) % below;
}

static void any_bytes_are_survived(void **state)
{
    (void)state;
    static const char *const bits[] = { "а", "й", "\u0306", "a", "'", "\u00AD", "-", "\xD0", "\x80", "\xFF", "7", "»", "Ж", "e", "\u2019" };
    for (int round = 0; round < 30000; round++) {
        char word[400];
        size_t length = 0;
        size_t wanted = chance(round % 50 == 0 ? 380 : 24);
        while (length < wanted) {
            const char *bit = bits[chance(sizeof bits / sizeof bits[0])];
            if (chance(4) == 0)
                word[length++] = (char)chance(256);
            else
                for (; *bit && length < wanted; bit++)
                    word[length++] = *bit;
        }
        uint8_t *after = calloc(length + 1, 1);
        char *exact = malloc(length + 1);
        memcpy(exact, word, length);
        hyphenate_word(round % 2 ? english : russian, exact, length, after);
        assert_false(after[length]);
        free(after);
        free(exact);
    }
}

static bool is_vowel_at(const char *letter)
{
    return strstr("аеёиоуыэюя", letter) != NULL;
}

static void invented_words_keep_the_rules(void **state)
{
    (void)state;
    static const char *const letters[] = {
        "а", "б", "в", "г", "е", "ё", "з", "и", "й", "к", "л", "м", "н", "о", "п", "р", "с", "т", "у", "ъ", "ь", "ы", "я", "щ",
    };
    size_t points = 0;
    for (int round = 0; round < 20000; round++) {
        const char *spelt[20];
        char word[64] = "";
        size_t count = 1 + chance(18);
        for (size_t i = 0; i < count; i++)
            strcat(word, spelt[i] = letters[chance(sizeof letters / sizeof letters[0])]);
        uint8_t after[20] = { 0 };
        hyphenate_word(russian, word, strlen(word), after);
        for (size_t i = 0; i < count; i++) {
            if (!after[i])
                continue;
            points++;
            bool left = false, right = false;
            for (size_t k = 0; k < count; k++)
                *(k <= i ? &left : &right) |= is_vowel_at(spelt[k]);
            assert_true(left && right && count >= 5 && i >= 1 && i + 2 < count);
            assert_null(strstr("йъь", spelt[i + 1]));
            bool between = is_vowel_at(spelt[i]) && i + 3 < count && is_vowel_at(spelt[i + 3]);
            assert_false(between && spelt[i + 1] == spelt[i + 2] && !is_vowel_at(spelt[i + 1]));
        }
    }
    assert_true(points > 1000);
}

/* ---- only where a line would gape ---- */

static void compounds_are_parted_rarely(void **state)
{
    (void)state;
    assert_string_equal(shown_parts(english, "non-governmental", true), "non-gov.ern.mental");
    assert_string_equal(shown_parts(english, "e-mail", true), "e-mail");
    assert_string_equal(shown_parts(russian, "торгово-информационный", true), "тор.гово-инфор.ма.ци.он.ный");
    assert_string_equal(shown_parts(russian, "24-часовой", true), "24-часо.вой");
}

static void names_that_no_pattern_knows_are_parted_rarely(void **state)
{
    (void)state;
    assert_string_equal(shown_parts(english, "Tajikistan", true), "Taji.kis.tan");
    assert_string_equal(shown_parts(english, "Jankauskas’s", true), "Jan.kaus.kas’s");
    assert_string_equal(shown_parts(english, "tajikistan", true), "tajikistan");
    assert_string_equal(shown_parts(english, "Brussels", true), shown_parts(english, "Brussels", false));
}

static void two_letters_are_carried_rarely(void **state)
{
    (void)state;
    assert_string_equal(shown_parts(english, "weekly\u00AD", true), "weekly\u00AD");
    const HyphenRules careful = { .left = 2, .right = 4, .shortest = 5, .vowels = "aeiouy" };
    const Hyphenator *hyphenator = hyphenator_load(arena, "hyphenation/hyph_en_GB.dic", &careful, diags);
    assert_string_equal(shown_parts(hyphenator, "activity", true), "activ.ity");
}

/* ---- dictionaries ---- */

static const char *file_with(const char *bytes, size_t length)
{
    char *path = arena_copy(arena, "/tmp/tamga-hyphenate-XXXXXX", 27);
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, bytes, length), (ssize_t)length);
    close(file);
    return path;
}

static DiagCode refused(const char *path)
{
    Diags *own = diags_open(arena);
    assert_null(hyphenator_load(arena, path, &english_rules, own));
    size_t count = 0;
    const Diag *const *reports = diags_sorted(own, &count);
    assert_int_equal(count, 1);
    return reports[0]->code;
}

static void missing_dictionary_is_reported(void **state)
{
    (void)state;
    assert_int_equal(refused("hyphenation/hyph_xx_XX.dic"), DIAG_SETUP_MISSING);
}

static void what_is_no_dictionary_is_reported(void **state)
{
    (void)state;
    static const char *const broken[] = {
        "", "UTF-8\n", "UTF-8", "KOI8-U\na1b\n", "PNG\r\n\x1a\n", "a1b\nb1c\n", "UTF-8\n.\xFFz1y\n", "UTF-8\nf1f/ff=f,1,2\n",
        "UTF-8\na1b\nNEXTLEVEL\nb1c\nNEXTLEVEL\nc1d\n", "UTF-8\na1 b\n", "UTF-8\nabc\n",
        "UTF-8\na1bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n",
    };
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        const char *path = file_with(broken[i], strlen(broken[i]));
        assert_int_equal(refused(path), DIAG_FILE_UNREADABLE);
        unlink(path);
    }
    assert_int_equal(refused("hyphenation"), DIAG_FILE_UNREADABLE);
}

static void dictionary_with_windows_line_ends_works(void **state)
{
    (void)state;
    static const char bytes[] = "UTF-8\r\n% a comment\r\na1b\r\n";
    const char *path = file_with(bytes, strlen(bytes));
    const Hyphenator *hyphenator = hyphenator_load(arena, path, &english_rules, diags);
    unlink(path);
    assert_non_null(hyphenator);
    CHECK(hyphenator, "oca|bico");
}

/* As the German one: words are parted into those that they are made of, and each of these by the patterns below. */
static void a_dictionary_of_compounds_parts_on_both_levels(void **state)
{
    (void)state;
    static const char bytes[] = "UTF-8\nCOMPOUNDLEFTHYPHENMIN 2\nCOMPOUNDRIGHTHYPHENMIN 2\nm1z\nNOHYPHEN -,'\n1-1\nNEXTLEVEL\nl1t\nn1d\nü1t\n";
    const char *path = file_with(bytes, strlen(bytes));
    const HyphenRules rules = { .left = 2, .right = 2, .shortest = 5, .vowels = "aeiouäöü" };
    const Hyphenator *hyphenator = hyphenator_load(arena, path, &rules, diags);
    unlink(path);
    assert_non_null(hyphenator);
    CHECK(hyphenator, "Heim|zel|te", "Hän|de", "Hü|ten");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compounds_are_parted_rarely),
        cmocka_unit_test(names_that_no_pattern_knows_are_parted_rarely),
        cmocka_unit_test(two_letters_are_carried_rarely),
        cmocka_unit_test(no_letter_is_left_or_carried_alone),
        cmocka_unit_test(every_part_has_a_vowel),
        cmocka_unit_test(short_i_and_signs_stay_with_the_letter_before),
        cmocka_unit_test(consonant_goes_with_the_vowel_after_it),
        cmocka_unit_test(double_consonant_is_parted_in_its_middle),
        cmocka_unit_test(abbreviations_stay_whole),
        cmocka_unit_test(first_part_of_a_compound_is_kept),
        cmocka_unit_test(word_with_a_hyphen_gets_no_second),
        cmocka_unit_test(addresses_stay_whole),
        cmocka_unit_test(io_is_a_vowel_and_parts_as_ie_does),
        cmocka_unit_test(capital_at_the_beginning_changes_nothing),
        cmocka_unit_test(parts_of_english_words),
        cmocka_unit_test(short_words_stay_whole),
        cmocka_unit_test(marks_around_a_word_do_no_harm),
        cmocka_unit_test(apostrophe_bounds_a_part),
        cmocka_unit_test(marks_above_count_with_their_letter),
        cmocka_unit_test(soft_hyphens_are_the_only_breaks),
        cmocka_unit_test(letters_of_another_language_stay_whole),
        cmocka_unit_test(exceptions_have_the_last_word_on_their_part),
        cmocka_unit_test(right_minimum_is_the_languages),
        cmocka_unit_test(an_ending_that_stays_is_never_carried_alone),
        cmocka_unit_test(any_bytes_are_survived),
        cmocka_unit_test(invented_words_keep_the_rules),
        cmocka_unit_test(missing_dictionary_is_reported),
        cmocka_unit_test(what_is_no_dictionary_is_reported),
        cmocka_unit_test(dictionary_with_windows_line_ends_works),
        cmocka_unit_test(a_dictionary_of_compounds_parts_on_both_levels),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
