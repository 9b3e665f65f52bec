/* Places in a galley where something may be put in: before which slug, and
 * what it costs that it stands there and not where it would be best. */
#ifndef SET_PLAN_SITES_H
#define SET_PLAN_SITES_H

#include "set/plan_search.h"

enum { SITES_MOST = 16 };

/* A place before a slug. */
typedef struct Site {
    size_t slug;
    bool head;         /* only at the head of a column */
    bool above, below; /* what stands above it, or below, stays with it in one column */
    double cost;
} Site;

typedef struct Sites {
    Site items[SITES_MOST];
    size_t count;
} Sites;

/* For a box or a pulled line: before some of the paragraphs from slug `from` on, `places` of them or nearly so. */
Sites sites_from(const Galley *galley, size_t from, size_t places);

/* The same between the items of a text that is made of them. */
Sites sites_between_items(const Galley *galley, size_t from, size_t places);

/* For a picture across the column: near its place, or at the head of a column of `plan` (or NULL), where it may part a
 * paragraph. One that belongs to an item of its own stands with it. */
Sites sites_of_picture(const Plan *plan, const Galley *galley, const Content *picture);

/* The same, though it may part from its item: where there is no other way. */
Sites sites_near(const Plan *plan, const Galley *galley, const Content *picture);

/* For a picture beside the text: the paragraph that follows its place, or a later one. */
Sites sites_of_inset(const Galley *galley, const Content *picture);

#endif
