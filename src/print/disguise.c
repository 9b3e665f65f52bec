#include "print/disguise.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    FIRST_NAME = 0x10FE00, /* and the 255 behind it, one for each character of Windows 1252 */
    OTHERS_IN = 20,        /* one in so many characters: fewer are worth less than they cost */
    NAME_DIGITS = 8,
};

static const char name_digits[] = "dbffde"; /* of all names, in UTF-16; two more follow */

/* What Windows 1252 has where Latin-1 has control characters; 0: nothing. */
static const uint16_t specials[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

enum { SPECIALS = 0x80, SPECIALS_END = 0xA0, ALL_END = 0x100 };

/* The character's code in Windows 1252; 0: it has none. */
static unsigned code_of(uint32_t character)
{
    if (character >= ' ' && character < ALL_END && (character < SPECIALS || character >= SPECIALS_END))
        return character;
    const bool spacing_or_latin = character >= 0x0152 && character <= 0x02DC, punctuation = character >= 0x2013 && character <= 0x2122;
    for (unsigned i = 0; (spacing_or_latin || punctuation) && i < SPECIALS_END - SPECIALS; i++)
        if (specials[i] == character)
            return SPECIALS + i;
    return 0;
}

static uint32_t character_of(unsigned code)
{
    return code >= SPECIALS && code < SPECIALS_END ? specials[code - SPECIALS] : code;
}

/* --- how many there are --- */

typedef struct Count {
    size_t all, others;
} Count;

static void count_run(const Run *run, Count *count)
{
    for (const char *at = run->utf8, *end = at + run->length; at < end; count->all++)
        count->others += code_of(utf8_next(&at)) == 0;
}

bool disguise_suits(const Pages *pages)
{
    Count count = { 0 };
    for (const Page *page = pages->first; page; page = page->next)
        for (const Item *item = page->items.first; item; item = item->next)
            for (size_t i = 0; i < item->run_count; i++)
                count_run(&item->runs[i], &count);
    return count.others > count.all / OTHERS_IN;
}

/* --- on and off --- */

size_t disguise_put(const char *utf8, size_t bytes, char *to)
{
    const char *at = utf8;
    const unsigned code = code_of(utf8_next(&at));
    if (code)
        return utf8_put(to, FIRST_NAME + code);
    memcpy(to, utf8, bytes);
    return bytes;
}

/* The code that a name at `at` stands for; 0: there is none. */
static unsigned code_at(const char *at, const char *end)
{
    const size_t before = strlen(name_digits);
    if (end - at < NAME_DIGITS || memcmp(at, name_digits, before) != 0)
        return 0;
    const char last[] = { at[before], at[before + 1], '\0' };
    return strspn(last, "0123456789abcdef") == 2 ? (unsigned)strtoul(last, NULL, 16) : 0;
}

Token disguise_lift(Arena *arena, Token words)
{
    const char *end = words.first + words.length;
    char *own = NULL, *to = NULL;
    for (const char *at = words.first; at < end;) {
        const unsigned code = *at == *name_digits ? code_at(at, end) : 0;
        if (code && !own) {
            own = arena_copy(arena, words.first, words.length);
            to = own + (at - words.first);
        }
        if (code)
            to += snprintf(to, sizeof "0000", "%04x", (unsigned)character_of(code));
        else if (own)
            *to++ = *at;
        at += code ? NAME_DIGITS : 1;
    }
    return own ? (Token){ own, (size_t)(to - own) } : words;
}
