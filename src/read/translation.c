/* libgettextpo reads the entries; a scan of the bytes tells where they stand.
 * The scan knows no more of the format than this: a keyword begins a line, its
 * words stand in quotes behind it and on the lines below.
 *
 * libgettextpo 0.21 takes a path and not bytes, so the file is read twice; and
 * it hands its handler nothing of ours, so the list of reports lies in a
 * thread's own variable for as long as the call lasts. It is not reentrant:
 * one file at a time. */
#include "read/translation.h"

#include <stdlib.h>
#include <string.h>

#include <gettext-po.h>

#if defined(__SANITIZE_ADDRESS__)
#define IS_LEAK_CHECKED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_LEAK_CHECKED
#endif
#endif

#ifdef IS_LEAK_CHECKED
/* As sanitizer/lsan_interface.h has them; clang 14 of Debian 12 comes without that header. */
void __lsan_disable(void);
void __lsan_enable(void);
#endif

/* One non-obsolete entry as the scan sees it. */
typedef struct Stand {
    const char *path;
    Place path_at;
    Text source, translation; /* places and origins, no words */
} Stand;

struct Translation {
    size_t count;
    Entry *entries;         /* in the order of the file */
    const Entry **by_path;  /* sorted */
};

/* The scan */

typedef struct Scanner {
    Arena *arena;
    const Input *input;
    const char *line; /* being read */
    int number;
    Stand *stands;
    size_t count, room;
} Scanner;

static const char *next_line(const char *line)
{
    const char *end = strchr(line, '\n');
    return end ? end + 1 : line + strlen(line);
}

static const char *after_spaces(const char *line)
{
    return line + strspn(line, " \t");
}

/* The words between the quotes that `quoted` begins with, their codes read: `length` of them are put at `end`. */
static char *read_quoted(const char *quoted, char *end)
{
    for (const char *byte = quoted + 1; *byte != '"' && *byte != '\n' && *byte != '\0'; byte++) {
        if (*byte == '\\' && (byte[1] == '"' || byte[1] == '\\'))
            byte++;
        *end++ = *byte;
    }
    return end;
}

static bool is_keyword(const char *line, const char *keyword)
{
    const size_t length = strlen(keyword);
    return strncmp(line, keyword, length) == 0 && (line[length] == ' ' || line[length] == '\t' || line[length] == '"');
}

static Place place_in_line(const Scanner *scanner, const char *line, int number, const char *words)
{
    const size_t length = strcspn(words, "\"\n");
    const int columns = utf8_columns(words, length);
    return (Place){
        .file = scanner->input->name,
        .line = number,
        .column = utf8_columns(line, (size_t)(words - line)) + 1,
        .length = columns > 0 ? columns : 1,
    };
}

/* Where the words of the keyword on this line stand. On the line itself and without codes they stand as they read. */
static Text quoted_place(const Scanner *scanner)
{
    const char *line = scanner->line;
    int number = scanner->number;
    const char *quote = strchr(line, '"');
    if (!quote || quote >= next_line(line))
        return (Text){ .at = place_in_line(scanner, line, number, after_spaces(line)), .origin = TEXT_FOLDED };
    const char *below = after_spaces(next_line(line));
    const size_t length = strcspn(quote + 1, "\"\n");
    const bool coded = memchr(quote + 1, '\\', length) != NULL;
    if (length == 0 && *below == '"') {
        line = next_line(line);
        number++;
        quote = below;
    }
    return (Text){
        .at = place_in_line(scanner, line, number, quote + 1),
        .origin = *below == '"' || coded ? TEXT_FOLDED : TEXT_INLINE,
    };
}

static const char *read_path(Scanner *scanner)
{
    const char *quote = strchr(scanner->line, '"');
    if (!quote || quote >= next_line(scanner->line))
        return "";
    const char *last = next_line(scanner->line);
    while (*after_spaces(last) == '"')
        last = next_line(last);
    char *path = arena_alloc(scanner->arena, (size_t)(last - quote) + 1);
    char *end = read_quoted(quote, path);
    for (const char *line = next_line(scanner->line); line < last; line = next_line(line))
        end = read_quoted(after_spaces(line), end);
    *end = '\0';
    return path;
}

static void add_stand(Scanner *scanner)
{
    if (scanner->count == scanner->room) {
        Stand *stands = ARENA_ARRAY(scanner->arena, Stand, scanner->room * 2);
        memcpy(stands, scanner->stands, scanner->count * sizeof *stands);
        scanner->stands = stands;
        scanner->room *= 2;
    }
    scanner->stands[scanner->count++] = (Stand){
        .path = read_path(scanner),
        .path_at = quoted_place(scanner).at,
    };
}

/* Obsolete entries begin with #~, so their keywords begin no line. */
static void scan(Scanner *scanner)
{
    scanner->number = 1;
    scanner->room = 256; /* a twelve-page issue has about as many entries */
    scanner->stands = ARENA_ARRAY(scanner->arena, Stand, scanner->room);
    for (scanner->line = scanner->input->bytes; *scanner->line != '\0'; scanner->line = next_line(scanner->line)) {
        const char *words = after_spaces(scanner->line);
        Stand *last = scanner->count > 0 ? &scanner->stands[scanner->count - 1] : NULL;
        if (is_keyword(words, "msgctxt"))
            add_stand(scanner);
        else if (last && last->source.at.line == 0 && is_keyword(words, "msgid"))
            last->source = quoted_place(scanner);
        else if (last && last->translation.at.line == 0 && is_keyword(words, "msgstr"))
            last->translation = quoted_place(scanner);
        scanner->number++;
    }
}

static int compare_stands(const void *left, const void *right)
{
    const Stand *a = left;
    const Stand *b = right;
    const int paths = strcmp(a->path, b->path);
    return paths != 0 ? paths : a->path_at.line < b->path_at.line ? -1 : a->path_at.line > b->path_at.line;
}

static int compare_path(const void *path, const void *stand)
{
    return strcmp(path, ((const Stand *)stand)->path);
}

static void refuse_equal_paths(const Scanner *scanner, Diags *diags)
{
    for (size_t i = 1; i < scanner->count; i++) {
        const Stand *stand = &scanner->stands[i];
        if (!*stand->path || strcmp(stand->path, stand[-1].path) != 0)
            continue;
        diag_error(diags, stand->path_at, DIAG_PO_SYNTAX, "\"%s\" is translated a second time", stand->path);
        diag_hint(diags, "the first is in line %d; delete one of them", stand[-1].path_at.line);
    }
}

/* libgettextpo */

typedef struct Listener {
    Diags *diags;
    const char *file;
} Listener;

static _Thread_local const Listener *listening;

/* An entry made twice is our own report, see refuse_equal_paths(). */
static void hear(int severity, po_message_t message, const char *file, size_t line, size_t column, int lines,
                 const char *words)
{
    (void)message;
    (void)lines;
    if (severity == PO_SEVERITY_WARNING || strstr(words, "duplicate message"))
        return;
    const bool placed = file && line != (size_t)-1;
    const Place at = {
        .file = listening->file,
        .line = placed ? (int)line : 0,
        .column = placed && column != (size_t)-1 && column > 0 ? (int)column : 1,
        .length = 1,
    };
    diag_error(listening->diags, at, DIAG_PO_SYNTAX, "this line of the translation cannot be read");
    diag_hint(listening->diags, "gettext says: %s; a quotation mark inside words is written \\\"", words);
}

static void hear_both(int severity, po_message_t message, const char *file, size_t line, size_t column, int lines,
                      const char *words, po_message_t other, const char *other_file, size_t other_line,
                      size_t other_column, int other_lines, const char *other_words)
{
    (void)other;
    (void)other_file;
    (void)other_line;
    (void)other_column;
    (void)other_lines;
    (void)other_words;
    hear(severity, message, file, line, column, lines, words);
}

/* libgettextpo 0.21 forgets a few dozen bytes of every file it reads, po_file_free() or not. */
static po_file_t read_forgetful(const char *path, po_xerror_handler_t handler)
{
#ifdef IS_LEAK_CHECKED
    __lsan_disable();
#endif
    po_file_t file = po_file_read(path, handler);
#ifdef IS_LEAK_CHECKED
    __lsan_enable();
#endif
    return file;
}

static po_file_t read_file(Arena *arena, const Input *input, Diags *diags)
{
    static const struct po_xerror_handler handler = { .xerror = hear, .xerror2 = hear_both };
    const Listener listener = { .diags = diags, .file = input->name };
    /* "-" means the standard input to the library. */
    const char *path = input->name[0] == '-' ? arena_text(arena, "./%s", input->name) : input->name;
    listening = &listener;
    po_file_t file = read_forgetful(path, &handler);
    listening = NULL;
    if (!file)
        diag_fault(diags, (Place){ .file = input->name }, DIAG_FILE_UNREADABLE, "this file cannot be read");
    return file;
}

/* The header is looked at before the library sees it, which would convert the text, or give up. */
static bool is_utf8_said(const Input *input, Diags *diags)
{
    static const char word[] = "charset=";
    const char *header_end = strstr(input->bytes, "\nmsgctxt");
    const char *said = strstr(input->bytes, word);
    if (!said || (header_end && said > header_end))
        return true;
    const char *charset = said + strlen(word);
    const size_t length = strcspn(charset, "\\\" \n;");
    if (length == 5 && (strncmp(charset, "UTF-8", 5) == 0 || strncmp(charset, "utf-8", 5) == 0))
        return true;
    Place at = { .file = input->name, .line = 1, .column = 1, .length = (int)length };
    for (const char *byte = input->bytes; byte < charset; byte++) {
        at.line += *byte == '\n';
        at.column = *byte == '\n' ? 1 : at.column + 1;
    }
    diag_error(diags, at, DIAG_PO_SYNTAX, "this file says that it is not UTF-8");
    diag_hint(diags, "choose UTF-8 in the properties of the file, and save it");
    return false;
}

/* Entries */

static Text placed_text(Arena *arena, const char *words, const Text *place, const Input *input)
{
    Text text = place ? *place : (Text){ .at = { .file = input->name }, .origin = TEXT_FOLDED };
    text.utf8 = input_compose(arena, words, strlen(words));
    return text;
}

static bool is_header(po_message_t message)
{
    return !po_message_msgctxt(message) && po_message_msgid(message)[0] == '\0';
}

static void read_message(Arena *arena, po_message_t message, const Scanner *scanner, Translation *translation,
                         Diags *diags)
{
    const char *path = po_message_msgctxt(message);
    if (po_message_is_obsolete(message) || is_header(message))
        return;
    if (!path || !*path) { /* converters that lose msgctxt leave an empty one where words stand twice */
        diag_warning(diags, (Place){ .file = scanner->input->name }, DIAG_PO_UNUSED,
                     "\"%.60s\" has no msgctxt, so it belongs to no text", po_message_msgid(message));
        return;
    }
    const Stand *stand = bsearch(path, scanner->stands, scanner->count, sizeof *scanner->stands, compare_path);
    if (po_message_msgid_plural(message)) {
        const Place at = stand ? stand->path_at : (Place){ .file = scanner->input->name };
        diag_error(diags, at, DIAG_PO_SYNTAX, "\"%s\" has plural forms, which a newsletter has no use for", path);
        return;
    }
    const char *previous = po_message_prev_msgid(message);
    translation->entries[translation->count++] = (Entry){
        .path = arena_copy(arena, path, strlen(path)),
        .source = placed_text(arena, po_message_msgid(message), stand ? &stand->source : NULL, scanner->input),
        .translation = placed_text(arena, po_message_msgstr(message), stand ? &stand->translation : NULL,
                                   scanner->input),
        .fuzzy = po_message_is_fuzzy(message),
        .previous = previous ? arena_copy(arena, previous, strlen(previous)) : NULL,
    };
}

static int compare_entries(const void *left, const void *right)
{
    return strcmp((*(const Entry *const *)left)->path, (*(const Entry *const *)right)->path);
}

static size_t count_messages(po_file_t file)
{
    size_t count = 0;
    po_message_iterator_t messages = po_message_iterator(file, NULL);
    while (po_next_message(messages))
        count++;
    po_message_iterator_free(messages);
    return count;
}

static Translation *read_messages(Arena *arena, po_file_t file, const Scanner *scanner, Diags *diags)
{
    Translation *translation = ARENA_NEW(arena, Translation);
    const size_t room = count_messages(file);
    translation->entries = ARENA_ARRAY(arena, Entry, room);
    translation->by_path = ARENA_ARRAY(arena, const Entry *, room);
    po_message_iterator_t messages = po_message_iterator(file, NULL);
    for (po_message_t message; (message = po_next_message(messages)) != NULL;)
        read_message(arena, message, scanner, translation, diags);
    po_message_iterator_free(messages);
    for (size_t i = 0; i < translation->count; i++)
        translation->by_path[i] = &translation->entries[i];
    qsort(translation->by_path, translation->count, sizeof *translation->by_path, compare_entries);
    return translation;
}

const Translation *translation_load(Arena *arena, const Input *input, Diags *diags)
{
    const size_t before = diags_count(diags, DIAG_ERROR);
    if (!input_is_text(input, diags) || !is_utf8_said(input, diags))
        return NULL;
    Scanner scanner = { .arena = arena, .input = input };
    scan(&scanner);
    qsort(scanner.stands, scanner.count, sizeof *scanner.stands, compare_stands);
    refuse_equal_paths(&scanner, diags);
    po_file_t file = read_file(arena, input, diags);
    if (!file)
        return NULL;
    const Translation *translation = read_messages(arena, file, &scanner, diags);
    po_file_free(file);
    return diags_count(diags, DIAG_ERROR) > before ? NULL : translation;
}

static int compare_path_to_entry(const void *path, const void *entry)
{
    return strcmp(path, (*(const Entry *const *)entry)->path);
}

const Entry *translation_entry(const Translation *translation, const char *path)
{
    const Entry *const *found = bsearch(path, translation->by_path, translation->count, sizeof *translation->by_path,
                                        compare_path_to_entry);
    return found ? *found : NULL;
}

size_t translation_count(const Translation *translation)
{
    return translation->count;
}

const Entry *translation_at(const Translation *translation, size_t index)
{
    return &translation->entries[index];
}
