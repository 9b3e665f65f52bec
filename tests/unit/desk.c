#include "desk.h"

Arena *arena;
Diags *diags;

int open_list(void **state)
{
    (void)state;
    arena = arena_open();
    diags = diags_open(arena);
    return 0;
}

int close_list(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}
