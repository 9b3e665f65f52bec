/* What the parts of an export become: each case is a few lines of one, and a line of the issue that must come of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "languages.h"
#include "read/importing.h"

static ImportForm *forms; /* of the export that is read; NULL: all keep theirs */

/* The issue.yaml of an export, below its head. */
static const char *issue_of(const char *code, const char *bytes)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "export.md", .bytes = bytes, .length = strlen(bytes) };
    const Language *language = load_language(arena, code);
    const ImportTable *table = import_table(arena, language);
    const Export *export = export_read(arena, input, table, diags);
    assert_non_null(export);
    Importing importing = { .arena = arena, .export = export, .table = table, .language = language, .diags = diags };
    importing.forms = forms ? forms : ARENA_ARRAY(arena, ImportForm, export->count + 1);
    importing.facts = (ImportFacts){ .layout = "bomca-10@1", .language = code, .file = "export.md" };
    return draft_write(importing_run(&importing), "");
}

#define PARAGRAPH "The officers of two posts met at the bridge and spoke of the queue that stands there every morning."
#define LONG_TEXT PARAGRAPH " " PARAGRAPH " " PARAGRAPH " " PARAGRAPH

static void expect(const char *issue, const char *words)
{
    if (!strstr(issue, words))
        fail_msg("no %s in:\n%s", words, issue);
}

static void expect_no(const char *issue, const char *words)
{
    if (strstr(issue, words))
        fail_msg("%s in:\n%s", words, issue);
}

/* --- letters --- */

static void a_closing_is_no_name(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# Editorial\n\nDear readers,\n\n" PARAGRAPH "\n\nYours sincerely,\n\n**Ms A. Sample**\n\n*Manager*\n");
    expect(issue, "name: Ms A. Sample");
    expect(issue, "      Yours sincerely,");
    issue = issue_of("ru", "Уважаемые коллеги!\n\nТекст письма стоит здесь.\n\nС уважением,\nПётр Примеров\nРуководитель проверки всех писем и выпусков\n");
    expect(issue, "name: Пётр Примеров");
    expect(issue, "С уважением");
}

static void the_last_line_signs_where_no_office_is_told(void **state)
{
    (void)state;
    expect(issue_of("en", "Dear reader,\n\n" PARAGRAPH "\n\n*Your editors*\n"), "name: Your editors");
}

static void a_name_and_an_office_on_short_lines_are_two(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "Dear reader,\n\n" PARAGRAPH "\n\nA. Sample\nDirector of the example office\n");
    expect(issue, "name: A. Sample\n");
    expect(issue, "office: Director of the example office");
}

/* --- headings that are known by what stands below --- */

static void a_heading_over_a_letter_is_that_of_letters(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# Words that no table has\n\nDear readers,\n\n" PARAGRAPH "\n\nA. Sample, Director\n");
    expect(issue, "kind: letters\n    title: Words that no table has");
}

static void a_heading_over_components_is_theirs_and_over_their_lists_that_of_plans(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# Words without a table\n\n## Component 1: Trade\n\n" LONG_TEXT "\n\n# Other such words\n\n## Component 1\n\n- a plan\n- another\n");
    expect(issue, "kind: components\n    title: Words without a table");
    expect(issue, "kind: next-quarter\n    title: Other such words");
}

static void somebody_of_a_component_is_no_component(void **state)
{
    (void)state;
    expect_no(issue_of("en", "**Component 1 Manager of the office**\n\n" PARAGRAPH "\n"), "component: 1");
}

static void a_number_sign_is_no_word_of_a_title(void **state)
{
    (void)state;
    expect(issue_of("ru", "# Компонент № 1: Развитие ведомств\n\nТекст этого компонента.\n"), "title: Развитие ведомств");
}

/* --- what is told of the programme --- */

static void labels_on_lines_of_one_paragraph_are_figures(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# About\n\nOverall objective: Safe borders in the region\nBudget: EUR 4 000 000\nDuration: 01.04.2021 - 30.09.2025\n");
    expect(issue, "objective: Safe borders in the region\n");
    expect(issue, "amount: 4000000");
    expect(issue, "to: 2025-09");
    expect(issue_of("ru", "# О программе\n\nБюджет\n\n21 650 050 ЕВРО\n"), "amount: 21650050");
}

static void days_that_the_layout_would_not_print_stay(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# About\n\nDuration\n\n15 June 2015 - 14 December 2018\n");
    expect(issue, "15 June 2015");
    expect_no(issue, "duration:");
}

static void a_component_with_much_to_say_is_no_card(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# About\n\n" PARAGRAPH "\n\nComponent 1: Trade\n\n" LONG_TEXT "\n");
    expect(issue, "kind: components");
    expect_no(issue, "cards:");
}

static void a_text_without_room_stands_before_the_figures(void **state)
{
    (void)state;
    forms = (ImportForm[8]){ { KEEPS_SPLIT, "" } };
    const char *issue = issue_of("en", "# About\n\n" PARAGRAPH "\n\nObjective\n\nSafe borders\n");
    forms = NULL;
    expect(issue, "kind: text\n    title: \"About\"");
    expect(issue, "kind: about\n    objective: Safe borders");
}

/* --- stories, news, plans, contents --- */

static void plain_lines_are_headlines_where_stories_are_told(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "SUCCESS STORIES\n\nA bridge for two villages\n\n" PARAGRAPH "\n\nA dog at work\n\n" PARAGRAPH "\n");
    expect(issue, "headline: A bridge for two villages");
    expect(issue, "headline: A dog at work");
}

static void a_headline_that_begins_like_a_known_heading_stays_one(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# Featured stories\n\n## Results of a study visit\n\n" PARAGRAPH "\n");
    expect(issue, "headline: Results of a study visit");
}

static void questions_of_an_interview_are_its_subheads(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "**Interview with a trainer**\n\n" PARAGRAPH "\n\n**How did it begin?**\n\n" PARAGRAPH "\n\n**What comes then?**\n\n" PARAGRAPH "\n");
    expect(issue, "headline: Interview with a trainer");
    expect(issue, "### What comes then?");
}

static void a_text_before_the_plans_has_a_section_of_its_own(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "# Plans for the next quarter\n\n" PARAGRAPH "\n\n- Regional workshops\n- Grants to NGOs\n");
    expect(issue, "kind: text\n    title: Plans for the next quarter");
    expect(issue, "icon: regional-workshops");
}

static void a_list_of_contents_is_left_to_the_layout(void **state)
{
    (void)state;
    const char *issue = issue_of("en", "In this issue\n\n- About 2\n- Featured stories 4\n\n# About\n\n" PARAGRAPH "\n\n# Featured stories\n\n## One\n\n" PARAGRAPH "\n");
    expect_no(issue, "In this issue");
    expect(issue, "kind: about");
    expect(issue_of("en", "In this issue\n\n- What is\n- nowhere else\n\n# About\n\n" PARAGRAPH "\n"), "nowhere else");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_closing_is_no_name),
        TEST(the_last_line_signs_where_no_office_is_told),
        TEST(a_name_and_an_office_on_short_lines_are_two),
        TEST(a_heading_over_a_letter_is_that_of_letters),
        TEST(a_heading_over_components_is_theirs_and_over_their_lists_that_of_plans),
        TEST(somebody_of_a_component_is_no_component),
        TEST(a_number_sign_is_no_word_of_a_title),
        TEST(labels_on_lines_of_one_paragraph_are_figures),
        TEST(days_that_the_layout_would_not_print_stay),
        TEST(a_component_with_much_to_say_is_no_card),
        TEST(a_text_without_room_stands_before_the_figures),
        TEST(plain_lines_are_headlines_where_stories_are_told),
        TEST(a_headline_that_begins_like_a_known_heading_stays_one),
        TEST(questions_of_an_interview_are_its_subheads),
        TEST(a_text_before_the_plans_has_a_section_of_its_own),
        TEST(a_list_of_contents_is_left_to_the_layout),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
