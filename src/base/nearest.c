#include "base/nearest.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/text.h"

/* Small letters for the scripts that keys and choices are written in, and one kind of hyphen. */
static uint32_t fold_letter(uint32_t letter)
{
    if (letter == '_' || letter == ' ')
        return '-';
    const bool latin = (letter >= 'A' && letter <= 'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7);
    if (latin || (letter >= 0x410 && letter <= 0x42F))
        return letter + 32;
    return letter >= 0x400 && letter <= 0x40F ? letter + 80 : letter;
}

/* The letters of `word`, or NEAREST_LETTERS_LIMIT + 1 when there are too many. */
static int fold_word(const char *word, uint32_t *letters)
{
    int count = 0;
    for (uint32_t letter; (letter = utf8_next(&word)) != 0;) {
        if (count == NEAREST_LETTERS_LIMIT)
            return NEAREST_LETTERS_LIMIT + 1;
        letters[count++] = fold_letter(letter);
    }
    return count;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Letters to change, add, drop or swap with their neighbour (Damerau 1964), by the usual table of prefixes. */
static int distance(const uint32_t *a, int a_count, const uint32_t *b, int b_count)
{
    int rows[3][NEAREST_LETTERS_LIMIT + 1];
    int *before = rows[0], *above = rows[1], *row = rows[2];
    for (int j = 0; j <= b_count; j++)
        above[j] = j;
    for (int i = 1; i <= a_count; i++) {
        row[0] = i;
        for (int j = 1; j <= b_count; j++) {
            const bool differs = a[i - 1] != b[j - 1];
            row[j] = least(least(above[j] + 1, row[j - 1] + 1), above[j - 1] + differs);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        int *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[b_count];
}

const char *nearest_word(const char *word, const char *const *candidates)
{
    uint32_t letters[NEAREST_LETTERS_LIMIT], others[NEAREST_LETTERS_LIMIT];
    const int count = fold_word(word, letters);
    const char *nearest = NULL;
    int best = INT_MAX;
    for (; count <= NEAREST_LETTERS_LIMIT && *candidates; candidates++) {
        const int other_count = fold_word(*candidates, others);
        if (other_count > NEAREST_LETTERS_LIMIT)
            continue;
        /* One slip in every three letters, and never a whole word: "to" is not "from". */
        const int allowed = ((count > other_count ? count : other_count) + 1) / 3;
        if (abs(count - other_count) > allowed)
            continue;
        const int slips = distance(letters, count, others, other_count);
        if (slips <= allowed && slips < best) {
            best = slips;
            nearest = *candidates;
        }
    }
    return nearest;
}
