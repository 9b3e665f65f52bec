#include "read/markup_source.h"

#include <stdlib.h>
#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

/* How far behind the cursor words are searched that do not lie where cmark says: an address and its title. */
enum { SEARCHED = 600 };

static bool is_latin_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* A grave accent behind a letter is an apostrophe, in Uzbek of every second word: o`zbek. To cmark two of them are
 * program code. Each keeps its place; one that begins code, and its end, stay as they are. */
static const char *with_apostrophes(Arena *arena, const char *bytes)
{
    if (!strchr(bytes, '`'))
        return bytes;
    char *changed = arena_copy(arena, bytes, strlen(bytes));
    bool in_code = false;
    for (size_t i = 0, run; bytes[i]; i += run ? run : 1) {
        run = strspn(bytes + i, "`");
        if (run == 1 && !in_code && i > 0 && is_latin_letter(bytes[i - 1]))
            changed[i] = '\'';
        else if (run > 0)
            in_code = !in_code;
    }
    return changed;
}

Source source_open(Arena *arena, Text text, const char *bytes, size_t lead)
{
    bytes = with_apostrophes(arena, bytes);
    Source source = { .text = text, .bytes = bytes, .length = strlen(bytes), .lead = lead, .line_count = 1 };
    for (size_t i = 0; i < source.length; i++)
        source.line_count += bytes[i] == '\n';
    source.starts = ARENA_ARRAY(arena, size_t, source.line_count);
    for (size_t i = 0, line = 1; i < source.length; i++) {
        if (bytes[i] == '\n')
            source.starts[line++] = i + 1;
    }
    return source;
}

static void *cmark_calloc(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (!memory)
        arena_exhausted();
    return memory;
}

static void *cmark_realloc(void *old, size_t size)
{
    void *memory = realloc(old, size);
    if (!memory)
        arena_exhausted();
    return memory;
}

cmark_node *source_parse(const Source *source)
{
    static const cmark_mem memory = { cmark_calloc, cmark_realloc, free };
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, (cmark_mem *)&memory);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, source->bytes, source->length);
    cmark_node *document = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return document;
}

/* True when nothing follows the label's colon but an address, and perhaps a title. */
static bool is_definition(const char *words)
{
    const size_t label = *words == '[' ? strcspn(words, "]\n") : 0;
    if (label < 2 || words[label] != ']' || words[label + 1] != ':')
        return false;
    const char *rest = words + label + 2;
    rest += strspn(rest, " ");
    rest += strcspn(rest, " \n");
    rest += strspn(rest, " ");
    return strchr("\n\"'(", *rest) != NULL;
}

/* A definition stands where a paragraph could begin. */
bool source_find_definition(const Source *source, size_t *line, size_t *offset)
{
    for (bool may_begin = true; *line < source->line_count;) {
        const char *bytes = source->bytes + source->starts[*line];
        const char *words = bytes + strspn(bytes, " >-*+");
        ++*line;
        if (may_begin && is_definition(words)) {
            *offset = (size_t)(words - source->bytes);
            return true;
        }
        may_begin = bytes[strspn(bytes, " >\t")] == '\n';
    }
    return false;
}

size_t source_offset(const Source *source, int line, int column)
{
    if (line < 1)
        return 0;
    if ((size_t)line > source->line_count)
        return source->length;
    const size_t offset = source->starts[line - 1] + (column > 1 ? (size_t)column - 1 : 0);
    return offset < source->length ? offset : source->length;
}

/* The line, from 0, that holds the byte at `offset`. */
static size_t line_of(const Source *source, size_t offset)
{
    size_t low = 0;
    size_t high = source->line_count;
    while (high - low > 1) {
        const size_t middle = (low + high) / 2;
        if (source->starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

Place source_place(Source *source, size_t offset, int length)
{
    if (offset < source->lead)
        offset = source->lead;
    Text text = source->text;
    if (text.origin == TEXT_FOLDED || text.at.line == 0)
        return text.at;
    const size_t line = line_of(source, offset);
    size_t from = source->near_offset;
    const bool counts_on = source->near.line > 0 && from <= offset && from >= source->starts[line];
    Place near = source->near;
    if (!counts_on) {
        from = line == 0 ? source->lead : source->starts[line];
        near = text.at;
        near.line += (int)line;
        near.column = line == 0 ? text.at.column : text.indent + 1;
    }
    const Text rest = { .utf8 = source->bytes + from, .at = near, .origin = TEXT_INLINE };
    source->near = text_place(rest, offset - from, length);
    source->near_offset = offset;
    return source->near;
}

/* Bytes of a character reference such as &nbsp; that `bytes` begin with, or 0. */
static size_t reference_length(const char *bytes)
{
    enum { LONGEST = 40 };
    const size_t name = strspn(bytes + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return name > 0 && name < LONGEST && bytes[name + 1] == ';' ? name + 2 : 0;
}

bool walker_step(Walker *walker)
{
    const char *bytes = walker->bytes;
    if (*walker->words == '\0')
        return false;
    if (!bytes) {
        utf8_next(&walker->words);
        return true;
    }
    if (*bytes == '\\' && *walker->words == bytes[1] && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", bytes[1])) {
        walker->words++;
        walker->bytes += 2;
        return true;
    }
    const size_t reference = *bytes == '&' ? reference_length(bytes) : 0;
    if (reference > 0 && strncmp(walker->words, bytes, reference) != 0) {
        utf8_next(&walker->words);
        walker->bytes += reference;
        return true;
    }
    if (*walker->words != *bytes)
        return false;
    const char *before = walker->words;
    utf8_next(&walker->words);
    walker->bytes += walker->words - before;
    return strncmp(before, bytes, (size_t)(walker->words - before)) == 0;
}

/* Where the words end that begin at `offset`, or 0 when others stand there. */
static size_t words_end(const Source *source, const char *words, size_t offset)
{
    Walker walker = { .words = words, .bytes = source->bytes + offset };
    while (walker_step(&walker))
        ;
    return *walker.words == '\0' ? (size_t)(walker.bytes - source->bytes) : 0;
}

Walker source_find(Source *source, const char *words, size_t offset)
{
    size_t end = offset >= source->cursor ? words_end(source, words, offset) : 0;
    if (end == 0) {
        const size_t last = source->cursor + SEARCHED < source->length ? source->cursor + SEARCHED : source->length;
        for (size_t at = source->cursor; end == 0 && at < last; at++) {
            end = words_end(source, words, at);
            offset = at;
        }
    }
    if (end == 0)
        return (Walker){ .words = words };
    source->cursor = end;
    return (Walker){ .words = words, .bytes = source->bytes + offset };
}
