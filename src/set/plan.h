/* A plan: on which pages a content stands. All choices that a layout leaves
 * open (which master, how far its elastic gives, how tall a closing picture
 * is, where the pulled line stands) are tried, page after page, and the
 * cheapest whole is kept: full pages, level feet, every picture used. */
#ifndef SET_PLAN_H
#define SET_PLAN_H

#include "set/galley.h"
#include "set/makeup.h"

#define COST_NEVER 1e9 /* no plan costs so much */
#define PLAN_FILLED 0.6 /* of a content's last page, pictures and all: with less on it, it looks forgotten */

typedef struct PagePlan {
    const Master *master;
    int elastic;
    int depth;                  /* lines by which its columns end lower than the master says */
    const Content *picture;     /* in the master's frame, or NULL */
    const Content *closing;     /* a picture at the foot of the last column, or NULL */
    int closing_lines;          /* its height without the caption */
    size_t shelved;             /* shelf items on earlier pages */
    size_t first;               /* slug */
    size_t ends[STREAM_FRAMES]; /* of each column */
    int extra[STREAM_FRAMES];   /* lines of white more in each, between its paragraphs */
    int flaw;                   /* lines by which a column is short; where the text ends: by which its columns end apart */
    int lowered;                /* lines of white below the longest column where the text ends: a closing picture stands higher by it */
    double filled;              /* of a further page where the text ends, pictures and all; 1 of any other */
    struct PagePlan *next;
} PagePlan;

enum { BOXES_MOST = 6 }; /* of a text; issue.h allows no more */

typedef struct BoxesLeft {
    const Part *boxes[BOXES_MOST];
    size_t count;
} BoxesLeft;

typedef struct Plan {
    PagePlan *first;
    int pages;
    const Galley *galley;       /* with everything put in where the plan puts it; NULL: no running text */
    double cost;                /* in lines of white */
    double rest;                /* … of them, what the pages do not know of: inserts left out or moved, paragraphs varied */
    size_t pictures_left;       /* pictures that found no place */
    size_t pictures_lost;       /* … of them, those that belong into the text */
    BoxesLeft boxes_left;       /* boxes that found no place */
    bool quoted;                /* the pulled line stands in the galley */
} Plan;

/* The best plan for `makeup->content`, on the pages that it wants, beginning on page `makeup->folio` with one of
 * `service`'s masters. NULL when no master can serve it; reported. */
const Plan *plan_content(const Makeup *makeup, const Service *service);

/* What is too much for a number of pages. */
typedef struct Excess {
    size_t lines;      /* of running text */
    size_t characters; /* of a line, on the average */
    bool pictures;     /* a picture has to go as well */
} Excess;

/* By how much the running text is too long for `pages` pages. False when a shorter text would not help. */
bool plan_excess(const Makeup *makeup, const Service *service, int pages, Excess *excess);

/* How many characters a line of the running text has, on the average. */
size_t plan_line_characters(const Content *content, const Galley *galley);

#endif
