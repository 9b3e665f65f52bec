/* Whether an imported issue builds: its pages are set, and what they cannot hold is told by the block of the export. */
#ifndef APP_IMPORT_TRIAL_H
#define APP_IMPORT_TRIAL_H

#include "app/shop.h"
#include "read/importing.h"

typedef enum Trial {
    TRIAL_BUILDS,
    TRIAL_PLAINER, /* forms are changed: write it again */
    TRIAL_FAILS,   /* what is wrong belongs to no block; reported */
} Trial;

/* Sets the pages of the issue in `folder`, which is written as the draft says. `forms` are changed where pages cannot hold
 * them; what these say of it lives in `arena`. */
Trial import_trial(Arena *arena, Shop *shop, const char *folder, const Draft *draft, ImportForm *forms, Diags *diags);

#endif
