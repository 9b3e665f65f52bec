/* Words of a layout with places to fill: {page}, {number}, {issue-number}, {period}, {title},
 * {component}, {statement}, or the key of a fixed word. */
#ifndef SET_TEMPLATE_H
#define SET_TEMPLATE_H

#include "set/makeup.h"

/* A fixed word that the language lacks stays empty and is reported as a warning. */
const char *template_fill(const Makeup *makeup, const Content *content, Text words, Diags *diags);

#endif
