/* What an edition was made from, file by file: an archive carries it. */
#ifndef APP_SOURCES_H
#define APP_SOURCES_H

#include "app/shop.h"
#include "print/attached.h"
#include "read/node.h"

typedef struct Sources {
    const Source *files;
    size_t count;
} Sources;

/* An issue as it lies in its folder. */
typedef struct SourceIssue {
    const char *file;        /* "issues/2022-q4/issue.yaml" */
    const char *folder;
    const char *name;        /* "2022-q4": it stands under issues/ in the archive, wherever it lies here */
    const char *language;    /* its own */
    const char *layout;      /* "NAME@EPOCH" */
    const Node *tree;
} SourceIssue;

/* The issue, its pictures, the translation into `language` with its overlay, and what the shop gave for it: layout, languages,
 * fonts with their licences, dictionaries, press profiles. */
Sources sources_of(Arena *arena, const Shop *shop, const SourceIssue *issue, const char *language);

#endif
