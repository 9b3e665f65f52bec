/* Takes an issue and a language, gives the issue in that language. Running
 * text is translated block by block, as translators see it. */
#include "read/edition.h"

#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/messages.h"
#include "read/markup.h"
#include "read/standing.h"
#include "read/translation.h"

typedef struct Translating {
    Arena *arena;
    const Translation *translation;
    bool *used; /* of each entry */
    EditionRules rules;
    Diags *diags;
    bool right;
} Translating;

static void mark_used(Translating *work, const Entry *entry)
{
    work->used[entry - translation_at(work->translation, 0)] = true;
}

static void note_missing(Translating *work, Place at)
{
    if (work->rules.complete) {
        diag_error(work->diags, at, DIAG_PO_MISSING, "not translated, and a release wants every text");
        return;
    }
    diag_warning(work->diags, at, DIAG_PO_MISSING, "not translated: the source words stand in this edition");
}

/* The beginning of a text, for a hint: no more than `limit` bytes, and no character cut in two. */
static const char *beginning(Arena *arena, const char *utf8, size_t limit)
{
    const char *end = utf8;
    for (const char *next = utf8; *end && (utf8_next(&next), (size_t)(next - utf8) <= limit);)
        end = next;
    return *end ? arena_text(arena, "%.*s…", (int)(end - utf8), utf8) : utf8;
}

/* Where an editor finds the words that the translation was not made of, and which they are. */
static void hint_source(Translating *work, Text text)
{
    const char *words = beginning(work->arena, text.utf8, 80);
    if (text.at.line)
        diag_hint(work->diags, "line %d of %s reads now: %s", text.at.line, path_name(work->arena, text.at.file), words);
    else
        diag_hint(work->diags, "it reads now: %s", words);
}

static void note_stale(Translating *work, const Entry *entry, Text text, Standing standing)
{
    const char *end = work->rules.stale == STALE_SOURCE ? message(": the source words stand in this edition") : "";
    const char *what = standing == STANDING_FUZZY ? message("this translation is marked fuzzy: somebody should look at it")
                                                  : message("the source text of this entry has changed since");
    const Place at = entry->translation.at;
    if (work->rules.stale == STALE_REFUSE)
        diag_error(work->diags, at, DIAG_PO_STALE, "%s", what);
    else
        diag_warning(work->diags, at, DIAG_PO_STALE, "%s%s", what, end);
    hint_source(work, text);
}

/* The translation of one entry's worth of text, or the text itself. */
static Text translate(Translating *work, const char *path, Text text)
{
    const Entry *entry = translation_entry(work->translation, path);
    const char *lost;
    const Standing standing = standing_of(work->arena, entry, text, &lost);
    if (entry)
        mark_used(work, entry);
    if (standing == STANDING_MISSING) {
        note_missing(work, text.at);
        return text;
    }
    if (standing == STANDING_STALE || standing == STANDING_FUZZY) {
        note_stale(work, entry, text, standing);
        if (work->rules.stale == STALE_SOURCE)
            return text;
    }
    if (lost) {
        diag_error(work->diags, entry->translation.at, DIAG_PO_MARKUP, "the translation loses %s", lost);
        work->right = false;
    }
    return entry->translation;
}

/* Each block in its translation; markup reads them one after the other, so that every one keeps its own place. */
static Text translate_blocks(Translating *work, const char *path, Text text)
{
    Text *blocks;
    size_t count = markup_blocks(work->arena, text, &blocks);
    if (!count)
        return text;
    size_t entry = 0; /* a picture's place is no text, and does not count */
    for (size_t i = 0; i < count; i++)
        if (!markup_is_picture(blocks[i]))
            blocks[i] = translate(work, arena_text(work->arena, "%s/%zu", path, ++entry), blocks[i]);
    Text joined = blocks[0];
    joined.blocks = blocks;
    joined.block_count = count;
    return joined;
}

static Text visit(void *context, const char *path, Text text, FieldType type)
{
    Translating *work = context;
    return type == FIELD_MARKUP ? translate_blocks(work, path, text) : translate(work, path, text);
}

static void report_unused(const Translating *work)
{
    for (size_t i = 0; i < translation_count(work->translation); i++) {
        const Entry *entry = translation_at(work->translation, i);
        if (work->used[i])
            continue;
        diag_warning(work->diags, entry->source.at, DIAG_PO_UNUSED, "no text of the issue has the path \"%s\"", entry->path);
        diag_hint(work->diags, "tamga extract finds the text that it belongs to, or puts it aside as obsolete");
    }
}

static const Translation *load(Arena *arena, const Issue *issue, const char *code, Diags *diags)
{
    const Input *input = input_load_own(arena, arena_text(arena, "%s/%s.po", issue->folder, code), INPUT_LIMIT, diags);
    return input ? translation_load(arena, input, diags) : NULL;
}

static const Issue *translated(Arena *arena, const Issue *issue, const Translation *translation, EditionRules rules, Diags *diags)
{
    Translating work = {.arena = arena, .translation = translation, .rules = rules, .diags = diags, .right = true,
                        .used = ARENA_ARRAY(arena, bool, translation_count(translation) + 1)};
    const Issue *copy = issue_visit(arena, issue, visit, &work);
    report_unused(&work);
    return work.right ? copy : NULL;
}

static const Edition *read_source(Arena *arena, const Issue *issue, const Language *language)
{
    Edition *edition = ARENA_NEW(arena, Edition);
    *edition = (Edition){.issue = issue, .source = issue, .language = language, .code = language_code(language)};
    return edition;
}

const Edition *edition_read_by(Arena *arena, const Issue *issue, const Language *language, EditionRules rules, Diags *diags)
{
    const char *code = language_code(language);
    if (strcmp(code, issue->language.utf8) == 0)
        return read_source(arena, issue, language);
    const Translation *translation = load(arena, issue, code, diags);
    const Issue *worded = translation ? translated(arena, issue, translation, rules, diags) : NULL;
    const char *file = arena_text(arena, "%s/%s.yaml", issue->folder, code);
    const bool varies = folder_has_file(file);
    const Input *input = varies ? input_load_own(arena, file, INPUT_LIMIT, diags) : NULL;
    const Overlay *overlay = input ? overlay_load(arena, input, language, worded ? worded : issue, diags) : NULL;
    if (!worded || (varies && !overlay))
        return NULL;
    Edition *edition = ARENA_NEW(arena, Edition);
    *edition = (Edition){.issue = overlay ? overlay->issue : worded, .source = issue, .language = language, .code = code, .translation = translation,
                         .overlay = overlay};
    return edition;
}

const char *edition_statement(const Edition *edition)
{
    const bool other = edition->overlay && !text_is_empty(edition->overlay->statement);
    return other ? language_word(edition->language, edition->overlay->statement.utf8) : language_statement(edition->language);
}

const Edition *edition_read(Arena *arena, const Issue *issue, const Language *language, Diags *diags)
{
    return edition_read_by(arena, issue, language, (EditionRules){.stale = STALE_KEEP}, diags);
}
