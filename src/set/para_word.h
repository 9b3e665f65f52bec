/* Which word an editor is asked to part, so that a line that gapes is filled. */
#ifndef SET_PARA_WORD_H
#define SET_PARA_WORD_H

#include "set/para_shape.h"

/* The word that unit `unit` stands in or before, whole and without the marks around it; if it is bound to others and is
 * never parted itself (a figure), the first of those that may be. NULL: an editor need not try, since all of them are short,
 * figures, abbreviations, addresses, or have a soft hyphen already. In the arena of the setter. */
const char *para_word_to_part(const Shaped *shaped, size_t unit);

#endif
