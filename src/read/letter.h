/* What a character is, for rules that read words: letters of the Latin and
 * Cyrillic scripts, their case, digits, spaces, dashes. Tables of our own, so
 * that no locale can change an answer. */
#ifndef READ_LETTER_H
#define READ_LETTER_H

#include <stdbool.h>
#include <stdint.h>

enum {
    LETTER_NO_BREAK = 0x00A0,        /* no-break space */
    LETTER_SOFT_HYPHEN = 0x00AD,
    LETTER_NARROW_NO_BREAK = 0x202F, /* narrow no-break space */
    LETTER_EN_DASH = 0x2013,
    LETTER_EM_DASH = 0x2014,
    LETTER_ELLIPSIS = 0x2026,
    LETTER_LINE_END = 0x2028,        /* a line break that the author wants */
    LETTER_MINUS = 0x2212,
};

bool letter_is_latin(uint32_t character);
bool letter_is_cyrillic(uint32_t character);

/* Of either script, or a modifier such as the Uzbek U+02BB and U+02BC. */
bool letter_is(uint32_t character);

bool letter_is_upper(uint32_t character);

static inline bool letter_is_digit(uint32_t character)
{
    return character >= '0' && character <= '9';
}

/* The small letter of a capital; anything else as it is. i and I are a pair
 * in every language that we set, so there is no Turkish rule. */
uint32_t letter_lower(uint32_t character);
uint32_t letter_upper(uint32_t character); /* the capital of a small letter, likewise */

/* U+0020 and the no-break spaces. */
static inline bool letter_is_space(uint32_t character)
{
    return character == ' ' || character == LETTER_NO_BREAK || character == LETTER_NARROW_NO_BREAK;
}

/* A hyphen used as a dash, or a dash. */
bool letter_is_dash(uint32_t character);

/* ( [ { and « „ ‹: what follows them has no space between. */
bool letter_is_opening(uint32_t character);

#endif
