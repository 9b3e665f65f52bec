/* What a page of a plan costs, in lines of white: what an editor would rather
 * see is cheaper. Bare numbers over a galley that is set. */
#ifndef SET_PLAN_WEIGH_H
#define SET_PLAN_WEIGH_H

#include "set/plan_search.h"

/* How far a way through the pages has come: the slug, the picture and the shelf item that are next. */
typedef struct State {
    size_t slug, used, shelved;
    double cost;
    const struct State *before;
    PagePlan *page;
    struct State *next;
} State;

/* A page as it might be made. */
typedef struct Candidate {
    const Master *master;
    const Made *made;
    const State *from;
    int elastic, closing;
    size_t caption;
    int rooms[STREAM_FRAMES];
    size_t ends[STREAM_FRAMES];
    int extra[STREAM_FRAMES];
    int flaw, lowered;
    double filled;
    double cost;
} Candidate;

/* Where the text ends on the page: columns level, the last one with its closing picture. Adds to its cost, and says where each
 * column ends. False: it does not go in. */
bool weigh_last(const Search *search, Candidate *page);

/* The same for a page that the text fills and goes on from. */
bool weigh_full(const Search *search, Candidate *page);

/* A pulled line neither opens nor closes a column. */
bool weigh_stands_well(const Search *search, const Candidate *page);

/* What it costs that the picture of this page, whose text ends at slug `end`, belongs to words on another one. */
double weigh_anchor(const Search *search, const Candidate *page, size_t end);

/* What it costs that its pictures are cropped. */
double weigh_crops(const Search *search, const Candidate *page);

/* What it costs that pictures of few pixels stand large on it. */
double weigh_coarse(const Search *search, const Candidate *page);

#endif
