/* Which item of a composed page something on the finished one is: the nearest of its kind. A print file has no marks that
 * would tell, and needs none: pages are finished where they were composed. Should they not be, the nearest is still near. */
#ifndef PRINT_COMPOSED_H
#define PRINT_COMPOSED_H

#include "set/content.h"

/* Words of an item, with the place at which one of their glyphs was composed. */
typedef struct ComposedText {
    const Item *item; /* NULL: the page has no text */
    const Run *run;
    pt x, y;
} ComposedText;

/* The text that has a glyph nearest to this place. */
ComposedText composed_text(const Page *page, pt x, pt y);

/* The shape, and the picture, whose edges are nearest to those of the box. NULL: the page has none. */
const Item *composed_shape(const Page *page, Box box);
const Item *composed_picture(const Page *page, Box box);

#endif
