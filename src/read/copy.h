/* Copy, in the printer's sense: the words of one paragraph as the copy-editor
 * works on them, letter by letter over all spans. Private to copyedit*.c.
 *
 * A rule reads the letters and marks what shall go or come; nothing moves
 * until copy_settle(), so that a rule is free to look before and behind. */
#ifndef READ_COPY_H
#define READ_COPY_H

#include "read/house_style.h"
#include "read/letter.h"
#include "read/markup.h"

typedef struct Letter {
    uint32_t character; /* 0 behind the last one */
    uint32_t span;      /* which span it belongs to, from 0 */
    uint32_t at;        /* the character of its span that it came from, as counted in the source */
    uint32_t origin;    /* which of the letters added it is, from 1; 0: a rule put it in */
    bool verbatim;      /* no rule changes it */
    bool gone;          /* taken out when the copy settles */
    const char *put_in; /* put in before it when the copy settles; or NULL */
    uint16_t rule;      /* the DiagCode of the rule that changed it last, or took it out, */
    uint16_t put_rule;  /* and of the one that put something in before it */
} Letter;

/* A run between spaces. Its core has no quotes, brackets or points around it. */
typedef struct Token {
    size_t from, to;
    size_t core_from, core_to; /* equal: nothing but marks */
    unsigned roles;            /* of the core; a point belongs to it where the language file lists it so */
} Token;

typedef struct Copy {
    Arena *scratch;            /* gone when the pass is over */
    const HouseStyle *style;
    const Span **spans;        /* those that the letters came from; NULL: the words of a field */
    Diags *diags;              /* or NULL */
    Letter *letters;           /* `count`, and one behind them */
    size_t count;
    Letter *spare;             /* room for the next settling */
    size_t room;               /* letters that each of the two holds */
    DiagCode rule;             /* at work: what changes now is its doing */
    uint16_t *lost;            /* by origin: the rule that took the letter out; NULL: nobody asks */
    bool moved;                /* since this was cleared something came, went or changed that other rules look at */
    const Token *tokens;       /* as copy_tokens() found them last, or NULL */
    size_t token_count;
} Copy;

/* Breaks, tabs and spaces of any width become spaces. */
void copy_add(Copy *copy, const char *utf8, uint32_t span, bool verbatim);

/* The character at `index`, 0 outside. */
static inline uint32_t copy_at(const Copy *copy, size_t index)
{
    return index < copy->count ? copy->letters[index].character : 0;
}

/* Gives the letter at `index` another character. */
static inline void copy_change(Copy *copy, size_t index, uint32_t character)
{
    if (copy->letters[index].character != character)
        copy->letters[index].rule = (uint16_t)copy->rule;
    copy->letters[index].character = character;
}

/* True when a rule may change the letter at `index`. */
static inline bool copy_is_free(const Copy *copy, size_t index)
{
    return index < copy->count && !copy->letters[index].verbatim;
}

void copy_take_out(Copy *copy, size_t index);
void copy_put_in(Copy *copy, size_t index, const char *utf8); /* before the letter at `index`; lent until settled */
void copy_settle(Copy *copy);

/* Makes the space at `index` a no-break space. Anything else is left alone. */
void copy_bind(Copy *copy, size_t index);

/* The tokens as they stand now, lent until the copy settles; and the same without their roles, which cost most. */
const Token *copy_tokens(Copy *copy, size_t *count);
Token *copy_tokens_bare(const Copy *copy, size_t *count);

/* True when one space and nothing else lies between the two. */
bool copy_are_neighbours(const Copy *copy, Token left, Token right);

bool copy_starts_line(const Copy *copy, size_t index);

/* The letters from `from` to `to` as UTF-8, soft hyphens left out; cut at `room` bytes. */
void copy_words(const Copy *copy, size_t from, size_t to, char *words, size_t room);

/* The roles of these letters as a word. */
unsigned copy_roles(const Copy *copy, size_t from, size_t to);

/* Where in a file the letters stand, as exactly as is known. */
Place copy_place(const Copy *copy, size_t from, size_t to);

/* A figure as it stands in a text: digits, grouped by spaces, with one decimal mark. */
typedef struct Figure {
    long value;      /* without its decimals */
    size_t digits;   /* of the value */
    bool decimal;
    size_t from, to;
} Figure;

bool copy_is_digit(const Copy *copy, size_t index); /* one that a rule may touch */

/* Where the figure begins that ends before `to`, and ends that begins at `from`; the same index when there is none. */
size_t copy_figure_start(const Copy *copy, size_t to);
size_t copy_figure_end(const Copy *copy, size_t from);
Figure copy_figure(const Copy *copy, size_t from, size_t to);

/* Where a figure like 21,650,050 ends that the core begins with, or 0. */
size_t copy_group_marks(const Copy *copy, Token token);

/* Where the decimal mark of another language stands in a figure like 21.65 that the core begins with, or 0. */
size_t copy_foreign_decimal(const Copy *copy, Token token);

/* True when the token is a time of day, 8.30, beside a word of clocks: its point is no decimal mark. */
bool copy_is_time(const Copy *copy, const Token *tokens, size_t count, size_t index);

/* All passes, again and again until the letters are at rest. copyedit.c runs them, in the order in which they stand here;
 * what only an editor can mend is reported afterwards. */
void copyedit_run(Copy *copy);
void copyedit_spaces(Copy *copy);
void copyedit_verbatim(Copy *copy);
void copyedit_letters(Copy *copy);
void copyedit_ellipses(Copy *copy);
void copyedit_quotes(Copy *copy);
void copyedit_field(Copy *copy); /* of words that are no paragraph */
void copyedit_dashes(Copy *copy);
void copyedit_figures(Copy *copy);
void copyedit_binds(Copy *copy);
void copyedit_warnings(Copy *copy);

#endif
