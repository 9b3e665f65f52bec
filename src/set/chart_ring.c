/* Two or three shares of a hundred as a ring: the first part's figure in the
 * middle, the others named to the right of it, each level with its part. */
#include <math.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

typedef struct Ring {
    pt x, y, radius, inner;
    const Ink *inks[CHART_PARTS];
    double from[CHART_PARTS], to[CHART_PARTS]; /* turns, clockwise from 12 o'clock */
} Ring;

static double middle(const Ring *ring, size_t part)
{
    return (ring->from[part] + ring->to[part]) / 2;
}

/* The ring is turned so that the middles of the other parts lie evenly about 3 o'clock, and never left of 12 or 6. */
static Ring ring_of(Pen *pen, const ChartData *it, Box box)
{
    const Grid *grid = &pen->setter->layout->grid;
    const ChartValue *shares = it->chart->shares.items;
    size_t count = it->chart->shares.count;
    Ring ring = {.radius = ((it->dress->ring_lines - 1) * grid->leading + grid->cap) / 2};
    ring.x = box.x + ring.radius;
    ring.y = box.y + ring.radius;
    ring.inner = ring.radius - it->dress->ring;
    chart_ink_parts(pen->setter->layout, chart_ink_lead(pen->setter->layout, it->chart->component), count, ring.inks);
    double sum = 0, at = 0;
    for (size_t i = 0; i < count; i++)
        sum += shares[i].value;
    for (size_t i = 0; i < count; i++) {
        ring.from[i] = at;
        ring.to[i] = at += shares[i].value / sum;
    }
    double turn = 0.25 - (middle(&ring, 1) + middle(&ring, count - 1)) / 2;
    for (size_t i = 0; i < count; i++) {
        ring.from[i] += turn;
        ring.to[i] += turn;
    }
    return ring;
}

/* A white line parts neighbours, also where a copy makes their tints alike. */
static void draw_parts(Pen *pen, const ChartData *it, const Ring *ring)
{
    const double half = it->dress->hairline / ring->radius / (2 * acos(-1));
    for (size_t i = 0; i < it->chart->shares.count; i++) {
        RingPart part = {.inner = ring->inner, .outer = ring->radius, .from = ring->from[i] + half, .to = ring->to[i] - half};
        if (part.from >= part.to)
            continue;
        if (chart_ink_is_faint(pen->setter->layout, ring->inks[i])) { /* an edge within its own width */
            part.inner += it->dress->hairline / 2;
            part.outer -= it->dress->hairline / 2;
            part.edge = chart_ink(pen, it->dress->other);
            part.edge_width = it->dress->hairline;
        }
        pen_ring_part(pen, ring->x, ring->y, part, ring->inks[i]);
    }
}

/* From the baseline of a figure to that of its name. */
static pt name_drop(const Style *figure, const Style *name)
{
    return fmax(name->leading, 0.7 * name->size + 0.16 * figure->size);
}

/* The first part: its figure, and its name in what the ring leaves free below it. */
static void draw_middle(Pen *pen, const ChartData *it, const Ring *ring)
{
    enum { NAME_MOST = 2 };
    const ChartDress *dress = it->dress;
    const ChartValue *first = it->chart->shares.items;
    const Style *figure = chart_style(pen, dress->ring_style), *name = chart_style(pen, dress->name_style);
    const char *words = chart_name(pen->setter->arena, it->edition, first->label, first->country);
    const char *percent = chart_figure(pen, it, first->value);
    pt width = 2 * (ring->inner - 2 * dress->square_gap);
    if (pen_width(pen, figure, percent) > width - 2 * dress->square_gap)
        figure = chart_style(pen, dress->figure_style);
    pt y = ring->y + figure->size * 0.1, drop = name_drop(figure, name), below = y + drop - ring->y;
    pt room = 2 * sqrt(fmax(ring->inner * ring->inner - below * below, 0)) - 2 * dress->square_gap;
    pen_words_in(pen, figure, ring->inks[0], percent, ring->x - width / 2, y, width, ALIGN_CENTRE);
    if (chart_words_lines(pen->setter, name, words, room) > NAME_MOST)
        chart_refuse_words(pen, first->label.at, "these words do not go into the middle of the ring", "shorten them to a word or two");
    pen_words(pen, name, words, ring->x - room / 2, y + drop, room, ALIGN_CENTRE);
}

/* The height of a label's middle: its part's, and far enough from the label above it. */
static pt label_y(Pen *pen, const ChartData *it, const Ring *ring, size_t part, pt least)
{
    pt wanted = ring->y - (ring->radius + ring->inner) / 2 * cos(middle(ring, part) * 2 * acos(-1));
    pt half = (chart_style(pen, it->dress->figure_style)->leading + chart_style(pen, it->dress->name_style)->leading) / 2;
    return fmin(fmax(wanted, least), ring->y + ring->radius - half);
}

/* A figure and a name to the right of the ring, with a line from their part. */
static void draw_label(Pen *pen, const ChartData *it, Box box, const Ring *ring, size_t part, pt y)
{
    enum { NAME_MOST = 3 };
    const ChartDress *dress = it->dress;
    const ChartValue *share = &((const ChartValue *)it->chart->shares.items)[part];
    const Style *figure = chart_style(pen, dress->figure_style), *name = chart_style(pen, dress->name_style);
    const char *words = chart_name(pen->setter->arena, it->edition, share->label, share->country);
    pt x = ring->x + ring->radius + pen->setter->layout->grid.gutter, width = box.x + box.width - x, down = y - ring->y;
    pt edge = ring->x + sqrt(ring->radius * ring->radius - down * down) + dress->square_gap, foot = y + figure->size * 0.33;
    if (chart_words_lines(pen->setter, name, words, width) > NAME_MOST)
        chart_refuse_words(pen, share->label.at, "these words do not go beside the ring", "shorten them");
    pen_plate(pen, (Box){edge, y - dress->hairline / 2, x - dress->square_gap - edge, dress->hairline}, chart_ink(pen, dress->fine));
    pen_words(pen, figure, chart_figure(pen, it, share->value), x, foot, width, ALIGN_LEFT);
    pen_words(pen, name, words, x, foot + name_drop(figure, name), width, ALIGN_LEFT);
}

void chart_draw_ring(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    Ring ring = ring_of(pen, it, box);
    draw_parts(pen, it, &ring);
    draw_middle(pen, it, &ring);
    pt label = chart_style(pen, it->dress->figure_style)->leading + 2 * chart_style(pen, it->dress->name_style)->leading;
    pt least = box.y + label / 2;
    for (size_t i = 1; i < it->chart->shares.count; i++) {
        pt y = label_y(pen, it, &ring, i, least);
        draw_label(pen, it, box, &ring, i, y);
        least = y + label;
    }
}
