/* Takes bytes at which a digit stands, gives what they state. What could be
 * read in two ways is read by the marks of the language. */
#include "read/particulars_number.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "read/letter.h"

#define DIGITS "0123456789"

static size_t digits_at(const char *bytes, size_t at)
{
    return strspn(bytes + at, DIGITS);
}

/* ----------------------------------------------------------------- dates */

enum { PARTS = 3 };

/* Runs of digits with the same mark between them. */
typedef struct Parts {
    int value[PARTS];
    size_t digits[PARTS];
    size_t count, end;
    char mark;
} Parts;

static Parts parts_at(const char *bytes, size_t at)
{
    Parts parts = { .end = at };
    while (parts.count < PARTS) {
        const size_t digits = digits_at(bytes, parts.end);
        if (digits == 0 || digits > 4)
            break;
        parts.value[parts.count] = (int)strtol(bytes + parts.end, NULL, 10);
        parts.digits[parts.count++] = digits;
        parts.end += digits;
        const char mark = bytes[parts.end];
        if (!mark || !strchr("./-", mark) || (parts.mark && mark != parts.mark) || !digits_at(bytes, parts.end + 1))
            break;
        parts.mark = mark;
        parts.end++;
    }
    return parts;
}

static bool is_year(const Parts *parts, size_t index)
{
    return parts->digits[index] == 4 && parts->value[index] >= 1900 && parts->value[index] < 2200;
}

static bool is_between(int value, int least, int most)
{
    return value >= least && value <= most;
}

static bool is_date(const Date *date)
{
    return is_between(date->month, 1, 12) && is_between(date->day, 0, 31);
}

size_t number_date(const char *bytes, size_t at, Date *date)
{
    const Parts parts = parts_at(bytes, at);
    const int *value = parts.value;
    Date read = { 0 };
    if (parts.count == 3 && is_year(&parts, 0))
        read = (Date){ .year = value[0], .month = value[1], .day = value[2] };
    else if (parts.count == 3 && is_year(&parts, 2))
        read = (Date){ .year = value[2], .month = value[1], .day = value[0] };
    else if (parts.count == 2 && parts.mark != '-' && is_year(&parts, 1))
        read = (Date){ .year = value[1], .month = value[0] };
    if (!is_date(&read))
        return at;
    *date = read;
    return parts.end;
}

/* --------------------------------------------------------------- numbers */

/* Bytes of the space or apostrophe that groups digits there; 0: it is none. */
static size_t space_length(const char *bytes)
{
    static const char *const spaces[] = { " ", "\u00A0", "\u202F", "\u2009", "'", "’" };
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (strncmp(bytes, spaces[i], strlen(spaces[i])) == 0)
            return strlen(spaces[i]);
    return 0;
}

static bool is_group(const char *bytes, size_t at)
{
    return digits_at(bytes, at) == 3;
}

/* Bytes of what stands between the digits that end before `at` and a further group of the same number; 0: no group follows.
 * `before`: the byte that began the last such mark. The decimal mark groups where it stands twice, and a comma where it is
 * not the decimal mark. */
static size_t group_mark(const char *bytes, size_t at, NumberReading reading, char before)
{
    const size_t space = space_length(bytes + at);
    if (space > 0)
        return reading.spaces_group && is_group(bytes, at + space) ? space : 0;
    const char mark = bytes[at];
    if ((mark != '.' && mark != ',') || !is_group(bytes, at + 1))
        return 0;
    const bool again = bytes[at + 4] == mark && is_group(bytes, at + 5);
    return again || before == mark || (mark == ',' && reading.decimal != ',') ? 1 : 0;
}

/* Adds digits to those at `end` and returns the new end. */
static char *put(char *end, const char *bytes, size_t from, size_t to)
{
    memcpy(end, bytes + from, to - from);
    return end + (to - from);
}

/* A telephone number in any grouping: "+431504467". */
static size_t telephone_at(const char *bytes, size_t at, char *form)
{
    char *end = form;
    *end++ = '+';
    size_t to = at;
    for (size_t i = at; bytes[i];) {
        const size_t space = space_length(bytes + i);
        if (digits_at(bytes, i)) {
            *end++ = bytes[i];
            to = ++i;
        } else if (space > 0 || strchr("-()", bytes[i])) {
            i += space > 0 ? space : 1;
        } else {
            break;
        }
    }
    *end = '\0';
    return to;
}

/* The decimals behind `to`, unless what follows shows that the marks part numbers: "3.2.1". Returns where they end. */
static size_t put_decimals(char **end, const char *bytes, size_t to)
{
    const size_t decimals = bytes[to] == '.' || bytes[to] == ',' ? digits_at(bytes, to + 1) : 0;
    const char after = decimals ? bytes[to + 1 + decimals] : '\0';
    if (!decimals || ((after == '.' || after == ',') && digits_at(bytes, to + decimals + 2)))
        return to;
    char *last = put(*end, ".", 0, 1);
    last = put(last, bytes, to + 1, to + 1 + decimals);
    while (last[-1] == '0')
        last--;
    if (last[-1] == '.')
        last--;
    *end = last;
    return to + 1 + decimals;
}

/* Without the zeros before it, of which one stays where nothing else does. */
static void drop_zeros(char *form)
{
    size_t zeros = 0;
    while (form[zeros] == '0' && form[zeros + 1] && form[zeros + 1] != '.')
        zeros++;
    memmove(form, form + zeros, strlen(form + zeros) + 1);
}

size_t number_at(const char *bytes, size_t at, NumberReading reading, char *form)
{
    if (at > 0 && bytes[at - 1] == '+')
        return telephone_at(bytes, at, form);
    const size_t leading = digits_at(bytes, at);
    size_t to = at + leading;
    char *end = put(form, bytes, at, to), before = '\0';
    for (size_t mark; leading <= 3 && (mark = group_mark(bytes, to, reading, before)) > 0;) {
        before = bytes[to];
        end = put(end, bytes, to + mark, to + mark + 3);
        to += mark + 3;
    }
    to = put_decimals(&end, bytes, to);
    *end = '\0';
    drop_zeros(form);
    return to;
}
