/* cmark-gfm reads the blocks and their inlines; one walk over its tree makes our
 * paragraphs. The state between two steps of the walk is the Reader: how deep
 * in lists and quotes we are, and which dress the next words wear. Bottom-up. */
#include "read/markup.h"

#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "read/markup_reader.h"
#include "read/markup_text.h"

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
    const Place at = reader_place(reader, node);
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
    const size_t offset = reader_offset(reader, node);
    if (reader->lists > 0 || reader->quotes > 0)
        reader_report(reader, reader->paragraph->at, DIAG_MARKUP_UNSUPPORTED,
               "a subhead cannot stand in a list or a quotation",
               "begin its line at the left, with an empty line before it");
    else if (reader->source.bytes[offset] != '#')
        reader_report(reader, reader->paragraph->at, DIAG_MARKUP_UNSUPPORTED,
               "the line of signs below these words makes a heading of them",
               "delete it; a subhead begins with \"### \"");
    else if (cmark_node_get_heading_level(node) != SUBHEAD_LEVEL)
        reader_report(reader, reader->paragraph->at, DIAG_MARKUP_UNSUPPORTED, "a newsletter has one kind of subhead",
               "begin the line with \"### \"");
    else
        reader->paragraph->kind = PARAGRAPH_SUBHEAD;
}

static void add_refused_block(Reader *reader, cmark_node *node, const char *what, const char *hint)
{
    begin_paragraph(reader, node);
    inline_refused(reader, node, what, hint);
    end_paragraph(reader);
}

static void add_code_block(Reader *reader, cmark_node *node)
{
    const char *start = reader->source.bytes + reader_offset(reader, node);
    if (*start == '`' || *start == '~')
        add_refused_block(reader, node, "program code has no form here", "delete the line of ` or ~ signs");
    else
        add_refused_block(reader, node, "four spaces before a line make it program code", "begin the line at the left");
}

/* "2022. gada 5. oktobrī" at the head of a paragraph is a list to CommonMark, and hardly to its author. */
static void warn_of_ordinal(Reader *reader, cmark_node *node)
{
    enum { MOST = 99 }; /* items of a list in a newsletter */
    cmark_node *item = cmark_node_first_child(node);
    const bool alone = item && !cmark_node_next(item);
    const int start = cmark_node_get_list_start(node);
    if (!reader->diags || cmark_node_get_list_delim(node) != CMARK_PERIOD_DELIM || (start <= MOST && !alone))
        return;
    diag_warning(reader->diags, reader_place(reader, node), DIAG_WORDING, "a figure with a point begins a list here, numbered from %d", start);
    diag_hint(reader->diags, "if it begins a sentence, write %d\\. with a backslash before the point", start);
}

static void begin_list(Reader *reader, cmark_node *node)
{
    const int start = cmark_node_get_list_start(node);
    const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    reader->lists++;
    if (reader->lists == LIST_DEPTH + 1)
        reader_report(reader, reader_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "lists go two deep, and no deeper",
               "make this a list of its own, or sentences");
    else if (reader->quotes > 0 && reader->lists == 1)
        reader_report(reader, reader_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "a list cannot stand in a quotation",
               "end the quotation before it");
    if (numbered)
        warn_of_ordinal(reader, node);
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
        reader_report(reader, reader_place(reader, node), DIAG_MARKUP_UNSUPPORTED,
               reader->lists > 0 ? MESSAGE("a quotation cannot stand in a list") : MESSAGE("a quotation cannot stand in a quotation"),
               "begin its lines at the left, with one >");
}

/* Tables */

static void begin_table(Reader *reader, cmark_node *node)
{
    if (reader->lists > 0 || reader->quotes > 0)
        reader_report(reader, reader_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "a table cannot stand in a list or a quotation",
               "begin its lines at the left, with an empty line before them");
    reader->paragraph = NULL;
    reader->table = table_read(reader->arena, node, reader_place(reader, node));
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
    reader_report(reader, reader_place(reader, node), DIAG_TABLE_UNEVEN,
           arena_text(reader->arena, message_of("this row has %d cell, and the table %d columns", "this row has %d cells, and the table %d columns",
                                                (size_t)cells), cells, reader->table->columns),
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
    static const char no_html[] = MESSAGE("write **strong** or *emphasis*; for the sign itself write \\<");
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE: begin_quote(reader, node); break;
    case CMARK_NODE_LIST: begin_list(reader, node); break;
    case CMARK_NODE_ITEM: begin_item(reader); break;
    case CMARK_NODE_PARAGRAPH: begin_paragraph(reader, node); break;
    case CMARK_NODE_HEADING: begin_heading(reader, node); break;
    case CMARK_NODE_CODE_BLOCK: add_code_block(reader, node); break;
    case CMARK_NODE_HTML_BLOCK: add_refused_block(reader, node, "HTML is not read", no_html); break;
    case CMARK_NODE_THEMATIC_BREAK:
        reader_report(reader, reader_place(reader, node), DIAG_MARKUP_UNSUPPORTED, "a line of signs has no form here",
               "delete it; an empty line parts paragraphs");
        break;
    case CMARK_NODE_TEXT: inline_words(reader, node); break;
    case CMARK_NODE_SOFTBREAK: inline_break(reader, " "); break;
    case CMARK_NODE_LINEBREAK: inline_break(reader, "\xE2\x80\xA8"); break;
    case CMARK_NODE_CODE: inline_refused(reader, node, "program code has no form here", "delete the ` signs"); break;
    case CMARK_NODE_HTML_INLINE: inline_refused(reader, node, "HTML is not read", no_html); break;
    case CMARK_NODE_EMPH: reader->emphasis++; break;
    case CMARK_NODE_STRONG: reader->strong++; break;
    case CMARK_NODE_LINK: inline_link(reader, node); break;
    case CMARK_NODE_IMAGE: inline_picture(reader, node); break;
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
        reader_report(reader, reader->source.text.at, DIAG_TEXT_TOO_LONG,
               arena_text(reader->arena, message("this text is longer than %d KiB"), SOURCE_LIMIT / 1024), "part it");
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
        reader_report(reader, source_place(&reader->source, offset, 1), DIAG_MARKUP_UNSUPPORTED,
               "a link's address does not stand apart from its words", "write [words](https://address)");
}

const Paragraph *markup_read_bytes(Arena *arena, Text text, const char *bytes, size_t lead, Diags *diags)
{
    Reader reader = { .arena = arena, .diags = diags, .source = source_open(arena, text, bytes, lead) };
    if (lead == 0)
        refuse_definitions(&reader); /* a line has none */
    return read_source(&reader);
}

const char *markup_cmark(void)
{
    return cmark_version_string();
}
