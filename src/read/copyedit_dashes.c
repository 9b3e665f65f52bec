/* Every hyphen and dash gets the part that it plays: range of figures, of
 * months or of dates, minus, dash of a sentence or of direct speech. One that
 * plays none of them is a hyphen and stays, one-sided spaces and all:
 * "средне- и долгосрочный". */
#include "read/copy.h"

/* What stands on either side of a dash, spaces looked past. */
typedef struct Sides {
    size_t dash;
    size_t left_to, right_from;   /* the letter behind the left side, the first of the right one */
    bool left_space, right_space;
    bool left_end, right_end;     /* nothing there: the line begins or ends */
} Sides;

static bool ends_line(const Copy *copy, size_t index)
{
    return index >= copy->count || copy->letters[index].character == LETTER_LINE_END;
}

static Sides sides_of(const Copy *copy, size_t dash)
{
    Sides sides = { .dash = dash, .left_to = dash, .right_from = dash + 1 };
    sides.left_space = dash > 0 && letter_is_space(copy_at(copy, dash - 1));
    sides.right_space = letter_is_space(copy_at(copy, dash + 1));
    sides.left_to -= sides.left_space;
    sides.right_from += sides.right_space;
    sides.left_end = copy_starts_line(copy, sides.left_to);
    sides.right_end = ends_line(copy, sides.right_from);
    return sides;
}

/* The space beside a dash, or none (0). */
static void set_space(Copy *copy, size_t index, uint32_t space)
{
    const DiagCode rule = copy->rule;
    copy->rule = DIAG_DASH_BOUND;
    if (space && copy_is_free(copy, index))
        copy_change(copy, index, space);
    copy->rule = rule;
}

/* Gives the dash a form: "\u00A0— ", "–". */
static void set_form(Copy *copy, Sides sides, Text form)
{
    static const char *const spaces[] = { " ", "\u00A0", "\u202F" };
    static const uint32_t space_characters[] = { ' ', LETTER_NO_BREAK, LETTER_NARROW_NO_BREAK };
    const char *next = form.utf8;
    uint32_t before = 0, character = utf8_next(&next);
    if (letter_is_space(character)) {
        before = character;
        character = utf8_next(&next);
    }
    const uint32_t after = utf8_next(&next);
    copy_change(copy, sides.dash, character);
    const size_t left = sides.dash - 1, right = sides.dash + 1;
    if (sides.left_space && before == 0)
        copy_take_out(copy, left);
    if (sides.right_space && after == 0)
        copy_take_out(copy, right);
    set_space(copy, left, sides.left_space ? before : 0);
    set_space(copy, right, sides.right_space ? after : 0);
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        if (!sides.left_space && before == space_characters[i])
            copy_put_in(copy, sides.dash, spaces[i]);
        if (!sides.right_space && after == space_characters[i])
            copy_put_in(copy, right, spaces[i]);
    }
}

/* ------------------------------------------------------------------ ranges */

/* What may stand before the first figure of a range; a letter, a slash or a dash there makes it part of a name. */
static bool may_precede(uint32_t before)
{
    return before == 0 || before == LETTER_LINE_END || letter_is_space(before) || letter_is_opening(before) || before == 0x2116 ||
           before == 0x00A7 || before == 0x20AC || before == 0x201C || before == 0x2018 || before == 0x2212;
}

static bool may_follow(uint32_t after)
{
    return !letter_is(after) && !letter_is_digit(after) && !letter_is_dash(after) && after != '/' && after != '_';
}

/* A telephone number goes on behind a bracket: (312) 123-456. */
static bool follows_area_code(const Copy *copy, size_t from)
{
    return from > 2 && letter_is_space(copy_at(copy, from - 1)) && copy_at(copy, from - 2) == ')' &&
           letter_is_digit(copy_at(copy, from - 3));
}

/* 2021-22: a year and the last digits of a later one. */
static bool is_short_year(Figure left, Figure right)
{
    return left.digits == 4 && right.digits == 2 && left.value >= 1000 && left.value % 100 < right.value;
}

static bool is_figure_range(const Copy *copy, Sides sides)
{
    if (sides.left_end || sides.right_end)
        return false;
    size_t left_to = sides.left_to;
    const bool percent = copy_at(copy, left_to - 1) == '%';
    left_to -= percent;
    left_to -= percent && left_to > 0 && letter_is_space(copy_at(copy, left_to - 1));
    const Figure left = copy_figure(copy, copy_figure_start(copy, left_to), left_to);
    const Figure right = copy_figure(copy, sides.right_from, copy_figure_end(copy, sides.right_from));
    if (left.digits == 0 || right.digits == 0 || left.decimal != right.decimal)
        return false;
    /* A dash with spaces is one of the sentence, unless it was typed as a hyphen or as the dash of ranges. */
    if ((sides.left_space || sides.right_space) && copy_at(copy, sides.dash) >= LETTER_EM_DASH)
        return false;
    const bool rises = left.value < right.value || (left.decimal && left.value == right.value);
    const bool alone = may_precede(copy_at(copy, left.from - 1)) && may_follow(copy_at(copy, right.to));
    return (rises || is_short_year(left, right)) && alone && !follows_area_code(copy, left.from);
}

/* A word of letters that ends before `to`, or begins at `from`. */
static size_t word_start(const Copy *copy, size_t to)
{
    size_t from = to;
    while (from > 0 && letter_is(copy_at(copy, from - 1)))
        from--;
    return from;
}

static size_t word_end(const Copy *copy, size_t from)
{
    size_t to = from;
    while (letter_is(copy_at(copy, to)))
        to++;
    return to;
}

static bool is_month(const Copy *copy, size_t from, size_t to)
{
    return to > from && copy_is_free(copy, from) && copy_roles(copy, from, to) & WORD_MONTH;
}

/* A space and digits before `to`: the day of a month. */
static bool has_day_before(const Copy *copy, size_t to)
{
    return to > 1 && letter_is_space(copy_at(copy, to - 1)) && copy_is_digit(copy, to - 2);
}

typedef enum RangeKind { RANGE_NONE, RANGE_MONTHS, RANGE_DATES } RangeKind;

/* "October-December", "3 October-23 November", "April 2021 - September 2025". */
static RangeKind date_range(const Copy *copy, Sides sides)
{
    if (sides.left_end || sides.right_end)
        return RANGE_NONE;
    size_t right_from = sides.right_from;
    const size_t figure = copy_figure_end(copy, right_from);
    const bool right_day = figure > right_from && figure - right_from <= 2 && letter_is_space(copy_at(copy, figure));
    if (right_day)
        right_from = figure + 1;
    if (!is_month(copy, right_from, word_end(copy, right_from)))
        return RANGE_NONE;
    size_t left_from = word_start(copy, sides.left_to);
    if (is_month(copy, left_from, sides.left_to)) {
        const bool left_day = has_day_before(copy, left_from);
        return left_day == right_day ? (left_day ? RANGE_DATES : RANGE_MONTHS) : RANGE_NONE;
    }
    left_from = copy_figure_start(copy, sides.left_to);
    if (sides.left_to - left_from != 4 || left_from < 2 || !letter_is_space(copy_at(copy, left_from - 1)))
        return RANGE_NONE;
    return is_month(copy, word_start(copy, left_from - 1), left_from - 1) ? RANGE_DATES : RANGE_NONE;
}

/* --------------------------------------------------------- minus, sentence */

/* "-5 °C": behind a space, with no figure or capital before it that it might belong to. */
static bool is_minus(const Copy *copy, Sides sides)
{
    if (copy_at(copy, sides.dash) != '-' || sides.right_space || !copy_is_digit(copy, sides.right_from))
        return false;
    if (sides.left_end)
        return true;
    const uint32_t before = copy_at(copy, sides.left_to - 1);
    if (!sides.left_space)
        return before == '(' || before == '[';
    return !letter_is_digit(before) && !letter_is_upper(before);
}

/* "phyto - sanitary": one word taken apart, for its author to join. */
static bool is_compound(const Copy *copy, Sides sides)
{
    return copy_at(copy, sides.dash) == '-' &&
           copy_roles(copy, word_start(copy, sides.left_to), sides.left_to) & WORD_COMBINING;
}

static bool is_kept(const Copy *copy, uint32_t dash)
{
    const char *next = copy->style->dashes.kept.utf8;
    while (next && *next) {
        if (utf8_next(&next) == dash)
            return true;
    }
    return false;
}

/* A dash of a sentence or of direct speech. */
static void set_dash(Copy *copy, Sides sides, Text form)
{
    const uint32_t typed = copy_at(copy, sides.dash);
    copy->rule = typed == '-' ? DIAG_DASH_HYPHEN : DIAG_DASH_OTHER;
    set_form(copy, sides, form);
    if (is_kept(copy, typed))
        copy->letters[sides.dash].character = typed;
}

static void set_minus(Copy *copy, size_t index)
{
    copy->rule = DIAG_MINUS_HYPHEN;
    copy_change(copy, index, LETTER_MINUS);
}

static void edit_dash(Copy *copy, size_t dash)
{
    const Dashes *dashes = &copy->style->dashes;
    const Sides sides = sides_of(copy, dash);
    const RangeKind range = date_range(copy, sides);
    copy->rule = DIAG_DASH_RANGE;
    if (range == RANGE_MONTHS)
        set_form(copy, sides, dashes->months);
    else if (range == RANGE_DATES)
        set_form(copy, sides, dashes->dates);
    else if (is_figure_range(copy, sides))
        set_form(copy, sides, dashes->figures);
    else if (is_minus(copy, sides))
        set_minus(copy, dash);
    else if (sides.left_end && sides.right_space && !sides.right_end && !text_is_empty(dashes->speech))
        set_dash(copy, sides, dashes->speech);
    else if (sides.left_space && sides.right_space && !sides.left_end && !sides.right_end && !is_compound(copy, sides))
        set_dash(copy, sides, dashes->sentence);
}

/* Two or three hyphens typed for a dash, with a space or a letter on either side. */
static void join_hyphens(Copy *copy)
{
    copy->rule = DIAG_DASH_HYPHEN;
    for (size_t i = 0; i < copy->count; i++) {
        size_t end = i;
        while (copy_at(copy, end) == '-' && copy_is_free(copy, end))
            end++;
        if (end - i == 2 || end - i == 3) {
            const uint32_t before = i > 0 ? copy_at(copy, i - 1) : ' ', after = copy_at(copy, end);
            const bool spaced = letter_is_space(before) && letter_is_space(after);
            if (spaced || (letter_is(before) && letter_is(after))) {
                copy_change(copy, i, spaced ? '-' : LETTER_EM_DASH);
                for (size_t hyphen = i + 1; hyphen < end; hyphen++)
                    copy_take_out(copy, hyphen);
            }
        }
        i = end > i ? end - 1 : i;
    }
    copy_settle(copy);
}

void copyedit_dashes(Copy *copy)
{
    join_hyphens(copy);
    for (size_t i = 0; i < copy->count; i++) {
        if (letter_is_dash(copy_at(copy, i)) && copy_is_free(copy, i))
            edit_dash(copy, i);
    }
    copy_settle(copy);
}
