#include "app/lint_fix.h"

#include <string.h>

#include "app/mended_files.h"
#include "base/messages.h"
#include "read/markup.h"
#include "read/mending.h"
#include "read/translation.h"

struct LintFixes {
    Arena *arena;
    MendedFile *files;
    const Translation **translations; /* as many: of each that is a PO file, else NULL */
    size_t count;
};

static void add_file(LintFixes *fixes, const Input *input, WrittenIn in)
{
    Diags *unheard = diags_open(fixes->arena); /* whoever reads the file as an edition reports */
    if (!input)
        return;
    fixes->files[fixes->count] = (MendedFile){ .mending = mending_open(fixes->arena, input, in) };
    fixes->translations[fixes->count++] = in == WRITTEN_IN_PO ? translation_load(fixes->arena, input, unheard) : NULL;
}

LintFixes *lint_fixes_open(Arena *arena, const Issue *issue, const EditionSource *editions)
{
    Diags *unheard = diags_open(arena);
    size_t count = 0;
    while (editions[count].code)
        count++;
    LintFixes *fixes = ARENA_NEW(arena, LintFixes);
    *fixes = (LintFixes){ .arena = arena, .files = ARENA_ARRAY(arena, MendedFile, count + 1),
                           .translations = ARENA_ARRAY(arena, const Translation *, count + 1) };
    add_file(fixes, input_load_own(arena, issue->file, INPUT_LIMIT, unheard), WRITTEN_IN_YAML);
    for (size_t i = 1; i < count; i++)
        add_file(fixes, input_load_own(arena, editions[i].at.file, INPUT_LIMIT, unheard), WRITTEN_IN_PO);
    return fixes;
}

/* ---------------------------------------------------------------- adding up */

static const MendedFile *file_named(const LintFixes *fixes, const char *name)
{
    for (size_t i = 0; i < fixes->count; i++)
        if (strcmp(mending_file(fixes->files[i].mending)->name, name) == 0)
            return &fixes->files[i];
    return NULL;
}

/* Of the fixes of a text those between two bytes of it, in the msgid that repeats them from `start` on. */
static void carry_block(const LintFixes *fixes, size_t file, const char *path, const char *block, size_t start, const LintFix *first)
{
    Mending *mending = fixes->files[file].mending;
    const Entry *entry = translation_entry(fixes->translations[file], path);
    const size_t end = start + strlen(block);
    Written written;
    if (!entry || strcmp(entry->source.utf8, block) != 0 ||
        !written_find(fixes->arena, mending_file(mending), WRITTEN_IN_PO, entry->source, &written))
        return;
    for (const LintFix *fix = first; fix && fix->text.utf8 == first->text.utf8; fix = fix->next)
        if (fix->from >= start && fix->to <= end)
            mending_add(mending, entry->source, &written, fix->from - start, fix->to - start, fix->words);
}

/* A text of the issue is one entry, or one for each of its blocks. */
static void carry_text(const LintFixes *fixes, size_t file, const LintFix *first)
{
    if (first->type == FIELD_TEXT) {
        carry_block(fixes, file, first->path, first->text.utf8, 0, first);
        return;
    }
    Text *blocks;
    const size_t count = markup_blocks(fixes->arena, first->text, &blocks);
    const char *next = first->text.utf8;
    for (size_t i = 0, entry = 0; i < count && (next = strstr(next, blocks[i].utf8)); next += strlen(blocks[i].utf8), i++)
        if (!markup_is_picture(blocks[i]))
            carry_block(fixes, file, arena_text(fixes->arena, "%s/%zu", first->path, ++entry), blocks[i].utf8,
                        (size_t)(next - first->text.utf8), first);
}

static void carry(const LintFixes *fixes, const LintFix *first)
{
    const char *text = NULL;
    for (const LintFix *fix = first; fix; text = fix->text.utf8, fix = fix->next) {
        for (size_t i = 0; fix->text.utf8 != text && i < fixes->count; i++)
            if (fixes->translations[i])
                carry_text(fixes, i, fix);
    }
}

void lint_fixes_add(LintFixes *fixes, const Input *file, WrittenIn in, const LintFix *first)
{
    const MendedFile *mended = file_named(fixes, file->name);
    for (const LintFix *fix = first; mended && fix; fix = fix->next)
        mending_add(mended->mending, fix->text, fix->written, fix->from, fix->to, fix->words);
    if (mended && in == WRITTEN_IN_YAML)
        carry(fixes, first);
}

/* ------------------------------------------------------------------ writing */

bool lint_fixes_write(LintFixes *fixes, Diags *diags)
{
    const MendedFiles files = { .files = fixes->files, .count = fixes->count,
                                .way_out = MESSAGE("this is a fault of tamga; mend by hand what tamga lint reports") };
    return mended_files_write(fixes->arena, &files, diags);
}
