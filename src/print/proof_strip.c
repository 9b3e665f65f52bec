/* The strip at the foot of a sheet: which page this is, what the inks mean, and
 * how often each speaks on it. */
#include "print/proof_sheet.h"

enum { EDGE = 16, ROW = 13, SWATCH = 16 }; /* pt */

static const char *count_of(const ProofSheet *sheet, int count, const char *one, const char *many)
{
    return arena_text(sheet->arena, "%d %s", count, count == 1 ? one : many);
}

/* A sign as it stands on the page, in the box that is the swatch. */
typedef void Sign(cairo_t *cr, Box box);

static void loose_sign(cairo_t *cr, Box box)
{
    const double spaces[] = { 1.21, 1.4, 1.6, 1.85 };
    for (int i = 0; i < 4; i++)
        proof_tint(cr, spaces[i], (Box){ box.x + i * box.width / 4, box.y, box.width / 4, box.height });
}

static void tight_sign(cairo_t *cr, Box box)
{
    const double spaces[] = { 0.84, 0.77, 0.7 };
    for (int i = 0; i < 3; i++)
        proof_tint(cr, spaces[i], (Box){ box.x + i * box.width / 3, box.y, box.width / 3, box.height });
}

static void hyphen_sign(cairo_t *cr, Box box)
{
    const pt x = box.x + box.width / 2;
    proof_ink(cr, &proof_hyphen_ink, 1);
    proof_line(cr, x, box.y + 1.5, x, box.y + box.height - 1.5, 0.9);
}

static void ladder_sign(cairo_t *cr, Box box)
{
    const pt x = box.x + box.width / 2 + 1, foot = box.y + box.height;
    proof_ink(cr, &proof_hyphen_ink, 1);
    cairo_set_line_width(cr, 0.9);
    cairo_move_to(cr, x - 2, box.y);
    cairo_line_to(cr, x, box.y);
    cairo_line_to(cr, x, foot);
    cairo_line_to(cr, x - 2, foot);
    cairo_stroke(cr);
}

static void frame_sign(cairo_t *cr, Box box)
{
    const double dashes[] = { 2, 2 };
    proof_ink(cr, &proof_frame_ink, 0.8);
    cairo_set_line_width(cr, 0.35);
    cairo_set_dash(cr, dashes, 2, 0);
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_stroke(cr);
    cairo_set_dash(cr, NULL, 0, 0);
}

static void column_sign(cairo_t *cr, Box box)
{
    proof_ink(cr, &proof_frame_ink, 0.8);
    cairo_set_line_width(cr, 0.5);
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_stroke(cr);
}

static void grid_sign(cairo_t *cr, Box box)
{
    proof_ink(cr, &proof_grid_ink, 0.1);
    cairo_rectangle(cr, box.x, box.y, 6, box.height);
    cairo_rectangle(cr, box.x + 10, box.y, 6, box.height);
    cairo_fill(cr);
    proof_ink(cr, &proof_grid_ink, 0.75);
    proof_line(cr, box.x, box.y + 2, box.x + box.width, box.y + 2, 0.3);
    proof_line(cr, box.x, box.y + box.height - 1, box.x + box.width, box.y + box.height - 1, 0.3);
}

static void note_sign(cairo_t *cr, Box box)
{
    const pt y = box.y + box.height / 2;
    proof_ink(cr, &proof_note_ink, 1);
    proof_line(cr, box.x + 1, y, box.x + box.width, y, 0.35);
    cairo_rectangle(cr, box.x, y - 1, 2, 2);
    cairo_fill(cr);
}

static void open_sign(cairo_t *cr, Box box)
{
    const pt x = box.x + box.width / 2;
    proof_ink(cr, &proof_open_ink, 0.85);
    proof_line(cr, x, box.y, x, box.y + box.height, 2.4);
}

static void trim_sign(cairo_t *cr, Box box)
{
    const double dashes[] = { 3, 3 };
    proof_ink(cr, &proof_trim_ink, 1);
    proof_line(cr, box.x, box.y + 2, box.x + box.width, box.y + 2, 0.35);
    proof_ink(cr, &proof_trim_ink, 0.5);
    cairo_set_dash(cr, dashes, 2, 0);
    proof_line(cr, box.x, box.y + box.height - 1, box.x + box.width, box.y + box.height - 1, 0.35);
    cairo_set_dash(cr, NULL, 0, 0);
}

typedef struct Meaning {
    Sign *sign; /* NULL: words alone */
    const char *words;
} Meaning;

static void draw_legend(const ProofSheet *sheet, const Meaning *meanings, size_t count, pt x, pt y, pt width)
{
    const size_t rows = sheet->legend_rows, columns = (count + rows - 1) / rows;
    const ProofWords voice = { .size = 7, .ink = &proof_trim_ink };
    for (size_t i = 0; i < count; i++) {
        const pt left = x + width * (pt)(i / rows) / (pt)columns, base = y + ROW * (pt)(i % rows);
        if (meanings[i].sign)
            meanings[i].sign(sheet->cr, (Box){ left, base - 6, SWATCH, 7 });
        proof_say(sheet, voice, meanings[i].words, left + SWATCH + 5, base);
    }
}

static const char *spaces_in_words(const ProofSheet *sheet, const ProofCount *count)
{
    if (!count->justified)
        return "no justified line";
    return arena_text(sheet->arena, "word space: mean %.2f, sd %.2f", count->mean, count->sd);
}

static const char *ladder_in_words(const ProofSheet *sheet, const ProofCount *count)
{
    return count->ladder < 2 ? "no ladder" : arena_text(sheet->arena, "longest ladder: %d", count->ladder);
}

/* The title goes into `room`. */
static void draw_head(const ProofSheet *sheet, pt x, pt y, pt room)
{
    const Proof *proof = sheet->proof;
    Arena *arena = sheet->arena;
    ProofWords title = { .size = 10, .ink = &proof_trim_ink, .strong = true };
    const pt width = proof_width(sheet, title, proof->title);
    title.size = width > room ? title.size * room / width : title.size;
    proof_say(sheet, title, proof->title, x, y);
    proof_say(sheet, (ProofWords){ .size = 8, .ink = &proof_trim_ink },
              arena_text(arena, "Page %d of %d, master “%s”", sheet->page->number, proof->pages->count, sheet->page->master), x,
              y + ROW);
    proof_say(sheet, (ProofWords){ .size = 8, .ink = &proof_quiet_ink },
              arena_text(arena, "Proof of the edition “%s” (%s), not for print", proof->edition->code,
                         language_name(proof->edition->language)), x, y + 2 * ROW);
}

void proof_draw_strip(const ProofSheet *sheet)
{
    const Layout *layout = sheet->layout;
    Arena *arena = sheet->arena;
    const ProofCount count = proof_count(sheet->page);
    const Meaning meanings[] = {
        { loose_sign, arena_text(arena, "loose, over %.2f: %s", PROOF_LOOSE, count_of(sheet, count.loose, "line", "lines")) },
        { tight_sign, arena_text(arena, "tight, under %.2f: %s", PROOF_TIGHT, count_of(sheet, count.tight, "line", "lines")) },
        { NULL, spaces_in_words(sheet, &count) },
        { hyphen_sign, count_of(sheet, count.hyphens, "hyphen at a line’s end", "hyphens at lines’ ends") },
        { ladder_sign, ladder_in_words(sheet, &count) },
        { NULL, count_of(sheet, count.justified, "justified line", "justified lines") },
        { column_sign, arena_text(arena, "column of text; white lines: %d", count.white) },
        { frame_sign, "frame, with the name of its part" },
        { note_sign, "key path, file and line" },
        { grid_sign, arena_text(arena, "%d columns; baselines %g pt apart", layout->grid.columns, layout->grid.leading) },
        { trim_sign, arena_text(arena, "trim %.0f × %.0f mm; bleed %.0f mm", layout->width * 25.4 / 72, layout->height * 25.4 / 72,
                                layout->bleed * 25.4 / 72) },
        { open_sign, "translation stale, fuzzy or missing" },
    };
    const pt left = EDGE - sheet->left, width = layout->width + sheet->left + sheet->right - 2 * EDGE, head = 0.34 * width;
    const pt top = layout->height + layout->bleed + 26;
    proof_ink(sheet->cr, &proof_trim_ink, 1);
    proof_line(sheet->cr, left, top, left + width, top, 0.5);
    draw_head(sheet, left, top + 18, head - EDGE);
    draw_legend(sheet, meanings, sizeof meanings / sizeof *meanings, left + head, top + 18, width - head);
}
