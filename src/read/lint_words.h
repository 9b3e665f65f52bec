/* Words that lint compares over a whole edition: names of bodies, old and new,
 * and spellings of one kind. Data: layouts/lint.yaml. */
#ifndef READ_LINT_WORDS_H
#define READ_LINT_WORDS_H

#include "read/schema.h"

/* What a language calls a body. A * behind a word stands for any ending. */
typedef struct NameSet {
    Text language;
    List use;    /* Text: the names of today; they go together */
    List instead_of; /* Text: those that do not stand beside them */
} NameSet;

typedef struct Body {
    Text body;
    Text source; /* where the names are from */
    List names;  /* NameSet, at most one a language */
} Body;

/* Words of a language by what they mean to lint. */
typedef struct LanguageWords {
    Text language;
    List words; /* Text */
} LanguageWords;

typedef struct LintWords {
    List bodies;    /* Body: of names-two */
    List spellings; /* Body: of spelling-mixed */
    List ties;      /* LanguageWords: what introduces another name rightly, "formerly" */
    List doubles;   /* LanguageWords: what may stand twice in a row, "had had" */
} LintWords;

/* NULL when the file has faults; they are reported. */
const LintWords *lint_words_load(Arena *arena, const Input *input, Diags *diags);

/* The words for a language, or an empty list. */
List lint_words_of(List by_language, const char *language);

/* What that language calls the body, or NULL: nothing is known. */
const NameSet *lint_names_of(const Body *body, const char *language);

#endif
