/* How the words of a text are written in its file: for every character the
 * bytes that stand for it, escapes, folds and wrapped lines seen through. What
 * is told is proven: the bytes read again give the text, or nothing is told. */
#ifndef READ_WRITTEN_H
#define READ_WRITTEN_H

#include "read/input.h"

typedef enum WrittenIn { WRITTEN_IN_YAML, WRITTEN_IN_PO } WrittenIn;

typedef enum WrittenStyle {
    WRITTEN_PLAIN,   /* and a folded block that reads like one */
    WRITTEN_SINGLE,  /* YAML in ' ' */
    WRITTEN_DOUBLE,  /* YAML in " " */
    WRITTEN_LITERAL, /* a block below | */
    WRITTEN_FOLDED,  /* a block below > */
    WRITTEN_PO,      /* in " ", over as many lines as there are */
} WrittenStyle;

/* A character with its accents. */
typedef struct Stroke {
    size_t at;       /* the byte of the text where it begins */
    size_t from, to; /* bytes of the file */
} Stroke;

typedef struct Written {
    WrittenStyle style;
    size_t count;
    const Stroke *strokes; /* `count`, in their order, and one behind them that is empty */
} Written;

/* Finds the text in its file. False: it is not written there as its place says. Nothing is reported. */
bool written_find(Arena *arena, const Input *file, WrittenIn in, Text text, Written *written);

/* The bytes of the file for bytes `from` to `to` of the text. Empty ones lie behind the character before them. */
void written_bytes(const Written *written, size_t from, size_t to, size_t *file_from, size_t *file_to);

/* The words as they are written in that style. */
const char *written_words(Arena *arena, WrittenStyle style, const char *words);

/* The place of bytes of the file. */
Place written_place(const Input *file, size_t from, size_t to);

#endif
