/* Top-down: making reports, sorting them, showing them, and last the search
 * for what a misspelt word was meant to be. */
#include "base/diag.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/messages.h"

/* Of each severity this many are kept; the rest are counted. A hostile file could make millions. */
enum { KEPT_LIMIT = 1000 };

enum {
    LINE_WIDTH = 100,  /* columns of a source line that are shown; more is cut around the place */
    LINE_BEFORE = 40,  /* of these, how many stand before the place when the line is cut */
    LINE_BYTES = 16 << 10, /* a line longer than this is no text, and counting its columns would take long */
};

typedef struct Entry {
    Diag diag;
    struct Entry *next;
} Entry;

typedef struct Source {
    const char *file;
    const char *bytes;
    size_t length;
    size_t *starts; /* of its lines; made when first shown */
    size_t lines;
    struct Source *next;
} Source;

struct Diags {
    Arena *arena;
    Source *sources; /* newest first */
    Entry *first, *last;
    Entry *hinted; /* the report made last; NULL when it was only counted */
    const Diag **sorted;
    size_t sorted_count; /* without repeats */
    bool is_sorted;
    bool strict;
    size_t made;
    size_t kept;
    size_t counts[DIAG_FAULT + 1];      /* made, by severity */
    size_t kept_counts[DIAG_FAULT + 1]; /* kept, by severity */
};

Diags *diags_open(Arena *arena)
{
    Diags *diags = ARENA_NEW(arena, Diags);
    diags->arena = arena;
    return diags;
}

void diags_add_source(Diags *diags, const char *file, const char *bytes, size_t length)
{
    Source *source = ARENA_NEW(diags->arena, Source);
    *source = (Source){ .file = file, .bytes = bytes, .length = length, .next = diags->sources };
    diags->sources = source;
}

static Source *find_source(const Diags *diags, const char *file)
{
    for (Source *source = diags->sources; source; source = source->next) {
        if (strcmp(source->file, file) == 0)
            return source;
    }
    return NULL;
}

const char *diags_source(const Diags *diags, const char *file, size_t *length)
{
    const Source *source = find_source(diags, file);
    *length = source ? source->length : 0;
    return source ? source->bytes : NULL;
}

/* Making */

static const char *format_words(Arena *arena, const char *format, va_list words)
{
    va_list again;
    va_copy(again, words);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        return "";
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, words);
    return text;
}

static DiagSeverity severity_here(const Diags *diags, DiagSeverity severity)
{
    return diags->strict && severity == DIAG_WARNING ? DIAG_ERROR : severity;
}

static void add_report(Diags *diags, Diag diag, const char *format, va_list words)
{
    diag.severity = severity_here(diags, diag.severity);
    diag.order = diags->made++;
    diags->counts[diag.severity]++;
    diags->hinted = NULL;
    if (diags->kept_counts[diag.severity] >= KEPT_LIMIT)
        return;
    diag.message = format_words(diags->arena, message(format), words);
    if (diag.at.file)
        diag.at.file = arena_copy(diags->arena, diag.at.file, strlen(diag.at.file));
    Entry *entry = ARENA_NEW(diags->arena, Entry);
    entry->diag = diag;
    if (diags->last)
        diags->last->next = entry;
    else
        diags->first = entry;
    diags->last = diags->hinted = entry;
    diags->kept++;
    diags->kept_counts[diag.severity]++;
    diags->is_sorted = false;
}

#define REPORT(severity_, diags, at_, code_, format)                                               \
    do {                                                                                           \
        va_list words;                                                                             \
        va_start(words, format);                                                                   \
        add_report(diags, (Diag){ .severity = (severity_), .code = (code_), .at = (at_) }, format, words); \
        va_end(words);                                                                             \
    } while (0)

void diag_note(Diags *diags, Place at, DiagCode code, const char *format, ...)
{
    REPORT(DIAG_NOTE, diags, at, code, format);
}

void diag_warning(Diags *diags, Place at, DiagCode code, const char *format, ...)
{
    REPORT(DIAG_WARNING, diags, at, code, format);
}

void diag_error(Diags *diags, Place at, DiagCode code, const char *format, ...)
{
    REPORT(DIAG_ERROR, diags, at, code, format);
}

void diag_fault(Diags *diags, Place at, DiagCode code, const char *format, ...)
{
    REPORT(DIAG_FAULT, diags, at, code, format);
}

void diag_hint(Diags *diags, const char *format, ...)
{
    if (!diags->hinted)
        return;
    va_list words;
    va_start(words, format);
    diags->hinted->diag.hint = format_words(diags->arena, message(format), words);
    va_end(words);
}

static void say_again(Diags *diags, const Diag *diag, const char *format, ...)
{
    va_list words;
    va_start(words, format);
    add_report(diags, (Diag){ .severity = diag->severity, .code = diag->code, .at = diag->at }, format, words);
    va_end(words);
}

void diags_say(Diags *diags, const Diag *diag)
{
    say_again(diags, diag, "%s", diag->message);
    if (diag->hint)
        diag_hint(diags, "%s", diag->hint);
}

void diags_count_only(Diags *diags, DiagSeverity severity, size_t count)
{
    diags->counts[severity_here(diags, severity)] += count;
    diags->made += count;
}

size_t diags_only_counted(const Diags *diags, DiagSeverity severity)
{
    return diags->counts[severity] - diags->kept_counts[severity];
}

void diags_add(Diags *diags, const Diags *others)
{
    for (const Source *source = others->sources; source; source = source->next)
        diags_add_source(diags, source->file, source->bytes, source->length);
    for (const Entry *entry = others->first; entry; entry = entry->next)
        diags_say(diags, &entry->diag);
    for (DiagSeverity i = DIAG_NOTE; i <= DIAG_FAULT; i++)
        diags_count_only(diags, i, diags_only_counted(others, i));
}

size_t diags_count(const Diags *diags, DiagSeverity at_least)
{
    size_t count = 0;
    for (size_t severity = at_least; severity <= DIAG_FAULT; severity++)
        count += diags->counts[severity];
    return count;
}

void diags_be_strict(Diags *diags)
{
    diags->strict = true;
    for (Entry *entry = diags->first; entry; entry = entry->next) {
        if (entry->diag.severity == DIAG_WARNING)
            entry->diag.severity = DIAG_ERROR;
    }
    diags->counts[DIAG_ERROR] += diags->counts[DIAG_WARNING];
    diags->kept_counts[DIAG_ERROR] += diags->kept_counts[DIAG_WARNING];
    diags->counts[DIAG_WARNING] = diags->kept_counts[DIAG_WARNING] = 0;
}

const char *diag_word(DiagCode code)
{
    static const char *const code_words[] = {
#define CODE(name, word) [DIAG_##name] = word,
        DIAG_CODES(CODE)
#undef CODE
    };
    return code_words[code];
}

DiagCode diag_code(const char *word)
{
    DiagCode code = 0;
    while (code < DIAG_CODE_COUNT && strcmp(diag_word(code), word) != 0)
        code++;
    return code;
}

const char *diag_severity_word(DiagSeverity severity)
{
    static const char *const words[] = { MESSAGE("note"), MESSAGE("warning"), MESSAGE("error"), MESSAGE("fault") };
    return words[severity];
}

/* Sorting */

static int compare_places(Place a, Place b)
{
    const int files = strcmp(a.file ? a.file : "", b.file ? b.file : "");
    if (files != 0)
        return files;
    if (a.line != b.line)
        return a.line < b.line ? -1 : 1;
    return a.column < b.column ? -1 : a.column > b.column;
}

static int compare_reports(const void *left, const void *right)
{
    const Diag *a = *(const Diag *const *)left;
    const Diag *b = *(const Diag *const *)right;
    const int places = compare_places(a->at, b->at);
    if (places != 0)
        return places;
    return a->order < b->order ? -1 : a->order > b->order;
}

/* Two editions of an issue find the same fault in it; one report is enough. */
static bool is_repeat(const Diag *diag, const Diag *const *sorted, size_t count)
{
    for (; count > 0 && compare_places(sorted[count - 1]->at, diag->at) == 0; count--) {
        const Diag *before = sorted[count - 1];
        if (before->code == diag->code && before->severity == diag->severity && strcmp(before->message, diag->message) == 0)
            return true;
    }
    return false;
}

const Diag *const *diags_sorted(Diags *diags, size_t *count)
{
    if (!diags->is_sorted) {
        diags->sorted = ARENA_ARRAY(diags->arena, const Diag *, diags->kept + 1);
        size_t i = 0;
        for (const Entry *entry = diags->first; entry; entry = entry->next)
            diags->sorted[i++] = &entry->diag;
        qsort(diags->sorted, diags->kept, sizeof *diags->sorted, compare_reports);
        diags->sorted_count = 0;
        for (i = 0; i < diags->kept; i++) {
            if (!is_repeat(diags->sorted[i], diags->sorted, diags->sorted_count))
                diags->sorted[diags->sorted_count++] = diags->sorted[i];
        }
        diags->is_sorted = true;
    }
    *count = diags->sorted_count;
    return diags->sorted;
}

/* Showing */

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

static void index_lines(Arena *arena, Source *source)
{
    size_t lines = 1;
    for (size_t i = 0; i < source->length; i++)
        lines += source->bytes[i] == '\n';
    source->starts = ARENA_ARRAY(arena, size_t, lines);
    for (size_t i = 0, line = 1; i < source->length; i++) {
        if (source->bytes[i] == '\n')
            source->starts[line++] = i + 1;
    }
    source->lines = lines;
}

/* The line `number` of `source` without its end, or NULL when it is not there or not fit to be shown. */
static const char *source_line(Arena *arena, Source *source, int number)
{
    if (!source->starts)
        index_lines(arena, source);
    if (number < 1 || (size_t)number > source->lines)
        return NULL;
    const size_t start = source->starts[number - 1];
    size_t end = (size_t)number < source->lines ? source->starts[number] - 1 : source->length;
    if (end > start && source->bytes[end - 1] == '\r')
        end--;
    return end - start <= LINE_BYTES ? arena_copy(arena, source->bytes + start, end - start) : NULL;
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
    Source *source = at.file && at.line > 0 ? find_source(diags, at.file) : NULL;
    const char *line = source ? source_line(diags->arena, source, at.line) : NULL;
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

size_t diags_unkept(const Diags *diags)
{
    return diags->made - diags->kept;
}
