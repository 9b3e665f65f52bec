/* Both pages are rendered by the same library to the same number of pixels, so what differs is theirs. Words tell apart by their
 * lightness: over one another, what only the old page has is red, what only the new one has is blue. */
#include "print/contrast.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/limits.h"
#include "print/lettering.h"

enum {
    PPI = 110, /* captions can be read */
    SEEN = 24, /* of 255: below that nobody sees a difference of colour */
};

/* On a sheet as wide as A3, in pt. */
static const pt sheet_width = 1190.55, edge = 30, gap = 20, head = 74;
static const pt panel_width = (1190.55 - 2 * 30 - 2 * 20) / 3;

/* ----------------------------------------------------------------- pixels */

typedef struct Pair {
    cairo_surface_t *was, *now;
    int columns, rows;
} Pair;

static int pixels_of(pt length)
{
    return (int)fmin(CONTRAST_SIDE_LIMIT, fmax(1, round(length * PPI / 72)));
}

/* In the size of the page as it was, or where there was none, as it is. */
static Pair pair_of(Arena *arena, const Rendered *was, const Rendered *now, int number)
{
    pt width, height;
    rendered_size(was, number, &width, &height);
    if (width <= 0 || height <= 0)
        rendered_size(now, number, &width, &height);
    Pair pair = { .columns = pixels_of(width), .rows = pixels_of(height) };
    pair.was = rendered_page(arena, was, number, pair.columns, pair.rows);
    pair.now = rendered_page(arena, now, number, pair.columns, pair.rows);
    return pair;
}

static uint32_t *row_of(cairo_surface_t *surface, int row)
{
    return (uint32_t *)(void *)(cairo_image_surface_get_data(surface) + (ptrdiff_t)row * cairo_image_surface_get_stride(surface));
}

static int channel(uint32_t pixel, int shift)
{
    return (int)(pixel >> shift & 0xFF);
}

static bool is_seen(uint32_t was, uint32_t now)
{
    for (int shift = 0; shift <= 16; shift += 8)
        if (abs(channel(was, shift) - channel(now, shift)) > SEEN)
            return true;
    return false;
}

static double share_of(const Pair *pair)
{
    size_t seen = 0;
    for (int y = 0; y < pair->rows; y++) {
        const uint32_t *was = row_of(pair->was, y), *now = row_of(pair->now, y);
        for (int x = 0; x < pair->columns; x++)
            seen += is_seen(was[x], now[x]);
    }
    return (double)seen / ((double)pair->columns * pair->rows);
}

double contrast_share(const Rendered *was, const Rendered *now, int number)
{
    if (number > rendered_count(was) || number > rendered_count(now))
        return 1;
    Arena *arena = arena_open();
    const Pair pair = pair_of(arena, was, now, number);
    const double share = share_of(&pair);
    arena_close(arena);
    return share;
}

/* Weighed as the eye does: ITU-R BT.601. */
static uint32_t lightness(uint32_t pixel)
{
    return (uint32_t)(299 * channel(pixel, 16) + 587 * channel(pixel, 8) + 114 * channel(pixel, 0)) / 1000;
}

/* What both have is grey, and pale, so that the rest stands out. */
static uint32_t overlaid(uint32_t was, uint32_t now)
{
    const uint32_t before = lightness(was), after = lightness(now), least = before < after ? before : after;
    if (!is_seen(was, now))
        return (255 - (255 - after) / 3) * 0x10101;
    if (before == after) /* two colours of one lightness */
        return 0xB000B0;
    return after << 16 | least << 8 | before;
}

static cairo_surface_t *overlay_of(const Pair *pair)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pair->columns, pair->rows);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
        return surface;
    for (int y = 0; y < pair->rows; y++) {
        const uint32_t *was = row_of(pair->was, y), *now = row_of(pair->now, y);
        uint32_t *both = row_of(surface, y);
        for (int x = 0; x < pair->columns; x++)
            both[x] = overlaid(was[x], now[x]);
    }
    cairo_surface_mark_dirty(surface);
    return surface;
}

/* ------------------------------------------------------------------ sheet */

typedef struct Sheet {
    const Contrast *contrast;
    cairo_surface_t *surface;
    cairo_t *cr;
} Sheet;

static void say(const Sheet *sheet, pt size, double grey, const char *words, pt x, pt y)
{
    const Style style = lettering_style(sheet->contrast->setter, size);
    const Item *item = lettering_set(sheet->contrast->setter, &style, words);
    cairo_set_source_rgb(sheet->cr, grey, grey, grey);
    if (item)
        lettering_draw(sheet->cr, sheet->contrast->setter, item, x, y);
}

/* One of three, scaled into its place, with its words above. */
static void put_panel(const Sheet *sheet, cairo_surface_t *surface, const Pair *pair, int place, const char *words)
{
    cairo_t *cr = sheet->cr;
    const double scale = panel_width / pair->columns;
    const pt x = edge + place * (panel_width + gap);
    say(sheet, 10, 0.15, words, x, head - 8);
    cairo_save(cr);
    cairo_translate(cr, x, head);
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_paint(cr);
    cairo_rectangle(cr, 0, 0, pair->columns, pair->rows);
    cairo_restore(cr);
    cairo_set_source_rgb(cr, 0.6, 0.63, 0.67);
    cairo_set_line_width(cr, 0.5);
    cairo_stroke(cr);
}

static void put_page(const Sheet *sheet, const ContrastPage *page)
{
    Arena *arena = arena_open();
    const Contrast *contrast = sheet->contrast;
    const Pair pair = pair_of(arena, contrast->was, contrast->now, page->number);
    cairo_surface_t *both = overlay_of(&pair);
    cairo_pdf_surface_set_size(sheet->surface, sheet_width, head + panel_width * pair.rows / pair.columns + edge);
    const char *title = arena_text(contrast->setter->arena, "%s, page %d: %.2f %% of it differs", contrast->title, page->number, 100 * page->share);
    say(sheet, 16, 0.1, title, edge, 40);
    put_panel(sheet, pair.was, &pair, 0, contrast->was_name);
    put_panel(sheet, pair.now, &pair, 1, contrast->now_name);
    put_panel(sheet, both, &pair, 2, "Both: red is gone, blue is new, purple is recoloured");
    cairo_show_page(sheet->cr);
    cairo_surface_destroy(both);
    arena_close(arena);
}

static void say_what_it_is(const Contrast *contrast, cairo_surface_t *surface)
{
    const char *date = moment_for_xmp(contrast->setter->arena, contrast->date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, contrast->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Tamga");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

int contrast_fill(void *own, const char *name)
{
    const Contrast *contrast = own;
    errno = 0;
    cairo_surface_t *surface = cairo_pdf_surface_create(name, sheet_width, sheet_width);
    say_what_it_is(contrast, surface);
    const Sheet sheet = { contrast, surface, cairo_create(surface) };
    for (size_t i = 0; i < contrast->count; i++)
        put_page(&sheet, &contrast->pages[i]);
    cairo_status_t status = cairo_status(sheet.cr);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_destroy(sheet.cr);
    cairo_surface_destroy(surface);
    return status == CAIRO_STATUS_SUCCESS ? 0 : status == CAIRO_STATUS_WRITE_ERROR && errno ? errno : EIO;
}
