/* Editions made again as a lock says: in the same languages, for the same profiles, with the same options and date. */
#ifndef APP_REBUILT_H
#define APP_REBUILT_H

#include "app/render.h"
#include "base/hands.h"

typedef struct Rebuilding {
    Shop *shop;
    const IssueFile *file;
    const Lockfile *lock;
    const char *const *languages; /* of its editions, ended by NULL; NULL: all */
    const char *out;              /* folder of the PDFs, and of the dumps beside them */
    Reports *reports;
    Progress progress;
    Hands *hands;
} Rebuilding;

/* The lock that the issue would have now, in `arena`, with the editions that could be made. Whatever forbids one is reported;
 * the gravest `status` tells. NULL: none could be made. */
Lockfile *rebuilt_make(Arena *arena, const Rebuilding *rebuilding, Diags *diags, Status *status);

/* The profile that an edition is looked at by: the first that was released. */
ProfileKind rebuilt_profile(const LockfileEdition *edition);

#endif
