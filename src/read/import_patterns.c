#include "read/import_patterns.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static Pattern pattern_of(Arena *arena, const char *words)
{
    static const char more[] = "\u2026";
    const size_t length = strlen(words);
    return (Pattern){ .words = words_folded(arena, words), .more_before = begins(words, more),
                      .more_behind = length >= strlen(more) && strcmp(words + length - strlen(more), more) == 0 };
}

static void add_patterns(Arena *arena, Patterns *patterns, List words, int means, const char *icon)
{
    const Text *texts = words.items;
    for (size_t i = 0; i < words.count; i++) {
        Pattern *pattern = &patterns->patterns[patterns->count++];
        *pattern = pattern_of(arena, texts[i].utf8);
        pattern->means = means;
        pattern->icon = icon;
    }
}

/* With room for the words of all entries of a list; `words` is where an entry of `size` bytes has them. */
static Patterns open_patterns(Arena *arena, List list, size_t size, size_t words)
{
    size_t room = 1;
    for (size_t i = 0; i < list.count; i++)
        room += ((const List *)((const char *)list.items + i * size + words))->count;
    return (Patterns){ ARENA_ARRAY(arena, Pattern, room), 0 };
}

Patterns patterns_of(Arena *arena, List words)
{
    Patterns patterns = { ARENA_ARRAY(arena, Pattern, words.count + 1), 0 };
    add_patterns(arena, &patterns, words, 0, NULL);
    return patterns;
}

Patterns patterns_of_headings(Arena *arena, List list)
{
    const ImportHeading *headings = list.items;
    Patterns patterns = open_patterns(arena, list, sizeof *headings, offsetof(ImportHeading, words));
    for (size_t i = 0; i < list.count; i++)
        add_patterns(arena, &patterns, headings[i].words, headings[i].means, NULL);
    return patterns;
}

Patterns patterns_of_activities(Arena *arena, List list)
{
    const ImportActivity *activities = list.items;
    Patterns patterns = open_patterns(arena, list, sizeof *activities, offsetof(ImportActivity, words));
    for (size_t i = 0; i < list.count; i++)
        add_patterns(arena, &patterns, activities[i].words, 0, activities[i].icon.utf8);
    return patterns;
}

/* -------------------------------------------------------------- looking up */

size_t folded_step(const char *at)
{
    const size_t length = strcspn(at, " ");
    return length + (at[length] == ' ');
}

const char *folded_begins(const char *folded, const char *part)
{
    const size_t length = strlen(part);
    return length > 0 && begins(folded, part) && (folded[length] == ' ' || folded[length] == '\0') ? folded + length : NULL;
}

int folded_number(const char *word)
{
    const size_t digits = strspn(word, "0123456789");
    return digits > 0 && digits <= 4 ? atoi(word) : 0;
}

static bool fits(const Pattern *pattern, const char *folded)
{
    if (pattern->more_before && pattern->more_behind)
        return words_find(folded, pattern->words) != NULL;
    if (pattern->more_behind)
        return folded_begins(folded, pattern->words) != NULL;
    const size_t length = strlen(folded), wanted = strlen(pattern->words);
    if (pattern->more_before && length > wanted && folded[length - wanted - 1] == ' ')
        folded += length - wanted;
    return strcmp(folded, pattern->words) == 0;
}

const Pattern *patterns_find(const Patterns *patterns, const char *folded)
{
    const Pattern *found = NULL;
    for (size_t i = 0; i < patterns->count; i++) {
        const Pattern *pattern = &patterns->patterns[i];
        const bool open = pattern->more_before || pattern->more_behind;
        if ((!found || !open) && fits(pattern, folded)) {
            if (!open)
                return pattern;
            found = pattern;
        }
    }
    return found;
}

const char *patterns_begin(const Patterns *patterns, const char *folded)
{
    const char *longest = NULL;
    for (size_t i = 0; i < patterns->count; i++) {
        const char *end = folded_begins(folded, patterns->patterns[i].words);
        longest = end && (!longest || end > longest) ? end : longest;
    }
    return longest;
}
