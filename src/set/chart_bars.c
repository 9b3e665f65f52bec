/* Bars from zero, the largest first, their values at their ends. Where values
 * have decimals they stand in a column instead, mark below mark. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

enum { BARS_MOST = 12 };

/* Where bars lie between their labels and the edge of the box. */
typedef struct BarScale {
    pt zero;     /* x of the value 0 */
    double unit; /* pt for a value of 1 */
    pt value;    /* room for the widest value */
    pt room;     /* that all bars share */
    bool column; /* values stand at the right edge */
} BarScale;

static int label_lines(const Setter *setter, const Edition *edition, const Chart *chart, pt width)
{
    const Style *style = setter_style(setter, setter_charts(setter)->label_style.utf8);
    const ChartValue *bars = chart->bars.items;
    int most = 1;
    for (size_t i = 0; i < chart->bars.count; i++) {
        int lines = chart_words_lines(setter, style, chart_name(setter->arena, edition, bars[i].label, bars[i].country), width);
        most = lines > most ? lines : most;
    }
    return most;
}

/* A column more than the layout says where a label would take three lines, as long as bars keep a third of the width. */
pt chart_bars_label(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const Layout *layout = setter->layout;
    const ChartDress *dress = setter_charts(setter);
    pt width = layout_column_width(layout, dress->label);
    if (label_lines(setter, edition, chart, width - dress->square_gap) <= 2 || dress->label + 1 > dress->bars_columns * 2 / 3)
        return width;
    return layout_column_width(layout, dress->label + 1);
}

static int longest_label(const Setter *setter, const Edition *edition, const Chart *chart)
{
    return label_lines(setter, edition, chart, chart_bars_label(setter, edition, chart) - setter_charts(setter)->square_gap);
}

static double bars_pitch(const Setter *setter, const Edition *edition, const Chart *chart)
{
    return chart_pitch(setter, longest_label(setter, edition, chart));
}

int chart_bars_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    return (int)ceil(chart_pitch_lines(setter, longest_label(setter, edition, chart), chart->bars.count));
}

/* The widest value from 0 on, or of those below it. */
static pt widest_value(Pen *pen, const ChartData *it, bool below)
{
    const ChartValue *bars = it->chart->bars.items;
    pt width = 0;
    for (size_t i = 0; i < it->chart->bars.count; i++)
        if ((bars[i].value < 0) == below)
            width = fmax(width, pen_width(pen, chart_style(pen, it->dress->value_style), chart_figure(pen, it, bars[i].value)));
    return width;
}

static BarScale scale_of(Pen *pen, const ChartData *it, Box box)
{
    const ChartValue *bars = it->chart->bars.items;
    double most = 0, least = 0;
    for (size_t i = 0; i < it->chart->bars.count; i++) {
        most = fmax(most, bars[i].value);
        least = fmin(least, bars[i].value);
    }
    BarScale scale = {.column = chart_decimals(it->chart) > 0};
    pt above = widest_value(pen, it, false) + 2 * it->dress->square_gap, below = widest_value(pen, it, true) + 2 * it->dress->square_gap;
    scale.value = fmax(above, below);
    pt left = box.x + chart_bars_label(pen->setter, it->edition, it->chart);
    pt before = least < 0 && !scale.column ? below : 0;
    pt width = box.x + box.width - left - before - (scale.column ? scale.value : above);
    scale.room = width;
    scale.unit = width / (most - least);
    scale.zero = left + before - least * scale.unit;
    return scale;
}

bool chart_bars_fit(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const Layout *layout = setter->layout;
    const ChartData data = {.chart = chart, .edition = edition, .dress = setter_charts(setter)};
    Pen pen = {.setter = setter};
    Box box = {.width = layout_column_width(layout, data.dress->bars_columns)};
    return pt_fits(layout_column_width(layout, 1) / 2, scale_of(&pen, &data, box).room);
}

/* A negative value stands before its bar. */
static void draw_value(Pen *pen, const ChartData *it, Box box, const BarScale *scale, double value, pt y)
{
    const Style *style = chart_style(pen, it->dress->value_style);
    const char *figure = chart_figure(pen, it, value);
    pt gap = it->dress->square_gap * 1.5, end = scale->zero + value * scale->unit;
    if (scale->column)
        pen_words(pen, style, figure, box.x, y, box.width, ALIGN_RIGHT);
    else if (value < 0)
        pen_words(pen, style, figure, end - gap - scale->value, y, scale->value, ALIGN_RIGHT);
    else
        pen_words(pen, style, figure, end + gap, y, scale->value, ALIGN_LEFT);
}

/* One colour speaks, the others are grey: that of the largest, or of those that are as large, unless bars say whose they are. */
static const Ink *bar_ink(Pen *pen, const ChartData *it, const ChartValue *bar, bool leads)
{
    if (bar->component)
        return chart_ink_lead(pen->setter->layout, bar->component);
    return leads ? chart_ink_lead(pen->setter->layout, it->chart->component) : chart_ink(pen, it->dress->other);
}

/* A value of nothing keeps a hairline, so that its row is no hole. */
static void draw_bar(Pen *pen, const ChartData *it, Box box, const BarScale *scale, const ChartValue *bar, const Ink *ink)
{
    const ChartDress *dress = it->dress;
    pt label = chart_bars_label(pen->setter, it->edition, it->chart), y = chart_line(pen, box, 1);
    pt length = fmax(fabs(bar->value) * scale->unit, dress->hairline);
    pt top = chart_middle(pen, dress->label_style, y) - dress->bar / 2;
    pen_words(pen, chart_style(pen, dress->label_style), chart_name(pen->setter->arena, it->edition, bar->label, bar->country),
              box.x, y, label - dress->square_gap, ALIGN_LEFT);
    pen_plate(pen, (Box){bar->value < 0 ? scale->zero - length : scale->zero, top, length, dress->bar}, ink);
    draw_value(pen, it, box, scale, bar->value, y);
}

/* With bars on both sides of it, nought is a line. */
static void draw_nought(Pen *pen, const ChartData *it, Box box, const BarScale *scale)
{
    const ChartDress *dress = it->dress;
    double last = 1 + bars_pitch(pen->setter, it->edition, it->chart) * (double)(it->chart->bars.count - 1);
    pt top = chart_middle(pen, dress->label_style, chart_line(pen, box, 1)) - dress->bar;
    pt foot = chart_middle(pen, dress->label_style, chart_line(pen, box, last)) + dress->bar;
    pen_plate(pen, (Box){scale->zero - dress->hairline / 2, top, dress->hairline, foot - top}, chart_ink(pen, dress->fine));
}

void chart_draw_bars(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const ChartValue *bars = it->chart->bars.items;
    const double *values = chart_numbers(pen->setter->arena, &it->chart->bars);
    size_t count = it->chart->bars.count, order[BARS_MOST], by_value[BARS_MOST];
    chart_order(values, count, it->chart->ordinal, order);
    chart_order(values, count, false, by_value);
    BarScale scale = scale_of(pen, it, box);
    double pitch = bars_pitch(pen->setter, it->edition, it->chart);
    for (size_t i = 0; i < count; i++) {
        Box row = box;
        row.y += pitch * (double)i * pen->setter->layout->grid.leading;
        draw_bar(pen, it, row, &scale, &bars[order[i]], bar_ink(pen, it, &bars[order[i]], bars[order[i]].value >= values[by_value[0]]));
    }
    if (values[by_value[count - 1]] < 0)
        draw_nought(pen, it, box, &scale);
}
