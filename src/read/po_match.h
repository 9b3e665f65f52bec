/* Which entry of a PO file belongs to which text of an issue that has changed
 * since. Nothing that is translated gets lost when a text is moved, edited,
 * split or retitled: what finds no text is left over, and stays in the file.
 *
 * 1. The same path and the same words: it is as it was.
 * 2. The same words elsewhere: it was moved. What was obsolete may come back so.
 * 3. The same words once more, beside those that have the entry: a copy.
 * 4. Words that are alike: it was edited, or it is the larger part of what was split.
 * 5. Other words in the same place: it was retitled. A place is the same when what stands around it has come from there;
 *    so a story that replaces another has nothing of that one. Paragraphs and items have no place of their own. */
#ifndef READ_PO_MATCH_H
#define READ_PO_MATCH_H

#include "read/po.h"
#include "read/texts.h"

typedef enum PoWay { PO_NEW, PO_KEPT, PO_MOVED, PO_LIKE, PO_RETITLED, PO_COPIED, PO_WAYS } PoWay;

typedef struct PoMatch {
    PoWay way;
    const PoEntry *entry; /* PO_NEW: NULL */
} PoMatch;

typedef struct PoMatches {
    const PoMatch *of;    /* of each text */
    const bool *claimed;  /* of each entry: a text has it; copies claim nothing */
} PoMatches;

/* The same input gives the same matches. Likeness is looked for among at most PO_LIKE_REACH entries in use and as
 * many obsolete ones for each text, so that an issue of which nothing is left takes no longer than that. */
enum { PO_LIKE_REACH = 500 };

PoMatches po_match(Arena *arena, const PoFile *file, Texts texts);

#endif
