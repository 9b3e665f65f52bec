/* The back page: labels and what stands below them, the web address, imprint and disclaimer. */
#include <string.h>

#include "base/limits.h"
#include "read/importing.h"

enum { ENTRIES_MOST = 8 };

typedef struct Contact {
    Importing *importing;
    DraftNode *entries, *imprint;
    DraftNode *text;       /* of the last entry; NULL: none */
    ExportPart label;      /* that waits for its text */
    ExportPart address;
    size_t count;
} Contact;

static const ExportBlock *block_at(const Contact *contact, size_t i)
{
    return &contact->importing->export->blocks[i];
}

static bool ends(const Contact *contact, size_t i)
{
    const Importing *importing = contact->importing;
    const bool there = i < importing->export->count && !importing_is_plain(importing, i);
    const ImportMeaning meaning = there ? importing->senses[i].meaning : MEANS_NOTHING;
    return meaning != MEANS_CONTACT && meaning != MEANS_IMPRINT && meaning != MEANS_DISCLAIMER && importing_ends(importing, i, true);
}

/* "[www.example.org](http://…)" → "www.example.org"; NULL: it is no web address alone. */
static const char *site_of(Arena *arena, const char *text)
{
    const bool link = text[0] == '[';
    const size_t length = link ? strcspn(text + 1, "]") : strlen(text);
    const char *site = arena_copy(arena, text + link, length);
    const bool plain = strlen(site) < SITE_LIMIT && !strpbrk(site, " @\n\"\\*<>");
    const bool begins = strncmp(site, "http", 4) == 0 || strncmp(site, "www.", 4) == 0 || strncmp(site, "WWW.", 4) == 0;
    return plain && begins ? site : NULL;
}

static void begin_entry(Contact *contact, ExportPart label)
{
    Importing *importing = contact->importing;
    DraftNode *entry = draft_map(importing->draft, contact->entries, NULL);
    if (export_has_words(label))
        draft_line(importing->draft, entry, "label", label);
    else
        draft_own_line(importing->draft, entry, "label", language_word(importing->language, "contact"));
    contact->text = draft_text(importing->draft, entry, "text");
    contact->label = (ExportPart){ .text = "" };
    contact->count++;
}

/* A label that nothing followed stands among the text of the entry before. */
static void set_label(Contact *contact, ExportPart label)
{
    const ExportPart before = contact->label;
    if (export_has_words(before)) {
        if (!contact->text)
            begin_entry(contact, (ExportPart){ .text = "" });
        draft_text_paragraph(contact->importing->draft, contact->text, before);
    }
    contact->label = label;
}

/* "Contact us at⏎news@…" in one block: the first line is a label. */
static bool take_lines(Contact *contact, size_t i)
{
    Importing *importing = contact->importing;
    const ExportBlock *block = block_at(contact, i);
    const size_t length = strcspn(block->text, "\n:");
    const char *line = arena_copy(importing->arena, block->text, length);
    if (!block->text[length] || import_meaning(importing->table, words_folded(importing->arena, line)) != MEANS_CONTACT)
        return false;
    ExportPart rest;
    const ExportPart label = export_cut(importing->arena, export_part(block), words_of(importing->arena, line).count, &rest);
    if (!export_has_words(rest))
        return false;
    set_label(contact, (ExportPart){ .text = "" });
    begin_entry(contact, label);
    draft_text_paragraph(importing->draft, contact->text, rest);
    return true;
}

/* The heading and the block below it; others may follow. */
static void take_imprint(Contact *contact, size_t i)
{
    Importing *importing = contact->importing;
    set_label(contact, (ExportPart){ .text = "" });
    contact->imprint = draft_map(importing->draft, &(DraftNode){ .kind = DRAFT_MAP }, "imprint");
    draft_line(importing->draft, contact->imprint, "label", export_part(block_at(contact, i)));
    contact->text = draft_text(importing->draft, contact->imprint, "text");
    draft_text_add(importing->draft, contact->text, block_at(contact, i + 1));
}

static bool has_text_below(const Contact *contact, size_t i)
{
    return i + 1 < contact->importing->export->count && !ends(contact, i + 1) && !contact->importing->senses[i + 1].heading &&
           export_has_words(export_part(block_at(contact, i + 1)));
}

/* Returns how many blocks it took. */
static size_t take_one(Contact *contact, size_t i)
{
    Importing *importing = contact->importing;
    const ExportBlock *block = block_at(contact, i);
    const ImportSense *sense = &importing->senses[i];
    const bool imprint = sense->meaning == MEANS_IMPRINT || sense->meaning == MEANS_DISCLAIMER;
    const char *site = site_of(importing->arena, block->text);
    if (!export_has_words(export_part(block)))
        return 1;
    if (sense->repeated) {
        importing_claim(importing, i, IMPORT_REPEATED);
    } else if (take_lines(contact, i)) {
        return 1;
    } else if (imprint && !contact->imprint && has_text_below(contact, i)) {
        take_imprint(contact, i);
        return 2;
    } else if (site && !export_has_words(contact->address) && !export_has_words(contact->label)) {
        contact->address = export_part(block);
        contact->address.text = site;
    } else if ((sense->meaning == MEANS_CONTACT || imprint || sense->heading) && contact->count < ENTRIES_MOST && !strchr(block->text, '@')) {
        set_label(contact, export_part(block));
    } else {
        if (export_has_words(contact->label) || !contact->text)
            begin_entry(contact, contact->label);
        draft_text_add(importing->draft, contact->text, block);
    }
    return 1;
}

static void write_disclaimer(Importing *importing, DraftNode *section)
{
    const char *label = language_word(importing->language, "disclaimer");
    if (!label || !language_disclaimer(importing->language))
        return;
    DraftNode *disclaimer = draft_map(importing->draft, section, "disclaimer");
    draft_own_line(importing->draft, disclaimer, "label", label);
    const char *phase = importing->phase > 0 ? arena_text(importing->arena, "%d", importing->phase) : "";
    const char *body = import_words(importing->table)->responsible.utf8;
    draft_own_line(importing->draft, disclaimer, "body", import_filled(importing->arena, body, phase));
}

bool importing_contact(Importing *importing)
{
    if (importing->contact)
        return false;
    Contact contact = { .importing = importing, .label = { .text = "" } };
    const size_t begin = importing->at;
    DraftNode *section = importing_section(importing, "contact", begin);
    importing_picture(importing, section, "picture", "back");
    DraftNode held = { .kind = DRAFT_LIST };
    contact.entries = &held;
    size_t i = begin;
    do
        i += take_one(&contact, i);
    while (i < importing->export->count && !ends(&contact, i) && importing_room(importing, begin, i + 1) > i);
    set_label(&contact, (ExportPart){ .text = "" });
    if (export_has_words(contact.address)) {
        draft_data(importing->draft, section, "address", contact.address.text);
        draft_claim(importing->draft, contact.address, MESSAGE("the web address, which is set large: %s"));
    }
    DraftNode *entries = draft_list(importing->draft, section, "entries");
    entries->first = held.first;
    entries->last = held.last;
    if (contact.imprint)
        draft_adopt(section, contact.imprint);
    write_disclaimer(importing, section);
    importing->contact = true;
    importing->at = i;
    return true;
}

void importing_close(Importing *importing)
{
    if (importing->contact)
        return;
    DraftNode *section = importing_section(importing, "contact", importing->export->count);
    section->block = DRAFT_NO_BLOCK;
    draft_data(importing->draft, section, "listed", "false");
    importing_picture(importing, section, "picture", "back");
    write_disclaimer(importing, section);
}
