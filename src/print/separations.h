/* Spot inks: those that print from a printing plate of their own, instead of from the four of their recipe. In a PDF they
 * are Separation colours, ISO 32000-1, 8.6.6.4, with the recipe beside them for whoever has no such plate. */
#ifndef PRINT_SEPARATIONS_H
#define PRINT_SEPARATIONS_H

#include "print/forme.h"
#include "print/objects.h"

/* The name of the plate that prints the ink in this forme; NULL: it prints by its recipe. */
const char *separation_name(const Forme *forme, const Ink *ink);

/* The spot inks that pages are drawn in, one for each plate, in the order of pages; ended by NULL. */
const Ink *const *separations_used(Arena *arena, const Pages *pages);

/* The name of the ink's colour space in the resources of a page. */
const char *separation_space(Arena *arena, const Forme *forme, const Ink *ink);

/* Gives a page the colour spaces of all spot inks of its forme. */
void separations_add(const Objects *objects, const Forme *forme, qpdf_oh page);

#endif
