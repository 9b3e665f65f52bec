#include "read/language_check.h"

#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "base/nearest.h"

/* ------------------------------------------------------------------ places */

typedef struct Slots {
    const char *const *all; /* ended by NULL */
    size_t needed;          /* the first so many must be there */
} Slots;

#define SLOTS(needed, ...) ((Slots){ (const char *const[]){ __VA_ARGS__, NULL }, needed })

static bool is_among(const char *word, const char *const *words)
{
    while (*words && strcmp(*words, word) != 0)
        words++;
    return *words != NULL;
}

static const char *in_braces(Arena *arena, const char *const *names)
{
    const char *all = "";
    for (; *names; names++)
        all = arena_text(arena, "%s%s{%s}", all, *all ? ", " : "", *names);
    return *all ? all : message("none");
}

static bool report_slot(Arena *arena, Text form, const char *name, Slots slots, Diags *diags)
{
    diag_error(diags, form.at, DIAG_KEY_UNKNOWN, "nothing is filled in for {%s} here", name);
    const char *nearest = nearest_word(name, slots.all);
    if (nearest)
        diag_hint(diags, "did you mean {%s}?", nearest);
    else
        diag_hint(diags, "places to fill here: %s", in_braces(arena, slots.all));
    return false;
}

/* Every place that `form` names is one that is filled, and none of those needed is left out. */
static bool check_form(Arena *arena, Text form, Slots slots, Diags *diags)
{
    bool right = true;
    for (const char *open = form.utf8; open && (open = strchr(open, '{')); open++) {
        const size_t length = strcspn(open + 1, "{}");
        const char *name = arena_copy(arena, open + 1, length < PLACE_NAME_LIMIT ? length : PLACE_NAME_LIMIT);
        if (open[1 + length] != '}' || !is_among(name, slots.all))
            right = report_slot(arena, form, name, slots, diags);
    }
    for (size_t i = 0; right && form.utf8 && i < slots.needed; i++) {
        if (strstr(form.utf8, arena_text(arena, "{%s}", slots.all[i])))
            continue;
        diag_error(diags, form.at, DIAG_KEY_MISSING, "\"%s\" has no place for {%s}", form.utf8, slots.all[i]);
        diag_hint(diags, "places to fill here: %s", in_braces(arena, slots.all));
        right = false;
    }
    return right;
}

static bool check_dates(Arena *arena, const DateForms *dates, Diags *diags)
{
    bool right = check_form(arena, dates->year, SLOTS(1, "year"), diags);
    right &= check_form(arena, dates->month, SLOTS(2, "month", "year"), diags);
    right &= check_form(arena, dates->day, SLOTS(3, "day", "month", "year"), diags);
    right &= check_form(arena, dates->day_month, SLOTS(2, "day", "month"), diags);
    right &= check_form(arena, dates->days, SLOTS(4, "from", "to", "month", "year"), diags);
    right &= check_form(arena, dates->days_months, SLOTS(3, "from", "to", "year"), diags);
    right &= check_form(arena, dates->months, SLOTS(3, "from", "to", "year"), diags);
    return right & check_form(arena, dates->years, SLOTS(2, "from", "to"), diags);
}

static bool check_currencies(Arena *arena, const HouseStyle *style, Diags *diags)
{
    bool right = true;
    const Currency *currencies = style->currencies.items;
    for (size_t i = 0; i < style->currencies.count; i++)
        right &= check_form(arena, currencies[i].form, SLOTS(1, "amount", "code"), diags);
    return right;
}

/* ------------------------------------------------------------- fixed words */

/* The words that the program and its layouts ask for. A layout may ask for others. */
static const char *const known_words[] = {
    "newsletter", "masthead", "issue", "issue-number", "component", "in-this-issue", "contents", "page", "continued", "of", "total", "letters",
    "objective", "specific-objective", "budget", "duration", "women", "men", "illustration", "illustrations", "photo", "illustrative",
    "imprint", "disclaimer", "follow-us", "contact", "social-networks", "activities", "emblem", "statement-co-funded", "years", "months",
    "days", "events", "activities-count", "participants", "countries", "pages", "source", "chart-bars", "chart-shares", "chart-calendar",
    "chart-countries", "chart-ring", "chart-stacked", "chart-multiples", "chart-map", "chart-number", "chart-counted", "chart-extremes",
    "chart-equal", "chart-value", "chart-values", "chart-without", "chart-first-part", "chart-before", "chart-timeline", "chart-past",
    "chart-to-come", "chart-bars-count", "chart-parts", "chart-rows", "chart-milestones", NULL,
};

/* Those with places to fill. */
static const struct {
    const char *key;
    size_t count; /* of {a} and {b} */
} sentences[] = {
    { "chart-counted", 1 }, { "chart-extremes", 2 },   { "chart-equal", 1 },  { "chart-value", 2 },    { "chart-values", 1 }, { "chart-without", 1 },
    { "chart-past", 1 },    { "chart-first-part", 1 }, { "chart-before", 2 }, { "chart-timeline", 1 }, { "chart-to-come", 1 },
};

static bool is_country(const char *key)
{
    static const char prefix[] = "country-";
    const char *code = key + strlen(prefix);
    return strncmp(key, prefix, strlen(prefix)) == 0 && strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2 && code[2] == '\0';
}

/* A key that nothing here asks for may be a layout's own. It is a slip where it looks like one that the file does not have. */
static bool check_key(const Language *language, Text key, Diags *diags)
{
    if (is_among(key.utf8, known_words) || is_country(key.utf8))
        return true;
    const bool country = strncmp(key.utf8, "country-", strlen("country-")) == 0;
    const char *nearest = nearest_word(key.utf8, known_words);
    if (!country && (!nearest || language_fixed(language, nearest)))
        return true;
    diag_error(diags, key.at, DIAG_KEY_UNKNOWN, "there is no fixed word \"%s\"", key.utf8);
    if (country)
        diag_hint(diags, "a country's key ends in its ISO 3166 code, two capitals: country-KZ");
    else
        diag_hint(diags, "did you mean \"%s\"?", nearest);
    return false;
}

/* The forms of counted words that numbers can take, "other", and that of fractions. */
static const char *const *plural_names(Arena *arena, const Language *language)
{
    const PluralRule *rules = language->plurals.items;
    const char **names = ARENA_ARRAY(arena, const char *, language->plurals.count + 3);
    for (size_t i = 0; i < language->plurals.count; i++)
        names[i] = rules[i].form.utf8;
    names[language->plurals.count] = "other";
    names[language->plurals.count + 1] = "fraction";
    return names;
}

static bool check_forms(const Node *word, const char *const *names, Diags *diags)
{
    bool right = true;
    for (const Node *form = word->kind == NODE_MAP ? word->first : NULL; form; form = form->next) {
        if (is_among(form->key.utf8, names))
            continue;
        const char *nearest = nearest_word(form->key.utf8, names);
        diag_error(diags, form->key.at, DIAG_KEY_UNKNOWN, "no number takes the form \"%s\" of \"%s\"", form->key.utf8, word->key.utf8);
        if (nearest)
            diag_hint(diags, "did you mean \"%s\"?", nearest);
        else
            diag_hint(diags, "add a rule for it under \"plurals\", or take it out");
        right = false;
    }
    return right;
}

/* The ending is that of an ordinal, if the form asks for one. */
static bool check_issue_number(Arena *arena, const Language *language, Text form, Diags *diags)
{
    if (!strstr(form.utf8, "{ending}"))
        return check_form(arena, form, SLOTS(1, "number"), diags);
    if (!language->endings.count) {
        diag_error(diags, form.at, DIAG_KEY_MISSING, "this asks for the ending of an ordinal, and the file has no \"numeral-endings\"");
        diag_hint(diags, "say which numbers take which: \"numeral-endings: [{ending: nji, after: [1, 2, 3]}]\"");
        return false;
    }
    return check_form(arena, form, SLOTS(2, "number", "ending"), diags);
}

static bool check_sentence(Arena *arena, const Language *language, const Node *word, Diags *diags)
{
    if (strcmp(word->key.utf8, "issue-number") == 0)
        return check_issue_number(arena, language, word->text, diags);
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (strcmp(word->key.utf8, sentences[i].key) == 0)
            return sentences[i].count == 2 ? check_form(arena, word->text, SLOTS(2, "a", "b"), diags)
                                           : check_form(arena, word->text, SLOTS(1, "a"), diags);
    return check_form(arena, word->text, (Slots){ (const char *const[]){ NULL }, 0 }, diags);
}

static bool check_words(Arena *arena, const Language *language, Diags *diags)
{
    bool right = true;
    const char *const *names = plural_names(arena, language);
    for (const Node *word = language->fixed->first; word; word = word->next) {
        right &= check_key(language, word->key, diags);
        right &= check_forms(word, names, diags);
        right &= word->kind != NODE_SCALAR || check_sentence(arena, language, word, diags);
    }
    return right;
}

/* ----------------------------------------------------------------- endings */

static size_t endings_after(const Language *language, int numeral)
{
    size_t count = 0;
    const NumeralEnding *endings = language->endings.items;
    for (size_t i = 0; i < language->endings.count; i++) {
        const double *after = endings[i].after.items;
        for (size_t k = 0; k < endings[i].after.count; k++)
            count += after[k] == numeral;
    }
    return count;
}

static void report_numeral(Place at, int numeral, size_t endings, Diags *diags)
{
    if (endings)
        diag_error(diags, at, DIAG_NAME_TWICE, "two endings of \"numeral-endings\" stand after %d", numeral);
    else
        diag_error(diags, at, DIAG_KEY_MISSING, "no ending of \"numeral-endings\" stands after %d", numeral);
    diag_hint(diags, "each of 1 to 9, of 10 to 90 by tens, of 100 and 1000 stands under one ending");
}

/* Every number is read with one of these words at its end. */
static bool check_endings(const Language *language, Diags *diags)
{
    static const int numerals[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000 };
    const NumeralEnding *endings = language->endings.items;
    size_t missed = 0, named = 0;
    for (size_t i = 0; i < language->endings.count; i++)
        named += endings[i].after.count;
    for (size_t i = 0; named && i < sizeof numerals / sizeof *numerals; i++) {
        const size_t count = endings_after(language, numerals[i]);
        if (count == 1)
            continue;
        report_numeral(endings[0].ending.at, numerals[i], count, diags);
        missed++;
    }
    if (missed || !named || named == sizeof numerals / sizeof *numerals)
        return !missed;
    diag_error(diags, endings[0].ending.at, DIAG_RANGE_WRONG, "\"numeral-endings\" names a number that is the last word of none");
    diag_hint(diags, "46 is read with 6 at its end, 40 with 40, 1900 with 100");
    return false;
}

/* ---------------------------------------------------------- legal wordings */

static void tell_absent(const Language *language, bool there, const char *key, const char *hint, Diags *diags)
{
    if (there)
        return;
    diag_warning(diags, language->code.at, DIAG_KEY_MISSING, "the language \"%s\" has no \"%s\": its place stays empty", language->code.utf8, key);
    diag_hint(diags, "%s", message(hint));
}

bool language_check(Arena *arena, const Language *language, Diags *diags)
{
    bool right = check_dates(arena, &language->dates, diags);
    right &= check_words(arena, language, diags);
    right &= check_endings(language, diags);
    right &= check_currencies(arena, &language->style, diags);
    right &= check_form(arena, language->disclaimer, SLOTS(1, "body"), diags);
    tell_absent(language, language->statement_lines, "statement",
                "take the wording from the funder's list, or have it confirmed: \"statement: [one line, the next line]\"", diags);
    tell_absent(language, language->disclaimer.utf8, "disclaimer",
                "a sentence with {body} in the place of who is responsible; have it confirmed as well", diags);
    return right;
}
