/* Takes an edition, gives pages: sections are composed, each content is
 * planned and made up, the cover comes last, when page numbers are known. */
#include "set/flow.h"

#include <string.h>

#include "base/limits.h"
#include "set/content.h"
#include "set/extent.h"
#include "set/fit.h"
#include "set/makeup.h"
#include "set/page_faults.h"
#include "set/plan.h"
#include "set/plan_report.h"
#include "set/stream.h"

struct Flow {
    const Setter *setter;
    const Edition *edition;
    Pictures *pictures;
    Pages *pages;
    Composer composer;
    const Tag *section;
    Content *cover; /* gathers the list of contents as pages are made */
    bool right;
};

static const Tag *section_tag(Arena *arena)
{
    Tag *tag = ARENA_NEW(arena, Tag);
    *tag = (Tag){.kind = TAG_SECT};
    return tag;
}

static void add_page(Flow *flow, const Makeup *makeup, ItemList items)
{
    Page *page = ARENA_NEW(flow->setter->arena, Page);
    int component = makeup->content ? makeup->content->component : 0;
    *page = (Page){.number = makeup->folio, .master = makeup->master->name.utf8, .items = items,
                   .accent = component ? layout_component_ink(flow->setter->layout, component) : NULL};
    if (flow->pages->last)
        flow->pages->last->next = page;
    else
        flow->pages->first = page;
    flow->pages->last = page;
    flow->pages->count++;
    page_report_lines(page, flow->setter->diags);
}

static Makeup makeup_at(const Flow *flow, const Content *content, int folio)
{
    return (Makeup){.setter = flow->setter, .edition = flow->edition, .pictures = flow->pictures, .content = content,
                    .first = true, .folio = folio, .section = section_tag(flow->setter->arena),
                    .sizes = text_sizes_open(flow->setter->arena)};
}

static Makeup next_makeup(const Flow *flow, const Content *content)
{
    return makeup_at(flow, content, flow->pages->count + 1);
}

/* ------------------------------------------------- contents and bookmarks */

static void note_bookmark(Flow *flow, const Content *content, int level, const char *title)
{
    if (!title)
        return;
    Bookmark *bookmark = ARENA_NEW(flow->setter->arena, Bookmark);
    *bookmark = (Bookmark){level, title, content->place, NULL};
    if (flow->pages->last_bookmark)
        flow->pages->last_bookmark->next = bookmark;
    else
        flow->pages->bookmarks = bookmark;
    flow->pages->last_bookmark = bookmark;
}

static void note_entry(Flow *flow, const Content *content, int folio)
{
    Arena *arena = flow->setter->arena;
    if (content->entry && flow->cover) {
        Content *item = content_item(&flow->composer, flow->cover, "contents");
        item->link = content->place;
        item->at = content->entry_at;
        content_words_of(&flow->composer, item, "page", arena_text(arena, "%d", folio), content->entry_at);
        content_words_of(&flow->composer, item, "title", content->entry, content->entry_at);
    }
    note_bookmark(flow, content, 1, content->section);
    note_bookmark(flow, content, 2, content->bookmark);
}

static const Page *first_after(const Flow *flow, const Page *before)
{
    return before ? before->next : flow->pages->first;
}

/* --------------------------------------------------------- planned pages */

static bool is_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && !strcmp(a.file, b.file);
}

static bool is_shown(const Page *first, const PictureCopy *picture)
{
    for (const Page *page = first; page; page = page->next)
        for (const Item *item = page->items.first; item; item = item->next)
            if (item->kind == ITEM_PICTURE && item->at.line && is_place(item->at, picture->file.at))
                return true;
    return false;
}

/* `first`: the content's first page. */
static void report_pictures(Diags *diags, const Content *content, const Page *first)
{
    for (const Content *queued = content->pictures; queued; queued = queued->next) {
        const PictureCopy *picture = content_part(queued, "picture")->picture;
        if (is_shown(first, picture))
            continue;
        diag_warning(diags, picture->file.at, DIAG_PART_UNPLACED, "%s found no place: the text is too short for it",
                     picture->file.utf8);
        if (picture->size == SIZE_BESIDE)
            diag_hint(diags, "a picture beside the text wants a paragraph or a list behind its place, with no other picture beside it");
    }
}

/* What an editor wrote and no page shows is never lost in silence. */
static void report_unplaced(const Flow *flow, const Content *content, const Plan *plan, const Page *first)
{
    Diags *diags = flow->setter->diags;
    for (const Part *part = content->parts; part; part = part->next)
        if (part->paragraphs && !part->own && !part->placed)
            diag_warning(diags, part->at, DIAG_PART_UNPLACED, "no page of the layout has a place for this (\"%s\")", part->name);
    if (plan && plan->pictures_left)
        report_pictures(diags, content, first);
    for (size_t i = 0; plan && i < plan->boxes_left.count; i++) {
        diag_warning(diags, plan->boxes_left.boxes[i]->at, DIAG_PART_UNPLACED, "this box found no place in the text");
        diag_hint(diags, "a box stands between two paragraphs, whole in one column: shorten it, or part the text");
    }
    if (plan && content->quote && !plan->quoted)
        diag_note(diags, content->quote->at, DIAG_PART_UNPLACED, "the pulled line is left out: the text leaves no room for it");
}

static bool make_pages(Flow *flow, Makeup makeup, const Service *service, const Plan *plan)
{
    const Makeup beginning = makeup;
    const Page *before = flow->pages->last;
    for (const PagePlan *page = plan->first; page; page = page->next) {
        makeup.master = page->master;
        makeup.elastic = page->elastic;
        makeup.picture = page->picture;
        makeup.shelved = page->shelved;
        makeup.folio = flow->pages->count + 1;
        Made made = makeup_page(&makeup, false);
        stream_place(&makeup, &made, page, plan->galley);
        flow->right = flow->right && made.fits;
        add_page(flow, &makeup, made.items);
        makeup.first = false;
        if (flow->pages->count >= PAGE_LIMIT) {
            diag_error(flow->setter->diags, makeup.content->at, DIAG_PAGE_LIMIT, "this edition has more than %d pages", PAGE_LIMIT);
            return flow->right = false;
        }
    }
    const Page *first = first_after(flow, before);
    report_unplaced(flow, makeup.content, plan, first);
    plan_report(&beginning, service, plan, first);
    extent_note(flow->setter->arena, flow->pages, makeup.content, first);
    return true;
}

/* --------------------------------------------------- several on one page */

static size_t alike(const Content *content)
{
    size_t count = 1;
    for (const Content *next = content->next; next && !strcmp(next->kind, content->kind) && !content_part(next, "title"); next = next->next)
        count++;
    return count;
}

/* The first master that takes several contents and into which the next ones go; NULL: none. */
static const Master *shared_master(const Flow *flow, const Service *service, const Content *content, int folio)
{
    size_t count = content->alone ? 1 : alike(content);
    const Text *names = service->first.items;
    for (size_t i = 0; i < service->first.count; i++) {
        Makeup makeup = makeup_at(flow, content, folio);
        makeup.master = layout_master(flow->setter->layout, names[i].utf8);
        if (makeup.master->takes < 2 || (size_t)makeup.master->takes > count)
            continue;
        Made made = makeup_page(&makeup, true);
        if (made.fits && !made.left)
            return makeup.master;
    }
    return NULL;
}

static const Content *place_shared(Flow *flow, const Master *master, const Content *content)
{
    Makeup makeup = next_makeup(flow, content);
    makeup.master = master;
    const Page *before = flow->pages->last;
    Made made = makeup_page(&makeup, false);
    flow->right = flow->right && made.fits;
    add_page(flow, &makeup, made.items);
    for (int i = 0; i < master->takes; i++, content = content->next) {
        note_entry(flow, content, makeup.folio);
        report_unplaced(flow, content, NULL, NULL);
        extent_note(flow->setter->arena, flow->pages, content, first_after(flow, before));
    }
    return content;
}

static const Content *place_content(Flow *flow, const Content *content)
{
    shapings_forget_much(flow->setter->shapings);
    const Service *service = layout_service(flow->setter->layout, content->kind);
    if (!service) {
        diag_error(flow->setter->diags, content->at, DIAG_MASTER_UNKNOWN, "the layout has no page for the kind \"%s\"", content->kind);
        diag_hint(flow->setter->diags, "add it under \"sections\" in %s", flow->setter->layout->file);
        flow->right = false;
        return content->next;
    }
    const Master *shared = shared_master(flow, service, content, flow->pages->count + 1);
    if (shared)
        return place_shared(flow, shared, content);
    Makeup makeup = next_makeup(flow, content);
    note_entry(flow, content, makeup.folio);
    const Plan *plan = plan_content(&makeup, service);
    if (!plan)
        flow->right = false;
    else
        make_pages(flow, makeup, service, plan);
    return content->next;
}

/* ------------------------------------------------------------------- fit */

/* Contents as they will stand on pages: planned each, or several on a shared one. */
static void fit(Flow *flow)
{
    const Issue *issue = flow->edition->issue;
    size_t count = 0;
    for (const Content *content = flow->composer.first; content; content = content->next)
        count++;
    FitUnit *units = ARENA_ARRAY(flow->setter->arena, FitUnit, count);
    count = 0;
    for (Content *content = flow->composer.first; content;) {
        const Service *service = layout_service(flow->setter->layout, content->kind);
        if (!service)
            return; /* reported when it is placed */
        const Master *shared = shared_master(flow, service, content, flow->pages->count + 1);
        units[count++] = (FitUnit){.content = shared ? NULL : content, .service = service, .makeup = next_makeup(flow, content)};
        for (int i = 0; i < (shared ? shared->takes : 1); i++)
            content = content->next;
    }
    fit_pages(&issue->fit, flow->pages->count, units, count, flow->edition->code, flow->setter->diags);
    content_forget_places(flow->composer.first);
}

/* ----------------------------------------------------------------- cover */

static const Master *cover_master(const Flow *flow)
{
    const Service *service = layout_service(flow->setter->layout, "cover");
    return layout_master(flow->setter->layout, ((const Text *)service->first.items)[0].utf8);
}

static Content *open_cover(Flow *flow)
{
    const Issue *issue = flow->edition->issue;
    if (!layout_service(flow->setter->layout, "cover"))
        return NULL;
    const SectionHead head = {.kind = {0}};
    flow->composer.entered = true;
    Content *cover = composer_begin(&flow->composer, "cover", &head, (Place){.file = issue->file, .line = 1});
    flow->composer.first = flow->composer.last = NULL;
    flow->composer.entered = false;
    if (issue->has_cover)
        content_picture(&flow->composer, cover, &issue->cover);
    Makeup makeup = next_makeup(flow, cover);
    makeup.master = cover_master(flow);
    add_page(flow, &makeup, (ItemList){0});
    return cover;
}

static void finish_cover(Flow *flow)
{
    const ContentList *list = content_list(flow->cover, "contents");
    if (list && list->count > (size_t)flow->setter->layout->contents_most) {
        diag_error(flow->setter->diags, flow->cover->at, DIAG_TOO_MANY, "%zu entries in the list of contents, which holds %d",
                   list->count, flow->setter->layout->contents_most);
        diag_hint(flow->setter->diags, "write \"listed: false\" in sections that need no entry");
        flow->right = false;
        return;
    }
    Pages *pages = flow->pages;
    Makeup makeup = next_makeup(flow, flow->cover);
    makeup.folio = 1;
    makeup.master = cover_master(flow);
    Made made = makeup_page(&makeup, false);
    flow->right = flow->right && made.fits;
    pages->first->items = made.items;
    pages->first->master = makeup.master->name.utf8;
    page_report_lines(pages->first, flow->setter->diags);
}

/* ------------------------------------------------------------------ flow */

static void compose_sections(Flow *flow)
{
    const Section *sections = flow->edition->issue->sections.items;
    for (size_t i = 0; i < flow->edition->issue->sections.count; i++) {
        flow->composer.section = &sections[i];
        flow->composer.entered = false;
        sections[i].kind->compose(&flow->composer, sections[i].data);
    }
}

Flow *flow_open(const Setter *setter, const Edition *edition, Pictures *pictures)
{
    Flow *flow = ARENA_NEW(setter->arena, Flow);
    *flow = (Flow){.setter = setter, .edition = edition, .pages = ARENA_NEW(setter->arena, Pages), .right = true, .pictures = pictures};
    flow->composer = (Composer){.setter = setter, .edition = edition, .right = true};
    flow->cover = open_cover(flow);
    compose_sections(flow);
    for (const Content *content = flow->composer.first; content; content = content->next)
        content_check_insets(&flow->composer, content);
    return flow->composer.right ? flow : NULL;
}

Content *flow_first(const Flow *flow)
{
    return flow->composer.first;
}

int flow_beginning(const Flow *flow)
{
    return flow->pages->count + 1;
}

const PageFit *flow_fit(const Flow *flow)
{
    return &flow->edition->issue->fit;
}

int flow_shares(Flow *flow, const Content *content, int folio)
{
    const Service *service = layout_service(flow->setter->layout, content->kind);
    const Master *shared = service ? shared_master(flow, service, content, folio) : NULL;
    return shared ? shared->takes : 1;
}

FitUnit flow_unit(Flow *flow, Content *content, int folio)
{
    shapings_forget_much(flow->setter->shapings);
    content->white = flow->setter->layout->lock.white;
    return (FitUnit){.content = content, .service = layout_service(flow->setter->layout, content->kind),
                     .makeup = makeup_at(flow, content, folio)};
}

/* ------------------------------------------------------------------ pages */

static void apply(Flow *flow, const PageLock *lock)
{
    Content *content = flow->composer.first;
    for (size_t i = 0; i < lock->count && content; i++, content = content->next) {
        content->pages = lock->contents[i].pages;
        content->alone = lock->contents[i].alone;
        content->white = flow->setter->layout->lock.white;
    }
}

const Pages *flow_locked(const Setter *setter, const Edition *edition, Pictures *pictures, const PageLock *lock)
{
    Flow *flow = flow_open(setter, edition, pictures);
    if (!flow)
        return NULL;
    if (lock)
        apply(flow, lock);
    else if (edition->issue->fit.at.line)
        fit(flow);
    for (const Content *content = flow->composer.first; content && flow->pages->count < PAGE_LIMIT;)
        content = place_content(flow, content);
    if (flow->cover && flow->composer.right)
        finish_cover(flow);
    if (!flow->right || !flow->composer.right)
        return NULL;
    if (lock)
        fit_check(&edition->issue->fit, flow->pages->count, edition->code, setter->arena, setter->diags);
    return flow->pages;
}

const Pages *flow_pages(const Setter *setter, const Edition *edition, Pictures *pictures)
{
    return flow_locked(setter, edition, pictures, NULL);
}
