/* Small multiples: for each country the same bars over the same labels, to the
 * same scale, side by side. The labels stand once at the left; every value
 * is written, each country's largest bold. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

enum { BETWEEN_ROWS = 1 };

static size_t panel_rows(const Setter *setter, const Chart *chart)
{
    size_t across = (size_t)setter_charts(setter)->multiples_across;
    return (chart->countries.count + across - 1) / across;
}

/* Bars of a country stand closer than bars of a chart, as they are many. */
static int own_pitch(const ChartDress *dress)
{
    return (int)floor((dress->pitch + 1) / 2);
}

static pt label_width(const Setter *setter)
{
    const ChartDress *dress = setter_charts(setter);
    return layout_column_width(setter->layout, dress->label) - dress->square_gap;
}

/* Lines of a country's name: thick bars want more white below it. */
static int name_lines(const Setter *setter)
{
    return own_pitch(setter_charts(setter)) > 1 ? 2 : 1;
}

/* Lines from bar to bar: the dress's, or as many as the longest label takes. */
static int bar_pitch(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const Style *style = setter_style(setter, setter_charts(setter)->label_style.utf8);
    const Text *labels = chart->labels.items;
    int most = own_pitch(setter_charts(setter));
    for (size_t i = 0; i < chart->labels.count; i++) {
        int lines = chart_words_lines(setter, style, copyedit_words(setter->arena, edition->language, labels[i].utf8), label_width(setter));
        int taken = (int)ceil((lines - 1) * style->leading / setter->layout->grid.leading + 0.9);
        most = taken > most ? taken : most;
    }
    return most;
}

static int panel_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    return name_lines(setter) + bar_pitch(setter, edition, chart) * (int)chart->labels.count;
}

int chart_multiples_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    int rows = (int)panel_rows(setter, chart);
    return rows * panel_lines(setter, edition, chart) + (rows - 1) * BETWEEN_ROWS;
}

static double largest_value(const Chart *chart)
{
    double most = 0;
    for (size_t i = 0; i < chart->countries.count; i++) {
        const ChartValue *country = &((const ChartValue *)chart->countries.items)[i];
        for (size_t k = 0; k < country->values.count; k++)
            most = fmax(most, ((const double *)country->values.items)[k]);
    }
    return most;
}

/* A country's part of the width, white beside it included. */
static pt country_step(const Setter *setter, const Chart *chart, pt width)
{
    size_t rows = panel_rows(setter, chart), across = (chart->countries.count + rows - 1) / rows;
    pt label = layout_column_width(setter->layout, setter_charts(setter)->label) + setter->layout->grid.gutter;
    return (width - label + setter->layout->grid.gutter) / (pt)across;
}

/* What the longest bar has beside its figure. */
static pt bar_room(const Setter *setter, const Edition *edition, const Chart *chart, pt width)
{
    const ChartDress *dress = setter_charts(setter);
    const char *figure = chart_value(setter->arena, edition, chart, largest_value(chart));
    return width - para_width(setter, para_span(setter->arena, figure, chart->title.at), setter_style(setter, dress->value_style.utf8)) -
           2 * dress->square_gap;
}

bool chart_multiples_fit(const Setter *setter, const Edition *edition, const Chart *chart)
{
    pt width = layout_column_width(setter->layout, setter_charts(setter)->multiples_columns);
    pt country = country_step(setter, chart, width) - setter->layout->grid.gutter;
    return pt_fits(layout_column_width(setter->layout, 1) / 2, bar_room(setter, edition, chart, country));
}

/* One country's bars: the largest speaks. */
static void draw_country(Pen *pen, Box box, const ChartData *it, const ChartValue *country, int pitch)
{
    const ChartDress *dress = it->dress;
    const Style *value_style = chart_style(pen, dress->value_style), *label_style = chart_style(pen, dress->label_style);
    const double *values = country->values.items;
    size_t order[8];
    chart_order(values, country->values.count, false, order);
    double most = largest_value(it->chart);
    pt room = bar_room(pen->setter, it->edition, it->chart, box.width);
    pt height = fmin(dress->bar, pen->setter->layout->grid.leading * own_pitch(dress) / 1.5); /* the gap is half of the bar */
    const Style *name_style = chart_style(pen, dress->name_style);
    const char *name = chart_name(pen->setter->arena, it->edition, country->label, country->country);
    if (chart_words_lines(pen->setter, name_style, name, box.width) > 1)
        chart_refuse_words(pen, country->label.utf8 ? country->label.at : country->country.at, "this name does not go over its bars",
                           "shorten it, or compare fewer countries");
    pen_words(pen, name_style, name, box.x, chart_line(pen, box, 1), box.width, ALIGN_LEFT);
    for (size_t i = 0; i < country->values.count; i++) {
        pt y = chart_line(pen, box, 1 + name_lines(pen->setter) + (double)(pitch * (int)i)), top = chart_middle(pen, dress->label_style, y) - height / 2;
        bool speaks = values[i] >= values[order[0]];
        pt length = fmax(room * values[i] / most, dress->hairline);
        pen_plate(pen, (Box){box.x, top, length, height},
                  speaks ? chart_ink_lead(pen->setter->layout, it->chart->component) : chart_ink(pen, dress->other));
        pen_words(pen, speaks ? value_style : label_style, chart_figure(pen, it, values[i]), box.x + length + dress->square_gap, y,
                  box.width - length, ALIGN_LEFT);
    }
}

static void draw_labels(Pen *pen, Box box, const ChartData *it, int pitch)
{
    const Text *labels = it->chart->labels.items;
    for (size_t i = 0; i < it->chart->labels.count; i++)
        pen_words(pen, chart_style(pen, it->dress->label_style), copyedit_words(pen->setter->arena, it->edition->language, labels[i].utf8),
                  box.x, chart_line(pen, box, 1 + name_lines(pen->setter) + (double)(pitch * (int)i)), label_width(pen->setter), ALIGN_LEFT);
}

void chart_draw_multiples(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const Layout *layout = pen->setter->layout;
    const ChartValue *countries = it->chart->countries.items;
    size_t count = it->chart->countries.count, rows = panel_rows(pen->setter, it->chart), across = (count + rows - 1) / rows;
    int pitch = bar_pitch(pen->setter, it->edition, it->chart);
    pt label = layout_column_width(layout, it->dress->label) + layout->grid.gutter;
    pt step = country_step(pen->setter, it->chart, box.width);
    for (size_t i = 0; i < count; i++) {
        Box panel = box;
        panel.y += (pt)(i / across) * (panel_lines(pen->setter, it->edition, it->chart) + BETWEEN_ROWS) * layout->grid.leading;
        if (i % across == 0)
            draw_labels(pen, panel, it, pitch);
        panel.x += label + step * (pt)(i % across);
        panel.width = step - layout->grid.gutter;
        draw_country(pen, panel, it, &countries[i], pitch);
    }
}
