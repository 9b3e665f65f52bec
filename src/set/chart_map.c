/* A tile map: the layout's countries as tiles, roughly where they lie, without
 * borders. The figure tells the value; the tint, in steps, shows it. */
#include <math.h>
#include <string.h>

#include "set/chart_draw.h"
#include "set/chart_ink.h"
#include "set/chart_value.h"

/* How far a map reaches, in tiles. */
typedef struct Extent {
    double across, down;
} Extent;

static Extent extent_of(const ChartDress *dress)
{
    Extent extent = {0};
    const Tile *tiles = dress->tiles.items;
    for (size_t i = 0; i < dress->tiles.count; i++) {
        extent.across = fmax(extent.across, tiles[i].x + 1);
        extent.down = fmax(extent.down, tiles[i].y + 1);
    }
    return extent;
}

int chart_map_lines(const ChartDress *dress)
{
    return (int)ceil(dress->tile_lines * extent_of(dress).down);
}

static const ChartValue *value_of(const Chart *chart, Text country)
{
    const ChartValue *values = chart->countries.items;
    for (size_t i = 0; i < chart->countries.count; i++)
        if (!strcmp(values[i].country.utf8, country.utf8))
            return &values[i];
    return NULL;
}

static double largest_value(const Chart *chart)
{
    double most = 0;
    for (size_t i = 0; i < chart->countries.count; i++)
        most = fmax(most, ((const ChartValue *)chart->countries.items)[i].value);
    return most;
}

/* Equal steps from nought to the largest value, the largest the darkest. */
static const Ink *tint_of(Pen *pen, const ChartData *it, double value)
{
    const Layout *layout = pen->setter->layout;
    const Ink *inks[CHART_PARTS];
    size_t count = chart_ink_parts(layout, chart_ink_lead(layout, it->chart->component), CHART_PARTS, inks);
    double most = largest_value(it->chart);
    size_t step = most > 0 ? (size_t)fmin(floor(value / most * (double)count), (double)(count - 1)) : 0;
    return inks[count - 1 - step];
}

/* A tile ends on a baseline, and the next one begins at the cap height of the line below it; beside it is as much white. */
static Box tile_box(Pen *pen, const ChartData *it, Box box, const Tile *tile)
{
    const Grid *grid = &pen->setter->layout->grid;
    pt gap = grid->leading - grid->cap, step = (box.width + gap) / extent_of(it->dress).across;
    return (Box){box.x + step * tile->x, box.y + tile->y * it->dress->tile_lines * grid->leading, step - gap,
                 it->dress->tile_lines * grid->leading - gap};
}

static void draw_tile(Pen *pen, const ChartData *it, Box tile, Text country, const Style *figure)
{
    const ChartDress *dress = it->dress;
    const ChartValue *value = value_of(it->chart, country);
    const Ink *tint = value ? tint_of(pen, it, value->value) : chart_ink(pen, dress->paper);
    const Ink *ink = chart_ink_on(pen->setter->layout, tint);
    const Style *name = chart_style(pen, dress->name_style);
    const char *words = chart_name(pen->setter->arena, it->edition, value ? value->label : (Text){0}, country);
    pt inset = 2 * dress->square_gap;
    if (value)
        pen_plate(pen, tile, tint);
    else
        chart_edge(pen, it, tile); /* there is no figure for this country */
    if (pen_width(pen, name, words ? words : country.utf8) > tile.width - 2 * inset)
        words = country.utf8;
    pen_words_in(pen, name, ink, words ? words : country.utf8, tile.x + inset, tile.y + inset + 0.66 * name->size,
                 tile.width - 2 * inset, ALIGN_LEFT);
    pen_words_in(pen, figure, ink, value ? chart_figure(pen, it, value->value) : "\u2013", tile.x + inset,
                 tile.y + tile.height - inset, tile.width - 2 * inset, ALIGN_LEFT);
}

/* The largest style that the longest figure allows, for all tiles. */
static const Style *figure_style(Pen *pen, const ChartData *it, pt width)
{
    const Text names[] = {it->dress->figure_style, it->dress->words_style, it->dress->value_style};
    return chart_largest_style(pen->setter, (StyleChoice){names, 3}, chart_figure(pen, it, largest_value(it->chart)), width);
}

void chart_draw_map(Pen *pen, Box box, const void *data)
{
    const ChartData *it = data;
    const Tile *tiles = it->dress->tiles.items;
    const Style *figure = figure_style(pen, it, tile_box(pen, it, box, &tiles[0]).width - 4 * it->dress->square_gap);
    for (size_t i = 0; i < it->dress->tiles.count; i++)
        draw_tile(pen, it, tile_box(pen, it, box, &tiles[i]), tiles[i].country, figure);
}
