/* How charts look. Between chart.c, which knows their data, and the pen. */
#ifndef SET_CHART_DRAW_H
#define SET_CHART_DRAW_H

#include "set/chart.h"
#include "set/pen.h"

enum {
    CHART_HEAD = 3,     /* lines: title, what is counted, a line of white */
    SHARES_FIGURE = 4,  /* lines down to the large figures' baseline */
    SHARES_ROWS = 5,    /* of squares: a hundred in twenty columns */
    SHARES_COLUMNS = 20,
    COUNTRY_COLUMNS = 7, /* squares side by side: a week's width, counted at a glance */
};

typedef struct ChartData {
    const Chart *chart;
    const Edition *edition;
    const ChartDress *dress;
} ChartData;

typedef struct TimelineData {
    const Timeline *timeline;
    const Edition *edition;
    const ChartDress *dress;
    Period span;
} TimelineData;

void chart_draw_bars(Pen *pen, Box box, const void *data);
void chart_draw_shares(Pen *pen, Box box, const void *data);
void chart_draw_calendar(Pen *pen, Box box, const void *data);
void chart_draw_countries(Pen *pen, Box box, const void *data);
void chart_draw_timeline(Pen *pen, Box box, const void *data);
void chart_draw_duration(Pen *pen, Box box, const void *data);

/* Rows of squares that the largest country needs. */
int chart_square_rows(const Chart *chart);
const char *chart_row_label(const Edition *edition, const ChartRow *row);
const char *milestone_date(Arena *arena, const Edition *edition, const Milestone *milestone);

/* Months since year 0, and days since 1970 by the Gregorian calendar; a day of 0 counts as the first. */
int date_month_index(Date date);
int date_day_index(Date date);

#endif
