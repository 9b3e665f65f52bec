/* vary: an issue as other editors might have written it. Reads an issue.yaml,
 * changes what its arguments say, and writes YAML again.
 *
 *   vary ISSUE.yaml times 'sections/stories/stories/N/text' 2 leave-out sections/charts
 *
 * A path leads down by keys; an item of a list is named by its number from 1,
 * by its `kind:`, or as N: each of them. The verbs:
 *
 *   times PATH F      a text F times as long, paragraph by paragraph; a list F times over
 *   count PATH N      a list of N items, its own again and again
 *   reverse PATH      a list from its end
 *   leave-out PATH    an entry that is not there
 *   set PATH WORDS    other words
 *   translate PO LL   the edition in language LL as an issue of its own
 *
 * A path that leads nowhere ends the program with 2: a case that changes nothing
 * proves nothing. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "read/node.h"
#include "read/translation.h"

typedef struct Change Change;
struct Change {
    const char *verb, *path, *value;
    void (*make)(Arena *arena, const Change *change, Node *node);
    bool leaves_out;
    bool has_value;
    size_t hits;
};

/* The tree is ours alone, so its entries may be changed in place. */
static Node *own(const Node *node)
{
    return (Node *)node;
}

static Node *copy_of(Arena *arena, const Node *node)
{
    Node *copy = ARENA_NEW(arena, Node);
    *copy = *node;
    copy->next = NULL;
    const Node **end = &copy->first;
    for (const Node *entry = node->first; entry; entry = entry->next) {
        *end = copy_of(arena, entry);
        end = (const Node **)&own(*end)->next;
    }
    return copy;
}

/* ----------------------------------------------------------------- verbs */

static void make_count(Arena *arena, Node *list, size_t wanted)
{
    const Node *first = list->first, *source = first;
    const Node **end = &list->first;
    size_t count = 0;
    list->first = NULL;
    for (; first && count < wanted; count++) {
        const Node *next = source->next;
        *end = copy_of(arena, source);
        end = (const Node **)&own(*end)->next;
        source = next ? next : first;
    }
    list->count = count;
}

static void count(Arena *arena, const Change *change, Node *node)
{
    make_count(arena, node, (size_t)atoi(change->value));
}

static void reverse(Arena *arena, const Change *change, Node *node)
{
    (void)arena;
    (void)change;
    const Node *turned = NULL;
    for (const Node *entry = node->first, *next; entry; entry = next) {
        next = entry->next;
        own(entry)->next = turned;
        turned = entry;
    }
    node->first = turned;
}

/* The first pieces of a text that `parting` parts, going round until there are enough. */
static const char *pieces(Arena *arena, const char *text, const char *parting, double factor)
{
    size_t have = 1;
    for (const char *at = text; (at = strstr(at, parting)); at += strlen(parting))
        have++;
    const size_t wanted = (size_t)ceil((double)have * factor);
    const char *made = "", *from = text;
    for (size_t i = 0; i < wanted; i++) {
        const char *end = strstr(from, parting);
        const size_t length = end ? (size_t)(end - from) : strlen(from);
        made = arena_text(arena, "%s%s%.*s", made, i ? parting : "", (int)length, from);
        from = end ? end + strlen(parting) : text;
    }
    return made;
}

static void times(Arena *arena, const Change *change, Node *node)
{
    const double factor = strtod(change->value, NULL);
    if (node->kind == NODE_LIST) {
        make_count(arena, node, (size_t)ceil((double)node->count * factor));
        return;
    }
    char *text = arena_copy(arena, node->text.utf8, strlen(node->text.utf8));
    while (*text && text[strlen(text) - 1] == '\n')
        text[strlen(text) - 1] = '\0';
    const bool paragraphs = strstr(text, "\n\n") || (factor > 1 && strchr(node->text.utf8, '\n'));
    node->text.utf8 = pieces(arena, text, paragraphs ? "\n\n" : " ", factor);
}

static void set(Arena *arena, const Change *change, Node *node)
{
    (void)arena;
    node->text.utf8 = change->value;
    node->quoted = true;
}

static const Change verbs[] = {
    { .verb = "times", .make = times, .has_value = true },
    { .verb = "count", .make = count, .has_value = true },
    { .verb = "reverse", .make = reverse },
    { .verb = "leave-out", .leaves_out = true },
    { .verb = "set", .make = set, .has_value = true },
    { .verb = NULL },
};

/* ------------------------------------------------------------ translating */

/* The translation at a key path, or of its blocks joined; NULL: there is none. */
static const char *translation_of(Arena *arena, const Translation *translation, const char *path)
{
    const Entry *entry = translation_entry(translation, path);
    if (entry)
        return entry->translation.utf8;
    const char *joined = NULL;
    for (int block = 1; (entry = translation_entry(translation, arena_text(arena, "%s/%d", path, block))); block++)
        joined = arena_text(arena, "%s%s%s", joined ? joined : "", joined ? "\n\n" : "", entry->translation.utf8);
    return joined;
}

/* As in a PO file, items are numbered and sections are named by their kinds, the second of a kind "text-2". */
static const char *step_of(Arena *arena, const Node *parent, const Node *entry, int number)
{
    if (parent->kind == NODE_MAP)
        return entry->key.utf8;
    const Node *kind = entry->kind == NODE_MAP ? node_entry(entry, "kind") : NULL;
    if (!kind)
        return arena_text(arena, "%d", number);
    int alike = 1;
    for (const Node *before = parent->first; before != entry; before = before->next) {
        const Node *other = before->kind == NODE_MAP ? node_entry(before, "kind") : NULL;
        alike += other && !strcmp(other->text.utf8, kind->text.utf8);
    }
    return alike > 1 ? arena_text(arena, "%s-%d", kind->text.utf8, alike) : kind->text.utf8;
}

static void translate(Arena *arena, const Translation *translation, Node *parent, const char *path)
{
    int number = 1;
    for (const Node *entry = parent->first; entry; entry = entry->next, number++) {
        const char *step = step_of(arena, parent, entry, number);
        const char *here = *path ? arena_text(arena, "%s/%s", path, step) : step;
        const char *words = entry->kind == NODE_SCALAR ? translation_of(arena, translation, here) : NULL;
        if (words) {
            own(entry)->text.utf8 = words;
            own(entry)->quoted = true;
        }
        translate(arena, translation, own(entry), here);
    }
}

static bool translate_tree(Arena *arena, Node *tree, const char *po, const char *language)
{
    Diags *diags = diags_open(arena);
    const Input *input = input_load(arena, po, INPUT_LIMIT, diags);
    const Translation *translation = input ? translation_load(arena, input, diags) : NULL;
    diags_print(diags, stderr, false);
    if (!translation)
        return false;
    translate(arena, translation, tree, "");
    own(node_entry(tree, "language"))->text.utf8 = language;
    return true;
}

/* ----------------------------------------------------------------- paths */

static bool is_step(const Node *parent, const Node *entry, size_t index, const char *step, size_t length)
{
    if (parent->kind == NODE_MAP)
        return strlen(entry->key.utf8) == length && !strncmp(entry->key.utf8, step, length);
    const Node *kind = entry->kind == NODE_MAP ? node_entry(entry, "kind") : NULL;
    const bool is_kind = kind && strlen(kind->text.utf8) == length && !strncmp(kind->text.utf8, step, length);
    return is_kind || (length == 1 && *step == 'N') || strtoul(step, NULL, 10) == index + 1;
}

static void walk(Arena *arena, Node *parent, const char *path, Change *change)
{
    const size_t length = strcspn(path, "/");
    const char *rest = path[length] ? path + length + 1 : NULL;
    const Node **link = &parent->first;
    for (size_t index = 0; *link; index++) {
        Node *entry = own(*link);
        if (is_step(parent, entry, index, path, length)) {
            change->hits += !rest;
            if (!rest && change->leaves_out) {
                *link = entry->next;
                parent->count--;
                continue;
            }
            if (rest)
                walk(arena, entry, rest, change);
            else
                change->make(arena, change, entry);
        }
        link = (const Node **)&entry->next;
    }
}

/* --------------------------------------------------------------- writing */

static void put_quoted(const char *text)
{
    putchar('"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        putchar(*text);
    }
    putchar('"');
}

static void put_block(const char *text, int indent)
{
    fputs(text[strlen(text) - 1] == '\n' ? "|" : "|-", stdout);
    for (const char *line = text; *line;) {
        const int length = (int)strcspn(line, "\n");
        printf("\n%*s%.*s", length ? indent : 0, "", length, line);
        line += length + (line[length] == '\n');
    }
}

static void put_node(const Node *node, int indent);

/* `in_item`: the first entry stands on the line of its list item's dash. */
static void put_map(const Node *map, int indent, bool in_item)
{
    for (const Node *entry = map->first; entry; entry = entry->next) {
        if (!in_item || entry != map->first)
            printf("\n%*s", indent, "");
        printf("%s:", entry->key.utf8);
        put_node(entry, indent + 2);
    }
}

static void put_list(const Node *list, int indent)
{
    for (const Node *entry = list->first; entry; entry = entry->next) {
        printf("\n%*s-", indent, "");
        if (entry->kind == NODE_MAP) {
            putchar(' ');
            put_map(entry, indent + 2, true);
        } else {
            put_node(entry, indent + 2);
        }
    }
}

static void put_node(const Node *node, int indent)
{
    if (!node->first && node->kind != NODE_SCALAR) {
        fputs(node->kind == NODE_LIST ? " []" : " {}", stdout);
    } else if (node->kind == NODE_LIST) {
        put_list(node, indent);
    } else if (node->kind == NODE_MAP) {
        put_map(node, indent, false);
    } else {
        putchar(' ');
        if (*node->text.utf8 && strchr(node->text.utf8, '\n'))
            put_block(node->text.utf8, indent);
        else if (node->quoted)
            put_quoted(node->text.utf8);
        else
            fputs(node->text.utf8, stdout);
    }
}

/* ------------------------------------------------------------------ main */

static const Change *verb_named(const char *word)
{
    for (const Change *verb = verbs; verb->verb; verb++)
        if (!strcmp(verb->verb, word))
            return verb;
    return NULL;
}

static bool change_tree(Arena *arena, Node *tree, char **words)
{
    while (*words) {
        if (!strcmp(*words, "translate") && words[1] && words[2]) {
            if (!translate_tree(arena, tree, words[1], words[2]))
                return false;
            words += 3;
            continue;
        }
        const Change *verb = verb_named(*words);
        if (!verb || !words[1] || (verb->has_value && !words[2])) {
            fprintf(stderr, "vary: \"%s\" is no verb, or lacks its path or value\n", *words);
            return false;
        }
        Change change = *verb;
        change.path = words[1];
        change.value = words[2];
        walk(arena, tree, change.path, &change);
        if (!change.hits) {
            fprintf(stderr, "vary: nothing in the issue is at %s\n", change.path);
            return false;
        }
        words += verb->has_value ? 3 : 2;
    }
    return true;
}

int main(int count_of_words, char **words)
{
    if (count_of_words < 2)
        return 2;
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    const Input *input = input_load(arena, words[1], INPUT_LIMIT, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    diags_print(diags, stderr, false);
    const bool right = tree && change_tree(arena, own(tree), words + 2);
    if (right) {
        put_map(tree, 0, true);
        putchar('\n');
    }
    arena_close(arena);
    return right ? 0 : 2;
}
