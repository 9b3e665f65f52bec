/* Makes an edition as long as its issue asks: contents get a page more or
 * fewer than is best for each alone, where that costs least. Nothing else is
 * touched: no type size, no leading, no word. */
#ifndef SET_FIT_H
#define SET_FIT_H

#include "set/plan.h"

/* What stands on pages of its own: a content that is planned, or one page that several share (content NULL). */
typedef struct FitUnit {
    Content *content;
    const Service *service;
    Makeup makeup;
    int pages;               /* that it has now; 0: as many as are best */
    struct FitUnit *beside;  /* the same content of another edition, which gains and gives pages with it; or NULL */
} FitUnit;

/* Sets the `pages` of the contents so that the edition has as many as `wanted`. `before` pages come before the first unit.
 * When it cannot be done, a report says what would help, and the contents keep the pages that are best. */
void fit_pages(const PageFit *wanted, int before, FitUnit *units, size_t count, const char *edition, Diags *diags);

/* Where pages are locked, all editions are fitted together, quietly; this reports a number that is not the wanted one. */
void fit_check(const PageFit *wanted, int pages, const char *edition, Arena *arena, Diags *diags);

#endif
