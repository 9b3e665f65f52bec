/* What a language file says beyond the shape of it: keys that were meant for
 * others, places to fill that are wrong or missing, wordings that want a
 * lawyer's eye and are not there. For language.c alone. */
#ifndef READ_LANGUAGE_CHECK_H
#define READ_LANGUAGE_CHECK_H

#include "read/language_data.h"

/* False when something is wrong; it is reported. A wording that is absent is a warning. */
bool language_check(Arena *arena, const Language *language, Diags *diags);

#endif
