/* Where each content of an edition came to stand. Every edition of an issue has
 * the same contents in the same order, so that extents can be told side by side.
 * Flow notes which pages they are; the rest is found when somebody asks. */
#ifndef SET_EXTENT_H
#define SET_EXTENT_H

#include "set/content.h"

typedef struct Extent {
    const Content *content;
    const Page *first;
    int pages;           /* how many; several contents may share one */
    struct Extent *next;
} Extent;

/* Notes that a content stands on the pages from `first` on, which may be NULL: on none. */
void extent_note(Arena *arena, Pages *pages, const Content *content, const Page *first);

/* Its title in the edition's language, who writes it, or its kind. */
const char *extent_name(Arena *arena, const Extent *extent);

/* Lines of its running text; where it has none, of all that an editor wrote on its pages. */
int extent_lines(const Extent *extent);

/* A part of a content that an editor wrote, or a picture. */
typedef struct Piece {
    const char *name;    /* "quote", "caption", "pictures/post.jpg" */
    Place at;
    int page;            /* the first that shows it; 0: none does */
    struct Piece *next;
} Piece;

/* What there is of it, in the same order in every edition. */
const Piece *extent_pieces(Arena *arena, const Extent *extent);

#endif
