/* What an edition has instead of the issue's own and is no text: another
 * picture, another address, another form of the funding statement. It is a
 * file LL.yaml beside issue.yaml, as LL.po is its texts. */
#ifndef READ_OVERLAY_H
#define READ_OVERLAY_H

#include "read/issue.h"
#include "read/language.h"

typedef struct Overlay {
    int tamga;
    Text statement;      /* key of the fixed word that stands beside the emblem; absent: the language's statement does */
    const Node *instead; /* values by the key paths of the issue's fields, or NULL; */
    Text *before;        /* … and what the issue has where each of them stands, of words */
    const Issue *issue;  /* the issue with these values */
    const Node *tree;    /* of the file */
} Overlay;

/* Reads the overlay of an issue whose texts are in `language`. NULL when something is wrong, all reported: a statement that
 * the language does not have, a path that leads to nothing in which editions may differ, a value that its field does not
 * take. Its paths have the names of the format that it says itself, whatever that of the issue is. */
const Overlay *overlay_load(Arena *arena, const Input *input, const Language *language, const Issue *issue, Diags *diags);

/* The same for a file that tamga migrate is to bring to the newest format: each path may have its name in any of them. */
const Overlay *overlay_load_any_format(Arena *arena, const Input *input, const Language *language, const Issue *issue, Diags *diags);

/* What the issue has in place of words that an overlay put there: running text names pictures so. NULL: they are the issue's. */
const char *overlay_before(const Overlay *overlay, Text words);

/* Calls `name` for each picture that an overlay names; `tree` is that of its file, right or wrong. */
void overlay_pictures(const Node *tree, void (*name)(void *context, const char *picture), void *context);

/* What may stand in an overlay, as JSON Schema. */
void overlay_schema(const SectionKind *const *kinds, FILE *out);
/* The same for people, as tables in Markdown. */
void overlay_reference(FILE *out);

#endif
