/* The emblem as it is drawn: its rectangle and its stars, measured from the shapes on the page. */
#ifndef PRINT_EMBLEM_H
#define PRINT_EMBLEM_H

#include "print/covered.h"

typedef struct Star {
    pt x, y;             /* its centre, the middle of its points */
    pt radius;           /* from there to a point */
    double turn;         /* degrees by which its upper point stands beside the upright, without sign */
    bool regular;        /* it has that many points, all alike; else only its ink is known */
    const Ink *ink;
} Star;

enum { EMBLEM_STARS = 100 };

typedef struct Emblem {
    const Stamp *stamp;
    Place at;            /* what put it there */
    Box field;           /* what its largest shape covers */
    bool rectangular;    /* that shape is an upright rectangle */
    const Ink *ink;      /* of that shape; NULL: it has none */
    Star stars[EMBLEM_STARS]; /* its other shapes */
    int star_count;
    const Item *first, *last; /* what is drawn of it, in a row */
} Emblem;

/* Measures the next emblem in a page's items from `item` on: a stamp of the mark of that name. `points`: of a star.
 * False: there is none. */
bool emblem_next(const Item *item, const char *mark, int points, Emblem *emblem);

#endif
