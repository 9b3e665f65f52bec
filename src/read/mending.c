#include "read/mending.h"

#include <stdlib.h>
#include <string.h>

#include "read/node.h"
#include "read/translation.h"

typedef struct Edit {
    size_t from, to;     /* bytes of the file */
    const char *written; /* what comes there */
    size_t order;        /* of its coming: keeps the sort stable */
} Edit;

/* The same in the text. */
typedef struct Change {
    size_t from, to;
    const char *words;
} Change;

/* A text and how it shall read. */
typedef struct Wanted {
    Text text;
    size_t first, last; /* its edits, the last one's follower */
} Wanted;

struct Mending {
    Arena *arena;
    const Input *file;
    WrittenIn in;
    Edit *edits;
    Change *changes; /* as many */
    size_t count, room, change_room;
    Wanted *wanted;
    size_t wanted_count, wanted_room;
};

Mending *mending_open(Arena *arena, const Input *file, WrittenIn in)
{
    Mending *mending = ARENA_NEW(arena, Mending);
    *mending = (Mending){ .arena = arena, .file = file, .in = in };
    return mending;
}

const Input *mending_file(const Mending *mending)
{
    return mending->file;
}

size_t mending_count(const Mending *mending)
{
    return mending->count;
}

/* Room for one more in an array of such items. */
static void *grown(Arena *arena, void *items, size_t size, size_t count, size_t *room)
{
    if (count < *room)
        return items;
    *room = 2 * *room + 16;
    void *more = arena_array(arena, size, *room);
    if (count > 0)
        memcpy(more, items, count * size);
    return more;
}

static bool is_same(Text a, Text b)
{
    return a.at.line == b.at.line && a.at.column == b.at.column;
}

/* The changes of one text come one after the other, so it is the last one or new. */
static Wanted *wanted_of(Mending *mending, Text text)
{
    if (mending->wanted_count > 0 && is_same(mending->wanted[mending->wanted_count - 1].text, text))
        return &mending->wanted[mending->wanted_count - 1];
    mending->wanted = grown(mending->arena, mending->wanted, sizeof *mending->wanted, mending->wanted_count, &mending->wanted_room);
    Wanted *wanted = &mending->wanted[mending->wanted_count++];
    *wanted = (Wanted){ .text = text, .first = mending->count };
    return wanted;
}

void mending_add(Mending *mending, Text text, const Written *written, size_t from, size_t to, const char *words)
{
    Wanted *wanted = wanted_of(mending, text);
    Edit edit = { .written = written_words(mending->arena, written->style, words), .order = mending->count };
    written_bytes(written, from, to, &edit.from, &edit.to);
    mending->edits = grown(mending->arena, mending->edits, sizeof *mending->edits, mending->count, &mending->room);
    mending->changes = grown(mending->arena, mending->changes, sizeof *mending->changes, mending->count, &mending->change_room);
    mending->edits[mending->count] = edit;
    mending->changes[mending->count++] = (Change){ from, to, words };
    wanted->last = mending->count;
}

/* ------------------------------------------------------------------ the file */

static int compare_edits(const void *left, const void *right)
{
    const Edit *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

const char *mending_bytes(Mending *mending, size_t *length)
{
    const Input *file = mending->file;
    if (mending->count > 0)
        qsort(mending->edits, mending->count, sizeof *mending->edits, compare_edits);
    size_t room = file->length + 1;
    for (size_t i = 0; i < mending->count; i++)
        room += strlen(mending->edits[i].written);
    char *bytes = arena_alloc(mending->arena, room), *end = bytes;
    size_t taken = 0;
    for (size_t i = 0; i < mending->count; i++) {
        const Edit *edit = &mending->edits[i];
        memcpy(end, file->bytes + taken, edit->from - taken);
        end += edit->from - taken;
        memcpy(end, edit->written, strlen(edit->written));
        end += strlen(edit->written);
        taken = edit->to;
    }
    memcpy(end, file->bytes + taken, file->length - taken);
    *length = (size_t)(end - bytes) + file->length - taken;
    return bytes;
}

/* ----------------------------------------------------------------- the proof */

static const char *reads_changed(const Mending *mending, const Wanted *wanted)
{
    const char *text = wanted->text.utf8;
    size_t room = strlen(text) + 1, taken = 0;
    for (size_t i = wanted->first; i < wanted->last; i++)
        room += strlen(mending->changes[i].words);
    char *reads = arena_alloc(mending->arena, room), *end = reads;
    for (size_t i = wanted->first; i < wanted->last; i++) {
        const Change *change = &mending->changes[i];
        memcpy(end, text + taken, change->from - taken);
        end += change->from - taken;
        memcpy(end, change->words, strlen(change->words));
        end += strlen(change->words);
        taken = change->to;
    }
    memcpy(end, text + taken, strlen(text + taken));
    return reads;
}

static int compare_wanted(const void *left, const void *right)
{
    const Place a = ((const Wanted *)left)->text.at, b = ((const Wanted *)right)->text.at;
    return a.line != b.line ? a.line - b.line : a.column - b.column;
}

/* How the text shall read. */
static const char *reads(const Mending *mending, Text text)
{
    const Wanted sought = { .text = text };
    const bool any = text.utf8 && mending->wanted_count > 0;
    const Wanted *wanted = any ? bsearch(&sought, mending->wanted, mending->wanted_count, sizeof sought, compare_wanted) : NULL;
    return wanted ? reads_changed(mending, wanted) : text.utf8;
}

static bool reads_so(const Mending *mending, Text before, Text after)
{
    const char *wanted = reads(mending, before);
    return !wanted || !after.utf8 ? wanted == after.utf8 : strcmp(wanted, after.utf8) == 0;
}

static bool tree_holds(const Mending *mending, const Node *before, const Node *after)
{
    if (before->kind != after->kind || before->count != after->count || !reads_so(mending, before->key, after->key) ||
        !reads_so(mending, before->text, after->text))
        return false;
    const Node *entry = after->first;
    for (const Node *old = before->first; old; old = old->next, entry = entry->next)
        if (!tree_holds(mending, old, entry))
            return false;
    return true;
}

static bool translation_holds(const Mending *mending, const Translation *before, const Translation *after)
{
    if (translation_count(before) != translation_count(after))
        return false;
    for (size_t i = 0; i < translation_count(before); i++) {
        const Entry *old = translation_at(before, i), *new = translation_at(after, i);
        if (strcmp(old->path, new->path) != 0 || old->fuzzy != new->fuzzy || !reads_so(mending, old->source, new->source) ||
            !reads_so(mending, old->translation, new->translation))
            return false;
    }
    return true;
}

bool mending_holds(Mending *mending, const char *path)
{
    Diags *diags = diags_open(mending->arena);
    if (mending->wanted_count > 0)
        qsort(mending->wanted, mending->wanted_count, sizeof *mending->wanted, compare_wanted);
    const Input *mended = input_load(mending->arena, path, INPUT_LIMIT, diags);
    if (!mended)
        return false;
    if (mending->in == WRITTEN_IN_PO) {
        const Translation *before = translation_load(mending->arena, mending->file, diags);
        const Translation *after = before ? translation_load(mending->arena, mended, diags) : NULL;
        return after && translation_holds(mending, before, after);
    }
    const Node *before = node_load(mending->arena, mending->file, diags);
    const Node *after = before ? node_load(mending->arena, mended, diags) : NULL;
    return after && tree_holds(mending, before, after);
}
