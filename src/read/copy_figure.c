/* Figures as they stand in a text: digits, grouped by spaces, with one decimal mark. */
#include "read/copy.h"

enum { FIGURE_DIGITS = 9 }; /* more are no figure that anybody reads: a code, an account */

bool copy_is_digit(const Copy *copy, size_t index)
{
    return letter_is_digit(copy_at(copy, index)) && copy_is_free(copy, index);
}

/* Three digits from `index` and no fourth: a group behind a space or a mark. */
static bool is_group(const Copy *copy, size_t index)
{
    return copy_is_digit(copy, index) && copy_is_digit(copy, index + 1) && copy_is_digit(copy, index + 2) &&
           !copy_is_digit(copy, index + 3);
}

static bool is_decimal_mark(uint32_t character)
{
    return character == '.' || character == ',';
}

size_t copy_figure_start(const Copy *copy, size_t to)
{
    size_t from = to;
    bool decimal = false;
    for (size_t digits = 0; from > 0 && digits < 2 * FIGURE_DIGITS;) {
        const uint32_t character = copy_at(copy, from - 1);
        const bool inside = from > 1 && from < to && copy_is_digit(copy, from - 2);
        if (copy_is_digit(copy, from - 1))
            digits++;
        else if (inside && !decimal && is_decimal_mark(character))
            decimal = true;
        else if (!inside || !letter_is_space(character) || !is_group(copy, from))
            break;
        from--;
    }
    return from;
}

size_t copy_figure_end(const Copy *copy, size_t from)
{
    size_t to = from;
    bool decimal = false;
    for (size_t digits = 0; digits < 2 * FIGURE_DIGITS;) {
        const uint32_t character = copy_at(copy, to);
        const bool inside = to > from && copy_is_digit(copy, to + 1);
        if (copy_is_digit(copy, to))
            digits++;
        else if (inside && !decimal && is_decimal_mark(character))
            decimal = true;
        else if (!inside || decimal || !letter_is_space(character) || !is_group(copy, to + 1))
            break;
        to++;
    }
    return to;
}

Figure copy_figure(const Copy *copy, size_t from, size_t to)
{
    Figure figure = { .from = from, .to = to };
    for (size_t i = from; i < to && figure.digits < FIGURE_DIGITS; i++) {
        const uint32_t character = copy_at(copy, i);
        if (is_decimal_mark(character)) {
            figure.decimal = true;
            break;
        }
        if (letter_is_digit(character)) {
            figure.value = figure.value * 10 + (long)(character - '0');
            figure.digits++;
        }
    }
    return figure;
}

/* Digits and marks between them at the head of a core, when nothing joins on behind them; else nothing. */
static Token leading_figure(const Copy *copy, Token token)
{
    size_t to = token.core_from;
    while (to < token.core_to && (copy_is_digit(copy, to) || (is_decimal_mark(copy_at(copy, to)) && copy_is_digit(copy, to + 1))))
        to++;
    const uint32_t after = copy_at(copy, to);
    const uint32_t beyond = copy_at(copy, to + 1);
    const bool hyphened = letter_is_dash(after) && (letter_is(beyond) || letter_is_digit(beyond));
    const bool kept = to < copy->count && !copy_is_free(copy, to);
    const bool joined = letter_is(after) || hyphened || after == '/' || after == '_' || kept;
    token.core_to = joined || !copy_is_digit(copy, token.core_from) ? token.core_from : to;
    return token;
}

static size_t count_marks(const Copy *copy, Token figure, uint32_t mark)
{
    size_t marks = 0;
    for (size_t i = figure.core_from; i < figure.core_to; i++) {
        if (copy_at(copy, i) == mark)
            marks++;
        else if (!copy_is_digit(copy, i))
            return 0;
    }
    return marks;
}

size_t copy_group_marks(const Copy *copy, Token token)
{
    /* Where the comma is the decimal mark, one of them groups nothing. */
    const size_t fewest = copy->style->numbers.decimal.utf8[0] == ',' ? 2 : 1;
    const Token figure = leading_figure(copy, token);
    if (count_marks(copy, figure, ',') < fewest || copy_at(copy, figure.core_from) == '0')
        return 0;
    for (size_t i = figure.core_from; i < figure.core_to; i++) {
        if (copy_at(copy, i) == ',' && !is_group(copy, i + 1))
            return 0;
    }
    return figure.core_to;
}

size_t copy_foreign_decimal(const Copy *copy, Token token)
{
    const uint32_t foreign = copy->style->numbers.decimal.utf8[0] == ',' ? '.' : ',';
    const Token figure = leading_figure(copy, token);
    if (count_marks(copy, figure, foreign) != 1 || copy_group_marks(copy, token) > 0)
        return 0;
    size_t mark = figure.core_from;
    while (copy_at(copy, mark) != foreign)
        mark++;
    const bool groups = copy->style->numbers.group.utf8[0] == (char)foreign && is_group(copy, mark + 1) && mark - figure.core_from <= 3;
    return groups ? 0 : mark;
}

bool copy_is_time(const Copy *copy, const Token *tokens, size_t count, size_t index)
{
    const Token token = tokens[index];
    const bool beside = (index > 0 && tokens[index - 1].roles & WORD_CLOCK) || (index + 1 < count && tokens[index + 1].roles & WORD_CLOCK);
    const size_t mark = beside ? copy_foreign_decimal(copy, token) : 0;
    if (mark == 0)
        return false;
    const long hours = copy_figure(copy, token.core_from, mark).value, minutes = copy_figure(copy, mark + 1, mark + 3).value;
    return hours <= 24 && minutes < 60 && copy_is_digit(copy, mark + 2) && !copy_is_digit(copy, mark + 3);
}
