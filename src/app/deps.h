/* What each PDF is made from, as Make and Ninja read it: they then make anew what an editor has touched, and nothing else. */
#ifndef APP_DEPS_H
#define APP_DEPS_H

#include "app/sources.h"

/* A file of rules, while it is gathered. */
typedef struct Deps Deps;

/* The rules will stand in `path`; all is copied into `arena`. */
Deps *deps_open(Arena *arena, const char *path);

/* A rule: the file `target` is made from the sources. */
void deps_add(Deps *deps, const char *target, const Sources *sources);

/* An issue could not be read as far as its editions: what was known of it yesterday is worth more than nothing. */
void deps_give_up(Deps *deps);

/* Writes the file, making missing folders; it stays as it was after deps_give_up(). False when it cannot be written; reported. */
bool deps_write(const Deps *deps, Diags *diags);

#endif
