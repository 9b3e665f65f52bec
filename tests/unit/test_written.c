#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "read/node.h"
#include "read/translation.h"
#include "read/written.h"

static int open_arena(void **state)
{
    *state = arena_open();
    return 0;
}

static int close_arena(void **state)
{
    arena_close(*state);
    return 0;
}

static const Input *input_of(Arena *arena, const char *bytes)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issue.yaml", .bytes = bytes, .length = strlen(bytes) };
    return input;
}

/* The bytes of the file that stand for `words` of the entry "text". */
static const char *bytes_of(Arena *arena, const char *yaml, const char *words, Written *written)
{
    const Input *input = input_of(arena, yaml);
    const Node *tree = node_load(arena, input, diags_open(arena));
    assert_non_null(tree);
    const Text text = node_entry(tree, "text")->text;
    if (!written_find(arena, input, WRITTEN_IN_YAML, text, written))
        return NULL;
    const char *found = strstr(text.utf8, words);
    assert_non_null(found);
    size_t from, to;
    const size_t at = (size_t)(found - text.utf8);
    written_bytes(written, at, at + strlen(words), &from, &to);
    return arena_copy(arena, yaml + from, to - from);
}

static void words_are_found_in_every_style(void **state)
{
    static const struct {
        const char *yaml, *words, *bytes;
        WrittenStyle style;
    } cases[] = {
        { "text: one two\n", "two", "two", WRITTEN_PLAIN },
        { "text: one\n  two\n", "one two", "one\n  two", WRITTEN_PLAIN },
        { "text: one\n\n\n  two\n", "\n\ntwo", "\n\n\n  two", WRITTEN_PLAIN },
        { "{text: one two, more: x}\n", "two", "two", WRITTEN_PLAIN },
        { "text: 'it''s'\n", "it's", "it''s", WRITTEN_SINGLE },
        { "text: 'it''s\n\n  over'\n", "s\nover", "s\n\n  over", WRITTEN_SINGLE },
        { "text: \"a \\\"b\\\"\"\n", "\"b\"", "\\\"b\\\"", WRITTEN_DOUBLE },
        { "text: \"\\u2014\\x41\\U0001F600\\_\"\n", "\u2014A\U0001F600\u00A0", "\\u2014\\x41\\U0001F600\\_", WRITTEN_DOUBLE },
        { "text: \"one\\\n   two\"\n", "onetwo", "one\\\n   two", WRITTEN_DOUBLE },
        { "text: \"one \\\n   two\"\n", "one two", "one \\\n   two", WRITTEN_DOUBLE },
        { "text: |\n   one\n\n   two\n", "one\n\ntwo", "one\n\n   two", WRITTEN_LITERAL },
        { "text: |2\n    one\n   two\n", "  one\n two", "  one\n   two", WRITTEN_LITERAL },
        { "text: |\r\n   one\r\n   two\r\n", "one\ntwo", "one\r\n   two", WRITTEN_LITERAL },
        { "text: >\n   one\n   two\n\n   three\n", "one two\nthree", "one\n   two\n\n   three", WRITTEN_PLAIN },
        { "text: >\n   one\n     two\n     three\n   four\n", "one\n  two\n  three\nfour", "one\n     two\n     three\n   four", WRITTEN_FOLDED },
        { "text: >\n   'one'\n", "'one'", "'one'", WRITTEN_FOLDED },
        { "text: и\u0306од\n", "йод", "и\u0306од", WRITTEN_PLAIN },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Written written;
        const char *bytes = bytes_of(*state, cases[i].yaml, cases[i].words, &written);
        if (!bytes || strcmp(bytes, cases[i].bytes) != 0)
            fail_msg("the words of %s stand at \"%s\"", cases[i].yaml, bytes ? bytes : "no place");
        assert_int_equal(written.style, cases[i].style);
    }
}

/* A place that tells of other words than stand there leads nowhere. */
static void other_words_are_not_found(void **state)
{
    const Input *input = input_of(*state, "text: one two\n");
    const Text text = { .utf8 = "one six", .at = { .file = "issue.yaml", .line = 1, .column = 7, .length = 7 } };
    Written written;
    assert_false(written_find(*state, input, WRITTEN_IN_YAML, text, &written));
}

static void a_gap_lies_behind_the_character_before_it(void **state)
{
    const Input *input = input_of(*state, "text: 'it''s'\n");
    const Text text = { .utf8 = "it's", .at = { .file = "issue.yaml", .line = 1, .column = 8, .length = 5 } };
    Written written;
    size_t from, to;
    assert_true(written_find(*state, input, WRITTEN_IN_YAML, text, &written));
    written_bytes(&written, 3, 3, &from, &to);
    assert_int_equal(from, 11);
    assert_int_equal(to, 11);
    written_bytes(&written, 0, 0, &from, &to);
    assert_int_equal(from, 7);
    written_bytes(&written, 4, 4, &from, &to);
    assert_int_equal(from, 12);
}

static void words_are_escaped_as_their_style_wants(void **state)
{
    assert_string_equal(written_words(*state, WRITTEN_PLAIN, "a\"'\\"), "a\"'\\");
    assert_string_equal(written_words(*state, WRITTEN_SINGLE, "a\"'\\"), "a\"''\\");
    assert_string_equal(written_words(*state, WRITTEN_DOUBLE, "a\"'\\"), "a\\\"'\\\\");
    assert_string_equal(written_words(*state, WRITTEN_PO, "a\"'\\"), "a\\\"'\\\\");
}

static void places_count_as_they_are_seen(void **state)
{
    const Input *input = input_of(*state, "# ё\ntext: и\u0306од\n");
    const Place place = written_place(input, 15, 17);
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 8);
    assert_int_equal(place.length, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(words_are_found_in_every_style, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(other_words_are_not_found, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(a_gap_lies_behind_the_character_before_it, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(words_are_escaped_as_their_style_wants, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(places_count_as_they_are_seen, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
