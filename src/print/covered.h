/* What items cover on their page: boxes, and how they lie to one another. */
#ifndef PRINT_COVERED_H
#define PRINT_COVERED_H

#include "set/content.h"
#include "set/page.h"

/* The ink of a text, as far as its letters reach; a shape with its stroke; a picture's box. A place covers nothing. */
Box covered(const Item *item);

/* The same of a text from cap line to baseline: what the eye takes for its height. */
Box covered_capitals(const Item *item);

Box box_grown(Box box, pt by);
Box box_joined(Box a, Box b);
bool box_meets(Box a, Box b);
bool box_holds(Box outer, Box inner);

/* The white between them; 0 when they meet. */
pt box_distance(Box a, Box b);

#endif
