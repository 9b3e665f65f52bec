/* What tests of PO files begin with: an issue of our own kind of section, and its texts brought into a file. */
#ifndef TESTS_REFRESHING_H
#define TESTS_REFRESHING_H

#include "desk.h"
#include "read/po_write.h"

/* The texts of an issue whose sections these lines of YAML are: kind `tale` with a title, a line, a text, and `tales`
 * that have a headline and a text. Its title is "A title". */
Texts texts_in(const char *sections);

/* A file without a head, as if it had come from a disk. */
const PoFile *po_of(const char *po);

/* What `po` becomes when it is brought up to `texts`; `po` itself, to the pointer, when there is nothing to change.
 * `notes` of each text; NULL: none. */
const char *refreshed(const char *po, Texts texts, const char *const *const *notes);

/* The entry of a path that is in use, or NULL. */
const PoEntry *po_entry(const PoFile *file, const char *path);

#endif
