/* What para needs to know of a font in Pango's own terms. Nobody else includes this. */
#ifndef SET_FONT_PANGO_H
#define SET_FONT_PANGO_H

#include <pango/pango.h>

#include "set/font.h"

PangoContext *fonts_context(Fonts *fonts);

/* The face of a font that Pango chose, at `size`; a fallback's face is made here. */
const Face *fonts_face_of(Fonts *fonts, PangoFont *font, double size);

/* A font for all sizes: what is measured with it goes through face_length(). The caller frees it. */
PangoFontDescription *fonts_description(const Style *style, bool strong, bool emphasis);

#endif
