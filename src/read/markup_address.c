/* One pass from left to right. An address begins only where no word goes on
 * before it, and ends before the punctuation of the sentence around it. */
#include "read/markup_address.h"

#include <string.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"
#define NAME_LETTERS LETTERS DIGITS "_"
#define MAIL_LETTERS LETTERS DIGITS "._%+-"
#define DOMAIN_LETTERS LETTERS DIGITS "-."
#define WEB_ENDS " \t\n<>\"|\\^`{}"

static bool is_one_of(char letter, const char *letters)
{
    return letter != '\0' && strchr(letters, letter) != NULL;
}

/* True where a word goes on: behind a letter of any script, or one of a word's inner marks.
 * U+0080 to U+00BF (C2) and U+2000 to U+2FFF (E2) are spaces and punctuation. */
static bool goes_on_before(const char *words, size_t at)
{
    if (at == 0)
        return false;
    size_t lead = at - 1;
    while (lead > 0 && ((unsigned char)words[lead] & 0xC0) == 0x80)
        lead--;
    const unsigned char byte = (unsigned char)words[lead];
    return byte < 0x80 ? is_one_of(words[lead], NAME_LETTERS "@/.-") : byte != 0xC2 && byte != 0xE2;
}

/* Without the marks that close the sentence; a bracket is kept when the address opened it. */
static size_t without_end_marks(const char *words, size_t start, size_t length)
{
    for (; length > 0; length--) {
        const char last = words[start + length - 1];
        if (is_one_of(last, ".,;:!?'*"))
            continue;
        if (last == ')' && !memchr(words + start, '(', length))
            continue;
        break;
    }
    return length;
}

/* Up to a space, a mark that no address has, or a character outside ASCII. */
static size_t web_length(const char *words, size_t start)
{
    size_t end = start;
    while (words[end] != '\0' && !is_one_of(words[end], WEB_ENDS) && (unsigned char)words[end] < 0x80)
        end++;
    return without_end_marks(words, start, end - start);
}

/* Two or more names parted by points. */
static size_t domain_length(const char *words, size_t start)
{
    size_t length = strspn(words + start, DOMAIN_LETTERS);
    while (length > 0 && is_one_of(words[start + length - 1], ".-"))
        length--;
    const char *point = memchr(words + start, '.', length);
    return point && point > words + start ? length : 0;
}

static bool find_web(const char *words, size_t at, Address *address)
{
    static const char *const beginnings[] = { "https://", "http://", "www." };
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        const size_t begun = strlen(beginnings[i]);
        if (strncmp(words + at, beginnings[i], begun) != 0 || goes_on_before(words, at))
            continue;
        const size_t length = web_length(words, at);
        if (length <= begun)
            return false;
        *address = (Address){ .kind = ADDRESS_WEB, .start = at, .length = length };
        return true;
    }
    return false;
}

/* `at` is that of the @; what stands before it is looked at down to `from` only. */
static bool find_at_sign(const char *words, size_t from, size_t at, Address *address)
{
    size_t start = at;
    while (start > from && is_one_of(words[start - 1], MAIL_LETTERS))
        start--;
    const size_t domain = domain_length(words, at + 1);
    if (start < at && domain > 0) {
        *address = (Address){ .kind = ADDRESS_MAIL, .start = start, .length = at + 1 + domain - start };
        return true;
    }
    const size_t name = strspn(words + at + 1, NAME_LETTERS);
    if (name < 2 || goes_on_before(words, at))
        return false;
    *address = (Address){ .kind = ADDRESS_HANDLE, .start = at, .length = name + 1 };
    return true;
}

bool address_find(const char *words, size_t from, Address *address)
{
    /* A name is looked back at once: from the last @ that was no address. */
    size_t back = from;
    for (size_t at = from; words[at] != '\0'; at++) {
        if ((words[at] == 'h' || words[at] == 'w') && find_web(words, at, address))
            return true;
        if (words[at] != '@')
            continue;
        if (find_at_sign(words, back, at, address))
            return true;
        back = at;
    }
    return false;
}
