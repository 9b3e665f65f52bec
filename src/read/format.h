/* The formats that the files of an issue have had, issue.yaml and LL.yaml. Every one of them is read for ever; tamga migrate
 * takes a file to the newest. Which keys have another name since, the tables of schema.h say, row by row. */
#ifndef READ_FORMAT_H
#define READ_FORMAT_H

#include "read/node.h"

typedef struct FormatChange {
    int format;
    const char *changed; /* what is otherwise than in the one before, for people */
} FormatChange;

/* From the second format to the newest, ended by 0. */
extern const FormatChange format_changes[];

/* Which one a file says, by its key `tamga`. SCHEMA_ANY_FORMAT: none, or one that there is not. */
int format_of(const Node *tree);

/* The changes as a table in Markdown, for docs/. */
void format_reference(FILE *out);

#endif
