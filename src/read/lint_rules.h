/* The rules of language, one table: what each is called in a report, which
 * rules of the style sheet it keeps (docs/lint.md), what is done about it, and
 * why. `tamga lint --rules` prints it. */
#ifndef READ_LINT_RULES_H
#define READ_LINT_RULES_H

#include "base/diag_codes.h"

typedef enum RuleWay {
    RULE_MENDED,   /* the layout sets it right; lint says so once a file, and --fix mends the source */
    RULE_LAID,     /* the layout sets it right, and the source is better without it; told only with --all */
    RULE_REPORTED, /* an editor has to look */
} RuleWay;

typedef struct LintRule {
    DiagCode code;
    RuleWay way;
    const char *numbers;   /* of the style sheet: "1, 46" */
    const char *says;      /* a part of a sentence for a report: "a straight quotation mark" */
    const char *explained; /* a few sentences: what it is, why, and what to do */
} LintRule;

extern const LintRule lint_rules[]; /* ended by one without words */

/* The rule of a code, or NULL: it is none of language. */
const LintRule *lint_rule(DiagCode code);

/* "mended", "laid", "reported". */
const char *lint_rule_way(RuleWay way);

#endif
