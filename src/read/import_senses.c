/* What the blocks of an export are. The tables know most headings; others are known by what stands below them: over a letter
 * stands the heading of letters, whatever it says. */
#include <string.h>

#include "read/importing.h"

static const ExportBlock *block_at(const Importing *importing, size_t i)
{
    return &importing->export->blocks[i];
}

static bool has_words(const Importing *importing, size_t i)
{
    return export_has_words(export_part(block_at(importing, i)));
}

/* The next block that has words; the count of all: none. */
static size_t next_words(const Importing *importing, size_t i)
{
    do
        i++;
    while (i < importing->export->count && !has_words(importing, i));
    return i;
}

/* Meanings that open a section of their own; the others label what stands in one. */
static bool opens_section(ImportMeaning meaning)
{
    switch (meaning) {
    case MEANS_LETTERS: case MEANS_ABOUT: case MEANS_PROGRESS: case MEANS_COMPONENTS: case MEANS_STORIES: case MEANS_NEWS: case MEANS_NEXT_QUARTER:
        return true;
    default: return false;
    }
}

/* "Success story: honey without borders" */
static bool names_story(const Importing *importing, const char *text)
{
    const size_t length = strcspn(text, ":");
    const char *before = arena_copy(importing->arena, text, length);
    return text[length] && import_meaning(importing->table, words_folded(importing->arena, before)) == MEANS_STORIES;
}

static ImportSense sense_of(const Importing *importing, size_t i)
{
    const ExportBlock *block = block_at(importing, i);
    ImportSense sense = { .folded = words_folded(importing->arena, block->text), .meaning = MEANS_NOTHING };
    sense.heading = export_is_heading(block) && has_words(importing, i);
    sense.level = block->kind == EXPORT_HEADING ? block->level : LEVEL_DRESSED;
    if (importing_is_plain(importing, i) || (!sense.heading && !export_is_short(block)))
        return sense;
    sense.closing = import_is_closing(importing->table, sense.folded);
    sense.salutation = import_is_salutation(importing->table, sense.folded);
    sense.meaning = sense.salutation ? MEANS_NOTHING : import_meaning(importing->table, sense.folded);
    /* "Number of participants: 45" is a figure itself, and no chart's title. */
    if (sense.meaning == MEANS_FIGURE && !sense.heading)
        sense.meaning = MEANS_NOTHING;
    if (sense.meaning == MEANS_NOTHING && sense.heading && names_story(importing, block->text))
        sense.meaning = MEANS_STORIES;
    sense.component = import_component(importing->table, sense.folded, &sense.component_words);
    return sense;
}

/* ----------------------------------------------------- by what stands below */

/* What begins with a component's heading: lists are plans, where the components have spoken before. */
static ImportMeaning meaning_of_components(const Importing *importing, size_t first)
{
    bool before = false;
    for (size_t i = 0; i < first && !before; i++)
        before = importing->senses[i].component > 0;
    size_t i = next_words(importing, first);
    if (i < importing->export->count && block_at(importing, i)->kind != EXPORT_ITEM)
        i = next_words(importing, i);
    const bool list = i < importing->export->count && block_at(importing, i)->kind == EXPORT_ITEM;
    return before && list ? MEANS_NEXT_QUARTER : MEANS_COMPONENTS;
}

/* What a heading that no table knows means by the block below it. */
static ImportMeaning meaning_by(const Importing *importing, size_t heading, size_t below)
{
    const ImportSense *sense = &importing->senses[below];
    const size_t next = next_words(importing, below);
    if (sense->salutation)
        return MEANS_LETTERS;
    /* The title of a component below its number is no heading over the next one. */
    const bool title = heading > 0 && importing->senses[heading - 1].component > 0;
    if (sense->component > 0 && !title && importing->senses[heading].level <= sense->level)
        return meaning_of_components(importing, below);
    if (import_icon(importing->table, sense->folded) && next < importing->export->count && import_icon(importing->table, importing->senses[next].folded))
        return MEANS_NEXT_QUARTER;
    return MEANS_NOTHING;
}

/* Somebody's office, over the letter that he signs. */
static bool signs(const Importing *importing, size_t i)
{
    return block_at(importing, i)->kind != EXPORT_HEADING && import_is_office(importing->table, importing->senses[i].folded);
}

static void mark_by_below(Importing *importing)
{
    for (size_t i = 0; i < importing->export->count; i++) {
        ImportSense *sense = &importing->senses[i];
        const size_t below = next_words(importing, i);
        const bool free = sense->heading && sense->meaning == MEANS_NOTHING && sense->component == 0 && !sense->salutation;
        if (free && below < importing->export->count && !importing_is_plain(importing, below) && !importing_is_masthead(importing, i) &&
            !signs(importing, i))
            sense->meaning = meaning_by(importing, i, below);
    }
}

/* --------------------------------------------------- by what stands around */

/* Below "Featured stories", "Results of a study visit" is a headline, although "Results …" is known. */
static void free_headlines(Importing *importing)
{
    int level = LEVEL_DRESSED;
    for (size_t i = 0; i < importing->export->count; i++) {
        ImportSense *sense = &importing->senses[i];
        if (sense->meaning == MEANS_NOTHING)
            continue;
        if (sense->heading && sense->level > level && sense->meaning != MEANS_CONTACT && import_is_open(importing->table, sense->folded))
            sense->meaning = MEANS_NOTHING;
        else if (opens_section(sense->meaning))
            level = sense->meaning == MEANS_STORIES || sense->meaning == MEANS_NEWS ? sense->level : LEVEL_DRESSED;
    }
}

/* A heading that stands again over the same section is what pages repeat; one that nothing follows, and that comes again,
 * is a line of a list of contents. */
static void mark_headings(Importing *importing)
{
    ImportSense *senses = importing->senses;
    const size_t count = importing->export->count;
    size_t open = count;
    for (size_t i = 0; i < count; i++) {
        if (!opens_section(senses[i].meaning))
            continue;
        bool again = false;
        const bool empty = i + 1 < count && opens_section(senses[i + 1].meaning);
        for (size_t j = i + 1; empty && j < count && !again; j++)
            again = senses[j].meaning == senses[i].meaning;
        if (empty && again) {
            senses[i].meaning = MEANS_NOTHING;
            senses[i].heading = false;
        } else if (open < count && strcmp(senses[open].folded, senses[i].folded) == 0) {
            senses[i].repeated = true;
        } else {
            open = i;
        }
    }
}

enum { RUNNING_WORDS = 12 }; /* of running text, below a headline */

/* A short line between paragraphs, with running text below: a headline, where a section is known to have some. */
static void mark_headlines(Importing *importing)
{
    for (size_t i = 0; i < importing->export->count; i++) {
        ImportSense *sense = &importing->senses[i];
        const ExportBlock *block = block_at(importing, i);
        const size_t below = next_words(importing, i);
        if (sense->heading || sense->meaning != MEANS_NOTHING || sense->component > 0 || sense->salutation || block->kind != EXPORT_PARAGRAPH ||
            !export_is_short(block) || !has_words(importing, i) || below >= importing->export->count || strpbrk(block->text, "\n@") || strspn(sense->folded, "0123456789 ") == strlen(sense->folded))
            continue;
        const ExportBlock *text = block_at(importing, below);
        sense->level = LEVEL_PLAIN;
        sense->headline = text->kind == EXPORT_PARAGRAPH && text->to - text->from >= RUNNING_WORDS && !strchr("*_(\"", block->text[0]);
    }
}

static bool is_question(const Importing *importing, size_t i)
{
    const char *text = block_at(importing, i)->text;
    return importing->senses[i].heading && importing->senses[i].level == LEVEL_DRESSED && *text && text[strlen(text) - 1] == '?';
}

enum { ANSWER_BLOCKS = 6 };

/* One question after the other, with answers: an interview goes on. */
static void mark_questions(Importing *importing)
{
    size_t last = importing->export->count; /* the question before */
    for (size_t i = 0; i < importing->export->count; i++) {
        if (!is_question(importing, i))
            continue;
        if (last < i && i - last <= ANSWER_BLOCKS)
            importing->senses[last].inner = importing->senses[i].inner = true;
        last = i;
    }
}

void importing_senses(Importing *importing)
{
    const size_t count = importing->export->count;
    importing->senses = ARENA_ARRAY(importing->arena, ImportSense, count + 1);
    for (size_t i = 0; i < count; i++)
        importing->senses[i] = sense_of(importing, i);
    mark_by_below(importing);
    free_headlines(importing);
    mark_headings(importing);
    mark_headlines(importing);
    mark_questions(importing);
}
