#include "read/draft_words.h"

#include <string.h>

#include "read/export_words.h"
#include "read/markup.h"

/* Whether the markup reads without a report, as one paragraph of that kind or as a table's cells, with the words of `text`. */
static bool reads_as(Arena *arena, ParagraphKind kind, const char *markup, const char *text)
{
    Diags *quiet = diags_open(arena);
    const Text running = { .utf8 = markup, .at = { .file = "", .line = 1, .column = 1 }, .origin = TEXT_FOLDED };
    const Paragraph *paragraphs = markup_read(arena, running, quiet);
    if (!paragraphs || diags_count(quiet, DIAG_NOTE) > 0 || paragraphs->kind != kind || (kind != PARAGRAPH_CELL && paragraphs->next))
        return false;
    return words_equal(words_of(arena, markup_words(arena, paragraphs)), words_of(arena, text));
}

/* A number that begins a line: a point behind it would begin a list. */
static bool only_digits(const char *words, const char *end)
{
    const char *at = end;
    while (at > words && at[-1] >= '0' && at[-1] <= '9')
        at--;
    return at < end && (at == words || at[-1] == '\n');
}

/* "[words](address)" → "\[words\]", so that no word grows together with what follows; every sign that could mean something stands
 * behind a backslash. */
static const char *without_meaning(Arena *arena, const char *text)
{
    char *words = ARENA_ARRAY(arena, char, 2 * strlen(text) + 1), *end = words;
    for (; *text; text++) {
        if (*text == '\\' && text[1] == '\n')
            continue;
        const bool first = end == words || end[-1] == '\n';
        if (strchr("\\`*_[]<>|~&^", *text) || (first && strchr("#+-=", *text)) || (strchr(".)", *text) && only_digits(words, end)))
            *end++ = '\\';
        *end++ = *text;
        if (*text == ']' && text[1] == '(' && words_behind_address(text + 2) > text + 2)
            text = words_behind_address(text + 2) - 1;
    }
    *end = '\0';
    return words;
}

/* Lines that end on purpose are parted by `between`; those without a sign are left out. */
static const char *with_lines(Arena *arena, const char *text, const char *between)
{
    size_t lines = 1;
    for (const char *at = text; *at; at++)
        lines += *at == '\n';
    char *joined = ARENA_ARRAY(arena, char, strlen(text) + lines * strlen(between) + 1), *end = joined;
    for (; *text; text += strspn(text, "\n")) {
        const size_t length = strcspn(text, "\n");
        if (length > 0 && end > joined)
            end += strlen(strcpy(end, between));
        memcpy(end, text, length);
        end += length;
        text += length;
    }
    *end = '\0';
    return joined;
}

/* What a line is that begins with this sign. */
static ParagraphKind kind_behind(const char *sign)
{
    switch (*sign) {
    case '#': return PARAGRAPH_SUBHEAD;
    case '>': return PARAGRAPH_QUOTE;
    case '*': case '\0': return PARAGRAPH_PLAIN;
    default: return PARAGRAPH_ITEM;
    }
}

static const char *framed(Arena *arena, const char *before, const char *text, const char *behind, const char *between)
{
    const char *markup = arena_text(arena, "%s%s%s", before, with_lines(arena, text, between), behind);
    if (reads_as(arena, kind_behind(before), markup, text))
        return markup;
    return arena_text(arena, "%s%s%s", before, with_lines(arena, without_meaning(arena, text), between), behind);
}

const char *draft_words_framed(Arena *arena, const char *before, const char *text, const char *behind)
{
    return framed(arena, before, text, behind, " ");
}

const char *draft_words_line(Arena *arena, const char *text)
{
    return framed(arena, "", text, "", " ");
}

const char *draft_words_paragraph(Arena *arena, const char *text)
{
    return framed(arena, "", text, "", "\\\n");
}

/* --------------------------------------------------------------- tables */

bool draft_words_are_table(Arena *arena, const char *text)
{
    return reads_as(arena, PARAGRAPH_CELL, text, text);
}

const char *draft_words_row(Arena *arena, const char *row)
{
    char *words = arena_copy(arena, row, strlen(row));
    for (char *at = words; *at; at++)
        *at = *at == '|' ? ' ' : *at;
    return draft_words_paragraph(arena, words + strspn(words, " "));
}
