/* What the newest format wants otherwise in a file of an issue: words, each with its place. Keys and their paths have
 * their former names in the tables of schema.h. */
#ifndef READ_MIGRATION_H
#define READ_MIGRATION_H

#include "read/issue.h"
#include "read/mending.h"

typedef struct Rewording {
    Text was;
    const char *becomes;
    struct Rewording *next;
} Rewording;

/* In the order of the file; NULL: it is as the newest format wants it. `tree` is of an issue.yaml that was read without a
 * fault, in whatever format. */
const Rewording *migration_of_issue(Arena *arena, const Node *tree, const SectionKind *const *kinds);

/* The same of an overlay of that issue. */
const Rewording *migration_of_overlay(Arena *arena, const Node *tree, const Issue *issue);

/* Makes them changes of the file that they are of. */
void migration_mend(Arena *arena, const Rewording *first, Mending *mending);

#endif
