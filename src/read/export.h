/* A published issue as a program turned it into text: Markdown, more or less. Its blocks with their places, and its words
 * with their numbers, so that whoever makes something of it can prove that nothing is lost. */
#ifndef READ_EXPORT_H
#define READ_EXPORT_H

#include "read/export_lines.h"
#include "read/export_words.h"
#include "read/import_table.h"

typedef enum ExportKind {
    EXPORT_PARAGRAPH,
    EXPORT_HEADING,
    EXPORT_ITEM,    /* of a list */
    EXPORT_QUOTE,
    EXPORT_TABLE,   /* its rows are lines of the text */
    EXPORT_PICTURE, /* no words */
    EXPORT_BREAK,   /* a page ends, or a rule stands here; no words */
} ExportKind;

typedef struct ExportBlock {
    ExportKind kind;
    int level;           /* of a heading, or of an item, from 1 */
    int number;          /* of an item in a numbered list; 0: a bullet */
    const char *text;    /* light markup; '\n': the line was ended on purpose */
    const char *picture; /* the file that the export names, or "" */
    const char *alt;
    size_t from, to;     /* its words */
    bool strong;         /* all of it is */
    bool capitals;       /* it has no small letter, and some capitals */
    Place at;
} ExportBlock;

typedef struct Export {
    ExportBlock *blocks;
    size_t count;
    Words words;         /* of all blocks, in their order */
} Export;

/* Reads the file and mends what its making did to it; what is mended is told in notes, what may be wrong in warnings.
 * `table` tells running heads from text; it may be NULL. NULL: the file is no text, or has no words; reported. */
const Export *export_read(Arena *arena, const Input *input, const ImportTable *table, Diags *diags);

/* Some words of a block: `text` holds words `from` to `to` of the export. */
typedef struct ExportPart {
    const char *text;
    size_t from, to;
    Place at;
} ExportPart;

ExportPart export_part(const ExportBlock *block);

/* Two of one, behind the first so many words. Returns the first, with the signs between the two left out; either may be
 * without words. */
ExportPart export_cut(Arena *arena, ExportPart part, size_t words, ExportPart *tail);

/* Two of one, behind its first line. */
ExportPart export_cut_line(Arena *arena, ExportPart part, ExportPart *below);

bool export_has_words(ExportPart part);

/* The text without its marks of stress: a heading, or a name, is set strong by itself. */
const char *export_without_stress(Arena *arena, const char *text);

/* Whether it reads like a heading: it is one, or is set strong or in capitals, and does not go on for long. */
bool export_is_heading(const ExportBlock *block);

/* Whether it is of few words and no sentence. */
bool export_is_short(const ExportBlock *block);

#endif
