/* The paragraphs that were shaped for an edition. While pages are tried and
 * weighed, the same text is set a dozen times, and shaping is the slow part.
 * Once a content stands on its pages, its texts are hardly asked for again. */
#ifndef SET_SHAPINGS_H
#define SET_SHAPINGS_H

#include "read/layout.h"
#include "read/markup.h"

typedef struct Shaped Shaped;
typedef struct Shapings Shapings;

/* Lives as long as `arena`; what it remembers has memory of its own, and may be forgotten before. */
Shapings *shapings_open(Arena *arena);

/* Where a Shaped that is to be added must lie, and the spans that it points to. */
Arena *shapings_arena(const Shapings *shapings);

/* Gives back all that is remembered: no Shaped may be in use. */
void shapings_forget(Shapings *shapings);

/* The same, where it is more than the texts of an ordinary issue: between contents, so that the memory that one has
 * reached serves the next, however long the edition is. */
void shapings_forget_much(Shapings *shapings);

/* What these words became in this style, or NULL. Words at another place are others: reports name places. */
const Shaped *shapings_shaped(const Shapings *shapings, const Span *spans, const Style *style);

void shapings_add(Shapings *shapings, const Shaped *shaped, const Span *spans, const Style *style);

#endif
