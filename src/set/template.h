/* Words of a layout with places to fill: {page}, {number}, {period}, {title},
 * {component}, {statement}, or the key of a fixed word. */
#ifndef SET_TEMPLATE_H
#define SET_TEMPLATE_H

#include "set/makeup.h"

/* A place that nothing fills stays empty. */
const char *template_fill(Arena *arena, const char *words, const Makeup *makeup, const Content *content);

#endif
