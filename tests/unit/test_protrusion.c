#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "set/protrusion.h"

static void assert_hangs(uint32_t character, double left, double right)
{
    if (protrusion_left(character) < left - 1e-9 || protrusion_left(character) > left + 1e-9 ||
        protrusion_right(character) < right - 1e-9 || protrusion_right(character) > right + 1e-9)
        fail_msg("U+%04X hangs by %.3f and %.3f, not %.3f and %.3f", (unsigned)character, protrusion_left(character),
                 protrusion_right(character), left, right);
}

static void points_hang_at_the_right_alone(void **state)
{
    (void)state;
    assert_hangs('.', 0, 0.7);
    assert_hangs(',', 0, 0.5);
    assert_hangs('-', 0, 0.5);
}

static void brackets_hang_at_the_side_that_they_open_to(void **state)
{
    (void)state;
    assert_hangs('(', 0.1, 0);
    assert_hangs(')', 0, 0.2);
}

static void upright_letters_do_not_hang(void **state)
{
    (void)state;
    const uint32_t upright[] = { 'H', 'n', 'b', '0', ' ', 0x041D /* Н */, 0x043F /* п */, 0x3042, 0x10FFFF, 0 };
    for (size_t i = 0; i < sizeof upright / sizeof *upright; i++)
        assert_hangs(upright[i], 0, 0);
}

/* А and A are one shape, and so are the others: an edge looks as straight in Russian as in English. */
static void cyrillic_letters_hang_like_latin_ones_of_their_shape(void **state)
{
    (void)state;
    const uint32_t pairs[][2] = { { 0x0410, 'A' }, { 0x0422, 'T' }, { 0x0425, 'X' }, { 0x041A, 'K' }, { 0x0445, 'x' } };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_hangs(pairs[i][0], protrusion_left(pairs[i][1]), protrusion_right(pairs[i][1]));
    assert_true(protrusion_left('A') > 0);
}

/* The table is searched by halves: an entry out of order would not be found. */
static void the_first_and_the_last_character_are_found(void **state)
{
    (void)state;
    assert_hangs('!', 0, 0.1);
    assert_hangs(0x2026, 0, 0.2);
    assert_hangs(0x00AD, 0, 0.5);
    assert_hangs(0x2014, 0.15, 0.15);
    assert_hangs(0x201E, 0.4, 0.4);
}

static void nothing_hangs_by_more_than_seven_tenths(void **state)
{
    (void)state;
    for (uint32_t character = 0; character < 0x3000; character++)
        if (protrusion_left(character) < 0 || protrusion_left(character) > 0.7 || protrusion_right(character) < 0 ||
            protrusion_right(character) > 0.7)
            fail_msg("U+%04X hangs by %.3f and %.3f", (unsigned)character, protrusion_left(character), protrusion_right(character));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(points_hang_at_the_right_alone),
        cmocka_unit_test(brackets_hang_at_the_side_that_they_open_to),
        cmocka_unit_test(upright_letters_do_not_hang),
        cmocka_unit_test(cyrillic_letters_hang_like_latin_ones_of_their_shape),
        cmocka_unit_test(the_first_and_the_last_character_are_found),
        cmocka_unit_test(nothing_hangs_by_more_than_seven_tenths),
    };
    return cmocka_run_group_tests_name("protrusion", tests, NULL, NULL);
}
