/* Takes a language file and gives a Language. The schema checks what has a
 * fixed shape; the fixed words, whose keys belong to the layouts, are read
 * from the tree itself: a word, a list of lines, or forms for counting. */
#include "read/language.h"

#include <string.h>

#include "base/messages.h"
#include "base/nearest.h"
#include "read/language_check.h"
#include "read/schema_json.h"

static const Field dates_fields[] = {
    FIELD(DateForms, year, .type = FIELD_WORD, .required = true, .about = "A year alone", .example = "\"{year}\""),
    FIELD(DateForms, month, .type = FIELD_WORD, .required = true, .about = "A month of a year", .example = "\"{month} {year}\""),
    FIELD(DateForms, day, .type = FIELD_WORD, .required = true, .about = "A day", .example = "\"{day} {month} {year}\""),
    FIELD_AS("day-month", DateForms, day_month, .type = FIELD_WORD, .required = true, .about = "A day without its year",
             .example = "\"{day} {month}\""),
    FIELD(DateForms, days, .type = FIELD_WORD, .required = true, .about = "Days of one month", .example = "\"{from}–{to} {month} {year}\""),
    FIELD_AS("days-months", DateForms, days_months, .type = FIELD_WORD, .required = true, .about = "Days of one year",
             .example = "\"{from} – {to} {year}\""),
    FIELD(DateForms, months, .type = FIELD_WORD, .required = true, .about = "Months of one year", .example = "\"{from}–{to} {year}\""),
    FIELD(DateForms, years, .type = FIELD_WORD, .required = true, .about = "Dates of two years", .example = "\"{from} – {to}\""),
    { .key = NULL },
};

static const Field plural_fields[] = {
    FIELD(PluralRule, form, .type = FIELD_WORD, .required = true, .about = "The form of a counted word", .example = "few"),
    FIELD(PluralRule, is, .type = FIELD_LIST, .item = FIELD_NUMBER, .about = "Numbers that take it"),
    FIELD(PluralRule, ends, .type = FIELD_LIST, .item = FIELD_NUMBER, .about = "Last digits that take it"),
    FIELD(PluralRule, except, .type = FIELD_LIST, .item = FIELD_NUMBER, .about = "Last two digits that do not"),
    { .key = NULL },
};

static const Field ending_fields[] = {
    FIELD(NumeralEnding, ending, .type = FIELD_WORD, .required = true, .about = "What stands behind the number", .example = "nji"),
    FIELD(NumeralEnding, after, .type = FIELD_LIST, .item = FIELD_NUMBER, .required = true, .min = 1, .max = 20,
          .about = "The last words of the numbers that take it: 1 to 9, 10 to 90 by tens, 100, 1000", .example = "[6, 9, 10]"),
    { .key = NULL },
};

static const Field hyphenation_fields[] = {
    FIELD(Hyphenation, left, .type = FIELD_INT, .min = 1, .max = 9, .preset = 2, .about = "Fewest letters that stay on the line"),
    FIELD(Hyphenation, right, .type = FIELD_INT, .min = 1, .max = 9, .preset = 2, .about = "Fewest letters that are carried"),
    FIELD(Hyphenation, shortest, .type = FIELD_INT, .min = 1, .max = 20, .preset = 5, .about = "Letters of the shortest word that is parted"),
    FIELD(Hyphenation, vowels, .type = FIELD_WORD, .about = "Letters of which each part holds one", .example = "aeiouy"),
    FIELD_AS("stay-left", Hyphenation, stay_left, .type = FIELD_WORD, .about = "Letters that never begin a line", .example = "йъь"),
    FIELD_AS("part-doubles", Hyphenation, part_doubles, .type = FIELD_BOOL,
             .about = "A double consonant between vowels is parted in its middle only: мас-са", .example = "true"),
    FIELD(Hyphenation, exceptions, .type = FIELD_LIST, .item = FIELD_WORD, .max = 1000,
          .about = "Beginnings of words that are parted as written here", .example = "[спец-одежд]"),
    FIELD_AS("stay-endings", Hyphenation, stay_endings, .type = FIELD_LIST, .item = FIELD_WORD, .max = 100,
             .about = "Endings that are never carried alone", .example = "[ted, ded]"),
    FIELD(Hyphenation, syllables, .type = FIELD_BOOL, .about = "Words are parted between syllables, which the vowels tell, and need no dictionary"),
    FIELD(Hyphenation, glides, .type = FIELD_WORD, .about = "Vowels that are consonants after another vowel", .example = "у"),
    FIELD(Hyphenation, together, .type = FIELD_LIST, .item = FIELD_WORD, .max = 30, .about = "Pairs of letters that are one", .example = "[sh, ch]"),
    { .key = NULL },
};

static void describe_words(SchemaJson *writer);

static const Field language_fields[] = {
    FIELD_AS("language", Language, code, .type = FIELD_WORD, .required = true, .about = "Its BCP 47 code", .example = "en"),
    FIELD(Language, name, .type = FIELD_WORD, .required = true, .about = "Its own name", .example = "English"),
    FIELD(Language, dictionary, .type = FIELD_WORD, .about = "The hyphenation dictionary; absent: there is none", .example = "en_GB"),
    FIELD(Language, hyphenation, .type = FIELD_RECORD, .fields = hyphenation_fields,
          .at = offsetof(Language, hyphenation_at), .about = "What parting a word asks beyond the dictionary, or without one"),
    FIELD(Language, months, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 12, .max = 12,
          .about = "The months, each standing alone"),
    FIELD_AS("months-in-dates", Language, months_in_dates, .type = FIELD_LIST, .item = FIELD_WORD, .min = 12, .max = 12,
             .about = "The months as they follow a day; absent: the same"),
    FIELD(Language, dates, .type = FIELD_RECORD, .fields = dates_fields, .required = true, .about = "How dates and periods are written"),
    FIELD(Language, plurals, .type = FIELD_LIST, .fields = plural_fields, .size = sizeof(PluralRule),
          .about = "Which form of a word a number takes; none of them: \"other\""),
    FIELD_AS("numeral-endings", Language, endings, .type = FIELD_LIST, .fields = ending_fields, .size = sizeof(NumeralEnding), .max = 8,
          .about = "Which ending stands behind an ordinal in figures, for {ending} in the word \"issue-number\""),
    FIELD(Language, fixed, .type = FIELD_NODE, .required = true, .describe = describe_words,
          .about = "The fixed words of a newsletter, by key"),
    FIELD(Language, statement, .type = FIELD_LIST, .item = FIELD_WORD, .about = "The funding statement beside the emblem, line by line"),
    FIELD(Language, disclaimer, .type = FIELD_WORD, .about = "The disclaimer; {body} is who is responsible"),
    FIELD(Language, style, .type = FIELD_RECORD, .fields = house_style_fields, .required = true, .about = "House style: what the copy-editor's pass knows"),
    { .key = NULL },
};

/* ------------------------------------------------------------------ schema */

static void describe_shape(SchemaJson *writer, const char *type, const char *entries)
{
    json_begin(&writer->json, NULL, JSON_OBJECT);
    json_words(&writer->json, "type", type);
    json_begin_flat(&writer->json, entries, JSON_OBJECT);
    schema_json_words(writer);
    json_end(&writer->json);
}

/* Keys with a word each, or its lines, or its forms for counting: what read_word() takes. */
static void describe_words(SchemaJson *writer)
{
    Json *json = &writer->json;
    json_words(json, "type", "object");
    json_begin(json, "additionalProperties", JSON_OBJECT);
    json_begin(json, "anyOf", JSON_LIST);
    json_begin_flat(json, NULL, JSON_OBJECT);
    schema_json_words(writer);
    json_end(json);
    describe_shape(writer, "array", "items");
    json_end(json);
    describe_shape(writer, "object", "additionalProperties");
    json_begin_flat(json, "required", JSON_LIST);
    json_words(json, NULL, "other");
    json_end(json);
    json_end(json);
    json_end(json);
    json_end(json);
}

void language_schema(FILE *out)
{
    const SchemaDocument document = {
        .title = "A language of a newsletter: layouts/languages/LL.yaml", .about = "How the language writes, and its fixed words.",
        .fields = language_fields,
    };
    schema_json_write(&document, out);
}

/* ------------------------------------------------------------- fixed words */

static bool report_shape(const Node *node, const char *wanted, Diags *diags)
{
    diag_error(diags, node->text.at, DIAG_TYPE_WRONG, "the fixed word \"%s\" wants %s", node->key.utf8 ? node->key.utf8 : "",
               message(wanted));
    return false;
}

/* The entries of a list as lines of one word. */
static bool read_lines(Arena *arena, const Node *node, FixedWord *word, Diags *diags)
{
    const char *lines = "";
    for (const Node *line = node->first; line; line = line->next) {
        if (line->kind != NODE_SCALAR)
            return report_shape(node, "lines of words", diags);
        lines = line == node->first ? line->text.utf8 : arena_text(arena, "%s\n%s", lines, line->text.utf8);
    }
    word->word = lines;
    return true;
}

static bool read_forms(const Node *node, FixedWord *word, Diags *diags)
{
    for (const Node *form = node->first; form; form = form->next) {
        if (form->kind != NODE_SCALAR)
            return report_shape(node, "a word for each form", diags);
    }
    const Node *other = node_entry(node, "other");
    if (!other)
        return report_shape(node, "the form \"other\"", diags);
    word->word = other->text.utf8;
    word->forms = node;
    return true;
}

static bool read_word(Arena *arena, const Node *node, FixedWord *word, Diags *diags)
{
    word->key = node->key.utf8;
    switch (node->kind) {
    case NODE_SCALAR: word->word = node->text.utf8; return true;
    case NODE_LIST: return read_lines(arena, node, word, diags);
    case NODE_MAP: return read_forms(node, word, diags);
    }
    return false;
}

static bool read_words(Arena *arena, Language *language, Diags *diags)
{
    const Node *fixed = language->fixed;
    if (fixed->kind != NODE_MAP) {
        diag_error(diags, fixed->text.at, DIAG_TYPE_WRONG, "the fixed words want a key each");
        return false;
    }
    FixedWord *words = ARENA_ARRAY(arena, FixedWord, fixed->count + 1);
    bool right = true;
    for (const Node *node = fixed->first; node; node = node->next)
        right &= read_word(arena, node, &words[language->word_count++], diags);
    language->words = words;
    return right;
}

static const char *join_lines(Arena *arena, List lines)
{
    const Text *texts = lines.items;
    const char *joined = lines.count > 0 ? texts[0].utf8 : NULL;
    for (size_t i = 1; i < lines.count; i++)
        joined = arena_text(arena, "%s\n%s", joined, texts[i].utf8);
    return joined;
}

/* ----------------------------------------------------------------- reading */

static bool check_syllables(const Language *language, Diags *diags)
{
    if (!language->hyphenation.syllables || language->hyphenation.vowels.utf8)
        return true;
    diag_error(diags, language->hyphenation_at, DIAG_KEY_MISSING, "syllables are told by their vowels, and none are named");
    diag_hint(diags, "add the letters of all vowels: \"vowels: aeiou\"");
    return false;
}

const Language *language_load(Arena *arena, const Input *input, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    if (!tree)
        return NULL;
    Language *language = ARENA_NEW(arena, Language);
    if (!schema_read(arena, tree, language_fields, language, diags))
        return NULL;
    bool right = read_words(arena, language, diags);
    right &= check_syllables(language, diags);
    right &= house_style_prepare(arena, &language->style, language->months, language->months_in_dates, diags);
    language->statement_lines = join_lines(arena, language->statement);
    return right && language_check(arena, language, diags) ? language : NULL;
}

const HouseStyle *language_house_style(const Language *language)
{
    return &language->style;
}

const FixedWord *language_fixed(const Language *language, const char *key)
{
    for (size_t i = 0; i < language->word_count; i++) {
        if (strcmp(language->words[i].key, key) == 0)
            return &language->words[i];
    }
    return NULL;
}

const char *language_word(const Language *language, const char *key)
{
    const FixedWord *word = language_fixed(language, key);
    return word ? word->word : NULL;
}

Place language_words_place(const Language *language)
{
    return language->fixed->text.at;
}

const char *language_word_meant(Arena *arena, const Language *language, const char *key)
{
    const char **keys = ARENA_ARRAY(arena, const char *, language->word_count + 1);
    for (size_t i = 0; i < language->word_count; i++)
        keys[i] = language->words[i].key;
    return nearest_word(key, keys);
}

const char *language_code(const Language *language)
{
    return language->code.utf8;
}

const char *language_name(const Language *language)
{
    return language->name.utf8;
}

const char *language_dictionary(const Language *language)
{
    return language->dictionary.utf8;
}

const Hyphenation *language_hyphenation(const Language *language)
{
    return &language->hyphenation;
}

const char *language_statement(const Language *language)
{
    return language->statement_lines;
}

const char *language_disclaimer(const Language *language)
{
    return language->disclaimer.utf8;
}
