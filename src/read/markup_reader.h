/* One walk over cmark-gfm's tree and its state: how deep in lists and quotes it is, which dress the next words wear. For
 * markup alone; `markup_inline.c` reads what stands in a line, `markup.c` the blocks. */
#ifndef READ_MARKUP_READER_H
#define READ_MARKUP_READER_H

#include <cmark-gfm.h>

#include "read/markup.h"
#include "read/markup_source.h"
#include "read/markup_table.h"

enum { LIST_DEPTH = 2 }; /* what the design has a form for */

typedef struct Reader {
    Arena *arena;
    Diags *diags; /* or NULL: nobody wants to know */
    Source source;
    Paragraph *first, *last;

    int lists, quotes;                /* how deep */
    int next_number[LIST_DEPTH + 1];  /* of each list's items; 0: bullets */
    int number;                       /* of the item being read */
    bool begins_item;                 /* no paragraph of it yet */

    Paragraph *paragraph; /* being filled, or NULL */
    Span *span;           /* its last one */
    int indent;           /* columns before it, as cmark counts its later lines */
    int first_line;
    int strong, emphasis;
    const char *link;
    const cmark_node *picture; /* whose words are passed over: the section has its alt text */
    bool small_caps;
    const Table *table;   /* whose cells are being read, or NULL */
    int row, column;      /* of the cell */
    bool has_unclosed;    /* reported for this paragraph */
    bool has_begun;       /* some words have been read */
} Reader;

/* An error, with a hint or NULL. */
void reader_report(Reader *reader, Place at, DiagCode code, const char *what, const char *hint);

/* Where a node's words begin among the bytes that cmark reads. cmark takes the lines of a paragraph for equally
 * indented, which lazy ones are not; their words begin behind the spaces and quotation marks. */
size_t reader_offset(const Reader *reader, cmark_node *node);

/* Where a node begins. */
Place reader_place(Reader *reader, cmark_node *node);

/* The words of a node, with the notes and addresses among them. */
void inline_words(Reader *reader, cmark_node *node);

/* What parts two lines: a space, or a break. */
void inline_break(Reader *reader, const char *bytes);

/* Code, HTML: reported, and the words kept. */
void inline_refused(Reader *reader, cmark_node *node, const char *what, const char *hint);

void inline_link(Reader *reader, cmark_node *node);

/* On a line of its own it says where one of the section's pictures belongs. */
void inline_picture(Reader *reader, cmark_node *node);

#endif
