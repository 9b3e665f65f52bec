/* An inset: a picture with its caption, or a pulled line, that is narrower than
 * its column. It stands at the column's right edge, and the text beside it is
 * set to shorter lines. */
#ifndef SET_GALLEY_INSET_H
#define SET_GALLEY_INSET_H

#include "set/galley.h"

typedef struct Inset {
    pt width;
    pt gap;                 /* white between the text and it */
    int lines;              /* of the text that are short for it, for the white below it too */
    int solid;              /* lines that it takes itself */
    const Content *picture; /* drawn when its page is, or NULL: */
    int picture_lines;      /* … without the caption */
    const Style *caption;
    ItemList items;         /* of a pulled line: x from its own left edge, y from the first baseline beside it */
} Inset;

/* A picture `lines` high, over its caption. */
const Inset *galley_inset_picture(const Setter *setter, const Content *picture, int lines);

/* A pulled line, ragged, under a rule in its ink; its last line stands on a baseline of the grid. NULL when a word is wider
 * than it. */
const Inset *galley_inset_quote(const Setter *setter, const Part *quote, const Tag *parent);

/* A copy in which the inset stands beside the text from slug `start` on, where a paragraph begins; what stands beside it
 * is kept together. Counts the lines that it leaves white or that gape into `poor`. NULL: it cannot stand there. */
Galley *galley_beside(const Setter *setter, const Galley *galley, const Inset *inset, size_t start, int *poor);

/* True when a paragraph that begins within `lines` lines from slug `start`, or stands next to these, has these words. */
bool galley_has_near(const Setter *setter, const Galley *galley, size_t start, int lines, const char *words);

/* True when another inset stands a few lines above or below the one at slug `start`. */
bool galley_inset_crowds(const Galley *galley, size_t start);

/* Moves a copy of a pulled line's items into `items`. */
void galley_inset_place(const Setter *setter, const Galley *galley, const Inset *inset, ItemList *items);

#endif
