#include "read/lint_words.h"

#include <string.h>

static const Field name_fields[] = {
    FIELD(NameSet, language, .type = FIELD_WORD, .required = true, .about = "The language", .example = "ru"),
    FIELD(NameSet, use, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 200, .about = "The names of today"),
    FIELD_AS("instead-of", NameSet, instead_of, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 200,
             .about = "Names that do not stand beside them"),
    { .key = NULL },
};

static const Field body_fields[] = {
    FIELD(Body, body, .type = FIELD_WORD, .required = true, .about = "What the names are of", .example = "World Organisation for Animal Health"),
    FIELD(Body, source, .type = FIELD_WORD, .about = "Where they are from"),
    FIELD(Body, names, .type = FIELD_LIST, .fields = name_fields, .size = sizeof(NameSet), .required = true, .min = 1, .max = 40,
          .about = "Its names in each language"),
    { .key = NULL },
};

static const Field language_fields[] = {
    FIELD(LanguageWords, language, .type = FIELD_WORD, .required = true, .about = "The language", .example = "ru"),
    FIELD(LanguageWords, words, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .max = 200, .about = "Its words"),
    { .key = NULL },
};

static const Field words_fields[] = {
    FIELD(LintWords, bodies, .type = FIELD_LIST, .fields = body_fields, .size = sizeof(Body), .max = 1000, .about = "Bodies and their names"),
    FIELD(LintWords, spellings, .type = FIELD_LIST, .fields = body_fields, .size = sizeof(Body), .max = 100,
          .about = "Spellings of which an edition has one"),
    FIELD(LintWords, ties, .type = FIELD_LIST, .fields = language_fields, .size = sizeof(LanguageWords), .max = 40,
          .about = "Words that introduce another name"),
    FIELD(LintWords, doubles, .type = FIELD_LIST, .fields = language_fields, .size = sizeof(LanguageWords), .max = 40,
          .about = "Words that may stand twice in a row"),
    { .key = NULL },
};

const LintWords *lint_words_load(Arena *arena, const Input *input, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    LintWords *words = ARENA_NEW(arena, LintWords);
    return tree && schema_read(arena, tree, words_fields, words, diags) ? words : NULL;
}

List lint_words_of(List by_language, const char *language)
{
    const LanguageWords *items = by_language.items;
    for (size_t i = 0; i < by_language.count; i++)
        if (strcmp(items[i].language.utf8, language) == 0)
            return items[i].words;
    return (List){ 0 };
}

const NameSet *lint_names_of(const Body *body, const char *language)
{
    const NameSet *sets = body->names.items;
    for (size_t i = 0; i < body->names.count; i++)
        if (strcmp(sets[i].language.utf8, language) == 0)
            return &sets[i];
    return NULL;
}
