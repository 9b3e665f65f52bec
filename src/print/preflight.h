/* A finished PDF as a printing house looks at it before it makes plates: pictures too coarse, type too small, rules too
 * thin, too much ink, words that the knife may touch, sheets that cannot be bound. All is measured in the PDF; the pages as
 * they were composed say only at whose line it is told. */
#ifndef PRINT_PREFLIGHT_H
#define PRINT_PREFLIGHT_H

#include "base/diag.h"
#include "print/objects.h"
#include "read/edition.h"
#include "set/page.h"

typedef enum PreflightAim {
    PREFLIGHT_SCREEN, /* only what looks bad on a screen as well: pictures under 150 pixels an inch */
    PREFLIGHT_PRESS,
} PreflightAim;

typedef struct Preflight {
    PreflightAim aim;
    const Pages *pages;
    const Layout *layout;
    const Edition *edition;
} Preflight;

/* Reports what it finds as warnings, and as notes what merely could be better. What the layout does is told once, at its
 * line; what the issue does wherever it does it. */
void preflight_check(const Preflight *preflight, const Objects *finished, Diags *diags);

#endif
