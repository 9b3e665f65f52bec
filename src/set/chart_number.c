/* One number, set large, with its words beside it; what it is compared with
 * below, as two bars from zero. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

enum {
    FIGURE_LINE = 4, /* the number's baseline */
    WORDS_MOST = 4,  /* lines of the words beside it */
    BELOW = 3,       /* lines from there to the first bar, or two to the words of the change */
};

static int bars_line(void)
{
    return FIGURE_LINE + BELOW;
}

static double change_line(const ChartDress *dress, const Chart *chart)
{
    return chart->has_before ? bars_line() + 2 * dress->pitch : FIGURE_LINE + 2;
}

int chart_number_lines(const ChartDress *dress, const Chart *chart)
{
    if (!text_is_empty(chart->change))
        return (int)ceil(change_line(dress, chart)) + 1;
    return chart->has_before ? (int)ceil(bars_line() + dress->pitch) : FIGURE_LINE;
}

static void draw_words(Pen *pen, const ChartData *it, Box box, pt left)
{
    const Style *style = chart_style(pen, it->dress->words_style);
    const char *words = copyedit_words(pen->setter->arena, it->edition->language, it->chart->text.utf8);
    pt width = box.x + box.width - left;
    int lines = width > 2 * style->size ? chart_words_lines(pen->setter, style, words, width) : WORDS_MOST + 1;
    if (lines > WORDS_MOST)
        chart_refuse_words(pen, it->chart->text.at, "these words do not go beside the number", "shorten them, or round the number");
    else
        pen_words(pen, style, words, left, chart_line(pen, box, FIGURE_LINE) - (lines - 1) * style->leading, width, ALIGN_LEFT);
}

static void draw_bar(Pen *pen, const ChartData *it, Box box, double line, double value, const char *label, const Ink *ink)
{
    const ChartDress *dress = it->dress;
    const Style *style = chart_style(pen, dress->value_style);
    double most = fmax(it->chart->value, it->chart->before.value);
    const char *figure = chart_figure(pen, it, value);
    pt left = box.x + layout_column_width(pen->setter->layout, dress->label), y = chart_line(pen, box, line);
    pt room = box.x + box.width - left - pen_width(pen, style, chart_figure(pen, it, most)) - 2 * dress->square_gap;
    pt length = fmax(room * value / most, dress->hairline);
    pen_words(pen, chart_style(pen, dress->label_style), label, box.x, y, left - box.x - dress->square_gap, ALIGN_LEFT);
    pen_plate(pen, (Box){left, chart_middle(pen, dress->label_style, y) - dress->bar / 2, length, dress->bar}, ink);
    pen_words(pen, style, figure, left + length + 1.5 * dress->square_gap, y, box.width, ALIGN_LEFT);
}

void chart_draw_number(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const Chart *chart = it->chart;
    const ChartDress *dress = it->dress;
    Arena *arena = pen->setter->arena;
    const Language *language = it->edition->language;
    const Ink *lead = chart_ink_lead(pen->setter->layout, chart->component);
    const Style *style = chart_style(pen, dress->number_style);
    const char *figure = chart_figure(pen, it, chart->value);
    if (!pt_fits(pen_width(pen, style, figure), box.width)) {
        chart_refuse_words(pen, chart->title.at, "this number is wider than its place", "round it, and say in \"text\" that it counts thousands");
        return;
    }
    pen_words_in(pen, style, lead, figure, box.x, chart_line(pen, box, FIGURE_LINE), box.width, ALIGN_LEFT);
    if (!text_is_empty(chart->text))
        draw_words(pen, it, box, box.x + pen_width(pen, style, figure) + pen->setter->layout->grid.gutter);
    if (chart->has_before) {
        Period period = it->edition->issue->period;
        const char *label = language_label(arena, language_period(arena, language, period.from, period.to));
        draw_bar(pen, it, box, bars_line(), chart->value, label, lead);
        draw_bar(pen, it, box, bars_line() + dress->pitch, chart->before.value,
                 copyedit_words(arena, language, chart->before.label.utf8), chart_ink(pen, dress->other));
    }
    if (!text_is_empty(chart->change))
        pen_words(pen, chart_style(pen, dress->label_style), copyedit_words(arena, language, chart->change.utf8), box.x,
                  chart_line(pen, box, change_line(dress, chart)), box.width, ALIGN_LEFT);
}
