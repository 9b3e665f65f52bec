/* Two steps lead back to the file. From the letter to the text: markup is told
 * that the text is a file of its own, and its words are walked once more with
 * the bytes they were written with. From the text to the file: read/written.h.
 * Bottom-up. */
#include "read/lint_spots.h"

#include <string.h>

#include "read/letter.h"
#include "read/markup_source.h"

/* ------------------------------------------------- from letters to the text */

/* The name of a piece's own file is its number. */
static const Piece *piece_of(const Spots *spots, Place at)
{
    for (size_t i = 0; i < spots->piece_count; i++)
        if (at.file && strcmp(spots->pieces[i].alone.at.file, at.file) == 0)
            return &spots->pieces[i];
    return NULL;
}

/* The byte of the piece at a place that markup made. */
static size_t offset_of(const Piece *piece, Place at)
{
    const char *next = piece->text.utf8;
    for (const char *end; at.line > 1 && (end = strchr(next, '\n')); at.line--)
        next = end + 1;
    for (int column = 1; column < at.column && *next;) {
        utf8_next(&next);
        const char *ahead = next;
        column += !utf8_is_accent(utf8_next(&ahead));
    }
    return (size_t)(next - piece->text.utf8);
}

/* The letters of a span; all of them are found or none, so that no chance likeness misleads. A space or a break that stands
 * for the end of a line is the last one, and not found. */
static Spot *add_span(const Spots *spots, const Span *span, Spot *end)
{
    const Piece *piece = piece_of(spots, span->at);
    Walker walker = { .words = span->utf8, .bytes = piece ? piece->bytes + offset_of(piece, span->at) : NULL };
    Spot *first = end;
    for (const char *next = span->utf8; *next; end++) {
        const char *before = walker.bytes;
        const bool found = before && walker_step(&walker);
        *end = (Spot){ .character = utf8_next(&next), .piece = found ? piece : NULL };
        if (found) {
            end->from = (size_t)(before - piece->bytes);
            end->to = (size_t)(walker.bytes - piece->bytes);
            continue;
        }
        walker.bytes = NULL;
        const bool line_end = *next == '\0' && (end->character == ' ' || end->character == LETTER_LINE_END);
        for (Spot *spot = first; !line_end && spot < end; spot++)
            spot->piece = NULL;
    }
    return end;
}

void spots_find(Spots *spots, const Paragraph *paragraph)
{
    size_t room = 1;
    for (const Span *span = paragraph->spans; span; span = span->next)
        room += strlen(span->utf8);
    Spot *items = ARENA_ARRAY(spots->arena, Spot, room), *end = items;
    for (const Span *span = paragraph->spans; span; span = span->next)
        end = add_span(spots, span, end);
    spots->items = items;
    spots->count = (size_t)(end - items);
}

/* --------------------------------------------------- from the text to the file */

static Place place_in(const Spots *spots, const Piece *piece, size_t from, size_t to)
{
    if (!piece || !piece->written)
        return piece ? text_place(piece->text, from, 1) : spots->at;
    size_t file_from, file_to;
    written_bytes(piece->written, from, to, &file_from, &file_to);
    return written_place(spots->file, file_from, file_to);
}

/* What lies between two letters is told by the one behind it, or by the last one. */
Place spots_place(const Spots *spots, size_t from, size_t to)
{
    if (spots->count == 0)
        return spots->at;
    const Spot *first = &spots->items[from < spots->count ? from : spots->count - 1];
    const Spot *last = &spots->items[to > from ? to - 1 : from < spots->count ? from : spots->count - 1];
    if (!first->piece || first->piece != last->piece)
        return place_in(spots, first->piece, first->from, first->from + 1);
    return place_in(spots, first->piece, first->from, last->to);
}

const char *spots_letters(const Spots *spots, size_t from, size_t to)
{
    char *words = arena_alloc(spots->arena, 4 * (to - from) + 1);
    size_t length = 0;
    for (size_t i = from; i < to; i++)
        length += utf8_put(words + length, spots->items[i].character);
    return words;
}

/* Where the words begin and end that the letters belong to; a mark between two spaces has a word on either side. */
static void word_bounds(const Spots *spots, size_t from, size_t to, size_t *start, size_t *end)
{
    enum { LONGEST = 24 };
    const bool apart = from > 1 && to + 1 < spots->count && letter_is_space(spots->items[from - 1].character) &&
                       letter_is_space(spots->items[to].character);
    *start = from - apart;
    *end = to + apart;
    while (*start > 0 && from - *start < LONGEST && !letter_is_space(spots->items[*start - 1].character))
        --*start;
    while (*end < spots->count && *end - to < LONGEST && !letter_is_space(spots->items[*end].character))
        ++*end;
}

const char *spots_excerpt(const Spots *spots, size_t from, size_t to)
{
    size_t start, end;
    word_bounds(spots, from, to, &start, &end);
    return spots_letters(spots, start, end);
}

/* The same as it reads with other words in the place of these letters. */
const char *spots_excerpt_with(const Spots *spots, size_t from, size_t to, const char *words)
{
    size_t start, end;
    word_bounds(spots, from, to, &start, &end);
    return arena_text(spots->arena, "%s%s%s", spots_letters(spots, start, from), words, spots_letters(spots, to, end));
}

Place spots_place_of(const Spots *spots, Place at)
{
    const Piece *piece = piece_of(spots, at);
    Place behind = at;
    behind.column += at.length;
    return piece ? place_in(spots, piece, offset_of(piece, at), offset_of(piece, behind)) : spots->at;
}

bool spots_bytes(const Spots *spots, size_t from, size_t to, const Piece **piece, size_t *byte_from, size_t *byte_to)
{
    for (size_t i = from; i < to; i++)
        if (!spots->items[i].piece || spots->items[i].piece != spots->items[from].piece)
            return false;
    const Spot *before = from > 0 ? &spots->items[from - 1] : NULL;
    const Spot *first = from < spots->count ? &spots->items[from] : NULL;
    if (from == to && before && before->piece) {
        *byte_from = *byte_to = before->to;
        *piece = before->piece;
    } else if (first && first->piece) {
        *byte_from = first->from;
        *byte_to = from == to ? first->from : spots->items[to - 1].to;
        *piece = first->piece;
    } else {
        return false;
    }
    return (*piece)->written != NULL;
}

void spots_add_piece(Spots *spots, Text text, FieldType type)
{
    Written *written = ARENA_NEW(spots->arena, Written);
    const char *number = arena_text(spots->arena, "%zu", spots->piece_count);
    spots->pieces[spots->piece_count++] = (Piece){
        .text = text,
        .alone = { .utf8 = text.utf8, .at = { .file = number, .line = 1, .column = 1, .length = 1 },
                   .origin = type == FIELD_MARKUP ? TEXT_BLOCK : TEXT_INLINE },
        .bytes = source_open(spots->arena, text, text.utf8, 0).bytes,
        .written = written_find(spots->arena, spots->file, spots->in, text, written) ? written : NULL,
    };
}
