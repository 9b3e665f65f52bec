/* A language, as a file in layouts/languages/ describes it: months, quotes,
 * dashes, numbers, short words, hyphenation, the fixed words of a newsletter,
 * the funding statement and the disclaimer. A new language is a new file. */
#ifndef READ_LANGUAGE_H
#define READ_LANGUAGE_H

#include "read/schema.h"

typedef struct Language Language;

/* What parting a word asks beyond the patterns of its dictionary, or without one; set/hyphenate.h says what each means. */
typedef struct Hyphenation {
    int left, right, shortest; /* letters */
    Text vowels, stay_left;    /* letters; absent: not asked */
    bool part_doubles;
    List exceptions;           /* Text */
    List stay_endings;         /* Text */
    bool syllables;            /* no dictionary: words are parted between syllables */
    Text glides;
    List together;             /* Text */
} Hyphenation;

/* Reads a language file. NULL when it has faults; they are reported. */
const Language *language_load(Arena *arena, const Input *input, Diags *diags);

/* What an editor may write into a language file, as JSON Schema. */
void language_schema(FILE *out);
/* The same for people, as tables in Markdown. */
void language_reference(FILE *out);

const char *language_code(const Language *language);       /* "ru": BCP 47 */
const char *language_name(const Language *language);       /* its own: "русский" */
const char *language_dictionary(const Language *language); /* "ru_RU", or NULL: it has none */
const Hyphenation *language_hyphenation(const Language *language);

/* A fixed word of the newsletter by its key ("issue", "component", "in-this-issue"),
 * or NULL: not there, nothing reported. A word of several lines has them parted by \n. */
const char *language_word(const Language *language, const char *key);
/* Where they stand in the file; and the key that somebody meant who asked for one that is not there, or NULL. */
Place language_words_place(const Language *language);
const char *language_word_meant(Arena *arena, const Language *language, const char *key);
/* The issue with its number, as the language writes it: "Issue 4", "4-son". */
const char *language_issue_number(Arena *arena, const Language *language, int number);
const char *language_statement(const Language *language);  /* lines parted by \n */
const char *language_disclaimer(const Language *language); /* {body}: who is responsible */

/* Written out: "October–December 2022", "октябрь — декабрь 2022 г.". */
const char *language_period(Arena *arena, const Language *language, Date from, Date to);
/* Words as a label that stands alone, with a capital: "Октябрь — декабрь 2022 г.". */
const char *language_label(Arena *arena, const char *words);
/* "April 2021", "апрель 2021 г."; with a day "3 October 2022"; without a month "2021". */
const char *language_date(Arena *arena, const Language *language, Date date);
/* The name of month 1–12 standing alone: "October", "октябрь". */
const char *language_month(const Language *language, int month);
/* Grouped and pointed by the language: 21650050 → "21 650 050" with U+00A0. */
const char *language_number(Arena *arena, const Language *language, double number, int decimals);
/* "31 %", "31%". */
const char *language_percent(Arena *arena, const Language *language, double number);
/* The same with so many decimals: figures that stand below one another. */
const char *language_percent_to(Arena *arena, const Language *language, double number, int decimals);
/* "€21 650 050", "21 650 050 €": code is ISO 4217. */
const char *language_money(Arena *arena, const Language *language, double amount, const char *code);
/* A counted fixed word with its number, and alone: "54 months", «54 месяца»; "months", «месяца». NULL: no such key. */
const char *language_count(Arena *arena, const Language *language, const char *key, long number);
const char *language_count_word(const Language *language, const char *key, long number);
/* The word behind a fraction, 2.5: its form "fraction", or that of two. */
const char *language_fraction_word(const Language *language, const char *key);

#endif
