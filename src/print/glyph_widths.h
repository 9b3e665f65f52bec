/* How wide the glyphs of the fonts inside a PDF are: ISO 32000-1, 9.7.4.3 and table 111. */
#ifndef PRINT_GLYPH_WIDTHS_H
#define PRINT_GLYPH_WIDTHS_H

#include "print/content_stream.h"
#include "print/objects.h"

typedef struct GlyphWidths GlyphWidths; /* of all fonts of a PDF, each read when it is first asked for */
typedef struct FontWidths FontWidths;   /* of one of them */

GlyphWidths *glyph_widths_open(const Objects *objects);

const FontWidths *glyph_widths_find(GlyphWidths *widths, qpdf_oh font);

/* A string as it is set. */
typedef struct SetString {
    double width;  /* of all glyphs, in ems */
    double ends;   /* of those at its end that are spaces */
    int glyphs;
    int spaces;    /* codes 32 of one byte, which word spacing widens */
} SetString;

SetString glyph_widths_set(const FontWidths *font, Token string);

#endif
