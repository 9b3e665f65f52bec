/* A calendar: a row for each component, a mark as long as each event took. The
 * box begins below the title, at the cap height of its first line. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_value.h"

typedef struct Calendar {
    pt x, width;
    int first, days;
} Calendar;

static pt day_x(const Calendar *calendar, int day)
{
    return calendar->x + calendar->width * (day - calendar->first) / calendar->days;
}

static pt month_x(const Calendar *calendar, int month)
{
    Date date = {.year = month / 12, .month = month % 12 + 1, .day = 1};
    return fmin(day_x(calendar, date_day_index(date)), calendar->x + calendar->width);
}

static void draw_weeks(Pen *pen, const ChartData *it, const Calendar *calendar, pt top, pt foot)
{
    enum { WEEK = 7, THURSDAY_TO_MONDAY = 3 }; /* day 0, 1 January 1970, was a Thursday */
    static const pt least = 8.5; /* pt: closer lines are a hatching and no weeks */
    if (calendar->width * WEEK / calendar->days < least)
        return;
    for (int day = calendar->first; day < calendar->first + calendar->days; day++)
        if ((day + THURSDAY_TO_MONDAY) % WEEK == 0)
            pen_plate(pen, (Box){day_x(calendar, day), top, it->dress->hairline, foot - top}, chart_ink(pen, it->dress->week));
}

/* Every month is named, or every second or third where their names have no room. */
static int months_a_name(Pen *pen, const ChartData *it, const Calendar *calendar, int first, int last)
{
    const Style *style = chart_style(pen, it->dress->date_style);
    int step = 1;
    for (int month = first; month <= last && step < 12; month += step)
        if (pen_width(pen, style, language_month(it->edition->language, month % 12 + 1)) + 2 * it->dress->square_gap >
            month_x(calendar, month + step) - month_x(calendar, month)) {
            step++;
            month = first - step;
        }
    return step;
}

static void draw_months(Pen *pen, Box box, const ChartData *it, const Calendar *calendar, pt foot)
{
    const ChartDress *dress = it->dress;
    int first = date_month_index(it->chart->from), last = date_month_index(it->chart->to);
    int step = months_a_name(pen, it, calendar, first, last);
    pt rows = chart_line(pen, box, 2.2);
    draw_weeks(pen, it, calendar, rows, foot);
    for (int month = first; month <= last; month++) {
        bool named = (month - first) % step == 0;
        pt x = month_x(calendar, month), top = named ? box.y : rows; /* no line through the name of another */
        pen_plate(pen, (Box){x, top, dress->hairline, foot - top}, chart_ink(pen, dress->other));
        if (named)
            pen_words(pen, chart_style(pen, dress->date_style), language_month(it->edition->language, month % 12 + 1), x + 2,
                      chart_line(pen, box, 1), month_x(calendar, month + step) - x - 2, ALIGN_LEFT);
    }
}

static void draw_row(Pen *pen, Box box, const ChartData *it, const Calendar *calendar, const ChartRow *row, pt y)
{
    const ChartDress *dress = it->dress;
    const Ink *ink = layout_component_ink(pen->setter->layout, row->component);
    pt middle = chart_middle(pen, dress->label_style, y);
    Arena *arena = pen->setter->arena;
    pt number_width = pen->setter->layout->grid.leading;
    pen_words_in(pen, chart_style(pen, dress->value_style), ink, arena_text(arena, "%d", row->component), box.x, y, number_width, ALIGN_LEFT);
    pen_words(pen, chart_style(pen, dress->label_style), chart_row_name(arena, it->edition, row),
              box.x + number_width, y, chart_row_label(pen->setter, it->chart), ALIGN_LEFT);
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
    double pitch = chart_rows_pitch(pen->setter, it->edition, it->chart);
    pt foot = chart_line(pen, box, 1 + chart_rows_head(pen->setter) + pitch * (double)(it->chart->rows.count - 1)) + it->dress->bar / 2;
    draw_months(pen, box, it, &calendar, foot);
    const ChartRow *rows = it->chart->rows.items;
    for (size_t i = 0; i < it->chart->rows.count; i++)
        draw_row(pen, box, it, &calendar, &rows[i], chart_line(pen, box, 1 + chart_rows_head(pen->setter) + pitch * (double)i));
}
