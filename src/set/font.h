/* Fonts: the pinned files and no other. No font of the system can leak in;
 * fontconfig is given a list of files, Pango is given fontconfig. */
#ifndef SET_FONT_H
#define SET_FONT_H

#include "base/arena.h"
#include "base/diag.h"
#include "read/input.h"
#include "read/layout.h"

typedef struct Fonts Fonts;
typedef struct Face Face;

/* Opens every .ttf that `folder`/fonts.lock names. Missing ones are reported with the way out: NULL. */
Fonts *fonts_open(Arena *arena, const char *folder, Diags *diags);

/* Whether one of the files has the character. */
bool fonts_have(const Fonts *fonts, uint32_t character);

/* The face of a style, made at first use. A family or a weight that no file has is reported once: NULL. */
const Face *fonts_face(Fonts *fonts, const Style *style, bool strong, bool emphasis, double size, Diags *diags);

const char *face_family(const Face *face);
pt face_cap_height(const Face *face);
pt face_x_height(const Face *face);
pt face_space(const Face *face);
bool face_has_feature(const Face *face, const char *tag); /* OpenType, of four letters: "smcp" */
pt face_hyphen(const Face *face);            /* width of the hyphen at a line's end */
/* White between a glyph's origin and its ink, and between its ink and its advance. */
pt face_ink_left(const Face *face, uint32_t glyph);
pt face_ink_right(const Face *face, uint32_t glyph);
/* Raises `over` and `under` to how far a glyph's ink reaches above and below the baseline. Threads may ask
 * it of a face that has set words. */
void face_ink_reach(const Face *face, uint32_t glyph, pt *over, pt *under);
uint32_t face_hyphen_glyph(const Face *face);
uint32_t face_space_glyph(const Face *face);

/* A length as texts are shaped, in Pango's units at one size for all, in pt of this face. */
pt face_length(const Face *face, int units);

/* `scale` as the nearest step of a quarter per cent: a face is drawn in no more widths than that. */
double face_scale_step(double scale);

/* The scaled font for drawing, `scale` times as wide: lent, a cairo_scaled_font_t. */
void *face_cairo(const Face *face, double scale);

/* The name of its file, without folders. */
const char *face_file(const Face *face);

/* The versions of the libraries by which fonts are found, read and shaped. */
const char *fonts_pango(void);
const char *fonts_harfbuzz(void);
const char *fonts_freetype(void);
int fonts_fontconfig(void); /* 21401: 2.14.1 */

#endif
