#include "set/linefit.h"

#include <math.h>

/* Worse than any number of loose lines, and still small enough to leave a
 * double its last digits for telling two such answers apart. */
static const double TOO_WIDE_DEMERITS = 1e13;
static const double NEVER_DEMERITS = 1e11;

/* Stands in for spaces where a line has none, so that nothing is divided by zero. */
static const pt LEAST_FLEX = 0.1;

/* ---- the passage ---- */

bool passage_may_end(const Passage *passage, size_t end)
{
    return end == passage->count || passage->pieces[end - 1].penalty != PIECE_NEVER;
}

bool passage_ends_hard(const Passage *passage, size_t end)
{
    return end == passage->count || passage->pieces[end - 1].penalty == PIECE_ALWAYS;
}

pt passage_measure(const Passage *passage, size_t line)
{
    size_t last = passage->measure_count - 1;
    return passage->measures[line < last ? line : last] - (line == 0 ? passage->indent : 0);
}

/* ---- how a line fits ---- */

static pt natural_width(const Passage *passage, const Candidate *line)
{
    const Piece *last = &passage->pieces[line->end - 1];
    return line->sums.width + line->sums.space + last->hyphen - passage->pieces[line->first].hang_left - last->hang_right;
}

/* Letters and spaces give together, up to `flex` of the spaces; then the spaces take what is left of `room` alone. */
static Fit fit_spaces(const Sums *sums, pt room, pt flex)
{
    pt need = fabs(room);
    pt comfort = sums->give + flex;
    double use = 0;
    if (need > 0)
        use = need < comfort ? need / comfort : 1 + (need - comfort) / fmax(flex, LEAST_FLEX);
    double ratio = copysign(use, room);
    double give = copysign(fmin(use, 1), room);
    double space = sums->space > 0 ? 1 + (room - give * sums->give) / sums->space : 1;
    return (Fit){ .ratio = ratio, .give = give, .space = space };
}

/* Unlike stretching, shrinking has an end. */
static Fit fit_tight(const Breaking *rules, const Sums *sums, pt room)
{
    Fit fit = fit_spaces(sums, room, rules->shrink * sums->space);
    pt most = sums->give + (1 - rules->tightest) * sums->space;
    if (-room > most) {
        fit.space = rules->tightest;
        fit.excess = pt_fits(-room, most) ? 0 : -room - most;
    }
    return fit;
}

static Fit fit_ragged(const Breaking *rules, pt measure, pt room)
{
    Fit fit = { .space = 1, .ragged = true };
    if (room > 0)
        fit.ratio = room / (rules->rag * measure);
    else if (!pt_fits(-room, 0))
        fit.excess = -room;
    return fit;
}

/* A justified line at an address: filled while that is fit to be seen, else left as short as it is. */
static Fit fit_address(const Breaking *rules, const Candidate *line, pt room)
{
    static const double filled = 2.5; /* up to this ratio; a space is 1.5 times its width there */
    static const double rag = 0.3;    /* share of the measure that costs as much as one ratio more */
    Fit fit = fit_spaces(&line->sums, room, rules->stretch * line->sums.space);
    if (fit.ratio <= filled)
        return fit;
    return (Fit){ .ratio = filled + room / (rag * line->measure), .space = 1, .ragged = true };
}

Fit linefit(const Breaking *rules, const Passage *passage, const Candidate *line)
{
    pt room = line->measure - natural_width(passage, line);
    bool unfilled = passage_ends_hard(passage, line->end) && rules->shape != LINES_BALANCED;
    if (unfilled && room > 0)
        return (Fit){ .space = 1 };
    if (rules->shape != LINES_JUSTIFIED || line->ragged)
        return fit_ragged(rules, line->measure, room);
    if (room > 0 && passage->pieces[line->end - 1].ragged)
        return fit_address(rules, line, room);
    return room < 0 ? fit_tight(rules, &line->sums, room) : fit_spaces(&line->sums, room, rules->stretch * line->sums.space);
}

Fitness linefit_class(double ratio)
{
    if (ratio < -0.5)
        return FITNESS_TIGHT;
    if (ratio <= 0.5)
        return FITNESS_DECENT;
    return ratio <= 1 ? FITNESS_LOOSE : FITNESS_VERY_LOOSE;
}

pt linefit_least(const Breaking *rules, const Passage *passage, const Candidate *line)
{
    pt least = line->sums.width + line->sums.space - passage->pieces[line->first].hang_left;
    if (rules->shape == LINES_JUSTIFIED)
        least -= line->sums.give + (1 - rules->tightest) * line->sums.space;
    return least;
}

/* ---- what it costs ---- */

static double square(double number)
{
    return number * number;
}

/* Knuth and Plass's cube. TeX's stays at its greatest value from some point
 * on; this goes on as the cube's tangent, so that the looser of two bad lines
 * stays the worse one. */
double linefit_badness(double ratio)
{
    const double lost = 4; /* in body text a space of 1.76 times its width */
    double r = fabs(ratio);
    return r <= lost ? 100 * r * r * r : 100 * lost * lost * (3 * r - 2 * lost);
}

/* A last line that looks like a mistake: hardly wider than the indent, a few letters, or the rest of one word. */
static bool is_runt(const Breaking *rules, const Passage *passage, const Candidate *line)
{
    pt least = fmax(rules->runt_share * line->measure, 1.5 * passage->indent);
    bool rest_of_word = line->sums.space <= 0 && passage->pieces[line->first - 1].hyphenated;
    return line->sums.width + line->sums.space < least || line->sums.letters < rules->runt_letters || rest_of_word;
}

static double last_line_demerits(const Breaking *rules, const Passage *passage, const Candidate *line)
{
    if (line->first == 0 || passage->pieces[line->first - 1].penalty == PIECE_ALWAYS)
        return 0; /* the only line, where nothing could be better */
    double demerits = is_runt(rules, passage, line) ? rules->runt : 0;
    if (passage->pieces[line->first - 1].hyphenated)
        demerits += rules->last_hyphen;
    return demerits;
}

double linefit_demerits(const Breaking *rules, const Passage *passage, const Candidate *line, const Fit *fit)
{
    const Piece *last = &passage->pieces[line->end - 1];
    double demerits = rules->line + square(1 + linefit_badness(fit->ratio));
    if (fit->excess > 0)
        demerits += TOO_WIDE_DEMERITS * (1 + fit->excess / fmax(line->measure, 1));
    if (passage_ends_hard(passage, line->end))
        return demerits + last_line_demerits(rules, passage, line);
    demerits += square(last->penalty);
    if (last->hyphenated)
        demerits += rules->hyphen == PIECE_NEVER ? NEVER_DEMERITS : square(rules->hyphen);
    return demerits;
}
