/* Takes a content, gives its plan: sets the galley, and has it searched with
 * the pulled line at one place after the other. */
#include "set/plan.h"

#include <string.h>

#include "set/plan_boxes.h"
#include "set/plan_search.h"

#define COST_QUOTE_LEFT 30.0 /* the pulled line left out */
#define COST_BOX_LEFT 400.0  /* a box without a place */
#define COST_FITTED 1.0      /* paragraphs set a line longer or shorter, for each line that the shortest of them has less than 13 */
#define COST_BAD 110.0       /* a page: from here on copyfitting is worth a try */

enum { QUOTE_PLACES = 10 };

/* The pulled line tried before some of the paragraphs in the middle of the text; nowhere is cheapest when it harms. NULL when
 * every plan costs `limit` or more. */
static Plan *best_with_quote(Search *search, const Galley *galley, const Galley *quote, double limit)
{
    const double left = quote ? COST_QUOTE_LEFT : 0;
    search->galley = galley;
    search->quote = (size_t)-1;
    Plan *plan = plan_search(search, limit - left);
    if (plan)
        plan->cost += left;
    size_t starts = 0, step, seen = 0;
    for (size_t i = 0; i < galley->count; i++)
        starts += galley->starts[i];
    step = starts / QUOTE_PLACES + 1;
    for (size_t i = 1; quote && i < galley->count; i++) {
        if (!galley->starts[i] || galley->slugs[i - 1].keeps || galley->company[i - 1].boxed || seen++ % step)
            continue;
        search->galley = galley_with(search->arena, galley, quote, i);
        search->quote = i;
        Plan *better = plan_search(search, plan ? plan->cost : limit);
        if (better) {
            plan = better;
            plan->quoted = true;
        }
    }
    return plan;
}

static void gather_pictures(Search *search)
{
    const Content *content = search->makeup->content;
    for (const Content *picture = content->pictures; picture; picture = picture->next)
        search->picture_count++;
    search->pictures = ARENA_ARRAY(search->arena, const Content *, search->picture_count + 1);
    search->captions = ARENA_ARRAY(search->arena, int, search->picture_count + 1);
    size_t index = 0;
    for (const Content *picture = content->pictures; picture; picture = picture->next, index++) {
        search->pictures[index] = picture;
        search->captions[index] = -1;
    }
}

static size_t shelf_items(const Search *search)
{
    const Layout *layout = search->makeup->setter->layout;
    const Text *names = search->service->first.items;
    for (size_t i = 0; i < search->service->first.count; i++) {
        const List *frames = &layout_master(layout, names[i].utf8)->frames;
        for (size_t k = 0; k < frames->count; k++) {
            const Frame *frame = &((const Frame *)frames->items)[k];
            const ContentList *list = frame->shelf && frame->each.utf8
                                          ? content_list(search->makeup->content, frame->each.utf8) : NULL;
            if (list)
                return list->count;
        }
    }
    return 0;
}

/* The frame of the running text in the masters that may begin: it says the measure and the style. */
static const Made *first_stream(Search *search, const Frame **stream, const Master **found)
{
    const Layout *layout = search->makeup->setter->layout;
    const List *names = &search->service->first;
    for (size_t i = 0; i < names->count; i++) {
        const Master *master = layout_master(layout, ((const Text *)names->items)[i].utf8);
        const Frame *frames = master->frames.items;
        for (size_t k = 0; k < master->frames.count && master->takes == 1; k++) {
            if (!frames[k].part.utf8 || strcmp(frames[k].part.utf8, "text") || frames[k].grow)
                continue;
            *stream = &frames[k];
            *found = master;
            return &plan_trial(search, master, true, 0, 0)->made;
        }
    }
    return NULL;
}

static void set_galley(Search *search, Setter *setter, Copyfit copyfit, const Galley **with_boxes, Galley **quote, BoxesLeft *boxes_left)
{
    const Content *content = search->makeup->content;
    const Frame *stream = NULL;
    const Master *master = NULL;
    const Made *made = first_stream(search, &stream, &master);
    const Part *text = content_part(content, "text");
    pt measure = made && made->stream_count ? made->stream[0].width : 1;
    Galley *set = galley_open(setter, measure, copyfit), **galley = &set;
    *with_boxes = set;
    *quote = NULL;
    *boxes_left = (BoxesLeft){0};
    if (!made || !text || !made->stream_count)
        return;
    const Style *style = setter_style(setter, stream->style.utf8);
    ((Part *)text)->placed = true;
    galley_add(setter, *galley, text, style, search->makeup->section);
    const Frame *follow = master->follow.items;
    size_t text_end = (*galley)->count;
    for (size_t i = 0; i < master->follow.count; i++) {
        const Part *part = content_part(content, follow[i].part.utf8);
        if (!part)
            continue;
        ((Part *)part)->placed = true;
        galley_add(setter, *galley, part, setter_style(setter, follow[i].style.utf8), search->makeup->section);
    }
    /* What follows keeps together, and keeps the text's last two lines. */
    for (size_t i = text_end > 2 ? text_end - 2 : 0; text_end < (*galley)->count && i + 1 < (*galley)->count; i++)
        (*galley)->slugs[i].keeps = true;
    if (content->quote && content->quote->paragraphs && master->pulled.utf8)
        *quote = galley_quote(setter, content->quote, setter_style(setter, master->pulled.utf8), measure, search->makeup->section);
    galley_close(*galley);
    *with_boxes = plan_boxes(search, setter, set, style, boxes_left);
}

/* Making the masters up for good says what does not go in: the first that knows tells. */
static void report_unplaced(const Makeup *makeup, const Service *service)
{
    Makeup trial = *makeup;
    Diags *diags = makeup->setter->diags;
    size_t errors = diags_count(diags, DIAG_ERROR);
    const Text *names = service->first.items;
    for (size_t i = 0; i < service->first.count && diags_count(diags, DIAG_ERROR) == errors; i++) {
        trial.master = layout_master(makeup->setter->layout, names[i].utf8);
        trial.picture = makeup->content->pictures;
        Made made = trial.master->takes == 1 ? makeup_page(&trial, false) : (Made){0};
        if (!made.left)
            continue;
        diag_error(diags, makeup->content->at, DIAG_TOO_MANY, "page %d has no room for the last %zu of these", makeup->folio, made.left);
        diag_hint(diags, "leave some out, or make two sections of them");
    }
    if (diags_count(diags, DIAG_ERROR) == errors)
        diag_error(diags, makeup->content->at, DIAG_PART_UNPLACED, "no page of the layout can hold this (kind \"%s\")",
                   makeup->content->kind);
}

static Search open_search(const Makeup *makeup, const Service *service, Setter *setter)
{
    const Ink *ink = makeup->content->component ? layout_component_ink(setter->layout, makeup->content->component) : NULL;
    if (ink)
        setter->accent = ink;
    Search search = {.makeup = makeup, .service = service, .arena = setter->arena};
    search.shelf = shelf_items(&search);
    gather_pictures(&search);
    return search;
}

/* The ways to copyfit, those that change least first: longer paragraphs hide a line more or less better. */
static const Copyfit copyfits[] = {{0, 0}, {-1, 12}, {-1, 9}, {-1, 7}, {-1, 5}, {1, 12}, {1, 9}, {1, 7}, {1, 5}};

const Plan *plan_content(const Makeup *makeup, const Service *service)
{
    Setter setter = *makeup->setter;
    Search search = open_search(makeup, service, &setter);
    search.pages = makeup->content->pages;
    Plan *plan = NULL;
    for (size_t i = 0; i < sizeof copyfits / sizeof *copyfits; i++) {
        const Copyfit copyfit = copyfits[i];
        if (i == 1)
            setter.diags = diags_open(setter.arena); /* what there is to report of the text is reported */
        const Galley *galley;
        Galley *quote;
        BoxesLeft boxes_left;
        set_galley(&search, &setter, copyfit, &galley, &quote, &boxes_left);
        if (i == 0)
            galley_check_notes(&setter, galley);
        const double cost = COST_BOX_LEFT * (double)boxes_left.count +
                            (copyfit.looseness ? COST_FITTED * (13 - (double)copyfit.least) : 0);
        Plan *better = best_with_quote(&search, galley, quote, (plan ? plan->cost : COST_NEVER) - cost);
        if (better) {
            plan = better;
            plan->cost += cost;
            plan->boxes_left = boxes_left;
        }
        if (!search.pages && (!plan || plan->cost < COST_BAD * plan->pages))
            break; /* good as it is */
    }
    if (!plan)
        report_unplaced(makeup, service);
    return plan;
}

/* The plan for a text without its last `cut` lines. */
static const Plan *plan_cut(Search *search, const Galley *galley, size_t cut)
{
    Galley *shorter = ARENA_NEW(search->arena, Galley);
    *shorter = *galley;
    shorter->count -= cut;
    shorter->slugs = ARENA_ARRAY(search->arena, Slug, shorter->count + 1);
    for (size_t i = 0; i < shorter->count; i++)
        shorter->slugs[i] = galley->slugs[i];
    galley_close(shorter);
    search->galley = shorter;
    search->quote = (size_t)-1;
    return plan_search(search, COST_NEVER);
}

bool plan_excess(const Makeup *makeup, const Service *service, int pages, size_t *lines, size_t *characters)
{
    Setter setter = *makeup->setter;
    setter.diags = diags_open(setter.arena);
    Search search = open_search(makeup, service, &setter);
    search.pages = pages;
    const Galley *galley;
    Galley *quote;
    BoxesLeft boxes_left;
    set_galley(&search, &setter, copyfits[0], &galley, &quote, &boxes_left);
    size_t fits = galley->count, too_long = 0;
    if (!galley->count || !plan_cut(&search, galley, fits - 1))
        return false;
    fits--;
    while (fits > too_long + 1) {
        size_t middle = (fits + too_long) / 2;
        if (plan_cut(&search, galley, middle))
            fits = middle;
        else
            too_long = middle;
    }
    *lines = fits;
    *characters = 0;
    const Part *text = content_part(makeup->content, "text");
    for (const Paragraph *paragraph = text ? text->paragraphs : NULL; paragraph; paragraph = paragraph->next)
        for (const Span *span = paragraph->spans; span; span = span->next)
            *characters += utf8_count(span->utf8);
    *characters /= galley->lines ? galley->lines : 1;
    return true;
}
