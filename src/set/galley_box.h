/* A box in running text as a galley of one slug: a fact on a tinted plate, an
 * announcement beside a bar. */
#ifndef SET_GALLEY_BOX_H
#define SET_GALLEY_BOX_H

#include "set/galley.h"

/* `style` is that of the text around it, which names those of boxes. */
Galley *galley_box(const Setter *setter, const Part *box, const Style *style, pt measure, const Tag *parent);

#endif
