#include "app/moved.h"

#include <string.h>

#include "base/messages.h"

typedef struct Moving {
    Arena *arena;
    const Lockfile *was, *now;
    Moved *first, **end;
} Moving;

static void add(Moving *moving, Moved moved)
{
    Moved *added = ARENA_NEW(moving->arena, Moved);
    *added = moved;
    *moving->end = added;
    moving->end = &added->next;
}

static void compare_words(Moving *moving, MovedKind kind, const char *name, Text was, Text now)
{
    if (strcmp(was.utf8, now.utf8) != 0)
        add(moving, (Moved){ .kind = kind, .name = name, .was = was.utf8, .now = now.utf8, .at = was.at });
}

static void compare_option(Moving *moving, const char *option, bool was, bool now)
{
    if (was != now)
        add(moving, (Moved){ .kind = MOVED_OPTION, .name = option, .was = was ? "" : NULL, .now = now ? "" : NULL, .at = { .file = moving->was->path } });
}

/* An entry of one of the sorted lists in parts. */
typedef struct Part {
    const char *name, *value;
} Part;

static Part part_of(Arena *arena, MovedKind kind, Text words)
{
    if (kind == MOVED_FILE)
        return (Part){ lockfile_file_name(words), lockfile_file_digest(arena, words) };
    const char *version;
    const char *name = lockfile_library(arena, words, &version);
    return (Part){ name, version };
}

/* Both are sorted by name, so the smaller of two names is missing on the other side. */
static void compare_lists(Moving *moving, MovedKind kind, const List *was, const List *now, Place at)
{
    Arena *arena = moving->arena;
    const Text *before = was->items, *after = now->items;
    for (size_t i = 0, j = 0; i < was->count || j < now->count;) {
        const Part left = i < was->count ? part_of(arena, kind, before[i]) : (Part){ 0 };
        const Part right = j < now->count ? part_of(arena, kind, after[j]) : (Part){ 0 };
        const int order = !left.name ? 1 : !right.name ? -1 : strcmp(left.name, right.name);
        if (order != 0 || strcmp(left.value, right.value) != 0)
            add(moving, (Moved){ .kind = kind, .name = order <= 0 ? left.name : right.name, .was = order <= 0 ? left.value : NULL,
                                 .now = order >= 0 ? right.value : NULL, .at = order <= 0 ? before[i].at : at });
        i += order <= 0;
        j += order >= 0;
    }
}

static void compare_engines(Moving *moving)
{
    const Lockfile *was = moving->was;
    if (was->engine != moving->now->engine)
        add(moving, (Moved){ .kind = MOVED_ENGINE, .name = "engine", .was = arena_text(moving->arena, "%d", was->engine),
                             .now = arena_text(moving->arena, "%d", moving->now->engine), .at = was->engine_at });
}

const Moved *moved_since(Arena *arena, const Lockfile *was, const Lockfile *now)
{
    Moving moving = { .arena = arena, .was = was, .now = now };
    moving.end = &moving.first;
    compare_words(&moving, MOVED_PROGRAM, "tamga", was->program, now->program);
    compare_engines(&moving);
    compare_words(&moving, MOVED_DATE, "date", was->date, now->date);
    compare_words(&moving, MOVED_LAYOUT, "layout", was->layout, now->layout);
    compare_option(&moving, "--lock-pages", was->lock_pages, now->lock_pages);
    compare_option(&moving, "--stale source", was->stale_source, now->stale_source);
    compare_lists(&moving, MOVED_LIBRARY, &was->libraries, &now->libraries, was->libraries_at);
    compare_lists(&moving, MOVED_FILE, &was->files, &now->files, was->files_at);
    return moving.first;
}

bool moved_is_version(const Moved *moved)
{
    return moved->kind == MOVED_PROGRAM || moved->kind == MOVED_LIBRARY;
}

/* ------------------------------------------------------------------ words */

static const char *const kind_words[] = {
    [MOVED_PROGRAM] = "program", [MOVED_ENGINE] = "engine", [MOVED_LIBRARY] = "library", [MOVED_DATE] = "date",
    [MOVED_LAYOUT] = "layout",   [MOVED_OPTION] = "option", [MOVED_FILE] = "file",
};

const char *moved_kind(const Moved *moved)
{
    return kind_words[moved->kind];
}

const char *moved_words(Arena *arena, const Moved *moved)
{
    const bool is_new = !moved->was, is_gone = !moved->now;
    const char *form = NULL;
    switch (moved->kind) {
    case MOVED_PROGRAM: return arena_text(arena, message("Tamga has version %s here, and was %s"), moved->now, moved->was);
    case MOVED_ENGINE: return arena_text(arena, message("pages are composed by the rules of epoch %s here, and were by those of %s"), moved->now, moved->was);
    case MOVED_DATE: return arena_text(arena, message("the PDFs would be of %s, and were of %s"), moved->now, moved->was);
    case MOVED_LAYOUT: return arena_text(arena, message("the layout is %s, and was %s"), moved->now, moved->was);
    case MOVED_LIBRARY:
        if (!is_new && !is_gone)
            return arena_text(arena, message("%s has version %s here, and was %s"), moved->name, moved->now, moved->was);
        form = is_new ? message("%s is a library that was not there") : message("%s is a library that is not here");
        break;
    case MOVED_OPTION: form = is_new ? message("%s is given, and was not") : message("%s is not given, and was"); break;
    case MOVED_FILE: form = is_new ? message("%s is new") : is_gone ? message("%s is gone") : message("%s has changed"); break;
    }
    return arena_text(arena, form, moved->name);
}

void moved_write_json(const Moved *moved, Json *json)
{
    json_begin_flat(json, NULL, JSON_OBJECT);
    json_words(json, "kind", moved_kind(moved));
    json_words(json, "name", moved->name);
    json_words(json, "was", moved->was);
    json_words(json, "now", moved->now);
    json_end(json);
}

/* ------------------------------------------------------------------ pages */

bool moved_page(const LockfileEdition *was, const LockfileEdition *now, size_t number)
{
    const size_t i = number - 1;
    if (i >= was->pages.count || i >= now->pages.count)
        return true;
    return strcmp(((const Text *)was->pages.items)[i].utf8, ((const Text *)now->pages.items)[i].utf8) != 0;
}

const char *moved_pages(Arena *arena, const LockfileEdition *was, const LockfileEdition *now, size_t *count)
{
    const size_t pages = was->pages.count > now->pages.count ? was->pages.count : now->pages.count;
    size_t *numbers = ARENA_ARRAY(arena, size_t, pages + 1);
    *count = 0;
    for (size_t number = 1; number <= pages; number++)
        if (moved_page(was, now, number))
            numbers[(*count)++] = number;
    const char *list = "";
    for (size_t i = 0; i < *count; i++)
        list = arena_text(arena, "%s%s%zu", list, i == 0 ? "" : ", ", numbers[i]);
    return list;
}
