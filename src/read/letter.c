#include "read/letter.h"

#include <stddef.h>

static bool between(uint32_t character, uint32_t first, uint32_t last)
{
    return character >= first && character <= last;
}

bool letter_is_latin(uint32_t character)
{
    return between(character, 'a', 'z') || between(character, 'A', 'Z') ||
           (between(character, 0x00C0, 0x024F) && character != 0x00D7 && character != 0x00F7) ||
           between(character, 0x1E00, 0x1EFF);
}

bool letter_is_cyrillic(uint32_t character)
{
    return between(character, 0x0400, 0x0481) || between(character, 0x048A, 0x052F);
}

bool letter_is(uint32_t character)
{
    return letter_is_latin(character) || letter_is_cyrillic(character) || between(character, 0x02BB, 0x02BC);
}

/* Where capitals and small letters alternate, a capital is even or odd by its block. */
static bool is_capital_of_pair(uint32_t character)
{
    const bool odd = character & 1;
    if (between(character, 0x0139, 0x0148) || between(character, 0x0179, 0x017E) || between(character, 0x04C1, 0x04CE))
        return odd;
    return (between(character, 0x0100, 0x0137) || between(character, 0x014A, 0x0177) || between(character, 0x0218, 0x0233) ||
            between(character, 0x0460, 0x0481) || between(character, 0x048A, 0x04BF) || between(character, 0x04D0, 0x052F) ||
            between(character, 0x1E00, 0x1E95) || between(character, 0x1EA0, 0x1EFF)) && !odd;
}

uint32_t letter_lower(uint32_t character)
{
    if (between(character, 'A', 'Z') || between(character, 0x0410, 0x042F))
        return character + 0x20;
    if (between(character, 0x00C0, 0x00DE) && character != 0x00D7)
        return character + 0x20;
    if (between(character, 0x0400, 0x040F))
        return character + 0x50;
    if (character == 0x0178)
        return 0x00FF;
    if (character == 0x0130) /* İ: its small letter is i */
        return 'i';
    if (character == 0x04C0)
        return 0x04CF;
    return is_capital_of_pair(character) ? character + 1 : character;
}

uint32_t letter_upper(uint32_t character)
{
    static const uint32_t steps[] = {0x20, 0x50, 1}; /* from a capital to its small letter */
    if (character == 0x00FF)
        return 0x0178;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (character > steps[i] && letter_lower(character - steps[i]) == character)
            return character - steps[i];
    return character;
}

bool letter_is_upper(uint32_t character)
{
    return letter_lower(character) != character;
}

bool letter_is_dash(uint32_t character)
{
    return character == '-' || character == 0x2010 || between(character, 0x2012, 0x2015);
}

bool letter_is_opening(uint32_t character)
{
    return character == '(' || character == '[' || character == '{' || character == 0x00AB || character == 0x201E ||
           character == 0x2039;
}
