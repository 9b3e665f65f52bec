/* What is held, as a table on a screen and for machines. */
#ifndef APP_CATALOGUE_TABLE_H
#define APP_CATALOGUE_TABLE_H

#include "app/holdings.h"

/* One issue's part: a line that names it, a row for each deliverable, and what has moved. */
void catalogue_print(Arena *arena, const Holdings *holdings, FILE *out);

/* As an entry of a list. */
void catalogue_write_json(Arena *arena, const Holdings *holdings, Json *json);

/* Its state, for machines and in files: "identical". */
const char *catalogue_state(HoldingState state);

#endif
