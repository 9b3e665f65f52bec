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

/* What is searched for; the trials are kept from one search to the next. */
typedef struct Search {
    const Makeup *makeup;
    const Service *service;
    Arena *arena;
    const Galley *galley;
    size_t quote;             /* the pulled line's slug; past the last: none */
    size_t shelf;             /* items that stand on shelves, over all pages */
    const Content **pictures;
    size_t picture_count;
    int *captions;            /* lines of each picture's caption at the foot of a column; -1: not set yet */
    int pages;                /* wanted; 0: as many as are cheapest */
    Trial *trials;
    /* While it searches: */
    int page;                     /* the one being weighed, from 1 */
    const struct State *best;
    double limit;                 /* what a plan must cost less than */
    struct State *frontier;       /* ways that go on */
} Search;

/* A master made up dry as a first or a further page, with the picture and from the shelf item that are next. */
const Trial *plan_trial(Search *search, const Master *master, bool first, size_t used, size_t shelved);

/* The cheapest plan that costs less than `limit`, or NULL. */
Plan *plan_search(Search *search, double limit);

#endif
