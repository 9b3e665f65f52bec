/* Takes an issue and what it names, gives the files. What is not there is
 * left out: a stage before this one has reported what it needs. */
#include "app/sources.h"

#include <string.h>

#include "base/folder.h"
#include "read/overlay.h"

typedef struct Gathering {
    Arena *arena;
    const Shop *shop;
    const SourceIssue *issue;
    Source *files;
    size_t count, room;
} Gathering;

static const char *mime_of(const char *name)
{
    static const char *const kinds[][2] = {
        { ".yaml", "application/yaml" }, { ".po", "text/x-gettext-translation" }, { ".jpg", "image/jpeg" },
        { ".jpeg", "image/jpeg" },       { ".png", "image/png" },                 { ".ttf", "font/ttf" },
        { ".icc", "application/vnd.iccprofile" },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (path_ends_with(name, kinds[i][0]))
            return kinds[i][1];
    return "text/plain";
}

static void make_room(Gathering *gathering)
{
    enum { ROOM_FIRST = 100 };
    gathering->room = gathering->room ? 2 * gathering->room : ROOM_FIRST;
    Source *files = ARENA_ARRAY(gathering->arena, Source, gathering->room);
    if (gathering->count)
        memcpy(files, gathering->files, gathering->count * sizeof *files);
    gathering->files = files;
}

static void add(Gathering *gathering, const char *name, const char *path, bool spoken)
{
    if (!path || !folder_has_file(path))
        return;
    for (size_t i = 0; i < gathering->count; i++)
        if (strcmp(gathering->files[i].name, name) == 0)
            return;
    if (gathering->count == gathering->room)
        make_room(gathering);
    gathering->files[gathering->count++] = (Source){ .name = name, .path = path, .mime = mime_of(name), .spoken = spoken };
}

/* --- the issue --- */

/* Whoever reads a file that leaves the issue's folder reports it; it is none of its sources. */
static void add_own(Gathering *gathering, const char *file, const char *path, bool spoken)
{
    const char *real = path_resolve(gathering->arena, path), *folder = path_resolve(gathering->arena, gathering->issue->folder);
    if (real && folder && path_lies_in(real, folder))
        add(gathering, arena_text(gathering->arena, "issues/%s/%s", gathering->issue->name, file), path, spoken);
}

static void add_of_issue(Gathering *gathering, const char *file, bool spoken)
{
    add_own(gathering, file, arena_text(gathering->arena, "%s/%s", gathering->issue->folder, file), spoken);
}

static void add_pictures(Gathering *gathering, const Node *node)
{
    if (node->kind == NODE_SCALAR && node->key.utf8 && issue_is_picture_key(node->key.utf8))
        add_of_issue(gathering, node->text.utf8, false);
    for (const Node *entry = node->kind == NODE_SCALAR ? NULL : node->first; entry; entry = entry->next)
        add_pictures(gathering, entry);
}

static void add_picture(void *gathering, const char *picture)
{
    add_of_issue(gathering, picture, false);
}

/* The translation, and what that edition has of its own. */
static void add_edition(Gathering *gathering, const char *language)
{
    Arena *arena = gathering->arena;
    const char *overlay = arena_text(arena, "%s.yaml", language);
    add_of_issue(gathering, arena_text(arena, "%s.po", language), true);
    add_of_issue(gathering, overlay, true);
    const char *path = arena_text(arena, "%s/%s", gathering->issue->folder, overlay);
    Diags *unheard = diags_open(arena);
    const Input *input = folder_has_file(path) ? input_load_own(arena, path, INPUT_LIMIT, unheard) : NULL;
    const Node *tree = input ? node_load(arena, input, unheard) : NULL;
    if (tree)
        overlay_pictures(tree, add_picture, gathering);
}

static void add_issue(Gathering *gathering, const char *language)
{
    const SourceIssue *issue = gathering->issue;
    add_own(gathering, "issue.yaml", issue->file, true);
    if (strcmp(language, issue->language) != 0)
        add_edition(gathering, language);
    for (const EditionSource *other = issue->others; other && other->code; other++)
        if (strcmp(other->code, issue->language) != 0)
            add_edition(gathering, other->code);
    add_pictures(gathering, issue->tree);
}

/* --- what the shop has --- */

static void add_of_shop(Gathering *gathering, const char *name)
{
    add(gathering, name, shop_file(gathering->shop, gathering->arena, name), false);
}

/* Every file in a folder of the shop that ends so. */
static void add_folder(Gathering *gathering, const char *folder, const char *ending)
{
    const char *path = shop_folder(gathering->shop, gathering->arena, folder);
    for (const char *const *name = path ? folder_names(gathering->arena, path) : NULL; name && *name; name++)
        if (path_ends_with(*name, ending))
            add(gathering, arena_text(gathering->arena, "%s/%s", folder, *name), arena_text(gathering->arena, "%s/%s", path, *name), false);
}

static void add_shop(Gathering *gathering, const char *language)
{
    const SourceIssue *issue = gathering->issue;
    const char *epoch = strrchr(issue->layout, '@');
    if (epoch)
        add_folder(gathering, arena_text(gathering->arena, "layouts/%.*s/%s", (int)(epoch - issue->layout), issue->layout, epoch + 1), "");
    add_of_shop(gathering, arena_text(gathering->arena, "layouts/languages/%s.yaml", issue->language));
    add_of_shop(gathering, arena_text(gathering->arena, "layouts/languages/%s.yaml", language));
    if (issue->brand)
        add_of_shop(gathering, arena_text(gathering->arena, "layouts/brands/%s.yaml", issue->brand));
    for (const EditionSource *other = issue->others; other && other->code; other++)
        add_of_shop(gathering, arena_text(gathering->arena, "layouts/languages/%s.yaml", other->code));
    add_folder(gathering, "layouts/press", "");
    add_of_shop(gathering, "fonts/fonts.lock");
    add_folder(gathering, "fonts", ".ttf");
    add_folder(gathering, "fonts/licences", "");
    add_of_shop(gathering, "hyphenation/hyphenation.lock");
    add_folder(gathering, "hyphenation", ".dic");
}

Sources sources_of(Arena *arena, const Shop *shop, const SourceIssue *issue, const char *language)
{
    Gathering gathering = { .arena = arena, .shop = shop, .issue = issue };
    add_issue(&gathering, language);
    add_shop(&gathering, language);
    return (Sources){ gathering.files, gathering.count };
}

void sources_add(Arena *arena, Sources *sources, Source source)
{
    Source *files = ARENA_ARRAY(arena, Source, sources->count + 1);
    memcpy(files, sources->files, sources->count * sizeof *files);
    files[sources->count] = source;
    *sources = (Sources){ files, sources->count + 1 };
}
