/* What a page stands on: trim and bleed, baselines, columns; and the frames
 * that its parts were put in, each with its name where there is white. */
#include "print/proof_sheet.h"

/* ------------------------------------------------------------------ grid */

static void dash(cairo_t *cr, double length)
{
    const double dashes[] = { length, length };
    cairo_set_dash(cr, dashes, length > 0 ? 2 : 0, 0);
}

static void draw_columns(const ProofSheet *sheet)
{
    const Grid *grid = &sheet->layout->grid;
    const pt top = layout_line(sheet->layout, 1) - grid->cap, foot = layout_line(sheet->layout, grid->lines);
    for (int i = 1; i <= grid->columns; i++) {
        const pt x = layout_column_left(sheet->layout, i), width = layout_column_width(sheet->layout, 1);
        proof_ink(sheet->cr, &proof_grid_ink, 0.045);
        cairo_rectangle(sheet->cr, x, top, width, foot - top);
        cairo_fill(sheet->cr);
    }
}

enum { NUMBERED = 5 }; /* every fifth line */

static void draw_baselines(const ProofSheet *sheet)
{
    const Layout *layout = sheet->layout;
    for (int line = 1; line <= layout->grid.lines; line++) {
        const bool numbered = line % NUMBERED == 0;
        proof_ink(sheet->cr, &proof_grid_ink, numbered ? 0.75 : 0.38);
        const pt y = layout_line(layout, line);
        proof_line(sheet->cr, numbered ? -layout->bleed : 0, y, layout->width, y, numbered ? 0.3 : 0.25);
    }
}

void proof_draw_line_numbers(const ProofSheet *sheet)
{
    const ProofWords voice = { .size = PROOF_SMALL, .ink = &proof_grid_ink, .right = true };
    const pt gap = 2, right = -sheet->layout->bleed - gap;
    for (int line = NUMBERED; line <= sheet->layout->grid.lines; line += NUMBERED) {
        const char *number = arena_text(sheet->arena, "%d", line);
        const pt y = layout_line(sheet->layout, line) + 2, width = proof_width(sheet, voice, number);
        cairo_set_source_rgb(sheet->cr, 1, 1, 1);
        cairo_rectangle(sheet->cr, right - width - 1, y - PROOF_SMALL + 1, width + 2, PROOF_SMALL);
        cairo_fill(sheet->cr);
        proof_say(sheet, voice, number, right, y);
    }
}

/* In the ink, and on dark ground with a pale edge, without which it would be lost there. */
static void draw_box(cairo_t *cr, Box box, pt weight, const Ink *ink, double opacity)
{
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_set_line_width(cr, weight + 0.7);
    cairo_set_source_rgba(cr, 1, 1, 1, 0.35);
    cairo_stroke_preserve(cr);
    cairo_set_line_width(cr, weight);
    proof_ink(cr, ink, opacity);
    cairo_stroke(cr);
}

/* Two strokes at each corner, from the bleed outwards. */
static void draw_crop_marks(const ProofSheet *sheet)
{
    const pt bleed = sheet->layout->bleed, length = 9;
    for (int corner = 0; corner < 4; corner++) {
        const pt right = corner % 2 ? 1 : -1, down = corner / 2 ? 1 : -1;
        const pt x = right > 0 ? sheet->layout->width : 0, y = down > 0 ? sheet->layout->height : 0;
        proof_line(sheet->cr, x + right * bleed, y, x + right * (bleed + length), y, 0.4);
        proof_line(sheet->cr, x, y + down * bleed, x, y + down * (bleed + length), 0.4);
    }
}

static void draw_trim(const ProofSheet *sheet)
{
    const Layout *layout = sheet->layout;
    proof_ink(sheet->cr, &proof_trim_ink, 1);
    draw_crop_marks(sheet);
    draw_box(sheet->cr, (Box){ 0, 0, layout->width, layout->height }, 0.35, &proof_trim_ink, 1);
    dash(sheet->cr, 3);
    draw_box(sheet->cr, proof_bleed(sheet), 0.35, &proof_trim_ink, 0.5);
    dash(sheet->cr, 0);
}

void proof_draw_grid(const ProofSheet *sheet)
{
    draw_columns(sheet);
    draw_baselines(sheet);
    draw_trim(sheet);
}

/* ---------------------------------------------------------------- frames */

/* Boxes that a name must not stand on: words, drawings, and other names. */
typedef struct Taken {
    Box *boxes;
    size_t count;
} Taken;

static bool meet(Box a, Box b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static bool is_free(const Taken *taken, Box box)
{
    for (size_t i = 0; i < taken->count; i++)
        if (meet(taken->boxes[i], box))
            return false;
    return true;
}

static bool takes_room(const Item *item)
{
    return item->kind == ITEM_TEXT || (item->kind == ITEM_SHAPE && item->at.file);
}

static Taken taken_by_items(const ProofSheet *sheet)
{
    size_t room = 0;
    for (const Item *item = sheet->page->items.first; item; item = item->next)
        room += takes_room(item);
    for (const PageFrame *frame = sheet->page->items.frames; frame; frame = frame->next)
        room++;
    Taken taken = { ARENA_ARRAY(sheet->arena, Box, room), 0 };
    for (const Item *item = sheet->page->items.first; item; item = item->next)
        if (takes_room(item))
            taken.boxes[taken.count++] = proof_box(item);
    return taken;
}

/* The first free place for a name of this size in or beside a frame; false when there is none. */
static bool find_place(const Taken *taken, const PageFrame *frame, pt width, pt height, Box *place)
{
    const pt left = frame->x, right = frame->x + frame->width - width;
    const pt descent = 2.6; /* of words on the last line, which is the foot */
    const pt above = frame->y - height, top = frame->y, foot = frame->y + frame->height - height;
    const pt below = frame->y + frame->height + descent;
    const Box beside[] = {
        { left, above, 0, 0 }, { right, above, 0, 0 }, { right, top, 0, 0 },  { left, below, 0, 0 },
        { right, below, 0, 0 }, { right, foot, 0, 0 }, { left, top, 0, 0 }, { left, foot, 0, 0 },
    };
    const size_t count = sizeof beside / sizeof *beside;
    const size_t first = frame->room ? 3 : 0; /* how deep a column is stands at its foot */
    for (size_t i = 0; i < count; i++) {
        *place = beside[(first + i) % count];
        place->width = width;
        place->height = height;
        if (is_free(taken, *place))
            return true;
    }
    return false;
}

static const char *name_of(const ProofSheet *sheet, const PageFrame *frame)
{
    if (!frame->room)
        return frame->part;
    return arena_text(sheet->arena, "%s: %d of %d lines", frame->part, frame->used, frame->room);
}

static void draw_name(const ProofSheet *sheet, Taken *taken, const PageFrame *frame)
{
    const pt side = 1.5, height = PROOF_SMALL + 1;
    const ProofWords voice = { .size = PROOF_SMALL, .ink = &proof_frame_ink, .strong = frame->room > 0 };
    const char *name = name_of(sheet, frame);
    const pt width = proof_width(sheet, voice, name) + 2 * side;
    Box box;
    if (!find_place(taken, frame, width, height, &box))
        return;
    taken->boxes[taken->count++] = box;
    cairo_set_source_rgba(sheet->cr, 1, 1, 1, 0.92);
    cairo_rectangle(sheet->cr, box.x, box.y, box.width, box.height);
    cairo_fill(sheet->cr);
    proof_say(sheet, voice, name, box.x + side, box.y + height - 2);
}

void proof_draw_frames(const ProofSheet *sheet)
{
    for (const PageFrame *frame = sheet->page->items.frames; frame; frame = frame->next) {
        const Box box = { frame->x, frame->y, frame->width, frame->height };
        dash(sheet->cr, frame->room ? 0 : 2);
        draw_box(sheet->cr, box, 0.35, &proof_frame_ink, frame->room ? 0.6 : frame->part ? 0.7 : 0.4);
    }
    dash(sheet->cr, 0);
}

void proof_draw_names(const ProofSheet *sheet)
{
    Taken taken = taken_by_items(sheet);
    for (const PageFrame *frame = sheet->page->items.frames; frame; frame = frame->next)
        if (frame->part)
            draw_name(sheet, &taken, frame);
}
