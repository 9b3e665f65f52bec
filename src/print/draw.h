/* Pages as they are drawn: once, for every deliverable. */
#ifndef PRINT_DRAW_H
#define PRINT_DRAW_H

#include "print/forme.h"

/* Draws a page and notes its structure, without ending that of the forme. `cyrillic`: the edition is written in Cyrillic; lines of the other
 * script are noted as of another language. */
void draw_tagged(Forme *forme, const Page *page, bool cyrillic);

/* Draws what stands on a page and nothing of its structure: for proofs and marks. */
void draw_bare(Forme *forme, const Page *page);

#endif
