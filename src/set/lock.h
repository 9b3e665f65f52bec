/* Every story on the same page in every edition: decides for all editions of an
 * issue together on how many pages each content stands. Pages are gained and
 * given by the means of fit: breaks, crops, masters and white at the end of a
 * section, as much as the layout allows; never by a type size. */
#ifndef SET_LOCK_H
#define SET_LOCK_H

#include "set/flow.h"

typedef struct LockEdition {
    Flow *flow;      /* composed, and not to be used for anything else */
    const char *code;
    PageLock lock;   /* what is decided for it; in the arena of lock_decide() */
} LockEdition;

/* Fills the locks. The longest edition decides; where another cannot be made as long, the next shorter one, and where no
 * number of pages suits all, each keeps its own and a report says what is too long. False: an edition cannot be set at all,
 * which its own setting reports; `unset` is its index. */
bool lock_decide(Arena *arena, LockEdition *editions, size_t count, Diags *diags, size_t *unset);

#endif
