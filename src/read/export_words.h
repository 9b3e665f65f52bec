/* The words of an export, as they are counted: what an import must not lose. A word is a run of letters and digits;
 * signs of markup and the address behind a link are none. */
#ifndef READ_EXPORT_WORDS_H
#define READ_EXPORT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct Words {
    const char *const *words;
    size_t count;
} Words;

/* Of markup as it is typed. */
Words words_of(Arena *arena, const char *utf8);

/* Moves behind the next word, whose letters it writes unless that is NULL, and returns their bytes; 0: there is none. */
size_t words_next(const char **utf8, char *letters);

/* Behind the address of a link, which begins at `at`, and its bracket; `at`: it is none. */
const char *words_behind_address(const char *at);

bool words_equal(Words a, Words b);

/* Whether a character belongs to a word. */
bool words_hold(uint32_t character);

/* Words in small letters with a space between two, ё as е, № as a word of its own: what is compared with the tables. */
const char *words_folded(Arena *arena, const char *utf8);

/* Whether the folded words hold those of `part` one after the other; its end there, or NULL. */
const char *words_find(const char *folded, const char *part);

/* The words of many texts, to ask whether one occurs: with the hyphens inside them, in small letters. */
typedef struct Vocabulary Vocabulary;

Vocabulary *vocabulary_open(Arena *arena);
void vocabulary_add(Vocabulary *vocabulary, const char *utf8);
/* The words a and b joined by `between` ("" or "-"). */
bool vocabulary_has(const Vocabulary *vocabulary, const char *a, const char *between, const char *b);

#endif
