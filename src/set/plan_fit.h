/* Fitting a plan to its pages: paragraphs a line longer or shorter than is best
 * for them, and pages that face each other a line longer or shorter together. */
#ifndef SET_PLAN_FIT_H
#define SET_PLAN_FIT_H

#include "set/plan_insert.h"

/* The best of `plan`, which may be NULL, and of the same text so fitted. `galley` is the text as it is best set, before
 * anything was put in. */
Plan *plan_fit(Search *search, const Setter *setter, const Galley *galley, const Inserts *inserts, Plan *plan);

#endif
