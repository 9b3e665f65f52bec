/* Pages drawn into a PDF, tagged, labelled and bookmarked. */
#ifndef PRINT_DRAW_H
#define PRINT_DRAW_H

#include <cairo.h>

#include "base/diag.h"
#include "set/page.h"

/* Draws every page on a PDF surface as large as the trim, and finishes it. What bleeds is cut off there. False when
 * something cannot be drawn: reported, a failure of the PDF itself under the name `path`. */
bool draw_pages(Arena *arena, const Pages *pages, cairo_surface_t *surface, const char *path, Diags *diags);

/* Draws what stands on a page and nothing of its structure, from the origin of the canvas: for proofs. False when
 * something cannot be drawn; reported. */
bool draw_bare(Arena *arena, const Page *page, cairo_t *cr, Diags *diags);

/* Closes a canvas and finishes its surface. False when either failed: reported under the name `path`. */
bool draw_finish(cairo_t *cr, cairo_surface_t *surface, const char *path, Diags *diags);

#endif
