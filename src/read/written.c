/* Takes a file and a text whose place is known, reads the scalar once more
 * from its bytes, character by character, and compares. The place does not
 * tell the style of a scalar, so the likely ones are tried; the comparison
 * tells which was right (YAML 1.2, chapters 5.7, 7.3 and 8.1). */
#include "read/written.h"

#include <string.h>

/* A character as it is read from the file. */
typedef struct Sign {
    uint32_t character;
    size_t from, to;
} Sign;

typedef struct Reading {
    const char *bytes; /* of the file */
    size_t at;
    WrittenStyle style;
    size_t indent;     /* of a block: columns before each line */
    bool deep;         /* the line of a folded block is indented further, so it is not folded */
    size_t breaks;     /* line breaks read and not yet given out */
} Reading;

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* Bytes of the line break that `bytes` begin with, or 0. */
static size_t break_length(const char *bytes)
{
    return *bytes == '\n' ? 1 : *bytes == '\r' && bytes[1] == '\n' ? 2 : 0;
}

static size_t blanks(const char *bytes)
{
    return strspn(bytes, " \t");
}

/* ------------------------------------------------------------------- signs */

static bool take(Reading *reading, Sign *sign, uint32_t character, size_t length)
{
    *sign = (Sign){ character, reading->at, reading->at + length };
    reading->at += length;
    return true;
}

static bool take_character(Reading *reading, Sign *sign)
{
    const char *next = reading->bytes + reading->at;
    const uint32_t character = utf8_next(&next);
    return character != 0 && take(reading, sign, character, (size_t)(next - reading->bytes) - reading->at);
}

/* The breaks between two lines: one is a space, of several all but the first stay. All of them stand where they begin. */
static bool take_breaks(Reading *reading, Sign *sign, size_t length, size_t count, bool folded)
{
    if (folded && count == 1)
        return take(reading, sign, ' ', length);
    reading->breaks = folded ? count - 2 : count - 1;
    return take(reading, sign, '\n', length);
}

/* Spaces around a break of a flow scalar are none of its words. */
static bool take_fold(Reading *reading, Sign *sign, size_t lead)
{
    const char *start = reading->bytes + reading->at;
    size_t length = lead, count = 0;
    for (size_t step; (step = break_length(start + length)) > 0; count++) {
        length += step;
        length += blanks(start + length);
    }
    return take_breaks(reading, sign, length, count, true);
}

static int hex_value(char byte)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = byte ? strchr(digits, byte >= 'A' && byte <= 'F' ? byte + 32 : byte) : NULL;
    return found ? (int)(found - digits) : -1;
}

/* \x41, \u0041, \U00000041: so many digits behind the letter. */
static bool take_code(Reading *reading, Sign *sign, size_t digits)
{
    uint32_t character = 0;
    for (size_t i = 0; i < digits; i++) {
        const int value = hex_value(reading->bytes[reading->at + 2 + i]);
        if (value < 0)
            return false;
        character = character * 16 + (uint32_t)value;
    }
    return take(reading, sign, character, 2 + digits);
}

static bool take_escape(Reading *reading, Sign *sign)
{
    static const struct {
        char letter;
        uint32_t character;
    } escapes[] = { { '"', '"' }, { '\\', '\\' }, { '/', '/' }, { ' ', ' ' }, { '_', 0x00A0 }, { 'n', '\n' },
                    { 't', '\t' }, { '\t', '\t' }, { 'N', 0x0085 }, { 'L', 0x2028 }, { 'P', 0x2029 } };
    const char letter = reading->bytes[reading->at + 1];
    const bool po = reading->style == WRITTEN_PO;
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
        if (letter == escapes[i].letter)
            return take(reading, sign, escapes[i].character, 2);
    const size_t digits = po ? 0 : letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    return digits > 0 && take_code(reading, sign, digits);
}

/* A backslash at the end of a line: the line goes on, and nothing stands between. */
static void pass_joint(Reading *reading)
{
    for (size_t step; reading->bytes[reading->at] == '\\' && (step = break_length(reading->bytes + reading->at + 1)) > 0;) {
        reading->at += 1 + step;
        reading->at += blanks(reading->bytes + reading->at);
    }
}

static bool next_of_flow(Reading *reading, Sign *sign)
{
    if (reading->style == WRITTEN_DOUBLE)
        pass_joint(reading);
    const char *here = reading->bytes + reading->at;
    const size_t lead = blanks(here);
    if (break_length(here + lead) > 0)
        return take_fold(reading, sign, lead);
    if (reading->style == WRITTEN_SINGLE && *here == '\'')
        return here[1] == '\'' && take(reading, sign, '\'', 2);
    if (reading->style == WRITTEN_DOUBLE && *here == '\\')
        return take_escape(reading, sign);
    return !(reading->style == WRITTEN_DOUBLE && *here == '"') && take_character(reading, sign);
}

/* Moves to the first character of a block's line. */
static void pass_indent(Reading *reading)
{
    const size_t spaces = strspn(reading->bytes + reading->at, " ");
    reading->at += spaces < reading->indent ? spaces : reading->indent;
    reading->deep = is_blank(reading->bytes[reading->at]);
}

static bool next_of_literal(Reading *reading, Sign *sign)
{
    const size_t step = break_length(reading->bytes + reading->at);
    if (step == 0)
        return take_character(reading, sign);
    take(reading, sign, '\n', step);
    pass_indent(reading);
    return true;
}

static bool next_of_folded(Reading *reading, Sign *sign)
{
    size_t step = break_length(reading->bytes + reading->at);
    if (step == 0)
        return take_character(reading, sign);
    const size_t start = reading->at;
    const bool deep_before = reading->deep;
    size_t count = 1;
    reading->at += step;
    for (size_t lead; lead = blanks(reading->bytes + reading->at), (step = break_length(reading->bytes + reading->at + lead)) > 0; count++)
        reading->at += lead + step;
    pass_indent(reading);
    const size_t length = reading->at - start;
    reading->at = start;
    return take_breaks(reading, sign, length, count, !deep_before && !reading->deep);
}

static bool next_of_po(Reading *reading, Sign *sign)
{
    while (reading->bytes[reading->at] == '"') {
        const size_t gap = strspn(reading->bytes + reading->at + 1, " \t\r\n");
        if (reading->bytes[reading->at + 1 + gap] != '"')
            return false;
        reading->at += gap + 2;
    }
    return reading->bytes[reading->at] == '\\' ? take_escape(reading, sign) : take_character(reading, sign);
}

static bool next_sign(Reading *reading, Sign *sign)
{
    if (reading->breaks > 0) {
        reading->breaks--;
        *sign = (Sign){ '\n', reading->at, reading->at };
        return true;
    }
    switch (reading->style) {
    case WRITTEN_PLAIN:
    case WRITTEN_SINGLE:
    case WRITTEN_DOUBLE: return next_of_flow(reading, sign);
    case WRITTEN_LITERAL: return next_of_literal(reading, sign);
    case WRITTEN_FOLDED: return next_of_folded(reading, sign);
    case WRITTEN_PO: return next_of_po(reading, sign);
    }
    return false;
}

/* --------------------------------------------------------------- comparing */

/* Where characters with their accents begin in the words; the line breaks at their end are not among them. */
static size_t count_strokes(const char *words, Stroke *strokes)
{
    size_t length = strlen(words), count = 0;
    while (length > 0 && words[length - 1] == '\n')
        length--;
    for (const char *next = words; next < words + length;) {
        const size_t at = (size_t)(next - words);
        if (!utf8_is_accent(utf8_next(&next)) || at == 0)
            strokes[count++].at = at;
    }
    strokes[count].at = length;
    return count;
}

/* True when the bytes from here on read as the words; the strokes then know theirs. */
static bool read_strokes(Arena *arena, Reading reading, const char *words, Stroke *strokes, size_t count)
{
    char *read = arena_alloc(arena, 4 * strlen(words) + 64); /* decomposed letters take more bytes than composed ones */
    const size_t room = 4 * strlen(words) + 56;
    size_t length = 0, found = 0;
    Sign sign;
    for (Reading ahead = reading; next_sign(&ahead, &sign) && length < room; reading = ahead) {
        if (!utf8_is_accent(sign.character) || found == 0) {
            if (found == count)
                break;
            strokes[found].from = sign.from;
            found++;
        }
        strokes[found - 1].to = sign.to;
        length += utf8_put(read + length, sign.character);
    }
    strokes[count].from = strokes[count].to = count > 0 ? strokes[count - 1].to : reading.at;
    const char *composed = input_compose(arena, read, length);
    return found == count && strlen(composed) == strokes[count].at && memcmp(composed, words, strokes[count].at) == 0;
}

/* ---------------------------------------------------------------- the place */

static size_t line_start(const Input *file, int line)
{
    const char *start = file->bytes;
    for (const char *end; line > 1 && (end = strchr(start, '\n')); line--)
        start = end + 1;
    return (size_t)(start - file->bytes);
}

static size_t place_offset(const Input *file, Place at)
{
    const char *next = file->bytes + line_start(file, at.line);
    for (int column = 1; column < at.column && *next && *next != '\n';) {
        utf8_next(&next);
        const char *ahead = next;
        column += !utf8_is_accent(utf8_next(&ahead));
    }
    return (size_t)(next - file->bytes);
}

/* The ways in which the scalar may be written that stands at this place; the number of them. */
static size_t guess(const Input *file, WrittenIn in, Text text, Reading guesses[3])
{
    const size_t at = place_offset(file, text.at);
    const char here = file->bytes[at], before = at > 0 ? file->bytes[at - 1] : '\0';
    const Reading reading = { .bytes = file->bytes, .at = at };
    size_t count = 0;
    if (in == WRITTEN_IN_PO) {
        guesses[count] = reading;
        guesses[count++].style = WRITTEN_PO;
        return count;
    }
    if (text.origin == TEXT_BLOCK) {
        guesses[count] = (Reading){ .bytes = file->bytes, .at = line_start(file, text.at.line), .style = WRITTEN_LITERAL, .indent = (size_t)text.indent };
        pass_indent(&guesses[count++]);
        return count;
    }
    if (before == '"' || before == '\'') {
        guesses[count] = reading;
        guesses[count++].style = before == '"' ? WRITTEN_DOUBLE : WRITTEN_SINGLE;
    }
    if (here == '"' || here == '\'') {
        guesses[count] = reading;
        guesses[count].at++;
        guesses[count++].style = here == '"' ? WRITTEN_DOUBLE : WRITTEN_SINGLE;
    } else {
        guesses[count] = reading;
        guesses[count++].style = WRITTEN_PLAIN;
    }
    guesses[count] = reading;
    guesses[count].indent = at - line_start(file, text.at.line);
    guesses[count++].style = WRITTEN_FOLDED;
    return count;
}

bool written_find(Arena *arena, const Input *file, WrittenIn in, Text text, Written *written)
{
    if (text_is_empty(text) || text.at.line == 0)
        return false;
    Stroke *strokes = ARENA_ARRAY(arena, Stroke, strlen(text.utf8) + 2);
    const size_t count = count_strokes(text.utf8, strokes);
    Reading guesses[3];
    const size_t guessed = guess(file, in, text, guesses);
    for (size_t i = 0; i < guessed; i++) {
        if (!read_strokes(arena, guesses[i], text.utf8, strokes, count))
            continue;
        *written = (Written){ .style = guesses[i].style, .count = count, .strokes = strokes };
        return true;
    }
    return false;
}

/* ------------------------------------------------------------------- asking */

/* The stroke that holds the byte of the text. */
static size_t stroke_of(const Written *written, size_t at)
{
    size_t low = 0, high = written->count;
    while (low < high) {
        const size_t middle = (low + high + 1) / 2;
        if (written->strokes[middle].at <= at)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

void written_bytes(const Written *written, size_t from, size_t to, size_t *file_from, size_t *file_to)
{
    const size_t first = stroke_of(written, from);
    if (from == to) {
        *file_from = *file_to = first > 0 ? written->strokes[first - 1].to : written->strokes[0].from;
        return;
    }
    *file_from = written->strokes[first].from;
    *file_to = written->strokes[stroke_of(written, to - 1)].to;
}

const char *written_words(Arena *arena, WrittenStyle style, const char *words)
{
    char *escaped = arena_alloc(arena, 2 * strlen(words) + 1);
    size_t length = 0;
    const bool backslash = style == WRITTEN_DOUBLE || style == WRITTEN_PO;
    for (; *words; words++) {
        if (backslash && (*words == '"' || *words == '\\'))
            escaped[length++] = '\\';
        else if (style == WRITTEN_SINGLE && *words == '\'')
            escaped[length++] = '\'';
        escaped[length++] = *words;
    }
    return escaped;
}

Place written_place(const Input *file, size_t from, size_t to)
{
    Place place = { .file = file->name, .line = 1 };
    const char *start = file->bytes;
    for (const char *end; (end = memchr(start, '\n', (size_t)(file->bytes + from - start))); place.line++)
        start = end + 1;
    place.column = utf8_columns(start, (size_t)(file->bytes + from - start)) + 1;
    const size_t line = strcspn(file->bytes + from, "\r\n");
    const int length = utf8_columns(file->bytes + from, to - from < line ? to - from : line);
    place.length = length > 0 ? length : 1;
    return place;
}
