/* What `tamga dump` wrote, read back: pages of lines, plates and pictures in
 * the order in which they are drawn. */
#ifndef SHEET_H
#define SHEET_H

#include "read/layout.h"

/* One line of text; its runs are joined. */
typedef struct Line {
    int page;
    size_t order;        /* among everything on all pages */
    bool furniture;      /* belongs to no element: folio, running foot, thumb index */
    const char *element; /* "P", "H1" */
    pt x, right, y;      /* y: of the baseline */
    const Style *style;  /* of its largest run */
    const Ink *ink;
    const char *words, *letters;
    bool hyphenated;
} Line;

/* Something with an area: a picture, a plate or rule of the layout, or a shape of a drawing. */
typedef struct Area {
    int page;
    size_t order;
    pt left, top, right, foot;
    const Ink *ink;      /* of a plate or rule */
    const char *picture; /* its name, or NULL */
    bool drawn;          /* a shape of a chart or a mark: it stands where it is drawn, on whatever is there */
} Area;

typedef struct Leaf {
    const Master *master;
    size_t first_line, lines, first_area, areas;
} Leaf;

typedef struct Sheet {
    const Layout *layout;
    Leaf *leaves;        /* page 1 is leaves[0] */
    size_t leaf_count;
    Line *lines;
    size_t line_count;
    Area *areas;
    size_t area_count;
} Sheet;

/* NULL when the dump is none; said to standard error. */
Sheet *sheet_read(Arena *arena, const Layout *layout, const char *dump);

/* Letters and figures alone, in lower case: what a text is once its spaces, dashes, quotes and hyphens are forgotten. */
const char *letters_of(Arena *arena, const char *words);

/* What a line covers, from cap height to baseline; what it needs, from ascenders to descenders. */
pt line_top(const Line *line);
pt line_need_foot(const Line *line);

#endif
