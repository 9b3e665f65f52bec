#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "bundled.h"
#include "print/disguise.h"

/* What a PDF says of the words, as cairo writes it. */
static const char *in_utf16(const char *utf8)
{
    const char *digits = "";
    while (*utf8) {
        const uint32_t character = utf8_next(&utf8);
        const unsigned above = character >= 0x10000 ? character - 0x10000 : 0;
        digits = above ? arena_text(arena, "%s%04x%04x", digits, 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF))
                       : arena_text(arena, "%s%04x", digits, (unsigned)character);
    }
    return digits;
}

static const char *put(const char *utf8)
{
    char *words = arena_alloc(arena, DISGUISE_BYTES * strlen(utf8) + 1), *to = words;
    for (const char *at = utf8; *at;) {
        const char *next = at;
        utf8_next(&next);
        to += disguise_put(at, (size_t)(next - at), to);
        at = next;
    }
    return words;
}

static const char *lifted(const char *words)
{
    const Token own = disguise_lift(arena, (Token){ words, strlen(words) });
    return arena_copy(arena, own.first, own.length);
}

/* --- on and off --- */

/* Windows 1252 from its first character to its last, where Latin-1 has others too. */
static void every_letter_gets_its_own_name_back(void **state)
{
    (void)state;
    const char *const words[] = { " !\"(),-./059:;?@AZ[]az~", "\u00A0¡«·»ÀØßáøþÿ", "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        for (const char *at = put(words[i]); *at;)
            assert_true(utf8_next(&at) > 0xFFFF);
        assert_string_equal(lifted(in_utf16(put(words[i]))), in_utf16(words[i]));
    }
}

static void letters_that_windows_does_not_know_stay(void **state)
{
    (void)state;
    assert_string_equal(put("Граница\u2002Šė"), "Граница\u2002\U0010FE8Aė");
}

static void words_without_a_name_are_lent_as_they_are(void **state)
{
    (void)state;
    const char map[] = "<0001> <0430>\nend of the map: dbff dbffd dbffde dbffdezz";
    assert_ptr_equal(disguise_lift(arena, (Token){ map, sizeof map - 1 }).first, map);
}

/* A ligature stands for several. */
static void a_map_keeps_all_but_the_names(void **state)
{
    (void)state;
    assert_string_equal(lifted("2 beginbfchar\n<0001> <0430>\n<0002> <dbffde66dbffde69>\nendbfchar"),
                        "2 beginbfchar\n<0001> <0430>\n<0002> <00660069>\nendbfchar");
    assert_string_equal(lifted("dbffde2edbffde"), "002edbffde");
}

/* --- when --- */

static void cyrillic_editions_are_drawn_so_and_latin_ones_not(void **state)
{
    (void)state;
    assert_true(disguise_suits(set_bundled("ru").pages));
    assert_false(disguise_suits(set_bundled("en").pages));
}

static void a_name_or_two_in_other_letters_are_too_few(void **state)
{
    (void)state;
    const char words[] = "Ingrīda wrote of the border posts of the five countries.", more[] = "Ингрида wrote";
    Run run = { .utf8 = words, .length = sizeof words - 1 };
    Item item = { .runs = &run, .run_count = 1 };
    Page page = { .items = { .first = &item } };
    const Pages pages = { .first = &page };
    assert_false(disguise_suits(&pages));
    run = (Run){ .utf8 = more, .length = sizeof more - 1 };
    assert_true(disguise_suits(&pages));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_letter_gets_its_own_name_back),
        TEST(letters_that_windows_does_not_know_stay),
        TEST(words_without_a_name_are_lent_as_they_are),
        TEST(a_map_keeps_all_but_the_names),
        TEST(cyrillic_editions_are_drawn_so_and_latin_ones_not),
        TEST(a_name_or_two_in_other_letters_are_too_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
