/* The lines of an export with their characters put right: what programs that turn pages into text leave behind (marks of
 * the file's form, ligatures, soft hyphens, tags, odd spaces) is gone, and nothing that is read is. */
#ifndef READ_EXPORT_LINES_H
#define READ_EXPORT_LINES_H

#include "read/input.h"

typedef struct ExportLine {
    const char *text;   /* without spaces at its ends; "": blank */
    int number;         /* in the file */
    int indent;         /* spaces before it */
    bool hard;          /* the line ends here because somebody wanted it */
    bool soft;          /* it ends in a soft hyphen, which is taken away */
    bool page_end;      /* a form feed: the text is blank */
    const char *picture; /* it holds a picture, or says that one was here: its file, or ""; NULL: it does not */
    const char *alt;     /* what that picture shows, or "" */
} ExportLine;

typedef struct ExportLines {
    const ExportLine *lines;
    size_t count;
    size_t characters;  /* that were put right, */
    Place first;        /* the first of them here */
} ExportLines;

/* False: it is no text; reported. */
bool export_lines(Arena *arena, const Input *input, ExportLines *lines, Diags *diags);

#endif
