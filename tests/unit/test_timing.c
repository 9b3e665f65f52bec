#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/timing.h"
#include "desk.h"

/* A clock that stands still until a test moves it, one for each thread. */
static _Thread_local double moment;

static double read_clock(void)
{
    return moment;
}

static int ask(void **state)
{
    timing_ask(read_clock);
    timing_take();
    return open_list(state);
}

static int ask_no_more(void **state)
{
    timing_ask(NULL);
    return close_list(state);
}

static void expect(const Timings *timings, Stage stage, double milliseconds, size_t times)
{
    const StageTiming *timing = &timings->stages[stage];
    if (timing->milliseconds != milliseconds || timing->times != times)
        fail_msg("%s: %g ms and %zu times, not %g ms and %zu", stage_word(stage), timing->milliseconds, timing->times, milliseconds, times);
}

static double sum_of(const Timings *timings)
{
    double sum = 0;
    for (size_t i = 0; i < STAGE_COUNT; i++)
        sum += timings->stages[i].milliseconds;
    return sum;
}

/* 1 ms, then shaping for 10 with 4 of hyphenation in the midst of it, then 2 ms. */
static void shape(void)
{
    moment += 1;
    const Stage before = timing_begin(STAGE_SHAPING);
    moment += 3;
    const Stage shaping = timing_begin(STAGE_HYPHENATION);
    moment += 4;
    timing_end(shaping);
    moment += 3;
    timing_end(before);
    moment += 2;
}

static void what_lies_within_a_stage_is_not_counted_for_it(void **state)
{
    (void)state;
    shape();
    const Timings timings = timing_take();
    expect(&timings, STAGE_SHAPING, 6, 1);
    expect(&timings, STAGE_HYPHENATION, 4, 1);
    expect(&timings, STAGE_REST, 3, 0);
    assert_true(sum_of(&timings) == 13);
}

static void a_stage_lies_within_itself(void **state)
{
    (void)state;
    const Stage before = timing_begin(STAGE_MARKUP);
    moment += 2;
    const Stage outer = timing_begin(STAGE_MARKUP);
    moment += 5;
    timing_end(outer);
    moment += 1;
    timing_end(before);
    const Timings timings = timing_take();
    expect(&timings, STAGE_MARKUP, 8, 2);
}

static void a_stage_may_follow_another_at_once(void **state)
{
    (void)state;
    const Stage before = timing_begin(STAGE_ISSUE);
    moment += 2;
    timing_begin(STAGE_LAYOUT);
    moment += 5;
    timing_end(before);
    moment += 7;
    const Timings timings = timing_take();
    expect(&timings, STAGE_ISSUE, 2, 1);
    expect(&timings, STAGE_LAYOUT, 5, 1);
    expect(&timings, STAGE_REST, 7, 0);
}

static void what_is_taken_in_the_midst_of_a_stage_is_whole_with_what_follows(void **state)
{
    (void)state;
    const Stage before = timing_begin(STAGE_PLANNING);
    moment += 2;
    const Timings first = timing_take();
    moment += 5;
    timing_end(before);
    const Timings second = timing_take();
    expect(&first, STAGE_PLANNING, 2, 1);
    expect(&second, STAGE_PLANNING, 5, 0);
    timing_add(&first);
    timing_add(&second);
    const Timings both = timing_take();
    expect(&both, STAGE_PLANNING, 7, 1);
}

static void memory_is_counted_for_the_stage_that_takes_it(void **state)
{
    (void)state;
    const Stage before = timing_begin(STAGE_LINES);
    arena_alloc(arena, 1000);
    const Stage lines = timing_begin(STAGE_BREAKING);
    arena_alloc(arena, 100);
    arena_alloc(arena, 50000);
    timing_end(lines);
    timing_end(before);
    const Timings timings = timing_take();
    assert_int_equal(timings.stages[STAGE_LINES].pieces, 1);
    assert_int_equal(timings.stages[STAGE_BREAKING].pieces, 2);
    assert_int_equal(timings.stages[STAGE_LINES].bytes, 1000);
    assert_int_equal(timings.stages[STAGE_BREAKING].bytes, 50100);
}

static void *shape_apart(void *context)
{
    shape();
    *(Timings *)context = timing_take();
    return NULL;
}

static void a_thread_counts_for_itself_until_it_is_added(void **state)
{
    (void)state;
    pthread_t thread;
    Timings apart;
    const Stage before = timing_begin(STAGE_FINISHING);
    moment += 100;
    assert_int_equal(pthread_create(&thread, NULL, shape_apart, &apart), 0);
    pthread_join(thread, NULL);
    timing_end(before);
    expect(&apart, STAGE_SHAPING, 6, 1);
    expect(&apart, STAGE_FINISHING, 0, 0);
    timing_add(&apart);
    const Timings timings = timing_take();
    expect(&timings, STAGE_FINISHING, 100, 1);
    expect(&timings, STAGE_SHAPING, 6, 1);
    expect(&timings, STAGE_REST, 3, 0);
}

static void nothing_is_counted_where_nobody_asks(void **state)
{
    (void)state;
    timing_ask(NULL);
    shape();
    const Timings timings = timing_take();
    for (Stage stage = 0; stage < STAGE_COUNT; stage++)
        expect(&timings, stage, 0, 0);
}

static void every_stage_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (Stage stage = 0; stage < STAGE_COUNT; stage++) {
        if (!stage_word(stage) || !*stage_word(stage))
            fail_msg("stage %d has no name", (int)stage);
        for (Stage other = 0; other < stage; other++)
            assert_string_not_equal(stage_word(other), stage_word(stage));
    }
}

static void the_whole_grows_with_what_is_done(void **state)
{
    (void)state;
    const double begun = timing_processor(), whole = timing_whole().milliseconds;
    while (timing_processor() < begun + 20)
        ; /* which takes 20 ms of it */
    assert_true(timing_whole().milliseconds > whole);
    assert_true(timing_whole().peak > 0);
}

#define TIMED(test) cmocka_unit_test_setup_teardown(test, ask, ask_no_more)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TIMED(what_lies_within_a_stage_is_not_counted_for_it),
        TIMED(a_stage_lies_within_itself),
        TIMED(a_stage_may_follow_another_at_once),
        TIMED(what_is_taken_in_the_midst_of_a_stage_is_whole_with_what_follows),
        TIMED(memory_is_counted_for_the_stage_that_takes_it),
        TIMED(a_thread_counts_for_itself_until_it_is_added),
        TIMED(nothing_is_counted_where_nobody_asks),
        TIMED(every_stage_has_a_name_of_its_own),
        TIMED(the_whole_grows_with_what_is_done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
