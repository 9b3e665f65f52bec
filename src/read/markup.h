/* Running text: CommonMark with tables, read by cmark-gfm, and notes, read by
 * markup_notes, as a list of paragraphs with styled spans that keep their
 * places. What a newsletter has no form for (code, HTML, pictures, rules) is a
 * report, never silence. */
#ifndef READ_MARKUP_H
#define READ_MARKUP_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

typedef struct Span {
    const char *utf8;   /* never empty; a line break in the source is a space; a hard one is U+2028 */
    bool strong;
    bool emphasis;
    bool verbatim;      /* an address or a handle: the copy-editing pass leaves it alone */
    bool small_caps;    /* [WTO](caps:) */
    const char *link;   /* or NULL */
    struct Note *note;  /* the span is the mark of this note; or NULL */
    Place at;
    struct Span *next;
} Span;

/* A note: "[^1]" in the text marks the place, "[^1]: words" below says what. */
typedef struct Note {
    const char *label;
    Place at;                      /* of the words; of the mark while there are none */
    const struct Paragraph *words; /* one; NULL: missing, which is reported */
    bool marked;                   /* something in the text leads to it */
    int number;                    /* as printed, from 1; 0: not numbered yet */
    struct Note *next;
} Note;

typedef enum ColumnAlign { COLUMN_OWN, COLUMN_LEFT, COLUMN_CENTRE, COLUMN_RIGHT } ColumnAlign; /* OWN: as its cells want */

typedef struct Table {
    int columns, rows;         /* rows with the head, which is row 0 */
    const ColumnAlign *aligns; /* of each column */
    Place at;
} Table;

typedef enum ParagraphKind {
    PARAGRAPH_PLAIN,
    PARAGRAPH_SUBHEAD,
    PARAGRAPH_ITEM,     /* the first paragraph of a list item */
    PARAGRAPH_MORE,     /* a further paragraph of the same item */
    PARAGRAPH_QUOTE,
    PARAGRAPH_LABEL,    /* a label over what follows; made by a section, never read from a text */
    PARAGRAPH_PICTURE,  /* no words: here belongs one of the section's pictures */
    PARAGRAPH_CELL,     /* a cell of a table that is not empty; those of one table follow each other row by row */
} ParagraphKind;

typedef struct Paragraph {
    ParagraphKind kind;
    int depth;          /* of list items, from 1 */
    int number;         /* of items in a numbered list, from 1; 0: a bullet */
    const Table *table; /* of a cell, */
    int row, column;    /* both from 0 */
    const char *picture; /* its file, as the section names it */
    Span *spans;        /* at least one, but for a picture */
    Place at;
    struct Paragraph *next;
} Paragraph;

/* The paragraphs of `text`, NULL when it is empty or only blank. Faults are
 * reported and their words kept as plain text, so that reading goes on. */
const Paragraph *markup_read(Arena *arena, Text text, Diags *diags);

/* A line of words (FIELD_TEXT): strong, emphasis and links, one paragraph. NULL when empty. */
const Paragraph *markup_read_line(Arena *arena, Text text, Diags *diags);

/* The blocks of a running text as they stand in the source, each a Text of its
 * own: what a translator sees as one entry. Blank text gives none. */
size_t markup_blocks(Arena *arena, Text text, Text **blocks);

/* Whether a block is a picture's place and has no words to translate. */
bool markup_is_picture(Text block);

/* The words alone, for outlines, alt texts and counts. */
const char *markup_words(Arena *arena, const Paragraph *paragraphs);

/* Differences that break a translation: a link, a mark of stress, a note or a cell that one has and the other lacks.
 * Returns a sentence part ("the link to https://…"), or NULL. */
const char *markup_lost(Arena *arena, Text source, Text translation);

/* What a translation must carry of a text's markup, as a list in words ("**strong** words, the link to https://…"), or
 * NULL: nothing. */
const char *markup_kept(Arena *arena, Text source);

/* The version of cmark-gfm. */
const char *markup_cmark(void);

#endif
