/* Who makes the bytes of a PDF besides us: the libraries. */
#ifndef PRINT_MAKERS_H
#define PRINT_MAKERS_H

#include "base/arena.h"

typedef struct Maker {
    const char *name;    /* "cairo" */
    const char *version; /* "1.16.0" */
} Maker;

enum { MAKER_COUNT = 14 };

/* Fills `makers`, in the order of their names; versions are lent, or live in `arena`. */
void makers_list(Arena *arena, Maker makers[MAKER_COUNT]);

#endif
