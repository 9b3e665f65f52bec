/* What there are several of in a PDF, as lists of words. */
#ifndef PRINT_ACCOUNT_LISTS_H
#define PRINT_ACCOUNT_LISTS_H

#include "print/account.h"
#include "print/objects.h"

/* A list that grows at its end. */
typedef struct Lister {
    Arena *arena;
    Listed *first, *last;
} Lister;

Lister lister_open(Arena *arena);
void lister_add(Lister *lister, const char *words);

/* The words of a string of a PDF; NULL: it is none, or empty. */
const char *account_words(const Objects *objects, qpdf_oh string);

/* "GTS_PDFX: FOGRA39 (…)" */
const Listed *account_intents(const Objects *objects);

/* The fonts of the pages, each once, in the order of their names: "Serif-Bold". One that is not embedded says so. */
const Listed *account_fonts(const Objects *objects, int pages);

/* A file that a PDF carries. Words are NULL where it does not say them. */
typedef struct Carried {
    const char *name, *mime, *relationship;
    int size;       /* bytes, as it says */
    qpdf_oh file;   /* object_bytes() gives it, where it is a stream */
    struct Carried *next;
} Carried;

const Carried *account_carried(const Objects *objects);

/* "issues/2022-q4/issue.yaml (application/yaml, 40112 bytes, Source)" */
const Listed *account_attachments(const Objects *objects);

#endif
