/* What could not be made right on a page, told with page and column. */
#ifndef SET_PAGE_FAULTS_H
#define SET_PAGE_FAULTS_H

#include "base/diag.h"
#include "set/page.h"

/* Reports lines that gape (warnings) and words wider than their column (errors). */
void page_report_lines(const Page *page, Diags *diags);

#endif
