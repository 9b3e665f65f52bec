/* An issue.yaml that is being made of an export: keys in the order in which they shall stand, and for every text the words
 * of the export that it holds. What is not in a text is claimed with a reason. So it can be proved that no word is lost. */
#ifndef READ_DRAFT_H
#define READ_DRAFT_H

#include "read/export.h"

typedef enum DraftKind {
    DRAFT_MAP,
    DRAFT_LIST,
    DRAFT_LINE, /* a line of words in light markup */
    DRAFT_TEXT, /* running text */
    DRAFT_DATA, /* a word, a number, a date: written as it stands */
    DRAFT_NOTE, /* a remark for editors */
} DraftKind;

enum { DRAFT_NO_BLOCK = -1 };

/* A piece of a text, and the words of the export that it holds. */
typedef struct DraftPart {
    const char *between; /* what parts it from the piece before it */
    const char *words;
    ExportPart part;
    struct DraftPart *next;
} DraftPart;

typedef struct DraftNode {
    DraftKind kind;
    const char *key;    /* NULL: an entry of a list */
    const char *words;  /* of data and remarks, and of a line that is not the export's; else NULL */
    bool after_item;    /* of a text: the next item stands right below the last one */
    long block;         /* of the export: whose section or item begins here; or DRAFT_NO_BLOCK */
    bool splits;        /* the headline of that item can be parted */
    int line, last_line; /* in issue.yaml, once it is written */
    DraftPart *parts, *last_part; /* of a text, in their order */
    struct DraftNode *first, *last, *next;
} DraftNode;

typedef struct DraftClaim {
    ExportPart part;
    const char *why;    /* a message with a place for the words */
    struct DraftClaim *next;
} DraftClaim;

typedef struct Draft {
    Arena *arena;
    const Export *export;
    DraftNode *root;
    DraftClaim *claims, *last_claim; /* words that are in no text: the layout sets them, or they are data */
} Draft;

Draft *draft_open(Arena *arena, const Export *export);

/* Each appends to a map, or with `key` NULL to a list. */
DraftNode *draft_map(Draft *draft, DraftNode *parent, const char *key);
DraftNode *draft_list(Draft *draft, DraftNode *parent, const char *key);
DraftNode *draft_line(Draft *draft, DraftNode *parent, const char *key, ExportPart part);
DraftNode *draft_text(Draft *draft, DraftNode *parent, const char *key);
void draft_data(Draft *draft, DraftNode *parent, const char *key, const char *words);
void draft_note(Draft *draft, DraftNode *parent, const char *words);
/* Words that are not the export's, as a line. */
void draft_own_line(Draft *draft, DraftNode *parent, const char *key, const char *words);

/* A node without a parent becomes the last entry. */
void draft_adopt(DraftNode *parent, DraftNode *node);

/* Adds words behind those of a line. */
void draft_line_add(Draft *draft, DraftNode *line, ExportPart part);
/* Adds a block of running text, as the kind of block that it is, or as what the name says. */
void draft_text_add(Draft *draft, DraftNode *text, const ExportBlock *block);
void draft_text_paragraph(Draft *draft, DraftNode *text, ExportPart part);
void draft_text_strong(Draft *draft, DraftNode *text, ExportPart part);
void draft_text_item(Draft *draft, DraftNode *text, ExportPart part);
void draft_text_subhead(Draft *draft, DraftNode *text, ExportPart part);

/* The words are in no text: the layout sets them, or they became data. `why` is a message with a place for them. */
void draft_claim(Draft *draft, ExportPart part, const char *why);

/* A list without entries, which is not written. */
bool draft_is_empty(const DraftNode *node);

/* The words of a text, all parts of it. */
const char *draft_words(Arena *arena, const DraftNode *node);

/* The issue.yaml, below `first`, which ends with a line's end. Sets the lines of all nodes. */
const char *draft_write(Draft *draft, const char *first);

/* The innermost section or item of a block that is written at that line; NULL: none. */
const DraftNode *draft_item_at(const Draft *draft, int line);

#endif
