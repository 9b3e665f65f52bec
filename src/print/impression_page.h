/* Between the parts of impression: a page while it is read. */
#ifndef PRINT_IMPRESSION_PAGE_H
#define PRINT_IMPRESSION_PAGE_H

#include "print/impression.h"

/* From a space to the page: ISO 32000-1, 8.3.4. */
typedef struct Matrix {
    double a, b, c, d, e, f;
} Matrix;

/* In the page's own space, y up. Of no extent where left > right. */
typedef struct Bounds {
    double left, low, right, high;
} Bounds;

/* The graphics state, as far as it is seen here: 8.4 and 9.3. */
typedef struct PageState {
    Matrix matrix;
    Bounds clip;
    double fill[4], stroke[4];
    bool fill_grey, stroke_grey; /* the space that sc and scn give one number in; else a tint of a spot ink */
    double line_width;
    const FontWidths *font;
    double size, rise, leading, scale; /* scale: horizontal, 1 is as drawn */
    double letter_space, word_space;
    int rendering;
} PageState;

/* The page, or a form on it, while it is read. */
typedef struct PageForm {
    ContentReader reader;
    qpdf_oh resources;
    size_t states;               /* that were kept when it began */
} PageForm;

enum { FORMS_MOST = 8, STATES_MOST = 64, PENDING_MOST = 2 };

/* A font by the name that resources give it: asking for it takes longer than all else that is done to a text. */
typedef struct NamedFont {
    qpdf_oh resources;
    Token name;
    const FontWidths *font;
    struct NamedFont *next;
} NamedFont;

struct ImpressionReader {
    Arena *arena;
    const Objects *objects;
    GlyphWidths *widths;
    Box trim;
    PageForm forms[FORMS_MOST];
    size_t form;
    PageState states[STATES_MOST];
    size_t state, lost;          /* lost: q that no room was for */
    Matrix text, line;           /* 9.4.1 */
    Bounds path;
    bool clips;                  /* W: the path's end makes it a clip */
    NamedFont *fonts;
    Impression pending[PENDING_MOST];
    size_t pending_count;
};

typedef void Perform(ImpressionReader *reader, const Operator *op);

typedef struct Performer {
    const char *word;
    Perform *perform;
} Performer;

/* What the operators of texts do; ended by a NULL word. */
extern const Performer impression_text_performers[];

PageState *impression_state(ImpressionReader *reader);

/* What the page or form calls by that name: of "/Font", "/XObject", "/ExtGState". A null object when there is none. */
qpdf_oh impression_resource(const ImpressionReader *reader, const char *kind, Token name);

/* The last operands as numbers, `count` of them; those that are not there are 0. */
void impression_numbers(const Operator *op, size_t count, double *numbers);

/* `first` is done before `second`. */
Matrix matrix_of_both(Matrix first, Matrix second);

extern const Bounds no_bounds;
void bounds_take(Bounds *bounds, Matrix matrix, double x, double y);

/* What the clip leaves of it is to be given out. Nothing, where that is nothing. */
void impression_add(ImpressionReader *reader, Impression impression, Bounds bounds);

#endif
