#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "set/linebreak.h"

enum { PIECE_LIMIT = 4000 };

static Piece pieces[PIECE_LIMIT];
static Line lines[PIECE_LIMIT];

/* A word as wide as so many letters of 5 pt, with a space of 2.5 pt after it. */
static Piece word(int letters)
{
    return (Piece){ .width = 5 * letters, .space = 2.5, .give = 0.2 * letters, .letters = letters };
}

/* The first part of a word: it goes on without a space, and ends a line with a hyphen of 3 pt. */
static Piece part(int letters)
{
    return (Piece){ .width = 5 * letters, .give = 0.2 * letters, .letters = letters, .hyphen = 3, .hyphenated = true };
}

static size_t broken(const Breaking *rules, const Passage *passage)
{
    Arena *scratch = arena_open();
    size_t count = linebreak_best(scratch, rules, passage, lines);
    arena_close(scratch);
    return count;
}

static size_t broken_to(const Breaking *rules, size_t count, pt measure)
{
    return broken(rules, &(Passage){ .pieces = pieces, .count = count, .measures = &measure, .measure_count = 1 });
}

/* ---- chance, the same in every run ---- */

static uint32_t chance_state;

static int chance(int from, int to)
{
    chance_state = chance_state * 1664525u + 1013904223u;
    return from + (int)((chance_state >> 8) % (uint32_t)(to - from + 1));
}

static Piece chance_piece(void)
{
    Piece piece = chance(1, 3) == 1 ? part(chance(2, 5)) : word(chance(1, 11));
    piece.width += chance(0, 100) / 100.0;
    piece.hang_left = chance(0, 4) == 0 ? 0.5 : 0;
    piece.hang_right = chance(0, 3) == 0 ? 1.2 : 0;
    switch (chance(1, 24)) {
    case 1: piece.penalty = PIECE_NEVER; break;
    case 2: piece.penalty = PIECE_ALWAYS; break;
    case 3: piece.penalty = chance(50, 300); break;
    default: break;
    }
    return piece;
}

static void chance_pieces(size_t count)
{
    for (size_t i = 0; i < count; i++)
        pieces[i] = chance_piece();
}

/* ---- what a set line measures ---- */

static pt set_width(size_t first, const Line *line)
{
    pt width = pieces[line->end - 1].hyphen - pieces[first].hang_left - pieces[line->end - 1].hang_right;
    for (size_t i = first; i < line->end; i++) {
        width += pieces[i].width + line->give * pieces[i].give;
        if (i + 1 < line->end)
            width += pieces[i].space * line->space;
    }
    return width;
}

static bool has_space(size_t first, size_t end)
{
    for (size_t i = first; i + 1 < end; i++)
        if (pieces[i].space > 0)
            return true;
    return false;
}

static bool may_end_inside(size_t first, size_t end)
{
    for (size_t i = first; i + 1 < end; i++)
        if (pieces[i].penalty != PIECE_NEVER)
            return true;
    return false;
}

static void check_line(const Passage *passage, size_t number, size_t first)
{
    const Line *line = &lines[number];
    size_t last_measure = passage->measure_count - 1;
    pt measure = passage->measures[number < last_measure ? number : last_measure] - (number == 0 ? passage->indent : 0);
    pt width = set_width(first, line);
    bool hard = line->end == passage->count || pieces[line->end - 1].penalty == PIECE_ALWAYS;
    assert_true(fabs(line->give) <= 1);
    assert_true(line->space >= BREAKING_JUSTIFIED.tightest - 1e-9);
    assert_true(hard || pieces[line->end - 1].penalty != PIECE_NEVER);
    if (line->too_wide) {
        assert_true(width > measure);
        assert_false(may_end_inside(first, line->end));
    } else if (hard || !has_space(first, line->end)) {
        assert_true(pt_fits(width, measure));
        assert_true(has_space(first, line->end) || line->space == 1);
    } else if (fabs(width - measure) > 0.011) {
        fail_msg("line %zu is %.3f pt wide, its measure %.3f", number, width, measure);
    }
    for (size_t i = first; i + 1 < line->end; i++)
        assert_true(pieces[i].penalty != PIECE_ALWAYS);
}

static void every_line_fills_its_measure_or_says_so(void **state)
{
    (void)state;
    chance_state = 1;
    for (int round = 0; round < 600; round++) {
        size_t count = (size_t)chance(1, 120);
        chance_pieces(count);
        pt measures[] = { chance(40, 260), chance(40, 260), chance(40, 260) };
        Passage passage = { .pieces = pieces, .count = count, .measures = measures, .measure_count = (size_t)chance(1, 3),
                            .indent = chance(0, 1) * 9, .looseness = chance(-1, 1) };
        size_t line_count = broken(&BREAKING_JUSTIFIED, &passage);
        assert_in_range(line_count, 1, count);
        size_t first = 0;
        for (size_t i = 0; i < line_count; i++) {
            assert_true(lines[i].end > first);
            check_line(&passage, i, first);
            first = lines[i].end;
        }
        assert_int_equal(first, count);
    }
}

/* ---- against all ways there are ---- */

static double demerits(const Breaking *rules, const Passage *passage, const size_t *ends, size_t line_count)
{
    Arena *scratch = arena_open();
    double sum = linebreak_demerits(scratch, rules, passage, ends, line_count);
    arena_close(scratch);
    return sum;
}

static double least_of_all(const Breaking *rules, const Passage *passage)
{
    double least = INFINITY;
    for (unsigned choice = 0; choice < 1u << (passage->count - 1); choice++) {
        size_t ends[16];
        size_t count = 0;
        for (size_t i = 0; i + 1 < passage->count; i++)
            if (choice >> i & 1)
                ends[count++] = i + 1;
        ends[count++] = passage->count;
        least = fmin(least, demerits(rules, passage, ends, count));
    }
    return least;
}

static void no_other_way_is_cheaper(void **state)
{
    (void)state;
    static const Breaking *const rules[] = { &BREAKING_JUSTIFIED, &BREAKING_RAGGED, &BREAKING_BALANCED };
    chance_state = 2;
    for (int round = 0; round < 1500; round++) {
        size_t count = (size_t)chance(1, 11);
        chance_pieces(count);
        pt measures[] = { chance(30, 130), chance(30, 130), chance(30, 130) };
        Passage passage = { .pieces = pieces, .count = count, .measures = measures, .measure_count = (size_t)chance(1, 3),
                            .indent = chance(0, 1) * 9 };
        passage.ragged = round % 4 == 0 ? passage.measure_count - 1 : 0;
        const Breaking *chosen = rules[round % 3];
        size_t line_count = broken(chosen, &passage);
        size_t ends[16];
        for (size_t i = 0; i < line_count; i++)
            ends[i] = lines[i].end;
        double ours = demerits(chosen, &passage, ends, line_count);
        double least = least_of_all(chosen, &passage);
        if (!(ours <= least * (1 + 1e-9)))
            fail_msg("round %d: %.3f demerits, but %.3f can be had", round, ours, least);
    }
}

/* ---- single behaviours ---- */

static void no_pieces_make_no_lines(void **state)
{
    (void)state;
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 0, 100), 0);
}

static void last_line_keeps_its_natural_spaces(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3; i++)
        pieces[i] = word(4);
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 3, 200), 1);
    assert_float_equal(lines[0].space, 1, 1e-9);
    assert_float_equal(lines[0].give, 0, 1e-9);
}

static void last_line_shrinks_when_it_must(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3; i++)
        pieces[i] = word(4); /* 65 pt, of which 2.4 can give in the letters and 1.4 in the spaces */
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 3, 63), 1);
    assert_true(lines[0].give < 0);
    assert_true(lines[0].space < 1);
}

static void letters_and_spaces_give_in_one_proportion(void **state)
{
    (void)state;
    for (size_t i = 0; i < 8; i++)
        pieces[i] = word(4);
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 8, 89), 2); /* four words are 87.5 pt */
    assert_true(lines[0].give > 0 && lines[0].give < 1);
    assert_float_equal(lines[0].space, 1 + BREAKING_JUSTIFIED.stretch * lines[0].give, 1e-6);
}

static void letters_stop_at_their_limit_and_spaces_go_on(void **state)
{
    (void)state;
    for (size_t i = 0; i < 4; i++)
        pieces[i] = word(8);
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 4, 100), 2);
    assert_float_equal(lines[0].give, 1, 1e-9);
    assert_float_equal(lines[0].space, (100 - 80 - 3.2) / 2.5, 1e-6);
}

static void hard_break_ends_a_line_unfilled(void **state)
{
    (void)state;
    for (size_t i = 0; i < 6; i++)
        pieces[i] = word(4);
    pieces[1].penalty = PIECE_ALWAYS;
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 6, 200), 2);
    assert_int_equal(lines[0].end, 2);
    assert_float_equal(lines[0].space, 1, 1e-9);
}

static void no_break_space_holds_and_stretches(void **state)
{
    (void)state;
    for (size_t i = 0; i < 8; i++)
        pieces[i] = word(4);
    pieces[3].penalty = PIECE_NEVER;
    size_t count = broken_to(&BREAKING_JUSTIFIED, 8, 88);
    for (size_t i = 0; i < count; i++)
        assert_int_not_equal(lines[i].end, 4);
}

static void word_wider_than_the_measure_stands_alone_and_says_so(void **state)
{
    (void)state;
    for (size_t i = 0; i < 9; i++)
        pieces[i] = word(4);
    pieces[4] = word(30);
    size_t count = broken_to(&BREAKING_JUSTIFIED, 9, 90);
    size_t first = 0, wide = 0;
    for (size_t i = 0; i < count; i++) {
        if (lines[i].too_wide) {
            assert_int_equal(first, 4);
            assert_int_equal(lines[i].end, 5);
            wide++;
        }
        first = lines[i].end;
    }
    assert_int_equal(wide, 1);
}

static void hang_counts_at_both_edges(void **state)
{
    (void)state;
    pieces[0] = word(10);
    pieces[1] = word(10);
    pt natural = 102.5;
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 2, natural - 6), 2);
    pieces[0].hang_left = 3;
    pieces[1].hang_right = 3;
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 2, natural - 6), 1);
    assert_float_equal(lines[0].space, 1, 1e-6);
}

static void hyphen_is_not_first_choice(void **state)
{
    (void)state;
    for (size_t i = 0; i < 8; i++)
        pieces[i] = word(4);
    pieces[3] = part(3); /* ends at 83 pt with its hyphen; the word before it at 65 */
    pieces[4] = word(1);
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 8, 88), 2);
    assert_int_equal(lines[0].end, 5);
}

static void hyphen_serves_when_the_line_gapes_without_it(void **state)
{
    (void)state;
    pieces[0] = word(5);
    pieces[1] = word(4);
    pieces[2] = part(6);
    for (size_t i = 3; i < 9; i++)
        pieces[i] = word(5);
    broken_to(&BREAKING_JUSTIFIED, 9, 84);
    assert_int_equal(lines[0].end, 3);
}

static size_t longest_ladder(size_t count)
{
    size_t longest = 0, running = 0;
    for (size_t i = 0; i < count; i++) {
        running = pieces[lines[i].end - 1].hyphenated ? running + 1 : 0;
        longest = running > longest ? running : longest;
    }
    return longest;
}

static void third_hyphen_running_is_refused(void **state)
{
    (void)state;
    Breaking lax = BREAKING_JUSTIFIED;
    lax.hyphen = 0;
    lax.ladder = lax.ladder_long = 0;
    size_t count = 0;
    for (int i = 0; i < 8; i++) {
        for (int k = 0; k < 10; k++)
            pieces[count++] = word(2);
        pieces[count++] = part(2); /* ends a line of 138 pt */
    }
    pieces[count++] = word(6);
    size_t line_count = broken_to(&lax, count, 138);
    assert_true(longest_ladder(line_count) > 2); /* without the rule there is one */
    line_count = broken_to(&BREAKING_JUSTIFIED, count, 138);
    assert_true(longest_ladder(line_count) <= 2);
}

static void third_hyphen_running_is_taken_when_nothing_else_is_there(void **state)
{
    (void)state;
    for (size_t i = 0; i < 8; i++)
        pieces[i] = part(8);
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 8, 45), 8);
}

static pt last_width(size_t count, size_t line_count)
{
    pt width = 0;
    for (size_t i = line_count > 1 ? lines[line_count - 2].end : 0; i < count; i++)
        width += pieces[i].width + (i + 1 < count ? pieces[i].space : 0);
    return width;
}

static void last_line_is_no_runt(void **state)
{
    (void)state;
    Breaking lax = BREAKING_JUSTIFIED;
    lax.runt = 0;
    size_t count = 0;
    for (int i = 0; i < 4 * 19 + 1; i++)
        pieces[count++] = word(2); /* four full lines and a word */
    size_t line_count = broken_to(&lax, count, 236);
    assert_true(last_width(count, line_count) < 23.6);
    line_count = broken_to(&BREAKING_JUSTIFIED, count, 236);
    assert_true(last_width(count, line_count) >= 23.6);
}

static void last_line_is_longer_than_the_indent(void **state)
{
    (void)state;
    pt measure = 236;
    size_t count = 0;
    for (int i = 0; i < 4 * 19; i++)
        pieces[count++] = word(2);
    pieces[count++] = word(6);
    Passage passage = { .pieces = pieces, .count = count, .measures = &measure, .measure_count = 1, .indent = 2 };
    size_t line_count = broken(&BREAKING_JUSTIFIED, &passage);
    assert_float_equal(last_width(count, line_count), 30, 1e-6);
    passage.indent = 24;
    line_count = broken(&BREAKING_JUSTIFIED, &passage);
    assert_true(last_width(count, line_count) >= 36);
}

static void last_line_is_not_the_rest_of_a_word(void **state)
{
    (void)state;
    size_t count = 0;
    for (int i = 0; i < 3 * 19 + 17; i++)
        pieces[count++] = word(2);
    pieces[count++] = part(4);
    pieces[count++] = word(6);
    Breaking lax = BREAKING_JUSTIFIED;
    lax.runt = lax.last_hyphen = lax.hyphen = 0;
    size_t line_count = broken_to(&lax, count, 236);
    assert_int_equal(lines[line_count - 2].end, count - 1);
    line_count = broken_to(&BREAKING_JUSTIFIED, count, 236);
    assert_int_not_equal(lines[line_count - 2].end, count - 1);
}

static void each_line_has_its_own_measure(void **state)
{
    (void)state;
    for (size_t i = 0; i < 30; i++)
        pieces[i] = word(4);
    pt beside_drop_cap[] = { 66, 66, 111 };
    Passage passage = { .pieces = pieces, .count = 30, .measures = beside_drop_cap, .measure_count = 3 };
    assert_true(broken(&BREAKING_JUSTIFIED, &passage) > 3);
    assert_int_equal(lines[0].end, 3);
    assert_int_equal(lines[1].end, 6);
    assert_int_equal(lines[2].end, 11);
}

static void indent_shortens_the_first_line_only(void **state)
{
    (void)state;
    for (size_t i = 0; i < 20; i++)
        pieces[i] = word(4);
    pt measure = 110;
    Passage passage = { .pieces = pieces, .count = 20, .measures = &measure, .measure_count = 1, .indent = 22 };
    broken(&BREAKING_JUSTIFIED, &passage);
    assert_int_equal(lines[0].end, 4);
    assert_int_equal(lines[1].end, 9);
}

static void long_text(size_t count)
{
    chance_state = 7;
    for (size_t i = 0; i < count; i++)
        pieces[i] = chance(1, 3) == 1 ? part(chance(2, 3)) : word(chance(1, 5));
    pieces[count - 1] = word(5);
}

static size_t loosened(size_t count, int looseness)
{
    pt measure = 240;
    Passage passage = { .pieces = pieces, .count = count, .measures = &measure, .measure_count = 1, .looseness = looseness };
    return broken(&BREAKING_JUSTIFIED, &passage);
}

static void looseness_gives_a_line_more_or_fewer(void **state)
{
    (void)state;
    long_text(500);
    size_t best = loosened(500, 0);
    assert_int_equal(loosened(500, 1), best + 1);
    assert_int_equal(loosened(500, -1), best - 1);
}

/* Whatever line is asked for: it has no hyphen any more and the paragraph as many lines, or nothing has changed. */
static void a_line_is_kept_from_ending_in_a_hyphen(void **state)
{
    (void)state;
    long_text(500);
    pt measure = 170;
    Passage passage = { .pieces = pieces, .count = 500, .measures = &measure, .measure_count = 1 };
    const size_t count = broken(&BREAKING_JUSTIFIED, &passage);
    size_t parted = 0, mended = 0;
    bool was_parted[500];
    for (size_t i = 0; i < count; i++)
        parted += was_parted[i] = pieces[lines[i].end - 1].hyphenated;
    for (size_t i = 0; i < count; i++) {
        passage.whole = i + 1;
        assert_int_equal(broken(&BREAKING_JUSTIFIED, &passage), count);
        const bool is_parted = pieces[lines[i].end - 1].hyphenated;
        assert_true(was_parted[i] || !is_parted);
        mended += was_parted[i] && !is_parted;
    }
    assert_true(parted > 3);
    assert_true(mended > 0);
}

static void looseness_is_not_granted_at_any_price(void **state)
{
    (void)state;
    long_text(300);
    size_t best = loosened(300, 0);
    size_t most = loosened(300, 40);
    assert_true(most > best && most < best + 40);
    for (size_t i = 0; i + 1 < most; i++)
        assert_true(lines[i].space < 1.86);
    long_text(8);
    size_t few = loosened(8, 0);
    assert_int_equal(loosened(8, 1), few);
}

static void ragged_lines_keep_their_spaces_and_fit(void **state)
{
    (void)state;
    long_text(200);
    size_t count = broken_to(&BREAKING_RAGGED, 200, 180);
    size_t first = 0;
    for (size_t i = 0; i < count; i++) {
        assert_float_equal(lines[i].space, 1, 0);
        assert_float_equal(lines[i].give, 0, 0);
        assert_true(pt_fits(set_width(first, &lines[i]), 180));
        first = lines[i].end;
    }
}

static void ragged_lines_are_even(void **state)
{
    (void)state;
    static const int letters[] = { 8, 8, 2, 12, 8, 8, 20 }; /* first fit: 97.5, 72.5, 82.5, 100 */
    for (size_t i = 0; i < 7; i++)
        pieces[i] = word(letters[i]);
    assert_int_equal(broken_to(&BREAKING_RAGGED, 7, 100), 4);
    assert_int_equal(lines[0].end, 2);
    assert_int_equal(lines[1].end, 4);
}

static void line_that_ends_at_an_address_falls_short_rather_than_gapes(void **state)
{
    (void)state;
    pieces[0] = word(4);
    pieces[1] = word(4);
    pieces[2] = word(30);
    pieces[3] = word(4);
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 4, 160), 3);
    assert_false(lines[0].ragged);
    assert_true(lines[0].space > 10);
    pieces[1].ragged = true;
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 4, 160), 3);
    assert_true(lines[0].ragged);
    assert_true(fabs(lines[0].space - 1) < 1e-9);
    /* Where little is lacking it is filled like any other. */
    pieces[0] = pieces[1] = word(15);
    pieces[1].ragged = true;
    assert_int_equal(broken_to(&BREAKING_JUSTIFIED, 4, 157), 3);
    assert_false(lines[0].ragged);
}

/* Beside a picture: its spaces would gape in so short a line. */
static void first_lines_may_be_ragged_and_the_others_filled(void **state)
{
    (void)state;
    enum { COUNT = 60 };
    for (int i = 0; i < COUNT; i++)
        pieces[i] = word(3 + i * 7 % 6);
    const pt measures[] = { 90, 90, 90, 200 };
    Passage passage = { .pieces = pieces, .count = COUNT, .measures = measures, .measure_count = 4, .ragged = 3 };
    const size_t line_count = broken(&BREAKING_JUSTIFIED, &passage);
    assert_true(line_count > 6);
    for (size_t i = 0; i + 1 < line_count; i++) {
        assert_int_equal(lines[i].ragged, i < 3);
        if (i < 3)
            assert_true(lines[i].space > 0.999 && lines[i].space < 1.001 && lines[i].give == 0);
    }
}

static void heading_is_balanced_over_the_fewest_lines(void **state)
{
    (void)state;
    for (size_t i = 0; i < 7; i++)
        pieces[i] = word(4);
    assert_int_equal(broken_to(&BREAKING_BALANCED, 7, 140), 2);
    assert_in_range(lines[0].end, 3, 4);
    assert_int_equal(broken_to(&BREAKING_BALANCED, 5, 140), 1);
}

static void heading_is_hyphenated_only_in_need(void **state)
{
    (void)state;
    pieces[0] = word(10);
    pieces[1] = part(10);
    pieces[2] = word(10);
    assert_int_equal(broken_to(&BREAKING_BALANCED, 3, 110), 2);
    assert_int_equal(lines[0].end, 1);
    assert_int_equal(broken_to(&BREAKING_BALANCED, 3, 60), 3);
    assert_false(lines[1].too_wide);
}

static void demerits_know_what_is_no_way_to_break(void **state)
{
    (void)state;
    for (size_t i = 0; i < 6; i++)
        pieces[i] = word(4);
    pieces[1].penalty = PIECE_NEVER;
    pieces[3].penalty = PIECE_ALWAYS;
    pt measure = 70;
    Passage passage = { .pieces = pieces, .count = 6, .measures = &measure, .measure_count = 1 };
    assert_true(isfinite(demerits(&BREAKING_JUSTIFIED, &passage, (size_t[]){ 1, 4, 6 }, 3)));
    assert_true(isinf(demerits(&BREAKING_JUSTIFIED, &passage, (size_t[]){ 2, 4, 6 }, 3)));
    assert_true(isinf(demerits(&BREAKING_JUSTIFIED, &passage, (size_t[]){ 3, 6 }, 2)));
    assert_true(isinf(demerits(&BREAKING_JUSTIFIED, &passage, (size_t[]){ 1, 4 }, 2)));
    assert_true(isinf(demerits(&BREAKING_JUSTIFIED, &passage, (size_t[]){ 4, 1, 6 }, 3)));
}

static void thousands_of_pieces_are_no_trouble(void **state)
{
    (void)state;
    long_text(PIECE_LIMIT);
    size_t best = loosened(PIECE_LIMIT, 0);
    assert_true(best > 100);
    assert_int_equal(loosened(PIECE_LIMIT, 1), best + 1);
    assert_true(broken_to(&BREAKING_JUSTIFIED, PIECE_LIMIT, 12) > 1000); /* hardly anything fits */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_fills_its_measure_or_says_so),
        cmocka_unit_test(no_other_way_is_cheaper),
        cmocka_unit_test(no_pieces_make_no_lines),
        cmocka_unit_test(last_line_keeps_its_natural_spaces),
        cmocka_unit_test(last_line_shrinks_when_it_must),
        cmocka_unit_test(letters_and_spaces_give_in_one_proportion),
        cmocka_unit_test(letters_stop_at_their_limit_and_spaces_go_on),
        cmocka_unit_test(hard_break_ends_a_line_unfilled),
        cmocka_unit_test(no_break_space_holds_and_stretches),
        cmocka_unit_test(word_wider_than_the_measure_stands_alone_and_says_so),
        cmocka_unit_test(hang_counts_at_both_edges),
        cmocka_unit_test(hyphen_is_not_first_choice),
        cmocka_unit_test(hyphen_serves_when_the_line_gapes_without_it),
        cmocka_unit_test(third_hyphen_running_is_refused),
        cmocka_unit_test(third_hyphen_running_is_taken_when_nothing_else_is_there),
        cmocka_unit_test(last_line_is_no_runt),
        cmocka_unit_test(last_line_is_longer_than_the_indent),
        cmocka_unit_test(last_line_is_not_the_rest_of_a_word),
        cmocka_unit_test(each_line_has_its_own_measure),
        cmocka_unit_test(indent_shortens_the_first_line_only),
        cmocka_unit_test(looseness_gives_a_line_more_or_fewer),
        cmocka_unit_test(looseness_is_not_granted_at_any_price),
        cmocka_unit_test(a_line_is_kept_from_ending_in_a_hyphen),
        cmocka_unit_test(ragged_lines_keep_their_spaces_and_fit),
        cmocka_unit_test(ragged_lines_are_even),
        cmocka_unit_test(line_that_ends_at_an_address_falls_short_rather_than_gapes),
        cmocka_unit_test(first_lines_may_be_ragged_and_the_others_filled),
        cmocka_unit_test(heading_is_balanced_over_the_fewest_lines),
        cmocka_unit_test(heading_is_hyphenated_only_in_need),
        cmocka_unit_test(demerits_know_what_is_no_way_to_break),
        cmocka_unit_test(thousands_of_pieces_are_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
