/* The deliverables of an edition: finished side by side, put in their places together. */
#ifndef PRINT_DELIVER_H
#define PRINT_DELIVER_H

#include "print/finish.h"

/* Makes `count` PDFs, at least one, and missing folders; `side_by_side` is quicker and takes more memory. Of each Finishing the
 * fields from `darkroom` to `arena` and `diags` are deliver's; all pictures are in `originals`. False when one cannot be made, or
 * its preflight finds an error: reported, and every file is as it was. */
bool deliver(Arena *arena, const Finishing *finishings, size_t count, Originals *originals, bool side_by_side, Diags *diags);

#endif
