#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/likeness.h"
#include "base/limits.h"
#include "desk.h"

static double alike(const char *a, const char *b)
{
    return likeness(grams_of(arena, a), grams_of(arena, b));
}

static const char road[] = "The post on the river has a new road, a new roof and two new lanes.";

static void the_same_is_wholly_alike_and_nothing_in_common_is_not(void **state)
{
    (void)state;
    assert_float_equal(alike(road, road), 1, 1e-9);
    assert_float_equal(alike("абвгд", "xyz"), 0, 1e-9);
    assert_float_equal(alike("", "words"), 0, 1e-9);
    assert_float_equal(alike("", ""), 0, 1e-9);
}

static void one_letter_is_alike_to_itself(void **state)
{
    (void)state;
    assert_float_equal(alike("4", "4"), 1, 1e-9);
    assert_float_equal(alike("4", "5"), 0, 1e-9);
}

static void a_word_more_takes_little_away(void **state)
{
    (void)state;
    assert_true(alike(road, "The post on the river has a new road, a new roof and two new wide lanes.") > 0.9);
    assert_true(alike(road, "The post on the river has a new road.") > 0.6);
    assert_true(alike(road, "Officers check a lorry in four minutes; a year ago it took them ten.") < 0.3);
}

static void what_is_turned_round_stays_alike(void **state)
{
    (void)state;
    assert_true(alike("First the road was built. Then came the roof.", "Then came the roof. First the road was built.") > 0.85);
}

static void a_text_holds_its_parts(void **state)
{
    (void)state;
    const Grams whole = grams_of(arena, road);
    assert_true(likeness_held(whole, grams_of(arena, "The post on the river has a new road,")) > 0.95);
    assert_true(likeness_held(grams_of(arena, "a new roof and two new lanes."), whole) > 0.9);
    assert_true(likeness_held(whole, grams_of(arena, "Officers check a lorry in four minutes.")) < 0.5);
    assert_float_equal(likeness_held(whole, grams_of(arena, "")), 0, 1e-9);
}

static void it_is_the_same_either_way_round(void **state)
{
    (void)state;
    assert_float_equal(alike(road, "A new road and a roof"), alike("A new road and a roof", road), 1e-12);
}

static void of_a_text_without_end_the_beginning_counts(void **state)
{
    (void)state;
    char *long_text = arena_alloc(arena, 400000);
    memset(long_text, 'a', 399999);
    assert_true(grams_of(arena, long_text).count <= LIKENESS_LIMIT + 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_same_is_wholly_alike_and_nothing_in_common_is_not),
        TEST(one_letter_is_alike_to_itself),
        TEST(a_word_more_takes_little_away),
        TEST(what_is_turned_round_stays_alike),
        TEST(a_text_holds_its_parts),
        TEST(it_is_the_same_either_way_round),
        TEST(of_a_text_without_end_the_beginning_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
