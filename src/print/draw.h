/* Pages as they are drawn: once, for every deliverable. */
#ifndef PRINT_DRAW_H
#define PRINT_DRAW_H

#include "print/forme.h"

/* Draws every page, a page of the forme for each. `cyrillic`: the edition is written in Cyrillic; lines of the other
 * script are noted as of another language. */
void draw_pages(Forme *forme, const Pages *pages, bool cyrillic);

/* Draws what stands on a page and nothing of its structure: for proofs. */
void draw_bare(Forme *forme, const Page *page);

#endif
