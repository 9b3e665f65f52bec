/* What editors write above a key of issue.yaml for whoever works on its words:
 * comments, which libyaml drops. */
#ifndef READ_EDITOR_NOTES_H
#define READ_EDITOR_NOTES_H

#include "read/texts.h"

/* For each text the lines of the comment that speaks of it, ended by NULL, without their "# "; an empty list: none does.
 * A comment stands directly above a key or an item, on lines of its own, and speaks of the first text below it. */
const char *const **editor_notes(Arena *arena, const Input *input, const Node *tree, Texts texts);

#endif
