/* What the foot of a proof counts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "desk.h"
#include "print/proof_sheet.h"

static const Tag first = { .kind = TAG_P }, second = { .kind = TAG_P };

static Page page;

/* A line of a paragraph; a word space of 0 is that of a line that is not justified. */
static void add_line(const Tag *tag, pt y, double space, bool hyphenated)
{
    Item *item = ARENA_NEW(arena, Item);
    *item = (Item){ .kind = ITEM_TEXT, .tag = tag, .y = y, .height = 13, .space = space, .hyphenated = hyphenated };
    item_add(&page.items, item);
}

static int open_page(void **state)
{
    page = (Page){ .number = 1 };
    return open_list(state);
}

static void loose_and_tight_lines_are_counted_and_unjustified_ones_are_not(void **state)
{
    (void)state;
    add_line(&first, 13, 1.3, false);
    add_line(&first, 26, 0.8, false);
    add_line(&first, 39, 1.2, false);
    add_line(&first, 52, 0, false);
    const ProofCount count = proof_count(&page);
    assert_int_equal(count.justified, 3);
    assert_int_equal(count.loose, 1);
    assert_int_equal(count.tight, 1);
    assert_float_equal(count.mean, 1.1, 1e-9);
    assert_float_equal(count.sd, 0.216, 1e-3);
}

static void a_page_without_justified_lines_has_no_mean(void **state)
{
    (void)state;
    add_line(&first, 13, 0, false);
    const ProofCount count = proof_count(&page);
    assert_int_equal(count.justified, 0);
    assert_float_equal(count.mean, 0, 0);
}

static void hyphens_running_are_a_ladder(void **state)
{
    (void)state;
    add_line(&first, 13, 1, true);
    add_line(&first, 26, 1, false);
    add_line(&first, 39, 1, true);
    add_line(&first, 52, 1, true);
    add_line(&first, 65, 1, true);
    add_line(&first, 78, 1, false);
    const ProofCount count = proof_count(&page);
    assert_int_equal(count.hyphens, 4);
    assert_int_equal(count.ladder, 3);
}

static void a_ladder_ends_with_its_column_and_its_paragraph(void **state)
{
    (void)state;
    add_line(&first, 650, 1, true);
    add_line(&first, 100, 1, true); /* the next column */
    add_line(&second, 113, 1, true);
    assert_int_equal(proof_count(&page).ladder, 1);
}

static void what_columns_leave_empty_is_white(void **state)
{
    (void)state;
    frame_add(arena, &page.items, (PageFrame){ .part = "text", .room = 25, .used = 24 });
    frame_add(arena, &page.items, (PageFrame){ .part = "text", .room = 25, .used = 22 });
    frame_add(arena, &page.items, (PageFrame){ .part = "title" });
    assert_int_equal(proof_count(&page).white, 4);
}

static void frames_move_with_their_items(void **state)
{
    (void)state;
    ItemList panel = { 0 };
    frame_add(arena, &panel, (PageFrame){ .part = "title", .x = 1, .y = 2 });
    items_move(&page.items, &panel, 10, 20);
    assert_null(panel.frames);
    assert_non_null(page.items.frames);
    assert_float_equal(page.items.frames->x, 11, 1e-9);
    assert_float_equal(page.items.frames->y, 22, 1e-9);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_page, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(loose_and_tight_lines_are_counted_and_unjustified_ones_are_not),
        TEST(a_page_without_justified_lines_has_no_mean),
        TEST(hyphens_running_are_a_ladder),
        TEST(a_ladder_ends_with_its_column_and_its_paragraph),
        TEST(what_columns_leave_empty_is_white),
        TEST(frames_move_with_their_items),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
