/* Where the lines of a paragraph end: total fit over bare numbers, after Knuth
 * and Plass, "Breaking paragraphs into lines" (1981). No fonts, no text.
 *
 * A line fits its measure in three ways used in the same proportion: its
 * letters widen or narrow, the room between them does, and its spaces do. The
 * first two are one number here, Piece.give, and never go past their limit;
 * what remains goes to the spaces, at a steeply rising cost. */
#ifndef SET_LINEBREAK_H
#define SET_LINEBREAK_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/unit.h"

#define PIECE_NEVER INT_MAX  /* no line may end here */
#define PIECE_ALWAYS INT_MIN /* the line ends here and is not filled: a hard break */

/* What stands between two places where a line may end. A no-break space that
 * stretches like the others ends a piece too, with PIECE_NEVER. */
typedef struct Piece {
    pt width;        /* natural, without the space after it */
    pt space;        /* natural space after it while the line goes on; 0 at a hyphenation point or after a dash */
    pt give;         /* how far it may widen or narrow, glyph scaling and tracking together; at most its width */
    pt hyphen;       /* extra width if the line ends here */
    pt hang_left;    /* how far it sticks out if it begins a line; at most its width */
    pt hang_right;   /* the same if it ends one; of the hyphen where there is one */
    int letters;     /* characters */
    int penalty;     /* dislike of ending here, squared before it is added: 0 to 20,000, or PIECE_NEVER, PIECE_ALWAYS */
    bool hyphenated; /* a line that ends here ends in a hyphen, the word's own or an added one */
    bool ragged;     /* a justified line that ends here may fall short rather than gape: an address is parted or begins */
} Piece;

/* A run of pieces to break. The last piece always ends a line. */
typedef struct Passage {
    const Piece *pieces;
    size_t count;
    const pt *measures;   /* of the first line, the second …; the last holds for all further lines */
    size_t measure_count; /* at least 1 */
    pt indent;            /* taken from the first line's measure */
    size_t ragged;        /* first lines that are ragged though others are filled, at most measure_count - 1 */
    int looseness;        /* lines wanted more (or, negative, fewer) than the best number */
    size_t whole;         /* the line, from 1, that is not to end in a hyphen, so that a column may end there; 0: none */
} Passage;

typedef enum LineShape {
    LINES_JUSTIFIED, /* filled to the measure, but for the last line */
    LINES_RAGGED,    /* spaces and letters as they are; as even as possible, but for the last line */
    LINES_BALANCED,  /* the same with the last line as long as the others: headings */
} LineShape;

/* How lines are judged. Demerits are added up; a ratio of 1 uses up all that a line may comfortably give. */
typedef struct Breaking {
    LineShape shape;
    double stretch;       /* of a space's width, at ratio 1 */
    double shrink;        /* the same at ratio -1 */
    double tightest;      /* natural widths that a space keeps at the very least */
    double rag;           /* of ragged lines: share of the measure by which a line falls short at ratio 1 */
    double line;          /* demerits of every line: headings take the fewest */
    int hyphen;           /* penalty of a line that ends in a hyphen, squared; PIECE_NEVER: only where nothing else fits */
    double ladder;        /* demerits of a second hyphen running */
    double ladder_long;   /* of a third and any further */
    double last_hyphen;   /* of a hyphen at the end of the last line but one */
    double contrast;      /* of neighbours more than one fitness class apart */
    double runt;          /* of a last line that is too short, or only the tail of a word */
    double runt_share;    /* … of its measure; 1.5 indents count as too short as well */
    int runt_letters;     /* … in characters */
} Breaking;

/* For body text at 40 characters a line and more, for captions and lists, and for headings. */
extern const Breaking BREAKING_JUSTIFIED;
extern const Breaking BREAKING_RAGGED;
extern const Breaking BREAKING_BALANCED;

typedef struct Line {
    size_t end;    /* one past its last piece */
    double give;   /* -1 to 1: how much of each piece's give is used */
    double space;  /* what each of its spaces becomes, in natural widths; above 1 + stretch the line is looser than it should be */
    bool ragged;   /* it falls short, where a piece or the passage allows it: its spaces are as they are */
    bool too_wide; /* what cannot be parted is wider than the measure: the caller's to report */
} Line;

/* Writes the lines and returns their number, at most `passage->count`; `lines`
 * has room for that many. Cannot fail. Looseness is granted as far as every
 * line stays fit to be seen; compare the numbers to learn how far. What it
 * needs on the way is taken from `scratch`, and may be released afterwards. */
size_t linebreak_best(Arena *scratch, const Breaking *rules, const Passage *passage, Line *lines);

/* The demerits of lines that end at `ends`, whoever chose them: infinite when
 * they leave out a hard break, end where no line may, or one of them is too
 * wide that could be shorter. */
double linebreak_demerits(Arena *scratch, const Breaking *rules, const Passage *passage, const size_t *ends, size_t line_count);

#endif
