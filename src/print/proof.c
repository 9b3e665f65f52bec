/* Takes pages, gives sheets: on each the page as it is printed, cut at the
 * bleed, and over it, part after part, what there is to say. */
#include "print/proof.h"

#include "print/draw.h"
#include "print/proof_sheet.h"

static bool draw_page(const ProofSheet *sheet, Diags *diags)
{
    const Box bleed = proof_bleed(sheet);
    cairo_save(sheet->cr);
    cairo_rectangle(sheet->cr, bleed.x, bleed.y, bleed.width, bleed.height);
    cairo_clip(sheet->cr);
    const bool drawn = draw_bare(sheet->arena, sheet->page, sheet->cr, diags);
    cairo_restore(sheet->cr);
    return drawn;
}

static bool draw_sheet(cairo_t *cr, const Proof *proof, const Page *page, Diags *diags)
{
    Arena *arena = arena_open();
    ProofSheet sheet;
    proof_sheet_open(&sheet, arena, cr, proof, page);
    cairo_save(cr);
    cairo_translate(cr, PROOF_SIDE, PROOF_HEAD);
    const bool drawn = draw_page(&sheet, diags);
    proof_draw_grid(&sheet);
    proof_draw_lines(&sheet);
    proof_draw_frames(&sheet);
    proof_draw_notes(&sheet);
    proof_draw_names(&sheet);
    proof_draw_line_numbers(&sheet);
    proof_draw_strip(&sheet);
    cairo_restore(cr);
    cairo_show_page(cr);
    arena_close(arena);
    return drawn;
}

bool proof_draw(const Proof *proof, cairo_surface_t *surface, const char *path, Diags *diags)
{
    cairo_t *cr = cairo_create(surface);
    bool drawn = true;
    for (const Page *page = proof->pages->first; page; page = page->next)
        drawn = draw_sheet(cr, proof, page, diags) && drawn;
    return draw_finish(cr, surface, path, diags) && drawn;
}
