/* Takes the bytes of a PO file, gives entries. Empty lines part nothing in this
 * format: an entry ends where, behind its msgstr, something else begins. */
#include "read/po.h"

#include <stdlib.h>
#include <string.h>

/* The file while it is cut up. The line being read is [line, line + length); the next begins at `next`. */
typedef struct Cutter {
    Arena *arena;
    const Input *input;
    const char *line, *next;
    size_t length;
    int number;
    PoLine *lines; /* of the whole file; entries lend theirs from here */
    size_t line_count;
    PoEntry *entries;
    size_t count;
    PoEntry *entry; /* the last one; NULL: there is none, or it is whole */
    PoLineKind kind; /* of the line before */
} Cutter;

/* --- lines --- */

static bool read_line(Cutter *cutter)
{
    if (*cutter->next == '\0')
        return false;
    cutter->line = cutter->next;
    const char *end = strchr(cutter->line, '\n');
    cutter->next = end ? end + 1 : cutter->line + strlen(cutter->line);
    cutter->length = (size_t)((end ? end : cutter->next) - cutter->line);
    if (cutter->length > 0 && cutter->line[cutter->length - 1] == '\r')
        cutter->length--;
    cutter->number++;
    return true;
}

static bool begins(const PoLine *line, const char *with)
{
    const size_t length = strlen(with);
    return line->length >= length && memcmp(line->bytes, with, length) == 0;
}

static void skip(PoLine *line, size_t bytes)
{
    line->bytes += bytes;
    line->length -= bytes;
    while (line->length > 0 && (*line->bytes == ' ' || *line->bytes == '\t')) {
        line->bytes++;
        line->length--;
    }
}

/* Of a keyword, or of the words in quotes that go on from the line before. "msgid_plural" begins as "msgid" does. */
static PoLineKind keyword_kind(const Cutter *cutter, const PoLine *line)
{
    if (begins(line, "\""))
        return cutter->kind;
    if (begins(line, "msgctxt"))
        return PO_CONTEXT;
    if (begins(line, "msgid_plural"))
        return PO_PLURAL;
    if (begins(line, "msgid"))
        return PO_SOURCE;
    return begins(line, "msgstr") ? PO_TRANSLATION : PO_COMMENT;
}

static PoLineKind previous_kind(const Cutter *cutter, const PoLine *line)
{
    const PoLineKind kind = keyword_kind(cutter, line);
    return kind == PO_SOURCE || kind == PO_PREVIOUS ? PO_PREVIOUS : PO_PREVIOUS_OTHER;
}

/* Says what a line is and takes its marks away. True: it is one of an obsolete entry. */
static bool tell_line(const Cutter *cutter, PoLine *line)
{
    skip(line, 0);
    const bool obsolete = begins(line, "#~");
    if (obsolete)
        skip(line, 2);
    if (begins(line, obsolete ? "|" : "#|")) {
        skip(line, obsolete ? 1 : 2);
        line->kind = previous_kind(cutter, line);
    } else if (begins(line, "#")) {
        line->kind = begins(line, "#.") ? PO_EXTRACTED : begins(line, "#:") ? PO_REFERENCE : begins(line, "#,") ? PO_FLAGS : PO_COMMENT;
    } else {
        line->kind = keyword_kind(cutter, line);
    }
    return obsolete;
}

/* --- entries --- */

/* A msgstr is the last that an entry has. */
static bool begins_entry(const Cutter *cutter, PoLineKind kind)
{
    return !cutter->entry || (cutter->kind == PO_TRANSLATION && kind != PO_TRANSLATION);
}

static void add_line(Cutter *cutter)
{
    PoLine line = { .bytes = cutter->line, .length = cutter->length };
    const bool obsolete = tell_line(cutter, &line);
    if (begins_entry(cutter, line.kind)) {
        cutter->entry = &cutter->entries[cutter->count++];
        *cutter->entry = (PoEntry){ .bytes = cutter->line, .line = cutter->number, .lines = &cutter->lines[cutter->line_count] };
    }
    PoEntry *entry = cutter->entry;
    entry->obsolete = entry->obsolete || obsolete;
    entry->length = (size_t)(cutter->line + cutter->length - entry->bytes);
    entry->line_count++;
    cutter->lines[cutter->line_count++] = line;
    cutter->kind = line.kind;
}

/* --- words --- */

static int digit_value(char digit)
{
    return digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
         : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : 99;
}

/* A code by number: "\x41", "\101". */
static const char *read_number(const char *code, int base, int most, char *byte)
{
    int value = 0;
    for (; most > 0 && digit_value(*code) < base; most--)
        value = value * base + digit_value(*code++);
    *byte = (char)value;
    return code;
}

/* The code behind a backslash; returns what follows it. */
static const char *read_code(const char *code, char *byte)
{
    static const char letters[] = "ntrabfv", bytes[] = "\n\t\r\a\b\f\v";
    const char *letter = *code ? strchr(letters, *code) : NULL;
    if (*code == 'x')
        return read_number(code + 1, 16, 2, byte);
    if (digit_value(*code) < 8)
        return read_number(code, 8, 3, byte);
    *byte = letter ? bytes[letter - letters] : *code;
    return code + 1;
}

/* What stands in the quotes of a line is put at `end`; returns the end of that. */
static char *read_quoted(const PoLine *line, char *end)
{
    const char *byte = memchr(line->bytes, '"', line->length);
    const char *last = line->bytes + line->length;
    for (byte = byte ? byte + 1 : last; byte < last && *byte != '"';) {
        if (*byte == '\\')
            byte = read_code(byte + 1, end++);
        else
            *end++ = *byte++;
    }
    return end;
}

/* The words of all lines of a kind, NULL when there are none. Plural forms run together: such a file is refused anyway. */
static const char *words_of(const Cutter *cutter, const PoEntry *entry, PoLineKind kind)
{
    char *words = NULL, *end = NULL;
    for (size_t i = 0; i < entry->line_count; i++) {
        if (entry->lines[i].kind != kind)
            continue;
        if (!words)
            words = end = arena_alloc(cutter->arena, entry->length + 1);
        end = read_quoted(&entry->lines[i], end);
    }
    return words ? input_compose(cutter->arena, words, (size_t)(end - words)) : NULL;
}

static bool has_flag(const PoEntry *entry, const char *flag)
{
    for (size_t i = 0; i < entry->line_count; i++) {
        const PoLine *line = &entry->lines[i];
        for (size_t at = 1; line->kind == PO_FLAGS && at + strlen(flag) < line->length + 1; at++)
            if (memcmp(line->bytes + at, flag, strlen(flag)) == 0)
                return true;
    }
    return false;
}

static void read_words(const Cutter *cutter, PoEntry *entry)
{
    entry->fuzzy = has_flag(entry, "fuzzy");
    entry->context = words_of(cutter, entry, PO_CONTEXT);
    if (entry->context && !*entry->context)
        entry->context = NULL;
    entry->source = words_of(cutter, entry, PO_SOURCE);
    entry->translation = words_of(cutter, entry, PO_TRANSLATION);
    entry->previous = words_of(cutter, entry, PO_PREVIOUS);
}

/* --- the file --- */

static size_t count_lines(const Input *input)
{
    size_t count = 1;
    for (const char *byte = input->bytes; (byte = strchr(byte, '\n')) != NULL; byte++)
        count++;
    return count;
}

/* An empty line says nothing, and neither does one that is obsolete and empty. */
static bool is_empty(const Cutter *cutter)
{
    PoLine line = { .bytes = cutter->line, .length = cutter->length };
    skip(&line, 0);
    if (begins(&line, "#~"))
        skip(&line, 2);
    return line.length == 0;
}

const PoFile *po_read(Arena *arena, const Input *input)
{
    const size_t room = count_lines(input);
    Cutter cutter = { .arena = arena, .input = input, .next = input->bytes, .lines = ARENA_ARRAY(arena, PoLine, room),
                      .entries = ARENA_ARRAY(arena, PoEntry, room) };
    while (read_line(&cutter))
        if (!is_empty(&cutter))
            add_line(&cutter);
    for (size_t i = 0; i < cutter.count; i++)
        read_words(&cutter, &cutter.entries[i]);
    const char *first = strchr(input->bytes, '\n');
    PoFile *file = ARENA_NEW(arena, PoFile);
    *file = (PoFile){ .entries = cutter.entries, .count = cutter.count,
                      .line_end = first && first > input->bytes && first[-1] == '\r' ? "\r\n" : "\n" };
    return file;
}

bool po_is_head(const PoEntry *entry)
{
    return !entry->obsolete && !entry->context && entry->source && !*entry->source;
}

bool po_is_translated(const PoEntry *entry)
{
    return entry->translation && *entry->translation;
}
