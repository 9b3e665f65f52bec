/* Finds what no rule may touch even where an author did not mark it: web and
 * e-mail addresses, handles, telephone and document numbers, dates in figures. */
#include "read/copy.h"

static bool is_ascii_word(uint32_t character)
{
    return letter_is_digit(character) || (character < 0x80 && letter_is(character)) || character == '-' || character == '_';
}

static bool has_sequence(const Copy *copy, size_t from, size_t to, const char *ascii)
{
    for (size_t start = from; start < to; start++) {
        size_t same = 0;
        while (ascii[same] && start + same < to && letter_lower(copy->letters[start + same].character) == (uint32_t)ascii[same])
            same++;
        if (!ascii[same])
            return true;
    }
    return false;
}

/* "@name", "name@place", "#name". */
static bool is_handle(const Copy *copy, Token token)
{
    for (size_t i = token.from; i < token.to; i++) {
        const uint32_t character = copy->letters[i].character;
        const bool sign = character == '@' || (character == '#' && i + 1 == token.core_from);
        if (sign && is_ascii_word(copy_at(copy, i + 1)) && i + 1 < token.to)
            return true;
    }
    return false;
}

/* "border-post.org", with or without what follows a slash: parts of a name between single points, and at the end a
 * part of two or more small letters. */
static bool is_domain(const Copy *copy, Token token)
{
    size_t part = 0, points = 0;
    bool small = true;
    for (size_t i = token.core_from; i < token.core_to; i++) {
        const uint32_t character = copy->letters[i].character;
        if (character == '/')
            break;
        if (character == '.') {
            if (part < 2)
                return false;
            points++;
            part = 0;
            small = true;
            continue;
        }
        if (!is_ascii_word(character))
            return false;
        part++;
        small = small && character >= 'a' && character <= 'z';
    }
    return points > 0 && part >= 2 && small;
}

static bool starts_with_www(const Copy *copy, Token token)
{
    return has_sequence(copy, token.core_from, token.core_from + 4 < token.to ? token.core_from + 4 : token.to, "www.");
}

/* Three or more figures joined by points or hyphens: 05.09.2025, 2022-10-03, 12-34-56. */
static bool is_joined_figures(const Copy *copy, Token token)
{
    size_t joints = 0;
    for (size_t i = token.core_from; i < token.core_to; i++) {
        const uint32_t character = copy->letters[i].character;
        if (letter_is_digit(character))
            continue;
        if ((character != '.' && character != '-') || !letter_is_digit(copy_at(copy, i + 1)) || i == token.core_from)
            return false;
        joints++;
    }
    return joints >= 2;
}

/* "ACA/2020/420-247": a slash, a figure, and a letter or a hyphen. */
static bool is_document_number(const Copy *copy, Token token)
{
    bool slash = false, digit = false, other = false;
    for (size_t i = token.core_from; i < token.core_to; i++) {
        const uint32_t character = copy->letters[i].character;
        slash = slash || character == '/';
        digit = digit || letter_is_digit(character);
        other = other || character == '-' || letter_is(character);
    }
    return slash && digit && other;
}

/* Letters alone are no address; most tokens go no further. */
static bool is_plain(const Copy *copy, Token token)
{
    for (size_t i = token.from; i < token.core_to; i++) {
        if (!letter_is(copy_at(copy, i)))
            return false;
    }
    return true;
}

static bool is_address(const Copy *copy, Token token)
{
    if (is_plain(copy, token))
        return false;
    return has_sequence(copy, token.from, token.to, "://") || has_sequence(copy, token.from, token.to, "mailto:") ||
           starts_with_www(copy, token) || is_handle(copy, token) || is_domain(copy, token) || is_joined_figures(copy, token) ||
           is_document_number(copy, token);
}

static bool is_dialled(uint32_t character)
{
    return letter_is_digit(character) || character == '-' || character == '(' || character == ')';
}

/* Where the digits end that a token begins with, and what telephone numbers have between them; `core_from` when it is
 * no such token. */
static size_t dialled_end(const Copy *copy, Token token)
{
    size_t end = token.core_from;
    while (end < token.core_to && is_dialled(copy_at(copy, end)))
        end++;
    const bool digits = letter_is_digit(copy_at(copy, token.core_from));
    const bool goes_on = letter_is(copy_at(copy, end)) || (end < token.to && letter_is_digit(copy_at(copy, end + 1)));
    return digits && !goes_on ? end : token.core_from;
}

static bool starts_telephone(const Copy *copy, const Token *tokens, size_t index)
{
    const Token token = tokens[index];
    if (token.core_from > token.from && copy_at(copy, token.core_from - 1) == '+')
        return dialled_end(copy, token) > token.core_from + 2;
    if (index == 0 || dialled_end(copy, token) == token.core_from)
        return false;
    const Token before = tokens[index - 1];
    const bool pointed = before.core_to < before.to && copy_at(copy, before.core_to) == '.';
    return copy_roles(copy, before.core_from, before.core_to + pointed) & WORD_TELEPHONE ||
           copy_roles(copy, before.core_from, before.core_to) & WORD_TELEPHONE;
}

static bool goes_on_dialling(const Copy *copy, Token token)
{
    const bool bare = token.core_from == token.from || copy_at(copy, token.from) == '(';
    return bare && dialled_end(copy, token) > token.core_from;
}

/* The sign before a name belongs to the address; quotes and brackets around it, and the points after it, do not. */
static void mark(Copy *copy, Token token)
{
    size_t from = token.core_from, to = token.core_to;
    while (from > token.from && (copy->letters[from - 1].character == '@' || copy->letters[from - 1].character == '#' ||
                                 copy->letters[from - 1].character == '+'))
        from--;
    while (to < token.to && copy->letters[to].character == '/')
        to++;
    for (size_t i = from; i < to; i++)
        copy->letters[i].verbatim = true;
}

void copyedit_verbatim(Copy *copy)
{
    size_t count;
    Token *tokens = copy_tokens_bare(copy, &count);
    bool dialling = false;
    for (size_t i = 0; i < count; i++) {
        dialling = (dialling && goes_on_dialling(copy, tokens[i])) || starts_telephone(copy, tokens, i);
        if (dialling)
            tokens[i].core_to = dialled_end(copy, tokens[i]);
        if (dialling || is_address(copy, tokens[i]))
            mark(copy, tokens[i]);
        /* A comma or anything else behind it ends a number. */
        dialling = dialling && tokens[i].core_to == tokens[i].to;
    }
}
