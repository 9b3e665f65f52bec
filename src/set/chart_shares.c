/* Two or three shares of a hundred: their figures and names over as many
 * squares. Each share has a column of its own, and the squares lie below the
 * tallest name. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

enum { HUNDRED = 100, FIGURE_WHITE = 10 }; /* squares; pt over the figures */

/* The hundred squares: five rows of twenty, or four where that leaves more white across than up and down. */
typedef struct Hundred {
    int rows;
    pt row, step; /* from row to row, from column to column */
} Hundred;

static Hundred hundred_of(const Setter *setter)
{
    static const double uneven = 1.25;
    const ChartDress *dress = setter_charts(setter);
    Hundred hundred = {.rows = 5, .row = chart_square_pitch(setter)};
    pt across = layout_column_width(setter->layout, dress->shares_columns) - dress->square;
    if (across / (HUNDRED / hundred.rows - 1) > uneven * hundred.row)
        hundred.rows = 4;
    hundred.step = across / (HUNDRED / hundred.rows - 1);
    return hundred;
}

static pt share_width(const Layout *layout, size_t count, pt width)
{
    return (width - (pt)(count - 1) * layout->grid.gutter / 2) / (pt)count;
}

pt chart_share_width(const Setter *setter, size_t count)
{
    return share_width(setter->layout, count, layout_column_width(setter->layout, setter_charts(setter)->shares_columns));
}

int chart_share_name_lines(const Setter *setter, const Edition *edition, const Chart *chart, const ChartValue *share)
{
    const Style *style = setter_style(setter, setter_charts(setter)->name_style.utf8);
    const char *name = chart_name(setter->arena, edition, share->label, share->country);
    pt width = chart_share_width(setter, chart->shares.count);
    return pt_fits(chart_longest_word(setter, style, name), width) ? chart_words_lines(setter, style, name, width) : SHARE_NAME_LINES + 1;
}

static int name_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    int most = 1;
    for (size_t i = 0; i < chart->shares.count; i++) {
        int lines = chart_share_name_lines(setter, edition, chart, &((const ChartValue *)chart->shares.items)[i]);
        most = lines > most ? lines : most;
    }
    return most;
}

/* The figures' baseline. */
static int figure_line(const Setter *setter)
{
    const Style *style = setter_style(setter, setter_charts(setter)->percent_style.utf8);
    return 1 + chart_figure_drop(setter, style, FIGURE_WHITE - setter->layout->grid.cap);
}

static int first_name_line(const Setter *setter)
{
    const ChartDress *dress = setter_charts(setter);
    return figure_line(setter) + chart_name_drop(setter, setter_style(setter, dress->percent_style.utf8), setter_style(setter, dress->name_style.utf8));
}

int chart_shares_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const Hundred hundred = hundred_of(setter);
    int rows = (int)ceil(hundred.rows * hundred.row / setter->layout->grid.leading - 0.01);
    return first_name_line(setter) + name_lines(setter, edition, chart) + rows;
}

/* Squares of each part: rounded where parts meet, but none for nothing, and one for the least. */
static void count_squares(const ChartValue *shares, size_t count, int *squares)
{
    size_t most = 0;
    double filled = 0;
    for (size_t i = 0; i < count; i++) {
        int before = (int)floor(filled + 0.5);
        filled = i + 1 < count ? filled + shares[i].value : HUNDRED;
        squares[i] = (int)floor(filled + 0.5) - before;
        most = shares[i].value > shares[most].value ? i : most;
    }
    for (size_t i = 0; i < count; i++) {
        int wanted = shares[i].value > 0 ? squares[i] ? squares[i] : 1 : 0;
        squares[most] += i == most ? 0 : squares[i] - wanted;
        squares[i] = i == most ? squares[i] : wanted;
    }
}

/* The squares of a hundred, filled column by column, so that each part is a block with one ragged edge. */
static void draw_hundred(Pen *pen, Box box, const ChartData *it, pt top)
{
    const ChartDress *dress = it->dress;
    const ChartValue *shares = it->chart->shares.items;
    size_t count = it->chart->shares.count;
    const Ink *plain[CHART_PARTS] = {chart_ink(pen, dress->first), chart_ink(pen, dress->other), chart_ink(pen, dress->to_come)};
    const Ink *parts[CHART_PARTS], **inks = plain;
    int squares[CHART_PARTS], left = 0;
    if ((it->chart->component || count > 2) &&
        chart_ink_parts(pen->setter->layout, chart_ink_lead(pen->setter->layout, it->chart->component), count, parts) == count)
        inks = parts;
    count_squares(shares, count, squares);
    const Hundred hundred = hundred_of(pen->setter);
    size_t part = 0;
    for (int i = 0; i < HUNDRED; i++, left++) {
        while (part + 1 < count && left >= squares[part]) {
            left = 0;
            part++;
        }
        pt x = box.x + hundred.step * (i / hundred.rows), y = top + hundred.row * (i % hundred.rows);
        chart_plate(pen, it, (Box){x, y, dress->square, dress->square}, inks[part]);
    }
}

/* The largest of the dress's figures in which every share has room for its own: the longest of them decides. */
static const Style *figure_style(Pen *pen, const ChartData *it, pt width)
{
    const Text names[] = {it->dress->percent_style, it->dress->ring_style, it->dress->figure_style};
    const ChartValue *shares = it->chart->shares.items;
    const char *longest = "";
    for (size_t i = 0; i < it->chart->shares.count; i++) {
        const char *figure = chart_figure(pen, it, shares[i].value);
        if (pen_width(pen, chart_style(pen, names[2]), figure) > pen_width(pen, chart_style(pen, names[2]), longest))
            longest = figure;
    }
    return chart_largest_style(pen->setter, (StyleChoice){names, 3}, longest, width);
}

/* Two stand at the two edges; three begin at thirds, like columns. */
void chart_draw_shares(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const ChartValue *shares = it->chart->shares.items;
    const Layout *layout = pen->setter->layout;
    size_t count = it->chart->shares.count;
    pt figure = chart_line(pen, box, figure_line(pen->setter)), label = chart_line(pen, box, first_name_line(pen->setter));
    pt width = share_width(layout, it->chart->shares.count, box.width), step = width + layout->grid.gutter / 2;
    const Style *style = figure_style(pen, it, width);
    for (size_t i = 0; i < count; i++) {
        Align align = i == 1 && count == 2 ? ALIGN_RIGHT : ALIGN_LEFT;
        const Ink *ink = i ? chart_ink(pen, it->dress->fine) : chart_ink_lead(layout, it->chart->component);
        const char *name = chart_name(pen->setter->arena, it->edition, shares[i].label, shares[i].country);
        pen_words_in(pen, style, ink, chart_figure(pen, it, shares[i].value), box.x + step * (pt)i, figure, width, align);
        pen_words(pen, chart_style(pen, it->dress->name_style), name, box.x + step * (pt)i, label, width, align);
    }
    int squares = first_name_line(pen->setter) + name_lines(pen->setter, it->edition, it->chart) + 1;
    draw_hundred(pen, box, it, chart_middle(pen, it->dress->label_style, chart_line(pen, box, squares)) - it->dress->square / 2);
}
