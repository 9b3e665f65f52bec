/* Takes composed editions, walks through their contents side by side. As all
 * before it stands alike, a content begins on the same page in every edition,
 * and is planned here just as flow will plan it. */
#include "set/lock.h"

#include "base/messages.h"
#include "set/fit_cut.h"

/* A content in one edition. */
typedef struct Standing {
    Content *content;
    int folio;        /* on which it begins */
    FitUnit unit;
    const Plan *best; /* for it alone */
} Standing;

typedef struct Walk {
    Arena *arena;
    LockEdition *editions;
    Standing *standings; /* of each edition */
    size_t count;
    size_t index;        /* of the content */
    FitUnit **units;     /* of each edition, in order: contents, and pages that several share */
    size_t unit_count;
    bool alike;          /* so far every content has as many pages in all editions */
    Diags *diags;
} Walk;

static void begin(Walk *walk)
{
    for (size_t i = 0; i < walk->count; i++) {
        LockEdition *edition = &walk->editions[i];
        Content *first = flow_first(edition->flow);
        size_t contents = 0;
        for (const Content *content = first; content; content = content->next)
            contents++;
        edition->lock = (PageLock){ARENA_ARRAY(walk->arena, ContentLock, contents + 1), contents};
        walk->units[i] = ARENA_ARRAY(walk->arena, FitUnit, contents + 1);
        walk->standings[i] = (Standing){.content = first, .folio = flow_beginning(edition->flow)};
    }
}

/* The contents that stand on one page together in all editions; 1: each has pages of its own. */
static int shared_by_all(const Walk *walk)
{
    int shared = 0;
    for (size_t i = 0; i < walk->count; i++) {
        const Standing *standing = &walk->standings[i];
        const int shares = flow_shares(walk->editions[i].flow, standing->content, standing->folio);
        if (shared && shares != shared)
            return 1;
        shared = shares;
    }
    return shared;
}

/* Goes on by `contents` of them, which take so many pages in this edition. */
static void go_on(Standing *standing, int contents, int pages)
{
    for (int i = 0; i < contents; i++)
        standing->content = standing->content->next;
    standing->folio += pages;
}

/* False: there is no plan, as no master serves it; `unset` is its index. */
static bool plan_all(Walk *walk, size_t *unset)
{
    for (size_t i = 0; i < walk->count; i++) {
        Standing *standing = &walk->standings[i];
        standing->unit = flow_unit(walk->editions[i].flow, standing->content, standing->folio);
        standing->best = standing->unit.service ? fit_plan(&standing->unit, 0) : NULL;
        if (!standing->best) {
            *unset = i;
            return false;
        }
    }
    return true;
}

/* ------------------------------------------------------------------ pages */

static bool reaches(Standing *standing, int pages)
{
    const Plan *best = standing->best;
    if (best->pages == pages)
        return true;
    const Plan *plan = fit_plan(&standing->unit, pages);
    return plan && plan->pictures_left <= best->pictures_left && plan->boxes_left.count <= best->boxes_left.count;
}

static bool all_reach(Walk *walk, int pages)
{
    for (size_t i = 0; i < walk->count; i++)
        if (!reaches(&walk->standings[i], pages))
            return false;
    return true;
}

/* The edition with the fewest pages here, or with the most. */
static size_t shortest(const Walk *walk)
{
    size_t found = 0;
    for (size_t i = 1; i < walk->count; i++)
        if (walk->standings[i].best->pages < walk->standings[found].best->pages)
            found = i;
    return found;
}

static size_t longest(const Walk *walk)
{
    size_t found = 0;
    for (size_t i = 1; i < walk->count; i++)
        if (walk->standings[i].best->pages > walk->standings[found].best->pages)
            found = i;
    return found;
}

/* On which all editions can stand; 0: on none. */
static int common_pages(Walk *walk)
{
    const int least = walk->standings[shortest(walk)].best->pages;
    for (int pages = walk->standings[longest(walk)].best->pages; pages >= least; pages--)
        if (all_reach(walk, pages))
            return pages;
    return 0;
}

/* ---------------------------------------------------------------- reports */

/* "1 page", "3 pages" */
static const char *pages_words(Arena *arena, size_t count)
{
    return arena_text(arena, message_of("%zu page", "%zu pages", count), count);
}

static const char *lines_words(Arena *arena, size_t count)
{
    return arena_text(arena, message_of("%zu line", "%zu lines", count), count);
}

static void report_longer(const Walk *walk, size_t longer, size_t shorter)
{
    Arena *arena = walk->arena;
    Standing *standing = &walk->standings[longer];
    const size_t pages = (size_t)walk->standings[shorter].best->pages, now = (size_t)standing->best->pages;
    diag_warning(walk->diags, standing->content->at, DIAG_PAGES_DIFFER, "this has %s in the %s edition and %s in the %s edition",
                 pages_words(arena, now), walk->editions[longer].code, pages_words(arena, pages), walk->editions[shorter].code);
    FitCut cut;
    if (now - pages == 1 && fit_cut_estimate(&standing->unit, standing->best, &cut) && fit_cut_prove(&cut) && cut.lines)
        diag_hint(walk->diags, "it is %s too long for %s: cut about %zu characters%s, or write more in the %s edition",
                  lines_words(arena, cut.lines), pages_words(arena, pages), cut.lines * cut.characters,
                  cut.pictures ? message(" and leave out its last picture") : "",
                  walk->editions[shorter].code);
    else
        diag_hint(walk->diags, "shorten it, or write more in the %s edition", walk->editions[shorter].code);
}

static void report_unequal(const Walk *walk)
{
    const size_t shorter = shortest(walk);
    for (size_t i = 0; i < walk->count; i++)
        if (walk->standings[i].best->pages > walk->standings[shorter].best->pages)
            report_longer(walk, i, shorter);
}

/* ------------------------------------------------------------------- walk */

/* The units of all editions as one. */
static void add_units(Walk *walk)
{
    for (size_t i = 0; i < walk->count; i++) {
        FitUnit *unit = &walk->units[i][walk->unit_count];
        *unit = walk->standings[i].unit;
        unit->beside = i + 1 < walk->count ? &walk->units[i + 1][walk->unit_count] : NULL;
        unit->pages = unit->content ? unit->content->pages : 0;
    }
    walk->unit_count++;
}

/* Decides for the content that every edition has come to, and goes on to the next. */
static void lock_content(Walk *walk)
{
    const int pages = common_pages(walk);
    walk->alike = walk->alike && pages;
    if (!pages)
        report_unequal(walk);
    for (size_t i = 0; i < walk->count; i++) {
        Standing *standing = &walk->standings[i];
        const int best = standing->best->pages;
        standing->content->pages = pages == best ? 0 : pages;
        walk->editions[i].lock.contents[walk->index].alone = true;
        go_on(standing, 1, pages ? pages : best);
    }
    add_units(walk);
    walk->index++;
}

/* Flow finds by itself which contents share a page. */
static void lock_shared(Walk *walk, int shared)
{
    for (size_t i = 0; i < walk->count; i++) {
        Standing *standing = &walk->standings[i];
        standing->unit = flow_unit(walk->editions[i].flow, standing->content, standing->folio);
        standing->unit.content = NULL;
        go_on(standing, shared, 1);
    }
    add_units(walk);
    walk->index += (size_t)shared;
}

/* As many pages as the issue asks for, where all editions together can have them. */
static void fit_together(Walk *walk)
{
    const PageFit *wanted = flow_fit(walk->editions[0].flow);
    if (walk->alike && wanted->at.line)
        fit_pages(wanted, flow_beginning(walk->editions[0].flow) - 1, walk->units[0], walk->unit_count, walk->editions[0].code,
                  diags_open(walk->arena));
}

static void write_locks(const Walk *walk)
{
    for (size_t i = 0; i < walk->count; i++) {
        ContentLock *lock = walk->editions[i].lock.contents;
        for (const Content *content = flow_first(walk->editions[i].flow); content; content = content->next)
            (lock++)->pages = content->pages;
    }
}

static bool is_at_end(const Walk *walk)
{
    for (size_t i = 0; i < walk->count; i++)
        if (!walk->standings[i].content)
            return true;
    return false;
}

bool lock_decide(Arena *arena, LockEdition *editions, size_t count, Diags *diags, size_t *unset)
{
    Walk walk = {.arena = arena, .editions = editions, .standings = ARENA_ARRAY(arena, Standing, count + 1), .count = count,
                 .units = ARENA_ARRAY(arena, FitUnit *, count + 1), .alike = true, .diags = diags};
    begin(&walk);
    while (count && !is_at_end(&walk)) {
        const int shared = shared_by_all(&walk);
        if (shared > 1)
            lock_shared(&walk, shared);
        else if (plan_all(&walk, unset))
            lock_content(&walk);
        else
            return false;
    }
    if (count)
        fit_together(&walk);
    write_locks(&walk);
    return true;
}
