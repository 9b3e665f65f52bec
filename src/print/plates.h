/* Inks that print from a plate of their own instead of those of their recipe: Separation colours of a PDF, ISO 32000-1,
 * 8.6.6.4. The recipe stays beside it, for whoever has no such plate. */
#ifndef PRINT_PLATES_H
#define PRINT_PLATES_H

#include "print/forme.h"
#include "print/objects.h"

/* The name of the ink's plate in a forme; NULL: it prints by its recipe. */
const char *plate_name(const Forme *forme, const Ink *ink);

/* The inks of such plates that pages are drawn in, one a plate, in the order of pages; ended by NULL. */
const Ink *const *plates_used(Arena *arena, const Pages *pages);

/* The name of the ink's colour space in the resources of a page. */
const char *plate_space(Arena *arena, const Forme *forme, const Ink *ink);

/* Gives a page the colour spaces of all plates of its forme. */
void plates_add(const Objects *objects, const Forme *forme, qpdf_oh page);

#endif
