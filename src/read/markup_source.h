/* Where the words of running text lie. cmark-gfm tells a line and a column for
 * most inlines, but not the right ones on lazy lines, behind a link that spans
 * lines and behind link definitions. So its word is checked against the bytes,
 * and the words are searched close by when it does not hold. */
#ifndef READ_MARKUP_SOURCE_H
#define READ_MARKUP_SOURCE_H

#include "base/arena.h"
#include "base/text.h"

struct cmark_node;

typedef struct Source {
    Text text;           /* as the editor wrote it */
    const char *bytes;   /* as cmark reads it */
    size_t length;
    size_t lead;         /* bytes put before the text */
    size_t *starts;      /* of the lines in `bytes` */
    size_t line_count;
    size_t cursor;       /* words found so far end here */
    size_t near_offset;  /* the place told last, in `bytes`, */
    Place near;          /* from which the next is counted; line 0: none yet */
} Source;

/* The words of a text node, walked together with the bytes they were written with. */
typedef struct Walker {
    const char *words; /* cmark's */
    const char *bytes; /* ours; NULL: not found */
} Walker;

/* `bytes` are those of `text` behind `lead` others. */
Source source_open(Arena *arena, Text text, const char *bytes, size_t lead);

/* cmark's tree of the bytes, with positions; the caller frees it. Never NULL. */
struct cmark_node *source_parse(const Source *source);

/* The next "[word]: address" from `line` on, counted from 0, which cmark takes out of the text without a trace
 * in its tree. Says whether there is one, and moves `line` behind it. */
bool source_find_definition(const Source *source, size_t *line, size_t *offset);

/* The offset of a line and column as cmark counts them, from 1; within the bytes. */
size_t source_offset(const Source *source, int line, int column);

/* The place of the byte at `offset` of `bytes`. Cheap when asked in rising order. */
Place source_place(Source *source, size_t offset, int length);

/* Finds the words that cmark places at `offset`, or close behind the cursor, and moves the cursor behind them. */
Walker source_find(Source *source, const char *words, size_t offset);

/* Moves past one character of the words; false at their end, or where the bytes say something else. */
bool walker_step(Walker *walker);

#endif
