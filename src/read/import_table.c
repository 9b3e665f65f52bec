#include "read/import_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "read/export_words.h"
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
    WORD_LIST(offices, .about = "Words in the office of somebody who signs", .example = "[Ambassador]"),
    FIELD(ImportWords, headings, .type = FIELD_LIST, .fields = heading_fields, .size = sizeof(ImportHeading), .max = 100,
          .about = "What the headings of published issues mean"),
    FIELD(ImportWords, activities, .type = FIELD_LIST, .fields = activity_fields, .size = sizeof(ImportActivity), .max = 100,
          .about = "The kinds of activity, with their icons"),
    { .key = NULL },
};

/* ---------------------------------------------------------------- preparing */

/* Folded words, and what they stand for. */
typedef struct Pattern {
    const char *words;
    bool more_before, more_behind;
    int means;
    const char *icon;
} Pattern;

typedef struct Patterns {
    Pattern *patterns;
    size_t count;
} Patterns;

struct ImportTable {
    Arena *arena;
    const ImportWords *words;
    Patterns programme, masthead, pages, issue, component, phase, salutations, offices, headings, activities;
    const char *months[2][12]; /* alone, and in dates; folded */
};

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static Pattern pattern_of(Arena *arena, const char *words)
{
    static const char more[] = "\u2026";
    const size_t length = strlen(words);
    return (Pattern){ .words = words_folded(arena, words), .more_before = begins(words, more),
                      .more_behind = length >= strlen(more) && strcmp(words + length - strlen(more), more) == 0 };
}

static void add_patterns(Arena *arena, Patterns *patterns, List words, int means, const char *icon)
{
    const Text *texts = words.items;
    for (size_t i = 0; i < words.count; i++) {
        Pattern *pattern = &patterns->patterns[patterns->count++];
        *pattern = pattern_of(arena, texts[i].utf8);
        pattern->means = means;
        pattern->icon = icon;
    }
}

/* With room for the words of all entries of a list; `words` is where an entry of `size` bytes has them. */
static Patterns open_patterns(Arena *arena, List list, size_t size, size_t words)
{
    size_t room = 1;
    for (size_t i = 0; i < list.count; i++)
        room += ((const List *)((const char *)list.items + i * size + words))->count;
    return (Patterns){ ARENA_ARRAY(arena, Pattern, room), 0 };
}

static Patterns patterns_of(Arena *arena, List words)
{
    Patterns patterns = { ARENA_ARRAY(arena, Pattern, words.count + 1), 0 };
    add_patterns(arena, &patterns, words, 0, NULL);
    return patterns;
}

static Patterns headings_of(Arena *arena, List list)
{
    const ImportHeading *headings = list.items;
    Patterns patterns = open_patterns(arena, list, sizeof *headings, offsetof(ImportHeading, words));
    for (size_t i = 0; i < list.count; i++)
        add_patterns(arena, &patterns, headings[i].words, headings[i].means, NULL);
    return patterns;
}

static Patterns activities_of(Arena *arena, List list)
{
    const ImportActivity *activities = list.items;
    Patterns patterns = open_patterns(arena, list, sizeof *activities, offsetof(ImportActivity, words));
    for (size_t i = 0; i < list.count; i++)
        add_patterns(arena, &patterns, activities[i].words, 0, activities[i].icon.utf8);
    return patterns;
}

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
        .component = patterns_of(arena, words->component), .phase = patterns_of(arena, words->phase), .salutations = patterns_of(arena, words->salutations),
        .offices = patterns_of(arena, words->offices), .headings = headings_of(arena, words->headings), .activities = activities_of(arena, words->activities),
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

/* The bytes of the word at `at`, and of the space behind it. */
static size_t word_step(const char *at)
{
    const size_t length = strcspn(at, " ");
    return length + (at[length] == ' ');
}

/* Whether the words begin with `part`; its end, or NULL. */
static const char *begin_with(const char *folded, const char *part)
{
    const size_t length = strlen(part);
    return length > 0 && begins(folded, part) && (folded[length] == ' ' || folded[length] == '\0') ? folded + length : NULL;
}

static bool fits(const Pattern *pattern, const char *folded)
{
    if (pattern->more_before && pattern->more_behind)
        return words_find(folded, pattern->words) != NULL;
    if (pattern->more_behind)
        return begin_with(folded, pattern->words) != NULL;
    const size_t length = strlen(folded), wanted = strlen(pattern->words);
    if (pattern->more_before && length > wanted && folded[length - wanted - 1] == ' ')
        folded += length - wanted;
    return strcmp(folded, pattern->words) == 0;
}

static int read_number(const char *word)
{
    const size_t digits = strspn(word, "0123456789");
    return digits > 0 && digits <= 4 ? atoi(word) : 0;
}

/* One of them begins the words; its end, or NULL. */
static const char *begin_with_any(const Patterns *patterns, const char *folded)
{
    const char *longest = NULL;
    for (size_t i = 0; i < patterns->count; i++) {
        const char *end = begin_with(folded, patterns->patterns[i].words);
        longest = end && (!longest || end > longest) ? end : longest;
    }
    return longest;
}

/* The words without the programme's names, and without the number of its phase behind them. */
static const char *without_programme(const ImportTable *table, const char *folded)
{
    char *words = arena_copy(table->arena, folded, strlen(folded)), *to = words;
    while (*folded) {
        const char *end = begin_with_any(&table->programme, folded);
        if (end) {
            folded = end + (*end == ' ');
            if (read_number(folded) > 0)
                folded += word_step(folded);
            continue;
        }
        const size_t length = word_step(folded);
        memmove(to, folded, length);
        to += length;
        folded += length;
    }
    while (to > words && to[-1] == ' ')
        to--;
    *to = '\0';
    return words;
}

ImportMeaning import_meaning(const ImportTable *table, const char *folded)
{
    if (strlen(folded) > HEADING_LIMIT)
        return MEANS_NOTHING;
    const char *words = without_programme(table, folded);
    for (size_t i = 0; i < table->headings.count; i++)
        if (fits(&table->headings.patterns[i], words))
            return (ImportMeaning)table->headings.patterns[i].means;
    return MEANS_NOTHING;
}

const char *import_icon(const ImportTable *table, const char *folded)
{
    for (size_t i = 0; i < table->activities.count; i++)
        if (fits(&table->activities.patterns[i], folded))
            return table->activities.patterns[i].icon;
    return NULL;
}

static int roman(const char *word)
{
    static const char *const numerals[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };
    for (int i = 0; i < 9; i++)
        if (begin_with(word, numerals[i]))
            return i + 1;
    return 0;
}

static size_t count_words(const char *from, const char *to)
{
    size_t count = 0;
    for (; from < to; from += word_step(from))
        count++;
    return count;
}

int import_component(const ImportTable *table, const char *folded, size_t *words)
{
    const char *end = begin_with_any(&table->component, folded);
    if (!end || *end != ' ')
        return 0;
    const int number = read_number(end + 1) > 0 ? read_number(end + 1) : roman(end + 1);
    if (number < 1 || number > 9)
        return 0;
    *words = count_words(folded, end + 1) + 1;
    return number;
}

bool import_is_salutation(const ImportTable *table, const char *folded)
{
    return begin_with_any(&table->salutations, folded) != NULL;
}

bool import_is_office(const ImportTable *table, const char *folded)
{
    for (size_t i = 0; i < table->offices.count; i++)
        if (words_find(folded, table->offices.patterns[i].words))
            return true;
    return false;
}

/* The month that the word names, 1 to 12; 0: none. */
static int month_named(const ImportTable *table, const char *word)
{
    for (int form = 0; form < 2; form++)
        for (int month = 0; month < 12; month++)
            if (table->months[form][month] && begin_with(word, table->months[form][month]))
                return month + 1;
    return 0;
}

bool import_is_furniture(const ImportTable *table, const char *folded)
{
    const Patterns *const known[] = { &table->programme, &table->masthead, &table->issue, &table->phase, &table->pages };
    bool any = false;
    while (*folded) {
        const char *end = NULL;
        for (size_t i = 0; i < sizeof known / sizeof *known && !end; i++)
            end = begin_with_any(known[i], folded);
        if (!end && !month_named(table, folded) && read_number(folded) == 0)
            return false;
        folded = end ? end + (*end == ' ') : folded + word_step(folded);
        any = true;
    }
    return any;
}

enum { SHORT_WORD = 4 }; /* letters */

bool import_is_date(const ImportTable *table, const char *folded)
{
    for (; *folded; folded += word_step(folded)) {
        const char *end = begin_with_any(&table->masthead, folded);
        const bool short_word = end && utf8_count(arena_copy(table->arena, folded, (size_t)(end - folded))) <= SHORT_WORD;
        if (!month_named(table, folded) && read_number(folded) == 0 && !short_word)
            return false;
    }
    return true;
}

bool import_is_page(const ImportTable *table, const char *folded)
{
    bool word = false, number = false;
    for (; *folded; folded += word_step(folded)) {
        const char *end = begin_with_any(&table->pages, folded);
        word = word || end;
        number = number || (!end && read_number(folded) > 0);
        if (!end && read_number(folded) == 0)
            return false;
    }
    return word && number;
}

int import_issue_number(const ImportTable *table, const char *folded)
{
    for (; *folded; folded += word_step(folded)) {
        const char *end = begin_with_any(&table->issue, folded);
        if (end && *end == ' ' && read_number(end + 1) > 0)
            return read_number(end + 1);
    }
    return 0;
}

int import_phase(const ImportTable *table, const char *folded)
{
    int before = 0; /* the number that stood before this word */
    for (; *folded; folded += word_step(folded)) {
        const char *name = begin_with_any(&table->programme, folded), *phase = begin_with_any(&table->phase, folded);
        const char *end = name ? name : phase;
        const int behind = end && *end == ' ' ? read_number(end + 1) : 0;
        if (behind > 0 && behind < 100)
            return behind;
        if (phase && before > 0 && before < 100)
            return before;
        before = read_number(folded);
    }
    return 0;
}

bool import_period(const ImportTable *table, const char *folded, Period *period)
{
    Period found = { { 0 }, { 0 } };
    for (; *folded; folded += word_step(folded)) {
        const int month = month_named(table, folded), year = strcspn(folded, " ") == 4 ? read_number(folded) : 0;
        if (month > 0) {
            found.to = (Date){ .month = month };
            if (found.from.month == 0)
                found.from.month = month;
        } else if (year >= 1990 && year < 2100 && found.from.month > 0) {
            found.from.year = found.from.year ? found.from.year : year;
            found.to.year = found.to.year ? found.to.year : year;
        }
    }
    if (found.from.year == 0 || found.to.year == 0)
        return false;
    *period = found;
    return true;
}
