/* What links and figures cover, and links as annotations. */
#ifndef PRINT_LINKS_H
#define PRINT_LINKS_H

#include "print/structure.h"
#include "set/content.h"

typedef struct Link {
    const Tag *tag;
    qpdf_oh annotation;      /* without its place in the structure */
    struct Link *next;
} Link;

/* What everything of an element covers on a page; empty when nothing of it is there. */
Box links_area(const Page *page, const Tag *tag);

/* The links of a page in reading order. */
const Link *links_of(const Objects *objects, const Forme *forme, const Page *page, const Sheets *sheets);

/* A destination: the top left corner of a place. A null object: there is no such place. */
qpdf_oh links_destination(const Objects *objects, const Forme *forme, const char *place, const Sheets *sheets);

#endif
