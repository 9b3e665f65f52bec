/* Takes spans, gives units and pieces. The paragraph is itemized and shaped
 * once, as a whole; lines will be slices of it. */
#include "set/para_shape.h"

#include <pango/pango.h>
#include <string.h>

#include "set/font_pango.h"
#include "set/para_address.h"
#include "set/protrusion.h"

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

/* ---------------------------------------------------------------- breaks */

bool shaped_is_space(uint32_t character)
{
    return character == ' ' || character == NO_BREAK_SPACE;
}

/* White of any width, or a dash between words. */
static bool ends_word(uint32_t character)
{
    return shaped_is_space(character) || character == LINE_SEPARATOR || (character >= 0x2000 && character <= 0x200B) ||
           character == 0x202F || character == 0x2013 || character == 0x2014;
}

/* Marks where words may be hyphenated; a word is what stands between spaces, so that its hyphens and figures count. What
 * an editor marks with a soft hyphen may be parted in every style. */
static void mark_hyphens(Shaped *shaped)
{
    const Hyphenator *hyphenator = shaped->style->hyphenate ? shaped->setter->hyphenator : NULL;
    shaped->hyphen_after = ARENA_ARRAY(shaped->scratch, uint8_t, (size_t)shaped->characters + 1);
    if (!hyphenator && !strstr(shaped->text, "\u00AD"))
        return;
    int index = 0;
    for (const char *from = shaped->text, *next = from; *from; from = next) {
        int first = index;
        const char *end = from;
        for (uint32_t character = 1; character && !ends_word(character); index++) {
            end = next;
            character = utf8_next(&next);
            if (character && shaped->span_at[end - shaped->text]->note)
                character = ' '; /* a mark is no part of its word */
        }
        if (end > from && !shaped->span_at[from - shaped->text]->verbatim)
            hyphenate_word(hyphenator, from, (size_t)(end - from), shaped->hyphen_after + first);
    }
}

static bool is_dash(uint32_t character)
{
    return character == '-' || (character >= 0x2010 && character <= 0x2014);
}

/* Letters and figures that stand next to a hyphen of the word's own, on the side of `step`. */
static int letters_beside(const Shaped *shaped, size_t unit, int step)
{
    int letters = 0;
    for (size_t i = unit; i < shaped->unit_count && g_unichar_isalnum(shaped->units[i].character); i += (size_t)step)
        letters += shaped->units[i].characters;
    return letters;
}

/* A word's own hyphen parts it only where both sides have three letters or more: never "e-|mail", "10-|й". */
static bool may_part_at_dash(const Shaped *shaped, size_t dash)
{
    if (shaped->units[dash].character != '-' && shaped->units[dash].character != 0x2010)
        return true;
    return dash > 0 && letters_beside(shaped, dash - 1, -1) > 2 && letters_beside(shaped, dash + 1, 1) > 2;
}

static bool may_end_before(const Shaped *shaped, size_t unit)
{
    uint32_t before = shaped->units[unit - 1].character, after = shaped->units[unit].character;
    if (!shaped->logs[shaped->units[unit].index].is_line_break || shaped->units[unit].span->note)
        return false;
    if (after == 0x2014 || after == 0x2013 || (is_dash(before) && unit >= 2 && shaped_is_space(shaped->units[unit - 2].character)))
        return false;
    return !is_dash(before) || (may_part_at_dash(shaped, unit - 1) && !shaped->style->headline);
}

/* --------------------------------------------------------------- hanging */

pt shaped_hang_left(const Shaped *shaped, const Unit *unit)
{
    if (shaped->style->size >= DISPLAY_SIZE && unit->glyph_count)
        return face_ink_left(unit->face, unit->glyphs[0].id);
    return protrusion_left(unit->character) * unit->width;
}

pt shaped_hang_right(const Shaped *shaped, const Unit *unit, bool hyphen)
{
    if (shaped->style->size >= DISPLAY_SIZE && unit->glyph_count)
        return face_ink_right(unit->face, unit->glyphs[unit->glyph_count - 1].id) + shaped->style->tracking * shaped->style->size;
    return hyphen ? protrusion_right('-') * face_hyphen(unit->face) : protrusion_right(unit->character) * unit->width;
}

/* ---------------------------------------------------------------- pieces */

typedef struct Gap {
    size_t spaces;    /* units of white after the piece */
    int penalty;
    bool added;       /* a hyphen is added */
    bool address;     /* it parts an address */
    bool ragged;      /* as in Piece */
    bool ends;
} Gap;

/* Binds after short words give way where a line would gape; those of names, dates and numbers never do. In a headline
 * all of them hold. */
static int bind_penalty(const Shaped *shaped, size_t space)
{
    static const int penalties[] = {
        [BIND_FIRM] = PIECE_NEVER, [BIND_NUMBERED] = PIECE_NEVER, [BIND_SHORT_ONE] = 14000, [BIND_SHORT_TWO] = 12000,
    };
    enum { RAGGED_PENALTY = 9000 }; /* a ragged line loses nothing by being short */
    if (shaped->style->headline)
        return PIECE_NEVER;
    int penalty = penalties[copyedit_bind_rank(shaped->setter->language, shaped->text, shaped->units[space].start)];
    return penalty != PIECE_NEVER && shaped->style->align != ALIGN_JUSTIFY ? RAGGED_PENALTY : penalty;
}

/* A headline breaks by sense: after a colon or a stop rather than within a phrase, and not after an article or a
 * preposition, which are the words of three letters and fewer. */
static int sense_penalty(const Shaped *shaped, size_t last)
{
    enum { WITHIN_PHRASE = 5000, AFTER_COMMA = 2500, AFTER_SHORT = 9000, SHORT = 3 };
    if (!shaped->style->headline)
        return 0;
    uint32_t character = shaped->units[last].character;
    if (character == ':' || character == '.' || character == '?' || character == ';')
        return 0;
    bool comma = character == ',' && last > 0;
    if (letters_beside(shaped, comma ? last - 1 : last, -1) <= SHORT)
        return AFTER_SHORT;
    return comma ? AFTER_COMMA : WITHIN_PHRASE;
}

/* A word is parted where it rarely is before a space grows to 1.7 times its width. */
enum { RARE_PENALTY = 5000 };

/* What stands after unit `last`: nothing, white, or a place to hyphenate. */
static Gap gap_after(const Shaped *shaped, size_t last)
{
    size_t next = last + 1;
    if (next >= shaped->unit_count)
        return (Gap){.ends = true};
    uint32_t character = shaped->units[next].character;
    if (character == LINE_SEPARATOR)
        return (Gap){.ends = true, .spaces = 1, .penalty = PIECE_ALWAYS};
    if (character == NO_BREAK_SPACE)
        return (Gap){.ends = true, .spaces = 1, .penalty = bind_penalty(shaped, next)};
    if (character == ' ') {
        bool breaks = next + 1 < shaped->unit_count && shaped->units[next + 1].character != 0x2014;
        const bool address = breaks && shaped->units[next + 1].span->verbatim && !shaped->units[next + 1].span->note;
        return (Gap){.ends = true, .spaces = 1, .penalty = breaks ? sense_penalty(shaped, last) : PIECE_NEVER, .ragged = address};
    }
    const Unit *unit = &shaped->units[last];
    if (address_goes_on(shaped, last))
        return (Gap){.ends = address_may_part(shaped, last), .penalty = address_penalty(shaped, last), .address = true, .ragged = true};
    const Parting parting = shaped->hyphen_after[unit->index + unit->characters - 1];
    if (parting != PARTING_NONE)
        return (Gap){.ends = true, .added = true, .penalty = parting == PARTING_RARE ? RARE_PENALTY : 0};
    if (may_end_before(shaped, next))
        return (Gap){.ends = true, .penalty = is_dash(unit->character) ? 30 : 60};
    return (Gap){0};
}

static void add_piece(Shaped *shaped, size_t start, size_t end, Gap gap)
{
    Piece piece = {.penalty = gap.penalty, .ragged = gap.ragged};
    for (size_t i = start; i < end; i++) {
        piece.width += shaped->units[i].width;
        piece.letters += shaped->units[i].characters;
    }
    piece.give = piece.width * GLYPH_SCALE + piece.letters * TRACKING * shaped->style->size;
    if (gap.spaces && gap.penalty != PIECE_ALWAYS)
        piece.space = shaped->units[end].width;
    const Unit *first = &shaped->units[start], *last = &shaped->units[end > start ? end - 1 : start];
    if (end > start) {
        piece.hang_left = shaped_hang_left(shaped, first);
        piece.hang_right = shaped_hang_right(shaped, last, gap.added);
    }
    if (gap.added)
        piece.hyphen = face_hyphen(last->face);
    piece.hyphenated = gap.added || (!gap.address && (last->character == '-' || last->character == 0x2010));
    shaped->piece_starts[shaped->piece_count] = (uint32_t)start;
    shaped->piece_ends[shaped->piece_count] = (uint32_t)end;
    shaped->pieces[shaped->piece_count++] = piece;
}

static void cut_into_pieces(Shaped *shaped)
{
    Arena *arena = shaped->arena;
    size_t count = 0, start = 0;
    for (size_t i = 0; i < shaped->unit_count; i++)
        count += gap_after(shaped, i).ends;
    shaped->pieces = ARENA_ARRAY(arena, Piece, count);
    shaped->piece_ends = ARENA_ARRAY(arena, uint32_t, count);
    shaped->piece_starts = ARENA_ARRAY(arena, uint32_t, count);
    for (size_t i = 0; i < shaped->unit_count; i++) {
        Gap gap = gap_after(shaped, i);
        if (!gap.ends)
            continue;
        add_piece(shaped, start, i + 1, gap);
        i += gap.spaces;
        start = i + 1;
    }
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
    mark_hyphens(shaped);
    cut_into_pieces(shaped);
    if (!shaped->faulty)
        shapings_add(setter->shapings, shaped, spans, shaped->style);
}

static const Shaped *shape_anew(const Setter *setter, const Span *spans, const Style *style)
{
    Arena *arena = shapings_arena(setter->shapings), *scratch = arena_open();
    Shaped *shaped = ARENA_NEW(arena, Shaped);
    *shaped = (Shaped){.setter = setter, .arena = arena, .style = style, .scratch = scratch};
    shape_and_cut(shaped, copy_spans(arena, spans));
    arena_close(scratch);
    shaped->scratch = NULL;
    shaped->span_at = NULL;
    shaped->logs = NULL;
    shaped->hyphen_after = NULL;
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
