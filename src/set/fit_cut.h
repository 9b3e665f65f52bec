/* What must go from a text so that it stands on fewer pages: estimated by the
 * lines of its galley, then proved by planning the text without it. */
#ifndef SET_FIT_CUT_H
#define SET_FIT_CUT_H

#include "set/fit.h"

typedef struct FitCut {
    FitUnit *unit;
    const Plan *now;   /* the best one */
    int pages;         /* on which it stands without what goes */
    size_t lines;      /* of running text, too many */
    size_t characters; /* of a line, on the average */
    size_t pictures;   /* the last ones, which go as well */
} FitCut;

/* Planned without reports; NULL: not on so many pages. */
const Plan *fit_plan(FitUnit *unit, int pages);

/* The least that would have to go for a page fewer. False: no cut would do. */
bool fit_cut_estimate(FitUnit *unit, const Plan *now, FitCut *cut);

/* Whether an editor would rather do without the first. */
bool fit_cut_is_less(const FitCut *cut, const FitCut *other);

/* Corrects the lines to what does go in. False: it does not, whatever is cut. */
bool fit_cut_prove(FitCut *cut);

/* A clause: which text it is, what to cut, which pictures to leave out. */
const char *fit_cut_words(Arena *arena, const FitCut *cut);

#endif
