/* Takes paragraphs, gives slugs. A line of body text is a slug; a paragraph
 * whose leading is not the grid's is one slug as a whole, rounded up to whole
 * lines, so that everything after it is on the grid again. */
#include "set/galley.h"

#include <math.h>
#include <string.h>

Galley *galley_open(const Setter *setter, pt measure)
{
    Galley *galley = ARENA_NEW(setter->arena, Galley);
    galley->measure = measure;
    return galley;
}

static void make_room(Arena *arena, Galley *galley)
{
    if (galley->count < galley->room)
        return;
    size_t room = galley->room ? 2 * galley->room : 64;
    Slug *slugs = ARENA_ARRAY(arena, Slug, room);
    ItemList *items = ARENA_ARRAY(arena, ItemList, room);
    const Block **blocks = ARENA_ARRAY(arena, const Block *, room);
    if (galley->count) {
        memcpy(slugs, galley->slugs, galley->count * sizeof *slugs);
        memcpy(items, galley->items, galley->count * sizeof *items);
        memcpy(blocks, galley->blocks, galley->count * sizeof *blocks);
    }
    galley->slugs = slugs;
    galley->items = items;
    galley->blocks = blocks;
    galley->room = room;
}

static size_t add_slug(Arena *arena, Galley *galley, Slug slug)
{
    make_room(arena, galley);
    size_t index = galley->count++;
    galley->slugs[index] = slug;
    galley->items[index] = (ItemList){0};
    galley->blocks[index] = NULL;
    return index;
}

/* ------------------------------------------------------------ paragraphs */

typedef struct Dress {
    const Style *style;
    TagKind tag;
    bool keeps; /* with what follows */
} Dress;

static const Style *companion(const Setter *setter, const Style *style, Text name)
{
    return name.utf8 ? setter_style(setter, name.utf8) : style;
}

static Dress dress_of(const Setter *setter, const Style *style, const Part *part, const Paragraph *paragraph, bool first)
{
    switch (paragraph->kind) {
    case PARAGRAPH_SUBHEAD: return (Dress){companion(setter, style, style->subhead), TAG_H2, true};
    case PARAGRAPH_LABEL: return (Dress){companion(setter, style, style->label), TAG_P, true};
    case PARAGRAPH_ITEM:
    case PARAGRAPH_MORE: return (Dress){companion(setter, style, style->item), TAG_LBODY, false};
    case PARAGRAPH_QUOTE: return (Dress){companion(setter, style, style->quote), TAG_QUOTE, false};
    case PARAGRAPH_PLAIN:
    case PARAGRAPH_PICTURE: break; /* a picture's place is no longer in the text */
    }
    return (Dress){first ? companion(setter, style, style->lead) : style, part->tag, false};
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
static void add_lines(Arena *arena, Galley *galley, const SetPara *para, const Block *block)
{
    for (size_t i = 0; i < para->count; i++) {
        bool keep = block->keeps || (i == 0 && para->count > 1) || i + 2 == para->count || para->lines[i].hyphenated ||
                    (i + 1 < para->count && (int)i < block->measure.drop);
        size_t slug = add_slug(arena, galley, (Slug){.before = i ? 0 : (int)block->style->before, .height = 1, .keeps = keep});
        item_add(&galley->items[slug], para_item(arena, &para->lines[i], block->style, block->tag));
    }
}

static void add_whole(Arena *arena, Galley *galley, const SetPara *para, const Block *block, pt leading)
{
    int height = 1 + whole_lines((pt)(para->count - 1) * block->style->leading, leading);
    size_t slug = add_slug(arena, galley, (Slug){.before = (int)block->style->before, .height = height, .keeps = block->keeps});
    for (size_t i = 0; i < para->count; i++) {
        Item *item = para_item(arena, &para->lines[i], block->style, block->tag);
        item->y = (pt)i * block->style->leading;
        item_add(&galley->items[slug], item);
    }
}

static void shift_items(ItemList *items, pt dx)
{
    for (Item *item = items->first; item; item = item->next)
        item->x += dx;
}

static void add_first(ItemList *items, Item *item)
{
    item->next = items->first;
    items->first = item;
    if (!items->last)
        items->last = item;
}

/* The slugs of a paragraph that is set. */
static void add_block(const Setter *setter, Galley *galley, Block *block, const SetPara *para)
{
    const pt leading = setter->layout->grid.leading;
    size_t first = galley->count;
    if (pt_fits(block->style->leading, leading) && pt_fits(leading, block->style->leading))
        add_lines(setter->arena, galley, para, block);
    else
        add_whole(setter->arena, galley, para, block, leading);
    for (size_t i = first; block->hang > 0 && i < galley->count; i++)
        shift_items(&galley->items[i], block->hang);
    if (block->label) {
        Item *label = ARENA_NEW(setter->arena, Item);
        *label = *block->label;
        add_first(&galley->items[first], label);
    }
    block->count = galley->count - first;
    block->lines = para->count;
    galley->blocks[first] = block;
    galley->lines += para->count;
}

enum { NUMBER_GAP = 4 }; /* pt between an item's number and its words */

/* How far the words of a paragraph stand in. A numbered list makes room for its largest number, which is ahead. */
static pt hang_of(const Setter *setter, const Style *style, const Paragraph *paragraph)
{
    pt hang = style->hang * (paragraph->depth > 1 ? paragraph->depth : 1);
    int most = 0;
    for (const Paragraph *item = paragraph; item && (item->kind == PARAGRAPH_ITEM || item->kind == PARAGRAPH_MORE); item = item->next)
        most = item->depth == paragraph->depth && item->number > most ? item->number : most;
    if (!most)
        return hang;
    const char *words = arena_text(setter->arena, "%d.", most);
    return fmax(hang, para_width(setter, para_span(setter->arena, words, paragraph->at), style) + NUMBER_GAP);
}

/* What stands before an item: the style's bullet, or its number; NULL: nothing. */
static Item *item_label(const Setter *setter, const Paragraph *paragraph, const Style *style, pt hang, const Tag *li)
{
    const char *words = paragraph->number ? arena_text(setter->arena, "%d.", paragraph->number) : style->bullet.utf8;
    if (!words)
        return NULL;
    Style *bullet = ARENA_NEW(setter->arena, Style);
    *bullet = *style;
    bullet->align = ALIGN_LEFT;
    if (style->bullet_ink.utf8)
        bullet->ink = style->bullet_ink;
    const Tag *tag = new_tag(setter->arena, TAG_LBL, li);
    SetPara para = para_set(setter, para_span(setter->arena, words, paragraph->at), bullet, (Measure){.width = 100}, tag);
    Item *item = para.count ? para_item(setter->arena, &para.lines[0], bullet, tag) : NULL;
    if (item)
        item->x = paragraph->number ? hang - para.lines[0].width - NUMBER_GAP : hang - style->bullet_hang;
    return item;
}

/* -------------------------------------------------------------- drop cap */

static size_t first_letter(const char *utf8)
{
    const char *rest = utf8;
    utf8_next(&rest);
    return (size_t)(rest - utf8);
}

/* Takes the first letter off the block's words and puts it before them, as tall as its lines. */
static void add_dropcap(const Setter *setter, Block *block)
{
    const Style *style = block->style, *cap = setter_style(setter, style->dropcap.utf8);
    const Span *from = block->spans;
    size_t bytes = first_letter(from->utf8);
    Span *letter = para_span(setter->arena, arena_copy(setter->arena, from->utf8, bytes), from->at);
    SetPara set = para_set(setter, letter, cap, (Measure){.width = block->measure.width}, block->tag);
    if (!set.count)
        return;
    Span *rest = ARENA_NEW(setter->arena, Span);
    *rest = *from;
    rest->utf8 += bytes;
    block->spans = *rest->utf8 ? rest : rest->next;
    Item *dropped = para_item(setter->arena, &set.lines[0], cap, block->tag);
    dropped->y = (style->drop - 1) * setter->layout->grid.leading;
    block->label = dropped;
    enum { GAP = 3 }; /* pt beside the letter: closer touches, farther parts it from its word */
    block->measure.drop = style->drop;
    block->measure.drop_width = set.lines[0].width + GAP;
}

/* A drop cap wants a letter to drop and two more lines of text than it is tall. */
static bool wants_dropcap(const Setter *setter, const Style *style, const Paragraph *paragraph, pt measure)
{
    if (!style->dropcap.utf8 || !paragraph->spans)
        return false;
    const char *from = paragraph->spans->utf8;
    uint32_t first = utf8_next(&from);
    bool letter = first >= 0xC0 || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    return letter && paragraph->spans->utf8[0] && !paragraph->spans->link && *from &&
           para_width(setter, paragraph->spans, style) > measure * (style->drop + 2);
}

/* ------------------------------------------------------------------- add */

typedef struct Adding {
    const Setter *setter;
    Galley *galley;
    const Part *part;
    const Style *style;
    const Tag *parent, *list, *item;
    bool after_plain; /* a paragraph that follows another is indented */
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

static void add_paragraph(Adding *adding, const Paragraph *paragraph, bool first)
{
    const Setter *setter = adding->setter;
    Galley *galley = adding->galley;
    Dress dress = dress_of(setter, adding->style, adding->part, paragraph, first);
    bool plain = paragraph->kind == PARAGRAPH_PLAIN;
    Block *block = ARENA_NEW(setter->arena, Block);
    *block = (Block){.paragraph = paragraph, .style = dress.style, .keeps = dress.keeps, .spans = paragraph->spans,
                     .tag = tag_for(adding, paragraph, dress.tag), .hang = hang_of(setter, dress.style, paragraph)};
    block->measure = (Measure){.width = galley->measure - block->hang, .indent = plain && adding->after_plain ? dress.style->indent : 0};
    if (first && wants_dropcap(setter, dress.style, paragraph, galley->measure))
        add_dropcap(setter, block);
    else if (paragraph->kind == PARAGRAPH_ITEM)
        block->label = item_label(setter, paragraph, dress.style, block->hang, adding->item);
    SetPara para = para_set(setter, block->spans, block->style, block->measure, block->tag);
    if (!para.count)
        return;
    add_block(setter, galley, block, &para);
    adding->after_plain = plain;
}

void galley_add(const Setter *setter, Galley *galley, const Part *part, const Style *style, const Tag *parent)
{
    Adding adding = {.setter = setter, .galley = galley, .part = part, .style = style, .parent = parent};
    bool first = true;
    for (const Paragraph *paragraph = part->paragraphs; paragraph; paragraph = paragraph->next) {
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
    size_t slug = add_slug(setter->arena, galley, (Slug){.before = 1, .height = height, .inside = true});
    const double rule = 1.5; /* pt */
    Item *plate = item_plate(setter->arena, 0, -cap, measure, rule, setter_ink(setter, style->ink.utf8));
    item_add(&galley->items[slug], plate);
    for (size_t i = 0; i < para.count; i++) {
        Item *item = para_item(setter->arena, &para.lines[i], style, tag);
        item->y = leading + (pt)i * style->leading;
        item_add(&galley->items[slug], item);
    }
    return galley;
}

Galley *galley_picture(const Setter *setter, const Content *picture, const Style *caption, pt measure, int lines, int caption_lines)
{
    Galley *galley = galley_open(setter, measure);
    Block *block = ARENA_NEW(setter->arena, Block);
    *block = (Block){.picture = picture, .picture_lines = lines, .style = caption, .count = 1};
    size_t slug = add_slug(setter->arena, galley, (Slug){.before = 1, .height = lines + caption_lines});
    galley->blocks[slug] = block;
    return galley;
}

void galley_close(Galley *galley)
{
    pour_needs(galley->slugs, galley->count);
}

static void copy_slugs(Arena *arena, Galley *galley, const Galley *from, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        size_t slug = add_slug(arena, galley, from->slugs[i]);
        galley->items[slug] = from->items[i];
        galley->blocks[slug] = from->blocks[i];
    }
}

Galley *galley_with(Arena *arena, const Galley *galley, const Galley *other, size_t index)
{
    Galley *copy = ARENA_NEW(arena, Galley);
    copy->measure = galley->measure;
    copy->lines = galley->lines;
    copy_slugs(arena, copy, galley, 0, index);
    copy_slugs(arena, copy, other, 0, 1);
    copy_slugs(arena, copy, galley, index, galley->count);
    if (index + 1 < copy->count)
        copy->slugs[index + 1].before = 1;
    galley_close(copy);
    return copy;
}

Galley *galley_vary(const Setter *setter, const Galley *galley, size_t start, int looseness)
{
    const Block *from = galley->blocks[start];
    if (!from || !from->paragraph || from->paragraph->kind != PARAGRAPH_PLAIN || from->count < 2)
        return NULL;
    if (!from->keeps && galley->slugs[start + from->count - 1].keeps)
        return NULL; /* it keeps what follows the text */
    Setter quiet = *setter; /* what there is to report of the paragraph is reported */
    quiet.diags = diags_open(setter->arena);
    Block *block = ARENA_NEW(setter->arena, Block);
    *block = *from;
    block->measure.looseness += looseness;
    SetPara para = para_set(&quiet, block->spans, block->style, block->measure, block->tag);
    if (para.count != (size_t)((int)from->lines + looseness))
        return NULL;
    Galley *copy = ARENA_NEW(setter->arena, Galley);
    copy->measure = galley->measure;
    copy->lines = galley->lines - from->lines;
    copy_slugs(setter->arena, copy, galley, 0, start);
    add_block(setter, copy, block, &para);
    copy->slugs[start].before = galley->slugs[start].before;
    copy_slugs(setter->arena, copy, galley, start + from->count, galley->count);
    galley_close(copy);
    return copy;
}

pt galley_reach(const Setter *setter, const Galley *galley)
{
    if (!galley->count)
        return 0;
    pt last = 0;
    for (const Item *item = galley->items[galley->count - 1].first; item; item = item->next)
        last = fmax(last, item->y);
    return (pour_depth(galley->slugs, 0, galley->count) - galley->slugs[galley->count - 1].height) * setter->layout->grid.leading + last;
}

void galley_place(const Setter *setter, const Galley *galley, size_t first, size_t end, pt x, pt y, ItemList *items)
{
    pt leading = setter->layout->grid.leading;
    for (size_t i = first; i < end; i++) {
        if (i > first)
            y += galley->slugs[i].before * leading;
        items_move(items, &galley->items[i], x, y);
        y += galley->slugs[i].height * leading;
    }
}
