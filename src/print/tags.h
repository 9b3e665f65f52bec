/* The document's structure, opened and closed around what is drawn: for each
 * thing, the elements it belongs to, and no other. */
#ifndef PRINT_TAGS_H
#define PRINT_TAGS_H

#include "base/arena.h"
#include "set/page.h"

/* Where elements begin and end: in a PDF, or in a test's notes. */
typedef struct TagSink {
    void *context;
    void (*begin)(void *context, const char *word, const char *attributes); /* attributes as cairo reads them, or "" */
    void (*end)(void *context, const char *word);
} TagSink;

/* The smallest thing that has an element of its own: a run of a text, or another item as a whole. */
typedef struct Spot {
    const Page *page;
    const Item *item;
    size_t run; /* of a text */
} Spot;

typedef struct Tags Tags;

Tags *tags_open(Arena *arena, TagSink sink);

/* To be called before each spot is drawn, in the order of the pages. An ornament is left outside every element that
 * holds words. An element that was left stays closed: what belongs to it later gets another of its kind. */
void tags_reach(Tags *tags, Spot spot);

/* Marks the place where links to item->name arrive: the top left corner of the item. */
void tags_place(Tags *tags, const Item *item);

/* A page ends: paragraphs may go on, links do not. */
void tags_end_page(Tags *tags);

/* Closes everything. */
void tags_end(Tags *tags);

/* An attribute as cairo reads it: dest='place-3'. */
const char *tags_attribute(Arena *arena, const char *key, const char *value);

#endif
