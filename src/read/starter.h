/* What a layout has for somebody who begins an issue: the folder new/ beside its layout.yaml, with an issue.yaml to
 * write over and, in new.yaml, the pictures that it asks for. */
#ifndef READ_STARTER_H
#define READ_STARTER_H

#include "base/unit.h"
#include "read/input.h"
#include "read/schema.h"

typedef struct StarterPicture {
    Text file;         /* in the pictures/ */
    pt width, height;  /* of its place */
} StarterPicture;

typedef struct Starter {
    Text title;        /* the newsletter's name */
    List pictures;     /* of StarterPicture */
} Starter;

/* Reads new.yaml. NULL: faulty, reported. */
const Starter *starter_load(Arena *arena, const Input *input, Diags *diags);

/* What to put for a word in braces: {"number", "5"} for {number}. */
typedef struct Filling {
    const char *word, *value;
} Filling;

/* `words` with all its places filled; what no filling names stays as it stands. `fillings` ends with a NULL word. */
const char *starter_fill(Arena *arena, const char *words, const Filling *fillings);

#endif
