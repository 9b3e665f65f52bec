/* A list of contents: its lines are headings that stand elsewhere. The layout sets one of its own. */
#include <string.h>

#include "read/importing.h"

enum { ENTRIES_LEAST = 2, ENTRIES_MOST = 60, ENTRY_WORDS = 25 };

/* The line without dots and the number of a page behind it, folded. */
static const char *entry_of(Arena *arena, const char *line)
{
    const char *folded = words_folded(arena, line);
    size_t length = strlen(folded);
    while (length > 0 && strchr("0123456789 ", folded[length - 1]))
        length--;
    return arena_copy(arena, folded, length);
}

/* Whether a block behind `from` says the same, or begins so. */
static bool stands_below(const Importing *importing, const char *entry, size_t from)
{
    const size_t length = strlen(entry);
    for (size_t i = from; i < importing->export->count; i++)
        if (length > 0 && strncmp(importing->senses[i].folded, entry, length) == 0)
            return true;
    return false;
}

/* The lines of a block that are headings below it, and all of them. */
static void count_entries(const Importing *importing, size_t block, size_t from, size_t *known, size_t *all)
{
    const char *text = importing->export->blocks[block].text;
    while (*text) {
        const size_t length = strcspn(text, "\n");
        const char *entry = entry_of(importing->arena, arena_copy(importing->arena, text, length));
        *all += *entry != '\0';
        *known += stands_below(importing, entry, from);
        text += length + (text[length] == '\n');
    }
}

static bool can_be_entry(const Importing *importing, size_t i)
{
    const ExportBlock *block = &importing->export->blocks[i];
    const bool line = block->kind == EXPORT_ITEM || (block->kind == EXPORT_PARAGRAPH && (export_is_short(block) || strchr(block->text, '\n')));
    return line && block->to - block->from <= ENTRY_WORDS && !importing->senses[i].salutation && !importing_is_plain(importing, i);
}

/* The real headings begin where a line comes again. */
static size_t end_of_entries(const Importing *importing, size_t first)
{
    size_t i = first;
    for (; i < importing->export->count && i - first < ENTRIES_MOST && can_be_entry(importing, i); i++)
        for (size_t k = first; k < i; k++)
            if (strcmp(entry_of(importing->arena, importing->senses[k].folded), importing->senses[i].folded) == 0)
                return i;
    return i;
}

bool importing_contents(Importing *importing)
{
    const size_t begin = importing->at;
    if (!export_is_short(&importing->export->blocks[begin]) || !import_is_contents(importing->table, importing->senses[begin].folded))
        return false;
    const size_t end = end_of_entries(importing, begin + 1);
    size_t known = 0, all = 0;
    for (size_t i = begin + 1; i < end; i++)
        count_entries(importing, i, end, &known, &all);
    if (all < ENTRIES_LEAST || 2 * known < all)
        return false;
    for (; importing->at < end; importing->at++)
        importing_claim(importing, importing->at, MESSAGE("the list of contents, which the layout sets: %s"));
    return true;
}
