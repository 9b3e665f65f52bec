/* Letters in disguise. cairo puts the characters of Windows 1252 into a font of their own and all others into a second one. Words in
 * Cyrillic would change between the two at every space and comma, which makes a page twice as long. So where there are many others, those
 * characters are drawn under names that Windows does not know, in the last of Unicode's private areas, and get their own back when the
 * PDF is finished. */
#ifndef PRINT_DISGUISE_H
#define PRINT_DISGUISE_H

#include "print/content_stream.h"
#include "set/page.h"

/* True when enough of what stands on the pages is not in Windows 1252. */
bool disguise_suits(const Pages *pages);

/* Writes the character that begins at `utf8`, of `bytes` bytes, under its other name, if it has one; else as it is. `to` has room
 * for DISGUISE_BYTES. Returns how many were written. */
enum { DISGUISE_BYTES = 4 };
size_t disguise_put(const char *utf8, size_t bytes, char *to);

/* The same words with each character under its own name. They hold characters as UTF-16 in hexadecimal digits, as maps of fonts and
 * ActualTexts do. Lent by the arena, or the words themselves. */
Token disguise_lift(Arena *arena, Token words);

#endif
