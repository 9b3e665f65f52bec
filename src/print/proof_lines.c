/* How lines are set: too loose and too tight ones under a tint, their word
 * space beside the worst, hyphens ticked, ladders counted. */
#include <math.h>

#include "print/proof_sheet.h"

/* Looser than a reader takes for granted, and so loose that it shows; tighter likewise: docs/proof.md. */
const double PROOF_LOOSE = 1.2, PROOF_TIGHT = 0.85, PROOF_VERY_LOOSE = 1.5, PROOF_VERY_TIGHT = 0.75;

static bool is_loose(const Item *line) { return line->space > PROOF_LOOSE; }
static bool is_tight(const Item *line) { return line->space > 0 && line->space < PROOF_TIGHT; }

/* Lines of a ladder stand one under the other in a paragraph. */
static bool goes_on(const Item *line, const Item *next)
{
    return next && next->kind == ITEM_TEXT && next->hyphenated && next->tag == line->tag && next->y > line->y;
}

/* The hyphens running from this line on. */
static int ladder_from(const Item *line)
{
    int steps = 1;
    for (; goes_on(line, line->next); line = line->next)
        steps++;
    return steps;
}

/* ----------------------------------------------------------------- count */

static void count_spaces(const Page *page, ProofCount *count)
{
    double sum = 0, squares = 0;
    for (const Item *item = page->items.first; item; item = item->next) {
        if (item->kind != ITEM_TEXT || item->space <= 0)
            continue;
        count->justified++;
        count->loose += is_loose(item);
        count->tight += is_tight(item);
        sum += item->space;
        squares += item->space * item->space;
    }
    if (!count->justified)
        return;
    count->mean = sum / count->justified;
    count->sd = sqrt(fmax(squares / count->justified - count->mean * count->mean, 0));
}

ProofCount proof_count(const Page *page)
{
    ProofCount count = { 0 };
    count_spaces(page, &count);
    for (const Item *item = page->items.first; item; item = item->next) {
        if (item->kind != ITEM_TEXT || !item->hyphenated)
            continue;
        const int steps = ladder_from(item);
        count.hyphens++;
        count.ladder = steps > count.ladder ? steps : count.ladder;
    }
    for (const PageFrame *frame = page->items.frames; frame; frame = frame->next)
        count.white += frame->room > frame->used ? frame->room - frame->used : 0;
    return count;
}

/* ------------------------------------------------------------------ draw */

/* Between two colours, neither so dark that black words on it are hard to read. */
static void mix(cairo_t *cr, const double *from, const double *to, double part)
{
    part = fmin(fmax(part, 0), 1);
    cairo_set_source_rgb(cr, from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1]),
                         from[2] + part * (to[2] - from[2]));
}

void proof_tint(cairo_t *cr, double space, Box box)
{
    static const double warm[] = { 1, 0.89, 0.60 }, hot[] = { 1, 0.50, 0.38 };
    static const double cool[] = { 0.76, 0.92, 1 }, cold[] = { 0.42, 0.70, 1 };
    const double loosest = 1.8, tightest = 0.7;
    cairo_save(cr);
    cairo_set_operator(cr, CAIRO_OPERATOR_MULTIPLY); /* words stay as dark as they are */
    if (space > 1)
        mix(cr, warm, hot, (space - PROOF_LOOSE) / (loosest - PROOF_LOOSE));
    else
        mix(cr, cool, cold, (PROOF_TIGHT - space) / (PROOF_TIGHT - tightest));
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_fill(cr);
    cairo_restore(cr);
}

enum { TICK = 2, FIGURE = 4 }; /* pt beyond a line's end: the tick of a hyphen, or figures */

static void draw_space(const ProofSheet *sheet, const Item *line)
{
    const Box box = proof_box(line);
    proof_tint(sheet->cr, line->space, box);
    if (line->space <= PROOF_VERY_LOOSE && line->space >= PROOF_VERY_TIGHT)
        return;
    /* Where a hyphen is ticked at the line's end, the figures stand before it. */
    const ProofWords voice = { .size = PROOF_SMALL, .ink = is_loose(line) ? &proof_loose_ink : &proof_tight_ink, .strong = true,
                               .right = line->hyphenated };
    proof_say(sheet, voice, arena_text(sheet->arena, "%.2f", line->space),
              line->hyphenated ? box.x - FIGURE : box.x + box.width + FIGURE, line->y - 1);
}

static void draw_tick(const ProofSheet *sheet, const Item *line)
{
    const Box box = proof_box(line);
    const pt x = box.x + box.width + TICK, size = line->runs[0].style->size;
    proof_ink(sheet->cr, &proof_hyphen_ink, 1);
    proof_line(sheet->cr, x, line->y - 0.42 * size, x, line->y - 0.06 * size, 0.9);
}

/* A bracket along the ends of `steps` lines, and their number. */
static void draw_ladder(const ProofSheet *sheet, const Item *line, int steps)
{
    const Box first = proof_box(line);
    const Item *last = line;
    pt right = first.x + first.width;
    for (int i = 1; i < steps; i++) {
        last = last->next;
        const Box box = proof_box(last);
        right = fmax(right, box.x + box.width);
    }
    const Box foot = proof_box(last);
    const pt arm = 2, x = right + TICK + arm, top = first.y + 1, end = foot.y + foot.height - 1;
    proof_ink(sheet->cr, &proof_hyphen_ink, 1);
    cairo_set_line_width(sheet->cr, 0.9);
    cairo_move_to(sheet->cr, x - arm, top);
    cairo_line_to(sheet->cr, x, top);
    cairo_line_to(sheet->cr, x, end);
    cairo_line_to(sheet->cr, x - arm, end);
    cairo_stroke(sheet->cr);
    proof_say(sheet, (ProofWords){ .size = PROOF_SMALL, .ink = &proof_hyphen_ink, .strong = true },
              arena_text(sheet->arena, "%d", steps), x + 1.5, (top + end) / 2 + 2);
}

static void draw_hyphens(const ProofSheet *sheet)
{
    const Item *next;
    for (const Item *item = sheet->page->items.first; item; item = next) {
        next = item->next;
        if (item->kind != ITEM_TEXT || !item->hyphenated)
            continue;
        const int steps = ladder_from(item);
        if (steps == 1) {
            draw_tick(sheet, item);
            continue;
        }
        draw_ladder(sheet, item, steps);
        for (int i = 1; i < steps; i++)
            next = next->next;
    }
}

void proof_draw_lines(const ProofSheet *sheet)
{
    for (const Item *item = sheet->page->items.first; item; item = item->next)
        if (item->kind == ITEM_TEXT && (is_loose(item) || is_tight(item)))
            draw_space(sheet, item);
    draw_hyphens(sheet);
}
