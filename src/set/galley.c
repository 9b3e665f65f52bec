/* Takes paragraphs, gives slugs. A line of body text is a slug; a paragraph
 * whose leading is not the grid's is one slug as a whole, rounded up to whole
 * lines, so that everything after it is on the grid again. */
#include "set/galley.h"

#include <math.h>
#include <string.h>

#include "set/galley_dropcap.h"
#include "set/galley_table.h"

Galley *galley_open(const Setter *setter, pt measure)
{
    Galley *galley = ARENA_NEW(setter_lines(setter), Galley);
    *galley = (Galley){.arena = setter_lines(setter), .measure = measure};
    return galley;
}

void galley_make_room(Galley *galley, size_t room)
{
    Arena *arena = galley->arena;
    Slug *slugs = ARENA_ARRAY(arena, Slug, room);
    ItemList *items = ARENA_ARRAY(arena, ItemList, room);
    const Block **blocks = ARENA_ARRAY(arena, const Block *, room);
    Company *company = ARENA_ARRAY(arena, Company, room);
    if (galley->count) {
        memcpy(slugs, galley->slugs, galley->count * sizeof *slugs);
        memcpy(items, galley->items, galley->count * sizeof *items);
        memcpy(blocks, galley->blocks, galley->count * sizeof *blocks);
        memcpy(company, galley->company, galley->count * sizeof *company);
    }
    galley->slugs = slugs;
    galley->items = items;
    galley->blocks = blocks;
    galley->company = company;
    galley->room = room;
}

size_t galley_slug(Galley *galley, int before, int height, bool keeps)
{
    enum { FIRST_ROOM = 4 }; /* most galleys are a label or a caption */
    if (galley->count == galley->room)
        galley_make_room(galley, galley->room ? 2 * galley->room : FIRST_ROOM);
    size_t index = galley->count++;
    galley->slugs[index] = (Slug){.before = before, .height = height, .keeps = keeps};
    galley->items[index] = (ItemList){0};
    galley->blocks[index] = NULL;
    galley->company[index] = (Company){0};
    return index;
}

/* ------------------------------------------------------------ paragraphs */

typedef struct Dress {
    const Style *style;
    TagKind tag;
    bool keeps; /* with what follows */
} Dress;

const Style *galley_companion(const Setter *setter, const Style *style, Text name)
{
    return name.utf8 ? setter_style(setter, name.utf8) : style;
}

static Dress dress_of(const Setter *setter, const Style *style, const Part *part, const Paragraph *paragraph, bool first)
{
    switch (paragraph->kind) {
    case PARAGRAPH_SUBHEAD: return (Dress){galley_companion(setter, style, style->subhead), TAG_H2, true};
    case PARAGRAPH_LABEL: return (Dress){galley_companion(setter, style, style->label), TAG_P, true};
    case PARAGRAPH_ITEM:
    case PARAGRAPH_MORE: return (Dress){galley_companion(setter, style, style->item), TAG_LBODY, false};
    case PARAGRAPH_QUOTE: return (Dress){galley_companion(setter, style, style->quote), TAG_QUOTE, false};
    case PARAGRAPH_CELL:    /* galley_table.c sets those */
    case PARAGRAPH_PICTURE: /* its place is no longer in the text */
    case PARAGRAPH_PLAIN: break;
    }
    return (Dress){first ? galley_companion(setter, style, style->lead) : style, part->tag, false};
}

static const Tag *new_tag(Arena *arena, TagKind kind, const Tag *parent)
{
    Tag *tag = ARENA_NEW(arena, Tag);
    *tag = (Tag){.kind = kind, .parent = parent};
    return tag;
}

static int whole_lines(pt length, pt leading)
{
    return (int)ceil(length / leading - 0.01);
}

/* A paragraph of the grid's leading: a slug a line. Its first line keeps the second, the last but one the last,
 * one that ends in a hyphen the rest of its word, and those beside a drop cap each other. */
static void add_lines(const Setter *setter, Galley *galley, const SetPara *para, const Block *block)
{
    for (size_t i = 0; i < para->count; i++) {
        bool keep = block->keeps || (i == 0 && para->count > 1) || i + 2 == para->count || para->lines[i].hyphenated ||
                    (i + 1 < para->count && (int)i < block->measure.drop);
        size_t slug = galley_slug(galley, i ? 0 : block->before, 1, keep);
        item_add(&galley->items[slug], para_item(setter_lines(setter), &para->lines[i], block->style, block->tag));
        galley_note_marks(setter, galley, slug, &para->lines[i]);
    }
}

static void add_whole(const Setter *setter, Galley *galley, const SetPara *para, const Block *block)
{
    int height = 1 + whole_lines((pt)(para->count - 1) * block->style->leading, setter->layout->grid.leading);
    size_t slug = galley_slug(galley, block->before, height, block->keeps);
    for (size_t i = 0; i < para->count; i++) {
        Item *item = para_item(setter_lines(setter), &para->lines[i], block->style, block->tag);
        item->y = (pt)i * block->style->leading;
        item_add(&galley->items[slug], item);
        galley_note_marks(setter, galley, slug, &para->lines[i]);
    }
}

static void place_items(ItemList *items, Place at)
{
    for (Item *item = items->first; item; item = item->next)
        item->at = at;
}

static void shift_items(ItemList *items, pt dx)
{
    for (Item *item = items->first; item; item = item->next)
        item->x += dx;
}

ItemList galley_copy_items(Arena *arena, const ItemList *items)
{
    ItemList copies = {.frames = items->frames};
    for (const Item *item = items->first; item; item = item->next) {
        Item *copy = ARENA_NEW(arena, Item);
        *copy = *item;
        item_add(&copies, copy);
    }
    return copies;
}

/* Left out for want of lines; the page tells where. */
static const LineFault *cap_fault(const Setter *setter, const Block *block, size_t lines)
{
    size_t characters = 0;
    for (const Span *span = block->spans; span; span = span->next)
        characters += utf8_count(span->utf8);
    LineFault *fault = ARENA_NEW(setter->arena, LineFault);
    *fault = (LineFault){.at = block->spans->at, .cap_lacks = block->cap_lacks,
                         .characters = block->cap_lacks * (int)(characters / lines)};
    return fault;
}

/* Its label is copied: the paragraph may be set again. */
void galley_add_block(const Setter *setter, Galley *galley, Block *block, const SetPara *para)
{
    const pt leading = setter->layout->grid.leading;
    size_t first = galley->count;
    bool on_grid = pt_fits(block->style->leading, leading) && pt_fits(leading, block->style->leading);
    (on_grid ? add_lines : add_whole)(setter, galley, para, block);
    for (size_t i = first; block->hang > 0 && i < galley->count; i++)
        shift_items(&galley->items[i], block->hang);
    ItemList items = galley_copy_items(setter_lines(setter), &block->label);
    items_move(&items, &galley->items[first], 0, 0);
    galley->items[first] = items;
    for (size_t i = first; i < galley->count; i++)
        place_items(&galley->items[i], block->paragraph->at);
    if (block->cap_lacks && !galley->items[first].first->fault)
        galley->items[first].first->fault = cap_fault(setter, block, para->count);
    block->count = galley->count - first;
    block->lines = para->count;
    galley->blocks[first] = block;
    galley->lines += para->count;
}

enum { NUMBER_GAP = 4 }; /* pt between an item's number and its words */

/* Of the list that a paragraph belongs to, as far as it lies ahead; 0: it has bullets. */
static int largest_number(const Paragraph *paragraph)
{
    int most = 0;
    for (const Paragraph *item = paragraph; item && item->depth >= paragraph->depth; item = item->next) {
        const bool other_list = item->kind == PARAGRAPH_ITEM && item->depth == paragraph->depth && item != paragraph && item->number <= most;
        if (!paragraph->number || other_list)
            break;
        most = item->depth == paragraph->depth ? item->number : most;
    }
    return most;
}

/* Numbers stand on their full stop, whatever figures the text has. */
static Style *bullet_style(const Setter *setter, const Style *style)
{
    Style *bullet = ARENA_NEW(setter->arena, Style);
    *bullet = *style;
    bullet->align = ALIGN_LEFT;
    bullet->features.utf8 = "tnum=1,lnum=1";
    if (style->bullet_ink.utf8)
        bullet->ink = style->bullet_ink;
    return bullet;
}

/* How far the words of a paragraph stand in. A numbered list makes room for its largest number, which is ahead. */
static pt hang_of(const Setter *setter, const Style *style, const Paragraph *paragraph)
{
    pt hang = style->hang * (paragraph->depth > 1 ? paragraph->depth : 1);
    const int most = largest_number(paragraph);
    if (!most)
        return hang;
    const char *words = arena_text(setter->arena, "%d.", most);
    return fmax(hang, para_width(setter, para_span(setter->arena, words, paragraph->at), bullet_style(setter, style)) + NUMBER_GAP);
}

/* What stands before an item: the style's bullet, or its number. */
static void add_item_label(const Setter *setter, Block *block, const Tag *li)
{
    const Paragraph *paragraph = block->paragraph;
    const char *words = paragraph->number ? arena_text(setter->arena, "%d.", paragraph->number) : block->style->bullet.utf8;
    if (!words)
        return;
    const Style *bullet = bullet_style(setter, block->style);
    const Tag *tag = new_tag(setter->arena, TAG_LBL, li);
    SetPara para = para_set(setter, para_span(setter->arena, words, paragraph->at), bullet, (Measure){.width = 100}, tag);
    if (!para.count)
        return;
    const SetLine *line = &para.lines[0];
    Item *item = para_item(setter->arena, line, bullet, tag);
    item->x = paragraph->number ? block->hang - line->runs[0].x - line->width - NUMBER_GAP : block->hang - block->style->bullet_hang;
    item_add(&block->label, item);
}

/* ------------------------------------------------------------------- add */

typedef struct Adding {
    const Setter *setter;
    Galley *galley;
    const Part *part;
    const Style *style;
    const Tag *parent, *list, *item;
    bool after_plain; /* a paragraph that follows another is indented */
    bool after_table; /* and one that follows a table has a line of white above */
    bool after_list;  /* and one that follows a list as much as its style says */
    bool after_label; /* a subhead stands close under its label */
} Adding;

static const Tag *tag_for(Adding *adding, const Paragraph *paragraph, TagKind kind)
{
    Arena *arena = adding->setter->arena;
    if (kind != TAG_LBODY) {
        adding->list = NULL;
        return adding->parent ? new_tag(arena, kind, adding->parent) : NULL;
    }
    if (!adding->list)
        adding->list = new_tag(arena, TAG_L, adding->parent);
    if (paragraph->kind == PARAGRAPH_ITEM || !adding->item)
        adding->item = new_tag(arena, TAG_LI, adding->list);
    return new_tag(arena, TAG_LBODY, adding->item);
}

static int white_above(const Adding *adding, const Paragraph *paragraph, const Style *style)
{
    if (adding->after_label && paragraph->kind == PARAGRAPH_SUBHEAD)
        return 0;
    const double least = adding->after_table ? 1 : adding->after_list && paragraph->kind == PARAGRAPH_PLAIN ? style->after_list : 0;
    return (int)fmax(style->before, least);
}

static SetPara set_block(const Setter *setter, const Block *block)
{
    return para_set(setter, block->spans, block->style, block->measure, block->tag);
}

/* With a drop cap, unless that leaves too few lines. */
static SetPara set_with_cap(const Setter *setter, Block *block)
{
    const Block plain = *block;
    Paragraph paragraph = *block->paragraph;
    block->measure = dropcap_add(setter, block->style, &paragraph, &block->label, block->tag, block->measure);
    block->spans = paragraph.spans;
    const SetPara para = set_block(setter, block);
    const int lacks = dropcap_least_lines(block->style) - (int)para.count;
    if (lacks <= 0)
        return para;
    *block = plain;
    block->cap_lacks = lacks;
    return set_block(setter, block);
}

static void add_paragraph(Adding *adding, const Paragraph *given, bool first)
{
    const Setter *setter = adding->setter;
    Galley *galley = adding->galley;
    Dress dress = dress_of(setter, adding->style, adding->part, given, first);
    bool plain = given->kind == PARAGRAPH_PLAIN;
    Block *block = ARENA_NEW(setter->arena, Block);
    *block = (Block){.paragraph = given, .style = dress.style, .keeps = dress.keeps, .tag = tag_for(adding, given, dress.tag),
                     .hang = hang_of(setter, dress.style, given),
                     .before = white_above(adding, given, dress.style)};
    block->measure = (Measure){.width = galley->measure - block->hang, .indent = plain && adding->after_plain ? dress.style->indent : 0};
    block->spans = given->spans;
    if (given->kind == PARAGRAPH_ITEM)
        add_item_label(setter, block, adding->item);
    const bool cap = first && dropcap_wanted(dress.style, given);
    const SetPara para = cap ? set_with_cap(setter, block) : set_block(setter, block);
    if (!para.count)
        return;
    galley_add_block(setter, galley, block, &para);
    adding->after_plain = plain;
    adding->after_table = false;
    adding->after_list = given->kind == PARAGRAPH_ITEM || given->kind == PARAGRAPH_MORE;
    adding->after_label = given->kind == PARAGRAPH_LABEL;
}

void galley_add(const Setter *setter, Galley *galley, const Part *part, const Style *style, const Tag *parent)
{
    Adding adding = {.setter = setter, .galley = galley, .part = part, .style = style, .parent = parent};
    if (!galley->note || style->note.utf8)
        galley->note = galley_companion(setter, style, style->note);
    galley->parent = parent;
    bool first = true;
    for (const Paragraph *paragraph = part->paragraphs; paragraph; paragraph = paragraph->next) {
        const Paragraph *last = galley_table(setter, galley, paragraph, style, parent);
        if (last) {
            paragraph = last;
            adding.after_table = true;
            adding.after_plain = adding.after_list = first = false;
            adding.list = NULL;
            continue;
        }
        add_paragraph(&adding, paragraph, first && paragraph->kind == PARAGRAPH_PLAIN);
        first = first && paragraph->kind != PARAGRAPH_PLAIN;
    }
}

Galley *galley_quote(const Setter *setter, const Part *quote, const Style *style, pt measure, const Tag *parent)
{
    Galley *galley = galley_open(setter, measure);
    const Tag *tag = new_tag(setter->arena, TAG_QUOTE, parent);
    SetPara para = para_set(setter, quote->paragraphs->spans, style, (Measure){.width = measure}, tag);
    pt leading = setter->layout->grid.leading, cap = setter->layout->grid.cap;
    enum { RULE_LINES = 2 }; /* the rule stands on the first, the words begin on the second */
    int height = RULE_LINES + whole_lines((pt)(para.count - 1) * style->leading, leading);
    size_t slug = galley_slug(galley, 1, height, false);
    galley->slugs[slug].inside = true;
    const double rule = 1.5; /* pt */
    Item *plate = item_plate(setter->arena, 0, -cap, measure, rule, setter_ink(setter, style->ink.utf8));
    item_add(&galley->items[slug], plate);
    for (size_t i = 0; i < para.count; i++) {
        Item *item = para_item(setter->arena, &para.lines[i], style, tag);
        item->y = leading + (pt)i * style->leading;
        item_add(&galley->items[slug], item);
    }
    place_items(&galley->items[slug], quote->at);
    return galley;
}

Galley *galley_picture(const Setter *setter, const Content *picture, const Style *caption, pt measure, int lines, int caption_lines)
{
    Galley *galley = galley_open(setter, measure);
    Block *block = ARENA_NEW(setter->arena, Block);
    const int least = (2 * lines + 2) / 3; /* lower than by a third it shows another picture */
    *block = (Block){.picture = picture, .picture_lines = lines, .picture_least = least, .style = caption, .count = 1};
    size_t slug = galley_slug(galley, 1, lines + caption_lines, false);
    galley->blocks[slug] = block;
    return galley;
}

void galley_close(Galley *galley)
{
    pour_needs(galley->slugs, galley->count);
}
