#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/markup.h"
#include "read/markup_address.h"

/* A block of a file that begins in line 10, four columns in. */
static Text block(const char *utf8)
{
    return (Text){ .utf8 = utf8, .at = { "a.yaml", 10, 5, 1 }, .origin = TEXT_BLOCK, .indent = 4 };
}

static Text line(const char *utf8)
{
    return (Text){ .utf8 = utf8, .at = { "a.yaml", 10, 5, 1 }, .origin = TEXT_INLINE };
}

/* One paragraph a line: kind, depth, number, then the spans in their dress: **strong**, *emphasis*, {verbatim}, [link](to);
 * of a cell its row and column, of a mark the words of its note. */
static const char *shown(const Paragraph *paragraph)
{
    static const char *const kinds[] = { "plain", "subhead", "item", "more", "quote", "label", "picture", "cell" };
    const char *text = "";
    for (; paragraph; paragraph = paragraph->next) {
        text = arena_text(arena, "%s%s", text, kinds[paragraph->kind]);
        if (paragraph->depth > 0)
            text = arena_text(arena, "%s %d.%d", text, paragraph->depth, paragraph->number);
        if (paragraph->table)
            text = arena_text(arena, "%s %d.%d", text, paragraph->row, paragraph->column);
        text = arena_text(arena, "%s: ", text);
        for (const Span *span = paragraph->spans; span; span = span->next) {
            assert_true(span->utf8[0] != '\0');
            if (span->note) {
                text = arena_text(arena, "%s[^%s|%s]", text, span->note->label, markup_words(arena, span->note->words));
                continue;
            }
            const char *marks = span->strong ? span->emphasis ? "***" : "**" : span->emphasis ? "*" : "";
            const char *words = span->verbatim ? arena_text(arena, "{%s}", span->utf8) : span->utf8;
            words = arena_text(arena, "%s%s%s", marks, words, marks);
            if (span->link)
                words = arena_text(arena, "[%s](%s)", words, span->link);
            text = arena_text(arena, "%s%s", text, words);
        }
        text = arena_text(arena, "%s\n", text);
    }
    return text;
}

static void assert_reads(const char *utf8, const char *expected)
{
    diags = diags_open(arena);
    assert_string_equal(shown(markup_read(arena, block(utf8), diags)), expected);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void assert_reads_line(const char *utf8, const char *expected)
{
    diags = diags_open(arena);
    assert_string_equal(shown(markup_read_line(arena, line(utf8), diags)), expected);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void assert_report(const char *utf8, DiagCode code, int at_line, int at_column)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1 || sorted[0]->code != code || sorted[0]->at.line != at_line || sorted[0]->at.column != at_column)
        fail_msg("%s: %zu reports, the first %d:%d %s", utf8, count, count ? sorted[0]->at.line : 0,
                 count ? sorted[0]->at.column : 0, count ? sorted[0]->message : "");
}

/* One report at this place, and these words kept. */
static void assert_refused(const char *utf8, DiagCode code, int at_line, int at_column, const char *words)
{
    diags = diags_open(arena);
    const Paragraph *paragraphs = markup_read(arena, block(utf8), diags);
    assert_report(utf8, code, at_line, at_column);
    assert_string_equal(markup_words(arena, paragraphs), words);
}

static void paragraphs_are_parted_by_empty_lines(void **state)
{
    (void)state;
    assert_reads("One\ntwo.\n\nThree.\n", "plain: One two.\nplain: Three.\n");
    assert_null(markup_read(arena, block(""), diags));
    assert_null(markup_read(arena, block(" \n\n"), diags));
    assert_null(markup_read(arena, (Text){ 0 }, diags));
}

static void spans_wear_their_dress(void **state)
{
    (void)state;
    assert_reads("a **b** *c* ***d*** __e__ _f_", "plain: a **b** *c* ***d*** **e** *f*\n");
    assert_reads("**«Граница»** и *мост*.", "plain: **«Граница»** и *мост*.\n");
    assert_reads("[the **site**](https://bomca.eu)", "plain: [the ](https://bomca.eu)[**site**](https://bomca.eu)\n");
    assert_reads("2 \\* 3 &amp; 4", "plain: 2 * 3 & 4\n");
    assert_reads("\"quotes\" -- and ...", "plain: \"quotes\" -- and ...\n");
}

static void a_hard_break_is_a_line_separator(void **state)
{
    (void)state;
    assert_reads("one  \ntwo\\\nthree", "plain: one\xE2\x80\xA8two\xE2\x80\xA8three\n");
}

static void lists_quotes_and_subheads_have_their_kinds(void **state)
{
    (void)state;
    assert_reads("- a\n- b\n\n  more\n  1. c\n  2. d\n- e\n\n3. f\n4. g\n", "item 1.0: a\n"
                                                                           "item 1.0: b\n"
                                                                           "more 1.0: more\n"
                                                                           "item 2.1: c\n"
                                                                           "item 2.2: d\n"
                                                                           "item 1.0: e\n"
                                                                           "item 1.3: f\n"
                                                                           "item 1.4: g\n");
    assert_reads("### Head\nWords\n\n> said\n> so\n", "subhead: Head\nplain: Words\nquote: said so\n");
}

static void tables_are_cells_row_by_row(void **state)
{
    (void)state;
    assert_reads("Before.\n\n| A | B |\n|---|--:|\n| *c* | 1 |\n|  | 2 \\| 3 |\n\nAfter.", "plain: Before.\n"
                                                                                        "cell 0.0: A\n"
                                                                                        "cell 0.1: B\n"
                                                                                        "cell 1.0: *c*\n"
                                                                                        "cell 1.1: 1\n"
                                                                                        "cell 2.1: 2 | 3\n"
                                                                                        "plain: After.\n");
    const Paragraph *cells = markup_read(arena, block("a|b|c|d\n:-|:-:|-:|-\ne|f|g|h"), diags);
    assert_int_equal(cells->table->columns, 4);
    assert_int_equal(cells->table->rows, 2);
    static const ColumnAlign aligns[] = { COLUMN_LEFT, COLUMN_CENTRE, COLUMN_RIGHT, COLUMN_OWN };
    assert_memory_equal(cells->table->aligns, aligns, sizeof aligns);
    assert_refused("| a | b |\n|---|---|\n| c |\n", DIAG_TABLE_UNEVEN, 12, 5, "a b c");
    assert_refused("| a | b |\n|---|---|\n| c | d | e |\n", DIAG_TABLE_UNEVEN, 12, 5, "a b c d");
    assert_refused("- x\n\n  | a |\n  |---|\n  | b |\n", DIAG_MARKUP_UNSUPPORTED, 12, 7, "x a b");
}

static void marks_find_their_notes(void **state)
{
    (void)state;
    assert_reads("One[^1] two[^b].\n\n[^1]: The *first*\nnote.\n[^b]: https://a.b\n\nThree[^1].",
                 "plain: One[^1|The first note.] two[^b|https://a.b].\nplain: Three[^1|The first note.].\n");
    assert_reads("a \\[^1\\] b [^] [^a b]", "plain: a [^1] b [^] [^a b]\n");
    assert_refused("One[^1].", DIAG_FOOTNOTE_MISSING, 10, 8, "One.");
    assert_refused("One.\n\n[^1]: two", DIAG_FOOTNOTE_UNUSED, 12, 5, "One.");
    assert_refused("One[^1].\n\n[^1]: a\n[^1]: b", DIAG_NAME_TWICE, 13, 5, "One.");
    assert_refused("One[^1].\n\n[^1]: - a", DIAG_MARKUP_UNSUPPORTED, 12, 5, "One.");
    assert_refused("One[^1][^2].\n\n[^1]: a[^2]\n[^2]: b", DIAG_MARKUP_UNSUPPORTED, 12, 12, "One.");
    diags = diags_open(arena);
    markup_read_line(arena, line("Head[^1]"), diags);
    assert_report("Head[^1]", DIAG_FOOTNOTE_MISSING, 10, 9);
}

static void small_capitals_are_asked_for_like_a_link(void **state)
{
    (void)state;
    const Paragraph *paragraph = markup_read(arena, block("the [WTO](caps:) in"), diags);
    assert_true(paragraph->spans->next->small_caps);
    assert_null(paragraph->spans->next->link);
    assert_false(paragraph->spans->next->next->small_caps);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void addresses_and_handles_are_verbatim(void **state)
{
    (void)state;
    assert_reads("See www.bomca.eu, (https://a.b/c_d_e?f=1).",
                 "plain: See [{www.bomca.eu}](http://www.bomca.eu), ([{https://a.b/c_d_e?f=1}](https://a.b/c_d_e?f=1)).\n");
    assert_reads("Write to office.kg@bomca-eu.org.",
                 "plain: Write to [{office.kg@bomca-eu.org}](mailto:office.kg@bomca-eu.org).\n");
    assert_reads("Follow @BOMCA_EU!", "plain: Follow {@BOMCA_EU}!\n");
    assert_reads("[www.bomca.eu](https://bomca.eu)", "plain: [{www.bomca.eu}](https://bomca.eu)\n");
    assert_reads("<https://a.b>", "plain: [{https://a.b}](https://a.b)\n");
    assert_reads("a@ b @ c, at 5 @ 3, awww.x", "plain: a@ b @ c, at 5 @ 3, awww.x\n");
}

static void a_line_is_never_a_block(void **state)
{
    (void)state;
    assert_reads_line("4. December", "plain: 4. December\n");
    assert_reads_line("- dash", "plain: - dash\n");
    assert_reads_line("### **Strong** lead", "plain: ### **Strong** lead\n");
    assert_reads_line("**\"Strong\"** lead", "plain: **\"Strong\"** lead\n");
    assert_reads_line("_a_ two\nlines", "plain: *a* two lines\n");
    assert_reads_line(".", "plain: .\n");
    assert_reads_line("**.kg** domains", "plain: **.kg** domains\n");
    assert_reads_line("  spaces  ", "plain: spaces\n");
    assert_null(markup_read_line(arena, line(""), diags));
    assert_null(markup_read_line(arena, line("  "), diags));
}

static void what_has_no_form_is_refused_and_its_words_kept(void **state)
{
    (void)state;
    const DiagCode code = DIAG_MARKUP_UNSUPPORTED;
    assert_refused("a `code` b", code, 10, 8, "a code b");
    assert_refused("a <b>c", code, 10, 7, "a <b>c");
    assert_refused("<div>\nx", code, 10, 5, "<div> x");
    assert_refused("a ![pic](https://x.y)", code, 10, 7, "a pic");
    assert_refused("# Head", code, 10, 5, "Head");
    assert_refused("a\n\nHead\n---\n", code, 12, 5, "a Head");
    assert_refused("a\n\n***\n\nb", code, 12, 5, "a b");
    assert_refused("a\n\n    code\n", code, 12, 9, "a code");
    assert_refused("```\ncode\n```\n", code, 10, 5, "code");
    assert_refused("- a\n  - b\n    - c\n", code, 12, 9, "a b c");
    assert_refused("> a\n> > b\n", code, 11, 7, "a b");
    assert_refused("> a\n>\n> - b\n", code, 12, 7, "a b");
    assert_refused("[a]: https://b.c\n\nd", code, 10, 5, "d");
    assert_reads("[a]: is no address\n[b]: c", "plain: [a]: is no address [b]: c\n");
    assert_refused("[a](https://b.c \"title\")", code, 10, 5, "a");
}

static void unclosed_marks_are_found(void **state)
{
    (void)state;
    assert_refused("one **two", DIAG_MARKUP_UNCLOSED, 10, 9, "one **two");
    assert_refused("one\ntwo **three\nfour", DIAG_MARKUP_UNCLOSED, 11, 9, "one two **three four");
    assert_refused("a \\*\\* **b", DIAG_MARKUP_UNCLOSED, 10, 12, "a ** **b");
    assert_refused("a ** b ** c", DIAG_MARKUP_UNCLOSED, 10, 7, "a ** b ** c");
    assert_refused("see [a](https://b c)", DIAG_LINK_WRONG, 10, 11, "see [a](https://b c)");
    assert_reads("a \\*\\* b \\[c\\](d)", "plain: a ** b [c](d)\n");
    diags = diags_open(arena);
    markup_read_line(arena, line("мост **два"), diags);
    assert_report("мост **два", DIAG_MARKUP_UNCLOSED, 10, 10);
}

static void links_lead_out(void **state)
{
    (void)state;
    assert_reads("[a](mailto:b@c.de)", "plain: [a](mailto:b@c.de)\n");
    assert_refused("[a](page.html)", DIAG_LINK_WRONG, 10, 5, "a");
    assert_refused("x [a](ftp://b.c)", DIAG_LINK_WRONG, 10, 7, "x a");
    assert_refused("[a](javascript:b)", DIAG_LINK_WRONG, 10, 5, "a");
    assert_refused("[a](https://)", DIAG_LINK_WRONG, 10, 5, "a");
    assert_refused("x [](https://b.c)", DIAG_LINK_WRONG, 10, 7, "x ");
}

static const Span *span_with(const Paragraph *paragraph, const char *words)
{
    for (; paragraph; paragraph = paragraph->next) {
        for (const Span *span = paragraph->spans; span; span = span->next) {
            if (strstr(span->utf8, words))
                return span;
        }
    }
    fail_msg("no span with %s", words);
    return NULL;
}

static void assert_span(const Paragraph *paragraph, const char *words, int at_line, int at_column)
{
    const Place at = span_with(paragraph, words)->at;
    if (at.line != at_line || at.column != at_column)
        fail_msg("\"%s\" at %d:%d, not %d:%d", words, at.line, at.column, at_line, at_column);
}

static void every_span_knows_its_place(void **state)
{
    (void)state;
    const Paragraph *paragraphs = markup_read(arena, block("мост **Граница** и\n"
                                                           "   [сайт](https://a.b/c) after &nbsp; \\*x\\* *y*\n"
                                                           "\n"
                                                           "- item\n"
                                                           "lazy **strong**\n"
                                                           "  - nested\n"
                                                           "    *stress*\n"
                                                           "\n"
                                                           "> quoted\n"
                                                           "> **second**\n"
                                                           "lazily **third**\n"
                                                           "\n"
                                                           "Behind [a\n"
                                                           "b](https://c.d) a link **over** lines.\n"),
                                              diags);
    assert_span(paragraphs, "Граница", 10, 12);
    assert_span(paragraphs, "сайт", 11, 9);
    assert_span(paragraphs, " after", 11, 29);
    assert_span(paragraphs, "y", 11, 50);
    assert_span(paragraphs, "lazy", 14, 5);
    assert_span(paragraphs, "strong", 14, 12);
    assert_span(paragraphs, "nested", 15, 9);
    assert_span(paragraphs, "stress", 16, 10);
    assert_span(paragraphs, "second", 19, 9);
    assert_span(paragraphs, "third", 20, 14);
    assert_span(paragraphs, " a link", 23, 20);
    assert_span(paragraphs, "over", 23, 30);
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void places_hold_behind_an_address_on_two_lines(void **state)
{
    (void)state;
    const Paragraph *paragraphs = markup_read(arena, block("a [b](\nhttps://c.d) then **eins**\nand **zwei**"), diags);
    assert_span(paragraphs, " then", 11, 17);
    assert_span(paragraphs, "eins", 11, 25);
    assert_span(paragraphs, "zwei", 12, 11);
}

static void in_folded_text_the_first_line_is_the_place(void **state)
{
    (void)state;
    Text text = block("one **two** three");
    text.origin = TEXT_FOLDED;
    assert_span(markup_read(arena, text, diags), "three", 10, 5);
}

static void blocks_are_what_a_translator_sees(void **state)
{
    (void)state;
    Text *blocks;
    const size_t count = markup_blocks(arena, block("One\ntwo.\n\n### Head\n- a\n- b\n\n  c\n\n\n> d\n  e\n"), &blocks);
    assert_int_equal(count, 4);
    assert_string_equal(blocks[0].utf8, "One\ntwo.");
    assert_string_equal(blocks[1].utf8, "### Head");
    assert_string_equal(blocks[2].utf8, "- a\n- b\n\n  c");
    assert_string_equal(blocks[3].utf8, "> d\n  e");
    assert_int_equal(blocks[2].at.line, 14);
    const Place second = text_place(blocks[2], strlen("- a\n- "), 1);
    assert_int_equal(second.line, 15);
    assert_int_equal(second.column, 7);
    assert_int_equal(markup_blocks(arena, block(" \n"), &blocks), 0);
    assert_int_equal(markup_blocks(arena, (Text){ 0 }, &blocks), 0);
}

static void blocks_read_singly_are_the_text_read_whole(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "One\ntwo\n\nThree **four**\n- a\n- b\n\n\n1. c\n2. d\n   - e\n\n> f\n> g\n\n### Head\nlast",
        "   indented\n   words\n\n  - list\n  - more\n\n* other\n\n+ third",
        "> a\nlazy\n\n> b\n\n- c\nlazy\n- d",
        "a\n\n| b | c |\n|---|---|\n| d | e |\n\nf",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Text *blocks;
        const size_t count = markup_blocks(arena, block(texts[i]), &blocks);
        const char *singly = "";
        for (size_t j = 0; j < count; j++)
            singly = arena_text(arena, "%s%s", singly, shown(markup_read(arena, blocks[j], diags)));
        assert_string_equal(singly, shown(markup_read(arena, block(texts[i]), diags)));
    }
}

static void notes_are_blocks_where_they_stand(void **state)
{
    (void)state;
    Text *blocks;
    const size_t count = markup_blocks(arena, block("One[^b].\n\n[^b]: x\ny\n[^a]: z\n\nTwo[^a].\n"), &blocks);
    assert_int_equal(count, 4);
    assert_string_equal(blocks[1].utf8, "[^b]: x\ny");
    assert_string_equal(blocks[2].utf8, "[^a]: z");
    assert_int_equal(blocks[2].at.line, 14);
    assert_string_equal(blocks[3].utf8, "Two[^a].");
    /* Blocks that know nothing of each other, as in a translation, are one text again. */
    Text text = blocks[0];
    text.blocks = blocks;
    text.block_count = count;
    assert_string_equal(shown(markup_read(arena, text, diags)), "plain: One[^b|x y].\nplain: Two[^a|z].\n");
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void words_alone_have_no_markup(void **state)
{
    (void)state;
    const Paragraph *paragraphs = markup_read(arena, block("**A** [b](https://c.d)  \ne\n\n- f"), diags);
    assert_string_equal(markup_words(arena, paragraphs), "A b e f");
    assert_string_equal(markup_words(arena, NULL), "");
}

static const char *lost(const char *source, const char *translation)
{
    return markup_lost(arena, block(source), block(translation));
}

static void a_translation_keeps_links_and_stress(void **state)
{
    (void)state;
    assert_null(lost("**a** [b](https://c.d) *e*", "*э* [б](https://c.d) **а**"));
    assert_null(lost("a", "б"));
    assert_string_equal(lost("[b](https://c.d)", "б"), "the link to https://c.d");
    assert_string_equal(lost("[b](https://c.d)", "[б](https://c.ru)"), "the link to https://c.d");
    assert_non_null(lost("b", "[б](https://c.d)"));
    assert_non_null(lost("**a** b **c**", "**а** б в"));
    assert_non_null(lost("**a**", "**а"));
    assert_non_null(lost("*a*", "а"));
    assert_string_equal(lost("see www.a.b", "см."), "the link to http://www.a.b");
    assert_null(lost("a[^1] b[^x]", "а[^x] б[^1]"));
    assert_string_equal(lost("a[^1]", "а"), "the note [^1]");
    assert_string_equal(lost("[^1]: a [b](https://c.d)", "[^1]: а"), "the link to https://c.d");
    assert_string_equal(lost("[^1]: a", "а"), "the note [^1]:");
    assert_null(lost("| a | b |\n|---|---|\n| c | d |", "| а | б |\n|---|---|\n| в |  |"));
    assert_string_equal(lost("| a | b |\n|---|---|\n| c | d |", "| а |\n|---|\n| в |"),
                        "the cells of the table (4 in the source, 2 in the translation)");
    assert_non_null(lost("[WTO](caps:)", "ВТО"));
}

static void addresses_end_before_the_sentence_does(void **state)
{
    (void)state;
    static const struct {
        const char *words, *found;
    } cases[] = {
        { "(see https://a.b/c).", "https://a.b/c" }, { "https://a.b/(c)", "https://a.b/(c)" },
        { "«www.a.b»", "www.a.b" },                  { "a.b@c.de,", "a.b@c.de" },
        { "x@y", NULL },                             { "www.", NULL },
        { "https://", NULL },                        { "мост@BOMCA", NULL },
        { "@a", NULL },                              { "http://a.b...", "http://a.b" },
        { "@ab@cd", "@ab" },                         { "mail@.x", NULL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Address address;
        const bool found = address_find(cases[i].words, 0, &address);
        if (found != (cases[i].found != NULL))
            fail_msg("%s", cases[i].words);
        if (found)
            assert_string_equal(arena_copy(arena, cases[i].words + address.start, address.length), cases[i].found);
    }
}

static void hostile_text_is_read_in_time(void **state)
{
    (void)state;
    static const char *const units[] = { "**a ", "*a_ ", "![[]()", "[a](", "> ", "- ", "&amp;", "@a", "a@", "`", "<", "\\*", "[^1]", "[^1]: a\n", "|a|\n|-|\n", "|", "a|" };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        const size_t length = strlen(units[i]);
        char *text = arena_alloc(arena, 60001 + length);
        for (size_t end = 0; end < 60000; end += length)
            memcpy(text + end, units[i], length);
        markup_read(arena, block(text), diags);
        markup_read_line(arena, line(text), diags);
    }
    char *endless = arena_alloc(arena, 200001);
    memset(endless, 'a', 200000);
    diags = diags_open(arena);
    assert_null(markup_read(arena, block(endless), diags));
    assert_report("200,000 letters", DIAG_TEXT_TOO_LONG, 10, 5);
}

static void nobody_need_listen(void **state)
{
    (void)state;
    assert_non_null(markup_read(arena, block("# a `b` **c [d](e) <f>\n\n***\n"), NULL));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(paragraphs_are_parted_by_empty_lines),
        TEST(spans_wear_their_dress),
        TEST(a_hard_break_is_a_line_separator),
        TEST(lists_quotes_and_subheads_have_their_kinds),
        TEST(tables_are_cells_row_by_row),
        TEST(marks_find_their_notes),
        TEST(small_capitals_are_asked_for_like_a_link),
        TEST(addresses_and_handles_are_verbatim),
        TEST(a_line_is_never_a_block),
        TEST(what_has_no_form_is_refused_and_its_words_kept),
        TEST(unclosed_marks_are_found),
        TEST(links_lead_out),
        TEST(every_span_knows_its_place),
        TEST(places_hold_behind_an_address_on_two_lines),
        TEST(in_folded_text_the_first_line_is_the_place),
        TEST(blocks_are_what_a_translator_sees),
        TEST(blocks_read_singly_are_the_text_read_whole),
        TEST(notes_are_blocks_where_they_stand),
        TEST(words_alone_have_no_markup),
        TEST(a_translation_keeps_links_and_stress),
        TEST(addresses_end_before_the_sentence_does),
        TEST(hostile_text_is_read_in_time),
        TEST(nobody_need_listen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
