/* No-break spaces. A rule looks at two words that are neighbours and says
 * whether they stay together; one that says so is enough. */
#include "read/copyedit.h"

#include <string.h>

#include "read/copy.h"

/* What a rule sees: the words on either side of a space, and all words for a look further. */
typedef struct Gap {
    const Copy *copy;
    const Token *tokens;
    size_t count;
    size_t left; /* index of the token before the space; the one behind it is the next */
} Gap;

static Token left_of(const Gap *gap)
{
    return gap->tokens[gap->left];
}

static Token right_of(const Gap *gap)
{
    return gap->tokens[gap->left + 1];
}

/* The token before the left one, empty where there is none. */
static Token before_left(const Gap *gap)
{
    return gap->left > 0 ? gap->tokens[gap->left - 1] : (Token){ 0 };
}

/* No comma, quote or bracket between the word and the space. */
static bool left_is_bare(const Gap *gap)
{
    return left_of(gap).core_to == left_of(gap).to && left_of(gap).core_to > left_of(gap).core_from;
}

static bool right_is_bare(const Gap *gap)
{
    return right_of(gap).core_from == right_of(gap).from && right_of(gap).core_to > right_of(gap).core_from;
}

static uint32_t first_of(const Gap *gap, Token token)
{
    return copy_at(gap->copy, token.core_from);
}

static uint32_t last_of(const Gap *gap, Token token)
{
    return token.core_to > token.core_from ? copy_at(gap->copy, token.core_to - 1) : 0;
}

static size_t length_of(Token token)
{
    return token.core_to - token.core_from;
}

/* ------------------------------------------------------------- short words */

/* "группа А и": a capital that is the index of the word before it is no short word. */
static bool is_index(const Gap *gap)
{
    return letter_is_upper(first_of(gap, left_of(gap))) && length_of(left_of(gap)) == 1 && before_left(gap).roles & WORD_NUMBERED;
}

static bool short_word(const Gap *gap)
{
    return left_of(gap).roles & (WORD_SHORT_ONE | WORD_SHORT_TWO) && left_is_bare(gap) && !is_index(gap);
}

static bool begins_sentence(const Gap *gap)
{
    if (gap->left == 0 || copy_starts_line(gap->copy, left_of(gap).from))
        return true;
    size_t end = before_left(gap).to;
    while (end > before_left(gap).from) {
        const uint32_t last = copy_at(gap->copy, --end);
        if (last == '.' || last == '!' || last == '?' || last == LETTER_ELLIPSIS)
            return true;
        if (letter_is(last) || letter_is_digit(last))
            return false;
    }
    return false;
}

static bool opener(const Gap *gap)
{
    const bool capital = letter_is_upper(first_of(gap, left_of(gap)));
    return left_of(gap).roles & WORD_OPENER && left_is_bare(gap) && capital && begins_sentence(gap);
}

static bool particle(const Gap *gap)
{
    return right_of(gap).roles & WORD_PARTICLE && right_is_bare(gap) && left_is_bare(gap);
}

/* ----------------------------------------------------------------- figures */

static bool is_figure(const Gap *gap, Token token)
{
    return letter_is_digit(first_of(gap, token)) && token.core_to > token.core_from;
}

static bool is_roman(const Gap *gap, Token token)
{
    for (size_t i = token.core_from; i < token.core_to; i++) {
        const uint32_t character = copy_at(gap->copy, i);
        if (character > 0x7F || (!strchr("IVXLC", (int)character) && character != LETTER_EN_DASH))
            return false;
    }
    return token.core_to > token.core_from;
}

static bool unit(const Gap *gap)
{
    const bool counted = is_figure(gap, left_of(gap)) || is_roman(gap, left_of(gap)) || left_of(gap).roles & WORD_MULTIPLIER;
    return right_of(gap).roles & WORD_UNIT && counted && left_is_bare(gap) && right_is_bare(gap);
}

/* "5 °C": the sign alone is no word of the language file. */
static bool degree(const Gap *gap)
{
    return first_of(gap, right_of(gap)) == 0x00B0 && is_figure(gap, left_of(gap)) && left_is_bare(gap);
}

static bool currency_before(const Gap *gap)
{
    return left_of(gap).roles & WORD_CURRENCY && left_is_bare(gap) && is_figure(gap, right_of(gap)) && right_is_bare(gap);
}

static bool currency_sign_after(const Gap *gap)
{
    const uint32_t sign = copy_at(gap->copy, right_of(gap).from), after = copy_at(gap->copy, right_of(gap).from + 1);
    const Currency *currencies = gap->copy->style->currencies.items;
    for (size_t i = 0; i < gap->copy->style->currencies.count; i++) {
        const char *next = currencies[i].sign.utf8;
        if (next && utf8_next(&next) == sign)
            return left_is_bare(gap) && letter_is_digit(last_of(gap, left_of(gap))) && !letter_is_digit(after);
    }
    return false;
}

/* One to three digits, or three behind another group, then three and no more. */
static bool digit_group(const Gap *gap)
{
    const Copy *copy = gap->copy;
    const size_t from = right_of(gap).core_from;
    if (!right_is_bare(gap) || !left_is_bare(gap) || before_left(gap).roles & WORD_NUMBERED)
        return false;
    for (size_t i = from; i < from + 3; i++) {
        if (!copy_is_digit(copy, i))
            return false;
    }
    size_t digits = 0;
    while (digits < length_of(left_of(gap)) && copy_is_digit(copy, left_of(gap).to - 1 - digits))
        digits++;
    return digits > 0 && digits <= 3 && !copy_is_digit(copy, from + 3) && !letter_is(copy_at(copy, from + 3)) &&
           copy_at(copy, left_of(gap).to - 1 - digits) != ',' && copy_at(copy, left_of(gap).to - 1 - digits) != '.';
}

/* The number that the left word ends with, when it has one or two digits and may be the day of a month. */
static bool month(const Gap *gap)
{
    const Copy *copy = gap->copy;
    const size_t end = left_of(gap).to;
    if (!(right_of(gap).roles & WORD_MONTH) || !left_is_bare(gap) || !right_is_bare(gap) || !copy_is_digit(copy, end - 1))
        return false;
    const bool two = length_of(left_of(gap)) > 1 && copy_is_digit(copy, end - 2);
    const uint32_t before = two + 1u < length_of(left_of(gap)) ? copy_at(copy, end - 2 - two) : 0;
    const uint32_t day = (two ? (copy_at(copy, end - 2) - '0') * 10 : 0) + copy_at(copy, end - 1) - '0';
    return day >= 1 && day <= 31 && (before == 0 || letter_is_dash(before));
}

/* "5. februārī", "2022. gada", "4. numurs": a figure whose point makes it an ordinal. */
static bool ordinal(const Gap *gap)
{
    const Token number = left_of(gap);
    const bool pointed = number.to == number.core_to + 1 && copy_at(gap->copy, number.core_to) == '.';
    if (!gap->copy->style->numbers.ordinal_point || !pointed || !is_figure(gap, number) || length_of(number) > 5)
        return false;
    return right_of(gap).roles & (WORD_MONTH | WORD_YEAR | WORD_NUMBERED) && right_of(gap).core_from == right_of(gap).from;
}

static bool clock_word(const Gap *gap)
{
    return left_of(gap).roles & WORD_CLOCK ? left_is_bare(gap) && is_figure(gap, right_of(gap))
                                           : right_of(gap).roles & WORD_CLOCK && left_is_bare(gap) && is_figure(gap, left_of(gap));
}

/* ---------------------------------------------------------- words and names */

static bool numbered(const Gap *gap)
{
    if (!(left_of(gap).roles & WORD_NUMBERED) || !left_is_bare(gap))
        return false;
    const uint32_t sign = copy_at(gap->copy, right_of(gap).from);
    const bool letter = letter_is_upper(first_of(gap, right_of(gap))) && length_of(right_of(gap)) == 1;
    return (right_is_bare(gap) && (is_figure(gap, right_of(gap)) || letter || is_roman(gap, right_of(gap)))) || sign == 0x2116;
}

static bool number_sign(const Gap *gap)
{
    const uint32_t sign = copy_at(gap->copy, left_of(gap).to - 1);
    return (sign == 0x2116 || sign == 0x00A7) && (is_figure(gap, right_of(gap)) || letter_is(first_of(gap, right_of(gap))));
}

static bool title(const Gap *gap)
{
    return left_of(gap).roles & WORD_TITLE && left_is_bare(gap) && letter_is_upper(first_of(gap, right_of(gap)));
}

/* Behind a number "г." is a year, and what follows begins a sentence or a name of its own. */
static bool place(const Gap *gap)
{
    return left_of(gap).roles & WORD_PLACE && left_is_bare(gap) && letter_is_upper(first_of(gap, right_of(gap))) &&
           !is_figure(gap, before_left(gap));
}

static bool place_after(const Gap *gap)
{
    return right_of(gap).roles & WORD_PLACE_AFTER && right_is_bare(gap) && left_is_bare(gap) &&
           letter_is_upper(first_of(gap, left_of(gap)));
}

/* "т. д.", "v. Chr.": two short tokens with their points that the language file knows together. */
static bool are_abbreviation(const Gap *gap, Token left, Token right)
{
    enum { LONGEST = 5, ROOM = 4 * LONGEST + 1 }; /* letters and point of either; bytes */
    size_t to = right.from;
    while (to < right.to && copy_at(gap->copy, to) != '.')
        to++;
    if (copy_at(gap->copy, to++) != '.' || copy_at(gap->copy, left.to - 1) != '.' || left.to - left.core_from > LONGEST ||
        to - right.from > LONGEST)
        return false;
    char words[2 * ROOM];
    copy_words(gap->copy, left.core_from, left.to, words, ROOM);
    const size_t length = strlen(words);
    words[length] = ' ';
    copy_words(gap->copy, right.from, to, words + length + 1, ROOM);
    return house_style_roles(gap->copy->style, words) & WORD_ABBREVIATION;
}

static bool abbreviation(const Gap *gap)
{
    return are_abbreviation(gap, left_of(gap), right_of(gap));
}

/* One capital with its point. */
static bool is_initial(const Gap *gap, size_t index)
{
    if (index >= gap->count)
        return false;
    const Token token = gap->tokens[index];
    const bool pointed = copy_at(gap->copy, token.core_from + 1) == '.' && token.to >= token.core_from + 2;
    return pointed && letter_is_upper(first_of(gap, token)) && token.core_to <= token.core_from + 2;
}

static bool is_surname(const Gap *gap, size_t index)
{
    if (index >= gap->count)
        return false;
    const Token token = gap->tokens[index];
    return token.core_from == token.from && length_of(token) > 1 && letter_is_upper(first_of(gap, token)) &&
           !(token.roles & (WORD_NO_SURNAME | WORD_SHORT_ONE | WORD_SHORT_TWO | WORD_OPENER));
}

/* "Г. Пуятс", "И. И. Иванов"; not the end of "группа А. Затем" or of "z. B. Kähne". */
static bool initial(const Gap *gap)
{
    if (gap->left > 0 && are_abbreviation(gap, before_left(gap), left_of(gap)))
        return false;
    if (!is_initial(gap, gap->left) || left_of(gap).to != left_of(gap).core_from + 2 || before_left(gap).roles & WORD_NUMBERED)
        return false;
    return is_initial(gap, gap->left + 1) || is_surname(gap, gap->left + 1);
}

/* "Иванов И. И.": the surname first, and none behind the initials. */
static bool surname_first(const Gap *gap)
{
    return is_surname(gap, gap->left) && left_is_bare(gap) && is_initial(gap, gap->left + 1) && is_initial(gap, gap->left + 2) &&
           !is_surname(gap, gap->left + 3) && !is_initial(gap, gap->left + 3);
}

/* "а) ", "1. " at the head of a line. */
static bool list_marker(const Gap *gap)
{
    const Token token = left_of(gap);
    const uint32_t mark = copy_at(gap->copy, token.to - 1);
    if (!copy_starts_line(gap->copy, token.from) || token.core_from != token.from)
        return false;
    const bool letter = token.to - token.from == 2 && letter_is(first_of(gap, token)) && mark == ')';
    const bool digits = token.to - token.from <= 3 && is_figure(gap, token) && (mark == ')' || mark == '.') &&
                        letter_is_digit(copy_at(gap->copy, token.to - 2));
    return letter || digits;
}

/* ---------------------------------------------------------------- all rules */

static const struct {
    bool (*binds)(const Gap *gap);
    DiagCode code;
} rules[] = {
    { short_word, DIAG_RU_SHORT_WORD },
    { opener, DIAG_RU_OPENER },
    { particle, DIAG_RU_PARTICLE },
    { unit, DIAG_UNIT_BOUND },
    { degree, DIAG_UNIT_BOUND },
    { currency_before, DIAG_CURRENCY_BOUND },
    { currency_sign_after, DIAG_CURRENCY_BOUND },
    { digit_group, DIAG_GROUP_BOUND },
    { month, DIAG_DATE_BOUND },
    { ordinal, DIAG_ORDINAL_BOUND },
    { clock_word, DIAG_CLOCK_BOUND },
    { numbered, DIAG_NUMBER_BOUND },
    { number_sign, DIAG_NUMBER_BOUND },
    { title, DIAG_TITLE_BOUND },
    { place, DIAG_PLACE_BOUND },
    { place_after, DIAG_PLACE_BOUND },
    { abbreviation, DIAG_ABBREVIATION_BOUND },
    { initial, DIAG_INITIALS_BOUND },
    { surname_first, DIAG_INITIALS_BOUND },
    { list_marker, DIAG_MARKER_BOUND },
};

/* "т.д." and "И.И. Иванов": the space that is missing between two points. */
static void part_letters(Copy *copy)
{
    const Text gap = copy->style->initials;
    for (size_t i = 0; i + 2 < copy->count; i++) {
        const bool start = i == 0 || !(letter_is(copy_at(copy, i - 1)) || letter_is_digit(copy_at(copy, i - 1)));
        if (!start || copy_at(copy, i + 1) != '.' || !copy_is_free(copy, i) || !letter_is(copy_at(copy, i)))
            continue;
        const uint32_t second = copy_at(copy, i + 2);
        const bool capitals = letter_is_upper(copy_at(copy, i)) && letter_is_upper(second) && !text_is_empty(gap) &&
                              letter_is_cyrillic(second) == copy->style->cyrillic;
        char pair[16] = { 0 };
        size_t length = utf8_put(pair, copy_at(copy, i));
        pair[length++] = '.';
        pair[length++] = ' ';
        length += utf8_put(pair + length, second);
        pair[length] = '.';
        const bool known = copy_at(copy, i + 3) == '.' && house_style_roles(copy->style, pair) & WORD_ABBREVIATION;
        copy->rule = known ? DIAG_ABBREVIATION_BOUND : DIAG_INITIALS_BOUND;
        if (known)
            copy_put_in(copy, i + 2, "\u00A0");
        else if (capitals)
            copy_put_in(copy, i + 2, gap.utf8);
    }
    copy_settle(copy);
}

void copyedit_binds(Copy *copy)
{
    part_letters(copy);
    Gap gap = { .copy = copy };
    gap.tokens = copy_tokens(copy, &gap.count);
    for (; gap.left + 1 < gap.count; gap.left++) {
        if (!copy_are_neighbours(copy, left_of(&gap), right_of(&gap)) || copy_at(copy, left_of(&gap).to) != ' ')
            continue;
        for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
            if (rules[i].binds(&gap)) {
                copy->rule = rules[i].code;
                copy_bind(copy, left_of(&gap).to);
                break;
            }
        }
    }
}
