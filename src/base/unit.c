/* Numbers are read by hand: strtod would follow the locale, and take words such as "nan" and "0x10". */
#include "base/unit.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/* Digits a double holds exactly. A longer whole part is refused; what a longer fraction adds is lost. */
enum { DIGITS_HELD = 15 };

pt pt_from_mm(double mm)
{
    return mm * 72.0 / 25.4;
}

bool pt_fits(pt need, pt room)
{
    return need <= room + 0.01;
}

double pt_round(pt length)
{
    /* Adding zero turns -0 into 0. */
    return round(length * 100.0) / 100.0 + 0.0;
}

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/* The end of the number that `words` begin with, or NULL. */
static const char *read_number(const char *words, double *number)
{
    double value = 0.0;
    double divisor = 1.0;
    int held = 0;
    const bool negative = *words == '-';
    if (*words == '-' || *words == '+')
        words++;
    const char *whole = words;
    for (; is_digit(*words); words++) {
        if (held > 0 || *words != '0')
            held++;
        if (held > DIGITS_HELD)
            return NULL;
        value = value * 10.0 + (*words - '0');
    }
    bool has_digits = words > whole;
    if (*words == '.') {
        words++;
        if (!is_digit(*words))
            return NULL;
        has_digits = true;
        for (; is_digit(*words); words++) {
            if (held >= DIGITS_HELD || divisor >= 1e15)
                continue;
            if (held > 0 || *words != '0')
                held++;
            value = value * 10.0 + (*words - '0');
            divisor *= 10.0;
        }
    }
    if (!has_digits)
        return NULL;
    *number = (negative ? -value : value) / divisor + 0.0;
    return words;
}

bool unit_parse_number(const char *words, double *number)
{
    double value;
    const char *end = read_number(words, &value);
    if (!end || *end != '\0')
        return false;
    *number = value;
    return true;
}

bool unit_parse_length(const char *words, pt *length)
{
    static const struct {
        const char *word;
        double points;
    } units[] = {
        { "", 72.0 / 25.4 }, { "mm", 72.0 / 25.4 }, { "cm", 720.0 / 25.4 }, { "in", 72.0 }, { "pt", 1.0 },
    };
    double value;
    const char *unit = read_number(words, &value);
    if (!unit)
        return false;
    while (*unit == ' ')
        unit++;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (strcmp(unit, units[i].word) == 0) {
            *length = value * units[i].points;
            return true;
        }
    }
    return false;
}
