#include "print/preflight.h"

#include <math.h>

#include "print/covered.h"
#include "print/findings.h"

/* What a sheet-fed offset press holds: the usual demands of printing houses, and those of the newsletter's design. */
static const pt SMALLEST_TYPE = 6.5, THINNEST_RULE = 0.25;
static const double MOST_INK = 2.8;  /* of four full inks 4 */
static const double SAFE_MM = 4;     /* from the trim: the knife is up to two off, and a text at an edge looks wrong */
static const pt LEAST_TYPE_OF_MANY_INKS = 9; /* plates are never quite on top of each other, and small type shows it */
enum { MANY_INKS = 3, SCREEN_PPI = 150, COARSE_PPI = 250, FINE_PPI = 300 };

typedef struct Preflight {
    const Layout *layout;
    const Page *page;
    Findings findings;
} Preflight;

/* --- pictures --- */

static void check_picture(Preflight *preflight, const Item *item, PreflightAim aim)
{
    const bool press = aim == PREFLIGHT_PRESS;
    const double ppi = picture_ppi(item->crop, item->width);
    /* A hundredth less than is wanted is what cropping takes, and no eye sees it. */
    if (ppi >= (press ? 0.99 * FINE_PPI : SCREEN_PPI))
        return;
    Diags *diags = preflight->findings.diags;
    (ppi < (press ? COARSE_PPI : SCREEN_PPI) ? diag_warning : diag_note)(
        diags, item->at, DIAG_PICTURE_COARSE, "%.0f pixels an inch at its place on page %d, %.0f mm wide", ppi, preflight->page->number,
        item->width / pt_from_mm(1));
    diag_hint(diags, "print wants %d; a picture %.0f pixels wide would do", FINE_PPI, ceil(item->picture->width * FINE_PPI / ppi));
}

/* --- texts --- */

/* The first words of a run. */
static const char *sample(Arena *arena, const Run *run)
{
    enum { SHOWN = 24 };
    const char *end = run->utf8, *stop = run->utf8 + run->length;
    while (stop > end && stop[-1] == ' ')
        stop--;
    for (size_t count = 0; end < stop && count < SHOWN; count++)
        utf8_next(&end);
    return arena_text(arena, "%.*s%s", (int)(end - run->utf8), run->utf8, end < stop ? "…" : "");
}

/* Recipes with a trace of an ink count as without it: a twentieth prints no edge. */
static int count_inks(const Ink *ink)
{
    int count = 0;
    for (int i = 0; i < 4; i++)
        count += ink->cmyk[i] > 0.0501;
    return count;
}

static void check_type(Preflight *preflight, const Run *run)
{
    const Style *style = run->style;
    const pt size = style->size;
    Findings *findings = &preflight->findings;
    if (size < SMALLEST_TYPE - 0.001 && finding_is_new(findings, DIAG_TEXT_SMALL, style->name.at)) {
        diag_warning(findings->diags, style->name.at, DIAG_TEXT_SMALL, "page %d: \"%s\" is set in %.1f pt", preflight->page->number,
                     sample(findings->arena, run), size);
        diag_hint(findings->diags, "print wants %.1f pt at least", SMALLEST_TYPE);
    }
    if (size < LEAST_TYPE_OF_MANY_INKS && count_inks(run->ink) >= MANY_INKS && finding_is_new(findings, DIAG_TEXT_INKS, style->name.at)) {
        diag_warning(findings->diags, style->name.at, DIAG_TEXT_INKS, "page %d: \"%s\" is set in %.1f pt and printed from %d inks (\"%s\")",
                     preflight->page->number, sample(findings->arena, run), size, count_inks(run->ink), run->ink->name.utf8);
        diag_hint(findings->diags, "small type shows when plates are not quite on top of each other: %.0f pt, or an ink of one or two",
                  LEAST_TYPE_OF_MANY_INKS);
    }
}

static pt off_the_trim(const Layout *layout, Box box)
{
    return fmin(fmin(box.x, box.y), fmin(layout->width - box.x - box.width, layout->height - box.y - box.height));
}

/* The ink of letters is measured only where it may matter. */
static bool is_near_trim(const Layout *layout, const Item *item, pt safe)
{
    const pt size = item->runs[0].style->size, left = item->x + item->runs[0].x;
    const Run *last = &item->runs[item->run_count - 1];
    const Box rough = { .x = left, .y = item->y - size, .width = item->x + last->x + last->width - left, .height = 1.5 * size };
    return off_the_trim(layout, box_grown(rough, size)) < safe;
}

static void check_margin(Preflight *preflight, const Item *item)
{
    const pt safe = pt_from_mm(SAFE_MM);
    Findings *findings = &preflight->findings;
    if (!is_near_trim(preflight->layout, item, safe))
        return;
    const pt off = off_the_trim(preflight->layout, covered(item));
    if (pt_fits(safe, off) || !finding_is_new(findings, DIAG_TEXT_NEAR_TRIM, item->at))
        return;
    diag_warning(findings->diags, item->at, DIAG_TEXT_NEAR_TRIM, "page %d: \"%s\" stands %.1f mm from the trim", preflight->page->number,
                 sample(findings->arena, &item->runs[0]), off / pt_from_mm(1));
    diag_hint(findings->diags, "the knife is not that exact: %.0f mm are safe", SAFE_MM);
}

/* --- shapes and inks --- */

static Place place_of(const Preflight *preflight, const Item *item)
{
    return item->frame.file ? item->frame : item->at.file ? item->at : (Place){ .file = preflight->layout->file };
}

static void report_thin(Preflight *preflight, const Item *item, pt weight)
{
    const Place at = place_of(preflight, item);
    if (pt_fits(THINNEST_RULE, weight) || !finding_is_new(&preflight->findings, DIAG_RULE_THIN, at))
        return;
    diag_warning(preflight->findings.diags, at, DIAG_RULE_THIN, "page %d: a line is %.2f pt thin", preflight->page->number, weight);
    diag_hint(preflight->findings.diags, "print wants %.2f pt at least", THINNEST_RULE);
}

/* A rule is a plate of little height or width. */
static void check_shape(Preflight *preflight, const Item *item)
{
    if (item->stroke)
        report_thin(preflight, item, item->stroke_width);
    const Box box = covered(item);
    if (item->fill && !item->stamp && fmin(box.width, box.height) > 0)
        report_thin(preflight, item, fmin(box.width, box.height));
}

static void check_ink(Preflight *preflight, const Ink *ink)
{
    const double sum = ink ? ink->cmyk[0] + ink->cmyk[1] + ink->cmyk[2] + ink->cmyk[3] : 0;
    if (sum < MOST_INK + 0.001 || !finding_is_new(&preflight->findings, DIAG_INK_HEAVY, ink->name.at))
        return;
    diag_warning(preflight->findings.diags, ink->name.at, DIAG_INK_HEAVY, "page %d: \"%s\" is %.0f %% ink", preflight->page->number,
                 ink->name.utf8, 100 * sum);
    diag_hint(preflight->findings.diags, "paper takes %.0f %%: less of the colours, more black", 100 * MOST_INK);
}

static void check_item(Preflight *preflight, const Item *item)
{
    switch (item->kind) {
    case ITEM_TEXT:
        for (size_t i = 0; i < item->run_count; i++) {
            check_type(preflight, &item->runs[i]);
            check_ink(preflight, item->runs[i].ink);
        }
        if (item->run_count)
            check_margin(preflight, item);
        break;
    case ITEM_SHAPE:
        check_shape(preflight, item);
        check_ink(preflight, item->fill);
        check_ink(preflight, item->stroke);
        break;
    case ITEM_PICTURE:
    case ITEM_PLACE: break;
    }
}

void preflight_check(const Pages *pages, const Layout *layout, PreflightAim aim, Diags *diags)
{
    Arena *scratch = arena_open();
    Preflight preflight = { .layout = layout, .findings = { .arena = scratch, .diags = diags } };
    for (const Page *page = pages->first; page; page = page->next) {
        preflight.page = page;
        for (const Item *item = page->items.first; item; item = item->next) {
            if (item->kind == ITEM_PICTURE)
                check_picture(&preflight, item, aim);
            else if (aim == PREFLIGHT_PRESS)
                check_item(&preflight, item);
        }
    }
    arena_close(scratch);
}
