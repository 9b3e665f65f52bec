/* One pass over the blocks of an export. Their senses say what each is; the section that it begins takes what belongs to it. */
#include "read/importing.h"

#include <string.h>

#include "base/limits.h"
#include "read/draft_words.h"

bool importing_is_plain(const Importing *importing, size_t block)
{
    return importing->forms[block].keeping >= KEEPS_TITLE;
}

bool importing_is_label(ImportMeaning meaning)
{
    return meaning == MEANS_OBJECTIVE || meaning == MEANS_SPECIFIC || meaning == MEANS_BUDGET || meaning == MEANS_DURATION;
}

bool importing_ends(const Importing *importing, size_t block, bool components)
{
    if (block >= importing->export->count || importing_is_plain(importing, block))
        return true;
    const ImportSense *sense = &importing->senses[block];
    if (sense->repeated)
        return false;
    return (sense->meaning != MEANS_NOTHING && !importing_is_label(sense->meaning)) || sense->salutation || (components && sense->component > 0);
}

/* ----------------------------------------------------------------- what all use */

/* Bytes of a text: less than half of what its reader takes, since every sign may get a backslash. */
size_t importing_room(const Importing *importing, size_t from, size_t end)
{
    size_t length = 0, i = from;
    for (; i < end; i++) {
        length += strlen(importing->export->blocks[i].text) + strlen("\n\n### ");
        if (i > from && length > IMPORT_TEXT_LIMIT)
            break;
    }
    return i;
}

DraftNode *importing_section(Importing *importing, const char *kind, size_t block)
{
    if (importing->section_count > 0)
        draft_note(importing->draft, importing->sections, "");
    DraftNode *section = draft_map(importing->draft, importing->sections, NULL);
    section->block = (long)block;
    draft_data(importing->draft, section, "kind", kind);
    importing->section_count++;
    return section;
}

ExportPart importing_first_half(const Importing *importing, ExportPart whole, ExportPart *rest)
{
    const Words words = words_of(importing->arena, whole.text);
    size_t stay = (words.count + 1) / 2;
    for (size_t i = stay; i + 1 < words.count && i < stay + 4; i++)
        if (utf8_count(words.words[i]) <= 3)
            return export_cut(importing->arena, whole, i, rest);
    return export_cut(importing->arena, whole, stay, rest);
}

enum { LISTED_MOST = 8 }; /* sections that the list of contents has room for */

void importing_title(Importing *importing, DraftNode *section, ExportPart title)
{
    draft_line(importing->draft, section, "title", title);
    if (++importing->listed > LISTED_MOST) {
        draft_data(importing->draft, section, "listed", "false");
    } else if (importing->forms[section->block].keeping == KEEPS_SPLIT && importing->senses[section->block].meaning != MEANS_ABOUT) {
        ExportPart rest;
        const ExportPart half = importing_first_half(importing, title, &rest);
        draft_own_line(importing->draft, section, "contents", arena_text(importing->arena, "%s \u2026", draft_words_line(importing->arena, half.text)));
    } else {
        section->splits = title.to - title.from >= 4;
    }
}

DraftNode *importing_picture(Importing *importing, DraftNode *parent, const char *key, const char *slot)
{
    ImportPicture *picture = ARENA_NEW(importing->arena, ImportPicture);
    size_t number = 1;
    for (const ImportPicture *before = importing->pictures; before; before = before->next)
        number += strcmp(before->slot, slot) == 0;
    const bool single = strcmp(slot, "cover") == 0 || strcmp(slot, "back") == 0;
    const char *file = single ? arena_text(importing->arena, "%s.png", slot) : arena_text(importing->arena, "%s-%zu.png", slot, number);
    *picture = (ImportPicture){ .file = file, .slot = slot };
    if (importing->last_picture)
        importing->last_picture->next = picture;
    else
        importing->pictures = picture;
    importing->last_picture = picture;
    DraftNode *node = draft_map(importing->draft, parent, key);
    draft_data(importing->draft, node, "file", arena_text(importing->arena, "pictures/%s", picture->file));
    draft_own_line(importing->draft, node, "alt", import_words(importing->table)->placeholder.utf8);
    return node;
}

bool importing_component(Importing *importing, int number, ExportPart title, size_t block)
{
    ImportComponent *component = &importing->component[number];
    const char *folded = words_folded(importing->arena, title.text);
    if (component->node) {
        if (strcmp(component->title, folded) != 0)
            return false;
        draft_claim(importing->draft, title, MESSAGE("titles of components, which the layout takes from the head of the issue: %s"));
        return true;
    }
    component->node = draft_map(importing->draft, importing->components, NULL);
    component->node->block = (long)block;
    component->title = folded;
    draft_data(importing->draft, component->node, "number", arena_text(importing->arena, "%d", number));
    draft_line(importing->draft, component->node, "title", title);
    return true;
}

void importing_claim(Importing *importing, size_t block, const char *why)
{
    draft_claim(importing->draft, export_part(&importing->export->blocks[block]), why);
}

/* ------------------------------------------------------------------- the road */

static bool take_section(Importing *importing)
{
    const ImportSense *sense = &importing->senses[importing->at];
    switch (sense->meaning) {
    case MEANS_LETTERS: return importing_letters(importing);
    case MEANS_ABOUT: case MEANS_OBJECTIVE: case MEANS_SPECIFIC: case MEANS_BUDGET: case MEANS_DURATION: return importing_about(importing);
    case MEANS_PROGRESS: case MEANS_FIGURE: return importing_progress(importing);
    case MEANS_COMPONENTS: return importing_components(importing);
    case MEANS_STORIES: return importing_stories(importing);
    case MEANS_NEWS: return importing_news(importing);
    case MEANS_NEXT_QUARTER: return importing_plans(importing);
    case MEANS_CONTACT: case MEANS_IMPRINT: case MEANS_DISCLAIMER: return importing_contact(importing);
    case MEANS_NOTHING: break;
    }
    if (sense->salutation)
        return importing_letters(importing);
    if (sense->component > 0)
        return importing_components(importing);
    /* Behind the components and among the stories a heading is a story's. */
    const bool stories = importing->last == MEANS_COMPONENTS || importing->last == MEANS_STORIES;
    return sense->heading && stories && sense->level > importing->last_level && importing_stories(importing);
}

static ImportMeaning meaning_at(const Importing *importing)
{
    const ImportSense *sense = &importing->senses[importing->at];
    const bool story = sense->meaning == MEANS_NOTHING && sense->component == 0 && !sense->salutation;
    return sense->component > 0 ? MEANS_COMPONENTS : story ? importing->last == MEANS_COMPONENTS ? MEANS_STORIES : importing->last : sense->meaning;
}

/* Words of the longest line of a masthead: the programme's name in two languages. */
enum { MASTHEAD_WORDS = 40 };

bool importing_is_masthead(const Importing *importing, size_t i)
{
    const ExportBlock *block = &importing->export->blocks[i];
    return !importing->begun && block->kind <= EXPORT_HEADING && block->to - block->from <= MASTHEAD_WORDS && importing->senses[i].meaning == MEANS_NOTHING &&
           !strchr(block->text, '@') && import_is_furniture(importing->table, importing->senses[i].folded);
}

static void begin(Importing *importing, ImportMeaning meaning)
{
    importing->last = meaning;
    importing->begun = true;
}

static void take_block(Importing *importing)
{
    const ImportSense *sense = &importing->senses[importing->at];
    const ExportBlock *block = &importing->export->blocks[importing->at];
    if (sense->repeated) {
        importing_claim(importing, importing->at++, IMPORT_REPEATED);
    } else if (!export_has_words(export_part(block))) {
        importing->at++;
    } else if (importing_is_masthead(importing, importing->at)) {
        importing_claim(importing, importing->at++, MESSAGE("the masthead, which the layout sets: %s"));
    } else if (!importing_contents(importing)) {
        const ImportMeaning meaning = meaning_at(importing);
        if (importing_is_plain(importing, importing->at) || importing->section_count >= SECTIONS_MOST || !take_section(importing))
            importing_text(importing);
        else
            begin(importing, meaning);
    }
}

Draft *importing_run(Importing *importing)
{
    const size_t count = importing->export->count;
    importing->draft = draft_open(importing->arena, importing->export);
    importing_senses(importing);
    importing->last = MEANS_NOTHING;
    importing_head(importing);
    while (importing->at < count)
        take_block(importing);
    importing_close(importing);
    return importing->draft;
}
