#include "set/pen.h"

#include <math.h>

void pen_plate(Pen *pen, Box box, const Ink *ink)
{
    Item *item = item_plate(pen->setter->arena, box.x, box.y, box.width, box.height, ink);
    item->tag = pen->tag;
    item_add(pen->items, item);
}

/* Four Bézier arcs; 0.5523 of the radius brings them within 0.03 % of a circle. */
static const Outline *disc_outline(Arena *arena)
{
    enum { STEPS = 6 };
    const double k = 0.5523;
    const Step steps[STEPS] = {
        {STEP_MOVE, {1}, {0}},
        {STEP_CURVE, {1, k, 0}, {k, 1, 1}},
        {STEP_CURVE, {-k, -1, -1}, {1, k, 0}},
        {STEP_CURVE, {-1, -k, 0}, {-k, -1, -1}},
        {STEP_CURVE, {k, 1, 1}, {-1, -k, 0}},
        {STEP_CLOSE, {0}, {0}},
    };
    Outline *outline = ARENA_NEW(arena, Outline);
    outline->steps = ARENA_ARRAY(arena, Step, STEPS);
    outline->count = STEPS;
    for (size_t i = 0; i < STEPS; i++)
        outline->steps[i] = steps[i];
    return outline;
}

void pen_disc(Pen *pen, pt x, pt y, pt radius, const Ink *fill, const Ink *stroke, pt width)
{
    Item *item = ARENA_NEW(pen->setter->arena, Item);
    *item = (Item){.kind = ITEM_SHAPE, .tag = pen->tag, .x = x, .y = y, .width = 2 * radius, .height = 2 * radius,
                   .outline = disc_outline(pen->setter->arena), .scale = radius, .fill = fill, .stroke = stroke,
                   .stroke_width = width};
    item_add(pen->items, item);
}

enum { ARC_PIECES = 8 }; /* Bézier curves of an eighth of a turn at most */

/* Adds curves along a circle, from one angle to another, in radians clockwise from 12 o'clock; exact to 1/10 000 of the radius. */
static Step *add_arc(Step *step, pt radius, double from, double to)
{
    double piece = (to - from) / ARC_PIECES, handle = 4.0 / 3 * tan(piece / 4);
    for (int i = 0; i < ARC_PIECES; i++, step++) {
        double a = from + i * piece, b = a + piece;
        *step = (Step){STEP_CURVE,
                       {radius * (sin(a) + handle * cos(a)), radius * (sin(b) - handle * cos(b)), radius * sin(b)},
                       {radius * (handle * sin(a) - cos(a)), -radius * (cos(b) + handle * sin(b)), -radius * cos(b)}};
    }
    return step;
}

void pen_ring_part(Pen *pen, pt x, pt y, RingPart part, const Ink *ink)
{
    enum { STEPS = 2 * ARC_PIECES + 3 };
    Arena *arena = pen->setter->arena;
    const double turn = 2 * acos(-1), from = part.from * turn, to = part.to * turn;
    Outline *outline = ARENA_NEW(arena, Outline);
    *outline = (Outline){ARENA_ARRAY(arena, Step, STEPS), STEPS};
    Step *step = outline->steps;
    *step++ = (Step){STEP_MOVE, {part.outer * sin(from)}, {-part.outer * cos(from)}};
    step = add_arc(step, part.outer, from, to);
    *step++ = (Step){STEP_LINE, {part.inner * sin(to)}, {-part.inner * cos(to)}};
    step = add_arc(step, part.inner, to, from);
    *step = (Step){STEP_CLOSE, {0}, {0}};
    Item *item = ARENA_NEW(arena, Item);
    *item = (Item){.kind = ITEM_SHAPE, .tag = pen->tag, .x = x, .y = y, .width = 2 * part.outer, .height = 2 * part.outer,
                   .outline = outline, .scale = 1, .fill = ink, .stroke = part.edge, .stroke_width = part.edge_width};
    item_add(pen->items, item);
}

int pen_words_in(Pen *pen, const Style *style, const Ink *ink, const char *utf8, pt x, pt y, pt width, Align align)
{
    const Setter *setter = pen->setter;
    Style aligned = *style;
    aligned.align = align;
    Style *kept = ARENA_NEW(setter->arena, Style);
    *kept = aligned;
    const Span *words = para_span(setter->arena, utf8, pen->at);
    SetPara para = para_set(setter, words, kept, (Measure){.width = width}, pen->tag);
    for (size_t i = 0; i < para.count; i++) {
        Item *item = para_item(setter->arena, &para.lines[i], kept, pen->tag);
        for (size_t run = 0; ink && run < item->run_count; run++)
            ((Run *)item->runs)[run].ink = ink;
        pen->wide = pen->wide || para.lines[i].fault;
        item->x = x;
        item->y = y + (pt)i * style->leading;
        item_add(pen->items, item);
    }
    return (int)para.count;
}

int pen_words(Pen *pen, const Style *style, const char *utf8, pt x, pt y, pt width, Align align)
{
    return pen_words_in(pen, style, NULL, utf8, x, y, width, align);
}

pt pen_width(Pen *pen, const Style *style, const char *utf8)
{
    return para_width(pen->setter, para_span(pen->setter->arena, utf8, (Place){.file = pen->setter->layout->file}), style);
}
