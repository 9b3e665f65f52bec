#include "app/lint_json.h"

#include "base/diag_formats.h"

void lint_json_mended(const char *issue, const Mended *mended, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "issue", issue);
    json_begin(json, "mended", JSON_LIST);
    for (; mended; mended = mended->next) {
        json_begin_flat(json, NULL, JSON_OBJECT);
        place_write_json(mended->at, json);
        json_words(json, "code", diag_word(mended->code));
        json_words(json, "typed", mended->typed);
        json_words(json, "becomes", mended->becomes);
        json_end(json);
    }
    json_end(json);
    json_end(json);
}

void lint_json_rule(const LintRule *rule, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "code", diag_word(rule->code));
    json_words(json, "way", lint_rule_way(rule->way));
    json_words(json, "numbers", rule->numbers);
    json_words(json, "says", rule->says);
    json_end(json);
}
