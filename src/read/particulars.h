/* What a text states that no translation may change: numbers, months, addresses,
 * each in a form that is the same in every language. Words of numbers ("two",
 * «две») are not read. */
#ifndef READ_PARTICULARS_H
#define READ_PARTICULARS_H

#include "base/arena.h"
#include "base/text.h"
#include "read/language.h"

typedef enum ParticularKind {
    PARTICULAR_NUMBER,  /* "21650050", "4.5": also of days, years and Roman numerals of two letters and more */
    PARTICULAR_MONTH,   /* "10": October, октября, 10/2022, 2022-10-03 */
    PARTICULAR_ADDRESS, /* "example.org/news", "office@example.org", "@EXAMPLE" */
    PARTICULAR_LETTER,  /* "5" for V: a Roman numeral of one letter, which may be no number at all */
} ParticularKind;

typedef struct Particular {
    ParticularKind kind;
    const char *form;
    const char *words;  /* as they stand */
    Place at;
} Particular;

typedef struct Particulars {
    Particular *items;  /* in the order of the text */
    size_t count;
} Particulars;

/* Whether a space groups the digits of a number: "21 650 050" is one, but "phase 10 131 events" names two. */
typedef enum SpaceReading { SPACE_GROUPS, SPACE_PARTS } SpaceReading;

Particulars particulars_of(Arena *arena, const Language *language, Text text, SpaceReading spaces);

#endif
