/* Takes a plan, gives one that is no dearer: paragraphs run a line longer or
 * shorter where that mends the pages, and spreads where the layout lets them. */
#include "set/plan_fit.h"

#define COST_FITTED 1.0 /* many paragraphs a line longer or shorter, for each line that the shortest of them has less than 13 */
#define COST_VARIED 4.0 /* one paragraph a line longer or shorter */
#define COST_WHOLE 2.0  /* one paragraph as long as before, with a word less parted */
#define COST_RESHAPED 2.0 /* a picture in the text lower or higher than it was put in */
#define COST_SHAPE 0.1  /* … and a line of that, squared */
#define COST_DEPTH 6.0  /* a spread longer or shorter than the others */
#define COST_BAD 110.0  /* a page, on the average: from here on all paragraphs are worth a try */

/* Those that change least first: longer paragraphs hide a line more or less better. */
static const Variation variations[] = {
    {-1, 12}, {-1, 9}, {-1, 7}, {-1, 5}, {1, 12}, {1, 9}, {1, 7}, {1, 5},
};

static double limit_of(const Plan *plan)
{
    return plan ? plan->cost : COST_NEVER;
}

/* All long paragraphs at once: the way to another number of pages. */
static Plan *fit_all(Search *search, const Setter *setter, const Galley *galley, const Inserts *inserts, Plan *plan)
{
    for (size_t i = 0; i < sizeof variations / sizeof *variations; i++) {
        const double cost = COST_FITTED * (13 - (double)variations[i].least);
        Plan *better = plan_insert(search, galley_vary_all(setter, galley, variations[i]), inserts, limit_of(plan) - cost);
        if (!better)
            continue;
        plan = better;
        plan_add_rest(plan, cost);
    }
    return plan;
}

/* `better` with what is known of the plan that it was made from. */
static Plan *descended(Plan *better, const Plan *plan, double rest)
{
    better->quoted = plan->quoted;
    better->pictures_left += plan->pictures_lost;
    better->pictures_lost = plan->pictures_lost;
    better->boxes_left = plan->boxes_left;
    plan_add_rest(better, rest);
    return better;
}

static const PagePlan *last_page(const Plan *plan)
{
    const PagePlan *page = plan->first;
    while (page->next)
        page = page->next;
    return page;
}

static bool ends_in_remnant(const Plan *plan)
{
    return plan->galley && last_page(plan)->filled < PLAN_FILLED;
}

/* --------------------------------------------------------------- spreads */

/* Whether pages `left` and the next one are a spread of which both may run longer or shorter. */
static bool gives_way(const Search *search, const PagePlan *left, int page)
{
    const bool faces = (search->makeup->folio + page - 1) % 2 == 0;
    return faces && left->next && !left->master->keeps_depth && !left->next->master->keeps_depth;
}

static void set_depth(Search *search, int left, int lines)
{
    search->depths[left] = search->depths[left + 1] = lines;
}

/* The plan with the spread that `page` is on a line longer or shorter, if that is cheaper; NULL: it is not. */
static Plan *vary_spread(Search *search, const Plan *plan, const PagePlan *page)
{
    const SpreadDress *dress = &search->makeup->setter->layout->spread;
    const int by[] = {-dress->shorter, dress->longer};
    int number = 1;
    const PagePlan *left = plan->first;
    for (; left != page && left->next != page; left = left->next)
        number++;
    if (left->next == page && !gives_way(search, left, number)) {
        left = page;
        number++;
    }
    if (!gives_way(search, left, number) || search->depths[number])
        return NULL;
    search->galley = plan->galley;
    for (size_t i = 0; i < sizeof by / sizeof *by; i++) {
        set_depth(search, number, by[i]);
        const double rest = plan->rest + COST_DEPTH;
        Plan *better = by[i] ? plan_search(search, plan->cost - rest) : NULL;
        if (better)
            return descended(better, plan, rest);
    }
    set_depth(search, number, 0);
    return NULL;
}

/* Every spread that may, `lines` lines longer: how many there are. */
static int set_depths(Search *search, const Plan *plan, int lines)
{
    int spreads = 0, number = 1;
    for (const PagePlan *page = plan->first; page; page = page->next, number++)
        if (gives_way(search, page, number)) {
            set_depth(search, number, lines);
            spreads++;
        }
    return spreads;
}

/* All spreads at once: another way out of a last page with little on it. */
static Plan *vary_spreads(Search *search, Plan *plan)
{
    const SpreadDress *dress = &search->makeup->setter->layout->spread;
    const int by[] = {dress->longer, -dress->shorter};
    search->galley = plan->galley;
    for (size_t i = 0; i < sizeof by / sizeof *by; i++) {
        const double rest = plan->rest + COST_DEPTH * set_depths(search, plan, by[i]);
        Plan *better = by[i] && rest > plan->rest ? plan_search(search, plan->cost - rest) : NULL;
        if (better)
            return descended(better, plan, rest);
        set_depths(search, plan, 0);
    }
    return plan;
}

/* ------------------------------------------------------------ each page */

static Plan *vary_at(Search *search, const Setter *setter, const Plan *plan, size_t start)
{
    for (int looseness = -1; looseness <= 1; looseness += 2) {
        search->galley = galley_vary(setter, plan->galley, start, looseness);
        const double rest = plan->rest + COST_VARIED;
        Plan *better = search->galley ? plan_search(search, plan->cost - rest) : NULL;
        if (better)
            return descended(better, plan, rest);
    }
    return NULL;
}

/* Whether a column of the page ends so near that slug that it might end with it. */
static bool ends_near(const PagePlan *page, size_t slug)
{
    enum { NEAR = 4 }; /* slugs: farther away, a column would be shorter still */
    for (size_t i = 0; i < STREAM_FRAMES && page->ends[i]; i++)
        if (slug + NEAR >= page->ends[i] && slug < page->ends[i] + NEAR)
            return true;
    return false;
}

/* The plan with a column of `page` that ends where the paragraph there parts a word no more. */
static Plan *part_at(Search *search, const Setter *setter, const Plan *plan, const PagePlan *page, size_t start)
{
    for (size_t line = 1; line < plan->galley->blocks[start]->count; line++) {
        search->galley = ends_near(page, start + line - 1) ? galley_whole(setter, plan->galley, start, line) : NULL;
        const double rest = plan->rest + COST_WHOLE;
        Plan *better = search->galley ? plan_search(search, plan->cost - rest) : NULL;
        if (better)
            return descended(better, plan, rest);
    }
    return NULL;
}

/* The same with the picture there lower or higher, by the least that helps. */
static Plan *reshape_at(Search *search, const Plan *plan, size_t slug)
{
    static const int shapes[] = {-1, 1, -2, 2, -3, 3, -4, 4, -6, 6};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        search->galley = plan_reshape(search, plan->galley, slug, shapes[i]);
        const double rest = plan->rest + COST_RESHAPED + COST_SHAPE * shapes[i] * shapes[i];
        Plan *better = search->galley ? plan_search(search, plan->cost - rest) : NULL;
        if (better)
            return descended(better, plan, rest);
    }
    return NULL;
}

/* The plan with one of the paragraphs or pictures on `page`, or on the one before it, varied so that all is cheaper; NULL: none
 * helps. */
static Plan *mend_page(Search *search, const Setter *setter, const Plan *plan, const PagePlan *before, const PagePlan *page)
{
    size_t end = page->first;
    for (size_t i = 0; i < STREAM_FRAMES && page->ends[i]; i++)
        end = page->ends[i];
    for (size_t i = before ? before->first : page->first; i < end; i++) {
        const Block *block = plan->galley->blocks[i];
        Plan *better = block && block->picture ? reshape_at(search, plan, i) : block ? vary_at(search, setter, plan, i) : NULL;
        if (!better && block && block->paragraph)
            better = part_at(search, setter, plan, page, i);
        if (better)
            return better;
    }
    return NULL;
}

/* Page after page, as far as a line more or less in a paragraph, or on the spread, fills and levels its columns. */
static Plan *fit_each(Search *search, const Setter *setter, Plan *plan)
{
    enum { MENDED_MOST = 60 };
    size_t given_up = 0; /* pages that begin before this slug stay as they are */
    for (int mended = 0; mended < MENDED_MOST && plan->galley;) {
        const PagePlan *page = plan->first, *before = NULL;
        for (; page && (page->flaw <= 1 || page->first < given_up); page = page->next)
            before = page;
        if (!page)
            break;
        Plan *better = mend_page(search, setter, plan, before, page);
        if (!better)
            better = vary_spread(search, plan, page);
        given_up = better ? given_up : page->first + 1;
        mended += better != NULL;
        plan = better ? better : plan;
    }
    return plan;
}

Plan *plan_fit(Search *search, const Setter *setter, const Galley *galley, const Inserts *inserts, Plan *plan)
{
    if (galley->count && (search->pages || !plan || plan->cost >= COST_BAD * plan->pages))
        plan = fit_all(search, setter, galley, inserts, plan);
    if (plan && ends_in_remnant(plan))
        plan = vary_spreads(search, plan);
    return plan ? fit_each(search, setter, plan) : NULL;
}
