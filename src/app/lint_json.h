/* What lint says of an issue, for other programs. */
#ifndef APP_LINT_JSON_H
#define APP_LINT_JSON_H

#include "base/json.h"
#include "read/lint.h"

/* A place that was mended. */
typedef struct Mended {
    DiagCode code;
    Place at;
    const char *typed, *becomes; /* with the letters beside it */
    struct Mended *next;
} Mended;

/* An object: "issue", its folder, and "mended", a list. */
void lint_json_mended(const char *issue, const Mended *mended, Json *json);

/* An object: "code", "way", "numbers", "says". */
void lint_json_rule(const LintRule *rule, Json *json);

#endif
