/* What the copy-editor's pass needs of a language: its marks, and the words
 * that carry a rule. Part of a Language; read by copyedit and nobody else. */
#ifndef READ_HOUSE_STYLE_H
#define READ_HOUSE_STYLE_H

#include "read/language.h"

/* What a word does to its neighbours. Sets are added up. */
typedef enum WordRole {
    WORD_SHORT_ONE = 1 << 0,     /* of one letter, keeps to the next word: в */
    WORD_SHORT_TWO = 1 << 1,     /* of two letters, likewise: на */
    WORD_OPENER = 1 << 2,        /* keeps to the next word when it begins a sentence: для */
    WORD_PARTICLE = 1 << 3,      /* keeps to the word before: бы */
    WORD_UNIT = 1 << 4,          /* keeps to the number before: км, г., million */
    WORD_MULTIPLIER = 1 << 5,    /* a unit that takes another one after it: млн */
    WORD_TITLE = 1 << 6,         /* keeps to the name after it: г-н, Mr */
    WORD_PLACE = 1 << 7,         /* keeps to the place after it: г., ул. */
    WORD_PLACE_AFTER = 1 << 8,   /* keeps to the place before it: обл. */
    WORD_NUMBERED = 1 << 9,      /* keeps to the number after it: Component, рис. */
    WORD_MONTH = 1 << 10,
    WORD_ABBREVIATION = 1 << 11, /* "т. д.": two letters that stay together */
    WORD_NO_SURNAME = 1 << 12,   /* begins sentences, so that "A. The" are no initial and name */
    WORD_COMBINING = 1 << 13,    /* the first half of a compound: phyto */
    WORD_ELIDED = 1 << 14,       /* begins with an apostrophe: tis */
    WORD_TELEPHONE = 1 << 15,    /* a number after it is dialled: tel. */
    WORD_RANGE_OPENER = 1 << 16, /* asks for a second word and not for a dash: from */
    WORD_PLURAL_TELL = 1 << 17,  /* after "NGO's" shows that a plural was meant: and */
    WORD_POINTLESS = 1 << 18,    /* an abbreviation without a point: млн */
    WORD_POINTED = 1 << 19,      /* one that wants its point: тыс */
    WORD_CURRENCY = 1 << 20,     /* an ISO 4217 code: EUR */
    WORD_YEAR = 1 << 21,         /* a unit of years: the number before it is never grouped: г. */
    WORD_AVOIDED = 1 << 22,      /* begins words that the house avoids */
    WORD_CLOCK = 1 << 23,        /* stands beside a time of day, whose point parts hours from minutes: Uhr, plkst. */
} WordRole;

/* What only an editor can mend, and the pass reports.. */
typedef enum HouseWarning {
    WARN_RANGE_AFTER_FROM,  /* from 14–16 February */
    WARN_MONTH_FIRST,       /* June 26, 2024 */
    WARN_ORDINAL_DATE,      /* 26th of June */
    WARN_SPACED_COMPOUND,   /* phyto - sanitary */
    WARN_GROUP_MARK,        /* 21,650,050 */
    WARN_DECIMAL_MARK,      /* 4 954 784,93 in English, 21.65 млн in Russian */
    WARN_CODE_AFTER,        /* 635 000 EUR */
    WARN_PLURAL_APOSTROPHE, /* NGO's for NGOs */
    WARN_NUMBER_SIGN,       /* No 4 in Russian */
    WARN_COUNT,
} HouseWarning;

typedef enum QuoteLevel {
    QUOTES_BY_DEPTH,  /* outer and inner by how deep the quotation lies */
    QUOTES_BY_AUTHOR, /* double stays double, single stays single */
} QuoteLevel;

typedef enum QuotePoint {
    QUOTE_POINT_TYPED,   /* full stop and comma stand as they were typed */
    QUOTE_POINT_OUTSIDE, /* they follow the closing mark */
} QuotePoint;

typedef struct Quotes {
    Text outer, inner; /* two characters each */
    int level;         /* QuoteLevel */
    int points;        /* QuotePoint */
} Quotes;

typedef struct Apostrophe {
    Text mark;         /* one character */
    Text turned_after; /* letters after which the mark below stands instead; absent: none */
    Text turned_mark;
} Apostrophe;

/* Forms of a dash: an optional space, the dash, an optional space. */
typedef struct Dashes {
    Text sentence;
    Text kept;    /* dashes that stay when an author typed them; or absent */
    Text figures; /* 2021–2025 */
    Text months;  /* October–December */
    Text dates;   /* 3 October – 23 November */
    Text speech;  /* — Да; absent: as in a sentence, without the space before */
} Dashes;

typedef struct NumberStyle {
    Text decimal;           /* one character */
    Text group;             /* between groups of three digits, one character */
    int group_from;         /* digits of the shortest number that is grouped */
    int year_from, year_to; /* four digits between these are taken for a year and not grouped */
    Text percent;           /* between figure and sign, one character or none */
    List ordinals;          /* OrdinalEnding */
    bool ordinal_point;     /* a point behind a figure makes it an ordinal: 5. Februar */
} NumberStyle;

typedef struct OrdinalEnding {
    Text typed; /* ая */
    Text right; /* я: its tail */
} OrdinalEnding;

typedef struct Lookalike {
    Text typed; /* a letter that the language does not have: ў in Tajik */
    Text right; /* the one that was meant: ӯ */
} Lookalike;

typedef struct Currency {
    Text code; /* ISO 4217 */
    Text form; /* how language_money() writes it: "€{amount}" */
    Text sign; /* €; or absent */
    Text word; /* put after the figure in place of a sign before it; absent: the sign is closed up */
} Currency;

typedef struct Avoided {
    Text words;
    Text instead;
} Avoided;

/* Words by what they do, as the language file lists them; see WordRole. */
typedef struct Usage {
    List short_one, short_two, openers, particles, units, multipliers, years, titles, places, places_after, numbered,
        abbreviations, no_surnames, combining, elided, telephone, range_openers, plural_tells, pointless, pointed, months, clock;
    List avoided; /* Avoided */
} Usage;

/* A word with a rule. */
typedef struct UsageWord {
    const char *word;
    unsigned roles; /* of WordRole */
} UsageWord;

typedef struct HouseStyle {
    Quotes quotes;
    Apostrophe apostrophe;
    Dashes dashes;
    NumberStyle numbers;
    List letters;           /* Lookalike */
    Text initials;          /* between two initials typed without a space; absent: as typed */
    List currencies;        /* Currency */
    Usage usage;
    List warnings;          /* Text: words of HouseWarning */

    /* Made from the above by house_style_prepare(). */
    bool warns[WARN_COUNT];
    bool cyrillic;          /* the script of the language */
    UsageWord *words;       /* by their hash, a quarter of the room taken at most; an empty place has no word */
    size_t word_room;       /* a power of two */
} HouseStyle;

const HouseStyle *language_house_style(const Language *language);

/* The roles of a word as it stands in a text, 0 when it has none. An entry with a capital matches that
 * word alone or its capitals; an entry in small letters matches every case. */
unsigned house_style_roles(const HouseStyle *style, const char *word);

/* The table of the key `style` in a language file. */
extern const Field house_style_fields[];

/* Makes a style ready for use: its words in their table, its warnings known. `months` (Text) are words with a rule too.
 * False when something is wrong; it is reported. */
bool house_style_prepare(Arena *arena, HouseStyle *style, List months, List months_in_dates, Diags *diags);

#endif
