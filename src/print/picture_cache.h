/* What was made of pictures in earlier runs, in the user's cache folder. It saves time and changes no byte of a PDF: what
 * cannot be kept or read is made again. */
#ifndef PRINT_PICTURE_CACHE_H
#define PRINT_PICTURE_CACHE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/digest.h"
#include "print/bytes.h"

typedef struct PictureCache PictureCache;

/* "$XDG_CACHE_HOME/tamga/pictures", "$HOME/.cache/tamga/pictures"; NULL: the environment names no place. */
const char *picture_cache_folder(Arena *arena);

/* The cache in `folder`, which is made when something is to be kept. NULL: there is none to be had, and the functions
 * below take that. When the arena closes, the entries used longest ago give way to `limit`. */
PictureCache *picture_cache_open(Arena *arena, const char *folder, size_t limit);

/* What was kept under the key, as it was; false: nothing, or it is damaged. The bytes live in `arena`. */
bool picture_cache_find(PictureCache *cache, Arena *arena, Digest key, Bytes *bytes);

/* Keeps what `count` pieces hold, one after the other, whole or not at all. */
void picture_cache_keep(PictureCache *cache, Digest key, const Bytes *pieces, size_t count);

#endif
