/* Takes an issue and an edition of it, gives reports. Each text is read for its
 * particulars in both languages; what agrees is crossed out, and what is left
 * differs. */
#include "read/parity.h"

#include <stdlib.h>
#include <string.h>

#include "base/messages.h"
#include "read/markup.h"
#include "read/particulars.h"
#include "read/translation.h"

typedef struct Parity {
    Arena *arena;
    const Language *language; /* of the issue */
    const Edition *edition;
    Diags *diags;
    const Difference *first;
    const Difference **end;
} Parity;

/* A text and its translation. */
typedef struct Pair {
    Text source, translation;
} Pair;

/* ---------------------------------------------------------------- report */

static void note_difference(Parity *parity, Difference difference)
{
    Difference *kept = ARENA_NEW(parity->arena, Difference);
    *kept = difference;
    *parity->end = kept;
    parity->end = (const Difference **)&kept->next;
}

static void report(Parity *parity, Difference difference)
{
    void (*const say[])(Diags *, Place, DiagCode, const char *, ...) = { [DIAG_NOTE] = diag_note, [DIAG_WARNING] = diag_warning,
                                                                         [DIAG_ERROR] = diag_error };
    say[difference.severity](parity->diags, difference.translation, difference.code, "%s", difference.words);
    const Place at = difference.source;
    diag_hint(parity->diags, "the source is %s:%d:%d", at.file, at.line, at.column);
    note_difference(parity, difference);
}

/* ------------------------------------------------------------- crossed out */

/* Particulars of one side, with those crossed out that the other side has as well. */
typedef struct Side {
    Particulars all;
    bool *agrees;
} Side;

static Side side_of(Arena *arena, const Language *language, Text text, SpaceReading spaces)
{
    Side side = { particulars_of(arena, language, text, spaces), NULL };
    side.agrees = ARENA_ARRAY(arena, bool, side.all.count + 1);
    return side;
}

/* Crosses out, pair by pair, what both state: of one kind here and of another there. Mostly they stand in the same order, so
 * that the next one is behind the last. */
static void cross_out(Side *these, ParticularKind kind, Side *those, ParticularKind other)
{
    size_t next = 0;
    for (size_t i = 0; i < these->all.count; i++)
        for (size_t k = 0; k < those->all.count && !these->agrees[i]; k++) {
            const size_t j = (next + k) % those->all.count;
            const Particular *a = &these->all.items[i], *b = &those->all.items[j];
            if (a->kind != kind || b->kind != other || those->agrees[j] || strcmp(a->form, b->form) != 0)
                continue;
            these->agrees[i] = those->agrees[j] = true;
            next = j + 1;
        }
}

/* An address may be named twice in one language and once in the other. */
static void cross_out_repeated(Side *these, const Side *those)
{
    for (size_t i = 0; i < these->all.count; i++)
        for (size_t j = 0; j < those->all.count; j++)
            if (these->all.items[i].kind == PARTICULAR_ADDRESS && those->all.items[j].kind == PARTICULAR_ADDRESS &&
                strcmp(these->all.items[i].form, those->all.items[j].form) == 0)
                these->agrees[i] = true;
}

static void cross_out_all(Side *these, Side *those)
{
    cross_out(these, PARTICULAR_NUMBER, those, PARTICULAR_NUMBER);
    cross_out(these, PARTICULAR_NUMBER, those, PARTICULAR_LETTER);
    cross_out(these, PARTICULAR_LETTER, those, PARTICULAR_NUMBER);
    cross_out(these, PARTICULAR_MONTH, those, PARTICULAR_MONTH);
    cross_out_repeated(these, those);
    cross_out_repeated(those, these);
}

static size_t count_left(const Side *side, ParticularKind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < side->all.count; i++)
        count += side->all.items[i].kind == kind && !side->agrees[i];
    return count;
}

/* "131, 608" */
static const char *left_words(Arena *arena, const Side *side, ParticularKind kind)
{
    const char *words = "";
    for (size_t i = 0; i < side->all.count; i++)
        if (side->all.items[i].kind == kind && !side->agrees[i])
            words = arena_text(arena, "%s%s%s", words, *words ? ", " : "", side->all.items[i].words);
    return words;
}

static const Particular *first_left(const Side *side, ParticularKind kind)
{
    for (size_t i = 0; i < side->all.count; i++)
        if (side->all.items[i].kind == kind && !side->agrees[i])
            return &side->all.items[i];
    return NULL;
}

/* ----------------------------------------------------------- what is left */

enum { WRITTEN_OUT = 12 }; /* up to here numbers are often words: "five countries", «5 стран» */

static bool has_large(const Side *side)
{
    for (size_t i = 0; i < side->all.count; i++)
        if (side->all.items[i].kind == PARTICULAR_NUMBER && !side->agrees[i] && strtod(side->all.items[i].form, NULL) > WRITTEN_OUT)
            return true;
    return false;
}

/* Different ones on both sides are an error; one that only one side has may stand in words on the other. */
static DiagSeverity severity_of(const Side *source, const Side *translation, ParticularKind kind)
{
    const bool both = first_left(source, kind) && first_left(translation, kind);
    if (both || kind == PARTICULAR_ADDRESS)
        return DIAG_ERROR;
    return kind == PARTICULAR_NUMBER && (has_large(source) || has_large(translation)) ? DIAG_WARNING : DIAG_NOTE;
}

static void report_left(Parity *parity, const Pair *pair, const Side *source, const Side *translation, ParticularKind kind, DiagCode code)
{
    Arena *arena = parity->arena;
    const Particular *lacking = first_left(source, kind), *added = first_left(translation, kind);
    if (!lacking && !added)
        return;
    const char *there = left_words(arena, source, kind), *here = left_words(arena, translation, kind);
    const char *words = lacking && added ? arena_text(arena, message("%s in the source, %s here"), there, here)
                        : lacking        ? arena_text(arena, message("%s in the source, and not here"), there)
                                         : arena_text(arena, message("%s here, and not in the source"), here);
    report(parity, (Difference){ .code = code, .severity = severity_of(source, translation, kind), .words = words,
                                 .source = lacking ? lacking->at : pair->source.at,
                                 .translation = added ? added->at : pair->translation.at });
}

/* Both sides with what agrees crossed out. Where digits stand behind a number and a space, they are read in the way in
 * which more agrees. */
static void agree(const Parity *parity, const Pair *pair, Side *source, Side *translation)
{
    size_t least = (size_t)-1;
    for (int way = 0; way < 4 && least > 0; way++) {
        Side these = side_of(parity->arena, parity->language, pair->source, way & 1 ? SPACE_PARTS : SPACE_GROUPS);
        Side those = side_of(parity->arena, parity->edition->language, pair->translation, way & 2 ? SPACE_PARTS : SPACE_GROUPS);
        cross_out_all(&these, &those);
        const size_t left = count_left(&these, PARTICULAR_NUMBER) + count_left(&those, PARTICULAR_NUMBER);
        if (left >= least)
            continue;
        least = left;
        *source = these;
        *translation = those;
    }
}

/* ----------------------------------------------------------------- length */

/* Languages differ in length by a third at most; half a text is missing a sentence. */
static void check_length(Parity *parity, const Pair *pair)
{
    enum { SHORT = 100 }; /* characters: below that a text may well be said in half of them */
    const size_t there = utf8_count(pair->source.utf8), here = utf8_count(pair->translation.utf8);
    if (there < SHORT || here * 2 >= there)
        return;
    const char *words = arena_text(parity->arena, message("%zu characters for the %zu of the source: something may be left out"), here, there);
    report(parity, (Difference){ .code = DIAG_TRANSLATION_SHORT, .severity = DIAG_WARNING, .words = words, .source = pair->source.at,
                                 .translation = pair->translation.at });
}

/* ------------------------------------------------------------------ texts */

static void compare(Parity *parity, const char *path, Text source)
{
    const Entry *entry = translation_entry(parity->edition->translation, path);
    if (!entry || text_is_empty(entry->translation)) {
        note_difference(parity, (Difference){ .code = DIAG_PO_MISSING, .severity = DIAG_WARNING, .source = source.at,
                                              .words = arena_text(parity->arena, message("not translated: %s"), path) });
        return;
    }
    const Pair pair = { source, entry->translation };
    Side these, those;
    agree(parity, &pair, &these, &those);
    report_left(parity, &pair, &these, &those, PARTICULAR_NUMBER, DIAG_NUMBER_DIFFERS);
    report_left(parity, &pair, &these, &those, PARTICULAR_MONTH, DIAG_DATE_DIFFERS);
    report_left(parity, &pair, &these, &those, PARTICULAR_ADDRESS, DIAG_ADDRESS_DIFFERS);
    check_length(parity, &pair);
}

/* Block by block, as translators have it: see edition.c. */
static Text visit(void *context, const char *path, Text text, FieldType type)
{
    Parity *parity = context;
    if (type != FIELD_MARKUP) {
        compare(parity, path, text);
        return text;
    }
    Text *blocks;
    const size_t count = markup_blocks(parity->arena, text, &blocks);
    size_t number = 0;
    for (size_t i = 0; i < count; i++)
        if (!markup_is_picture(blocks[i]))
            compare(parity, arena_text(parity->arena, "%s/%zu", path, ++number), blocks[i]);
    return text;
}

const Difference *parity_texts(Arena *arena, const Issue *issue, const Language *language, const Edition *edition, Diags *diags)
{
    Parity parity = { .arena = arena, .language = language, .edition = edition, .diags = diags };
    parity.end = &parity.first;
    if (edition->translation)
        issue_visit(arena, issue, visit, &parity);
    return parity.first;
}
