/* Where boxes stand in a text: plan.c asks before it searches. */
#ifndef SET_PLAN_BOXES_H
#define SET_PLAN_BOXES_H

#include "set/plan_search.h"

/* The galley with the content's boxes in it: one after the other in their order, each before the paragraph where the
 * plan is cheapest. `style` is that of the text. `left` are those without a place. */
const Galley *plan_boxes(Search *search, const Setter *setter, const Galley *galley, const Style *style, BoxesLeft *left);

#endif
