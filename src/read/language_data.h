/* What a language file says, as it was read. For language.c, which reads it,
 * language_write.c, which writes dates and numbers by it, and particulars.c,
 * which reads them. */
#ifndef READ_LANGUAGE_DATA_H
#define READ_LANGUAGE_DATA_H

#include "read/house_style.h"

/* Forms of dates, with {day} {month} {year}; of periods also with {from} {to}. */
typedef struct DateForms {
    Text year;        /* 2023 */
    Text month;       /* April 2021 */
    Text day;         /* 3 October 2022 */
    Text day_month;   /* 3 October: an end of the periods below */
    Text days;        /* 3–5 October 2022 */
    Text days_months; /* 3 October – 23 November 2022 */
    Text months;      /* October–December 2022 */
    Text years;       /* December 2022 – February 2023 */
} DateForms;

/* A number takes `form` when it is one of `is`, or ends with one of the digits `ends` and not with two of `except`. */
typedef struct PluralRule {
    Text form;
    List is, ends, except; /* double */
} PluralRule;

/* What an ordinal ends with where the number is read with one of `after` as its last word: 6, 10, 1000. */
typedef struct NumeralEnding {
    Text ending;
    List after; /* double */
} NumeralEnding;

typedef struct FixedWord {
    const char *key;
    const char *word;  /* lines parted by \n; of a counted word, its form "other" */
    const Node *forms; /* of a counted word: form → word; else NULL */
} FixedWord;

struct Language {
    Text code;
    Text name;
    Text dictionary;
    Hyphenation hyphenation;
    Place hyphenation_at;
    List months;          /* Text, standing alone */
    List months_in_dates; /* Text, after a day; empty: the same */
    DateForms dates;
    List plurals;         /* PluralRule, the first that fits */
    List endings;         /* NumeralEnding; empty: figures have none */
    const Node *fixed;
    List statement;       /* Text: lines */
    Text disclaimer;
    HouseStyle style;

    /* Made from the above when read. */
    const FixedWord *words; /* in the order of the file */
    size_t word_count;
    const char *statement_lines;
};

/* The last word that a number is read with: 6 of 46, 40 of 40, 100 of 1900, 1000 of 2000. */
int language_last_numeral(int number);

/* The fixed word of a key, or NULL. */
const FixedWord *language_fixed(const Language *language, const char *key);

#endif
