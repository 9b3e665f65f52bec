/* Whether an imported issue builds: its pages are set, and what they cannot hold is told by the block of the export. */
#ifndef APP_IMPORT_TRIAL_H
#define APP_IMPORT_TRIAL_H

#include "app/shop.h"
#include "read/draft.h"

typedef enum Trial {
    TRIAL_BUILDS,
    TRIAL_PLAINER, /* more blocks are marked as plain text: write it again */
    TRIAL_FAILS,   /* what is wrong belongs to no block; reported */
} Trial;

/* Sets the pages of the issue in `folder`, which is written as the draft says. `plain` has a place for each block: what the
 * pages said of it, in `arena`. */
Trial import_trial(Arena *arena, Shop *shop, const char *folder, const Draft *draft, const char **plain, Diags *diags);

#endif
