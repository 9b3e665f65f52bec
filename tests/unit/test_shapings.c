#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "set/para_shape.h"

static const Style body = { .name = { .utf8 = "body" }, .size = 9.5 };
static const Place here = { .file = "issue.yaml", .line = 7, .column = 3 };
static Shapings *shapings;
static Shaped *shaped;

/* "A strong region", the second word in bold. */
static Span *words(const char *first, Place at)
{
    Span *spans = ARENA_ARRAY(arena, Span, 2);
    spans[0] = (Span){ .utf8 = arena_text(arena, "%s", first), .at = at, .next = &spans[1] };
    spans[1] = (Span){ .utf8 = "strong region", .strong = true, .at = at };
    return spans;
}

static int remember_one(void **state)
{
    open_list(state);
    shapings = shapings_open(arena);
    shaped = ARENA_NEW(arena, Shaped);
    shapings_add(shapings, shaped, words("A ", here), &body);
    return 0;
}

static void the_same_words_are_known_again(void **state)
{
    (void)state;
    assert_ptr_equal(shapings_shaped(shapings, words("A ", here), &body), shaped);
}

static void other_words_are_not(void **state)
{
    (void)state;
    assert_null(shapings_shaped(shapings, words("The ", here), &body));
    assert_null(shapings_shaped(shapings, words("A ", here)->next, &body));
    Span *alike = words("A ", here);
    alike[1].strong = false;
    assert_null(shapings_shaped(shapings, alike, &body));
}

/* A report about them must name where they stand. */
static void the_same_words_elsewhere_are_others(void **state)
{
    (void)state;
    Place below = here;
    below.line++;
    assert_null(shapings_shaped(shapings, words("A ", below), &body));
}

static void words_with_a_link_are_others(void **state)
{
    (void)state;
    Span *linked = words("A ", here);
    linked[0].link = "https://example.org";
    assert_null(shapings_shaped(shapings, linked, &body));
}

static void another_size_style_or_alignment_is_shaped_anew(void **state)
{
    (void)state;
    Style larger = body, ragged = body, other = body, blue = body;
    larger.size = 9.6;
    ragged.align = ALIGN_JUSTIFY;
    other.name.utf8 = "caption";
    blue.ink.utf8 = "eu-blue";
    assert_null(shapings_shaped(shapings, words("A ", here), &larger));
    assert_null(shapings_shaped(shapings, words("A ", here), &ragged));
    assert_null(shapings_shaped(shapings, words("A ", here), &other));
    assert_ptr_equal(shapings_shaped(shapings, words("A ", here), &blue), shaped);
}

static void what_is_forgotten_can_be_learnt_again(void **state)
{
    (void)state;
    shapings_forget(shapings);
    assert_null(shapings_shaped(shapings, words("A ", here), &body));
    shapings_add(shapings, shaped, words("A ", here), &body);
    assert_ptr_equal(shapings_shaped(shapings, words("A ", here), &body), shaped);
}

static void between_contents_an_issue_is_remembered_and_a_book_is_not(void **state)
{
    (void)state;
    enum { ISSUE = 3 << 20, BOOK = 30 << 20 };
    arena_alloc(shapings_arena(shapings), ISSUE);
    shapings_forget_much(shapings);
    assert_ptr_equal(shapings_shaped(shapings, words("A ", here), &body), shaped);
    arena_alloc(shapings_arena(shapings), BOOK);
    shapings_forget_much(shapings);
    assert_null(shapings_shaped(shapings, words("A ", here), &body));
    assert_true(arena_size(shapings_arena(shapings)) < ISSUE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_same_words_are_known_again, remember_one, close_list),
        cmocka_unit_test_setup_teardown(other_words_are_not, remember_one, close_list),
        cmocka_unit_test_setup_teardown(the_same_words_elsewhere_are_others, remember_one, close_list),
        cmocka_unit_test_setup_teardown(words_with_a_link_are_others, remember_one, close_list),
        cmocka_unit_test_setup_teardown(another_size_style_or_alignment_is_shaped_anew, remember_one, close_list),
        cmocka_unit_test_setup_teardown(what_is_forgotten_can_be_learnt_again, remember_one, close_list),
        cmocka_unit_test_setup_teardown(between_contents_an_issue_is_remembered_and_a_book_is_not, remember_one, close_list),
    };
    return cmocka_run_group_tests_name("shapings", tests, NULL, NULL);
}
