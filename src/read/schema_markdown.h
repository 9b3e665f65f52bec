/* The tables of schema.h as tables in Markdown, for the pages of docs/: what a key is called, what it takes, what it is. One
 * table reads a file and writes its reference, so the two never say different things. */
#ifndef READ_SCHEMA_MARKDOWN_H
#define READ_SCHEMA_MARKDOWN_H

#include "read/schema_json.h"

/* A heading with the name and a table for each of `tables`, ended by a NULL name. A record that is one of them is a link to
 * its heading; every other stands in the table of what holds it, a key behind the other: `budget` › `amount`. */
void schema_markdown_write(const SchemaShared *tables, FILE *out);

#endif
