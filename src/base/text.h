/* Text is bytes and the place they came from: no string loses its origin, so
 * every report can point at what an editor typed. All text is UTF-8. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place in a file. Lines and columns count from 1, columns in characters as
 * they are seen: an accent that is a character of its own belongs to the letter
 * before it, so a composed and a decomposed й are one column both.
 * Line 0: the file as a whole. `length` is what to underline, in columns. */
typedef struct Place {
    const char *file;
    int line;
    int column;
    int length;
} Place;

/* How the lines of a text lie in its file. */
typedef enum TextOrigin {
    TEXT_INLINE,  /* on one line: a byte's column can be told */
    TEXT_BLOCK,   /* a literal block: each line of the text is one line of the file, `indent` columns in */
    TEXT_FOLDED,  /* folded, escaped or quoted over lines: only the first line is known */
} TextOrigin;

typedef struct Text {
    const char *utf8;   /* zero-terminated; NULL when the text is absent */
    Place at;           /* of its first character */
    TextOrigin origin;
    int indent;         /* TEXT_BLOCK: columns before each line */
    const struct Text *blocks; /* a translated text: its blocks, each with a place of its own; NULL otherwise */
    size_t block_count;
} Text;

/* The place of the `length` characters that begin at byte `offset`, as exactly as the origin allows. */
Place text_place(Text text, size_t offset, int length);

bool text_is_empty(Text text);

/* The same as utf8_next(), of three bytes, of four, or broken. */
uint32_t utf8_next_long(const char **utf8);

/* Reads one character and moves `*utf8` past it. Broken bytes read as U+FFFD, one at a time. 0 at the end. Stands here since every stage
 * reads every letter several times. */
static inline uint32_t utf8_next(const char **utf8)
{
    const unsigned char *bytes = (const unsigned char *)*utf8;
    if (bytes[0] < 0x80) {
        *utf8 += bytes[0] != 0;
        return bytes[0];
    }
    if (bytes[0] >= 0xC2 && bytes[0] < 0xE0 && (bytes[1] & 0xC0) == 0x80) {
        *utf8 += 2;
        return (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
    }
    return utf8_next_long(utf8);
}

/* Writes one character and returns the bytes written, 1 to 4. Adds no zero byte. */
size_t utf8_put(char *bytes, uint32_t character);

/* Characters in a zero-terminated string. */
size_t utf8_count(const char *utf8);

/* Columns that the first `length` bytes take; see Place. Stops at a zero byte. */
int utf8_columns(const char *utf8, size_t length);

/* True for an accent that is a character of its own and takes no column. */
bool utf8_is_accent(uint32_t character);

/* The offset of the first byte that breaks UTF-8 (overlong forms, surrogates and zero bytes count), or `length`. */
size_t utf8_fault(const char *bytes, size_t length);

#endif
