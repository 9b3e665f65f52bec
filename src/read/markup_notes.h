/* Notes in running text: "[^1]" marks a place, a line that begins with
 * "[^1]:" holds the words. cmark-gfm knows notes as well, but it drops those
 * without a mark in silence and moves the others behind the text, and it can
 * resolve a mark only within one text, while a translation comes in blocks. So
 * they are taken out of the bytes before it reads them. */
#ifndef READ_MARKUP_NOTES_H
#define READ_MARKUP_NOTES_H

#include "read/markup.h"
#include "read/markup_source.h"

#define NOTE_MARK "\xE2\x81\xA0" /* U+2060: what a mark reads as until it has its number; no rule of the house minds it */

/* The words of a note as they stand in the source. */
typedef struct NoteSource {
    const char *label;
    size_t start, end; /* bytes of the source, from the label's bracket to the end of the words */
    size_t words;      /* where the words begin */
} NoteSource;

/* The notes of `utf8`, in its order; `left` is the same bytes with spaces where they stood, so that all else keeps its
 * place. */
size_t notes_take_out(Arena *arena, const char *utf8, NoteSource **notes, const char **left);

/* Where the next mark stands in `words` from `from` on; false: none. */
bool notes_find_mark(const char *words, size_t from, size_t *start, size_t *length);

/* Gives every mark in `paragraphs` its note of `notes`. Marks without a note, notes without a mark or with another's
 * label, and marks in notes are reported, unless `diags` is NULL. */
void notes_resolve(const Paragraph *paragraphs, Note *notes, Diags *diags);

#endif
