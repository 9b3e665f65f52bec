/* cmark-gfm reads the blocks and their inlines; one walk over its tree makes our
 * paragraphs. The state between two steps of the walk is the Reader: how deep
 * in lists and quotes we are, and which dress the next words wear. Bottom-up. */
#include "read/markup.h"

#include <string.h>

#include <cmark-gfm.h>

#include "read/markup_address.h"
#include "read/markup_notes.h"
#include "read/markup_source.h"
#include "read/markup_table.h"
#include "read/markup_text.h"

enum { LIST_DEPTH = 2 }; /* what the design has a form for */

typedef struct Reader {
    Arena *arena;
    Diags *diags; /* or NULL: nobody wants to know */
    Source source;
    Paragraph *first, *last;

    int lists, quotes;                /* how deep */
    int next_number[LIST_DEPTH + 1];  /* of each list's items; 0: bullets */
    int number;                       /* of the item being read */
    bool begins_item;                 /* no paragraph of it yet */

    Paragraph *paragraph; /* being filled, or NULL */
    Span *span;           /* its last one */
    int indent;           /* columns before it, as cmark counts its later lines */
    int first_line;
    int strong, emphasis;
    const char *link;
    const cmark_node *picture; /* whose words are passed over: the section has its alt text */
    bool small_caps;
    const Table *table;   /* whose cells are being read, or NULL */
    int row, column;      /* of the cell */
    bool has_unclosed;    /* reported for this paragraph */
    bool has_begun;       /* some words have been read */
} Reader;

static void report(Reader *reader, Place at, DiagCode code, const char *message, const char *hint)
{
    if (!reader->diags)
        return;
    diag_error(reader->diags, at, code, "%s", message);
    if (hint)
        diag_hint(reader->diags, "%s", hint);
}

/* Places */

/* cmark takes the lines of a paragraph for equally indented, which lazy ones
 * are not; their words begin behind the spaces and quotation marks. */
static size_t node_offset(const Reader *reader, cmark_node *node)
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
static Place node_place(Reader *reader, cmark_node *node)
{
    const size_t offset = node_offset(reader, node);
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
static void add_break(Reader *reader, const char *bytes)
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
        report(reader, at, DIAG_MARKUP_UNCLOSED, "this ** has no partner",
               "strong words stand between ** and **, with no space inside; for the stars themselves write \\*\\*");
    else
        report(reader, at, DIAG_LINK_WRONG, "this link is not complete",
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

static void add_words(Reader *reader, cmark_node *node)
{
    const char *words = cmark_node_get_literal(node);
    Walker walker = source_find(&reader->source, words, node_offset(reader, node));
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

/* Code, HTML: reported, and the words kept. */
static void add_refused(Reader *reader, cmark_node *node, const char *message, const char *hint)
{
    const Place at = node_place(reader, node);
    const char *words = cmark_node_get_literal(node);
    report(reader, at, DIAG_MARKUP_UNSUPPORTED, message, hint);
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

static void begin_link(Reader *reader, cmark_node *node)
{
    const char *address = cmark_node_get_url(node);
    const Place at = node_place(reader, node);
    const char *title = cmark_node_get_title(node);
    if (!strcmp(address, "caps:"))
        reader->small_caps = true;
    else if (!is_allowed_address(address))
        report(reader, at, DIAG_LINK_WRONG, arena_text(reader->arena, "this link leads to \"%s\"", address),
               "an address begins with https://, http:// or mailto:");
    else if (!cmark_node_first_child(node))
        report(reader, at, DIAG_LINK_WRONG, "this link has no words to click on", "write [words](https://address)");
    else
        reader->link = arena_copy(reader->arena, address, strlen(address));
    if (title && title[0] != '\0')
        report(reader, at, DIAG_MARKUP_UNSUPPORTED, "a link has no title of its own in print",
               "write [words](https://address)");
}

/* Pictures */

/* On a line of its own it says where one of the section's pictures belongs. */
static void begin_picture(Reader *reader, cmark_node *node)
{
    bool alone = cmark_node_first_child(cmark_node_parent(node)) == node && !cmark_node_next(node) && reader->paragraph &&
                 reader->paragraph->kind == PARAGRAPH_PLAIN;
    if (!alone) {
        report(reader, node_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "pictures do not stand in a line of words",
               "put it on a line of its own, with an empty line before and after it");
        return;
    }
    const char *file = cmark_node_get_url(node);
    reader->picture = node;
    reader->paragraph->kind = PARAGRAPH_PICTURE;
    reader->paragraph->picture = arena_copy(reader->arena, file, strlen(file));
}

/* Blocks */

static ParagraphKind kind_here(Reader *reader)
{
    if (reader->lists == 0)
        return reader->quotes > 0 ? PARAGRAPH_QUOTE : PARAGRAPH_PLAIN;
    const ParagraphKind kind = reader->begins_item ? PARAGRAPH_ITEM : PARAGRAPH_MORE;
    reader->begins_item = false;
    return kind;
}

static void begin_paragraph(Reader *reader, cmark_node *node)
{
    reader->paragraph = NULL;
    const Place at = node_place(reader, node);
    Paragraph *paragraph = ARENA_NEW(reader->arena, Paragraph);
    paragraph->kind = kind_here(reader);
    paragraph->at = at;
    if (reader->table) {
        paragraph->kind = PARAGRAPH_CELL;
        paragraph->table = reader->table;
        paragraph->row = reader->row;
        paragraph->column = reader->column;
    } else if (reader->lists > 0) {
        paragraph->depth = reader->lists < LIST_DEPTH ? reader->lists : LIST_DEPTH;
        paragraph->number = reader->number;
    }
    reader->paragraph = paragraph;
    reader->span = NULL;
    reader->has_unclosed = false;
    reader->first_line = cmark_node_get_start_line(node);
    reader->indent = cmark_node_get_start_column(node) - 1;
}

/* One without words leaves no trace. */
static void end_paragraph(Reader *reader)
{
    if (reader->span || (reader->paragraph && reader->paragraph->picture)) {
        if (reader->last)
            reader->last->next = reader->paragraph;
        else
            reader->first = reader->paragraph;
        reader->last = reader->paragraph;
    }
    reader->paragraph = NULL;
    reader->span = NULL;
}

static void begin_heading(Reader *reader, cmark_node *node)
{
    enum { SUBHEAD_LEVEL = 3 };
    begin_paragraph(reader, node);
    const size_t offset = node_offset(reader, node);
    if (reader->lists > 0 || reader->quotes > 0)
        report(reader, reader->paragraph->at, DIAG_MARKUP_UNSUPPORTED,
               "a subhead cannot stand in a list or a quotation",
               "begin its line at the left, with an empty line before it");
    else if (reader->source.bytes[offset] != '#')
        report(reader, reader->paragraph->at, DIAG_MARKUP_UNSUPPORTED,
               "the line of signs below these words makes a heading of them",
               "delete it; a subhead begins with \"### \"");
    else if (cmark_node_get_heading_level(node) != SUBHEAD_LEVEL)
        report(reader, reader->paragraph->at, DIAG_MARKUP_UNSUPPORTED, "a newsletter has one kind of subhead",
               "begin the line with \"### \"");
    else
        reader->paragraph->kind = PARAGRAPH_SUBHEAD;
}

static void add_refused_block(Reader *reader, cmark_node *node, const char *message, const char *hint)
{
    begin_paragraph(reader, node);
    add_refused(reader, node, message, hint);
    end_paragraph(reader);
}

static void add_code_block(Reader *reader, cmark_node *node)
{
    const char *start = reader->source.bytes + node_offset(reader, node);
    if (*start == '`' || *start == '~')
        add_refused_block(reader, node, "program code has no form here", "delete the line of ` or ~ signs");
    else
        add_refused_block(reader, node, "four spaces before a line make it program code", "begin the line at the left");
}

static void begin_list(Reader *reader, cmark_node *node)
{
    const int start = cmark_node_get_list_start(node);
    const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    reader->lists++;
    if (reader->lists == LIST_DEPTH + 1)
        report(reader, node_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "lists go two deep, and no deeper",
               "make this a list of its own, or sentences");
    else if (reader->quotes > 0 && reader->lists == 1)
        report(reader, node_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "a list cannot stand in a quotation",
               "end the quotation before it");
    if (reader->lists <= LIST_DEPTH)
        reader->next_number[reader->lists] = numbered ? (start > 0 ? start : 1) : 0;
}

static void begin_item(Reader *reader)
{
    if (reader->lists > LIST_DEPTH)
        return;
    int *next = &reader->next_number[reader->lists];
    reader->number = *next;
    *next += *next > 0;
    reader->begins_item = true;
}

static void begin_quote(Reader *reader, cmark_node *node)
{
    reader->quotes++;
    if (reader->quotes == 2 || (reader->quotes == 1 && reader->lists > 0))
        report(reader, node_place(reader, node), DIAG_MARKUP_UNSUPPORTED,
               reader->lists > 0 ? "a quotation cannot stand in a list" : "a quotation cannot stand in a quotation",
               "begin its lines at the left, with one >");
}

/* Tables */

static void begin_table(Reader *reader, cmark_node *node)
{
    if (reader->lists > 0 || reader->quotes > 0)
        report(reader, node_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "a table cannot stand in a list or a quotation",
               "begin its lines at the left, with an empty line before them");
    reader->paragraph = NULL;
    reader->table = table_read(reader->arena, node, node_place(reader, node));
    reader->row = -1;
}

static void begin_row(Reader *reader, cmark_node *node)
{
    reader->row++;
    reader->column = -1;
    const int line = cmark_node_get_start_line(node);
    const int cells = table_cells(reader->source.bytes + source_offset(&reader->source, line, 1));
    if (cells == reader->table->columns)
        return;
    reader->paragraph = NULL;
    report(reader, node_place(reader, node), DIAG_TABLE_UNEVEN,
           arena_text(reader->arena, "this row has %d cell%s, and the table %d columns", cells, cells == 1 ? "" : "s",
                      reader->table->columns),
           "as many cells as the first row has, with | between them; for the sign itself write \\|");
}

/* What cmark-gfm's extension adds has no constants of its own. */
static void enter_table(Reader *reader, cmark_node *node)
{
    switch (table_part(node)) {
    case TABLE_WHOLE: begin_table(reader, node); break;
    case TABLE_ROW: begin_row(reader, node); break;
    case TABLE_CELL:
        reader->column++;
        begin_paragraph(reader, node);
        break;
    case TABLE_NONE: break;
    }
}

static void leave_table(Reader *reader, cmark_node *node)
{
    switch (table_part(node)) {
    case TABLE_CELL: end_paragraph(reader); break;
    case TABLE_WHOLE: reader->table = NULL; break;
    default: break;
    }
}

/* The walk */

static void enter(Reader *reader, cmark_node *node)
{
    if (reader->picture)
        return;
    static const char no_html[] = "write **strong** or *emphasis*; for the sign itself write \\<";
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE: begin_quote(reader, node); break;
    case CMARK_NODE_LIST: begin_list(reader, node); break;
    case CMARK_NODE_ITEM: begin_item(reader); break;
    case CMARK_NODE_PARAGRAPH: begin_paragraph(reader, node); break;
    case CMARK_NODE_HEADING: begin_heading(reader, node); break;
    case CMARK_NODE_CODE_BLOCK: add_code_block(reader, node); break;
    case CMARK_NODE_HTML_BLOCK: add_refused_block(reader, node, "HTML is not read", no_html); break;
    case CMARK_NODE_THEMATIC_BREAK:
        report(reader, node_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "a line of signs has no form here",
               "delete it; an empty line parts paragraphs");
        break;
    case CMARK_NODE_TEXT: add_words(reader, node); break;
    case CMARK_NODE_SOFTBREAK: add_break(reader, " "); break;
    case CMARK_NODE_LINEBREAK: add_break(reader, "\xE2\x80\xA8"); break;
    case CMARK_NODE_CODE: add_refused(reader, node, "program code has no form here", "delete the ` signs"); break;
    case CMARK_NODE_HTML_INLINE: add_refused(reader, node, "HTML is not read", no_html); break;
    case CMARK_NODE_EMPH: reader->emphasis++; break;
    case CMARK_NODE_STRONG: reader->strong++; break;
    case CMARK_NODE_LINK: begin_link(reader, node); break;
    case CMARK_NODE_IMAGE: begin_picture(reader, node); break;
    default: enter_table(reader, node); break;
    }
}

static void leave(Reader *reader, cmark_node *node)
{
    if (reader->picture) {
        reader->picture = reader->picture == node ? NULL : reader->picture;
        return;
    }
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE: reader->quotes--; break;
    case CMARK_NODE_LIST: reader->lists--; break;
    case CMARK_NODE_ITEM: reader->begins_item = false; break;
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING: end_paragraph(reader); break;
    case CMARK_NODE_EMPH: reader->emphasis--; break;
    case CMARK_NODE_STRONG: reader->strong--; break;
    case CMARK_NODE_LINK:
        reader->link = NULL;
        reader->small_caps = false;
        break;
    default: leave_table(reader, node); break;
    }
}

static const Paragraph *read_source(Reader *reader)
{
    if (reader->source.length > SOURCE_LIMIT) {
        report(reader, reader->source.text.at, DIAG_TEXT_TOO_LONG,
               arena_text(reader->arena, "this text is longer than %d KiB", SOURCE_LIMIT / 1024), "part it");
        return NULL;
    }
    cmark_node *document = source_parse(&reader->source);
    cmark_iter *walk = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        if (event == CMARK_EVENT_ENTER)
            enter(reader, cmark_iter_get_node(walk));
        else
            leave(reader, cmark_iter_get_node(walk));
    }
    cmark_iter_free(walk);
    cmark_node_free(document);
    return reader->first;
}

static void refuse_definitions(Reader *reader)
{
    size_t line = 0;
    for (size_t offset; source_find_definition(&reader->source, &line, &offset);)
        report(reader, source_place(&reader->source, offset, 1), DIAG_MARKUP_UNSUPPORTED,
               "a link's address does not stand apart from its words", "write [words](https://address)");
}

const Paragraph *markup_read_bytes(Arena *arena, Text text, const char *bytes, size_t lead, Diags *diags)
{
    Reader reader = { .arena = arena, .diags = diags, .source = source_open(arena, text, bytes, lead) };
    if (lead == 0)
        refuse_definitions(&reader); /* a line has none */
    return read_source(&reader);
}
