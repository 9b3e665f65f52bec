/* Words in the columns of a table on a screen. printf's widths count bytes; these count characters. */
#ifndef BASE_COLUMNS_H
#define BASE_COLUMNS_H

#include <stdio.h>

/* Puts words and then spaces up to `width` columns, or the words alone when they are wider. */
void columns_put_left(FILE *out, const char *words, int width);

/* The same with the spaces first. */
void columns_put_right(FILE *out, const char *words, int width);

#endif
