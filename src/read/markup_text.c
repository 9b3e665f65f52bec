/* A text as a whole: its notes are taken out, what is left goes to the walk in
 * markup.c, block after block where it is a translation, and marks find their
 * notes at the end. */
#include "read/markup_text.h"

#include <string.h>

#include "base/limits.h"
#include "base/timing.h"
#include "read/markup_notes.h"

static Note *read_note(Arena *arena, Text text, const NoteSource *found, Diags *diags)
{
    Source source = source_open(arena, text, text.utf8, 0);
    Text words = text;
    words.at = source_place(&source, found->words, 1);
    words.utf8 = arena_copy(arena, text.utf8 + found->words, found->end - found->words);
    Note *note = ARENA_NEW(arena, Note);
    *note = (Note){ .label = found->label, .at = source_place(&source, found->start, 1), .words = markup_read_bytes(arena, words, words.utf8, 0, diags) };
    const bool is_plain = note->words && note->words->kind == PARAGRAPH_PLAIN && !note->words->next;
    if (!is_plain && diags) {
        diag_error(diags, note->at, DIAG_MARKUP_UNSUPPORTED, "a note is one paragraph of words");
        diag_hint(diags, "write [^%s]: and the words behind it", note->label);
    }
    return note;
}

/* The paragraphs of a text or a block; its notes go to the end of `notes`, which moves. */
static const Paragraph *read_block(Arena *arena, Text text, Diags *diags, Note ***notes)
{
    if (text_is_empty(text))
        return NULL;
    NoteSource *found;
    const char *left;
    const size_t count = strlen(text.utf8) <= SOURCE_LIMIT ? notes_take_out(arena, text.utf8, &found, &left) : 0;
    if (count == 0)
        return markup_read_bytes(arena, text, text.utf8, 0, diags);
    for (size_t i = 0; i < count; i++) {
        **notes = read_note(arena, text, &found[i], diags);
        *notes = &(**notes)->next;
    }
    return markup_read_bytes(arena, text, left, 0, diags);
}

const Paragraph *markup_read(Arena *arena, Text text, Diags *diags)
{
    const Stage before = timing_begin(STAGE_MARKUP);
    Note *notes = NULL, **last_note = &notes;
    const Paragraph *first = NULL, **end = &first;
    const size_t count = text.blocks ? text.block_count : 1;
    for (size_t i = 0; i < count; i++) {
        *end = read_block(arena, text.blocks ? text.blocks[i] : text, diags, &last_note);
        while (*end)
            end = (const Paragraph **)&(*end)->next;
    }
    notes_resolve(first, notes, diags);
    timing_end(before);
    return first;
}

/* A line of words may begin with "4." or "-" or "#" without becoming a block: a
 * full stop is put before it, which is of no meaning to cmark, and taken off
 * again. Line breaks become spaces. */
const Paragraph *markup_read_line(Arena *arena, Text text, Diags *diags)
{
    if (text_is_empty(text))
        return NULL;
    const Stage before = timing_begin(STAGE_MARKUP);
    char *bytes = arena_text(arena, ".%s", text.utf8);
    for (char *byte = bytes; *byte != '\0'; byte++) {
        if (*byte == '\n' || *byte == '\r')
            *byte = ' ';
    }
    const Paragraph *line_read = markup_read_bytes(arena, text, bytes, 1, diags);
    notes_resolve(line_read, NULL, diags);
    timing_end(before);
    return line_read;
}
