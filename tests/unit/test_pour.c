#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "set/pour.h"

enum { ROOM = 16 };

/* `count` lines of one paragraph; of a paragraph of three and more, two lines stay together at either end. */
static void add_lines(Slug *slugs, size_t *count, int before, size_t lines)
{
    for (size_t i = 0; i < lines; i++)
        slugs[(*count)++] = (Slug){ .before = i ? 0 : before, .height = 1, .keeps = lines > 2 && (i == 0 || i + 2 == lines) };
}

static void a_need_is_what_must_follow(void **state)
{
    (void)state;
    Slug slugs[] = { { .height = 2, .keeps = true }, { .before = 1, .height = 1, .keeps = true }, { .height = 1 }, { .height = 1 } };
    pour_needs(slugs, 4);
    assert_int_equal(slugs[0].need, 2 + 1 + 1 + 1);
    assert_int_equal(slugs[1].need, 2);
    assert_int_equal(slugs[2].need, 1);
    assert_int_equal(slugs[3].need, 1);
}

static void the_last_slug_keeps_nothing(void **state)
{
    (void)state;
    Slug slugs[] = { { .height = 1, .keeps = true } };
    pour_needs(slugs, 1);
    assert_int_equal(slugs[0].need, 1);
}

static void a_column_is_filled_to_its_last_line(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0;
    add_lines(slugs, &count, 0, 2);
    add_lines(slugs, &count, 0, 2);
    pour_needs(slugs, count);
    assert_int_equal(pour_column(slugs, count, 0, 3), 3);
    assert_int_equal(pour_column(slugs, count, 0, 4), 4);
    assert_int_equal(pour_column(slugs, count, 0, 40), 4);
    assert_int_equal(pour_column(slugs, count, 1, 2), 3);
}

static void one_line_is_left_on_neither_side(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0;
    add_lines(slugs, &count, 0, 5);
    pour_needs(slugs, count);
    assert_int_equal(pour_column(slugs, count, 0, 4), 3);
    assert_int_equal(pour_column(slugs, count, 0, 3), 3);
    count = 0;
    add_lines(slugs, &count, 0, 2);
    add_lines(slugs, &count, 0, 5);
    pour_needs(slugs, count);
    assert_int_equal(pour_column(slugs, count, 0, 3), 2);
}

static void a_heading_never_closes_a_column(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0;
    add_lines(slugs, &count, 0, 2);
    slugs[count++] = (Slug){ .before = 1, .height = 1, .keeps = true };
    add_lines(slugs, &count, 0, 4);
    pour_needs(slugs, count);
    assert_int_equal(pour_column(slugs, count, 0, 5), 2);
    assert_int_equal(pour_column(slugs, count, 0, 6), 5);
}

static void white_is_dropped_at_a_columns_head(void **state)
{
    (void)state;
    Slug slugs[] = { { .before = 3, .height = 1 }, { .before = 1, .height = 1 } };
    pour_needs(slugs, 2);
    assert_int_equal(pour_column(slugs, 2, 0, 1), 1);
    assert_int_equal(pour_column(slugs, 2, 0, 2), 1);
    assert_int_equal(pour_column(slugs, 2, 0, 3), 2);
    assert_int_equal(pour_depth(slugs, 0, 2), 3);
    assert_int_equal(pour_depth(slugs, 1, 2), 1);
    assert_int_equal(pour_depth(slugs, 1, 1), 0);
}

static void what_no_column_can_hold_together_is_parted(void **state)
{
    (void)state;
    Slug slugs[] = { { .height = 2, .keeps = true }, { .height = 2, .keeps = true }, { .height = 2 } };
    pour_needs(slugs, 3);
    assert_int_equal(pour_column(slugs, 3, 0, 5), 2);
    assert_int_equal(pour_column(slugs, 3, 0, 1), 0);
}

static void what_is_whole_is_parted_in_no_column(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0;
    add_lines(slugs, &count, 0, 2);
    for (size_t i = 0; i < 5; i++)
        slugs[count++] = (Slug){ .height = 1, .keeps = i < 4, .whole = i == 0 };
    pour_needs(slugs, count);
    assert_int_equal(pour_column(slugs, count, 2, 4), 2);
    assert_int_equal(pour_column(slugs, count, 2, 5), 7);
    slugs[0].keeps = slugs[1].keeps = true; /* and not by what keeps it from above */
    pour_needs(slugs, count);
    assert_int_equal(pour_column(slugs, count, 0, 4), 2);
}

static void columns_are_filled_in_order(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0, ends[3];
    for (int i = 0; i < 5; i++)
        add_lines(slugs, &count, 0, 1);
    pour_needs(slugs, count);
    assert_int_equal(pour_columns(slugs, count, 0, (const int[]){ 2, 0, 9 }, 3, ends), 5);
    assert_int_equal(ends[0], 2);
    assert_int_equal(ends[1], 2);
    assert_int_equal(ends[2], 5);
    assert_int_equal(pour_columns(slugs, count, 1, (const int[]){ 1, 1 }, 2, ends), 3);
}

static void levelled_columns_are_as_short_as_can_be(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0, ends[2];
    for (int i = 0; i < 7; i++)
        add_lines(slugs, &count, 0, 1);
    pour_needs(slugs, count);
    assert_int_equal(pour_level(slugs, count, 0, (const int[]){ 9, 9 }, 2, ends), 4);
    assert_int_equal(ends[0], 4);
    assert_int_equal(ends[1], 7);
    assert_int_equal(pour_level(slugs, count, 0, (const int[]){ 3, 3 }, 2, ends), 0);
}

/* A picture stands above the second column: its text begins four lines lower, and both end on the same line. */
static void columns_with_other_heads_have_their_feet_level(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0, ends[2];
    for (int i = 0; i < 10; i++)
        add_lines(slugs, &count, 0, 1);
    pour_needs(slugs, count);
    assert_int_equal(pour_level(slugs, count, 0, (const int[]){ 9, 5 }, 2, ends), 7);
    assert_int_equal(ends[0], 7);
    assert_int_equal(ends[1], 10);
}

static void levelling_parts_no_heading_from_its_text(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0, ends[2];
    add_lines(slugs, &count, 0, 2);
    slugs[count++] = (Slug){ .before = 1, .height = 1, .keeps = true };
    add_lines(slugs, &count, 0, 2);
    pour_needs(slugs, count);
    assert_int_equal(pour_level(slugs, count, 0, (const int[]){ 9, 9 }, 2, ends), 3);
    assert_int_equal(ends[0], 2);
    assert_int_equal(ends[1], 5);
}

/* Twice two lines fill two columns of two, though the white between them makes six of one column. */
static void white_dropped_at_a_head_does_not_keep_columns_from_being_level(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0, ends[2];
    add_lines(slugs, &count, 0, 2);
    add_lines(slugs, &count, 2, 2);
    pour_needs(slugs, count);
    assert_int_equal(pour_level(slugs, count, 0, (const int[]){ 2, 2 }, 2, ends), 2);
    assert_int_equal(ends[0], 2);
    assert_int_equal(ends[1], 4);
}

static void nothing_is_level_at_once(void **state)
{
    (void)state;
    Slug slugs[1] = { { .height = 1 } };
    size_t ends[2];
    assert_int_equal(pour_level(slugs, 1, 1, (const int[]){ 5, 5 }, 2, ends), 1);
    assert_int_equal(ends[1], 1);
}

static void notes_take_whole_lines_and_their_rule_once(void **state)
{
    (void)state;
    assert_int_equal(pour_foot(0), 0);
    assert_int_equal(pour_foot(0.75), 2);        /* a note of one line under the rule */
    assert_int_equal(pour_foot(0.75 + 0.75), 3); /* another */
    assert_int_equal(pour_foot(4 * 0.75), 4);
}

static void a_line_moves_on_when_its_note_does_not_go_in(void **state)
{
    (void)state;
    Slug slugs[ROOM];
    size_t count = 0;
    for (int i = 0; i < 6; i++)
        add_lines(slugs, &count, 0, 1);
    slugs[3].foot = 0.75;
    pour_needs(slugs, count);
    assert_int_equal(pour_column(slugs, count, 0, 5), 3); /* four lines and two for the note are six */
    assert_int_equal(pour_column(slugs, count, 0, 6), 4);
    assert_int_equal(pour_depth(slugs, 0, 4), 6);
    assert_int_equal(pour_depth(slugs, 0, 3), 3);
    assert_int_equal(pour_column(slugs, count, 3, 2), 3); /* no column of two lines can hold it */
}

static void notes_of_what_must_follow_are_reckoned_with(void **state)
{
    (void)state;
    Slug slugs[] = { { .height = 1 }, { .height = 1, .keeps = true }, { .height = 1, .foot = 0.75 } };
    pour_needs(slugs, 3);
    assert_int_equal(pour_column(slugs, 3, 0, 4), 1);
    assert_int_equal(pour_column(slugs, 3, 0, 5), 3);
}

static void a_head_is_repeated_where_a_row_begins_a_column(void **state)
{
    (void)state;
    Slug slugs[ROOM] = { { .height = 2, .keeps = true } };
    for (size_t i = 1; i < 7; i++)
        slugs[i] = (Slug){ .height = 1, .head = 2, .keeps = i == 1 || i == 5 };
    pour_needs(slugs, 7);
    size_t ends[3];
    const int rooms[] = { 5, 5, 5 };
    assert_int_equal(pour_columns(slugs, 7, 0, rooms, 2, ends), 7);
    assert_int_equal(ends[0], 4);
    assert_int_equal(pour_depth(slugs, 4, 7), 5); /* the head and three rows */
    assert_int_equal(pour_column(slugs, 7, 4, 4), 5); /* and in four lines only one, as the last two keep together */
    assert_int_equal(pour_depth(slugs, 0, 4), 5);
}

static void a_slug_that_heads_begins_a_column(void **state)
{
    (void)state;
    Slug slugs[] = { { .height = 1 }, { .height = 1 }, { .before = 1, .height = 2, .heads = true }, { .height = 1 } };
    pour_needs(slugs, 4);
    assert_int_equal(pour_column(slugs, 4, 0, 20), 2);
    assert_int_equal(pour_column(slugs, 4, 2, 20), 4);
}

static void white_may_grow_where_there_is_some_and_nothing_must_stay_together(void **state)
{
    (void)state;
    Slug slugs[] = { { .before = 1, .height = 1 }, { .height = 1 }, { .before = 1, .height = 1, .keeps = true }, { .before = 1, .height = 1 } };
    assert_int_equal(pour_gaps(slugs, 0, 4), 1);
    assert_int_equal(pour_gap(slugs, 2), 1);
    assert_int_equal(pour_gap(slugs, 3), 0);
    assert_int_equal(pour_gaps(slugs, 2, 4), 0);
}

/* Kept, and the column's only white: a letter that ends a few lines early is signed at its foot. */
static void a_signature_may_stand_lower(void **state)
{
    (void)state;
    Slug slugs[] = { { .height = 1, .keeps = true }, { .height = 1, .keeps = true }, { .before = 1, .height = 1, .keeps = true }, { .height = 1 } };
    assert_int_equal(pour_gaps(slugs, 0, 4), 0);
    slugs[2].signs = true;
    assert_int_equal(pour_gap(slugs, 2), 4);
    assert_int_equal(pour_gaps(slugs, 0, 4), 4);
    assert_int_equal(pour_gaps(slugs, 2, 4), 0); /* at a column's head there is nothing above it */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_need_is_what_must_follow),
        cmocka_unit_test(the_last_slug_keeps_nothing),
        cmocka_unit_test(a_column_is_filled_to_its_last_line),
        cmocka_unit_test(one_line_is_left_on_neither_side),
        cmocka_unit_test(a_heading_never_closes_a_column),
        cmocka_unit_test(white_is_dropped_at_a_columns_head),
        cmocka_unit_test(what_no_column_can_hold_together_is_parted),
        cmocka_unit_test(what_is_whole_is_parted_in_no_column),
        cmocka_unit_test(columns_are_filled_in_order),
        cmocka_unit_test(levelled_columns_are_as_short_as_can_be),
        cmocka_unit_test(columns_with_other_heads_have_their_feet_level),
        cmocka_unit_test(levelling_parts_no_heading_from_its_text),
        cmocka_unit_test(white_dropped_at_a_head_does_not_keep_columns_from_being_level),
        cmocka_unit_test(nothing_is_level_at_once),
        cmocka_unit_test(notes_take_whole_lines_and_their_rule_once),
        cmocka_unit_test(a_line_moves_on_when_its_note_does_not_go_in),
        cmocka_unit_test(notes_of_what_must_follow_are_reckoned_with),
        cmocka_unit_test(a_head_is_repeated_where_a_row_begins_a_column),
        cmocka_unit_test(a_slug_that_heads_begins_a_column),
        cmocka_unit_test(white_may_grow_where_there_is_some_and_nothing_must_stay_together),
        cmocka_unit_test(a_signature_may_stand_lower),
    };
    return cmocka_run_group_tests_name("pour", tests, NULL, NULL);
}
