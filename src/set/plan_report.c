/* Takes a plan and its pages, gives reports. How full a column is stands in the
 * page's frames; what ends it, in the galley. */
#include "set/plan_report.h"

#include <string.h>

#include "base/messages.h"

typedef struct Telling {
    const Makeup *makeup;
    const Service *service;
    const Plan *plan;
    Diags *diags;
} Telling;

static size_t characters_a_line(const Telling *telling)
{
    return plan_line_characters(telling->makeup->content, telling->plan->galley);
}

/* ---------------------------------------------------------- lines parted */

/* The block that slug `index` is of, and the slug that it begins with. */
static const Block *block_of(const Galley *galley, size_t index, size_t *start)
{
    *start = index;
    while (*start > 0 && !galley->blocks[*start])
        --*start;
    return galley->blocks[*start];
}

static bool ends_in_hyphen(const ItemList *items)
{
    return items->last && items->last->hyphenated;
}

/* What is wrong with a column that ends with slug `last`, which wanted the next one below it. */
static const char *parted_words(const Galley *galley, size_t last, const Block *block, size_t start)
{
    if (block->keeps)
        return message("this stands at its foot without what it belongs to");
    if (ends_in_hyphen(&galley->items[last]))
        return message("it ends with a part of a word");
    if (last == start)
        return message("the first line of this paragraph stands alone at its foot");
    if (last + 2 == start + block->count)
        return message("the last line of this paragraph stands alone over the next one");
    return message("it parts what belongs together");
}

static void report_parted(const Telling *telling, int folio, size_t column, size_t last)
{
    size_t start;
    const Galley *galley = telling->plan->galley;
    const Block *block = block_of(galley, last, &start);
    if (!block || !block->paragraph)
        return;
    diag_warning(telling->diags, block->paragraph->at, DIAG_LINES_PARTED, "page %d, column %zu: %s", folio, column + 1,
                 parted_words(galley, last, block, start));
    diag_hint(telling->diags, "a line more or fewer before it would mend that: about %zu characters", characters_a_line(telling));
}

static void check_columns_ends(const Telling *telling, const PagePlan *page, int folio)
{
    const Galley *galley = telling->plan->galley;
    size_t first = page->first;
    for (size_t i = 0; i < STREAM_FRAMES && page->ends[i]; first = page->ends[i++])
        if (page->ends[i] > first && page->ends[i] < galley->count && galley->slugs[page->ends[i] - 1].keeps)
            report_parted(telling, folio, i, page->ends[i] - 1);
}

/* ----------------------------------------------------------------- white */

/* The columns of a page: lines of white in all, and by how many their feet differ. */
typedef struct White {
    int columns, lines, apart;
} White;

static White white_of(const Page *page)
{
    White white = {0};
    int least = 0, most = 0;
    for (const PageFrame *frame = page->items.frames; frame; frame = frame->next) {
        if (!frame->room)
            continue;
        const int left = frame->room - frame->used;
        least = !white.columns || left < least ? left : least;
        most = !white.columns || left > most ? left : most;
        white.columns++;
        white.lines += left;
    }
    white.apart = most - least;
    return white;
}

static void check_feet(const Telling *telling, const Page *page)
{
    const White white = white_of(page);
    if (white.apart <= 1)
        return;
    diag_note(telling->diags, telling->makeup->content->at, DIAG_COLUMNS_UNEVEN, "page %d: its columns end %d lines apart", page->number,
              white.apart);
    diag_hint(telling->diags, "a few lines more or fewer in the text would level them; a line has about %zu characters",
              characters_a_line(telling));
}

/* The page before the last line of which nothing follows. */
static void check_filled(const Telling *telling, const Page *page)
{
    const Layout *layout = telling->makeup->setter->layout;
    const White white = white_of(page);
    const double filled = white.columns ? 1 - (double)white.lines / white.columns / layout->grid.lines : 1;
    if (filled >= PLAN_FILLED)
        return;
    const int pages = telling->plan->pages;
    const size_t characters = characters_a_line(telling);
    const size_t wanted = (size_t)((PLAN_FILLED - filled) * layout->grid.lines * white.columns);
    diag_note(telling->diags, telling->makeup->content->at, DIAG_PAGE_UNFILLED, "page %d is filled to %.0f%%", page->number, 100 * filled);
    Excess excess;
    if (pages > 1 && plan_excess(telling->makeup, telling->service, pages - 1, &excess) && !excess.pictures)
        diag_hint(telling->diags, "with about %zu characters fewer it would fall away; with %zu more, or a picture, it would be a page",
                  excess.lines * excess.characters, wanted * characters);
    else
        diag_hint(telling->diags, "about %zu characters more, or a picture, would make a page of it", wanted * characters);
}

/* ------------------------------------------------------------- pictures */

static bool is_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && !strcmp(a.file, b.file);
}

static bool shows(const Page *page, Place at)
{
    for (const Item *item = page->items.first; item; item = item->next)
        if (item->at.line && is_place(item->at, at))
            return true;
    return false;
}

/* Whether the page has the headline of an item, or some of its text. */
static bool shows_item(const Page *page, const Paragraph *headline)
{
    const Paragraph *paragraph = headline;
    do {
        if (shows(page, paragraph->at))
            return true;
        paragraph = paragraph->next;
    } while (paragraph && paragraph->kind != PARAGRAPH_LABEL && paragraph->kind != PARAGRAPH_SUBHEAD);
    return false;
}

/* `first`: the content's first page, and its last that of the edition so far. */
static void check_attached(const Telling *telling, const Page *first)
{
    for (const Content *picture = telling->makeup->content->pictures; picture; picture = picture->next) {
        const Text name = content_part(picture, "picture")->picture->file;
        const Page *page = first;
        while (page && picture->attached && !shows(page, name.at))
            page = page->next;
        if (!page || !picture->attached || !picture->after || shows_item(page, picture->after))
            continue;
        diag_note(telling->diags, name.at, DIAG_PICTURE_ASTRAY, "page %d: %s stands on another page than its item", page->number, name.utf8);
        diag_hint(telling->diags, "with \"size: column\" it stands in the column, right at the item");
    }
}

void plan_report(const Makeup *makeup, const Service *service, const Plan *plan, const Page *first)
{
    const Telling telling = {makeup, service, plan, makeup->setter->diags};
    const Page *page = first;
    for (const PagePlan *planned = plan->first; planned && page && plan->galley; planned = planned->next, page = page->next) {
        check_columns_ends(&telling, planned, page->number);
        check_feet(&telling, page);
        if (!planned->next)
            check_filled(&telling, page);
    }
    check_attached(&telling, first);
}
