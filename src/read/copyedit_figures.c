/* Figures: endings of ordinals, points of млн and тыс., signs of number,
 * percent and money, groups of three digits. What is ambiguous in running
 * text (a comma that groups, a decimal mark of another language) is changed
 * only in the words of a field; in prose copyedit_warnings.c reports it. */
#include <string.h>

#include "read/copy.h"

/* ----------------------------------------------------------- words of figures */

static bool ends_with(const Copy *copy, size_t from, size_t to, const char *utf8)
{
    if (to - from != utf8_count(utf8))
        return false;
    for (size_t i = from; i < to; i++) {
        if (letter_lower(copy_at(copy, i)) != utf8_next(&utf8))
            return false;
    }
    return true;
}

/* 10-ая → 10-я: of the ending only its tail stays. */
static void shorten_ordinal(Copy *copy, Token token)
{
    const List ordinals = copy->style->numbers.ordinals;
    copy->rule = DIAG_ORDINAL_ENDING;
    size_t hyphen = token.core_from;
    while (hyphen < token.core_to && copy_is_digit(copy, hyphen))
        hyphen++;
    if (hyphen == token.core_from || copy_at(copy, hyphen) != '-')
        return;
    for (size_t i = 0; i < ordinals.count; i++) {
        const OrdinalEnding *ending = (const OrdinalEnding *)ordinals.items + i;
        if (!ends_with(copy, hyphen + 1, token.core_to, ending->typed.utf8))
            continue;
        const size_t tail = utf8_count(ending->right.utf8);
        for (size_t letter = hyphen + 1; letter + tail < token.core_to; letter++)
            copy_take_out(copy, letter);
        return;
    }
}

static bool starts_sentence(const Copy *copy, Token next)
{
    return letter_is_upper(copy_at(copy, next.core_from));
}

/* "5 млн. евро" → "5 млн евро"; at the end of a sentence the point is a full stop. "5 тыс евро" → "5 тыс. евро". */
static void set_points(Copy *copy, const Token *tokens, size_t count, size_t index)
{
    const Token token = tokens[index];
    const size_t end = token.core_to;
    copy->rule = DIAG_ABBREVIATION_POINT;
    if (index == 0 || !copy_is_digit(copy, tokens[index - 1].core_to - 1))
        return;
    if (token.roles & WORD_POINTLESS && copy_at(copy, end) == '.' && end + 1 == token.to && index + 1 < count &&
        !starts_sentence(copy, tokens[index + 1]))
        copy_take_out(copy, end);
    if (token.roles & WORD_POINTED && copy_at(copy, end) != '.' && copy_at(copy, end - 1) != '.')
        copy_put_in(copy, end, ".");
}

/* ------------------------------------------------------------------- signs */

static bool is_number_sign(uint32_t character)
{
    return character == 0x2116 || character == 0x00A7; /* № § */
}

static void set_number_sign(Copy *copy, size_t index)
{
    const uint32_t before = copy_at(copy, index - 1), after = copy_at(copy, index + 1);
    copy->rule = DIAG_NUMBER_SIGN_SPACE;
    if ((letter_is_digit(after) || letter_is(after)) && !letter_is_digit(before) && !letter_is(before))
        copy_put_in(copy, index + 1, "\u00A0");
}

static void set_percent(Copy *copy, size_t index)
{
    const Text gap = copy->style->numbers.percent;
    const bool spaced = index > 0 && letter_is_space(copy_at(copy, index - 1));
    const bool compound = letter_is_dash(copy_at(copy, index + 1)) && letter_is(copy_at(copy, index + 2));
    if (!letter_is_digit(copy_at(copy, index - 1 - spaced)) || compound || letter_is(copy_at(copy, index + 1)) ||
        letter_is_digit(copy_at(copy, index + 1)))
        return;
    copy->rule = DIAG_PERCENT_SPACE;
    if (text_is_empty(gap)) {
        if (spaced)
            copy_take_out(copy, index - 1);
        return;
    }
    const char *next = gap.utf8;
    if (!spaced)
        copy_put_in(copy, index, gap.utf8);
    copy->rule = DIAG_UNIT_BOUND;
    if (spaced && copy_is_free(copy, index - 1))
        copy_change(copy, index - 1, utf8_next(&next));
}

static const Currency *currency_of_sign(const Copy *copy, uint32_t sign)
{
    const Currency *currencies = copy->style->currencies.items;
    for (size_t i = 0; i < copy->style->currencies.count; i++) {
        const char *next = currencies[i].sign.utf8;
        if (next && utf8_next(&next) == sign)
            return &currencies[i];
    }
    return NULL;
}

/* The end of an amount that begins at `from`: its figure, or its range of figures, and a word such as "million". */
static size_t amount_end(const Copy *copy, size_t from)
{
    size_t end = copy_figure_end(copy, from);
    if (letter_is_dash(copy_at(copy, end)) && copy_is_digit(copy, end + 1))
        end = copy_figure_end(copy, end + 1);
    size_t word = end + 1;
    while (letter_is(copy_at(copy, word)))
        word++;
    if (!letter_is_space(copy_at(copy, end)) || word == end + 1)
        return end;
    if (copy_at(copy, word) == '.' && copy_roles(copy, end + 1, word + 1) & WORD_MULTIPLIER)
        return word + 1;
    return copy_roles(copy, end + 1, word) & WORD_MULTIPLIER ? word : end;
}

/* True when the currency is already named behind the amount that ends before `end`: "€ 30 евро" is for its author. */
static bool is_named(const Copy *copy, const Currency *currency, size_t end)
{
    const char *word = currency->word.utf8;
    size_t index = end + 1;
    if (!letter_is_space(copy_at(copy, end)))
        return false;
    while (*word) {
        if (copy_at(copy, index++) != utf8_next(&word))
            return false;
    }
    return true;
}

static void set_currency_sign(Copy *copy, size_t index)
{
    const Currency *currency = currency_of_sign(copy, copy_at(copy, index));
    const bool spaced = letter_is_space(copy_at(copy, index + 1));
    const size_t figure = index + 1 + spaced;
    const bool joined = letter_is(copy_at(copy, index - 1)) || letter_is_dash(copy_at(copy, index - 1));
    if (!currency || joined || !copy_is_digit(copy, figure))
        return;
    copy->rule = DIAG_MONEY_SIGN;
    if (!text_is_empty(currency->word)) {
        const size_t end = amount_end(copy, figure);
        if (is_named(copy, currency, end))
            return;
        copy_put_in(copy, end, arena_text(copy->scratch, "\u00A0%s", currency->word.utf8));
        copy_take_out(copy, index);
    }
    if (spaced)
        copy_take_out(copy, index + 1);
}

static void set_signs(Copy *copy)
{
    for (size_t i = 0; i < copy->count; i++) {
        if (!copy_is_free(copy, i))
            continue;
        const uint32_t character = copy_at(copy, i);
        if (is_number_sign(character))
            set_number_sign(copy, i);
        else if (character == '%' || character == 0x2030)
            set_percent(copy, i);
        else if (character >= 0x80 || character == '$')
            set_currency_sign(copy, i);
    }
}

/* ---------------------------------------------------------------- grouping */

/* Characters that make digits beside them a part of something longer. */
static bool joins(uint32_t character)
{
    return letter_is(character) || letter_is_digit(character) || character == '/' || character == '-' || character == '_' ||
           character == '+' || character == '.' || character == ',' || character == ':' || character == 0x00B0;
}

/* A run of digits alone: no decimals before it, no group beside it. */
static bool stands_alone(const Copy *copy, size_t from, size_t to)
{
    const uint32_t before = from > 0 ? copy_at(copy, from - 1) : 0, after = copy_at(copy, to);
    if (joins(before))
        return false;
    if (letter_is_space(before) && from > 1 && letter_is_digit(copy_at(copy, from - 2)))
        return false;
    if (after == (unsigned char)copy->style->numbers.decimal.utf8[0] && letter_is_digit(copy_at(copy, to + 1)))
        return true;
    return !joins(after) || ((after == '.' || after == ',' || after == ':') && !letter_is_digit(copy_at(copy, to + 1)));
}

static bool is_year(const Copy *copy, size_t from, size_t to)
{
    const Figure figure = copy_figure(copy, from, to);
    return to - from == 4 && figure.value >= copy->style->numbers.year_from && figure.value <= copy->style->numbers.year_to;
}

/* The number at the other end of a range is no year either: 1500–3000 km. */
static bool ranges_with_year(const Copy *copy, size_t from, size_t to)
{
    if (copy_at(copy, to) == LETTER_EN_DASH)
        return is_year(copy, to + 1, copy_figure_end(copy, to + 1));
    if (from > 0 && copy_at(copy, from - 1) == LETTER_EN_DASH)
        return is_year(copy, copy_figure_start(copy, from - 1), from - 1);
    return true;
}

/* An abbreviation: "ISO", "СТ", several of them as in "ISO/IEC", and such as "DSt" with one small letter among more capitals. */
static bool is_abbreviation(const Copy *copy, Token token)
{
    size_t capitals = 0, small = 0;
    for (size_t i = token.core_from; i < token.core_to; i++) {
        const uint32_t character = copy_at(copy, i);
        if (letter_is_upper(character))
            capitals++;
        else if (letter_is(character))
            small++;
        else if (i == token.core_from || (character != '/' && character != '-' && character != '.'))
            return false;
    }
    return capitals > 1 && small < 2 && letter_is_upper(copy_at(copy, token.core_from));
}

/* The one letter of "ГОСТ Р": a standard's mark goes on with it. */
static bool is_letter_of_abbreviation(const Copy *copy, const Token *tokens, size_t index)
{
    const Token token = tokens[index];
    return index > 0 && token.core_to == token.core_from + 1 && token.from == token.core_from && token.to == token.core_to &&
           letter_is_upper(copy_at(copy, token.core_from)) && tokens[index - 1].to == tokens[index - 1].core_to &&
           is_abbreviation(copy, tokens[index - 1]);
}

/* A point or a comma behind it parts it from the number: "in the EU. 12 500 people". */
static bool ends_in_abbreviation(const Copy *copy, const Token *tokens, size_t index)
{
    if (tokens[index].to != tokens[index].core_to)
        return false;
    return is_abbreviation(copy, tokens[index]) || is_letter_of_abbreviation(copy, tokens, index);
}

/* "page 1400", "№ 12500", "ISO/IEC 17025", "ГОСТ Р 51000" name a thing; "720040, г. Бишкек" and "Wien, 1010 Wien" are post codes. */
static bool names_thing(const Copy *copy, const Token *tokens, size_t count, size_t index)
{
    const Token token = tokens[index];
    const Token *before = index > 0 ? &tokens[index - 1] : NULL, *after = index + 1 < count ? &tokens[index + 1] : NULL;
    if (is_number_sign(copy_at(copy, token.from)) || (before && is_number_sign(copy_at(copy, before->to - 1))))
        return true;
    if (before && before->roles & (WORD_NUMBERED | WORD_MONTH))
        return true;
    if (before && ends_in_abbreviation(copy, tokens, index - 1) && !(before->roles & WORD_CURRENCY))
        return true;
    if (after && copy_at(copy, token.to - 1) == ',' && after->roles & WORD_PLACE)
        return true;
    return before && after && copy_at(copy, before->to - 1) == ',' && letter_is_upper(copy_at(copy, after->core_from));
}

/* A number that might be a year is an amount only where a unit or a currency says so. */
static bool is_amount(const Copy *copy, const Token *tokens, size_t count, size_t index)
{
    const Token token = tokens[index];
    if (index > 0 && tokens[index - 1].roles & WORD_CURRENCY)
        return true;
    if (currency_of_sign(copy, copy_at(copy, token.from)))
        return true;
    return index + 1 < count && token.to == token.core_to && tokens[index + 1].roles & WORD_UNIT &&
           !(tokens[index + 1].roles & (WORD_YEAR | WORD_SHORT_ONE | WORD_SHORT_TWO));
}

static void group_digits(Copy *copy, size_t from, size_t to)
{
    copy->rule = DIAG_FIGURES_GROUPED;
    for (size_t i = from + 1; i < to; i++) {
        if ((to - i) % 3 == 0)
            copy_put_in(copy, i, copy->style->numbers.group.utf8);
    }
}

static void group_token(Copy *copy, const Token *tokens, size_t count, size_t index)
{
    const Token token = tokens[index];
    const bool year_follows = index + 1 < count && tokens[index + 1].roles & WORD_YEAR;
    for (size_t from = token.from; from < token.to;) {
        size_t to = from;
        while (to < token.to && copy_is_digit(copy, to))
            to++;
        const size_t digits = to - from;
        if (digits >= (size_t)copy->style->numbers.group_from && digits <= 9 && copy_at(copy, from) != '0' &&
            stands_alone(copy, from, to) && !year_follows && !names_thing(copy, tokens, count, index) &&
            (!is_year(copy, from, to) || !ranges_with_year(copy, from, to) || is_amount(copy, tokens, count, index)))
            group_digits(copy, from, to);
        from = to > from ? to : from + 1;
    }
}

/* ------------------------------------------------------------------ fields */

static void set_character(Copy *copy, size_t index, Text text)
{
    const char *next = text.utf8;
    copy_change(copy, index, utf8_next(&next));
}

/* A unit, a sign of money or a percent sign beside it: an amount, and no date or version. */
static bool is_measured(const Copy *copy, const Token *tokens, size_t count, size_t index)
{
    const Token token = tokens[index];
    const size_t before = token.core_from - (letter_is_space(copy_at(copy, token.core_from - 1)) ? 2 : 1);
    const size_t end = copy_figure_end(copy, token.core_from);
    if (currency_of_sign(copy, copy_at(copy, before)) || copy_at(copy, end) == '%')
        return true;
    if (index + 1 == count || token.to != token.core_to)
        return false;
    /* One letter and a point may be half of "т. д.". */
    const Token next = tokens[index + 1];
    const bool half = next.core_to - next.core_from == 1 && next.core_to < next.to;
    return copy_at(copy, next.from) == '%' || (next.roles & WORD_UNIT && !half);
}

/* In the words of a field a figure is a figure: 21,650,050 is grouped and 21.65 gets the mark of the language. */
static void set_field_marks(Copy *copy, const Token *tokens, size_t count, size_t index)
{
    const Token token = tokens[index];
    const size_t group_end = copy_group_marks(copy, token);
    if (group_end > 0) {
        for (size_t i = token.core_from; i < group_end; i++) {
            if (copy_at(copy, i) == ',')
                set_character(copy, i, copy->style->numbers.group);
        }
        return;
    }
    const size_t mark = copy_is_time(copy, tokens, count, index) ? 0 : copy_foreign_decimal(copy, token);
    if (mark > 0 && (count == 1 || is_measured(copy, tokens, count, index)))
        set_character(copy, mark, copy->style->numbers.decimal);
}

void copyedit_field(Copy *copy)
{
    size_t count;
    const Token *tokens = copy_tokens(copy, &count);
    for (size_t i = 0; i < count; i++)
        set_field_marks(copy, tokens, count, i);
}

/* Most paragraphs have no figure at all. */
static bool has_digit(const Copy *copy)
{
    for (size_t i = 0; i < copy->count; i++) {
        if (letter_is_digit(copy_at(copy, i)))
            return true;
    }
    return false;
}

void copyedit_figures(Copy *copy)
{
    if (!has_digit(copy))
        return;
    set_signs(copy);
    copy_settle(copy);
    size_t count;
    const Token *tokens = copy_tokens(copy, &count);
    for (size_t i = 0; i < count; i++) {
        shorten_ordinal(copy, tokens[i]);
        set_points(copy, tokens, count, i);
        group_token(copy, tokens, count, i);
    }
    copy_settle(copy);
}
