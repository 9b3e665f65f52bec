/* Lint reads the texts of one edition where they are written, and says what an
 * editor should look at: what the layout sets right by itself, once a file;
 * what it cannot, at every place. Whatever it says points at the file's own
 * bytes, and what can be mended there is known as fixes. */
#ifndef READ_LINT_H
#define READ_LINT_H

#include "read/language.h"
#include "read/lint_rules.h"
#include "read/lint_words.h"
#include "read/written.h"

typedef struct Lint Lint;

/* A change that mends the source. Those of one text follow each other in its order. */
typedef struct LintFix {
    DiagCode code;
    const char *path;       /* the key path of the text */
    FieldType type;         /* FIELD_TEXT or FIELD_MARKUP */
    Text text;              /* as it stands in the file: a text of the issue, or the translation of a block */
    const Written *written;
    size_t from, to;        /* bytes of the text */
    const char *words;      /* what they become */
    const char *typed, *becomes; /* the same with the letters beside it, for people */
    Place at;
    struct LintFix *next;
} LintFix;

/* `file` is issue.yaml or a PO file, `words` may be NULL. It lives in `arena`. */
Lint *lint_open(Arena *arena, const Input *file, WrittenIn in, const Language *language, const LintWords *words, Diags *diags);

/* Reads a text as issue_visit() shows it. What stands in another file, since it is not translated, is passed over. */
void lint_text(Lint *lint, const char *path, Text text, FieldType type);

/* Makes the reports, when all texts have been read; with `all` also of what the layout does and the source does not. */
void lint_report(Lint *lint, bool all);

/* The fixes, or NULL: there is nothing to mend. */
const LintFix *lint_fixes(const Lint *lint);

#endif
