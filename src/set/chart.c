/* Takes a chart's data, gives a drawing and its words. Here are the tables and
 * the sizes; chart_check.c looks at the data, chart_words.c tells them, and a
 * file for each form draws them. */
#include "set/chart.h"

#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_words.h"

static const char *const type_words[] = {
    "bars", "shares", "calendar", "countries", "ring", "stacked", "multiples", "map", "number", NULL,
};

/* A component's number, whose colour is then used. */
#define FIELD_COMPONENT(Struct) \
    FIELD(Struct, component, .type = FIELD_INT, .min = 1, .max = 9, .about = "the component whose colour it takes", .example = "1")
#define FIELD_COUNTRY(Struct) \
    FIELD(Struct, country, .type = FIELD_WORD, .about = "the country's ISO code; its name comes from the language", .example = "UZ")

static const Field bar_fields[] = {
    FIELD(ChartValue, label, .type = FIELD_TEXT, .about = "what is counted", .example = "Regional workshops"),
    FIELD_COUNTRY(ChartValue),
    FIELD_COMPONENT(ChartValue),
    FIELD(ChartValue, value, .type = FIELD_NUMBER, .required = true, .min = -1e9, .max = 1e9, .about = "how many",
          .example = "7"),
    {.key = NULL},
};

static const Field share_fields[] = {
    FIELD(ChartValue, label, .type = FIELD_TEXT, .required = true, .about = "whose share it is", .example = "women"),
    FIELD(ChartValue, value, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 100, .about = "per cent",
          .example = "31"),
    {.key = NULL},
};

static const Field country_fields[] = {
    FIELD_COUNTRY(ChartValue),
    FIELD_AS("name", ChartValue, label, .type = FIELD_TEXT, .about = "the country in words, if not by its code",
             .example = "Uzbekistan"),
    FIELD(ChartValue, value, .type = FIELD_NUMBER, .preset = NAN, .min = 0, .max = 1e9, .about = "how many", .example = "156"),
    FIELD(ChartValue, values, .type = FIELD_LIST, .item = FIELD_NUMBER, .max = 8,
          .about = "for multiples: a value for each of \"labels\"", .example = "[12, 7, 1]"),
    {.key = NULL},
};

static const Field row_fields[] = {
    FIELD(ChartRow, component, .type = FIELD_INT, .min = 1, .max = 9, .about = "the component whose row it is", .example = "1"),
    FIELD_COUNTRY(ChartRow),
    FIELD(ChartRow, label, .type = FIELD_TEXT, .about = "the row's words, if not the component's short title or a country"),
    FIELD(ChartRow, events, .type = FIELD_LIST, .fields = period_fields, .size = sizeof(Period), .max = 200,
          .about = "for a calendar: from which day to which day each event lasted"),
    FIELD(ChartRow, values, .type = FIELD_LIST, .item = FIELD_NUMBER, .max = 4,
          .about = "for stacked shares: a share for each of \"parts\"", .example = "[40, 60]"),
    {.key = NULL},
};

static const Field before_fields[] = {
    FIELD(ChartBefore, value, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 1e12, .about = "how many there were",
          .example = "98"),
    FIELD(ChartBefore, label, .type = FIELD_TEXT, .required = true, .about = "when", .example = "July–September 2022"),
    {.key = NULL},
};

const Field chart_fields[] = {
    FIELD(Chart, type, .type = FIELD_CHOICE, .choices = type_words, .required = true, .about = "the chart's form",
          .example = "bars"),
    FIELD(Chart, title, .type = FIELD_TEXT, .required = true, .about = "what the chart shows, as a finding",
          .example = "Half of the events were national"),
    FIELD(Chart, counts, .type = FIELD_TEXT, .about = "what is counted, in which unit"),
    FIELD(Chart, source, .type = FIELD_TEXT, .about = "where the figures come from", .example = "attendance lists"),
    FIELD(Chart, illustrative, .type = FIELD_BOOL, .about = "true when the figures are not real: a note on the page says so"),
    FIELD(Chart, ordinal, .type = FIELD_BOOL, .about = "true when bars or rows keep the order in which they are written"),
    FIELD_COMPONENT(Chart),
    FIELD(Chart, unit, .type = FIELD_WORD, .about = "what follows each figure: %, a currency's code, or a counted word",
          .example = "EUR"),
    FIELD(Chart, bars, .type = FIELD_LIST, .fields = bar_fields, .size = sizeof(ChartValue), .max = 12,
          .about = "for bars: labels and values"),
    FIELD(Chart, shares, .type = FIELD_LIST, .fields = share_fields, .size = sizeof(ChartValue), .max = 3,
          .about = "for shares and a ring: two or three parts of a hundred"),
    FIELD(Chart, from, .type = FIELD_DATE, .about = "for a calendar: its first month", .example = "2022-10"),
    FIELD(Chart, to, .type = FIELD_DATE, .about = "for a calendar: its last month", .example = "2022-12"),
    FIELD(Chart, rows, .type = FIELD_LIST, .fields = row_fields, .size = sizeof(ChartRow), .max = 9,
          .about = "for a calendar and stacked shares: the rows"),
    FIELD(Chart, parts, .type = FIELD_LIST, .item = FIELD_TEXT, .max = 4,
          .about = "for stacked shares: what each part is", .example = "[women, men]"),
    FIELD(Chart, labels, .type = FIELD_LIST, .item = FIELD_TEXT, .max = 8,
          .about = "for multiples: what each country's values are", .example = "[workshops, meetings]"),
    FIELD(Chart, each, .type = FIELD_INT, .min = 1, .max = 1000000000, .preset = 1, .about = "for countries: people a square",
          .example = "4"),
    FIELD(Chart, countries, .type = FIELD_LIST, .fields = country_fields, .size = sizeof(ChartValue), .max = 6,
          .about = "for countries, multiples and a map: the countries with their values"),
    FIELD(Chart, value, .type = FIELD_NUMBER, .preset = NAN, .min = 0, .max = 1e12, .about = "for a number: the number",
          .example = "131"),
    FIELD(Chart, text, .type = FIELD_TEXT, .about = "for a number: what it counts, in words beside it"),
    FIELD(Chart, before, .type = FIELD_RECORD, .fields = before_fields, .has = offsetof(Chart, has_before),
          .about = "for a number: what it is compared with"),
    FIELD(Chart, change, .type = FIELD_TEXT, .about = "for a number: the comparison in words",
          .example = "A third more than in the quarter before"),
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

int chart_columns(const Setter *setter, const Chart *chart)
{
    const ChartDress *dress = setter_charts(setter);
    const double columns[] = {
        [CHART_BARS] = dress->bars_columns, [CHART_SHARES] = dress->shares_columns, [CHART_CALENDAR] = dress->calendar_columns,
        [CHART_COUNTRIES] = dress->countries_columns, [CHART_RING] = dress->ring_columns,
        [CHART_STACKED] = dress->stacked_columns, [CHART_MULTIPLES] = dress->multiples_columns,
        [CHART_MAP] = dress->map_columns, [CHART_NUMBER] = dress->number_columns,
    };
    return (int)columns[chart->type];
}

/* Lines of the names or months over rows, and of the rows. Stacked shares with labels of one line end on the last of them. */
static int rows_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    int labels = chart_row_label_lines(setter, edition, chart);
    double lines = chart_rows_head(setter) + chart_pitch_lines(setter, labels, chart->rows.count);
    return (int)ceil(chart->type == CHART_STACKED && labels == 1 ? lines - 1 : lines);
}

static int lines_of(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const ChartDress *dress = setter_charts(setter);
    switch ((ChartType)chart->type) {
    case CHART_BARS: return chart_bars_lines(setter, edition, chart);
    case CHART_SHARES: return chart_shares_lines(setter, edition, chart);
    case CHART_CALENDAR:
    case CHART_STACKED: return rows_lines(setter, edition, chart);
    case CHART_COUNTRIES: return chart_countries_lines(setter, edition, chart);
    case CHART_RING: return (int)dress->ring_lines;
    case CHART_MULTIPLES: return chart_multiples_lines(setter, edition, chart);
    case CHART_MAP: return chart_map_lines(dress);
    case CHART_NUMBER: return chart_number_lines(setter, edition, chart);
    }
    return 1;
}

static void draw_chart(Pen *pen, Box box, const void *data)
{
    static void (*const draws[])(Pen *, Box, const void *) = {
        [CHART_BARS] = chart_draw_bars, [CHART_SHARES] = chart_draw_shares, [CHART_CALENDAR] = chart_draw_calendar,
        [CHART_COUNTRIES] = chart_draw_countries, [CHART_RING] = chart_draw_ring, [CHART_STACKED] = chart_draw_stacked,
        [CHART_MULTIPLES] = chart_draw_multiples, [CHART_MAP] = chart_draw_map, [CHART_NUMBER] = chart_draw_number,
    };
    ChartData it = *(const ChartData *)data;
    it.dress = setter_charts(pen->setter);
    box.width = fmin(box.width, layout_column_width(pen->setter->layout, chart_columns(pen->setter, it.chart)));
    draws[it.chart->type](pen, box, &it);
}

/* True when the chart can be drawn in a larger dress, with every word in its place. Nothing is reported. */
static bool goes_into_dress(const Setter *setter, const ChartData *it)
{
    Setter quiet = *setter;
    ItemList items = {0};
    quiet.diags = diags_open(setter->arena);
    Pen pen = {.setter = &quiet, .items = &items, .right = true};
    if (!chart_check(&quiet, it->edition, it->chart))
        return false;
    draw_chart(&pen, (Box){.width = layout_column_width(setter->layout, chart_columns(setter, it->chart))}, it);
    return pen.right && !pen.wide;
}

/* What cannot be drawn in the layout's own dress was reported when the section was composed, or is when it is drawn. */
static int lines_of_chart(const Setter *setter, const void *data)
{
    const ChartData *it = data;
    return setter->dress && !goes_into_dress(setter, it) ? 0 : lines_of(setter, it->edition, it->chart);
}

Drawing chart_drawing(Composer *composer, const Chart *chart)
{
    ChartData *data = ARENA_NEW(composer->setter->arena, ChartData);
    *data = (ChartData){.chart = chart, .edition = composer->edition};
    return (Drawing){.draw = draw_chart, .lines = lines_of_chart, .data = data, .alt = chart_words(composer, chart)};
}

Drawing chart_timeline(Composer *composer, const Timeline *timeline)
{
    TimelineData *data = ARENA_NEW(composer->setter->arena, TimelineData);
    *data = (TimelineData){.timeline = timeline, .edition = composer->edition, .dress = &composer->setter->layout->charts};
    return (Drawing){.draw = chart_draw_timeline, .data = data, .alt = chart_words_timeline(composer, timeline)};
}

Drawing chart_duration(Composer *composer, Period duration)
{
    TimelineData *data = ARENA_NEW(composer->setter->arena, TimelineData);
    *data = (TimelineData){.edition = composer->edition, .dress = &composer->setter->layout->charts, .span = duration};
    return (Drawing){.draw = chart_draw_duration, .data = data, .alt = chart_words_duration(composer, duration)};
}
