#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/limits.h"
#include "desk.h"
#include "read/node.h"

static const Node *load_bytes(const char *bytes, size_t length)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "a.yaml", .bytes = arena_copy(arena, bytes, length), .length = length };
    return node_load(arena, input, diags);
}

static const Node *load(const char *yaml)
{
    return load_bytes(yaml, strlen(yaml));
}

static const char *dumped(const Node *node)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    node_dump(node, out);
    fclose(out);
    return arena_own(arena, bytes, free);
}

/* Reads what is wrong; there must be one report, with this code at this place. */
static const Diag *refused(const char *yaml, DiagCode code, int line, int column)
{
    diags = diags_open(arena);
    const Node *node = load(yaml);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (node || count == 0)
        fail_msg("accepted: %s", yaml);
    if (sorted[0]->code != code || sorted[0]->at.line != line || sorted[0]->at.column != column)
        fail_msg("%s: %d:%d %s: %s", yaml, sorted[0]->at.line, sorted[0]->at.column, diag_word(sorted[0]->code),
                 sorted[0]->message);
    return sorted[0];
}

static const Node *entry(const Node *map, const char *key)
{
    const Node *node = node_entry(map, key);
    if (!node)
        fail_msg("no entry %s", key);
    return node;
}

static void assert_place(Place at, int line, int column, int length)
{
    if (at.line != line || at.column != column || at.length != length)
        fail_msg("%d:%d+%d, not %d:%d+%d", at.line, at.column, at.length, line, column, length);
}

static void every_key_and_scalar_knows_its_place(void **state)
{
    (void)state;
    const Node *root = load("tamga: 1\n"
                            "cover: {alt: \"A post\", 'at': top}\n"
                            "list:\n"
                            "  - one\n"
                            "  - a: b\n");
    assert_non_null(root);
    assert_string_equal(dumped(root), "1:1 map\n"
                                      "  1:1 tamga: 1:8 text \"1\"\n"
                                      "  2:1 cover: 2:8 map\n"
                                      "    2:9 alt: 2:15 text quoted \"A post\"\n"
                                      "    2:25 at: 2:30 text \"top\"\n"
                                      "  3:1 list: 4:3 list\n"
                                      "    4:5 text \"one\"\n"
                                      "    5:5 map\n"
                                      "      5:5 a: 5:8 text \"b\"\n");
}

static void crlf_reads_as_lf(void **state)
{
    (void)state;
    const char *unix_lines = dumped(load("a: |\n  x\n  y\nb: c\n"));
    assert_string_equal(dumped(load("a: |\r\n  x\r\n  y\r\nb: c\r\n")), unix_lines);
}

static void decomposed_letters_are_composed_and_keep_the_columns(void **state)
{
    (void)state;
    const Node *root = load("{раи\xCC\x86он: Каи\xCC\x86ыр, b: е\xCC\x88ж}");
    const Node *place = entry(root, "район");
    assert_string_equal(place->text.utf8, "Кайыр");
    assert_place(place->text.at, 1, 9, 5);
    assert_place(entry(root, "b")->text.at, 1, 19, 2);
    assert_place(text_place(place->text, strlen("Кай"), 2), 1, 12, 2);
}

static void a_heap_of_accents_does_not_take_for_ever(void **state)
{
    (void)state;
    enum { PAIRS = 200000 };
    char *yaml = arena_alloc(arena, 4 + PAIRS * 4 + 1);
    char *end = yaml + sprintf(yaml, "a: x");
    for (int i = 0; i < PAIRS; i++) {
        memcpy(end, i % 2 ? "\xCC\x81" : "\xCC\xA3", 2);
        end += 2;
    }
    assert_non_null(load(yaml));
}

static void origins_tell_how_lines_lie(void **state)
{
    (void)state;
    const Node *root = load("plain: some words\n"
                            "single: 'it'\n"
                            "escaped: 'it''s'\n"
                            "double: \"x\"\n"
                            "coded: \"x\\ty\"\n"
                            "over: two\n"
                            "  lines\n"
                            "block: |\n"
                            "\n"
                            "    first\n"
                            "      second\n"
                            "folded: >\n"
                            "  one\n"
                            "  two\n");
    assert_int_equal(entry(root, "plain")->text.origin, TEXT_INLINE);
    assert_place(entry(root, "plain")->text.at, 1, 8, 10);
    assert_int_equal(entry(root, "single")->text.origin, TEXT_INLINE);
    assert_place(entry(root, "single")->text.at, 2, 10, 2);
    assert_int_equal(entry(root, "escaped")->text.origin, TEXT_FOLDED);
    assert_int_equal(entry(root, "double")->text.origin, TEXT_INLINE);
    assert_int_equal(entry(root, "coded")->text.origin, TEXT_FOLDED);
    assert_int_equal(entry(root, "over")->text.origin, TEXT_FOLDED);
    assert_place(entry(root, "over")->text.at, 6, 7, 3);
    const Text block = entry(root, "block")->text;
    assert_int_equal(block.origin, TEXT_BLOCK);
    assert_int_equal(block.indent, 4);
    assert_string_equal(block.utf8, "\nfirst\n  second\n");
    assert_place(text_place(block, strlen("\nfirst\n  "), 6), 11, 7, 6);
    assert_int_equal(entry(root, "folded")->text.origin, TEXT_FOLDED);
    assert_place(entry(root, "folded")->text.at, 13, 3, 3);
}

static void an_indentation_given_in_the_head_is_kept(void **state)
{
    (void)state;
    const Text text = entry(load("a: |2\n    deep\n  x\n"), "a")->text;
    assert_string_equal(text.utf8, "  deep\nx\n");
    assert_place(text_place(text, 2, 4), 2, 5, 4);
    assert_place(text_place(text, strlen("  deep\n"), 1), 3, 3, 1);
}

static void plain_words_stay_words(void **state)
{
    (void)state;
    const Node *root = load("a: yes\nb: 4\nc:\nd: \"\"\n");
    assert_string_equal(entry(root, "a")->text.utf8, "yes");
    assert_string_equal(entry(root, "c")->text.utf8, "");
    assert_false(entry(root, "c")->quoted);
    assert_true(entry(root, "d")->quoted);
    assert_null(node_entry(root, "e"));
}

static void tabs_are_named(void **state)
{
    (void)state;
    refused("a:\n\tb: 1\n", DIAG_YAML_TAB, 2, 1);
    refused("a:\n  b: x\n\tc: 2\n", DIAG_YAML_TAB, 3, 1);
    refused("text: |\n\tfoo\n", DIAG_YAML_TAB, 2, 1);
    assert_string_equal(entry(load("text: |\n  a\tb\n"), "text")->text.utf8, "a\tb\n");
}

static void broken_encodings_are_named_at_their_byte(void **state)
{
    (void)state;
    refused("a: 1\nb: г\xD1\xFF\n", DIAG_ENCODING_BROKEN, 2, 5);
    refused("\xEF\xBB\xBF"
            "a: 1\n",
            DIAG_ENCODING_BROKEN, 1, 1);
    refused("\xFF\xFE"
            "a",
            DIAG_ENCODING_BROKEN, 1, 1);
    refused("a: \x1B[31m\n", DIAG_ENCODING_BROKEN, 1, 4);
    diags = diags_open(arena);
    assert_null(load_bytes("a: \0b\n", 6));
    assert_int_equal(diags_count(diags, DIAG_ERROR), 1);
}

static void aliases_are_refused_and_not_followed(void **state)
{
    (void)state;
    assert_non_null(strstr(refused("a: &x [1]\nb: *x\n", DIAG_YAML_ALIAS, 1, 4)->message, "&x"));
    refused("<<: {a: 1}\n", DIAG_YAML_ALIAS, 1, 1);
    refused("*a : 1\n", DIAG_YAML_ALIAS, 1, 1);

    char bomb[4096] = "a0: &a0 [lol]\n";
    for (int i = 1; i < 30; i++) {
        char line[100];
        snprintf(line, sizeof line, "a%d: &a%d [*a%d, *a%d, *a%d]\n", i, i, i - 1, i - 1, i - 1);
        strcat(bomb, line);
    }
    refused(bomb, DIAG_YAML_ALIAS, 1, 5);
}

static void equal_keys_are_refused(void **state)
{
    (void)state;
    const Diag *diag = refused("a: 1\nb: 2\na: 3\n", DIAG_KEY_TWICE, 3, 1);
    assert_non_null(strstr(diag->hint, "line 1"));
    refused("x: {район: 1, раи\xCC\x86он: 2}\n", DIAG_KEY_TWICE, 1, 15);
}

static void what_is_no_plain_tree_is_refused(void **state)
{
    (void)state;
    refused("", DIAG_YAML_EMPTY, 0, 0);
    refused("# only a note\n", DIAG_YAML_EMPTY, 0, 0);
    refused("---\n", DIAG_YAML_EMPTY, 0, 0);
    refused("a: 1\n---\nb: 1\n", DIAG_YAML_SYNTAX, 2, 1);
    refused("? [a]\n: b\n", DIAG_YAML_SYNTAX, 1, 3);
    refused(": b\n", DIAG_YAML_SYNTAX, 1, 1);
    refused("a: !!str b\n", DIAG_YAML_SYNTAX, 1, 4);
}

static void slips_of_editors_are_explained(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        int line, column;
        const char *word; /* of the message or the hint */
    } slips[] = {
        { "a: \"unclosed\nb: 1\n", 1, 4, "no end" },
        { "a: 'it's here'\n", 1, 8, "ended before" },
        { "a: Note: this\n", 1, 8, "second colon" },
        { "a: 1\n  b: 2\n", 2, 4, "does not fit" },
        { "b: 1\nkey\nc: 2\n", 2, 1, "no colon" },
        { "a: @BOMCA\n", 1, 4, "cannot begin" },
        { "a: **Strong** words\n", 1, 4, "cannot begin" },
        { "a: [link](https://x.org) words\n", 1, 10, "ended before" },
        { "a: > quoted\n", 1, 4, "line below" },
        { "a: [1, 2\nb: 3\n", 1, 4, "not closed" },
        { "a:\n  b: 1\n c: 2\n", 3, 2, "does not fit" },
        { "a: \"C:\\quarter\"\n", 1, 7, "single quotes" },
    };
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        const Diag *diag = refused(slips[i].yaml, DIAG_YAML_SYNTAX, slips[i].line, slips[i].column);
        if (!strstr(diag->message, slips[i].word) && !strstr(diag->hint, slips[i].word))
            fail_msg("%s: %s (%s)", slips[i].yaml, diag->message, diag->hint);
    }
}

static const char *repeated(const char *word, size_t times)
{
    const size_t length = strlen(word);
    char *text = arena_alloc(arena, length * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * length, word, length);
    return text;
}

static void ten_thousand_nested_lists_are_too_deep(void **state)
{
    (void)state;
    refused(repeated("[", 10000), DIAG_YAML_TOO_DEEP, 1, 33);
    refused(repeated("- ", 10000), DIAG_YAML_TOO_DEEP, 1, 65);
    refused(repeated("[\n", 10000), DIAG_YAML_TOO_DEEP, 33, 1);
    refused(repeated("{a: ", 10000), DIAG_YAML_TOO_DEEP, 1, 129);
    const char *deepest = arena_text(arena, "%s%s", repeated("[", NODE_DEPTH_LIMIT), repeated("]", NODE_DEPTH_LIMIT));
    diags = diags_open(arena);
    assert_non_null(load(deepest));
}

static void too_many_entries_end_with_a_report(void **state)
{
    (void)state;
    refused(repeated("- a\n", NODE_COUNT_LIMIT + 1), DIAG_YAML_TOO_LARGE, NODE_COUNT_LIMIT, 3);
}

static void files_are_refused_for_what_they_are(void **state)
{
    (void)state;
    char path[] = "/tmp/test_node_XXXXXX";
    const int file = mkstemp(path);
    assert_true(write(file, "12345678", 8) == 8);
    close(file);
    assert_null(input_load(arena, path, 7, diags));
    const Input *input = input_load(arena, path, 8, diags);
    assert_non_null(input);
    assert_int_equal(input->length, 8);
    assert_string_equal(input->bytes, "12345678");
    unlink(path);
    assert_null(input_load(arena, path, 8, diags));
    assert_null(input_load(arena, "/tmp", 8, diags));
    assert_null(input_load(arena, "/dev/zero", 8, diags));
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 4);
    assert_int_equal(sorted[0]->code, DIAG_FILE_UNREADABLE);
    assert_int_equal(sorted[1]->code, DIAG_FILE_UNREADABLE);
    assert_int_equal(sorted[2]->code, DIAG_FILE_TOO_LARGE);
    assert_int_equal(sorted[3]->code, DIAG_FILE_MISSING);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_key_and_scalar_knows_its_place),
        TEST(crlf_reads_as_lf),
        TEST(decomposed_letters_are_composed_and_keep_the_columns),
        TEST(a_heap_of_accents_does_not_take_for_ever),
        TEST(origins_tell_how_lines_lie),
        TEST(an_indentation_given_in_the_head_is_kept),
        TEST(plain_words_stay_words),
        TEST(tabs_are_named),
        TEST(broken_encodings_are_named_at_their_byte),
        TEST(aliases_are_refused_and_not_followed),
        TEST(equal_keys_are_refused),
        TEST(what_is_no_plain_tree_is_refused),
        TEST(slips_of_editors_are_explained),
        TEST(ten_thousand_nested_lists_are_too_deep),
        TEST(too_many_entries_end_with_a_report),
        TEST(files_are_refused_for_what_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
