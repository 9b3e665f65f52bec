#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "desk.h"
#include "read/keypath.h"

static const Input *input_of(const char *name, const char *words)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = name, .bytes = words, .length = strlen(words) };
    return input;
}

static const Node *tree_of(const char *yaml)
{
    const Node *tree = node_load(arena, input_of("issue.yaml", yaml), diags);
    if (!tree)
        fail_msg("this is no YAML: %s", yaml);
    return tree;
}

/* libgettextpo reads files alone. */
static const Translation *translation_of(const char *po)
{
    char path[] = "/tmp/tamga-keypath-XXXXXX";
    int file = mkstemp(path);
    FILE *out = file < 0 ? NULL : fdopen(file, "w");
    if (!out)
        fail_msg("no file in /tmp");
    fputs(po, out);
    fclose(out);
    const Translation *translation = translation_load(arena, input_of(arena_copy(arena, path, strlen(path)), po), diags);
    unlink(path);
    assert_non_null(translation);
    return translation;
}

static const char issue[] = "tamga: 1\n"
                            "cover: {picture: a.jpg, alt: \"A post\"}\n"
                            "sections:\n"
                            "  - kind: letters\n"
                            "    letters:\n"
                            "      - name: One\n"
                            "        text: |\n"
                            "\n"
                            "          The first\n"
                            "          goes on.\n"
                            "\n"
                            "          The second.\n"
                            "\n"
                            "          - a list\n"
                            "          - of two\n"
                            "      - name: Two\n"
                            "        text: One line.\n"
                            "  - kind: text\n"
                            "    title: The end\n";

static void assert_path(const Node *tree, int line, int column, KeyReach reach, const char *wanted)
{
    const char *path = keypath_of(arena, tree, (Place){ "issue.yaml", line, column, 1 }, reach);
    if (!path || strcmp(path, wanted) != 0)
        fail_msg("%d:%d is %s, not %s", line, column, path ? path : "nothing", wanted);
}

static void a_value_is_named_by_the_keys_over_it(void **state)
{
    (void)state;
    const Node *tree = tree_of(issue);
    assert_path(tree, 1, 8, KEY_WORDS, "tamga");
    assert_path(tree, 2, 31, KEY_WORDS, "cover.alt");
    assert_path(tree, 6, 15, KEY_WORDS, "sections[0].letters[0].name");
    assert_path(tree, 17, 15, KEY_WORDS, "sections[0].letters[1].text");
    assert_path(tree, 19, 12, KEY_WORDS, "sections[1].title");
}

static void a_section_is_named_by_its_first_key(void **state)
{
    (void)state;
    const Node *tree = tree_of(issue);
    assert_path(tree, 4, 5, KEY_WORDS, "sections[0]");
    assert_path(tree, 18, 5, KEY_WORDS, "sections[1]");
    assert_path(tree, 18, 5, KEY_WHOLE, "sections[1]");
}

static void paragraphs_of_a_text_are_counted(void **state)
{
    (void)state;
    const Node *tree = tree_of(issue);
    assert_path(tree, 9, 11, KEY_WORDS, "sections[0].letters[0].text ¶1");
    assert_path(tree, 10, 11, KEY_WORDS, "sections[0].letters[0].text ¶1");
    assert_path(tree, 12, 11, KEY_WORDS, "sections[0].letters[0].text ¶2");
    assert_path(tree, 15, 13, KEY_WORDS, "sections[0].letters[0].text ¶3");
}

static void paragraphs_that_the_file_does_not_tell_apart_are_not_counted(void **state)
{
    (void)state;
    assert_path(tree_of("text: \"One.\\n\\nTwo.\"\n"), 1, 8, KEY_WORDS, "text");
}

static void a_picture_is_named_as_a_whole(void **state)
{
    (void)state;
    const Node *tree = tree_of(issue);
    assert_path(tree, 2, 18, KEY_WORDS, "cover.picture");
    assert_path(tree, 2, 18, KEY_WHOLE, "cover");
}

static void another_file_and_a_file_as_a_whole_have_no_path(void **state)
{
    (void)state;
    const Node *tree = tree_of(issue);
    assert_null(keypath_of(arena, tree, (Place){ "ru.po", 2, 18, 1 }, KEY_WORDS));
    assert_null(keypath_of(arena, tree, (Place){ "issue.yaml", 0, 0, 0 }, KEY_WORDS));
    assert_null(keypath_of(arena, tree, (Place){ 0 }, KEY_WORDS));
}

static void a_translation_is_named_by_its_context(void **state)
{
    (void)state;
    const char *po = "msgid \"\"\n"
                     "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                     "\n"
                     "msgctxt \"sections/charts/charts/1/title\"\n"
                     "msgid \"One\"\n"
                     "msgstr \"Один\"\n"
                     "\n"
                     "msgctxt \"sections/text/text/2\"\n"
                     "msgid \"Two\"\n"
                     "msgstr \"\"\n"
                     "\"Два\"\n";
    const Translation *translation = translation_of(po);
    const Place first = translation_at(translation, 0)->translation.at, second = translation_at(translation, 1)->translation.at;
    assert_string_equal(keypath_translated(arena, translation, first, KEY_WORDS), "sections/charts/charts/1/title");
    assert_string_equal(keypath_translated(arena, translation, first, KEY_WHOLE), "sections/charts/charts/1");
    assert_string_equal(keypath_translated(arena, translation, second, KEY_WORDS), "sections/text/text/2");
    assert_null(keypath_translated(arena, translation, (Place){ "issue.yaml", 6, 9, 1 }, KEY_WORDS));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_value_is_named_by_the_keys_over_it),
        TEST(a_section_is_named_by_its_first_key),
        TEST(paragraphs_of_a_text_are_counted),
        TEST(paragraphs_that_the_file_does_not_tell_apart_are_not_counted),
        TEST(a_picture_is_named_as_a_whole),
        TEST(another_file_and_a_file_as_a_whole_have_no_path),
        TEST(a_translation_is_named_by_its_context),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
