/* What a finished page puts on paper, read from its content as a printing house's program reads it: each text, filled
 * shape, line and picture, where it stands, how large it is and in which inks. Forms on the page are entered; what a clip
 * hides is left out. */
#ifndef PRINT_IMPRESSION_H
#define PRINT_IMPRESSION_H

#include "print/glyph_widths.h"
#include "print/objects.h"
#include "set/content.h"

typedef enum ImpressionKind { IMPRESSION_TEXT, IMPRESSION_FILL, IMPRESSION_STROKE, IMPRESSION_PICTURE } ImpressionKind;

/* Places are counted from the trim's top left corner. */
typedef struct Impression {
    ImpressionKind kind;
    Box box;         /* text: an em high, of which three tenths are below the baseline; spaces at its end are not in it */
    pt x, y;         /* text: where its baseline begins */
    pt size;         /* text: of its type, by its height; fill: the lesser of width and height; stroke: how thick */
    double ppi;      /* picture: pixels an inch, in the direction that has fewer */
    double inks[4];  /* but of pictures: parts of cyan, magenta, yellow and black; a spot ink is the first, alone */
} Impression;

typedef struct ImpressionReader ImpressionReader;

/* The trim of a page, from the sheet's lower left corner as PDF counts, y that of its foot. */
Box impression_trim(const Objects *objects, qpdf_oh page);

/* `widths` are those of the PDF; NULL: texts are passed over. The reader lives in `arena`. */
ImpressionReader *impression_open(Arena *arena, const Objects *objects, GlyphWidths *widths, qpdf_oh page);

/* Reads the next one, in the order of drawing. False at the end. */
bool impression_next(ImpressionReader *reader, Impression *impression);

#endif
