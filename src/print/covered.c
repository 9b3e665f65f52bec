#include "print/covered.h"

#include <math.h>

#include "set/font.h"

static Box box_between(pt left, pt top, pt right, pt foot)
{
    return (Box){ .x = left, .y = top, .width = right - left, .height = foot - top };
}

/* A curve lies within its handles, which is near enough for the few that marks have. */
static Box covered_shape(const Item *item)
{
    pt left = INFINITY, top = INFINITY, right = -INFINITY, foot = -INFINITY;
    for (size_t i = 0; i < item->outline->count; i++) {
        const Step *step = &item->outline->steps[i];
        const int points = step->kind == STEP_CURVE ? 3 : step->kind == STEP_CLOSE ? 0 : 1;
        for (int k = 0; k < points; k++) {
            left = fmin(left, step->x[k]);
            right = fmax(right, step->x[k]);
            top = fmin(top, step->y[k]);
            foot = fmax(foot, step->y[k]);
        }
    }
    if (left > right)
        return (Box){ .x = item->x, .y = item->y };
    const Box box = box_between(item->x + left * item->scale, item->y + top * item->scale, item->x + right * item->scale,
                                item->y + foot * item->scale);
    return item->stroke ? box_grown(box, item->stroke_width / 2) : box;
}

/* A space at the end of a line is no ink. */
static pt width_of_words(const Run *run)
{
    const bool spaced = run->glyph_count && run->glyphs[run->glyph_count - 1].id == face_space_glyph(run->face);
    return spaced ? run->glyphs[run->glyph_count - 1].x : run->width;
}

static Box covered_text(const Item *item, bool capitals)
{
    pt left = INFINITY, right = -INFINITY, over = -INFINITY, under = capitals ? 0 : -INFINITY;
    for (size_t i = 0; i < item->run_count; i++) {
        const Run *run = &item->runs[i];
        left = fmin(left, run->x);
        right = fmax(right, run->x + width_of_words(run));
        if (capitals)
            over = fmax(over, face_cap_height(run->face));
        for (size_t k = 0; !capitals && k < run->glyph_count; k++)
            face_ink_reach(run->face, run->glyphs[k].id, &over, &under);
    }
    if (left > right || over + under < 0)
        return (Box){ .x = item->x, .y = item->y };
    return box_between(item->x + left, item->y - over, item->x + right, item->y + under);
}

Box covered(const Item *item)
{
    switch (item->kind) {
    case ITEM_TEXT: return covered_text(item, false);
    case ITEM_SHAPE: return covered_shape(item);
    case ITEM_PICTURE: return (Box){ .x = item->x, .y = item->y, .width = item->width, .height = item->height };
    case ITEM_PLACE: break;
    }
    return (Box){ .x = item->x, .y = item->y };
}

Box covered_capitals(const Item *item)
{
    return item->kind == ITEM_TEXT ? covered_text(item, true) : covered(item);
}

Box box_grown(Box box, pt by)
{
    return box_between(box.x - by, box.y - by, box.x + box.width + by, box.y + box.height + by);
}

Box box_joined(Box a, Box b)
{
    return box_between(fmin(a.x, b.x), fmin(a.y, b.y), fmax(a.x + a.width, b.x + b.width), fmax(a.y + a.height, b.y + b.height));
}

/* Edges that touch do not meet: 0.01 pt is a third of a dot at 2400 dpi. */
static const pt TOUCH = 0.01;

bool box_meets(Box a, Box b)
{
    return a.x + TOUCH < b.x + b.width && b.x + TOUCH < a.x + a.width && a.y + TOUCH < b.y + b.height && b.y + TOUCH < a.y + a.height;
}

bool box_holds(Box outer, Box inner)
{
    return outer.x - TOUCH <= inner.x && outer.y - TOUCH <= inner.y && inner.x + inner.width <= outer.x + outer.width + TOUCH &&
           inner.y + inner.height <= outer.y + outer.height + TOUCH;
}

pt box_distance(Box a, Box b)
{
    const pt across = fmax(fmax(a.x - (b.x + b.width), b.x - (a.x + a.width)), 0);
    const pt down = fmax(fmax(a.y - (b.y + b.height), b.y - (a.y + a.height)), 0);
    return hypot(across, down);
}
