/* Takes spans, gives lines. The paragraph is itemized and shaped once, as a
 * whole; lines are slices of it. What is never parted (a letter with its
 * accents, a ligature) is a unit; what stands between two places where a line
 * may end is a piece, and linebreak sees nothing but pieces. Letters may widen
 * by 2 % and stand apart by 0.012 em, never more; the rest goes to the spaces. */
#include "set/para.h"

#include <assert.h>
#include <math.h>
#include <pango/pango.h>
#include <string.h>

#include "set/font_pango.h"
#include "set/linebreak.h"
#include "set/protrusion.h"

#define GLYPH_SCALE 0.02  /* either way; typographers see 3 % */
#define TRACKING 0.0115   /* em, either way: 0.012 is where it begins to show */

enum {
    DISPLAY_SIZE = 20, /* pt: from here on the white beside a letter shows, and lines begin with its ink */
    NO_BREAK_SPACE = 0x00A0,
    LINE_SEPARATOR = 0x2028,
};

typedef struct Unit {
    size_t start, length; /* bytes of the paragraph's text */
    uint32_t character;   /* the first */
    int index;            /* of that character in the paragraph */
    int characters;
    const Face *face;
    const Span *span;
    const PangoGlyphInfo *glyphs;
    int glyph_count;
    pt width;
} Unit;

/* A paragraph while it is being set. */
typedef struct Work {
    const Setter *setter;
    const Style *style;
    const Tag *tag;
    char *text;
    size_t length;
    int characters;
    const Span **span_at; /* of each byte */
    bool *hyphen_after;   /* of each character */
    PangoLogAttr *logs;
    Unit *units;
    size_t unit_count;
    Piece *pieces;
    size_t *piece_ends;   /* one past the last unit of each piece, spaces not counted */
    size_t *piece_starts;
    size_t piece_count;
    const Run *runs;
} Work;

/* ------------------------------------------------------------------ text */

static void gather(Work *work, const Span *spans)
{
    Arena *arena = work->setter->arena;
    size_t room = 1;
    for (const Span *span = spans; span; span = span->next)
        room += 2 * strlen(span->utf8) + 4;
    work->text = arena_alloc(arena, room);
    work->span_at = ARENA_ARRAY(arena, const Span *, room);
    for (const Span *span = spans; span; span = span->next) {
        for (const char *from = span->utf8; *from;) {
            uint32_t character = utf8_next(&from);
            size_t bytes = utf8_put(work->text + work->length, work->style->capitals ? g_unichar_toupper(character) : character);
            for (size_t i = 0; i < bytes; i++)
                work->span_at[work->length + i] = span;
            work->length += bytes;
            work->characters++;
        }
    }
}

static void cover(PangoAttrList *attributes, PangoAttribute *attribute, size_t start, size_t end)
{
    attribute->start_index = (guint)start;
    attribute->end_index = (guint)end;
    pango_attr_list_insert(attributes, attribute);
}

static PangoAttrList *attributes_of(const Work *work)
{
    PangoAttrList *attributes = pango_attr_list_new();
    const char *code = language_code(work->setter->language);
    cover(attributes, pango_attr_language_new(pango_language_from_string(code)), 0, work->length);
    if (work->style->features.utf8)
        cover(attributes, pango_attr_font_features_new(work->style->features.utf8), 0, work->length);
    for (size_t start = 0, end; start < work->length; start = end) {
        const Span *span = work->span_at[start];
        for (end = start; end < work->length && work->span_at[end] == span;)
            end++;
        PangoFontDescription *font = fonts_description(work->style, span->strong, span->emphasis, work->style->size);
        cover(attributes, pango_attr_font_desc_new(font), start, end);
        pango_font_description_free(font);
    }
    return attributes;
}

/* --------------------------------------------------------------- shaping */

static Place place_of(const Work *work, const Unit *unit)
{
    Place at = unit->span->at;
    size_t start = unit->start;
    while (start > 0 && work->span_at[start - 1] == unit->span)
        start--;
    if (at.column)
        for (size_t i = start; i < unit->start; i++)
            at.column += ((unsigned char)work->text[i] & 0xC0) != 0x80;
    at.length = 1;
    return at;
}

static void check_unit(const Work *work, const Unit *unit, PangoFont *font)
{
    if (g_unichar_isspace(unit->character) || g_unichar_type(unit->character) == G_UNICODE_FORMAT)
        return;
    bool unknown = false;
    for (int i = 0; i < unit->glyph_count; i++)
        unknown = unknown || (unit->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG);
    if (unknown) {
        diag_error(work->setter->diags, place_of(work, unit), DIAG_GLYPH_MISSING,
                   "no font has the character \"%.*s\" (U+%04X)", (int)unit->length, work->text + unit->start, unit->character);
        diag_hint(work->setter->diags, "write it another way, or add a font that has it to the layout");
    } else if (strcmp(face_family(unit->face), work->style->family.utf8) != 0) {
        (void)font;
        diag_warning(work->setter->diags, place_of(work, unit), DIAG_GLYPH_FALLBACK,
                     "%s lacks \"%.*s\" (U+%04X): it is set in %s", work->style->family.utf8, (int)unit->length,
                     work->text + unit->start, unit->character, face_family(unit->face));
    }
}

static void add_units(Work *work, const PangoItem *item, const PangoGlyphString *glyphs, int first_character)
{
    const Face *face = fonts_face_of(work->setter->fonts, item->analysis.font);
    int index = first_character;
    for (int i = 0, next; i < glyphs->num_glyphs; i = next) {
        for (next = i + 1; next < glyphs->num_glyphs && glyphs->log_clusters[next] == glyphs->log_clusters[i];)
            next++;
        size_t start = (size_t)item->offset + (size_t)glyphs->log_clusters[i];
        size_t end = next < glyphs->num_glyphs ? (size_t)item->offset + (size_t)glyphs->log_clusters[next]
                                               : (size_t)item->offset + (size_t)item->length;
        const char *from = work->text + start;
        Unit *unit = &work->units[work->unit_count++];
        *unit = (Unit){.start = start, .length = end - start, .character = utf8_next(&from), .index = index,
                       .face = face, .span = work->span_at[start], .glyphs = &glyphs->glyphs[i], .glyph_count = next - i};
        for (size_t byte = start; byte < end; byte++)
            unit->characters += ((unsigned char)work->text[byte] & 0xC0) != 0x80;
        for (int k = i; k < next; k++)
            unit->width += glyphs->glyphs[k].geometry.width / (double)PANGO_SCALE;
        unit->width += work->style->tracking * work->style->size;
        index += unit->characters;
        check_unit(work, unit, item->analysis.font);
    }
}

static void release_glyphs(void *glyphs)
{
    pango_glyph_string_free(glyphs);
}

static void shape(Work *work)
{
    Arena *arena = work->setter->arena;
    PangoAttrList *attributes = attributes_of(work);
    PangoLanguage *language = pango_language_from_string(language_code(work->setter->language));
    work->logs = ARENA_ARRAY(arena, PangoLogAttr, (size_t)work->characters + 1);
    work->units = ARENA_ARRAY(arena, Unit, (size_t)work->characters + 1);
    pango_get_log_attrs(work->text, (int)work->length, -1, language, work->logs, work->characters + 1);
    GList *items = pango_itemize(fonts_context(work->setter->fonts), work->text, 0, (int)work->length, attributes, NULL);
    int first = 0;
    for (GList *link = items; link; link = link->next) {
        PangoItem *item = link->data;
        PangoGlyphString *glyphs = arena_own(arena, pango_glyph_string_new(), release_glyphs);
        pango_shape_item(item, work->text, (int)work->length, work->logs + first, glyphs, PANGO_SHAPE_NONE);
        add_units(work, item, glyphs, first);
        first += item->num_chars;
        pango_item_free(item);
    }
    g_list_free(items);
    pango_attr_list_unref(attributes);
}

/* ---------------------------------------------------------------- breaks */

static bool is_space(uint32_t character)
{
    return character == ' ' || character == NO_BREAK_SPACE;
}

/* White of any width, or a dash between words. */
static bool ends_word(uint32_t character)
{
    return is_space(character) || character == LINE_SEPARATOR || (character >= 0x2000 && character <= 0x200B) ||
           character == 0x202F || character == 0x2013 || character == 0x2014;
}

/* Marks where words may be hyphenated; a word is what stands between spaces, so that its hyphens and figures count. */
static void mark_hyphens(Work *work)
{
    work->hyphen_after = ARENA_ARRAY(work->setter->arena, bool, (size_t)work->characters + 1);
    if (!work->setter->hyphenator || !work->style->hyphenate)
        return;
    int index = 0;
    for (const char *from = work->text, *next = from; *from; from = next) {
        int first = index;
        const char *end = from;
        for (uint32_t character = 1; character && !ends_word(character); index++) {
            end = next;
            character = utf8_next(&next);
        }
        if (end > from && !work->span_at[from - work->text]->verbatim)
            hyphenate_word(work->setter->hyphenator, from, (size_t)(end - from), work->hyphen_after + first);
    }
}

static bool is_dash(uint32_t character)
{
    return character == '-' || (character >= 0x2010 && character <= 0x2014);
}

/* Letters and figures that stand next to a hyphen of the word's own, on the side of `step`. */
static int letters_beside(const Work *work, size_t unit, int step)
{
    int letters = 0;
    for (size_t i = unit; i < work->unit_count && g_unichar_isalnum(work->units[i].character); i += (size_t)step)
        letters += work->units[i].characters;
    return letters;
}

/* A word's own hyphen parts it only where both sides have three letters or more: never "БОМКА-|10", "e-|mail". */
static bool may_part_at_dash(const Work *work, size_t dash)
{
    if (work->units[dash].character != '-' && work->units[dash].character != 0x2010)
        return true;
    return dash > 0 && letters_beside(work, dash - 1, -1) > 2 && letters_beside(work, dash + 1, 1) > 2;
}

static bool may_end_before(const Work *work, size_t unit)
{
    uint32_t before = work->units[unit - 1].character, after = work->units[unit].character;
    if (!work->logs[work->units[unit].index].is_line_break)
        return false;
    if (after == 0x2014 || after == 0x2013 || (is_dash(before) && unit >= 2 && is_space(work->units[unit - 2].character)))
        return false;
    return !is_dash(before) || (may_part_at_dash(work, unit - 1) && !work->style->headline);
}

/* --------------------------------------------------------------- hanging */

/* How far a line that begins or ends with this unit may stick out. */
static pt hang_left(const Work *work, const Unit *unit)
{
    if (work->style->size >= DISPLAY_SIZE && unit->glyph_count)
        return face_ink_left(unit->face, unit->glyphs[0].glyph);
    return protrusion_left(unit->character) * unit->width;
}

static pt hang_right(const Work *work, const Unit *unit, bool hyphen)
{
    if (work->style->size >= DISPLAY_SIZE && unit->glyph_count)
        return face_ink_right(unit->face, unit->glyphs[unit->glyph_count - 1].glyph) + work->style->tracking * work->style->size;
    return hyphen ? protrusion_right('-') * face_hyphen(unit->face) : protrusion_right(unit->character) * unit->width;
}

/* ---------------------------------------------------------------- pieces */

typedef struct Gap {
    size_t spaces;    /* units of white after the piece */
    int penalty;
    bool added;       /* a hyphen is added */
    bool ends;
} Gap;

/* Binds after short words give way where a line would gape; those of names, dates and numbers never do. In a headline
 * all of them hold. */
static int bind_penalty(const Work *work, size_t space)
{
    static const int penalties[] = {
        [BIND_FIRM] = PIECE_NEVER, [BIND_NUMBERED] = PIECE_NEVER, [BIND_SHORT_ONE] = 3000, [BIND_SHORT_TWO] = 900,
    };
    enum { RAGGED_PENALTY = 9000 }; /* a ragged line loses nothing by being short */
    if (work->style->headline)
        return PIECE_NEVER;
    int penalty = penalties[copyedit_bind_rank(work->setter->language, work->text, work->units[space].start)];
    return penalty != PIECE_NEVER && work->style->align != ALIGN_JUSTIFY ? RAGGED_PENALTY : penalty;
}

/* What stands after unit `last`: nothing, white, or a place to hyphenate. */
static Gap gap_after(const Work *work, size_t last)
{
    size_t next = last + 1;
    if (next >= work->unit_count)
        return (Gap){.ends = true};
    uint32_t character = work->units[next].character;
    if (character == LINE_SEPARATOR)
        return (Gap){.ends = true, .spaces = 1, .penalty = PIECE_ALWAYS};
    if (character == NO_BREAK_SPACE)
        return (Gap){.ends = true, .spaces = 1, .penalty = bind_penalty(work, next)};
    if (character == ' ') {
        bool breaks = next + 1 < work->unit_count && work->units[next + 1].character != 0x2014;
        return (Gap){.ends = true, .spaces = 1, .penalty = breaks ? 0 : PIECE_NEVER};
    }
    const Unit *unit = &work->units[last];
    if (work->hyphen_after[unit->index + unit->characters - 1])
        return (Gap){.ends = true, .added = true};
    if (may_end_before(work, next))
        return (Gap){.ends = true, .penalty = is_dash(unit->character) ? 30 : 60};
    return (Gap){0};
}

static void add_piece(Work *work, size_t start, size_t end, Gap gap)
{
    Piece piece = {.penalty = gap.penalty};
    for (size_t i = start; i < end; i++) {
        piece.width += work->units[i].width;
        piece.letters += work->units[i].characters;
    }
    piece.give = piece.width * GLYPH_SCALE + piece.letters * TRACKING * work->style->size;
    if (gap.spaces && gap.penalty != PIECE_ALWAYS)
        piece.space = work->units[end].width;
    const Unit *first = &work->units[start], *last = &work->units[end > start ? end - 1 : start];
    if (end > start) {
        piece.hang_left = hang_left(work, first);
        piece.hang_right = hang_right(work, last, gap.added);
    }
    if (gap.added)
        piece.hyphen = face_hyphen(last->face);
    piece.hyphenated = gap.added || last->character == '-' || last->character == 0x2010;
    work->piece_starts[work->piece_count] = start;
    work->piece_ends[work->piece_count] = end;
    work->pieces[work->piece_count++] = piece;
}

static void cut_into_pieces(Work *work)
{
    Arena *arena = work->setter->arena;
    work->pieces = ARENA_ARRAY(arena, Piece, work->unit_count + 1);
    work->piece_ends = ARENA_ARRAY(arena, size_t, work->unit_count + 1);
    work->piece_starts = ARENA_ARRAY(arena, size_t, work->unit_count + 1);
    size_t start = 0;
    for (size_t i = 0; i < work->unit_count; i++) {
        Gap gap = gap_after(work, i);
        if (!gap.ends)
            continue;
        add_piece(work, start, i + 1, gap);
        i += gap.spaces;
        start = i + 1;
    }
}

/* ----------------------------------------------------------------- lines */

/* What a line's letters and spaces become. */
typedef struct Fit {
    double scale;
    pt tracking;
    pt extra; /* added to each space */
} Fit;

typedef struct Slice {
    size_t first, end; /* units */
    bool hyphen;       /* one is added */
    bool space_after;  /* the line ends at white: readers and search need it */
    pt natural;
    size_t spaces, gaps;
} Slice;

static Slice slice_of(const Work *work, size_t first_piece, size_t end_piece)
{
    const Piece *last = &work->pieces[end_piece - 1];
    Slice slice = {.first = work->piece_starts[first_piece], .end = work->piece_ends[end_piece - 1],
                   .hyphen = last->hyphen > 0};
    slice.space_after = last->space > 0 || last->penalty == PIECE_ALWAYS;
    for (size_t i = slice.first; i < slice.end; i++) {
        slice.natural += work->units[i].width;
        slice.spaces += is_space(work->units[i].character);
    }
    slice.gaps = slice.end - slice.first - slice.spaces;
    slice.natural += last->hyphen;
    return slice;
}

static Fit fit_of(const Work *work, const Slice *slice, const Line *line, pt target, bool justified)
{
    Fit fit = {.scale = 1};
    if (!justified)
        return fit;
    fit.scale = face_scale_step(1 + GLYPH_SCALE * line->give);
    fit.tracking = TRACKING * work->style->size * line->give;
    pt letters = slice->natural;
    for (size_t i = slice->first; i < slice->end; i++)
        letters -= is_space(work->units[i].character) ? work->units[i].width : 0;
    pt widened = slice->natural + letters * (fit.scale - 1) + fit.tracking * (pt)slice->gaps;
    if (slice->spaces)
        fit.extra = (target - widened) / (pt)slice->spaces;
    return fit;
}

/* One run being filled: a stretch of units of the same face, span and line. */
typedef struct Filling {
    Run *run;
    Glyph *glyphs;
    Cluster *clusters;
    char *text;
} Filling;

static const Tag *tag_of(const Work *work, const Span *span)
{
    if (!span->link)
        return NULL;
    Tag *tag = ARENA_NEW(work->setter->arena, Tag);
    *tag = (Tag){.kind = TAG_LINK, .parent = work->tag, .uri = span->link};
    return tag;
}

static Filling begin_run(const Work *work, const Slice *slice, size_t unit, const Fit *fit, Run *run, const Tag *link)
{
    Arena *arena = work->setter->arena;
    size_t bytes = 8, glyphs = 2;
    for (size_t i = unit; i < slice->end; i++) {
        bytes += work->units[i].length;
        glyphs += (size_t)work->units[i].glyph_count;
    }
    Filling filling = {run, ARENA_ARRAY(arena, Glyph, glyphs), ARENA_ARRAY(arena, Cluster, glyphs), arena_alloc(arena, bytes)};
    const Unit *first = &work->units[unit];
    *run = (Run){.face = first->face, .style = work->style, .scale = fit->scale, .tag = link, .utf8 = filling.text,
                 .glyphs = filling.glyphs, .clusters = filling.clusters,
                 .ink = setter_ink(work->setter, work->style->ink.utf8)};
    return filling;
}

static void put_cluster(Filling *filling, const char *utf8, size_t length, int glyphs)
{
    Run *run = filling->run;
    memcpy(filling->text + run->length, utf8, length);
    run->length += length;
    filling->clusters[run->cluster_count++] = (Cluster){(int)length, glyphs};
}

static void put_glyph(Filling *filling, uint32_t id, pt x, pt y)
{
    filling->glyphs[filling->run->glyph_count++] = (Glyph){id, x, y};
}

static void put_unit(Filling *filling, const Work *work, const Unit *unit, const Fit *fit)
{
    Run *run = filling->run;
    int drawn = 0;
    pt x = run->width;
    for (int i = 0; i < unit->glyph_count; i++) {
        const PangoGlyphInfo *glyph = &unit->glyphs[i];
        if (glyph->glyph != PANGO_GLYPH_EMPTY) {
            put_glyph(filling, glyph->glyph & ~PANGO_GLYPH_UNKNOWN_FLAG,
                      x + glyph->geometry.x_offset / (double)PANGO_SCALE * fit->scale,
                      glyph->geometry.y_offset / (double)PANGO_SCALE);
            drawn++;
        }
        x += glyph->geometry.width / (double)PANGO_SCALE * fit->scale;
    }
    put_cluster(filling, work->text + unit->start, unit->length, drawn);
    run->width += is_space(unit->character) ? unit->width + fit->extra : unit->width * fit->scale + fit->tracking;
}

static bool same_run(const Unit *a, const Unit *b)
{
    return a->face == b->face && a->span == b->span;
}

static void end_line(Filling *filling, const Slice *slice, const Unit *last)
{
    Run *run = filling->run;
    if (slice->hyphen) {
        put_glyph(filling, face_hyphen_glyph(last->face), run->width, 0);
        put_cluster(filling, "\u00AD", 2, 1);
        run->width += face_hyphen(last->face) * run->scale;
    } else if (slice->space_after) {
        put_glyph(filling, face_space_glyph(last->face), run->width, 0);
        put_cluster(filling, " ", 1, 1);
    }
}

static SetLine set_line(const Work *work, const Slice *slice, const Fit *fit, pt left)
{
    SetLine line = {.space = 1 + fit->extra / face_space(work->units[slice->first].face)};
    Run *runs = ARENA_ARRAY(work->setter->arena, Run, slice->end - slice->first);
    Filling filling = {0};
    const Tag *link = NULL;
    pt x = left;
    for (size_t i = slice->first; i < slice->end; i++) {
        const Unit *unit = &work->units[i];
        if (i == slice->first || !same_run(unit, unit - 1)) {
            if (filling.run)
                x += filling.run->width;
            if (i == slice->first || unit->span != (unit - 1)->span)
                link = tag_of(work, unit->span);
            filling = begin_run(work, slice, i, fit, &runs[line.run_count++], link);
            filling.run->x = x;
        }
        put_unit(&filling, work, unit, fit);
    }
    end_line(&filling, slice, &work->units[slice->end - 1]);
    line.runs = runs;
    line.width = x + filling.run->width - left;
    line.hyphenated = slice->hyphen;
    return line;
}

static pt align_left(const Style *style, pt room, pt width)
{
    if (style->align == ALIGN_RIGHT)
        return room - width;
    return style->align == ALIGN_CENTRE ? (room - width) / 2 : 0;
}

static void report_wide(const Work *work, const Slice *slice, pt room)
{
    const Unit *unit = &work->units[slice->first];
    const Unit *last = &work->units[slice->end - 1];
    diag_error(work->setter->diags, place_of(work, unit), DIAG_WORD_TOO_WIDE,
               "\"%.*s\" is %.1f mm wide and the column here %.1f mm", (int)(last->start + last->length - unit->start),
               work->text + unit->start, slice->natural * 25.4 / 72, room * 25.4 / 72);
    diag_hint(work->setter->diags, "shorten it, or put a soft hyphen where it may be parted");
}

static SetPara set_lines(const Work *work, const Line *lines, size_t count, const Passage *passage, const Measure *measure)
{
    SetLine *set = ARENA_ARRAY(work->setter->arena, SetLine, count);
    size_t first = 0;
    for (size_t i = 0; i < count; i++) {
        const Style *style = work->style;
        Slice slice = slice_of(work, first, lines[i].end);
        pt indent = (i == 0 ? measure->indent : 0) + ((int)i < measure->drop ? measure->drop_width : 0);
        pt room = measure->width - indent;
        bool last = i + 1 == count || work->pieces[lines[i].end - 1].penalty == PIECE_ALWAYS;
        bool justified = style->align == ALIGN_JUSTIFY && (!last || lines[i].give < 0 || lines[i].space < 1);
        pt hang = style->align == ALIGN_JUSTIFY || style->align == ALIGN_LEFT ? hang_left(work, &work->units[slice.first]) : 0;
        if (style->align == ALIGN_RIGHT && style->size >= DISPLAY_SIZE)
            hang = -hang_right(work, &work->units[slice.end - 1], slice.hyphen);
        Fit fit = fit_of(work, &slice, &lines[i], room + hang + hang_right(work, &work->units[slice.end - 1], slice.hyphen), justified);
        if (lines[i].too_wide)
            report_wide(work, &slice, room);
        set[i] = set_line(work, &slice, &fit, indent - hang + align_left(style, room, slice.natural));
        first = lines[i].end;
    }
    (void)passage;
    return (SetPara){set, count};
}

static const Breaking *breaking_of(const Style *style)
{
    if (style->align == ALIGN_JUSTIFY)
        return &BREAKING_JUSTIFIED;
    return style->headline ? &BREAKING_BALANCED : &BREAKING_RAGGED;
}

static bool prepare(Work *work, const Setter *setter, const Span *spans, const Style *style)
{
    *work = (Work){.setter = setter, .style = style};
    gather(work, spans);
    if (!work->length || !fonts_face(setter->fonts, style, false, false, style->size, setter->diags))
        return false;
    shape(work);
    mark_hyphens(work);
    cut_into_pieces(work);
    return work->piece_count > 0;
}

SetPara para_set(const Setter *setter, const Span *spans, const Style *style, Measure measure, const Tag *tag)
{
    Work work;
    if (!prepare(&work, setter, spans, style))
        return (SetPara){0};
    work.tag = tag;
    Arena *arena = setter->arena;
    size_t kinds = (size_t)measure.drop + 1;
    pt *widths = ARENA_ARRAY(arena, pt, kinds);
    for (size_t i = 0; i < kinds; i++)
        widths[i] = measure.width - ((int)i < measure.drop ? measure.drop_width : 0);
    Passage passage = {.pieces = work.pieces, .count = work.piece_count, .measures = widths, .measure_count = kinds,
                       .indent = measure.indent};
    Line *lines = ARENA_ARRAY(arena, Line, work.piece_count);
    Arena *scratch = arena_open();
    size_t count = linebreak_best(scratch, breaking_of(style), &passage, lines);
    arena_close(scratch);
    return set_lines(&work, lines, count, &passage, &measure);
}

pt para_width(const Setter *setter, const Span *spans, const Style *style)
{
    Work work;
    if (!prepare(&work, setter, spans, style))
        return 0;
    pt width = 0;
    for (size_t i = 0; i < work.unit_count; i++)
        width += work.units[i].width;
    if (style->size >= DISPLAY_SIZE) {
        width -= hang_left(&work, &work.units[0]) + hang_right(&work, &work.units[work.unit_count - 1], false);
    }
    return width;
}

Span *para_span(Arena *arena, const char *utf8, Place at)
{
    Span *span = ARENA_NEW(arena, Span);
    *span = (Span){.utf8 = utf8, .at = at};
    return span;
}

Item *para_item(Arena *arena, const SetLine *line, const Style *style, const Tag *tag)
{
    Item *item = ARENA_NEW(arena, Item);
    *item = (Item){.kind = ITEM_TEXT, .tag = tag, .width = line->width, .height = style->leading, .runs = line->runs,
                   .run_count = line->run_count};
    return item;
}
