/* Takes a page, reports what its items carry. A paragraph is set more often
 * than it is placed; so it is the page that tells, once. */
#include "set/page_faults.h"

#include "base/messages.h"
#include "read/letter.h"

/* Of the columns of running text on the page, from 1; 0: it stands in none. */
static int column_of(const Page *page, const Item *item)
{
    int column = 0;
    bool found = false;
    for (const PageFrame *frame = page->items.frames; frame; frame = frame->next) {
        if (!frame->room)
            continue;
        const pt middle = item->x + item->width / 2;
        found = found || (middle >= frame->x && middle <= frame->x + frame->width && item->y >= frame->y && item->y <= frame->y + frame->height);
        column += frame->x < middle;
    }
    return found ? column : 0;
}

/* "page 7, column 2", or "page 7" where no running text stands. */
static const char *where_is(Arena *arena, const Page *page, const Item *item)
{
    const int column = column_of(page, item);
    return column ? arena_text(arena, message("page %d, column %d"), page->number, column) : arena_text(arena, message("page %d"), page->number);
}

/* A number with at most a sign or a unit, which no hyphen parts. */
static bool is_figure(const char *words)
{
    int letters = 0, figures = 0;
    for (uint32_t character; (character = utf8_next(&words)) != 0;) {
        letters += letter_is(character);
        figures += letter_is_digit(character);
    }
    return figures > 0 && letters <= figures;
}

static void report_wide(const LineFault *fault, const char *where, Diags *diags)
{
    diag_error(diags, fault->at, DIAG_WORD_TOO_WIDE, "%s: \"%s\" is %.1f mm wide, and the column here %.1f mm", where, fault->words,
               fault->width * 25.4 / 72, fault->room * 25.4 / 72);
    diag_hint(diags, is_figure(fault->words) ? MESSAGE("round it, or leave what it counts to the words beside it")
                                             : MESSAGE("shorten it, or put a soft hyphen where it may be parted"));
}

static void report_loose(const LineFault *fault, const char *where, Diags *diags)
{
    diag_warning(diags, fault->at, DIAG_LINE_LOOSE, "%s: the line \"%s\" ends %.1f mm short: its spaces are as wide as they may be", where,
                 fault->words, fault->short_by / pt_from_mm(1));
    if (fault->part)
        diag_hint(diags, "put a soft hyphen into \"%s\", or write some %d characters more before it", fault->part, fault->characters);
    else if (fault->fewer > 0)
        diag_hint(diags, "write some %d characters more in it, or %d fewer", fault->characters, fault->fewer);
    else
        diag_hint(diags, "write some %d characters more", fault->characters);
}

static void report_cap(const LineFault *fault, const char *where, Diags *diags)
{
    diag_note(diags, fault->at, DIAG_DROPCAP_LEFT_OUT,
              message_of("%s: this begins without its drop cap: the paragraph is %d line too short",
                         "%s: this begins without its drop cap: the paragraph is %d lines too short", (size_t)fault->cap_lacks), where, fault->cap_lacks);
    diag_hint(diags, "write some %d characters more in it, or join it with the next", fault->characters);
}

static void report_line(const LineFault *fault, const char *where, Diags *diags)
{
    if (fault->width > 0)
        report_wide(fault, where, diags);
    else if (fault->space > 0)
        report_loose(fault, where, diags);
    else
        report_cap(fault, where, diags);
}

void page_report_lines(const Page *page, Diags *diags)
{
    Arena *scratch = arena_open();
    for (const Item *item = page->items.first; item; item = item->next)
        if (item->fault)
            report_line(item->fault, where_is(scratch, page, item), diags);
    arena_close(scratch);
}
