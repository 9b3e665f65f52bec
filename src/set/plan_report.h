/* What even the best plan could not make right: told with page and column, and
 * with the smallest change that would mend it. */
#ifndef SET_PLAN_REPORT_H
#define SET_PLAN_REPORT_H

#include "set/plan.h"

/* Reports lines that stand alone at a column's head or foot (warnings), columns that end apart and a last page that is hardly
 * filled (notes). `first` is the plan's first page, made; the others follow it. */
void plan_report(const Makeup *makeup, const Service *service, const Plan *plan, const Page *first);

#endif
