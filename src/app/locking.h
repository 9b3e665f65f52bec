/* Which pages the editions of an issue get under --lock-pages. */
#ifndef APP_LOCKING_H
#define APP_LOCKING_H

#include "app/editions.h"
#include "app/shop.h"
#include "base/hands.h"
#include "set/lock.h"

typedef struct Locking {
    const LockEdition *editions; /* all that the issue has, whichever are wanted; their flows are gone */
    size_t count;
    bool decided;                /* false: an edition cannot be set; reported */
} Locking;

typedef struct LockingAsked {
    Arena *arena;             /* where what is decided lives */
    Shop *shop;
    const Issue *issue;
    const Layout *layout;
    const EditionSource *all;
} LockingAsked;

/* Has every edition of `all` composed, quietly: what is wrong with one is told when it is set. A hand does that, so that this
 * process sets no page and can give the editions to others. */
Locking locking_decide(const LockingAsked *asked, Hands *hands, Diags *diags);

/* The lock of an edition. */
const PageLock *locking_of(const Locking *locking, const char *code);

#endif
