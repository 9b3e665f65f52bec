/* Charts: drawn from data, labelled on the marks, bars from zero and sorted,
 * no legend, no frame. What they show is told in words as well, for those who
 * do not see them. Sizes and inks are the layout's ChartDress. */
#ifndef SET_CHART_H
#define SET_CHART_H

#include "set/content.h"

typedef enum ChartType { CHART_BARS, CHART_SHARES, CHART_CALENDAR, CHART_COUNTRIES } ChartType;

typedef struct Chart {
    int type; /* ChartType */
    Text title, counts;
    bool illustrative;
    List bars, shares, countries; /* ChartValue */
    Date from, to;
    List rows;                    /* ChartRow */
    int each;                     /* people a square */
} Chart;

typedef struct ChartValue {
    Text label;
    double value;
} ChartValue;

typedef struct ChartRow {
    int component;
    Text label;
    List events; /* Period */
} ChartRow;

typedef struct Milestone {
    Date date, until;
    Text text;
} Milestone;

typedef struct Timeline {
    Text title;
    Date from, to;
    List milestones; /* Milestone */
} Timeline;

extern const Field chart_fields[];
extern const Field timeline_fields[];

/* False when a chart's data cannot be drawn; reported. */
bool chart_check(Composer *composer, const Chart *chart);

/* Grid columns and lines that a chart takes, its title among them. */
int chart_columns(const Layout *layout, const Chart *chart);
int chart_lines(const Layout *layout, const Chart *chart);

Drawing chart_drawing(Composer *composer, const Chart *chart);
Drawing chart_timeline(Composer *composer, const Timeline *timeline);
/* The programme's time as a bar: what is past and what is to come, a tick a year. */
Drawing chart_duration(Composer *composer, Period duration);

#endif
