/* What a layout says on the pages of a printed catalogue, in one language: catalogue/LL.yaml beside its layout.yaml. */
#ifndef READ_CATALOGUE_WORDS_H
#define READ_CATALOGUE_WORDS_H

#include "read/input.h"
#include "read/schema.h"

enum { CATALOGUE_STATES = 6, CATALOGUE_PROFILES = 3 };

/* A state that a PDF may be in. */
typedef struct StateWords {
    Text word, means;
} StateWords;

/* A label, and what stands under it. */
typedef struct CatalogueNote {
    Text label, text;
} CatalogueNote;

typedef struct CatalogueWords {
    Text programme, title, standfirst;
    Text author, publisher, rights;
    Text in_all, state, files, meaning;                 /* the first table: its title and its heads */
    Text edition, profile, pages, kilobytes, digest;    /* heads of the others; the last is `state` */
    Text profiles[CATALOGUE_PROFILES];                  /* in the order of ProfileKind */
    StateWords states[CATALOGUE_STATES];                /* in the order of HoldingState */
    Text pdf, sources;                                  /* what has moved */
    Text moved;                                         /* before the names of these sources */
    Text unreadable;                                    /* an issue that cannot be read */
    CatalogueNote imprint;
    Text disclaimer, responsible;
} CatalogueWords;

/* NULL: faulty, reported. */
const CatalogueWords *catalogue_words_load(Arena *arena, const Input *input, Diags *diags);

#endif
