/* The text of a published issue: what its making did to it is mended, and everything else stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "languages.h"
#include "read/draft_words.h"
#include "read/export.h"
#include "read/export_blocks.h"
#include "read/export_mend.h"
#include "read/markup.h"

static const ImportTable *english(void)
{
    return import_table(arena, load_language(arena, "en"));
}

static const Export *read_export(const char *bytes)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "export.md", .bytes = bytes, .length = strlen(bytes) };
    diags_add_source(diags, input->name, input->bytes, input->length);
    return export_read(arena, input, english(), diags);
}

/* The texts of all blocks with | between two. */
static const char *blocks_of(const char *bytes)
{
    const Export *export = read_export(bytes);
    const char *all = "";
    for (size_t i = 0; export && i < export->count; i++)
        all = arena_text(arena, "%s%s%s", all, i > 0 ? " | " : "", export->blocks[i].text);
    return all;
}

/* --- words --- */

static const char *mended(const char *text, const char *elsewhere)
{
    Vocabulary *vocabulary = vocabulary_open(arena);
    vocabulary_add(vocabulary, elsewhere);
    size_t joined = 0, doubtful = 0;
    return export_mend_words(arena, text, vocabulary, &joined, &doubtful);
}

static void a_split_word_is_closed_up_where_it_stands_whole_elsewhere(void **state)
{
    (void)state;
    assert_string_equal(mended("phyto - sanitary measures", "Phytosanitary"), "phytosanitary measures");
    assert_string_equal(mended("фито - санитарные", "фитосанитарные"), "фитосанитарные");
    assert_string_equal(mended("cross- border", "cross-border"), "cross-border");
}

static void a_dash_between_whole_words_is_a_dash(void **state)
{
    (void)state;
    assert_string_equal(mended("a system - a notification", "system notification"), "a system - a notification");
    assert_string_equal(mended("cross - border", "cross-border"), "cross - border");
    assert_string_equal(mended("short- and long-term", "andlong"), "short- and long-term");
}

static void a_range_has_no_space_at_one_side(void **state)
{
    (void)state;
    assert_string_equal(mended("October- December 2022", ""), "October-December 2022");
    assert_string_equal(mended("октябрь- декабрь", ""), "октябрь- декабрь");
}

static void a_hyphen_at_the_end_of_a_line_goes_or_stays_as_elsewhere(void **state)
{
    (void)state;
    assert_string_equal(mended("coop-\1eration", ""), "cooperation");
    assert_string_equal(mended("cross-\1border", "cross-border"), "cross-border");
    assert_string_equal(mended("EU-\1Asia", ""), "EU-Asia");
    assert_string_equal(mended("two\1lines", ""), "two lines");
}

static void words_are_compared_without_signs(void **state)
{
    (void)state;
    const Words words = words_of(arena, "**in**ter [site](https://x.org/a) 4.5 й");
    assert_int_equal(words.count, 5);
    assert_string_equal(words.words[0], "inter");
    assert_string_equal(words.words[1], "site");
    assert_string_equal(words.words[4], "й");
    assert_string_equal(words_folded(arena, "  ВЫПУСК №4: Ещё!"), "выпуск № 4 еще");
}

/* --- blocks --- */

static void wrapped_lines_are_one_paragraph(void **state)
{
    (void)state;
    assert_string_equal(blocks_of("One line of the paragraph\r\ngoes on in another.\r\n\r\nA second one."), "One line of the paragraph goes on in another. | A second one.");
}

static void a_gap_in_a_sentence_closes(void **state)
{
    (void)state;
    assert_string_equal(blocks_of("The paragraph is interrupted by the end of a page\n\n\nand goes on.\n"), "The paragraph is interrupted by the end of a page and goes on.");
    assert_string_equal(blocks_of("This sentence about a certain thing ends here.\n\nand this is another.\n"), "This sentence about a certain thing ends here. | and this is another.");
}

static void marks_of_the_files_making_go(void **state)
{
    (void)state;
    assert_string_equal(blocks_of("\xEF\xBB\xBF" "e\xEF\xAC\x83" "cient&nbsp;<b>work</b> &amp; soft\xC2\xAD" "ness<!-- page 3 -->\n"), "efficient work & softness");
    assert_string_equal(blocks_of("# N E W S L E T T E R\n"), "NEWSLETTER");
    assert_string_equal(blocks_of("a detec\xC2\xAD\ntion\n"), "a detection");
    assert_string_equal(blocks_of("\xEF\x82\xB7 one\n\xEF\x82\xB7 two\n"), "one | two");
}

static void what_every_page_repeats_goes_and_what_it_only_resembles_stays(void **state)
{
    (void)state;
    assert_string_equal(blocks_of("Issue 4\n\nOctober-December 2022\n\n# About BOMCA 10\n\nA text of some words.\n\n2 | BOMCA Newsletter | Issue 4\n\nMore.\n\nOctober-December 2022\n\nApril 2021\n\n21 650\n"),
                        "Issue 4 | October-December 2022 | About BOMCA 10 | A text of some words. | More. | April 2021 | 21 650");
    assert_string_equal(blocks_of("One.\n\n3\n\nTwo.\n\n4\n\nThree.\n\n5\n\nFour.\n"), "One. | Two. | Three. | Four.");
    assert_string_equal(blocks_of("One.\n\n131\n\nTwo.\n"), "One. | 131 | Two.");
}

static void lists_and_numbers_that_are_none(void **state)
{
    (void)state;
    const Export *export = read_export("- one\n* two\n  - inner\n\n1. first\n2. second\n\n2022. gada\n");
    assert_int_equal(export->count, 6);
    assert_int_equal(export->blocks[2].level, 2);
    assert_int_equal(export->blocks[4].number, 2);
    assert_int_equal(export->blocks[5].kind, EXPORT_PARAGRAPH);
}

static void headings_by_signs_lines_and_dress(void **state)
{
    (void)state;
    const Export *export = read_export("## One ##\n\nTwo\n---\n\n**Three**\n\nFOUR WORDS\n\nNot a heading.\n");
    assert_int_equal(export->count, 5);
    for (size_t i = 0; i < 4; i++)
        assert_true(export_is_heading(&export->blocks[i]));
    assert_false(export_is_heading(&export->blocks[4]));
    assert_string_equal(export->blocks[0].text, "One");
    assert_string_equal(export->blocks[2].text, "Three");
}

static void bytes_that_are_no_text_are_refused_with_their_line(void **state)
{
    (void)state;
    assert_null(read_export("One.\nTwo \xFF.\n"));
    assert_null(read_export("\n\n - \n"));
    size_t count;
    const Diag *const *told = diags_sorted(diags, &count);
    assert_int_equal(count, 2);
    assert_int_equal(told[0]->code, DIAG_IMPORT_EMPTY);
    assert_int_equal(told[1]->code, DIAG_ENCODING_BROKEN);
    assert_int_equal(told[1]->at.line, 2);
}

static void a_part_is_cut_behind_a_word(void **state)
{
    (void)state;
    const Export *export = read_export("Component 1: Title of it\n");
    ExportPart tail;
    const ExportPart head = export_cut(arena, export_part(&export->blocks[0]), 2, &tail);
    assert_string_equal(head.text, "Component 1");
    assert_string_equal(tail.text, "Title of it");
    assert_int_equal(head.to, 2);
    assert_int_equal(tail.from, 2);
    assert_int_equal(tail.to, 5);
}

static void short_lines_end_where_they_end(void **state)
{
    (void)state;
    assert_string_equal(blocks_of("A. Sample\nDirector of the example office of two towns\n"), "A. Sample\nDirector of the example office of two towns");
    assert_string_equal(blocks_of("Budget: four millions of the union\nTerm: three years and a half\n"), "Budget: four millions of the union\nTerm: three years and a half");
    assert_string_equal(blocks_of("The line of a text that somebody wrapped\nEarly, at a capital.\n"), "The line of a text that somebody wrapped Early, at a capital.");
}

static void what_pandoc_adds_goes(void **state)
{
    (void)state;
    assert_string_equal(blocks_of("# Title {#title .big}\n\n::: box\n[Words]{.underline} and {braces}\n:::\n\n![](a.png){width=3in}\n"), "Title | Words and {braces} | ");
    assert_string_equal(blocks_of("+---+-----+\n| a | b c |\n|   | d   |\n+===+=====+\n| e | f   |\n+---+-----+\n"), "| a | b c d |\n| --- | --- |\n| e | f |");
}

/* --- markup --- */

static void signs_that_mean_nothing_are_written_so(void **state)
{
    (void)state;
    static const char *const texts[] = { "2022. gada", "- no list", "# no heading", "a * b_c", "[a]: http://x.org", "<b> & [x](y z)", "1) one", "`code", "a | b", "**open", "~~x~~", "+ plus", "> no quote", "=== x" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const Text text = { .utf8 = draft_words_paragraph(arena, texts[i]), .at = { .line = 1, .column = 1 }, .origin = TEXT_FOLDED };
        const Paragraph *paragraph = markup_read(arena, text, diags);
        assert_non_null(paragraph);
        assert_int_equal(paragraph->kind, PARAGRAPH_PLAIN);
        assert_null(paragraph->next);
        assert_true(words_equal(words_of(arena, markup_words(arena, paragraph)), words_of(arena, texts[i])));
    }
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

/* --- tables --- */

static void headings_have_meanings(void **state)
{
    (void)state;
    const ImportTable *table = english(), *russian = import_table(arena, load_language(arena, "ru"));
    assert_int_equal(import_meaning(table, words_folded(arena, "BOMCA 10 IN FOCUS")), MEANS_LETTERS);
    assert_int_equal(import_meaning(table, words_folded(arena, "Thematic focus in the next quarter (May 2023)")), MEANS_NEXT_QUARTER);
    assert_int_equal(import_meaning(table, words_folded(arena, "About forty officers trained")), MEANS_NOTHING);
    assert_int_equal(import_meaning(russian, words_folded(arena, "О программе БОМКА-10")), MEANS_ABOUT);
    assert_string_equal(import_icon(russian, words_folded(arena, "Гранты для НПО")), "grants-to-ngos");
    size_t words;
    assert_int_equal(import_component(table, words_folded(arena, "COMPONENT II. Trade"), &words), 2);
    assert_int_equal(words, 2);
    assert_int_equal(import_component(table, words_folded(arena, "Components of trade"), &words), 0);
    assert_int_equal(import_issue_number(russian, words_folded(arena, "Выпуск № 5")), 5);
    assert_int_equal(import_phase(table, words_folded(arena, "the 9th phase")), 9);
}

static void periods_are_read_in_both_languages(void **state)
{
    (void)state;
    Period period;
    assert_true(import_period(english(), words_folded(arena, "December 2022 - February 2023"), &period));
    assert_int_equal(period.from.year, 2022);
    assert_int_equal(period.to.year, 2023);
    assert_int_equal(period.to.month, 2);
    assert_true(import_period(import_table(arena, load_language(arena, "ru")), words_folded(arena, "с октября по декабрь 2022 г."), &period));
    assert_int_equal(period.from.month, 10);
    assert_int_equal(period.to.month, 12);
    assert_false(import_period(english(), words_folded(arena, "autumn 2015"), &period));
}

static void expect_months(const ImportTable *table, const char *words, int from, int to)
{
    Period period = { { 0 }, { 0 } };
    assert_true(import_period(table, words_folded(arena, words), &period));
    assert_int_equal(period.from.month, from);
    assert_int_equal(period.to.month, to);
    assert_int_equal(period.to.year, 2024);
}

static void quarters_and_days_are_months(void **state)
{
    (void)state;
    const ImportTable *russian = import_table(arena, load_language(arena, "ru"));
    expect_months(english(), "Second quarter of 2024", 4, 6);
    expect_months(english(), "Q3 2024", 7, 9);
    expect_months(english(), "2024: April to June", 4, 6);
    expect_months(russian, "II квартал 2024 года", 4, 6);
    expect_months(russian, "3-й квартал 2024 г.", 7, 9);
    expect_months(russian, "01.10.2024 - 31.12.2024", 10, 12);
    assert_true(import_is_whole_months(english(), words_folded(arena, "1 April 2021 - 30 September 2025")));
    assert_true(import_is_whole_months(english(), words_folded(arena, "April 2021 - September 2025")));
    assert_false(import_is_whole_months(english(), words_folded(arena, "15 June 2015 - 14 December 2018")));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_split_word_is_closed_up_where_it_stands_whole_elsewhere),
        TEST(a_dash_between_whole_words_is_a_dash),
        TEST(a_range_has_no_space_at_one_side),
        TEST(a_hyphen_at_the_end_of_a_line_goes_or_stays_as_elsewhere),
        TEST(words_are_compared_without_signs),
        TEST(wrapped_lines_are_one_paragraph),
        TEST(a_gap_in_a_sentence_closes),
        TEST(marks_of_the_files_making_go),
        TEST(what_every_page_repeats_goes_and_what_it_only_resembles_stays),
        TEST(lists_and_numbers_that_are_none),
        TEST(headings_by_signs_lines_and_dress),
        TEST(bytes_that_are_no_text_are_refused_with_their_line),
        TEST(a_part_is_cut_behind_a_word),
        TEST(signs_that_mean_nothing_are_written_so),
        TEST(headings_have_meanings),
        TEST(periods_are_read_in_both_languages),
        TEST(quarters_and_days_are_months),
        TEST(short_lines_end_where_they_end),
        TEST(what_pandoc_adds_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
