/* What an edition was made from, file by file: an archive carries it. */
#ifndef APP_SOURCES_H
#define APP_SOURCES_H

#include "app/editions.h"
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
    const char *brand;       /* of the layout; NULL: it has none */
    const EditionSource *others; /* editions that have a part in every one, as they keep to the same pages; NULL: none has */
    const Node *tree;
} SourceIssue;

/* The issue, its pictures, the translation into `language` with its overlay, and what the shop gave for it: layout, brand, languages,
 * fonts with their licences, dictionaries, press profiles. Without the issue's lock, which says what they are. */
Sources sources_of(Arena *arena, const Shop *shop, const SourceIssue *issue, const char *language);

/* Adds one that lies in memory. */
void sources_add(Arena *arena, Sources *sources, Source source);

#endif
