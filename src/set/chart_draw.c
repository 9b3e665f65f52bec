/* What every form of chart uses. A chart is drawn in a box that begins below
 * its title, at the cap height of the box's first line. */
#include "set/chart_draw.h"

#include <math.h>

#include "base/messages.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

const Style *chart_style(Pen *pen, Text name)
{
    return setter_style(pen->setter, name.utf8);
}

const Ink *chart_ink(Pen *pen, Text name)
{
    return setter_ink(pen->setter, name.utf8);
}

pt chart_line(Pen *pen, Box box, double line)
{
    const Grid *grid = &pen->setter->layout->grid;
    return box.y + grid->cap + (line - 1) * grid->leading;
}

pt chart_middle(Pen *pen, Text style_name, pt y)
{
    const Style *style = chart_style(pen, style_name);
    return y - style->size * 0.25;
}

/* More white lies between two labels than between the lines of one: 1.1, so that letters of two labels never touch. */
double chart_pitch(const Setter *setter, int lines)
{
    const ChartDress *dress = setter_charts(setter);
    const Style *style = setter_style(setter, dress->label_style.utf8);
    return fmax(dress->pitch, ceil((lines - 1) * style->leading / setter->layout->grid.leading + 1.1));
}

double chart_pitch_lines(const Setter *setter, int lines, size_t count)
{
    enum { LAST = 2 };
    const Style *style = setter_style(setter, setter_charts(setter)->label_style.utf8);
    double pitch = chart_pitch(setter, lines), below = ceil((lines - 1) * style->leading / setter->layout->grid.leading);
    return pitch * (double)(count - 1) + (lines > 1 ? 1 + below : fmin(pitch, LAST));
}

/* A row of the calendar begins with the component's number. */
pt chart_row_label(const Setter *setter, const Chart *chart)
{
    const ChartDress *dress = setter_charts(setter);
    const Grid *grid = &setter->layout->grid;
    return layout_column_width(setter->layout, dress->label) - dress->square_gap +
           (chart->type == CHART_CALENDAR ? grid->gutter - grid->leading : 0);
}

double chart_rows_head(const Setter *setter)
{
    enum { MOST = 3 };
    return fmin(setter_charts(setter)->pitch, MOST);
}

int chart_row_label_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const Style *style = setter_style(setter, setter_charts(setter)->label_style.utf8);
    const ChartRow *rows = chart->rows.items;
    int most = 1;
    for (size_t i = 0; i < chart->rows.count; i++) {
        int lines = chart_words_lines(setter, style, chart_row_name(setter->arena, edition, &rows[i]), chart_row_label(setter, chart));
        most = lines > most ? lines : most;
    }
    return most;
}

double chart_rows_pitch(const Setter *setter, const Edition *edition, const Chart *chart)
{
    return chart_pitch(setter, chart_row_label_lines(setter, edition, chart));
}

pt chart_square_pitch(const Setter *setter)
{
    const ChartDress *dress = setter_charts(setter);
    pt leading = setter->layout->grid.leading;
    return leading * ceil(2 * (dress->square + dress->square_gap / 2) / leading - 0.01) / 2;
}

/* Digits of the display cuts are two thirds of their size high. */
int chart_figure_drop(const Setter *setter, const Style *style, pt white)
{
    return (int)ceil((0.67 * style->size + white) / setter->layout->grid.leading - 0.01);
}

/* Small letters are 0.7 of their size high, and white of a tenth of the figure parts the two. */
int chart_name_drop(const Setter *setter, const Style *figure, const Style *name)
{
    return (int)ceil((0.7 * name->size + 0.1 * figure->size) / setter->layout->grid.leading);
}

pt chart_middle_of_figures(Pen *pen, Text style_name, pt y)
{
    const Style *style = chart_style(pen, style_name);
    return y - style->size * 0.33;
}

void chart_edge(Pen *pen, const ChartData *it, Box box)
{
    pt line = it->dress->hairline;
    const Ink *ink = chart_ink(pen, it->dress->other);
    pen_plate(pen, (Box){box.x, box.y, box.width, line}, ink);
    pen_plate(pen, (Box){box.x, box.y + box.height - line, box.width, line}, ink);
    pen_plate(pen, (Box){box.x, box.y + line, line, box.height - 2 * line}, ink);
    pen_plate(pen, (Box){box.x + box.width - line, box.y + line, line, box.height - 2 * line}, ink);
}

void chart_plate(Pen *pen, const ChartData *it, Box box, const Ink *ink)
{
    pen_plate(pen, box, ink);
    if (chart_ink_is_faint(pen->setter->layout, ink) && box.width > 2 * it->dress->hairline)
        chart_edge(pen, it, box);
}

const char *chart_figure(Pen *pen, const ChartData *it, double value)
{
    return chart_value(pen->setter->arena, it->edition, it->chart, value);
}

int chart_words_lines(const Setter *setter, const Style *style, const char *words, pt width)
{
    const Span *span = para_span(setter->arena, words, (Place){.file = setter->layout->file});
    return (int)para_set(setter, span, style, (Measure){.width = width}, NULL).count;
}

pt chart_longest_word(const Setter *setter, const Style *style, const char *words)
{
    return para_least(setter, para_span(setter->arena, words, (Place){.file = setter->layout->file}), style);
}

const Style *chart_largest_style(const Setter *setter, StyleChoice choice, const char *words, pt width)
{
    size_t i = 0;
    while (i + 1 < choice.count && !pt_fits(para_width(setter, para_span(setter->arena, words, (Place){0}), setter_style(setter, choice.names[i].utf8)), width))
        i++;
    return setter_style(setter, choice.names[i].utf8);
}

void chart_refuse_words(Pen *pen, Place at, const char *what, const char *hint)
{
    diag_error(pen->setter->diags, at, DIAG_TEXT_TOO_LONG, "%s", message(what));
    diag_hint(pen->setter->diags, "%s", message(hint));
    pen->right = false;
}

/* ----------------------------------------------------------------- dates */

int date_month_index(Date date)
{
    return date.year * 12 + date.month - 1;
}

/* Days from civil date, counting years from March so that the leap day is the last. */
int date_day_index(Date date)
{
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int day = date.day ? date.day : 1;
    int month = (date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719468;
}
