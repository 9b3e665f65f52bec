/* Reports. One list a run gathers them, sorts them by place and prints them
 * the way compilers do: place, code, sentence, the line itself, a hint.
 * The reader is an editor: name the thing, the place and the way out.
 *
 * Whoever returns false or NULL has already reported. The caller passes it on
 * and says nothing. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/diag_codes.h"
#include "base/text.h"

typedef enum DiagSeverity {
    DIAG_NOTE,    /* good to know; changes no exit status */
    DIAG_WARNING, /* the PDF is made; an editor should look */
    DIAG_ERROR,   /* the content is wrong; no PDF */
    DIAG_FAULT,   /* the machine failed us: disk, memory, permission */
} DiagSeverity;

typedef struct Diag {
    DiagSeverity severity;
    DiagCode code;
    Place at;
    const char *message;
    const char *hint; /* or NULL */
    size_t order;     /* of its making: keeps the sort stable */
} Diag;

typedef struct Diags Diags;

/* The list and its words live in `arena`; the places in it are copies. */
Diags *diags_open(Arena *arena);

/* Lends the bytes of a file, so that its lines can be shown. Both must outlive the list. */
void diags_add_source(Diags *diags, const char *file, const char *bytes, size_t length);

/* The bytes of such a file, or NULL. */
const char *diags_source(const Diags *diags, const char *file, size_t *length);

#define DIAG_PRINTF __attribute__((format(printf, 4, 5)))
void diag_note(Diags *diags, Place at, DiagCode code, const char *format, ...) DIAG_PRINTF;
void diag_warning(Diags *diags, Place at, DiagCode code, const char *format, ...) DIAG_PRINTF;
void diag_error(Diags *diags, Place at, DiagCode code, const char *format, ...) DIAG_PRINTF;
void diag_fault(Diags *diags, Place at, DiagCode code, const char *format, ...) DIAG_PRINTF;
#undef DIAG_PRINTF

/* Adds the way out to the report made last. */
void diag_hint(Diags *diags, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Takes over what another list says, in the order in which it was said; that list may go then, the files lent to it may not. */
void diags_add(Diags *diags, const Diags *others);

/* Makes the same report here; its words are copied. */
void diags_say(Diags *diags, const Diag *diag);

/* Reports of a severity that were counted and not kept, as there were too many; and as many more of them. */
size_t diags_only_counted(const Diags *diags, DiagSeverity severity);
void diags_count_only(Diags *diags, DiagSeverity severity, size_t count);

/* How many reports are at least this severe. */
size_t diags_count(const Diags *diags, DiagSeverity at_least);

/* From now on warnings count, and are shown, as errors. */
void diags_be_strict(Diags *diags);

/* The reports, sorted by file, line, column and order of making, the same one made twice only once; lent. */
const Diag *const *diags_sorted(Diags *diags, size_t *count);

void diags_print(Diags *diags, FILE *out, bool colour);

/* The line of a lent file that a place is in, without its end, in the list's arena. NULL: the file is not lent, the line is not
 * there, or is not fit to be shown. */
const char *diags_source_line(Diags *diags, Place at);

/* How many reports were counted only: there were too many to keep. */
size_t diags_unkept(const Diags *diags);

/* The stable word of a code: "key-unknown". */
const char *diag_word(DiagCode code);

/* The code with that word, or DIAG_CODE_COUNT. */
DiagCode diag_code(const char *word);

/* "note", "warning", "error", "fault". */
const char *diag_severity_word(DiagSeverity severity);

#endif
