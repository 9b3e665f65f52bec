/* KOI8-R is a table here and not the C library's, whose answer hangs on the locale. */
#include "set/dictionary.h"

#include <errno.h>
#include <hyphen.h>
#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "base/text.h"

typedef enum Encoding { ENCODING_UNKNOWN, ENCODING_UTF8, ENCODING_KOI8R } Encoding;

struct Dictionary {
    HyphenDict *patterns; /* libhyphen only reads them, but takes no const */
    Encoding encoding;
};

/* ---- reading it ---- */

static Encoding encoding_named(const char *name)
{
    if (strcmp(name, "UTF-8") == 0)
        return ENCODING_UTF8;
    return strcmp(name, "KOI8-R") == 0 ? ENCODING_KOI8R : ENCODING_UNKNOWN;
}

static bool begins_with(const char *text, const char *beginning)
{
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

/* Patterns, comments, the four settings of minima, and those of a dictionary of compounds (German): where its first level
 * ends, and which marks no point stands beside. Patterns that change the spelling ("/") are of languages that we do not set. */
static bool is_line_known(const char *line)
{
    static const char *const settings[] = {
        "%", "LEFTHYPHENMIN ", "RIGHTHYPHENMIN ", "COMPOUNDLEFTHYPHENMIN ", "COMPOUNDRIGHTHYPHENMIN ", "NOHYPHEN ",
    };
    if (strcmp(line, "NEXTLEVEL") == 0)
        return true;
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
        if (begins_with(line, settings[i]))
            return true;
    for (; *line; line++)
        if ((unsigned char)*line <= ' ' || *line == '/' || (*line >= 'A' && *line <= 'Z'))
            return false;
    return true;
}

/* Reads a line without its end. False at the end of the file; too long a line comes back cut. */
static bool read_line(FILE *file, char *line, int size)
{
    memset(line, 0, (size_t)size);
    if (!fgets(line, size, file))
        return false;
    line[strcspn(line, "\r\n")] = 0;
    return true;
}

/* libhyphen believes what it reads, so the file is looked through first.
 * Returns the number of the first line that is no line of a dictionary, 0 when all are. */
static int faulty_line(FILE *file, Encoding *encoding)
{
    char line[PATTERN_LIMIT + 2];
    int number = 1;
    if (!read_line(file, line, sizeof line) || (*encoding = encoding_named(line)) == ENCODING_UNKNOWN)
        return number;
    bool any_pattern = false;
    int levels = 1; /* libhyphen knows two */
    while (read_line(file, line, sizeof line)) {
        number++;
        levels += strcmp(line, "NEXTLEVEL") == 0;
        bool broken = *encoding == ENCODING_UTF8 && utf8_fault(line, strlen(line)) < strlen(line);
        if (broken || levels > 2 || strlen(line) > PATTERN_LIMIT || !is_line_known(line))
            return number;
        any_pattern = any_pattern || strpbrk(line, "123456789");
    }
    return any_pattern && !ferror(file) ? 0 : number;
}

static void free_patterns(void *patterns)
{
    hnj_hyphen_free(patterns);
}

static HyphenDict *load_checked(FILE *file, const char *path, Encoding *encoding, Diags *diags)
{
    int line = faulty_line(file, encoding);
    rewind(file);
    HyphenDict *patterns = line == 0 ? hnj_hyphen_load_file(file) : NULL;
    if (!patterns) {
        diag_fault(diags, (Place){ .file = path, .line = line }, DIAG_FILE_UNREADABLE,
                   MESSAGE("this is no hyphenation dictionary that can be used"));
        diag_hint(diags, "patterns in UTF-8 or KOI8-R, prepared for libhyphen, are; hyphenation/prepare makes them of other encodings, "
                  "by the way \"utf-8\" in hyphenation.lock, and ./bootstrap makes them anew when the file is removed");
    }
    return patterns;
}

const Dictionary *dictionary_load(Arena *arena, const char *path, Diags *diags)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        diag_fault(diags, (Place){ .file = path }, DIAG_SETUP_MISSING, "the hyphenation dictionary cannot be opened: %s", strerror(errno));
        diag_hint(diags, "./bootstrap makes it");
        return NULL;
    }
    Dictionary *dictionary = ARENA_NEW(arena, Dictionary);
    HyphenDict *patterns = load_checked(file, path, &dictionary->encoding, diags);
    fclose(file);
    if (!patterns)
        return NULL;
    dictionary->patterns = arena_own(arena, patterns, free_patterns);
    return dictionary;
}

/* ---- asking it ---- */

/* Bytes written, 0 when the dictionary's encoding lacks the letter. Russian
 * patterns know no ё; it parts as е does. */
static size_t encode(Encoding encoding, uint32_t letter, char *bytes)
{
    static const char koi8r[] = "\xC1\xC2\xD7\xC7\xC4\xC5\xD6\xDA\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0"
                                "\xD2\xD3\xD4\xD5\xC6\xC8\xC3\xDE\xDB\xDD\xDF\xD9\xD8\xDC\xC0\xD1"; /* а to я */
    if (encoding == ENCODING_UTF8)
        return utf8_put(bytes, letter);
    if (letter == 0x0451)
        letter = 0x0435;
    if (letter < 0x0430 || letter > 0x044F)
        return 0;
    bytes[0] = koi8r[letter - 0x0430];
    return 1;
}

bool dictionary_part(const Dictionary *dictionary, const uint32_t *letters, size_t count, bool *points)
{
    if (count > DICTIONARY_LETTERS)
        return false;
    char bytes[4 * DICTIONARY_LETTERS + 1] = { 0 };
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size_t written = encode(dictionary->encoding, letters[i], bytes + size);
        if (written == 0)
            return false;
        size += written;
    }
    char marks[sizeof bytes + 5] = { 0 };
    char **replacements = NULL;
    int *positions = NULL, *cuts = NULL; /* stay NULL without patterns that change the spelling */
    if (hnj_hyphen_hyphenate2(dictionary->patterns, bytes, (int)size, marks, NULL, &replacements, &positions, &cuts) != 0)
        return false;
    for (size_t i = 0; i < count; i++)
        points[i] = marks[i] & 1;
    return true;
}
