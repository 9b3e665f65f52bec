/* Takes a page that is made up and its plan, gives the items of its columns. */
#include "set/stream.h"

#include <math.h>

#include "set/galley_inset.h"

double stream_top(const StreamFrame *frame, int elastic)
{
    return frame->top + (frame->moves ? elastic : 0);
}

int stream_room(const StreamFrame *frame, int elastic)
{
    int room = (int)floor(frame->foot - stream_top(frame, elastic) + 1.01);
    return room > 0 ? room : 0;
}

bool stream_ends_page(const Layout *layout, const Master *master, const StreamFrame *frame)
{
    return pt_fits(master->foot > 0 ? master->foot : layout->grid.lines, frame->foot);
}

/* A picture in the text is drawn into its slug, from the first line's baseline on. */
static void draw_picture(const Makeup *makeup, const Galley *galley, size_t slug)
{
    const Block *block = galley->blocks[slug];
    ItemList drawn = {0};
    makeup_picture(makeup, block->picture, 0, 1, galley->measure, block->picture_lines, block->style, &drawn);
    items_move(&galley->items[slug], &drawn, 0, -layout_line(makeup->setter->layout, 1));
}

/* An inset stands before the text beside it, for those who listen too. */
static void draw_inset(const Makeup *makeup, const Galley *galley, size_t slug)
{
    const Inset *inset = galley->company[slug].inset;
    ItemList drawn = {0};
    if (inset->picture)
        makeup_picture(makeup, inset->picture, galley->measure - inset->width, 1, inset->width, inset->picture_lines, inset->caption,
                       &drawn);
    else
        galley_inset_place(makeup->setter, galley, inset, &drawn);
    ItemList text = galley->items[slug], all = {0};
    items_move(&all, &drawn, 0, inset->picture ? -layout_line(makeup->setter->layout, 1) : 0);
    items_move(&all, &text, 0, 0);
    galley->items[slug] = all;
}

static void place_column(const Makeup *makeup, Made *made, const StreamFrame *column, double top, const Galley *galley, Stretch slugs)
{
    for (size_t i = slugs.first; i < slugs.end; i++)
        if (galley->blocks[i] && galley->blocks[i]->picture)
            draw_picture(makeup, galley, i);
    for (size_t i = slugs.first; i < slugs.end; i++)
        if (galley->company[i].inset)
            draw_inset(makeup, galley, i);
    galley_place(makeup->setter, galley, slugs, column->x, layout_line(makeup->setter->layout, top), &made->items);
}

/* The line on which column `i` of a page ends that begins with slug `first`. */
static double column_end(const Made *made, const PagePlan *page, const Galley *galley, size_t i, size_t first)
{
    return stream_top(&made->stream[i], page->elastic) + pour_depth(galley->slugs, first, page->ends[i]) + page->extra[i] - 1;
}

/* Notes end where the longest column of the page ends, so that feet are level; over a closing picture, with their own. */
static void place_notes(const Makeup *makeup, Made *made, const PagePlan *page, const Galley *galley)
{
    double foot = 0;
    size_t first = page->first;
    for (size_t i = 0; galley && i < made->stream_count; first = page->ends[i++])
        foot = fmax(foot, column_end(made, page, galley, i, first));
    first = page->first;
    for (size_t i = 0; galley && i < made->stream_count; first = page->ends[i++]) {
        const StreamFrame *column = &made->stream[i];
        const bool closes = page->closing && i + 1 == made->stream_count;
        const double line = closes ? column_end(made, page, galley, i, first) : fmin(foot, column->foot);
        galley_place_notes(makeup->setter, galley, first, page->ends[i], column->x, layout_line(makeup->setter->layout, line), &made->items);
    }
}

/* The lines of the picture that closes the last column, with its caption. */
static int closing_lines(const Makeup *makeup, const Made *made, const PagePlan *page)
{
    if (!page->closing || !made->stream_count)
        return 0;
    const Style *caption = layout_style(makeup->setter->layout, page->master->closing.caption.utf8);
    return page->closing_lines + makeup_caption_lines(makeup, page->closing, made->stream[made->stream_count - 1].width, caption);
}

/* It stands at the foot of the columns; where little text stands above it, right below that: white belongs to the end. */
static double closing_top(const Made *made, const PagePlan *page, const Galley *galley, int closing)
{
    enum { HOLE = 4 }; /* lines */
    const size_t last = made->stream_count - 1;
    const double foot = made->stream[last].foot - page->lowered - closing + 1;
    if (!galley)
        return foot;
    const double below = column_end(made, page, galley, last, last ? page->ends[last - 1] : page->first) + 2;
    return foot - below > HOLE ? below : foot;
}

/* A column and how full it is: for those who check the page. */
static void note_column(const Makeup *makeup, Made *made, const StreamFrame *column, int elastic, int used)
{
    const Layout *layout = makeup->setter->layout;
    pt top = layout_line(layout, stream_top(column, elastic)) - layout->grid.cap;
    frame_add(makeup->setter->arena, &made->items,
              (PageFrame){.part = "text", .x = column->x, .y = top, .width = column->width,
                          .height = layout_line(layout, column->foot) - top, .room = stream_room(column, elastic), .used = used});
}

void stream_place(const Makeup *makeup, Made *made, const PagePlan *page, const Galley *galley)
{
    const int closing = closing_lines(makeup, made, page);
    for (size_t i = 0; i < made->stream_count; i++)
        if (stream_ends_page(makeup->setter->layout, page->master, &made->stream[i]))
            made->stream[i].foot += page->depth;
    size_t first = page->first;
    for (size_t i = 0; galley && i < made->stream_count; first = page->ends[i++]) {
        const StreamFrame *column = &made->stream[i];
        place_column(makeup, made, column, stream_top(column, page->elastic), galley, (Stretch){first, page->ends[i], page->extra[i]});
        note_column(makeup, made, column, page->elastic,
                    pour_depth(galley->slugs, first, page->ends[i]) + page->extra[i] + (i + 1 == made->stream_count ? closing : 0));
    }
    place_notes(makeup, made, page, galley);
    if (!page->closing)
        return;
    const StreamFrame *last = &made->stream[made->stream_count - 1];
    makeup_picture(makeup, page->closing, last->x, closing_top(made, page, galley, closing), last->width, page->closing_lines,
                   layout_style(makeup->setter->layout, page->master->closing.caption.utf8), &made->items);
}
