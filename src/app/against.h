/* An edition as it is made now beside a PDF from elsewhere: what both say, and how both look. */
#ifndef APP_AGAINST_H
#define APP_AGAINST_H

#include "app/rebuilt.h"
#include "app/showing.h"

typedef struct AgainstPage {
    int number;
    double share;       /* of it that looks otherwise */
    size_t lines;       /* of its text that differ */
} AgainstPage;

typedef struct Against {
    const char *issue, *path, *language;
    int was, now;       /* pages of both */
    AgainstPage *pages; /* that differ */
    size_t count;
    const char *shown;  /* the PDF that shows them, or NULL */
    const char *difference; /* of their texts, line by line; "": none */
} Against;

/* What is to be compared; `language` NULL: the PDF says it. */
typedef struct AgainstAsked {
    const IssueFile *file;
    const char *path, *language, *out;
    bool lock_pages;
    Shop *shop;
    Reports *reports;
    Hands *hands;
} AgainstAsked;

/* NULL when the PDF cannot be read, or the edition not made; reported. */
const Against *against_compare(Arena *arena, const AgainstAsked *asked, Diags *diags, Status *status);

void against_print(const Against *against, FILE *out);
void against_write_json(const Against *against, Json *json);

#endif
