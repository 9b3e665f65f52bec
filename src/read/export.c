#include "read/export.h"

#include <string.h>

#include "read/export_blocks.h"
#include "read/export_mend.h"

/* "](" behind which no link ends gets a space, so that nobody takes what follows for an address. */
static const char *without_stray_brackets(Arena *arena, const char *text)
{
    char *words = ARENA_ARRAY(arena, char, strlen(text) + strlen(text) / 2 + 2), *end = words;
    for (bool open = false; *text; text++) {
        *end++ = *text;
        open = open || *text == '[';
        if (text[0] == ']' && text[1] == '(') {
            if (!open)
                *end++ = ' ';
            open = false;
        }
    }
    *end = '\0';
    return words;
}

static void number_words(Arena *arena, Export *export)
{
    Words *each = ARENA_ARRAY(arena, Words, export->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < export->count; i++) {
        export->blocks[i].text = without_stray_brackets(arena, export->blocks[i].text);
        each[i] = words_of(arena, export->blocks[i].text);
        export->blocks[i].from = count;
        count += each[i].count;
        export->blocks[i].to = count;
    }
    const char **words = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < export->count; i++)
        if (each[i].count > 0)
            memcpy(words + export->blocks[i].from, each[i].words, each[i].count * sizeof *words);
    export->words = (Words){ words, count };
}

const char *export_without_stress(Arena *arena, const char *text)
{
    char *words = ARENA_ARRAY(arena, char, strlen(text) + 1), *end = words;
    for (; *text; text++) {
        const bool mark = *text == '*' || (text[0] == '_' && text[1] == '_') || (text[0] == '_' && end > words && text[-1] == '_');
        if (!mark)
            *end++ = *text;
    }
    *end = '\0';
    return words;
}

static void tell_characters(const ExportLines *lines, Diags *diags)
{
    if (lines->characters > 0)
        diag_note(diags, lines->first, DIAG_IMPORT_MENDED,
                  "marks of the file's making (tags, ligatures, soft hyphens, odd characters) were put right: %zu", lines->characters);
}

const Export *export_read(Arena *arena, const Input *input, const ImportTable *table, Diags *diags)
{
    ExportLines lines;
    if (!export_lines(arena, input, &lines, diags))
        return NULL;
    Export *export = ARENA_NEW(arena, Export);
    export->blocks = export_blocks(arena, input->name, &lines, &export->count);
    for (size_t i = 0; i < export->count; i++)
        if (export->blocks[i].kind == EXPORT_HEADING || export->blocks[i].strong)
            export->blocks[i].text = export_without_stress(arena, export->blocks[i].text);
    export->count = export_mend_blocks(arena, export->blocks, export->count, table, diags);
    number_words(arena, export);
    tell_characters(&lines, diags);
    if (export->words.count > 0)
        return export;
    diag_error(diags, (Place){ .file = input->name }, DIAG_IMPORT_EMPTY, "this file has no words that an issue could be made of");
    diag_hint(diags, "export the issue again, as text or as Markdown");
    return NULL;
}

/* -------------------------------------------------------------------- parts */

ExportPart export_part(const ExportBlock *block)
{
    return (ExportPart){ block->text, block->from, block->to, block->at };
}

ExportPart export_cut(Arena *arena, ExportPart part, size_t words, ExportPart *tail)
{
    const char *at = part.text;
    for (size_t count = 0; count < words && words_next(&at, NULL) > 0; count++)
        continue;
    ExportPart head = part;
    head.text = arena_copy(arena, part.text, (size_t)(at - part.text));
    head.to = part.from + words_of(arena, head.text).count;
    static const char skipped[] = " .:,;)|-*\n";
    for (bool more = true; more;) {
        const char *next = at;
        const uint32_t character = utf8_next(&next);
        more = character != 0 && (character < 0x80 ? strchr(skipped, (int)character) != NULL : character == 0x2013 || character == 0x2014);
        at = more ? next : at;
    }
    *tail = part;
    tail->text = at;
    tail->from = head.to;
    return head;
}

ExportPart export_cut_line(Arena *arena, ExportPart part, ExportPart *below)
{
    const size_t length = strcspn(part.text, "\n");
    ExportPart line = part;
    line.text = arena_copy(arena, part.text, length);
    line.to = part.from + words_of(arena, line.text).count;
    *below = part;
    below->text = part.text + length + (part.text[length] == '\n');
    below->from = line.to;
    return line;
}

bool export_has_words(ExportPart part)
{
    return part.to > part.from;
}

enum { HEADING_WORDS = 30, SHORT_WORDS = 12 };

static bool ends_sentence(const char *text)
{
    const size_t length = strlen(text);
    return length > 0 && strchr(".;", text[length - 1]);
}

bool export_is_heading(const ExportBlock *block)
{
    if (block->kind == EXPORT_HEADING)
        return true;
    if (block->text[0] == '@' || strspn(block->text, "0123456789 .,") == strlen(block->text))
        return false;
    return block->kind == EXPORT_PARAGRAPH && (block->strong || block->capitals) && block->to - block->from <= HEADING_WORDS && !ends_sentence(block->text);
}

bool export_is_short(const ExportBlock *block)
{
    return block->kind <= EXPORT_HEADING && block->to - block->from <= SHORT_WORDS && !ends_sentence(block->text);
}
