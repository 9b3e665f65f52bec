/* A PO file as it is written: its entries as lines of bytes, so that extract
 * can leave those alone that do not change. What the words of an entry mean to
 * an edition is translation's to know, which reads them by libgettextpo; that
 * library writes every line anew, in its own way of breaking them.
 *
 * Only a file that translation_load() accepts is cut up right. */
#ifndef READ_PO_H
#define READ_PO_H

#include "read/input.h"

typedef enum PoLineKind {
    PO_COMMENT,         /* "# ": a translator's; and what is none of these */
    PO_EXTRACTED,       /* "#.": from the issue */
    PO_REFERENCE,       /* "#:" */
    PO_FLAGS,           /* "#," */
    PO_PREVIOUS_OTHER,  /* "#| msgctxt" */
    PO_PREVIOUS,        /* "#| msgid" */
    PO_CONTEXT,         /* "msgctxt" */
    PO_SOURCE,          /* "msgid" */
    PO_PLURAL,          /* "msgid_plural" */
    PO_TRANSLATION,     /* "msgstr" */
    PO_LINE_KINDS
} PoLineKind;

/* A line without its end. What follows "#~ " and "#| " stands in it, these do not. */
typedef struct PoLine {
    PoLineKind kind; /* the words in quotes on the lines below a keyword have its kind */
    const char *bytes;
    size_t length;
} PoLine;

typedef struct PoEntry {
    const char *bytes;       /* as they stand, from its first line to the end of its last; lent from the file */
    size_t length;
    int line;                /* of the file */
    const PoLine *lines;     /* empty ones are left out */
    size_t line_count;
    bool obsolete;           /* "#~" */
    bool fuzzy;
    const char *context;     /* msgctxt; NULL: none, or an empty one, which converters leave */
    const char *source;      /* msgid, composed; NULL: these are comments at the end of the file */
    const char *translation; /* msgstr, composed */
    const char *previous;    /* the msgid of an earlier time; NULL: none */
} PoEntry;

typedef struct PoFile {
    const PoEntry *entries;  /* in the order of the file; the head is the one with an empty source and no context */
    size_t count;
    const char *line_end;    /* "\n", or "\r\n" as the first line has it */
} PoFile;

/* Lends the input's bytes; the rest lives in `arena`. */
const PoFile *po_read(Arena *arena, const Input *input);

bool po_is_head(const PoEntry *entry);

/* Whether there are words to lose: a translation. */
bool po_is_translated(const PoEntry *entry);

#endif
