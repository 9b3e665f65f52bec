/* Texts come one after the other. Each is read as markup and then by the
 * copy-editor's pass, whose findings are letters of a paragraph. The way back
 * to the file has two steps: from the letter to the text, since markup is told
 * that the text is a file of its own, and from the text to the bytes of the
 * file, by read/written.h. Bottom-up. */
#include "read/lint.h"

#include <string.h>

#include "read/copyedit_findings.h"
#include "read/letter.h"
#include "read/markup.h"
#include "read/markup_source.h"

/* A text of the file: all of a field, or a block of a translation. */
typedef struct Piece {
    Text text;
    const char *sign;  /* stands for the file in places that markup makes */
    const char *bytes; /* of the text, as markup reads them */
    Written *written;  /* NULL: nothing is known of its bytes */
} Piece;

/* A letter of a paragraph and the bytes of the piece that stand for it. */
typedef struct Spot {
    uint32_t character;
    const Piece *piece; /* NULL: it was not found */
    size_t from, to;
} Spot;

/* How often a rule had something to do, and where first. */
typedef struct Tally {
    size_t count;
    Place at;
    const char *excerpt;
} Tally;

/* A name that was found, of a body that may have others. */
typedef struct Named {
    Finding finding;
    Place at;
    const char *words;
    struct Named *next;
} Named;

struct Lint {
    Arena *arena;
    const Input *file;
    WrittenIn in;
    const Language *language;
    const LintWords *words;
    Diags *diags;
    Tally *tallies; /* by code */
    Named *names, **last_name;
    LintFix *fixes, **last_fix;
};

/* What is being read. */
typedef struct Look {
    Lint *lint;
    const char *path;
    FieldType type;
    Piece *pieces;
    size_t piece_count;
    const Spot *spots; /* of the paragraph */
    size_t count;
    const Place *at;   /* of the text as a whole */
    const char *reads; /* what was read so far, as it is set */
} Look;

/* ------------------------------------------------- from letters to the text */

static const Piece *piece_of(const Look *look, Place at)
{
    for (size_t i = 0; i < look->piece_count; i++)
        if (at.file && strcmp(look->pieces[i].sign, at.file) == 0)
            return &look->pieces[i];
    return NULL;
}

/* The byte of the piece at a place that markup made. */
static size_t offset_of(const Piece *piece, Place at)
{
    const char *next = piece->text.utf8;
    for (const char *end; at.line > 1 && (end = strchr(next, '\n')); at.line--)
        next = end + 1;
    for (int column = 1; column < at.column && *next;) {
        utf8_next(&next);
        const char *ahead = next;
        column += !utf8_is_accent(utf8_next(&ahead));
    }
    return (size_t)(next - piece->text.utf8);
}

/* The letters of a span; all of them are found or none, so that no chance likeness misleads. A space or a break that stands
 * for the end of a line is the last one, and not found. */
static Spot *add_span(const Look *look, const Span *span, Spot *spots)
{
    const Piece *piece = piece_of(look, span->at);
    Walker walker = { .words = span->utf8, .bytes = piece ? piece->bytes + offset_of(piece, span->at) : NULL };
    Spot *first = spots;
    for (const char *next = span->utf8; *next; spots++) {
        const char *before = walker.bytes;
        const bool found = before && walker_step(&walker);
        *spots = (Spot){ .character = utf8_next(&next), .piece = found ? piece : NULL };
        if (found) {
            spots->from = (size_t)(before - piece->bytes);
            spots->to = (size_t)(walker.bytes - piece->bytes);
        } else {
            walker.bytes = NULL;
        }
        const bool line_end = *next == '\0' && (spots->character == ' ' || spots->character == LETTER_LINE_END);
        for (Spot *spot = first; !found && !line_end && spot < spots; spot++)
            spot->piece = NULL;
    }
    return spots;
}

static const Spot *find_spots(const Look *look, const Paragraph *paragraph, size_t *count)
{
    size_t room = 1;
    for (const Span *span = paragraph->spans; span; span = span->next)
        room += strlen(span->utf8);
    Spot *spots = ARENA_ARRAY(look->lint->arena, Spot, room), *end = spots;
    for (const Span *span = paragraph->spans; span; span = span->next)
        end = add_span(look, span, end);
    *count = (size_t)(end - spots);
    return spots;
}

/* --------------------------------------------------- from the text to the file */

static Place place_in(const Look *look, const Piece *piece, size_t from, size_t to)
{
    if (!piece || !piece->written)
        return piece ? text_place(piece->text, from, 1) : *look->at;
    size_t file_from, file_to;
    written_bytes(piece->written, from, to, &file_from, &file_to);
    return written_place(look->lint->file, file_from, file_to);
}

/* What lies between two letters is told by the one behind it, or by the last one. */
static Place place_of(const Look *look, size_t from, size_t to)
{
    if (look->count == 0)
        return *look->at;
    const Spot *first = &look->spots[from < look->count ? from : look->count - 1];
    const Spot *last = &look->spots[to > from ? to - 1 : from < look->count ? from : look->count - 1];
    if (!first->piece || first->piece != last->piece)
        return place_in(look, first->piece, first->from, first->from + 1);
    return place_in(look, first->piece, first->from, last->to);
}

static const char *letters(const Look *look, size_t from, size_t to)
{
    char *words = arena_alloc(look->lint->arena, 4 * (to - from) + 1);
    size_t length = 0;
    for (size_t i = from; i < to; i++)
        length += utf8_put(words + length, look->spots[i].character);
    return words;
}

/* Where the words begin and end that the letters belong to; a mark between two spaces has a word on either side. */
static void word_bounds(const Look *look, size_t from, size_t to, size_t *start, size_t *end)
{
    enum { LONGEST = 24 };
    const bool apart = from > 1 && to + 1 < look->count && letter_is_space(look->spots[from - 1].character) &&
                       letter_is_space(look->spots[to].character);
    *start = from - apart;
    *end = to + apart;
    while (*start > 0 && from - *start < LONGEST && !letter_is_space(look->spots[*start - 1].character))
        --*start;
    while (*end < look->count && *end - to < LONGEST && !letter_is_space(look->spots[*end].character))
        ++*end;
}

static const char *excerpt(const Look *look, size_t from, size_t to)
{
    size_t start, end;
    word_bounds(look, from, to, &start, &end);
    return letters(look, start, end);
}

/* The same as it reads with other words in the place of these letters. */
static const char *excerpt_with(const Look *look, size_t from, size_t to, const char *words)
{
    size_t start, end;
    word_bounds(look, from, to, &start, &end);
    return arena_text(look->lint->arena, "%s%s%s", letters(look, start, from), words, letters(look, to, end));
}

/* ------------------------------------------------------------------- fixes */

/* No-break spaces are the layout's affair; a source has plain ones. */
static const char *plain_spaces(Arena *arena, const char *words)
{
    char *plain = arena_alloc(arena, strlen(words) + 1);
    size_t length = 0;
    while (*words) {
        const uint32_t character = utf8_next(&words);
        length += utf8_put(plain + length, letter_is_space(character) ? ' ' : character);
    }
    return plain;
}

static bool is_fixed(const Finding *finding)
{
    const LintRule *rule = finding->words ? lint_rule(finding->code) : NULL;
    return rule && (rule->way == RULE_MENDED || rule->code == DIAG_SCRIPT_MIXED);
}

/* The bytes of the text that a finding changes. False: they are not known. */
static bool find_bytes(const Look *look, const Finding *finding, const Piece **piece, size_t *from, size_t *to)
{
    for (size_t i = finding->from; i < finding->to; i++)
        if (!look->spots[i].piece || look->spots[i].piece != look->spots[finding->from].piece)
            return false;
    const bool between = finding->from == finding->to;
    const Spot *before = finding->from > 0 ? &look->spots[finding->from - 1] : NULL;
    const Spot *first = finding->from < look->count ? &look->spots[finding->from] : NULL;
    if (between && before && before->piece) {
        *from = *to = before->to;
        *piece = before->piece;
    } else if (first && first->piece) {
        *from = first->from;
        *to = between ? first->from : look->spots[finding->to - 1].to;
        *piece = first->piece;
    } else {
        return false;
    }
    return (*piece)->written != NULL;
}

/* What the pass changes in a paragraph is mended together or not at all: half of a pair of marks would be worse than none. */
static void add_fixes(const Look *look, const Finding *findings, size_t count)
{
    Lint *lint = look->lint;
    LintFix *first = NULL, **last = &first;
    for (size_t i = 0; i < count; i++) {
        const Piece *piece;
        size_t from, to;
        if (!is_fixed(&findings[i]))
            continue;
        if (!find_bytes(look, &findings[i], &piece, &from, &to))
            return;
        const char *words = plain_spaces(lint->arena, findings[i].words);
        *last = ARENA_NEW(lint->arena, LintFix);
        **last = (LintFix){ .code = findings[i].code, .path = look->path, .type = look->type, .text = piece->text, .written = piece->written,
                            .from = from, .to = to, .words = words, .typed = excerpt(look, findings[i].from, findings[i].to),
                            .becomes = excerpt_with(look, findings[i].from, findings[i].to, words),
                            .at = place_of(look, findings[i].from, findings[i].to) };
        last = &(*last)->next;
    }
    *lint->last_fix = first;
    lint->last_fix = first ? last : lint->last_fix;
}

/* ----------------------------------------------------------------- findings */

static void report_script(const Look *look, const Finding *finding)
{
    size_t from = finding->from, to = finding->to;
    while (from > 0 && letter_is(look->spots[from - 1].character))
        from--;
    while (to < look->count && letter_is(look->spots[to].character))
        to++;
    const bool latin = letter_is_latin(look->spots[finding->from].character);
    diag_warning(look->lint->diags, place_of(look, from, to), DIAG_SCRIPT_MIXED, "\"%s\" mixes Latin and Cyrillic letters", letters(look, from, to));
    diag_hint(look->lint->diags, "letter %zu is %s; tamga lint --fix writes the other one", finding->from - from + 1, latin ? "Latin" : "Cyrillic");
}

static void tally(const Look *look, const Finding *finding)
{
    Tally *tally = &look->lint->tallies[finding->code];
    if (tally->count++ == 0)
        *tally = (Tally){ .count = 1, .at = place_of(look, finding->from, finding->to), .excerpt = excerpt(look, finding->from, finding->to) };
}

static void add_name(const Look *look, const Finding *finding)
{
    Named *named = ARENA_NEW(look->lint->arena, Named);
    *named = (Named){ .finding = *finding, .at = place_of(look, finding->from, finding->to), .words = letters(look, finding->from, finding->to) };
    *look->lint->last_name = named;
    look->lint->last_name = &named->next;
}

static void take_finding(const Look *look, const Finding *finding)
{
    if (finding->words && finding->code == DIAG_SCRIPT_MIXED) {
        report_script(look, finding);
    } else if (finding->words) {
        tally(look, finding);
    } else if (finding->body) {
        add_name(look, finding);
    } else {
        diag_warning(look->lint->diags, place_of(look, finding->from, finding->to), finding->code, "\"%s\": %s",
                     letters(look, finding->from, finding->to), lint_rule(finding->code)->says);
        diag_hint(look->lint->diags, "delete one of them");
    }
}

/* What the pass says of its own stands at places that markup made. */
static void pass_on(const Look *look, Diags *said)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(said, &count);
    for (size_t i = 0; i < count; i++) {
        const Piece *piece = piece_of(look, sorted[i]->at);
        Place at = *look->at;
        if (piece) {
            Place behind = sorted[i]->at;
            behind.column += behind.length;
            at = place_in(look, piece, offset_of(piece, sorted[i]->at), offset_of(piece, behind));
        }
        diag_warning(look->lint->diags, at, sorted[i]->code, "%s", sorted[i]->message);
        if (sorted[i]->hint)
            diag_hint(look->lint->diags, "%s", sorted[i]->hint);
    }
}

static void read_paragraph(Look *look, const Paragraph *paragraph)
{
    if (!paragraph->spans)
        return;
    Lint *lint = look->lint;
    Diags *said = diags_open(lint->arena);
    look->spots = find_spots(look, paragraph, &look->count);
    const Findings findings = copyedit_findings(lint->arena, lint->language, paragraph, lint->words, said);
    pass_on(look, said);
    for (size_t i = 0; i < findings.count; i++)
        take_finding(look, &findings.items[i]);
    add_fixes(look, findings.items, findings.count);
    look->reads = arena_text(lint->arena, "%s\n%d %s", look->reads, paragraph->kind, findings.reads);
}

/* The same without a word: how a mended text would read. Whatever could be mended in it still is said to be unread. */
static void read_mended(Look *look, const Paragraph *paragraph)
{
    if (!paragraph->spans)
        return;
    Arena *arena = look->lint->arena;
    const Findings findings = copyedit_findings(arena, look->lint->language, paragraph, look->lint->words, NULL);
    look->reads = arena_text(arena, "%s\n%d %s", look->reads, paragraph->kind, findings.reads);
    for (size_t i = 0; i < findings.count; i++)
        if (is_fixed(&findings.items[i]))
            look->reads = "";
}

static void read_notes(Look *look, const Paragraph *paragraph, void (*read)(Look *look, const Paragraph *paragraph))
{
    for (const Span *span = paragraph->spans; span; span = span->next) {
        if (!span->note || !span->note->words || span->note->number < 0)
            continue;
        span->note->number = -1; /* several marks may lead to it; nobody prints this copy */
        read(look, span->note->words);
    }
}

/* All paragraphs of these texts, which are one after the other or one alone. */
static void read_texts(Look *look, const Text *texts, size_t count, void (*read)(Look *look, const Paragraph *paragraph))
{
    Text whole = texts[0];
    whole.blocks = texts;
    whole.block_count = count;
    look->reads = "";
    const bool markup = look->type == FIELD_MARKUP;
    const Paragraph *paragraphs = markup ? markup_read(look->lint->arena, whole, NULL) : markup_read_line(look->lint->arena, texts[0], NULL);
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next) {
        read(look, paragraph);
        read_notes(look, paragraph, read);
    }
}

/* --------------------------------------------------------------------- texts */

Lint *lint_open(Arena *arena, const Input *file, WrittenIn in, const Language *language, const LintWords *words, Diags *diags)
{
    Lint *lint = ARENA_NEW(arena, Lint);
    *lint = (Lint){ .arena = arena, .file = file, .in = in, .language = language, .words = words, .diags = diags,
                    .tallies = ARENA_ARRAY(arena, Tally, DIAG_CODE_COUNT) };
    lint->last_name = &lint->names;
    lint->last_fix = &lint->fixes;
    return lint;
}

static Piece make_piece(const Lint *lint, Text text, size_t number)
{
    Written *written = ARENA_NEW(lint->arena, Written);
    return (Piece){ .text = text, .sign = arena_text(lint->arena, "%zu", number),
                    .bytes = source_open(lint->arena, text, text.utf8, 0).bytes,
                    .written = written_find(lint->arena, lint->file, lint->in, text, written) ? written : NULL };
}

/* The text as a file of its own, so that the places of its words are places in it. */
static Text alone(const Piece *piece, FieldType type)
{
    return (Text){ .utf8 = piece->text.utf8, .at = { .file = piece->sign, .line = 1, .column = 1, .length = 1 },
                   .origin = type == FIELD_MARKUP ? TEXT_BLOCK : TEXT_INLINE };
}

static bool is_behind(const LintFix *left, const LintFix *right)
{
    if (left->text.utf8 == right->text.utf8)
        return left->from > right->from;
    return left->text.at.line > right->text.at.line ||
           (left->text.at.line == right->text.at.line && left->text.at.column > right->text.at.column);
}

/* Notes are read where they are marked, and may stand elsewhere: their fixes are put into the order of the file. */
static void sort_fixes(LintFix **from)
{
    for (bool sorted = false; !sorted;) {
        sorted = true;
        for (LintFix **link = from; *link && (*link)->next; link = &(*link)->next) {
            LintFix *left = *link, *right = left->next;
            if (!is_behind(left, right))
                continue;
            left->next = right->next;
            right->next = left;
            *link = right;
            sorted = false;
        }
    }
}

/* The text with its fixes, which are those from `first` on. */
static const char *mended(const Lint *lint, Text text, const LintFix *first)
{
    const char *words = "";
    size_t taken = 0;
    for (const LintFix *fix = first; fix; fix = fix->next) {
        if (fix->text.utf8 != text.utf8)
            continue;
        words = arena_text(lint->arena, "%s%.*s%s", words, (int)(fix->from - taken), text.utf8 + taken, fix->words);
        taken = fix->to;
    }
    return arena_text(lint->arena, "%s%s", words, text.utf8 + taken);
}

/* True when the pages are the same with the fixes, and nothing is left to be mended. Where a deleted space would make
 * another sign of a backslash, say, the text is for its editor. */
static bool fixes_hold(const Look *look, const Text *texts, const LintFix *first)
{
    if (!first)
        return true;
    Look again = *look;
    Text *read = ARENA_ARRAY(look->lint->arena, Text, look->piece_count);
    for (size_t i = 0; i < look->piece_count; i++) {
        read[i] = texts[i];
        read[i].utf8 = mended(look->lint, look->pieces[i].text, first);
    }
    read_texts(&again, read, look->piece_count, read_mended);
    return strcmp(look->reads, again.reads) == 0;
}

void lint_text(Lint *lint, const char *path, Text text, FieldType type)
{
    Text *blocks = text.blocks ? NULL : &text;
    size_t count = text.blocks ? 0 : 1;
    if (text.blocks)
        blocks = ARENA_ARRAY(lint->arena, Text, text.block_count + 1);
    for (size_t i = 0; i < text.block_count; i++)
        blocks[count++] = text.blocks[i];
    Look look = { .lint = lint, .path = arena_copy(lint->arena, path, strlen(path)), .type = type, .at = &text.at,
                  .pieces = ARENA_ARRAY(lint->arena, Piece, count + 1) };
    Text *read = ARENA_ARRAY(lint->arena, Text, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (text_is_empty(blocks[i]) || !blocks[i].at.file || strcmp(blocks[i].at.file, lint->file->name) != 0)
            continue;
        look.pieces[look.piece_count] = make_piece(lint, blocks[i], look.piece_count);
        read[look.piece_count] = alone(&look.pieces[look.piece_count], type);
        look.piece_count++;
    }
    if (look.piece_count == 0)
        return;
    LintFix **first_fix = lint->last_fix;
    read_texts(&look, read, look.piece_count, read_paragraph);
    sort_fixes(first_fix);
    if (!fixes_hold(&look, read, *first_fix))
        *first_fix = NULL;
    for (lint->last_fix = first_fix; *lint->last_fix; lint->last_fix = &(*lint->last_fix)->next)
        ;
}

/* -------------------------------------------------------------------- reports */

static void report_tally(const Lint *lint, const LintRule *rule, const Tally *tally)
{
    Diags *diags = lint->diags;
    const char *more = tally->count > 1 ? arena_text(lint->arena, ", and in %zu more place%s of this file", tally->count - 1, tally->count > 2 ? "s" : "")
                                        : "";
    diag_note(diags, tally->at, rule->code, "%s: \"%s\"%s", rule->says, tally->excerpt, more);
    if (rule->way == RULE_LAID)
        diag_hint(diags, "the layout does this by itself; the source stays as it is");
    else
        diag_hint(diags, "the pages are set right; tamga lint --fix mends the source for its other readers");
}

static const Named *name_of_today(const Lint *lint, const Named *old)
{
    for (const Named *named = lint->names; named; named = named->next)
        if (!named->finding.old && named->finding.body == old->finding.body)
            return named;
    return NULL;
}

static void report_name(const Lint *lint, const Named *old)
{
    const Named *today = name_of_today(lint, old);
    if (!today)
        return;
    const bool spelling = old->finding.code == DIAG_SPELLING_MIXED;
    diag_warning(lint->diags, old->at, old->finding.code, "\"%s\" here and \"%s\" in line %d: two %s", old->words, today->words, today->at.line,
                 spelling ? "spellings in one edition" : arena_text(lint->arena, "names of one body, %s", old->finding.body->body.utf8));
    diag_hint(lint->diags, spelling ? "house style is the spelling of \"%s\"" : "write \"%s\", the name of today; an older one stands beside it where it is introduced as such",
              today->words);
}

void lint_report(Lint *lint, bool all)
{
    for (const LintRule *rule = lint_rules; rule->says; rule++) {
        const Tally *tally = &lint->tallies[rule->code];
        if (tally->count > 0 && (all || rule->way != RULE_LAID))
            report_tally(lint, rule, tally);
    }
    for (const Named *named = lint->names; named; named = named->next)
        if (named->finding.old)
            report_name(lint, named);
}

const LintFix *lint_fixes(const Lint *lint)
{
    return lint->fixes;
}
