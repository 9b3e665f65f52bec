/* What becomes of a picture in each deliverable. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lcms2.h>

#include "painted.h"
#include "pressroom.h"
#include "print/colour.h"
#include "print/darkroom.h"

static char home[32];

static int open_home(void **state)
{
    strcpy(home, "/tmp/tamga-dark-XXXXXX");
    open_list(state);
    return mkdtemp(home) ? 0 : 1;
}

static int close_home(void **state)
{
    const int left = system(arena_text(arena, "rm -rf %s", home));
    close_list(state);
    return left;
}

static Placing placed(const Picture *picture, pt wide)
{
    return (Placing){.picture = picture, .crop = {0, 0, picture->width, picture->height}, .width = wide,
                     .height = wide * picture->height / picture->width};
}

static const Rendition *developed(Darkroom *darkroom, const Placing *placing, ProfileKind profile)
{
    const Rendition *rendition = darkroom_develop(darkroom, placing, &profiles[profile], diags);
    if (!rendition)
        fail_msg("the picture was not made");
    return rendition;
}

/* Whole, in a darkroom of its own without a cache. */
static const Rendition *made(const Picture *picture, pt wide, ProfileKind profile)
{
    const Placing placing = placed(picture, wide);
    return developed(darkroom_open(arena, originals_open(arena), load_press(), NULL), &placing, profile);
}

static void assert_pixel(const PixelsStream *stream, const uint8_t *wanted, int slack)
{
    uint8_t pixel[4];
    pixel_of(stream, stream->width / 2, stream->height / 2, pixel);
    for (int c = 0; c < stream->channels; c++)
        if (abs(pixel[c] - wanted[c]) > slack)
            fail_msg("channel %d is %d instead of %d", c, pixel[c], wanted[c]);
}

/* --- print --- */

static void a_photograph_prints_in_the_inks_of_the_press(void **state)
{
    (void)state;
    const Paint paint = {600, 400, 3, .painting = PAINTED_FLAT, .colour = {200, 30, 60}};
    const Rendition *rendition = made(painted_jpeg(paint), 72, PROFILE_PRINT);
    uint8_t inks[4];
    colour_convert(colour_open(arena, colour_srgb(arena), COLOUR_RGB, load_press()->profile, COLOUR_CMYK, false), paint.colour, inks, 1);
    assert_int_equal(rendition->pixels.channels, 4);
    assert_int_equal(rendition->pixels.coding, PIXELS_JPEG);
    assert_int_equal(rendition->pixels.width, 300);
    assert_int_equal(rendition->pixels.height, 200);
    assert_pixel(&rendition->pixels, inks, 4);
    assert_null(rendition->profile.first);
}

/* In noise of all inks every pixel has another sum, and most are beyond what paper takes. */
static void no_picture_has_more_ink_than_paper_takes(void **state)
{
    (void)state;
    const Paint full = {64, 64, 4, .painting = PAINTED_FLAT, .colour = {255, 255, 255, 255}};
    assert_in_range(most_ink(&made(painted_jpeg(full), 200, PROFILE_PRINT)->pixels), 300, 320);
    const Paint night = {64, 64, 3, .painting = PAINTED_FLAT};
    assert_in_range(most_ink(&made(painted_jpeg(night), 200, PROFILE_PRINT)->pixels), 200, 320);
}

static void cmyk_for_this_press_keeps_its_inks(void **state)
{
    (void)state;
    const Paint paint = {64, 64, 4, .painting = PAINTED_FLAT, .colour = {20, 200, 100, 10}};
    assert_pixel(&made(painted_jpeg(paint), 200, PROFILE_PRINT)->pixels, paint.colour, 3);
    Paint own = paint;
    own.profile = load_press()->profile;
    assert_pixel(&made(painted_jpeg(own), 200, PROFILE_PRINT)->pixels, paint.colour, 3);
}

static void grey_prints_with_black_alone(void **state)
{
    (void)state;
    uint8_t tone[256];
    assert_true(colour_black_for_grey((Bytes){0}, load_press()->profile, tone));
    const Paint paint = {64, 64, 1, .painting = PAINTED_FLAT, .colour = {128}};
    const PixelsStream *jpeg = &made(painted_jpeg(paint), 200, PROFILE_PRINT)->pixels;
    assert_int_equal(jpeg->channels, 1);
    assert_pixel(jpeg, &tone[128], 2);
    assert_pixel(&made(painted_png(paint), 200, PROFILE_PRINT)->pixels, &tone[128], 0);
}

static void only_the_crop_is_printed(void **state)
{
    (void)state;
    const Picture *picture = painted_jpeg((Paint){200, 100, 3, .painting = PAINTED_NOISE});
    Placing placing = placed(picture, 72);
    placing.crop = (Crop){100, 0, 100, 100};
    const Rendition *rendition = developed(darkroom_open(arena, originals_open(arena), load_press(), NULL), &placing, PROFILE_PRINT);
    assert_int_equal(rendition->pixels.width, 100);
    assert_int_equal(rendition->pixels.height, 100);
}

/* --- screen --- */

static void a_fine_photograph_is_made_smaller_for_the_screen(void **state)
{
    (void)state;
    const Paint paint = {1600, 1200, 3, .painting = PAINTED_FLAT, .colour = {200, 30, 60}};
    const Rendition *rendition = made(painted_jpeg(paint), 72, PROFILE_SCREEN);
    assert_int_equal(rendition->pixels.width, 150);
    assert_int_equal(rendition->pixels.channels, 3);
    assert_pixel(&rendition->pixels, paint.colour, 3);
}

static void a_small_photograph_goes_to_the_screen_untouched(void **state)
{
    (void)state;
    const Picture *picture = painted_jpeg((Paint){100, 80, 3, .painting = PAINTED_NOISE});
    assert_ptr_equal(made(picture, 72, PROFILE_SCREEN)->pixels.bytes.first, picture->bytes);
}

/* Wide-gamut colours, which without their profile a screen would show pale. */
static Bytes wide_profile(void)
{
    const cmsCIExyY white = {0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE primaries = {{0.64, 0.33, 1}, {0.21, 0.71, 1}, {0.15, 0.06, 1}};
    cmsToneCurve *gamma = cmsBuildGamma(NULL, 2.2), *curves[] = {gamma, gamma, gamma};
    cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsUInt32Number length = 0;
    cmsSaveProfileToMem(profile, NULL, &length);
    void *bytes = arena_alloc(arena, length);
    assert_true(cmsSaveProfileToMem(profile, bytes, &length));
    cmsCloseProfile(profile);
    cmsFreeToneCurve(gamma);
    return (Bytes){bytes, length};
}

static void colours_are_read_by_the_profile_of_the_picture(void **state)
{
    (void)state;
    const Paint paint = {100, 80, 3, .painting = PAINTED_FLAT, .colour = {200, 180, 100}, .profile = wide_profile()};
    uint8_t srgb[3];
    colour_convert(colour_open(arena, paint.profile, COLOUR_RGB, colour_srgb(arena), COLOUR_RGB, false), paint.colour, srgb, 1);
    assert_true(abs(srgb[0] - paint.colour[0]) > 4);
    const Rendition *screen = made(painted_jpeg(paint), 72, PROFILE_SCREEN);
    assert_pixel(&screen->pixels, srgb, 3);
    assert_pixel(&made(painted_png(paint), 72, PROFILE_SCREEN)->pixels, srgb, 1);
    assert_null(screen->profile.first);
}

static void a_picture_that_says_srgb_needs_no_conversion(void **state)
{
    (void)state;
    const Picture *picture = painted_jpeg((Paint){100, 80, 3, .painting = PAINTED_NOISE, .profile = colour_srgb(arena)});
    assert_ptr_equal(made(picture, 72, PROFILE_SCREEN)->pixels.bytes.first, picture->bytes);
}

static void a_drawing_stays_without_loss_and_a_photograph_does_not(void **state)
{
    (void)state;
    const PixelsStream *drawing = &made(painted_png((Paint){600, 400, 3, .painting = PAINTED_BLOCKS}), 500, PROFILE_SCREEN)->pixels;
    assert_int_equal(drawing->coding, PIXELS_FLATE);
    assert_pixel(drawing, (const uint8_t[]){40, 100, 160}, 0);
    assert_int_equal(made(painted_png((Paint){600, 400, 3, .painting = PAINTED_NOISE}), 500, PROFILE_SCREEN)->pixels.coding, PIXELS_JPEG);
    assert_int_equal(made(painted_png((Paint){600, 400, 3, .painting = PAINTED_NOISE}), 500, PROFILE_ARCHIVE)->pixels.coding, PIXELS_FLATE);
}

/* --- all --- */

static void what_shows_through_is_a_mask_in_every_deliverable(void **state)
{
    (void)state;
    const Picture *clear = painted_png((Paint){64, 64, 4, .painting = PAINTED_FLAT, .colour = {10, 20, 30, 77}});
    const Picture *opaque = painted_png((Paint){64, 64, 4, .painting = PAINTED_FLAT, .colour = {10, 20, 30, 255}});
    for (ProfileKind profile = 0; profile < PROFILE_COUNT; profile++) {
        const Rendition *rendition = made(clear, 30, profile);
        assert_int_equal(rendition->mask.width, rendition->pixels.width);
        assert_pixel(&rendition->mask, (const uint8_t[]){77}, 0);
        assert_null(made(opaque, 30, profile)->mask.bytes.first);
    }
}

static void an_archive_gets_the_profile_of_the_picture(void **state)
{
    (void)state;
    const Paint paint = {100, 80, 3, .painting = PAINTED_FLAT, .colour = {200, 180, 100}, .profile = wide_profile()};
    const Picture *jpeg = painted_jpeg(paint), *png = painted_png(paint);
    assert_ptr_equal(made(jpeg, 20, PROFILE_ARCHIVE)->pixels.bytes.first, jpeg->bytes);
    assert_int_equal(made(jpeg, 20, PROFILE_ARCHIVE)->profile.length, paint.profile.length);
    assert_int_equal(made(png, 20, PROFILE_ARCHIVE)->pixels.width, 100);
    assert_int_equal(made(png, 20, PROFILE_ARCHIVE)->profile.length, paint.profile.length);
    assert_pixel(&made(png, 20, PROFILE_ARCHIVE)->pixels, paint.colour, 0);
}

static void a_profile_that_is_damaged_is_as_none(void **state)
{
    (void)state;
    const Paint paint = {100, 80, 3, .painting = PAINTED_FLAT, .colour = {200, 180, 100}, .profile = {"no profile, but long enough", 27}};
    const Picture *picture = painted_jpeg(paint);
    assert_ptr_equal(made(picture, 72, PROFILE_SCREEN)->pixels.bytes.first, picture->bytes);
    assert_null(made(picture, 72, PROFILE_ARCHIVE)->profile.first);
}

static void half_a_jpeg_is_warned_of_in_every_run(void **state)
{
    (void)state;
    Picture *picture = painted_jpeg((Paint){300, 200, 3, .painting = PAINTED_NOISE});
    picture->length /= 2;
    const Placing placing = placed(picture, 72);
    for (int run = 1; run <= 2; run++) {
        Diags *reports = diags_open(arena);
        PictureCache *cache = picture_cache_open(arena, home, 1 << 20);
        assert_non_null(darkroom_develop(darkroom_open(arena, originals_open(arena), load_press(), cache), &placing, &profiles[PROFILE_PRINT], reports));
        assert_int_equal(diags_count(reports, DIAG_WARNING), 1);
    }
}

/* --- kept --- */

static bool same(const PixelsStream *a, const PixelsStream *b)
{
    return a->coding == b->coding && a->width == b->width && a->height == b->height && a->channels == b->channels &&
           a->bytes.length == b->bytes.length && memcmp(a->bytes.first, b->bytes.first, a->bytes.length) == 0;
}

static void a_cache_changes_no_byte(void **state)
{
    (void)state;
    const Picture *pictures[] = {
        painted_jpeg((Paint){300, 200, 3, .painting = PAINTED_NOISE}), painted_jpeg((Paint){300, 200, 1, .painting = PAINTED_NOISE}),
        painted_jpeg((Paint){300, 200, 4, .painting = PAINTED_BLOCKS}), painted_png((Paint){300, 200, 4, .painting = PAINTED_NOISE}),
        painted_png((Paint){300, 200, 3, .painting = PAINTED_BLOCKS}),
    };
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
        for (ProfileKind profile = 0; profile < PROFILE_COUNT; profile++) {
            const Rendition *fresh = made(pictures[i], 50, profile);
            const Placing placing = placed(pictures[i], 50);
            for (int run = 1; run <= 2; run++) {
                PictureCache *cache = picture_cache_open(arena, home, 1 << 24);
                const Rendition *kept = developed(darkroom_open(arena, originals_open(arena), load_press(), cache), &placing, profile);
                assert_true(same(&kept->pixels, &fresh->pixels));
                assert_int_equal(kept->mask.bytes.length, fresh->mask.bytes.length);
                assert_true(!fresh->mask.bytes.first || same(&kept->mask, &fresh->mask));
                assert_int_equal(kept->profile.length, fresh->profile.length);
            }
        }
}

static void one_place_has_one_rendition_and_another_size_another(void **state)
{
    (void)state;
    const Picture *picture = painted_jpeg((Paint){600, 400, 3, .painting = PAINTED_NOISE});
    Darkroom *darkroom = darkroom_open(arena, originals_open(arena), load_press(), NULL);
    const Placing here = placed(picture, 72), there = placed(picture, 72), larger = placed(picture, 90);
    const Rendition *first = developed(darkroom, &here, PROFILE_PRINT);
    assert_ptr_equal(first, developed(darkroom, &there, PROFILE_PRINT));
    assert_ptr_not_equal(first, developed(darkroom, &larger, PROFILE_PRINT));
    assert_ptr_not_equal(first, developed(darkroom, &here, PROFILE_SCREEN));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_home, close_home)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_photograph_prints_in_the_inks_of_the_press),
        TEST(no_picture_has_more_ink_than_paper_takes),
        TEST(cmyk_for_this_press_keeps_its_inks),
        TEST(grey_prints_with_black_alone),
        TEST(only_the_crop_is_printed),
        TEST(a_fine_photograph_is_made_smaller_for_the_screen),
        TEST(a_small_photograph_goes_to_the_screen_untouched),
        TEST(colours_are_read_by_the_profile_of_the_picture),
        TEST(a_picture_that_says_srgb_needs_no_conversion),
        TEST(a_drawing_stays_without_loss_and_a_photograph_does_not),
        TEST(what_shows_through_is_a_mask_in_every_deliverable),
        TEST(an_archive_gets_the_profile_of_the_picture),
        TEST(a_profile_that_is_damaged_is_as_none),
        TEST(half_a_jpeg_is_warned_of_in_every_run),
        TEST(a_cache_changes_no_byte),
        TEST(one_place_has_one_rendition_and_another_size_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
