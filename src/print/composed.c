#include "print/composed.h"

#include <math.h>

#include "print/covered.h"

static void look_at_run(const Item *item, const Run *run, pt x, pt y, ComposedText *nearest, pt *least)
{
    for (size_t i = 0; i < run->glyph_count; i++) {
        const pt across = item->x + run->x + run->glyphs[i].x, down = item->y + run->glyphs[i].y;
        const pt distance = hypot(across - x, down - y);
        if (distance >= *least)
            continue;
        *least = distance;
        *nearest = (ComposedText){ item, run, across, down };
    }
}

/* Glyphs that are raised or lowered stand at most so far from their baseline. */
static const pt RAISED = 72;

ComposedText composed_text(const Page *page, pt x, pt y)
{
    ComposedText nearest = { 0 };
    pt least = INFINITY;
    for (const Item *item = page->items.first; item; item = item->next)
        for (size_t i = 0; item->kind == ITEM_TEXT && fabs(item->y - y) < least + RAISED && i < item->run_count; i++)
            look_at_run(item, &item->runs[i], x, y, &nearest, &least);
    return nearest;
}

static pt apart(Box a, Box b)
{
    return fabs(a.x - b.x) + fabs(a.y - b.y) + fabs(a.x + a.width - b.x - b.width) + fabs(a.y + a.height - b.y - b.height);
}

static const Item *nearest_box(const Page *page, ItemKind kind, Box box)
{
    const Item *nearest = NULL;
    pt least = INFINITY;
    for (const Item *item = page->items.first; item; item = item->next) {
        const pt distance = item->kind == kind ? apart(covered(item), box) : INFINITY;
        if (distance >= least)
            continue;
        least = distance;
        nearest = item;
    }
    return nearest;
}

const Item *composed_shape(const Page *page, Box box)
{
    return nearest_box(page, ITEM_SHAPE, box);
}

const Item *composed_picture(const Page *page, Box box)
{
    return nearest_box(page, ITEM_PICTURE, box);
}
