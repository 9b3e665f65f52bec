#include "set/chart_value.h"

#include <math.h>
#include <string.h>

enum { DECIMALS_MOST = 2 };

const List *chart_values(const Chart *chart)
{
    switch ((ChartType)chart->type) {
    case CHART_SHARES:
    case CHART_RING: return &chart->shares;
    case CHART_COUNTRIES:
    case CHART_MULTIPLES:
    case CHART_MAP: return &chart->countries;
    default: return &chart->bars;
    }
}

/* -------------------------------------------------------------- decimals */

static int decimals_of(double value)
{
    int decimals = 0;
    for (double scale = 1; decimals < DECIMALS_MOST && fabs(value * scale - round(value * scale)) > 1e-6 * scale; scale *= 10)
        decimals++;
    return decimals;
}

static int more_decimals(int decimals, double value)
{
    int own = isnan(value) ? 0 : decimals_of(value);
    return own > decimals ? own : decimals;
}

static int list_decimals(int decimals, const List *values)
{
    for (size_t i = 0; i < values->count; i++)
        decimals = more_decimals(decimals, ((const double *)values->items)[i]);
    return decimals;
}

int chart_decimals(const Chart *chart)
{
    int decimals = more_decimals(0, chart->value);
    decimals = chart->has_before ? more_decimals(decimals, chart->before.value) : decimals;
    const List *values = chart_values(chart);
    for (size_t i = 0; i < values->count; i++) {
        const ChartValue *value = &((const ChartValue *)values->items)[i];
        decimals = list_decimals(more_decimals(decimals, value->value), &value->values);
    }
    for (size_t i = 0; i < chart->rows.count; i++)
        decimals = list_decimals(decimals, &((const ChartRow *)chart->rows.items)[i].values);
    return decimals;
}

bool chart_value_is_lost(double value)
{
    static const double least = 0.005; /* 0.01 by two decimals */
    return !isnan(value) && fabs(value) > 0 && fabs(value) < least;
}

/* ----------------------------------------------------------------- units */

static bool is_percent(const Chart *chart)
{
    return chart->type == CHART_SHARES || chart->type == CHART_RING || chart->type == CHART_STACKED ||
           (chart->unit.utf8 && !strcmp(chart->unit.utf8, "%"));
}

static bool is_currency(Text unit)
{
    return unit.utf8 && strlen(unit.utf8) == 3 && strspn(unit.utf8, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

bool chart_unit_is_known(const Language *language, Text unit)
{
    return text_is_empty(unit) || !strcmp(unit.utf8, "%") || is_currency(unit) || language_word(language, unit.utf8);
}

const char *chart_value(Arena *arena, const Edition *edition, const Chart *chart, double value)
{
    const Language *language = edition->language;
    if (is_percent(chart))
        return language_percent_to(arena, language, value, chart_decimals(chart));
    if (is_currency(chart->unit))
        return language_money(arena, language, value, chart->unit.utf8);
    return language_number(arena, language, value, chart_decimals(chart));
}

const char *chart_value_told(Arena *arena, const Edition *edition, const Chart *chart, double value)
{
    const char *figure = chart_value(arena, edition, chart, value);
    if (is_percent(chart) || is_currency(chart->unit) || text_is_empty(chart->unit))
        return figure;
    const char *word = value == floor(value) ? language_count_word(edition->language, chart->unit.utf8, (long)value)
                                             : language_fraction_word(edition->language, chart->unit.utf8);
    return word ? arena_text(arena, "%s\u00A0%s", figure, word) : figure;
}

/* ----------------------------------------------------------------- names */

const char *chart_name(Arena *arena, const Edition *edition, Text label, Text country)
{
    if (!text_is_empty(label))
        return copyedit_words(arena, edition->language, label.utf8);
    return text_is_empty(country) ? NULL : language_word(edition->language, arena_text(arena, "country-%s", country.utf8));
}

const char *chart_row_name(Arena *arena, const Edition *edition, const ChartRow *row)
{
    const Component *component = issue_component(edition->issue, row->component);
    if (!text_is_empty(row->label) || !text_is_empty(row->country) || !component)
        return chart_name(arena, edition, row->label, row->country);
    Text words = text_is_empty(component->brief) ? component->title : component->brief;
    return copyedit_words(arena, edition->language, words.utf8);
}

/* ----------------------------------------------------------------- order */

void chart_order(const double *values, size_t count, bool ordinal, size_t *order)
{
    for (size_t i = 0; i < count; i++) {
        size_t k = i;
        for (; !ordinal && k > 0 && values[order[k - 1]] < values[i]; k--)
            order[k] = order[k - 1];
        order[k] = i;
    }
}

const double *chart_numbers(Arena *arena, const List *values)
{
    double *numbers = ARENA_ARRAY(arena, double, values->count + 1);
    for (size_t i = 0; i < values->count; i++)
        numbers[i] = ((const ChartValue *)values->items)[i].value;
    return numbers;
}
