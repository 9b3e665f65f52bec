/* Takes the operators of a page one after the other and follows what they do to
 * the graphics state. Only what our files hold is followed: no inline images,
 * no shadings, no patterns, no masks. */
#include "print/impression_page.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double POINTS_AN_INCH = 72;

Box impression_trim(const Objects *objects, qpdf_oh page)
{
    qpdf_oh trim = object_get(objects, page, "/TrimBox");
    double edges[4] = { 0 };
    for (int i = 0; i < 4; i++)
        edges[i] = object_number_at(objects, trim, i);
    return (Box){ edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1] };
}

PageState *impression_state(ImpressionReader *reader)
{
    return &reader->states[reader->state];
}

void impression_numbers(const Operator *op, size_t count, double *numbers)
{
    for (size_t i = 0; i < count; i++) {
        const size_t missing = count > op->operand_count ? count - op->operand_count : 0;
        numbers[i] = i < missing ? 0 : token_number(op->operands[op->operand_count - count + i]);
    }
}

/* --- places --- */

Matrix matrix_of_both(Matrix m, Matrix n)
{
    return (Matrix){ m.a * n.a + m.b * n.c, m.a * n.b + m.b * n.d, m.c * n.a + m.d * n.c, m.c * n.b + m.d * n.d,
                     m.e * n.a + m.f * n.c + n.e, m.e * n.b + m.f * n.d + n.f };
}

const Bounds no_bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };

void bounds_take(Bounds *bounds, Matrix m, double x, double y)
{
    const double across = m.a * x + m.c * y + m.e, up = m.b * x + m.d * y + m.f;
    bounds->left = fmin(bounds->left, across);
    bounds->right = fmax(bounds->right, across);
    bounds->low = fmin(bounds->low, up);
    bounds->high = fmax(bounds->high, up);
}

static Bounds bounds_shared(Bounds a, Bounds b)
{
    return (Bounds){ fmax(a.left, b.left), fmax(a.low, b.low), fmin(a.right, b.right), fmin(a.high, b.high) };
}

void impression_add(ImpressionReader *reader, Impression impression, Bounds bounds)
{
    const Bounds seen = bounds_shared(bounds, impression_state(reader)->clip);
    if (seen.left > seen.right || seen.low > seen.high || reader->pending_count == PENDING_MOST)
        return;
    const Box trim = reader->trim;
    impression.box = (Box){ seen.left - trim.x, trim.y + trim.height - seen.high, seen.right - seen.left, seen.high - seen.low };
    reader->pending[reader->pending_count++] = impression;
}

/* --- states --- */

static void keep_state(ImpressionReader *reader, const Operator *op)
{
    (void)op;
    if (reader->state + 1 == STATES_MOST) {
        reader->lost++;
        return;
    }
    reader->states[reader->state + 1] = reader->states[reader->state];
    reader->state++;
}

static void bring_back_state(ImpressionReader *reader, const Operator *op)
{
    (void)op;
    if (reader->lost > 0)
        reader->lost--;
    else if (reader->state > reader->forms[reader->form].states)
        reader->state--;
}

static void take_matrix(ImpressionReader *reader, const Operator *op)
{
    double n[6];
    impression_numbers(op, 6, n);
    PageState *state = impression_state(reader);
    state->matrix = matrix_of_both((Matrix){ n[0], n[1], n[2], n[3], n[4], n[5] }, state->matrix);
}

static void take_line_width(ImpressionReader *reader, const Operator *op)
{
    impression_numbers(op, 1, &impression_state(reader)->line_width);
}

static qpdf_oh value_of(const Objects *objects, qpdf_oh dictionary, const char *key)
{
    const bool there = qpdf_oh_is_dictionary(objects->qpdf, dictionary);
    return there ? object_get(objects, dictionary, key) : qpdf_oh_new_null(objects->qpdf);
}

qpdf_oh impression_resource(const ImpressionReader *reader, const char *kind, Token name)
{
    const Objects *objects = reader->objects;
    qpdf_oh all = value_of(objects, reader->forms[reader->form].resources, kind);
    return value_of(objects, all, arena_copy(reader->arena, name.first, name.length));
}

static void take_state(ImpressionReader *reader, const Operator *op)
{
    const Objects *objects = reader->objects;
    if (op->operand_count == 0)
        return;
    qpdf_oh width = value_of(objects, impression_resource(reader, "/ExtGState", op->operands[0]), "/LW");
    if (qpdf_oh_is_number(objects->qpdf, width))
        impression_state(reader)->line_width = object_number(objects, width);
}

/* --- inks --- */

static bool is_stroke(const Operator *op)
{
    return *op->word.first >= 'A' && *op->word.first <= 'Z';
}

static void set_inks(ImpressionReader *reader, const Operator *op, const double inks[4])
{
    PageState *state = impression_state(reader);
    memcpy(is_stroke(op) ? state->stroke : state->fill, inks, sizeof state->fill);
}

static void take_four(ImpressionReader *reader, const Operator *op)
{
    double inks[4];
    impression_numbers(op, 4, inks);
    set_inks(reader, op, inks);
}

static void take_grey(ImpressionReader *reader, const Operator *op)
{
    double grey;
    impression_numbers(op, 1, &grey);
    set_inks(reader, op, (const double[]){ 0, 0, 0, 1 - grey });
}

/* Colours of a screen say nothing of ink. */
static void take_screen_colour(ImpressionReader *reader, const Operator *op)
{
    set_inks(reader, op, (const double[]){ 0, 0, 0, 0 });
}

/* Its first colour is all of the ink: 8.6.6.4. */
static void take_space(ImpressionReader *reader, const Operator *op)
{
    PageState *state = impression_state(reader);
    const bool grey = op->operand_count && token_is(op->operands[0], "/DeviceGray");
    *(is_stroke(op) ? &state->stroke_grey : &state->fill_grey) = grey;
    set_inks(reader, op, grey ? (const double[]){ 0, 0, 0, 1 } : (const double[]){ 1, 0, 0, 0 });
}

static void take_colour(ImpressionReader *reader, const Operator *op)
{
    const PageState *state = impression_state(reader);
    if (op->operand_count >= 4)
        take_four(reader, op);
    else if (op->operand_count == 3)
        take_screen_colour(reader, op);
    else if (is_stroke(op) ? state->stroke_grey : state->fill_grey)
        take_grey(reader, op);
    else
        set_inks(reader, op, (const double[]){ op->operand_count ? token_number(op->operands[0]) : 0, 0, 0, 0 });
}

/* --- shapes --- */

/* The points of m, l, c, v and y; a curve lies within its handles. */
static void take_points(ImpressionReader *reader, const Operator *op)
{
    double n[6];
    const size_t count = op->operand_count < 6 ? op->operand_count & ~(size_t)1 : 6;
    impression_numbers(op, count, n);
    for (size_t i = 0; i < count; i += 2)
        bounds_take(&reader->path, impression_state(reader)->matrix, n[i], n[i + 1]);
}

static void take_rectangle(ImpressionReader *reader, const Operator *op)
{
    double n[4];
    impression_numbers(op, 4, n);
    const Matrix matrix = impression_state(reader)->matrix;
    for (int corner = 0; corner < 4; corner++)
        bounds_take(&reader->path, matrix, n[0] + (corner % 2) * n[2], n[1] + (corner / 2) * n[3]);
}

static void make_clip(ImpressionReader *reader, const Operator *op)
{
    (void)op;
    reader->clips = true;
}

static void end_path(ImpressionReader *reader, const Operator *op)
{
    (void)op;
    PageState *state = impression_state(reader);
    if (reader->clips)
        state->clip = bounds_shared(state->clip, reader->path);
    reader->clips = false;
    reader->path = no_bounds;
}

static void add_fill(ImpressionReader *reader)
{
    const PageState *state = impression_state(reader);
    const Bounds path = reader->path;
    Impression fill = { .kind = IMPRESSION_FILL, .size = fmin(path.right - path.left, path.high - path.low) };
    memcpy(fill.inks, state->fill, sizeof fill.inks);
    impression_add(reader, fill, path);
}

static void add_stroke(ImpressionReader *reader)
{
    const PageState *state = impression_state(reader);
    const Matrix m = state->matrix;
    Impression stroke = { .kind = IMPRESSION_STROKE, .size = state->line_width * sqrt(fabs(m.a * m.d - m.b * m.c)) };
    memcpy(stroke.inks, state->stroke, sizeof stroke.inks);
    impression_add(reader, stroke, reader->path);
}

static void fill(ImpressionReader *reader, const Operator *op)
{
    add_fill(reader);
    end_path(reader, op);
}

static void stroke(ImpressionReader *reader, const Operator *op)
{
    add_stroke(reader);
    end_path(reader, op);
}

static void fill_and_stroke(ImpressionReader *reader, const Operator *op)
{
    add_fill(reader);
    add_stroke(reader);
    end_path(reader, op);
}

/* --- pictures and forms --- */

/* A picture fills a square of side 1. */
static void add_picture(ImpressionReader *reader, qpdf_oh dictionary)
{
    const Objects *objects = reader->objects;
    const Matrix m = impression_state(reader)->matrix;
    const double width = object_number(objects, object_get(objects, dictionary, "/Width"));
    const double height = object_number(objects, object_get(objects, dictionary, "/Height"));
    Bounds square = no_bounds;
    for (int corner = 0; corner < 4; corner++)
        bounds_take(&square, m, corner % 2, corner / 2);
    const double ppi = POINTS_AN_INCH * fmin(width / hypot(m.a, m.b), height / hypot(m.c, m.d));
    impression_add(reader, (Impression){ .kind = IMPRESSION_PICTURE, .ppi = ppi }, square);
}

static void enter_form(ImpressionReader *reader, qpdf_oh stream, qpdf_oh dictionary)
{
    const Objects *objects = reader->objects;
    if (reader->form + 1 == FORMS_MOST || reader->state + 1 == STATES_MOST)
        return;
    keep_state(reader, NULL);
    qpdf_oh matrix = object_get(objects, dictionary, "/Matrix");
    double n[6] = { 1, 0, 0, 1, 0, 0 };
    for (int i = 0; i < 6 && qpdf_oh_is_array(objects->qpdf, matrix); i++)
        n[i] = object_number_at(objects, matrix, i);
    PageState *state = impression_state(reader);
    state->matrix = matrix_of_both((Matrix){ n[0], n[1], n[2], n[3], n[4], n[5] }, state->matrix);
    const Bytes content = object_bytes(objects, stream);
    const char *first = content.first ? content.first : "";
    reader->forms[++reader->form] = (PageForm){ .reader = { .at = first, .end = first + content.length }, .states = reader->state,
                                                .resources = object_get(objects, dictionary, "/Resources") };
}

static void draw_object(ImpressionReader *reader, const Operator *op)
{
    const Objects *objects = reader->objects;
    qpdf_oh stream = op->operand_count ? impression_resource(reader, "/XObject", op->operands[0]) : qpdf_oh_new_null(objects->qpdf);
    if (!qpdf_oh_is_stream(objects->qpdf, stream))
        return;
    qpdf_oh dictionary = qpdf_oh_get_dict(objects->qpdf, stream), kind = object_get(objects, dictionary, "/Subtype");
    if (qpdf_oh_is_name_and_equals(objects->qpdf, kind, "/Form"))
        enter_form(reader, stream, dictionary);
    else if (qpdf_oh_is_name_and_equals(objects->qpdf, kind, "/Image"))
        add_picture(reader, dictionary);
}

/* --- everything --- */

static const Performer performers[] = {
    { "m", take_points },   { "l", take_points },    { "c", take_points },      { "v", take_points },       { "y", take_points },
    { "re", take_rectangle }, { "f", fill },         { "F", fill },             { "f*", fill },             { "S", stroke },
    { "s", stroke },        { "B", fill_and_stroke }, { "B*", fill_and_stroke }, { "b", fill_and_stroke },  { "b*", fill_and_stroke },
    { "n", end_path },      { "W", make_clip },      { "W*", make_clip },       { "q", keep_state },        { "Q", bring_back_state },
    { "cm", take_matrix },  { "w", take_line_width }, { "gs", take_state },     { "k", take_four },         { "K", take_four },
    { "g", take_grey },     { "G", take_grey },      { "rg", take_screen_colour }, { "RG", take_screen_colour },
    { "cs", take_space },   { "CS", take_space },    { "sc", take_colour },     { "SC", take_colour },
    { "scn", take_colour }, { "SCN", take_colour },  { "Do", draw_object },     { NULL, NULL },
};

static bool perform(const Performer *known, ImpressionReader *reader, const Operator *op)
{
    for (; known->word; known++)
        if (*known->word == *op->word.first && token_is(op->word, known->word)) {
            known->perform(reader, op);
            return true;
        }
    return false;
}

/* A form has ended: what it did to the state is undone. */
static bool leave_form(ImpressionReader *reader)
{
    if (reader->form == 0)
        return false;
    reader->state = reader->forms[reader->form].states - 1;
    reader->lost = 0;
    reader->form--;
    return true;
}

bool impression_next(ImpressionReader *reader, Impression *impression)
{
    while (reader->pending_count == 0) {
        Operator op;
        if (content_next(&reader->forms[reader->form].reader, &op)) {
            if (!reader->widths || !perform(impression_text_performers, reader, &op))
                perform(performers, reader, &op);
        } else if (!leave_form(reader)) {
            return false;
        }
    }
    *impression = reader->pending[0];
    memmove(reader->pending, reader->pending + 1, --reader->pending_count * sizeof *reader->pending);
    return true;
}

ImpressionReader *impression_open(Arena *arena, const Objects *objects, GlyphWidths *widths, qpdf_oh page)
{
    ImpressionReader *reader = ARENA_NEW(arena, ImpressionReader);
    *reader = (ImpressionReader){ .arena = arena, .objects = objects, .widths = widths, .path = no_bounds,
                                  .trim = impression_trim(objects, page) };
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (qpdf_oh_get_page_content_data(objects->qpdf, page, &bytes, &length) & QPDF_ERRORS)
        length = 0;
    const char *content = length ? arena_copy(arena, (const char *)bytes, length) : "";
    free(bytes);
    reader->forms[0] = (PageForm){ { .at = content, .end = content + length }, object_get(objects, page, "/Resources"), 0 };
    reader->states[0] = (PageState){ .matrix = { 1, 0, 0, 1, 0, 0 }, .clip = { -INFINITY, -INFINITY, INFINITY, INFINITY },
                                     .fill = { 0, 0, 0, 1 }, .stroke = { 0, 0, 0, 1 }, .line_width = 1, .scale = 1 };
    return reader;
}
