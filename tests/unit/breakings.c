#include "breakings.h"

#include <math.h>

#include "set/linefit.h"

static Candidate candidate(const Passage *passage, size_t first, size_t end, size_t number)
{
    Candidate line = { .first = first, .end = end, .measure = passage_measure(passage, number) };
    for (size_t i = first; i < end; i++) {
        line.sums.width += passage->pieces[i].width;
        line.sums.give += passage->pieces[i].give;
        line.sums.letters += passage->pieces[i].letters;
        line.sums.space += i + 1 < end ? passage->pieces[i].space : 0;
    }
    return line;
}

static Fit fit_of(const Breaking *rules, const Passage *passage, size_t first, size_t end, size_t number)
{
    const Candidate line = candidate(passage, first, end, number);
    return linefit(rules, passage, &line);
}

size_t breaking_greedy(const Breaking *rules, const Passage *passage, size_t *ends)
{
    size_t count = 0;
    for (size_t first = 0; first < passage->count; first = ends[count++]) {
        size_t chosen = 0;
        for (size_t end = first + 1; end <= passage->count; end++) {
            if (!passage_may_end(passage, end))
                continue;
            if (chosen && fit_of(rules, passage, first, end, count).excess > 0)
                break;
            chosen = end;
            if (passage_ends_hard(passage, end))
                break;
        }
        ends[count] = chosen;
    }
    return count;
}

double breaking_demerits_at(const Breaking *rules, const Passage *passage, const size_t *ends, size_t count)
{
    Arena *scratch = arena_open();
    double sum = linebreak_demerits(scratch, rules, passage, ends, count);
    arena_close(scratch);
    return sum;
}

double breaking_demerits(const Breaking *rules, const Passage *passage, const Line *lines, size_t count)
{
    Arena *scratch = arena_open();
    size_t *ends = ARENA_ARRAY(scratch, size_t, count);
    for (size_t i = 0; i < count; i++)
        ends[i] = lines[i].end;
    double sum = linebreak_demerits(scratch, rules, passage, ends, count);
    arena_close(scratch);
    return sum;
}

double breaking_least(const Breaking *rules, const Passage *passage)
{
    double least = INFINITY;
    for (unsigned choice = 0; choice < 1u << (passage->count - 1); choice++) {
        size_t ends[32];
        size_t count = 0;
        for (size_t i = 0; i + 1 < passage->count; i++)
            if (choice >> i & 1)
                ends[count++] = i + 1;
        ends[count++] = passage->count;
        least = fmin(least, breaking_demerits_at(rules, passage, ends, count));
    }
    return least;
}

static bool is_hyphenated(const Passage *passage, size_t end)
{
    return !passage_ends_hard(passage, end) && passage->pieces[end - 1].hyphenated;
}

size_t breaking_ladder(const Passage *passage, const Line *lines, size_t count)
{
    size_t longest = 0, running = 0;
    for (size_t i = 0; i < count; i++) {
        running = is_hyphenated(passage, lines[i].end) ? running + 1 : 0;
        longest = running > longest ? running : longest;
    }
    return longest;
}

/* `reached[end][r]`: lines can end there with r hyphens running. The first line alone has another measure. */
bool breaking_without_ladder(const Breaking *rules, const Passage *passage, double loosest)
{
    Arena *scratch = arena_open();
    bool (*reached)[3] = arena_array(scratch, sizeof *reached, passage->count + 1);
    reached[0][0] = true;
    for (size_t first = 0; first < passage->count; first++) {
        if (!reached[first][0] && !reached[first][1] && !reached[first][2])
            continue;
        bool hard = false;
        for (size_t end = first + 1; end <= passage->count && !hard; end++) {
            if (!passage_may_end(passage, end))
                continue;
            hard = passage_ends_hard(passage, end);
            const Fit fit = fit_of(rules, passage, first, end, first == 0 ? 0 : passage->count);
            if (fit.excess > passage_measure(passage, passage->count))
                break;
            if (fit.excess > 0 || fit.ratio > loosest)
                continue;
            const bool hyphen = is_hyphenated(passage, end);
            for (int running = 0; running < 3; running++) {
                const int next = hyphen ? running + 1 : 0;
                if (reached[first][running] && next < 3)
                    reached[end][next] = true;
            }
        }
    }
    const bool *last = reached[passage->count];
    const bool found = last[0] || last[1] || last[2];
    arena_close(scratch);
    return found;
}
