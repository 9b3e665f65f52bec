/* The search for a plan: what plan.c asks and plan_search.c answers. */
#ifndef SET_PLAN_SEARCH_H
#define SET_PLAN_SEARCH_H

#include "set/plan.h"

/* A master made up dry with one of the queued pictures, or with none. */
typedef struct Trial {
    const Master *master;
    bool first;
    size_t used, shelved;
    Made made;
    int least; /* how far up the elastic may go before something no longer fits */
    struct Trial *next;
} Trial;

#define ANYWHERE ((size_t)-1)

enum { PAGES_MOST = 400 }; /* of a content */

/* What is searched for; the trials are kept from one search to the next. */
typedef struct Search {
    const Makeup *makeup;
    const Service *service;
    Arena *arena;
    const Galley *galley;
    size_t shelf;             /* items that stand on shelves, over all pages */
    const Content **pictures; /* with a place on the page; those that stand in the text are in the galley */
    size_t picture_count;
    size_t *anchors;          /* the slug before which each belongs; ANYWHERE: where it likes */
    int *captions;            /* lines of each picture's caption at the foot of a column; -1: not set yet */
    int pages;                /* wanted; 0: as many as are cheapest */
    int *depths;              /* by how many lines each page, from 1, is longer than its master says */
    Trial *trials;
    /* While it searches: */
    int page;                     /* the one being weighed, from 1 */
    const struct State *best;
    double limit;                 /* what a plan must cost less than */
    struct State *frontier;       /* ways that go on */
} Search;

/* The slug after a picture's paragraph, before which it belongs; ANYWHERE: it belongs nowhere in particular. */
size_t plan_anchor(const Galley *galley, const Content *picture);

/* A master made up dry as a first or a further page, with the picture and from the shelf item that are next. */
const Trial *plan_trial(Search *search, const Master *master, bool first, size_t used, size_t shelved);

/* Adds what the search does not see to the cost of a plan. */
void plan_add_rest(Plan *plan, double cost);

/* The cheapest plan that costs less than `limit`, or NULL. */
Plan *plan_search(Search *search, double limit);

#endif
