/* Looks for things beside the repository, then where the program is
 * installed, and keeps what was loaded. */
#include "app/shop_stock.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/folder.h"
#include "base/limits.h"
#include "base/nearest.h"

/* Where an installed program keeps its data; the Makefile says it for PREFIX. */
#ifndef TAMGA_DATA
#define TAMGA_DATA "/usr/local/share/tamga"
#endif

const char shop_installed[] = TAMGA_DATA;

static const char *hold(const Shop *shop, const char *words)
{
    for (const Held *held = *shop->held; held; held = held->next)
        if (strcmp(held->words, words) == 0)
            return held->words;
    Held *held = ARENA_NEW(shop->arena, Held);
    *held = (Held){ arena_text(shop->arena, "%s", words), *shop->held };
    return (*shop->held = held)->words;
}

static void add_place(Shop *shop, Arena *arena, const char *path)
{
    shop->places[shop->place_count++] = *path ? hold(shop, arena_text(arena, "%s/", path)) : "";
}

Shop *shop_open(Arena *arena)
{
    Shop *shop = ARENA_NEW(arena, Shop);
    shop->arena = arena;
    shop->held = ARENA_NEW(arena, Held *);
    add_place(shop, arena, shop_installed);
    return shop;
}

/* ------------------------------------------------------- where things are */

static bool has_layouts(Arena *arena, const char *folder)
{
    return folder_is(arena_text(arena, "%s/layouts", folder));
}

/* The nearest of `folder` and those above it that has layouts/, as an absolute path; NULL: none. */
static const char *repository_above(Arena *arena, const char *folder)
{
    const char *path = path_resolve(arena, folder);
    while (path && !has_layouts(arena, path))
        path = strcmp(path, "/") == 0 ? NULL : path_parent(arena, path);
    return path;
}

/* A folder that is a link belongs to the repository it is linked into, before that where it really lies. */
static const char *repository_of(Arena *arena, const char *folder)
{
    if (has_layouts(arena, folder))
        return path_resolve(arena, folder);
    const char *found = repository_above(arena, path_parent(arena, folder));
    return found ? found : repository_above(arena, folder);
}

/* Reports read better without the way from the root to where the user stands. */
static const char *seen_from_here(Arena *arena, const char *path)
{
    const char *here = path_resolve(arena, ".");
    const size_t length = here ? strlen(here) : 0;
    if (length < 2 || strncmp(path, here, length) != 0)
        return path;
    return path[length] == '/' ? path + length + 1 : path[length] == '\0' ? "" : path;
}

void shop_move(Shop *shop, const char *folder)
{
    Arena *arena = arena_open();
    shop->place_count = 0;
    const char *repository = repository_of(arena, folder);
    if (repository)
        add_place(shop, arena, seen_from_here(arena, repository));
    add_place(shop, arena, shop_installed);
    arena_close(arena);
}

static const char *found(const Shop *shop, Arena *arena, const char *name, bool (*is_there)(const char *path))
{
    for (size_t i = 0; i < shop->place_count; i++) {
        const char *path = arena_text(arena, "%s%s", shop->places[i], name);
        if (is_there(path))
            return path;
    }
    return NULL;
}

const char *shop_file(const Shop *shop, Arena *arena, const char *name)
{
    return found(shop, arena, name, folder_has_file);
}

const char *shop_folder(const Shop *shop, Arena *arena, const char *name)
{
    return found(shop, arena, name, folder_is);
}

const char *const *shop_folders(const Shop *shop, Arena *arena)
{
    static const char *const names[] = { "layouts", "fonts", "hyphenation" };
    enum { NAMES = sizeof names / sizeof *names };
    const char **folders = ARENA_ARRAY(arena, const char *, PLACES * NAMES + 1);
    for (size_t i = 0; i < shop->place_count * NAMES; i++)
        folders[i] = arena_text(arena, "%s%s", shop->places[i / NAMES], names[i % NAMES]);
    return folders;
}

const char *shop_find(const Shop *shop, const char *form, ...)
{
    char name[1024];
    va_list words;
    va_start(words, form);
    const int length = vsnprintf(name, sizeof name, form, words);
    va_end(words);
    if (length < 0 || (size_t)length >= sizeof name)
        return NULL;
    Arena *arena = arena_open();
    const char *path = shop_file(shop, arena, name), *found = path ? hold(shop, path) : NULL;
    arena_close(arena);
    return found;
}

void shop_report_setup(const Shop *shop, const char *file, const char *form, Diags *diags)
{
    diag_fault(diags, (Place){ .file = arena_text(shop->arena, "%s%s", shop->places[0], file) }, DIAG_SETUP_MISSING,
               form, shop_installed);
    diag_hint(diags, "run ./bootstrap in the checkout; it installs what is needed");
}

/* -------------------------------------------------------- what is in stock */

const void *shop_stocked(const Shop *shop, const char *path, const void *language, Diags *diags)
{
    for (const Stock *stock = shop->stock; stock; stock = stock->next) {
        if (stock->language != language || strcmp(stock->path, path) != 0)
            continue;
        if (stock->input)
            diags_add_source(diags, stock->input->name, stock->input->bytes, stock->input->length);
        return stock->thing;
    }
    return NULL;
}

void shop_add_stock(Shop *shop, Stock added)
{
    Stock *stock = ARENA_NEW(shop->arena, Stock);
    *stock = added;
    stock->next = shop->stock;
    shop->stock = stock;
}

void shop_hint_names(Arena *arena, const char *word, const char *const *names, Diags *diags)
{
    const char *nearest = nearest_word(word, names);
    if (nearest) {
        diag_hint(diags, "did you mean \"%s\"?", nearest);
        return;
    }
    const char *all = "";
    for (size_t i = 0; names[i]; i++)
        all = arena_text(arena, "%s%s%s", all, i > 0 ? ", " : "", names[i]);
    diag_hint(diags, "there are: %s", all);
}

void shop_add_name(const char **names, const char *name)
{
    size_t count = 0;
    for (; names[count]; count++) {
        if (strcmp(names[count], name) == 0)
            return;
    }
    if (count < NAMES_LIMIT)
        names[count] = name;
}

bool shop_is_plain_name(const char *name)
{
    return *name && *name != '.' && !strchr(name, '/');
}
