/* Bars, shares, countries and the calendar, each in its box: the box begins
 * below the title, at the cap height of its first line. */
#include "set/chart_draw.h"

#include <math.h>

static const Style *style_of(Pen *pen, Text name)
{
    return setter_style(pen->setter, name.utf8);
}

static const Ink *ink_of(Pen *pen, Text name)
{
    return setter_ink(pen->setter, name.utf8);
}

/* The baseline of line `line` of a box, counted from 1. */
static pt baseline(Pen *pen, Box box, double line)
{
    const Grid *grid = &pen->setter->layout->grid;
    return box.y + grid->cap + (line - 1) * grid->leading;
}

/* The middle of the lower-case letters on a baseline: marks beside words are centred there. */
static pt middle_of(Pen *pen, Text style_name, pt y)
{
    const Style *style = style_of(pen, style_name);
    return y - style->size * 0.25;
}

/* ------------------------------------------------------------------ bars */

static void sort_values(const List *list, size_t *order)
{
    const ChartValue *values = list->items;
    for (size_t i = 0; i < list->count; i++) {
        size_t k = i;
        for (; k > 0 && values[order[k - 1]].value < values[i].value; k--)
            order[k] = order[k - 1];
        order[k] = i;
    }
}

static double largest(const List *list)
{
    const ChartValue *values = list->items;
    double most = 0;
    for (size_t i = 0; i < list->count; i++)
        most = fmax(most, values[i].value);
    return most > 0 ? most : 1;
}

static const char *number(Pen *pen, const Edition *edition, double value)
{
    double whole = floor(value + 0.5);
    return language_number(pen->setter->arena, edition->language, value, fabs(value - whole) < 1e-9 ? 0 : 1);
}

static const char *label_of(Pen *pen, const Edition *edition, Text label)
{
    return copyedit_words(pen->setter->arena, edition->language, label.utf8);
}

void chart_draw_bars(Pen *pen, Box box, const void *data)
{
    enum { BARS_MOST = 12 };
    const ChartData *it = data;
    const ChartDress *dress = it->dress;
    const ChartValue *bars = it->chart->bars.items;
    size_t order[BARS_MOST];
    sort_values(&it->chart->bars, order);
    pt label = layout_column_width(pen->setter->layout, dress->label);
    pt value_room = pen_width(pen, style_of(pen, dress->value_style), number(pen, it->edition, largest(&it->chart->bars))) +
                    2 * dress->square_gap;
    for (size_t i = 0; i < it->chart->bars.count; i++) {
        const ChartValue *bar = &bars[order[i]];
        pt y = baseline(pen, box, 1 + dress->pitch * (double)i);
        pt length = (box.width - label - value_room) * bar->value / largest(&it->chart->bars);
        pt top = middle_of(pen, dress->label_style, y) - dress->bar / 2;
        pen_words(pen, style_of(pen, dress->label_style), label_of(pen, it->edition, bar->label), box.x, y,
                  label - dress->square_gap, ALIGN_LEFT);
        pen_plate(pen, (Box){box.x + label, top, length, dress->bar}, ink_of(pen, i ? dress->other : dress->first));
        pen_words(pen, style_of(pen, dress->value_style), number(pen, it->edition, bar->value),
                  box.x + label + length + dress->square_gap * 1.5, y, value_room, ALIGN_LEFT);
    }
}

/* ---------------------------------------------------------------- shares */

/* The squares of a hundred, filled column by column, so that each part is a block with one ragged edge. */
static void draw_hundred(Pen *pen, Box box, const ChartData *it, pt top)
{
    const ChartDress *dress = it->dress;
    const ChartValue *shares = it->chart->shares.items;
    const Ink *inks[] = {ink_of(pen, dress->first), ink_of(pen, dress->other), ink_of(pen, dress->to_come)};
    pt step = (box.width - dress->square) / (SHARES_COLUMNS - 1);
    pt row = pen->setter->layout->grid.leading;
    size_t part = 0;
    double filled = shares[0].value;
    for (int i = 0; i < SHARES_COLUMNS * SHARES_ROWS; i++) {
        while (part + 1 < it->chart->shares.count && i + 0.5 > filled)
            filled += shares[++part].value;
        pt x = box.x + step * (i / SHARES_ROWS), y = top + row * (i % SHARES_ROWS);
        pen_plate(pen, (Box){x, y, dress->square, dress->square}, inks[part]);
    }
}

void chart_draw_shares(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const ChartDress *dress = it->dress;
    const ChartValue *shares = it->chart->shares.items;
    size_t count = it->chart->shares.count;
    pt figure = baseline(pen, box, SHARES_FIGURE), label = baseline(pen, box, SHARES_FIGURE + 1);
    pt width = box.width / (pt)count;
    for (size_t i = 0; i < count; i++) {
        Align align = i == 0 ? ALIGN_LEFT : i + 1 == count ? ALIGN_RIGHT : ALIGN_CENTRE;
        const Ink *ink = i ? ink_of(pen, dress->fine) : ink_of(pen, dress->first);
        const char *percent = language_percent(pen->setter->arena, it->edition->language, shares[i].value);
        pen_words_in(pen, style_of(pen, dress->percent_style), ink, percent, box.x + width * (pt)i, figure, width, align);
        pen_words(pen, style_of(pen, dress->name_style), label_of(pen, it->edition, shares[i].label),
                  box.x + width * (pt)i, label, width, align);
    }
    draw_hundred(pen, box, it, middle_of(pen, dress->label_style, baseline(pen, box, SHARES_FIGURE + 3)) - dress->square / 2);
}

/* ------------------------------------------------------------- countries */

static int squares_of(const Chart *chart, double value)
{
    return (int)ceil(value / chart->each - 1e-9);
}

int chart_square_rows(const Chart *chart)
{
    return (squares_of(chart, largest(&chart->countries)) + COUNTRY_COLUMNS - 1) / COUNTRY_COLUMNS;
}

void chart_draw_countries(Pen *pen, Box box, const void *data)
{
    enum { COUNTRIES_MOST = 6 };
    const ChartData *it = data;
    const ChartDress *dress = it->dress;
    const ChartValue *countries = it->chart->countries.items;
    size_t count = it->chart->countries.count, order[COUNTRIES_MOST];
    sort_values(&it->chart->countries, order);
    pt pitch = pen->setter->layout->grid.leading;
    pt block = pitch * (COUNTRY_COLUMNS - 1) + dress->square;
    pt step = count > 1 ? (box.width - block) / (pt)(count - 1) : 0;
    int rows = chart_square_rows(it->chart);
    for (size_t i = 0; i < count; i++) {
        const ChartValue *country = &countries[order[i]];
        pt x = box.x + step * (pt)i;
        for (int k = 0; k < squares_of(it->chart, country->value); k++) {
            pt y = baseline(pen, box, rows - k / COUNTRY_COLUMNS) - dress->square;
            pen_plate(pen, (Box){x + pitch * (k % COUNTRY_COLUMNS), y, dress->square, dress->square},
                      ink_of(pen, i ? dress->other : dress->first));
        }
        pen_words_in(pen, style_of(pen, dress->figure_style), i ? NULL : ink_of(pen, dress->first),
                     number(pen, it->edition, country->value), x, baseline(pen, box, rows + 2), block, ALIGN_LEFT);
        pen_words(pen, style_of(pen, dress->name_style), label_of(pen, it->edition, country->label), x,
                  baseline(pen, box, rows + 3), fmax(block, step - dress->square), ALIGN_LEFT);
    }
}

/* -------------------------------------------------------------- calendar */

const char *chart_row_label(const Edition *edition, const ChartRow *row)
{
    const Component *component = issue_component(edition->issue, row->component);
    if (!text_is_empty(row->label) || !component)
        return row->label.utf8 ? row->label.utf8 : "";
    return text_is_empty(component->brief) ? component->title.utf8 : component->brief.utf8;
}

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
    pt top = box.y, rows = baseline(pen, box, 2.2);
    enum { WEEK = 7, THURSDAY_TO_MONDAY = 3 }; /* day 0, 1 January 1970, was a Thursday */
    for (int day = calendar->first; day < calendar->first + calendar->days; day++)
        if ((day + THURSDAY_TO_MONDAY) % WEEK == 0)
            pen_plate(pen, (Box){day_x(calendar, day), rows, dress->hairline, foot - rows}, ink_of(pen, dress->week));
    for (int month = date_month_index(it->chart->from); month <= date_month_index(it->chart->to); month++) {
        Date date = {.year = month / 12, .month = month % 12 + 1, .day = 1};
        pt x = day_x(calendar, date_day_index(date));
        pt end = fmin(day_x(calendar, date_day_index((Date){(month + 1) / 12, (month + 1) % 12 + 1, 1, {0}})), calendar->x + calendar->width);
        pen_plate(pen, (Box){x, top, dress->hairline, foot - top}, ink_of(pen, dress->other));
        pen_words(pen, style_of(pen, dress->date_style), language_month(it->edition->language, date.month), x + 2,
                  baseline(pen, box, 1), end - x - 2, ALIGN_LEFT);
    }
}

static void draw_row(Pen *pen, Box box, const ChartData *it, const Calendar *calendar, const ChartRow *row, pt y)
{
    const ChartDress *dress = it->dress;
    const Ink *ink = layout_component_ink(pen->setter->layout, row->component);
    pt middle = middle_of(pen, dress->label_style, y), label = calendar->x - box.x;
    Arena *arena = pen->setter->arena;
    pt number_width = pen->setter->layout->grid.leading;
    pen_words_in(pen, style_of(pen, dress->value_style), ink, arena_text(arena, "%d", row->component), box.x, y, number_width, ALIGN_LEFT);
    pen_words(pen, style_of(pen, dress->label_style), copyedit_words(arena, it->edition->language, chart_row_label(it->edition, row)),
              box.x + number_width, y, label - number_width, ALIGN_LEFT);
    pen_plate(pen, (Box){calendar->x, middle - dress->hairline / 2, calendar->width, dress->hairline}, ink_of(pen, dress->other));
    const Period *events = row->events.items;
    for (size_t i = 0; i < row->events.count; i++) {
        pt x = day_x(calendar, date_day_index(events[i].from)), end = day_x(calendar, date_day_index(events[i].to) + 1);
        pen_plate(pen, (Box){x, middle - dress->bar / 2, end - x, dress->bar}, ink);
    }
    pen_words_in(pen, style_of(pen, dress->value_style), ink, arena_text(arena, "%zu", row->events.count), box.x, y, box.width, ALIGN_RIGHT);
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
    pt foot = baseline(pen, box, 1 + it->dress->pitch * (double)it->chart->rows.count) + it->dress->bar / 2;
    draw_months(pen, box, it, &calendar, foot);
    const ChartRow *rows = it->chart->rows.items;
    for (size_t i = 0; i < it->chart->rows.count; i++)
        draw_row(pen, box, it, &calendar, &rows[i], baseline(pen, box, 1 + it->dress->pitch * (double)(i + 1)));
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
