/* What two texts differ in, against what diff -U1 would mark. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/difference.h"
#include "desk.h"

static void assert_difference(const char *was, const char *now, size_t limit, const char *wanted, size_t lines)
{
    char *words = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&words, &length);
    const size_t differ = difference_write(was, now, limit, out);
    fclose(out);
    arena_own(arena, words, free);
    assert_string_equal(words, wanted);
    assert_int_equal(differ, lines);
}

static void the_same_says_nothing(void **state)
{
    (void)state;
    assert_difference("a\nb\n", "a\nb\n", 10, "", 0);
    assert_difference("", "", 10, "", 0);
}

static void a_changed_line_stands_between_its_neighbours(void **state)
{
    (void)state;
    assert_difference("a\nb\nc\nd\ne\n", "a\nb\nx\nd\ne\n", 10, " b\n-c\n+x\n d\n", 2);
}

static void lines_come_and_go_at_both_ends(void **state)
{
    (void)state;
    assert_difference("b\n", "a\nb\n", 10, "+a\n b\n", 1);
    assert_difference("a\nb\n", "a\n", 10, " a\n-b\n", 1);
    assert_difference("", "a\nb", 10, "+a\n+b\n", 2);
    assert_difference("a\nb\n", "", 10, "-a\n-b\n", 2);
}

static void what_moved_is_told_once_and_the_rest_stays(void **state)
{
    (void)state;
    assert_difference("1\n2\n3\n4\n5\n6\n", "1\n3\n4\n5\n6\n2\n", 10, " 1\n-2\n 3\n 6\n+2\n", 2);
}

static void no_more_lines_than_asked_for(void **state)
{
    (void)state;
    assert_difference("a\nb\nc\n", "x\ny\nz\n", 4, "-a\n-b\n-c\n+x\n…\n", 6);
}

/* As many lines on each side that no table holds them. */
static void very_long_texts_are_told_all_the_same(void **state)
{
    (void)state;
    enum { LINES = 3000 };
    char *was = arena_alloc(arena, 2 * LINES + 3), *now = arena_alloc(arena, 2 * LINES + 3);
    for (int i = 0; i < LINES; i++) {
        memcpy(was + 2 * i, "a\n", 2);
        memcpy(now + 2 * i, "b\n", 2);
    }
    assert_difference(was, now, 1, "-a\n…\n", 2 * LINES);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_same_says_nothing),
        TEST(a_changed_line_stands_between_its_neighbours),
        TEST(lines_come_and_go_at_both_ends),
        TEST(what_moved_is_told_once_and_the_rest_stays),
        TEST(no_more_lines_than_asked_for),
        TEST(very_long_texts_are_told_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
