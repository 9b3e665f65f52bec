/* Whether each figure of a chart can be printed as what it is: one that says 0
 * beside a mark that does not would be a lie. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_value.h"

typedef struct Figures {
    const Setter *setter;
    const Chart *chart;
    Place at; /* of what the figure belongs to */
    bool right;
} Figures;

static void check_figure(Figures *figures, double value)
{
    if (!figures->right || !chart_value_is_lost(value))
        return;
    Diags *diags = figures->setter->diags;
    diag_error(diags, figures->at, DIAG_CHART_DATA, "this chart cannot be drawn: %g would be printed as 0.00", value);
    diag_hint(diags, "count in thousandths, or in another unit, and say so in \"counts\"");
    figures->right = false;
}

static void check_list(Figures *figures, const List *values)
{
    for (size_t i = 0; i < values->count; i++)
        check_figure(figures, ((const double *)values->items)[i]);
}

static void look_at(Figures *figures, Text label, Text country)
{
    figures->at = label.utf8 ? label.at : country.utf8 ? country.at : figures->chart->title.at;
}

bool chart_check_figures(const Setter *setter, const Chart *chart)
{
    Figures figures = {setter, chart, chart->title.at, true};
    const List *list = chart_values(chart);
    const ChartValue *values = list->items;
    const ChartRow *rows = chart->rows.items;
    check_figure(&figures, chart->value);
    check_figure(&figures, chart->has_before ? chart->before.value : NAN);
    for (size_t i = 0; i < list->count; i++) {
        look_at(&figures, values[i].label, values[i].country);
        check_figure(&figures, values[i].value);
        check_list(&figures, &values[i].values);
    }
    for (size_t i = 0; i < chart->rows.count; i++) {
        look_at(&figures, rows[i].label, rows[i].country);
        check_list(&figures, &rows[i].values);
    }
    return figures.right;
}
