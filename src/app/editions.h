/* Which editions an issue has: its own language, and every LL.po beside it;
 * LL.yaml is what one of these has of its own. */
#ifndef APP_EDITIONS_H
#define APP_EDITIONS_H

#include "read/issue.h"

typedef struct EditionSource {
    const char *code; /* of its language */
    Place at;         /* what asks for that language: the issue's line, or the PO file */
} EditionSource;

/* The editions, the issue's own language first, the others in the order of their codes; ended by a NULL code. */
const EditionSource *editions_list(Arena *arena, const Issue *issue, Diags *diags);

/* Reports every LL.yaml beside the issue that is for none of its editions. */
void editions_check_overlays(Arena *arena, const Issue *issue, const EditionSource *editions, Diags *diags);

/* Of these the `wanted`, ended by NULL; an edition that is not there is reported. NULL wants all. */
const EditionSource *editions_choose(Arena *arena, const EditionSource *editions, const char *const *wanted,
                                     const Issue *issue, Diags *diags);

bool editions_have(const EditionSource *editions, const char *code);

#endif
