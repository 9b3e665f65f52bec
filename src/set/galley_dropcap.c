/* The cap's foot stands on the baseline of its last line, its head at the cap
 * line of the first. An accent over it takes that line for itself, and the cap
 * stands a line lower; a tail below it takes a further line beside it. */
#include "set/galley_dropcap.h"

enum { GAP = 3 }; /* pt beside the letter: closer touches, farther parts it from its word */

/* pt that a letter may reach over its cap height or under its baseline before it touches the next line: what leading
 * leaves free beside the ascenders and descenders of text. */
static const pt overshoot = 5;

static bool is_opening_quote(uint32_t character)
{
    return character == 0xAB || character == 0x201C || character == 0x201E || character == 0x2018 || character == 0x201A || character == 0x2039;
}

static bool is_letter(uint32_t character)
{
    return character >= 0xC0 || (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

/* Bytes of the quotation mark that `utf8` begins with, or 0; and of the letter, with accents of its own. */
static size_t quote_length(const char *utf8)
{
    const char *rest = utf8;
    return is_opening_quote(utf8_next(&rest)) ? (size_t)(rest - utf8) : 0;
}

static size_t letter_length(const char *utf8)
{
    const char *rest = utf8, *next = utf8;
    utf8_next(&rest);
    for (next = rest; utf8_is_accent(utf8_next(&next)); rest = next)
        ;
    return (size_t)(rest - utf8);
}

bool dropcap_wanted(const Style *style, const Paragraph *paragraph)
{
    const Span *span = paragraph->spans;
    if (!style->dropcap.utf8 || !span || span->link || span->note)
        return false;
    const char *from = span->utf8 + quote_length(span->utf8);
    const char *rest = from + (*from ? letter_length(from) : 0);
    const uint32_t first = utf8_next(&from);
    const bool quote = is_opening_quote(first); /* two of them: no form for that */
    return !quote && is_letter(first) && *rest;
}

int dropcap_least_lines(const Style *style)
{
    enum { BELOW = 2 }; /* fewer lines under the cap, and it looks as if it stood on nothing */
    return style->drop + BELOW;
}

static void hang_quote(const Setter *setter, const Style *style, const Span *from, size_t bytes, ItemList *items, const Tag *tag)
{
    Span *quote = para_span(setter->arena, arena_copy(setter->arena, from->utf8, bytes), from->at);
    SetPara set = para_set(setter, quote, style, (Measure){.width = 100}, tag);
    if (!set.count)
        return;
    Item *item = para_item(setter->arena, &set.lines[0], style, tag);
    item->x = -set.lines[0].width - set.lines[0].runs[0].x;
    item_add(items, item);
}

Measure dropcap_add(const Setter *setter, const Style *style, Paragraph *paragraph, ItemList *items, const Tag *tag, Measure measure)
{
    const Style *cap = setter_style(setter, style->dropcap.utf8);
    const Span *from = paragraph->spans;
    const size_t quote = quote_length(from->utf8), letter = letter_length(from->utf8 + quote);
    Span *taken = para_span(setter->arena, arena_copy(setter->arena, from->utf8 + quote, letter), from->at);
    SetPara set = para_set(setter, taken, cap, (Measure){.width = measure.width}, tag);
    if (!set.count)
        return measure;
    if (quote)
        hang_quote(setter, style, from, quote, items, tag);
    Span *rest = ARENA_NEW(setter->arena, Span);
    *rest = *from;
    rest->utf8 += quote + letter;
    paragraph->spans = *rest->utf8 ? rest : rest->next;
    const Run *run = &set.lines[0].runs[0];
    pt over = 0, under = 0;
    for (size_t i = 0; i < run->glyph_count; i++)
        face_ink_reach(run->face, run->glyphs[i].id, &over, &under);
    const int accent = over > face_cap_height(run->face) + overshoot;
    const int tail = under > overshoot;
    Item *item = para_item(setter->arena, &set.lines[0], cap, tag);
    item->y = (style->drop - 1 + accent) * setter->layout->grid.leading;
    item_add(items, item);
    measure.drop = style->drop + accent + tail;
    measure.drop_width = set.lines[0].width + GAP;
    return measure;
}
