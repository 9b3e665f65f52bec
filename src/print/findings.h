/* What checks of finished pages find. A fault of a layout meets the eye on every page that shows it, and is told once:
 * where it is met first. */
#ifndef PRINT_FINDINGS_H
#define PRINT_FINDINGS_H

#include "base/diag.h"

typedef struct Finding Finding;

typedef struct Findings {
    Arena *arena;
    Diags *diags;
    Finding *told;
} Findings;

/* True for the first finding of this code at this place. */
bool finding_is_new(Findings *findings, DiagCode code, Place at);

#endif
