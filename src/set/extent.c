/* Takes a content and its pages. What an editor wrote is found again on them by
 * the place in the file that it came from. */
#include "set/extent.h"

#include <string.h>

void extent_note(Arena *arena, Pages *pages, const Content *content, const Page *first)
{
    if (!first)
        return;
    Extent *extent = ARENA_NEW(arena, Extent);
    *extent = (Extent){content, first, pages->last->number - first->number + 1, NULL};
    if (pages->last_extent)
        pages->last_extent->next = extent;
    else
        pages->extents = extent;
    pages->last_extent = extent;
}

static bool is_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && a.file && b.file && !strcmp(a.file, b.file);
}

/* The first page of an extent that shows what stands at a place; 0: none. */
static int page_showing(const Extent *extent, Place at)
{
    const Page *page = extent->first;
    for (int i = 0; i < extent->pages; i++, page = page->next)
        for (const Item *item = page->items.first; item; item = item->next)
            if (item->at.line && is_place(item->at, at))
                return page->number;
    return 0;
}

const char *extent_name(Arena *arena, const Extent *extent)
{
    const Content *content = extent->content;
    const Part *writer = content_part(content, "name");
    if (content->bookmark || content->section)
        return content->bookmark ? content->bookmark : content->section;
    return writer && writer->paragraphs ? markup_words(arena, writer->paragraphs) : content->kind;
}

/* ----------------------------------------------------------------- pieces */

typedef struct Gathering {
    Arena *arena;
    const Extent *extent;
    Piece **end;
} Gathering;

static void add_piece(Gathering *gathering, const Part *part)
{
    const bool is_picture = part->picture != NULL;
    if (part->own || (!is_picture && !part->paragraphs))
        return;
    const Place at = is_picture ? part->picture->file.at : part->paragraphs->at;
    Piece *piece = ARENA_NEW(gathering->arena, Piece);
    *piece = (Piece){.name = is_picture ? part->picture->file.utf8 : part->name, .at = at,
                     .page = page_showing(gathering->extent, at)};
    *gathering->end = piece;
    gathering->end = &piece->next;
}

static void add_parts(Gathering *gathering, const Part *part)
{
    for (; part; part = part->next)
        add_piece(gathering, part);
}

const Piece *extent_pieces(Arena *arena, const Extent *extent)
{
    const Content *content = extent->content;
    Piece *pieces = NULL;
    Gathering gathering = {arena, extent, &pieces};
    add_parts(&gathering, content->parts);
    for (const Content *picture = content->pictures; picture; picture = picture->next)
        add_parts(&gathering, picture->parts);
    for (const ContentList *list = content->lists; list; list = list->next)
        for (const Content *item = list->first; item; item = item->next)
            add_parts(&gathering, item->parts);
    add_parts(&gathering, content->quote);
    add_parts(&gathering, content->boxes);
    return pieces;
}

/* ------------------------------------------------------------------ lines */

/* The paragraph that a line is of, from `next` on and then from the first: lines stand in the order of their paragraphs. */
static const Paragraph *paragraph_of(const Item *item, const Paragraph *first, const Paragraph *next)
{
    for (const Paragraph *paragraph = next; paragraph; paragraph = paragraph->next)
        if (is_place(item->at, paragraph->at))
            return paragraph;
    for (const Paragraph *paragraph = first; paragraph != next; paragraph = paragraph->next)
        if (is_place(item->at, paragraph->at))
            return paragraph;
    return NULL;
}

/* What stands at one height, such as a number and its item, is one line. */
int extent_lines(const Extent *extent)
{
    const Part *text = content_part(extent->content, "text");
    const Paragraph *first = text ? text->paragraphs : NULL, *now = first;
    const Page *page = extent->first;
    int lines = 0;
    for (int i = 0; i < extent->pages; i++, page = page->next) {
        const Item *last = NULL;
        for (const Item *item = page->items.first; item; item = item->next) {
            if (item->kind != ITEM_TEXT || !item->tag || !item->at.line)
                continue;
            const Paragraph *found = first ? paragraph_of(item, first, now) : NULL;
            if (first && !found)
                continue;
            now = found;
            lines += !last || item->y > last->y || item->y < last->y;
            last = item;
        }
    }
    return lines;
}
