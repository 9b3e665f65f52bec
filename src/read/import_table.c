#include <stddef.h>
#include <string.h>

#include "base/limits.h"
#include "read/import_patterns.h"
#include "read/language_data.h"

static const char *const meanings[] = {
    "letters", "about", "objective", "specific-objective", "budget", "duration", "progress", "figure", "components", "stories", "news",
    "next-quarter", "contact", "imprint", "disclaimer", NULL,
};

static const Field heading_fields[] = {
    FIELD(ImportHeading, means, .type = FIELD_CHOICE, .required = true, .choices = meanings, .about = "What stands below such a heading",
          .example = "letters"),
    FIELD(ImportHeading, words, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 100,
          .about = "Its words, without the programme's name; … before or behind them: others may stand there", .example = "[in focus, editorial …]"),
    { .key = NULL },
};

static const Field activity_fields[] = {
    FIELD(ImportActivity, icon, .type = FIELD_WORD, .required = true, .about = "A mark of the layout", .example = "regional-workshops"),
    FIELD(ImportActivity, words, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 30,
          .about = "How the kind of activity is called", .example = "[Regional workshops]"),
    { .key = NULL },
};

#define WORD_LIST(member, ...) FIELD(ImportWords, member, .type = FIELD_LIST, .item = FIELD_WORD, .max = 100, __VA_ARGS__)

const Field import_fields[] = {
    FIELD(ImportWords, title, .type = FIELD_WORD, .required = true, .about = "The newsletter's name; {phase} is the programme's phase",
          .example = "\"Newsletter of phase {phase}\""),
    FIELD(ImportWords, responsible, .type = FIELD_WORD, .required = true, .about = "Who answers for the contents, for the disclaimer",
          .example = "\"the consortium of phase {phase}\""),
    FIELD(ImportWords, placeholder, .type = FIELD_WORD, .required = true, .about = "What is said of a picture that the export lost",
          .example = "A placeholder for a picture"),
    WORD_LIST(programme, .about = "The programme's names: in a heading they tell nothing", .example = "[The Programme]"),
    WORD_LIST(masthead, .about = "Words of the masthead, which the layout sets itself", .example = "[Newsletter]"),
    WORD_LIST(pages, .about = "What stands beside the number of a page", .example = "[page, of]"),
    WORD_LIST(issue, .about = "What stands before the issue's number", .example = "[Issue]"),
    WORD_LIST(component, .about = "What stands before a component's number", .example = "[Component]"),
    WORD_LIST(phase, .about = "What stands beside the number of a phase", .example = "[Phase]"),
    WORD_LIST(salutations, .about = "How a letter begins", .example = "[Dear]"),
    WORD_LIST(closings, .about = "How it ends, above the name", .example = "[Yours sincerely]"),
    WORD_LIST(contents, .about = "What stands over a list of contents, which the layout sets itself", .example = "[In this issue]"),
    WORD_LIST(quarters, .about = "What stands beside the number of a quarter, and quarters as one word", .example = "[quarter, Q1]"),
    WORD_LIST(ordinals, .about = "Those numbers in words, from the first to the fourth, and again in another form", .example = "[first, second, third, fourth]"),
    WORD_LIST(offices, .about = "Words in the office of somebody who signs", .example = "[Ambassador]"),
    FIELD(ImportWords, headings, .type = FIELD_LIST, .fields = heading_fields, .size = sizeof(ImportHeading), .max = 100,
          .about = "What the headings of published issues mean"),
    FIELD(ImportWords, activities, .type = FIELD_LIST, .fields = activity_fields, .size = sizeof(ImportActivity), .max = 100,
          .about = "The kinds of activity, with their icons"),
    { .key = NULL },
};

/* ---------------------------------------------------------------- preparing */

static void fold_months(ImportTable *table, List months, const char **folded)
{
    const Text *names = months.items;
    for (size_t i = 0; i < months.count && i < 12; i++)
        folded[i] = words_folded(table->arena, names[i].utf8);
}

const ImportTable *import_table(Arena *arena, const Language *language)
{
    if (!language->has_import)
        return NULL;
    const ImportWords *words = &language->import;
    ImportTable *table = ARENA_NEW(arena, ImportTable);
    *table = (ImportTable){
        .arena = arena, .words = words,
        .programme = patterns_of(arena, words->programme), .masthead = patterns_of(arena, words->masthead),
        .pages = patterns_of(arena, words->pages), .issue = patterns_of(arena, words->issue),
        .component = patterns_of(arena, words->component), .phase = patterns_of(arena, words->phase),
        .quarters = patterns_of(arena, words->quarters), .ordinals = patterns_of(arena, words->ordinals),
        .salutations = patterns_of(arena, words->salutations), .closings = patterns_of(arena, words->closings),
        .contents = patterns_of(arena, words->contents), .offices = patterns_of(arena, words->offices),
        .headings = patterns_of_headings(arena, words->headings), .activities = patterns_of_activities(arena, words->activities),
    };
    fold_months(table, language->months, table->months[0]);
    fold_months(table, language->months_in_dates, table->months[1]);
    return table;
}

const ImportWords *import_words(const ImportTable *table)
{
    return table->words;
}

/* -------------------------------------------------------------- looking up */

/* The words without the programme's names, and without the number of its phase behind them. */
static const char *without_programme(const ImportTable *table, const char *folded)
{
    char *words = arena_copy(table->arena, folded, strlen(folded)), *to = words;
    while (*folded) {
        const char *end = patterns_begin(&table->programme, folded);
        if (end) {
            folded = end + (*end == ' ');
            if (folded_number(folded) > 0)
                folded += folded_step(folded);
            continue;
        }
        const size_t length = folded_step(folded);
        memmove(to, folded, length);
        to += length;
        folded += length;
    }
    while (to > words && to[-1] == ' ')
        to--;
    *to = '\0';
    return words;
}

static const Pattern *find_heading(const ImportTable *table, const char *folded)
{
    return strlen(folded) > HEADING_LIMIT ? NULL : patterns_find(&table->headings, without_programme(table, folded));
}

ImportMeaning import_meaning(const ImportTable *table, const char *folded)
{
    const Pattern *heading = find_heading(table, folded);
    return heading ? (ImportMeaning)heading->means : MEANS_NOTHING;
}

bool import_is_open(const ImportTable *table, const char *folded)
{
    const Pattern *heading = find_heading(table, folded);
    return heading && (heading->more_before || heading->more_behind);
}

const char *import_icon(const ImportTable *table, const char *folded)
{
    const Pattern *activity = patterns_find(&table->activities, folded);
    return activity ? activity->icon : NULL;
}

static int roman(const char *word)
{
    static const char *const numerals[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };
    for (int i = 0; i < 9; i++)
        if (folded_begins(word, numerals[i]))
            return i + 1;
    return 0;
}

/* The words of an export: a "№" is none. */
static size_t count_words(const char *from, const char *to)
{
    size_t count = 0;
    for (; from < to; from += folded_step(from))
        count += !folded_begins(from, "\u2116");
    return count;
}

int import_component(const ImportTable *table, const char *folded, size_t *words)
{
    const char *end = patterns_begin(&table->component, folded);
    if (!end || *end != ' ')
        return 0;
    const int number = folded_number(end + 1) > 0 ? folded_number(end + 1) : roman(end + 1);
    const char *behind = end + 1 + folded_step(end + 1);
    /* "Component 3 Leader" is somebody. */
    if (number < 1 || number > 9 || patterns_begin(&table->offices, behind))
        return 0;
    *words = count_words(folded, end + 1) + 1;
    return number;
}

bool import_is_salutation(const ImportTable *table, const char *folded)
{
    return patterns_begin(&table->salutations, folded) != NULL;
}

bool import_is_closing(const ImportTable *table, const char *folded)
{
    return patterns_find(&table->closings, folded) != NULL;
}

bool import_is_contents(const ImportTable *table, const char *folded)
{
    return patterns_find(&table->contents, folded) != NULL;
}

bool import_is_office(const ImportTable *table, const char *folded)
{
    for (size_t i = 0; i < table->offices.count; i++)
        if (words_find(folded, table->offices.patterns[i].words))
            return true;
    return false;
}
