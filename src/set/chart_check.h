/* What the checks of all forms of charts share. For chart_check.c and
 * chart_check_countries.c alone; chart_check() itself is in chart.h. */
#ifndef SET_CHART_CHECK_H
#define SET_CHART_CHECK_H

#include "set/chart.h"

typedef struct ChartCheck {
    const Setter *setter;
    const Edition *edition;
    const Chart *chart;
} ChartCheck;

/* Says why the chart cannot be drawn, and how it can, at `at` or at its title. Always false. */
bool chart_refuse_at(const ChartCheck *check, Place at, const char *why, const char *way_out);
bool chart_refuse(const ChartCheck *check, const char *why, const char *way_out);

/* `form` with its number. */
const char *chart_refusal(const ChartCheck *check, const char *form, double number);

/* Where the label stands, or the country that is there instead, or the chart. */
Place chart_label_place(const ChartCheck *check, Text label, Text country);

/* The measure of labels beside bars, in pt, and whether one goes into a measure. */
pt chart_check_width(const ChartCheck *check);
bool chart_check_label(const ChartCheck *check, const char *label, Place at, pt width);

/* Whether each value has a name of the kind that `keys` says, and each is one. */
bool chart_check_named(const ChartCheck *check, const char *keys);
bool chart_check_valued(const ChartCheck *check);

/* The forms that compare countries. */
bool chart_check_countries(const ChartCheck *check);
bool chart_check_multiples(const ChartCheck *check);
bool chart_check_map(const ChartCheck *check);

#endif
