/* Pictures that stand where nobody has put one yet. */
#ifndef PRINT_PLACEHOLDER_H
#define PRINT_PLACEHOLDER_H

#include "base/unit.h"
#include "set/setter.h"

/* Writes a PNG that fills a place of this size at 300 pixels an inch and says so: its pixels, its millimetres, and its name.
 * Words are in the layout's smallest typeface. Returns 0, or the system's number of what went wrong. */
int placeholder_write(const Setter *setter, const char *path, const char *name, pt width, pt height);

#endif
