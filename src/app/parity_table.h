/* Rows of parity, written: as a table for people, as JSON for programs. */
#ifndef APP_PARITY_TABLE_H
#define APP_PARITY_TABLE_H

#include <stdio.h>

#include "app/parity_rows.h"
#include "base/json.h"

/* A row a line, differences below it. `issue`: its folder. */
void parity_write(Arena *arena, const ParityRows *table, const char *issue, FILE *out);

/* An object: "issue", "source", "rows". */
void parity_write_json(const ParityRows *table, const char *issue, Json *json);

#endif
