/* The texts of a page: ISO 32000-1, 9.4. Each Tj or TJ is one impression. */
#include "print/impression_page.h"

#include <math.h>
#include <string.h>

enum { INVISIBLE = 3 }; /* a way of rendering: table 106 */

static void begin_text(ImpressionReader *reader, const Operator *op)
{
    (void)op;
    reader->text = reader->line = (Matrix){ 1, 0, 0, 1, 0, 0 };
}

/* --- the state of texts --- */

static const FontWidths *font_named(ImpressionReader *reader, Token name)
{
    const qpdf_oh resources = reader->forms[reader->form].resources;
    for (const NamedFont *known = reader->fonts; known; known = known->next)
        if (known->resources == resources && known->name.length == name.length && !memcmp(known->name.first, name.first, name.length))
            return known->font;
    const Objects *objects = reader->objects;
    qpdf_oh font = impression_resource(reader, "/Font", name);
    NamedFont *named = ARENA_NEW(reader->arena, NamedFont);
    const bool there = qpdf_oh_is_dictionary(objects->qpdf, font);
    *named = (NamedFont){ resources, name, there ? glyph_widths_find(reader->widths, font) : NULL, reader->fonts };
    reader->fonts = named;
    return named->font;
}

static void take_font(ImpressionReader *reader, const Operator *op)
{
    if (op->operand_count < 2)
        return;
    PageState *state = impression_state(reader);
    state->font = font_named(reader, op->operands[op->operand_count - 2]);
    impression_numbers(op, 1, &state->size);
}

static void take_number(ImpressionReader *reader, const Operator *op)
{
    PageState *state = impression_state(reader);
    double number;
    impression_numbers(op, 1, &number);
    switch (op->word.first[1]) {
    case 'c': state->letter_space = number; break;
    case 'w': state->word_space = number; break;
    case 'z': state->scale = number / 100; break;
    case 'L': state->leading = number; break;
    case 's': state->rise = number; break;
    case 'r': state->rendering = (int)number; break;
    }
}

/* --- where lines begin --- */

static void move_line(ImpressionReader *reader, double x, double y)
{
    reader->text = reader->line = matrix_of_both((Matrix){ 1, 0, 0, 1, x, y }, reader->line);
}

static void take_move(ImpressionReader *reader, const Operator *op)
{
    double n[2];
    impression_numbers(op, 2, n);
    if (token_is(op->word, "TD"))
        impression_state(reader)->leading = -n[1];
    move_line(reader, n[0], n[1]);
}

static void take_text_matrix(ImpressionReader *reader, const Operator *op)
{
    double n[6];
    impression_numbers(op, 6, n);
    reader->text = reader->line = (Matrix){ n[0], n[1], n[2], n[3], n[4], n[5] };
}

static void begin_line(ImpressionReader *reader, const Operator *op)
{
    (void)op;
    move_line(reader, 0, -impression_state(reader)->leading);
}

/* --- glyphs --- */

typedef struct Shown {
    double begins, width, ends; /* before the text's matrix: where the first glyph stands, all, spaces at the end */
    int glyphs;
} Shown;

static void show_string(const PageState *state, Token string, Shown *shown)
{
    const SetString set = glyph_widths_set(state->font, string);
    if (set.glyphs == 0)
        return;
    if (shown->glyphs == 0)
        shown->begins = shown->width;
    const double spaces = set.glyphs * state->letter_space + set.spaces * state->word_space;
    shown->width += state->scale * (state->size * set.width + spaces);
    shown->ends = (set.ends < set.width ? 0 : shown->ends) + state->scale * state->size * set.ends;
    shown->glyphs += set.glyphs;
}

static Shown show_all(const PageState *state, Token operand)
{
    Shown shown = { 0 };
    ContentReader list = token_list(operand);
    for (Token token; content_next_token(&list, &token);) {
        if (*token.first == '(' || *token.first == '<')
            show_string(state, token, &shown);
        else
            shown.width -= state->scale * state->size * token_number(token) / 1000;
    }
    return shown;
}

static void add_text(ImpressionReader *reader, Shown shown)
{
    const PageState *state = impression_state(reader);
    const Matrix m = matrix_of_both(reader->text, state->matrix);
    const double below = 0.3 * state->size, width = shown.width - shown.ends;
    Bounds bounds = no_bounds;
    for (int corner = 0; corner < 4; corner++)
        bounds_take(&bounds, m, corner % 2 ? width : shown.begins, state->rise - below + (corner / 2) * state->size);
    const double x = m.a * shown.begins + m.c * state->rise + m.e, y = m.b * shown.begins + m.d * state->rise + m.f;
    Impression text = { .kind = IMPRESSION_TEXT, .x = x - reader->trim.x, .y = reader->trim.y + reader->trim.height - y,
                        .size = state->size * hypot(m.c, m.d) };
    memcpy(text.inks, state->fill, sizeof text.inks);
    impression_add(reader, text, bounds);
}

static void show(ImpressionReader *reader, const Operator *op)
{
    const PageState *state = impression_state(reader);
    if (!state->font || op->operand_count == 0)
        return;
    const Shown shown = show_all(state, op->operands[op->operand_count - 1]);
    if (shown.glyphs > 0 && shown.ends < shown.width && state->rendering != INVISIBLE)
        add_text(reader, shown);
    reader->text = matrix_of_both((Matrix){ 1, 0, 0, 1, shown.width, 0 }, reader->text);
}

static void show_on_next_line(ImpressionReader *reader, const Operator *op)
{
    begin_line(reader, op);
    show(reader, op);
}

const Performer impression_text_performers[] = {
    { "TJ", show },         { "Tj", show },        { "Tf", take_font },   { "Td", take_move },   { "Tm", take_text_matrix },
    { "BT", begin_text },   { "TD", take_move },   { "T*", begin_line },  { "Tc", take_number }, { "Tw", take_number },
    { "Tz", take_number },  { "TL", take_number }, { "Ts", take_number }, { "Tr", take_number }, { "'", show_on_next_line },
    { NULL, NULL },
};
