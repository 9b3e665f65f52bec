/* The weights were chosen on the bundled issue and on a hundred variants of it,
 * halved and doubled. */
#include "set/plan_weigh.h"

#define COST_WHITE 2.0           /* a line of white in a column */
#define COST_REMNANT 120.0       /* a last page with hardly a line on it, and less the more it has, until it is PLAN_FILLED */
#define COST_UNEVEN 6.0          /* a line by which feet differ */
#define COST_STRETCH 1.5         /* a line of white put between paragraphs so that the column reaches its foot */
#define COST_CROP 0.05           /* a line by which a picture is cropped, squared: two cropped a little beat one cropped hard */
#define COST_COARSE 50.0         /* a picture that any size suits, where it has fewer pixels an inch than FINE; three times that with next to none */
#define COST_BOX_EDGE 25.0       /* a box that opens or closes a column */
#define COST_SCRAP 12.0          /* up to three lines over a picture or a pulled line at a column's head, or under one at its foot */
#define COST_AWAY 40.0           /* a picture on another page than the words it belongs to */
#define COST_SPREAD 10.0         /* … but on the same spread */
#define COST_ASTRAY 300.0        /* … though it belongs to an item, with which it stands */

#define MOST_WHITE 0.4           /* of the last page's columns, where a number of pages is wanted */

double weigh_crops(const Search *search, const Candidate *page)
{
    const double moved = COST_CROP * page->elastic * page->elastic;
    if (!page->closing)
        return moved;
    const StreamFrame *column = &page->made->stream[page->made->stream_count - 1];
    double natural = column->width * 2 / 3 / search->makeup->setter->layout->grid.leading;
    return moved + COST_CROP * (page->closing - natural) * (page->closing - natural);
}

/* The size that an editor asks for is the editor's. */
static double coarse_cost(const Content *picture, double ppi)
{
    enum { FINE = 200 };
    const bool any = content_part(picture, "picture")->picture->size == SIZE_ANY;
    return any && ppi > 0 && ppi < FINE ? COST_COARSE * (3 - 2 * ppi / FINE) : 0;
}

double weigh_coarse(const Search *search, const Candidate *page)
{
    const Content **next = &search->pictures[page->from->used];
    double cost = page->made->takes_picture ? coarse_cost(*next++, page->made->ppi) : 0;
    if (page->closing) {
        const Grid *grid = &search->makeup->setter->layout->grid;
        const pt height = (page->closing - 1) * grid->leading + grid->cap;
        cost += coarse_cost(*next, makeup_picture_ppi(search->makeup, *next, page->made->stream[page->made->stream_count - 1].width, height));
    }
    return cost;
}

bool weigh_stands_well(const Search *search, const Candidate *page)
{
    const Slug *slugs = search->galley->slugs;
    size_t first = page->from->slug;
    for (size_t i = 0; i < page->made->stream_count; first = page->ends[i++])
        if (first < page->ends[i] && (slugs[first].inside || slugs[page->ends[i] - 1].inside))
            return false;
    return true;
}

double weigh_anchor(const Search *search, const Candidate *page, size_t end)
{
    size_t anchor = page->made->takes_picture ? search->anchors[page->from->used] : ANYWHERE;
    if (anchor == ANYWHERE || (anchor >= page->from->slug && anchor <= end))
        return 0;
    if (search->pictures[page->from->used]->attached)
        return COST_ASTRAY;
    bool before = anchor < page->from->slug;
    enum { PAGE_SLUGS = 80 }; /* about */
    size_t far = before ? page->from->slug - anchor : anchor - end;
    bool left = (search->makeup->folio + search->page - 1) % 2 == 0;
    return left != before && far <= PAGE_SLUGS ? COST_SPREAD : COST_AWAY * (1 + (double)(far / PAGE_SLUGS));
}

/* A picture or a pulled line in the text with a few lines between it and its column's head, or its foot if the text goes on. */
static bool has_scrap(const Galley *galley, size_t first, size_t end)
{
    enum { SCRAP = 3 };
    for (size_t i = first; i < end; i++) {
        bool is_insert = galley->slugs[i].inside || (galley->blocks[i] && galley->blocks[i]->picture);
        if (is_insert && ((i > first && i <= first + SCRAP) || (i + 1 < end && i + 1 + SCRAP >= end && end < galley->count)))
            return true;
    }
    return false;
}

/* What it costs that boxes stand at the head or the foot of a column, and pictures all but there. */
static double edge_cost(const Galley *galley, size_t first, size_t end)
{
    if (first == end)
        return 0;
    return COST_BOX_EDGE * (galley->company[first].boxed + galley->company[end - 1].boxed) +
           (has_scrap(galley, first, end) ? COST_SCRAP : 0);
}

/* Column `i` is `left` lines short; of two and more, some go between its paragraphs. Returns the lines that remain. */
static int stretch(const Search *search, Candidate *page, size_t i, size_t first, int left)
{
    const int gaps = left > 1 ? pour_gaps(search->galley->slugs, first, page->ends[i]) : 0;
    page->extra[i] = gaps < left ? gaps : left;
    page->cost += COST_STRETCH * page->extra[i];
    return left - page->extra[i];
}

static int lines_left(const Search *search, const Candidate *page, size_t i, size_t first)
{
    return page->rooms[i] - pour_depth(search->galley->slugs, first, page->ends[i]);
}

/* Stretches columns that end higher than the lowest; what remains uneven is dear. */
static void level_feet(const Search *search, Candidate *page)
{
    const size_t columns = page->made->stream_count;
    int least = 1000, apart = 0;
    for (size_t i = 0, first = page->from->slug; i < columns; first = page->ends[i++]) {
        const int left = lines_left(search, page, i, first);
        least = left < least ? left : least;
    }
    for (size_t i = 0, first = page->from->slug; i < columns; first = page->ends[i++]) {
        const int remains = stretch(search, page, i, first, lines_left(search, page, i, first) - least);
        apart = remains > apart ? remains : apart;
    }
    page->lowered = columns ? least : 0;
    page->flaw = columns > 1 ? apart : 0;
    page->cost += COST_UNEVEN * page->flaw;
}

static double remnant_cost(double filled)
{
    const double short_by = filled < PLAN_FILLED ? 1 - filled / PLAN_FILLED : 0;
    return COST_REMNANT * short_by * short_by;
}

/* Whether `white` lines of each column may stay white so that the content keeps to its pages; pictures above them fill a page too. */
static bool may_be_white(const Search *search, double white)
{
    return white <= search->makeup->content->white * search->makeup->setter->layout->grid.lines;
}

bool weigh_last(const Search *search, Candidate *page)
{
    const Galley *galley = search->galley;
    size_t columns = page->made->stream_count;
    double white = 0, room = 0;
    if (!pour_level(galley->slugs, galley->count, page->from->slug, page->rooms, columns, page->ends))
        return false;
    for (size_t i = 0, first = page->from->slug; i < columns; first = page->ends[i++]) {
        page->cost += edge_cost(galley, first, page->ends[i]);
        white += lines_left(search, page, i, first);
        room += page->rooms[i];
    }
    /* A page that is asked for is a page, and no remnant. */
    if (search->pages > 1 && white > MOST_WHITE * room && !may_be_white(search, white / (double)columns))
        return false;
    if (page->from->before)
        page->filled = 1 - white / (double)columns / search->makeup->setter->layout->grid.lines;
    page->cost += COST_WHITE * white + remnant_cost(page->filled);
    level_feet(search, page);
    return true;
}

bool weigh_full(const Search *search, Candidate *page)
{
    const Galley *galley = search->galley;
    size_t end = pour_columns(galley->slugs, galley->count, page->from->slug, page->rooms, page->made->stream_count, page->ends);
    if (end == page->from->slug || end == galley->count)
        return false;
    for (size_t i = 0, first = page->from->slug; i < page->made->stream_count; first = page->ends[i++]) {
        const int left = stretch(search, page, i, first, lines_left(search, page, i, first));
        page->cost += COST_UNEVEN * left + edge_cost(galley, first, page->ends[i]);
        page->flaw = left > page->flaw ? left : page->flaw;
    }
    return true;
}
