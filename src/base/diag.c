/* Making reports, counting them, sorting them, and the lines of the files that
 * they point into. diag_print.c shows them. */
#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/messages.h"

/* A line longer than this is no text, and counting its columns would take long. */
enum { LINE_BYTES = 16 << 10 };

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
    if (diags->kept_counts[diag.severity] >= REPORTS_LIMIT)
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

size_t diags_unkept(const Diags *diags)
{
    return diags->made - diags->kept;
}

/* Sources */

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

const char *diags_source_line(Diags *diags, Place at)
{
    Source *source = at.file && at.line > 0 ? find_source(diags, at.file) : NULL;
    return source ? source_line(diags->arena, source, at.line) : NULL;
}
