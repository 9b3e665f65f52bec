/* Digits in a text as numbers and dates. For particulars.c alone. */
#ifndef READ_PARTICULARS_NUMBER_H
#define READ_PARTICULARS_NUMBER_H

#include "read/schema.h"

typedef struct NumberReading {
    char decimal;      /* the language's mark: '.' or ',' */
    bool spaces_group; /* three digits behind a space belong to the number */
} NumberReading;

/* A date in digits at byte `at`: 03.10.2022, 3/10/2022, 2022-10-03; with day 0, 10/2022. Returns its end; `at`: there is none. */
size_t number_date(const char *bytes, size_t at, Date *date);

/* The number at byte `at`, which is a digit, without groups, needless zeros and signs: "21650050", "21.65". A plus sign
 * before it makes it a telephone number: "+431504467". It is written to `form`, which has room for one byte more than there
 * are bytes from `at` on. Returns its end. */
size_t number_at(const char *bytes, size_t at, NumberReading reading, char *form);

#endif
