/* Takes contents, gives each its pages: from what is best for each alone, one
 * page after the other goes where it costs least. */
#include "set/fit.h"

#include "base/messages.h"
#include "set/fit_cut.h"

enum { FARTHEST = 8 }; /* pages that are gained or given at most: more is another issue */

/* A unit with the pages that it has now, and what a page more or fewer would cost. */
typedef struct Share {
    int pages;
    const Plan *best; /* or NULL: one page that several share */
    size_t left;      /* pictures without a place, with those of the units beside it; */
    double cost;      /* likewise */
    double step; /* dearer by; negative: not looked at yet */
} Share;

static bool is_wanted(const PageFit *wanted, int pages)
{
    return (!wanted->pages || pages == wanted->pages) && pages >= wanted->from && (!wanted->to || pages <= wanted->to) &&
           (!wanted->multiple || pages % wanted->multiple == 0);
}

/* What a unit costs on so many pages, with those beside it. False: one of them cannot have so many. */
static bool plan_share(FitUnit *unit, int pages, Share *share)
{
    *share = (Share){.step = -1};
    for (; unit; unit = unit->beside) {
        const Plan *plan = fit_plan(unit, pages);
        if (!plan)
            return false;
        share->best = share->best ? share->best : plan;
        share->pages = plan->pages;
        share->left += plan->pictures_left;
        share->cost += plan->cost;
    }
    return true;
}

/* Every unit as it is best. Returns the pages of all, or 0 when one has no plan at all, which is reported elsewhere. */
static int best_shares(FitUnit *units, size_t count, Share *shares, int before)
{
    int pages = before;
    for (size_t i = 0; i < count; i++) {
        for (FitUnit *unit = &units[i]; unit; unit = unit->beside)
            unit->makeup.folio = pages + 1;
        shares[i] = (Share){.pages = 1, .step = COST_NEVER};
        if (units[i].content && !plan_share(&units[i], units[i].pages, &shares[i]))
            return 0;
        pages += shares[i].pages;
    }
    return pages;
}

static double step_cost(FitUnit *unit, const Share *share, int by)
{
    Share other;
    if (!unit->content || share->pages + by < 1 || !plan_share(unit, share->pages + by, &other))
        return COST_NEVER;
    return other.left <= share->left ? other.cost - share->cost : COST_NEVER;
}

/* Moves one page, where it costs least; false when no unit can. */
static bool step(FitUnit *units, size_t count, Share *shares, int by)
{
    size_t cheapest = count;
    for (size_t i = 0; i < count; i++) {
        if (shares[i].step < 0)
            shares[i].step = step_cost(&units[i], &shares[i], by);
        /* A page fewer may even be cheaper than the best one alone, by its own weights; then it costs nothing. */
        shares[i].step = shares[i].step < 0 ? 0 : shares[i].step;
        if (shares[i].step < COST_NEVER && (cheapest == count || shares[i].step < shares[cheapest].step))
            cheapest = i;
    }
    if (cheapest == count)
        return false;
    shares[cheapest].pages += by;
    shares[cheapest].cost += shares[cheapest].step;
    shares[cheapest].step = -1;
    return true;
}

/* From `pages` to `target`; false, and the shares as they were, when that is out of reach. */
static bool reach(FitUnit *units, size_t count, const Share *best, Share *shares, int pages, int target)
{
    for (size_t i = 0; i < count; i++)
        shares[i] = best[i];
    for (; pages != target; pages += target > pages ? 1 : -1)
        if (!step(units, count, shares, target > pages ? 1 : -1))
            return false;
    return true;
}

/* ---------------------------------------------------------------- report */

static const char *wanted_words(Arena *arena, const PageFit *wanted)
{
    const char *words = wanted->pages ? arena_text(arena, "%d", wanted->pages)
                        : wanted->from && wanted->to ? arena_text(arena, message("%d to %d"), wanted->from, wanted->to)
                        : wanted->from ? arena_text(arena, message("%d or more"), wanted->from)
                        : wanted->to ? arena_text(arena, message("%d or fewer"), wanted->to)
                                     : "";
    if (!wanted->multiple)
        return words;
    return *words ? arena_text(arena, message("%s, and a multiple of %d"), words, wanted->multiple)
                  : arena_text(arena, message("a multiple of %d"), wanted->multiple);
}

/* The most pages below `pages` that are wanted; 0: there are none. */
static int next_fewer(const PageFit *wanted, int pages)
{
    for (int fewer = pages - 1; fewer > 0; fewer--)
        if (is_wanted(wanted, fewer))
            return fewer;
    return 0;
}

/* The texts that are nearest to having a page fewer, as many as pages are to go. Returns how many were found. */
static size_t nearest_cuts(FitUnit *units, size_t count, const Share *best, FitCut *cuts, size_t most)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        FitCut cut;
        if (!units[i].content || best[i].pages < 2 || !fit_cut_estimate(&units[i], best[i].best, &cut))
            continue;
        size_t place = found < most ? found++ : most;
        for (; place > 0 && fit_cut_is_less(&cut, &cuts[place - 1]); place--)
            if (place < most)
                cuts[place] = cuts[place - 1];
        if (place < most)
            cuts[place] = cut;
    }
    return found;
}

/* What to cut so that the edition has `target` pages, or nearly so; false: nothing was found that would do. */
static bool hint_shorter(FitUnit *units, size_t count, const Share *best, int pages, int target, Diags *diags)
{
    Arena *arena = units[0].makeup.setter->arena;
    const size_t wanted = target ? (size_t)(pages - target) : 0;
    FitCut *cuts = ARENA_ARRAY(arena, FitCut, wanted + 1);
    const size_t found = nearest_cuts(units, count, best, cuts, wanted);
    const char *words = "";
    size_t proved = 0;
    for (size_t i = 0; i < found; i++)
        if (fit_cut_prove(&cuts[i]))
            words = arena_text(arena, "%s%s%s", words, proved++ ? message("; and ") : "", fit_cut_words(arena, &cuts[i]));
    if (!proved)
        return false;
    if (proved < wanted)
        words = arena_text(arena, message_of("%s; with a section of %zu page less it would do", "%s; with a section of %zu pages less it would do",
                                             wanted - proved), words, wanted - proved);
    diag_hint(diags, "%s", words);
    return true;
}

static void report(const PageFit *wanted, FitUnit *units, size_t count, const Share *best, int pages, const char *edition, Diags *diags)
{
    Arena *arena = units[0].makeup.setter->arena;
    diag_warning(diags, wanted->at, DIAG_PAGE_COUNT, "the %s edition has %d pages, and \"fit\" asks for %s", edition, pages,
                 wanted_words(arena, wanted));
    const bool fewer = (wanted->pages && pages > wanted->pages) || (wanted->to && pages > wanted->to) || wanted->multiple;
    if (fewer && hint_shorter(units, count, best, pages, next_fewer(wanted, pages), diags))
        return;
    diag_hint(diags, fewer ? MESSAGE("leave out a section, or ask for more pages") : MESSAGE("write more, add pictures, or ask for fewer pages"));
}

void fit_pages(const PageFit *wanted, int before, FitUnit *units, size_t count, const char *edition, Diags *diags)
{
    if (!count)
        return;
    Arena *arena = units[0].makeup.setter->arena;
    Share *best = ARENA_ARRAY(arena, Share, count), *shares = ARENA_ARRAY(arena, Share, count);
    int pages = best_shares(units, count, best, before);
    if (!pages || is_wanted(wanted, pages))
        return;
    for (int far = 1; far <= FARTHEST; far++) {
        for (int sign = -1; sign <= 1; sign += 2) {
            int target = pages + sign * far;
            if (!is_wanted(wanted, target) || !reach(units, count, best, shares, pages, target))
                continue;
            for (size_t i = 0; i < count; i++)
                for (FitUnit *unit = &units[i]; unit && unit->content && shares[i].pages != best[i].pages; unit = unit->beside)
                    unit->content->pages = shares[i].pages;
            return;
        }
    }
    report(wanted, units, count, best, pages, edition, diags);
}

void fit_check(const PageFit *wanted, int pages, const char *edition, Arena *arena, Diags *diags)
{
    if (!wanted->at.line || is_wanted(wanted, pages))
        return;
    diag_warning(diags, wanted->at, DIAG_PAGE_COUNT, "the %s edition has %d pages, and \"fit\" asks for %s", edition, pages,
                 wanted_words(arena, wanted));
    diag_hint(diags, "with --lock-pages all editions gain or give a page together: shorten the longest, or ask for %d pages", pages);
}
