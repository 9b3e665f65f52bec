/* The patterns of a libhyphen dictionary: where words of a language may be parted. */
#ifndef SET_DICTIONARY_H
#define SET_DICTIONARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"

enum { DICTIONARY_LETTERS = 64 }; /* of the longest word that is looked up */

typedef struct Dictionary Dictionary;

/* Reads a dictionary in UTF-8 or KOI8-R, preprocessed for libhyphen. A file that is missing or is no such dictionary is
 * reported: NULL. */
const Dictionary *dictionary_load(Arena *arena, const char *path, Diags *diags);

/* Sets `points[i]` as the patterns say whether a word may be parted after its letter i; `letters` are `count` characters
 * in lower case. False when the dictionary does not know them, or the word is too long. */
bool dictionary_part(const Dictionary *dictionary, const uint32_t *letters, size_t count, bool *points);

#endif
