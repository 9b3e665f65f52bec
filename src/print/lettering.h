/* Plain words on a canvas of cairo's, for pictures and sheets that are no pages of an edition. */
#ifndef PRINT_LETTERING_H
#define PRINT_LETTERING_H

#include <cairo.h>

#include "set/para.h"

/* The layout's smallest style at another size: its font is there, and was chosen for small type. */
Style lettering_style(const Setter *setter, pt size);

/* The words as one line, in the setter's arena; NULL: they cannot be set. `style` must outlive it. */
const Item *lettering_set(const Setter *setter, const Style *style, const char *words);

/* Draws it in the canvas's colour, from baseline x, y. */
void lettering_draw(cairo_t *cr, const Setter *setter, const Item *item, pt x, pt y);

#endif
