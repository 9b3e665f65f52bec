/* For tests about language: the real language files, and text in which the
 * no-break spaces can be seen. */
#ifndef TESTS_LANGUAGES_H
#define TESTS_LANGUAGES_H

#include "read/language.h"

/* layouts/languages/CODE.yaml; the test fails when it does not load. */
const Language *load_language(Arena *arena, const char *code);

/* A language file given as text. NULL when it is refused. */
const Language *language_of(Arena *arena, const char *yaml, Diags *diags);

/* U+00A0 as ·, U+202F as ‸, U+2028 as ¶; and back. */
const char *visible(Arena *arena, const char *utf8);
const char *invisible(Arena *arena, const char *utf8);

#endif
