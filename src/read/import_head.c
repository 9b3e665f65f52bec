/* The head of the issue: what the masthead tells, or whoever runs the import, or nobody. */
#include <string.h>

#include "base/version.h"
#include "read/importing.h"

/* The first blocks that are no running text: where an export has its masthead. An issue reports on a year at most. */
enum { MASTHEAD_BLOCKS = 30, LINE_WORDS = 15, MONTHS_MOST = 12 };

const char *import_filled(Arena *arena, const char *words, const char *phase)
{
    static const char slot[] = "{phase}";
    const char *at = strstr(words, slot);
    if (!at)
        return words;
    const char *behind = at + strlen(slot);
    /* Without a number the space before it goes as well. */
    const size_t before = (size_t)(at - words) - (!*phase && at > words && at[-1] == ' ');
    return arena_text(arena, "%.*s%s%s", (int)before, words, phase, behind);
}

/* Where the masthead ends: before what begins a section. */
static size_t end_of_masthead(const Importing *importing)
{
    size_t end = 0;
    while (end < importing->export->count && end < MASTHEAD_BLOCKS && importing->senses[end].meaning == MEANS_NOTHING && !importing->senses[end].salutation)
        end++;
    return end;
}

static bool names_period(const ImportTable *table, const char *folded, Period *period)
{
    return import_is_furniture(table, folded) && import_period(table, folded, period) &&
           12 * (period->to.year - period->from.year) + period->to.month - period->from.month < MONTHS_MOST;
}

static void read_masthead(Importing *importing, size_t end)
{
    const Export *export = importing->export;
    ImportFacts *facts = &importing->facts;
    for (size_t i = 0; i < end; i++) {
        const char *folded = importing->senses[i].folded;
        Period period;
        if (importing->phase == 0)
            importing->phase = import_phase(importing->table, folded);
        if (export->blocks[i].to - export->blocks[i].from > LINE_WORDS)
            continue;
        if (facts->number == 0)
            facts->number = import_issue_number(importing->table, folded);
        if (facts->period.from.year == 0 && names_period(importing->table, folded, &period))
            facts->period = period;
    }
}

/* The latest year that the export names, for want of something better. */
static int latest_year(const Export *export)
{
    int latest = 0;
    for (size_t i = 0; i < export->words.count; i++) {
        const char *word = export->words.words[i];
        const bool year = strlen(word) == 4 && strspn(word, "0123456789") == 4 && (strncmp(word, "20", 2) == 0 || strncmp(word, "199", 3) == 0);
        const int number = year ? (word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0') : 0;
        latest = number > latest && number < 2100 ? number : latest;
    }
    return latest > 0 ? latest : 2022;
}

static void guess_missing(Importing *importing)
{
    ImportFacts *facts = &importing->facts;
    const Place at = { .file = facts->file };
    if (facts->number == 0) {
        facts->number = 1;
        diag_warning(importing->diags, at, DIAG_IMPORT_MISSING, "the export does not say which number the issue has: it is 1 for now");
        diag_hint(importing->diags, "say it with --number 4, or write it into issue.yaml");
    }
    if (facts->period.from.year == 0) {
        const int year = latest_year(importing->export);
        facts->period = (Period){ { .year = year, .month = 1 }, { .year = year, .month = 12 } };
        diag_warning(importing->diags, at, DIAG_IMPORT_MISSING, "the export does not say on which months the issue reports: it is all of %d for now", year);
        diag_hint(importing->diags, "say it with --from 2022-10 --to 2022-12, or write it into issue.yaml");
    }
}

static const char *month_of(Arena *arena, Date date)
{
    return arena_text(arena, "%04d-%02d", date.year, date.month);
}

void importing_head(Importing *importing)
{
    Arena *arena = importing->arena;
    Draft *draft = importing->draft;
    DraftNode *root = draft->root;
    read_masthead(importing, end_of_masthead(importing));
    read_masthead(importing, importing->export->count < MASTHEAD_BLOCKS ? importing->export->count : MASTHEAD_BLOCKS);
    guess_missing(importing);
    const char *phase = importing->phase > 0 ? arena_text(arena, "%d", importing->phase) : "";
    const ImportFacts *facts = &importing->facts;
    draft_data(draft, root, "tamga", arena_text(arena, "%d", ISSUE_FORMAT));
    draft_data(draft, root, "layout", facts->layout);
    draft_data(draft, root, "language", facts->language);
    draft_data(draft, root, "number", arena_text(arena, "%d", facts->number));
    draft_own_line(draft, root, "title", import_filled(arena, import_words(importing->table)->title.utf8, phase));
    DraftNode *period = draft_map(draft, root, "period");
    draft_data(draft, period, "from", month_of(arena, facts->period.from));
    draft_data(draft, period, "to", month_of(arena, facts->period.to));
    importing_picture(importing, root, "cover", "cover");
    importing->components = draft_list(draft, root, "components");
    importing->sections = draft_list(draft, root, "sections");
}
