/* Total fit as a dynamic programme: a node is a place where a line may end
 * together with all that the lines after it need to know of the lines before
 * (how even the last one is, how many hyphens run, which measure comes next).
 * Of the ways that lead to one node only the cheapest is kept.
 *
 * The first pass looks at lines that are fit to be seen and is enough nearly
 * always. The second takes any line, so that there is always an answer.
 * Read from linebreak_best() near the foot upwards. */
#include "set/linebreak.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "set/linefit.h"

/* Chosen by setting a whole issue in a serif text face, 9.5 pt, at 50 to 56 characters a line, English and
 * Russian: even spaces at few hyphens. Letters give first, within limits that
 * nobody sees, and spaces little: that makes them even. A hyphen is as bad as a
 * space of 1.4 times its width, and short words hardly ever end a line. A third hyphen running is worse than a
 * dozen lines at the edge of what is fit to be seen, and better than one that gapes at 2.8 spaces. */
const Breaking BREAKING_JUSTIFIED = {
    .shape = LINES_JUSTIFIED, .stretch = 0.19, .shrink = 0.14, .tightest = 0.75,
    .hyphen = 1000, .ladder = 500e3, .ladder_long = 1e9, .last_hyphen = 500e3,
    .rag = 0.10, .contrast = 3e3, .runt = 50e6, .runt_share = 0.11, .runt_letters = 4,
};

const Breaking BREAKING_RAGGED = {
    .shape = LINES_RAGGED, .rag = 0.15,
    .hyphen = 600, .ladder = 1e6, .ladder_long = 1e9, .last_hyphen = 1e6,
    .runt = 1e6, .runt_share = 0.20, .runt_letters = 4,
};

const Breaking BREAKING_BALANCED = {
    .shape = LINES_BALANCED, .rag = 0.15, .line = 1e9,
    .hyphen = PIECE_NEVER, .ladder = 1e6, .ladder_long = 100e6,
};

/* The first pass takes lines up to this ratio: a space is 1.85 times its width
 * there, which is the most that a page should show. */
static const double SEEMLY_RATIO = 4.5;

/* A paragraph that is varied for its page's sake has no line beyond this one:
 * a space is 1.5 times its width there, and a wider one is noticed. */
static const double VARIED_RATIO = 2.6;

typedef struct Node {
    const struct Node *before; /* where the line that ends here began; NULL at the beginning */
    struct Node *sibling;      /* another node with the same end */
    size_t end;                /* one past the line's last piece */
    size_t line;               /* lines so far, as far as they matter */
    int ladder;                /* hyphens running, 2 for more */
    Fitness fitness;
    double total;              /* demerits so far */
} Node;

/* One pass over the passage. */
typedef struct Pass {
    Arena *scratch;
    const Breaking *rules;
    const Passage *passage;
    const Sums *before;  /* of all pieces before this one */
    pt widest_hang;
    size_t lines_matter; /* from this line on the measure stays the same */
    double loosest;      /* ratio beyond which a line is no candidate; infinite in the second pass */
    double bound;        /* total that has been reached already */
    size_t whole;        /* the line, from 1, that must not end in a hyphen; 0: none */
} Pass;

/* Where lines may still begin, in the order of the text. */
typedef struct Starts {
    const Node **nodes;
    size_t count;
    size_t newest; /* the end before this one, reached or not */
} Starts;

static int ladder_after(const Passage *passage, size_t end, int ladder)
{
    if (passage_ends_hard(passage, end) || !passage->pieces[end - 1].hyphenated)
        return 0;
    return ladder < 2 ? ladder + 1 : 2;
}

/* Of a line beside the one above it. */
static double neighbour_demerits(const Breaking *rules, const Node *above, Fitness fitness, bool hyphenated)
{
    double demerits = 0;
    if (hyphenated && above->ladder > 0)
        demerits += above->ladder == 1 ? rules->ladder : rules->ladder_long;
    if (abs((int)above->fitness - (int)fitness) > 1)
        demerits += rules->contrast;
    return demerits;
}

/* All lines are summed here, so that one line is judged the same whenever it is
 * looked at. What differences of long sums leave where there is no space is not a space. */
static Candidate candidate(const Passage *passage, const Sums *before, size_t first, size_t end, size_t line)
{
    const Sums *from = &before[first];
    const Sums *to = &before[end];
    pt space = to->space - from->space - passage->pieces[end - 1].space;
    return (Candidate){
        .first = first, .end = end, .measure = passage_measure(passage, line), .ragged = line < passage->ragged,
        .sums = { .width = to->width - from->width, .give = to->give - from->give, .letters = to->letters - from->letters,
                  .space = space > 1e-6 ? space : 0 },
    };
}

/* Adds a way to its node, which keeps the cheapest. */
static Node *arrive(const Pass *pass, Node *arrivals, const Node *way)
{
    if (way->total >= pass->bound)
        return arrivals;
    for (Node *node = arrivals; node; node = node->sibling) {
        if (node->line != way->line || node->fitness != way->fitness || node->ladder != way->ladder)
            continue;
        if (way->total < node->total) {
            node->total = way->total;
            node->before = way->before;
        }
        return arrivals;
    }
    Node *node = ARENA_NEW(pass->scratch, Node);
    *node = *way;
    node->sibling = arrivals;
    return node;
}

/* What the lines from one start to one end say about the search. */
typedef enum Reach {
    REACH_GOES_ON,
    REACH_TOO_FAR,  /* no longer line from this start can fit, not even with the widest hang of all */
    REACH_TOO_NEAR, /* the line is too loose, and so are those from all later starts */
} Reach;

/* Draws lines from every node of one start to `end`. */
static Reach reach(const Pass *pass, const Node *start, size_t end, bool must_end, Node **arrivals)
{
    const Passage *passage = pass->passage;
    bool goes_on = false, useful = false;
    Candidate line = { 0 };
    Fit fit = { 0 };
    double own = 0;
    for (const Node *above = start; above; above = above->sibling) {
        if (above == start || passage_measure(passage, above->line) != line.measure || (above->line < passage->ragged) != line.ragged) {
            line = candidate(passage, pass->before, above->end, end, above->line);
            fit = linefit(pass->rules, passage, &line);
            goes_on = goes_on || pt_fits(linefit_least(pass->rules, passage, &line) - pass->widest_hang, line.measure);
            useful = fit.ratio <= pass->loosest && (fit.excess <= 0 || must_end);
            if (useful)
                own = linefit_demerits(pass->rules, passage, &line, &fit);
        }
        if (!useful)
            continue;
        Node way = {
            .before = above, .end = end, .fitness = linefit_class(fit.ratio), .ladder = ladder_after(passage, end, above->ladder),
            .line = above->line < pass->lines_matter ? above->line + 1 : above->line,
        };
        if (way.ladder > 0 && way.line == pass->whole)
            continue;
        way.total = above->total + own + neighbour_demerits(pass->rules, above, way.fitness, way.ladder > 0);
        *arrivals = arrive(pass, *arrivals, &way);
    }
    if (fit.ratio > pass->loosest && passage->measure_count == 1)
        return REACH_TOO_NEAR;
    return goes_on ? REACH_GOES_ON : REACH_TOO_FAR;
}

/* Draws lines from all starts to `end` and drops the starts that have no further use. Returns the nodes at `end`. */
static Node *reach_all(const Pass *pass, Starts *starts, size_t end)
{
    Node *arrivals = NULL;
    size_t kept = 0;
    bool near = false;
    for (size_t i = 0; i < starts->count; i++) {
        const Node *start = starts->nodes[i];
        bool must_end = isinf(pass->loosest) && start->end == starts->newest;
        Reach reached = near ? REACH_TOO_NEAR : reach(pass, start, end, must_end, &arrivals);
        near = reached == REACH_TOO_NEAR;
        if (reached != REACH_TOO_FAR)
            starts->nodes[kept++] = start;
    }
    starts->count = passage_ends_hard(pass->passage, end) ? 0 : kept;
    return arrivals;
}

/* All nodes at the end of the passage, or NULL when no way leads there. In the
 * second pass a line that cannot be shorter is taken however wide it is. */
static const Node *run(const Pass *pass)
{
    const Passage *passage = pass->passage;
    Node *beginning = ARENA_NEW(pass->scratch, Node);
    beginning->fitness = FITNESS_DECENT;
    Starts starts = { .nodes = ARENA_ARRAY(pass->scratch, const Node *, passage->count + 1), .count = 1 };
    starts.nodes[0] = beginning;
    const Node *arrivals = NULL;
    for (size_t end = 1; end <= passage->count; end++) {
        if (!passage_may_end(passage, end))
            continue;
        arrivals = reach_all(pass, &starts, end);
        if (arrivals)
            starts.nodes[starts.count++] = arrivals;
        starts.newest = end;
    }
    return arrivals;
}

/* Or NULL among none. */
static const Node *cheapest(const Node *node)
{
    const Node *best = node;
    for (; node; node = node->sibling)
        if (node->total < best->total)
            best = node;
    return best;
}

static size_t lines_to(const Node *node)
{
    size_t count = 0;
    for (; node->before; node = node->before)
        count++;
    return count;
}

/* The way whose number of lines is nearest to the one wanted, and less than `least` from it; `best` itself when there is none. */
static const Node *nearest(const Node *ends, const Node *best, int looseness, long least)
{
    long wanted = (long)lines_to(best) + looseness;
    const Node *chosen = best;
    for (const Node *node = ends; node; node = node->sibling) {
        long distance = labs((long)node->line - wanted);
        if (distance < least || (chosen != best && distance == least && node->total < chosen->total)) {
            chosen = node;
            least = distance;
        }
    }
    return chosen;
}

static const Sums *sums_before(Arena *scratch, const Passage *passage)
{
    Sums *before = ARENA_ARRAY(scratch, Sums, passage->count + 1);
    for (size_t i = 0; i < passage->count; i++) {
        const Piece *piece = &passage->pieces[i];
        before[i + 1] = (Sums){
            .width = before[i].width + piece->width, .space = before[i].space + piece->space,
            .give = before[i].give + piece->give, .letters = before[i].letters + piece->letters,
        };
    }
    return before;
}

static pt widest_hang(const Passage *passage)
{
    pt widest = 0;
    for (size_t i = 0; i < passage->count; i++)
        widest = fmax(widest, passage->pieces[i].hang_right);
    return widest;
}

/* Any line that the first pass leaves out costs more than this by itself. */
static double least_unseemly(const Breaking *rules)
{
    double base = 1 + linefit_badness(SEEMLY_RATIO);
    return rules->line + base * base;
}

static const Node *best_end(Pass *pass)
{
    size_t measures = pass->passage->measure_count;
    pass->lines_matter = measures > 1 ? measures - 1 : 1;
    pass->loosest = SEEMLY_RATIO;
    pass->bound = INFINITY;
    const Node *seemly = cheapest(run(pass));
    if (seemly && seemly->total <= least_unseemly(pass->rules))
        return seemly;
    pass->loosest = INFINITY;
    if (seemly)
        pass->bound = seemly->total;
    const Node *any = cheapest(run(pass));
    return any ? any : seemly;
}

/* Another number of lines, or a line without its hyphen, is worth less than a runt. */
static const Node *varied_end(Pass *pass, const Node *best)
{
    pass->lines_matter = SIZE_MAX;
    pass->loosest = VARIED_RATIO;
    pass->bound = best->total + pass->rules->runt;
    pass->whole = pass->passage->whole;
    return nearest(run(pass), best, pass->passage->looseness, labs((long)pass->passage->looseness) + (pass->whole > 0));
}

size_t linebreak_best(Arena *scratch, const Breaking *rules, const Passage *passage, Line *lines)
{
    if (passage->count == 0)
        return 0;
    Pass pass = {
        .scratch = scratch, .rules = rules, .passage = passage,
        .before = sums_before(scratch, passage), .widest_hang = widest_hang(passage),
    };
    const Node *last = best_end(&pass);
    if (passage->looseness != 0 || passage->whole)
        last = varied_end(&pass, last);
    size_t line_count = lines_to(last);
    size_t number = line_count;
    for (const Node *node = last; node->before; node = node->before) {
        number--;
        Candidate line = candidate(passage, pass.before, node->before->end, node->end, number);
        Fit fit = linefit(rules, passage, &line);
        lines[number] = (Line){ .end = node->end, .give = fit.give, .space = fit.space, .ragged = fit.ragged, .too_wide = fit.excess > 0 };
    }
    return line_count;
}

typedef enum Inside { INSIDE_NOTHING, INSIDE_ENDS, INSIDE_HARD_END } Inside;

/* Where the line from `first` to `end` could, or must, have ended before. */
static Inside ends_inside(const Passage *passage, size_t first, size_t end)
{
    Inside inside = INSIDE_NOTHING;
    for (size_t i = first + 1; i < end; i++) {
        if (passage_ends_hard(passage, i))
            return INSIDE_HARD_END;
        if (passage_may_end(passage, i))
            inside = INSIDE_ENDS;
    }
    return inside;
}

double linebreak_demerits(Arena *scratch, const Breaking *rules, const Passage *passage, const size_t *ends, size_t line_count)
{
    const Sums *before = sums_before(scratch, passage);
    Node above = { .fitness = FITNESS_DECENT };
    for (size_t i = 0; i < line_count; i++) {
        if (ends[i] <= above.end || ends[i] > passage->count || !passage_may_end(passage, ends[i]))
            return INFINITY;
        Inside inside = ends_inside(passage, above.end, ends[i]);
        Candidate line = candidate(passage, before, above.end, ends[i], i);
        Fit fit = linefit(rules, passage, &line);
        if (inside == INSIDE_HARD_END || (inside == INSIDE_ENDS && fit.excess > 0))
            return INFINITY;
        Node here = { .end = ends[i], .fitness = linefit_class(fit.ratio), .ladder = ladder_after(passage, ends[i], above.ladder) };
        here.total = above.total + linefit_demerits(rules, passage, &line, &fit)
                   + neighbour_demerits(rules, &above, here.fitness, here.ladder > 0);
        above = here;
    }
    return above.end == passage->count ? above.total : INFINITY;
}
