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

/* The marks in a core that is nothing but digits, marks between them and perhaps a percent sign; else 0. */
static size_t count_marks(const Copy *copy, Token token, uint32_t mark)
{
    size_t marks = 0;
    const size_t to = token.core_to - (token.core_to > token.core_from && copy_at(copy, token.core_to - 1) == '%');
    for (size_t i = token.core_from; i < to; i++) {
        const uint32_t character = copy_at(copy, i);
        if (character == mark && copy_is_digit(copy, i + 1) && i > token.core_from)
            marks++;
        else if (!copy_is_digit(copy, i))
            return 0;
    }
    return marks;
}

bool copy_has_group_marks(const Copy *copy, Token token)
{
    /* Where the comma is the decimal mark, one of them groups nothing. */
    const size_t fewest = copy->style->numbers.decimal.utf8[0] == ',' ? 2 : 1;
    if (count_marks(copy, token, ',') < fewest || copy_at(copy, token.core_from) == '0')
        return false;
    for (size_t i = token.core_from; i < token.core_to; i++) {
        if (copy_at(copy, i) == ',' && !is_group(copy, i + 1))
            return false;
    }
    return true;
}

size_t copy_foreign_decimal(const Copy *copy, Token token)
{
    const uint32_t foreign = copy->style->numbers.decimal.utf8[0] == ',' ? '.' : ',';
    if (count_marks(copy, token, foreign) != 1 || copy_has_group_marks(copy, token))
        return 0;
    size_t mark = token.core_from;
    while (copy_at(copy, mark) != foreign)
        mark++;
    return mark;
}
