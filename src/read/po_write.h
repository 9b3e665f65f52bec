/* A PO file brought up to the texts of an issue. Every entry that need not
 * change keeps its bytes, and of one that must, every line that need not: its
 * translation is never written anew. */
#ifndef READ_PO_WRITE_H
#define READ_PO_WRITE_H

#include <stdio.h>

#include "read/po_match.h"

/* The "#." lines of ours begin with one of these; others are somebody's, and stay. Ended by NULL. */
extern const char *const po_note_marks[];

/* What a new file says of itself. */
typedef struct PoHead {
    const char *project;  /* the newsletter and its number: "The Border Newsletter 4" */
    const char *language; /* "ru" */
    const char *revised;  /* "2022-12-31 12:00+0000": the last day of the period, since there is no clock */
} PoHead;

/* What the file shall say. */
typedef struct PoWriting {
    const PoFile *file;
    Texts texts;
    PoMatches matches;
    const char *const *const *notes; /* for each text its "#." lines, each with its mark, ended by NULL */
    PoHead head;                     /* for a file that has none */
} PoWriting;

/* Whether there is anything to change at all. The order of entries alone is no reason: some tools sort them. */
bool po_changes(const PoWriting *writing);

/* Entries in the order of the issue, then what belongs to no text. An entry whose text is gone becomes obsolete if it has
 * a translation or a translator's comment, and is dropped if not. */
void po_write(const PoWriting *writing, FILE *out);

/* Whether an entry that no text claims has nothing to keep. */
bool po_is_dropped(const PoEntry *entry);

#endif
