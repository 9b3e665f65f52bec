/* Two languages side by side: what the texts of an edition state otherwise than
 * the issue's own. Numbers may stand in another order; what is written in words
 * in one language and in figures in the other is told as a note. */
#ifndef READ_PARITY_H
#define READ_PARITY_H

#include "read/edition.h"

/* For a table; each has been reported. */
typedef struct Difference {
    DiagCode code;
    DiagSeverity severity;
    Place source;      /* of the text in the issue */
    Place translation; /* in the PO file */
    const char *words; /* "131 in the source, 113 here" */
    struct Difference *next;
} Difference;

/* The differences between `issue` in its own `language` and an edition of it, in the order of the issue; NULL: there are none.
 * Texts that are not translated are among them without a further report: edition_read() has made it. */
const Difference *parity_texts(Arena *arena, const Issue *issue, const Language *language, const Edition *edition, Diags *diags);

#endif
