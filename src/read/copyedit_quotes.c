/* Quotation marks and apostrophes. What a mark is follows from where it
 * stands, hardly from how it was typed: so the pass finds the same in its own
 * output. First each mark gets a part, then the parts in order get their
 * glyphs by depth, at last spaces and points around them are put right. */
#include <string.h>

#include "base/limits.h"
#include "read/copy.h"

typedef enum Part {
    PART_NONE,       /* no mark, or one that stays as it is: primes, inches */
    PART_APOSTROPHE,
    PART_TURNED,     /* the Uzbek turned comma */
    PART_OPEN,
    PART_CLOSE,
} Part;

enum {
    LEFT_SINGLE = 0x2018,
    RIGHT_SINGLE = 0x2019,
    LOOK_PAST = 4,   /* marks in a row that a rule looks past; quotations are never nested deeper */
};

static bool is_double(uint32_t character)
{
    return character == '"' || character == 0x00AB || character == 0x00BB || (character >= 0x201C && character <= 0x201F);
}

static bool is_single(uint32_t character)
{
    return character == '\'' || (character >= LEFT_SINGLE && character <= 0x201B) || character == 0x2039 || character == 0x203A;
}

static bool is_mark(uint32_t character)
{
    return is_double(character) || is_single(character);
}

/* A letter, a figure, or a sign that is read as a word: € £ $ № §. */
static bool is_word(uint32_t character)
{
    return letter_is(character) || letter_is_digit(character) || character == 0x20AC || character == 0x00A3 || character == '$' ||
           character == 0x2116 || character == 0x00A7;
}

/* ------------------------------------------------------ what stands around */

/* The first character before or behind a row of marks; 0 at the end of a line. */
static uint32_t before_marks(const Copy *copy, size_t index)
{
    for (int i = 0; i < LOOK_PAST && index > 0 && is_mark(copy_at(copy, index - 1)); i++)
        index--;
    return copy_starts_line(copy, index) ? 0 : copy_at(copy, index - 1);
}

static uint32_t after_marks(const Copy *copy, size_t index)
{
    for (int i = 0; i < LOOK_PAST && is_mark(copy_at(copy, index + 1)); i++)
        index++;
    const uint32_t character = copy_at(copy, index + 1);
    return character == LETTER_LINE_END ? 0 : character;
}

/* Something that a quotation may follow at once. */
static bool invites(uint32_t before)
{
    return before == 0 || letter_is_space(before) || letter_is_opening(before) || letter_is_dash(before) || before == '/';
}

static bool is_blank(uint32_t character)
{
    return character == 0 || letter_is_space(character);
}

/* Nothing that a quotation could begin with. */
static bool ends_phrase(uint32_t after)
{
    return is_blank(after) || after == ',' || after == '.' || after == ';' || after == ':' || after == '!' || after == '?' ||
           after == ')' || after == ']';
}

/* ------------------------------------------------------------ single marks */

static bool may_open(const Copy *copy, size_t index)
{
    return invites(before_marks(copy, index)) && !ends_phrase(after_marks(copy, index));
}

static bool may_close(const Copy *copy, size_t index)
{
    const uint32_t before = before_marks(copy, index);
    return !is_blank(before) && !letter_is_opening(before) && !is_word(after_marks(copy, index));
}

/* 'tis, '90s: an apostrophe in the place of what was left out. */
static bool is_elision(const Copy *copy, size_t index)
{
    if (letter_is_digit(copy_at(copy, index + 1)) && letter_is_digit(copy_at(copy, index + 2)) && copy_at(copy, index + 3) == 's')
        return !is_word(copy_at(copy, index + 4)) && !is_mark(copy_at(copy, index + 4));
    size_t end = index + 1;
    while (letter_is(copy_at(copy, end)))
        end++;
    return copy_roles(copy, index + 1, end) & WORD_ELIDED;
}

/* "participants'": after an s a mark before a space is more likely an apostrophe than an end. */
static bool looks_possessive(const Copy *copy, size_t index)
{
    return letter_lower(copy_at(copy, index - 1)) == 's' && letter_is_space(copy_at(copy, index + 1));
}

/* Where the quotation ends that a single mark at `index` opens, or `count`: not beyond the next mark that may open one. */
static size_t find_end(const Copy *copy, size_t index)
{
    size_t doubtful = copy->count;
    for (size_t i = index + 1; i < copy->count; i++) {
        if (!is_single(copy_at(copy, i)) || !copy_is_free(copy, i))
            continue;
        if (may_open(copy, i) && !may_close(copy, i))
            break;
        if (!may_close(copy, i))
            continue;
        if (!looks_possessive(copy, i))
            return i;
        if (doubtful == copy->count)
            doubtful = i;
    }
    return doubtful;
}

static void part_single(const Copy *copy, unsigned char *parts, size_t index)
{
    const uint32_t before = copy_at(copy, index - 1), after = copy_at(copy, index + 1);
    const bool typed_open = copy_at(copy, index) == LEFT_SINGLE || copy_at(copy, index) == 0x2039;
    if (parts[index] != PART_NONE)
        return;
    if (letter_is_digit(before) && !letter_is(after) && copy_at(copy, index) == '\'')
        return;
    parts[index] = PART_APOSTROPHE;
    if ((is_word(before) && is_word(after)) || !may_open(copy, index) || is_elision(copy, index))
        return;
    const size_t end = find_end(copy, index);
    if (end < copy->count)
        parts[end] = PART_CLOSE;
    if (end < copy->count || typed_open)
        parts[index] = PART_OPEN;
}

/* What is typed for the marks of oʻ and maʼno besides quotes: a grave, an acute, a prime, or the one for the other. */
static bool is_stand_in(uint32_t character)
{
    return character == '`' || character == 0x00B4 || character == 0x2032 || character == 0x02B9 || character == 0x02BB || character == 0x02BC;
}

/* Uzbek oʻ and gʻ. A mark behind the last letter may also end a quotation, if one is open. */
static void part_turned(const Copy *copy, unsigned char *parts)
{
    const Text letters = copy->style->apostrophe.turned_after;
    bool open = false;
    for (size_t i = 0; !text_is_empty(letters) && i < copy->count; i++) {
        const uint32_t character = copy_at(copy, i);
        const bool stand_in = is_stand_in(character);
        if ((!is_single(character) && !stand_in) || !copy_is_free(copy, i))
            continue;
        char before[5] = { 0 };
        if (i > 0)
            utf8_put(before, copy_at(copy, i - 1));
        const bool turned = before[0] && strstr(letters.utf8, before);
        if (turned && (stand_in || is_word(copy_at(copy, i + 1)) || !open))
            parts[i] = PART_TURNED;
        else if (stand_in)
            parts[i] = letter_is_latin(copy_at(copy, i - 1)) ? PART_APOSTROPHE : PART_NONE;
        else
            open = may_open(copy, i) || (open && !may_close(copy, i));
    }
}

/* ------------------------------------------------------------ double marks */

/* A mark with a space on either side takes its part from the depth: an open quotation is closed before another begins.
 * What closes beside it is not followed by an opening one at once. */
static Part part_double(const Copy *copy, const unsigned char *parts, size_t index, size_t depth)
{
    const unsigned char beside = index > 0 ? parts[index - 1] : PART_NONE;
    const uint32_t before = before_marks(copy, index), after = after_marks(copy, index);
    if (copy_at(copy, index) == '"' && letter_is_digit(copy_at(copy, index - 1)) && depth == 0)
        return PART_NONE;
    if (is_blank(before) && ends_phrase(after))
        return depth > 0 || beside == PART_CLOSE ? PART_CLOSE : PART_OPEN;
    if (invites(before) && !ends_phrase(after))
        return letter_is_dash(before) && !is_word(after) ? PART_CLOSE : PART_OPEN;
    return is_word(before) && is_word(after) && depth == 0 ? PART_OPEN : PART_CLOSE;
}

/* ------------------------------------------------------------------ glyphs */

typedef struct Depth {
    struct {
        bool inner;   /* its pair of marks */
        bool doubled; /* it was opened by a double mark */
    } open[QUOTES_LIMIT];
    size_t count;
} Depth;

static uint32_t character_of(Text text, size_t index)
{
    const char *next = text.utf8;
    uint32_t character = utf8_next(&next);
    while (index-- > 0)
        character = utf8_next(&next);
    return character;
}

static bool opens_inner(const Copy *copy, const Depth *depth, bool doubled)
{
    if (copy->style->quotes.level == QUOTES_BY_DEPTH)
        return depth->count % 2 == 1;
    return !doubled || (depth->count > 0 && !depth->open[depth->count - 1].inner);
}

/* Ends the quotation that a mark closes; true when it was an inner one. Where marks are the author's, a double mark
 * ends what a double one began, and a single one nothing else than a single one began. */
static bool closes_inner(const Copy *copy, Depth *depth, bool doubled)
{
    if (copy->style->quotes.level == QUOTES_BY_AUTHOR) {
        while (doubled && depth->count > 0 && !depth->open[depth->count - 1].doubled)
            depth->count--;
        if (!doubled && (depth->count == 0 || depth->open[depth->count - 1].doubled))
            return true;
    }
    return depth->count > 0 && depth->open[--depth->count].inner;
}

static void set_mark(Copy *copy, Depth *depth, size_t index, Part part)
{
    const Quotes *quotes = &copy->style->quotes;
    const bool doubled = is_double(copy_at(copy, index));
    bool inner;
    if (part == PART_OPEN) {
        inner = opens_inner(copy, depth, doubled);
        if (depth->count < QUOTES_LIMIT) {
            depth->open[depth->count].inner = inner;
            depth->open[depth->count++].doubled = doubled;
        }
    } else {
        inner = closes_inner(copy, depth, doubled);
    }
    const uint32_t typed = copy_at(copy, index);
    copy->rule = typed == '"' || typed == '\'' ? DIAG_QUOTES_STRAIGHT : DIAG_QUOTES_OTHER;
    copy_change(copy, index, character_of(inner ? quotes->inner : quotes->outer, part == PART_CLOSE));
    /* A double mark that turns single is read by other rules from now on. */
    copy->moved = copy->moved || doubled != is_double(copy->letters[index].character);
}

/* The Uzbek apostrophe is a letter, so only a letter has one beside it; a stray mark stays a mark. */
static void set_apostrophe(Copy *copy, size_t index)
{
    const uint32_t mark = character_of(copy->style->apostrophe.mark, 0);
    const uint32_t before = copy_at(copy, index - 1), after = copy_at(copy, index + 1);
    const bool beside_letter = letter_is_latin(before) || letter_is_cyrillic(before) || letter_is_latin(after) ||
                               letter_is_cyrillic(after);
    copy->rule = letter_is(mark) ? DIAG_LETTER_TURNED : DIAG_APOSTROPHE_OTHER;
    copy_change(copy, index, beside_letter || !letter_is(mark) ? mark : RIGHT_SINGLE);
}

static void set_turned(Copy *copy, size_t index)
{
    copy->rule = DIAG_LETTER_TURNED;
    copy_change(copy, index, character_of(copy->style->apostrophe.turned_mark, 0));
}

static void set_glyphs(Copy *copy, unsigned char *parts)
{
    Depth depth = { .count = 0 };
    for (size_t i = 0; i < copy->count; i++) {
        if (!copy_is_free(copy, i))
            continue;
        if (is_double(copy_at(copy, i)))
            parts[i] = part_double(copy, parts, i, depth.count);
        if (parts[i] == PART_APOSTROPHE)
            set_apostrophe(copy, i);
        else if (parts[i] == PART_TURNED)
            set_turned(copy, i);
        else if (parts[i] != PART_NONE)
            set_mark(copy, &depth, i, parts[i]);
    }
}

/* ---------------------------------------------------- spaces, stops, commas */

static void close_up(Copy *copy, const unsigned char *parts)
{
    copy->rule = DIAG_QUOTES_SPACE;
    for (size_t i = 0; i < copy->count; i++) {
        if (parts[i] == PART_OPEN && letter_is_space(copy_at(copy, i + 1)))
            copy_take_out(copy, i + 1);
        if (parts[i] == PART_CLOSE && i > 0 && letter_is_space(copy_at(copy, i - 1)))
            copy_take_out(copy, i - 1);
    }
}

/* The point of an abbreviation or an initial stays with it. */
static bool is_abbreviation_point(const Copy *copy, size_t index)
{
    size_t from = index;
    while (from > 0 && is_word(copy_at(copy, from - 1)))
        from--;
    return (index - from == 1 && letter_is(copy_at(copy, from))) || copy_roles(copy, from, index + 1) != 0;
}

/* Moves a full stop or comma behind the closing marks that follow it: «Стоп.» → «Стоп». */
static void move_points(Copy *copy, unsigned char *parts)
{
    copy->rule = DIAG_QUOTES_POINT;
    for (size_t i = 1; i + 1 < copy->count; i++) {
        const uint32_t point = copy_at(copy, i);
        if ((point != '.' && point != ',') || parts[i + 1] != PART_CLOSE || !copy_is_free(copy, i) ||
            (point == '.' && is_abbreviation_point(copy, i)))
            continue;
        size_t end = i + 1;
        while (end < copy->count && parts[end] == PART_CLOSE && copy_is_free(copy, end)) {
            copy_change(copy, end - 1, copy_at(copy, end));
            parts[end - 1] = PART_CLOSE;
            end++;
        }
        copy_change(copy, end - 1, point);
        parts[end - 1] = PART_NONE;
        if (copy_at(copy, end) == '.' || copy_at(copy, end) == ',')
            copy_take_out(copy, end - 1);
    }
}

/* Finds the part of every mark and gives it its glyph. */
static unsigned char *set_marks(Copy *copy)
{
    unsigned char *parts = ARENA_ARRAY(copy->scratch, unsigned char, copy->count + 1);
    part_turned(copy, parts);
    for (size_t i = 0; i < copy->count; i++) {
        if (is_single(copy_at(copy, i)) && copy_is_free(copy, i))
            part_single(copy, parts, i);
    }
    set_glyphs(copy, parts);
    return parts;
}

void copyedit_quotes(Copy *copy)
{
    close_up(copy, set_marks(copy));
    copy_settle(copy);
    if (copy->style->quotes.points == QUOTE_POINT_OUTSIDE) {
        move_points(copy, set_marks(copy)); /* found again: the letters have moved */
        copy_settle(copy);
    }
}
