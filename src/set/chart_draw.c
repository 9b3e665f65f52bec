/* Countries and the calendar, each in its box: the box begins below the
 * title, at the cap height of its first line. Above them what every form uses. */
#include "set/chart_draw.h"

#include <math.h>
#include <string.h>

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

pt chart_middle_of_figures(Pen *pen, Text style_name, pt y)
{
    const Style *style = chart_style(pen, style_name);
    return y - style->size * 0.33;
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
    pt longest = 0;
    while (*words) {
        size_t length = strcspn(words, " ");
        const char *word = arena_copy(setter->arena, words, length);
        longest = fmax(longest, para_width(setter, para_span(setter->arena, word, (Place){.file = setter->layout->file}), style));
        words += length + (words[length] == ' ');
    }
    return longest;
}

void chart_refuse_words(Pen *pen, Place at, const char *what, const char *hint)
{
    diag_error(pen->setter->diags, at, DIAG_TEXT_TOO_LONG, "%s", what);
    diag_hint(pen->setter->diags, "%s", hint);
    pen->right = false;
}

static const char *name_of(Pen *pen, const ChartData *it, const ChartValue *value)
{
    return chart_name(pen->setter->arena, it->edition, value->label, value->country);
}

static const Ink *lead_of(Pen *pen, const ChartData *it)
{
    return chart_ink_lead(pen->setter->layout, it->chart->component);
}

/* ------------------------------------------------------------- countries */

static int squares_of(const Chart *chart, double value)
{
    return (int)ceil(value / chart->each - 1e-9);
}

int chart_square_rows(const Chart *chart)
{
    int most = 0;
    for (size_t i = 0; i < chart->countries.count; i++) {
        int squares = squares_of(chart, ((const ChartValue *)chart->countries.items)[i].value);
        most = squares > most ? squares : most;
    }
    return (most + COUNTRY_COLUMNS - 1) / COUNTRY_COLUMNS;
}

void chart_draw_countries(Pen *pen, Box box, const void *data)
{
    enum { COUNTRIES_MOST = 6 };
    const ChartData *it = data;
    const ChartDress *dress = it->dress;
    const ChartValue *countries = it->chart->countries.items;
    size_t count = it->chart->countries.count, order[COUNTRIES_MOST];
    chart_order(chart_numbers(pen->setter->arena, &it->chart->countries), count, it->chart->ordinal, order);
    pt pitch = pen->setter->layout->grid.leading;
    pt block = pitch * (COUNTRY_COLUMNS - 1) + dress->square;
    pt step = count > 1 ? (box.width - block) / (pt)(count - 1) : 0;
    int rows = chart_square_rows(it->chart);
    for (size_t i = 0; i < count; i++) {
        const ChartValue *country = &countries[order[i]];
        pt x = box.x + step * (pt)i;
        for (int k = 0; k < squares_of(it->chart, country->value); k++) {
            pt y = chart_line(pen, box, rows - k / COUNTRY_COLUMNS) - dress->square;
            pen_plate(pen, (Box){x + pitch * (k % COUNTRY_COLUMNS), y, dress->square, dress->square},
                      i ? chart_ink(pen, dress->other) : lead_of(pen, it));
        }
        pen_words_in(pen, chart_style(pen, dress->figure_style), i ? NULL : lead_of(pen, it),
                     chart_figure(pen, it, country->value), x, chart_line(pen, box, rows + 2), block, ALIGN_LEFT);
        pen_words(pen, chart_style(pen, dress->name_style), name_of(pen, it, country), x,
                  chart_line(pen, box, rows + 3), fmax(block, step - dress->square), ALIGN_LEFT);
    }
}

/* -------------------------------------------------------------- calendar */

typedef struct Calendar {
    pt x, width;
    int first, days;
} Calendar;

static pt day_x(const Calendar *calendar, int day)
{
    return calendar->x + calendar->width * (day - calendar->first) / calendar->days;
}

static void draw_months(Pen *pen, Box box, const ChartData *it, const Calendar *calendar, pt foot)
{
    const ChartDress *dress = it->dress;
    pt top = box.y, rows = chart_line(pen, box, 2.2);
    enum { WEEK = 7, THURSDAY_TO_MONDAY = 3 }; /* day 0, 1 January 1970, was a Thursday */
    for (int day = calendar->first; day < calendar->first + calendar->days; day++)
        if ((day + THURSDAY_TO_MONDAY) % WEEK == 0)
            pen_plate(pen, (Box){day_x(calendar, day), rows, dress->hairline, foot - rows}, chart_ink(pen, dress->week));
    for (int month = date_month_index(it->chart->from); month <= date_month_index(it->chart->to); month++) {
        Date date = {.year = month / 12, .month = month % 12 + 1, .day = 1};
        pt x = day_x(calendar, date_day_index(date));
        pt end = fmin(day_x(calendar, date_day_index((Date){(month + 1) / 12, (month + 1) % 12 + 1, 1, {0}})), calendar->x + calendar->width);
        pen_plate(pen, (Box){x, top, dress->hairline, foot - top}, chart_ink(pen, dress->other));
        pen_words(pen, chart_style(pen, dress->date_style), language_month(it->edition->language, date.month), x + 2,
                  chart_line(pen, box, 1), end - x - 2, ALIGN_LEFT);
    }
}

static void draw_row(Pen *pen, Box box, const ChartData *it, const Calendar *calendar, const ChartRow *row, pt y)
{
    const ChartDress *dress = it->dress;
    const Ink *ink = layout_component_ink(pen->setter->layout, row->component);
    pt middle = chart_middle(pen, dress->label_style, y), label = calendar->x - box.x;
    Arena *arena = pen->setter->arena;
    pt number_width = pen->setter->layout->grid.leading;
    pen_words_in(pen, chart_style(pen, dress->value_style), ink, arena_text(arena, "%d", row->component), box.x, y, number_width, ALIGN_LEFT);
    pen_words(pen, chart_style(pen, dress->label_style), chart_row_name(arena, it->edition, row),
              box.x + number_width, y, label - number_width, ALIGN_LEFT);
    pen_plate(pen, (Box){calendar->x, middle - dress->hairline / 2, calendar->width, dress->hairline}, chart_ink(pen, dress->other));
    const Period *events = row->events.items;
    for (size_t i = 0; i < row->events.count; i++) {
        pt x = day_x(calendar, date_day_index(events[i].from)), end = day_x(calendar, date_day_index(events[i].to) + 1);
        pen_plate(pen, (Box){x, middle - dress->bar / 2, end - x, dress->bar}, ink);
    }
    pen_words_in(pen, chart_style(pen, dress->value_style), ink, arena_text(arena, "%zu", row->events.count), box.x, y, box.width, ALIGN_RIGHT);
}

void chart_draw_calendar(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const Layout *layout = pen->setter->layout;
    int first = date_day_index((Date){it->chart->from.year, it->chart->from.month, 1, {0}});
    int end = date_month_index(it->chart->to) + 1;
    Calendar calendar = {.first = first, .days = date_day_index((Date){end / 12, end % 12 + 1, 1, {0}}) - first};
    pt label = layout_column_width(layout, it->dress->label) + layout->grid.gutter;
    calendar.x = box.x + label;
    calendar.width = box.width - label - layout_column_width(layout, 1);
    pt foot = chart_line(pen, box, 1 + it->dress->pitch * (double)it->chart->rows.count) + it->dress->bar / 2;
    draw_months(pen, box, it, &calendar, foot);
    const ChartRow *rows = it->chart->rows.items;
    for (size_t i = 0; i < it->chart->rows.count; i++)
        draw_row(pen, box, it, &calendar, &rows[i], chart_line(pen, box, 1 + it->dress->pitch * (double)(i + 1)));
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
