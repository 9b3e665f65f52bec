/* How firmly a no-break space holds, told by the word before it. */
#include "base/limits.h"
#include "read/copyedit.h"

#include <string.h>

#include "read/house_style.h"
#include "read/letter.h"

/* Where the word begins that ends before `to`: behind a space, and behind quotes and brackets. */
static size_t word_before(const char *utf8, size_t to)
{
    size_t from = to;
    while (from > 0 && utf8[from - 1] != ' ' && !(from > 1 && utf8[from - 2] == '\xC2' && utf8[from - 1] == '\xA0'))
        from--;
    while (from < to) {
        const char *next = utf8 + from;
        const uint32_t character = utf8_next(&next);
        if (letter_is(character) || letter_is_digit(character))
            break;
        from = (size_t)(next - utf8);
    }
    return from;
}

BindRank copyedit_bind_rank(const Language *language, const char *utf8, size_t offset)
{
    const size_t from = word_before(utf8, offset);
    const char *next = utf8 + offset;
    char word[USAGE_WORD_LIMIT];
    utf8_next(&next);
    if (from >= offset || offset - from >= sizeof word || letter_is_dash(utf8_next(&next)))
        return BIND_FIRM;
    memcpy(word, utf8 + from, offset - from);
    word[offset - from] = '\0';
    const unsigned roles = house_style_roles(language_house_style(language), word);
    if (roles & (WORD_SHORT_TWO | WORD_OPENER))
        return BIND_SHORT_TWO;
    if (roles & WORD_SHORT_ONE)
        return BIND_SHORT_ONE;
    return roles & WORD_NUMBERED ? BIND_NUMBERED : BIND_FIRM;
}
