/* Which pixels a deliverable keeps of a picture, in bare numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "print/window.h"

static Picture picture;

static Placing placed(int width, int height, int turn, Crop crop, pt wide)
{
    picture = (Picture){.width = width, .height = height, .turn = turn};
    return (Placing){.picture = &picture, .crop = crop, .width = wide, .height = wide * crop.height / crop.width};
}

static void assert_window(Window window, int x, int y, int width, int height)
{
    assert_int_equal(window.x, x);
    assert_int_equal(window.y, y);
    assert_int_equal(window.width, width);
    assert_int_equal(window.height, height);
}

static void an_archive_keeps_all(void **state)
{
    (void)state;
    const Placing placing = placed(1000, 800, 1, (Crop){400, 300, 100, 100}, 72);
    const Window window = window_of(&placing, &profiles[PROFILE_ARCHIVE]);
    assert_window(window, 0, 0, 1000, 800);
    assert_true(window_is_whole(&window));
    assert_int_equal(window.target_width, 1000);
}

static void a_crop_is_cut_out_and_no_finer_than_asked(void **state)
{
    (void)state;
    const Placing placing = placed(3000, 2000, 1, (Crop){600, 0, 1800, 2000}, 72); /* an inch for 1800 pixels */
    const Window window = window_of(&placing, &profiles[PROFILE_PRINT]);
    assert_window(window, 600, 0, 1800, 2000);
    assert_int_equal(window.target_width, 300);
    assert_int_equal(window.target_height, 334); /* 333.3: rounded up, as 299 would be too coarse */
    assert_int_equal(window_of(&placing, &profiles[PROFILE_SCREEN]).target_width, 150);
}

static void pixels_are_never_made_more(void **state)
{
    (void)state;
    const Placing placing = placed(100, 100, 1, (Crop){0, 0, 50, 100}, 72);
    const Window window = window_of(&placing, &profiles[PROFILE_PRINT]);
    assert_int_equal(window.target_width, 50);
    assert_int_equal(window.target_height, 100);
}

/* It would be packed a second time for the sake of a few pixels. */
static void a_coarse_picture_goes_whole_to_the_screen(void **state)
{
    (void)state;
    const Placing placing = placed(100, 100, 1, (Crop){0, 0, 50, 100}, 72);
    const Window window = window_of(&placing, &profiles[PROFILE_SCREEN]);
    assert_true(window_is_whole(&window));
}

static void what_is_left_out_is_worth_it(void **state)
{
    (void)state;
    const Placing placing = placed(3000, 2000, 1, (Crop){50, 0, 2900, 2000}, 72);
    const Window window = window_of(&placing, &profiles[PROFILE_PRINT]);
    assert_true(window_is_whole(&window));
}

/* The upright picture is 30 wide and 20 high, and 10 by 5 of it are shown, 3 from the left and 2 from the top. */
static void a_crop_is_found_in_a_picture_of_every_orientation(void **state)
{
    static const struct {
        int x, y, width, height;
    } stored[] = {
        [1] = {3, 2, 10, 5},  [2] = {17, 2, 10, 5},  [3] = {17, 13, 10, 5}, [4] = {3, 13, 10, 5},
        [5] = {2, 3, 5, 10},  [6] = {2, 17, 5, 10},  [7] = {13, 17, 5, 10}, [8] = {13, 3, 5, 10},
    };
    (void)state;
    for (int turn = 1; turn <= 8; turn++) {
        const Placing placing = placed(30, 20, turn, (Crop){3, 2, 10, 5}, 72);
        const Window window = window_of(&placing, &profiles[PROFILE_PRINT]);
        assert_int_equal(window.of_width, turn < 5 ? 30 : 20);
        assert_int_equal(window.of_height, turn < 5 ? 20 : 30);
        assert_window(window, stored[turn].x, stored[turn].y, stored[turn].width, stored[turn].height);
    }
}

static void half_pixels_are_kept_whole(void **state)
{
    (void)state;
    const Placing placing = placed(100, 100, 1, (Crop){10.5, 0, 40, 100}, 720);
    assert_window(window_of(&placing, &profiles[PROFILE_PRINT]), 10, 0, 41, 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_archive_keeps_all),
        cmocka_unit_test(a_crop_is_cut_out_and_no_finer_than_asked),
        cmocka_unit_test(pixels_are_never_made_more),
        cmocka_unit_test(a_coarse_picture_goes_whole_to_the_screen),
        cmocka_unit_test(what_is_left_out_is_worth_it),
        cmocka_unit_test(a_crop_is_found_in_a_picture_of_every_orientation),
        cmocka_unit_test(half_pixels_are_kept_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
