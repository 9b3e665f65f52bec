/* What stands outside of the bleed for the printing house: crop and registration marks, a colour bar, and a line that says
 * which sheet this is. */
#ifndef PRINT_MARKS_H
#define PRINT_MARKS_H

#include "print/forme.h"
#include "set/setter.h"

typedef struct Marks {
    const Setter *setter; /* that the pages were set with: it has the fonts */
    const char *title;    /* of the edition, as the line says it */
    const char *edition;  /* its language's code */
    int pages;            /* how many there are */
    const Ink *const *separations; /* spot inks that they print from besides the four; ended by NULL */
} Marks;

/* How far marks reach beyond the bleed: so much more margin a forme with marks must have. */
extern const pt MARKS_ROOM;

/* Draws the marks of page `number`, the one that the forme is at. */
void marks_draw(const Marks *marks, Forme *forme, int number);

#endif
