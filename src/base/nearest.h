/* What somebody meant who wrote a word that does not exist. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

/* The candidate most like `word` if it is alike enough to be what was meant,
 * or NULL. Letters are compared, case is not. `candidates` ends with NULL. */
const char *nearest_word(const char *word, const char *const *candidates);

#endif
