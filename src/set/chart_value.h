/* A chart's values as words, and the names of what they belong to: figures in
 * one form throughout a chart, countries by their code in every language. */
#ifndef SET_CHART_VALUE_H
#define SET_CHART_VALUE_H

#include "set/chart.h"

/* As it is drawn: grouped and pointed by the language, with as many decimals as any value of the chart has (at most 2), and
 * with its "%" or currency. */
const char *chart_value(Arena *arena, const Edition *edition, const Chart *chart, double value);

/* As it is told: also with a counted word, "11 events". */
const char *chart_value_told(Arena *arena, const Edition *edition, const Chart *chart, double value);

/* Decimals that the chart's values are written with, 0 to 2. */
int chart_decimals(const Chart *chart);

/* True when a value that is not 0 would be written as 0. */
bool chart_value_is_lost(double value);

/* False when a unit is none of those that can be written. */
bool chart_unit_is_known(const Language *language, Text unit);

/* The words of a label, or the country's name. NULL when there is neither, or the language does not name that country. */
const char *chart_name(Arena *arena, const Edition *edition, Text label, Text country);

/* Those of a row: its own, its country's, or its component's short title. */
const char *chart_row_name(Arena *arena, const Edition *edition, const ChartRow *row);

/* Indices of values in the order in which they are drawn: the largest first, equal ones as written; with `ordinal` all so. */
void chart_order(const double *values, size_t count, bool ordinal, size_t *order);

/* The values of a list of ChartValue as bare numbers. */
const double *chart_numbers(Arena *arena, const List *values);

/* The bars, shares or countries of a chart. */
const List *chart_values(const Chart *chart);

#endif
