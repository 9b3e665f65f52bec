#include "print/placeholder.h"

#include <cairo.h>
#include <errno.h>
#include <math.h>

#include "print/lettering.h"

enum { PPI = 300 };

/* A canvas in pt. */
typedef struct Board {
    const Setter *setter;
    cairo_t *cr;
    pt width, height;
} Board;

static void draw_ground(const Board *board)
{
    const pt edge = 1;
    cairo_set_source_rgb(board->cr, 0.89, 0.91, 0.93);
    cairo_paint(board->cr);
    cairo_set_source_rgb(board->cr, 0.78, 0.81, 0.85);
    cairo_set_line_width(board->cr, edge);
    cairo_rectangle(board->cr, edge / 2, edge / 2, board->width - edge, board->height - edge);
    cairo_move_to(board->cr, 0, 0);
    cairo_line_to(board->cr, board->width, board->height);
    cairo_move_to(board->cr, board->width, 0);
    cairo_line_to(board->cr, 0, board->height);
    cairo_stroke(board->cr);
}

/* In the middle of the board, on a patch of its ground, so that the diagonals do not cross the words. */
static void say(const Board *board, const Style *style, const char *words, pt y)
{
    const Item *item = lettering_set(board->setter, style, words);
    if (!item)
        return;
    const pt x = (board->width - item->width) / 2;
    cairo_set_source_rgb(board->cr, 0.89, 0.91, 0.93);
    cairo_rectangle(board->cr, x - style->size / 2, y - style->size, item->width + style->size, style->leading);
    cairo_fill(board->cr);
    cairo_set_source_rgb(board->cr, 0.30, 0.35, 0.42);
    lettering_draw(board->cr, board->setter, item, x, y);
}

/* As large as the place allows: three lines, of some thirty letters. */
static Style style_for(const Board *board)
{
    return lettering_style(board->setter, fmin(18, fmin(board->width / 16, board->height / 6)));
}

static void say_size(const Board *board, const char *name, int width, int height)
{
    Arena *arena = board->setter->arena;
    const Style style = style_for(board);
    const pt y = board->height / 2 + style.size / 3;
    say(board, &style, name, y - style.leading);
    say(board, &style, arena_text(arena, "%d × %d pixels", width, height), y);
    say(board, &style, arena_text(arena, "%.0f × %.0f mm at %d ppi", board->width / 72 * 25.4, board->height / 72 * 25.4, PPI), y + style.leading);
}

static int errno_of(cairo_status_t status)
{
    return status == CAIRO_STATUS_SUCCESS ? 0 : status == CAIRO_STATUS_WRITE_ERROR && errno ? errno : EIO;
}

int placeholder_write(const Setter *setter, const char *path, const char *name, pt width, pt height)
{
    const int columns = (int)ceil(width * PPI / 72), rows = (int)ceil(height * PPI / 72);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows);
    const Board board = { setter, cairo_create(surface), width, height };
    cairo_scale(board.cr, PPI / 72.0, PPI / 72.0);
    draw_ground(&board);
    say_size(&board, name, columns, rows);
    cairo_status_t status = cairo_status(board.cr);
    errno = 0;
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png(surface, path);
    cairo_destroy(board.cr);
    cairo_surface_destroy(surface);
    return errno_of(status);
}
