/* Takes a galley whose paragraphs are set to the full measure, gives one in
 * which those beside an inset are set again: their first lines short, as many
 * as stand beside it, the others full, broken together. What cannot be set
 * again (a table, a box, a picture) begins below the inset. */
#include "set/galley_inset.h"

#include <math.h>
#include <string.h>

/* White under an inset, in lines: with that above the letters of the next line it is as much as stands beside it. */
static const double white_below = 0.5;

/* A shorter line is no line to read: some 25 characters, in em of the text. */
static const double least_measure = 12;

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
    item_add(&inset->items, item_plate(setter->arena, 0, -setter->layout->grid.cap, inset->width, rule, setter_ink(setter, style->ink.utf8)));
    const pt reach = (pt)(para.count - 1) * style->leading;
    const pt foot = ceil((leading + reach) / leading - 0.01) * leading;
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
        galley_slug(beside->setter->arena, beside->galley, 0, missing, false);
        beside->depth += missing;
        beside->poor += missing;
    }
    return inset->lines > beside->depth ? inset->lines - beside->depth : 0;
}

Galley *galley_beside(const Setter *setter, const Galley *galley, const Inset *inset, size_t start, int *poor)
{
    if (start >= galley->count || !may_stand_beside(galley, start))
        return NULL;
    const Style *style = galley->blocks[start]->style;
    if (galley->measure - inset->width - inset->gap < least_measure * style->size)
        return NULL;
    Setter quiet = *setter; /* what there is to report of the paragraphs is reported */
    quiet.diags = diags_open(setter->arena);
    Beside beside = {.setter = &quiet, .from = galley, .galley = galley_bare(setter->arena, galley), .inset = inset, .first = start, .fits = true};
    galley_add_slugs(setter->arena, beside.galley, galley, 0, start);
    size_t next = start;
    while (next < galley->count && beside.depth + (next > start ? galley->slugs[next].before : 0) < inset->lines && may_stand_beside(galley, next)) {
        add_beside(&beside, next);
        next += galley->blocks[next]->count;
    }
    const int white = fill_up(&beside);
    keep_together(&beside);
    galley_add_slugs(setter->arena, beside.galley, galley, next, galley->count);
    const size_t below = beside.galley->count - (galley->count - next);
    if (below < beside.galley->count && beside.galley->slugs[below].before < white)
        beside.galley->slugs[below].before = white;
    galley_close(beside.galley);
    *poor = beside.poor;
    return beside.fits ? beside.galley : NULL;
}

/* ------------------------------------------------------------ repetition */

static bool has_words(const Setter *setter, const Block *block, const char *words)
{
    return block && block->paragraph && block->paragraph->kind != PARAGRAPH_CELL &&
           strstr(markup_words(setter->arena, block->paragraph), words) != NULL;
}

bool galley_inset_repeats(const Setter *setter, const Galley *galley, size_t start, const char *words)
{
    const int lines = galley->company[start].inset->lines;
    int depth = 0;
    size_t first = start;
    while (first > 0 && !galley->blocks[--first])
        continue;
    for (size_t i = first; i < galley->count; i++) {
        if (has_words(setter, galley->blocks[i], words))
            return true;
        if (galley->blocks[i] && depth >= lines)
            return false;
        depth += i >= start ? galley->slugs[i].before + galley->slugs[i].height : 0;
    }
    return false;
}
