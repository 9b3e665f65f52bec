/* What most tests of reading begin with: an arena, and the list that reports go to. */
#ifndef TESTS_DESK_H
#define TESTS_DESK_H

#include "base/arena.h"
#include "base/diag.h"

/* Made anew for every test that is set up with open_list() and ended with close_list(). */
extern Arena *arena;
extern Diags *diags;

int open_list(void **state);
int close_list(void **state);

#endif
