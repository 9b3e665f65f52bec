#include "set/template.h"

#include <string.h>

/* A line end of the layout's or the language's is a line end on the page. */
static const char *with_line_ends(Arena *arena, const char *words)
{
    const char *filled = "";
    for (const char *end; (end = strchr(words, '\n')); words = end + 1)
        filled = arena_text(arena, "%s%.*s\u2028", filled, (int)(end - words), words);
    return arena_text(arena, "%s%s", filled, words);
}

static const char *fixed_word(const Makeup *makeup, const char *key, Place at, Diags *diags)
{
    const char *word = language_word(makeup->edition->language, key);
    if (word)
        return word;
    Arena *arena = makeup->setter->arena;
    const char *meant = language_word_meant(arena, makeup->edition->language, key);
    diag_warning(diags, at, DIAG_WORD_MISSING, "the language \"%s\" has no word for \"%s\": its place stays empty",
                 makeup->edition->code, key);
    if (meant)
        diag_hint(diags, "did you mean {%s}? If not, add \"%s: …\" to layouts/languages/%s.yaml, under \"fixed\"", meant, key, makeup->edition->code);
    else
        diag_hint(diags, "add \"%s: …\" to layouts/languages/%s.yaml, under \"fixed\"", key, makeup->edition->code);
    return "";
}

static const char *value_of(const Makeup *makeup, const Content *content, const char *key, Place at, Diags *diags)
{
    Arena *arena = makeup->setter->arena;
    const Issue *issue = makeup->edition->issue;
    const Language *language = makeup->edition->language;
    if (!strcmp(key, "page"))
        return arena_text(arena, "%d", makeup->folio);
    if (!strcmp(key, "number"))
        return arena_text(arena, "%d", issue->number);
    if (!strcmp(key, "issue-number"))
        return language_issue_number(arena, language, issue->number);
    if (!strcmp(key, "period"))
        return language_period(arena, language, issue->period.from, issue->period.to);
    if (!strcmp(key, "title"))
        return copyedit_words(arena, language, issue->title.utf8);
    if (!strcmp(key, "component"))
        return content && content->component ? arena_text(arena, "%d", content->component) : "";
    if (!strcmp(key, "statement") && edition_statement(makeup->edition))
        return edition_statement(makeup->edition);
    return fixed_word(makeup, key, at, diags);
}

const char *template_fill(const Makeup *makeup, const Content *content, Text text, Diags *diags)
{
    Arena *arena = makeup->setter->arena;
    const char *filled = "", *words = text.utf8;
    for (const char *open; (open = strchr(words, '{'));) {
        const char *close = strchr(open, '}');
        if (!close)
            break;
        const char *key = arena_copy(arena, open + 1, (size_t)(close - open - 1));
        filled = arena_text(arena, "%s%.*s%s", filled, (int)(open - words), words, value_of(makeup, content, key, text.at, diags));
        words = close + 1;
    }
    return with_line_ends(arena, arena_text(arena, "%s%s", filled, words));
}
