/* Where each content of an edition came to stand. Every edition of an issue has
 * the same contents in the same order, so that extents can be told side by side. */
#ifndef SET_EXTENT_H
#define SET_EXTENT_H

#include "set/content.h"

/* A part of a content that an editor wrote, or a picture. */
typedef struct Piece {
    const char *name;    /* "quote", "caption", "pictures/post.jpg" */
    Place at;
    int page;            /* the first that shows it; 0: none does */
    struct Piece *next;
} Piece;

typedef struct Extent {
    const char *name;    /* its title in the edition's language, or its kind */
    Place at;
    int page, pages;     /* the first, and how many; several contents may share one */
    int lines;           /* of its running text; where it has none, of all its words */
    Piece *pieces;
    struct Extent *next;
} Extent;

/* The extent of a content whose pages are the last ones, beginning with `first`. */
Extent *extent_of(Arena *arena, const Content *content, const Page *first);

#endif
