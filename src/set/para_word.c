/* Takes a shaped paragraph and the place where a line ends, gives a word. */
#include "set/para_word.h"

#include "read/letter.h"

enum {
    SHORTEST = 5,            /* letters: a shorter word is not parted */
    LONGEST_ABBREVIATION = 12, /* characters: what has no small letters and is longer is a code, and wants to be parted */
};

/* Units from `first` up to `end`. */
typedef struct Word {
    size_t first, end;
} Word;

static uint32_t at(const Shaped *shaped, size_t unit)
{
    return shaped->units[unit].character;
}

static bool ends_word(uint32_t character)
{
    return letter_is_space(character) || character == LETTER_LINE_END || character == LETTER_EM_DASH || character == LETTER_EN_DASH;
}

static bool is_inside(uint32_t character)
{
    return letter_is(character) || letter_is_digit(character);
}

/* From the first of its letters and figures to the last. A mark of a note is none of them. */
static Word word_at(const Shaped *shaped, size_t unit)
{
    Word word = {unit, unit};
    while (word.end < shaped->unit_count && !ends_word(at(shaped, word.end)) && !shaped->units[word.end].span->note)
        word.end++;
    while (word.first < word.end && !is_inside(at(shaped, word.first)))
        word.first++;
    while (word.end > word.first && !is_inside(at(shaped, word.end - 1)))
        word.end--;
    return word;
}

static bool may_be_parted(const Shaped *shaped, Word word)
{
    int letters = 0, small = 0, figures = 0;
    for (size_t i = word.first; i < word.end; i++) {
        const uint32_t character = at(shaped, i);
        if (character == LETTER_SOFT_HYPHEN || shaped->units[i].span->verbatim)
            return false;
        figures += letter_is_digit(character);
        letters += letter_is(character) ? shaped->units[i].characters : 0;
        small += letter_is(character) && !letter_is_upper(character);
    }
    return letters > 0 && letters + figures >= SHORTEST && (small > 0 || word.end - word.first > LONGEST_ABBREVIATION);
}

static size_t word_start(const Shaped *shaped, size_t unit)
{
    while (unit > 0 && !ends_word(at(shaped, unit - 1)))
        unit--;
    return unit;
}

/* Where the word after this one begins, or the space between them if they are not bound. */
static size_t next_bound(const Shaped *shaped, size_t unit)
{
    while (unit < shaped->unit_count && !ends_word(at(shaped, unit)))
        unit++;
    return unit < shaped->unit_count && at(shaped, unit) != ' ' ? unit + 1 : unit;
}

const char *para_word_to_part(const Shaped *shaped, size_t unit)
{
    for (size_t i = word_start(shaped, unit); i < shaped->unit_count && at(shaped, i) != ' '; i = next_bound(shaped, i)) {
        const Word word = word_at(shaped, i);
        if (word.first == word.end || !may_be_parted(shaped, word))
            continue;
        const Unit *first = &shaped->units[word.first], *last = &shaped->units[word.end - 1];
        return arena_copy(shaped->setter->arena, shaped->text + first->start, last->start + last->length - first->start);
    }
    return NULL;
}
