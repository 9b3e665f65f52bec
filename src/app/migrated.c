#include "app/migrated.h"

#include "app/editions.h"
#include "base/folder.h"
#include "base/messages.h"
#include "base/version.h"
#include "read/format.h"
#include "read/lockfile.h"
#include "read/overlay.h"
#include "set/content.h"

static void add_file(Migrated *migrated, MigratedFile file)
{
    Mending *mending = mending_open(migrated->arena, file.input, WRITTEN_IN_YAML);
    migration_mend(migrated->arena, file.first, mending);
    migrated->mended[migrated->count] = (MendedFile){ .mending = mending };
    migrated->files[migrated->count++] = file;
}

/* What an edition has of its own stands in LL.yaml, if anywhere. */
static bool read_overlay(Migrated *migrated, Shop *shop, const EditionSource *edition, Diags *diags)
{
    Arena *arena = migrated->arena;
    const char *path = arena_text(arena, "%s/%s.yaml", migrated->issue->folder, edition->code);
    if (!folder_has_file(path))
        return true;
    const Language *language = shop_language(shop, edition->code, edition->at, diags);
    const Input *input = language ? input_load_own(arena, path, INPUT_LIMIT, diags) : NULL;
    const Overlay *overlay = input ? overlay_load_any_format(arena, input, language, migrated->issue, diags) : NULL;
    if (!overlay)
        return false;
    add_file(migrated, (MigratedFile){ .input = input, .language = language, .format = format_of(overlay->tree),
                                       .first = migration_of_overlay(arena, overlay->tree, migrated->issue) });
    return true;
}

static bool read_overlays(Migrated *migrated, Shop *shop, const EditionSource *editions, Diags *diags)
{
    bool right = true;
    editions_check_overlays(migrated->arena, migrated->issue, editions, diags);
    for (const EditionSource *edition = editions + 1; edition->code; edition++)
        right = read_overlay(migrated, shop, edition, diags) && right;
    return right;
}

const Migrated *migrated_read(Arena *arena, Shop *shop, const IssueFile *file, Diags *diags)
{
    const Input *input = input_load_own(arena, file->file, INPUT_LIMIT, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read_any_format(arena, tree, section_kinds, diags) : NULL;
    if (!issue)
        return NULL;
    size_t room = 0;
    const EditionSource *editions = editions_list(arena, issue, diags);
    while (editions[room].code)
        room++;
    Migrated *migrated = ARENA_NEW(arena, Migrated);
    *migrated = (Migrated){ .arena = arena, .issue = issue, .files = ARENA_ARRAY(arena, MigratedFile, room),
                            .mended = ARENA_ARRAY(arena, MendedFile, room),
                            .released = folder_has_file(arena_text(arena, "%s/" LOCKFILE_NAME, issue->folder)) };
    add_file(migrated, (MigratedFile){ .input = input, .format = format_of(tree), .first = migration_of_issue(arena, tree, section_kinds) });
    return read_overlays(migrated, shop, editions, diags) ? migrated : NULL;
}

/* Read by the newest format alone. */
static bool holds(void *context, size_t index, const Input *mended, Diags *diags)
{
    const Migrated *migrated = context;
    const MigratedFile *file = &migrated->files[index];
    const Node *tree = node_load(migrated->arena, mended, diags);
    if (!tree || format_of(tree) != ISSUE_FORMAT)
        return false;
    if (file->language)
        return overlay_load(migrated->arena, mended, file->language, migrated->issue, diags) != NULL;
    return issue_read(migrated->arena, tree, section_kinds, diags) != NULL;
}

bool migrated_write(const Migrated *migrated, Diags *diags)
{
    const MendedFiles files = { .files = migrated->mended, .count = migrated->count, .holds = holds, .context = (void *)migrated,
                                .way_out = MESSAGE("this is a fault of tamga; change by hand what tamga migrate shows") };
    return mended_files_write(migrated->arena, &files, diags);
}
