/* The pictures of an issue, each loaded once for all editions. */
#ifndef SET_PICTURES_H
#define SET_PICTURES_H

#include "read/issue.h"
#include "set/picture.h"

typedef struct Pictures Pictures;

/* `folder` is the issue's. */
Pictures *pictures_open(Arena *arena, const char *folder);

/* The picture of that name. NULL when it cannot be used: reported, each time. */
const Picture *pictures_load(Pictures *pictures, Text file, Diags *diags);

#endif
