/* Takes a content and its pages, gives its extent: what an editor wrote is
 * found again on the pages by the place in the file that it came from. */
#include "set/extent.h"

#include <string.h>

static bool is_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && a.file && b.file && !strcmp(a.file, b.file);
}

/* The first page that shows what stands at a place; 0: none. */
static int page_showing(const Page *first, Place at)
{
    for (const Page *page = first; page; page = page->next)
        for (const Item *item = page->items.first; item; item = item->next)
            if (item->at.line && is_place(item->at, at))
                return page->number;
    return 0;
}

/* ----------------------------------------------------------------- pieces */

typedef struct Gathering {
    Arena *arena;
    const Page *first;
    Piece **end;
} Gathering;

static void add_piece(Gathering *gathering, const Part *part)
{
    const bool is_picture = part->picture != NULL;
    if (part->own || (!is_picture && !part->paragraphs))
        return;
    const Place at = is_picture ? part->picture->picture.at : part->paragraphs->at;
    Piece *piece = ARENA_NEW(gathering->arena, Piece);
    *piece = (Piece){.name = is_picture ? part->picture->picture.utf8 : part->name, .at = at, .page = page_showing(gathering->first, at)};
    *gathering->end = piece;
    gathering->end = &piece->next;
}

static void add_parts(Gathering *gathering, const Part *part)
{
    for (; part; part = part->next)
        add_piece(gathering, part);
}

static Piece *pieces_of(Arena *arena, const Content *content, const Page *first)
{
    Piece *pieces = NULL;
    Gathering gathering = {arena, first, &pieces};
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

static bool is_of(const Item *item, const Paragraph *paragraph)
{
    for (; paragraph; paragraph = paragraph->next)
        if (is_place(item->at, paragraph->at))
            return true;
    return false;
}

/* Lines of the paragraphs; NULL: of all that an editor wrote. What stands at one height, such as a number and its item, is one. */
static int count_lines(const Page *first, const Paragraph *paragraphs)
{
    int lines = 0;
    for (const Page *page = first; page; page = page->next) {
        const Item *last = NULL;
        for (const Item *item = page->items.first; item; item = item->next) {
            if (item->kind != ITEM_TEXT || !item->tag || !item->at.line || (paragraphs && !is_of(item, paragraphs)))
                continue;
            lines += !last || item->y > last->y || item->y < last->y;
            last = item;
        }
    }
    return lines;
}

/* Its headline, its section's title, who writes it, or what kind it is. */
static const char *name_of(Arena *arena, const Content *content)
{
    const Part *writer = content_part(content, "name");
    if (content->bookmark || content->section)
        return content->bookmark ? content->bookmark : content->section;
    return writer && writer->paragraphs ? markup_words(arena, writer->paragraphs) : content->kind;
}

Extent *extent_of(Arena *arena, const Content *content, const Page *first)
{
    const Part *text = content_part(content, "text");
    int pages = 0;
    for (const Page *page = first; page; page = page->next)
        pages++;
    Extent *extent = ARENA_NEW(arena, Extent);
    *extent = (Extent){.name = name_of(arena, content), .at = content->at, .page = first->number, .pages = pages,
                       .lines = count_lines(first, text ? text->paragraphs : NULL), .pieces = pieces_of(arena, content, first)};
    return extent;
}
