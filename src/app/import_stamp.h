/* The stamp of an imported issue: the last line of its issue.yaml, a digest of all that was written. While it fits, nobody
 * has changed anything, whatever program wrote it and whatever its tables were then. */
#ifndef APP_IMPORT_STAMP_H
#define APP_IMPORT_STAMP_H

#include <stdbool.h>

#include "base/arena.h"

/* The last line for `words`, the rest of the issue.yaml, beside the other files of `folder`. */
const char *import_stamp(Arena *arena, const char *folder, const char *words);

/* Whether the folder is as an import left it. */
bool import_stamp_fits(Arena *arena, const char *folder);

#endif
