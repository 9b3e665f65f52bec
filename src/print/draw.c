/* Takes pages, item after item, and tells cairo: text as glyphs with the
 * words that they stand for, so that it can be copied and searched; shapes;
 * pictures; places where links arrive. Where an item belongs in the document's
 * structure is tags' to say. */
#include "print/draw.h"

#include <assert.h>
#include <cairo-pdf.h>
#include <string.h>

#include "print/image.h"
#include "print/tags.h"
#include "set/font.h"

typedef struct Canvas {
    Arena *arena;
    cairo_surface_t *surface;
    cairo_t *cr;
    Tags *tags;
    Diags *diags;
    bool complete; /* every picture could be painted */
} Canvas;

static void use_ink(cairo_t *cr, const Ink *ink)
{
    cairo_set_source_rgb(cr, ink->srgb[0], ink->srgb[1], ink->srgb[2]);
}

/* --- text --- */

/* The text that a run's glyphs stand for, cluster by cluster. */
typedef struct Words {
    char *utf8;
    int length;
    cairo_text_cluster_t *clusters;
} Words;

/* A no-break space has done its work when lines are broken. Read out as a space it is found by a search; and as most
 * fonts have one glyph for the two, cairo 1.16 would spell out each of one kind in an ActualText of its own. */
static Words words_of(Arena *arena, const Run *run)
{
    Words words = { .utf8 = arena_alloc(arena, run->length),
                    .clusters = ARENA_ARRAY(arena, cairo_text_cluster_t, run->cluster_count) };
    const char *from = run->utf8;
    for (size_t i = 0; i < run->cluster_count; i++) {
        int bytes = run->clusters[i].bytes;
        bool no_break = bytes == 2 && !memcmp(from, "\u00A0", 2);
        words.clusters[i] = (cairo_text_cluster_t){ no_break ? 1 : bytes, run->clusters[i].glyphs };
        memcpy(words.utf8 + words.length, no_break ? " " : from, (size_t)words.clusters[i].num_bytes);
        words.length += words.clusters[i].num_bytes;
        from += bytes;
    }
    assert(from == run->utf8 + run->length);
    return words;
}

static void draw_run(const Canvas *canvas, const Run *run, pt x, pt y)
{
    Words words = words_of(canvas->arena, run);
    cairo_glyph_t *glyphs = ARENA_ARRAY(canvas->arena, cairo_glyph_t, run->glyph_count);
    for (size_t i = 0; i < run->glyph_count; i++)
        glyphs[i] = (cairo_glyph_t){ run->glyphs[i].id, x + run->glyphs[i].x, y + run->glyphs[i].y };
    use_ink(canvas->cr, run->ink);
    cairo_set_scaled_font(canvas->cr, face_cairo(run->face, run->scale));
    cairo_show_text_glyphs(canvas->cr, words.utf8, words.length, glyphs, (int)run->glyph_count, words.clusters,
                           (int)run->cluster_count, 0);
}

static void draw_text(const Canvas *canvas, const Page *page, const Item *item)
{
    for (size_t i = 0; i < item->run_count; i++) {
        tags_reach(canvas->tags, (Spot){ page, item, i });
        draw_run(canvas, &item->runs[i], item->x + item->runs[i].x, item->y);
    }
}

/* --- shapes --- */

/* Scaled here and not by cairo, whose strokes would be scaled with the shape. */
static void trace(cairo_t *cr, const Item *item)
{
    double scale = item->scale;
    for (size_t i = 0; i < item->outline->count; i++) {
        const Step *step = &item->outline->steps[i];
        double x[3], y[3];
        for (int point = 0; point < 3; point++) {
            x[point] = item->x + scale * step->x[point];
            y[point] = item->y + scale * step->y[point];
        }
        switch (step->kind) {
        case STEP_MOVE: cairo_move_to(cr, x[0], y[0]); break;
        case STEP_LINE: cairo_line_to(cr, x[0], y[0]); break;
        case STEP_CURVE: cairo_curve_to(cr, x[0], y[0], x[1], y[1], x[2], y[2]); break;
        case STEP_CLOSE: cairo_close_path(cr); break;
        }
    }
}

/* cairo begins with butt ends and mitred joins, and nothing here changes them. */
static void draw_shape(cairo_t *cr, const Item *item)
{
    trace(cr, item);
    if (item->fill) {
        use_ink(cr, item->fill);
        cairo_fill_preserve(cr);
    }
    if (item->stroke) {
        use_ink(cr, item->stroke);
        cairo_set_line_width(cr, item->stroke_width);
        cairo_stroke_preserve(cr);
    }
    cairo_new_path(cr);
}

/* --- pages --- */

static void draw_item(Canvas *canvas, const Page *page, const Item *item)
{
    switch (item->kind) {
    case ITEM_TEXT:
        draw_text(canvas, page, item);
        break;
    case ITEM_SHAPE:
        tags_reach(canvas->tags, (Spot){ page, item, 0 });
        draw_shape(canvas->cr, item);
        break;
    case ITEM_PICTURE:
        tags_reach(canvas->tags, (Spot){ page, item, 0 });
        if (!image_paint(canvas->cr, item->picture, item->crop, item->x, item->y, item->width, item->height, canvas->diags))
            canvas->complete = false;
        break;
    case ITEM_PLACE:
        tags_place(canvas->tags, item);
        break;
    }
}

static void draw_page(Canvas *canvas, const Page *page)
{
    for (const Item *item = page->items.first; item; item = item->next)
        draw_item(canvas, page, item);
    tags_end_page(canvas->tags);
    if (!page->next)
        tags_end(canvas->tags);
    /* Last of all: cairo 1.16 never frees the label of a page that fails. */
    if (cairo_status(canvas->cr) == CAIRO_STATUS_SUCCESS)
        cairo_pdf_surface_set_page_label(canvas->surface, arena_text(canvas->arena, "%d", page->number));
    cairo_show_page(canvas->cr);
}

static void add_bookmarks(Canvas *canvas, const Pages *pages)
{
    int section = CAIRO_PDF_OUTLINE_ROOT;
    for (const Bookmark *bookmark = pages->bookmarks; bookmark; bookmark = bookmark->next) {
        int parent = bookmark->level > 1 ? section : CAIRO_PDF_OUTLINE_ROOT;
        int added = cairo_pdf_surface_add_outline(canvas->surface, parent, bookmark->title,
                                                  tags_attribute(canvas->arena, "dest", bookmark->place),
                                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
        if (bookmark->level == 1)
            section = added;
    }
}

/* --- tags as cairo has them --- */

static void begin_tag(void *cr, const char *word, const char *attributes)
{
    cairo_tag_begin(cr, word, attributes);
}

static void end_tag(void *cr, const char *word)
{
    cairo_tag_end(cr, word);
}

/* --- failure --- */

static bool report(cairo_status_t status, const char *what, const char *path, Diags *diags)
{
    if (status == CAIRO_STATUS_NO_MEMORY)
        arena_exhausted();
    diag_fault(diags, (Place){ .file = path }, DIAG_PDF_FAILED, "%s could not be drawn", what);
    diag_hint(diags, "cairo says: %s", cairo_status_to_string(status));
    return false;
}

/* Fonts are written only now, and elements found that do not nest. */
static bool finish_surface(cairo_surface_t *surface, const char *path, Diags *diags)
{
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    return status == CAIRO_STATUS_SUCCESS || report(status, "the whole of the pages", path, diags);
}

bool draw_finish(cairo_t *cr, cairo_surface_t *surface, const char *path, Diags *diags)
{
    const cairo_status_t status = cairo_status(cr);
    cairo_destroy(cr);
    if (status != CAIRO_STATUS_SUCCESS)
        return report(status, "a page", path, diags);
    return finish_surface(surface, path, diags);
}

/* Where elements are not wanted. */
static void begin_nothing(void *nothing, const char *word, const char *attributes)
{
    (void)nothing;
    (void)word;
    (void)attributes;
}

static void end_nothing(void *nothing, const char *word)
{
    (void)nothing;
    (void)word;
}

bool draw_bare(Arena *arena, const Page *page, cairo_t *cr, Diags *diags)
{
    Tags *tags = tags_open(arena, (TagSink){ NULL, begin_nothing, end_nothing });
    Canvas canvas = { .arena = arena, .cr = cr, .tags = tags, .diags = diags, .complete = true };
    for (const Item *item = page->items.first; item; item = item->next)
        draw_item(&canvas, page, item);
    return canvas.complete;
}

bool draw_pages(Arena *arena, const Pages *pages, cairo_surface_t *surface, const char *path, Diags *diags)
{
    cairo_t *cr = cairo_create(surface);
    Tags *tags = tags_open(arena, (TagSink){ cr, begin_tag, end_tag });
    Canvas canvas = { .arena = arena, .surface = surface, .cr = cr, .tags = tags, .diags = diags, .complete = true };
    add_bookmarks(&canvas, pages);
    cairo_status_t status = cairo_status(cr);
    for (const Page *page = pages->first; page && status == CAIRO_STATUS_SUCCESS; page = page->next) {
        canvas.arena = arena_open();
        draw_page(&canvas, page);
        arena_close(canvas.arena);
        status = cairo_status(cr);
        if (status != CAIRO_STATUS_SUCCESS)
            canvas.complete = report(status, arena_text(arena, "page %d", page->number), path, diags);
    }
    cairo_destroy(cr);
    return canvas.complete && finish_surface(surface, path, diags);
}
