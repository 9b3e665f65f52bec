/* Takes reports, shows them to people: place, code, sentence, the line with
 * the place underlined, the way out. */
#include "base/diag.h"

#include <stdint.h>
#include <string.h>

#include "base/messages.h"

enum {
    LINE_WIDTH = 100, /* columns of a source line that are shown; more is cut around the place */
    LINE_BEFORE = 40, /* of these, how many stand before the place when the line is cut */
};

typedef struct Dress {
    const char *bold, *severity[DIAG_FAULT + 1], *mark, *plain;
} Dress;

static const Dress dress_none = { "", { "", "", "", "" }, "", "" };
static const Dress dress_colour = {
    "\033[1m", { "\033[1;36m", "\033[1;35m", "\033[1;31m", "\033[1;31m" }, "\033[1;32m", "\033[0m",
};

/* Characters that would move the cursor, turn the direction of writing or show nothing at all. */
static bool is_unprintable(uint32_t character)
{
    return character < 0x20 || (character >= 0x7F && character <= 0x9F) ||
           (character >= 0x200B && character <= 0x200F) || (character >= 0x2028 && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x206F) || character == 0xFEFF;
}

static void put_character(FILE *out, uint32_t character)
{
    char bytes[4];
    fwrite(bytes, 1, utf8_put(bytes, is_unprintable(character) ? 0xFFFD : character), out);
}

static void put_words(FILE *out, const char *words)
{
    for (uint32_t character; (character = utf8_next(&words)) != 0;)
        put_character(out, character == '\n' || character == '\t' ? ' ' : character);
}

/* A tab takes one column in a place and four on the screen. */
static int screen_width(uint32_t character)
{
    return character == '\t' ? 4 : utf8_is_accent(character) ? 0 : 1;
}

/* Prints the part of `line` around the place and moves `at` to where it lies in what was printed. */
static void put_line_part(FILE *out, const char *line, Place *at)
{
    const int columns = utf8_columns(line, strlen(line));
    int from = 1;
    int to = columns;
    if (columns > LINE_WIDTH) {
        from = at->column - LINE_BEFORE;
        from = from > columns - LINE_WIDTH + 1 ? columns - LINE_WIDTH + 1 : from;
        from = from < 1 ? 1 : from;
        to = from + LINE_WIDTH - 1;
    }
    if (at->length > to - at->column + 1)
        at->length = to - at->column + 1;
    int shown = from > 1; /* the … */
    int start = 0;
    int length = 0;
    fputs(from > 1 ? "…" : "", out);
    int column = 0;
    for (uint32_t character; (character = utf8_next(&line)) != 0;) {
        if (!utf8_is_accent(character) && ++column > to)
            break;
        if (column < from)
            continue;
        const int width = screen_width(character);
        if (column == at->column && length == 0)
            start = shown;
        if (column >= at->column && column < at->column + at->length)
            length += width;
        if (character == '\t')
            fputs("    ", out);
        else
            put_character(out, character);
        shown += width;
    }
    fputs(to < columns ? "…\n" : "\n", out);
    const bool within = at->column >= 1 && at->column <= columns;
    at->column = within ? start : shown;
    at->length = length;
}

static void put_source(Diags *diags, FILE *out, const Dress *dress, Place at)
{
    const char *line = diags_source_line(diags, at);
    if (!line)
        return;
    fprintf(out, "%5d | ", at.line);
    put_line_part(out, line, &at);
    fprintf(out, "      | %*s%s^", at.column, "", dress->mark);
    for (int i = 1; i < at.length; i++)
        fputc('~', out);
    fprintf(out, "%s\n", dress->plain);
}

static void put_report(Diags *diags, FILE *out, const Dress *dress, const Diag *diag)
{
    fputs(dress->bold, out);
    put_words(out, diag->at.file ? diag->at.file : "tamga");
    if (diag->at.line > 0)
        fprintf(out, ":%d:%d", diag->at.line, diag->at.column);
    fprintf(out, ": %s%s[%s]:%s ", dress->severity[diag->severity], message(diag_severity_word(diag->severity)),
            diag_word(diag->code), dress->plain);
    put_words(out, diag->message);
    fputc('\n', out);
    put_source(diags, out, dress, diag->at);
    if (diag->hint) {
        fprintf(out, "  %s: ", message("hint"));
        put_words(out, diag->hint);
        fputc('\n', out);
    }
}

void diags_print(Diags *diags, FILE *out, bool colour)
{
    const Dress *dress = colour ? &dress_colour : &dress_none;
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    for (size_t i = 0; i < count; i++)
        put_report(diags, out, dress, sorted[i]);
    if (diags_unkept(diags) > 0)
        fprintf(out, message_of("and %zu more like this\n", "and %zu more like these\n", diags_unkept(diags)), diags_unkept(diags));
}
