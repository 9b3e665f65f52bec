/* A shortest way through states: how much text stands, how many pictures are
 * used, on how many pages. Pages are weighed on bare numbers; the galley is
 * set once, and a master is made up dry once for each picture it may hold. */
#include "set/plan_search.h"

#include <string.h>

#include "set/plan_weigh.h"
#include "set/stream.h"

#define COST_PAGE 60.0           /* a page more */
#define COST_PICTURE_LEFT 400.0  /* a picture without a place */
#define COST_BARE_OPENER 20.0    /* a first page without a picture though there is one */
#define COST_MASTER 3.0          /* each master after the first one named */

/* ---------------------------------------------------------------- trials */

static bool has_shelf(const Master *master)
{
    const Frame *frames = master->frames.items;
    for (size_t i = 0; i < master->frames.count; i++)
        if (frames[i].shelf)
            return true;
    return false;
}

/* Items on a shelf beside the picture need their room whatever the text asks. */
static int least_elastic(const Makeup *makeup, const Made *made)
{
    Makeup tight = *makeup;
    if (!has_shelf(makeup->master))
        return -makeup->master->elastic.up;
    for (tight.elastic = -makeup->master->elastic.up; tight.elastic < 0; tight.elastic++) {
        Made trial = makeup_page(&tight, true);
        if (trial.fits && trial.left == made->left)
            break;
    }
    return tight.elastic;
}

/* Whether a master's frame is for pictures of that size. */
static bool suits(const Master *master, const Content *picture)
{
    const int size = content_part(picture, "picture")->picture->size;
    const Text *holds = master->holds.items;
    for (size_t i = 0; i < master->holds.count; i++)
        if (!strcmp(holds[i].utf8, size_words[size]))
            return true;
    return !master->holds.count && (size == SIZE_ANY || size == SIZE_WIDE);
}

static const Content *next_picture(const Search *search, const Master *master, size_t used)
{
    return used < search->picture_count && suits(master, search->pictures[used]) ? search->pictures[used] : NULL;
}

const Trial *plan_trial(Search *search, const Master *master, bool first, size_t used, size_t shelved)
{
    for (Trial *trial = search->trials; trial; trial = trial->next)
        if (trial->master == master && trial->first == first && trial->used == used && trial->shelved == shelved)
            return trial;
    Trial *trial = ARENA_NEW(search->arena, Trial);
    Makeup makeup = *search->makeup;
    makeup.master = master;
    makeup.first = first;
    makeup.shelved = shelved;
    makeup.picture = next_picture(search, master, used);
    *trial = (Trial){.master = master, .first = first, .used = used, .shelved = shelved, .made = makeup_page(&makeup, true),
                     .next = search->trials};
    trial->least = trial->made.fits ? least_elastic(&makeup, &trial->made) : 0;
    search->trials = trial;
    return trial;
}

/* --------------------------------------------------------------- states */

static PagePlan *page_plan(const Search *search, const Candidate *page, bool takes)
{
    PagePlan *plan = ARENA_NEW(search->arena, PagePlan);
    size_t used = page->from->used;
    *plan = (PagePlan){.master = page->master, .elastic = page->elastic, .first = page->from->slug, .shelved = page->from->shelved,
                       .depth = search->depths[search->page], .flaw = page->flaw, .lowered = page->lowered, .filled = page->filled};
    plan->picture = takes ? search->pictures[used++] : NULL;
    if (page->closing) {
        plan->closing = search->pictures[used];
        plan->closing_lines = page->closing;
    }
    memcpy(plan->ends, page->ends, sizeof plan->ends);
    memcpy(plan->extra, page->extra, sizeof plan->extra);
    return plan;
}

/* Costs only grow from page to page. */
static bool is_worse(const Search *search, double cost)
{
    return cost >= search->limit;
}

static void keep(Search *search, const Candidate *page, State state, bool last, bool takes)
{
    if (last) {
        if (is_worse(search, state.cost))
            return;
    } else {
        for (State **link = &search->frontier; *link; link = &(*link)->next) {
            State *other = *link;
            if (other->slug != state.slug || other->used != state.used || other->shelved != state.shelved)
                continue;
            if (other->cost <= state.cost)
                return;
            *link = other->next;
            break;
        }
    }
    State *kept = ARENA_NEW(search->arena, State);
    *kept = state;
    kept->page = page_plan(search, page, takes);
    kept->next = last ? NULL : search->frontier;
    if (last) {
        search->best = kept;
        search->limit = state.cost;
    } else {
        search->frontier = kept;
    }
}

static bool has_own_page(const Search *search, size_t used)
{
    const int size = used < search->picture_count ? content_part(search->pictures[used], "picture")->picture->size : SIZE_ANY;
    return size == SIZE_PAGE || size == SIZE_BLEED;
}

/* The text ends on this page, and with it the plan, unless a picture has a page of its own after it. */
static void weigh_end(Search *search, const Candidate *page, size_t used)
{
    Candidate tried = *page;
    State state = {.slug = search->galley->count, .used = used, .shelved = page->made->shelved, .before = page->from};
    bool text_left = page->from->slug < search->galley->count, takes = page->made->takes_picture;
    if (page->made->shelved < search->shelf || (text_left && !(page->made->stream_count && weigh_last(search, &tried))) ||
        !weigh_stands_well(search, &tried))
        return;
    const bool is_left = (search->makeup->folio + search->page) % 2 == 1;
    if (is_left && search->depths[search->page])
        return; /* what faces it has another depth */
    const double cost = page->from->cost + tried.cost + weigh_anchor(search, &tried, state.slug);
    state.cost = cost + COST_PICTURE_LEFT * (double)(search->picture_count - used);
    if (!search->pages || search->page == search->pages)
        keep(search, &tried, state, true, takes);
    state.cost = cost;
    if (has_own_page(search, used) && !is_worse(search, cost))
        keep(search, &tried, state, false, takes);
}

/* A page that is full of text, or of what stands on its shelf, or has nothing but a picture. */
static void weigh_going_on(Search *search, const Candidate *page, size_t used)
{
    const Made *made = page->made;
    Candidate tried = *page;
    bool fills = made->stream_count && page->from->slug < search->galley->count && !page->closing && weigh_full(search, &tried) &&
                 weigh_stands_well(search, &tried);
    bool shelves = made->shelved < search->shelf && made->shelved > page->from->shelved;
    bool shows = made->takes_picture && !made->stream_count;
    if (!fills && !shelves && !shows)
        return;
    State state = {.slug = fills ? tried.ends[made->stream_count - 1] : page->from->slug, .used = used, .shelved = made->shelved,
                   .before = page->from};
    state.cost = page->from->cost + tried.cost + weigh_anchor(search, &tried, state.slug);
    if (!is_worse(search, state.cost))
        keep(search, &tried, state, false, made->takes_picture);
}

static void weigh_page(Search *search, Candidate *page)
{
    const Made *made = page->made;
    bool takes = made->takes_picture;
    size_t used = page->from->used + takes + (page->closing > 0);
    page->cost = COST_PAGE + weigh_crops(search, page) + weigh_coarse(search, page);
    if (!page->from->before && search->picture_count && !takes)
        page->cost += COST_BARE_OPENER;
    if (is_worse(search, page->from->cost + page->cost))
        return;
    const int depth = search->depths[search->page];
    if (depth && (page->master->keeps_depth || !made->stream_count))
        return;
    for (size_t i = 0; i < made->stream_count; i++)
        page->rooms[i] = stream_room(&made->stream[i], page->elastic) +
                         (stream_ends_page(search->makeup->setter->layout, page->master, &made->stream[i]) ? depth : 0);
    if (page->closing)
        page->rooms[made->stream_count - 1] -= page->closing + (int)page->caption + 1;
    if (made->stream_count && page->rooms[made->stream_count - 1] < 1)
        return;
    if (page->from->before && page->from->slug == search->galley->count && made->stream_count)
        return; /* nothing to read on it */
    weigh_end(search, page, used);
    weigh_going_on(search, page, used);
}

static size_t caption_lines(Search *search, const Made *made, const Style *style, size_t used)
{
    if (!style || !made->stream_count || used >= search->picture_count)
        return 0;
    if (search->captions[used] < 0)
        search->captions[used] = makeup_caption_lines(search->makeup, search->pictures[used],
                                                      made->stream[made->stream_count - 1].width, style);
    return (size_t)search->captions[used];
}

static const Style *caption_style(const Master *master, const Layout *layout)
{
    return master->closing.most && master->closing.caption.utf8 ? layout_style(layout, master->closing.caption.utf8) : NULL;
}

static bool may_close(const Search *search, size_t used)
{
    if (used >= search->picture_count || search->anchors[used] != ANYWHERE)
        return false;
    const PictureCopy *picture = content_part(search->pictures[used], "picture")->picture;
    return picture->size == SIZE_COLUMN || (picture->size == SIZE_ANY && !picture->beside.count);
}

static void weigh_master(Search *search, const Master *master, const State *from, double cost)
{
    if (master->takes > 1)
        return;
    const Trial *trial = plan_trial(search, master, !from->before, from->used, from->shelved);
    const Made *made = &trial->made;
    if (!made->fits)
        return;
    State start = *from;
    start.cost += cost;
    State *kept = ARENA_NEW(search->arena, State);
    *kept = start;
    size_t used = from->used + made->takes_picture;
    const Style *style = caption_style(master, search->makeup->setter->layout);
    size_t caption = caption_lines(search, made, style, used);
    int closing_most = may_close(search, used) && made->stream_count && style ? master->closing.most : 0;
    for (int elastic = trial->least; elastic <= master->elastic.down; elastic++) {
        for (int closing = 0; closing <= closing_most; closing += closing ? 1 : master->closing.least) {
            Candidate page = {.master = master, .made = made, .from = kept, .elastic = elastic, .closing = closing, .caption = caption,
                              .filled = 1};
            weigh_page(search, &page);
            if (!closing_most)
                break;
        }
    }
}

static void weigh_masters(Search *search, const State *from)
{
    const List *names = from->before ? &search->service->more : &search->service->first;
    double cost = 0;
    for (size_t i = 0; i < names->count; i++, cost += COST_MASTER)
        weigh_master(search, layout_master(search->makeup->setter->layout, ((const Text *)names->items)[i].utf8), from, cost);
}

static Plan *plan_from(const Search *search, const State *state)
{
    Plan *plan = ARENA_NEW(search->arena, Plan);
    plan->galley = search->galley->count ? search->galley : NULL;
    plan->pictures_left = search->picture_count - state->used;
    plan->cost = state->cost;
    for (; state->page; state = state->before) {
        state->page->next = plan->first;
        plan->first = state->page;
        plan->pages++;
    }
    return plan;
}

/* Of a table, the last cell that has words stands for all. */
static bool is_of(const Block *block, const Paragraph *paragraph)
{
    return block && block->paragraph &&
           (block->paragraph == paragraph || (paragraph->kind == PARAGRAPH_CELL && block->paragraph->table == paragraph->table));
}

size_t plan_anchor(const Galley *galley, const Content *picture)
{
    if (!picture->anchored && !picture->attached)
        return ANYWHERE;
    if (!picture->after)
        return 0;
    for (size_t i = 0; i < galley->count; i++)
        if (is_of(galley->blocks[i], picture->after))
            return i + galley->blocks[i]->count;
    return galley->count; /* its paragraph has no words */
}

void plan_add_rest(Plan *plan, double cost)
{
    plan->rest += cost;
    plan->cost += cost;
}

Plan *plan_search(Search *search, double limit)
{
    for (size_t i = 0; i < search->picture_count; i++)
        search->anchors[i] = plan_anchor(search->galley, search->pictures[i]);
    search->best = NULL;
    search->limit = limit;
    search->page = 1;
    search->frontier = NULL;
    weigh_masters(search, ARENA_NEW(search->arena, State));
    const int most = search->pages ? search->pages : PAGES_MOST;
    for (search->page = 2; search->frontier && search->page <= most; search->page++) {
        State *states = search->frontier;
        search->frontier = NULL;
        for (State *state = states, *next; state; state = next) {
            next = state->next;
            if (!is_worse(search, state->cost))
                weigh_masters(search, state);
        }
    }
    return search->best ? plan_from(search, search->best) : NULL;
}
