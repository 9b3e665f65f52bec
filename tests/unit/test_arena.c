#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    Arena *arena = arena_open();
    for (size_t size = 0; size < 3000; size += 7) {
        unsigned char *bytes = arena_alloc(arena, size);
        assert_non_null(bytes);
        assert_int_equal((uintptr_t)bytes % sizeof(void *), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 0xAA, size);
    }
    arena_close(arena);
}

static void pieces_do_not_overlap(void **state)
{
    (void)state;
    Arena *arena = arena_open();
    enum { COUNT = 2000 };
    unsigned char *pieces[COUNT];
    for (int i = 0; i < COUNT; i++) {
        pieces[i] = arena_alloc(arena, (size_t)i * 13 % 700 + 1);
        memset(pieces[i], i & 0xFF, (size_t)i * 13 % 700 + 1);
    }
    for (int i = 0; i < COUNT; i++) {
        assert_int_equal(pieces[i][0], i & 0xFF);
        assert_int_equal(pieces[i][(size_t)i * 13 % 700], i & 0xFF);
    }
    arena_close(arena);
}

static void a_large_piece_does_not_end_the_chunk_being_filled(void **state)
{
    (void)state;
    Arena *arena = arena_open();
    char *small = arena_copy(arena, "before", 6);
    char *large = arena_alloc(arena, (size_t)1 << 20);
    char *after = arena_copy(arena, "after", 5);
    memset(large, 'x', (size_t)1 << 20);
    assert_string_equal(small, "before");
    assert_string_equal(after, "after");
    arena_close(arena);
}

static int released[3], release_count;

static void note_release(void *object)
{
    released[release_count++] = *(int *)object;
}

static void owned_objects_go_newest_first(void **state)
{
    (void)state;
    int objects[] = { 1, 2, 3 };
    release_count = 0;
    Arena *arena = arena_open();
    for (int i = 0; i < 3; i++)
        assert_ptr_equal(arena_own(arena, &objects[i], note_release), &objects[i]);
    assert_null(arena_own(arena, NULL, note_release));
    arena_close(arena);
    assert_int_equal(release_count, 3);
    assert_int_equal(released[0], 3);
    assert_int_equal(released[2], 1);
}

static void closing_nothing_is_fine(void **state)
{
    (void)state;
    arena_close(NULL);
}

static void text_is_formatted_and_copies_end_with_zero(void **state)
{
    (void)state;
    Arena *arena = arena_open();
    assert_string_equal(arena_text(arena, "%s-%d", "story", 7), "story-7");
    assert_string_equal(arena_copy(arena, "story", 3), "sto");
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    arena_close(arena);
}

/* Runs `ask` in a child and returns its exit status; what it says goes nowhere. */
static int status_of(void (*ask)(Arena *))
{
    const pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(9);
        static Arena *volatile asked; /* still reachable when the program ends there, so no leak */
        ask(asked = arena_open());
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void ask_too_much(Arena *arena)
{
    arena_alloc(arena, SIZE_MAX - 4);
}

static void ask_for_a_product_that_wraps(Arena *arena)
{
    volatile size_t count = SIZE_MAX / 8 + 2;
    ARENA_ARRAY(arena, double, count);
}

static void absurd_sizes_end_the_program_with_status_3(void **state)
{
    (void)state;
    assert_int_equal(status_of(ask_too_much), 3);
    assert_int_equal(status_of(ask_for_a_product_that_wraps), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(a_large_piece_does_not_end_the_chunk_being_filled),
        cmocka_unit_test(owned_objects_go_newest_first),
        cmocka_unit_test(closing_nothing_is_fine),
        cmocka_unit_test(text_is_formatted_and_copies_end_with_zero),
        cmocka_unit_test(absurd_sizes_end_the_program_with_status_3),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
