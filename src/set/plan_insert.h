/* What a plan puts between the paragraphs of a text: the pictures that belong
 * in its columns, boxes, and the pulled line. */
#ifndef SET_PLAN_INSERT_H
#define SET_PLAN_INSERT_H

#include "set/galley_inset.h"
#include "set/plan_search.h"

/* Whether a picture stands in the text, and not in a frame of its own. */
bool plan_is_inserted(const Content *picture);

/* What is put in besides the pictures; what stands across the column is a galley of one slug. */
typedef struct Inserts {
    const Galley *quote;             /* across the column, or NULL */
    const Inset *quote_inset;        /* beside the text, or NULL; where both are there, the cheaper is taken, */
    bool wants_inset;                /* … but the issue asks for this one */
    const char *quote_words;         /* that stand in no paragraph near that */
    const Part *parts[BOXES_MOST];   /* the boxes in their order, */
    const Galley *boxes[BOXES_MOST]; /* set */
    size_t box_count;
} Inserts;

/* The galley with the picture at slug `slug` so many lines higher; NULL: no picture in a column is so high, or so low. */
const Galley *plan_reshape(const Search *search, const Galley *galley, size_t slug, int by);

/* The cheapest plan that was found with all of them, one put in after the other and none moved again; NULL when it would
 * cost `limit` or more. */
Plan *plan_insert(Search *search, const Galley *galley, const Inserts *inserts, double limit);

#endif
