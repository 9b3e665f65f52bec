/* What could not be made right on a page, told with page and column. */
#ifndef SET_PAGE_FAULTS_H
#define SET_PAGE_FAULTS_H

#include "base/diag.h"
#include "set/page.h"

/* Reports lines that gape (warnings) and words wider than their column (errors). */
void page_report_lines(const Page *page, Diags *diags);

/* Where an item stands, as words: "page 7, column 2", or "page 7" where no running text stands. */
const char *page_where(Arena *arena, const Page *page, const Item *item);

#endif
