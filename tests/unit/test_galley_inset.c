/* Text beside insets, in the newsletter's own layout and fonts. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "set/galley_inset.h"
#include "setting.h"

#define FIRST "Officers check a lorry in four minutes, where a year ago it took them ten, and drivers no longer wait for the night " \
              "to pass before they go on to the market in the town."
#define SECOND "Twelve trainers have shown the officers how to read a passport, how to ask without offence, and when to call a doctor. " \
               "The laboratory in the town tests seeds and milk on the day they arrive, so that a lorry with fruit is on the market " \
               "in the evening and not in the ditch, which pleases those who grow it and those who eat it, on both banks of the river."
#define THIRD "The old barrier stands in the yard, where the children of the village sit on it."

static const pt column = 238.11;

static Part *part_of(const char *utf8)
{
    const Text text = {.utf8 = utf8, .at = {"a.yaml", 10, 5, 1}, .origin = TEXT_BLOCK, .indent = 4};
    const Edition edition = {.language = setter.language};
    Composer composer = {.setter = &setter, .edition = &edition, .right = true};
    Content content = {0};
    content_text(&composer, &content, "text", text);
    return (Part *)content_part(&content, "text");
}

static Galley *set_in(const char *style, const char *utf8)
{
    Galley *galley = galley_open(&setter, column);
    galley_add(&setter, galley, part_of(utf8), setter_style(&setter, style), NULL);
    galley_close(galley);
    return galley;
}

/* Of a picture with that caption, or none. */
static const Inset *picture_inset(int lines, const char *caption)
{
    Content *picture = ARENA_NEW(arena, Content);
    Part *shown = ARENA_NEW(arena, Part);
    *shown = (Part){.name = "picture"};
    picture->parts = shown;
    if (caption) {
        shown->next = part_of(caption);
        shown->next->name = "caption";
    }
    return galley_inset_picture(&setter, picture, lines);
}

static Galley *beside(const Galley *galley, const Inset *inset, size_t start)
{
    int poor;
    Galley *made = galley_beside(&setter, galley, inset, start, &poor);
    if (!made)
        fail_msg("the inset cannot stand at slug %zu", start);
    return made;
}

static pt right_edge(const Item *item)
{
    const Run *last = &item->runs[item->run_count - 1];
    return item->x + last->x + last->width;
}

/* Where lines beside the inset end at the latest; a hyphen or a comma may hang out a little. */
static pt short_edge(const Inset *inset)
{
    return column - inset->width - inset->gap + 3;
}

/* Every line of the `lines` from slug `start` on is short; the next is full, unless it ends its paragraph. */
static void assert_wraps(const Galley *galley, const Inset *inset, size_t start)
{
    int depth = 0;
    for (size_t i = start; i < galley->count; i++) {
        depth += i > start ? galley->slugs[i].before : 0;
        const Item *item = galley->items[i].last;
        const bool is_short = !item || right_edge(item) <= short_edge(inset);
        if (depth < inset->lines && !is_short)
            fail_msg("line %d beside the inset ends at %.1f", depth + 1, right_edge(item));
        if (depth == inset->lines) {
            if (is_short)
                fail_msg("line %d, below the inset, is short as well", depth + 1);
            return;
        }
        depth += galley->slugs[i].height;
    }
    fail_msg("the text ends beside the inset");
}

/* ---- lines ---- */

static void lines_are_short_beside_an_inset_and_full_below_it(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", THIRD "\n\n" FIRST "\n\n" SECOND "\n\n" THIRD "\n");
    const size_t start = galley->blocks[0]->count;
    for (int lines = 6; lines <= 9; lines++) {
        const Inset *inset = picture_inset(lines, NULL);
        assert_wraps(beside(galley, inset, start), inset, start);
    }
}

static void subheads_and_items_are_short_as_well(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", THIRD "\n\n### A subhead over what there is to be said of the river\n\n- " FIRST "\n- " FIRST
                                          "\n\n" SECOND "\n");
    const Inset *inset = picture_inset(12, "**A caption.** It has two lines.");
    assert_wraps(beside(galley, inset, 0), inset, 0);
}

static void a_drop_cap_and_an_inset_take_of_the_same_lines(void **state)
{
    (void)state;
    const Galley *galley = set_in("letter", "T" SECOND "\n\n" SECOND "\n");
    const Inset *inset = picture_inset(7, NULL);
    const Galley *made = beside(galley, inset, 0);
    assert_wraps(made, inset, 0);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(made->items[i].last->x + made->items[i].last->runs[0].x > 10, i < 3);
}

static void lines_beside_an_inset_are_ragged_and_those_below_are_not(void **state)
{
    (void)state;
    const Inset *inset = picture_inset(6, NULL);
    const Galley *galley = beside(set_in("body", SECOND "\n"), inset, 0);
    for (size_t i = 0; i + 1 < galley->count; i++)
        assert_int_equal(galley->items[i].last->space > 0, (int)i >= inset->lines);
}

/* ---- what stays together ---- */

static void nothing_beside_an_inset_is_parted(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", FIRST "\n\n" THIRD "\n\n" SECOND "\n\n" SECOND "\n");
    const size_t start = galley->blocks[0]->count;
    const Inset *inset = picture_inset(8, "A caption.");
    const Galley *made = beside(galley, inset, start);
    const size_t end = start + (size_t)inset->lines;
    for (int room = 1; room < 30; room++) {
        const size_t poured = pour_column(made->slugs, made->count, 0, room);
        if (poured > start && poured < end)
            fail_msg("a column of %d lines ends at slug %zu, beside the inset", room, poured);
        const size_t own = pour_column(made->slugs, made->count, start, room);
        if (own > start && own < end)
            fail_msg("a column of %d lines that begins with the inset parts it", room);
    }
}

static void paragraphs_beside_an_inset_are_not_varied(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", SECOND "\n\n" SECOND "\n\n" SECOND "\n");
    const size_t start = galley->blocks[0]->count;
    const Inset *inset = picture_inset(6, NULL);
    const Galley *made = beside(galley, inset, start);
    assert_null(galley_vary(&setter, made, start, 1));
    assert_null(galley_vary(&setter, made, start, -1));
    const Galley *longer = galley_vary(&setter, made, 0, 1), *varied = longer ? longer : galley_vary(&setter, made, 0, -1);
    assert_non_null(varied);
    const size_t moved = longer ? start + 1 : start - 1;
    assert_wraps(varied, inset, moved);
    assert_ptr_equal(varied->company[moved].inset, inset);
}

static void a_paragraph_that_a_picture_parts_is_not_set_again(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", SECOND "\n");
    const Inset *inset = picture_inset(6, NULL);
    const Galley *parted = galley_with(arena, galley, galley_picture(&setter, inset->picture, NULL, column, 6, 0), 3);
    int poor;
    assert_null(galley_beside(&setter, parted, inset, 0, &poor));
    assert_true(galley_vary(&setter, galley, 0, 1) || galley_vary(&setter, galley, 0, -1));
    assert_null(galley_vary(&setter, parted, 0, 1));
    assert_null(galley_vary(&setter, parted, 0, -1));
}

static void where_the_text_ends_too_soon_white_fills_what_is_left(void **state)
{
    (void)state;
    const Inset *inset = picture_inset(12, NULL);
    int poor;
    const Galley *galley = galley_beside(&setter, set_in("body", THIRD "\n"), inset, 0, &poor);
    assert_int_equal(pour_depth(galley->slugs, 0, galley->count), 12);
    assert_int_equal(pour_column(galley->slugs, galley->count, 0, 11), 0);
    assert_true(poor > 6);
}

static void a_table_begins_below_the_inset(void **state)
{
    (void)state;
    const Inset *inset = picture_inset(8, NULL);
    const Galley *galley = beside(set_in("body", THIRD "\n\n| Post | Lorries |\n| --- | --- |\n| a | 1 |\n"), inset, 0);
    const size_t head = galley->count - 2;
    assert_int_equal(pour_depth(galley->slugs, 0, head) + galley->slugs[head].before, inset->lines);
    int poor;
    assert_null(galley_beside(&setter, galley, inset, head, &poor));
}

static void an_inset_ends_above_another_one(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", THIRD "\n\n" SECOND " " SECOND "\n");
    const size_t second = galley->blocks[0]->count;
    const Inset *inset = picture_inset(8, NULL);
    const Galley *made = beside(beside(galley, inset, second), inset, 0);
    size_t below = 1;
    while (!made->company[below].inset)
        below++;
    assert_int_equal(pour_depth(made->slugs, 0, below) + made->slugs[below].before, inset->lines);
    assert_wraps(made, inset, below);
}

/* ---- insets ---- */

static void an_inset_is_whole_lines_high_with_white_below_its_caption(void **state)
{
    (void)state;
    const pt leading = setter.layout->grid.leading, own = setter_style(&setter, "caption-beside")->leading;
    const char *caption = NULL;
    for (int lines = 0; lines < 6; lines++, caption = arena_text(arena, "%sA line.\\\n", caption ? caption : "")) {
        const Inset *inset = picture_inset(7, caption);
        const pt foot = 6 * leading + (lines ? leading + (lines - 1) * own : 0);
        const pt white = (inset->lines - 1) * leading - foot;
        if (white < 6 || white > 6 + leading)
            fail_msg("%d lines of caption have %.1f pt of white below", lines, white);
        assert_true((inset->solid - 1) * leading >= foot - 0.01);
    }
}

static const Inset *quote_inset(const char *words)
{
    return galley_inset_quote(&setter, part_of(words), NULL);
}

static void a_quote_hangs_from_its_rule_and_stands_on_a_baseline(void **state)
{
    (void)state;
    const char *words = "Every bag";
    for (int i = 0; i < 5; i++, words = arena_text(arena, "%s that goes over the river", words)) {
        const Inset *inset = quote_inset(words);
        const Item *rule = inset->items.first, *last = inset->items.last;
        assert_int_equal(rule->kind, ITEM_SHAPE);
        const double lines = last->y / setter.layout->grid.leading;
        if (fabs(lines - round(lines)) > 0.01)
            fail_msg("the last line of \"%s\" stands %.2f lines below the first baseline", words, lines);
        assert_true(rule->next->y > 9.7 && rule->next->y < 22.8);
        assert_int_equal(inset->solid, (int)round(lines) + 1);
    }
}

static void a_quote_with_a_word_that_is_too_wide_is_no_inset(void **state)
{
    (void)state;
    assert_null(quote_inset("Straßenverkehrszulassungsordnungen"));
}

static void a_quote_does_not_stand_near_its_own_words(void **state)
{
    (void)state;
    const char *text = THIRD "\n\n" SECOND "\n\n" THIRD "\n\nThey say that the post on the river is open.\n\n" THIRD "\n\n" SECOND
                             "\n\n" SECOND "\n";
    const char *words = "The post on the river is open!";
    const Galley *galley = set_in("body", text);
    const Inset *inset = quote_inset("The post on the river is open!");
    bool near[16];
    size_t count = 0;
    for (size_t i = 0; i < galley->count; i++)
        if (galley->blocks[i])
            near[count++] = galley_has_near(&setter, beside(galley, inset, i), i, inset->lines, words);
    const bool wanted[] = {false, false, true, true, true, false, false};
    assert_int_equal(count, 7);
    assert_memory_equal(near, wanted, sizeof wanted);
}

static void insets_a_few_lines_apart_crowd_each_other(void **state)
{
    (void)state;
    const Inset *inset = picture_inset(6, NULL);
    const char *text = FIRST "\n\n" FIRST "\n\n" FIRST "\n\n" FIRST "\n\n" SECOND "\n\n" SECOND "\n";
    const Galley *one = beside(set_in("body", text), inset, 0);
    assert_false(galley_inset_crowds(one, 0));
    int close = 0, apart = 0;
    for (size_t start = 1; start < one->count; start++) {
        int poor;
        const Galley *two = galley_beside(&setter, one, inset, start, &poor);
        if (!two)
            continue;
        const bool crowds = start < (size_t)inset->lines + 6;
        assert_int_equal(galley_inset_crowds(two, start), crowds);
        assert_int_equal(galley_inset_crowds(two, 0), crowds);
        close += crowds;
        apart += !crowds;
    }
    assert_true(close && apart);
}

static void too_little_is_left_beside_a_wide_inset(void **state)
{
    (void)state;
    Inset inset = *picture_inset(6, NULL);
    inset.width = column * 0.6;
    int poor;
    assert_null(galley_beside(&setter, set_in("body", SECOND "\n"), &inset, 0, &poor));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_setter, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(lines_are_short_beside_an_inset_and_full_below_it),
        TEST(subheads_and_items_are_short_as_well),
        TEST(a_drop_cap_and_an_inset_take_of_the_same_lines),
        TEST(lines_beside_an_inset_are_ragged_and_those_below_are_not),
        TEST(nothing_beside_an_inset_is_parted),
        TEST(paragraphs_beside_an_inset_are_not_varied),
        TEST(a_paragraph_that_a_picture_parts_is_not_set_again),
        TEST(where_the_text_ends_too_soon_white_fills_what_is_left),
        TEST(a_table_begins_below_the_inset),
        TEST(an_inset_ends_above_another_one),
        TEST(an_inset_is_whole_lines_high_with_white_below_its_caption),
        TEST(a_quote_hangs_from_its_rule_and_stands_on_a_baseline),
        TEST(a_quote_with_a_word_that_is_too_wide_is_no_inset),
        TEST(a_quote_does_not_stand_near_its_own_words),
        TEST(insets_a_few_lines_apart_crowd_each_other),
        TEST(too_little_is_left_beside_a_wide_inset),
    };
    return cmocka_run_group_tests_name("galley_inset", tests, NULL, NULL);
}
