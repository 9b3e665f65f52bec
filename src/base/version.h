/* The version of this program, as CHANGELOG.md counts it, the last epoch of its rules, and the newest format of its files. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define TAMGA_VERSION "0.1.0"

/* The last epoch of the engine, of the rules by which it breaks lines, fills columns and chooses pages. A layout names
 * the one that it was made with; the program sets by every epoch from 1 to this one. */
#define ENGINE_EPOCH 1

/* The newest format of issue.yaml and LL.yaml, as `tamga:` at their head tells it; every one from 1 to this is read.
 * read/format.c says what each of them changed. */
#define ISSUE_FORMAT 2

#endif
