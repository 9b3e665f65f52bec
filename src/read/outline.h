/* Shapes of marks and icons: SVG path data ("M0 0h1.5v1z") as steps in the
 * mark's own units. Reads M L H V C S Q T A Z in both cases. */
#ifndef READ_OUTLINE_H
#define READ_OUTLINE_H

#include "base/arena.h"
#include "base/diag.h"

typedef enum StepKind { STEP_MOVE, STEP_LINE, STEP_CURVE, STEP_CLOSE } StepKind;

typedef struct Step {
    StepKind kind;
    double x[3], y[3]; /* move and line use the first; a curve has two handles and its end */
} Step;

typedef struct Outline {
    Step *steps;
    size_t count;
} Outline;

/* False when `data` is no path data; reported with the place in it. */
bool outline_read(Arena *arena, Text data, Outline *outline, Diags *diags);

#endif
