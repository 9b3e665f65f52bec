/* The fonts inside a PDF: what cairo leaves out of them, and codes of their own for glyphs that stand for two texts. */
#ifndef PRINT_EMBEDDED_H
#define PRINT_EMBEDDED_H

#include "print/content_stream.h"
#include "print/objects.h"

typedef struct Embedded Embedded;         /* all fonts of a PDF */
typedef struct EmbeddedFont EmbeddedFont; /* one of them */

Embedded *embedded_open(const Objects *objects);

/* The font of a page's resources under that name; NULL when there is none that can have further codes. */
EmbeddedFont *embedded_find(Embedded *embedded, qpdf_oh page, Token name);

/* Another code for the glyph that `string` shows, which readers take for the text `utf16`: the hexadecimal digits of an
 * ActualText, without its mark. cairo has one code a glyph, and an ActualText around every other meaning of it. A glyph
 * has the same code for the same text. False when the string is not one glyph, or its font has no room. */
bool embedded_alias(EmbeddedFont *font, Token string, Token utf16, Token *alias);

/* Writes what was asked for into the fonts, and the map from codes to glyphs that PDF/UA, PDF/A and PDF/X demand of
 * every one: ISO 14289-1, 7.21.3.2. */
void embedded_finish(Embedded *embedded);

#endif
