/* Takes a finished PDF, page after page, and reports what a press cannot hold. */
#include "print/preflight.h"

#include <math.h>

#include "base/messages.h"
#include "base/timing.h"
#include "print/composed.h"
#include "print/covered.h"
#include "print/findings.h"
#include "print/impression.h"

/* What a sheet-fed offset press holds: the usual demands of printing houses, and those of the newsletter's design. */
static const pt SMALLEST_TYPE = 6.5, THINNEST_RULE = 0.25;
static const double MOST_INK = 2.8;  /* of four full inks 4 */
static const double SAFE_MM = 4;     /* from the trim: the knife is up to two off, and a text at an edge looks wrong */
static const pt LEAST_TYPE_OF_MANY_INKS = 9; /* plates are never quite on top of each other, and small type shows it */
enum { MANY_INKS = 3, SCREEN_PPI = 150, COARSE_PPI = 250, FINE_PPI = 300 };

/* For the press a hundredth less than is wanted is what cropping takes, and no eye sees it. On a screen file pixels were made
 * to be as many as are wanted. The rest is lost where cairo rounds. */
static const double FINE_ENOUGH = 0.99 * FINE_PPI, SCREEN_ENOUGH = SCREEN_PPI - 0.1;
static const pt ROUNDED = 0.005;

typedef struct Check {
    const Preflight *preflight;
    const Page *page;       /* as it was composed */
    pt width, height;       /* of the trim */
    Findings findings;
} Check;

/* --- pictures --- */

static void check_picture(Check *check, const Impression *picture)
{
    const bool press = check->preflight->aim == PREFLIGHT_PRESS;
    const double ppi = picture->ppi;
    const Item *item = ppi < (press ? FINE_ENOUGH : SCREEN_ENOUGH) ? composed_picture(check->page, picture->box) : NULL;
    if (!item)
        return;
    Diags *diags = check->findings.diags;
    (ppi < (press ? COARSE_PPI : SCREEN_PPI) ? diag_warning : diag_note)(
        diags, item->at, DIAG_PICTURE_COARSE, MESSAGE("%.0f pixels an inch at its place on page %d, %.0f mm wide"), ppi, check->page->number,
        picture->box.width / pt_from_mm(1));
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
static int count_inks(const double inks[4])
{
    int count = 0;
    for (int i = 0; i < 4; i++)
        count += inks[i] > 0.0501;
    return count;
}

static void check_type(Check *check, const Impression *text, const Run *run)
{
    const Place at = run->style->name.at;
    Findings *findings = &check->findings;
    const char *words = sample(findings->arena, run);
    const int inks = count_inks(text->inks);
    if (text->size < SMALLEST_TYPE - ROUNDED && finding_is_new(findings, DIAG_TEXT_SMALL, at)) {
        diag_warning(findings->diags, at, DIAG_TEXT_SMALL, "page %d: \"%s\" is set in %.1f pt", check->page->number, words, text->size);
        diag_hint(findings->diags, "print wants %.1f pt at least", SMALLEST_TYPE);
    }
    if (text->size < LEAST_TYPE_OF_MANY_INKS - ROUNDED && inks >= MANY_INKS && finding_is_new(findings, DIAG_TEXT_INKS, at)) {
        diag_warning(findings->diags, at, DIAG_TEXT_INKS, "page %d: \"%s\" is set in %.1f pt and printed from %d inks (\"%s\")",
                     check->page->number, words, text->size, inks, run->ink->name.utf8);
        diag_hint(findings->diags, "small type shows when plates are not quite on top of each other: %.0f pt, or an ink of one or two",
                  LEAST_TYPE_OF_MANY_INKS);
    }
}

static pt off_the_trim(const Check *check, Box box)
{
    return fmin(fmin(box.x, box.y), fmin(check->width - box.x - box.width, check->height - box.y - box.height));
}

/* How high and low its letters reach the face knows, the rest is the PDF's. */
static Box ink_of(const Impression *text, ComposedText composed)
{
    const Box ink = covered(composed.item);
    return (Box){ .x = text->box.x, .y = text->y + ink.y - composed.item->y, .width = text->box.width, .height = ink.height };
}

static void check_margin(Check *check, const Impression *text, ComposedText composed)
{
    const pt safe = pt_from_mm(SAFE_MM), off = off_the_trim(check, ink_of(text, composed));
    Findings *findings = &check->findings;
    if (pt_fits(safe, off) || !finding_is_new(findings, DIAG_TEXT_NEAR_TRIM, composed.item->at))
        return;
    diag_warning(findings->diags, composed.item->at, DIAG_TEXT_NEAR_TRIM, "page %d: \"%s\" stands %.1f mm from the trim",
                 check->page->number, sample(findings->arena, &composed.item->runs[0]), off / pt_from_mm(1));
    diag_hint(findings->diags, "the knife is not that exact: %.0f mm are safe", SAFE_MM);
}

/* --- shapes and inks --- */

static Place place_of(const Check *check, const Item *item)
{
    return item->frame.file ? item->frame : item->at.file ? item->at : (Place){ .file = check->preflight->layout->file };
}

/* A rule is a filled shape of little height or width. The bar of a value 0 is none, and the stars of an emblem are as thin as
 * they are drawn. */
static void check_thin(Check *check, const Impression *line)
{
    const bool filled = line->kind == IMPRESSION_FILL, thin = !pt_fits(THINNEST_RULE, line->size) && !(filled && line->size <= 0);
    const Item *item = thin ? composed_shape(check->page, line->box) : NULL;
    if (!item || (item->stamp && filled))
        return;
    Findings *findings = &check->findings;
    const Place at = place_of(check, item);
    if (!finding_is_new(findings, DIAG_RULE_THIN, at))
        return;
    diag_warning(findings->diags, at, DIAG_RULE_THIN, "page %d: a line is %.2f pt thin", check->page->number, line->size);
    diag_hint(findings->diags, "print wants %.2f pt at least", THINNEST_RULE);
}

static double ink_in_all(const Impression *printed)
{
    return printed->inks[0] + printed->inks[1] + printed->inks[2] + printed->inks[3];
}

static bool is_heavy(const Impression *printed)
{
    return ink_in_all(printed) > MOST_INK + 0.001;
}

static void report_heavy(Check *check, const Impression *printed, const Ink *ink)
{
    Findings *findings = &check->findings;
    if (!finding_is_new(findings, DIAG_INK_HEAVY, ink->name.at))
        return;
    diag_warning(findings->diags, ink->name.at, DIAG_INK_HEAVY, "page %d: \"%s\" is %.0f %% ink", check->page->number, ink->name.utf8,
                 100 * ink_in_all(printed));
    diag_hint(findings->diags, "paper takes %.0f %%: less of the colours, more black", 100 * MOST_INK);
}

static void check_shape(Check *check, const Impression *shape)
{
    check_thin(check, shape);
    const Item *item = is_heavy(shape) ? composed_shape(check->page, shape->box) : NULL;
    const Ink *ink = !item ? NULL : shape->kind == IMPRESSION_STROKE || !item->fill ? item->stroke : item->fill;
    if (ink)
        report_heavy(check, shape, ink);
}

/* Whose text it is is looked for only where something may be wrong with it. */
static void check_text(Check *check, const Impression *text)
{
    const bool near = off_the_trim(check, text->box) < pt_from_mm(SAFE_MM);
    const bool small = text->size < SMALLEST_TYPE - ROUNDED || (text->size < LEAST_TYPE_OF_MANY_INKS && count_inks(text->inks) >= MANY_INKS);
    const bool heavy = is_heavy(text);
    const ComposedText composed = near || small || heavy ? composed_text(check->page, text->x, text->y) : (ComposedText){ 0 };
    if (!composed.item)
        return;
    if (small)
        check_type(check, text, composed.run);
    if (near)
        check_margin(check, text, composed);
    if (heavy)
        report_heavy(check, text, composed.run->ink);
}

/* --- everything --- */

static void check_impression(Check *check, const Impression *impression)
{
    const bool press = check->preflight->aim == PREFLIGHT_PRESS;
    const bool marks = !box_meets(impression->box, (Box){ 0, 0, check->width, check->height }); /* for the printing house */
    if (impression->kind == IMPRESSION_PICTURE)
        check_picture(check, impression);
    else if (press && !marks)
        (impression->kind == IMPRESSION_TEXT ? check_text : check_shape)(check, impression);
}

static void check_count(const Check *check, int count)
{
    const Edition *edition = check->preflight->edition;
    const int multiple = check->preflight->layout->multiple, over = multiple > 0 ? count % multiple : 0;
    if (over == 0)
        return;
    diag_note(check->findings.diags, (Place){ .file = edition->issue->file }, DIAG_PAGE_COUNT,
              "the %s edition has %d pages, and binding needs a multiple of %d", edition->code, count, multiple);
    diag_hint(check->findings.diags, message_of("%d page more or %d fewer", "%d pages more or %d fewer", (size_t)(multiple - over)), multiple - over, over);
}

static void check_page(Check *check, const Objects *finished, GlyphWidths *widths, qpdf_oh page)
{
    const Box trim = impression_trim(finished, page);
    check->width = trim.width;
    check->height = trim.height;
    Arena *own = arena_open();
    ImpressionReader *reader = impression_open(own, finished, widths, page);
    for (Impression impression; impression_next(reader, &impression);)
        check_impression(check, &impression);
    arena_close(own);
}

void preflight_check(const Preflight *preflight, const Objects *finished, Diags *diags)
{
    const Stage before = timing_begin(STAGE_PREFLIGHT);
    Arena *scratch = arena_open();
    Check check = { .preflight = preflight, .page = preflight->pages->first, .findings = { .arena = scratch, .diags = diags } };
    GlyphWidths *widths = preflight->aim == PREFLIGHT_PRESS ? glyph_widths_open(finished) : NULL; /* else pictures alone are looked at */
    const int count = qpdf_get_num_pages(finished->qpdf);
    for (int i = 0; i < count && check.page; i++, check.page = check.page->next)
        check_page(&check, finished, widths, qpdf_get_page_n(finished->qpdf, (size_t)i));
    check_count(&check, count);
    arena_close(scratch);
    timing_end(before);
}
