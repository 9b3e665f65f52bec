/* What a translation states otherwise than its source. */
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
#include "read/parity.h"

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

/* The issue with this text in its only section. */
static const Issue *issue_in(const char *folder, const char *text)
{
    Input *input = ARENA_NEW(arena, Input);
    input->name = arena_text(arena, "%s/issue.yaml", folder);
    input->bytes = arena_text(arena, "tamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\nperiod: {from: 2022-10, to: 2022-12}\n"
                                     "title: A title\nsections:\n- kind: note\n  text: |\n    %s\n", text);
    input->length = strlen(input->bytes);
    const Node *tree = node_load(arena, input, diags);
    const Issue *issue = tree ? issue_read(arena, tree, kinds, diags) : NULL;
    assert_non_null(issue);
    return issue;
}

/* What is said of the translation of one paragraph; line 9 of the PO file has its words. */
static const Difference *differences(const char *source, const char *translation)
{
    char folder[] = "/tmp/test_parity_XXXXXX";
    assert_non_null(mkdtemp(folder));
    diags = diags_open(arena);
    const char *path = arena_text(arena, "%s/ru.po", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgctxt \"title\"\nmsgid \"A title\"\n"
                  "msgstr \"Заглавие\"\nmsgctxt \"sections/note/text/1\"\nmsgid \"%s\"\nmsgstr \"%s\"\n", source, translation);
    fclose(file);
    const Issue *issue = issue_in(folder, source);
    const Edition *edition = edition_read(arena, issue, load_language(arena, "ru"), diags);
    unlink(path);
    rmdir(folder);
    assert_non_null(edition);
    return parity_texts(arena, issue, load_language(arena, "en"), edition, diags);
}

static void expect_nothing(const char *source, const char *translation)
{
    const Difference *found = differences(source, translation);
    if (found)
        fail_msg("\"%s\" and \"%s\": %s", source, translation, found->words);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void expect_one(const char *source, const char *translation, DiagSeverity severity, DiagCode code, const char *words)
{
    const Difference *found = differences(source, translation);
    assert_non_null(found);
    assert_string_equal(found->words, words);
    assert_int_equal(found->severity, severity);
    assert_int_equal(found->code, code);
    assert_null(found->next);
    assert_int_equal(diags_count(diags, severity), 1);
}

static void the_same_in_the_forms_of_each_language_is_no_difference(void **state)
{
    (void)state;
    expect_nothing("21,650,050 euros in 2022, up 4.5%", "в 2022 году 21 650 050 евро, рост 4,5 %");
    expect_nothing("On 3 October 2022 the 25th conference met.", "03.10.2022 собралась 25-я конференция.");
    expect_nothing("In the 4th quarter, phase 10 held 131 events.", "В IV квартале фаза 10 131 мероприятие.");
    expect_nothing("Part 5 of the plan", "Часть V плана");
}

static void other_figures_are_an_error_at_both_places(void **state)
{
    (void)state;
    expect_one("It held 131 activities in 2022.", "В 2022 году прошло 113 мероприятий.", DIAG_ERROR, DIAG_NUMBER_DIFFERS,
               "131 in the source, 113 here");
    const Difference *found = differences("It held 131 activities.", "Прошло 113 мероприятий.");
    assert_int_equal(found->source.line, 10);
    assert_int_equal(found->source.column, 13);
    assert_int_equal(found->translation.line, 9);
    assert_int_equal(found->translation.column, 16);
    size_t count;
    assert_non_null(strstr(diags_sorted(diags, &count)[0]->hint, "issue.yaml:10:13"));
}

static void a_lost_decimal_mark_is_an_error(void **state)
{
    (void)state;
    expect_one("1.5 million", "15 миллионов", DIAG_ERROR, DIAG_NUMBER_DIFFERS, "1.5 in the source, 15 here");
}

static void each_number_counts_as_often_as_it_stands(void **state)
{
    (void)state;
    expect_one("24 and 24 lorries", "24 грузовика", DIAG_WARNING, DIAG_NUMBER_DIFFERS, "24 in the source, and not here");
}

static void a_small_number_may_stand_in_words(void **state)
{
    (void)state;
    expect_one("two workshops", "2 семинара", DIAG_NOTE, DIAG_NUMBER_DIFFERS, "2 here, and not in the source");
}

static void other_months_are_an_error_and_a_missing_one_a_note(void **state)
{
    (void)state;
    expect_one("from October on", "с ноября", DIAG_ERROR, DIAG_DATE_DIFFERS, "October in the source, ноября here");
    expect_one("from October on", "с осени", DIAG_NOTE, DIAG_DATE_DIFFERS, "October in the source, and not here");
}

static void a_handle_that_is_lost_is_an_error(void **state)
{
    (void)state;
    expect_one("Follow @EXAMPLE", "Следите за @EXAMPEL", DIAG_ERROR, DIAG_ADDRESS_DIFFERS, "@EXAMPLE in the source, @EXAMPEL here");
    expect_nothing("Follow @EXAMPLE", "Следите: @EXAMPLE, то есть @EXAMPLE");
}

static void half_a_text_is_too_short(void **state)
{
    (void)state;
    expect_one("The old barrier stands in the yard. The children of the village sit on it, and their parents sell melons to all who wait.",
               "Старый шлагбаум стоит во дворе.", DIAG_WARNING, DIAG_TRANSLATION_SHORT,
               "31 characters for the 121 of the source: something may be left out");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_same_in_the_forms_of_each_language_is_no_difference),
        TEST(other_figures_are_an_error_at_both_places),
        TEST(a_lost_decimal_mark_is_an_error),
        TEST(each_number_counts_as_often_as_it_stands),
        TEST(a_small_number_may_stand_in_words),
        TEST(other_months_are_an_error_and_a_missing_one_a_note),
        TEST(a_handle_that_is_lost_is_an_error),
        TEST(half_a_text_is_too_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
