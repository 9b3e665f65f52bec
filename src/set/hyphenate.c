/* A word goes through four steps: soft hyphens decide alone where there are
 * any; else it is read as letters in lower case, its points are taken from the
 * dictionary, and the points that the language forbids are taken out.
 *
 * Case and KOI8-R are tables here and not the C library's, whose answer hangs
 * on the locale. Read from hyphenate_word() at the foot upwards. */
#include "set/hyphenate.h"

#include <errno.h>
#include <hyphen.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "set/syllables.h"

enum {
    WORD_LIMIT = SYLLABLES_LETTERS, /* longer ones are no words */
    WORD_BYTES = 4 * 2 * WORD_LIMIT, /* a letter and a mark above it, four bytes each */
    LINE_LIMIT = 90,        /* bytes of a pattern: libhyphen cuts lines at 100 and reads on in the middle */
    SOFT_HYPHEN = 0xAD,
    APOSTROPHE = '\'',
};

typedef enum Encoding { ENCODING_UNKNOWN, ENCODING_UTF8, ENCODING_KOI8R } Encoding;

struct Hyphenator {
    HyphenDict *dictionary; /* libhyphen only reads it, but takes no const; NULL: words part between syllables */
    Encoding encoding;
    HyphenRules rules;
};

/* ---- the dictionary ---- */

static Encoding encoding_named(const char *name)
{
    if (strcmp(name, "UTF-8") == 0)
        return ENCODING_UTF8;
    return strcmp(name, "KOI8-R") == 0 ? ENCODING_KOI8R : ENCODING_UNKNOWN;
}

static bool begins_with(const char *text, const char *beginning)
{
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

/* Patterns, comments and the four settings of minima. Patterns that change the
 * spelling ("/") and second levels are of languages that we do not set. */
static bool is_line_known(const char *line)
{
    static const char *const settings[] = {
        "%", "LEFTHYPHENMIN ", "RIGHTHYPHENMIN ", "COMPOUNDLEFTHYPHENMIN ", "COMPOUNDRIGHTHYPHENMIN ",
    };
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
        if (begins_with(line, settings[i]))
            return true;
    for (; *line; line++)
        if ((unsigned char)*line <= ' ' || *line == '/' || (*line >= 'A' && *line <= 'Z'))
            return false;
    return true;
}

/* Reads a line without its end. False at the end of the file; too long a line comes back cut. */
static bool read_line(FILE *file, char *line, int size)
{
    memset(line, 0, (size_t)size);
    if (!fgets(line, size, file))
        return false;
    line[strcspn(line, "\r\n")] = 0;
    return true;
}

/* libhyphen believes what it reads, so the file is looked through first.
 * Returns the number of the first line that is no line of a dictionary, 0 when all are. */
static int faulty_line(FILE *file, Encoding *encoding)
{
    char line[LINE_LIMIT + 2];
    int number = 1;
    if (!read_line(file, line, sizeof line) || (*encoding = encoding_named(line)) == ENCODING_UNKNOWN)
        return number;
    bool any_pattern = false;
    while (read_line(file, line, sizeof line)) {
        number++;
        bool broken = *encoding == ENCODING_UTF8 && utf8_fault(line, strlen(line)) < strlen(line);
        if (broken || strlen(line) > LINE_LIMIT || !is_line_known(line))
            return number;
        any_pattern = any_pattern || strpbrk(line, "123456789");
    }
    return any_pattern && !ferror(file) ? 0 : number;
}

static void free_dictionary(void *dictionary)
{
    hnj_hyphen_free(dictionary);
}

static HyphenDict *load_checked(FILE *file, const char *path, Encoding *encoding, Diags *diags)
{
    int line = faulty_line(file, encoding);
    rewind(file);
    HyphenDict *dictionary = line == 0 ? hnj_hyphen_load_file(file) : NULL;
    if (!dictionary) {
        diag_fault(diags, (Place){ .file = path, .line = line }, DIAG_FILE_UNREADABLE,
                   "this is no hyphenation dictionary that can be used");
        diag_hint(diags, "patterns in UTF-8 or KOI8-R, prepared for libhyphen, are; ./bootstrap makes them anew when the file is removed");
    }
    return dictionary;
}

const Hyphenator *hyphenator_load(Arena *arena, const char *path, const HyphenRules *rules, Diags *diags)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        diag_fault(diags, (Place){ .file = path }, DIAG_SETUP_MISSING, "the hyphenation dictionary cannot be opened: %s", strerror(errno));
        diag_hint(diags, "./bootstrap makes it");
        return NULL;
    }
    Hyphenator *hyphenator = ARENA_NEW(arena, Hyphenator);
    hyphenator->rules = *rules;
    HyphenDict *dictionary = load_checked(file, path, &hyphenator->encoding, diags);
    fclose(file);
    if (!dictionary)
        return NULL;
    hyphenator->dictionary = arena_own(arena, dictionary, free_dictionary);
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

/* Bytes written, 0 when the dictionary's encoding lacks the letter. Russian
 * patterns know no ё; it parts as е does. */
static size_t encode(Encoding encoding, uint32_t letter, char *bytes)
{
    static const char koi8r[] = "\xC1\xC2\xD7\xC7\xC4\xC5\xD6\xDA\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0"
                                "\xD2\xD3\xD4\xD5\xC6\xC8\xC3\xDE\xDB\xDD\xDF\xD9\xD8\xDC\xC0\xD1"; /* а to я */
    if (encoding == ENCODING_UTF8)
        return utf8_put(bytes, letter);
    if (letter == 0x0451)
        letter = 0x0435;
    if (letter < 0x0430 || letter > 0x044F)
        return 0;
    bytes[0] = koi8r[letter - 0x0430];
    return 1;
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
    Letter letters[WORD_LIMIT];
    size_t count;
    bool has_turned; /* the Uzbek marks of oʻ and maʼno are letters, where others bound a part */
} Word;

/* Figures, hyphens, and letters of scripts that no table here knows. */
static bool keeps_whole(uint32_t character)
{
    bool is_hyphen = character == '-' || character == 0x2010 || character == 0x2011;
    bool is_foreign = (character > 0x024F && character < 0x2000) || character > 0x2BFF;
    return is_hyphen || is_foreign || (character >= '0' && character <= '9');
}

/* Takes one more letter. False when the word must stay whole: a capital or a
 * mark inside, or more letters than a word has. */
static bool take_letter(Word *word, Letter letter, bool is_capital, bool closed)
{
    if (closed || word->count == WORD_LIMIT || (is_capital && word->count > 0))
        return false;
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

/* The letters between the marks around the word; apostrophes count as letters here. False when it must stay whole. */
static bool read_word(Word *word, const char *utf8)
{
    bool closed = false;
    size_t index = 0;
    for (uint32_t character; (character = utf8_next(&utf8)) != 0; index++)
        if (!take_character(word, character, index, &closed))
            return false;
    return true;
}

/* A hyphen that somebody typed wins over every rule; it only must stand inside the word. */
static bool has_soft_hyphens(const char *utf8, size_t length, bool *after)
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
                after[index] = true;
        }
    }
    return found;
}

/* ---- points ---- */

/* The dictionary's points: `points[i]` after letter i. False when it does not know the letters. */
static bool look_up(const Hyphenator *hyphenator, const Letter *letters, size_t count, bool *points)
{
    char bytes[4 * WORD_LIMIT + 1] = { 0 };
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size_t written = encode(hyphenator->encoding, letters[i].small, bytes + size);
        if (written == 0)
            return false;
        size += written;
    }
    char marks[sizeof bytes + 5] = { 0 };
    char **replacements = NULL;
    int *positions = NULL, *cuts = NULL; /* stay NULL without patterns that change the spelling */
    if (hnj_hyphen_hyphenate2(hyphenator->dictionary, bytes, (int)size, marks, NULL, &replacements, &positions, &cuts) != 0)
        return false;
    for (size_t i = 0; i < count; i++)
        points[i] = marks[i] & 1;
    return true;
}

static void find_syllables(const HyphenRules *rules, const Letter *letters, size_t count, bool *points)
{
    uint32_t small[WORD_LIMIT];
    for (size_t i = 0; i < count; i++)
        small[i] = letters[i].small;
    syllables_part(rules, small, count, points);
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

static void mark_part(const Hyphenator *hyphenator, const Letter *letters, size_t count, bool *after)
{
    const HyphenRules *rules = &hyphenator->rules;
    bool points[WORD_LIMIT] = { false };
    if (count < 2 || (long)count < rules->shortest)
        return;
    if (!hyphenator->dictionary)
        find_syllables(rules, letters, count, points);
    else if (!look_up(hyphenator, letters, count, points))
        return;
    apply_exceptions(rules, letters, count, points);
    for (size_t i = 0; i + 1 < count; i++)
        if (points[i] && may_part(rules, letters, i + 1, count))
            after[letters[i].index] = true;
}

void hyphenate_word(const Hyphenator *hyphenator, const char *utf8, size_t length, bool *after)
{
    char bytes[WORD_BYTES + 1] = { 0 };
    if (has_soft_hyphens(utf8, length, after) || !hyphenator || length > WORD_BYTES)
        return;
    Word word = { .has_turned = !hyphenator->dictionary };
    memcpy(bytes, utf8, length);
    if (!read_word(&word, bytes))
        return;
    size_t first = 0;
    for (size_t i = 0; i <= word.count; i++) {
        if (i < word.count && word.letters[i].small != APOSTROPHE)
            continue;
        mark_part(hyphenator, word.letters + first, i - first, after);
        first = i + 1;
    }
}
