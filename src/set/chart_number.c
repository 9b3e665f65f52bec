/* One number, set large, with its words beside it; what it is compared with
 * below, as two bars from zero. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

enum {
    WORDS_MOST = 4, /* lines of the words */
    BELOW = 3,      /* lines from the number, or from words below it, to the first bar, or the dress's pitch; two to the words of the change */
};

/* How the number stands: in the largest of four styles that leaves its words room, beside it or below it. */
typedef struct Stand {
    const Style *style; /* NULL: none will do */
    bool fits;          /* the number itself goes in */
    bool beside;
    int words;          /* lines of them */
    int line;           /* the number's baseline */
    int end;            /* the last line of number and words */
} Stand;

static pt words_width(const Setter *setter, const Stand *stand, pt width, pt figure)
{
    return stand->beside ? width - figure - setter->layout->grid.gutter : width;
}

/* The first baseline of words below the number. */
static int words_line(const Setter *setter, const Stand *stand)
{
    return stand->line + 1 + chart_name_drop(setter, stand->style, setter_style(setter, setter_charts(setter)->words_style.utf8));
}

static bool try_stand(const Setter *setter, const Edition *edition, const Chart *chart, Stand *stand)
{
    const Grid *grid = &setter->layout->grid;
    const Style *style = setter_style(setter, setter_charts(setter)->words_style.utf8);
    const char *words = text_is_empty(chart->text) ? "" : copyedit_words(setter->arena, edition->language, chart->text.utf8);
    pt width = layout_column_width(setter->layout, setter_charts(setter)->number_columns);
    pt figure = para_width(setter, para_span(setter->arena, chart_value(setter->arena, edition, chart, chart->value), chart->title.at), stand->style);
    pt room = words_width(setter, stand, width, figure);
    stand->line = 1 + chart_figure_drop(setter, stand->style, -grid->cap);
    stand->fits = pt_fits(figure, width);
    stand->end = stand->line;
    if (text_is_empty(chart->text) || !stand->fits || room <= 0)
        return stand->fits && room > 0;
    stand->words = chart_words_lines(setter, style, words, room);
    if (!stand->beside)
        stand->end = words_line(setter, stand) - 1 + (int)ceil(stand->words * style->leading / grid->leading - 0.01);
    return stand->words <= WORDS_MOST && pt_fits(chart_longest_word(setter, style, words), room);
}

/* Words stand beside the number while it is set large, and else below it. */
static Stand stand_of(const Setter *setter, const Edition *edition, const Chart *chart)
{
    enum { STYLES = 4, LARGE = 2 };
    const ChartDress *dress = setter_charts(setter);
    const Text names[STYLES] = {dress->number_style, dress->percent_style, dress->ring_style, dress->figure_style};
    Stand stand = {0};
    bool fits = false;
    for (int i = 0; i < LARGE + STYLES; i++) {
        stand = (Stand){.style = setter_style(setter, names[i < LARGE ? i : i - LARGE].utf8), .beside = i < LARGE};
        if (text_is_empty(chart->text))
            stand.beside = false;
        if (try_stand(setter, edition, chart, &stand))
            return stand;
        fits = fits || stand.fits;
    }
    stand.style = NULL;
    stand.fits = fits;
    return stand;
}

static double bars_line(const ChartDress *dress, const Stand *stand)
{
    return stand->end + fmax(BELOW, dress->pitch);
}

/* Lines from the second bar to what stands below its label. */
static double below_bars(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const ChartDress *dress = setter_charts(setter);
    const Style *style = setter_style(setter, dress->label_style.utf8);
    const char *label = copyedit_words(setter->arena, edition->language, chart->before.label.utf8);
    pt width = layout_column_width(setter->layout, dress->label) - dress->square_gap;
    return chart_pitch(setter, chart_words_lines(setter, style, label, width));
}

static double change_line(const Setter *setter, const Edition *edition, const Chart *chart, const Stand *stand)
{
    const ChartDress *dress = setter_charts(setter);
    return chart->has_before ? bars_line(dress, stand) + dress->pitch + below_bars(setter, edition, chart) : stand->end + 2;
}

/* Lines of the words of the change, the first of them included. */
static int change_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const ChartDress *dress = setter_charts(setter);
    const Style *style = setter_style(setter, dress->label_style.utf8);
    const char *words = copyedit_words(setter->arena, edition->language, chart->change.utf8);
    int lines = chart_words_lines(setter, style, words, layout_column_width(setter->layout, dress->number_columns));
    return 1 + (int)ceil((lines - 1) * style->leading / setter->layout->grid.leading);
}

int chart_number_lines(const Setter *setter, const Edition *edition, const Chart *chart)
{
    const ChartDress *dress = setter_charts(setter);
    const Stand stand = stand_of(setter, edition, chart);
    if (!text_is_empty(chart->change))
        return (int)ceil(change_line(setter, edition, chart, &stand)) + change_lines(setter, edition, chart);
    return chart->has_before ? (int)ceil(bars_line(dress, &stand) + below_bars(setter, edition, chart)) : stand.end;
}

static void draw_words(Pen *pen, const ChartData *it, Box box, const Stand *stand, pt figure)
{
    const Style *style = chart_style(pen, it->dress->words_style);
    const char *words = copyedit_words(pen->setter->arena, it->edition->language, it->chart->text.utf8);
    pt width = words_width(pen->setter, stand, box.width, figure), y = chart_line(pen, box, stand->line);
    pt first = stand->beside ? y - (stand->words - 1) * style->leading : chart_line(pen, box, words_line(pen->setter, stand));
    pen_words(pen, style, words, box.x + box.width - width, first, width, ALIGN_LEFT);
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
    const Stand stand = stand_of(pen->setter, it->edition, chart);
    const char *figure = chart_figure(pen, it, chart->value);
    if (!stand.style) {
        if (stand.fits)
            chart_refuse_words(pen, chart->text.at, "these words go neither beside the number nor below it", "shorten them");
        else
            chart_refuse_words(pen, chart->title.at, "this number is wider than its place", "round it, and say in \"text\" that it counts thousands");
        return;
    }
    pen_words_in(pen, stand.style, lead, figure, box.x, chart_line(pen, box, stand.line), box.width, ALIGN_LEFT);
    if (!text_is_empty(chart->text))
        draw_words(pen, it, box, &stand, pen_width(pen, stand.style, figure));
    if (chart->has_before) {
        Period period = it->edition->issue->period;
        const char *label = language_label(arena, language_period(arena, language, period.from, period.to));
        draw_bar(pen, it, box, bars_line(dress, &stand), chart->value, label, lead);
        draw_bar(pen, it, box, bars_line(dress, &stand) + dress->pitch, chart->before.value,
                 copyedit_words(arena, language, chart->before.label.utf8), chart_ink(pen, dress->other));
    }
    if (!text_is_empty(chart->change))
        pen_words(pen, chart_style(pen, dress->label_style), copyedit_words(arena, language, chart->change.utf8), box.x,
                  chart_line(pen, box, change_line(pen->setter, it->edition, chart, &stand)), box.width, ALIGN_LEFT);
}
