/* An edition: an issue in one language. The source edition is the issue as it
 * stands; any other is the issue with the texts of its PO file, and with what
 * its overlay has instead of other things. */
#ifndef READ_EDITION_H
#define READ_EDITION_H

#include "read/issue.h"
#include "read/overlay.h"

typedef struct Translation Translation; /* read/translation.h */

typedef struct Edition {
    const Issue *issue;       /* its texts in the edition's language */
    const Issue *source;      /* the same as issue.yaml has them */
    const Language *language;
    const char *code;
    const Translation *translation; /* where its texts stand; NULL: in the issue itself */
    const Overlay *overlay;         /* what it has instead of the issue's own, or NULL */
} Edition;

/* What becomes of a translation whose source text has changed since, or that is marked fuzzy. */
typedef enum StalePolicy {
    STALE_KEEP,   /* it stands on the page: yesterday's sentence in the reader's language, and a warning */
    STALE_SOURCE, /* the source words stand there, as if nothing were translated; a warning */
    STALE_REFUSE, /* an error */
} StalePolicy;

typedef struct EditionRules {
    StalePolicy stale;
    bool complete;    /* a text that is not translated is an error */
} EditionRules;

/* The words beside the emblem, lines parted by \n; NULL: the language has none. */
const char *edition_statement(const Edition *edition);

/* The edition in `language`; its PO file is FOLDER/CODE.po, its overlay, which may be missing, FOLDER/CODE.yaml. Texts that are not translated stand in the source
 * language and are reported as warnings; a translation that loses a link or a mark of stress is an error. */
const Edition *edition_read(Arena *arena, const Issue *issue, const Language *language, Diags *diags);

/* The same by other rules. What they make an error is reported, and the edition given all the same: its pages may have
 * more to tell. */
const Edition *edition_read_by(Arena *arena, const Issue *issue, const Language *language, EditionRules rules, Diags *diags);

#endif
