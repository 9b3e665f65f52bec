/* The deliverables of an edition: finished side by side, put in their places together. */
#ifndef PRINT_DELIVER_H
#define PRINT_DELIVER_H

#include "print/finish.h"

typedef struct Delivering Delivering;

/* Begins to make `count` PDFs, at least one, and missing folders. Of each Finishing the fields from `darkroom` to `arena` and
 * `diags` are deliver's; all pictures are in `originals`. What the finishings name is lent until deliver_end(). Lives in `arena`. */
Delivering *deliver_begin(Arena *arena, const Finishing *finishings, size_t count, Originals *originals);

/* Waits until all are made; they are not in their places yet. */
void deliver_wait(Delivering *delivering);

/* Waits, and puts them there. False when one cannot be, or its preflight finds an error: reported, and every file is as it was. */
bool deliver_end(Delivering *delivering, Diags *diags);

#endif
