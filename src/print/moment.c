#include "print/moment.h"

#include <stdio.h>
#include <string.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

Moment moment_of_date(Date date)
{
    const int month = date.month > 0 ? date.month : 12;
    const int day = date.day > 0 ? date.day : days_in_month(date.year, month);
    return (Moment){ .year = date.year, .month = month, .day = day, .hour = 12 };
}

/* Counted and not asked of the C library, whose answer may hang on the time zone. */
static Moment moment_of_seconds(long long seconds)
{
    enum { DAY = 24 * 60 * 60 };
    long long days = seconds / DAY;
    const int rest = (int)(seconds % DAY);
    Moment moment = { .year = 1970, .month = 1, .hour = rest / 3600, .minute = rest / 60 % 60, .second = rest % 60 };
    for (; days >= 365 + is_leap(moment.year); moment.year++)
        days -= 365 + is_leap(moment.year);
    for (; days >= days_in_month(moment.year, moment.month); moment.month++)
        days -= days_in_month(moment.year, moment.month);
    moment.day = (int)days + 1;
    return moment;
}

bool moment_read(const char *words, Moment *moment)
{
    enum { DIGITS = 12 };
    const size_t length = strlen(words);
    if (length == 0 || length > DIGITS || strspn(words, "0123456789") != length)
        return false;
    long long seconds = 0;
    for (; *words; words++)
        seconds = 10 * seconds + (*words - '0');
    if (seconds > 253402300799LL) /* the last second of 9999 */
        return false;
    *moment = moment_of_seconds(seconds);
    return true;
}

bool moment_read_xmp(const char *words, Moment *moment)
{
    Moment read = { 0 };
    int end = 0;
    const int count = sscanf(words, "%4d-%2d-%2dT%2d:%2d:%2dZ%n", &read.year, &read.month, &read.day, &read.hour, &read.minute, &read.second, &end);
    const bool in_calendar = count == 6 && end == (int)strlen("2022-12-31T12:00:00Z") && !words[end] && read.year > 0 && read.month >= 1 &&
                             read.month <= 12 && read.day >= 1 && read.day <= days_in_month(read.year, read.month) && read.hour >= 0 &&
                             read.hour < 24 && read.minute >= 0 && read.minute < 60 && read.second >= 0 && read.second < 60;
    if (in_calendar)
        *moment = read;
    return in_calendar;
}

const char *moment_for_pdf(Arena *arena, Moment moment)
{
    return arena_text(arena, "D:%04d%02d%02d%02d%02d%02dZ", moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second);
}

const char *moment_for_xmp(Arena *arena, Moment moment)
{
    return arena_text(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second);
}
