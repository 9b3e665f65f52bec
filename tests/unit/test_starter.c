/* What a new issue begins with: places filled, sizes of pictures read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/starter.h"

static void places_are_filled_and_other_braces_stay(void **state)
{
    (void)state;
    const Filling fillings[] = { { "from", "2023-01" }, { "from-month", "January" }, { NULL, NULL } };
    assert_string_equal(starter_fill(arena, "{from: {from}, to: {to}}, {from-month}{", fillings), "{from: 2023-01, to: {to}}, January{");
    assert_string_equal(starter_fill(arena, "", fillings), "");
}

static const Starter *loaded(const char *words)
{
    const Input input = { .name = "new.yaml", .bytes = words, .length = strlen(words) };
    return starter_load(arena, &input, diags);
}

static void pictures_have_sizes(void **state)
{
    (void)state;
    const Starter *starter = loaded("title: News\npictures:\n  - {file: a.png, width: 72 pt, height: 25.4 mm}\n");
    assert_non_null(starter);
    assert_int_equal(starter->pictures.count, 1);
    const StarterPicture *picture = starter->pictures.items;
    assert_string_equal(picture->file.utf8, "a.png");
    assert_true(picture->width > 71.9 && picture->width < 72.1 && picture->height > 71.9 && picture->height < 72.1);
}

static void a_picture_stays_in_its_folder(void **state)
{
    (void)state;
    assert_null(loaded("title: News\npictures:\n  - {file: ../a.png, width: 72 pt, height: 72 pt}\n"));
    size_t count;
    const Diag *const *reports = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(reports[0]->code, DIAG_PATH_OUTSIDE);
    assert_int_equal(reports[0]->at.line, 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(places_are_filled_and_other_braces_stay),
        TEST(pictures_have_sizes),
        TEST(a_picture_stays_in_its_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
