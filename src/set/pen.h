/* Drawing to measure: plates, discs and short texts, in pt on the page. Charts
 * are drawn with it; everything lands in the page's items. */
#ifndef SET_PEN_H
#define SET_PEN_H

#include "set/content.h"
#include "set/para.h"

struct Pen {
    const Setter *setter;
    ItemList *items;
    const Tag *tag; /* the figure that is drawn */
    Place at;       /* what is drawn, for reports */
    bool right;     /* false once a drawing has reported that it cannot be read */
    bool wide;      /* true once a word was wider than its place; the page tells which */
};

void pen_plate(Pen *pen, Box box, const Ink *ink);

/* A disc with an edge of `width`; NULL fill leaves it open. */
void pen_disc(Pen *pen, pt x, pt y, pt radius, const Ink *fill, const Ink *stroke, pt width);

/* A part of a ring around x, y: between two radii and two turns, clockwise from 12 o'clock, 1 being the whole way round. */
typedef struct RingPart {
    pt inner, outer;
    double from, to;
    const Ink *edge; /* or NULL */
    pt edge_width;
} RingPart;

void pen_ring_part(Pen *pen, pt x, pt y, RingPart part, const Ink *ink);

/* Words from baseline `y`; the box gives x and width, `align` where they stand in it. Returns the lines that they took. */
int pen_words(Pen *pen, const Style *style, const char *utf8, pt x, pt y, pt width, Align align);

/* The same in another ink than the style's. */
int pen_words_in(Pen *pen, const Style *style, const Ink *ink, const char *utf8, pt x, pt y, pt width, Align align);

pt pen_width(Pen *pen, const Style *style, const char *utf8);

#endif
