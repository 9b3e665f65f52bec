/* The second half of shaping: units that are shaped become pieces. Between
 * para_shape.c and linebreak. */
#ifndef SET_PARA_PIECES_H
#define SET_PARA_PIECES_H

#include "set/para_shape.h"

/* Marks where words may be hyphenated; before they are cut. */
void shaped_mark_hyphens(Shaped *shaped);

/* Cuts the units into pieces where a line may end. */
void shaped_cut(Shaped *shaped);

#endif
