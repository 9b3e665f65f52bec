/* Where a word may be parted at a line's end: the patterns of a libhyphen
 * dictionary, or the syllables that a rule finds; then the rules of the
 * language as checks on what they say. */
#ifndef SET_HYPHENATE_H
#define SET_HYPHENATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"

typedef struct Hyphenator Hyphenator;

/* What a language asks beyond its patterns, or in place of them. Letters are given in lower case. */
typedef struct HyphenRules {
    int left;              /* fewest letters that stay on the line */
    int right;             /* fewest that are carried */
    int shortest;          /* words of fewer letters stay whole */
    const char *vowels;    /* either side of a break holds one of them; NULL: not asked */
    const char *stay_left; /* letters that never begin a line: "йъь"; NULL: none */
    bool part_doubles;     /* a double consonant between vowels is parted in its middle only: "мас-са" */
    /* Beginnings of words that are parted as written here and not otherwise:
     * "спец-одежд". Ends with NULL; NULL itself: none. */
    const char *const *exceptions;
    /* Endings that are never all that is carried: "ted", so that it is not "foun-ded". Likewise. */
    const char *const *stay_endings;
    /* For syllables alone. */
    const char *glides;           /* vowels that are consonants after another: Kazakh "у"; NULL: none */
    const char *const *together;  /* two letters that are one: "sh". Likewise. */
} HyphenRules;

/* Reads a dictionary in UTF-8 or KOI8-R, preprocessed for libhyphen. The rules
 * are copied, the strings in them are lent and must outlive it. A file that is
 * missing or is no such dictionary is reported: NULL. */
const Hyphenator *hyphenator_load(Arena *arena, const char *path, const HyphenRules *rules, Diags *diags);

/* The same without a dictionary: words are parted between their syllables, which the vowels tell. */
const Hyphenator *hyphenator_of_syllables(Arena *arena, const HyphenRules *rules);

/* How gladly a word is parted at a place. */
typedef enum Parting {
    PARTING_NONE,
    PARTING_RARE,  /* only where a line would gape: in a compound, two letters from the end, in a name by its syllables */
    PARTING_USUAL,
} Parting;

/* Sets `after[i]`, a Parting, where the word may be parted after its character
 * i, and leaves the others as they are. A word is what stands between spaces;
 * marks around it do no harm. Soft hyphens are the only breaks of a word that
 * has one: the break is after the soft hyphen itself. Never parted: words with
 * a figure, a capital other than the first letter, or a mark inside
 * (addresses), and words in letters that the dictionary does not know.
 * Without a hyphenator, NULL, soft hyphens are the only breaks of every word. */
void hyphenate_word(const Hyphenator *hyphenator, const char *utf8, size_t length, uint8_t *after);

#endif
