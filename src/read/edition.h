/* An edition: an issue in one language. The source edition is the issue as it
 * stands; any other is the issue with the texts of its PO file. */
#ifndef READ_EDITION_H
#define READ_EDITION_H

#include "read/issue.h"
#include "read/language.h"

typedef struct Translation Translation; /* read/translation.h */

typedef struct Edition {
    const Issue *issue;       /* its texts in the edition's language */
    const Language *language;
    const char *code;
    const Translation *translation; /* where its texts stand; NULL: in the issue itself */
} Edition;

/* The edition in `language`; its PO file is FOLDER/CODE.po. Texts that are not translated stand in the source
 * language and are reported as warnings; a translation that loses a link or a mark of stress is an error. */
const Edition *edition_read(Arena *arena, const Issue *issue, const Language *language, Diags *diags);

#endif
