/* The paragraphs that were shaped for an edition. While pages are tried and
 * weighed, the same text is set a dozen times, and shaping is the slow part. */
#ifndef SET_SHAPINGS_H
#define SET_SHAPINGS_H

#include "read/layout.h"
#include "read/markup.h"

typedef struct Shaped Shaped;
typedef struct Shapings Shapings;

/* Everything in it lives as long as `arena`. */
Shapings *shapings_open(Arena *arena);

/* Where a Shaped that is to be added must lie, and the spans that it points to. */
Arena *shapings_arena(const Shapings *shapings);

/* What these words became in this style, or NULL. Words at another place are others: reports name places. */
const Shaped *shapings_shaped(const Shapings *shapings, const Span *spans, const Style *style);

void shapings_add(Shapings *shapings, const Shaped *shaped, const Span *spans, const Style *style);

#endif
