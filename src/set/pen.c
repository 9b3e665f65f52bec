#include "set/pen.h"

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

int pen_words_in(Pen *pen, const Style *style, const Ink *ink, const char *utf8, pt x, pt y, pt width, Align align)
{
    const Setter *setter = pen->setter;
    Style aligned = *style;
    aligned.align = align;
    Style *kept = ARENA_NEW(setter->arena, Style);
    *kept = aligned;
    const Span *words = para_span(setter->arena, utf8, (Place){.file = setter->layout->file});
    SetPara para = para_set(setter, words, kept, (Measure){.width = width}, pen->tag);
    for (size_t i = 0; i < para.count; i++) {
        Item *item = para_item(setter->arena, &para.lines[i], kept, pen->tag);
        for (size_t run = 0; ink && run < item->run_count; run++)
            ((Run *)item->runs)[run].ink = ink;
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
