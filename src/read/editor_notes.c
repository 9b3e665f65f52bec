/* Takes the lines of a file and the tree of what stands in it. A comment above
 * `focus:` says nothing about the alt text below that, so it is a node's
 * comment first, and that of the first text within the node then. */
#include "read/editor_notes.h"

#include <string.h>

typedef struct Noting {
    Arena *arena;
    const char **lines; /* of the file, from line 1 */
    int line_count;
    Texts texts;
    const char *const **notes;
} Noting;

static size_t line_length(const char *line)
{
    return strcspn(line, "\r\n");
}

static void index_lines(Noting *noting, const Input *input)
{
    int count = 1;
    for (const char *byte = input->bytes; *byte; byte++)
        count += *byte == '\n';
    noting->lines = ARENA_ARRAY(noting->arena, const char *, (size_t)count + 1);
    noting->lines[++noting->line_count] = input->bytes;
    for (const char *byte = input->bytes; *byte; byte++)
        if (*byte == '\n')
            noting->lines[++noting->line_count] = byte + 1;
}

/* The words of a line that is a comment and nothing else, or NULL. */
static const char *comment_of(const Noting *noting, int number)
{
    const char *line = noting->lines[number];
    const char *mark = line + strspn(line, " ");
    if (*mark != '#')
        return NULL;
    const char *words = mark + 1 + strspn(mark + 1, " ");
    return arena_copy(noting->arena, words, line_length(words));
}

/* The comment above a line, in the order of its lines. */
static const char *const *comment_above(const Noting *noting, int line)
{
    int first = line;
    while (first > 1 && comment_of(noting, first - 1))
        first--;
    const char **comment = ARENA_ARRAY(noting->arena, const char *, (size_t)(line - first) + 1);
    size_t count = 0;
    for (int i = first; i < line; i++) {
        const char *words = comment_of(noting, i);
        if (*words)
            comment[count++] = words;
    }
    return comment;
}

static bool is_before(Place a, Place b)
{
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

/* The text that begins first at `from` or behind it and before `to` (line 0: the end of the file); the count: there is none. */
static size_t first_text(const Noting *noting, Place from, Place to)
{
    size_t first = noting->texts.count;
    for (size_t i = 0; i < noting->texts.count; i++) {
        const Place at = noting->texts.items[i].text.at;
        if (is_before(at, from) || (to.line && !is_before(at, to)))
            continue;
        if (first == noting->texts.count || is_before(at, noting->texts.items[first].text.at))
            first = i;
    }
    return first;
}

static Place start_of(const Node *node)
{
    return node->key.utf8 ? node->key.at : node->text.at;
}

/* Whether nothing but the dash of an item stands before it in its line: else the comment speaks of what does. */
static bool begins_line(const Noting *noting, Place start)
{
    return (size_t)(start.column - 1) <= strspn(noting->lines[start.line], " -");
}

/* What is below `node`, which ends where `end` begins. Of comments that speak of the same text the nearest has the word:
 * it is found last. */
static void note_entries(Noting *noting, const Node *node, Place end)
{
    if (node->kind == NODE_SCALAR)
        return;
    for (const Node *entry = node->first; entry; entry = entry->next) {
        const Place start = start_of(entry), next = entry->next ? start_of(entry->next) : end;
        const char *const *comment = begins_line(noting, start) ? comment_above(noting, start.line) : NULL;
        const size_t text = comment && *comment ? first_text(noting, start, next) : noting->texts.count;
        if (text < noting->texts.count)
            noting->notes[text] = comment;
        note_entries(noting, entry, next);
    }
}

const char *const **editor_notes(Arena *arena, const Input *input, const Node *tree, Texts texts)
{
    static const char *const none[] = { NULL };
    Noting noting = { .arena = arena, .texts = texts, .notes = ARENA_ARRAY(arena, const char *const *, texts.count + 1) };
    for (size_t i = 0; i < texts.count; i++)
        noting.notes[i] = none;
    index_lines(&noting, input);
    note_entries(&noting, tree, (Place){ 0 });
    return noting.notes;
}
