/* Colours by profiles: known ones, and lcms2's own answers by a way of its own. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lcms2.h>

#include "pressroom.h"
#include "print/colour.h"

static const uint8_t rgb[][3] = {{255, 255, 255}, {0, 0, 0}, {255, 0, 0}, {0, 51, 153}, {255, 204, 0}, {128, 128, 128}, {120, 160, 90}};
enum { COLOURS = sizeof rgb / sizeof *rgb };

static int sum(const uint8_t cmyk[4])
{
    return cmyk[0] + cmyk[1] + cmyk[2] + cmyk[3];
}

static void to_press(bool perceptual, uint8_t cmyk[COLOURS][4])
{
    const Colour *colour = colour_open(arena, colour_srgb(arena), COLOUR_RGB, load_press()->profile, COLOUR_CMYK, perceptual);
    assert_non_null(colour);
    colour_convert(colour, rgb[0], cmyk[0], COLOURS);
}

static void srgb_is_the_same_every_day(void **state)
{
    (void)state;
    const Bytes profile = colour_srgb(arena);
    const uint8_t *year = (const uint8_t *)profile.first + 24;
    assert_int_equal(year[0] << 8 | year[1], 1999);
    assert_true(colour_is(profile, COLOUR_RGB));
    assert_non_null(strstr(colour_name(arena, profile), "sRGB"));
}

static void paper_has_no_ink_and_black_is_dark_within_the_limit(void **state)
{
    (void)state;
    uint8_t cmyk[COLOURS][4];
    to_press(false, cmyk);
    assert_int_equal(sum(cmyk[0]), 0);
    assert_true(cmyk[1][3] > 220);
    assert_in_range(sum(cmyk[1]), 2 * 255, 321 * 255 / 100);
    if (cmyk[2][0] > 10 || cmyk[2][1] < 230 || cmyk[2][2] < 200) /* red is magenta and yellow */
        fail_msg("red is %d %d %d %d", cmyk[2][0], cmyk[2][1], cmyk[2][2], cmyk[2][3]);
}

/* The same by floating point and without lcms2's short cuts. */
static void inks_are_those_that_lcms_computes_at_length(void **state)
{
    (void)state;
    uint8_t cmyk[COLOURS][4];
    to_press(false, cmyk);
    const Bytes press = load_press()->profile;
    cmsHPROFILE from = cmsCreate_sRGBProfile(), to = cmsOpenProfileFromMem(press.first, (cmsUInt32Number)press.length);
    cmsHTRANSFORM transform = cmsCreateTransform(from, TYPE_RGB_8, to, TYPE_CMYK_DBL, INTENT_RELATIVE_COLORIMETRIC,
                                                 cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE);
    for (int i = 0; i < COLOURS; i++) {
        double exact[4];
        cmsDoTransform(transform, rgb[i], exact, 1);
        for (int ink = 0; ink < 4; ink++)
            if (fabs(2.55 * exact[ink] - cmyk[i][ink]) > 4)
                fail_msg("colour %d, ink %d: %d instead of %.1f", i, ink, cmyk[i][ink], 2.55 * exact[ink]);
    }
    cmsDeleteTransform(transform);
    cmsCloseProfile(from);
    cmsCloseProfile(to);
}

static void intents_differ(void **state)
{
    (void)state;
    uint8_t relative[COLOURS][4], perceptual[COLOURS][4];
    to_press(false, relative);
    to_press(true, perceptual);
    assert_memory_not_equal(relative, perceptual, sizeof relative);
}

static void profiles_are_told_apart(void **state)
{
    (void)state;
    const Bytes press = load_press()->profile, srgb = colour_srgb(arena);
    assert_true(colour_is_press(press));
    assert_false(colour_is_press(srgb));
    assert_true(colour_is(press, COLOUR_CMYK));
    assert_false(colour_is(press, COLOUR_RGB));
    assert_false(colour_is_press((Bytes){press.first, press.length / 2}));
    assert_false(colour_is_press((Bytes){press.first, 20}));
    assert_false(colour_is((Bytes){"not a profile at all", 20}, COLOUR_RGB));
    assert_null(colour_open(arena, srgb, COLOUR_CMYK, press, COLOUR_CMYK, false));
}

/* A profile that says the right length, and whose tables point nowhere. */
static void a_profile_with_torn_tables_is_refused(void **state)
{
    (void)state;
    const Bytes press = load_press()->profile;
    uint8_t *torn = (uint8_t *)arena_copy(arena, press.first, press.length);
    memset(torn + 128 + 4 + 12 * 8, 0, press.length - (128 + 4 + 12 * 8));
    assert_false(colour_is_press((Bytes){torn, press.length}));
}

static void grey_prints_as_black_that_looks_like_it(void **state)
{
    (void)state;
    uint8_t tone[256];
    assert_true(colour_black_for_grey((Bytes){0}, load_press()->profile, tone));
    assert_int_equal(tone[255], 255);
    assert_int_equal(tone[0], 0);
    for (int i = 1; i < 256; i++)
        assert_true(tone[i] >= tone[i - 1]);
    /* sRGB 128 has L* 54; on this paper, from white at 95 to black at 16, that is where 57 % of black print. */
    assert_in_range(255 - tone[128], 50 * 255 / 100, 64 * 255 / 100);
}

static void ink_above_the_limit_is_taken_from_the_colours(void **state)
{
    (void)state;
    uint8_t pixels[] = {255, 255, 255, 255, 0, 0, 0, 255, 200, 100, 50, 10, 255, 255, 255, 51};
    const uint8_t before[4] = {200, 100, 50, 10};
    colour_limit_ink(pixels, 4, 320);
    assert_in_range(sum(pixels), 319 * 255 / 100 - 3, 816);
    assert_int_equal(pixels[3], 255);
    assert_int_equal(sum(pixels + 4), 255);
    assert_memory_equal(pixels + 8, before, 4);
    assert_int_equal(sum(pixels + 12), 816); /* just at it */
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(srgb_is_the_same_every_day),
        TEST(paper_has_no_ink_and_black_is_dark_within_the_limit),
        TEST(inks_are_those_that_lcms_computes_at_length),
        TEST(intents_differ),
        TEST(profiles_are_told_apart),
        TEST(a_profile_with_torn_tables_is_refused),
        TEST(grey_prints_as_black_that_looks_like_it),
        TEST(ink_above_the_limit_is_taken_from_the_colours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
