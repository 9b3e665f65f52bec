/* libyaml's events become the tree. Each event's node becomes the next key, or
 * the value of the key before it, of the list or map on top of the stack.
 *
 * Bottom-up: places, scalars, building, syntax, the tree, its dump. */
#include "read/node.h"

#include <stdlib.h>
#include <string.h>

#include <yaml.h>

#include "read/mark.h"
#include "read/node_fault.h"

typedef struct Frame {
    Node *node;
    Node *last;
    Text key; /* that waits for its value; absent: the next node is a key */
} Frame;

typedef struct Reader {
    Arena *arena;
    const Input *input;
    Diags *diags;
    const Marks *marks;
    Frame stack[NODE_DEPTH_LIMIT];
    int depth;
    size_t nodes;
    Node *root;
} Reader;

/* Places */

static Mark find_mark(const Reader *reader, yaml_mark_t mark)
{
    return mark_find(reader->marks, mark.index);
}

static Place place_of(const Reader *reader, Mark mark, int length)
{
    return (Place){
        .file = reader->input->name, .line = mark.line, .column = mark.column, .length = length > 0 ? length : 1,
    };
}

/* The place of an event that lies on one line; of one that goes on, the rest of its first line. */
static Place event_place(const Reader *reader, const yaml_event_t *event)
{
    const Mark start = find_mark(reader, event->start_mark);
    const Mark end = find_mark(reader, event->end_mark);
    const char *source = reader->input->bytes + start.offset;
    const size_t length = start.line == end.line ? end.offset - start.offset : strcspn(source, "\r\n");
    return place_of(reader, start, utf8_columns(source, length));
}

/* Scalars */

/* The beginning of the next line, or NULL. */
static const char *next_line(const char *line)
{
    const char *end = strchr(line, '\n');
    return end ? end + 1 : NULL;
}

static bool is_blank_line(const char *line)
{
    line += strspn(line, " \t\r");
    return *line == '\n' || *line == '\0';
}

/* Spaces before each line of a block: what the first line that is not blank has
 * in the file and lacks in the text. An indentation given in the block's head
 * (|2) may leave some of them to the text. */
static int block_indent(const char *source, const char *utf8)
{
    while (source && utf8 && is_blank_line(source)) {
        source = next_line(source);
        utf8 = next_line(utf8);
    }
    if (!source || !utf8)
        return 0;
    const size_t in_file = strspn(source, " ");
    const size_t in_text = strspn(utf8, " ");
    return in_file > in_text ? (int)(in_file - in_text) : 0;
}

/* The line below the head of a literal block is the first line of the text. */
static void place_literal(const Reader *reader, Mark head, Text *text)
{
    const char *source = next_line(reader->input->bytes + head.offset);
    text->at = place_of(reader, head, 1);
    text->origin = source ? TEXT_BLOCK : TEXT_FOLDED;
    if (!source)
        return;
    text->indent = block_indent(source, text->utf8);
    const Mark first = { .line = head.line + 1, .column = text->indent + 1 };
    text->at = place_of(reader, first, utf8_columns(text->utf8, strcspn(text->utf8, "\n")));
}

/* A folded block is known by its first line that is not blank. */
static void place_folded(const Reader *reader, Mark head, Text *text)
{
    const char *source = next_line(reader->input->bytes + head.offset);
    Mark first = { .line = head.line + 1 };
    text->origin = TEXT_FOLDED;
    text->at = place_of(reader, head, 1);
    for (; source && is_blank_line(source); source = next_line(source))
        first.line++;
    if (!source)
        return;
    first.column = (int)strspn(source, " ") + 1;
    const char *words = source + first.column - 1;
    text->at = place_of(reader, first, utf8_columns(words, strcspn(words, "\r\n")));
}

/* A plain or quoted scalar on one line stands there as it reads, unless a character of it is written in another way. */
static void place_flow(const Reader *reader, const yaml_event_t *event, Text *text)
{
    static const char rewriting[] = {
        [YAML_SINGLE_QUOTED_SCALAR_STYLE] = '\'', [YAML_DOUBLE_QUOTED_SCALAR_STYLE] = '\\',
    };
    const yaml_scalar_style_t style = event->data.scalar.style;
    const bool quoted = style != YAML_PLAIN_SCALAR_STYLE;
    text->at = event_place(reader, event);
    Mark start = find_mark(reader, event->start_mark);
    const Mark end = find_mark(reader, event->end_mark);
    const char *source = reader->input->bytes + start.offset + quoted;
    const size_t length = end.offset - start.offset >= 2 * quoted ? end.offset - start.offset - 2 * quoted : 0;
    if (quoted && start.line == end.line) {
        start.column++;
        text->at = place_of(reader, start, utf8_columns(source, length));
    }
    const bool rewritten = quoted && memchr(source, rewriting[style], length);
    text->origin = start.line == end.line && !rewritten ? TEXT_INLINE : TEXT_FOLDED;
}

static Text scalar_text(const Reader *reader, const yaml_event_t *event)
{
    const yaml_scalar_style_t style = event->data.scalar.style;
    Text text = {
        .utf8 = input_compose(reader->arena, (const char *)event->data.scalar.value, event->data.scalar.length),
    };
    if (style == YAML_LITERAL_SCALAR_STYLE)
        place_literal(reader, find_mark(reader, event->start_mark), &text);
    else if (style == YAML_FOLDED_SCALAR_STYLE)
        place_folded(reader, find_mark(reader, event->start_mark), &text);
    else
        place_flow(reader, event, &text);
    return text;
}

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
    Place at = event_place(reader, event);
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
    const Text text = scalar_text(reader, event);
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
    const Place at = event_place(reader, event);
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
    Place at = event_place(reader, event);
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
    diag_error(reader->diags, event_place(reader, event), DIAG_YAML_SYNTAX, "a second document begins here");
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
    const char *line = reader->input->bytes + mark.offset;
    while (line > reader->input->bytes && line[-1] != '\n')
        line--;
    return line;
}

static void report_syntax(Reader *reader, const yaml_parser_t *parser)
{
    if (parser->error == YAML_MEMORY_ERROR)
        arena_exhausted();
    const Mark problem = find_mark(reader, parser->problem_mark);
    const char *line = line_of(reader, problem);
    if (memchr(line, '\t', strspn(line, " \t"))) {
        diag_error(reader->diags, place_of(reader, problem, 1), DIAG_YAML_TAB,
                   "this line is indented with a tab; use spaces");
        diag_hint(reader->diags, "two spaces a step; most editors can put spaces for every tab");
        return;
    }
    const size_t length = (size_t)(reader->input->bytes + problem.offset - line);
    const NodeFault *fault = node_fault(parser->problem, arena_copy(reader->arena, line, length));
    const bool at_context = fault->at_context && parser->context;
    const Mark at = at_context ? find_mark(reader, parser->context_mark) : problem;
    diag_error(reader->diags, place_of(reader, at, 1), DIAG_YAML_SYNTAX, "%s", fault->message);
    diag_hint(reader->diags, "%s (libyaml: %s)", fault->hint, parser->problem);
}

/* The tree */

static void read_events(Reader *reader)
{
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser))
        arena_exhausted();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)reader->input->bytes, reader->input->length);
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
    Reader reader = { .arena = arena, .input = input, .diags = diags, .marks = marks_index(arena, input) };
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

/* Dump */

static void dump_words(const char *utf8, FILE *out)
{
    fputc('"', out);
    for (; *utf8 != '\0'; utf8++) {
        if (*utf8 == '\n')
            fputs("\\n", out);
        else if (*utf8 == '"' || *utf8 == '\\')
            fprintf(out, "\\%c", *utf8);
        else
            fputc(*utf8, out);
    }
    fputc('"', out);
}

static void dump_entry(const Node *node, int depth, FILE *out)
{
    static const char *const kinds[] = { [NODE_SCALAR] = "text", [NODE_LIST] = "list", [NODE_MAP] = "map" };
    fprintf(out, "%*s", depth * 2, "");
    if (node->key.utf8)
        fprintf(out, "%d:%d %s: ", node->key.at.line, node->key.at.column, node->key.utf8);
    fprintf(out, "%d:%d %s", node->text.at.line, node->text.at.column, kinds[node->kind]);
    if (node->kind == NODE_SCALAR) {
        fputs(node->quoted ? " quoted " : " ", out);
        dump_words(node->text.utf8, out);
    }
    fputc('\n', out);
    for (const Node *entry = node->first; entry; entry = entry->next)
        dump_entry(entry, depth + 1, out);
}

void node_dump(const Node *node, FILE *out)
{
    dump_entry(node, 0, out);
}
