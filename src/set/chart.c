/* Takes a chart's data, gives a drawing and its words. The drawing itself is
 * in chart_draw.c; here are the tables, the checks and the sizes. */
#include "set/chart.h"

#include <math.h>
#include <string.h>

#include "set/chart_draw.h"
#include "set/para.h"

static const char *const type_words[] = {"bars", "shares", "calendar", "countries", NULL};

static const Field value_fields[] = {
    FIELD(ChartValue, label, .type = FIELD_TEXT, .required = true, .about = "what is counted", .example = "Regional workshops"),
    FIELD(ChartValue, value, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 1e9, .about = "how many",
          .example = "7"),
    {.key = NULL},
};

static const Field country_fields[] = {
    FIELD_AS("name", ChartValue, label, .type = FIELD_TEXT, .required = true, .about = "the country", .example = "Uzbekistan"),
    FIELD(ChartValue, value, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 100000, .about = "how many people",
          .example = "156"),
    {.key = NULL},
};

static const Field row_fields[] = {
    FIELD(ChartRow, component, .type = FIELD_INT, .required = true, .min = 1, .max = 9, .about = "whose events they are",
          .example = "1"),
    FIELD(ChartRow, label, .type = FIELD_TEXT, .about = "the row's words, if not the component's short title"),
    FIELD(ChartRow, events, .type = FIELD_LIST, .fields = period_fields, .size = sizeof(Period), .max = 200,
          .about = "from which day to which day each event lasted"),
    {.key = NULL},
};

const Field chart_fields[] = {
    FIELD(Chart, type, .type = FIELD_CHOICE, .choices = type_words, .required = true, .about = "the chart's form",
          .example = "bars"),
    FIELD(Chart, title, .type = FIELD_TEXT, .required = true, .about = "what the chart shows, as a finding",
          .example = "Half of the events were national"),
    FIELD(Chart, counts, .type = FIELD_TEXT, .about = "what is counted, in which unit"),
    FIELD(Chart, illustrative, .type = FIELD_BOOL, .about = "true when the figures are not real: a note on the page says so"),
    FIELD(Chart, bars, .type = FIELD_LIST, .fields = value_fields, .size = sizeof(ChartValue), .max = 12,
          .about = "for bars: labels and values"),
    FIELD(Chart, shares, .type = FIELD_LIST, .fields = value_fields, .size = sizeof(ChartValue), .max = 3,
          .about = "for shares: two or three parts of a hundred"),
    FIELD(Chart, from, .type = FIELD_DATE, .about = "for a calendar: its first month", .example = "2022-10"),
    FIELD(Chart, to, .type = FIELD_DATE, .about = "for a calendar: its last month", .example = "2022-12"),
    FIELD(Chart, rows, .type = FIELD_LIST, .fields = row_fields, .size = sizeof(ChartRow), .max = 9,
          .about = "for a calendar: a row for each component"),
    FIELD(Chart, each, .type = FIELD_INT, .min = 1, .max = 10000, .preset = 1, .about = "for countries: people a square",
          .example = "4"),
    FIELD(Chart, countries, .type = FIELD_LIST, .fields = country_fields, .size = sizeof(ChartValue), .max = 6,
          .about = "for countries: names and numbers"),
    {.key = NULL},
};

static const Field milestone_fields[] = {
    FIELD(Milestone, date, .type = FIELD_DATE, .required = true, .about = "when", .example = "2021-04"),
    FIELD(Milestone, until, .type = FIELD_DATE, .about = "until when, if it lasted", .example = "2022-11"),
    FIELD(Milestone, text, .type = FIELD_TEXT, .required = true, .about = "what"),
    {.key = NULL},
};

const Field timeline_fields[] = {
    FIELD(Timeline, title, .type = FIELD_TEXT, .about = "the timeline's title"),
    FIELD(Timeline, from, .type = FIELD_DATE, .required = true, .about = "where the line begins", .example = "2021-04"),
    FIELD(Timeline, to, .type = FIELD_DATE, .required = true, .about = "where it ends", .example = "2025-09"),
    FIELD(Timeline, milestones, .type = FIELD_LIST, .fields = milestone_fields, .size = sizeof(Milestone), .required = true,
          .min = 1, .max = 12, .about = "what happened, and what will"),
    {.key = NULL},
};

static const List *values_of(const Chart *chart)
{
    switch ((ChartType)chart->type) {
    case CHART_BARS: return &chart->bars;
    case CHART_SHARES: return &chart->shares;
    case CHART_CALENDAR: return &chart->rows;
    case CHART_COUNTRIES: return &chart->countries;
    }
    return &chart->bars;
}

static bool refuse(Composer *composer, const Chart *chart, const char *why)
{
    diag_error(composer->setter->diags, chart->title.at, DIAG_CHART_DATA, "this chart cannot be drawn: %s", why);
    composer->right = false;
    return false;
}

/* A label has the lines from its bar to the next. */
static bool check_labels(Composer *composer, const Chart *chart)
{
    const Setter *setter = composer->setter;
    const ChartDress *dress = &setter->layout->charts;
    const ChartValue *bars = chart->bars.items;
    pt width = layout_column_width(setter->layout, dress->label) - dress->square_gap;
    bool right = true;
    for (size_t i = 0; i < chart->bars.count; i++) {
        const Span *words = para_span(setter->arena, composer_plain(composer, bars[i].label), bars[i].label.at);
        SetPara label = para_set(setter, words, setter_style(setter, dress->label_style.utf8), (Measure){.width = width}, NULL);
        if (label.count <= (size_t)dress->pitch)
            continue;
        diag_error(setter->diags, bars[i].label.at, DIAG_TEXT_TOO_LONG, "this label takes %zu lines, and a bar has %.0f", label.count,
                   dress->pitch);
        right = composer->right = false;
    }
    return right;
}

static bool check_shares(Composer *composer, const Chart *chart)
{
    const ChartValue *shares = chart->shares.items;
    double sum = 0;
    for (size_t i = 0; i < chart->shares.count; i++)
        sum += shares[i].value;
    return chart->shares.count >= 2 && fabs(sum - 100) < 0.5 ? true
                                                            : refuse(composer, chart, "its shares do not sum up to 100");
}

static bool check_calendar(Composer *composer, const Chart *chart)
{
    if (!chart->from.year || !chart->to.year || date_month_index(chart->to) < date_month_index(chart->from))
        return refuse(composer, chart, "it needs \"from\" and \"to\", its first and last month");
    if (date_month_index(chart->to) - date_month_index(chart->from) > 11)
        return refuse(composer, chart, "it covers more than a year");
    const ChartRow *rows = chart->rows.items;
    for (size_t i = 0; i < chart->rows.count; i++)
        for (size_t k = 0; k < rows[i].events.count; k++) {
            const Period *event = &((const Period *)rows[i].events.items)[k];
            if (date_day_index(event->from) < date_day_index((Date){chart->from.year, chart->from.month, 1, {0}}) ||
                date_day_index(event->to) < date_day_index(event->from) ||
                date_month_index(event->to) > date_month_index(chart->to)) {
                diag_error(composer->setter->diags, event->from.at, DIAG_CHART_DATA,
                           "this event does not lie within the calendar");
                composer->right = false;
                return false;
            }
        }
    return true;
}

bool chart_check(Composer *composer, const Chart *chart)
{
    if (!values_of(chart)->count)
        return refuse(composer, chart, arena_text(composer->setter->arena, "it has no \"%s\"",
                                                  chart->type == CHART_CALENDAR ? "rows" : type_words[chart->type]));
    if (chart->type == CHART_BARS)
        return check_labels(composer, chart);
    if (chart->type == CHART_SHARES)
        return check_shares(composer, chart);
    return chart->type != CHART_CALENDAR || check_calendar(composer, chart);
}

int chart_columns(const Layout *layout, const Chart *chart)
{
    const ChartDress *dress = &layout->charts;
    const double columns[] = {dress->bars_columns, dress->shares_columns, dress->calendar_columns, dress->countries_columns};
    return (int)columns[chart->type];
}

int chart_lines(const Layout *layout, const Chart *chart)
{
    const ChartDress *dress = &layout->charts;
    switch ((ChartType)chart->type) {
    case CHART_BARS: return (int)(CHART_HEAD + dress->pitch * (double)chart->bars.count);
    case CHART_SHARES: return CHART_HEAD + SHARES_FIGURE + SHARES_ROWS + 2;
    case CHART_CALENDAR: return (int)(CHART_HEAD + 2 + dress->pitch * (double)chart->rows.count);
    case CHART_COUNTRIES: return CHART_HEAD + chart_square_rows(chart) + 4;
    }
    return CHART_HEAD;
}

/* -------------------------------------------------------------- in words */

static const char *joined(Arena *arena, const char *words, const char *more)
{
    return arena_text(arena, "%s%s%s", words, *words ? "; " : "", more);
}

static const char *words_of_rows(Composer *composer, const Chart *chart)
{
    Arena *arena = composer->setter->arena;
    const char *words = "";
    const ChartRow *rows = chart->rows.items;
    for (size_t i = 0; i < chart->rows.count; i++)
        words = joined(arena, words, arena_text(arena, "%s: %zu", chart_row_label(composer->edition, &rows[i]), rows[i].events.count));
    return words;
}

static const char *words_of_values(Composer *composer, const Chart *chart)
{
    Arena *arena = composer->setter->arena;
    const Language *language = composer->edition->language;
    const List *list = values_of(chart);
    const ChartValue *values = list->items;
    const char *words = "";
    for (size_t i = 0; i < list->count; i++) {
        const char *value = chart->type == CHART_SHARES ? language_percent(arena, language, values[i].value)
                                                        : language_number(arena, language, values[i].value, 0);
        words = joined(arena, words, arena_text(arena, "%s: %s", composer_plain(composer, values[i].label), value));
    }
    return words;
}

Drawing chart_drawing(Composer *composer, const Chart *chart)
{
    Arena *arena = composer->setter->arena;
    ChartData *data = ARENA_NEW(arena, ChartData);
    *data = (ChartData){.chart = chart, .edition = composer->edition, .dress = &composer->setter->layout->charts};
    static void (*const draws[])(Pen *, Box, const void *) = {chart_draw_bars, chart_draw_shares, chart_draw_calendar,
                                                              chart_draw_countries};
    const char *words = chart->type == CHART_CALENDAR ? words_of_rows(composer, chart) : words_of_values(composer, chart);
    return (Drawing){.draw = draws[chart->type], .data = data,
                     .alt = arena_text(arena, "%s. %s", composer_plain(composer, chart->title), words)};
}

Drawing chart_timeline(Composer *composer, const Timeline *timeline)
{
    Arena *arena = composer->setter->arena;
    TimelineData *data = ARENA_NEW(arena, TimelineData);
    *data = (TimelineData){.timeline = timeline, .edition = composer->edition, .dress = &composer->setter->layout->charts};
    const char *words = "";
    const Milestone *milestones = timeline->milestones.items;
    for (size_t i = 0; i < timeline->milestones.count; i++)
        words = joined(arena, words, arena_text(arena, "%s: %s", milestone_date(arena, composer->edition, &milestones[i]),
                                                composer_plain(composer, milestones[i].text)));
    return (Drawing){.draw = chart_draw_timeline, .data = data, .alt = words};
}

Drawing chart_duration(Composer *composer, Period duration)
{
    Arena *arena = composer->setter->arena;
    TimelineData *data = ARENA_NEW(arena, TimelineData);
    *data = (TimelineData){.edition = composer->edition, .dress = &composer->setter->layout->charts, .span = duration};
    return (Drawing){.draw = chart_draw_duration, .data = data,
                     .alt = language_period(arena, composer->edition->language, duration.from, duration.to)};
}
