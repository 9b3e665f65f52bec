/* A paragraph becomes lines: itemized and shaped by Pango and HarfBuzz,
 * broken by linebreak, cut into runs with their own advances. */
#ifndef SET_PARA_H
#define SET_PARA_H

#include "read/markup.h"
#include "set/page.h"
#include "set/setter.h"

/* The width that lines are set to. */
typedef struct Measure {
    pt width;
    pt indent;     /* of the first line */
    int drop;      /* lines that stand beside a drop cap */
    pt drop_width; /* … and what it takes of each */
    int beside;    /* first lines that stand beside an inset at the right, and so are ragged */
    pt beside_width; /* … and what it takes of each, its white included */
    int looseness; /* lines wanted more, or fewer, than are best; granted as far as no line gapes: spaces up to 1.5 natural ones */
    size_t whole;  /* the line, from 1, that is not to end in a hyphen, granted likewise; 0: none */
} Measure;

typedef struct SetLine {
    const Run *runs; /* their x counts from the measure's left edge */
    size_t run_count;
    pt width;        /* of what is seen */
    double space;    /* set word space in natural ones; 0: not justified */
    bool hyphenated;
    const LineFault *fault; /* NULL: it is as it should be. Whoever places the line passes it on, and page_faults tells */
} SetLine;

typedef struct SetPara {
    const SetLine *lines;
    size_t count;
} SetPara;

/* Sets `spans` in `style`; the lines lie where setter_lines() says. Missing and fallback glyphs are reported. `tag` is the
 * element that the lines belong to: links inside get one of their own under it. */
SetPara para_set(const Setter *setter, const Span *spans, const Style *style, Measure measure, const Tag *tag);

/* The width of `spans` on one line; in display sizes from ink to ink. */
pt para_width(const Setter *setter, const Span *spans, const Style *style);

/* The least measure that `spans` go into: the widest of what cannot be parted. */
pt para_least(const Setter *setter, const Span *spans, const Style *style);

/* Plain words as one span. */
Span *para_span(Arena *arena, const char *utf8, Place at);

/* A line as an item whose baseline begins at 0, 0. */
Item *para_item(Arena *arena, const SetLine *line, const Style *style, const Tag *tag);

/* Copies the runs of an item, so that they outlive the setter's scratch. */
void para_keep(Arena *arena, Item *item);

#endif
