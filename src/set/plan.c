/* Takes a content, gives its plan: sets the galley, has pictures and the pulled
 * line put in where they stand best, and the whole fitted to its pages. */
#include "set/plan.h"

#include <string.h>

#include "base/timing.h"
#include "set/galley_box.h"
#include "set/plan_fit.h"
#include "set/plan_insert.h"
#include "set/plan_search.h"

static void gather_pictures(Search *search)
{
    const Content *content = search->makeup->content;
    size_t room = 1;
    for (const Content *picture = content->pictures; picture; picture = picture->next)
        room++;
    search->pictures = ARENA_ARRAY(search->arena, const Content *, room);
    search->captions = ARENA_ARRAY(search->arena, int, room);
    search->anchors = ARENA_ARRAY(search->arena, size_t, room);
    for (const Content *picture = content->pictures; picture; picture = picture->next) {
        if (plan_is_inserted(picture))
            continue;
        search->captions[search->picture_count] = -1;
        search->pictures[search->picture_count++] = picture;
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

/* The pulled line across the column, beside the text, or both ways, of which the plan takes the better. */
static void add_quote(const Search *search, const Setter *setter, const Master *master, pt measure, Inserts *inserts)
{
    const Content *content = search->makeup->content;
    const Tag *section = search->makeup->section;
    const InsetDress *dress = &setter->layout->inset;
    if (content->quote_beside || (dress->either && dress->quote.utf8))
        inserts->quote_inset = galley_inset_quote(setter, content->quote, section);
    inserts->wants_inset = content->quote_beside && inserts->quote_inset;
    inserts->quote = galley_quote(setter, content->quote, setter_style(setter, master->pulled.utf8), measure, section);
    inserts->quote_words = markup_words(setter->arena, content->quote->paragraphs);
}

static Inserts set_inserts(const Search *search, const Setter *setter, const Master *master, const Style *style, pt measure)
{
    const Content *content = search->makeup->content;
    const Tag *section = search->makeup->section;
    Inserts inserts = {.quote = NULL};
    if (content->quote && content->quote->paragraphs && master->pulled.utf8)
        add_quote(search, setter, master, measure, &inserts);
    for (const Part *box = content->boxes; box; box = box->next) {
        inserts.parts[inserts.box_count] = box;
        inserts.boxes[inserts.box_count++] = galley_box(setter, box, style, measure, section);
    }
    return inserts;
}

static Galley *set_galley(Search *search, Setter *setter, Inserts *inserts)
{
    const Content *content = search->makeup->content;
    const Frame *stream = NULL;
    const Master *master = NULL;
    const Made *made = first_stream(search, &stream, &master);
    const Part *text = content_part(content, "text");
    pt measure = made && made->stream_count ? made->stream[0].width : 1;
    Galley *galley = galley_open(setter, measure);
    *inserts = (Inserts){.quote = NULL};
    if (!made || !text || !made->stream_count)
        return galley;
    const Style *style = setter_style(setter, stream->style.utf8);
    ((Part *)text)->placed = true;
    galley_add(setter, galley, text, style, search->makeup->section);
    const Frame *follow = master->follow.items;
    size_t text_end = galley->count;
    for (size_t i = 0; i < master->follow.count; i++) {
        const Part *part = content_part(content, follow[i].part.utf8);
        if (!part)
            continue;
        ((Part *)part)->placed = true;
        galley_add(setter, galley, part, setter_style(setter, follow[i].style.utf8), search->makeup->section);
    }
    if (text_end > 0 && text_end < galley->count)
        galley->slugs[text_end].signs = true;
    /* What follows keeps together, and keeps the text's last two lines. */
    for (size_t i = text_end > 2 ? text_end - 2 : 0; text_end < galley->count && i + 1 < galley->count; i++)
        galley->slugs[i].keeps = true;
    *inserts = set_inserts(search, setter, master, style, measure);
    galley_close(galley);
    return galley;
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

/* What is tried lies in `scratch`, and is given back with it. */
static Search open_search(const Makeup *makeup, const Service *service, Setter *setter, Arena *scratch)
{
    const Ink *ink = makeup->content->component ? layout_component_ink(setter->layout, makeup->content->component) : NULL;
    if (ink)
        setter->accent = ink;
    setter->scratch = scratch;
    Search search = {.makeup = makeup, .service = service, .arena = scratch};
    search.depths = ARENA_ARRAY(scratch, int, PAGES_MOST + 1);
    search.shelf = shelf_items(&search);
    gather_pictures(&search);
    return search;
}

/* The plan as a copy of its own. */
static Plan *kept_plan(Arena *arena, const Plan *plan)
{
    Plan *kept = ARENA_NEW(arena, Plan);
    *kept = *plan;
    PagePlan **end = &kept->first;
    for (const PagePlan *page = plan->first; page; page = page->next, end = &(*end)->next) {
        *end = ARENA_NEW(arena, PagePlan);
        **end = *page;
    }
    if (plan->galley)
        kept->galley = galley_keep(arena, plan->galley);
    return kept;
}

static Plan *best_plan(const Makeup *makeup, const Service *service)
{
    Setter setter = *makeup->setter;
    Arena *scratch = arena_open();
    Search search = open_search(makeup, service, &setter, scratch);
    search.pages = makeup->content->pages;
    Inserts inserts;
    const Galley *galley = set_galley(&search, &setter, &inserts);
    galley_check_notes(&setter, galley);
    Plan *plan = plan_insert(&search, galley, &inserts, COST_NEVER);
    plan = plan_fit(&search, &setter, galley, &inserts, plan);
    if (plan)
        plan = kept_plan(setter.arena, plan);
    arena_close(scratch);
    return plan;
}

/* With the picture of the first item over the page, or in its column: what is cheaper. */
static Plan *plan_opener(const Makeup *makeup, const Service *service, Content *picture)
{
    Setter quiet = *makeup->setter; /* what there is to report of the text is reported once */
    quiet.diags = diags_open(quiet.arena);
    Makeup again = *makeup;
    again.setter = &quiet;
    picture->anchored = false;
    Plan *over = best_plan(makeup, service);
    picture->anchored = true;
    Plan *within = best_plan(&again, service);
    picture->anchored = !over || (within && within->cost < over->cost);
    return picture->anchored ? within : over;
}

const Plan *plan_content(const Makeup *makeup, const Service *service)
{
    const Stage before = timing_begin(STAGE_PLANNING);
    Content *first = makeup->content->pictures;
    Plan *plan = first && first->opens ? plan_opener(makeup, service, first) : best_plan(makeup, service);
    if (!plan)
        report_unplaced(makeup, service);
    timing_end(before);
    return plan;
}

/* Whether a text without its last `cut` lines goes in, with no more than `left` pictures left. */
static bool fits_cut(Search *search, const Galley *galley, size_t cut, size_t left)
{
    Galley *shorter = ARENA_NEW(search->arena, Galley);
    *shorter = *galley;
    shorter->count -= cut;
    shorter->slugs = ARENA_ARRAY(search->arena, Slug, shorter->count + 1);
    for (size_t i = 0; i < shorter->count; i++)
        shorter->slugs[i] = galley->slugs[i];
    galley_close(shorter);
    search->galley = shorter;
    const Plan *plan = plan_search(search, COST_NEVER);
    return plan && plan->pictures_left <= left;
}

/* The least number of lines without which the text goes in; 0: no number helps. */
static size_t least_cut(Search *search, const Galley *galley, size_t left)
{
    size_t fits = galley->count, too_long = 0;
    if (!galley->count || !fits_cut(search, galley, --fits, left))
        return 0;
    while (fits > too_long + 1) {
        size_t middle = (fits + too_long) / 2;
        if (fits_cut(search, galley, middle, left))
            fits = middle;
        else
            too_long = middle;
    }
    return fits;
}

/* A picture is not cut away with the lines that it stands among. */
static bool has_picture(const Galley *galley, size_t first)
{
    for (size_t i = first; i < galley->count; i++)
        if (galley->company[i].inset || (galley->blocks[i] && galley->blocks[i]->picture))
            return true;
    return false;
}

size_t plan_line_characters(const Content *content, const Galley *galley)
{
    const Part *text = content_part(content, "text");
    size_t characters = 0;
    for (const Paragraph *paragraph = text ? text->paragraphs : NULL; paragraph; paragraph = paragraph->next)
        for (const Span *span = paragraph->spans; span; span = span->next)
            characters += utf8_count(span->utf8);
    return galley->lines ? characters / galley->lines : 0;
}

bool plan_excess(const Makeup *makeup, const Service *service, int pages, Excess *excess)
{
    Setter setter = *makeup->setter;
    setter.diags = diags_open(setter.arena);
    Arena *scratch = arena_open();
    Search search = open_search(makeup, service, &setter, scratch);
    Inserts inserts;
    const Galley *galley = set_galley(&search, &setter, &inserts);
    const Plan *plan = plan_insert(&search, galley, &inserts, COST_NEVER);
    galley = plan && plan->galley ? plan->galley : galley; /* with the pictures that stand in the text */
    search.pages = pages;
    size_t cut = least_cut(&search, galley, plan ? plan->pictures_left - plan->pictures_lost : search.picture_count);
    const bool kept = cut && !has_picture(galley, galley->count - cut);
    cut = kept ? cut : least_cut(&search, galley, search.picture_count);
    if (cut)
        *excess = (Excess){.lines = cut, .characters = plan_line_characters(makeup->content, galley), .pictures = !kept};
    arena_close(scratch);
    return cut > 0;
}
