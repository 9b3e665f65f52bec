/* Takes a galley whose paragraphs are set to the full measure, gives one in
 * which those beside an inset are set again: their first lines short, as many
 * as stand beside it, the others full, broken together. What cannot be set
 * again (a table, a box, a picture) begins below the inset. */
#include "set/galley_inset.h"

#include <math.h>
#include <string.h>

#include "read/letter.h"

/* White under an inset, in lines: with that above the letters of the next line it is as much as stands beside it. */
static const double white_below = 0.5;

/* A line of fewer characters is no line to read. */
static const double least_characters = 25;

/* ---------------------------------------------------------------- insets */

static void set_depth(const Setter *setter, Inset *inset, pt foot)
{
    const double lines = 1 + foot / setter->layout->grid.leading;
    inset->solid = (int)ceil(lines - 0.01);
    inset->lines = (int)ceil(lines + white_below - 0.01);
}

static pt caption_reach(const Setter *setter, const Inset *inset)
{
    Setter quiet = *setter; /* what there is to report of the caption is reported where it is placed */
    quiet.diags = diags_open(setter->arena);
    Galley *galley = galley_open(&quiet, inset->width);
    galley_add(&quiet, galley, content_part(inset->picture, "caption"), inset->caption, NULL);
    return galley_reach(&quiet, galley);
}

const Inset *galley_inset_picture(const Setter *setter, const Content *picture, int lines)
{
    const InsetDress *dress = &setter->layout->inset;
    Inset *inset = ARENA_NEW(setter->arena, Inset);
    *inset = (Inset){.width = layout_column_width(setter->layout, dress->columns), .gap = dress->gap, .picture = picture,
                     .picture_lines = lines, .caption = setter_style(setter, dress->caption.utf8)};
    const pt leading = setter->layout->grid.leading;
    const pt foot = (lines - 1) * leading;
    set_depth(setter, inset, content_part(picture, "caption") ? foot + leading + caption_reach(setter, inset) : foot);
    return inset;
}

const Inset *galley_inset_quote(const Setter *setter, const Part *quote, const Tag *parent)
{
    const InsetDress *dress = &setter->layout->inset;
    const Style *style = setter_style(setter, dress->quote.utf8);
    const pt leading = setter->layout->grid.leading, rule = 1.5;
    Inset *inset = ARENA_NEW(setter->arena, Inset);
    *inset = (Inset){.width = layout_column_width(setter->layout, dress->quote_columns > 0 ? dress->quote_columns : dress->columns),
                     .gap = dress->gap};
    const Tag *tag = tag_under(setter->arena, TAG_QUOTE, parent);
    SetPara para = para_set(setter, quote->paragraphs->spans, style, (Measure){.width = inset->width}, tag);
    const Ink *ink = setter_ink(setter, style->ink.utf8);
    item_add(&inset->items, item_plate(setter->arena, 0, -setter->layout->grid.cap, inset->width, rule, ink));
    const pt reach = (pt)(para.count - 1) * style->leading;
    const pt foot = ceil(0.75 + reach / leading - 0.01) * leading; /* three quarters of a line are the least below the rule */
    for (size_t i = 0; i < para.count; i++) {
        if (para.lines[i].fault)
            return NULL;
        Item *item = para_item(setter->arena, &para.lines[i], style, tag);
        item->y = foot - reach + (pt)i * style->leading;
        item_add(&inset->items, item);
    }
    for (Item *item = inset->items.first; item; item = item->next)
        item->at = quote->at;
    set_depth(setter, inset, foot);
    return inset;
}

void galley_inset_place(const Setter *setter, const Galley *galley, const Inset *inset, ItemList *items)
{
    for (const Item *item = inset->items.first; item; item = item->next) {
        Item *copy = ARENA_NEW(setter->arena, Item);
        *copy = *item;
        copy->x += galley->measure - inset->width;
        item_add(items, copy);
    }
}

/* ---------------------------------------------------------------- beside */

/* The text beside an inset being set. */
typedef struct Beside {
    const Setter *setter;
    const Galley *from;
    Galley *galley;
    const Inset *inset;
    size_t first; /* the slug at its top */
    int depth;    /* lines from there */
    int poor;
    bool fits;    /* no word is wider than its line */
} Beside;

/* A paragraph that is whole and has its lines for itself. */
static bool may_stand_beside(const Galley *galley, size_t start)
{
    const Block *block = galley->blocks[start];
    if (!block || !block->paragraph || block->paragraph->kind == PARAGRAPH_CELL || block->beside)
        return false;
    for (size_t i = start + 1; i < start + block->count; i++)
        if (i == galley->count || galley->blocks[i])
            return false;
    return true;
}

/* `lines` of the grid are short, or as many as the paragraph has in their place. */
static SetPara set_short(Beside *beside, Block *block, int lines)
{
    block->beside = true;
    block->measure.beside = (int)ceil(lines * beside->setter->layout->grid.leading / block->style->leading - 0.01);
    block->measure.beside_width = beside->inset->width + beside->inset->gap;
    SetPara para = para_set(beside->setter, block->spans, block->style, block->measure, block->tag);
    for (size_t i = 0; i < para.count; i++) {
        const LineFault *fault = para.lines[i].fault;
        beside->fits = beside->fits && !(fault && fault->room > 0);
        beside->poor += fault != NULL;
    }
    return para;
}

/* Sets the paragraph at slug `start` of the old galley again. */
static void add_beside(Beside *beside, size_t start)
{
    const Galley *from = beside->from;
    Galley *galley = beside->galley;
    Block *block = ARENA_NEW(beside->setter->arena, Block);
    *block = *from->blocks[start];
    const size_t first = galley->count, last = start + block->count - 1;
    const int before = from->slugs[start].before;
    const int white = first == beside->first ? 0 : before;
    galley->lines -= block->lines;
    const SetPara para = set_short(beside, block, beside->inset->lines - beside->depth - white);
    galley_add_block(beside->setter, galley, block, &para);
    galley->slugs[first].before = before;
    galley->slugs[galley->count - 1].keeps |= from->slugs[last].keeps;
    for (size_t i = first; i < galley->count; i++)
        beside->depth += galley->slugs[i].height + (i == first ? white : 0);
}

/* What is beside the inset stays together, in the middle of a column if it is a pulled line. */
static void keep_together(Beside *beside)
{
    Galley *galley = beside->galley;
    const bool is_quote = !beside->inset->picture;
    int depth = 0;
    for (size_t i = beside->first; i < galley->count && depth < beside->inset->lines; i++) {
        if (i > beside->first)
            galley->slugs[i - 1].keeps = true;
        depth += galley->slugs[i].height + (i > beside->first ? galley->slugs[i].before : 0);
        galley->slugs[i].inside |= is_quote;
    }
    galley->slugs[beside->first].whole = true;
    galley->company[beside->first].inset = beside->inset;
}

/* Where the text ends too soon, white fills what is left; returns the lines of white above what comes next. */
static int fill_up(Beside *beside)
{
    const Inset *inset = beside->inset;
    const int missing = inset->solid - beside->depth;
    if (missing > 0) {
        galley_slug(beside->galley, 0, missing, false);
        beside->depth += missing;
        beside->poor += missing;
    }
    return inset->lines > beside->depth ? inset->lines - beside->depth : 0;
}

/* Sets paragraphs again until the inset has its lines; returns the first slug of the old galley below them. */
static size_t add_paragraphs(Beside *beside)
{
    const Galley *from = beside->from;
    size_t next = beside->first;
    while (next < from->count && may_stand_beside(from, next)) {
        const int white = next > beside->first ? from->slugs[next].before : 0;
        if (beside->depth + white >= beside->inset->lines)
            break;
        add_beside(beside, next);
        next += from->blocks[next]->count;
    }
    return next;
}

/* What comes below, as it is, with at least `white` lines above it. */
static void add_rest(Beside *beside, size_t next, int white)
{
    Galley *galley = beside->galley;
    const size_t below = galley->count;
    galley_add_slugs(galley, beside->from, next, beside->from->count);
    if (below < galley->count && galley->slugs[below].before < white)
        galley->slugs[below].before = white;
}

/* Whether enough characters go into the shorter lines, by the paragraph's own: Russian ones are wider than English ones. */
static bool can_be_read(const Setter *setter, const Galley *galley, const Inset *inset, size_t start)
{
    const Block *block = galley->blocks[start];
    size_t characters = 0;
    for (const Span *span = block->spans; span; span = span->next)
        characters += utf8_count(span->utf8);
    const pt left = galley->measure - inset->width - inset->gap - block->hang;
    return left * (double)characters >= least_characters * para_width(setter, block->spans, block->style);
}

Galley *galley_beside(const Setter *setter, const Galley *galley, const Inset *inset, size_t start, int *poor)
{
    Setter quiet = *setter; /* what there is to report of the paragraphs is reported */
    quiet.diags = diags_open(setter->arena);
    if (start >= galley->count || !may_stand_beside(galley, start) || !can_be_read(&quiet, galley, inset, start))
        return NULL;
    Beside beside = {.setter = &quiet, .from = galley, .galley = galley_bare(setter_lines(setter), galley), .inset = inset,
                     .first = start, .fits = true};
    galley_add_slugs(beside.galley, galley, 0, start);
    const size_t next = add_paragraphs(&beside);
    const int white = fill_up(&beside);
    keep_together(&beside);
    add_rest(&beside, next, white);
    galley_close(beside.galley);
    *poor = beside.poor;
    return beside.fits ? beside.galley : NULL;
}

/* ------------------------------------------------------------ neighbours */

/* One past the last slug beside the inset at slug `start`. */
static size_t end_beside(const Galley *galley, size_t start)
{
    size_t end = start;
    for (int depth = 0; end < galley->count && depth < galley->company[start].inset->lines; end++)
        depth += galley->slugs[end].height + (end > start ? galley->slugs[end].before : 0);
    return end;
}

bool galley_inset_crowds(const Galley *galley, size_t start)
{
    enum { APART = 6 }; /* slugs, most of them lines */
    const size_t end = end_beside(galley, start);
    for (size_t i = 0; i < galley->count; i++)
        if (i != start && galley->company[i].inset && i < end + APART && start < end_beside(galley, i) + APART)
            return true;
    return false;
}

/* From behind the first letter, which may be a capital for the quote's sake, to the last. */
static const char *core_of(Arena *arena, const char *words)
{
    const char *first = NULL, *end = words;
    for (const char *at = words; *at;) {
        if (!letter_is(utf8_next(&at)))
            continue;
        first = first ? first : at;
        end = at;
    }
    return first ? arena_copy(arena, first, (size_t)(end - first)) : "";
}

static bool has_words(const Setter *setter, const Block *block, const char *words)
{
    if (!block || !block->paragraph || block->paragraph->kind == PARAGRAPH_CELL)
        return false;
    Paragraph alone = *block->paragraph;
    alone.next = NULL;
    return strstr(markup_words(setter->arena, &alone), words) != NULL;
}

bool galley_has_near(const Setter *setter, const Galley *galley, size_t start, int lines, const char *words)
{
    const char *core = core_of(setter->arena, words);
    int depth = 0;
    size_t first = start;
    while (first > 0 && !galley->blocks[--first])
        continue;
    for (size_t i = first; i < galley->count; i++) {
        if (*core && has_words(setter, galley->blocks[i], core))
            return true;
        if (galley->blocks[i] && i >= start && depth >= lines)
            return false;
        depth += i >= start ? galley->slugs[i].before + galley->slugs[i].height : 0;
    }
    return false;
}
