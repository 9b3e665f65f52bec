/* Takes units, gives pieces: where a line may end, at what price, and how far
 * what ends it sticks out. */
#include "set/para_pieces.h"

#include <pango/pango.h>
#include <string.h>

#include "set/para_address.h"
#include "set/protrusion.h"

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
void shaped_mark_hyphens(Shaped *shaped)
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

void shaped_cut(Shaped *shaped)
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
