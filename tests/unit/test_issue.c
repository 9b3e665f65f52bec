#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/issue.h"

/* A kind of section of our own: the reader of issues knows none. */
typedef struct Note {
    SectionHead head;
    Text line, text;
} Note;

static const Field note_fields[] = {
    SECTION_HEAD(Note),
    FIELD(Note, line, .type = FIELD_TEXT),
    FIELD(Note, text, .type = FIELD_MARKUP, .required = true),
    { .key = NULL },
};

static const SectionKind kind_note = { .name = "note", .fields = note_fields, .size = sizeof(Note) };
static const SectionKind kind_aside = { .name = "aside", .fields = note_fields, .size = sizeof(Note) };
static const SectionKind *const kinds[] = { &kind_note, &kind_aside, NULL };

#define HEAD \
    "tamga: 1\nlayout: plain@1\nlanguage: en\nnumber: 4\ntitle: A title\nperiod: {from: 2022-10, to: 2022-12}\n"
#define NOTE "- {kind: note, title: One, text: Words}\n"

static const Issue *read_yaml(const char *yaml)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issues/a/issue.yaml", .bytes = yaml, .length = strlen(yaml) };
    diags = diags_open(arena);
    const Node *tree = node_load(arena, input, diags);
    assert_non_null(tree);
    return issue_read(arena, tree, kinds, diags);
}

static const Issue *good(const char *yaml)
{
    const Issue *issue = read_yaml(yaml);
    if (!issue || diags_count(diags, DIAG_NOTE)) {
        diags_print(diags, stderr, false);
        fail_msg("refused: %s", yaml);
    }
    return issue;
}

/* What has exactly one fault. */
static const Diag *fault(const char *yaml, DiagCode code, int line)
{
    if (read_yaml(yaml))
        fail_msg("accepted: %s", yaml);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1 || sorted[0]->code != code || sorted[0]->at.line != line)
        fail_msg("%s: %zu reports, line %d %s: %s", yaml, count, sorted[0]->at.line, diag_word(sorted[0]->code),
                 sorted[0]->message);
    return sorted[0];
}

static const Section *section(const Issue *issue, size_t index)
{
    assert_true(index < issue->sections.count);
    return &((const Section *)issue->sections.items)[index];
}

static void the_head_of_an_issue_is_read(void **state)
{
    (void)state;
    const Issue *issue = good(HEAD "subject: A subject\nauthor: An author\nkeywords: [one, two]\nsections:\n" NOTE);
    assert_int_equal(issue->number, 4);
    assert_string_equal(issue->layout.utf8, "plain@1");
    assert_string_equal(issue->subject.utf8, "A subject");
    assert_int_equal(issue->keywords.count, 2);
    assert_int_equal(issue->period.to.month, 12);
    assert_string_equal(issue->file, "issues/a/issue.yaml");
    assert_string_equal(issue->folder, "issues/a");
    assert_false(issue->has_cover);
}

static void a_cover_is_known_to_be_there(void **state)
{
    (void)state;
    const Issue *issue = good(HEAD "cover: {picture: a.jpg, alt: A field, focus: top-left}\nsections:\n" NOTE);
    assert_true(issue->has_cover);
    assert_string_equal(issue->cover.file.utf8, "a.jpg");
    assert_int_not_equal(issue->cover.focus, 0);
}

static void sections_keep_the_order_of_the_file(void **state)
{
    (void)state;
    const Issue *issue = good(HEAD "sections:\n"
                                   "- {kind: note, title: One, text: Words}\n"
                                   "- {kind: aside, title: Two, text: Words}\n"
                                   "- {kind: note, title: Three, text: Words}\n"
                                   "- {kind: note, title: Four, text: Words}\n");
    assert_int_equal(issue->sections.count, 4);
    assert_ptr_equal(section(issue, 1)->kind, &kind_aside);
    assert_string_equal(((const Note *)section(issue, 2)->data)->head.title.utf8, "Three");
    assert_int_equal(section(issue, 3)->at.line, 11);
}

static void the_second_section_of_a_kind_has_a_number_in_its_path(void **state)
{
    (void)state;
    const Issue *issue = good(HEAD "sections:\n"
                                   "- {kind: note, text: Words}\n- {kind: aside, text: Words}\n"
                                   "- {kind: note, text: Words}\n- {kind: note, text: Words}\n");
    assert_string_equal(section(issue, 0)->path, "sections/note");
    assert_string_equal(section(issue, 1)->path, "sections/aside");
    assert_string_equal(section(issue, 2)->path, "sections/note-2");
    assert_string_equal(section(issue, 3)->path, "sections/note-3");
}

static void an_issue_without_sections_is_empty(void **state)
{
    (void)state;
    assert_int_equal(good(HEAD "sections: []\n")->sections.count, 0);
}

static void an_unknown_kind_is_answered_with_the_nearest(void **state)
{
    (void)state;
    const Diag *diag = fault(HEAD "sections:\n- {kind: notes, text: Words}\n", DIAG_SECTION_UNKNOWN, 8);
    assert_non_null(strstr(diag->hint, "did you mean \"note\""));
    diag = fault(HEAD "sections:\n- {kind: advertisement, text: Words}\n", DIAG_SECTION_UNKNOWN, 8);
    assert_non_null(strstr(diag->hint, "note, aside"));
}

static void a_section_says_of_what_kind_it_is(void **state)
{
    (void)state;
    fault(HEAD "sections:\n- {text: Words}\n", DIAG_KEY_MISSING, 8);
    fault(HEAD "sections:\n- words\n", DIAG_KEY_MISSING, 8);
    fault(HEAD "sections:\n- {kind: [note], text: Words}\n", DIAG_KEY_MISSING, 8);
}

static void sections_are_a_list(void **state)
{
    (void)state;
    fault(HEAD "sections: {kind: note, text: Words}\n", DIAG_TYPE_WRONG, 7);
    const char *many = HEAD "sections:\n";
    for (int i = 0; i < 201; i++)
        many = arena_text(arena, "%s" NOTE, many);
    fault(many, DIAG_TYPE_WRONG, 8);
}

static void every_faulty_section_is_reported_at_once(void **state)
{
    (void)state;
    assert_null(read_yaml(HEAD "sections:\n- {kind: note}\n- {kind: nought, text: Words}\n- {kind: aside, txt: Words}\n"));
    assert_int_equal(diags_count(diags, DIAG_ERROR), 3);
}

static void a_period_does_not_run_backwards(void **state)
{
    (void)state;
    good("tamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\ntitle: T\nperiod: {from: 2022-10, to: 2022-10}\nsections: []\n");
    good("tamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\ntitle: T\nperiod: {from: 2022-10, to: 2023-01}\nsections: []\n");
    fault("tamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\ntitle: T\nperiod: {from: 2022-10, to: 2022-09}\nsections: []\n",
          DIAG_DATE_WRONG, 6);
}

static void a_component_is_described_once(void **state)
{
    (void)state;
    const Issue *issue = good(HEAD "components:\n- {number: 2, title: Two}\n- {number: 1, title: One, short: O}\nsections: []\n");
    assert_string_equal(issue_component(issue, 1)->brief.utf8, "O");
    assert_string_equal(issue_component(issue, 2)->title.utf8, "Two");
    assert_null(issue_component(issue, 3));
    fault(HEAD "components:\n- {number: 2, title: Two}\n- {number: 2, title: One}\nsections: []\n", DIAG_NAME_TWICE, 9);
}

typedef struct Seen {
    const char *paths;
    bool translates;
} Seen;

static Text see(void *context, const char *path, Text text, FieldType type)
{
    Seen *seen = context;
    seen->paths = arena_text(arena, "%s%s%s ", seen->paths, path, type == FIELD_MARKUP ? "*" : "");
    if (seen->translates)
        text.utf8 = arena_text(arena, "<%s>", text.utf8);
    return text;
}

static void a_visit_shows_every_text_that_is_there(void **state)
{
    (void)state;
    const Issue *issue = good(HEAD "keywords: [one]\ncover: {picture: a.jpg, alt: A field}\ncomponents: [{number: 1, title: One, short: O}]\n"
                                   "sections:\n- {kind: note, title: One, text: Words}\n- {kind: note, line: L, text: Words}\n");
    Seen seen = { .paths = "" };
    issue_visit(arena, issue, see, &seen);
    assert_string_equal(seen.paths, "title keywords/1 cover/alt components/1/title components/1/short "
                                    "sections/note/title sections/note/text* sections/note-2/line sections/note-2/text* ");
}

static void a_visit_leaves_the_issue_as_it_was(void **state)
{
    (void)state;
    const Issue *issue = good(HEAD "components: [{number: 1, title: One}]\nsections:\n- {kind: note, title: One, text: Words}\n");
    Seen seen = { .paths = "", .translates = true };
    const Issue *copy = issue_visit(arena, issue, see, &seen);
    assert_string_equal(copy->title.utf8, "<A title>");
    assert_string_equal(issue_component(copy, 1)->title.utf8, "<One>");
    assert_string_equal(((const Note *)section(copy, 0)->data)->text.utf8, "<Words>");
    assert_string_equal(issue->title.utf8, "A title");
    assert_string_equal(issue_component(issue, 1)->title.utf8, "One");
    assert_string_equal(((const Note *)section(issue, 0)->data)->text.utf8, "Words");
    assert_string_equal(copy->layout.utf8, "plain@1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_head_of_an_issue_is_read, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_cover_is_known_to_be_there, open_list, close_list),
        cmocka_unit_test_setup_teardown(sections_keep_the_order_of_the_file, open_list, close_list),
        cmocka_unit_test_setup_teardown(the_second_section_of_a_kind_has_a_number_in_its_path, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_issue_without_sections_is_empty, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_unknown_kind_is_answered_with_the_nearest, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_section_says_of_what_kind_it_is, open_list, close_list),
        cmocka_unit_test_setup_teardown(sections_are_a_list, open_list, close_list),
        cmocka_unit_test_setup_teardown(every_faulty_section_is_reported_at_once, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_period_does_not_run_backwards, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_component_is_described_once, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_visit_shows_every_text_that_is_there, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_visit_leaves_the_issue_as_it_was, open_list, close_list),
    };
    return cmocka_run_group_tests_name("issue", tests, NULL, NULL);
}
