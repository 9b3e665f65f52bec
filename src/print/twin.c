/* Takes two editions, gives sheets. A pair is what both have of one content:
 * its first page and its first page, its second and its second. */
#include "print/twin.h"

#include <math.h>

#include "print/proof_sheet.h"
#include "set/extent.h"

enum { GAP = 44, TWIN_FOOT = 118, HEAD_BASE = 19, LEGEND_ROWS = 4 }; /* pt at the pages' true size, but for the rows */

typedef struct Side {
    const Proof *proof;
    const ProofStandings *standings;
    const Extent *extent; /* the content that is shown */
    const Page *next;     /* not shown yet; NULL: all are */
} Side;

typedef struct Pair {
    const Page *left, *right; /* or NULL */
} Pair;

/* --------------------------------------------------------------- matching */

/* The next page of a side, if it is numbered below `end`. */
static const Page *take(Side *side, int end)
{
    const Page *page = side->next;
    if (!page || page->number >= end)
        return NULL;
    side->next = page->next;
    return page;
}

/* The page behind the last one of its content; what stands before the first content goes with the cover. */
static int end_of(const Side *side)
{
    return side->extent->first->number + side->extent->pages;
}

/* ------------------------------------------------------------------ sheet */

/* How much the sheet is made smaller to go on two pages side by side, and where it then stands. */
typedef struct Fitting {
    double scale;
    pt x, y;
} Fitting;

static Fitting fitting_of(const Layout *layout, const Forme *forme)
{
    const pt width = 2 * PROOF_SIDE + 2 * layout->width + GAP, height = PROOF_HEAD + layout->height + TWIN_FOOT;
    const double scale = fmin(forme->width / width, forme->height / height);
    return (Fitting){ scale, (forme->width - scale * width) / 2, (forme->height - scale * height) / 2 };
}

/* Over the page: what stands there, and by how many lines it is longer than on the other side. */
static const char *head_words(Arena *arena, const Side *side, const Side *other)
{
    if (!side->extent)
        return "cover";
    const int over = extent_lines(side->extent) - extent_lines(other->extent);
    const char *name = extent_name(arena, side->extent);
    if (!over)
        return arena_text(arena, "%s: as long as in the edition “%s”", name, other->proof->edition->code);
    return arena_text(arena, "%s: %d line%s %s than in the edition “%s”", name, over > 0 ? over : -over,
                      over == 1 || over == -1 ? "" : "s", over > 0 ? "longer" : "shorter", other->proof->edition->code);
}

static void draw_head(const ProofSheet *sheet, const char *words)
{
    ProofWords voice = { .size = 9, .ink = &proof_trim_ink, .strong = true };
    const pt clear = 10, room = sheet->layout->width - 2 * clear; /* of the crop marks */
    const pt width = proof_width(sheet, voice, words);
    voice.size = width > room ? voice.size * room / width : voice.size;
    proof_say(sheet, voice, words, clear, -HEAD_BASE);
}

static void draw_nothing(const ProofSheet *sheet)
{
    const Layout *layout = sheet->layout;
    const ProofWords voice = { .size = 9, .ink = &proof_quiet_ink };
    const char *words = arena_text(sheet->arena, "The edition “%s” has no page beside this one.", sheet->proof->edition->code);
    proof_ink(sheet->cr, &proof_quiet_ink, 0.5);
    cairo_set_line_width(sheet->cr, 0.35);
    cairo_rectangle(sheet->cr, 0, 0, layout->width, layout->height);
    cairo_stroke(sheet->cr);
    proof_say(sheet, voice, words, (layout->width - proof_width(sheet, voice, words)) / 2, layout->height / 2);
}

/* `page` NULL: nothing stands there. */
static void draw_side(Forme *forme, const Side *side, const Side *other, const Page *page, ProofMargin margin)
{
    Arena *arena = arena_open();
    ProofSheet sheet;
    proof_sheet_open(&sheet, arena, forme, side->proof, page);
    sheet.standings = side->standings;
    sheet.margin = margin;
    sheet.left = margin == PROOF_LEFT_MARGIN ? PROOF_SIDE : GAP / 2;
    sheet.right = margin == PROOF_LEFT_MARGIN ? GAP / 2 : PROOF_SIDE;
    sheet.legend_rows = LEGEND_ROWS;
    if (page) {
        draw_head(&sheet, head_words(arena, side, other));
        proof_draw_page(&sheet);
    } else {
        draw_nothing(&sheet);
    }
    arena_close(arena);
}

static void draw_pair(const Side *left, const Side *right, Pair pair, Forme *forme)
{
    const Layout *layout = left->proof->setter->layout;
    const Fitting fitting = fitting_of(layout, forme);
    cairo_save(forme->cr);
    cairo_translate(forme->cr, fitting.x, fitting.y);
    cairo_scale(forme->cr, fitting.scale, fitting.scale);
    cairo_translate(forme->cr, PROOF_SIDE, PROOF_HEAD);
    draw_side(forme, left, right, pair.left, PROOF_LEFT_MARGIN);
    cairo_translate(forme->cr, layout->width + GAP, 0);
    draw_side(forme, right, left, pair.right, PROOF_RIGHT_MARGIN);
    cairo_restore(forme->cr);
    forme_end_page(forme, NULL);
}

/* Pairs of pages, as long as one of the sides has any below its end. */
static void draw_pairs(Side *left, int left_end, Side *right, int right_end, Forme *forme)
{
    for (;;) {
        const Pair pair = { take(left, left_end), take(right, right_end) };
        if (!pair.left && !pair.right)
            return;
        draw_pair(left, right, pair, forme);
    }
}

void twin_draw(const Twin *twin, Forme *forme)
{
    Arena *arena = arena_open();
    Side left = { .proof = &twin->left, .standings = proof_standings(arena, twin->left.edition), .next = twin->left.pages->first };
    Side right = { .proof = &twin->right, .standings = proof_standings(arena, twin->right.edition), .next = twin->right.pages->first };
    const Extent *own = twin->left.pages->extents, *other = twin->right.pages->extents;
    const int all = 1 << 20; /* more pages than flow makes */
    draw_pairs(&left, own ? own->first->number : all, &right, other ? other->first->number : all, forme);
    for (; own && other; own = own->next, other = other->next) {
        left.extent = own;
        right.extent = other;
        draw_pairs(&left, end_of(&left), &right, end_of(&right), forme);
    }
    arena_close(arena);
}
