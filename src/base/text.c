#include "base/text.h"

#include <limits.h>
#include <string.h>

/* Bytes of the character that `bytes` begins with, 1 to 4, or 0 when they break UTF-8 (Unicode 15, table 3-7). */
static size_t character_size(const unsigned char *bytes, size_t length)
{
    if (length == 0)
        return 0;
    const unsigned char first = bytes[0];
    if (first < 0x80)
        return 1;
    size_t size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (size == 0 || size > length)
        return 0;
    for (size_t i = 1; i < size; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
    }
    const bool overlong = (first == 0xE0 && bytes[1] < 0xA0) || (first == 0xF0 && bytes[1] < 0x90);
    const bool surrogate = first == 0xED && bytes[1] > 0x9F;
    const bool beyond = first == 0xF4 && bytes[1] > 0x8F;
    return overlong || surrogate || beyond ? 0 : size;
}

uint32_t utf8_next_long(const char **utf8)
{
    const unsigned char *bytes = (const unsigned char *)*utf8;
    /* The zero byte at the end is no continuation, so looking ahead stops there. */
    const size_t size = character_size(bytes, strnlen(*utf8, 4));
    *utf8 += size > 0 ? size : 1;
    if (size == 3)
        return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    if (size == 4)
        return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 | (bytes[3] & 0x3Fu);
    return 0xFFFD;
}

size_t utf8_put(char *bytes, uint32_t character)
{
    if (character < 0x80) {
        bytes[0] = (char)character;
        return 1;
    }
    if (character < 0x800) {
        bytes[0] = (char)(0xC0 | character >> 6);
        bytes[1] = (char)(0x80 | (character & 0x3F));
        return 2;
    }
    if (character < 0x10000) {
        bytes[0] = (char)(0xE0 | character >> 12);
        bytes[1] = (char)(0x80 | (character >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (character & 0x3F));
        return 3;
    }
    bytes[0] = (char)(0xF0 | (character >> 18 & 0x07));
    bytes[1] = (char)(0x80 | (character >> 12 & 0x3F));
    bytes[2] = (char)(0x80 | (character >> 6 & 0x3F));
    bytes[3] = (char)(0x80 | (character & 0x3F));
    return 4;
}

size_t utf8_count(const char *utf8)
{
    size_t count = 0;
    while (utf8_next(&utf8) != 0)
        count++;
    return count;
}

size_t utf8_fault(const char *bytes, size_t length)
{
    size_t offset = 0;
    while (offset < length) {
        const size_t size = character_size((const unsigned char *)bytes + offset, length - offset);
        if (size == 0 || bytes[offset] == '\0')
            return offset;
        offset += size;
    }
    return length;
}

bool utf8_is_accent(uint32_t character)
{
    if (character < 0x0300)
        return false;
    return character <= 0x036F || (character >= 0x0483 && character <= 0x0489) ||
           (character >= 0x1AB0 && character <= 0x1AFF) || (character >= 0x1DC0 && character <= 0x1DFF) ||
           (character >= 0x20D0 && character <= 0x20FF) || (character >= 0xFE20 && character <= 0xFE2F);
}

int utf8_columns(const char *utf8, size_t length)
{
    const char *end = utf8 + length;
    int columns = 0;
    while (utf8 < end && columns < INT_MAX) {
        const uint32_t character = utf8_next(&utf8);
        if (character == 0)
            break;
        if (!utf8_is_accent(character))
            columns++;
    }
    return columns;
}

/* Where the line that holds byte `offset` begins; `*lines` counts the lines before it. */
static size_t line_start(const char *utf8, size_t offset, int *lines)
{
    size_t start = 0;
    *lines = 0;
    for (size_t i = 0; i < offset && utf8[i] != '\0'; i++) {
        if (utf8[i] == '\n') {
            start = i + 1;
            ++*lines;
        }
    }
    return start;
}

Place text_place(Text text, size_t offset, int length)
{
    Place place = text.at;
    if (!text.utf8 || place.line == 0 || text.origin == TEXT_FOLDED)
        return place;
    place.length = length;
    if (text.origin == TEXT_INLINE) {
        place.column += utf8_columns(text.utf8, offset);
        return place;
    }
    int lines;
    const size_t start = line_start(text.utf8, offset, &lines);
    place.line += lines;
    place.column = (lines == 0 ? text.at.column : text.indent + 1) + utf8_columns(text.utf8 + start, offset - start);
    return place;
}

bool text_is_empty(Text text)
{
    return !text.utf8 || text.utf8[0] == '\0';
}
