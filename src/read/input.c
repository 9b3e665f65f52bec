#include "read/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib.h>

#include "base/folder.h"
#include "base/limits.h"
#include "base/messages.h"

/* Says in an editor's words why a file cannot be read. */
static void report_failure(Diags *diags, Place at, int error)
{
    if (error == ENOENT || error == ENOTDIR) {
        diag_error(diags, at, DIAG_FILE_MISSING, "there is no such file");
        diag_hint(diags, "look at the spelling of the name, and at the folder that the program was started in");
    } else {
        diag_fault(diags, at, DIAG_FILE_UNREADABLE, "this file cannot be read");
        diag_hint(diags, "the system says: %s", strerror(error));
    }
}

static void report_too_large(Diags *diags, Place at, size_t limit)
{
    diag_error(diags, at, DIAG_FILE_TOO_LARGE, "this file is larger than %zu KiB, the limit for its kind",
               limit / 1024);
}

/* True when `file` is a plain file within the limit. A pipe or a device could keep us waiting for ever. */
static bool is_readable_kind(int file, size_t limit, Place at, Diags *diags)
{
    struct stat about;
    if (fstat(file, &about) != 0) {
        report_failure(diags, at, errno);
        return false;
    }
    if (!S_ISREG(about.st_mode)) {
        const bool folder = S_ISDIR(about.st_mode);
        diag_error(diags, at, DIAG_FILE_UNREADABLE, "%s",
                   folder ? message("this is a folder, not a file") : message("this is no plain file"));
        return false;
    }
    if (about.st_size > 0 && (unsigned long long)about.st_size > limit) {
        report_too_large(diags, at, limit);
        return false;
    }
    return true;
}

/* Reads to the end or to one byte past the limit, whichever comes first: a file may grow meanwhile. */
static const char *read_bytes(Arena *arena, int file, size_t limit, size_t *length)
{
    size_t room = 16 << 10;
    size_t held = 0;
    char *bytes = arena_alloc(arena, room + 1);
    while (held <= limit) {
        if (held == room) {
            char *larger = arena_alloc(arena, room * 4 + 1);
            memcpy(larger, bytes, held);
            bytes = larger;
            room *= 4;
        }
        const ssize_t got = read(file, bytes + held, room - held);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return NULL;
        if (got == 0)
            break;
        held += (size_t)got;
    }
    bytes[held] = '\0';
    *length = held;
    return bytes;
}

const Input *input_load(Arena *arena, const char *path, size_t limit, Diags *diags)
{
    const Input *input = NULL;
    const char *name = arena_copy(arena, path, strlen(path));
    const Place at = { .file = name };
    const int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        report_failure(diags, at, errno);
        return NULL;
    }
    if (!is_readable_kind(file, limit, at, diags))
        goto done;

    size_t length;
    const char *bytes = read_bytes(arena, file, limit, &length);
    if (!bytes) {
        report_failure(diags, at, errno);
    } else if (length > limit) {
        report_too_large(diags, at, limit);
    } else {
        diags_add_source(diags, name, bytes, length);
        Input *loaded = ARENA_NEW(arena, Input);
        *loaded = (Input){ .name = name, .bytes = bytes, .length = length };
        input = loaded;
    }
done:
    close(file);
    return input;
}

const Input *input_load_own(Arena *arena, const char *path, size_t limit, Diags *diags)
{
    const char *real = path_resolve(arena, path), *folder = path_resolve(arena, path_parent(arena, path));
    if (!real || !folder || path_lies_in(real, folder))
        return input_load(arena, path, limit, diags);
    diag_error(diags, (Place){ .file = arena_copy(arena, path, strlen(path)) }, DIAG_PATH_OUTSIDE, "this is a link to a file outside the issue's folder");
    diag_hint(diags, "put the file itself in the place of the link");
    return NULL;
}

static Place place_of_byte(const Input *input, size_t offset)
{
    Place at = { .file = input->name, .line = 1, .length = 1 };
    size_t start = 0;
    for (size_t i = 0; i < offset; i++) {
        if (input->bytes[i] == '\n') {
            start = i + 1;
            at.line++;
        }
    }
    at.column = utf8_columns(input->bytes + start, offset - start) + 1;
    return at;
}

static bool begins_with(const Input *input, const char *bytes)
{
    const size_t length = strlen(bytes);
    return input->length >= length && memcmp(input->bytes, bytes, length) == 0;
}

/* U+FEFF is the byte order mark; within a text it is an invisible space that libyaml refuses. */
static bool is_control(uint32_t character)
{
    const bool c0 = character < 0x20 && character != '\t' && character != '\n' && character != '\r';
    return c0 || (character >= 0x7F && character <= 0x9F) || character == 0xFEFF || (character & 0xFFFE) == 0xFFFE;
}

bool input_is_text(const Input *input, Diags *diags)
{
    const Place beginning = { .file = input->name, .line = 1, .column = 1, .length = 1 };
    if (begins_with(input, "\xFF\xFE") || begins_with(input, "\xFE\xFF")) {
        diag_error(diags, beginning, DIAG_ENCODING_BROKEN, "this file is saved as UTF-16");
        diag_hint(diags, "save it as UTF-8, without a byte order mark (BOM)");
        return false;
    }
    if (begins_with(input, "\xEF\xBB\xBF")) {
        diag_error(diags, beginning, DIAG_ENCODING_BROKEN, "this file begins with a byte order mark (BOM)");
        diag_hint(diags, "save it as UTF-8 without BOM");
        return false;
    }
    const size_t fault = utf8_fault(input->bytes, input->length);
    if (fault < input->length) {
        diag_error(diags, place_of_byte(input, fault), DIAG_ENCODING_BROKEN, "this byte (0x%02X) is not UTF-8",
                   (unsigned)(unsigned char)input->bytes[fault]);
        diag_hint(diags, "save the file as UTF-8 and type the character anew");
        return false;
    }
    for (const char *cursor = input->bytes; *cursor != '\0';) {
        const char *here = cursor;
        const uint32_t character = utf8_next(&cursor);
        if (is_control(character)) {
            diag_error(diags, place_of_byte(input, (size_t)(here - input->bytes)), DIAG_ENCODING_BROKEN,
                       "a control character (U+%04X) stands here", (unsigned)character);
            diag_hint(diags, "delete it; it came with the copied text and cannot be seen");
            return false;
        }
    }
    return true;
}

/* True for the characters of our languages that composition leaves as they are. About others Unicode is asked. */
static bool is_surely_composed(uint32_t character)
{
    return character < 0x0300 || (character >= 0x0400 && character <= 0x0482) ||
           (character >= 0x048A && character <= 0x052F) || (character >= 0x2010 && character <= 0x20BF) ||
           character == 0x2116;
}

/* GLib sorts the accents of a letter in quadratic time, so a text with heaps of them stays as it is. */
static bool needs_composing(const char *utf8)
{
    bool needs = false;
    int accents = 0;
    for (uint32_t character; (character = utf8_next(&utf8)) != 0;) {
        if (is_surely_composed(character)) {
            accents = 0;
            continue;
        }
        needs = true;
        accents = g_unichar_combining_class(character) != 0 ? accents + 1 : 0;
        if (accents > ACCENT_LIMIT)
            return false;
    }
    return needs;
}

const char *input_compose(Arena *arena, const char *utf8, size_t length)
{
    const char *copy = arena_copy(arena, utf8, length);
    if (!needs_composing(copy))
        return copy;
    gchar *composed = g_utf8_normalize(copy, -1, G_NORMALIZE_NFC);
    if (!composed)
        return copy;
    const char *words = arena_copy(arena, composed, strlen(composed));
    g_free(composed);
    return words;
}

const char *input_glib(Arena *arena)
{
    return arena_text(arena, "%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
}
