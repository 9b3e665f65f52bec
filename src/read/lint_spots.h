/* Where the letters of a paragraph stand: in which text, at which of its bytes,
 * at which place of the file. For lint alone. */
#ifndef READ_LINT_SPOTS_H
#define READ_LINT_SPOTS_H

#include "read/markup.h"
#include "read/schema.h"
#include "read/written.h"

/* A text of the file: all of a field, or a block of a translation. */
typedef struct Piece {
    Text text;
    Text alone;        /* the same as a file of its own, so that places that markup makes are places in it */
    const char *bytes; /* of the text, as markup reads them */
    Written *written;  /* NULL: nothing is known of its bytes */
} Piece;

/* A letter of a paragraph and the bytes of the piece that stand for it. */
typedef struct Spot {
    uint32_t character;
    const Piece *piece; /* NULL: it was not found */
    size_t from, to;
} Spot;

typedef struct Spots {
    Arena *arena;
    const Input *file;
    WrittenIn in;
    Piece *pieces;
    size_t piece_count;
    const Spot *items; /* of the paragraph that is being read */
    size_t count;
    Place at;          /* of all of it */
} Spots;

/* Adds a text to the pieces, which have room for it. */
void spots_add_piece(Spots *spots, Text text, FieldType type);

/* The letters of the paragraph, as they come one after the other in its spans. */
void spots_find(Spots *spots, const Paragraph *paragraph);

/* The place in the file of letters `from` to `to`, and of a place that markup made. */
Place spots_place(const Spots *spots, size_t from, size_t to);
Place spots_place_of(const Spots *spots, Place at);

/* The bytes of a piece that stand for the letters; of none, where something may be put between two. False: not known. */
bool spots_bytes(const Spots *spots, size_t from, size_t to, const Piece **piece, size_t *byte_from, size_t *byte_to);

/* The letters; the same with the words they belong to; and these as they read with other words in the letters' place. */
const char *spots_letters(const Spots *spots, size_t from, size_t to);
const char *spots_excerpt(const Spots *spots, size_t from, size_t to);
const char *spots_excerpt_with(const Spots *spots, size_t from, size_t to, const char *words);

#endif
