/* How charts look. Between chart.c, which knows their data, and the pen. */
#ifndef SET_CHART_DRAW_H
#define SET_CHART_DRAW_H

#include "set/chart.h"
#include "set/pen.h"

enum {
    SHARE_NAME_LINES = 3, /* of a share's name, at most */
    NAME_LINES = 3, /* of a country's name, at most */
    LABEL_LINES = 3, /* of the label of a bar or a row, at most */
};

typedef struct ChartData {
    const Chart *chart;
    const Edition *edition;
    const ChartDress *dress; /* the setter's, while it is drawn */
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
void chart_draw_ring(Pen *pen, Box box, const void *data);
void chart_draw_stacked(Pen *pen, Box box, const void *data);
void chart_draw_multiples(Pen *pen, Box box, const void *data);
void chart_draw_map(Pen *pen, Box box, const void *data);
void chart_draw_number(Pen *pen, Box box, const void *data);
void chart_draw_timeline(Pen *pen, Box box, const void *data);
void chart_draw_duration(Pen *pen, Box box, const void *data);

/* Lines that the drawing takes, without the chart's head. */
int chart_bars_lines(const Setter *setter, const Edition *edition, const Chart *chart);
int chart_shares_lines(const Setter *setter, const Edition *edition, const Chart *chart);
int chart_multiples_lines(const Setter *setter, const Edition *edition, const Chart *chart);
int chart_map_lines(const ChartDress *dress);
int chart_number_lines(const Setter *setter, const Edition *edition, const Chart *chart);
int chart_countries_lines(const Setter *setter, const Edition *edition, const Chart *chart);

/* False when values leave the bars of multiples less than half a column. */
bool chart_multiples_fit(const Setter *setter, const Edition *edition, const Chart *chart);
/* The width of a bar chart's labels, and of the white before its bars. */
pt chart_bars_label(const Setter *setter, const Edition *edition, const Chart *chart);
/* False when labels and values leave bars less than half a column. */
bool chart_bars_fit(const Setter *setter, const Edition *edition, const Chart *chart);
/* What the name of one of so many shares has. */
pt chart_share_width(const Setter *setter, size_t count);
/* Lines that a share's name takes in its column; more than it may where a word is wider than that. */
int chart_share_name_lines(const Setter *setter, const Edition *edition, const Chart *chart, const ChartValue *share);

/* People a square that leave every country few enough squares for a page. */
int chart_countries_each(const Setter *setter, const Chart *chart);
/* The width of a country's figure and name. */
pt chart_country_width(const Setter *setter, const Edition *edition, const Chart *chart);
/* False when a country has more squares than a page is high. */
bool chart_countries_fit(const Setter *setter, const Chart *chart);
/* Lines of a milestone's words beside its date, where the timeline is so high; on the side that has fewer. */
int chart_milestone_lines(const Setter *setter, pt height);
/* The months of a milestone, as words. */
const char *milestone_date(Arena *arena, const Edition *edition, const Milestone *milestone);

/* False when a figure would be printed as 0 and is not; reported. */
bool chart_check_figures(const Setter *setter, const Chart *chart);

/* Styles and inks of the dress by their names; the layout was checked when read. */
const Style *chart_style(Pen *pen, Text name);
const Ink *chart_ink(Pen *pen, Text name);
/* The baseline of line `line` of a box, counted from 1. */
pt chart_line(Pen *pen, Box box, double line);

/* Distances, whose measures are those of the setter's dress.
 * Lines from row to row where the longest label takes `lines`: the dress's pitch, or more. */
double chart_pitch(const Setter *setter, int lines);
/* Lines of so many such rows: the last has a line below it, or as many as its label may take. */
double chart_pitch_lines(const Setter *setter, int lines, size_t count);
/* Of a calendar and of stacked shares: the width of a row's label, lines of the longest, and lines from row to row. */
pt chart_row_label(const Setter *setter, const Chart *chart);
int chart_row_label_lines(const Setter *setter, const Edition *edition, const Chart *chart);
double chart_rows_pitch(const Setter *setter, const Edition *edition, const Chart *chart);
/* Lines from the names or months over such rows to the first of them. */
double chart_rows_head(const Setter *setter);
/* From square to square, up and down: half lines, with room between them. */
pt chart_square_pitch(const Setter *setter);
/* Whole lines from a line to the baseline of figures that keep `white` over their digits. */
int chart_figure_drop(const Setter *setter, const Style *style, pt white);
/* Whole lines from figures down to their name. */
int chart_name_drop(const Setter *setter, const Style *figure, const Style *name);

/* The middle of the lower-case letters on a baseline: marks beside words are centred there. */
pt chart_middle(Pen *pen, Text style_name, pt y);
/* The same of figures, which are as high as capitals. */
pt chart_middle_of_figures(Pen *pen, Text style_name, pt y);

/* A plate of an ink; one that hardly stands out from the paper gets an edge of hairlines. */
void chart_plate(Pen *pen, const ChartData *it, Box box, const Ink *ink);
/* That edge alone. */
void chart_edge(Pen *pen, const ChartData *it, Box box);

/* The words of a value. */
const char *chart_figure(Pen *pen, const ChartData *it, double value);
/* Lines that words take in a width. */
int chart_words_lines(const Setter *setter, const Style *style, const char *words, pt width);
/* The width of the widest of several words. */
pt chart_longest_word(const Setter *setter, const Style *style, const char *words);
/* Styles from large to small, and the first of them in which words go into a width on one line; else the last. */
typedef struct StyleChoice {
    const Text *names;
    size_t count;
} StyleChoice;
const Style *chart_largest_style(const Setter *setter, StyleChoice choice, const char *words, pt width);
/* Words that do not go into their place are reported, and the drawing with them. */
void chart_refuse_words(Pen *pen, Place at, const char *what, const char *hint);

/* Months since year 0, and days since 1970 by the Gregorian calendar; a day of 0 counts as the first. */
int date_month_index(Date date);
int date_day_index(Date date);

#endif
