#include "read/scalar.h"

#include <limits.h>
#include <stddef.h>
#include <string.h>

#include "base/unit.h"

bool scalar_parse_int(const char *words, int *number)
{
    double value;
    if (strchr(words, '.') || !unit_parse_number(words, &value) || value < INT_MIN || value > INT_MAX)
        return false;
    *number = (int)value;
    return true;
}

bool scalar_parse_bool(const char *words, bool *value)
{
    static const struct {
        const char *word;
        bool value;
    } words_known[] = { { "true", true }, { "false", false }, { "yes", true }, { "no", false } };
    for (size_t i = 0; i < sizeof words_known / sizeof *words_known; i++) {
        if (strcmp(words, words_known[i].word) == 0) {
            *value = words_known[i].value;
            return true;
        }
    }
    return false;
}

/* `count` digits and nothing that is none. */
static bool parse_digits(const char **words, int count, int *number)
{
    int value = 0;
    for (int i = 0; i < count; i++, ++*words) {
        if (**words < '0' || **words > '9')
            return false;
        value = value * 10 + (**words - '0');
    }
    *number = value;
    return true;
}

static int days_of(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (leap && month == 2);
}

bool scalar_parse_date(const char *words, Date *date)
{
    Date parsed = { 0 };
    if (!parse_digits(&words, 4, &parsed.year) || *words++ != '-' || !parse_digits(&words, 2, &parsed.month))
        return false;
    if (parsed.year < 1900 || parsed.month < 1 || parsed.month > 12)
        return false;
    if (*words == '-') {
        words++;
        if (!parse_digits(&words, 2, &parsed.day) || parsed.day < 1 || parsed.day > days_of(parsed.year, parsed.month))
            return false;
    }
    if (*words != '\0')
        return false;
    date->year = parsed.year;
    date->month = parsed.month;
    date->day = parsed.day;
    return true;
}
