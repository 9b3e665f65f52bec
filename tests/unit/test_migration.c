#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/folder.h"
#include "base/version.h"
#include "desk.h"
#include "read/format.h"
#include "read/migration.h"
#include "set/content.h"

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

/* What every issue needs besides its format and its sections. */
#define HEAD "layout: a@1\nlanguage: en\nnumber: 4\ntitle: A title\nperiod: {from: 2022-10, to: 2022-12}\n"

static const Input *input_of(const char *bytes, size_t length)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issue.yaml", .bytes = bytes, .length = length };
    return input;
}

static const Issue *read_issue(const Node **tree, const char *yaml)
{
    *tree = node_load(arena, input_of(yaml, strlen(yaml)), diags);
    const Issue *issue = *tree ? issue_read_any_format(arena, *tree, section_kinds, diags) : NULL;
    if (!issue)
        diags_print(diags, stdout, false);
    assert_non_null(issue);
    return issue;
}

static const char *write_file(const char *bytes, size_t length)
{
    const char *path = arena_text(arena, "%s/issue.yaml", folder_temporary(arena));
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
    return path;
}

static Mending *mending_of(const char *yaml)
{
    const Node *tree;
    read_issue(&tree, yaml);
    Mending *mending = mending_open(arena, input_of(yaml, strlen(yaml)), WRITTEN_IN_YAML);
    migration_mend(arena, migration_of_issue(arena, tree, section_kinds), mending);
    return mending;
}

/* The issue in the newest format, which reads as it read. */
static const char *migrated(const char *yaml)
{
    Mending *mending = mending_of(yaml);
    size_t length;
    const char *bytes = mending_bytes(mending, &length);
    assert_int_equal(strlen(bytes), length);
    if (!mending_holds(mending, write_file(bytes, length)))
        fail_msg("does not hold: %s", bytes);
    const Node *tree = node_load(arena, input_of(bytes, length), diags);
    assert_int_equal(format_of(tree), ISSUE_FORMAT);
    assert_non_null(issue_read(arena, tree, section_kinds, diags));
    return bytes;
}

static void assert_becomes(const char *was, const char *becomes)
{
    assert_string_equal(migrated(was), becomes);
}

static void only_the_words_concerned_change(void **state)
{
    (void)state;
    assert_becomes("# A remark.\ntamga: 1   # the format\n" HEAD "cover:\n\n  # before\n  picture:   a.jpg # which picture: that one\n  alt: A\n"
                   "sections:\n - kind: text\n   title: A\n   text: B\n   picture: { picture: b.jpg,alt: B }\n   pictures:\n   - picture: c.jpg\n     alt: C\n"
                   "     beside: [ {picture: d.jpg, alt: D} , {alt: E, picture: e.jpg} ]",
                   "# A remark.\ntamga: 2   # the format\n" HEAD "cover:\n\n  # before\n  file:   a.jpg # which picture: that one\n  alt: A\n"
                   "sections:\n - kind: text\n   title: A\n   text: B\n   picture: { file: b.jpg,alt: B }\n   pictures:\n   - file: c.jpg\n     alt: C\n"
                   "     beside: [ {file: d.jpg, alt: D} , {alt: E, file: e.jpg} ]");
}

static void quotes_stay_as_they_are(void **state)
{
    (void)state;
    assert_becomes("\"tamga\": '1'\n" HEAD "'cover': {\"picture\": 'a.jpg', 'alt': A}\nsections: []\n",
                   "\"tamga\": '2'\n" HEAD "'cover': {\"file\": 'a.jpg', 'alt': A}\nsections: []\n");
    assert_becomes("tamga: \"1\"\n" HEAD "cover: {'picture' : a.jpg, alt: A}\nsections: []\n",
                   "tamga: \"2\"\n" HEAD "cover: {'file' : a.jpg, alt: A}\nsections: []\n");
    assert_becomes("tamga: 1\n" HEAD "cover: {\"pict\\u0075re\":a.jpg, alt: A}\nsections: []\n",
                   "tamga: 2\n" HEAD "cover: {\"file\":a.jpg, alt: A}\nsections: []\n");
}

static void a_flow_map_goes_over_several_lines(void **state)
{
    (void)state;
    assert_becomes("tamga: 1\n" HEAD "cover: { # one\n   alt: A long\n     alt text,\n   # two\n   picture: # three\n   a.jpg\n  }\nsections: []\n",
                   "tamga: 2\n" HEAD "cover: { # one\n   alt: A long\n     alt text,\n   # two\n   file: # three\n   a.jpg\n  }\nsections: []\n");
    assert_becomes("tamga: 1\n" HEAD "cover:\n  ? picture\n  : a.jpg\n  ? \"alt\"\n  : A\nsections: []\n",
                   "tamga: 2\n" HEAD "cover:\n  ? file\n  : a.jpg\n  ? \"alt\"\n  : A\nsections: []\n");
}

static void letters_and_accents_before_a_key_are_counted(void **state)
{
    (void)state;
    assert_becomes("tamga: 1\n" HEAD "cover: {alt: \"\xD0\x81\xD1\x88 \xD0\xB8\xCC\x81 \xF0\x9F\x90\x95\", picture: a.jpg}\nsections: []\n",
                   "tamga: 2\n" HEAD "cover: {alt: \"\xD0\x81\xD1\x88 \xD0\xB8\xCC\x81 \xF0\x9F\x90\x95\", file: a.jpg}\nsections: []\n");
}

static void line_ends_and_tabs_stay(void **state)
{
    (void)state;
    assert_becomes("tamga: 1\r\nlayout: a@1\r\nlanguage: en\r\nnumber: 4\r\ntitle: A\r\nperiod: {from: 2022-10,\tto: 2022-12}\r\ncover:\r\n  picture:\ta.jpg\t# b\r\n"
                   "  alt: A\r\nsections: []\r\n",
                   "tamga: 2\r\nlayout: a@1\r\nlanguage: en\r\nnumber: 4\r\ntitle: A\r\nperiod: {from: 2022-10,\tto: 2022-12}\r\ncover:\r\n  file:\ta.jpg\t# b\r\n"
                   "  alt: A\r\nsections: []\r\n");
}

static void words_that_look_like_the_key_stay(void **state)
{
    (void)state;
    assert_becomes("tamga: 1\n" HEAD "sections:\n- kind: text\n  title: \"picture: x\"\n  text: |\n    tamga: 1\n\n    picture: x\n\n    {picture: y}\n"
                   "  standfirst: >-\n    picture:\n    picture: z\n  pictures: [{picture: picture, alt: picture}]\n",
                   "tamga: 2\n" HEAD "sections:\n- kind: text\n  title: \"picture: x\"\n  text: |\n    tamga: 1\n\n    picture: x\n\n    {picture: y}\n"
                   "  standfirst: >-\n    picture:\n    picture: z\n  pictures: [{file: picture, alt: picture}]\n");
}

static void what_stands_last_may_be_first_in_the_tables(void **state)
{
    (void)state;
    assert_becomes("sections:\n- {kind: text, title: A, text: B, picture: {picture: a.jpg, alt: A}}\n- {kind: contact, picture: {alt: A, picture: b.jpg}}\n"
                   "cover: {picture: c.jpg, alt: A}\n" HEAD "tamga: 1\n",
                   "sections:\n- {kind: text, title: A, text: B, picture: {file: a.jpg, alt: A}}\n- {kind: contact, picture: {alt: A, file: b.jpg}}\n"
                   "cover: {file: c.jpg, alt: A}\n" HEAD "tamga: 2\n");
}

static void a_piece_of_an_older_issue_in_a_newer_one_is_renamed(void **state)
{
    (void)state;
    assert_becomes("tamga: 2\n" HEAD "cover: {picture: a.jpg, alt: A}\nsections: []\n", "tamga: 2\n" HEAD "cover: {file: a.jpg, alt: A}\nsections: []\n");
    assert_becomes("tamga: 1\n" HEAD "cover: {file: a.jpg, alt: A}\nsections: []\n", "tamga: 2\n" HEAD "cover: {file: a.jpg, alt: A}\nsections: []\n");
}

static void the_newest_format_wants_nothing(void **state)
{
    (void)state;
    const Node *tree;
    read_issue(&tree, "tamga: 2\n" HEAD "cover: {file: a.jpg, alt: A}\nsections: []\n");
    assert_null(migration_of_issue(arena, tree, section_kinds));
}

/* The proof is one: a file that says anything else does not hold. */
static void another_word_or_a_name_left_over_does_not_hold(void **state)
{
    (void)state;
    const char *yaml = "tamga: 1\n" HEAD "cover: {picture: a.jpg, alt: A}\nsections: []\n";
    static const char *const wrong[] = {
        "tamga: 2\n" HEAD "cover: {file: b.jpg, alt: A}\nsections: []\n",
        "tamga: 2\n" HEAD "cover: {picture: a.jpg, alt: A}\nsections: []\n",
        "tamga: 2\n" HEAD "cover: {fil: a.jpg, alt: A}\nsections: []\n",
        "tamga: 1\n" HEAD "cover: {file: a.jpg, alt: A}\nsections: []\n",
        "tamga: 2\n" HEAD "cover: {alt: A, file: a.jpg}\nsections: []\n",
        "tamga: 2\n" HEAD "cover: {file: a.jpg, alt: A}\nsections: [\n",
    };
    const char *right = migrated(yaml);
    assert_true(mending_holds(mending_of(yaml), write_file(right, strlen(right))));
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (mending_holds(mending_of(yaml), write_file(wrong[i], strlen(wrong[i]))))
            fail_msg("holds: %s", wrong[i]);
}

static void paths_of_an_overlay_come_in_the_order_of_its_file(void **state)
{
    (void)state;
    const Node *tree;
    const Issue *issue = read_issue(&tree, "tamga: 2\n" HEAD "cover: {file: a.jpg, alt: A}\nsections:\n"
                                           "- {kind: text, title: A, text: B, pictures: [{file: b.jpg, alt: B}, {file: c.jpg, alt: C}]}\n");
    const char *yaml = "tamga: 1\ninstead:\n  sections/text/pictures/2/picture: d.jpg\n  sections/text/pictures/2/focus: top\n"
                       "  sections/text/pictures/1/file: f.jpg\n  cover/picture: e.jpg\n";
    const Node *overlay = node_load(arena, input_of(yaml, strlen(yaml)), diags);
    static const char *const wanted[] = { "2", "sections/text/pictures/2/file", "cover/file" };
    const Rewording *rewording = migration_of_overlay(arena, overlay, issue);
    for (size_t i = 0; i < 3; i++, rewording = rewording->next) {
        assert_non_null(rewording);
        assert_string_equal(rewording->becomes, wanted[i]);
    }
    assert_null(rewording);
}

/* ------------------------------------------------------------------- the tables */

static bool has_texts(const Field *field)
{
    const FieldType type = field->type == FIELD_LIST && !field->fields ? field->item : field->type;
    if (type == FIELD_TEXT || type == FIELD_MARKUP || type == FIELD_NODE)
        return true;
    for (const Field *inner = field->fields; inner && inner->key; inner++)
        if (has_texts(inner))
            return true;
    return false;
}

static size_t check_table(const Field *fields)
{
    size_t renamed = 0;
    for (; fields->key; fields++) {
        renamed += fields->formerly != NULL;
        if (fields->formerly && has_texts(fields))
            fail_msg("\"%s\" holds texts, whose path in PO files would be another one", fields->key);
        if (fields->formerly && (fields->until < 1 || fields->until >= ISSUE_FORMAT))
            fail_msg("\"%s\" was called \"%s\" up to format %d, and formats go from 1 to %d", fields->key, fields->formerly, fields->until, ISSUE_FORMAT);
        renamed += fields->fields ? check_table(fields->fields) : 0;
    }
    return renamed;
}

static void a_field_with_texts_keeps_its_name(void **state)
{
    (void)state;
    size_t renamed = check_table(issue_fields);
    for (const SectionKind *const *kind = section_kinds; *kind; kind++)
        renamed += check_table((*kind)->fields);
    assert_true(renamed > 0);
}

static void every_format_says_what_it_changed(void **state)
{
    (void)state;
    for (int format = 2; format <= ISSUE_FORMAT; format++)
        assert_int_equal(format_changes[format - 2].format, format);
    assert_int_equal(format_changes[ISSUE_FORMAT - 1].format, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(only_the_words_concerned_change),
        TEST(quotes_stay_as_they_are),
        TEST(a_flow_map_goes_over_several_lines),
        TEST(letters_and_accents_before_a_key_are_counted),
        TEST(line_ends_and_tabs_stay),
        TEST(words_that_look_like_the_key_stay),
        TEST(what_stands_last_may_be_first_in_the_tables),
        TEST(a_piece_of_an_older_issue_in_a_newer_one_is_renamed),
        TEST(the_newest_format_wants_nothing),
        TEST(another_word_or_a_name_left_over_does_not_hold),
        TEST(paths_of_an_overlay_come_in_the_order_of_its_file),
        TEST(a_field_with_texts_keeps_its_name),
        TEST(every_format_says_what_it_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
