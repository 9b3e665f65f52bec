/* A box in running text as a galley of one slug: a fact on a tinted plate, an
 * announcement beside a bar. */
#ifndef SET_GALLEY_BOX_H
#define SET_GALLEY_BOX_H

#include "set/galley.h"

/* How the words of a box are set. */
typedef struct BoxWords {
    const Style *style;
    pt left, measure; /* from the edge of the column to the words, and how wide they are */
} BoxWords;

/* `name`: "fact" or "announcement"; `style` is that of the text around it, which names those of boxes. */
BoxWords galley_box_words(const Setter *setter, const char *name, const Style *style, pt measure);

/* `style` is that of the text around it, which names those of boxes. */
Galley *galley_box(const Setter *setter, const Part *box, const Style *style, pt measure, const Tag *parent);

#endif
