/* Takes the bytes of an export and gives its lines. Each line is gone over four times: tags and entities, characters,
 * pictures, spaces. */
#include "read/export_lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "read/export_pandoc.h"
#include "read/letter.h"

typedef struct Reading {
    Arena *arena;
    const Input *input;
    ExportLine *lines;
    size_t count, room;
    size_t characters;
    int first;          /* line of the first character that was put right; 0: none */
    int number;
} Reading;

static void note_mended(Reading *reading)
{
    reading->characters++;
    if (reading->first == 0)
        reading->first = reading->number;
}

/* ------------------------------------------------------ tags and entities */

static const struct {
    const char *name;
    uint32_t character;
} entities[] = {
    { "&amp;", '&' },      { "&lt;", '<' },        { "&gt;", '>' },        { "&quot;", '"' },     { "&apos;", '\'' },    { "&nbsp;", 0xA0 },
    { "&ndash;", 0x2013 }, { "&mdash;", 0x2014 },  { "&laquo;", 0xAB },    { "&raquo;", 0xBB },   { "&shy;", 0xAD },     { "&bull;", 0x2022 },
    { "&hellip;", 0x2026 }, { "&lsquo;", 0x2018 }, { "&rsquo;", 0x2019 },  { "&ldquo;", 0x201C }, { "&rdquo;", 0x201D }, { "&euro;", 0x20AC },
};

/* The character that an entity at `at` stands for, and its end; 0: there is none. */
static uint32_t read_entity(const char *at, const char **end)
{
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        const size_t length = strlen(entities[i].name);
        if (strncmp(at, entities[i].name, length) == 0) {
            *end = at + length;
            return entities[i].character;
        }
    }
    if (at[1] != '#')
        return 0;
    const bool hex = at[2] == 'x' || at[2] == 'X';
    char *behind;
    const char *digits = at + (hex ? 3 : 2);
    const unsigned long number = strspn(digits, hex ? "0123456789abcdefABCDEF" : "0123456789") > 0 ? strtoul(digits, &behind, hex ? 16 : 10) : 0;
    if (number < ' ' || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000) || *behind != ';')
        return 0;
    *end = behind + 1;
    return (uint32_t)number;
}

/* Where `sign` begins behind `at`, not too far from it; NULL: nowhere. */
static const char *find_near(const char *at, const char *sign)
{
    const size_t length = strlen(sign);
    for (size_t i = 0; i < EXPORT_TAG_LIMIT && at[i]; i++)
        if (strncmp(at + i, sign, length) == 0)
            return at + i;
    return NULL;
}

/* The length of a tag or a comment at `at`; 0: it is neither. An address in angle brackets is none. */
static size_t tag_length(const char *at)
{
    if (strncmp(at, "<!--", 4) == 0) {
        const char *end = find_near(at, "-->");
        return end ? (size_t)(end + 3 - at) : 0;
    }
    const char *name = at[1] == '/' ? at + 2 : at + 1;
    const size_t letters = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");
    const char behind = name[letters];
    const char *end = find_near(name, ">");
    return letters > 0 && end && (behind == '>' || behind == ' ' || behind == '/') ? (size_t)(end + 1 - at) : 0;
}

static bool is_tag(const char *at, const char *name)
{
    return strncmp(at + 1, name, strlen(name)) == 0;
}

/* A comment or a tag that stands for a picture. */
static bool tells_picture(Arena *arena, const char *tag, size_t length)
{
    const char *words = arena_copy(arena, tag, length);
    const bool comment = strncmp(tag, "<!--", 4) == 0 && (strstr(words, "image") || strstr(words, "picture") || strstr(words, "figure"));
    return comment || is_tag(tag, "img");
}

/* The line without tags; a line break that one asks for is a '\n'. */
static const char *without_tags(Reading *reading, ExportLine *line, const char *text)
{
    char *words = ARENA_ARRAY(reading->arena, char, strlen(text) + 1), *end = words;
    while (*text) {
        const char *behind = text;
        const uint32_t entity = *text == '&' ? read_entity(text, &behind) : 0;
        const size_t tag = *text == '<' ? tag_length(text) : 0;
        if (entity) {
            end += utf8_put(end, entity);
            text = behind;
        } else if (tag > 0) {
            if (tells_picture(reading->arena, text, tag))
                line->picture = line->alt = "";
            if (is_tag(text, "br"))
                *end++ = '\n';
            text += tag;
        } else {
            *end++ = *text++;
            continue;
        }
        note_mended(reading);
    }
    *end = '\0';
    return words;
}

/* ------------------------------------------------------------- characters */

static const char *ligature(uint32_t character)
{
    static const char *const letters[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
    return character >= 0xFB00 && character <= 0xFB06 ? letters[character - 0xFB00] : NULL;
}

static bool is_odd_space(uint32_t character)
{
    return character == '\t' || character == 0xA0 || (character >= 0x2000 && character <= 0x200A) || character == 0x2028 || character == 0x2029 ||
           character == 0x202F || character == 0x205F || character == 0x3000 || character == 0x85 || character == '\v';
}

static bool is_unseen(uint32_t character)
{
    return character == LETTER_SOFT_HYPHEN || (character >= 0x200B && character <= 0x200F) || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x2064) || character == 0xFEFF || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character < ' ' && character != '\n') || (character >= 0x7F && character < 0xA0);
}

/* Glyphs of symbol fonts, which stand for bullets. */
static bool is_private(uint32_t character)
{
    return character >= 0xE000 && character < 0xF900;
}

static const char *with_known_characters(Reading *reading, const char *text)
{
    char *words = ARENA_ARRAY(reading->arena, char, 3 * strlen(text) + 4), *end = words;
    while (*text) {
        const char *from = text;
        const uint32_t character = utf8_next(&text);
        const char *letters = ligature(character);
        if (!letters && !is_odd_space(character) && !is_unseen(character) && !is_private(character) && character != 0x2010 && character != 0x2011) {
            memcpy(end, from, (size_t)(text - from));
            end += text - from;
            continue;
        }
        if (letters)
            end += strlen(strcpy(end, letters));
        else if (is_private(character))
            end += utf8_put(end, 0x2022);
        else if (character == 0x2010 || character == 0x2011)
            *end++ = '-';
        else if (is_odd_space(character))
            *end++ = ' ';
        if (character != '\t' && character != 0xA0)
            note_mended(reading);
    }
    *end = '\0';
    return input_compose(reading->arena, words, (size_t)(end - words));
}

/* --------------------------------------------------------------- pictures */

/* "![alt](file)" goes out of the text and is remembered; of several in a line the last. */
static const char *without_pictures(Reading *reading, ExportLine *line, const char *text)
{
    char *words = ARENA_ARRAY(reading->arena, char, strlen(text) + 1), *to = words;
    while (*text) {
        const char *middle = strncmp(text, "![", 2) == 0 ? find_near(text, "](") : NULL;
        const char *end = middle ? find_near(middle, ")") : NULL;
        if (!end) {
            *to++ = *text++;
            continue;
        }
        line->alt = arena_copy(reading->arena, text + 2, (size_t)(middle - text - 2));
        line->picture = arena_copy(reading->arena, middle + 2, strcspn(middle + 2, " )"));
        text = end + 1;
    }
    *to = '\0';
    if (find_near(words, "==> picture") || strcmp(words, "[image]") == 0) {
        line->picture = line->alt = "";
        *words = '\0';
    }
    return words;
}

/* ----------------------------------------------------------------- spaces */

/* "N E W S" of a heading that was set wide: letters alone, four at least. */
static bool is_spaced_out(const char *text)
{
    size_t letters = 0;
    while (*text) {
        if (!letter_is(utf8_next(&text)))
            return false;
        letters++;
        if (*text && (*text++ != ' ' || *text == ' '))
            return false;
    }
    return letters >= 4;
}

/* Single spaces, none at the ends. */
static const char *with_single_spaces(Reading *reading, const char *text)
{
    const size_t signs = strspn(text, " "), heading = signs + strspn(text + signs, "#");
    const char *from = text + heading + (heading > signs && text[heading] == ' ');
    const bool close_up = is_spaced_out(from);
    char *words = ARENA_ARRAY(reading->arena, char, strlen(text) + 1), *end = words;
    for (; *text; text++)
        if (*text != ' ' || ((!close_up || text < from) && end > words && end[-1] != ' ' && end[-1] != '\n'))
            *end++ = *text;
    while (end > words && (end[-1] == ' ' || end[-1] == '\n'))
        end--;
    *end = '\0';
    if (close_up)
        note_mended(reading);
    return words;
}

/* ------------------------------------------------------------------ lines */

static void keep_line(Reading *reading, ExportLine line)
{
    if (reading->count == reading->room) {
        const size_t room = reading->room ? 2 * reading->room : 256;
        ExportLine *lines = ARENA_ARRAY(reading->arena, ExportLine, room);
        if (reading->count > 0)
            memcpy(lines, reading->lines, reading->count * sizeof *lines);
        reading->lines = lines;
        reading->room = room;
    }
    reading->lines[reading->count++] = line;
}

static bool ends_with(const char *text, size_t length, const char *end)
{
    const size_t wanted = strlen(end);
    return length >= wanted && memcmp(text + length - wanted, end, wanted) == 0;
}

/* Lines that a break parts come one after the other, the first ones hard. */
static void keep_lines(Reading *reading, ExportLine line, const char *text)
{
    for (const char *end; (end = strchr(text, '\n')) != NULL; text = end + 1) {
        ExportLine first = line;
        first.text = with_single_spaces(reading, arena_copy(reading->arena, text, (size_t)(end - text)));
        first.picture = first.alt = NULL;
        first.hard = true;
        if (*first.text)
            keep_line(reading, first);
    }
    line.text = with_single_spaces(reading, text);
    keep_line(reading, line);
}

static void read_line(Reading *reading, const char *bytes, size_t length)
{
    ExportLine line = { .number = reading->number, .hard = ends_with(bytes, length, "  ") };
    while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t'))
        length--;
    if (ends_with(bytes, length, "\\")) {
        line.hard = true;
        length--;
    }
    line.soft = ends_with(bytes, length, "\u00AD");
    size_t attributes = 0;
    const char *text = export_without_attributes(reading->arena, arena_copy(reading->arena, bytes, length), &attributes);
    if (attributes > 0)
        note_mended(reading);
    text = without_pictures(reading, &line, text);
    text = with_known_characters(reading, without_tags(reading, &line, text));
    line.indent = (int)strspn(text, " ");
    keep_lines(reading, line, text);
}

/* A page's end is a line of its own. */
static void read_page_ends(Reading *reading, const char *bytes, size_t length)
{
    for (const char *end; (end = memchr(bytes, '\f', length)) != NULL;) {
        read_line(reading, bytes, (size_t)(end - bytes));
        keep_line(reading, (ExportLine){ .text = "", .number = reading->number, .page_end = true });
        length -= (size_t)(end + 1 - bytes);
        bytes = end + 1;
    }
    read_line(reading, bytes, length);
}

static bool is_text(const Input *input, Diags *diags)
{
    const bool wide = input->length >= 2 && (memcmp(input->bytes, "\xFF\xFE", 2) == 0 || memcmp(input->bytes, "\xFE\xFF", 2) == 0);
    const size_t fault = utf8_fault(input->bytes, input->length);
    if (!wide && fault == input->length)
        return true;
    int number = 1;
    for (size_t i = 0; i < fault; i++)
        number += input->bytes[i] == '\n';
    diag_error(diags, (Place){ .file = input->name, .line = wide ? 0 : number }, DIAG_ENCODING_BROKEN, "this file is no text in UTF-8");
    diag_hint(diags, "save it again with the encoding UTF-8, or export it again");
    return false;
}

bool export_lines(Arena *arena, const Input *input, ExportLines *lines, Diags *diags)
{
    if (!is_text(input, diags))
        return false;
    Reading reading = { .arena = arena, .input = input };
    const char *at = input->bytes, *end = input->bytes + input->length;
    while (at < end) {
        const char *line_end = at;
        while (line_end < end && *line_end != '\n' && *line_end != '\r')
            line_end++;
        reading.number++;
        read_page_ends(&reading, at, (size_t)(line_end - at));
        at = line_end + (line_end + 1 < end && line_end[0] == '\r' && line_end[1] == '\n' ? 2 : 1);
    }
    *lines = (ExportLines){ reading.lines, reading.count, reading.characters, { .file = input->name, .line = reading.first, .column = 1, .length = 1 } };
    export_grids(arena, lines);
    return true;
}
