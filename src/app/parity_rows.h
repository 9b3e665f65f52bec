/* The editions of an issue side by side: a row for each story, letter or
 * section, with where it stands in each edition and what differs there. */
#ifndef APP_PARITY_ROWS_H
#define APP_PARITY_ROWS_H

#include "read/node.h"
#include "read/parity.h"
#include "set/page.h"

typedef struct ParityEdition {
    const char *code;
    const Pages *pages;            /* NULL: it cannot be set, which is reported */
    const Difference *differences; /* of its texts from the source's */
} ParityEdition;

/* What stands in a row of one edition. */
typedef struct ParityCell {
    int page, pages;               /* the first, and how many; 0: the edition is not set */
    int over;                      /* lines of running text more than in the source edition */
    const char **differs;          /* sentences, ended by NULL */
    size_t differ_count;
} ParityCell;

typedef struct ParityRow {
    const char *name;              /* in the source's language */
    Place at;                      /* in issue.yaml */
    const char *path;              /* "sections[5].stories[0]" */
    ParityCell *cells;             /* of each edition */
} ParityRow;

typedef struct ParityRows {
    const ParityEdition *editions; /* the source edition first */
    size_t edition_count;
    ParityRow *rows;
    size_t count;
} ParityRows;

/* `tree` is that of issue.yaml. What one edition shows and the other lacks is reported here. No rows: the source edition
 * is not set. */
ParityRows parity_rows(Arena *arena, const Node *tree, const ParityEdition *editions, size_t count, Diags *diags);

#endif
