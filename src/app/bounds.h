/* The files that a command needs, and from the moment it has read its command line no others: whatever stands in an issue, the
 * program reaches nothing else on this machine. */
#ifndef APP_BOUNDS_H
#define APP_BOUNDS_H

#include "app/render.h"

typedef struct Bounds {
    const IssueFile *issues; /* read, with the layouts, fonts and dictionaries beside them */
    size_t count;
    bool mended;                      /* the issues are written to as well: their translations, their lock */
    const char *const *read;          /* further files, ended by NULL; or NULL */
    const char *written[2];           /* further folders, which need not be there yet; NULL: none */
    bool kept;                        /* the cache of pictures is */
    bool compared;                    /* PDFs are made to be compared, in a temporary folder */
} Bounds;

/* From now on. `shop` is moved from issue to issue. What was made for it and is empty goes with `arena`, the run's. */
void bounds_keep(Arena *arena, Shop *shop, const Bounds *bounds);

#endif
