/* The structure of the document for readers who do not see it: elements in reading order, links among them, bookmarks.
 * ISO 32000-1, 14.7 and 14.8; ISO 14289-1. */
#ifndef PRINT_STRUCTURE_H
#define PRINT_STRUCTURE_H

#include "print/forme.h"
#include "print/objects.h"

/* Where the pages of a forme went. */
typedef struct Sheets {
    qpdf_oh *pages;           /* of the PDF, in order */
    pt left, top;             /* of the trim, from the sheet's lower left corner */
} Sheets;

/* Writes the tree of elements, with the links and all that readers ask of each kind. Pieces are numbered from 0 on each
 * page, as repaint() marks them. */
void structure_write(const Objects *objects, const Forme *forme, const Sheets *sheets);

/* Writes the bookmarks, and the folios as the names of the pages. */
void structure_write_bookmarks(const Objects *objects, const Forme *forme, const Pages *pages, const Sheets *sheets);

#endif
