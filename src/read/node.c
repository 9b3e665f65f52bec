/* libyaml's events become the tree. Each event's node becomes the next key, or
 * the value of the key before it, of the list or map on top of the stack.
 *
 * Bottom-up: building, syntax, the tree. */
#include "read/node.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "read/node_fault.h"
#include "read/node_place.h"

typedef struct Frame {
    Node *node;
    Node *last;
    Text key; /* that waits for its value; absent: the next node is a key */
} Frame;

typedef struct Reader {
    Arena *arena;
    NodeSource source;
    Diags *diags;
    Frame stack[NODE_DEPTH_LIMIT];
    int depth;
    size_t nodes;
    Node *root;
} Reader;

/* Building. Each step returns false when reading cannot go on. */

static bool is_awaiting_key(const Reader *reader)
{
    const Frame *top = reader->depth > 0 ? &reader->stack[reader->depth - 1] : NULL;
    return top && top->node->kind == NODE_MAP && !top->key.utf8;
}

static Node *add_node(Reader *reader, NodeKind kind, Place at)
{
    if (++reader->nodes > NODE_COUNT_LIMIT) {
        diag_error(reader->diags, at, DIAG_YAML_TOO_LARGE, "this file has more than %d entries", NODE_COUNT_LIMIT);
        return NULL;
    }
    Node *node = ARENA_NEW(reader->arena, Node);
    node->kind = kind;
    node->text.at = at;
    if (reader->depth == 0) {
        reader->root = node;
        return node;
    }
    Frame *top = &reader->stack[reader->depth - 1];
    node->key = top->key;
    top->key = (Text){ 0 };
    if (top->last)
        top->last->next = node;
    else
        top->node->first = node;
    top->last = node;
    top->node->count++;
    return node;
}

static bool read_key(Reader *reader, Text key)
{
    Frame *top = &reader->stack[reader->depth - 1];
    top->key = key;
    if (key.utf8[0] == '\0') {
        diag_error(reader->diags, key.at, DIAG_YAML_SYNTAX, "a key is missing before this colon");
    } else if (strcmp(key.utf8, "<<") == 0) {
        diag_error(reader->diags, key.at, DIAG_YAML_ALIAS, "keys cannot be merged from elsewhere with \"<<\"");
        diag_hint(reader->diags, "write the keys out here");
    }
    return true;
}

/* libyaml has done with tags and anchors what we do not want; the node stays so that the rest is read. */
static void refuse_decoration(Reader *reader, const yaml_event_t *event, const yaml_char_t *anchor,
                              const yaml_char_t *tag)
{
    if (!anchor && !tag)
        return;
    Place at = node_event_place(&reader->source, event);
    at.length = 1;
    if (anchor) {
        diag_error(reader->diags, at, DIAG_YAML_ALIAS,
                   "\"&%s\" names an entry to be repeated elsewhere, which is not read", (const char *)anchor);
        diag_hint(reader->diags, "words that begin with & stand in quotes");
    }
    if (tag) {
        diag_error(reader->diags, at, DIAG_YAML_SYNTAX, "\"!\" begins a tag here, and tags are not read");
        diag_hint(reader->diags, "words that begin with ! stand in quotes");
    }
}

static bool read_scalar(Reader *reader, const yaml_event_t *event)
{
    const Text text = node_scalar(&reader->source, event);
    refuse_decoration(reader, event, event->data.scalar.anchor, event->data.scalar.tag);
    if (is_awaiting_key(reader))
        return read_key(reader, text);
    Node *node = add_node(reader, NODE_SCALAR, text.at);
    if (!node)
        return false;
    node->text = text;
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    return true;
}

static bool read_alias(Reader *reader, const yaml_event_t *event)
{
    const Place at = node_event_place(&reader->source, event);
    const Frame *top = reader->depth > 0 ? &reader->stack[reader->depth - 1] : NULL;
    const bool merged = top && top->key.utf8 && strcmp(top->key.utf8, "<<") == 0;
    if (!merged) {
        diag_error(reader->diags, at, DIAG_YAML_ALIAS, "\"*%s\" repeats an entry from elsewhere, which is not read",
                   (const char *)event->data.alias.anchor);
        diag_hint(reader->diags, "write the entry out; words that begin with * stand in quotes or in a | block");
    }
    const Text stand_in = { .utf8 = "*", .at = at };
    if (is_awaiting_key(reader))
        return read_key(reader, stand_in);
    Node *node = add_node(reader, NODE_SCALAR, at);
    if (node)
        node->text = stand_in;
    return node != NULL;
}

static bool open_container(Reader *reader, const yaml_event_t *event, NodeKind kind)
{
    Place at = node_event_place(&reader->source, event);
    at.length = 1;
    if (is_awaiting_key(reader)) {
        diag_error(reader->diags, at, DIAG_YAML_SYNTAX, "a key is a plain word, and not a list or a map");
        diag_hint(reader->diags, "words that begin with [ or { stand in quotes");
        return false;
    }
    if (reader->depth == NODE_DEPTH_LIMIT) {
        diag_error(reader->diags, at, DIAG_YAML_TOO_DEEP, "lists and maps lie more than %d deep here",
                   NODE_DEPTH_LIMIT);
        return false;
    }
    Node *node = add_node(reader, kind, at);
    if (!node)
        return false;
    reader->stack[reader->depth++] = (Frame){ .node = node };
    return true;
}

static int compare_keys(const void *left, const void *right)
{
    const Node *a = *(const Node *const *)left;
    const Node *b = *(const Node *const *)right;
    const int words = strcmp(a->key.utf8, b->key.utf8);
    if (words != 0)
        return words;
    if (a->key.at.line != b->key.at.line)
        return a->key.at.line < b->key.at.line ? -1 : 1;
    return a->key.at.column < b->key.at.column ? -1 : a->key.at.column > b->key.at.column;
}

/* Sorted, so that a map of a hundred thousand keys takes no longer than it must. */
static void refuse_equal_keys(Reader *reader, const Node *map)
{
    const Node **entries = ARENA_ARRAY(reader->arena, const Node *, map->count);
    size_t count = 0;
    for (const Node *entry = map->first; entry; entry = entry->next)
        entries[count++] = entry;
    qsort(entries, count, sizeof *entries, compare_keys);
    for (size_t i = 1; i < count; i++) {
        const Text key = entries[i]->key;
        if (strcmp(entries[i - 1]->key.utf8, key.utf8) != 0)
            continue;
        diag_error(reader->diags, key.at, DIAG_KEY_TWICE, "\"%s\" stands here a second time", key.utf8);
        diag_hint(reader->diags, "the first is in line %d", entries[i - 1]->key.at.line);
    }
}

static bool close_container(Reader *reader)
{
    const Node *node = reader->stack[--reader->depth].node;
    if (node->kind == NODE_MAP && node->count > 1)
        refuse_equal_keys(reader, node);
    return true;
}

static bool open_document(Reader *reader, const yaml_event_t *event)
{
    if (!reader->root)
        return true;
    diag_error(reader->diags, node_event_place(&reader->source, event), DIAG_YAML_SYNTAX, "a second document begins here");
    diag_hint(reader->diags, "a file holds one; delete the line of dashes");
    return false;
}

static bool read_event(Reader *reader, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT: return open_document(reader, event);
    case YAML_SCALAR_EVENT: return read_scalar(reader, event);
    case YAML_ALIAS_EVENT: return read_alias(reader, event);
    case YAML_SEQUENCE_START_EVENT:
        refuse_decoration(reader, event, event->data.sequence_start.anchor, event->data.sequence_start.tag);
        return open_container(reader, event, NODE_LIST);
    case YAML_MAPPING_START_EVENT:
        refuse_decoration(reader, event, event->data.mapping_start.anchor, event->data.mapping_start.tag);
        return open_container(reader, event, NODE_MAP);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: return close_container(reader);
    case YAML_STREAM_END_EVENT: return false;
    default: return true;
    }
}

/* Syntax */

static const char *line_of(const Reader *reader, Mark mark)
{
    const char *line = reader->source.input->bytes + mark.offset;
    while (line > reader->source.input->bytes && line[-1] != '\n')
        line--;
    return line;
}

static void report_syntax(Reader *reader, const yaml_parser_t *parser)
{
    if (parser->error == YAML_MEMORY_ERROR)
        arena_exhausted();
    const Mark problem = node_mark(&reader->source, parser->problem_mark);
    const char *line = line_of(reader, problem);
    if (memchr(line, '\t', strspn(line, " \t"))) {
        diag_error(reader->diags, node_place(&reader->source, problem, 1), DIAG_YAML_TAB,
                   "this line is indented with a tab; use spaces");
        diag_hint(reader->diags, "two spaces a step; most editors can put spaces for every tab");
        return;
    }
    const size_t length = (size_t)(reader->source.input->bytes + problem.offset - line);
    const NodeFault *fault = node_fault(parser->problem, arena_copy(reader->arena, line, length));
    const bool at_context = fault->at_context && parser->context;
    const Mark at = at_context ? node_mark(&reader->source, parser->context_mark) : problem;
    diag_error(reader->diags, node_place(&reader->source, at, 1), DIAG_YAML_SYNTAX, "%s", message(fault->message));
    diag_hint(reader->diags, "%s (libyaml: %s)", message(fault->hint), parser->problem);
}

/* The tree */

static void read_events(Reader *reader)
{
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser))
        arena_exhausted();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)reader->source.input->bytes, reader->source.input->length);
    for (bool goes_on = true; goes_on;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            report_syntax(reader, &parser);
            break;
        }
        goes_on = read_event(reader, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

const Node *node_load(Arena *arena, const Input *input, Diags *diags)
{
    const size_t before = diags_count(diags, DIAG_ERROR);
    if (!input_is_text(input, diags))
        return NULL;
    Reader reader = { .arena = arena, .source = { arena, input, marks_index(arena, input) }, .diags = diags };
    read_events(&reader);
    if (diags_count(diags, DIAG_ERROR) > before)
        return NULL;
    const Node *root = reader.root;
    if (!root || (root->kind == NODE_SCALAR && !root->quoted && text_is_empty(root->text))) {
        diag_error(diags, (Place){ .file = input->name }, DIAG_YAML_EMPTY, "there is nothing in this file");
        return NULL;
    }
    return root;
}

bool node_is_nothing(const Node *node)
{
    return node->kind == NODE_SCALAR && !node->quoted && node->text.utf8[0] == '\0';
}

const Node *node_entry(const Node *map, const char *key)
{
    if (map->kind != NODE_MAP)
        return NULL;
    for (const Node *entry = map->first; entry; entry = entry->next) {
        if (strcmp(entry->key.utf8, key) == 0)
            return entry;
    }
    return NULL;
}

const char *node_libyaml(void)
{
    return yaml_get_version_string();
}
