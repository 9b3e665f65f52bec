/* How one line fits its measure and what that costs: the arithmetic of
 * linebreak, without the search. */
#ifndef SET_LINEFIT_H
#define SET_LINEFIT_H

#include "set/linebreak.h"

typedef struct Sums {
    pt width;
    pt space; /* a line's leaves out the one after its last piece */
    pt give;
    int letters;
} Sums;

/* A line that is being judged. */
typedef struct Candidate {
    size_t first;
    size_t end; /* one past its last piece */
    pt measure;
    bool ragged; /* whatever the others are */
    Sums sums;
} Candidate;

typedef struct Fit {
    double ratio; /* -1 to 1: within comfort */
    double give;  /* as in Line */
    double space; /* as in Line */
    bool ragged;  /* as in Line */
    pt excess;    /* over the measure, when nothing helps; else 0 */
} Fit;

/* TeX's classes of neighbours. */
typedef enum Fitness { FITNESS_TIGHT, FITNESS_DECENT, FITNESS_LOOSE, FITNESS_VERY_LOOSE } Fitness;

bool passage_may_end(const Passage *passage, size_t end);
bool passage_ends_hard(const Passage *passage, size_t end); /* there a line ends unfilled */
pt passage_measure(const Passage *passage, size_t line);    /* of line 0, 1 …, without the indent */

Fit linefit(const Breaking *rules, const Passage *passage, const Candidate *line);
Fitness linefit_class(double ratio);

/* The least width of the line, not reckoning what hangs out or is added at its end. */
pt linefit_least(const Breaking *rules, const Passage *passage, const Candidate *line);

double linefit_badness(double ratio);

/* Of the line by itself, without regard to its neighbours but for a hyphen above a last line. */
double linefit_demerits(const Breaking *rules, const Passage *passage, const Candidate *line, const Fit *fit);

#endif
