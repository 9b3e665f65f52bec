/* Takes spans, gives units and pieces. The paragraph is itemized and shaped
 * once, as a whole; lines will be slices of it. */
#include "set/para_shape.h"

#include <pango/pango.h>
#include <string.h>

#include "base/timing.h"
#include "set/font_pango.h"
#include "set/para_pieces.h"

/* ------------------------------------------------------------------ text */

/* Superior figures as characters, for fonts that have them and no feature for it. */
static uint32_t superior(uint32_t digit)
{
    static const uint32_t digits[] = {0x2070, 0x00B9, 0x00B2, 0x00B3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    return digit >= '0' && digit <= '9' ? digits[digit - '0'] : digit;
}

static bool has_feature(const Shaped *shaped, const Span *span, const char *feature)
{
    const Face *face = fonts_face(shaped->setter->fonts, shaped->style, span->strong, span->emphasis, shaped->style->size,
                                  shaped->setter->diags);
    return face && face_has_feature(face, feature);
}

/* A character as it is set in its span: a capital, a superior figure, or as it is. */
static uint32_t character_set(const Shaped *shaped, const Span *span, uint32_t character)
{
    if (shaped->style->capitals && character == 0x00DF)
        return 0x1E9E; /* ẞ: in German since 2017, and one letter, where SS would be two */
    if (shaped->style->capitals)
        return g_unichar_toupper(character);
    return span->note && !has_feature(shaped, span, "sups") ? superior(character) : character;
}

static void gather(Shaped *shaped, const Span *spans)
{
    size_t room = 1;
    for (const Span *span = spans; span; span = span->next)
        room += strlen(span->utf8);
    room *= 3; /* a capital may take a byte more than its small letter, a superior figure three */
    char *text = arena_alloc(shaped->scratch, room);
    shaped->span_at = ARENA_ARRAY(shaped->scratch, const Span *, room);
    for (const Span *span = spans; span; span = span->next) {
        for (const char *from = span->utf8; *from;) {
            uint32_t character = utf8_next(&from);
            size_t bytes = utf8_put(text + shaped->length, character_set(shaped, span, character));
            for (size_t i = 0; i < bytes; i++)
                shaped->span_at[shaped->length + i] = span;
            shaped->length += bytes;
            shaped->characters++;
        }
    }
    shaped->text = arena_copy(shaped->arena, text, shaped->length);
}

static void cover(PangoAttrList *attributes, PangoAttribute *attribute, size_t start, size_t end)
{
    attribute->start_index = (guint)start;
    attribute->end_index = (guint)end;
    pango_attr_list_insert(attributes, attribute);
}

/* The features that a span has of its own; NULL: none. */
static const char *span_features(Shaped *shaped, const Span *span)
{
    if (span->note)
        return has_feature(shaped, span, "sups") ? "sups=1" : NULL;
    if (!span->small_caps)
        return NULL;
    if (has_feature(shaped, span, "smcp"))
        return "smcp=1,c2sc=1";
    shaped->faulty = true;
    diag_warning(shaped->setter->diags, span->at, DIAG_GLYPH_FALLBACK, "%s%s has no small capitals: \"%s\" is set as it is written",
                 shaped->style->family.utf8, shaped->style->italic != span->emphasis ? " Italic" : "", span->utf8);
    return NULL;
}

static PangoAttrList *attributes_of(Shaped *shaped)
{
    PangoAttrList *attributes = pango_attr_list_new();
    const char *code = language_code(shaped->setter->language);
    cover(attributes, pango_attr_language_new(pango_language_from_string(code)), 0, shaped->length);
    if (shaped->style->features.utf8)
        cover(attributes, pango_attr_font_features_new(shaped->style->features.utf8), 0, shaped->length);
    for (size_t start = 0, end; start < shaped->length; start = end) {
        const Span *span = shaped->span_at[start];
        for (end = start; end < shaped->length && shaped->span_at[end] == span;)
            end++;
        PangoFontDescription *font = fonts_description(shaped->style, span->strong, span->emphasis);
        cover(attributes, pango_attr_font_desc_new(font), start, end);
        pango_font_description_free(font);
        const char *features = span_features(shaped, span);
        if (features)
            cover(attributes, pango_attr_font_features_new(features), start, end);
    }
    return attributes;
}

/* --------------------------------------------------------------- shaping */

Place shaped_place(const Shaped *shaped, const Unit *unit)
{
    Place at = unit->span->at;
    const Unit *first = unit;
    while (first > shaped->units && first[-1].span == unit->span)
        first--;
    if (at.column)
        for (size_t i = first->start; i < unit->start; i++)
            at.column += ((unsigned char)shaped->text[i] & 0xC0) != 0x80;
    at.length = 1;
    return at;
}

static void check_unit(Shaped *shaped, const Unit *unit, bool unknown)
{
    if (g_unichar_isspace(unit->character) || g_unichar_type(unit->character) == G_UNICODE_FORMAT)
        return;
    bool fallback = strcmp(face_family(unit->face), shaped->style->family.utf8) != 0;
    shaped->faulty = shaped->faulty || unknown || fallback;
    if (unknown) {
        diag_error(shaped->setter->diags, shaped_place(shaped, unit), DIAG_GLYPH_MISSING,
                   "no font has the character \"%.*s\" (U+%04X)", (int)unit->length, shaped->text + unit->start, unit->character);
        diag_hint(shaped->setter->diags, "write it another way, or add a font that has it to the layout");
    } else if (fallback) {
        diag_warning(shaped->setter->diags, shaped_place(shaped, unit), DIAG_GLYPH_FALLBACK,
                     "%s lacks \"%.*s\" (U+%04X): it is set in %s", shaped->style->family.utf8, (int)unit->length,
                     shaped->text + unit->start, unit->character, face_family(unit->face));
    }
}

/* The glyphs of one cluster; true when one of them is a box for a character that no font has. */
static bool copy_glyphs(Unit *unit, ShapedGlyph *glyphs, const PangoGlyphInfo *from, int count)
{
    bool unknown = false;
    for (int i = 0; i < count; i++) {
        unknown = unknown || (from[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG);
        glyphs[i] = (ShapedGlyph){
            .id = from[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG, .advance = face_length(unit->face, from[i].geometry.width),
            .x = face_length(unit->face, from[i].geometry.x_offset), .y = from[i].geometry.y_offset,
        };
        unit->width += glyphs[i].advance;
    }
    unit->glyphs = glyphs;
    unit->glyph_count = count;
    return unknown;
}

/* A superior figure keeps off its word, and further off one in italics, which leans towards it. */
static void make_way(const Shaped *shaped, Unit *unit)
{
    const Span *before = unit->start > 0 ? shaped->span_at[unit->start - 1] : NULL;
    if (!unit->span->note || !before || before == unit->span || unit->glyph_count == 0)
        return;
    const double gap = before->emphasis && !unit->span->emphasis ? 0.09 : 0.02; /* em */
    ShapedGlyph *glyph = (ShapedGlyph *)unit->glyphs;
    glyph->x += gap * shaped->style->size;
    glyph->advance += gap * shaped->style->size;
    unit->width += gap * shaped->style->size;
}

static void add_units(Shaped *shaped, const PangoItem *item, const PangoGlyphString *glyphs, int first_character)
{
    const Face *face = fonts_face_of(shaped->setter->fonts, item->analysis.font, shaped->style->size);
    ShapedGlyph *copies = ARENA_ARRAY(shaped->arena, ShapedGlyph, (size_t)glyphs->num_glyphs);
    int index = first_character;
    for (int i = 0, next; i < glyphs->num_glyphs; i = next) {
        for (next = i + 1; next < glyphs->num_glyphs && glyphs->log_clusters[next] == glyphs->log_clusters[i];)
            next++;
        size_t start = (size_t)item->offset + (size_t)glyphs->log_clusters[i];
        size_t end = next < glyphs->num_glyphs ? (size_t)item->offset + (size_t)glyphs->log_clusters[next]
                                               : (size_t)item->offset + (size_t)item->length;
        const char *from = shaped->text + start;
        Unit *unit = &shaped->units[shaped->unit_count++];
        *unit = (Unit){.start = (uint32_t)start, .length = (uint32_t)(end - start), .character = utf8_next(&from), .index = index,
                       .face = face, .span = shaped->span_at[start]};
        for (size_t byte = start; byte < end; byte++)
            unit->characters += ((unsigned char)shaped->text[byte] & 0xC0) != 0x80;
        bool unknown = copy_glyphs(unit, &copies[i], &glyphs->glyphs[i], next - i);
        make_way(shaped, unit);
        unit->width += shaped->style->tracking * shaped->style->size;
        index += unit->characters;
        check_unit(shaped, unit, unknown);
    }
}

static void shape(Shaped *shaped)
{
    PangoAttrList *attributes = attributes_of(shaped);
    PangoLanguage *language = pango_language_from_string(language_code(shaped->setter->language));
    shaped->logs = ARENA_ARRAY(shaped->scratch, PangoLogAttr, (size_t)shaped->characters + 1);
    shaped->units = ARENA_ARRAY(shaped->arena, Unit, (size_t)shaped->characters + 1);
    pango_get_log_attrs(shaped->text, (int)shaped->length, -1, language, shaped->logs, shaped->characters + 1);
    GList *items = pango_itemize(fonts_context(shaped->setter->fonts), shaped->text, 0, (int)shaped->length, attributes, NULL);
    int first = 0;
    for (GList *link = items; link; link = link->next) {
        PangoItem *item = link->data;
        PangoGlyphString *glyphs = pango_glyph_string_new();
        pango_shape_item(item, shaped->text, (int)shaped->length, shaped->logs + first, glyphs, PANGO_SHAPE_NONE);
        add_units(shaped, item, glyphs, first);
        first += item->num_chars;
        pango_glyph_string_free(glyphs);
        pango_item_free(item);
    }
    g_list_free(items);
    pango_attr_list_unref(attributes);
}

/* ----------------------------------------------------------------- whole */

/* The spans as they are remembered: those given may lie in memory that lives as long as a page is tried. */
static const Span *copy_spans(Arena *arena, const Span *spans)
{
    Span *first = NULL;
    Span **link = &first;
    for (; spans; spans = spans->next, link = &(*link)->next) {
        *link = ARENA_NEW(arena, Span);
        **link = *spans;
        (*link)->utf8 = arena_copy(arena, spans->utf8, strlen(spans->utf8));
    }
    return first;
}

static void shape_and_cut(Shaped *shaped, const Span *spans)
{
    const Setter *setter = shaped->setter;
    gather(shaped, spans);
    if (!shaped->length || !fonts_face(setter->fonts, shaped->style, false, false, shaped->style->size, setter->diags))
        return;
    shape(shaped);
    const Stage before = timing_begin(STAGE_HYPHENATION);
    shaped_mark_hyphens(shaped);
    timing_end(before);
    shaped_cut(shaped);
    if (!shaped->faulty)
        shapings_add(setter->shapings, shaped, spans, shaped->style);
}

static const Shaped *shape_anew(const Setter *setter, const Span *spans, const Style *style)
{
    const Stage before = timing_begin(STAGE_SHAPING);
    Arena *arena = shapings_arena(setter->shapings), *scratch = arena_open();
    Shaped *shaped = ARENA_NEW(arena, Shaped);
    *shaped = (Shaped){.setter = setter, .arena = arena, .style = style, .scratch = scratch};
    shape_and_cut(shaped, copy_spans(arena, spans));
    arena_close(scratch);
    shaped->scratch = NULL;
    shaped->span_at = NULL;
    shaped->logs = NULL;
    shaped->hyphen_after = NULL;
    timing_end(before);
    return shaped;
}

bool shaped_prepare(Shaped *shaped, const Setter *setter, const Span *spans, const Style *style)
{
    const Shaped *known = shapings_shaped(setter->shapings, spans, style);
    *shaped = known ? *known : *shape_anew(setter, spans, style);
    shaped->setter = setter;
    shaped->style = style;
    return shaped->piece_count > 0;
}
