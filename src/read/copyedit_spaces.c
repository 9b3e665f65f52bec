/* One space between words, none where none belongs: runs become one, marks
 * stand close to their word, nothing stands at either end of a line. */
#include "read/copy.h"

/* Of a run of spaces the one that stays is a no-break space if there is one among them. */
static void shorten_run(Copy *copy, size_t from, size_t to)
{
    size_t kept = from;
    while (kept < to && copy->letters[kept].character == ' ')
        kept++;
    kept = kept < to ? kept : from;
    for (size_t i = from; i < to; i++) {
        if (i != kept)
            copy_take_out(copy, i);
    }
}

static bool ends_line(const Copy *copy, size_t index)
{
    return index == copy->count || copy->letters[index].character == LETTER_LINE_END;
}

static void shorten_runs(Copy *copy)
{
    for (size_t from = 0; from < copy->count;) {
        size_t to = from;
        while (letter_is_space(copy_at(copy, to)))
            to++;
        if (to == from) {
            from++;
            continue;
        }
        shorten_run(copy, from, to);
        if (copy_starts_line(copy, from) || ends_line(copy, to)) {
            for (size_t i = from; i < to; i++)
                copy_take_out(copy, i);
        }
        from = to;
    }
}

/* A mark that stands close to the word before it. A point or colon that begins something (".org", ":30", "..") does not. */
static bool closes_up(const Copy *copy, size_t index)
{
    const uint32_t mark = copy_at(copy, index), next = copy_at(copy, index + 1);
    switch (mark) {
    case ')': case ']': case ',': case ';': case '!': case '?':
        return true;
    case '.': case ':':
        return !letter_is(next) && !letter_is_digit(next) && next != '/' && !(mark == '.' && next == '.');
    default:
        return false;
    }
}

static bool opens(uint32_t character)
{
    return character == '(' || character == '[' || character == '{';
}

static void close_up_marks(Copy *copy)
{
    for (size_t i = 1; i + 1 < copy->count; i++) {
        if (!letter_is_space(copy->letters[i].character))
            continue;
        const uint32_t before = copy_at(copy, i - 1);
        if (opens(before) || (closes_up(copy, i + 1) && copy_is_free(copy, i + 1)))
            copy_take_out(copy, i);
    }
}

void copyedit_spaces(Copy *copy)
{
    copy->rule = DIAG_SPACE_DOUBLED;
    shorten_runs(copy);
    copy_settle(copy);
    copy->rule = DIAG_SPACE_MARK;
    close_up_marks(copy);
    copy_settle(copy);
}

void copyedit_ellipses(Copy *copy)
{
    copy->rule = DIAG_ELLIPSIS_DOTS;
    for (size_t i = 0; i + 2 < copy->count; i++) {
        if (copy_at(copy, i) != '.' || copy_at(copy, i + 1) != '.' || copy_at(copy, i + 2) != '.' || !copy_is_free(copy, i))
            continue;
        copy_change(copy, i, LETTER_ELLIPSIS);
        copy_take_out(copy, i + 1);
        copy_take_out(copy, i + 2);
        i += 2;
    }
    copy_settle(copy);
}
