/* Takes the lines of an export and gives its blocks. Only what stands at the beginning of a line is looked at: exports
 * keep few of the rules of Markdown, and this keeps none that could lose a word. */
#include "read/export_blocks.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "read/letter.h"

/* A line as long as that was never wrapped: the next one is another paragraph. */
enum { WRAPPED_AT_MOST = 160 }; /* characters */

/* Lines without a gap between them: how long the longest is, in characters, and how many there are. */
typedef struct Run {
    size_t reach, lines;
} Run;

typedef struct Building {
    Arena *arena;
    const char *file;
    ExportBlock *blocks;
    size_t count;
    char *text;         /* of the block that is being built, with room for all lines; */
    size_t length;
    bool open;          /* there is one */
    ExportLine last;    /* the line before, */
    Run run;            /* and the lines that stand with it */
} Building;

static void add_text(Building *building, const char *text)
{
    const size_t length = strlen(text);
    memcpy(building->text + building->length, text, length);
    building->length += length;
}

static void close_block(Building *building)
{
    if (!building->open)
        return;
    ExportBlock *block = &building->blocks[building->count - 1];
    block->text = arena_copy(building->arena, building->text, building->length);
    export_note_dress(block);
    building->length = 0;
    building->open = false;
}

static ExportBlock *open_block(Building *building, ExportKind kind, const ExportLine *line)
{
    close_block(building);
    ExportBlock *block = &building->blocks[building->count++];
    const Place at = { building->file, line->number, line->indent + 1, utf8_columns(line->text, strlen(line->text)) };
    *block = (ExportBlock){ .kind = kind, .text = "", .at = at };
    building->open = true;
    return block;
}

/* ----------------------------------------------------------- what lines are */

/* "## " → 2; 0: no heading. */
static int heading_level(const char *text)
{
    const size_t signs = strspn(text, "#");
    return signs >= 1 && signs <= 6 && (text[signs] == ' ' || text[signs] == '\0') ? (int)signs : 0;
}

/* Three signs or more of the kind, and nothing else. */
static bool is_rule(const char *text, const char *signs)
{
    const size_t length = strlen(text);
    return length >= 3 && strchr(signs, text[0]) && strspn(text, (const char[]){ text[0], ' ', '\0' }) == length;
}

/* The bytes of a bullet and the space behind it; 0: there is none. */
static size_t bullet_length(const char *text)
{
    static const char *const bullets[] = {
        "-", "*", "+", "\u2022", "\u25AA", "\u25E6", "\u2023", "\u00B7", "\u25CF", "\u25A0", "\u25BA", "\u2013", "\u2014",
        "\u25CB", "\u25C6", "\u25C7", "\u25A1", "\u25AB", "\u25B6", "\u25B8", "\u2192", "\u2713", "\u2714", "\u2756", "\u27A2", "\u27A4", "\u2212",
    };
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        const size_t length = strlen(bullets[i]);
        if (strncmp(text, bullets[i], length) == 0 && text[length] == ' ')
            return length + 1;
    }
    return 0;
}

/* "3. " or "3) ": its bytes, and the number; 0: there is none. */
static size_t number_length(const char *text, int *number)
{
    const size_t digits = strspn(text, "0123456789");
    if (digits < 1 || digits > 3 || (text[digits] != '.' && text[digits] != ')') || text[digits + 1] != ' ')
        return 0;
    *number = atoi(text);
    return digits + 2;
}

static bool is_delimiter_row(const char *text)
{
    return strchr(text, '|') && strchr(text, '-') && strspn(text, "|-: ") == strlen(text);
}

/* ---------------------------------------------------------------- opening */

static bool add_heading(Building *building, const ExportLine *line)
{
    const int level = heading_level(line->text);
    if (level == 0)
        return false;
    const char *text = line->text + level + strspn(line->text + level, " ");
    size_t length = strlen(text);
    while (length > 0 && (text[length - 1] == '#' || text[length - 1] == ' '))
        length--;
    const bool goes_on = building->count > 0 && building->blocks[building->count - 1].kind == EXPORT_HEADING && building->last.number + 1 == line->number &&
                         building->blocks[building->count - 1].level == level;
    if (!goes_on || !building->open)
        open_block(building, EXPORT_HEADING, line)->level = level;
    else
        add_text(building, "\n");
    add_text(building, arena_copy(building->arena, text, length));
    return true;
}

static bool add_item(Building *building, const ExportLine *line)
{
    int number = 0;
    const ExportBlock *before = building->count > 0 ? &building->blocks[building->count - 1] : NULL;
    const bool in_list = before && before->kind == EXPORT_ITEM;
    size_t length = bullet_length(line->text);
    if (length == 0)
        length = number_length(line->text, &number);
    /* "2022. gada" begins a sentence. */
    if (length == 0 || (number > 1 && !(in_list && before->number == number - 1)))
        return false;
    const int level = in_list && line->indent >= 2 ? 2 : 1;
    ExportBlock *block = open_block(building, EXPORT_ITEM, line);
    block->number = number;
    block->level = level;
    add_text(building, line->text + length);
    return true;
}

static bool add_row(Building *building, const ExportLine *line, const ExportLine *next)
{
    const bool in_table = building->open && building->blocks[building->count - 1].kind == EXPORT_TABLE;
    if (in_table ? !strchr(line->text, '|') : !next || !strchr(line->text, '|') || !is_delimiter_row(next->text))
        return false;
    if (in_table)
        add_text(building, "\n");
    else
        open_block(building, EXPORT_TABLE, line);
    add_text(building, line->text);
    return true;
}

/* A line of signs below a line of words makes it a heading. */
static bool add_underline(Building *building, const ExportLine *line)
{
    if (!building->open || !is_rule(line->text, "=-") || building->blocks[building->count - 1].kind != EXPORT_PARAGRAPH ||
        memchr(building->text, EXPORT_WRAP, building->length))
        return false;
    ExportBlock *block = &building->blocks[building->count - 1];
    block->kind = EXPORT_HEADING;
    block->level = line->text[0] == '=' ? 1 : 2;
    close_block(building);
    return true;
}

/* ---------------------------------------------------------------- running on */

static bool ends_sentence(const char *text)
{
    const size_t length = strlen(text);
    return length > 0 && strchr(".!?:;", text[length - 1]);
}

static ExportBlock dress_of(const char *text)
{
    ExportBlock block = { .text = text };
    export_note_dress(&block);
    return block;
}

/* A capital or a figure: no word within a sentence that was wrapped, as a rule. */
static bool begins_anew(const char *text)
{
    text += strspn(text, "*_");
    const uint32_t first = utf8_next(&text);
    return letter_is_upper(first) || letter_is_digit(first) || first == '+' || first == '@';
}

enum { LABEL_WORDS = 3 };

/* "Budget: …": a label of few words. */
static bool is_labelled(const char *text)
{
    const size_t length = strcspn(text, ":");
    size_t spaces = 0;
    for (size_t i = 0; i < length; i++)
        spaces += text[i] == ' ';
    return begins_anew(text) && text[length] && text[length + 1] == ' ' && spaces < LABEL_WORDS;
}

enum { LIST_REACH = 32, LIST_LINES = 6 }; /* a few short lines, each of its own: names, addresses, figures */

/* Whether the line before ended although the next word had room on it: "Name", and "Office of many words" below. */
static bool ended_early(const Building *building, const ExportLine *line)
{
    const size_t before = utf8_count(building->last.text), word = utf8_columns(line->text, strcspn(line->text, " "));
    const bool list = building->run.reach <= LIST_REACH && building->run.lines <= LIST_LINES;
    if (is_labelled(building->last.text) && is_labelled(line->text))
        return true;
    return begins_anew(line->text) && (list || 3 * (before + 1 + word) <= 2 * building->run.reach);
}

/* Whether the line goes on where the one before it ended: it is dressed alike, and that one was not the last of its own. */
static bool goes_on(const Building *building, const ExportLine *line)
{
    if (!building->open || building->blocks[building->count - 1].kind == EXPORT_TABLE || building->blocks[building->count - 1].kind == EXPORT_HEADING)
        return false;
    if (building->last.hard)
        return true;
    const ExportBlock before = dress_of(building->last.text), now = dress_of(line->text);
    const bool alike = building->blocks[building->count - 1].kind != EXPORT_PARAGRAPH || (before.strong == now.strong && before.capitals == now.capitals);
    const size_t characters = utf8_count(building->last.text);
    if (building->blocks[building->count - 1].kind == EXPORT_PARAGRAPH && ended_early(building, line) && ends_sentence(building->last.text))
        return false;
    return alike && characters <= WRAPPED_AT_MOST && !(ends_sentence(building->last.text) && characters * 3 < utf8_count(line->text) * 2);
}

/* Whether the line before ends where it should. */
static bool is_hard(const Building *building, const ExportLine *line)
{
    return building->last.hard || (building->blocks[building->count - 1].kind == EXPORT_PARAGRAPH && !building->last.soft && ended_early(building, line));
}

static void add_paragraph_line(Building *building, const ExportLine *line)
{
    const char *text = line->text;
    ExportKind kind = EXPORT_PARAGRAPH;
    if (text[0] == '>') {
        kind = EXPORT_QUOTE;
        text += 1 + (text[1] == ' ');
    }
    if (!*text)
        close_block(building);
    else if (goes_on(building, line) && (kind == EXPORT_PARAGRAPH || building->blocks[building->count - 1].kind == EXPORT_QUOTE))
        add_text(building, is_hard(building, line) ? "\n" : building->last.soft ? "" : (const char[]){ EXPORT_WRAP, '\0' });
    else
        open_block(building, kind, line);
    add_text(building, text);
}

static void add_picture(Building *building, const ExportLine *line)
{
    ExportBlock *block = open_block(building, EXPORT_PICTURE, line);
    block->picture = line->picture;
    block->alt = line->alt;
    block->at.length = 1;
    close_block(building);
}

static void add_break(Building *building, const ExportLine *line)
{
    open_block(building, EXPORT_BREAK, line);
    close_block(building);
}

static void add_line(Building *building, const ExportLine *line, const ExportLine *next)
{
    if (line->page_end || (!add_underline(building, line) && is_rule(line->text, "-*_`~="))) {
        add_break(building, line);
    } else if (!*line->text) {
        close_block(building);
    } else if (!is_rule(line->text, "-=") && !add_heading(building, line) && !add_row(building, line, next) && !add_item(building, line)) {
        add_paragraph_line(building, line);
    }
    if (line->picture)
        add_picture(building, line);
    building->last = *line;
}

static Run run_from(const ExportLines *lines, size_t i)
{
    Run run = { 0, 0 };
    for (; i < lines->count && *lines->lines[i].text && !lines->lines[i].page_end; i++) {
        const size_t characters = utf8_count(lines->lines[i].text);
        run.reach = characters > run.reach ? characters : run.reach;
        run.lines++;
    }
    return run;
}

ExportBlock *export_blocks(Arena *arena, const char *file, const ExportLines *lines, size_t *count)
{
    size_t room = 1;
    for (size_t i = 0; i < lines->count; i++)
        room += strlen(lines->lines[i].text) + 1;
    Building building = { .arena = arena, .file = file, .text = ARENA_ARRAY(arena, char, room) };
    building.blocks = ARENA_ARRAY(arena, ExportBlock, 2 * lines->count + 1);
    for (size_t i = 0; i < lines->count; i++) {
        if (i == 0 || !*lines->lines[i - 1].text)
            building.run = run_from(lines, i);
        add_line(&building, &lines->lines[i], i + 1 < lines->count ? &lines->lines[i + 1] : NULL);
    }
    close_block(&building);
    *count = building.count;
    return building.blocks;
}

/* ------------------------------------------------------------------- dress */

/* "**words**" and nothing beside them; words on several lines each so. */
static bool is_strong(const char *text)
{
    bool within = false, any = false;
    for (; *text; text++) {
        if (strncmp(text, "**", 2) == 0 || strncmp(text, "__", 2) == 0) {
            within = !within;
            any = true;
            text++;
        } else if (!within && !strchr(" \n,.:;\1", *text)) {
            return false;
        }
    }
    return any;
}

void export_note_dress(ExportBlock *block)
{
    size_t capitals = 0, small = 0;
    for (const char *text = block->text; *text;) {
        const uint32_t character = utf8_next(&text);
        capitals += letter_is_upper(character);
        small += letter_upper(character) != character;
    }
    block->strong = is_strong(block->text);
    block->capitals = capitals >= 2 && small * 10 < capitals;
}
