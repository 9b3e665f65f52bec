/* Every name that one part of a layout uses of another (a style's ink, a
 * frame's style, a master's panel) is checked before the layout is lent, so
 * that setting never meets an unknown one. Marks get their outlines here. */
#ifndef READ_LAYOUT_CHECK_H
#define READ_LAYOUT_CHECK_H

#include "read/layout.h"

/* False: a name is unknown, or an outline cannot be read; reported. */
bool layout_check(Arena *arena, const Layout *layout, Diags *diags);

#endif
