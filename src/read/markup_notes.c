/* A note's words begin a line with "[^label]:" and end at an empty line or at
 * the next note. */
#include "read/markup_notes.h"

#include <string.h>

/* Bytes of the label that `words` begin with, brackets and caret not counted, or 0: "[^1]". */
static size_t label_length(const char *words)
{
    if (strncmp(words, "[^", 2) != 0)
        return 0;
    const size_t length = strcspn(words + 2, " \t\n[]^");
    return words[2 + length] == ']' ? length : 0;
}

/* A note begins here: the same with a colon behind it, at most three spaces in. */
static size_t note_label(const char *line, size_t *indent)
{
    *indent = strspn(line, " ");
    const size_t label = *indent <= 3 ? label_length(line + *indent) : 0;
    return label > 0 && line[*indent + label + 3] == ':' ? label : 0;
}

static size_t line_end(const char *utf8, size_t start)
{
    return start + strcspn(utf8 + start, "\n");
}

static bool is_blank(const char *line)
{
    return line[strspn(line, " \t\r")] == '\n' || line[strspn(line, " \t\r")] == '\0';
}

/* Where the words end that begin in the line at `start`. */
static size_t note_end(const char *utf8, size_t start)
{
    size_t end = line_end(utf8, start), indent;
    while (utf8[end] == '\n' && !is_blank(utf8 + end + 1) && !note_label(utf8 + end + 1, &indent))
        end = line_end(utf8, end + 1);
    return end;
}

static size_t count_notes(const char *utf8)
{
    size_t count = 0, indent;
    for (const char *line = utf8; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        count += note_label(line, &indent) > 0;
        if (*line == '\0')
            break;
    }
    return count;
}

size_t notes_take_out(Arena *arena, const char *utf8, NoteSource **notes, const char **left)
{
    const size_t count = strstr(utf8, "[^") ? count_notes(utf8) : 0;
    *left = utf8;
    *notes = ARENA_ARRAY(arena, NoteSource, count + 1);
    if (count == 0)
        return 0;
    char *kept = arena_copy(arena, utf8, strlen(utf8));
    size_t found = 0;
    for (size_t line = 0; utf8[line] != '\0';) {
        size_t indent;
        const size_t label = note_label(utf8 + line, &indent);
        const size_t end = label ? note_end(utf8, line) : line_end(utf8, line);
        if (label) {
            NoteSource *note = &(*notes)[found++];
            *note = (NoteSource){ arena_copy(arena, utf8 + line + indent + 2, label), line + indent, end, line + indent + label + 4 };
            note->words += strspn(utf8 + note->words, " \t");
            for (size_t i = line; i < end; i++)
                kept[i] = kept[i] == '\n' ? '\n' : ' ';
        }
        line = end + (utf8[end] == '\n');
    }
    *left = kept;
    return found;
}

bool notes_find_mark(const char *words, size_t from, size_t *start, size_t *length)
{
    for (const char *found = words + from; (found = strstr(found, "[^")); found += 2) {
        const size_t label = label_length(found);
        if (label == 0)
            continue;
        *start = (size_t)(found - words);
        *length = label + 3;
        return true;
    }
    return false;
}

static Note *note_named(Note *notes, const char *label)
{
    while (notes && strcmp(notes->label, label) != 0)
        notes = notes->next;
    return notes;
}

static void resolve_mark(Span *span, Note *notes, Diags *diags)
{
    Note *note = note_named(notes, span->note->label);
    if (note) {
        note->marked = true;
        span->note = note;
        return;
    }
    if (!diags)
        return;
    diag_error(diags, span->at, DIAG_FOOTNOTE_MISSING, "there is no note \"%s\" in this text", span->note->label);
    diag_hint(diags, "write it on a line of its own below: [^%s]: the words", span->note->label);
}

static void refuse_marks_in_notes(const Note *notes, Diags *diags)
{
    for (const Note *note = notes; note; note = note->next)
        for (const Span *span = note->words ? note->words->spans : NULL; span; span = span->next)
            if (span->note)
                diag_error(diags, span->at, DIAG_MARKUP_UNSUPPORTED, "a note cannot stand in a note");
}

void notes_resolve(const Paragraph *paragraphs, Note *notes, Diags *diags)
{
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next)
        for (Span *span = paragraph->spans; span; span = span->next)
            if (span->note)
                resolve_mark(span, notes, diags);
    if (!diags)
        return;
    refuse_marks_in_notes(notes, diags);
    for (const Note *note = notes; note; note = note->next) {
        if (note_named(notes, note->label) != note) {
            diag_error(diags, note->at, DIAG_NAME_TWICE, "there are two notes \"%s\" in this text", note->label);
        } else if (!note->marked) {
            diag_error(diags, note->at, DIAG_FOOTNOTE_UNUSED, "nothing in the text leads to the note \"%s\"", note->label);
            diag_hint(diags, "put [^%s] behind the words that it explains, or delete it", note->label);
        }
    }
}
