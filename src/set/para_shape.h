/* A paragraph's text as Pango and HarfBuzz shape it: units that are never
 * parted, and the pieces between the places where a line may end. Between
 * para.c, which makes lines of them, and linebreak, which sees only numbers. */
#ifndef SET_PARA_SHAPE_H
#define SET_PARA_SHAPE_H

#include "set/linebreak.h"
#include "set/para.h"
#include "set/shapings.h"

#define GLYPH_SCALE 0.02  /* either way; typographers see 3 % */
#define TRACKING 0.0117   /* em, either way, and 2 % more on wide letters: 0.012 is where it begins to show */

enum {
    DISPLAY_SIZE = 20, /* pt: from here on the white beside a letter shows, and lines begin with its ink */
    NO_BREAK_SPACE = 0x00A0,
    LINE_SEPARATOR = 0x2028,
    UNSEEN_GLYPH = 0x0FFFFFFF, /* Pango's word for it: PANGO_GLYPH_EMPTY */
};

/* A glyph as it is shaped, before the line is fitted. There is one for each letter of an edition, and a unit, so that
 * both are kept small. */
typedef struct ShapedGlyph {
    uint32_t id;  /* UNSEEN_GLYPH: it has a width and no picture */
    int y;        /* off its place: for face_length() */
    pt x;         /* … in pt */
    pt advance;
} ShapedGlyph;

typedef struct Unit {
    uint32_t start, length; /* bytes of the paragraph's text */
    uint32_t character;     /* the first */
    int index;              /* of that character in the paragraph */
    int characters;
    int glyph_count;
    const ShapedGlyph *glyphs;
    const Face *face;
    const Span *span;
    pt width;
} Unit;

/* A paragraph that is shaped and cut into pieces. */
struct Shaped {
    const Setter *setter;
    Arena *arena;
    const Style *style;
    const Tag *tag;
    bool faulty;          /* a character is missing, or another font's: to be told each time it is set */
    const char *text;
    size_t length;
    int characters;
    Unit *units;
    size_t unit_count;
    Piece *pieces;
    uint32_t *piece_ends; /* one past the last unit of each piece, spaces not counted */
    uint32_t *piece_starts;
    size_t piece_count;
    /* lent while it is shaped: */
    Arena *scratch;
    const Span **span_at; /* of each byte */
    uint8_t *hyphen_after; /* a Parting of each character */
    struct _PangoLogAttr *logs;
};

/* Shapes `spans` in `style`, or remembers how they were shaped for this edition. False when there is nothing to set, or
 * the style's font is missing: reported. */
bool shaped_prepare(Shaped *shaped, const Setter *setter, const Span *spans, const Style *style);

/* Where a unit stands in its file. */
Place shaped_place(const Shaped *shaped, const Unit *unit);

/* How far a line that begins or ends with this unit may stick out. */
pt shaped_hang_left(const Shaped *shaped, const Unit *unit);
pt shaped_hang_right(const Shaped *shaped, const Unit *unit, bool hyphen);

/* A space that stretches: an ordinary or a no-break one. */
bool shaped_is_space(uint32_t character);

#endif
