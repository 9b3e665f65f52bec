/* What is held, written as an issue.yaml in memory: a printed catalogue is an issue like any other, in a layout of its own. */
#ifndef APP_CATALOGUE_ISSUE_H
#define APP_CATALOGUE_ISSUE_H

#include "app/holdings.h"
#include "read/catalogue_words.h"

typedef struct CatalogueCopy {
    const char *name;      /* what reports call the issue */
    const char *layout;    /* NAME@EPOCH */
    const CatalogueWords *words;
    const Language *language;
    Shop *shop;
    const Holdings *const *issues;
    size_t count;
    Period period;         /* of all of them */
} CatalogueCopy;

const Input *catalogue_issue(Arena *arena, const CatalogueCopy *copy);

#endif
