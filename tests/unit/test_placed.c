/* Pictures on printed pages: what the page's content and the page itself say of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "painted.h"
#include "pressroom.h"

static void add_picture(const Picture *picture, Crop crop)
{
    add_item((Item){.kind = ITEM_PICTURE, .x = 20, .y = 30, .width = 72, .height = 72, .picture = picture, .crop = crop});
}

static const char *blending_space(ProfileKind profile)
{
    qpdf_data qpdf = printed(profile);
    qpdf_oh group = qpdf_oh_get_key(qpdf, qpdf_get_page_n(qpdf, 0), "/Group");
    return qpdf_oh_is_null(qpdf, group) ? "none" : name(qpdf, group, "/CS");
}

static void a_page_under_a_clear_picture_says_where_it_is_mixed(void **state)
{
    (void)state;
    add_picture(painted_png((Paint){64, 64, 4, .colour = {10, 20, 30, 77}}), (Crop){0, 0, 64, 64});
    assert_string_equal(blending_space(PROFILE_PRINT), "DeviceCMYK");
    assert_string_equal(blending_space(PROFILE_SCREEN), "DeviceRGB");
    assert_string_equal(blending_space(PROFILE_ARCHIVE), "DeviceRGB");
}

static void other_pages_are_not_transparent(void **state)
{
    (void)state;
    add_picture(painted_png((Paint){64, 64, 4, .colour = {10, 20, 30, 255}}), (Crop){0, 0, 64, 64});
    assert_string_equal(blending_space(PROFILE_PRINT), "none");
    assert_string_equal(blending_space(PROFILE_SCREEN), "none");
}

/* The right half of a picture that is upside up: in PDF's square of side 1 it begins at a half, and at the foot. */
static void a_part_of_a_picture_stands_where_it_belongs(void **state)
{
    (void)state;
    add_picture(painted_jpeg((Paint){200, 100, 3, .painting = PAINTED_NOISE}), (Crop){100, 0, 100, 100});
    const char *part = "0.500000 0 0 1.000000 0.500000 0.000000 cm";
    assert_non_null(strstr(page_content(printed(PROFILE_PRINT), 0), part));
    assert_null(strstr(page_content(printed(PROFILE_ARCHIVE), 0), part));
}

static void the_upper_part_stands_in_the_upper_half(void **state)
{
    (void)state;
    add_picture(painted_jpeg((Paint){100, 200, 3, .painting = PAINTED_NOISE}), (Crop){0, 0, 100, 100});
    assert_non_null(strstr(page_content(printed(PROFILE_PRINT), 0), "1.000000 0 0 0.500000 0.000000 0.500000 cm"));
}

static void nothing_of_a_print_file_is_in_rgb(void **state)
{
    (void)state;
    add_picture(painted_jpeg((Paint){100, 100, 3, .painting = PAINTED_NOISE}), (Crop){0, 0, 100, 100});
    add_picture(painted_png((Paint){100, 100, 4, .painting = PAINTED_NOISE}), (Crop){0, 0, 100, 100});
    qpdf_data qpdf = printed(PROFILE_PRINT);
    qpdf_oh named = value(qpdf, value(qpdf, qpdf_get_page_n(qpdf, 0), "/Resources"), "/XObject");
    int pictures = 0;
    for (qpdf_oh_begin_dict_key_iter(qpdf, named); qpdf_oh_dict_more_keys(qpdf); pictures++) {
        qpdf_oh image = qpdf_oh_get_key(qpdf, named, qpdf_oh_dict_next_key(qpdf));
        assert_string_equal(name(qpdf, qpdf_oh_get_dict(qpdf, image), "/ColorSpace"), "DeviceCMYK");
    }
    assert_int_equal(pictures, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_pressroom, close_pressroom)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_page_under_a_clear_picture_says_where_it_is_mixed),
        TEST(other_pages_are_not_transparent),
        TEST(a_part_of_a_picture_stands_where_it_belongs),
        TEST(the_upper_part_stands_in_the_upper_half),
        TEST(nothing_of_a_print_file_is_in_rgb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
