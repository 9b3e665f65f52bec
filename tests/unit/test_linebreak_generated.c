/* Paragraphs of chance pieces with the widths of real words, and what must
 * hold however they are broken. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "breakings.h"
#include "prose.h"

enum { PIECE_LIMIT = 1200, ROUNDS = 16 };

static const double SEEMLY = 4.5; /* as linebreak.c has it: a space of 1.85 times its width */

static Piece pieces[PIECE_LIMIT];
static Line lines[PIECE_LIMIT], others[PIECE_LIMIT];

static const Breaking *const shapes[] = { &BREAKING_JUSTIFIED, &BREAKING_RAGGED, &BREAKING_BALANCED };
static const char *const shape_names[] = { "justified", "ragged", "balanced" };

/* A part of a word in a text face of 9.5 pt: letters of 2.6 to 7.4 pt, 4.8 on average. */
static Piece part_of_word(Prose *prose, int letters)
{
    Piece piece = { .letters = letters };
    for (int i = 0; i < letters; i++)
        piece.width += prose_chance(prose, 260, 700) / 100.0;
    piece.give = piece.width * 0.02 + letters * 0.0115 * 9.5;
    return piece;
}

static size_t add_word(Prose *prose, size_t count)
{
    int length = prose_length(prose);
    for (int left = length; left > 0;) {
        int taken = length < 5 || left < 5 ? left : prose_chance(prose, 2, left < 7 ? left - 2 : 4);
        Piece *piece = &pieces[count++];
        *piece = part_of_word(prose, taken);
        left -= taken;
        if (left > 0) {
            piece->hyphen = 3;
            piece->hyphenated = true;
            piece->hang_right = 1.8;
        }
    }
    Piece *last = &pieces[count - 1];
    last->space = 2.3;
    if (prose_chance(prose, 1, 8) == 1)
        last->hang_right = 1.6; /* a comma or a stop */
    if (length <= 2 && prose->tongue == RUSSIAN)
        last->penalty = length == 1 ? 9000 : 7000;
    if (prose_chance(prose, 1, 60) == 1)
        last->penalty = PIECE_NEVER; /* between a number and its unit */
    return count;
}

static size_t paragraph_of(Prose *prose, int words)
{
    size_t count = 0;
    for (int i = 0; i < words; i++)
        count = add_word(prose, count);
    pieces[count - 1].penalty = 0;
    return count;
}

static size_t broken(const Breaking *rules, const Passage *passage, Line *into)
{
    Arena *scratch = arena_open();
    size_t count = linebreak_best(scratch, rules, passage, into);
    arena_close(scratch);
    return count;
}

/* What one property sees. */
typedef struct Trial {
    const Breaking *rules;
    const char *name; /* for messages */
    Passage passage;
    size_t count; /* of `lines` */
} Trial;

/* Runs `check` on paragraphs of 3 to 120 words in both languages, all three shapes, measures of 30 to 180 mm. */
static void for_each_trial(void (*check)(const Trial *trial))
{
    for (Tongue tongue = ENGLISH; tongue < TONGUES; tongue++) {
        Prose prose = { .seed = 1981, .tongue = tongue };
        for (int mm = 30; mm <= 180; mm += 6) {
            const pt measure = mm * 72 / 25.4;
            for (int round = 0; round < ROUNDS; round++) {
                const size_t count = paragraph_of(&prose, prose_chance(&prose, 3, 120));
                for (size_t shape = 0; shape < sizeof shapes / sizeof *shapes; shape++) {
                    Trial trial = { .rules = shapes[shape], .passage = { .pieces = pieces, .count = count, .measures = &measure,
                                    .measure_count = 1, .indent = round % 2 ? 13 : 0 } };
                    char name[80];
                    snprintf(name, sizeof name, "%s, %d mm, %s, paragraph %d", tongue == RUSSIAN ? "Russian" : "English", mm,
                             shape_names[shape], round);
                    trial.name = name;
                    trial.count = broken(trial.rules, &trial.passage, lines);
                    check(&trial);
                }
            }
        }
    }
}

static void check_not_dearer_than_greedy(const Trial *trial)
{
    size_t ends[PIECE_LIMIT];
    const size_t count = breaking_greedy(trial->rules, &trial->passage, ends);
    const double greedy = breaking_demerits_at(trial->rules, &trial->passage, ends, count);
    const double ours = breaking_demerits(trial->rules, &trial->passage, lines, trial->count);
    assert_true(isfinite(greedy));
    if (!(ours <= greedy * (1 + 1e-9)))
        fail_msg("%s: %.0f demerits, greedy %.0f", trial->name, ours, greedy);
}

static void it_never_costs_more_than_greedy_breaking(void **state)
{
    (void)state;
    for_each_trial(check_not_dearer_than_greedy);
}

/* One end moved to a neighbour, left out or put in. */
static void check_no_small_change_is_cheaper(const Trial *trial)
{
    const double ours = breaking_demerits(trial->rules, &trial->passage, lines, trial->count);
    Prose dice = { .seed = (uint32_t)trial->passage.count };
    for (int change = 0; change < 20; change++) {
        memcpy(others, lines, trial->count * sizeof *lines);
        size_t count = trial->count, at = (size_t)prose_chance(&dice, 0, (int)count - 1);
        const int step = prose_chance(&dice, -2, 2);
        if (at + 1 == count)
            continue;
        if (step == 0)
            memmove(&others[at], &others[at + 1], (--count - at) * sizeof *others);
        else
            others[at].end = (size_t)((long)others[at].end + step);
        if (breaking_demerits(trial->rules, &trial->passage, others, count) < ours * (1 - 1e-9))
            fail_msg("%s: line %zu should end elsewhere", trial->name, at);
    }
}

static void no_end_of_a_line_is_better_moved(void **state)
{
    (void)state;
    for_each_trial(check_no_small_change_is_cheaper);
}

static void check_same_again(const Trial *trial)
{
    memset(others, 0x55, sizeof others);
    assert_int_equal(broken(trial->rules, &trial->passage, others), trial->count);
    for (size_t i = 0; i < trial->count; i++) {
        assert_int_equal(others[i].end, lines[i].end);
        assert_memory_equal(&others[i].give, &lines[i].give, sizeof lines[i].give);
        assert_memory_equal(&others[i].space, &lines[i].space, sizeof lines[i].space);
    }
}

static void the_same_pieces_give_the_same_lines(void **state)
{
    (void)state;
    for_each_trial(check_same_again);
}

static void check_no_ladder(const Trial *trial)
{
    const size_t ladder = breaking_ladder(&trial->passage, lines, trial->count);
    if (ladder > 2 && breaking_without_ladder(trial->rules, &trial->passage, SEEMLY))
        fail_msg("%s: %zu hyphens running, and need not", trial->name, ladder);
}

static void three_hyphens_run_only_where_nothing_else_is_seemly(void **state)
{
    (void)state;
    for_each_trial(check_no_ladder);
}

static void check_looseness(const Trial *trial)
{
    for (int looseness = -1; looseness <= 1; looseness += 2) {
        Passage passage = trial->passage;
        passage.looseness = looseness;
        const long got = (long)broken(trial->rules, &passage, others) - (long)trial->count;
        if (got != 0 && got != looseness)
            fail_msg("%s: looseness %d gives %ld lines more", trial->name, looseness, got);
    }
}

static void looseness_is_a_line_or_nothing(void **state)
{
    (void)state;
    for_each_trial(check_looseness);
}

/* Every way is tried: a few short words in a narrow measure. */
static void few_pieces_are_broken_at_the_least_cost_of_all(void **state)
{
    (void)state;
    for (Tongue tongue = ENGLISH; tongue < TONGUES; tongue++) {
        Prose prose = { .seed = 7, .tongue = tongue };
        for (int round = 0; round < 300; round++) {
            const pt measure = prose_chance(&prose, 40, 160);
            const size_t count = paragraph_of(&prose, prose_chance(&prose, 2, 5));
            const Passage passage = { .pieces = pieces, .count = count < 13 ? count : 13, .measures = &measure, .measure_count = 1 };
            const Breaking *rules = shapes[round % 3];
            const size_t line_count = broken(rules, &passage, lines);
            const double ours = breaking_demerits(rules, &passage, lines, line_count);
            const double least = breaking_least(rules, &passage);
            if (!(fabs(ours - least) <= least * 1e-9))
                fail_msg("round %d: %.3f demerits, the least are %.3f", round, ours, least);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_never_costs_more_than_greedy_breaking),
        cmocka_unit_test(no_end_of_a_line_is_better_moved),
        cmocka_unit_test(the_same_pieces_give_the_same_lines),
        cmocka_unit_test(three_hyphens_run_only_where_nothing_else_is_seemly),
        cmocka_unit_test(looseness_is_a_line_or_nothing),
        cmocka_unit_test(few_pieces_are_broken_at_the_least_cost_of_all),
    };
    return cmocka_run_group_tests_name("linebreak, generated", tests, NULL, NULL);
}
