/* Where a word may be parted in a language that is written as it is spoken,
 * so that a rule finds the syllables and no dictionary is needed: Kazakh,
 * Kyrgyz, Tajik, Turkmen, Uzbek. */
#ifndef SET_SYLLABLES_H
#define SET_SYLLABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "set/hyphenate.h"

/* Sets `points[i]` where the word may be parted after its letter i: `letters` are `count` characters in lower case, at
 * most HYPHENATE_LETTERS_LIMIT; a longer word has no points. Each syllable has one vowel and begins with one consonant, if
 * it has any: ма-ка-ла, мек-теп, қарт-тар. Letters that never begin a line stay with those before them: sanʼ-at. */
void syllables_part(const HyphenRules *rules, const uint32_t *letters, size_t count, bool *points);

#endif
