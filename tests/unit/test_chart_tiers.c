#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "set/chart_tiers.h"

static const TierRoom room = {0, 500, 6};

static TierWords words_at(pt x, pt near, pt far)
{
    return (TierWords){.x = x, .width = {{near, far}, {near, far}}};
}

static size_t place(TierWords *words, size_t count)
{
    Arena *arena = arena_open();
    size_t placed = chart_tiers_place(arena, words, count, room);
    arena_close(arena);
    return placed;
}

static void words_with_room_stand_near_and_take_turns(void **state)
{
    (void)state;
    TierWords words[] = {words_at(0, 60, 90), words_at(100, 60, 90), words_at(200, 60, 90)};
    assert_int_equal(place(words, 3), 3);
    for (size_t i = 0; i < 3; i++) {
        assert_false(words[i].far || words[i].leftward);
        assert_int_equal(words[i].below, i % 2);
    }
}

static void the_last_runs_up_to_its_stem(void **state)
{
    (void)state;
    TierWords words[] = {words_at(500, 60, 90)};
    assert_int_equal(place(words, 1), 1);
    assert_true(words[0].leftward);
}

static void a_far_stem_strikes_no_near_words(void **state)
{
    (void)state;
    TierWords words[] = {words_at(0, 80, 80), words_at(90, 80, 80), words_at(100, 80, 80), words_at(105, 80, 80), words_at(110, 80, 80)};
    assert_int_equal(place(words, 5), 5);
    bool used = false;
    for (size_t i = 0; i < 5; i++)
        for (size_t k = 0; k < 5; k++) {
            pt from = words[k].leftward ? words[k].x - 80 : words[k].x;
            used = used || words[i].far;
            if (words[i].below == words[k].below && words[i].far && !words[k].far)
                assert_false(words[i].x > from && words[i].x < from + 80);
        }
    assert_true(used);
}

static void the_first_that_has_no_place_is_told(void **state)
{
    (void)state;
    TierWords words[] = {words_at(0, 300, 400), words_at(1, 300, 400), words_at(2, 300, 400), words_at(3, 300, 400),
                         words_at(4, 300, 400)};
    size_t placed = place(words, 5);
    assert_true(placed > 0 && placed < 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_with_room_stand_near_and_take_turns),
        cmocka_unit_test(the_last_runs_up_to_its_stem),
        cmocka_unit_test(a_far_stem_strikes_no_near_words),
        cmocka_unit_test(the_first_that_has_no_place_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
