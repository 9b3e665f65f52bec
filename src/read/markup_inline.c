/* What stands in a line: words, notes, addresses, links, pictures. */
#include "read/markup_reader.h"

#include <string.h>

#include "base/messages.h"
#include "read/markup_address.h"
#include "read/markup_notes.h"

void reader_report(Reader *reader, Place at, DiagCode code, const char *what, const char *hint)
{
    if (!reader->diags)
        return;
    diag_error(reader->diags, at, code, "%s", message(what));
    if (hint)
        diag_hint(reader->diags, "%s", message(hint));
}

/* Places */

size_t reader_offset(const Reader *reader, cmark_node *node)
{
    const int line = cmark_node_get_start_line(node);
    const int column = cmark_node_get_start_column(node);
    if (!reader->paragraph || line == reader->first_line)
        return source_offset(&reader->source, line, column);
    const size_t start = source_offset(&reader->source, line, 1);
    const size_t words = start + strspn(reader->source.bytes + start, " \t>");
    const size_t offset = words + (size_t)(column > reader->indent ? column - 1 - reader->indent : 0);
    return offset < reader->source.length ? offset : reader->source.length;
}

/* Behind link definitions cmark counts too few lines; what has been found already is the least. */
Place reader_place(Reader *reader, cmark_node *node)
{
    const size_t offset = reader_offset(reader, node);
    return source_place(&reader->source, offset > reader->source.cursor ? offset : reader->source.cursor, 1);
}

/* Spans */

static Span *add_span(Reader *reader, const char *words, size_t length, Place at)
{
    Span *span = ARENA_NEW(reader->arena, Span);
    span->utf8 = arena_copy(reader->arena, words, length);
    span->strong = reader->strong > 0;
    span->emphasis = reader->emphasis > 0;
    span->link = reader->link;
    span->small_caps = reader->small_caps;
    span->at = at;
    if (reader->span)
        reader->span->next = span;
    else
        reader->paragraph->spans = span;
    reader->span = span;
    return span;
}

/* The space between two lines goes to the span before it, unless that is an address or ends a link. */
void inline_break(Reader *reader, const char *bytes)
{
    Span *last = reader->span;
    if (!last)
        return;
    if (!last->verbatim && last->link == reader->link) {
        last->utf8 = arena_text(reader->arena, "%s%s", last->utf8, bytes);
        return;
    }
    add_span(reader, bytes, strlen(bytes), last->at);
}

/* Where an address in the words leads. A handle names no network, so it leads nowhere. */
static const char *address_link(Arena *arena, AddressKind kind, const char *address)
{
    if (kind == ADDRESS_HANDLE)
        return NULL;
    if (kind == ADDRESS_MAIL)
        return arena_text(arena, "mailto:%s", address);
    return strncmp(address, "www.", 4) == 0 ? arena_text(arena, "http://%s", address) : address;
}

/* Words that were not found are somewhere in their paragraph. */
static Place walker_place(Reader *reader, const Walker *walker, int length)
{
    if (!walker->bytes)
        return reader->paragraph->at;
    return source_place(&reader->source, (size_t)(walker->bytes - reader->source.bytes), length);
}

/* Says once a paragraph that a mark of stress or a link has remained as it was typed. */
static void check_leftover(Reader *reader, const Walker *walker, Place at)
{
    const char *mark = strncmp(walker->words, "**", 2) == 0 ? "**" : strncmp(walker->words, "](", 2) == 0 ? "](" : NULL;
    const bool escaped = mark && walker->bytes && strncmp(walker->bytes, mark, 2) != 0;
    if (!mark || escaped || reader->has_unclosed)
        return;
    reader->has_unclosed = true;
    if (mark[0] == '*')
        reader_report(reader, at, DIAG_MARKUP_UNCLOSED, "this ** has no partner",
               "strong words stand between ** and **, with no space inside; for the stars themselves write \\*\\*");
    else
        reader_report(reader, at, DIAG_LINK_WRONG, "this link is not complete",
               "write [words](https://address) without a space in the address");
}

/* Moves `walker` to `end` and reports what was meant to be markup on the way. */
static void walk_to(Reader *reader, Walker *walker, const char *end)
{
    while (walker->words < end) {
        if (*walker->words == '*' || *walker->words == ']') {
            check_leftover(reader, walker, walker_place(reader, walker, 2));
        }
        if (!walker_step(walker))
            *walker = (Walker){ .words = end };
    }
}

static void add_piece(Reader *reader, Walker *walker, size_t length, const Address *address)
{
    if (length == 0)
        return;
    const char *words = walker->words;
    const Place at = walker_place(reader, walker, utf8_columns(words, length));
    Span *span = add_span(reader, words, length, at);
    if (address) {
        span->verbatim = true;
        if (!span->link)
            span->link = address_link(reader->arena, address->kind, span->utf8);
    }
    walk_to(reader, walker, words + length);
}

/* The lead of a line and the spaces behind it, see markup_read_line(). */
static void skip_lead(Reader *reader, Walker *walker)
{
    const bool is_lead = reader->source.lead > 0 && !reader->has_begun;
    reader->has_begun = true;
    if (is_lead && *walker->words == '.')
        walker_step(walker);
    while (is_lead && *walker->words == ' ' && walker_step(walker))
        ;
}

/* The words up to `end`, from `from` on, with the addresses among them. */
static void add_stretch(Reader *reader, Walker *walker, const char *here, size_t from, size_t end)
{
    for (Address address; address_find(here, from, &address) && address.start < end; from = address.start + address.length) {
        if (address.start + address.length > end)
            address.length = end - address.start;
        add_piece(reader, walker, address.start - from, NULL);
        add_piece(reader, walker, address.length, &address);
    }
    add_piece(reader, walker, end - from, NULL);
}

/* "[^1]", which waits for its note. */
static void add_note_mark(Reader *reader, Walker *walker, size_t length)
{
    const Place at = walker_place(reader, walker, (int)length);
    Note *note = ARENA_NEW(reader->arena, Note);
    *note = (Note){ .label = arena_copy(reader->arena, walker->words + 2, length - 3), .at = at };
    Span *span = add_span(reader, NOTE_MARK, strlen(NOTE_MARK), at);
    span->note = note;
    span->verbatim = true;
    span->link = NULL;
    const char *end = walker->words + length;
    while (walker->words < end && walker_step(walker))
        ;
}

void inline_words(Reader *reader, cmark_node *node)
{
    const char *words = cmark_node_get_literal(node);
    Walker walker = source_find(&reader->source, words, reader_offset(reader, node));
    skip_lead(reader, &walker);
    const char *here = walker.words;
    size_t from = 0;
    for (size_t next = 0, start, length; notes_find_mark(here, next, &start, &length); next = start + length) {
        if (start > from)
            add_stretch(reader, &walker, here, from, start);
        from = start;
        if (walker.bytes && *walker.bytes == '\\')
            continue; /* the signs themselves are meant */
        add_note_mark(reader, &walker, length);
        from = start + length;
    }
    add_stretch(reader, &walker, here, from, strlen(here));
}

void inline_refused(Reader *reader, cmark_node *node, const char *what, const char *hint)
{
    const Place at = reader_place(reader, node);
    const char *words = cmark_node_get_literal(node);
    reader_report(reader, at, DIAG_MARKUP_UNSUPPORTED, what, hint);
    size_t length = words ? strlen(words) : 0;
    while (length > 0 && words[length - 1] == '\n')
        length--;
    if (length == 0)
        return;
    char *kept = arena_copy(reader->arena, words, length);
    for (char *byte = kept; *byte != '\0'; byte++)
        *byte = *byte == '\n' ? ' ' : *byte;
    add_span(reader, kept, length, at);
}

/* Links */

static bool is_allowed_address(const char *address)
{
    static const char *const schemes[] = { "https://", "http://", "mailto:" };
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        const size_t length = strlen(schemes[i]);
        if (strncmp(address, schemes[i], length) == 0)
            return address[length] != '\0' && !strpbrk(address, " \t\n");
    }
    return false;
}

void inline_link(Reader *reader, cmark_node *node)
{
    const char *address = cmark_node_get_url(node);
    const Place at = reader_place(reader, node);
    const char *title = cmark_node_get_title(node);
    if (!strcmp(address, "caps:"))
        reader->small_caps = true;
    else if (!is_allowed_address(address))
        reader_report(reader, at, DIAG_LINK_WRONG, arena_text(reader->arena, message("this link leads to \"%s\""), address),
               "an address begins with https://, http:// or mailto:");
    else if (!cmark_node_first_child(node))
        reader_report(reader, at, DIAG_LINK_WRONG, "this link has no words to click on", "write [words](https://address)");
    else
        reader->link = arena_copy(reader->arena, address, strlen(address));
    if (title && title[0] != '\0')
        reader_report(reader, at, DIAG_MARKUP_UNSUPPORTED, "a link has no title of its own in print",
               "write [words](https://address)");
}

/* Pictures */

void inline_picture(Reader *reader, cmark_node *node)
{
    bool alone = cmark_node_first_child(cmark_node_parent(node)) == node && !cmark_node_next(node) && reader->paragraph &&
                 reader->paragraph->kind == PARAGRAPH_PLAIN;
    if (!alone) {
        reader_report(reader, reader_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "pictures do not stand in a line of words",
               "put it on a line of its own, with an empty line before and after it");
        return;
    }
    const char *file = cmark_node_get_url(node);
    reader->picture = node;
    reader->paragraph->kind = PARAGRAPH_PICTURE;
    reader->paragraph->picture = arena_copy(reader->arena, file, strlen(file));
}
