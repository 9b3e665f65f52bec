#include "print/lettering.h"

Style lettering_style(const Setter *setter, pt size)
{
    const Style *smallest = layout_smallest_style(setter->layout);
    return (Style){ .name = { .utf8 = "lettering" }, .family = smallest->family, .fallback = smallest->fallback,
                    .weight = smallest->weight, .strong = smallest->weight, .size = size, .leading = 1.4 * size, .ink = { .utf8 = "accent" } };
}

const Item *lettering_set(const Setter *setter, const Style *style, const char *words)
{
    const pt unbroken = 100000;
    const Span *span = para_span(setter->arena, words, (Place){ .file = "" });
    const SetPara set = para_set(setter, span, style, (Measure){ .width = unbroken }, NULL);
    return set.count ? para_item(setter->arena, &set.lines[0], style, NULL) : NULL;
}

static void draw_run(cairo_t *cr, const Setter *setter, const Run *run, pt x, pt y)
{
    cairo_glyph_t *glyphs = ARENA_ARRAY(setter->arena, cairo_glyph_t, run->glyph_count + 1);
    for (size_t i = 0; i < run->glyph_count; i++)
        glyphs[i] = (cairo_glyph_t){ run->glyphs[i].id, x + run->glyphs[i].x, y + run->glyphs[i].y };
    cairo_set_scaled_font(cr, face_cairo(run->face, run->scale));
    cairo_show_glyphs(cr, glyphs, (int)run->glyph_count);
}

void lettering_draw(cairo_t *cr, const Setter *setter, const Item *item, pt x, pt y)
{
    for (size_t i = 0; i < item->run_count; i++)
        draw_run(cr, setter, &item->runs[i], x + item->runs[i].x, y);
}
