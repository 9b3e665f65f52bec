/* How a text of an issue stands in a translation, and what is left to do. */
#ifndef READ_STANDING_H
#define READ_STANDING_H

#include "read/texts.h"
#include "read/translation.h"

/* The gravest first: a text has the first of these that is true of it. */
typedef enum Standing {
    STANDING_MISSING, /* no translation */
    STANDING_STALE,   /* it was made of other words than the issue has now */
    STANDING_MARKUP,  /* it loses a link, a mark of stress, a note or a cell */
    STANDING_FUZZY,   /* it is marked fuzzy: somebody should look at it */
    STANDING_DONE,
    STANDING_COUNT
} Standing;

/* "missing", "stale", "markup differs", "fuzzy", "done". */
const char *standing_word(Standing standing);

/* `entry` NULL: there is none. `lost` becomes what a translation loses of the markup, stale or not, or NULL;
 * see markup_lost(). */
Standing standing_of(Arena *arena, const Entry *entry, Text source, const char **lost);

#endif
