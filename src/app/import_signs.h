/* Signs that no font has: small pictures, and bullets of many shapes. What is a word stays, and is told by the pages. */
#ifndef APP_IMPORT_SIGNS_H
#define APP_IMPORT_SIGNS_H

#include "read/input.h"
#include "set/font.h"

/* The export without them; a bullet before a line is another bullet. Tells in a note which they were. */
const Input *import_signs(Arena *arena, const Input *input, const Fonts *fonts, Diags *diags);

#endif
