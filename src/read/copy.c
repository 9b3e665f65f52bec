#include "read/copy.h"

#include <string.h>

#include "base/limits.h"

/* ------------------------------------------------------------------ making */

/* Room for `needed` letters and the one behind them in both halves. */
static void make_room(Copy *copy, size_t needed)
{
    if (needed < copy->room)
        return;
    copy->room = needed + needed / 2 + 16;
    Letter *letters = ARENA_ARRAY(copy->scratch, Letter, copy->room);
    if (copy->letters)
        memcpy(letters, copy->letters, (copy->count + 1) * sizeof *letters);
    copy->letters = letters;
    copy->spare = ARENA_ARRAY(copy->scratch, Letter, copy->room);
}

/* Tabs, line breaks and the fixed spaces of Unicode; what does not break stays so. A thin space keeps its width and
 * becomes one that does not break: it never parts what a line could end between. */
static uint32_t as_space(uint32_t character)
{
    if (character == 0x2009)
        return LETTER_NARROW_NO_BREAK;
    const bool blank = character == '\t' || character == '\n' || character == '\r' ||
                       (character >= 0x2000 && character <= 0x200A && character != 0x2007) || character == 0x3000;
    return blank ? ' ' : character == 0x2007 ? LETTER_NO_BREAK : character;
}

void copy_add(Copy *copy, const char *utf8, uint32_t span, bool verbatim)
{
    make_room(copy, copy->count + strlen(utf8));
    uint32_t at = 0;
    while (*utf8) {
        const uint32_t character = as_space(utf8_next(&utf8));
        const uint32_t origin = (uint32_t)copy->count + 1;
        copy->letters[copy->count++] = (Letter){ .character = character, .span = span, .at = at, .origin = origin, .verbatim = verbatim };
        at += !utf8_is_accent(character);
    }
    copy->letters[copy->count] = (Letter){ .span = span, .at = at, .verbatim = true };
}

/* ---------------------------------------------------------------- changing */

void copy_take_out(Copy *copy, size_t index)
{
    if (!copy_is_free(copy, index))
        return;
    copy->letters[index].gone = true;
    copy->letters[index].rule = (uint16_t)copy->rule;
}

void copy_put_in(Copy *copy, size_t index, const char *utf8)
{
    if (!*utf8)
        return;
    copy->letters[index].put_in = utf8;
    copy->letters[index].put_rule = (uint16_t)copy->rule;
}

void copy_bind(Copy *copy, size_t index)
{
    if (copy_is_free(copy, index) && copy->letters[index].character == ' ')
        copy_change(copy, index, LETTER_NO_BREAK);
}

/* What is put in belongs to the span of the letter before it, so that a link or a bold word never grows a space at its head. */
static size_t settle_words(const Copy *copy, size_t index, size_t count)
{
    const Letter *beside = &copy->letters[index > 0 ? index - 1 : index];
    for (const char *next = copy->letters[index].put_in; next && *next;) {
        copy->spare[count++] = (Letter){ .character = utf8_next(&next), .span = beside->span, .at = copy->letters[index].at,
                                           .rule = copy->letters[index].put_rule };
        if (beside->span != copy->letters[index].span)
            copy->spare[count - 1].at = beside->at + 1;
    }
    return count;
}

void copy_settle(Copy *copy)
{
    copy->tokens = NULL;
    size_t needed = copy->count;
    bool changed = false;
    for (size_t i = 0; i <= copy->count; i++) {
        const Letter *letter = &copy->letters[i];
        needed += letter->put_in ? strlen(letter->put_in) : 0;
        changed = changed || letter->put_in || letter->gone;
    }
    if (!changed)
        return;
    copy->moved = true;
    make_room(copy, needed);
    size_t count = 0;
    for (size_t i = 0; i <= copy->count; i++) {
        count = settle_words(copy, i, count);
        if (copy->letters[i].gone && copy->lost)
            copy->lost[copy->letters[i].origin] = copy->letters[i].rule;
        if (!copy->letters[i].gone) {
            copy->spare[count] = copy->letters[i];
            copy->spare[count++].put_in = NULL;
        }
    }
    Letter *settled = copy->spare;
    copy->spare = copy->letters;
    copy->letters = settled;
    copy->count = count - 1; /* the last one stands behind them */
}

/* ----------------------------------------------------------------- reading */

static bool parts_tokens(uint32_t character)
{
    return letter_is_space(character) || character == LETTER_LINE_END;
}

static bool is_core(uint32_t character)
{
    return letter_is(character) || letter_is_digit(character) || character == 0x00B0 || character == '%';
}

void copy_words(const Copy *copy, size_t from, size_t to, char *words, size_t room)
{
    size_t length = 0;
    for (size_t i = from; i < to && length + 4 < room; i++) {
        if (copy->letters[i].character != LETTER_SOFT_HYPHEN)
            length += utf8_put(words + length, copy->letters[i].character);
    }
    words[length] = '\0';
}

unsigned copy_roles(const Copy *copy, size_t from, size_t to)
{
    char word[USAGE_WORD_LIMIT];
    if (from == to || to - from >= sizeof word / 2)
        return 0;
    copy_words(copy, from, to, word, sizeof word);
    return house_style_roles(copy->style, word);
}

static Token read_token(const Copy *copy, size_t from, size_t to)
{
    Token token = { .from = from, .to = to, .core_from = from, .core_to = to };
    while (token.core_from < to && !is_core(copy->letters[token.core_from].character))
        token.core_from++;
    while (token.core_to > token.core_from && !is_core(copy->letters[token.core_to - 1].character))
        token.core_to--;
    return token;
}

static void add_roles(const Copy *copy, Token *token)
{
    if (copy->letters[token->from].verbatim)
        return;
    const bool pointed = token->core_to < token->to && copy_at(copy, token->core_to) == '.';
    token->roles = pointed ? copy_roles(copy, token->core_from, token->core_to + 1) : 0;
    if (token->roles)
        token->core_to++;
    else
        token->roles = copy_roles(copy, token->core_from, token->core_to);
}

Token *copy_tokens_bare(const Copy *copy, size_t *count)
{
    size_t most = 1;
    for (size_t i = 0; i < copy->count; i++)
        most += parts_tokens(copy->letters[i].character);
    Token *tokens = ARENA_ARRAY(copy->scratch, Token, most);
    *count = 0;
    for (size_t from = 0; from < copy->count;) {
        size_t to = from;
        while (to < copy->count && !parts_tokens(copy->letters[to].character))
            to++;
        if (to > from)
            tokens[(*count)++] = read_token(copy, from, to);
        from = to + 1;
    }
    return tokens;
}

const Token *copy_tokens(Copy *copy, size_t *count)
{
    if (!copy->tokens) {
        Token *tokens = copy_tokens_bare(copy, &copy->token_count);
        for (size_t i = 0; i < copy->token_count; i++)
            add_roles(copy, &tokens[i]);
        copy->tokens = tokens;
    }
    *count = copy->token_count;
    return copy->tokens;
}

bool copy_are_neighbours(const Copy *copy, Token left, Token right)
{
    return left.to + 1 == right.from && letter_is_space(copy->letters[left.to].character);
}

bool copy_starts_line(const Copy *copy, size_t index)
{
    return index == 0 || copy->letters[index - 1].character == LETTER_LINE_END;
}

Place copy_place(const Copy *copy, size_t from, size_t to)
{
    if (!copy->spans)
        return (Place){ 0 };
    const Letter *letter = &copy->letters[from];
    Place place = copy->spans[letter->span]->at;
    if (place.line > 0 && place.column > 0) {
        place.column += (int)letter->at;
        place.length = (int)(to - from);
    }
    return place;
}
