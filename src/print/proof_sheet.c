/* Words are set by para in the smallest style of the layout, whose font is
 * there and was chosen for small type. */
#include "print/proof_sheet.h"

#include "print/draw.h"
#include "set/para.h"

const Ink proof_grid_ink = { .srgb = { 0.10, 0.62, 0.76 } };
const Ink proof_frame_ink = { .srgb = { 0.05, 0.50, 0.27 } };
const Ink proof_loose_ink = { .srgb = { 0.78, 0.20, 0.06 } };
const Ink proof_tight_ink = { .srgb = { 0.07, 0.38, 0.72 } };
const Ink proof_hyphen_ink = { .srgb = { 0.46, 0.16, 0.66 } };
const Ink proof_note_ink = { .srgb = { 0.70, 0.05, 0.42 } };
const Ink proof_quiet_ink = { .srgb = { 0.36, 0.40, 0.46 } };
const Ink proof_open_ink = { .srgb = { 0.80, 0.12, 0.06 } };
const Ink proof_trim_ink = { .srgb = { 0.10, 0.10, 0.12 } };

static Style voice_of(const Style *style, const char *name, int weight)
{
    return (Style){ .name = { .utf8 = name }, .family = style->family, .fallback = style->fallback, .weight = weight,
                    .strong = weight, .size = PROOF_SMALL, .leading = PROOF_SMALL, .ink = { .utf8 = "accent" } };
}

void proof_sheet_open(ProofSheet *sheet, Arena *arena, Forme *forme, const Proof *proof, const Page *page)
{
    *sheet = (ProofSheet){ .arena = arena, .forme = forme, .cr = forme->cr, .proof = proof, .layout = proof->setter->layout, .page = page,
                           .setter = *proof->setter, .left = PROOF_SIDE, .right = PROOF_SIDE, .legend_rows = 3 };
    sheet->setter.arena = arena;
    sheet->setter.shapings = shapings_open(arena);
    sheet->setter.diags = diags_open(arena);
    const Style *style = layout_smallest_style(sheet->layout);
    sheet->plain = voice_of(style, "proof", style->weight);
    sheet->strong = voice_of(style, "proof-strong", style->strong);
    if (!fonts_face(sheet->setter.fonts, &sheet->strong, false, false, PROOF_SMALL, sheet->setter.diags))
        sheet->strong = sheet->plain;
}

/* The words as one line; `style` must outlive it. Its count is 0 when nothing can be set. */
static SetPara set_words(const ProofSheet *sheet, ProofWords voice, const Style *style, const char *utf8)
{
    const pt unbroken = 100000;
    Setter setter = sheet->setter;
    setter.accent = voice.ink;
    return para_set(&setter, para_span(sheet->arena, utf8, (Place){ .file = "" }), style, (Measure){ .width = unbroken }, NULL);
}

static const Style *style_of(const ProofSheet *sheet, ProofWords voice)
{
    Style *style = ARENA_NEW(sheet->arena, Style);
    *style = voice.strong ? sheet->strong : sheet->plain;
    style->size = style->leading = voice.size;
    return style;
}

pt proof_width(const ProofSheet *sheet, ProofWords voice, const char *utf8)
{
    const SetPara words = set_words(sheet, voice, style_of(sheet, voice), utf8);
    return words.count ? words.lines[0].width : 0;
}

pt proof_say(const ProofSheet *sheet, ProofWords voice, const char *utf8, pt x, pt y)
{
    const Style *style = style_of(sheet, voice);
    const SetPara words = set_words(sheet, voice, style, utf8);
    if (!words.count)
        return 0;
    Item *item = para_item(sheet->arena, &words.lines[0], style, NULL);
    item->x = voice.right ? x - item->width : x;
    item->y = y;
    const Page page = { .items = { item, item, NULL } };
    draw_bare(sheet->forme, &page);
    return item->width;
}

void proof_ink(cairo_t *cr, const Ink *ink, double opacity)
{
    cairo_set_source_rgba(cr, ink->srgb[0], ink->srgb[1], ink->srgb[2], opacity);
}

void proof_line(cairo_t *cr, pt x, pt y, pt to_x, pt to_y, pt width)
{
    cairo_set_line_width(cr, width);
    cairo_move_to(cr, x, y);
    cairo_line_to(cr, to_x, to_y);
    cairo_stroke(cr);
}

Box proof_bleed(const ProofSheet *sheet)
{
    const pt bleed = sheet->layout->bleed;
    return (Box){ -bleed, -bleed, sheet->layout->width + 2 * bleed, sheet->layout->height + 2 * bleed };
}

Box proof_box(const Item *item)
{
    if (item->kind != ITEM_TEXT || !item->run_count)
        return (Box){ item->x, item->y, item->width, item->height };
    const double up = 0.74, down = 0.24; /* em: ascenders and descenders of most typefaces */
    const pt size = item->runs[0].style->size;
    return (Box){ item->x + item->runs[0].x, item->y - up * size, item->width, (up + down) * size };
}
