/* Finished pages as a printing house looks at them before it makes plates: pictures too coarse, type too small, rules too
 * thin, too much ink, words that the knife may touch. Everything is measured on the pages, which all deliverables share. */
#ifndef PRINT_PREFLIGHT_H
#define PRINT_PREFLIGHT_H

#include "base/diag.h"
#include "set/page.h"

typedef enum PreflightAim {
    PREFLIGHT_SCREEN, /* only what looks bad on a screen as well: pictures under 150 pixels an inch */
    PREFLIGHT_PRESS,
} PreflightAim;

/* Reports what it finds as warnings, and as notes what merely could be better. What the layout does is told once, at its
 * line; what the issue does wherever it does it. */
void preflight_check(const Pages *pages, const Layout *layout, PreflightAim aim, Diags *diags);

#endif
