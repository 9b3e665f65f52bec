/* Takes spans, gives lines: the pieces go to linebreak, its lines become runs
 * with their own advances. Letters may widen by 2 % and stand apart by 0.012
 * em, never more; the rest goes to the spaces. */
#include "set/para.h"

#include <math.h>
#include <string.h>

#include "base/timing.h"
#include "set/para_shape.h"
#include "set/para_word.h"

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
    bool hyphenated;   /* it ends in one, that or the word's own */
    bool space_after;  /* the line ends at white: readers and search need it */
    pt natural;
    size_t spaces, gaps;
} Slice;

static Slice slice_of(const Shaped *shaped, size_t first_piece, size_t end_piece)
{
    const Piece *last = &shaped->pieces[end_piece - 1];
    Slice slice = {.first = shaped->piece_starts[first_piece], .end = shaped->piece_ends[end_piece - 1],
                   .hyphen = last->hyphen > 0, .hyphenated = last->hyphenated};
    slice.space_after = last->space > 0 || last->penalty == PIECE_ALWAYS;
    for (size_t i = slice.first; i < slice.end; i++) {
        slice.natural += shaped->units[i].width;
        slice.spaces += shaped_is_space(shaped->units[i].character);
    }
    slice.gaps = slice.end - slice.first - slice.spaces;
    slice.natural += last->hyphen;
    return slice;
}

/* Of a space's width. Wider, and the eye stops at every word: a line that nothing fills rather ends short. */
static const double MOST_SPACE = 1.78, TOLD_SPACE = 1.85; /* less is short by a hair, and nobody sees it */

static pt most_extra(const Shaped *shaped, const Slice *slice)
{
    return (MOST_SPACE - 1) * face_space(shaped->units[slice->first].face);
}

static Fit fit_of(const Shaped *shaped, const Slice *slice, const Line *line, pt target, bool justified)
{
    Fit fit = {.scale = 1};
    if (!justified)
        return fit;
    fit.scale = face_scale_step(1 + GLYPH_SCALE * line->give);
    fit.tracking = TRACKING * shaped->style->size * line->give;
    pt letters = slice->natural;
    for (size_t i = slice->first; i < slice->end; i++)
        letters -= shaped_is_space(shaped->units[i].character) ? shaped->units[i].width : 0;
    pt widened = slice->natural + letters * (fit.scale - 1) + fit.tracking * (pt)slice->gaps;
    if (slice->spaces)
        fit.extra = fmin((target - widened) / (pt)slice->spaces, most_extra(shaped, slice));
    else if (slice->gaps) /* no space takes up what the step of the scale leaves over */
        fit.tracking -= letters * (fit.scale - 1 - GLYPH_SCALE * line->give) / (pt)slice->gaps;
    return fit;
}

/* One run being filled: a stretch of units of the same face, span and line. */
typedef struct Filling {
    Run *run;
    Glyph *glyphs;
    Cluster *clusters;
    char *text;
} Filling;

static const Tag *tag_of(const Shaped *shaped, const Span *span)
{
    if (span->note && shaped->tag) {
        Tag *mark = ARENA_NEW(shaped->setter->arena, Tag);
        *mark = (Tag){.kind = TAG_LINK, .parent = tag_under(shaped->setter->arena, TAG_REFERENCE, shaped->tag), .note = span->note};
        return mark;
    }
    if (!span->link)
        return NULL;
    Tag *tag = ARENA_NEW(shaped->setter->arena, Tag);
    *tag = (Tag){.kind = TAG_LINK, .parent = shaped->tag, .uri = span->link};
    return tag;
}

static bool same_run(const Unit *a, const Unit *b)
{
    return a->face == b->face && a->span == b->span;
}

static Filling begin_run(const Shaped *shaped, const Slice *slice, size_t unit, const Fit *fit, Run *run, const Tag *link)
{
    Arena *arena = setter_lines(shaped->setter);
    size_t bytes = 8, glyphs = 2; /* a hyphen or a space may follow */
    for (size_t i = unit; i < slice->end && (i == unit || same_run(&shaped->units[i], &shaped->units[i - 1])); i++) {
        bytes += shaped->units[i].length;
        glyphs += (size_t)shaped->units[i].glyph_count;
    }
    Filling filling = {run, ARENA_ARRAY(arena, Glyph, glyphs), ARENA_ARRAY(arena, Cluster, glyphs), arena_alloc(arena, bytes)};
    const Unit *first = &shaped->units[unit];
    *run = (Run){.face = first->face, .style = shaped->style, .scale = fit->scale, .tag = link, .note = first->span->note, .utf8 = filling.text,
                 .glyphs = filling.glyphs, .clusters = filling.clusters,
                 .ink = setter_ink(shaped->setter, shaped->style->ink.utf8)};
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

static void put_unit(Filling *filling, const Shaped *shaped, const Unit *unit, const Fit *fit)
{
    Run *run = filling->run;
    int drawn = 0;
    pt x = run->width;
    for (int i = 0; i < unit->glyph_count; i++) {
        const ShapedGlyph *glyph = &unit->glyphs[i];
        if (glyph->id != UNSEEN_GLYPH) {
            put_glyph(filling, glyph->id, x + glyph->x * fit->scale, face_length(unit->face, glyph->y));
            drawn++;
        }
        x += glyph->advance * fit->scale;
    }
    put_cluster(filling, shaped->text + unit->start, unit->length, drawn);
    run->width += shaped_is_space(unit->character) ? unit->width + fit->extra : unit->width * fit->scale + fit->tracking;
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

static SetLine set_line(const Shaped *shaped, const Slice *slice, const Fit *fit, bool justified, pt left)
{
    SetLine line = {.space = justified ? 1 + fit->extra / face_space(shaped->units[slice->first].face) : 0};
    size_t count = 1;
    for (size_t i = slice->first + 1; i < slice->end; i++)
        count += !same_run(&shaped->units[i], &shaped->units[i - 1]);
    Run *runs = ARENA_ARRAY(setter_lines(shaped->setter), Run, count);
    Filling filling = {0};
    const Tag *link = NULL;
    pt x = left;
    for (size_t i = slice->first; i < slice->end; i++) {
        const Unit *unit = &shaped->units[i];
        if (i == slice->first || !same_run(unit, unit - 1)) {
            if (filling.run)
                x += filling.run->width;
            if (i == slice->first || unit->span != (unit - 1)->span)
                link = tag_of(shaped, unit->span);
            filling = begin_run(shaped, slice, i, fit, &runs[line.run_count++], link);
            filling.run->x = x;
        }
        put_unit(&filling, shaped, unit, fit);
    }
    end_line(&filling, slice, &shaped->units[slice->end - 1]);
    line.runs = runs;
    line.width = x + filling.run->width - left;
    line.hyphenated = slice->hyphenated;
    return line;
}

static pt align_left(const Style *style, pt room, pt width)
{
    if (style->align == ALIGN_RIGHT)
        return room - width;
    return style->align == ALIGN_CENTRE ? (room - width) / 2 : 0;
}

static const char *slice_words(const Shaped *shaped, const Slice *slice)
{
    const Unit *first = &shaped->units[slice->first], *last = &shaped->units[slice->end - 1];
    return arena_text(shaped->setter->arena, "%.*s%s", (int)(last->start + last->length - first->start), shaped->text + first->start,
                      slice->hyphen ? "-" : "");
}

static LineFault *new_fault(const Shaped *shaped, const Slice *slice)
{
    LineFault *fault = ARENA_NEW(shaped->setter->arena, LineFault);
    *fault = (LineFault){.at = shaped_place(shaped, &shaped->units[slice->first]), .words = slice_words(shaped, slice)};
    return fault;
}

static const LineFault *wide_fault(const Shaped *shaped, const Slice *slice, pt room)
{
    LineFault *fault = new_fault(shaped, slice);
    fault->width = slice->natural;
    fault->room = room;
    return fault;
}

/* What the next line begins with and cannot be parted, with the white before it. */
static pt next_width(const Shaped *shaped, size_t next)
{
    pt width = shaped->pieces[next - 1].space;
    for (; next < shaped->piece_count; next++) {
        width += shaped->pieces[next].width + shaped->pieces[next].hyphen;
        if (shaped->pieces[next].penalty != PIECE_NEVER)
            break;
        width += shaped->pieces[next].space;
    }
    return width;
}

/* A line before piece `next`. */
static const LineFault *loose_fault(const Shaped *shaped, const Slice *slice, double space, pt room, pt width, size_t next)
{
    LineFault *fault = new_fault(shaped, slice);
    fault->space = space;
    fault->short_by = room - width;
    const pt letter = slice->natural / (pt)utf8_count(fault->words), white = room - slice->natural;
    fault->characters = (int)ceil(white / letter);
    if (next < shaped->piece_count) {
        fault->part = para_word_to_part(shaped, shaped->piece_starts[next]);
        fault->fewer = (int)ceil((next_width(shaped, next) - white) / letter);
    }
    return fault;
}

static SetPara set_lines(const Shaped *shaped, const Line *lines, size_t count, const Measure *measure)
{
    SetLine *set = ARENA_ARRAY(setter_lines(shaped->setter), SetLine, count);
    size_t first = 0;
    for (size_t i = 0; i < count; i++) {
        const Style *style = shaped->style;
        Slice slice = slice_of(shaped, first, lines[i].end);
        pt indent = (i == 0 ? measure->indent : 0) + ((int)i < measure->drop ? measure->drop_width : 0);
        pt room = measure->width - indent - ((int)i < measure->beside ? measure->beside_width : 0);
        bool last = i + 1 == count || shaped->pieces[lines[i].end - 1].penalty == PIECE_ALWAYS;
        bool justified = style->align == ALIGN_JUSTIFY && !lines[i].ragged && (!last || lines[i].give < 0 || lines[i].space < 1);
        pt hang = style->align == ALIGN_JUSTIFY || style->align == ALIGN_LEFT ? shaped_hang_left(shaped, &shaped->units[slice.first]) : 0;
        if (style->align == ALIGN_RIGHT && style->size >= DISPLAY_SIZE)
            hang = -shaped_hang_right(shaped, &shaped->units[slice.end - 1], slice.hyphen);
        Fit fit = fit_of(shaped, &slice, &lines[i], room + hang + shaped_hang_right(shaped, &shaped->units[slice.end - 1], slice.hyphen), justified);
        set[i] = set_line(shaped, &slice, &fit, justified, indent - hang + align_left(style, room, slice.natural));
        if (lines[i].too_wide)
            set[i].fault = wide_fault(shaped, &slice, room);
        else if (justified && lines[i].space > TOLD_SPACE)
            set[i].fault = loose_fault(shaped, &slice, lines[i].space, room, set[i].width, lines[i].end);
        first = lines[i].end;
    }
    return (SetPara){set, count};
}

static Breaking breaking_of(const Style *style)
{
    Breaking rules = style->align == ALIGN_JUSTIFY ? BREAKING_JUSTIFIED : style->headline ? BREAKING_BALANCED : BREAKING_RAGGED;
    if (style->in_need)
        rules.hyphen = PIECE_NEVER;
    return rules;
}

/* What a drop cap and an inset leave of a line. */
static pt width_of(const Measure *measure, int line)
{
    return measure->width - (line < measure->drop ? measure->drop_width : 0) - (line < measure->beside ? measure->beside_width : 0);
}

static SetPara break_and_set(const Shaped *shaped, const Measure *measure)
{
    const Stage before = timing_begin(STAGE_LINES);
    Arena *scratch = arena_open();
    size_t kinds = (size_t)(measure->drop > measure->beside ? measure->drop : measure->beside) + 1;
    pt *widths = ARENA_ARRAY(scratch, pt, kinds);
    for (size_t i = 0; i < kinds; i++)
        widths[i] = width_of(measure, (int)i);
    const Passage passage = {.pieces = shaped->pieces, .count = shaped->piece_count, .measures = widths,
                             .measure_count = kinds, .indent = measure->indent, .ragged = (size_t)measure->beside,
                             .looseness = measure->looseness, .whole = measure->whole};
    Line *lines = ARENA_ARRAY(scratch, Line, shaped->piece_count);
    const Breaking rules = breaking_of(shaped->style);
    const Stage setting = timing_begin(STAGE_BREAKING);
    size_t count = linebreak_best(scratch, &rules, &passage, lines);
    timing_end(setting);
    SetPara para = set_lines(shaped, lines, count, measure);
    arena_close(scratch);
    timing_end(before);
    return para;
}

SetPara para_set(const Setter *setter, const Span *spans, const Style *style, Measure measure, const Tag *tag)
{
    Shaped shaped;
    if (!shaped_prepare(&shaped, setter, spans, style))
        return (SetPara){0};
    shaped.tag = tag;
    return break_and_set(&shaped, &measure);
}

static pt seen_width(const Shaped *shaped)
{
    const Unit *first = &shaped->units[0], *last = &shaped->units[shaped->unit_count - 1];
    pt width = 0;
    for (const Unit *unit = first; unit <= last; unit++)
        width += unit->width;
    if (shaped->style->size >= DISPLAY_SIZE)
        width -= shaped_hang_left(shaped, first) + shaped_hang_right(shaped, last, false);
    return width;
}

pt para_width(const Setter *setter, const Span *spans, const Style *style)
{
    Shaped shaped;
    return shaped_prepare(&shaped, setter, spans, style) ? seen_width(&shaped) : 0;
}

pt para_least(const Setter *setter, const Span *spans, const Style *style)
{
    Shaped shaped;
    if (!shaped_prepare(&shaped, setter, spans, style))
        return 0;
    pt least = 0, width = 0;
    for (size_t i = 0; i < shaped.piece_count; i++) {
        const Piece *piece = &shaped.pieces[i];
        width += piece->width;
        least = width + piece->hyphen > least ? width + piece->hyphen : least;
        width = piece->penalty == PIECE_NEVER ? width + piece->space : 0;
    }
    return least;
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
                   .run_count = line->run_count, .space = line->space, .hyphenated = line->hyphenated,
                   .fault = line->fault};
    return item;
}

static void *copy_of(Arena *arena, const void *from, size_t size)
{
    return size ? memcpy(arena_alloc(arena, size), from, size) : NULL;
}

void para_keep(Arena *arena, Item *item)
{
    Run *runs = copy_of(arena, item->runs, item->run_count * sizeof *runs);
    for (size_t i = 0; i < item->run_count; i++) {
        Run *run = &runs[i];
        run->utf8 = arena_copy(arena, run->utf8, run->length);
        run->glyphs = copy_of(arena, run->glyphs, run->glyph_count * sizeof *run->glyphs);
        run->clusters = copy_of(arena, run->clusters, run->cluster_count * sizeof *run->clusters);
    }
    item->runs = runs;
}
