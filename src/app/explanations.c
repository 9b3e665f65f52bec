#include "app/explanations.h"

#include <stddef.h>

#include "read/lint_rules.h"

Explanation explanation_of(DiagCode code)
{
    static const Explanation *const tables[] = {
        explanations_of_files, explanations_of_imports, explanations_of_words, explanations_of_layout, explanations_of_pages, explanations_of_brand,
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        for (const Explanation *entry = tables[i]; entry->brief; entry++) {
            if (entry->code == code)
                return *entry;
        }
    }
    const LintRule *rule = lint_rule(code);
    return rule ? (Explanation){ code, rule->says, rule->explained, NULL } : (Explanation){ .code = code };
}
