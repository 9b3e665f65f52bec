#include "read/po_match.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/likeness.h"

/* Half the words may differ where nothing else speaks for it, more in the same place: a sentence with a new beginning,
 * and a paragraph of which one sentence in three is left. Of two that are about as
 * alike the one in its place is better. Tried on edits of the bundled issue. */
static const double LIKE = 0.6, LIKE_IN_PLACE = 0.35, IN_PLACE = 0.1;

/* A part of a text that was split, or a text that became a part of another: the longer one holds it, and it is no less
 * than a quarter of that. A short title is held by many a text. */
static const double HELD = 0.9, PART = 0.25;

typedef struct Matching {
    Arena *arena;
    const PoFile *file;
    Texts texts;
    PoMatch *of;
    bool *claimed;
    const PoEntry **by_source; /* those that have words, sorted by them, then as in the file */
    size_t sourced;
} Matching;

static bool is_claimed(const Matching *matching, const PoEntry *entry)
{
    return matching->claimed[entry - matching->file->entries];
}

static bool is_matched(const Matching *matching, size_t text)
{
    return matching->of[text].way != PO_NEW;
}

static void match(Matching *matching, size_t text, const PoEntry *entry, PoWay way)
{
    matching->of[text] = (PoMatch){ way, entry };
    if (way != PO_COPIED)
        matching->claimed[entry - matching->file->entries] = true;
}

static bool has_path(const PoEntry *entry, const char *path)
{
    return entry->context && strcmp(entry->context, path) == 0;
}

/* ---------------------------------------------------------- the same words */

static int compare_sources(const void *left, const void *right)
{
    const PoEntry *a = *(const PoEntry *const *)left, *b = *(const PoEntry *const *)right;
    const int words = strcmp(a->source, b->source);
    return words ? words : a->line - b->line;
}

static void sort_sources(Matching *matching)
{
    const PoFile *file = matching->file;
    matching->by_source = ARENA_ARRAY(matching->arena, const PoEntry *, file->count + 1);
    for (size_t i = 0; i < file->count; i++)
        if (file->entries[i].source && !po_is_head(&file->entries[i]))
            matching->by_source[matching->sourced++] = &file->entries[i];
    qsort(matching->by_source, matching->sourced, sizeof *matching->by_source, compare_sources);
}

/* The first in `by_source` with these words or later ones. */
static size_t first_of_source(const Matching *matching, const char *words)
{
    size_t low = 0, high = matching->sourced;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (strcmp(matching->by_source[middle]->source, words) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t common_end(const char *a, const char *b)
{
    const size_t a_length = strlen(a), b_length = strlen(b);
    size_t count = 0;
    while (count < a_length && count < b_length && a[a_length - 1 - count] == b[b_length - 1 - count])
        count++;
    return count;
}

static size_t common_start(const char *a, const char *b)
{
    size_t count = 0;
    while (a[count] && a[count] == b[count])
        count++;
    return count;
}

/* Of several with the same words a translated one is better, then one that is not fuzzy, then one that is in use, then
 * the nearest path. */
static size_t suits(const PoEntry *entry, const char *path)
{
    const size_t near = entry->context ? common_start(entry->context, path) + common_end(entry->context, path) : 0;
    return (po_is_translated(entry) ? 1u << 22 : 0) + (entry->fuzzy ? 0 : 1u << 21) + (entry->obsolete ? 0 : 1u << 20) + near;
}

typedef enum Among { AMONG_FREE, AMONG_ALL } Among;

/* The best entry of these words for a path; with `own`, only the one of that path itself. NULL: there is none. */
static const PoEntry *entry_of_words(const Matching *matching, const Translatable *text, Among among, bool own)
{
    const PoEntry *best = NULL;
    for (size_t i = first_of_source(matching, text->text.utf8);
         i < matching->sourced && strcmp(matching->by_source[i]->source, text->text.utf8) == 0; i++) {
        const PoEntry *entry = matching->by_source[i];
        if ((among == AMONG_FREE && is_claimed(matching, entry)) || (own && !has_path(entry, text->path)))
            continue;
        if (!best || suits(entry, text->path) > suits(best, text->path))
            best = entry;
    }
    return best;
}

static void match_kept(Matching *matching)
{
    for (size_t i = 0; i < matching->texts.count; i++) {
        const PoEntry *entry = entry_of_words(matching, &matching->texts.items[i], AMONG_FREE, true);
        if (entry)
            match(matching, i, entry, PO_KEPT);
    }
}

static bool is_sure(const PoEntry *entry)
{
    return po_is_translated(entry) && !entry->fuzzy;
}

/* A doubtful translation is not moved to words of which there is a sure one, if another text has it: see match_copied(). */
static void match_moved(Matching *matching)
{
    for (size_t i = 0; i < matching->texts.count; i++) {
        const Translatable *text = &matching->texts.items[i];
        const PoEntry *entry = is_matched(matching, i) ? NULL : entry_of_words(matching, text, AMONG_FREE, false);
        if (entry && (is_sure(entry) || !is_sure(entry_of_words(matching, text, AMONG_ALL, false))))
            match(matching, i, entry, PO_MOVED);
    }
}

static void match_copied(Matching *matching)
{
    for (size_t i = 0; i < matching->texts.count; i++) {
        const PoEntry *entry = is_matched(matching, i) ? NULL : entry_of_words(matching, &matching->texts.items[i], AMONG_ALL, false);
        if (entry && is_sure(entry))
            match(matching, i, entry, PO_COPIED);
    }
}

/* ------------------------------------------------------- words that are alike */

typedef struct Pair {
    double alike;
    size_t text, entry; /* indexes */
} Pair;

typedef struct Unmatched {
    size_t index;
    Grams grams;
} Unmatched;

static int compare_pairs(const void *left, const void *right)
{
    const Pair *a = left, *b = right;
    if (a->alike != b->alike)
        return a->alike > b->alike ? -1 : 1;
    return a->text != b->text ? (a->text > b->text ? 1 : -1) : (a->entry > b->entry) - (a->entry < b->entry);
}

static size_t unmatched_texts(const Matching *matching, Unmatched *texts)
{
    size_t count = 0;
    for (size_t i = 0; i < matching->texts.count; i++)
        if (!is_matched(matching, i))
            texts[count++] = (Unmatched){ i, grams_of(matching->arena, matching->texts.items[i].text.utf8) };
    return count;
}

/* Those whose translation is to be saved; obsolete ones apart, since a file may have gathered many that stand in no order. */
static size_t unmatched_entries(const Matching *matching, bool obsolete, Unmatched *entries)
{
    size_t count = 0;
    for (size_t i = 0; i < matching->file->count; i++) {
        const PoEntry *entry = &matching->file->entries[i];
        if (!matching->claimed[i] && entry->obsolete == obsolete && entry->source && !po_is_head(entry) && po_is_translated(entry))
            entries[count++] = (Unmatched){ i, grams_of(matching->arena, entry->source) };
    }
    return count;
}

static bool is_part(Grams a, Grams b)
{
    const double shorter = (double)(a.count < b.count ? a.count : b.count), longer = (double)(a.count + b.count) - shorter;
    return shorter >= PART * longer && likeness_held(a, b) >= HELD;
}

/* How alike two are, or 0: not enough to be the same text. Two of very different length are not compared: no trigram
 * could make them alike. */
static double alike(const Matching *matching, const Unmatched *text, const Unmatched *entry)
{
    const bool in_place = has_path(&matching->file->entries[entry->index], matching->texts.items[text->index].path);
    const double shorter = (double)(text->grams.count < entry->grams.count ? text->grams.count : entry->grams.count);
    if (2 * shorter / (double)(text->grams.count + entry->grams.count) < LIKE_IN_PLACE)
        return 0;
    const double share = likeness(text->grams, entry->grams);
    if (share < (in_place ? LIKE_IN_PLACE : LIKE) && !is_part(text->grams, entry->grams))
        return 0;
    return share + (in_place ? IN_PLACE : 0);
}

/* All pairs within reach: entries about as far down the list as the text is. */
static size_t pairs_of(const Matching *matching, const Unmatched *texts, size_t text_count, const Unmatched *entries,
                       size_t entry_count, Pair *pairs)
{
    size_t count = 0;
    for (size_t i = 0; i < text_count; i++) {
        const size_t centre = i * entry_count / text_count;
        const size_t from = centre > PO_LIKE_REACH / 2 ? centre - PO_LIKE_REACH / 2 : 0;
        for (size_t j = from; j < entry_count && j < from + PO_LIKE_REACH; j++) {
            const double share = alike(matching, &texts[i], &entries[j]);
            if (share > 0)
                pairs[count++] = (Pair){ share, texts[i].index, entries[j].index };
        }
    }
    return count;
}

static size_t lesser(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The most alike first. */
static void match_like(Matching *matching)
{
    Arena *arena = matching->arena;
    Unmatched *texts = ARENA_ARRAY(arena, Unmatched, matching->texts.count + 1);
    const size_t text_count = unmatched_texts(matching, texts);
    if (text_count == 0)
        return;
    Unmatched *used = ARENA_ARRAY(arena, Unmatched, matching->file->count + 1);
    const size_t used_count = unmatched_entries(matching, false, used);
    Unmatched *obsolete = used + used_count;
    const size_t obsolete_count = unmatched_entries(matching, true, obsolete);
    Pair *pairs = ARENA_ARRAY(arena, Pair, text_count * (lesser(used_count, PO_LIKE_REACH) + lesser(obsolete_count, PO_LIKE_REACH)) + 1);
    size_t count = pairs_of(matching, texts, text_count, used, used_count, pairs);
    count += pairs_of(matching, texts, text_count, obsolete, obsolete_count, pairs + count);
    qsort(pairs, count, sizeof *pairs, compare_pairs);
    for (size_t i = 0; i < count; i++)
        if (!is_matched(matching, pairs[i].text) && !matching->claimed[pairs[i].entry])
            match(matching, pairs[i].text, &matching->file->entries[pairs[i].entry], PO_LIKE);
}

/* ------------------------------------------------------------- the same place */

/* The last key of a path: "headline" of "stories/2/headline". */
static const char *last_key(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool is_counted(const char *key)
{
    return isdigit((unsigned char)*key);
}

/* The length of what is over a key at the end of `length` bytes: "stories/2" of "stories/2/headline"; 0: nothing is. */
static size_t length_over(const char *path, size_t length)
{
    while (length > 0 && path[length - 1] != '/')
        length--;
    return length > 0 ? length - 1 : 0;
}

/* Where what stands under the first `length` bytes of `path` has come from: the words before the same keys in the path
 * of a matched entry, as most have them. NULL: nothing under it was matched. */
static const char *origin_of(const Matching *matching, const char *path, size_t length)
{
    const char *origin = NULL;
    size_t votes = 0;
    for (size_t i = 0; i < matching->texts.count; i++) {
        const PoMatch *of = &matching->of[i];
        const char *other = matching->texts.items[i].path;
        if (!of->entry || of->way == PO_COPIED || !of->entry->context || strncmp(other, path, length) != 0 || other[length] != '/')
            continue;
        const char *below = other + length;
        const size_t end = common_end(of->entry->context, below);
        if (end < strlen(below))
            continue;
        const char *from = arena_copy(matching->arena, of->entry->context, strlen(of->entry->context) - end);
        /* Boyer and Moore's majority vote: one pass, and no list of candidates. */
        const bool same = origin && strcmp(origin, from) == 0;
        origin = votes == 0 ? from : origin;
        votes = votes == 0 || same ? votes + 1 : votes - 1;
    }
    return origin;
}

static const PoEntry *free_entry(const Matching *matching, const char *path)
{
    for (size_t i = 0; i < matching->file->count; i++) {
        const PoEntry *entry = &matching->file->entries[i];
        if (!matching->claimed[i] && has_path(entry, path))
            return entry;
    }
    return NULL;
}

static bool has_counted_key(const char *path)
{
    for (const char *key = path; key; key = strchr(key, '/')) {
        key += *key == '/';
        if (is_counted(key))
            return true;
    }
    return false;
}

/* The nearest whole that something was matched of says where it has come from. Not a whole of which this is one of
 * several: nothing tells the second story from the second one of another time. */
static const PoEntry *entry_in_place(const Matching *matching, const char *path)
{
    for (size_t length = length_over(path, strlen(path)); length > 0; length = length_over(path, length)) {
        if (has_counted_key(path + length))
            return NULL;
        const char *origin = origin_of(matching, path, length);
        if (origin)
            return free_entry(matching, arena_text(matching->arena, "%s%s", origin, path + length));
    }
    return has_counted_key(path) ? NULL : free_entry(matching, path);
}

static void match_retitled(Matching *matching)
{
    for (size_t i = 0; i < matching->texts.count; i++) {
        const char *path = matching->texts.items[i].path;
        const PoEntry *entry = is_matched(matching, i) || is_counted(last_key(path)) ? NULL : entry_in_place(matching, path);
        if (entry)
            match(matching, i, entry, PO_RETITLED);
    }
}

PoMatches po_match(Arena *arena, const PoFile *file, Texts texts)
{
    Matching matching = { .arena = arena, .file = file, .texts = texts, .of = ARENA_ARRAY(arena, PoMatch, texts.count + 1),
                          .claimed = ARENA_ARRAY(arena, bool, file->count + 1) };
    sort_sources(&matching);
    match_kept(&matching);
    match_moved(&matching);
    match_copied(&matching);
    match_like(&matching);
    match_retitled(&matching);
    return (PoMatches){ matching.of, matching.claimed };
}
