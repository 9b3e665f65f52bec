#include "app/lint_fix.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "print/output.h"
#include "read/markup.h"
#include "read/mending.h"
#include "read/translation.h"

/* A file of the issue that may be changed. */
typedef struct MendedFile {
    Mending *mending;
    const Translation *translation; /* of a PO file; or NULL */
    Output output;
} MendedFile;

struct LintFixes {
    Arena *arena;
    MendedFile *files;
    size_t count;
};

static void add_file(LintFixes *fixes, const Input *input, WrittenIn in)
{
    Diags *unheard = diags_open(fixes->arena); /* whoever reads the file as an edition reports */
    if (!input)
        return;
    fixes->files[fixes->count++] = (MendedFile){ .mending = mending_open(fixes->arena, input, in),
                                                 .translation = in == WRITTEN_IN_PO ? translation_load(fixes->arena, input, unheard) : NULL };
}

LintFixes *lint_fixes_open(Arena *arena, const Issue *issue, const EditionSource *editions)
{
    Diags *unheard = diags_open(arena);
    size_t count = 0;
    while (editions[count].code)
        count++;
    LintFixes *fixes = ARENA_NEW(arena, LintFixes);
    *fixes = (LintFixes){ .arena = arena, .files = ARENA_ARRAY(arena, MendedFile, count + 1) };
    add_file(fixes, input_load_own(arena, issue->file, INPUT_LIMIT, unheard), WRITTEN_IN_YAML);
    for (size_t i = 1; i < count; i++)
        add_file(fixes, input_load_own(arena, editions[i].at.file, INPUT_LIMIT, unheard), WRITTEN_IN_PO);
    return fixes;
}

/* ---------------------------------------------------------------- adding up */

static MendedFile *file_named(LintFixes *fixes, const char *name)
{
    for (size_t i = 0; i < fixes->count; i++)
        if (strcmp(mending_file(fixes->files[i].mending)->name, name) == 0)
            return &fixes->files[i];
    return NULL;
}

/* Of the fixes of a text those between two bytes of it, in the msgid that repeats them from `start` on. */
static void carry_block(const LintFixes *fixes, const MendedFile *file, const char *path, const char *block, size_t start, const LintFix *first)
{
    const Entry *entry = translation_entry(file->translation, path);
    const size_t end = start + strlen(block);
    Written written;
    if (!entry || strcmp(entry->source.utf8, block) != 0 ||
        !written_find(fixes->arena, mending_file(file->mending), WRITTEN_IN_PO, entry->source, &written))
        return;
    for (const LintFix *fix = first; fix && fix->text.utf8 == first->text.utf8; fix = fix->next)
        if (fix->from >= start && fix->to <= end)
            mending_add(file->mending, entry->source, &written, fix->from - start, fix->to - start, fix->words);
}

/* A text of the issue is one entry, or one for each of its blocks. */
static void carry_text(const LintFixes *fixes, const MendedFile *file, const LintFix *first)
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
            if (fixes->files[i].translation)
                carry_text(fixes, &fixes->files[i], fix);
    }
}

void lint_fixes_add(LintFixes *fixes, const Input *file, WrittenIn in, const LintFix *first)
{
    MendedFile *mended = file_named(fixes, file->name);
    for (const LintFix *fix = first; mended && fix; fix = fix->next)
        mending_add(mended->mending, fix->text, fix->written, fix->from, fix->to, fix->words);
    if (mended && in == WRITTEN_IN_YAML)
        carry(fixes, first);
}

/* ------------------------------------------------------------------ writing */

/* Who may read and write the new file is as it was with the old one. */
static int keep_mode(const char *old, const char *name)
{
    struct stat mode;
    return stat(old, &mode) == 0 && chmod(name, mode.st_mode & 07777) == 0 ? 0 : errno;
}

/* What grows beside the file is read again before it takes its place. */
static int fill(void *context, const char *name)
{
    MendedFile *file = context;
    size_t length;
    const char *bytes = mending_bytes(file->mending, &length);
    int reason = output_bytes(name, bytes, length);
    if (!reason)
        reason = keep_mode(mending_file(file->mending)->name, name);
    return reason ? reason : mending_holds(file->mending, name) ? 0 : OUTPUT_REPORTED;
}

static bool fill_file(const LintFixes *fixes, MendedFile *file, Diags *diags)
{
    const Input *input = mending_file(file->mending);
    const size_t faults = diags_count(diags, DIAG_FAULT);
    const char *path = path_resolve(fixes->arena, input->name); /* a link stays one */
    file->output = (Output){ .path = path ? path : input->name };
    if (output_fill(fixes->arena, &file->output, fill, file, diags))
        return true;
    if (diags_count(diags, DIAG_FAULT) == faults) {
        diag_fault(diags, (Place){ .file = input->name }, DIAG_FILE_UNWRITABLE, "mended, this file would read differently, so it stays as it is");
        diag_hint(diags, "this is a fault of tamga; mend by hand what tamga lint reports");
    }
    return false;
}

bool lint_fixes_write(LintFixes *fixes, Diags *diags)
{
    size_t filled = 0;
    bool right = true;
    for (; right && filled < fixes->count; filled++)
        right = mending_count(fixes->files[filled].mending) == 0 || fill_file(fixes, &fixes->files[filled], diags);
    for (size_t i = 0; i < filled; i++) {
        const MendedFile *file = &fixes->files[i];
        if (!file->output.beside)
            continue;
        if (right)
            right = output_keep(&file->output, diags);
        else
            output_drop(&file->output);
    }
    return right;
}
