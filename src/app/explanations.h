/* What each code of a report means, in sentences for editors: tamga explain prints them. They are plain strings in
 * tables, one place each, so that they can be kept up to date and translated. A test asks for every code. */
#ifndef APP_EXPLANATIONS_H
#define APP_EXPLANATIONS_H

#include "base/diag_codes.h"

typedef struct Explanation {
    DiagCode code;
    const char *brief;   /* a few words, for the list of codes */
    const char *text;    /* two to six sentences: what it means, why it matters, how to mend it */
    const char *example; /* lines of a file as they should be, or a command; ended by \n. NULL: of rules of language, whose text has it */
} Explanation;

/* Ended by a NULL brief, in the order of diag_codes.h. */
extern const Explanation explanations_of_files[];  /* files, the machine, YAML, keys and values */
extern const Explanation explanations_of_imports[]; /* an export that becomes an issue */
extern const Explanation explanations_of_words[];  /* an issue, its running text, its translations */
extern const Explanation explanations_of_layout[]; /* layouts, pictures */
extern const Explanation explanations_of_pages[];  /* what only composed pages show */
extern const Explanation explanations_of_brand[];  /* the emblem and the statement, the press, PDFs */

/* Every code has one: from these tables, or from that of the rules of language. */
Explanation explanation_of(DiagCode code);

#endif
