/* A date with its time, in UTC: what a PDF says of when it was made. Never the clock's. */
#ifndef PRINT_MOMENT_H
#define PRINT_MOMENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "read/schema.h"

typedef struct Moment {
    int year; /* 0: no moment */
    int month, day, hour, minute, second;
} Moment;

/* Noon of the last day that a date holds: it is that day in every time zone. */
Moment moment_of_date(Date date);

/* Reads "1672488000", seconds since the beginning of 1970, as SOURCE_DATE_EPOCH has them. False, `moment` untouched,
 * when the words are no such number, or lie before 1970 or after 9999. */
bool moment_read(const char *words, Moment *moment);

/* Reads what moment_for_xmp() writes, and nothing else. False likewise. */
bool moment_read_xmp(const char *words, Moment *moment);

const char *moment_for_pdf(Arena *arena, Moment moment);  /* "D:20221231120000Z" */
const char *moment_for_xmp(Arena *arena, Moment moment);  /* "2022-12-31T12:00:00Z" */

#endif
