/* Fewer pixels from many, in bare numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "print/resample.h"

/* All rows through one resampling. */
static void run(const Resampling *resampling, const uint8_t *from, uint8_t *to)
{
    Arena *arena = arena_open();
    Resample *resample = resample_open(arena, resampling);
    int made = 0;
    for (int y = 0; y < resampling->down.source; y++) {
        resample_add(resample, from + y * resampling->across.source * resampling->channels);
        while (resample_next(resample, to))
            to += resampling->across.target * resampling->channels, made++;
    }
    assert_int_equal(made, resampling->down.target);
    arena_close(arena);
}

static ResampleAxis whole(int source, int target)
{
    return (ResampleAxis){source, target, 0, source};
}

static void as_many_pixels_are_the_same_pixels(void **state)
{
    (void)state;
    uint8_t from[8 * 4 * 3], to[sizeof from];
    for (size_t i = 0; i < sizeof from; i++)
        from[i] = (uint8_t)(i * 37);
    const Resampling resampling = {whole(8, 8), whole(4, 4), .channels = 3, .light = true};
    run(&resampling, from, to);
    assert_memory_equal(to, from, sizeof from);
}

static void a_part_is_cut_out(void **state)
{
    (void)state;
    uint8_t from[8 * 6], to[3 * 2];
    for (size_t i = 0; i < sizeof from; i++)
        from[i] = (uint8_t)(i * 5);
    const Resampling resampling = {{8, 3, 2, 5}, {6, 2, 3, 5}, .channels = 1};
    run(&resampling, from, to);
    for (int y = 0; y < 2; y++)
        for (int x = 0; x < 3; x++)
            assert_int_equal(to[3 * y + x], from[8 * (y + 3) + x + 2]);
}

static void an_even_tone_stays_what_it_is(void **state)
{
    (void)state;
    for (int tone = 0; tone < 256; tone += 5) {
        uint8_t from[37 * 23 * 4], to[11 * 7 * 4];
        memset(from, tone, sizeof from);
        const Resampling resampling = {whole(37, 11), whole(23, 7), .channels = 4};
        run(&resampling, from, to);
        for (size_t i = 0; i < sizeof to; i++)
            assert_int_equal(to[i], tone);
    }
}

/* Columns of black and white by turns: half the light is sRGB 188, where half the number would be 128. */
static void light_is_averaged_and_not_numbers(void **state)
{
    (void)state;
    uint8_t from[64 * 64], to[16 * 16];
    for (size_t i = 0; i < sizeof from; i++)
        from[i] = i % 2 ? 255 : 0;
    const Resampling resampling = {whole(64, 16), whole(64, 16), .channels = 1, .light = true};
    run(&resampling, from, to);
    assert_int_equal(to[8 * 16 + 8], 188);
    const Resampling inks = {whole(64, 16), whole(64, 16), .channels = 1};
    run(&inks, from, to);
    assert_int_equal(to[8 * 16 + 8], 128);
}

/* Where a picture turns from black to white its edge stays in its place, and what is beyond shows no second edge. */
static void an_edge_stays_sharp_and_in_place(void **state)
{
    (void)state;
    uint8_t from[60 * 4], to[20 * 1];
    for (size_t i = 0; i < sizeof from; i++)
        from[i] = i % 60 < 30 ? 20 : 230;
    const Resampling resampling = {whole(60, 20), whole(4, 1), .channels = 1};
    run(&resampling, from, to);
    assert_int_equal(to[0], 20);
    assert_int_equal(to[7], 20);
    assert_int_equal(to[12], 230);
    assert_int_equal(to[19], 230);
    assert_true(to[9] < 60 && to[10] > 190);
}

static void what_is_clear_gives_no_colour(void **state)
{
    (void)state;
    uint8_t from[32 * 32 * 4], to[8 * 8 * 4];
    for (int i = 0; i < 32 * 32; i++) {
        const uint8_t red[4] = {200, 0, 0, 255}, clear_green[4] = {0, 255, 0, 0};
        memcpy(from + 4 * i, i % 2 ? red : clear_green, 4);
    }
    const Resampling resampling = {whole(32, 8), whole(32, 8), .channels = 4, .alpha = true, .light = true};
    run(&resampling, from, to);
    const uint8_t *middle = to + 4 * (4 * 8 + 4);
    assert_in_range(middle[0], 199, 201);
    assert_int_equal(middle[1], 0);
    assert_in_range(middle[3], 127, 128);
}

/* A fingerprint of a whole result: whatever machine this runs on, it is this one. */
static void every_machine_gives_the_same(void **state)
{
    (void)state;
    uint8_t from[97 * 61 * 3], to[31 * 19 * 3];
    uint32_t random = 1;
    for (size_t i = 0; i < sizeof from; i++) {
        random = random * 1664525 + 1013904223;
        from[i] = (uint8_t)(random >> 24);
    }
    const Resampling resampling = {{97, 31, 1.5, 95.25}, whole(61, 19), .channels = 3, .light = true};
    run(&resampling, from, to);
    uint32_t print = 2166136261;
    for (size_t i = 0; i < sizeof to; i++)
        print = (print ^ to[i]) * 16777619;
    assert_int_equal(print, 0x26ed0e);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_many_pixels_are_the_same_pixels),
        cmocka_unit_test(a_part_is_cut_out),
        cmocka_unit_test(an_even_tone_stays_what_it_is),
        cmocka_unit_test(light_is_averaged_and_not_numbers),
        cmocka_unit_test(an_edge_stays_sharp_and_in_place),
        cmocka_unit_test(what_is_clear_gives_no_colour),
        cmocka_unit_test(every_machine_gives_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
