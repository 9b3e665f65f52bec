/* YAML as a tree in which every scalar and every key knows its place.
 * libyaml's events are read once; aliases, tags, a second document, keys
 * that are not plain words and the same key twice are reports. */
#ifndef READ_NODE_H
#define READ_NODE_H

#include "read/input.h"

typedef enum NodeKind { NODE_SCALAR, NODE_LIST, NODE_MAP } NodeKind;

typedef struct Node {
    NodeKind kind;
    Text key;                 /* of an entry in a map; absent in a list */
    Text text;                /* of a scalar, NFC, lines ended by \n; `text.at` is the place of every kind */
    bool quoted;              /* a scalar in quotes or a block is text, whatever it looks like */
    size_t count;             /* of entries */
    const struct Node *first; /* entries in the order of the file */
    const struct Node *next;
} Node;

/* The tree of `input` in `arena`. All problems that can be found at once are
 * reported; NULL if there was one. */
const Node *node_load(Arena *arena, const Input *input, Diags *diags);

/* The entry of a map, or NULL: not there, nothing reported. */
const Node *node_entry(const Node *map, const char *key);

/* `key:` with nothing behind it. */
bool node_is_nothing(const Node *node);

/* The tree as stable text, for tests: one entry a line, indented, with line:column. */
void node_dump(const Node *node, FILE *out);

/* The version of libyaml. */
const char *node_libyaml(void);

#endif
