/* What the programme is: objective, budget, duration, and a card for each component. Labels are set by the layout; a
 * figure or a date that is not of the usual form stays among the text, as it was written. */
#include <stdlib.h>
#include <string.h>

#include "read/importing.h"

typedef struct About {
    Importing *importing;
    DraftNode section, words;      /* what becomes of it, and the running text: they stand in no section yet */
    DraftNode *text, *cards;
    ExportPart objective;
    const char *amount, *currency; /* of the budget, or NULL */
    Period duration;               /* year 0: not told */
    int level;                     /* of its heading: those below it are its own */
    bool seen[COMPONENTS_MOST + 1];
} About;

static const ExportBlock *block_at(const About *about, size_t i)
{
    return &about->importing->export->blocks[i];
}

static ImportMeaning label_at(const About *about, size_t i)
{
    const ImportMeaning meaning = about->importing->senses[i].meaning;
    return importing_is_label(meaning) ? meaning : MEANS_NOTHING;
}

enum { CARD_CHARACTERS = 330 }; /* of the longest text of a card, with its title */

/* A component that has more to say than a card holds, or whose card the pages did not hold, has a section of its own. */
static bool is_card(const About *about, size_t i)
{
    const Importing *importing = about->importing;
    size_t characters = 0;
    for (size_t k = i + 1; k < importing->export->count && characters <= CARD_CHARACTERS; k++) {
        const ImportSense *sense = &importing->senses[k];
        if (importing_ends(importing, k, true) || importing_is_label(sense->meaning))
            break;
        characters += utf8_count(block_at(about, k)->text);
    }
    return characters <= CARD_CHARACTERS && importing->forms[i].keeping == KEEPS_FORM;
}

static bool ends(const About *about, size_t i)
{
    const Importing *importing = about->importing;
    if (importing_ends(importing, i, false))
        return true;
    const ImportSense *sense = &importing->senses[i];
    if (sense->component > 0)
        return about->seen[sense->component] || !is_card(about, i);
    return sense->heading && sense->level <= about->level && label_at(about, i) == MEANS_NOTHING && !sense->repeated;
}

/* Whether the block belongs to the label or the component before it. */
static bool goes_on(const About *about, size_t i)
{
    return !ends(about, i) && label_at(about, i) == MEANS_NOTHING && about->importing->senses[i].component == 0;
}

/* "EUR 21 650 050" → the digits; NULL: other words or decimals stand there as well. */
static const char *read_amount(Arena *arena, const char *text, const char **currency)
{
    static const struct {
        const char *sign, *code;
    } signs[] = {
        { "\u20AC", "EUR" }, { "EUR", "EUR" }, { "Euro", "EUR" }, { "euro", "EUR" }, { "EURO", "EUR" }, { "\u0435\u0432\u0440\u043E", "EUR" },
        { "\u0415\u0412\u0420\u041E", "EUR" }, { "USD", "USD" }, { "$", "USD" },
    };
    char *digits = ARENA_ARRAY(arena, char, strlen(text) + 1), *end = digits;
    *currency = "EUR";
    while (*text) {
        size_t skipped = 0;
        for (size_t i = 0; i < sizeof signs / sizeof *signs && skipped == 0; i++)
            if (strncmp(text, signs[i].sign, strlen(signs[i].sign)) == 0) {
                *currency = signs[i].code;
                skipped = strlen(signs[i].sign);
            }
        /* A mark between groups has three digits behind it. */
        const bool group = strchr(".,'", *text) && strspn(text + 1, "0123456789") == 3 && end > digits;
        if (*text >= '0' && *text <= '9')
            *end++ = *text;
        else if (*text != ' ' && !group && skipped == 0)
            return NULL;
        text += skipped > 0 ? skipped : 1;
    }
    *end = '\0';
    return end > digits && end - digits <= 12 ? digits : NULL;
}

static void add_paragraph(About *about, ExportPart part)
{
    if (!about->text)
        about->text = draft_text(about->importing->draft, &about->words, "text");
    draft_text_paragraph(about->importing->draft, about->text, part);
}

/* What stands behind a label. False: it stays among the text, and so does the label. */
static bool take_labelled(About *about, ImportMeaning label, ExportPart part)
{
    Importing *importing = about->importing;
    const char *folded = words_folded(importing->arena, part.text), *currency;
    const char *amount = label == MEANS_BUDGET && !about->amount ? read_amount(importing->arena, part.text, &currency) : NULL;
    Period period;
    if (amount) {
        about->amount = amount;
        about->currency = currency;
        draft_claim(importing->draft, part, MESSAGE("the budget, which the language writes: %s"));
    } else if (label == MEANS_DURATION && about->duration.from.year == 0 && import_is_date(importing->table, folded) &&
               import_is_whole_months(importing->table, folded) && import_period(importing->table, folded, &period)) {
        about->duration = period;
        draft_claim(importing->draft, part, MESSAGE("the duration, which the language writes: %s"));
    } else if (label == MEANS_OBJECTIVE && !export_has_words(about->objective)) {
        about->objective = part;
    } else {
        return false;
    }
    return true;
}

static size_t take_label(About *about, size_t i)
{
    Importing *importing = about->importing;
    const ImportMeaning label = label_at(about, i);
    const bool alone = !goes_on(about, i + 1);
    const ExportPart part = export_part(block_at(about, i));
    if (label == MEANS_SPECIFIC || (!alone && take_labelled(about, label, export_part(block_at(about, i + 1))))) {
        draft_claim(importing->draft, part, IMPORT_LABEL);
        return label == MEANS_SPECIFIC ? i + 1 : i + 2;
    }
    add_paragraph(about, part);
    return i + 1;
}

/* "Budget: EUR 21 650 050" on one line. */
static bool take_labelled_line(About *about, ExportPart line)
{
    Importing *importing = about->importing;
    const size_t length = strcspn(line.text, ":\n");
    if (!line.text[length])
        return false;
    const char *label = arena_copy(importing->arena, line.text, length);
    const ImportMeaning meaning = import_meaning(importing->table, words_folded(importing->arena, label));
    ExportPart rest;
    const ExportPart head = export_cut(importing->arena, line, words_of(importing->arena, label).count, &rest);
    if (!export_has_words(rest) || !take_labelled(about, meaning, rest))
        return false;
    draft_claim(importing->draft, head, IMPORT_LABEL);
    return true;
}

/* A paragraph, whose lines may have a label each; what has none stays among the text. */
static void take_lines(About *about, const ExportBlock *block)
{
    Importing *importing = about->importing;
    ExportPart rest = export_part(block);
    bool taken = false;
    while (block->kind <= EXPORT_ITEM && export_has_words(rest)) {
        ExportPart below;
        const ExportPart line = export_cut_line(importing->arena, rest, &below);
        const bool labelled = take_labelled_line(about, line);
        if (!labelled && !taken && !strchr(rest.text, '\n'))
            break;
        if (!labelled)
            add_paragraph(about, line);
        taken = true;
        rest = below;
    }
    if (taken)
        return;
    if (!about->text)
        about->text = draft_text(importing->draft, &about->words, "text");
    draft_text_add(importing->draft, about->text, block);
}

/* A component's number, title and objective. */
static size_t take_component(About *about, size_t i)
{
    Importing *importing = about->importing;
    Draft *draft = importing->draft;
    const size_t begin = i;
    const ImportSense *sense = &importing->senses[i];
    ExportPart title;
    const ExportPart label = export_cut(importing->arena, export_part(block_at(about, i)), sense->component_words, &title);
    i++;
    if (!export_has_words(title) && goes_on(about, i) && block_at(about, i)->kind <= EXPORT_HEADING)
        title = export_part(block_at(about, i++));
    about->seen[sense->component] = true;
    if (!export_has_words(title) || !importing_component(importing, sense->component, title, begin)) {
        add_paragraph(about, export_part(block_at(about, begin)));
        if (export_has_words(title) && title.from >= block_at(about, begin)->to)
            add_paragraph(about, title);
        return i;
    }
    draft_claim(draft, label, IMPORT_NUMBER);
    if (!about->cards)
        about->cards = ARENA_NEW(importing->arena, DraftNode);
    DraftNode *card = draft_map(draft, about->cards, NULL), *text = NULL;
    card->block = (long)begin;
    card->splits = true;
    draft_data(draft, card, "component", arena_text(importing->arena, "%d", sense->component));
    importing_picture(importing, card, "picture", "card");
    for (; goes_on(about, i) && block_at(about, i)->kind != EXPORT_PICTURE; i++) {
        const ExportPart part = export_part(block_at(about, i));
        if (text)
            draft_line_add(draft, text, part);
        else
            text = draft_line(draft, card, "text", part);
    }
    return i;
}

static size_t take_one(About *about, size_t i)
{
    Importing *importing = about->importing;
    if (importing->senses[i].repeated) {
        importing_claim(importing, i, IMPORT_REPEATED);
        return i + 1;
    }
    if (label_at(about, i) != MEANS_NOTHING)
        return take_label(about, i);
    if (importing->senses[i].component > 0)
        return take_component(about, i);
    if (block_at(about, i)->kind != EXPORT_PICTURE)
        take_lines(about, block_at(about, i));
    return i + 1;
}

static void write_figures(About *about)
{
    Importing *importing = about->importing;
    Draft *draft = importing->draft;
    if (export_has_words(about->objective))
        draft_line(draft, &about->section, "objective", about->objective);
    if (about->amount) {
        DraftNode *budget = draft_map(draft, &about->section, "budget");
        draft_data(draft, budget, "amount", about->amount);
        draft_data(draft, budget, "currency", about->currency);
    }
    if (about->duration.from.year > 0) {
        DraftNode *duration = draft_map(draft, &about->section, "duration");
        draft_data(draft, duration, "from", arena_text(importing->arena, "%04d-%02d", about->duration.from.year, about->duration.from.month));
        draft_data(draft, duration, "to", arena_text(importing->arena, "%04d-%02d", about->duration.to.year, about->duration.to.month));
    }
    if (about->cards) {
        DraftNode *cards = draft_list(draft, &about->section, "cards");
        cards->first = about->cards->first;
        cards->last = about->cards->last;
    }
}

/* Adds what was held to a section. */
static void graft(DraftNode *section, const DraftNode *held)
{
    if (!held->first)
        return;
    section->last->next = held->first;
    section->last = held->last;
}

/* A section, or two, where the pages have no room for the text beside the figures: the first has the title. */
static void write_sections(About *about, size_t begin, bool titled)
{
    Importing *importing = about->importing;
    const bool figures = about->section.first != NULL, split = importing->forms[begin].keeping == KEEPS_SPLIT && figures && about->text;
    DraftNode *section = importing_section(importing, split ? "text" : "about", begin);
    if (titled)
        importing_title(importing, section, export_part(block_at(about, begin)));
    if (!split)
        graft(section, &about->section);
    graft(section, &about->words);
    if (split) {
        section = importing_section(importing, "about", begin);
        graft(section, &about->section);
        diag_note(importing->diags, block_at(about, begin)->at, DIAG_IMPORT_UNKNOWN,
                  "the text of this stands in a section of its own before the figures, since the pages have no room for both");
    }
    section->splits = !split && figures && about->text;
}

bool importing_about(Importing *importing)
{
    About about = { .importing = importing, .section = { .kind = DRAFT_MAP }, .words = { .kind = DRAFT_MAP } };
    const size_t begin = importing->at;
    const bool titled = importing->senses[begin].meaning == MEANS_ABOUT;
    size_t i = begin + titled;
    about.level = importing->senses[begin].level < LEVEL_DRESSED ? importing->senses[begin].level : LEVEL_DRESSED - 1;
    while (i < importing->export->count && (i == begin || (!ends(&about, i) && importing_room(importing, begin, i + 1) > i)))
        i = take_one(&about, i);
    write_figures(&about);
    write_sections(&about, begin, titled);
    importing->at = i;
    return true;
}
