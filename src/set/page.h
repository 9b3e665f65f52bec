/* Pages as plain data: what stands where, in which ink, and what it means.
 * Flow makes them, print draws them, page_dump shows them to tests. */
#ifndef SET_PAGE_H
#define SET_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/unit.h"
#include "read/layout.h"
#include "set/picture.h"

typedef struct Face Face; /* set/font.h: one font at one size */

typedef enum TagKind {
    TAG_DOCUMENT, TAG_SECT, TAG_H1, TAG_H2, TAG_H3, TAG_P, TAG_L, TAG_LI, TAG_LBL, TAG_LBODY,
    TAG_FIGURE, TAG_CAPTION, TAG_QUOTE, TAG_SPAN, TAG_LINK, TAG_TABLE, TAG_TR, TAG_TH, TAG_TD, TAG_NOTE, TAG_REFERENCE,
    TAG_TOC, TAG_TOCI,
} TagKind;

/* An element of the document's structure. Items that belong to none are
 * ornaments and furniture: artifacts. */
typedef struct Tag {
    TagKind kind;
    const struct Tag *parent; /* NULL: the document itself */
    const char *alt;          /* of a figure */
    const char *uri;          /* of a link to elsewhere */
    const char *place;        /* of a link inside the document */
    const struct Note *note;  /* of a link between a note and its mark: each leads to the other */
} Tag;

typedef struct Glyph {
    uint32_t id;
    pt x, y; /* from the run's origin */
} Glyph;

/* How many bytes of text became how many glyphs. */
typedef struct Cluster {
    int bytes, glyphs;
} Cluster;

/* Glyphs of one face in one ink, with the text they stand for. */
typedef struct Run {
    const Face *face;
    const Style *style;
    const Ink *ink;
    const Tag *tag;       /* a link or a span inside the item's element; NULL: the element itself */
    double scale;         /* horizontal, 0.98–1.02 */
    const struct Note *note; /* the run is the mark of this note; or NULL */
    pt x;                 /* from the item's origin */
    pt width;
    const char *utf8;
    size_t length;
    const Glyph *glyphs;
    size_t glyph_count;
    const Cluster *clusters;
    size_t cluster_count;
} Run;

/* What is wrong with a line that nothing could fill, or that holds a word wider than it, or begins a text without the
 * drop cap of its style. */
typedef struct LineFault {
    Place at;           /* of its first word */
    const char *words;
    double space;       /* what its spaces became, in natural ones; 0: they are as they should be */
    pt short_by;        /* how far it ends before its measure, as they become no wider; 0: not at all */
    int characters;     /* that would fill it, or make room for the drop cap */
    int fewer;          /* characters less, and what follows would come up into it; 0: nothing follows */
    const char *part;   /* the word after it, if it may be parted; or NULL */
    pt width, room;     /* of one that is too wide; else 0 */
    int cap_lacks;      /* lines that its paragraph is too short for a drop cap; else 0 */
} LineFault;

/* A mark as it was put on a page: its shapes share one. */
typedef struct Stamp {
    const Mark *mark;
} Stamp;

typedef enum ItemKind { ITEM_TEXT, ITEM_SHAPE, ITEM_PICTURE, ITEM_PLACE } ItemKind;

typedef struct Item {
    ItemKind kind;
    const Tag *tag;       /* NULL: an artifact */
    pt x, y;              /* text: where its baseline begins; others: the top left corner */
    pt width, height;
    Place at;             /* of the paragraph, picture or data that it shows; line 0: nothing that an editor wrote */
    /* text: one line */
    const Run *runs;
    size_t run_count;
    double space;         /* set word space in natural ones; 0: not justified */
    bool hyphenated;
    const LineFault *fault; /* or NULL */
    /* shape: `outline` scaled and moved to x, y */
    const Outline *outline;
    double scale;
    const Ink *fill, *stroke;
    pt stroke_width;
    const Stamp *stamp;   /* of the mark that it is part of; or NULL */
    Place frame;          /* the layout's line, of a plate or rule that stands in a frame of its own */
    /* picture, cropped to the box */
    const Picture *picture;
    Crop crop;
    /* place: where links and bookmarks arrive */
    const char *name;
    struct Item *next;
} Item;

/* Where a frame of the layout came to stand. Nothing of it is printed; a proof shows it. */
typedef struct PageFrame {
    const char *part;     /* what it holds; NULL: words or a mark of the layout itself */
    pt x, y, width, height;
    int room, used;       /* lines of a column of running text; room 0: it is none */
    struct PageFrame *next;
} PageFrame;

typedef struct ItemList {
    Item *first, *last;
    PageFrame *frames;    /* that they were put in, in no order */
} ItemList;

typedef struct Page {
    int number;        /* from 1: the folio */
    const char *master;
    const Ink *accent; /* of the component that speaks here, or NULL */
    ItemList items;    /* in reading order; ornaments where they are drawn */
    struct Page *next;
} Page;

typedef struct Bookmark {
    int level;         /* 1: a section, 2: what is in it */
    const char *title;
    const char *place;
    struct Bookmark *next;
} Bookmark;

typedef struct Pages {
    Page *first, *last;
    int count;
    Bookmark *bookmarks, *last_bookmark;
    struct Extent *extents, *last_extent; /* set/extent.h: of each content but the cover */
} Pages;

void item_add(ItemList *list, Item *item);

void frame_add(Arena *arena, ItemList *list, PageFrame frame);

/* Moves every item and frame of `list` into `into`, items to its end, shifted. */
void items_move(ItemList *into, ItemList *list, pt dx, pt dy);

/* A filled rectangle, and a rule as the thin rectangle that it is. */
Item *item_plate(Arena *arena, pt x, pt y, pt width, pt height, const Ink *ink);

/* A new element of `parent`; NULL when that is NULL: its items are ornaments. */
const Tag *tag_under(Arena *arena, TagKind kind, const Tag *parent);

/* The PDF name of an element: "H1", "LBody". */
const char *tag_word(TagKind kind);

/* The pages as stable text, one item a line, lengths in pt to 1/100; each begins with "page ". */
void page_dump(const Pages *pages, FILE *out);

/* One of them. */
void page_dump_one(const Page *page, FILE *out);

#endif
