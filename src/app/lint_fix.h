/* Fixes become files: issue.yaml and its translations, mended together. A text
 * of the issue is mended in the msgid of every PO file as well, so that no
 * translation is out of date because a quotation mark was curled. */
#ifndef APP_LINT_FIX_H
#define APP_LINT_FIX_H

#include "app/editions.h"
#include "read/lint.h"

typedef struct LintFixes LintFixes;

/* For one issue, whose editions are all those that it has. */
LintFixes *lint_fixes_open(Arena *arena, const Issue *issue, const EditionSource *editions);

/* Adds what lint found in one edition. `file` is the one that it read. */
void lint_fixes_add(LintFixes *fixes, const Input *file, WrittenIn in, const LintFix *first);

/* Writes the files, all of them or none. False: reported, and every file is as it was. */
bool lint_fixes_write(LintFixes *fixes, Diags *diags);

#endif
