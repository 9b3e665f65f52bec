/* Folders and the paths to them, as the system has them. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <stdbool.h>

#include "base/arena.h"

bool folder_is(const char *path);
bool folder_has_file(const char *path); /* a plain file, or a link to one */

/* What the folder holds, sorted by bytes and ended by NULL; hidden names are left out. Empty when it cannot be read. */
const char *const *folder_names(Arena *arena, const char *path);

/* The absolute path without links, or NULL: not there. */
const char *path_resolve(Arena *arena, const char *path);

/* "a/b" of "a/b/c" and "." of "c". The links on the way are not followed. */
const char *path_parent(Arena *arena, const char *path);

/* The last name of a path: "c" of "a/b/c/"; of "." and ".." what they are called. */
const char *path_name(Arena *arena, const char *path);

bool path_ends_with(const char *path, const char *ending);

#endif
