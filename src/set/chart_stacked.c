/* Shares of a hundred in rows: every row a bar of the same length, parted
 * alike. The parts are named once, over the first bar, or in a row above it. */
#include <math.h>

#include "base/messages.h"
#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

enum { ROWS_MOST = 9 };

typedef struct Stack {
    pt x, width; /* of a bar */
    pt height;
    const Ink *inks[CHART_PARTS];
    size_t parts;
    pt beside; /* room at the right for figures that their last part has no room for, or 0 */
} Stack;

static double share(const ChartRow *row, size_t part)
{
    const double *values = row->values.items;
    double sum = 0;
    for (size_t i = 0; i < row->values.count; i++)
        sum += values[i];
    return values[part] / sum;
}

static double share_before(const ChartRow *row, size_t part)
{
    double sum = 0;
    for (size_t i = 0; i < part; i++)
        sum += share(row, i);
    return sum;
}

static const char *figure_of(Pen *pen, const ChartData *it, const ChartRow *row, size_t part)
{
    return chart_figure(pen, it, ((const double *)row->values.items)[part]);
}

static bool has_room(Pen *pen, const ChartData *it, const Stack *stack, const ChartRow *row, size_t part)
{
    return pen_width(pen, chart_style(pen, it->dress->value_style), figure_of(pen, it, row, part)) + 3 * it->dress->square_gap <=
           stack->width * share(row, part);
}

/* Keeps room beside the bars where a last part is too small for its figure. */
static void leave_room(Pen *pen, const ChartData *it, Stack *stack)
{
    const ChartRow *rows = it->chart->rows.items;
    const Style *style = chart_style(pen, it->dress->value_style);
    for (size_t i = 0; i < it->chart->rows.count; i++)
        if (!has_room(pen, it, stack, &rows[i], stack->parts - 1))
            stack->beside = fmax(stack->beside, pen_width(pen, style, figure_of(pen, it, &rows[i], stack->parts - 1)) + 2 * it->dress->square_gap);
    stack->width -= stack->beside;
}

/* A figure stands in its part, at the left, where the part has room for it; the last one may stand beside the bar. */
static void draw_figure(Pen *pen, const ChartData *it, const Stack *stack, const ChartRow *row, size_t part, pt x, pt y)
{
    const Style *style = chart_style(pen, it->dress->value_style);
    const char *figure = figure_of(pen, it, row, part);
    if (has_room(pen, it, stack, row, part))
        pen_words_in(pen, style, chart_ink_on(pen->setter->layout, stack->inks[part]), figure, x + 1.5 * it->dress->square_gap, y,
                     stack->width, ALIGN_LEFT);
    else if (part + 1 == stack->parts)
        pen_words(pen, style, figure, stack->x + stack->width + it->dress->square_gap, y, stack->beside, ALIGN_LEFT);
}

static void draw_row(Pen *pen, const ChartData *it, Box box, const Stack *stack, const ChartRow *row, pt y)
{
    const ChartDress *dress = it->dress;
    pt top = chart_middle_of_figures(pen, dress->value_style, y) - stack->height / 2;
    pen_words(pen, chart_style(pen, dress->label_style), chart_row_name(pen->setter->arena, it->edition, row), box.x, y,
              stack->x - box.x - dress->square_gap, ALIGN_LEFT);
    for (size_t i = 0; i < stack->parts; i++) {
        pt x = stack->x + stack->width * share_before(row, i), width = stack->width * share(row, i);
        pt gap = i + 1 < stack->parts ? fmin(dress->hairline, width / 2) : 0;
        if (width > 0)
            chart_plate(pen, it, (Box){x, top, width - gap, stack->height}, stack->inks[i]);
        draw_figure(pen, it, stack, row, i, x, y);
    }
}

static const char *part_name(Pen *pen, const ChartData *it, size_t part)
{
    return copyedit_words(pen->setter->arena, it->edition->language, ((const Text *)it->chart->parts.items)[part].utf8);
}

/* Where the names begin over their parts of the first bar; one that has no room there moves left. False: then it does not
 * reach its part, or the bar. */
static bool place_names(Pen *pen, const ChartData *it, Box box, const Stack *stack, const ChartRow *first, pt *x)
{
    const Style *style = chart_style(pen, it->dress->name_style);
    pt end = box.x + box.width;
    for (size_t i = stack->parts; i-- > 0; end = x[i] - 2 * it->dress->square_gap) {
        pt width = pen_width(pen, style, part_name(pen, it, i)), at = stack->x + stack->width * share_before(first, i);
        x[i] = fmin(at, end - width);
        if (!pt_fits(stack->x, x[i]) || x[i] + width < at)
            return false;
    }
    return true;
}

/* A line leads from each name to its part. */
static void draw_names(Pen *pen, const ChartData *it, Box box, const Stack *stack, const ChartRow *first, const pt *x)
{
    const ChartDress *dress = it->dress;
    const Style *style = chart_style(pen, dress->name_style);
    pt y = chart_line(pen, box, 1), pole = y + style->size * 0.35;
    pt foot = chart_middle_of_figures(pen, dress->value_style, chart_line(pen, box, 1 + chart_rows_head(pen->setter))) - stack->height / 2;
    for (size_t i = stack->parts; i-- > 0;) {
        const char *words = part_name(pen, it, i);
        pen_words(pen, style, words, x[i], y, pen_width(pen, style, words) + 1, ALIGN_LEFT);
        pen_plate(pen, (Box){stack->x + stack->width * share_before(first, i), pole, dress->hairline, foot - pole}, chart_ink(pen, dress->fine));
    }
}

/* The name of a part ends `over` points too far right. Letters are as wide as those of the name are on average. */
static void refuse_name(Pen *pen, const ChartData *it, size_t part, pt over)
{
    Arena *arena = pen->setter->arena;
    const char *words = part_name(pen, it, part);
    const pt letter = pen_width(pen, chart_style(pen, it->dress->name_style), words) / (pt)utf8_count(words);
    chart_refuse_words(pen, ((const Text *)it->chart->parts.items)[part].at,
                       arena_text(arena, message("the names of the parts have no room over the bars: up to this one they are %.0f mm too wide"),
                                  ceil(over / pt_from_mm(1))),
                       arena_text(arena, message("shorten them by some %.0f characters together, or put two parts together"), ceil(over / letter)));
}

/* Where the first bar has no room for lines to its parts, each name stands beside a square of its part's ink. */
static void draw_key(Pen *pen, const ChartData *it, Box box, const Stack *stack)
{
    const ChartDress *dress = it->dress;
    const Style *style = chart_style(pen, dress->name_style);
    pt x = box.x, y = chart_line(pen, box, 1), side = style->size * 0.7;
    for (size_t i = 0; i < stack->parts; i++) {
        const char *words = part_name(pen, it, i);
        pt left = x + side + dress->square_gap, width = pen_width(pen, style, words);
        if (pen->right && !pt_fits(left + width, box.x + box.width))
            refuse_name(pen, it, i, left + width - box.x - box.width);
        chart_plate(pen, it, (Box){x, y - side, side, side}, stack->inks[i]);
        pen_words(pen, style, words, left, y, width + 1, ALIGN_LEFT);
        x = left + width + 4 * dress->square_gap;
    }
}

void chart_draw_stacked(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const Layout *layout = pen->setter->layout;
    const ChartRow *rows = it->chart->rows.items;
    double leading[ROWS_MOST];
    pt names[CHART_PARTS];
    size_t count = it->chart->rows.count, order[ROWS_MOST];
    for (size_t i = 0; i < count; i++)
        leading[i] = ((const double *)rows[i].values.items)[0];
    chart_order(leading, count, it->chart->ordinal, order);
    double pitch = chart_rows_pitch(pen->setter, it->edition, it->chart);
    Stack stack = {.height = fmax(layout->grid.leading, it->dress->bar), .parts = it->chart->parts.count};
    stack.x = box.x + layout_column_width(layout, it->dress->label) + layout->grid.gutter;
    stack.width = box.x + box.width - stack.x;
    chart_ink_parts(layout, chart_ink_lead(layout, it->chart->component), stack.parts, stack.inks);
    leave_room(pen, it, &stack);
    if (place_names(pen, it, box, &stack, &rows[order[0]], names))
        draw_names(pen, it, box, &stack, &rows[order[0]], names);
    else
        draw_key(pen, it, box, &stack);
    for (size_t i = 0; i < count; i++)
        draw_row(pen, it, box, &stack, &rows[order[i]], chart_line(pen, box, 1 + chart_rows_head(pen->setter) + pitch * (double)i));
}
