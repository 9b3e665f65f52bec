/* Charts: drawn from data, labelled on the marks, bars from zero and sorted,
 * no legend, no frame. What they show is told in words as well, for those who
 * do not see them: chart_words.h. Sizes and inks are the layout's ChartDress, or
 * one of its larger ones: that of the setter. */
#ifndef SET_CHART_H
#define SET_CHART_H

#include "set/content.h"

typedef enum ChartType {
    CHART_BARS, CHART_SHARES, CHART_CALENDAR, CHART_COUNTRIES, CHART_RING, CHART_STACKED, CHART_MULTIPLES, CHART_MAP,
    CHART_NUMBER,
} ChartType;

/* What a big number is compared with. */
typedef struct ChartBefore {
    double value;
    Text label;
} ChartBefore;

typedef struct Chart {
    int type; /* ChartType */
    Text title, counts, source;
    bool illustrative;
    bool ordinal;                 /* values stand in the order in which they are written */
    int component;                /* whose colour the leading value takes; 0: the house's */
    Text unit;                    /* "%", an ISO 4217 code, or the key of a counted word */
    List bars, shares, countries; /* ChartValue */
    Date from, to;
    List rows;                    /* ChartRow */
    List parts, labels;           /* Text */
    int each;                     /* people a square */
    double value;                 /* of a big number; NAN: none is given */
    Text text, change;
    ChartBefore before;
    bool has_before;
} Chart;

typedef struct ChartValue {
    Text label, country; /* words, or an ISO 3166 code */
    int component;       /* 0: the chart's */
    double value;        /* NAN: none is given */
    List values;         /* double: of small multiples */
} ChartValue;

typedef struct ChartRow {
    int component;
    Text label, country;
    List events; /* Period */
    List values; /* double: shares of a hundred */
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

/* False when a chart's data cannot be drawn in the setter's dress; reported. */
bool chart_check(const Setter *setter, const Edition *edition, const Chart *chart);

/* Grid columns that a chart takes in that dress. */
int chart_columns(const Setter *setter, const Chart *chart);

Drawing chart_drawing(Composer *composer, const Chart *chart);
Drawing chart_timeline(Composer *composer, const Timeline *timeline);
/* The programme's time as a bar: what is past and what is to come, a tick a year. */
Drawing chart_duration(Composer *composer, Period duration);

#endif
