/* What only an editor can mend. The finished copy is read once more and
 * reported on; nothing is changed. Which of these a language has is data. */
#include <string.h>

#include "base/messages.h"
#include "read/copy.h"

/* The words as they are read, for a report. */
static const char *quote(const Copy *copy, size_t from, size_t to)
{
    enum { LONGEST = 80 };
    const size_t end = to - from > LONGEST ? from + LONGEST : to;
    char *words = arena_alloc(copy->scratch, 4 * LONGEST + 8);
    copy_words(copy, from, end, words, 4 * LONGEST + 4);
    return words;
}

typedef struct Reading {
    const Copy *copy;
    const Token *tokens;
    size_t count;
    size_t index;
    DiagCode code; /* of the rule at work */
} Reading;

static Token token_at(const Reading *reading, size_t index)
{
    return index < reading->count ? reading->tokens[index] : (Token){ 0 };
}

static uint32_t at(const Reading *reading, size_t index)
{
    return copy_at(reading->copy, index);
}

static void warn(const Reading *reading, size_t from, size_t to, const char *what, const char *hint)
{
    const Copy *copy = reading->copy;
    diag_warning(copy->diags, copy_place(copy, from, to), reading->code, "\"%s\": %s", quote(copy, from, to), message(what));
    diag_hint(copy->diags, "%s", message(hint));
}

static bool is_number(const Reading *reading, Token token, uint32_t most)
{
    uint32_t value = 0;
    for (size_t i = token.core_from; i < token.core_to; i++) {
        if (!copy_is_digit(reading->copy, i) || i - token.core_from > 3)
            return false;
        value = value * 10 + at(reading, i) - '0';
    }
    return token.core_to > token.core_from && value >= 1 && value <= most;
}

/* --------------------------------------------------------------- each rule */

/* "from 14–16 February", "From October–December": a range with its dash where the sentence wants a second word. */
static void range_after_from(const Reading *reading, Token token)
{
    const Token next = token_at(reading, reading->index + 1);
    if (!(token.roles & WORD_RANGE_OPENER))
        return;
    for (size_t i = next.core_from; i < next.core_to; i++) {
        const bool months = letter_is(at(reading, i + 1)) && copy_roles(reading->copy, next.core_from, i) & WORD_MONTH;
        const bool figures = copy_is_digit(reading->copy, i - 1) && copy_is_digit(reading->copy, i + 1);
        if (at(reading, i) == LETTER_EN_DASH && i > next.core_from && (months || figures)) {
            warn(reading, token.core_from, next.core_to, "a dash after this word", "write \"from … to\", or the dash alone");
            return;
        }
    }
}

static void month_first(const Reading *reading, Token token)
{
    const Token next = token_at(reading, reading->index + 1), after = token_at(reading, reading->index + 2);
    const bool own_day = reading->index > 0 && is_number(reading, token_at(reading, reading->index - 1), 31);
    if (!(token.roles & WORD_MONTH) || token.core_to != token.to || own_day || next.to == 0 || !is_number(reading, next, 31))
        return;
    /* "In May 20 officers met" has a noun behind its number, not a date. */
    const bool ends = next.core_to != next.to || after.to == 0;
    const bool no_noun = is_number(reading, after, 9999) || letter_is_upper(at(reading, after.core_from)) ||
                         after.core_to - after.core_from <= 3;
    if (ends || no_noun)
        warn(reading, token.core_from, next.core_to, "the month before the day", "write the day first: 26 June 2024");
}

/* "26th of June", "26th June". */
static void ordinal_date(const Reading *reading, Token token)
{
    static const char *const endings[] = { "st", "nd", "rd", "th" };
    Token month = token_at(reading, reading->index + 1);
    char of[8] = "";
    if (month.to - month.from == 2)
        copy_words(reading->copy, month.from, month.to, of, sizeof of);
    if (strcmp(of, "of") == 0)
        month = token_at(reading, reading->index + 2);
    if (!(month.roles & WORD_MONTH) || !copy_is_digit(reading->copy, token.core_from) || token.core_to - token.core_from > 4)
        return;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (token.core_to - token.core_from > 2 && at(reading, token.core_to - 2) == (unsigned char)endings[i][0] &&
            at(reading, token.core_to - 1) == (unsigned char)endings[i][1])
            warn(reading, token.core_from, month.core_to, "an ordinal in a date", "write the day as a plain figure: 26 June");
    }
}

static void spaced_compound(const Reading *reading, Token token)
{
    const Token dash = token_at(reading, reading->index + 1), second = token_at(reading, reading->index + 2);
    if (!(token.roles & WORD_COMBINING) || dash.to - dash.from != 1 || at(reading, dash.from) != '-' || second.to == 0)
        return;
    diag_warning(reading->copy->diags, copy_place(reading->copy, token.core_from, second.core_to), DIAG_SPACED_COMPOUND,
                 "\"%s\": one word taken apart", quote(reading->copy, token.core_from, second.core_to));
    diag_hint(reading->copy->diags, "write \"%s%s\"", quote(reading->copy, token.core_from, token.core_to),
              quote(reading->copy, second.core_from, second.core_to));
}

static void group_mark(const Reading *reading, Token token)
{
    const size_t end = copy_group_marks(reading->copy, token);
    if (end > 0)
        warn(reading, token.core_from, end, "a comma between thousands", "part them by spaces: 21 650 050");
}

/* A decimal mark of another language is sure only in a grouped number and before a unit. */
static void decimal_mark(const Reading *reading, Token token)
{
    const size_t mark = copy_foreign_decimal(reading->copy, token);
    if (mark == 0 || copy_is_time(reading->copy, reading->tokens, reading->count, reading->index))
        return;
    const size_t from = copy_figure_start(reading->copy, mark);
    const bool grouped = from < token.core_from;
    const bool measured = token.core_to == token.to && token_at(reading, reading->index + 1).roles & WORD_UNIT;
    const char *decimal = reading->copy->style->numbers.decimal.utf8;
    if (grouped || measured)
        warn(reading, from, token.core_to, "the decimal mark of another language",
             decimal[0] == ',' ? MESSAGE("write a decimal comma") : MESSAGE("write a decimal point"));
}

static void code_after(const Reading *reading, Token token)
{
    const Token before = reading->index > 0 ? token_at(reading, reading->index - 1) : (Token){ 0 };
    const Token next = token_at(reading, reading->index + 1);
    const bool own_figure = next.to > 0 && letter_is_digit(at(reading, next.core_from)) && token.core_to == token.to;
    if (token.roles & WORD_CURRENCY && before.core_to > before.core_from && before.core_to == before.to && !own_figure &&
        copy_is_digit(reading->copy, before.core_to - 1))
        warn(reading, copy_figure_start(reading->copy, before.core_to), token.core_to, "the code after the figure",
             "write the code first: EUR 635 000");
}

/* "NGO's" before a word that no owner could stand before. */
static void plural_apostrophe(const Reading *reading, Token token)
{
    const size_t length = token.core_to - token.core_from;
    if (length < 4 || at(reading, token.core_to - 1) != 's' || at(reading, token.core_to - 2) != 0x2019)
        return;
    for (size_t i = token.core_from; i < token.core_to - 2; i++) {
        if (!letter_is_upper(at(reading, i)))
            return;
    }
    const Token next = token_at(reading, reading->index + 1);
    if (token.core_to != token.to || next.to == 0 || next.roles & WORD_PLURAL_TELL)
        warn(reading, token.core_from, token.core_to, "an apostrophe in a plural", "a plural has none: NGOs");
}

static void number_sign(const Reading *reading, Token token)
{
    const Token next = token_at(reading, reading->index + 1);
    char word[8];
    copy_words(reading->copy, token.core_from, token.core_to, word, sizeof word);
    const bool sign = strcmp(word, "No") == 0 || strcmp(word, "N") == 0 || strcmp(word, "Nr") == 0;
    if (sign && next.to > 0 && copy_is_digit(reading->copy, next.core_from))
        warn(reading, token.core_from, next.core_to, "a number sign of another language", "write №");
}

/* ------------------------------------------------------------- every language */

static bool matches(const Reading *reading, size_t from, const char *utf8, size_t *to)
{
    while (*utf8) {
        const uint32_t wanted = utf8_next(&utf8), found = at(reading, from);
        if (found != wanted && !(wanted == ' ' && letter_is_space(found)) && !(wanted == '\'' && found == 0x2019))
            return false;
        from++;
    }
    *to = from;
    return !letter_is(at(reading, from));
}

static void avoided_words(const Reading *reading, Token token)
{
    const List list = reading->copy->style->usage.avoided;
    const Avoided *avoided = list.items;
    size_t to = 0;
    if (!(token.roles & WORD_AVOIDED))
        return;
    for (size_t i = 0; i < list.count; i++) {
        if (!matches(reading, token.core_from, avoided[i].words.utf8, &to))
            continue;
        diag_warning(reading->copy->diags, copy_place(reading->copy, token.core_from, to), DIAG_WORDS_AVOIDED,
                     "\"%s\" is not house style", quote(reading->copy, token.core_from, to));
        diag_hint(reading->copy->diags, "write \"%s\"", avoided[i].instead.utf8);
        return;
    }
}

/* A word with letters of both scripts; the parts of "IT-отдел" are words of their own. */
static void mixed_script(const Reading *reading, size_t from, size_t to)
{
    size_t latin = 0, cyrillic = 0, first_latin = from, first_cyrillic = from;
    for (size_t i = from; i < to; i++) {
        if (letter_is_latin(at(reading, i)) && latin++ == 0)
            first_latin = i;
        if (letter_is_cyrillic(at(reading, i)) && cyrillic++ == 0)
            first_cyrillic = i;
    }
    if (latin == 0 || cyrillic == 0)
        return;
    const Copy *copy = reading->copy;
    const size_t odd = latin <= cyrillic ? first_latin : first_cyrillic;
    diag_warning(copy->diags, copy_place(copy, from, to), DIAG_SCRIPT_MIXED, "\"%s\" mixes Latin and Cyrillic letters",
                 quote(copy, from, to));
    diag_hint(copy->diags,
              latin <= cyrillic ? MESSAGE("letter %zu, \"%s\", is Latin: type it again on the other keyboard")
                                : MESSAGE("letter %zu, \"%s\", is Cyrillic: type it again on the other keyboard"),
              odd - from + 1, quote(copy, odd, odd + 1));
}

static void mixed_scripts(const Reading *reading, Token token)
{
    for (size_t from = token.core_from; from < token.core_to;) {
        size_t to = from;
        while (to < token.core_to && letter_is(at(reading, to)) && copy_is_free(reading->copy, to))
            to++;
        mixed_script(reading, from, to);
        from = to + 1;
    }
}

/* In the order of HouseWarning. */
static const struct {
    void (*warns)(const Reading *reading, Token token);
    DiagCode code;
} rules[WARN_COUNT] = {
    { range_after_from, DIAG_RANGE_AFTER_FROM },
    { month_first, DIAG_MONTH_FIRST },
    { ordinal_date, DIAG_ORDINAL_DATE },
    { spaced_compound, DIAG_SPACED_COMPOUND },
    { group_mark, DIAG_GROUP_MARK },
    { decimal_mark, DIAG_DECIMAL_MARK },
    { code_after, DIAG_CODE_AFTER },
    { plural_apostrophe, DIAG_PLURAL_APOSTROPHE },
    { number_sign, DIAG_NUMBER_SIGN },
};

void copyedit_warnings(Copy *copy)
{
    if (!copy->diags)
        return;
    Reading reading = { .copy = copy };
    reading.tokens = copy_tokens(copy, &reading.count);
    for (; reading.index < reading.count; reading.index++) {
        const Token token = reading.tokens[reading.index];
        if (!copy_is_free(copy, token.core_from) || token.core_from == token.core_to)
            continue;
        mixed_scripts(&reading, token);
        avoided_words(&reading, token);
        for (size_t kind = 0; kind < WARN_COUNT; kind++) {
            reading.code = rules[kind].code;
            if (copy->style->warns[kind])
                rules[kind].warns(&reading, token);
        }
    }
}
