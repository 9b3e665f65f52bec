/* The way back: what an editor calls the words at a place of issue.yaml, what
 * a translator calls those of a PO file. */
#ifndef READ_KEYPATH_H
#define READ_KEYPATH_H

#include "read/node.h"
#include "read/translation.h"

/* How much is meant: the words at the place, or the whole that they belong to (a picture, a chart). */
typedef enum KeyReach { KEY_WORDS, KEY_WHOLE } KeyReach;

/* "sections[4].components[0].text ¶2": the entry of `tree` at or before `at`, lists counted from 0, and the paragraph
 * of a text that has several. NULL: `at` is a whole file, or lies in another than the tree's. */
const char *keypath_of(Arena *arena, const Node *tree, Place at, KeyReach reach);

/* "sections/components/components/1/text/2": the msgctxt of the translation at or before `at`. NULL as above. */
const char *keypath_translated(Arena *arena, const Translation *translation, Place at, KeyReach reach);

#endif
