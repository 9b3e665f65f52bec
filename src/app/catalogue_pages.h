/* The printed catalogue: what is held, set in the programme's dress. */
#ifndef APP_CATALOGUE_PAGES_H
#define APP_CATALOGUE_PAGES_H

#include "app/holdings.h"

typedef struct CataloguePages {
    Shop *shop;
    const Holdings *const *issues;
    size_t count;
    const char *language; /* of the pages */
    const char *path;     /* of the PDF */
    Moment date;          /* that it says it was made at; year 0: the last day of the newest period */
} CataloguePages;

/* Makes the PDF. False: it cannot be made; reported, and what was there stays. */
bool catalogue_make_pages(Arena *arena, const CataloguePages *pages, Diags *diags);

#endif
