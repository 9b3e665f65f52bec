#include "print/glyph_widths.h"

#include <string.h>

enum { CODES = 1 << 16, SPACE = 32, SPACES_HELD = 4 };

struct FontWidths {
    int id;             /* of its object */
    bool composite;     /* codes of two bytes */
    double missing;     /* of codes that are not listed, in thousandths of an em, as all of them */
    int first, count;   /* codes that are listed */
    float *widths;
    int spaces[SPACES_HELD]; /* codes of two bytes that mean a space; behind the last 0, which no glyph that is seen has */
    struct FontWidths *next;
};

struct GlyphWidths {
    const Objects *objects;
    FontWidths *first;
};

GlyphWidths *glyph_widths_open(const Objects *objects)
{
    GlyphWidths *widths = ARENA_NEW(objects->arena, GlyphWidths);
    widths->objects = objects;
    return widths;
}

/* --- reading --- */

static void list_width(Arena *arena, FontWidths *font, int code, double width)
{
    if (code < font->first || code >= CODES)
        return;
    if (code - font->first >= font->count) {
        const int count = 2 * (code - font->first) + 64;
        float *more = ARENA_ARRAY(arena, float, (size_t)count);
        for (int i = 0; i < count; i++)
            more[i] = i < font->count ? font->widths[i] : (float)font->missing;
        font->widths = more;
        font->count = count;
    }
    font->widths[code - font->first] = (float)width;
}

/* An array as words: to ask for each of its numbers would take a hundred times as long. */
static ContentReader array_words(const Objects *objects, qpdf_oh array)
{
    if (!qpdf_oh_is_array(objects->qpdf, array))
        return (ContentReader){ 0 };
    const char *words = qpdf_oh_unparse_resolved(objects->qpdf, array);
    const size_t length = strlen(words);
    return token_list((Token){ arena_copy(objects->arena, words, length), length });
}

static void read_simple(const Objects *objects, qpdf_oh dictionary, FontWidths *font)
{
    font->first = (int)object_number(objects, object_get(objects, dictionary, "/FirstChar"));
    ContentReader words = array_words(objects, object_get(objects, dictionary, "/Widths"));
    int code = font->first;
    for (Token width; content_next_token(&words, &width); code++)
        list_width(objects->arena, font, code, token_number(width));
}

/* "c [w w …]" from c on, or "c d w" from c to d. */
static void read_composite(const Objects *objects, qpdf_oh dictionary, FontWidths *font)
{
    qpdf_oh below = qpdf_oh_get_array_item(objects->qpdf, object_get(objects, dictionary, "/DescendantFonts"), 0);
    qpdf_oh missing = object_get(objects, below, "/DW");
    font->missing = qpdf_oh_is_number(objects->qpdf, missing) ? object_number(objects, missing) : 1000;
    ContentReader words = array_words(objects, object_get(objects, below, "/W"));
    for (Token from, next, width; content_next_token(&words, &from) && content_next_token(&words, &next);) {
        int code = (int)token_number(from);
        if (*next.first == '[') {
            ContentReader list = token_list(next);
            for (; content_next_token(&list, &width); code++)
                list_width(objects->arena, font, code, token_number(width));
        } else if (content_next_token(&words, &width)) {
            for (const int last = (int)token_number(next); code <= last && code < CODES; code++)
                list_width(objects->arena, font, code, token_number(width));
        }
    }
}

/* By the map to Unicode: "2 beginbfchar <0001> <0041> <0002> <0020> endbfchar". */
static void read_spaces(const Objects *objects, qpdf_oh dictionary, FontWidths *font)
{
    qpdf_oh map = object_get(objects, dictionary, "/ToUnicode");
    const Bytes bytes = qpdf_oh_is_stream(objects->qpdf, map) ? object_bytes(objects, map) : (Bytes){ 0 };
    if (!bytes.first)
        return;
    ContentReader words = { .at = bytes.first, .end = (const char *)bytes.first + bytes.length };
    Token code = { 0 };
    int count = 0;
    for (Token token; count + 1 < SPACES_HELD && content_next_token(&words, &token); code = token) {
        unsigned char two[2];
        if (token_is(token, "<0020>") && code.length == strlen("<0000>") && *code.first == '<' && token_bytes(code, two) == sizeof two)
            font->spaces[count++] = 256 * two[0] + two[1];
    }
}

const FontWidths *glyph_widths_find(GlyphWidths *widths, qpdf_oh font)
{
    const Objects *objects = widths->objects;
    const int id = qpdf_oh_get_object_id(objects->qpdf, font);
    for (const FontWidths *known = widths->first; known; known = known->next)
        if (known->id == id)
            return known;
    FontWidths *read = ARENA_NEW(objects->arena, FontWidths);
    *read = (FontWidths){ .id = id, .next = widths->first };
    read->composite = qpdf_oh_is_array(objects->qpdf, object_get(objects, font, "/DescendantFonts"));
    (read->composite ? read_composite : read_simple)(objects, font, read);
    if (read->composite)
        read_spaces(objects, font, read);
    widths->first = read;
    return read;
}

/* --- setting --- */

static double width_of(const FontWidths *font, int code)
{
    const bool listed = code >= font->first && code - font->first < font->count;
    return (listed ? (double)font->widths[code - font->first] : font->missing) / 1000;
}

static bool is_space(const FontWidths *font, int code)
{
    if (!font->composite)
        return code == SPACE;
    const int *space = font->spaces;
    while (*space && *space != code)
        space++;
    return *space != 0;
}

SetString glyph_widths_set(const FontWidths *font, Token string)
{
    enum { LONGEST = 4096 }; /* bytes: a line has a few hundred */
    SetString set = { 0 };
    unsigned char bytes[LONGEST];
    const size_t length = string.length <= LONGEST ? token_bytes(string, bytes) : 0;
    const size_t step = font->composite ? 2 : 1;
    for (size_t i = 0; i + step <= length; i += step, set.glyphs++) {
        const int code = font->composite ? 256 * bytes[i] + bytes[i + 1] : bytes[i];
        const double width = width_of(font, code);
        const bool space = is_space(font, code);
        set.width += width;
        set.spaces += space && !font->composite;
        set.ends = space ? set.ends + width : 0;
    }
    return set;
}
