#define _XOPEN_SOURCE 700 /* mkdtemp */
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
#include "languages.h"
#include "read/edition.h"
#include "read/markup.h"

typedef struct Remark {
    SectionHead head;
    Text text;
} Remark;

static const Field remark_fields[] = {
    SECTION_HEAD(Remark),
    FIELD(Remark, text, .type = FIELD_MARKUP),
    { .key = NULL },
};

static const SectionKind kind_remark = { .name = "note", .fields = remark_fields, .size = sizeof(Remark) };
static const SectionKind *const kinds[] = { &kind_remark, NULL };

#define HEADER "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
#define ENTRY(path, source, translation) "\nmsgctxt \"" path "\"\nmsgid \"" source "\"\nmsgstr \"" translation "\"\n"
#define TITLE ENTRY("title", "A title", "Заглавие")

/* The issue with this text in its only section, in a folder of its own. */
static const Issue *issue_in(const char *folder, const char *text)
{
    const char *head = "tamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\ntitle: A title\nperiod: {from: 2022-10, to: 2022-12}\n";
    Input *input = ARENA_NEW(arena, Input);
    input->name = arena_text(arena, "%s/issue.yaml", folder);
    input->bytes = arena_text(arena, "%ssections:\n- kind: note\n  text: %s\n", head, text);
    input->length = strlen(input->bytes);
    const Node *tree = node_load(arena, input, diags);
    const Issue *issue = tree ? issue_read(arena, tree, kinds, diags) : NULL;
    assert_non_null(issue);
    return issue;
}

/* The Russian edition by this PO file; NULL in place of a file: there is none. */
static const Edition *edition_by(const char *text, const char *po, EditionRules rules)
{
    char folder[] = "/tmp/test_edition_XXXXXX";
    assert_non_null(mkdtemp(folder));
    diags = diags_open(arena);
    const char *path = arena_text(arena, "%s/ru.po", folder);
    if (po) {
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        assert_true(fputs(po, file) >= 0);
        fclose(file);
    }
    const Edition *made = edition_read_by(arena, issue_in(folder, text), load_language(arena, "ru"), rules, diags);
    unlink(path);
    rmdir(folder);
    return made;
}

static const Edition *edition(const char *text, const char *po)
{
    return edition_by(text, po, (EditionRules){ .stale = STALE_KEEP });
}

static Text texts_of(const Edition *made)
{
    assert_non_null(made);
    const Section *sections = made->issue->sections.items;
    return ((const Remark *)sections[0].data)->text;
}

static const char *text_of(const Edition *made)
{
    return texts_of(made).utf8;
}

/* The one report there is. */
static const Diag *report(DiagSeverity severity, DiagCode code, int line)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1 || sorted[0]->severity != severity || sorted[0]->code != code || sorted[0]->at.line != line) {
        diags_print(diags, stderr, false);
        fail_msg("%zu reports instead of one %s on line %d", count, diag_word(code), line);
    }
    return sorted[0];
}

static void the_issues_own_language_needs_no_file(void **state)
{
    (void)state;
    diags = diags_open(arena);
    const Issue *issue = issue_in("/nowhere", "Words");
    const Edition *made = edition_read(arena, issue, load_language(arena, "en"), diags);
    assert_non_null(made);
    assert_ptr_equal(made->issue, issue);
    assert_string_equal(made->code, "en");
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void texts_are_those_of_the_translation(void **state)
{
    (void)state;
    const Edition *made = edition("Words", HEADER TITLE ENTRY("sections/note/text/1", "Words", "Слова"));
    assert_string_equal(text_of(made), "Слова");
    assert_string_equal(made->issue->title.utf8, "Заглавие");
    assert_string_equal(made->code, "ru");
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void running_text_is_translated_block_by_block(void **state)
{
    (void)state;
    const Edition *made = edition("|\n    One.\n\n    - Two\n    - three\n\n    Four.",
                                  HEADER TITLE ENTRY("sections/note/text/1", "One.", "Один.")
                                      ENTRY("sections/note/text/2", "- Two\\n- three", "- Два\\n- три")
                                          ENTRY("sections/note/text/3", "Four.", "Четыре."));
    const Text *blocks = texts_of(made).blocks;
    assert_int_equal(texts_of(made).block_count, 3);
    assert_string_equal(blocks[0].utf8, "Один.");
    assert_string_equal(blocks[1].utf8, "- Два\n- три");
    assert_string_equal(blocks[2].utf8, "Четыре.");
    assert_true(blocks[0].at.line < blocks[1].at.line && blocks[1].at.line < blocks[2].at.line);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void a_pictures_place_is_no_entry(void **state)
{
    (void)state;
    const Edition *made = edition("\"One.\\n\\n![](a.jpg)\\n\\nTwo.\"", HEADER TITLE ENTRY("sections/note/text/1", "One.", "Раз.")
                                      ENTRY("sections/note/text/2", "Two.", "Два."));
    const Paragraph *paragraph = markup_read(arena, texts_of(made), diags);
    assert_string_equal(paragraph->spans->utf8, "Раз.");
    assert_int_equal(paragraph->next->kind, PARAGRAPH_PICTURE);
    assert_string_equal(paragraph->next->picture, "a.jpg");
    assert_string_equal(paragraph->next->next->spans->utf8, "Два.");
    assert_int_equal(diags_count(diags, DIAG_WARNING), 0);
}

static void what_is_not_translated_stands_in_the_source_language(void **state)
{
    (void)state;
    assert_string_equal(text_of(edition("Words", HEADER TITLE)), "Words");
    report(DIAG_WARNING, DIAG_PO_MISSING, 9);
    assert_string_equal(text_of(edition("Words", HEADER TITLE ENTRY("sections/note/text/1", "Words", ""))), "Words");
    report(DIAG_WARNING, DIAG_PO_MISSING, 9);
}

static void a_changed_source_is_told_with_its_new_words(void **state)
{
    (void)state;
    assert_string_equal(text_of(edition("New words", HEADER TITLE ENTRY("sections/note/text/1", "Words", "Слова"))), "Слова");
    assert_non_null(strstr(report(DIAG_WARNING, DIAG_PO_STALE, 11)->hint, "New words"));
}

#define CHANGED HEADER TITLE ENTRY("sections/note/text/1", "Words", "Слова")

static void a_changed_source_may_stand_in_its_own_words(void **state)
{
    (void)state;
    assert_string_equal(text_of(edition_by("New words", CHANGED, (EditionRules){ .stale = STALE_SOURCE })), "New words");
    report(DIAG_WARNING, DIAG_PO_STALE, 11);
    /* A link that is new there cannot be lost by words that do not stand on the page. */
    assert_non_null(edition_by("New [words](https://a.org)", CHANGED, (EditionRules){ .stale = STALE_SOURCE }));
    report(DIAG_WARNING, DIAG_PO_STALE, 11);
}

static void a_changed_source_may_be_refused(void **state)
{
    (void)state;
    assert_string_equal(text_of(edition_by("New words", CHANGED, (EditionRules){ .stale = STALE_REFUSE })), "Слова");
    assert_non_null(strstr(report(DIAG_ERROR, DIAG_PO_STALE, 11)->hint, "line 9 of issue.yaml"));
}

static void a_release_wants_every_text(void **state)
{
    (void)state;
    assert_string_equal(text_of(edition_by("Words", HEADER TITLE, (EditionRules){ .complete = true })), "Words");
    report(DIAG_ERROR, DIAG_PO_MISSING, 9);
}

static void a_long_source_is_shortened_between_letters(void **state)
{
    (void)state;
    const char *letters = "ыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыы";
    edition(arena_text(arena, "W%s", letters), CHANGED);
    const char *hint = report(DIAG_WARNING, DIAG_PO_STALE, 11)->hint;
    assert_int_equal(utf8_fault(hint, strlen(hint)), strlen(hint));
    assert_non_null(strstr(hint, "ы…"));
}

static void a_fuzzy_entry_is_stale(void **state)
{
    (void)state;
    edition("Words", HEADER TITLE "\n#, fuzzy" ENTRY("sections/note/text/1", "Words", "Слова"));
    report(DIAG_WARNING, DIAG_PO_STALE, 12);
}

static void an_entry_of_no_text_is_told(void **state)
{
    (void)state;
    edition("Words", HEADER TITLE ENTRY("sections/note/text/1", "Words", "Слова") ENTRY("sections/note/text/2", "More", "Ещё"));
    report(DIAG_WARNING, DIAG_PO_UNUSED, 14);
}

static void a_lost_mark_of_stress_is_an_error(void **state)
{
    (void)state;
    assert_null(edition("\"Two **words**\"", HEADER TITLE ENTRY("sections/note/text/1", "Two **words**", "Два слова")));
    report(DIAG_ERROR, DIAG_PO_MARKUP, 11);
}

static void a_lost_link_is_an_error(void **state)
{
    (void)state;
    assert_null(edition("\"[Words](https://a.org)\"", HEADER TITLE ENTRY("sections/note/text/1", "[Words](https://a.org)", "Слова")));
    report(DIAG_ERROR, DIAG_PO_MARKUP, 11);
    assert_null(edition("\"[Words](https://a.org)\"",
                        HEADER TITLE ENTRY("sections/note/text/1", "[Words](https://a.org)", "[Слова](https://b.org)")));
    report(DIAG_ERROR, DIAG_PO_MARKUP, 11);
}

static void reports_on_a_text_lead_to_its_translation(void **state)
{
    (void)state;
    const Edition *made = edition("Words", HEADER TITLE ENTRY("sections/note/text/1", "Words", "Слова"));
    assert_non_null(strstr(made->issue->title.at.file, "/ru.po"));
    assert_int_equal(made->issue->title.at.line, 7);
    const Section *sections = made->issue->sections.items;
    assert_int_equal(((const Remark *)sections[0].data)->text.at.line, 11);
}

static void an_edition_without_its_file_is_reported(void **state)
{
    (void)state;
    assert_null(edition("Words", NULL));
    report(DIAG_ERROR, DIAG_FILE_MISSING, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_issues_own_language_needs_no_file, open_list, close_list),
        cmocka_unit_test_setup_teardown(texts_are_those_of_the_translation, open_list, close_list),
        cmocka_unit_test_setup_teardown(running_text_is_translated_block_by_block, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_pictures_place_is_no_entry, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_not_translated_stands_in_the_source_language, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_changed_source_is_told_with_its_new_words, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_changed_source_may_stand_in_its_own_words, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_changed_source_may_be_refused, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_release_wants_every_text, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_long_source_is_shortened_between_letters, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_fuzzy_entry_is_stale, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_entry_of_no_text_is_told, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_lost_mark_of_stress_is_an_error, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_lost_link_is_an_error, open_list, close_list),
        cmocka_unit_test_setup_teardown(reports_on_a_text_lead_to_its_translation, open_list, close_list),
        cmocka_unit_test_setup_teardown(an_edition_without_its_file_is_reported, open_list, close_list),
    };
    return cmocka_run_group_tests_name("edition", tests, NULL, NULL);
}
