/* Takes what is drawn, gives cairo's PDF and the notes for its finishing.
 *
 * Where a piece begins and ends is drawn too, as a square in a colour of its
 * own. cairo's tags would not do: 1.18 writes none around shapes alone, where
 * 1.16 does. What is drawn comes out of every version in order. */
#include "print/forme.h"

#include <cairo-pdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/timing.h"

/* A PDF that grows in memory. */
typedef struct Sink {
    char *bytes;
    size_t length, room;
} Sink;

static cairo_status_t add_bytes(void *closure, const unsigned char *bytes, unsigned length)
{
    Sink *sink = closure;
    if (length > sink->room - sink->length) {
        sink->room = 2 * (sink->room + length);
        sink->bytes = realloc(sink->bytes, sink->room);
        if (!sink->bytes)
            arena_exhausted();
    }
    memcpy(sink->bytes + sink->length, bytes, length);
    sink->length += length;
    return CAIRO_STATUS_SUCCESS;
}

static const cairo_user_data_key_t sink_key;

static void free_sink(void *owner)
{
    Sink *sink = owner;
    free(sink->bytes);
    free(sink);
}

static void close_surface(void *surface)
{
    cairo_surface_finish(surface);
    free_sink(cairo_surface_get_user_data(surface, &sink_key));
    cairo_surface_destroy(surface);
}

static void close_canvas(void *cr)
{
    cairo_destroy(cr);
}

static void begin_page(Forme *forme)
{
    FormePage *page = ARENA_NEW(forme->arena, FormePage);
    *(forme->last ? &forme->last->next : &forme->first) = page;
    forme->last = page;
}

Forme *forme_open(Arena *arena, pt width, pt height, pt margin)
{
    Forme *forme = ARENA_NEW(arena, Forme);
    Sink *sink = calloc(1, sizeof *sink);
    if (!sink)
        arena_exhausted();
    *forme = (Forme){ .arena = arena, .width = width, .height = height, .margin = margin };
    forme->surface = cairo_pdf_surface_create_for_stream(add_bytes, sink, width + 2 * margin, height + 2 * margin);
    /* Any date: the finished PDF has its own, and cairo would ask the clock. */
    cairo_pdf_surface_set_metadata(forme->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    cairo_surface_set_user_data(forme->surface, &sink_key, sink, NULL);
    arena_own(arena, forme->surface, close_surface);
    cairo_surface_set_device_offset(forme->surface, margin, margin);
    forme->cr = arena_own(arena, cairo_create(forme->surface), close_canvas);
    begin_page(forme);
    return forme;
}

/* --- inks --- */

/* cairo writes colours to six digits: steps of a thousandth come through. */
static const double key_mark = 0.377;

static bool same_ink(const Ink *a, const Ink *b)
{
    const char *plate = a->spot.utf8 ? a->spot.utf8 : "", *other = b->spot.utf8 ? b->spot.utf8 : "";
    return a == b || (!memcmp(a->cmyk, b->cmyk, sizeof a->cmyk) && !memcmp(a->srgb, b->srgb, sizeof a->srgb) && !strcmp(plate, other));
}

static size_t key_of(Forme *forme, const Ink *ink)
{
    for (size_t i = 0; i < forme->ink_count; i++)
        if (same_ink(forme->inks[i], ink))
            return i;
    const size_t count = forme->ink_count++;
    if ((count & (count - 1)) == 0) { /* full: twice the room */
        const Ink **more = ARENA_ARRAY(forme->arena, const Ink *, 2 * count + 1);
        if (count)
            memcpy(more, forme->inks, count * sizeof *more);
        forme->inks = more;
    }
    Ink *kept = ARENA_NEW(forme->arena, Ink);
    *kept = *ink;
    forme->inks[count] = kept;
    return count;
}

void forme_ink(Forme *forme, const Ink *ink)
{
    const size_t key = key_of(forme, ink);
    cairo_set_source_rgb(forme->cr, (double)(key % 1000) / 1000, (double)(key / 1000) / 1000, key_mark);
}

const Ink *forme_keyed(const Forme *forme, const double rgb[3])
{
    const size_t key = (size_t)(lround(1000 * rgb[0]) + 1000 * lround(1000 * rgb[1]));
    return fabs(rgb[2] - key_mark) < 1e-4 && key < forme->ink_count ? forme->inks[key] : NULL;
}

/* --- pieces --- */

static const double edge_mark = 0.378;

static void draw_edge(Forme *forme, FormeEdge edge)
{
    cairo_set_source_rgb(forme->cr, (double)edge / 1000, 0, edge_mark);
    cairo_rectangle(forme->cr, 0, 0, 1, 1);
    cairo_fill(forme->cr);
}

FormeEdge forme_edge(const double rgb[3])
{
    return fabs(rgb[2] - edge_mark) < 1e-4 ? (FormeEdge)lround(1000 * rgb[0]) : EDGE_NONE;
}

void forme_begin_leaf(Forme *forme, const Tag *tag, const Item *first, const char *language)
{
    Leaf *leaf = ARENA_NEW(forme->arena, Leaf);
    *leaf = (Leaf){ .tag = tag, .language = language, .first = first };
    FormePage *page = forme->last;
    *(page->last_leaf ? &page->last_leaf->next : &page->leaves) = leaf;
    page->last_leaf = leaf;
    draw_edge(forme, EDGE_BEGIN);
}

void forme_end_leaf(Forme *forme)
{
    draw_edge(forme, EDGE_END);
}

/* FAST, as other filters write /Interpolate true, which PDF/X and PDF/A refuse. */
void forme_picture(Forme *forme, Placing placing)
{
    Placing *kept = ARENA_NEW(forme->arena, Placing);
    *kept = placing;
    FormePage *page = forme->last;
    *(page->last_placing ? &page->last_placing->next : &page->placings) = kept;
    page->last_placing = kept;
    cairo_surface_t *pixel = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
    cairo_set_source_surface(forme->cr, pixel, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(forme->cr), CAIRO_FILTER_FAST);
    cairo_paint(forme->cr);
    cairo_surface_destroy(pixel);
}

void forme_end_page(Forme *forme, const Page *page)
{
    forme->last->page = page;
    cairo_show_page(forme->cr);
    begin_page(forme);
}

/* --- the end --- */

static bool report(cairo_status_t status, const char *path, Diags *diags)
{
    if (status == CAIRO_STATUS_NO_MEMORY)
        arena_exhausted();
    diag_fault(diags, (Place){ .file = path }, DIAG_PDF_FAILED, "the pages could not be drawn");
    diag_hint(diags, "cairo says: %s", cairo_status_to_string(status));
    return false;
}

/* Fonts are written only now. */
bool forme_close(Forme *forme, const char *path, Diags *diags)
{
    const Stage before = timing_begin(STAGE_DRAWING);
    cairo_status_t status = cairo_status(forme->cr);
    cairo_surface_finish(forme->surface);
    timing_end(before);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(forme->surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return report(status, path, diags);
    const Sink *sink = cairo_surface_get_user_data(forme->surface, &sink_key);
    forme->pdf = (Bytes){ sink->bytes, sink->length };
    return true;
}

const char *forme_cairo(void)
{
    return cairo_version_string();
}
