/* People counted out, country by country: blocks of squares that stand on one
 * line, with their figures and names below. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

enum { COUNTRIES_MOST = 6 };

static pt drawing_width(const Setter *setter)
{
    return layout_column_width(setter->layout, setter_charts(setter)->countries_columns);
}

static int squares_of(double value, int each)
{
    return (int)ceil(value / each - 1e-9);
}

static double most_people(const Chart *chart)
{
    double most = 0;
    for (size_t i = 0; i < chart->countries.count; i++)
        most = fmax(most, ((const ChartValue *)chart->countries.items)[i].value);
    return most;
}

/* Squares side by side: a week's width, counted at a glance, or fewer where that would bring two countries together. */
static int squares_across(const Setter *setter, const Chart *chart)
{
    const ChartDress *dress = setter_charts(setter);
    pt width = drawing_width(setter), pitch = chart_square_pitch(setter);
    double count = (double)chart->countries.count;
    int across = 7;
    while (across > 1 && !pt_fits(count * (pitch * (across - 1) + dress->square) + (count - 1) * pitch / 2, width))
        across--;
    return across;
}

static pt block_width(const Setter *setter, const Chart *chart)
{
    return chart_square_pitch(setter) * (squares_across(setter, chart) - 1) + setter_charts(setter)->square;
}

static int square_rows(const Setter *setter, const Chart *chart, int each)
{
    int across = squares_across(setter, chart);
    return (squares_of(most_people(chart), each) + across - 1) / across;
}

/* Lines that the blocks take; they end on one. */
static int block_lines(const Setter *setter, const Chart *chart, int each)
{
    return (int)ceil(square_rows(setter, chart, each) * chart_square_pitch(setter) / setter->layout->grid.leading - 0.01);
}

/* Lines from the foot of the blocks to the figures below. */
static int figure_drop(const Setter *setter)
{
    enum { WHITE = 8 };
    return chart_figure_drop(setter, setter_style(setter, setter_charts(setter)->figure_style.utf8), WHITE);
}

static int name_drop(const Setter *setter)
{
    const ChartDress *dress = setter_charts(setter);
    return chart_name_drop(setter, setter_style(setter, dress->figure_style.utf8), setter_style(setter, dress->name_style.utf8));
}

static pt longest_name(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const Style *style = setter_style(setter, setter_charts(setter)->name_style.utf8);
    const ChartValue *countries = chart->countries.items;
    pt longest = 0;
    for (size_t i = 0; i < chart->countries.count; i++) {
        const char *name = chart_name(setter->arena, edition, countries[i].label, countries[i].country);
        longest = fmax(longest, para_width(setter, para_span(setter->arena, name, chart->title.at), style));
    }
    return longest;
}

/* As wide as the blocks, or as the longest name where there is room for that; the last country's ends at the edge. */
pt chart_country_width(const Setter *setter, const Edition *edition, const Chart *chart)
{
    pt most = drawing_width(setter) / (pt)chart->countries.count - setter_charts(setter)->square;
    return fmax(block_width(setter, chart), fmin(longest_name(setter, edition, chart), most));
}

static pt country_step(const Setter *setter, const Edition *edition, const Chart *chart)
{
    size_t count = chart->countries.count;
    return count > 1 ? (drawing_width(setter) - chart_country_width(setter, edition, chart)) / (pt)(count - 1) : 0;
}

static int name_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const Style *style = setter_style(setter, setter_charts(setter)->name_style.utf8);
    const ChartValue *countries = chart->countries.items;
    int most = 1;
    for (size_t i = 0; i < chart->countries.count; i++) {
        const char *name = chart_name(setter->arena, edition, countries[i].label, countries[i].country);
        int lines = chart_words_lines(setter, style, name, chart_country_width(setter, edition, chart));
        most = lines > most ? lines : most;
    }
    return most;
}

int chart_countries_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    return block_lines(setter, chart, chart->each) + figure_drop(setter) + name_drop(setter) + name_lines(setter, edition, chart);
}

/* Head, figures and names want their part of the page. */
static bool is_low_enough(const Setter *setter, const Chart *chart, int each)
{
    return block_lines(setter, chart, each) <= setter->layout->grid.lines * 2 / 3;
}

bool chart_countries_fit(const Setter *setter, const Chart *chart)
{
    return most_people(chart) / chart->each < 1e6 && is_low_enough(setter, chart, chart->each);
}

int chart_countries_each(const Setter *setter, const Chart *chart)
{
    static const int steps[] = {1, 2, 5};
    for (int ten = 1; ten <= 100000000; ten *= 10)
        for (int i = 0; i < 3; i++)
            if (most_people(chart) / (steps[i] * ten) < 1e6 && is_low_enough(setter, chart, steps[i] * ten))
                return steps[i] * ten;
    return 1000000000;
}

static void draw_squares(Pen *pen, const ChartData *it, double value, pt x, pt foot, const Ink *ink)
{
    int across = squares_across(pen->setter, it->chart);
    pt pitch = chart_square_pitch(pen->setter), side = it->dress->square;
    for (int k = 0; k < squares_of(value, it->chart->each); k++)
        pen_plate(pen, (Box){x + pitch * (k % across), foot - pitch * (k / across) - side, side, side}, ink);
}

/* The largest style that the longest figure allows, for all of them. */
static const Style *figure_style(Pen *pen, const ChartData *it, pt width)
{
    const Text names[] = {it->dress->figure_style, it->dress->words_style, it->dress->value_style};
    return chart_largest_style(pen->setter, (StyleChoice){names, 3}, chart_figure(pen, it, most_people(it->chart)), width);
}

void chart_draw_countries(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const ChartDress *dress = it->dress;
    const ChartValue *countries = it->chart->countries.items;
    size_t count = it->chart->countries.count, order[COUNTRIES_MOST];
    chart_order(chart_numbers(pen->setter->arena, &it->chart->countries), count, it->chart->ordinal, order);
    pt step = country_step(pen->setter, it->edition, it->chart), width = chart_country_width(pen->setter, it->edition, it->chart);
    int foot = block_lines(pen->setter, it->chart, it->chart->each), figure = foot + figure_drop(pen->setter);
    const Style *style = figure_style(pen, it, width);
    for (size_t i = 0; i < count; i++) {
        const ChartValue *country = &countries[order[i]];
        bool leads = country->value >= most_people(it->chart);
        const Ink *lead = leads ? chart_ink_lead(pen->setter->layout, it->chart->component) : NULL;
        pt x = box.x + step * (pt)i;
        draw_squares(pen, it, country->value, x, chart_line(pen, box, foot), lead ? lead : chart_ink(pen, dress->other));
        pen_words_in(pen, style, lead, chart_figure(pen, it, country->value), x, chart_line(pen, box, figure), width, ALIGN_LEFT);
        pen_words(pen, chart_style(pen, dress->name_style),
                  chart_name(pen->setter->arena, it->edition, country->label, country->country), x, chart_line(pen, box, figure + name_drop(pen->setter)),
                  width, ALIGN_LEFT);
    }
}
