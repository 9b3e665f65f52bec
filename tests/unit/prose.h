/* Paragraphs put together by chance, always the same ones: words as long, and
 * letters as frequent, as in real English and Russian, and among them what
 * makes breaking hard: addresses, figures with units, dashes, quotes, words
 * of one letter, compounds, soft hyphens, line breaks, words wider than a
 * column. */
#ifndef TESTS_PROSE_H
#define TESTS_PROSE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef enum Tongue { ENGLISH, RUSSIAN, TONGUES } Tongue;

typedef struct Prose {
    uint32_t seed; /* any number; it changes with every draw */
    Tongue tongue;
} Prose;

/* A whole number from `from` to `to`. */
int prose_chance(Prose *prose, int from, int to);

/* Letters of a word, as often short and long as words are. */
int prose_length(Prose *prose);

/* So many words as one paragraph. */
const char *prose_paragraph(Arena *arena, Prose *prose, int words);

#endif
