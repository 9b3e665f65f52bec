/* A twin proof: two editions of an issue on facing pages, the issue's own at the
 * left, matched story by story. Each page is shown as in a proof, its notes in
 * the outer margin; both together go on a sheet as large as two pages. */
#ifndef PRINT_TWIN_H
#define PRINT_TWIN_H

#include "print/proof.h"

typedef struct Twin {
    Proof left, right; /* the issue's own edition, and another */
} Twin;

/* Draws every pair of pages on a sheet of a forme that is twice as wide as the trim, without a margin. A page that the
 * other edition has nothing beside stands alone. */
void twin_draw(const Twin *twin, Forme *forme);

#endif
