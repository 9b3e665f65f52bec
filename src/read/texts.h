/* Every text of an issue that is translated, in the order of issue.yaml:
 * what translators are given. Ids, dates, paths and addresses are no texts. */
#ifndef READ_TEXTS_H
#define READ_TEXTS_H

#include "read/issue.h"

typedef struct Translatable {
    const char *path;    /* its key path, as edition looks for it: "sections/text/text/2" */
    const char *section; /* "sections/text"; "issue": it belongs to no section */
    Text text;           /* a line, or a block of running text; where it stands in issue.yaml */
    size_t number;       /* in the order of the fields */
} Translatable;

typedef struct Texts {
    const Translatable *items;
    size_t count;
} Texts;

Texts texts_of(Arena *arena, const Issue *issue);

#endif
