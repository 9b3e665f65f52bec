/* Running text: CommonMark, read by cmark, as a list of paragraphs with
 * styled spans that keep their places. What a newsletter has no form for
 * (tables, code, HTML, pictures, rules) is a report, never silence. */
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
    const char *link;   /* or NULL */
    Place at;
    struct Span *next;
} Span;

typedef enum ParagraphKind {
    PARAGRAPH_PLAIN,
    PARAGRAPH_SUBHEAD,
    PARAGRAPH_ITEM,     /* the first paragraph of a list item */
    PARAGRAPH_MORE,     /* a further paragraph of the same item */
    PARAGRAPH_QUOTE,
    PARAGRAPH_LABEL,    /* a label over what follows; made by a section, never read from a text */
    PARAGRAPH_PICTURE,  /* no words: here belongs one of the section's pictures */
} ParagraphKind;

typedef struct Paragraph {
    ParagraphKind kind;
    int depth;          /* of list items, from 1 */
    int number;         /* of items in a numbered list, from 1; 0: a bullet */
    Span *spans;        /* at least one, but for a picture */
    const char *picture; /* its file, as the section names it */
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

/* Differences that break a translation: a link or a mark of stress that one has and the other lacks.
 * Returns a sentence part ("the link to https://…"), or NULL. */
const char *markup_lost(Arena *arena, Text source, Text translation);

#endif
