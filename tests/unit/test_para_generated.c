/* Paragraphs put together by chance and set with the pinned fonts, in narrow
 * columns and wide ones: what must hold for any text that an editor writes. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "app/shop.h"
#include "breakings.h"
#include "prose.h"
#include "set/para.h"
#include "set/para_shape.h"
#include "set/protrusion.h"

enum { ROUNDS = 48 };

static const int measures[] = { 30, 41, 55, 84, 120, 174, 180 }; /* mm */
static const double SEEMLY = 4.5; /* as linebreak.c has it */

/* One paragraph, set once. */
typedef struct Trial {
    const char *name; /* for messages */
    const Setter *setter;
    const Style *style;
    const Span *spans;
    Measure measure;
    SetPara para;
    Tongue tongue;
} Trial;

typedef void Check(const Trial *trial);

/* A setter like the shop's, whose arena, shapings and reports are this paragraph's own. */
static Setter *setter_for(Arena *arena, const Setter *like)
{
    Setter *setter = ARENA_NEW(arena, Setter);
    *setter = *like;
    setter->arena = arena;
    setter->shapings = shapings_open(arena);
    setter->diags = diags_open(arena);
    return setter;
}

static const Span *spans_of(Arena *arena, const Setter *setter, const char *utf8)
{
    Span *span = para_span(arena, utf8, (Place){ .file = "prose", .line = 1, .column = 1 });
    const Paragraph paragraph = { .kind = PARAGRAPH_PLAIN, .spans = span, .at = span->at };
    return copyedit_paragraph(arena, setter->language, &paragraph, NULL)->spans;
}

static void try_one(const Setter *like, const Style *style, Prose *prose, int mm, Check *check)
{
    Arena *arena = arena_open();
    char name[80];
    snprintf(name, sizeof name, "%s, %d mm, %s, seed %u", language_code(like->language), mm,
             style->align == ALIGN_JUSTIFY ? "justified" : "ragged", (unsigned)prose->seed);
    const bool indented = prose_chance(prose, 0, 1);
    Trial trial = { .name = name, .setter = setter_for(arena, like), .style = style, .tongue = prose->tongue,
                    .measure = { .width = mm * 72 / 25.4, .indent = indented ? style->indent : 0 } };
    trial.spans = spans_of(arena, trial.setter, prose_paragraph(arena, prose, prose_chance(prose, 3, 110)));
    trial.para = para_set(trial.setter, trial.spans, style, trial.measure, NULL);
    check(&trial);
    arena_close(arena);
}

/* Runs `check` on every paragraph, justified and ragged. */
static void for_each_trial(Check *check)
{
    static const char *const codes[TONGUES] = { "en", "ru" };
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    Shop *shop = shop_open(arena);
    shop_move(shop, "issues/2022-q4");
    const Layout *layout = shop_layout(shop, (Text){ .utf8 = "bomca-10@1" }, diags);
    for (Tongue tongue = ENGLISH; tongue < TONGUES; tongue++) {
        const Language *language = shop_language(shop, codes[tongue], (Place){ 0 }, diags);
        const Setter *setter = shop_setter(shop, arena, layout, language, diags);
        assert_non_null(setter);
        Style ragged = *setter_style(setter, "body");
        ragged.align = ALIGN_LEFT;
        Prose prose = { .seed = 2022, .tongue = tongue };
        for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
            for (int round = 0; round < ROUNDS; round++)
                try_one(setter, round % 3 ? setter_style(setter, "body") : &ragged, &prose, measures[i], check);
    }
    arena_close(arena);
}

/* Lines that carry a fault which their page will tell: too wide, or gaping. */
static size_t faults(const Trial *trial, bool wide)
{
    size_t found = 0;
    for (size_t i = 0; i < trial->para.count; i++)
        found += trial->para.lines[i].fault && (trial->para.lines[i].fault->space > 0) != wide;
    return found;
}

static const Run *last_run(const SetLine *line)
{
    return &line->runs[line->run_count - 1];
}

/* The line's words, without the hyphen that was added and the space after it. */
static const char *words_of(Arena *arena, const SetLine *line)
{
    const char *words = "";
    for (size_t i = 0; i < line->run_count; i++)
        words = arena_text(arena, "%s%.*s", words, (int)line->runs[i].length, line->runs[i].utf8);
    return words;
}

/* ----------------------------------------------------------------- width */

/* How far the line's end may hang out: of a glyph's width, by what it is. */
static pt hang_right(const SetLine *line)
{
    const Run *run = last_run(line);
    uint32_t last = 0;
    for (const char *from = run->utf8; from < run->utf8 + run->length;) {
        const uint32_t character = utf8_next(&from);
        last = character == ' ' ? last : character;
    }
    return protrusion_right(last == 0xAD ? '-' : last) * run->style->size;
}

static void check_widths(const Trial *trial)
{
    static const pt rounding = 0.02;
    size_t wide = 0;
    for (size_t i = 0; i < trial->para.count; i++) {
        const SetLine *line = &trial->para.lines[i];
        const pt left = line->runs[0].x, right = last_run(line)->x + last_run(line)->width;
        assert_true(left >= -0.35 * trial->style->size);
        wide += right > trial->measure.width + hang_right(line) + rounding;
    }
    if (wide > 0 && faults(trial, true) == 0)
        fail_msg("%s: %zu lines are too wide, and nothing says so", trial->name, wide);
    if (wide == 0 && faults(trial, true) > 0)
        fail_msg("%s: a line is reported as too wide, and none is", trial->name);
}

static void no_line_is_wider_than_its_measure_without_a_report(void **state)
{
    (void)state;
    for_each_trial(check_widths);
}

static void check_spaces(const Trial *trial)
{
    size_t short_lines = 0;
    for (size_t i = 0; i < trial->para.count; i++) {
        const SetLine *line = &trial->para.lines[i];
        const bool is_justified = line->space > 0;
        if (is_justified && line->space < 0.7)
            fail_msg("%s: spaces of %.2f in \"%s\"", trial->name, line->space, words_of(trial->setter->arena, line));
        assert_true(trial->style->align == ALIGN_JUSTIFY || !is_justified);
        if (line->space > 1.86)
            fail_msg("%s: spaces of %.2f in \"%s\"", trial->name, line->space, words_of(trial->setter->arena, line));
        const pt room = trial->measure.width - (i == 0 ? trial->measure.indent : 0);
        short_lines += is_justified && line->space > 1.84 && line->width < room - 0.5 * trial->style->size;
    }
    if (short_lines > faults(trial, false))
        fail_msg("%s: %zu lines end short, %zu are reported", trial->name, short_lines, faults(trial, false));
}

static void no_line_gapes_or_ends_short_without_a_report(void **state)
{
    (void)state;
    for_each_trial(check_spaces);
}

/* ----------------------------------------------------------------- words */

/* As readers copy it: every space and line break alike, no soft hyphens. */
static char *plain(Arena *arena, const char *utf8)
{
    char *copy = arena_alloc(arena, 4 * strlen(utf8) + 1);
    size_t bytes = 0;
    while (*utf8) {
        const uint32_t character = utf8_next(&utf8);
        if (character != 0xAD)
            bytes += utf8_put(copy + bytes, character == 0xA0 || character == 0x2028 ? ' ' : character);
    }
    return copy;
}

static void check_words(const Trial *trial)
{
    Arena *arena = trial->setter->arena;
    const char *given = "", *set = "";
    for (const Span *span = trial->spans; span; span = span->next)
        given = arena_text(arena, "%s%s", given, span->utf8);
    for (size_t i = 0; i < trial->para.count; i++)
        set = arena_text(arena, "%s%s", set, words_of(arena, &trial->para.lines[i]));
    if (strcmp(plain(arena, given), plain(arena, set)) != 0)
        fail_msg("%s: \"%s\" became \"%s\"", trial->name, plain(arena, given), plain(arena, set));
}

static void every_letter_is_set_once_and_in_its_place(void **state)
{
    (void)state;
    for_each_trial(check_words);
}

static void check_same_again(const Trial *trial)
{
    const Setter *anew = setter_for(trial->setter->arena, trial->setter);
    const SetPara again = para_set(anew, trial->spans, trial->style, trial->measure, NULL);
    assert_int_equal(again.count, trial->para.count);
    for (size_t i = 0; i < again.count; i++) {
        assert_string_equal(words_of(trial->setter->arena, &again.lines[i]), words_of(trial->setter->arena, &trial->para.lines[i]));
        assert_memory_equal(&again.lines[i].width, &trial->para.lines[i].width, sizeof(pt));
    }
}

static void the_same_words_give_the_same_lines(void **state)
{
    (void)state;
    for_each_trial(check_same_again);
}

/* ---------------------------------------------------------------- breaks */

static const Breaking *rules_of(const Trial *trial)
{
    return trial->style->align == ALIGN_JUSTIFY ? &BREAKING_JUSTIFIED : &BREAKING_RAGGED;
}

/* The pieces of the paragraph as linebreak sees them. */
static Passage passage_of(const Trial *trial, Shaped *shaped)
{
    assert_true(shaped_prepare(shaped, trial->setter, trial->spans, trial->style));
    return (Passage){ .pieces = shaped->pieces, .count = shaped->piece_count, .measures = &trial->measure.width,
                      .measure_count = 1, .indent = trial->measure.indent };
}

static void check_ladder(const Trial *trial)
{
    size_t ladder = 0, running = 0;
    for (size_t i = 0; i < trial->para.count; i++) {
        running = trial->para.lines[i].hyphenated ? running + 1 : 0;
        ladder = running > ladder ? running : ladder;
    }
    Shaped shaped;
    const Passage passage = passage_of(trial, &shaped);
    if (ladder > 2 && breaking_without_ladder(rules_of(trial), &passage, SEEMLY))
        fail_msg("%s: %zu hyphens running, and need not", trial->name, ladder);
}

static void three_hyphens_run_only_where_nothing_else_is_seemly(void **state)
{
    (void)state;
    for_each_trial(check_ladder);
}

static void check_cost(const Trial *trial)
{
    Shaped shaped;
    const Passage passage = passage_of(trial, &shaped);
    size_t *ends = ARENA_ARRAY(trial->setter->arena, size_t, passage.count);
    Line *lines = ARENA_ARRAY(trial->setter->arena, Line, passage.count);
    const size_t greedy_count = breaking_greedy(rules_of(trial), &passage, ends);
    const size_t count = linebreak_best(trial->setter->arena, rules_of(trial), &passage, lines);
    assert_int_equal(count, trial->para.count);
    assert_true(breaking_demerits(rules_of(trial), &passage, lines, count)
                <= breaking_demerits_at(rules_of(trial), &passage, ends, greedy_count) * (1 + 1e-9));
}

static void they_cost_no_more_than_greedy_breaking(void **state)
{
    (void)state;
    for_each_trial(check_cost);
}

static void check_looseness(const Trial *trial)
{
    for (int looseness = -1; looseness <= 1; looseness += 2) {
        Measure measure = trial->measure;
        measure.looseness = looseness;
        const long more = (long)para_set(trial->setter, trial->spans, trial->style, measure, NULL).count - (long)trial->para.count;
        assert_true(more == 0 || more == looseness);
    }
}

static void looseness_is_a_line_or_nothing(void **state)
{
    (void)state;
    for_each_trial(check_looseness);
}

/* ----------------------------------------------------------- short words */

static size_t wide_lines, short_ends; /* of Russian text at 84 mm and more; set anew by the test */

static bool ends_short(const char *words)
{
    static const char *const shorts[] = { " в ", " и ", " с ", " к ", " о ", " у ", " на ", " по ", " не ", " за ", " из ", " до ", " от " };
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++) {
        const size_t length = strlen(shorts[i]), whole = strlen(words);
        if (whole >= length && strcmp(words + whole - length, shorts[i]) == 0)
            return true;
    }
    return false;
}

static void count_short_ends(const Trial *trial)
{
    Arena *arena = trial->setter->arena;
    if (trial->tongue != RUSSIAN || trial->measure.width < 84 * 72 / 25.4 - 1 || trial->style->align != ALIGN_JUSTIFY)
        return;
    for (size_t i = 0; i + 1 < trial->para.count; i++) {
        wide_lines++;
        short_ends += ends_short(plain(arena, words_of(arena, &trial->para.lines[i])));
    }
}

static void russian_short_words_hardly_ever_end_a_line(void **state)
{
    (void)state;
    wide_lines = short_ends = 0;
    for_each_trial(count_short_ends);
    assert_true(wide_lines > 300);
    if (short_ends * 100 > wide_lines)
        fail_msg("%zu of %zu lines end in a short word", short_ends, wide_lines);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_line_is_wider_than_its_measure_without_a_report),
        cmocka_unit_test(no_line_gapes_or_ends_short_without_a_report),
        cmocka_unit_test(every_letter_is_set_once_and_in_its_place),
        cmocka_unit_test(the_same_words_give_the_same_lines),
        cmocka_unit_test(three_hyphens_run_only_where_nothing_else_is_seemly),
        cmocka_unit_test(they_cost_no_more_than_greedy_breaking),
        cmocka_unit_test(looseness_is_a_line_or_nothing),
        cmocka_unit_test(russian_short_words_hardly_ever_end_a_line),
    };
    return cmocka_run_group_tests_name("paragraphs, generated", tests, NULL, NULL);
}
