/* Rows of parity, written: as a table for people, as JSON for programs. */
#ifndef APP_PARITY_TABLE_H
#define APP_PARITY_TABLE_H

#include <stdio.h>

#include "app/parity_rows.h"

typedef enum ParityFormat { PARITY_TEXT, PARITY_JSON } ParityFormat;

/* Their words, in the order of the enum; ended by NULL. */
extern const char *const parity_format_words[];

/* `issue`: its folder. As text: a row a line, differences below it. As JSON: one object on a line of its own. */
void parity_write(Arena *arena, const ParityRows *table, const char *issue, ParityFormat format, FILE *out);

#endif
