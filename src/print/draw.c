/* Takes pages, item after item, and draws them: text as glyphs with the words
 * that they stand for, so that it can be copied and searched; shapes;
 * pictures. Which element an item belongs to is noted in the forme. */
#include "print/draw.h"

#include <assert.h>
#include <string.h>

#include "print/disguise.h"
#include "read/letter.h"
#include "set/font.h"

/* A page while it is drawn. */
typedef struct Canvas {
    Forme *forme;
    Arena *scratch;       /* given back when the page is drawn */
    bool tagged;          /* what is drawn belongs to elements */
    bool cyrillic;        /* the edition's script */
    const Tag *open;      /* the element that a piece is open for; NULL: none is */
    const char *language; /* of that piece */
} Canvas;

/* --- text --- */

/* The text that a run's glyphs stand for, cluster by cluster. */
typedef struct Words {
    char *utf8;
    int length;
    cairo_text_cluster_t *clusters;
} Words;

/* Returns how many bytes they have then. */
static int put_words(const Canvas *canvas, const char *utf8, size_t length, char *to)
{
    char *first = to;
    if (!canvas->forme->disguised) {
        memcpy(to, utf8, length);
        return (int)length;
    }
    for (const char *at = utf8, *end = utf8 + length; at < end;) {
        const char *next = at;
        utf8_next(&next);
        to += disguise_put(at, (size_t)(next - at), to);
        at = next;
    }
    return (int)(to - first);
}

/* A no-break space has done its work when lines are broken. Read out as a space it is found by a search; and as most
 * fonts have one glyph for the two, cairo 1.16 would spell out each of one kind in an ActualText of its own. */
static Words words_of(const Canvas *canvas, const Run *run)
{
    Arena *arena = canvas->scratch;
    Words words = { .utf8 = arena_alloc(arena, DISGUISE_BYTES * run->length),
                    .clusters = ARENA_ARRAY(arena, cairo_text_cluster_t, run->cluster_count) };
    const char *from = run->utf8;
    for (size_t i = 0; i < run->cluster_count; i++) {
        int bytes = run->clusters[i].bytes;
        bool no_break = bytes == 2 && !memcmp(from, "\u00A0", 2);
        const int put = put_words(canvas, no_break ? " " : from, no_break ? 1 : (size_t)bytes, words.utf8 + words.length);
        words.clusters[i] = (cairo_text_cluster_t){ put, run->clusters[i].glyphs };
        words.length += put;
        from += bytes;
    }
    assert(from == run->utf8 + run->length);
    return words;
}

static void draw_run(const Canvas *canvas, const Run *run, pt x, pt y)
{
    Forme *forme = canvas->forme;
    Words words = words_of(canvas, run);
    cairo_glyph_t *glyphs = ARENA_ARRAY(canvas->scratch, cairo_glyph_t, run->glyph_count);
    for (size_t i = 0; i < run->glyph_count; i++)
        glyphs[i] = (cairo_glyph_t){ run->glyphs[i].id, x + run->glyphs[i].x, y + run->glyphs[i].y };
    forme_ink(forme, run->ink);
    cairo_set_scaled_font(forme->cr, face_cairo(run->face, run->scale));
    cairo_show_text_glyphs(forme->cr, words.utf8, words.length, glyphs, (int)run->glyph_count, words.clusters,
                           (int)run->cluster_count, 0);
}

/* --- pieces of elements --- */

static void leave(Canvas *canvas)
{
    if (canvas->open)
        forme_end_leaf(canvas->forme);
    canvas->open = NULL;
}

static void reach(Canvas *canvas, const Item *item, const Tag *tag, const char *language)
{
    if (!canvas->tagged || (tag == canvas->open && language == canvas->language))
        return;
    leave(canvas);
    if (tag)
        forme_begin_leaf(canvas->forme, tag, item, language);
    canvas->open = tag;
    canvas->language = language;
}

/* A line of the other script only is of another language: of the two that the programme works in. */
static const char *foreign_language(const Canvas *canvas, const Item *item)
{
    int own = 0, other = 0;
    for (size_t i = 0; i < item->run_count; i++)
        for (const char *at = item->runs[i].utf8, *end = at + item->runs[i].length; at < end;) {
            const uint32_t letter = utf8_next(&at);
            const bool latin = letter_is_latin(letter), cyrillic = letter_is_cyrillic(letter);
            own += canvas->cyrillic ? cyrillic : latin;
            other += canvas->cyrillic ? latin : cyrillic;
        }
    enum { FEW = 3 }; /* a sign or a number's unit is no language */
    return own > 0 || other < FEW ? NULL : canvas->cyrillic ? "en" : "ru";
}

static void draw_text(Canvas *canvas, const Item *item)
{
    const char *language = canvas->tagged ? foreign_language(canvas, item) : NULL;
    for (size_t i = 0; i < item->run_count; i++) {
        const Run *run = &item->runs[i];
        reach(canvas, item, run->tag ? run->tag : item->tag, language);
        draw_run(canvas, run, item->x + run->x, item->y);
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
static void draw_shape(Forme *forme, const Item *item)
{
    cairo_t *cr = forme->cr;
    trace(cr, item);
    if (item->fill) {
        forme_ink(forme, item->fill);
        cairo_fill_preserve(cr);
    }
    if (item->stroke) {
        forme_ink(forme, item->stroke);
        cairo_set_line_width(cr, item->stroke_width);
        cairo_stroke_preserve(cr);
    }
    cairo_new_path(cr);
}

/* --- pictures --- */

/* What brings stored pixels upright, both seen as a square of side 1, by EXIF orientation. EXIF says where the first
 * row and the first column of the file belong: 6, as a telephone held upright writes, is "right, top". */
static const cairo_matrix_t upright[] = {
    [1] = { .xx = 1, .yy = 1 },
    [2] = { .xx = -1, .yy = 1, .x0 = 1 },
    [3] = { .xx = -1, .yy = -1, .x0 = 1, .y0 = 1 },
    [4] = { .xx = 1, .yy = -1, .y0 = 1 },
    [5] = { .yx = 1, .xy = 1 },
    [6] = { .yx = 1, .xy = -1, .x0 = 1 },
    [7] = { .yx = -1, .xy = -1, .x0 = 1, .y0 = 1 },
    [8] = { .yx = -1, .xy = 1, .y0 = 1 },
};

static void draw_picture(Forme *forme, const Item *item)
{
    cairo_t *cr = forme->cr;
    const Crop crop = item->crop;
    cairo_save(cr);
    cairo_rectangle(cr, item->x, item->y, item->width, item->height);
    cairo_clip(cr);
    cairo_translate(cr, item->x, item->y);
    cairo_scale(cr, item->width / crop.width, item->height / crop.height);
    cairo_translate(cr, -crop.x, -crop.y);
    cairo_scale(cr, item->picture->width, item->picture->height);
    cairo_transform(cr, &upright[item->picture->turn]);
    forme_picture(forme, (Placing){ item->picture, crop, item->width, item->height, NULL });
    cairo_restore(cr);
}

/* --- pages --- */

static void draw_item(Canvas *canvas, const Item *item)
{
    switch (item->kind) {
    case ITEM_TEXT:
        draw_text(canvas, item);
        break;
    case ITEM_SHAPE:
        reach(canvas, item, item->tag, NULL);
        draw_shape(canvas->forme, item);
        break;
    case ITEM_PICTURE:
        reach(canvas, item, item->tag, NULL);
        draw_picture(canvas->forme, item);
        break;
    case ITEM_PLACE: /* nothing is seen of it */
        break;
    }
}

static void draw_items(Canvas *canvas, const Page *page)
{
    canvas->scratch = arena_open();
    for (const Item *item = page->items.first; item; item = item->next)
        draw_item(canvas, item);
    leave(canvas);
    arena_close(canvas->scratch);
}

void draw_bare(Forme *forme, const Page *page)
{
    draw_items(&(Canvas){ .forme = forme }, page);
}

void draw_tagged(Forme *forme, const Page *page, bool cyrillic)
{
    draw_items(&(Canvas){ .forme = forme, .tagged = true, .cyrillic = cyrillic }, page);
}
