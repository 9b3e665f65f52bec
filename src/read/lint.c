/* Texts come one after the other. Each is read as markup and then by the
 * copy-editor's pass, whose findings are letters of a paragraph; lint_spots
 * knows where these stand. Bottom-up. */
#include "read/lint.h"

#include <string.h>

#include "base/messages.h"
#include "read/copyedit_findings.h"
#include "read/letter.h"
#include "read/lint_spots.h"

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

/* A paragraph as it is set. */
typedef struct Read {
    ParagraphKind kind;
    const char *words;
    bool rests; /* nothing in it is left to be mended */
    struct Read *next;
} Read;

/* What is being read. */
typedef struct Look {
    Lint *lint;
    const char *path;
    FieldType type;
    Spots spots;
    Read *reads, **last_read; /* what was read so far, as it is set */
} Look;

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
        if (!spots_bytes(&look->spots, findings[i].from, findings[i].to, &piece, &from, &to))
            return;
        const char *words = plain_spaces(lint->arena, findings[i].words);
        *last = ARENA_NEW(lint->arena, LintFix);
        **last = (LintFix){ .code = findings[i].code, .path = look->path, .type = look->type, .text = piece->text, .written = piece->written,
                            .from = from, .to = to, .words = words, .typed = spots_excerpt(&look->spots, findings[i].from, findings[i].to),
                            .becomes = spots_excerpt_with(&look->spots, findings[i].from, findings[i].to, words),
                            .at = spots_place(&look->spots, findings[i].from, findings[i].to) };
        last = &(*last)->next;
    }
    *lint->last_fix = first;
    lint->last_fix = first ? last : lint->last_fix;
}

/* ----------------------------------------------------------------- findings */

static void report_script(const Look *look, const Finding *finding)
{
    size_t from = finding->from, to = finding->to;
    while (from > 0 && letter_is(look->spots.items[from - 1].character))
        from--;
    while (to < look->spots.count && letter_is(look->spots.items[to].character))
        to++;
    const bool latin = letter_is_latin(look->spots.items[finding->from].character);
    diag_warning(look->lint->diags, spots_place(&look->spots, from, to), DIAG_SCRIPT_MIXED, "\"%s\" mixes Latin and Cyrillic letters",
                 spots_letters(&look->spots, from, to));
    diag_hint(look->lint->diags, latin ? MESSAGE("letter %zu is Latin; tamga lint --fix writes the other one")
                                       : MESSAGE("letter %zu is Cyrillic; tamga lint --fix writes the other one"), finding->from - from + 1);
}

static void tally(const Look *look, const Finding *finding)
{
    Tally *tally = &look->lint->tallies[finding->code];
    if (tally->count++ == 0)
        *tally = (Tally){ .count = 1, .at = spots_place(&look->spots, finding->from, finding->to),
                          .excerpt = spots_excerpt(&look->spots, finding->from, finding->to) };
}

static void add_name(const Look *look, const Finding *finding)
{
    Named *named = ARENA_NEW(look->lint->arena, Named);
    *named = (Named){ .finding = *finding, .at = spots_place(&look->spots, finding->from, finding->to),
                       .words = spots_letters(&look->spots, finding->from, finding->to) };
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
        diag_warning(look->lint->diags, spots_place(&look->spots, finding->from, finding->to), finding->code, "\"%s\": %s",
                     spots_letters(&look->spots, finding->from, finding->to), message(lint_rule(finding->code)->says));
        diag_hint(look->lint->diags, "delete one of them");
    }
}

/* What the pass says of its own stands at places that markup made. */
static void pass_on(const Look *look, Diags *said)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(said, &count);
    for (size_t i = 0; i < count; i++) {
        const Place at = spots_place_of(&look->spots, sorted[i]->at);
        diag_warning(look->lint->diags, at, sorted[i]->code, "%s", sorted[i]->message);
        if (sorted[i]->hint)
            diag_hint(look->lint->diags, "%s", sorted[i]->hint);
    }
}

static void add_read(Look *look, const Paragraph *paragraph, const Findings *findings)
{
    Read *read = ARENA_NEW(look->lint->arena, Read);
    *read = (Read){ .kind = paragraph->kind, .words = findings->reads, .rests = true };
    for (size_t i = 0; i < findings->count; i++)
        read->rests = read->rests && !is_fixed(&findings->items[i]);
    *look->last_read = read;
    look->last_read = &read->next;
}

static void read_paragraph(Look *look, const Paragraph *paragraph)
{
    if (!paragraph->spans)
        return;
    Lint *lint = look->lint;
    Diags *said = diags_open(lint->arena);
    spots_find(&look->spots, paragraph);
    const Findings findings = copyedit_findings(lint->arena, lint->language, paragraph, lint->words, said);
    pass_on(look, said);
    for (size_t i = 0; i < findings.count; i++)
        take_finding(look, &findings.items[i]);
    add_fixes(look, findings.items, findings.count);
    add_read(look, paragraph, &findings);
}

/* The same without a report: how a mended text would read. */
static void read_mended(Look *look, const Paragraph *paragraph)
{
    if (!paragraph->spans)
        return;
    const Findings findings = copyedit_findings(look->lint->arena, look->lint->language, paragraph, look->lint->words, NULL);
    add_read(look, paragraph, &findings);
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
    look->reads = NULL;
    look->last_read = &look->reads;
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
    size_t room = strlen(text.utf8) + 1, taken = 0;
    for (const LintFix *fix = first; fix; fix = fix->next)
        room += strlen(fix->words);
    char *words = arena_alloc(lint->arena, room), *end = words;
    for (const LintFix *fix = first; fix; fix = fix->next) {
        if (fix->text.utf8 != text.utf8)
            continue;
        memcpy(end, text.utf8 + taken, fix->from - taken);
        end += fix->from - taken;
        memcpy(end, fix->words, strlen(fix->words));
        end += strlen(fix->words);
        taken = fix->to;
    }
    memcpy(end, text.utf8 + taken, strlen(text.utf8 + taken));
    return words;
}

static bool are_same(const Read *before, const Read *after)
{
    for (; before && after; before = before->next, after = after->next)
        if (before->kind != after->kind || !after->rests || strcmp(before->words, after->words) != 0)
            return false;
    return !before && !after;
}

/* True when the pages are the same with the fixes, and nothing is left to be mended. Where a deleted space would make
 * another sign of a backslash, say, the text is for its editor. */
static bool fixes_hold(const Look *look, const Text *texts, const LintFix *first)
{
    if (!first)
        return true;
    Look again = *look;
    Text *read = ARENA_ARRAY(look->lint->arena, Text, look->spots.piece_count);
    for (size_t i = 0; i < look->spots.piece_count; i++) {
        read[i] = texts[i];
        read[i].utf8 = mended(look->lint, texts[i], first);
    }
    read_texts(&again, read, look->spots.piece_count, read_mended);
    return are_same(look->reads, again.reads);
}

void lint_text(Lint *lint, const char *path, Text text, FieldType type)
{
    Text *blocks = text.blocks ? NULL : &text;
    size_t count = text.blocks ? 0 : 1;
    if (text.blocks)
        blocks = ARENA_ARRAY(lint->arena, Text, text.block_count + 1);
    for (size_t i = 0; i < text.block_count; i++)
        blocks[count++] = text.blocks[i];
    Look look = { .lint = lint, .path = arena_copy(lint->arena, path, strlen(path)), .type = type,
                  .spots = { .arena = lint->arena, .file = lint->file, .in = lint->in, .at = text.at,
                             .pieces = ARENA_ARRAY(lint->arena, Piece, count + 1) } };
    Text *read = ARENA_ARRAY(lint->arena, Text, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (text_is_empty(blocks[i]) || !blocks[i].at.file || strcmp(blocks[i].at.file, lint->file->name) != 0)
            continue;
        spots_add_piece(&look.spots, blocks[i], type);
        read[look.spots.piece_count - 1] = look.spots.pieces[look.spots.piece_count - 1].alone;
    }
    if (look.spots.piece_count == 0)
        return;
    LintFix **first_fix = lint->last_fix;
    read_texts(&look, read, look.spots.piece_count, read_paragraph);
    sort_fixes(first_fix);
    if (!fixes_hold(&look, read, *first_fix))
        *first_fix = NULL;
    for (lint->last_fix = first_fix; *lint->last_fix; lint->last_fix = &(*lint->last_fix)->next)
        ;
}

/* -------------------------------------------------------------------- reports */

static bool has_fix(const Lint *lint, DiagCode code)
{
    for (const LintFix *fix = lint->fixes; fix; fix = fix->next)
        if (fix->code == code)
            return true;
    return false;
}

static void report_tally(const Lint *lint, const LintRule *rule, const Tally *tally)
{
    Diags *diags = lint->diags;
    const size_t others = tally->count - 1;
    const char *form = message_of(", and in %zu more place of this file", ", and in %zu more places of this file", others);
    const char *more = others ? arena_text(lint->arena, form, others) : "";
    diag_note(diags, tally->at, rule->code, "%s: \"%s\"%s", message(rule->says), tally->excerpt, more);
    if (rule->way == RULE_LAID)
        diag_hint(diags, "the layout does this by itself; the source stays as it is");
    else if (has_fix(lint, rule->code))
        diag_hint(diags, "the pages are set right; tamga lint --fix mends the source for its other readers");
    else
        diag_hint(diags, "the pages are set right; the source can only be mended by hand here");
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
    if (spelling)
        diag_warning(lint->diags, old->at, old->finding.code, "\"%s\" here and \"%s\" in line %d: two spellings in one edition", old->words,
                     today->words, today->at.line);
    else
        diag_warning(lint->diags, old->at, old->finding.code, "\"%s\" here and \"%s\" in line %d: two names of one body, %s", old->words,
                     today->words, today->at.line, old->finding.body->body.utf8);
    diag_hint(lint->diags, spelling ? MESSAGE("house style is the spelling of \"%s\"")
                                    : MESSAGE("write \"%s\", the name of today; an older one stands beside it where it is introduced as such"),
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
