/* What the headings of published issues mean, in a language: the table `import` of its file. */
#ifndef READ_IMPORT_TABLE_H
#define READ_IMPORT_TABLE_H

#include "read/issue.h"
#include "read/language.h"

typedef enum ImportMeaning {
    MEANS_LETTERS,
    MEANS_ABOUT,
    MEANS_OBJECTIVE,
    MEANS_SPECIFIC, /* a label over a component's objective */
    MEANS_BUDGET,
    MEANS_DURATION,
    MEANS_PROGRESS,
    MEANS_FIGURE,   /* a chart, of which an export has the title alone */
    MEANS_COMPONENTS,
    MEANS_STORIES,
    MEANS_NEWS,
    MEANS_NEXT_QUARTER,
    MEANS_CONTACT,
    MEANS_IMPRINT,
    MEANS_DISCLAIMER,
    MEANS_NOTHING,  /* no table knows it */
} ImportMeaning;

/* As the language file has it. Lists are of Text. */
typedef struct ImportWords {
    Text title;       /* of the newsletter, with {phase} */
    Text responsible; /* who answers for the contents, with {phase}: for the disclaimer */
    Text placeholder; /* the alt text of a picture that an export lost */
    List programme;   /* its names: they tell nothing in a heading */
    List masthead;    /* words that the layout itself sets */
    List pages;       /* beside the numbers of pages */
    List issue;       /* before the issue's number */
    List component;   /* before a component's number */
    List phase;       /* beside the number of a phase */
    List quarters;    /* beside the number of a quarter */
    List ordinals;    /* such numbers in words */
    List salutations; /* how a letter begins */
    List closings;    /* how it ends, above the name */
    List contents;    /* over a list of contents */
    List offices;     /* words in the office of somebody who signs */
    List headings;    /* ImportHeading */
    List activities;  /* ImportActivity */
} ImportWords;

typedef struct ImportHeading {
    int means; /* ImportMeaning */
    List words;
} ImportHeading;

typedef struct ImportActivity {
    Text icon;
    List words;
} ImportActivity;

extern const Field import_fields[];

/* The table made ready for looking things up. Text is asked about as words_folded() makes it. */
typedef struct ImportTable ImportTable;

/* NULL: the language has none; nothing reported. */
const ImportTable *import_table(Arena *arena, const Language *language);

const ImportWords *import_words(const ImportTable *table);

ImportMeaning import_meaning(const ImportTable *table, const char *folded);

/* Whether it is only a part of the heading that the table knows, so that it may be a headline as well. */
bool import_is_open(const ImportTable *table, const char *folded);

/* The icon of a kind of activity, or NULL: it is none that the table knows. */
const char *import_icon(const ImportTable *table, const char *folded);

/* "component 3 facilitation of trade" → 3, and how many words that took; 0: it is none. */
int import_component(const ImportTable *table, const char *folded, size_t *words);

bool import_is_salutation(const ImportTable *table, const char *folded);
bool import_is_closing(const ImportTable *table, const char *folded);
bool import_is_contents(const ImportTable *table, const char *folded);
bool import_is_office(const ImportTable *table, const char *folded);

/* Whether it says nothing beyond what the layout sets on the cover and at the foot of pages. */
bool import_is_furniture(const ImportTable *table, const char *folded);

/* Whether it is made of months, numbers and words as short as "г." alone: a date, if it is not the number of a page. */
bool import_is_date(const ImportTable *table, const char *folded);
bool import_is_page(const ImportTable *table, const char *folded);

/* "issue 4" → 4; 0: none. */
int import_issue_number(const ImportTable *table, const char *folded);
/* The programme's name and "10", or "10th phase" → 10; 0: none. */
int import_phase(const ImportTable *table, const char *folded);
/* The months from the first to the last that are named, or those of quarters, with their years. False: none is. */
bool import_period(const ImportTable *table, const char *folded, Period *period);
/* Whether what import_period() reads begins with the first day of a month and ends with the last, as far as days are told. */
bool import_is_whole_months(const ImportTable *table, const char *folded);

#endif
