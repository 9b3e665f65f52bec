/* What came of verifying an issue, and how it is told. */
#ifndef APP_VERDICT_H
#define APP_VERDICT_H

#include <stdio.h>

#include "app/moved.h"
#include "base/json.h"

typedef struct EditionVerdict {
    const LockfileEdition *was, *now; /* `now` NULL: it cannot be made any more */
    const char *shown;                /* the PDF that shows what differs, or NULL */
    const char *unseen;               /* why there is none, a sentence; NULL: there is, or nothing differs */
    const char *difference;           /* of the dumps, line by line; or NULL */
} EditionVerdict;

typedef struct Verdict {
    const char *issue;
    const Moved *moved;
    EditionVerdict *editions;
    size_t count;
} Verdict;

/* Every byte of every PDF is the same. */
bool verdict_is_identical(const Verdict *verdict);

/* Every page shows the same. */
bool verdict_has_same_pages(const Verdict *verdict);

/* As much is the same as a lock promises: every byte, or every page where nothing moved but versions, of the program and of
 * libraries. `strict`: every byte. */
bool verdict_holds(const Verdict *verdict, bool strict);

/* Every page of an edition shows the same. */
bool verdict_edition_has_same_pages(const EditionVerdict *edition);

void verdict_print(Arena *arena, const Verdict *verdict, FILE *out);

/* As an entry of a list. */
void verdict_write_json(const Verdict *verdict, Json *json);

#endif
