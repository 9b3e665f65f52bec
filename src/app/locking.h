/* Which pages the editions of an issue get under --lock-pages. */
#ifndef APP_LOCKING_H
#define APP_LOCKING_H

#include "app/editions.h"
#include "app/shop.h"
#include "set/lock.h"

typedef struct Locking {
    const LockEdition *editions; /* all that the issue has, whichever are wanted; their flows are gone */
    size_t count;
    bool decided;                /* false: an edition cannot be set; reported */
} Locking;

/* Composes every edition of `all`, quietly: what is wrong with one is told when it is set. What it gives lives in `arena`. */
Locking locking_decide(Arena *arena, Shop *shop, const Issue *issue, const Layout *layout, const EditionSource *all, Diags *diags);

/* The lock of an edition. */
const PageLock *locking_of(const Locking *locking, const char *code);

#endif
