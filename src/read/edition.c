/* Takes an issue and a language, gives the issue in that language. Running
 * text is translated block by block, as translators see it. */
#include "read/edition.h"

#include <stdlib.h>
#include <string.h>

#include "read/markup.h"
#include "read/translation.h"

typedef struct Translating {
    Arena *arena;
    const Translation *translation;
    bool *used; /* of each entry */
    size_t missing;
    Place first_missing;
    Diags *diags;
    bool right;
} Translating;

static void mark_used(Translating *work, const Entry *entry)
{
    work->used[entry - translation_at(work->translation, 0)] = true;
}

static void note_missing(Translating *work, Place at)
{
    if (!work->missing++)
        work->first_missing = at;
    diag_warning(work->diags, at, DIAG_PO_MISSING, "not translated: the source words stand in this edition");
}

/* The translation of one entry's worth of text, or the text itself. */
static Text translate(Translating *work, const char *path, Text text)
{
    const Entry *entry = translation_entry(work->translation, path);
    if (!entry || text_is_empty(entry->translation)) {
        if (entry)
            mark_used(work, entry);
        note_missing(work, text.at);
        return text;
    }
    mark_used(work, entry);
    if (entry->fuzzy || strcmp(entry->source.utf8, text.utf8) != 0) {
        diag_warning(work->diags, entry->translation.at, DIAG_PO_STALE, "the source text of this entry has changed since");
        diag_hint(work->diags, "it reads now: %.80s", text.utf8);
    }
    const char *lost = markup_lost(work->arena, text, entry->translation);
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
        if (!work->used[i])
            diag_warning(work->diags, entry->source.at, DIAG_PO_UNUSED, "no text of the issue has the path \"%s\"",
                         entry->path);
    }
}

static const Translation *load(Arena *arena, const Issue *issue, const char *code, Diags *diags)
{
    const Input *input = input_load(arena, arena_text(arena, "%s/%s.po", issue->folder, code), INPUT_LIMIT, diags);
    return input ? translation_load(arena, input, diags) : NULL;
}

static const Issue *translated(Arena *arena, const Issue *issue, const Translation *translation, Diags *diags)
{
    Translating work = {.arena = arena, .translation = translation, .diags = diags, .right = true,
                        .used = ARENA_ARRAY(arena, bool, translation_count(translation) + 1)};
    const Issue *copy = issue_visit(arena, issue, visit, &work);
    report_unused(&work);
    return work.right ? copy : NULL;
}

const Edition *edition_read(Arena *arena, const Issue *issue, const Language *language, Diags *diags)
{
    const char *code = language_code(language);
    const bool is_source = strcmp(code, issue->language.utf8) == 0;
    const Translation *translation = is_source ? NULL : load(arena, issue, code, diags);
    if (translation)
        issue = translated(arena, issue, translation, diags);
    if (!issue || (!translation && !is_source))
        return NULL;
    Edition *edition = ARENA_NEW(arena, Edition);
    *edition = (Edition){.issue = issue, .language = language, .code = code, .translation = translation};
    return edition;
}
