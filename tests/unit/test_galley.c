/* Running text in the newsletter's own layout and fonts, measured: drop caps,
 * columns of numbers, lists, addresses, notes. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "languages.h"
#include "set/content.h"
#include "set/galley.h"
#include "setting.h"

#define LONG_TEXT "dolzhenie goes on for as long as a drop cap wants its paragraph to be, which is two lines more than it is high, " \
                  "and so it speaks of the road, of the roof and of the lanes, of lorries and drivers, of melons and of bread, and of the " \
                  "children who sit on the old barrier in the yard. Officers check a lorry in four minutes."

/* Set with its notes numbered, as a section would. */
static Galley *set_in(const char *style, const char *utf8, pt measure)
{
    const Text text = {.utf8 = utf8, .at = {"a.yaml", 10, 5, 1}, .origin = TEXT_BLOCK, .indent = 4};
    const Edition edition = {.language = setter.language};
    Composer composer = {.setter = &setter, .edition = &edition, .right = true};
    Content content = {0};
    content_text(&composer, &content, "text", text);
    Galley *galley = galley_open(&setter, measure);
    galley_add(&setter, galley, content_part(&content, "text"), setter_style(&setter, style), NULL);
    galley_close(galley);
    return galley;
}

static const pt column = 238.11;

/* The words of an item's runs. */
static const char *words_of(const Item *item)
{
    const char *words = "";
    for (size_t i = 0; i < item->run_count; i++)
        words = arena_text(arena, "%s%.*s", words, (int)item->runs[i].length, item->runs[i].utf8);
    return words;
}

static const Item *item_with(const Galley *galley, const char *words)
{
    for (size_t i = 0; i < galley->count; i++)
        for (const Item *item = galley->items[i].first; item; item = item->next)
            if (item->kind == ITEM_TEXT && strstr(words_of(item), words))
                return item;
    fail_msg("no item with \"%s\"", words);
    return NULL;
}

static pt right_edge(const Item *item)
{
    const Run *last = &item->runs[item->run_count - 1];
    return item->x + last->x + last->width;
}

static void assert_near(pt value, pt wanted, pt most, const char *what)
{
    if (fabs(value - wanted) > most)
        fail_msg("%s: %.2f, not %.2f", what, value, wanted);
}

static void reach_of(const Run *run, pt *over, pt *under)
{
    *over = *under = -100;
    face_ink_reach(run->face, run->glyphs[0].id, over, under);
}

/* ---- drop caps ---- */

/* The cap over `letter`: where its foot stands, in lines below the first, and how many lines stand beside it. */
static void assert_cap(const char *letter, int line, int beside)
{
    const Galley *galley = set_in("letter", arena_text(arena, "%s" LONG_TEXT, letter), column);
    const Item *cap = item_with(galley, letter);
    const pt leading = setter.layout->grid.leading;
    assert_near(cap->y, line * leading, 0.01, letter);
    /* Its height against that of the text beside it, both as the fonts say it of flat capitals. */
    const Item *text = galley->items[1].first;
    const pt head = cap->y - face_cap_height(cap->runs[0].face);
    assert_near(head, (line - 2) * leading - face_cap_height(text->runs[0].face), 0.25, letter);
    for (int i = 0; i < beside + 1; i++) {
        const Item *item = galley->items[i].last;
        const bool stands_beside = item->x + item->runs[0].x > 10;
        if (stands_beside != (i < beside))
            fail_msg("%s: line %d %s beside it", letter, i + 1, stands_beside ? "stands" : "does not stand");
    }
}

static void a_drop_cap_stands_between_the_first_cap_line_and_the_third_baseline(void **state)
{
    (void)state;
    static const char *const letters[] = {"T", "H", "E", "А", "Г", "Т", "П", "О", "W", "S"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        assert_cap(letters[i], 2, 3);
}

static void a_tail_has_a_line_of_its_own_beside_it(void **state)
{
    (void)state;
    static const char *const letters[] = {"Щ", "Ц", "Д", "Q", "J"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        assert_cap(letters[i], 2, 4);
}

static void an_accent_stands_under_the_cap_line_and_its_letter_a_line_lower(void **state)
{
    (void)state;
    static const char *const letters[] = {"Й", "Ё", "Å", "Ö"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        assert_cap(letters[i], 3, 4);
        const Galley *galley = set_in("letter", arena_text(arena, "%s" LONG_TEXT, letters[i]), column);
        const Item *cap = item_with(galley, letters[i]);
        pt over, under;
        reach_of(&cap->runs[0], &over, &under);
        assert_true(cap->y - over > -setter.layout->grid.cap - 1);
    }
}

static void a_quotation_mark_hangs_before_the_cap(void **state)
{
    (void)state;
    const Galley *galley = set_in("letter", "“P" LONG_TEXT "”", column);
    const Item *quote = galley->items[0].first;
    assert_string_equal(words_of(quote), "“");
    assert_string_equal(words_of(quote->next), "P");
    assert_near(right_edge(quote), 0, 0.5, "the quote's right edge");
    assert_near(quote->y, 0, 0.01, "the quote's line");
    assert_near(quote->next->y, 2 * setter.layout->grid.leading, 0.01, "the cap's line");
}

static const char *paragraph_of(int words)
{
    const char *text = "The";
    for (int i = 0; i < words; i++)
        text = arena_text(arena, "%s border", text);
    return text;
}

/* What counts is how many lines there are with the cap, so that a last line may be short. */
static void a_paragraph_has_a_cap_when_it_fills_two_lines_more_than_that_is_high(void **state)
{
    (void)state;
    size_t fewest = 0;
    for (int words = 20; words < 50; words++) {
        const Galley *galley = set_in("letter", paragraph_of(words), column);
        const bool cap = !strcmp(words_of(galley->items[0].first), "T");
        const LineFault *fault = galley->items[0].first->fault;
        const bool told = fault && fault->cap_lacks > 0;
        if (cap == told || (cap && galley->count < 5))
            fail_msg("%d words, %zu lines: %s", words, galley->count, cap ? "a cap" : "no cap, and no word of that");
        fewest = cap && !fewest ? galley->count : fewest;
    }
    assert_int_equal(fewest, 5);
}

/* ---- lists ---- */

static void numbers_of_a_list_stand_on_their_full_stop(void **state)
{
    (void)state;
    const char *list = "";
    for (int i = 1; i <= 11; i++)
        list = arena_text(arena, "%s%d. item\n", list, i);
    const Galley *galley = set_in("body", list, column);
    const pt stop = right_edge(item_with(galley, "1."));
    for (int i = 2; i <= 11; i++)
        assert_near(right_edge(item_with(galley, arena_text(arena, "%d.", i))), stop, 0.01, arena_text(arena, "%d.", i));
    assert_near(item_with(galley, "10.")->x, 0, 0.6, "the widest number begins at the edge");
}

static void a_list_makes_no_room_for_the_numbers_of_the_next(void **state)
{
    (void)state;
    const char *list = "- dash\n\n";
    for (int i = 1; i <= 100; i++)
        list = arena_text(arena, "%s%d. item\n", list, i);
    assert_near(item_with(set_in("body", list, column), "dash")->x, 11, 0.01, "the hang of a bullet");
}

static void what_follows_a_list_in_a_box_is_no_item_of_it(void **state)
{
    (void)state;
    const Galley *galley = set_in("text-fact", "Lead\n\n- item\n- item\n\nafter\n\nlater\n", column);
    static const int before[] = {0, 0, 0, 1, 0};
    assert_int_equal(galley->count, 5);
    for (size_t i = 0; i < galley->count; i++)
        assert_int_equal(galley->slugs[i].before, before[i]);
    assert_near(item_with(galley, "after")->runs[0].x, 0, 0.6, "the paragraph after the list");
    assert_near(item_with(galley, "later")->runs[0].x, 9, 0.6, "a paragraph after another");
}

/* ---- tables ---- */

static void numbers_stand_on_their_decimal_mark(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "| Post | Minutes |\n| --- | --- |\n| a | 4.5 |\n| b | 10 |\n| c | 12.25 |\n| d | 7[^1] |\n\n[^1]: x\n", column);
    const Style *style = item_with(galley, "12.25")->runs[0].style;
    const pt tail = para_width(&setter, para_span(arena, ".25", (Place){0}), style);
    const pt short_tail = para_width(&setter, para_span(arena, ".5", (Place){0}), style);
    const pt mark = right_edge(item_with(galley, "12.25")) - tail;
    assert_near(right_edge(item_with(galley, "12.25")), column, 0.1, "the right edge");
    assert_near(right_edge(item_with(galley, "10")), mark, 0.1, "a whole number");
    const Item *marked = item_with(galley, "7");
    assert_near(marked->x + marked->runs[0].x + marked->runs[0].width, mark, 0.2, "one with the mark of a note, which keeps 0.17 pt off it");
    assert_near(right_edge(item_with(galley, "4.5")) - short_tail, mark, 0.1, "another");
    assert_near(right_edge(item_with(galley, "Minutes")), column, 0.1, "the head");
}

static void a_row_is_a_slug_of_whole_lines_and_knows_its_head(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "Before.\n\n| Post | What was done there, in so many words that they need a second line |\n| --- | --- |\n| a | b |\n"
                                          "| c | d |\n| e | f |\n\nAfter.\n", column);
    assert_int_equal(galley->count, 1 + 4 + 1);
    assert_int_equal(galley->slugs[1].head, 0);
    for (size_t i = 2; i < 5; i++) {
        assert_int_equal(galley->slugs[i].head, galley->slugs[1].height);
        assert_int_equal(galley->slugs[i].height, 1);
        assert_int_equal(i - galley->company[i].head, 1);
    }
    assert_true(galley->slugs[1].keeps && galley->slugs[2].keeps && galley->slugs[3].keeps && !galley->slugs[4].keeps);
    assert_int_equal(galley->slugs[1].before, 1);
    assert_int_equal(galley->slugs[5].before, 1);
}

static void the_head_of_a_table_that_goes_on_is_repeated_as_an_ornament(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "| Post | Lorries |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n| c | 3 |\n| d | 4 |\n", column);
    ItemList items = {0};
    galley_place(&setter, galley, (Stretch){.first = 3, .end = 5}, 0, 100, &items);
    assert_string_equal(words_of(items.first), "Post");
    assert_null(items.first->tag);
    assert_near(items.first->y, 100, 0.01, "the head");
    for (const Item *item = items.first; item; item = item->next)
        if (item->kind == ITEM_TEXT && !strcmp(words_of(item), "c"))
            assert_near(item->y, 100 + setter.layout->grid.leading, 0.01, "the row below it");
}

static void words_of_a_table_are_parted_only_in_need(void **state)
{
    (void)state;
    assert_non_null(item_with(set_in("body", "| Technical |\n| --- |\n| assistance |\n", 80), "assistance"));
    set_in("body", "| A | B |\n| --- | --- |\n| 1234567890 | https://example.org |\n", 60);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(sorted[0]->code, DIAG_TABLE_TOO_WIDE);
}

/* ---- notes ---- */

static void a_line_with_a_mark_takes_the_lines_of_its_note(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "One[^1] and the same[^1].\n\nTwo.\n\n[^1]: Short.\n", column);
    assert_near(galley->slugs[0].foot, 0.75, 0.01, "one line of 9.75 pt on a grid of 13 pt");
    assert_near(galley->slugs[1].foot, 0, 0.01, "a line without a mark");
    ItemList items = {0};
    galley_place_notes(&setter, galley, 0, 2, 0, 200, &items);
    assert_near(items.last->y, 200, 0.01, "the last line of the notes");
}

static void a_mark_is_a_superior_figure_of_the_font_and_never_leaves_its_word(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "Word[^1]\n\n[^1]: x\n", column);
    const Item *item = galley->items[0].first;
    assert_int_equal(item->run_count, 2);
    assert_true(item->runs[0].style == item->runs[1].style);
    assert_true(item->runs[0].face == item->runs[1].face); /* one size: nothing is scaled */
    pt over, under;
    reach_of(&item->runs[1], &over, &under);
    assert_true(under < -0.2 * item->runs[1].style->size); /* it stands well over the baseline */
    for (pt measure = 40; measure < 120; measure += 1) {
        const Galley *narrow = set_in("body", "a bb ccc dddd[^1] ee fff g hhh ii jjj[^1] kk\n\n[^1]: x\n", measure);
        for (size_t i = 0; i < narrow->count; i++)
            assert_true(narrow->items[i].first->runs[0].note == NULL);
    }
}

/* ---- addresses and spaces ---- */

/* Sets the text to many measures from `least` on: lines end where they may, and none gapes. Words are not hyphenated. */
static void assert_parts_well(const char *text, pt least, const char *address)
{
    for (pt measure = least; measure < 300; measure += 7) {
        diags = setter.diags = diags_open(arena);
        const Galley *galley = set_in("body", text, measure);
        if (diags_count(diags, DIAG_WARNING))
            fail_msg("%s at %.0f pt: %zu reports", address, measure, diags_count(diags, DIAG_NOTE));
        for (size_t i = 0; i + 1 < galley->count; i++) {
            const Run *last = &galley->items[i].first->runs[galley->items[i].first->run_count - 1];
            if (!last->length || !last->tag || !last->tag->uri || last->utf8[last->length - 1] == ' ')
                continue;
            assert_non_null(strchr("/.?&@_-=", last->utf8[last->length - 1]));
        }
    }
}

static void addresses_are_parted_behind_a_sign_and_leave_no_gaping_line(void **state)
{
    (void)state;
    assert_parts_well("The page is at https://www.example.org/border-management/central-asia/2022/report_on_the_post?page=12&lang=en and so on, "
                      "for as long as it takes to fill a few lines more.", 110, "a long address");
    assert_parts_well("Write to office.kyrgyzstan.border_management@bomca-eu.example.org for more, as a few people do each week.", 110, "mail");
    setter.language = load_language(arena, "ru");
    assert_parts_well("Страница находится по адресу https://www.example.org/border-management/central-asia/2022/report_on_the_post?page=12&lang=ru и "
                      "там всё то, что нужно знать о посте у реки и о нас.", 150, "a long address in Russian");
}

static void narrow_and_no_break_spaces_stay_and_hold(void **state)
{
    (void)state;
    static const char *const spaces[] = {"\u202F", "\u2009", "\u00A0"};
    for (size_t i = 0; i < 3; i++) {
        for (pt measure = 60; measure < 150; measure += 3) {
            const Galley *galley = set_in("body", arena_text(arena, "aa bbb 10%spq cc dddd 20%spq ee fff", spaces[i], spaces[i]), measure);
            const char *kept = i == 1 ? "\u202F" : spaces[i]; /* a thin space keeps its width and does not break */
            item_with(galley, arena_text(arena, "10%spq", kept));
            item_with(galley, arena_text(arena, "20%spq", kept));
        }
    }
}

/* ---- features ---- */

/* Of the digit 1 beside that of 0, and how far "3" reaches under the baseline. */
static void assert_figures(const char *features, bool tabular, bool old_style)
{
    Style style = *setter_style(&setter, "body");
    style.name.utf8 = arena_text(arena, "body with %s", features);
    style.features.utf8 = features;
    const pt ones = para_width(&setter, para_span(arena, "11111", (Place){0}), &style);
    const pt noughts = para_width(&setter, para_span(arena, "00000", (Place){0}), &style);
    if ((fabs(ones - noughts) < 0.01) != tabular)
        fail_msg("%s: %.2f and %.2f", features, ones, noughts);
    SetPara three = para_set(&setter, para_span(arena, "3", (Place){0}), &style, (Measure){.width = 100}, NULL);
    pt over, under;
    reach_of(&three.lines[0].runs[0], &over, &under);
    if ((under > 1) != old_style)
        fail_msg("%s: 3 reaches %.2f under the baseline", features, under);
}

static void figures_are_as_the_style_asks(void **state)
{
    (void)state;
    assert_figures("tnum=1,lnum=1", true, false);
    assert_figures("pnum=1,lnum=1", false, false);
    assert_figures("tnum=1,onum=1", true, true);
    assert_figures("pnum=1,onum=1", false, true);
}

static void small_capitals_are_lower_than_capitals(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "WTO [WTO](caps:)", column);
    const Item *item = galley->items[0].first;
    pt over, under, small;
    reach_of(&item->runs[0], &over, &under);
    reach_of(&item->runs[1], &small, &under);
    assert_true(small < over - 1);
    assert_true(item->runs[0].face == item->runs[1].face);
}

/* ------------------------------------------------ variants and stretch */

#define PARAGRAPH "The post on the river has a new road, a new roof and two new lanes, and officers check a lorry in four minutes, where a " \
                  "year ago it took them ten, and drivers no longer wait for the night to pass. In spring the post opens a lane for " \
                  "those who walk, and twelve trainers have shown the officers how to read a passport, how to ask without offence, " \
                  "and when to call a doctor. The laboratory in the town tests seeds and milk on the day they arrive, so that a lorry " \
                  "with fruit is on the market in the evening and not in the ditch, and nobody has to throw anything away any more.\n"

static const char *all_words(const Galley *galley)
{
    const char *words = "";
    for (size_t i = 0; i < galley->count; i++)
        for (const Item *item = galley->items[i].first; item; item = item->next)
            words = arena_text(arena, "%s%s", words, words_of(item));
    return words;
}

/* Soft hyphens come and go with the lines. */
static const char *without_hyphens(const char *words)
{
    char *copy = arena_text(arena, "%s", words), *end = copy;
    for (const char *from = copy; *from; from++) {
        if (!strncmp(from, "\u00AD", 2))
            from++;
        else
            *end++ = *from;
    }
    *end = '\0';
    return copy;
}

static void a_paragraph_runs_a_line_longer_and_loses_no_word(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", PARAGRAPH "\n" PARAGRAPH, column);
    const size_t lines = galley->blocks[0]->lines;
    const Galley *longer = galley_vary(&setter, galley, 0, 1);
    assert_non_null(longer);
    assert_int_equal(longer->count, galley->count + 1);
    assert_int_equal(longer->blocks[0]->lines, lines + 1);
    assert_non_null(longer->blocks[lines + 1]);
    assert_string_equal(without_hyphens(all_words(longer)), without_hyphens(all_words(galley)));
    const Galley *back = galley_vary(&setter, longer, 0, -1);
    assert_non_null(back);
    assert_int_equal(back->count, galley->count);
}

#define LONG_WORDS "Repre\u00ADsenta\u00ADtives of customs admin\u00ADistra\u00ADtions and veter\u00ADinary " \
                   "labora\u00ADtories con\u00ADsidered the harmon\u00ADisation of certifi\u00ADcates, the " \
                   "inter\u00ADoper\u00ADability of inform\u00ADation systems and the respons\u00ADibil\u00ADities of " \
                   "govern\u00ADments. Parti\u00ADcipants recom\u00ADmended method\u00ADolo\u00ADgies, elec\u00ADtronic " \
                   "document\u00ADation and coor\u00ADdinated commu\u00ADnication, while consult\u00ADants " \
                   "demon\u00ADstrated question\u00ADnaires for entre\u00ADpren\u00ADeurs. Imple\u00ADment\u00ADation " \
                   "will begin in muni\u00ADcipal\u00ADities whose infra\u00ADstruc\u00ADture corres\u00ADponds to the " \
                   "specifi\u00ADcations of the Conven\u00ADtion.\n"

/* At some measure, a line that ends in a hyphen can do without; then a column may end there. */
static void a_line_before_a_columns_end_parts_no_word(void **state)
{
    (void)state;
    const Galley *galley = NULL, *whole = NULL;
    size_t line = 0;
    for (pt measure = column; !whole && measure < 2 * column; measure += 5) {
        galley = set_in("body", LONG_WORDS, measure);
        for (line = 0; !whole && line < galley->count;)
            whole = galley_whole(&setter, galley, 0, ++line);
    }
    assert_non_null(whole);
    assert_int_equal(whole->count, galley->count);
    assert_true(galley->items[line - 1].first->hyphenated && galley->slugs[line - 1].keeps);
    assert_false(whole->items[line - 1].first->hyphenated || whole->slugs[line - 1].keeps);
    assert_string_equal(without_hyphens(all_words(whole)), without_hyphens(all_words(galley)));
    assert_null(galley_whole(&setter, whole, 0, line));
    assert_null(galley_whole(&setter, galley, 0, galley->count)); /* no column ends before a last line */
}

/* Of the notes of all slugs. */
static const char *note_words(const Galley *galley)
{
    const char *words = "";
    for (size_t i = 0; i < galley->count; i++)
        for (const SetNote *set = galley->company[i].notes; set; set = set->next)
            for (const Item *item = set->items.first; item; item = item->next)
                words = arena_text(arena, "%s%s", words, words_of(item));
    return words;
}

static void a_galley_that_is_kept_outlives_what_was_tried(void **state)
{
    (void)state;
    setter.scratch = arena_open();
    const Galley *galley = set_in("letter", PARAGRAPH "\n- A list.\n\n" PARAGRAPH "Noted.[^1]\n\n| A | B |\n| - | - |\n| c | d |\n\n[^1]: A note.\n", column);
    const char *words = all_words(galley), *notes = note_words(galley);
    const Galley *kept = galley_keep(arena, galley);
    arena_close(setter.scratch);
    setter.scratch = NULL;
    set_in("body", PARAGRAPH PARAGRAPH, column / 2); /* whatever was given back is written over */
    assert_string_equal(all_words(kept), words);
    assert_non_null(strstr(notes, "A note."));
    assert_string_equal(note_words(kept), notes);
}

static void a_paragraph_is_not_set_looser_than_can_be_seen(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "Three short words.\n", column);
    assert_null(galley_vary(&setter, galley, 0, 1));
    assert_null(galley_vary(&setter, galley, 0, -1));
}

static void white_grows_evenly_above_subheads(void **state)
{
    (void)state;
    const Galley *galley = set_in("body", "One.\n\n### A\n\nTwo.\n\n### B\n\nThree.\n", column);
    const pt leading = setter.layout->grid.leading;
    const Item *subhead = item_with(galley, "A"), *last = item_with(galley, "Three.");
    ItemList placed = {0};
    galley_place(&setter, galley, (Stretch){.end = galley->count, .extra = 2}, 0, 0, &placed);
    assert_near(subhead->y, (1 + 1 + 1) * leading, 0.01, "the first subhead, a line lower");
    assert_near(last->y, (4 + 2 + 2) * leading, 0.01, "the last line, two lower");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_setter, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_paragraph_runs_a_line_longer_and_loses_no_word),
        TEST(a_line_before_a_columns_end_parts_no_word),
        TEST(a_paragraph_is_not_set_looser_than_can_be_seen),
        TEST(a_galley_that_is_kept_outlives_what_was_tried),
        TEST(white_grows_evenly_above_subheads),
        TEST(a_drop_cap_stands_between_the_first_cap_line_and_the_third_baseline),
        TEST(a_tail_has_a_line_of_its_own_beside_it),
        TEST(an_accent_stands_under_the_cap_line_and_its_letter_a_line_lower),
        TEST(a_quotation_mark_hangs_before_the_cap),
        TEST(a_paragraph_has_a_cap_when_it_fills_two_lines_more_than_that_is_high),
        TEST(numbers_of_a_list_stand_on_their_full_stop),
        TEST(a_list_makes_no_room_for_the_numbers_of_the_next),
        TEST(what_follows_a_list_in_a_box_is_no_item_of_it),
        TEST(numbers_stand_on_their_decimal_mark),
        TEST(a_row_is_a_slug_of_whole_lines_and_knows_its_head),
        TEST(the_head_of_a_table_that_goes_on_is_repeated_as_an_ornament),
        TEST(words_of_a_table_are_parted_only_in_need),
        TEST(a_line_with_a_mark_takes_the_lines_of_its_note),
        TEST(a_mark_is_a_superior_figure_of_the_font_and_never_leaves_its_word),
        TEST(addresses_are_parted_behind_a_sign_and_leave_no_gaping_line),
        TEST(narrow_and_no_break_spaces_stay_and_hold),
        TEST(figures_are_as_the_style_asks),
        TEST(small_capitals_are_lower_than_capitals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
