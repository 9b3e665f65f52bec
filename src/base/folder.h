/* Folders and the paths to them, as the system has them. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <stdbool.h>

#include "base/arena.h"

bool folder_is(const char *path);
bool folder_has_file(const char *path); /* a plain file, or a link to one */

/* Something has this name, and it is no empty folder. */
bool folder_is_taken(Arena *arena, const char *path);

/* What the folder holds, sorted by bytes and ended by NULL; hidden names are left out. Empty when it cannot be read. */
const char *const *folder_names(Arena *arena, const char *path);

/* Where the system keeps what is not to stay. */
const char *folder_of_temporaries(void);

/* A new folder of nobody else's, where the system keeps what is not to stay. It is there as long as `arena`, and goes with all that
 * is in it. NULL: there is no room for one; errno says why. */
const char *folder_temporary(Arena *arena);

/* Takes a folder away with all that is in it; links in it are not followed. */
void folder_remove(const char *path);

/* The absolute path without links, or NULL: not there. */
const char *path_resolve(Arena *arena, const char *path);

/* Whether `path` is `folder` or something in it: both as path_resolve() gives them. */
bool path_lies_in(const char *path, const char *folder);

/* "a/b" of "a/b/c" and "." of "c". The links on the way are not followed. */
const char *path_parent(Arena *arena, const char *path);

/* The last name of a path: "c" of "a/b/c/"; of "." and ".." what they are called. */
const char *path_name(Arena *arena, const char *path);

/* The path without slashes at its end: what is to be made need not be there yet. */
const char *path_plain(Arena *arena, const char *path);

bool path_ends_with(const char *path, const char *ending);

#endif
