/* What lint wants to know of a paragraph: every letter that the copy-editor's
 * pass changes and the rule that asked for it, and what lint alone finds. */
#ifndef READ_COPYEDIT_FINDINGS_H
#define READ_COPYEDIT_FINDINGS_H

#include "read/copyedit.h"
#include "read/lint_words.h"

/* Letters of the paragraph, counted over all its spans, from 0. */
typedef struct Finding {
    DiagCode code;
    size_t from, to;      /* equal: something comes between two letters */
    const char *words;    /* what the pass sets there; NULL: it changes nothing, an editor has to look */
    const Body *body;     /* of names-two and spelling-mixed: whose name was found, */
    const NameSet *names;
    bool old;             /* and that it is none of today's */
} Finding;

typedef struct Findings {
    const Finding *items; /* in the order of the letters, those that the pass changes first */
    size_t count;
    const char *reads;    /* the paragraph as it is set, with a sign where its dress changes: to compare, not to show */
} Findings;

/* Warnings of the pass itself go to `diags`, which may be NULL, as `words` may. */
Findings copyedit_findings(Arena *arena, const Language *language, const Paragraph *paragraph, const LintWords *words, Diags *diags);

#endif
