/* Two pages that look otherwise have other fingerprints, though the dump of both may be the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "pressroom.h"
#include "set/fingerprint.h"

static Digest no_font(const void *context, const char *file)
{
    (void)context;
    return digest_of(file, strlen(file));
}

static Fingerprints taken(void)
{
    return fingerprints_of(arena, &pressroom.pages, no_font, NULL);
}

static void assert_another_page(const Fingerprints *before, bool same_dump)
{
    const Fingerprints after = taken();
    assert_memory_not_equal(before->pages[0].bytes, after.pages[0].bytes, DIGEST_LENGTH);
    assert_int_equal(memcmp(before->dump.bytes, after.dump.bytes, DIGEST_LENGTH) == 0, same_dump);
}

static void the_same_page_has_the_same(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    const Fingerprints first = taken(), again = taken();
    assert_int_equal(first.count, pressroom.pages.count);
    assert_memory_equal(first.pages[0].bytes, again.pages[0].bytes, DIGEST_LENGTH);
    assert_memory_equal(first.dump.bytes, again.dump.bytes, DIGEST_LENGTH);
}

static void another_place_is_another_page(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    const Fingerprints before = taken();
    pressroom.pages.first->items.first->x += 1;
    assert_another_page(&before, false);
}

static void the_recipe_of_an_ink_counts(void **state)
{
    (void)state;
    Ink ink = red;
    add_plate(NULL, &ink);
    const Fingerprints before = taken();
    ink.cmyk[0] += 0.01;
    assert_another_page(&before, true);
}

static void the_bytes_of_a_picture_count(void **state)
{
    (void)state;
    unsigned char bytes[] = { 1, 2, 3 };
    const Picture picture = { .name = "a.png", .bytes = bytes, .length = sizeof bytes };
    add_plate(NULL, &red);
    Item *item = pressroom.pages.first->items.first;
    item->kind = ITEM_PICTURE;
    item->picture = &picture;
    const Fingerprints before = taken();
    bytes[1] = 7;
    assert_another_page(&before, true);
}

static void the_outline_of_a_mark_counts(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    const Fingerprints before = taken();
    ((Outline *)pressroom.pages.first->items.first->outline)->steps[1].x[0] += 0.5;
    assert_another_page(&before, true);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_pressroom, close_pressroom)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_same_page_has_the_same),
        TEST(another_place_is_another_page),
        TEST(the_recipe_of_an_ink_counts),
        TEST(the_bytes_of_a_picture_count),
        TEST(the_outline_of_a_mark_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
