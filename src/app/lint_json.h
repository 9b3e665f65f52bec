/* What lint says of an issue, for other programs: one line of JSON. */
#ifndef APP_LINT_JSON_H
#define APP_LINT_JSON_H

#include <stdio.h>

#include "read/lint.h"

/* A place that was mended. */
typedef struct Mended {
    DiagCode code;
    Place at;
    const char *typed, *becomes; /* with the letters beside it */
    struct Mended *next;
} Mended;

/* {"issue": …, "mended": […], "reports": […]} and the end of the line. */
void lint_json_print(const char *issue, const Mended *mended, Diags *diags, FILE *out);

#endif
