/* What cairo drew, and what its PDF does not say: which element each piece belongs to, which picture stands where, which
 * ink is meant. Drawing makes it once; finishing makes every deliverable from it. */
#ifndef PRINT_FORME_H
#define PRINT_FORME_H

#include <cairo.h>

#include "base/diag.h"
#include "print/bytes.h"
#include "set/page.h"

/* What was drawn between two ends of an element, in the order of drawing: marked content of the page.
 * forme_edge() tells where one begins and ends. */
typedef struct Leaf {
    const Tag *tag;
    const char *language;    /* of its words, where it is not the edition's; or NULL */
    const Item *first;       /* what was drawn first in it */
    struct Leaf *next;
} Leaf;

/* A picture where it stands. In the PDF a pixel stands for it. */
typedef struct Placing {
    const Picture *picture;
    Crop crop;
    pt width, height; /* of the crop on paper */
    struct Placing *next;
} Placing;

typedef struct FormePage {
    const Page *page; /* NULL: a sheet of a proof */
    Leaf *leaves, *last_leaf;
    Placing *placings, *last_placing;
    struct FormePage *next;
} FormePage;

typedef struct Forme {
    Arena *arena;
    cairo_surface_t *surface;
    cairo_t *cr;          /* its origin is the trim's top left corner */
    pt width, height;     /* of the trim */
    pt margin;            /* around it */
    FormePage *first, *last;
    bool disguised;       /* its letters are drawn in disguise */
    bool spots;           /* inks that name a plate of their own are to print from it */
    const Ink **inks;     /* in the order of their keys */
    size_t ink_count;
    Bytes pdf;            /* after forme_close() */
} Forme;

/* An empty forme; its first page is begun. It lives in `arena`, and its bytes too. */
Forme *forme_open(Arena *arena, pt width, pt height, pt margin);

/* Inks are drawn as keys: colours that say which ink is meant, for finishing to write its recipe. */
void forme_ink(Forme *forme, const Ink *ink);

/* The ink whose key is this colour; NULL: it is none. */
const Ink *forme_keyed(const Forme *forme, const double rgb[3]);

/* What a shape of this colour says: nothing is seen of it, a leaf begins or ends. */
typedef enum FormeEdge { EDGE_NONE, EDGE_BEGIN, EDGE_END } FormeEdge;
FormeEdge forme_edge(const double rgb[3]);

void forme_begin_leaf(Forme *forme, const Tag *tag, const Item *first, const char *language);
void forme_end_leaf(Forme *forme);

/* A picture's stored pixels as a square of side 1 at the canvas's origin, upside up. */
void forme_picture(Forme *forme, Placing placing);

/* Ends a page and begins the next. `page` may be NULL. */
void forme_end_page(Forme *forme, const Page *page);

/* Ends the drawing. False when cairo failed: reported under the name `path`. */
bool forme_close(Forme *forme, const char *path, Diags *diags);

/* The version of cairo. */
const char *forme_cairo(void);

#endif
