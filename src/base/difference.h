/* What two texts differ in, line by line. */
#ifndef BASE_DIFFERENCE_H
#define BASE_DIFFERENCE_H

#include <stdio.h>

#include "base/arena.h"

/* Writes the lines that only one of them has, after - and +, each change with a line of what is around it, at most `limit` lines.
 * Returns how many lines differ; 0: none does, and nothing is written. */
size_t difference_write(const char *was, const char *now, size_t limit, FILE *out);

#endif
