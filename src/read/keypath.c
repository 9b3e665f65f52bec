/* Takes a place, gives a key path. Everything in a tree stands in the order of
 * its file, so the entry is found by going down, each time into the last one
 * that begins at the place or before it. */
#include "read/keypath.h"

#include <string.h>

#include "read/markup.h"

static bool is_in(Place at, const char *file)
{
    return at.line > 0 && at.file && strcmp(at.file, file) == 0;
}

static bool begins_by(Place start, Place at)
{
    return start.line < at.line || (start.line == at.line && start.column <= at.column);
}

/* The last entry that begins at the place or before it, or NULL; `index` is its number. */
static const Node *entry_by(const Node *node, Place at, size_t *index)
{
    const Node *last = NULL;
    size_t count = 0;
    for (const Node *entry = node->first; entry && begins_by(entry->text.at, at); entry = entry->next) {
        last = entry;
        *index = count++;
    }
    return last;
}

/* " ¶2" of a text with several paragraphs; "" where the file does not tell them apart. */
static const char *paragraph_at(Arena *arena, Text text, Place at)
{
    Text *blocks;
    size_t count = markup_blocks(arena, text, &blocks), number = 0;
    if (count < 2 || begins_by(blocks[1].at, blocks[0].at))
        return "";
    while (number < count && begins_by(blocks[number].at, at))
        number++;
    return arena_text(arena, " ¶%zu", number > 0 ? number : 1);
}

const char *keypath_of(Arena *arena, const Node *tree, Place at, KeyReach reach)
{
    if (!is_in(at, tree->text.at.file))
        return NULL;
    const char *path = "", *whole = "";
    size_t index;
    const Node *node = tree;
    for (const Node *entry; (entry = entry_by(node, at, &index)); node = entry) {
        whole = path;
        if (node->kind == NODE_LIST)
            path = arena_text(arena, "%s[%zu]", path, index);
        else
            path = arena_text(arena, "%s%s%s", path, *path ? "." : "", entry->key.utf8);
    }
    if (node->kind != NODE_SCALAR)
        return path;
    return reach == KEY_WHOLE ? whole : arena_text(arena, "%s%s", path, paragraph_at(arena, node->text, at));
}

const char *keypath_translated(Arena *arena, const Translation *translation, Place at, KeyReach reach)
{
    const char *path = NULL;
    for (size_t i = 0; i < translation_count(translation); i++) {
        const Entry *entry = translation_at(translation, i);
        if (is_in(at, entry->translation.at.file) && begins_by(entry->translation.at, at))
            path = entry->path;
    }
    const char *last = path ? strrchr(path, '/') : NULL;
    return reach == KEY_WHOLE && last ? arena_copy(arena, path, (size_t)(last - path)) : path;
}
