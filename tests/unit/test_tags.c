/* Elements as they open and close around what is drawn: "(P" opens one, ")" closes it, a letter or a figure is a thing
 * drawn, "*" an ornament, "|" the end of a page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "print/tags.h"

typedef struct Notes {
    char words[2000];
    char attributes[500]; /* of the element opened last that has some */
} Notes;

typedef struct Bench {
    Arena *arena;
    Pages *pages;
    Notes notes;
} Bench;

static const Tag section = { .kind = TAG_SECT };
static const Tag heading = { .kind = TAG_H1, .parent = &section };
static const Tag paragraph = { .kind = TAG_P, .parent = &section };
static const Tag another = { .kind = TAG_P, .parent = &section };
static const Tag figure = { .kind = TAG_FIGURE, .parent = &section };
static const Tag address = { .kind = TAG_LINK, .parent = &paragraph, .uri = "https://example.org/" };
static const Tag contents = { .kind = TAG_LINK, .parent = &section, .place = "place-3" };
static const Tag entry = { .kind = TAG_P, .parent = &contents };
static const Tag folio = { .kind = TAG_P, .parent = &contents };
static const Tag list = { .kind = TAG_L, .parent = &section };
static const Tag point = { .kind = TAG_LI, .parent = &list };
static const Tag bullet = { .kind = TAG_LBL, .parent = &point };
static const Tag body = { .kind = TAG_LBODY, .parent = &point };
static const Tag next_point = { .kind = TAG_LI, .parent = &list };
static const Tag next_body = { .kind = TAG_LBODY, .parent = &next_point };
static const Tag next_section = { .kind = TAG_SECT };
static const Tag next_heading = { .kind = TAG_H1, .parent = &next_section };

static const Style style = { .size = 10 };

/* --- pages --- */

static int open_bench(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    bench->arena = arena_open();
    bench->pages = ARENA_NEW(bench->arena, Pages);
    *state = bench;
    return 0;
}

static int close_bench(void **state)
{
    Bench *bench = *state;
    arena_close(bench->arena);
    free(bench);
    return 0;
}

static void add_page(Bench *bench)
{
    Page *page = ARENA_NEW(bench->arena, Page);
    if (bench->pages->last)
        bench->pages->last->next = page;
    else
        bench->pages->first = page;
    bench->pages->last = page;
}

static Item *add_item(Bench *bench, Item made)
{
    if (!bench->pages->last)
        add_page(bench);
    Item *item = ARENA_NEW(bench->arena, Item);
    *item = made;
    item_add(&bench->pages->last->items, item);
    return item;
}

static Item *add_shape(Bench *bench, const Tag *tag)
{
    return add_item(bench, (Item){ .kind = ITEM_SHAPE, .tag = tag, .width = 10, .height = 10 });
}

/* A line of runs 20 pt wide; a run without a tag is the item's own. */
static Item *add_line(Bench *bench, const Tag *tag, pt y, const Tag *const *runs, size_t count)
{
    Run *set = ARENA_ARRAY(bench->arena, Run, count);
    for (size_t i = 0; i < count; i++)
        set[i] = (Run){ .tag = runs[i], .style = &style, .x = 20 * (pt)i, .width = 20 };
    return add_item(bench, (Item){ .kind = ITEM_TEXT, .tag = tag, .y = y, .runs = set, .run_count = count });
}

static void add_plain_line(Bench *bench, const Tag *tag, pt y)
{
    add_line(bench, tag, y, (const Tag *const[]){ NULL }, 1);
}

/* --- what is said of them --- */

static void note(Notes *notes, const char *words)
{
    assert_true(strlen(notes->words) + strlen(words) < sizeof notes->words);
    strcat(notes->words, words);
}

static void note_begin(void *context, const char *word, const char *attributes)
{
    note(context, "(");
    note(context, word);
    if (*attributes)
        snprintf(((Notes *)context)->attributes, sizeof ((Notes *)context)->attributes, "%s", attributes);
}

static void note_end(void *context, const char *word)
{
    (void)word;
    note(context, ")");
}

static void note_item(Bench *bench, Tags *tags, const Page *page, const Item *item)
{
    if (item->kind == ITEM_PLACE) {
        tags_place(tags, item);
        return;
    }
    size_t count = item->kind == ITEM_TEXT ? item->run_count : 1;
    for (size_t i = 0; i < count; i++) {
        tags_reach(tags, (Spot){ page, item, i });
        note(&bench->notes, !item->tag ? "*" : item->kind == ITEM_TEXT ? " t" : " s");
    }
}

static const char *notes_of(Bench *bench)
{
    Tags *tags = tags_open(bench->arena, (TagSink){ &bench->notes, note_begin, note_end });
    for (const Page *page = bench->pages->first; page; page = page->next) {
        for (const Item *item = page->items.first; item; item = item->next)
            note_item(bench, tags, page, item);
        tags_end_page(tags);
        if (page->next)
            note(&bench->notes, "|");
    }
    tags_end(tags);
    return bench->notes.words;
}

/* --- nesting --- */

static void elements_nest_and_a_paragraph_of_three_lines_is_one(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &heading, 10);
    for (int i = 0; i < 3; i++)
        add_plain_line(bench, &paragraph, 20);
    add_shape(bench, &figure);
    add_plain_line(bench, &next_heading, 10);
    assert_string_equal(notes_of(bench), "(Document(Sect(H1 t)(P t t t)(Figure s))(Sect(H1 t)))");
}

static void a_list_holds_its_items(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &bullet, 10);
    add_plain_line(bench, &body, 10);
    add_plain_line(bench, &body, 20);
    add_plain_line(bench, &next_body, 30);
    assert_string_equal(notes_of(bench), "(Document(Sect(L(LI(Lbl t)(LBody t t))(LI(LBody t)))))");
}

static void pages_of_ornaments_have_no_structure(void **state)
{
    Bench *bench = *state;
    add_shape(bench, NULL);
    add_page(bench);
    add_shape(bench, NULL);
    assert_string_equal(notes_of(bench), "*|*");
}

/* --- ornaments --- */

static void an_ornament_is_in_nothing_that_holds_words(void **state)
{
    Bench *bench = *state;
    add_shape(bench, NULL);
    add_plain_line(bench, &heading, 10);
    add_shape(bench, NULL);
    add_plain_line(bench, &paragraph, 20);
    assert_string_equal(notes_of(bench), "*(Document(Sect(H1 t)*(P t)))");
}

static void a_paragraph_around_an_ornament_stays_one(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &paragraph, 10);
    add_shape(bench, NULL);
    add_plain_line(bench, &paragraph, 20);
    assert_string_equal(notes_of(bench), "(Document(Sect(P(Span t)*(Span t))))");
}

static void a_paragraph_that_goes_on_overleaf_stays_one(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &paragraph, 10);
    add_shape(bench, NULL);
    add_page(bench);
    add_shape(bench, NULL);
    add_plain_line(bench, &paragraph, 10);
    add_plain_line(bench, &another, 20);
    assert_string_equal(notes_of(bench), "(Document(Sect(P(Span t)*|*(Span t))(P t)))");
}

static void a_paragraph_overleaf_without_ornaments_stays_one(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &paragraph, 10);
    add_page(bench);
    add_plain_line(bench, &paragraph, 10);
    assert_string_equal(notes_of(bench), "(Document(Sect(P(Span t)|(Span t))))");
}

static void what_was_left_for_something_else_is_opened_again(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &paragraph, 10);
    add_shape(bench, &figure);
    add_plain_line(bench, &paragraph, 20);
    assert_string_equal(notes_of(bench), "(Document(Sect(P t)(Figure s)(P t)))");
}

/* --- links --- */

static void words_around_a_link_are_spans(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &paragraph, 10);
    add_line(bench, &paragraph, 20, (const Tag *const[]){ NULL, &address, NULL }, 3);
    add_plain_line(bench, &paragraph, 30);
    assert_string_equal(notes_of(bench), "(Document(Sect(P(Span t t)(Link t)(Span t t))))");
}

static void a_link_may_begin_its_paragraph(void **state)
{
    Bench *bench = *state;
    add_line(bench, &paragraph, 20, (const Tag *const[]){ &address, NULL }, 2);
    assert_string_equal(notes_of(bench), "(Document(Sect(P(Link t)(Span t))))");
}

static void a_link_covers_all_its_runs_from_capitals_to_descenders(void **state)
{
    Bench *bench = *state;
    Item *line = add_line(bench, &paragraph, 100, (const Tag *const[]){ NULL, &address, &address, NULL }, 4);
    line->x = 50;
    notes_of(bench);
    assert_string_equal(bench->notes.attributes, "uri='https://example.org/' rect=[70.00 91.50 40.00 11.00]");
}

static void a_link_around_paragraphs_covers_them_all(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &folio, 100);
    add_shape(bench, NULL);
    add_plain_line(bench, &entry, 120);
    add_plain_line(bench, &paragraph, 500);
    assert_string_equal(notes_of(bench), "(Document(Sect(Link(P t)*(P t))(P t)))");
    assert_string_equal(bench->notes.attributes, "dest='place-3' rect=[0.00 91.50 20.00 31.00]");
}

static void a_link_ends_with_its_page(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &entry, 100);
    add_page(bench);
    add_plain_line(bench, &entry, 300);
    add_plain_line(bench, &paragraph, 320);
    assert_string_equal(notes_of(bench), "(Document(Sect(Link(P(Span t)))|(Link(P t))(P t)))");
    assert_string_equal(bench->notes.attributes, "dest='place-3' rect=[0.00 291.50 20.00 11.00]");
}

static void an_address_is_written_in_ascii_and_without_brackets(void **state)
{
    Bench *bench = *state;
    const Tag odd = { .kind = TAG_LINK, .parent = &section, .uri = "https://example.org/п'(a)\\?b=%20#c" };
    add_plain_line(bench, &odd, 100);
    notes_of(bench);
    assert_non_null(strstr(bench->notes.attributes, "uri='https://example.org/%D0%BF%27%28a%29%5C?b=%20#c' "));
}

/* --- places --- */

static void a_place_is_no_element_and_parts_none(void **state)
{
    Bench *bench = *state;
    add_plain_line(bench, &paragraph, 10);
    add_item(bench, (Item){ .kind = ITEM_PLACE, .name = "it's", .x = 1, .y = 2 });
    add_plain_line(bench, &paragraph, 20);
    assert_string_equal(notes_of(bench), "(Document(Sect(P t(cairo.dest) t)))");
    assert_string_equal(bench->notes.attributes, "name='it\\'s' x=1.00 y=2.00");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_bench, close_bench)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(elements_nest_and_a_paragraph_of_three_lines_is_one),
        TEST(a_list_holds_its_items),
        TEST(pages_of_ornaments_have_no_structure),
        TEST(an_ornament_is_in_nothing_that_holds_words),
        TEST(a_paragraph_around_an_ornament_stays_one),
        TEST(a_paragraph_that_goes_on_overleaf_stays_one),
        TEST(a_paragraph_overleaf_without_ornaments_stays_one),
        TEST(what_was_left_for_something_else_is_opened_again),
        TEST(words_around_a_link_are_spans),
        TEST(a_link_may_begin_its_paragraph),
        TEST(a_link_covers_all_its_runs_from_capitals_to_descenders),
        TEST(a_link_around_paragraphs_covers_them_all),
        TEST(a_link_ends_with_its_page),
        TEST(an_address_is_written_in_ascii_and_without_brackets),
        TEST(a_place_is_no_element_and_parts_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
