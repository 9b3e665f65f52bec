/* Sections that are made of parts with a heading and running text each: components, stories, news, and plain text. */
#include <string.h>

#include "read/importing.h"

enum { ITEMS_MOST = 60, KICKER_WORDS = 4 };

static const ExportBlock *block_at(const Importing *importing, size_t i)
{
    return &importing->export->blocks[i];
}

static bool has_words(const Importing *importing, size_t i)
{
    return export_has_words(export_part(block_at(importing, i)));
}

/* A heading that no table knows. */
static bool is_free_heading(const Importing *importing, size_t i)
{
    const ImportSense *sense = &importing->senses[i];
    return sense->heading && !sense->inner && sense->meaning == MEANS_NOTHING && sense->component == 0 && !sense->salutation && !sense->repeated;
}

/* Such a heading, or a plain line where those of `level` are. */
static bool heads_part(const Importing *importing, size_t i, int level)
{
    const ImportSense *sense = &importing->senses[i];
    return (is_free_heading(importing, i) || (level == LEVEL_PLAIN && sense->headline)) && sense->level <= level;
}

/* Where the text that begins at `i` ends: a heading of `level` or above is another's. */
static size_t end_of_text(const Importing *importing, size_t i, int level)
{
    while (i < importing->export->count && !importing_ends(importing, i, true) && !importing_is_masthead(importing, i) &&
           !heads_part(importing, i, level))
        i++;
    return i;
}

static bool has_text(const Importing *importing, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if (has_words(importing, i) && !importing->senses[i].repeated)
            return true;
    return false;
}

/* Running text: headings among it are subheads. */
static void add_text(Importing *importing, DraftNode *text, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        if (importing->senses[i].repeated)
            importing_claim(importing, i, IMPORT_REPEATED);
        else if (importing->senses[i].heading && has_words(importing, i))
            draft_text_subhead(importing->draft, text, export_part(block_at(importing, i)));
        else
            draft_text_add(importing->draft, text, block_at(importing, i));
    }
}

/* --------------------------------------------------------------- components */

/* The title of a component stands behind its number or in a heading below. False: it has none, or another than before. */
static bool name_component(Importing *importing, size_t begin, size_t *from, ExportPart *label)
{
    const ImportSense *sense = &importing->senses[begin];
    const ImportComponent *known = &importing->component[sense->component];
    ExportPart title;
    *label = export_cut(importing->arena, export_part(block_at(importing, begin)), sense->component_words, &title);
    *from = begin + 1;
    const bool below = *from < importing->export->count && is_free_heading(importing, *from) &&
                       (known->node ? strcmp(known->title, importing->senses[*from].folded) == 0 : !export_has_words(title));
    if (export_has_words(title)) {
        if (!importing_component(importing, sense->component, title, begin))
            return false;
    } else if (!below) {
        return known->node != NULL;
    }
    if (below)
        importing_component(importing, sense->component, export_part(block_at(importing, (*from)++)), begin);
    return true;
}

static bool take_component(Importing *importing, DraftNode *list)
{
    const size_t begin = importing->at;
    const ImportSense *sense = &importing->senses[begin];
    const size_t behind = begin + 1 < importing->export->count && is_free_heading(importing, begin + 1) ? begin + 2 : begin + 1;
    const size_t end = end_of_text(importing, behind, sense->level);
    if (!has_text(importing, behind, end) || importing_room(importing, begin, end) < end)
        return false;
    size_t from;
    ExportPart label;
    if (!name_component(importing, begin, &from, &label))
        return false;
    draft_claim(importing->draft, label, IMPORT_NUMBER);
    DraftNode *node = draft_map(importing->draft, list, NULL);
    node->block = (long)begin;
    draft_data(importing->draft, node, "component", arena_text(importing->arena, "%d", sense->component));
    importing_picture(importing, node, "picture", "component");
    add_text(importing, draft_text(importing->draft, node, "text"), from, end);
    importing->at = end;
    return true;
}

/* Whether a heading of the section stands right over the first part. */
static bool heads_parts(const Importing *importing, ImportMeaning meaning)
{
    return importing->senses[importing->at].meaning == meaning;
}

/* Behind headings that pages repeat. */
static size_t first_part(const Importing *importing, size_t i)
{
    while (i < importing->export->count && importing->senses[i].repeated)
        i++;
    return i;
}

static void claim_repeated(Importing *importing, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        importing_claim(importing, i, IMPORT_REPEATED);
}

static void skip_repeated(Importing *importing)
{
    const size_t end = first_part(importing, importing->at);
    claim_repeated(importing, importing->at, end);
    importing->at = end;
}

static DraftNode *open_parts(Importing *importing, const char *kind, const char *list, size_t begin, bool titled)
{
    DraftNode *section = importing_section(importing, kind, begin);
    const size_t first = first_part(importing, begin + titled);
    const bool above = titled && first < importing->export->count && importing->senses[begin].level < importing->senses[first].level;
    if (titled) {
        importing->last_level = above ? importing->senses[begin].level : 0;
        importing_title(importing, section, export_part(block_at(importing, begin)));
    }
    return draft_list(importing->draft, section, list);
}

static bool is_component(const Importing *importing)
{
    return importing->at < importing->export->count && !importing_is_plain(importing, importing->at) && importing->senses[importing->at].component > 0;
}

bool importing_components(Importing *importing)
{
    const size_t begin = importing->at;
    const bool titled = heads_parts(importing, MEANS_COMPONENTS);
    importing->at = first_part(importing, begin + titled);
    const size_t first = importing->at;
    DraftNode held = { .kind = DRAFT_LIST };
    size_t count = 0;
    while (count < COMPONENTS_MOST && is_component(importing) && take_component(importing, &held)) {
        count++;
        skip_repeated(importing);
    }
    if (count == 0) {
        importing->at = begin;
        return false;
    }
    claim_repeated(importing, begin + titled, first);
    DraftNode *list = open_parts(importing, "components", "components", begin, titled);
    list->first = held.first;
    list->last = held.last;
    return true;
}

/* --------------------------------------------------------- stories and news */

typedef struct PartsKind {
    const char *kind, *list, *slot;
    ImportMeaning meaning;
    bool standfirsts; /* and kickers: a heading without text of its own stands over or under another */
} PartsKind;

/* Headings, and the text below them; those that have none of their own stand over or under a headline. */
typedef struct Part {
    size_t kicker, headline, standfirst, from, end; /* blocks; where `none`, there is none */
} Part;

static bool find_part(const Importing *importing, size_t begin, int level, bool standfirsts, Part *part)
{
    const size_t none = importing->export->count;
    *part = (Part){ none, begin, none, begin + 1, 0 };
    if (begin >= none || importing_is_plain(importing, begin) || !heads_part(importing, begin, level))
        return false;
    if (standfirsts && begin + 1 < none && is_free_heading(importing, begin + 1) && !importing_is_plain(importing, begin + 1)) {
        const bool kicker = block_at(importing, begin)->to - block_at(importing, begin)->from <= KICKER_WORDS;
        *part = kicker ? (Part){ begin, begin + 1, none, begin + 2, 0 } : (Part){ none, begin, begin + 1, begin + 2, 0 };
    }
    part->end = end_of_text(importing, part->from, level);
    return has_text(importing, part->from, part->end) && importing_room(importing, begin, part->end) == part->end;
}

static void write_headline(Importing *importing, DraftNode *node, const Part *part, bool splits)
{
    const ExportPart whole = export_part(block_at(importing, part->headline));
    const size_t none = importing->export->count;
    ExportPart headline = whole, rest = { .text = "" };
    const bool splittable = splits && part->standfirst == none; /* what is parted from a headline stands below it */
    if (splittable && importing->forms[node->block].keeping == KEEPS_SPLIT)
        headline = importing_first_half(importing, whole, &rest);
    else
        node->splits = splittable && whole.to - whole.from >= 4;
    draft_line(importing->draft, node, "headline", headline);
    if (part->standfirst != none)
        draft_line(importing->draft, node, "standfirst", export_part(block_at(importing, part->standfirst)));
    else if (export_has_words(rest))
        draft_line(importing->draft, node, "standfirst", rest);
}

static void write_part(Importing *importing, DraftNode *list, const Part *part, const PartsKind *kind)
{
    Draft *draft = importing->draft;
    const size_t none = importing->export->count;
    DraftNode *node = draft_map(draft, list, NULL);
    node->block = (long)(part->kicker != none ? part->kicker : part->headline);
    if (part->kicker != none)
        draft_line(draft, node, "kicker", export_part(block_at(importing, part->kicker)));
    write_headline(importing, node, part, kind->standfirsts);
    if (kind->slot)
        importing_picture(importing, node, "picture", kind->slot);
    add_text(importing, draft_text(draft, node, "text"), part->from, part->end);
    importing->at = part->end;
}

/* A heading as large as that of the section is another section's. */
static bool is_above(const Importing *importing)
{
    return importing->at < importing->export->count && importing->senses[importing->at].level <= importing->last_level;
}

/* "Interview with a trainer", and text below it: the heading of the section is its only headline. */
static bool take_lone_part(Importing *importing, const PartsKind *kind)
{
    const size_t begin = importing->at, none = importing->export->count;
    Part part = { none, begin, none, begin + 1, 0 };
    part.end = end_of_text(importing, part.from, importing->senses[begin].level);
    if (!has_text(importing, part.from, part.end) || importing_room(importing, begin, part.end) < part.end)
        return false;
    write_part(importing, open_parts(importing, kind->kind, kind->list, begin, false), &part, kind);
    return true;
}

static bool take_parts(Importing *importing, const PartsKind *kind)
{
    const size_t begin = importing->at;
    const bool titled = heads_parts(importing, kind->meaning);
    const size_t first = first_part(importing, begin + titled);
    Part part;
    const int level = first < importing->export->count ? importing->senses[first].level : 0;
    if (!find_part(importing, first, level, kind->standfirsts, &part))
        return titled && take_lone_part(importing, kind);
    DraftNode *list = open_parts(importing, kind->kind, kind->list, begin, titled);
    importing->at = begin + titled;
    skip_repeated(importing);
    for (size_t count = 0; count < ITEMS_MOST && !is_above(importing) && find_part(importing, importing->at, level, kind->standfirsts, &part); count++) {
        write_part(importing, list, &part, kind);
        skip_repeated(importing);
    }
    return true;
}

bool importing_stories(Importing *importing)
{
    static const PartsKind stories = { "stories", "stories", "story", MEANS_STORIES, true };
    return take_parts(importing, &stories);
}

bool importing_news(Importing *importing)
{
    static const PartsKind news = { "news", "items", NULL, MEANS_NEWS, false };
    return take_parts(importing, &news);
}

/* -------------------------------------------------------------- plain text */

static void tell_unknown(Importing *importing, const ExportBlock *block)
{
    diag_warning(importing->diags, block->at, DIAG_IMPORT_UNKNOWN, "no table says what belongs below \"%s\": it became a section of plain text", block->text);
    diag_hint(importing->diags, "choose another kind of section in issue.yaml, or name the heading under \"import\" in layouts/languages/%s.yaml",
              language_code(importing->language));
}

static void tell_plain(Importing *importing, const ExportBlock *block, const char *why)
{
    if (why)
        diag_note(importing->diags, block->at, DIAG_IMPORT_UNKNOWN,
                  "this stands in a section of plain text; in the form that its heading asks for it is told: %s", why);
    else
        diag_note(importing->diags, block->at, DIAG_IMPORT_UNKNOWN,
                  "this stands in a section of plain text: it has not what a section of another kind needs");
}

/* Text under no heading goes on to the next one that could begin a section. */
void importing_text(Importing *importing)
{
    const size_t begin = importing->at;
    const ExportBlock *block = block_at(importing, begin);
    const ImportSense *sense = &importing->senses[begin];
    const bool titled = sense->heading && importing->forms[begin].keeping != KEEPS_WORDS;
    /* Letters without a signature are no letters; the salutation goes on with them. */
    const bool salutation = sense->meaning == MEANS_LETTERS && begin + 1 < importing->export->count && importing->senses[begin + 1].salutation;
    size_t end = end_of_text(importing, begin + 1 + salutation, sense->heading ? sense->level : LEVEL_DRESSED);
    /* A heading right below another says more of the same. */
    const bool standfirst = titled && end == begin + 1 && end < importing->export->count && is_free_heading(importing, end) && !importing_is_plain(importing, end);
    if (standfirst)
        end = end_of_text(importing, begin + 2, importing->senses[end].level);
    end = importing->section_count >= SECTIONS_MOST ? importing->export->count : importing_room(importing, begin, end);
    const size_t from = begin + 1 + standfirst;
    const bool title = titled && has_text(importing, from, end);
    if (titled && is_free_heading(importing, begin) && !importing_is_plain(importing, begin))
        tell_unknown(importing, block);
    else
        tell_plain(importing, block, importing->forms[begin].why);
    DraftNode *section = importing_section(importing, "text", begin);
    if (title)
        importing_title(importing, section, export_part(block));
    if (title && standfirst)
        draft_line(importing->draft, section, "standfirst", export_part(block_at(importing, begin + 1)));
    DraftNode *text = draft_text(importing->draft, section, "text");
    if (!title && sense->heading)
        draft_text_strong(importing->draft, text, export_part(block));
    else if (!title)
        draft_text_add(importing->draft, text, block);
    add_text(importing, text, title ? from : begin + 1, end);
    importing->at = end;
}
