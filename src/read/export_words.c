#include "read/export_words.h"

#include <string.h>

#include "base/text.h"
#include "read/letter.h"

bool words_hold(uint32_t character)
{
    if (character < 0x80)
        return letter_is_digit(character) || letter_is(character);
    if (letter_is(character) || utf8_is_accent(character))
        return true;
    const bool sign = (character >= 0x2000 && character < 0x2E80) || (character >= 0x3000 && character < 0x3040) || character >= 0xE000;
    return character >= 0x0370 && character != 0x037E && character != 0x0387 && !sign;
}

const char *words_behind_address(const char *at)
{
    const char *end = at;
    for (int depth = 0; *end && *end != ' ' && *end != '\n'; end++) {
        depth += *end == '(' ? 1 : *end == ')' ? -1 : 0;
        if (depth < 0)
            return end + 1;
    }
    return at;
}

size_t words_next(const char **utf8, char *letters)
{
    size_t length = 0;
    for (const char *at = *utf8; *at;) {
        const char *from = at;
        const uint32_t character = utf8_next(&at);
        if (words_hold(character)) {
            if (letters)
                memcpy(letters + length, from, (size_t)(at - from));
            length += (size_t)(at - from);
            *utf8 = at;
        } else if (character != '*' && character != '\\' && length > 0) {
            return length;
        } else if (character == ']' && *at == '(') {
            at = words_behind_address(at + 1);
        }
    }
    return length;
}

Words words_of(Arena *arena, const char *utf8)
{
    const char **words = ARENA_ARRAY(arena, const char *, strlen(utf8) / 2 + 2);
    char *letters = ARENA_ARRAY(arena, char, 2 * strlen(utf8) + 2);
    size_t count = 0;
    for (size_t length; (length = words_next(&utf8, letters)) > 0; letters += length + 1)
        words[count++] = letters;
    return (Words){ words, count };
}

bool words_equal(Words a, Words b)
{
    for (size_t i = 0; a.count == b.count && i < a.count; i++)
        if (strcmp(a.words[i], b.words[i]) != 0)
            return false;
    return a.count == b.count;
}

/* -------------------------------------------------------------- comparing */

static uint32_t folded(uint32_t character)
{
    const uint32_t small = letter_lower(character);
    return small == 0x0451 ? 0x0435 : small;
}

const char *words_folded(Arena *arena, const char *utf8)
{
    char *words = ARENA_ARRAY(arena, char, 3 * strlen(utf8) + 2), *end = words;
    while (*utf8) {
        const uint32_t character = utf8_next(&utf8);
        const bool number_sign = character == 0x2116;
        if (character == ']' && *utf8 == '(')
            utf8 = words_behind_address(utf8 + 1);
        if ((!words_hold(character) || number_sign) && end > words && end[-1] != ' ')
            *end++ = ' ';
        if (words_hold(character) || number_sign)
            end += utf8_put(end, folded(character));
        if (number_sign)
            *end++ = ' ';
    }
    while (end > words && end[-1] == ' ')
        end--;
    *end = '\0';
    return words;
}

const char *words_find(const char *folded, const char *part)
{
    const size_t length = strlen(part);
    for (const char *at = folded; length > 0 && (at = strstr(at, part)); at++)
        if ((at == folded || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return at + length;
    return NULL;
}

/* ------------------------------------------------------------- vocabulary */

/* A hash table with open addressing; a power of two of places, half of them free at least. */
struct Vocabulary {
    Arena *arena;
    const char **words;
    size_t count, room;
};

Vocabulary *vocabulary_open(Arena *arena)
{
    Vocabulary *vocabulary = ARENA_NEW(arena, Vocabulary);
    *vocabulary = (Vocabulary){ .arena = arena, .words = ARENA_ARRAY(arena, const char *, 1024), .room = 1024 };
    return vocabulary;
}

/* Where the word stands, or would (FNV-1a). */
static const char **place_of(const Vocabulary *vocabulary, const char *word)
{
    uint32_t hash = 2166136261u;
    for (const char *at = word; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 16777619u;
    size_t i = hash & (vocabulary->room - 1);
    while (vocabulary->words[i] && strcmp(vocabulary->words[i], word) != 0)
        i = (i + 1) & (vocabulary->room - 1);
    return &vocabulary->words[i];
}

static void keep_word(Vocabulary *vocabulary, const char *word)
{
    if (2 * vocabulary->count >= vocabulary->room) {
        const Vocabulary before = *vocabulary;
        vocabulary->room *= 2;
        vocabulary->words = ARENA_ARRAY(vocabulary->arena, const char *, vocabulary->room);
        for (size_t i = 0; i < before.room; i++)
            if (before.words[i])
                *place_of(vocabulary, before.words[i]) = before.words[i];
    }
    const char **place = place_of(vocabulary, word);
    vocabulary->count += !*place;
    *place = word;
}

static bool begins_word(const char *utf8)
{
    return words_hold(utf8_next(&utf8));
}

void vocabulary_add(Vocabulary *vocabulary, const char *utf8)
{
    char *letters = ARENA_ARRAY(vocabulary->arena, char, 3 * strlen(utf8) + 2), *word = letters, *end = letters;
    while (*utf8) {
        const uint32_t character = utf8_next(&utf8);
        if (words_hold(character))
            end += utf8_put(end, folded(character));
        else if (character == '-' && end > word && begins_word(utf8))
            *end++ = '-';
        else if (end > word) {
            *end++ = '\0';
            keep_word(vocabulary, word);
            word = end;
        }
    }
    if (end > word)
        keep_word(vocabulary, word);
}

bool vocabulary_has(const Vocabulary *vocabulary, const char *a, const char *between, const char *b)
{
    Arena *arena = vocabulary->arena;
    return *place_of(vocabulary, arena_text(arena, "%s%s%s", words_folded(arena, a), between, words_folded(arena, b))) != NULL;
}
