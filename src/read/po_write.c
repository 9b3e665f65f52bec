#include "read/po_write.h"

#include <string.h>

const char *const po_note_marks[] = { "Editor: ", "Keep: ", "Room: ", NULL };

/* One entry while it is written. */
typedef struct PoPen {
    FILE *out;
    const char *line_end;
    bool obsolete; /* it shall be */
} PoPen;

/* ------------------------------------------------------------------- lines */

static bool begins(const PoLine *line, const char *with)
{
    const size_t length = strlen(with);
    return line->length >= length && memcmp(line->bytes, with, length) == 0;
}

static bool is_own_note(const PoLine *line)
{
    for (const char *const *mark = po_note_marks; line->kind == PO_EXTRACTED && *mark; mark++)
        if (line->length >= 3 && begins(&(PoLine){ .bytes = line->bytes + 3, .length = line->length - 3 }, *mark))
            return true;
    return false;
}

/* What stands before a line of this kind. */
static const char *prefix_of(const PoPen *pen, PoLineKind kind)
{
    if (kind < PO_PREVIOUS_OTHER)
        return "";
    if (kind <= PO_PREVIOUS)
        return pen->obsolete ? "#~| " : "#| ";
    return pen->obsolete ? "#~ " : "";
}

static void put_lines(const PoPen *pen, const PoEntry *entry, PoLineKind kind)
{
    for (size_t i = 0; i < entry->line_count; i++) {
        const PoLine *line = &entry->lines[i];
        if (line->kind == kind && !is_own_note(line))
            fprintf(pen->out, "%s%.*s%s", prefix_of(pen, kind), (int)line->length, line->bytes, pen->line_end);
    }
}

static void put_byte(const PoPen *pen, char byte)
{
    switch (byte) {
    case '"': fputs("\\\"", pen->out); break;
    case '\\': fputs("\\\\", pen->out); break;
    case '\n': fputs("\\n", pen->out); break;
    case '\t': fputs("\\t", pen->out); break;
    default: putc(byte, pen->out);
    }
}

/* A keyword and its words. Words of several lines begin below it and have a line for each, as gettext has it; a line is
 * never broken elsewhere, so that a change of one word is a change of one line. */
static void put_words(const PoPen *pen, PoLineKind kind, const char *keyword, const char *words)
{
    const char *prefix = prefix_of(pen, kind);
    const char *first_end = strchr(words, '\n');
    fprintf(pen->out, "%s%s \"", prefix, keyword);
    if (first_end && first_end[1])
        fprintf(pen->out, "\"%s%s\"", pen->line_end, prefix);
    for (const char *byte = words; *byte; byte++) {
        put_byte(pen, *byte);
        if (*byte == '\n' && byte[1])
            fprintf(pen->out, "\"%s%s\"", pen->line_end, prefix);
    }
    fprintf(pen->out, "\"%s", pen->line_end);
}

static void put_notes(const PoPen *pen, const char *const *notes)
{
    for (; *notes; notes++)
        fprintf(pen->out, "#. %s%s", *notes, pen->line_end);
}

/* The first line of flags gets the mark, or a line is made for it. */
static void put_fuzzy_flags(const PoPen *pen, const PoEntry *entry)
{
    bool marked = entry->fuzzy;
    for (size_t i = 0; i < entry->line_count; i++) {
        const PoLine *line = &entry->lines[i];
        if (line->kind != PO_FLAGS)
            continue;
        fprintf(pen->out, "#,%s%.*s%s", marked ? "" : " fuzzy,", (int)line->length - 2, line->bytes + 2, pen->line_end);
        marked = true;
    }
    if (!marked)
        fprintf(pen->out, "#, fuzzy%s", pen->line_end);
}

/* ----------------------------------------------------------------- entries */

static bool has_other_source(PoWay way)
{
    return way == PO_LIKE || way == PO_RETITLED;
}

/* An editor who breaks lines elsewhere has changed no word. */
static bool has_same_words(const char *a, const char *b)
{
    static const char white[] = " \n";
    for (;;) {
        const size_t a_white = strspn(a, white), b_white = strspn(b, white);
        a += a_white;
        b += b_white;
        if (!*a || !*b || (a_white > 0) != (b_white > 0))
            return !*a && !*b;
        if (*a++ != *b++)
            return false;
    }
}

static bool has_these_notes(const PoEntry *entry, const char *const *notes)
{
    for (size_t i = 0; i < entry->line_count; i++) {
        if (!is_own_note(&entry->lines[i]))
            continue;
        const PoLine words = { .bytes = entry->lines[i].bytes + 3, .length = entry->lines[i].length - 3 };
        if (!*notes || strlen(*notes) != words.length || !begins(&words, *notes))
            return false;
        notes++;
    }
    return !*notes;
}

/* Kept as it stands, to the last byte. */
static bool is_unchanged(const PoMatch *match, const char *const *notes)
{
    return match->way == PO_KEPT && !match->entry->obsolete && has_these_notes(match->entry, notes);
}

static void put_bytes(const PoPen *pen, const PoEntry *entry)
{
    fprintf(pen->out, "%.*s%s", (int)entry->length, entry->bytes, pen->line_end);
}

/* What the translation was made of. An entry that was fuzzy already says it; else it is the source so far. Where the
 * issue has come back to those words, nothing is said; the mark stays, since a person may have set it. */
static void put_previous(const PoPen *pen, const PoEntry *entry, const char *source)
{
    const bool said = entry->fuzzy && entry->previous;
    if (strcmp(said ? entry->previous : entry->source, source) == 0)
        return;
    if (said)
        put_lines(pen, entry, PO_PREVIOUS);
    else
        put_words(pen, PO_PREVIOUS, "msgid", entry->source);
}

/* The lines over msgctxt: of an entry that is fuzzy from now on, and of one that is as it was. */
static void put_doubtful(const PoPen *pen, const PoEntry *entry, const char *source)
{
    put_fuzzy_flags(pen, entry);
    put_previous(pen, entry, source);
}

static void put_flags_and_previous(const PoPen *pen, const PoEntry *entry)
{
    put_lines(pen, entry, PO_FLAGS);
    put_lines(pen, entry, PO_PREVIOUS_OTHER);
    put_lines(pen, entry, PO_PREVIOUS);
}

static void put_comments(const PoPen *pen, const PoEntry *entry, const char *const *notes)
{
    put_lines(pen, entry, PO_COMMENT);
    put_lines(pen, entry, PO_EXTRACTED);
    put_notes(pen, notes);
    put_lines(pen, entry, PO_REFERENCE);
}

static void put_new(const PoPen *pen, const Translatable *text, const PoEntry *donor, const char *const *notes)
{
    put_notes(pen, notes);
    if (donor)
        fprintf(pen->out, "#, fuzzy%s", pen->line_end);
    put_words(pen, PO_CONTEXT, "msgctxt", text->path);
    put_words(pen, PO_SOURCE, "msgid", text->text.utf8);
    if (donor)
        put_lines(pen, donor, PO_TRANSLATION);
    else
        put_words(pen, PO_TRANSLATION, "msgstr", "");
}

static void put_entry(const PoPen *pen, const Translatable *text, const PoMatch *match, const char *const *notes)
{
    const PoEntry *entry = match->entry;
    const bool other = has_other_source(match->way);
    put_comments(pen, entry, notes);
    if (other && po_is_translated(entry) && !has_same_words(entry->source, text->text.utf8))
        put_doubtful(pen, entry, text->text.utf8);
    else
        put_flags_and_previous(pen, entry);
    if (match->way == PO_KEPT)
        put_lines(pen, entry, PO_CONTEXT);
    else
        put_words(pen, PO_CONTEXT, "msgctxt", text->path);
    if (other)
        put_words(pen, PO_SOURCE, "msgid", text->text.utf8);
    else
        put_lines(pen, entry, PO_SOURCE);
    put_lines(pen, entry, PO_TRANSLATION);
}

static void put_text(const PoPen *pen, const PoWriting *writing, size_t i)
{
    const PoMatch *match = &writing->matches.of[i];
    const Translatable *text = &writing->texts.items[i];
    const char *const *notes = writing->notes[i];
    if (is_unchanged(match, notes))
        put_bytes(pen, match->entry);
    else if (match->way == PO_NEW || match->way == PO_COPIED)
        put_new(pen, text, match->entry, notes);
    else
        put_entry(pen, text, match, notes);
}

/* ------------------------------------------------ what belongs to no text */

static bool has_comment(const PoEntry *entry)
{
    for (size_t i = 0; i < entry->line_count; i++)
        if (entry->lines[i].kind == PO_COMMENT)
            return true;
    return false;
}

bool po_is_dropped(const PoEntry *entry)
{
    return entry->source && !entry->obsolete && !po_is_translated(entry) && !has_comment(entry);
}

/* An entry without a path was never ours: it stays in use. So do comments at the end of the file. */
static bool becomes_obsolete(const PoEntry *entry)
{
    return !entry->obsolete && entry->context;
}

static void put_obsolete(const PoPen *pen, const PoEntry *entry)
{
    static const char *const none[] = { NULL };
    PoPen marked = *pen;
    marked.obsolete = true;
    put_comments(&marked, entry, none);
    put_flags_and_previous(&marked, entry);
    for (PoLineKind kind = PO_CONTEXT; kind < PO_LINE_KINDS; kind++)
        put_lines(&marked, entry, kind);
}

static bool is_left_over(const PoWriting *writing, size_t entry)
{
    const PoEntry *left = &writing->file->entries[entry];
    return !writing->matches.claimed[entry] && !po_is_head(left) && !po_is_dropped(left);
}

/* ------------------------------------------------------------------ the file */

/* The bytes of a paragraph of its own: every entry but the first has an empty line before it. */
static void part(const PoPen *pen, bool *first)
{
    if (!*first)
        fputs(pen->line_end, pen->out);
    *first = false;
}

static const PoEntry *head_of(const PoFile *file)
{
    for (size_t i = 0; i < file->count; i++)
        if (po_is_head(&file->entries[i]))
            return &file->entries[i];
    return NULL;
}

static void put_head_line(const PoPen *pen, const char *name, const char *value)
{
    fprintf(pen->out, "\"%s: ", name);
    for (; *value; value++)
        put_byte(pen, *value);
    fprintf(pen->out, "\\n\"%s", pen->line_end);
}

static void put_head(const PoPen *pen, const PoHead *head)
{
    fprintf(pen->out, "msgid \"\"%smsgstr \"\"%s", pen->line_end, pen->line_end);
    put_head_line(pen, "Project-Id-Version", head->project);
    put_head_line(pen, "PO-Revision-Date", head->revised);
    put_head_line(pen, "Last-Translator", "");
    put_head_line(pen, "Language-Team", "");
    put_head_line(pen, "Language", head->language);
    put_head_line(pen, "MIME-Version", "1.0");
    put_head_line(pen, "Content-Type", "text/plain; charset=UTF-8");
    put_head_line(pen, "Content-Transfer-Encoding", "8bit");
}

/* Those in use first: behind the first obsolete one nobody looks for them. */
static void put_left_over(const PoPen *pen, const PoWriting *writing, bool obsolete, bool *first)
{
    for (size_t i = 0; i < writing->file->count; i++) {
        const PoEntry *entry = &writing->file->entries[i];
        if (!is_left_over(writing, i) || (entry->obsolete || becomes_obsolete(entry) || !entry->source) != obsolete)
            continue;
        part(pen, first);
        if (becomes_obsolete(entry))
            put_obsolete(pen, entry);
        else
            put_bytes(pen, entry);
    }
}

void po_write(const PoWriting *writing, FILE *out)
{
    const PoPen pen = { .out = out, .line_end = writing->file->line_end };
    const PoEntry *head = head_of(writing->file);
    bool first = true;
    part(&pen, &first);
    if (head)
        put_bytes(&pen, head);
    else
        put_head(&pen, &writing->head);
    for (size_t i = 0; i < writing->texts.count; i++) {
        part(&pen, &first);
        put_text(&pen, writing, i);
    }
    put_left_over(&pen, writing, false, &first);
    put_left_over(&pen, writing, true, &first);
}

bool po_changes(const PoWriting *writing)
{
    for (size_t i = 0; i < writing->texts.count; i++)
        if (!is_unchanged(&writing->matches.of[i], writing->notes[i]))
            return true;
    for (size_t i = 0; i < writing->file->count; i++) {
        const PoEntry *entry = &writing->file->entries[i];
        if (!writing->matches.claimed[i] && !po_is_head(entry) && (po_is_dropped(entry) || (becomes_obsolete(entry) && entry->source)))
            return true;
    }
    return !head_of(writing->file);
}
