/* Takes a text in light markup, gives its particulars. One pass from left to
 * right over bytes, in which addresses are blanked first so that their digits
 * are no numbers. Numbers are read in particulars_number.c. */
#include "read/particulars.h"

#include <string.h>

#include "read/language_data.h"
#include "read/letter.h"
#include "read/markup_address.h"
#include "read/particulars_number.h"

#define BLANK '\001' /* stands for each byte of an address: no letter, digit or space */

typedef struct Reader {
    Arena *arena;
    const Language *language;
    Text text;
    char *bytes;      /* of the text, addresses blanked */
    char *digits;     /* room for a number */
    NumberReading reading;
    Particulars found;
    size_t room;
} Reader;

static void add(Reader *reader, ParticularKind kind, const char *form, size_t start, size_t end)
{
    if (reader->found.count == reader->room) {
        reader->room = reader->room ? reader->room * 2 : 16;
        Particular *items = ARENA_ARRAY(reader->arena, Particular, reader->room);
        if (reader->found.count)
            memcpy(items, reader->found.items, reader->found.count * sizeof *items);
        reader->found.items = items;
    }
    const char *words = arena_copy(reader->arena, reader->text.utf8 + start, end - start);
    const Place at = text_place(reader->text, start, utf8_columns(words, end - start));
    reader->found.items[reader->found.count++] = (Particular){ kind, form, words, at };
}

/* ------------------------------------------------------------- addresses */

/* Without what may be left out: the scheme, "www." and a last slash. */
static const char *bare_address(Arena *arena, const char *words, size_t length)
{
    static const char *const beginnings[] = { "https://", "http://", "www." };
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        const size_t begun = strlen(beginnings[i]);
        if (length > begun && strncmp(words, beginnings[i], begun) == 0) {
            words += begun;
            length -= begun;
        }
    }
    return arena_copy(arena, words, length > 0 && words[length - 1] == '/' ? length - 1 : length);
}

static void read_addresses(Reader *reader)
{
    Address address;
    for (size_t from = 0; address_find(reader->text.utf8, from, &address); from = address.start + address.length) {
        const char *words = reader->text.utf8 + address.start;
        const char *bracket = memchr(words, ']', address.length); /* "[www.example.org](https://…": the words of a link */
        address.length = bracket && bracket > words ? (size_t)(bracket - words) : address.length;
        add(reader, PARTICULAR_ADDRESS, bare_address(reader->arena, words, address.length), address.start, address.start + address.length);
        memset(reader->bytes + address.start, BLANK, address.length);
    }
}

/* ---------------------------------------------------------------- months */

static const char *month_form(const List *months, size_t index)
{
    return index < months->count ? ((const Text *)months->items)[index].utf8 : NULL;
}

static size_t shared_length(const char *a, const char *b)
{
    size_t length = 0;
    while (a[length] && a[length] == b[length])
        length++;
    while (length > 0 && ((unsigned char)a[length] & 0xC0) == 0x80)
        length--;
    return length;
}

/* A small letter at the head counts for its capital. */
static bool begins_with(const char *word, const char *stem, size_t length)
{
    const char *head = word, *stem_head = stem;
    const uint32_t first = utf8_next(&head), wanted = utf8_next(&stem_head);
    const size_t begun = (size_t)(stem_head - stem);
    return (first == wanted || letter_lower(first) == wanted) && length >= begun && strncmp(head, stem_head, length - begun) == 0;
}

/* Whether a word is the name of a month in any case: its stem, and an ending of a few letters. Where months have capitals
 * they are names that do not change, and words such as "may" and "march" are none. */
static bool is_month(const Language *language, size_t month, const char *word)
{
    enum { ENDING = 4, STEM = 3 }; /* letters: of an ending at most; of a stem that may have a long one, at least */
    const char *name = month_form(&language->months, month), *after_day = month_form(&language->months_in_dates, month);
    if (!name)
        return false;
    const char *head = name;
    if (letter_is_upper(utf8_next(&head)))
        return strcmp(word, name) == 0;
    const size_t stem = after_day ? shared_length(name, after_day) : strlen(name);
    if (!stem || !begins_with(word, name, stem))
        return false;
    const int letters = utf8_columns(name, stem);
    return utf8_count(word + stem) <= (letters < STEM ? 1 : ENDING);
}

/* The number of the month that a word names; 0: none. */
static size_t month_named(const Language *language, const char *word)
{
    for (size_t month = 1; month <= language->months.count; month++)
        if (is_month(language, month - 1, word))
            return month;
    return 0;
}

/* -------------------------------------------------------- Roman numerals */

static int roman_digit(char letter)
{
    return letter == 'I' ? 1 : letter == 'V' ? 5 : letter == 'X' ? 10 : 0;
}

/* Numerals to 39, of capitals I, V and X: quarters, phases, centuries. Words of other capitals are abbreviations. 0: it is none. */
static int roman_value(const char *word)
{
    static const char *const tens[] = { "", "X", "XX", "XXX" };
    static const char *const ones[] = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };
    if (!roman_digit(word[0]))
        return 0;
    for (int value = 1; value < 40; value++) {
        const size_t begun = strlen(tens[value / 10]);
        if (strncmp(word, tens[value / 10], begun) == 0 && strcmp(word + begun, ones[value % 10]) == 0)
            return value;
    }
    return 0;
}

/* ----------------------------------------------------------------- words */

static size_t word_end(const char *bytes, size_t at)
{
    const char *end = bytes + at;
    for (const char *next = end; *next && letter_is(utf8_next(&next)); end = next)
        ;
    return (size_t)(end - bytes);
}

static size_t read_word(Reader *reader, size_t at)
{
    const size_t end = word_end(reader->bytes, at);
    const char *word = arena_copy(reader->arena, reader->bytes + at, end - at);
    const size_t month = month_named(reader->language, word);
    const int roman = roman_value(word);
    if (month)
        add(reader, PARTICULAR_MONTH, arena_text(reader->arena, "%zu", month), at, end);
    else if (roman)
        add(reader, word[1] ? PARTICULAR_NUMBER : PARTICULAR_LETTER, arena_text(reader->arena, "%d", roman), at, end);
    return end;
}

/* --------------------------------------------------------------- numbers */

static void add_date(Reader *reader, Date date, size_t start, size_t end)
{
    if (date.day)
        add(reader, PARTICULAR_NUMBER, arena_text(reader->arena, "%d", date.day), start, end);
    add(reader, PARTICULAR_MONTH, arena_text(reader->arena, "%d", date.month), start, end);
    add(reader, PARTICULAR_NUMBER, arena_text(reader->arena, "%d", date.year), start, end);
}

static size_t read_number(Reader *reader, size_t at)
{
    Date date;
    size_t end = number_date(reader->bytes, at, &date);
    if (end > at) {
        add_date(reader, date, at, end);
        return end;
    }
    end = number_at(reader->bytes, at, reader->reading, reader->digits);
    add(reader, PARTICULAR_NUMBER, arena_copy(reader->arena, reader->digits, strlen(reader->digits)), at, end);
    return end;
}

Particulars particulars_of(Arena *arena, const Language *language, Text text, SpaceReading spaces)
{
    const char *decimal = language->style.numbers.decimal.utf8; /* NULL: the language has no style of numbers */
    Reader reader = { .arena = arena, .language = language, .text = text,
                      .reading = { decimal ? decimal[0] : '.', spaces == SPACE_GROUPS } };
    if (text_is_empty(text))
        return reader.found;
    reader.bytes = arena_copy(arena, text.utf8, strlen(text.utf8));
    reader.digits = arena_alloc(arena, strlen(text.utf8) + 2);
    read_addresses(&reader);
    for (size_t at = 0; reader.bytes[at];) {
        const char *next = reader.bytes + at;
        const uint32_t character = utf8_next(&next);
        if (letter_is_digit(character))
            at = read_number(&reader, at);
        else if (letter_is(character))
            at = read_word(&reader, at);
        else
            at = (size_t)(next - reader.bytes);
    }
    return reader.found;
}
