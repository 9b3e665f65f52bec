#include "read/node_place.h"

#include <string.h>

Mark node_mark(const NodeSource *lines, yaml_mark_t mark)
{
    return mark_find(lines->marks, mark.index);
}

Place node_place(const NodeSource *lines, Mark mark, int length)
{
    return (Place){
        .file = lines->input->name, .line = mark.line, .column = mark.column, .length = length > 0 ? length : 1,
    };
}

static Place place_between(const NodeSource *lines, Mark start, Mark end)
{
    const char *source = lines->input->bytes + start.offset;
    const size_t length = start.line == end.line ? end.offset - start.offset : strcspn(source, "\r\n");
    return node_place(lines, start, utf8_columns(source, length));
}

Place node_event_place(const NodeSource *lines, const yaml_event_t *event)
{
    return place_between(lines, node_mark(lines, event->start_mark), node_mark(lines, event->end_mark));
}

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
static void place_literal(const NodeSource *lines, Mark head, Text *text)
{
    const char *source = next_line(lines->input->bytes + head.offset);
    text->at = node_place(lines, head, 1);
    text->origin = source ? TEXT_BLOCK : TEXT_FOLDED;
    if (!source)
        return;
    text->indent = block_indent(source, text->utf8);
    const Mark first = { .line = head.line + 1, .column = text->indent + 1 };
    text->at = node_place(lines, first, utf8_columns(text->utf8, strcspn(text->utf8, "\n")));
}

/* A folded block is known by its first line that is not blank. */
static void place_folded(const NodeSource *lines, Mark head, Text *text)
{
    const char *source = next_line(lines->input->bytes + head.offset);
    Mark first = { .line = head.line + 1 };
    text->origin = TEXT_FOLDED;
    text->at = node_place(lines, head, 1);
    for (; source && is_blank_line(source); source = next_line(source))
        first.line++;
    if (!source)
        return;
    first.column = (int)strspn(source, " ") + 1;
    const char *words = source + first.column - 1;
    text->at = node_place(lines, first, utf8_columns(words, strcspn(words, "\r\n")));
}

/* A plain or quoted scalar on one line stands there as it reads, unless a character of it is written in another way. */
static void place_flow(const NodeSource *lines, const yaml_event_t *event, Text *text)
{
    static const char rewriting[] = {
        [YAML_SINGLE_QUOTED_SCALAR_STYLE] = '\'', [YAML_DOUBLE_QUOTED_SCALAR_STYLE] = '\\',
    };
    const yaml_scalar_style_t style = event->data.scalar.style;
    const bool quoted = style != YAML_PLAIN_SCALAR_STYLE;
    Mark start = node_mark(lines, event->start_mark);
    const Mark end = node_mark(lines, event->end_mark);
    text->at = place_between(lines, start, end);
    const char *source = lines->input->bytes + start.offset + quoted;
    const size_t length = end.offset - start.offset >= 2 * quoted ? end.offset - start.offset - 2 * quoted : 0;
    if (quoted && start.line == end.line) {
        start.column++;
        text->at = node_place(lines, start, utf8_columns(source, length));
    }
    const bool rewritten = quoted && memchr(source, rewriting[style], length);
    text->origin = start.line == end.line && !rewritten ? TEXT_INLINE : TEXT_FOLDED;
}

Text node_scalar(const NodeSource *lines, const yaml_event_t *event)
{
    const yaml_scalar_style_t style = event->data.scalar.style;
    Text text = {
        .utf8 = input_compose(lines->arena, (const char *)event->data.scalar.value, event->data.scalar.length),
    };
    if (style == YAML_LITERAL_SCALAR_STYLE)
        place_literal(lines, node_mark(lines, event->start_mark), &text);
    else if (style == YAML_FOLDED_SCALAR_STYLE)
        place_folded(lines, node_mark(lines, event->start_mark), &text);
    else
        place_flow(lines, event, &text);
    return text;
}
