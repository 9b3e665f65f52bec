/* What a plan puts between the paragraphs of a text: the pictures that belong
 * in its columns, and the pulled line. */
#ifndef SET_PLAN_INSERT_H
#define SET_PLAN_INSERT_H

#include "set/plan_search.h"

/* Whether a picture stands in the text, and not in a frame of its own. */
bool plan_is_inserted(const Content *picture);

/* The cheapest plan that was found with all of them, one put in after the other; NULL when it would cost `limit` or more.
 * `quote` is a galley of one slug, or NULL. */
Plan *plan_insert(Search *search, const Galley *galley, const Galley *quote, double limit);

#endif
