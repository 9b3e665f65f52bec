/* A word goes through four steps: soft hyphens decide alone where there are
 * any; else it is read as letters in lower case, its points are taken from the
 * dictionary, and the points that the language forbids are taken out.
 *
 * Case is a table here and not the C library's, whose answer hangs on the
 * locale. Read from hyphenate_word() at the foot upwards. */
#include "set/hyphenate.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "set/dictionary.h"
#include "set/syllables.h"

enum {
    WORD_BYTES = 4 * 2 * HYPHENATE_LETTERS_LIMIT, /* a letter and a mark above it, four bytes each */
    SOFT_HYPHEN = 0xAD,
    APOSTROPHE = '\'',
};

struct Hyphenator {
    const Dictionary *dictionary; /* NULL: words part between syllables */
    HyphenRules rules;
};

const Hyphenator *hyphenator_load(Arena *arena, const char *path, const HyphenRules *rules, Diags *diags)
{
    const Dictionary *dictionary = dictionary_load(arena, path, diags);
    if (!dictionary)
        return NULL;
    Hyphenator *hyphenator = ARENA_NEW(arena, Hyphenator);
    *hyphenator = (Hyphenator){ .dictionary = dictionary, .rules = *rules };
    return hyphenator;
}

const Hyphenator *hyphenator_of_syllables(Arena *arena, const HyphenRules *rules)
{
    Hyphenator *hyphenator = ARENA_NEW(arena, Hyphenator);
    hyphenator->rules = *rules;
    return hyphenator;
}

/* ---- letters ---- */

/* Latin and Cyrillic as far as Europe and Central Asia write them (Unicode 15):
 * where `pairs`, capitals stand one before their small letter. */
typedef struct Alphabet {
    uint32_t first;
    uint32_t last;
    int to_small; /* 0: small letters */
    bool pairs;
} Alphabet;

static const Alphabet alphabets[] = {
    { 'A', 'Z', 32, false },       { 'a', 'z', 0, false },        { 0x00C0, 0x00D6, 32, false }, { 0x00D8, 0x00DE, 32, false },
    { 0x00DF, 0x00F6, 0, false },  { 0x00F8, 0x00FF, 0, false },  { 0x0100, 0x0137, 1, true },   { 0x0139, 0x0148, 1, true },
    { 0x014A, 0x0177, 1, true },   { 0x0178, 0x0178, -121, false }, { 0x0179, 0x017E, 1, true }, { 0x0218, 0x021B, 1, true },
    { 0x0400, 0x040F, 80, false }, { 0x0410, 0x042F, 32, false }, { 0x0430, 0x045F, 0, false },  { 0x048A, 0x04BF, 1, true },
    { 0x04C1, 0x04CE, 1, true },   { 0x04D0, 0x052F, 1, true },
};

/* The small form of a letter; 0 when it is none. */
static uint32_t small_letter(uint32_t character)
{
    for (size_t i = 0; i < sizeof alphabets / sizeof alphabets[0]; i++) {
        const Alphabet *alphabet = &alphabets[i];
        if (character < alphabet->first || character > alphabet->last)
            continue;
        if (alphabet->pairs && (character - alphabet->first) % 2 == 1)
            return character;
        return (uint32_t)((int)character + alphabet->to_small);
    }
    return 0;
}

static bool is_apostrophe(uint32_t character)
{
    return character == APOSTROPHE || character == 0x2019 || character == 0x02BC || character == 0x02BB;
}

static bool is_mark_above(uint32_t character)
{
    return character >= 0x0300 && character <= 0x036F;
}

/* й and ё that came in two characters; other marks, such as a stress, leave the letter as it is. */
static uint32_t with_mark(uint32_t letter, uint32_t mark)
{
    if (letter == 0x0438 && mark == 0x0306)
        return 0x0439;
    return letter == 0x0435 && mark == 0x0308 ? 0x0451 : letter;
}

static bool has_letter(const char *letters, uint32_t wanted)
{
    for (uint32_t letter; (letter = utf8_next(&letters)) != 0;)
        if (letter == wanted)
            return true;
    return false;
}

/* ---- reading a word ---- */

typedef struct Letter {
    uint32_t small; /* in lower case */
    size_t index;   /* of its last character in the word as given */
} Letter;

typedef struct Word {
    Letter letters[HYPHENATE_LETTERS_LIMIT];
    size_t count;
    bool is_name;    /* it begins with a capital */
    bool has_turned; /* the Uzbek marks of oʻ and maʼno are letters, where others bound a part */
} Word;

static bool is_hyphen(uint32_t character)
{
    return character == '-' || character == 0x2010 || character == 0x2011;
}

/* One between letters or figures. */
static bool has_hyphen_inside(const char *utf8)
{
    size_t index = 0;
    for (uint32_t character; (character = utf8_next(&utf8)) != 0; index++)
        if (is_hyphen(character) && index > 0 && *utf8)
            return true;
    return false;
}

/* Figures, and letters of scripts that no table here knows. */
static bool keeps_whole(uint32_t character)
{
    bool is_foreign = (character > 0x024F && character < 0x2000) || character > 0x2BFF;
    return is_foreign || (character >= '0' && character <= '9');
}

/* Takes one more letter. False when the word must stay whole: a capital or a
 * mark inside, or more letters than a word has. */
static bool take_letter(Word *word, Letter letter, bool is_capital, bool closed)
{
    if (closed || word->count == HYPHENATE_LETTERS_LIMIT || (is_capital && word->count > 0))
        return false;
    word->is_name = word->is_name || is_capital;
    word->letters[word->count++] = letter;
    return true;
}

/* Takes one more character; `closed` once a mark has followed the letters. False when the word must stay whole. */
static bool take_character(Word *word, uint32_t character, size_t index, bool *closed)
{
    Letter *last = word->count > 0 && !*closed ? &word->letters[word->count - 1] : NULL;
    uint32_t small = small_letter(character);
    if (small != 0)
        return take_letter(word, (Letter){ .small = small, .index = index }, small != character, *closed);
    if (last && is_mark_above(character)) {
        *last = (Letter){ .small = with_mark(last->small, character), .index = index };
        return true;
    }
    if (last && word->has_turned && (character == 0x02BB || character == 0x02BC))
        return take_letter(word, (Letter){ .small = character, .index = index }, false, *closed);
    if (last && is_apostrophe(character))
        return take_letter(word, (Letter){ .small = APOSTROPHE, .index = index }, false, *closed);
    *closed = word->count > 0;
    return is_apostrophe(character) || !keeps_whole(character);
}

/* Reads the letters up to the next hyphen or the end, between the marks around them; apostrophes count as letters here.
 * Moves `utf8` and `index`, its character's, behind it. False when they must stay whole. */
static bool read_part(Word *word, const char **utf8, size_t *index)
{
    bool closed = false, parts = true;
    for (bool hyphen = false; **utf8 && !hyphen; (*index)++) {
        const uint32_t character = utf8_next(utf8);
        hyphen = is_hyphen(character);
        parts = parts && (hyphen || take_character(word, character, *index, &closed));
    }
    return parts;
}

/* A hyphen that somebody typed wins over every rule; it only must stand inside the word. */
static bool has_soft_hyphens(const char *utf8, size_t length, uint8_t *after)
{
    bool found = false;
    size_t index = 0;
    for (size_t i = 0; i < length; i++) {
        bool begins_character = ((unsigned char)utf8[i] & 0xC0) != 0x80;
        if (i > 0 && begins_character)
            index++;
        if (i + 1 < length && (unsigned char)utf8[i] == 0xC2 && (unsigned char)utf8[i + 1] == SOFT_HYPHEN) {
            found = true;
            if (i > 0 && i + 2 < length)
                after[index] = PARTING_USUAL;
        }
    }
    return found;
}

/* ---- points ---- */

typedef enum WordKind { WORD_PLAIN, WORD_NAME, WORD_COMPOUND } WordKind;

enum { COMPOUND_PART = 3, RARE_PART = 2 }; /* letters on either side of a point that is rarely used */

static bool find_points(const Hyphenator *hyphenator, const Letter *letters, size_t count, bool *points)
{
    uint32_t small[HYPHENATE_LETTERS_LIMIT];
    for (size_t i = 0; i < count; i++)
        small[i] = letters[i].small;
    if (hyphenator->dictionary)
        return dictionary_part(hyphenator->dictionary, small, count, points);
    syllables_part(&hyphenator->rules, small, count, points);
    return true;
}

/* How many letters `exception` covers if the word begins with it, else 0. */
static size_t covered(const char *exception, const Letter *letters, size_t count)
{
    size_t length = 0;
    for (uint32_t character; (character = utf8_next(&exception)) != 0;) {
        if (character == '-')
            continue;
        if (length == count || letters[length].small != character)
            return 0;
        length++;
    }
    return length;
}

/* The longest exception that fits replaces the points within it. */
static void apply_exceptions(const HyphenRules *rules, const Letter *letters, size_t count, bool *points)
{
    const char *exception = NULL;
    size_t longest = 0;
    for (const char *const *next = rules->exceptions; next && *next; next++) {
        size_t length = covered(*next, letters, count);
        if (length > longest) {
            longest = length;
            exception = *next;
        }
    }
    for (size_t i = 0; i + 1 < longest; i++)
        points[i] = false;
    size_t length = 0;
    for (uint32_t character; exception && (character = utf8_next(&exception)) != 0;) {
        if (character == '-' && length > 0)
            points[length - 1] = true;
        else
            length++;
    }
}

static bool is_vowel(const HyphenRules *rules, const Letter *letter)
{
    return rules->vowels && has_letter(rules->vowels, letter->small);
}

static bool holds_vowel(const HyphenRules *rules, const Letter *letters, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_vowel(rules, &letters[i]))
            return true;
    return !rules->vowels;
}

/* "ма-сса": the second part begins with a double consonant between vowels. */
static bool carries_double(const HyphenRules *rules, const Letter *letters, size_t left, size_t count)
{
    return left >= 1 && left + 2 < count && letters[left].small == letters[left + 1].small
        && is_vowel(rules, &letters[left - 1]) && is_vowel(rules, &letters[left + 2]) && !is_vowel(rules, &letters[left]);
}

static bool is_stay_ending(const HyphenRules *rules, const Letter *letters, size_t count)
{
    for (const char *const *ending = rules->stay_endings; ending && *ending; ending++)
        if (covered(*ending, letters, count) == count)
            return true;
    return false;
}

/* May the first `left` of these letters stay and the others go? */
static bool may_part(const HyphenRules *rules, const Letter *letters, size_t left, size_t count)
{
    if ((long)left < rules->left || (long)(count - left) < rules->right)
        return false;
    if (!holds_vowel(rules, letters, left) || !holds_vowel(rules, letters + left, count - left))
        return false;
    if (rules->stay_left && has_letter(rules->stay_left, letters[left].small))
        return false;
    if (is_stay_ending(rules, letters + left, count - left))
        return false;
    return !rules->part_doubles || !carries_double(rules, letters, left, count);
}

/* Marks the points that `rules` allow as `parting`, where none is marked. */
static void mark_points(const HyphenRules *rules, const Letter *letters, size_t count, const bool *points, Parting parting, uint8_t *after)
{
    for (size_t i = 0; i + 1 < count; i++)
        if (points[i] && !after[letters[i].index] && may_part(rules, letters, i + 1, count))
            after[letters[i].index] = parting;
}

static bool any_point(const bool *points, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (points[i])
            return true;
    return false;
}

/* A name of which the patterns know nothing is parted between syllables: most are written as they are spoken. */
static void find_name_points(const HyphenRules *rules, const Letter *letters, size_t count, bool *points)
{
    enum { LONG = 7, PART = 3 };
    uint32_t small[HYPHENATE_LETTERS_LIMIT];
    for (size_t i = 0; i < count; i++)
        small[i] = letters[i].small;
    const HyphenRules for_names = { .left = PART, .right = PART, .vowels = rules->vowels, .stay_left = rules->stay_left };
    if (count < LONG || !rules->vowels)
        return;
    syllables_part(&for_names, small, count, points);
    for (size_t i = 0; i + 1 < count; i++)
        if (is_vowel(rules, &letters[i]) && is_vowel(rules, &letters[i + 1])) /* they may be one: "kaus" */
            points[i] = false;
}

/* Marks where the letters between two marks may be parted. */
static void mark_part(const Hyphenator *hyphenator, const Letter *letters, size_t count, WordKind kind, uint8_t *after)
{
    HyphenRules rules = hyphenator->rules;
    bool points[HYPHENATE_LETTERS_LIMIT] = { false };
    if (count < 2 || (long)count < rules.shortest || !find_points(hyphenator, letters, count, points))
        return;
    apply_exceptions(&rules, letters, count, points);
    const bool unknown_name = kind == WORD_NAME && !any_point(points, count);
    if (unknown_name)
        find_name_points(&rules, letters, count, points);
    else if (kind != WORD_COMPOUND)
        mark_points(&rules, letters, count, points, PARTING_USUAL, after);
    rules.left = rules.right = kind == WORD_COMPOUND ? COMPOUND_PART : RARE_PART;
    mark_points(&rules, letters, count, points, PARTING_RARE, after);
}

/* Marks a word without hyphens, or what stands before, between and after those of a compound. */
static void mark_word(const Hyphenator *hyphenator, const Word *word, WordKind kind, uint8_t *after)
{
    size_t first = 0;
    for (size_t i = 0; i <= word->count; i++) {
        if (i < word->count && word->letters[i].small != APOSTROPHE)
            continue;
        mark_part(hyphenator, word->letters + first, i - first, kind, after);
        first = i + 1;
    }
}

void hyphenate_word(const Hyphenator *hyphenator, const char *utf8, size_t length, uint8_t *after)
{
    char bytes[WORD_BYTES + 1] = { 0 };
    if (has_soft_hyphens(utf8, length, after) || !hyphenator || length > WORD_BYTES)
        return;
    memcpy(bytes, utf8, length);
    const bool compound = has_hyphen_inside(bytes);
    size_t index = 0;
    for (const char *from = bytes; *from;) {
        Word word = { .has_turned = !hyphenator->dictionary };
        if (read_part(&word, &from, &index))
            mark_word(hyphenator, &word, compound ? WORD_COMPOUND : word.is_name ? WORD_NAME : WORD_PLAIN, after);
    }
}
