/* Takes pages, gives sheets: on each the page as it is printed, cut at the
 * bleed, and over it, part after part, what there is to say. */
#include "print/proof.h"

#include "print/draw.h"
#include "print/proof_sheet.h"

static void draw_page(const ProofSheet *sheet)
{
    const Box bleed = proof_bleed(sheet);
    cairo_save(sheet->cr);
    cairo_rectangle(sheet->cr, bleed.x, bleed.y, bleed.width, bleed.height);
    cairo_clip(sheet->cr);
    draw_bare(sheet->forme, sheet->page);
    cairo_restore(sheet->cr);
}

void proof_draw_page(const ProofSheet *sheet)
{
    draw_page(sheet);
    proof_draw_grid(sheet);
    proof_draw_lines(sheet);
    proof_draw_frames(sheet);
    proof_draw_notes(sheet);
    proof_draw_names(sheet);
    proof_draw_line_numbers(sheet);
    proof_draw_strip(sheet);
}

static void draw_sheet(Forme *forme, const Proof *proof, const ProofStandings *standings, const Page *page)
{
    Arena *arena = arena_open();
    ProofSheet sheet;
    proof_sheet_open(&sheet, arena, forme, proof, page);
    sheet.standings = standings;
    cairo_save(forme->cr);
    cairo_translate(forme->cr, PROOF_SIDE, PROOF_HEAD);
    proof_draw_page(&sheet);
    cairo_restore(forme->cr);
    forme_end_page(forme, NULL);
    arena_close(arena);
}

void proof_draw(const Proof *proof, Forme *forme)
{
    Arena *arena = arena_open();
    const ProofStandings *standings = proof_standings(arena, proof->edition);
    for (const Page *page = proof->pages->first; page; page = page->next)
        draw_sheet(forme, proof, standings, page);
    arena_close(arena);
}
