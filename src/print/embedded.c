/* Takes the fonts of cairo's PDF and completes their dictionaries. Two kinds
 * are there: a simple one, in the encoding of Windows, for what that holds, and
 * a composite one whose codes are the glyphs of its subset. */
#include "print/embedded.h"

#include <stdio.h>
#include <string.h>

#include "print/disguise.h"

typedef struct Alias {
    unsigned glyph, code;
    const char *utf16;
    struct Alias *next;
} Alias;

struct EmbeddedFont {
    Arena *arena;
    int id;               /* of its object */
    bool composite;
    unsigned count;       /* codes that cairo gave */
    unsigned added;
    qpdf_oh font, inner;  /* the inner is where widths stand; of a simple font the same */
    Alias *aliases, **last;
    struct EmbeddedFont *next;
};

/* A font as a page names it. Pages change fonts at every other word. */
typedef struct Named {
    Token name;
    EmbeddedFont *font; /* NULL: the page has none of that name */
    struct Named *next;
} Named;

struct Embedded {
    const Objects *objects;
    EmbeddedFont *first;
    qpdf_oh page;       /* whose names are known */
    Named *names;
};

Embedded *embedded_open(const Objects *objects)
{
    Embedded *embedded = ARENA_NEW(objects->arena, Embedded);
    embedded->objects = objects;
    return embedded;
}

/* --- which there are --- */

/* Widths of a composite font as cairo writes them: [ 0 [ … ] ]. */
static qpdf_oh composite_widths(const Objects *objects, qpdf_oh inner)
{
    return qpdf_oh_get_array_item(objects->qpdf, object_get(objects, inner, "/W"), 1);
}

static EmbeddedFont *read_font(const Objects *objects, qpdf_oh font)
{
    qpdf_data qpdf = objects->qpdf;
    EmbeddedFont *read = ARENA_NEW(objects->arena, EmbeddedFont);
    *read = (EmbeddedFont){ .arena = objects->arena, .id = qpdf_oh_get_object_id(qpdf, font), .font = font, .inner = font };
    read->last = &read->aliases;
    qpdf_oh below = object_get(objects, font, "/DescendantFonts");
    read->composite = qpdf_oh_is_array(qpdf, below);
    if (read->composite) {
        read->inner = qpdf_oh_get_array_item(qpdf, below, 0);
        read->count = (unsigned)qpdf_oh_get_array_n_items(qpdf, composite_widths(objects, read->inner));
    }
    return read;
}

static EmbeddedFont *look_up(Embedded *embedded, qpdf_oh page, const char *name)
{
    const Objects *objects = embedded->objects;
    qpdf_oh fonts = object_get(objects, object_get(objects, page, "/Resources"), "/Font");
    qpdf_oh font = object_get(objects, fonts, name);
    if (!qpdf_oh_is_dictionary(objects->qpdf, font))
        return NULL;
    const int id = qpdf_oh_get_object_id(objects->qpdf, font);
    for (EmbeddedFont *known = embedded->first; known; known = known->next)
        if (known->id == id)
            return known;
    EmbeddedFont *read = read_font(objects, font);
    read->next = embedded->first;
    return embedded->first = read;
}

/* Out of the list, whose first is the one asked for last: two or three take turns. */
static Named *take_named(Embedded *embedded, Token name)
{
    for (Named **at = &embedded->names; *at; at = &(*at)->next) {
        Named *named = *at;
        if (named->name.length == name.length && memcmp(named->name.first, name.first, name.length) == 0) {
            *at = named->next;
            return named;
        }
    }
    return NULL;
}

EmbeddedFont *embedded_find(Embedded *embedded, qpdf_oh page, Token name)
{
    Arena *arena = embedded->objects->arena;
    if (embedded->page != page)
        embedded->names = NULL;
    embedded->page = page;
    Named *named = take_named(embedded, name);
    if (!named) {
        const char *words = arena_copy(arena, name.first, name.length);
        named = ARENA_NEW(arena, Named);
        *named = (Named){ .name = { words, name.length }, .font = look_up(embedded, page, words) };
    }
    named->next = embedded->names;
    embedded->names = named;
    return named->font;
}

/* --- codes --- */

static unsigned hex_digit(char digit)
{
    return (unsigned)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
}

/* The glyph of <002d>, or the letter of (-). */
static bool one_code(const EmbeddedFont *font, Token string, unsigned *code)
{
    const char *bytes = string.first + 1;
    *code = 0;
    if (font->composite) {
        for (size_t i = 0; i + 2 < string.length; i++)
            *code = 16 * *code + hex_digit(bytes[i]);
        return *string.first == '<' && string.length == 6;
    }
    *code = (unsigned char)*bytes;
    return *string.first == '(' && string.length == 3;
}

static bool is_text(const Alias *alias, Token utf16)
{
    return strlen(alias->utf16) == utf16.length && !memcmp(alias->utf16, utf16.first, utf16.length);
}

/* Windows has the hyphen twice, and only that: the second one serves for those that a line break added. */
static bool simple_code(unsigned glyph, Token utf16, unsigned *code)
{
    *code = 0xAD;
    return glyph == '-' && token_is(utf16, "00ad");
}

bool embedded_alias(EmbeddedFont *font, Token string, Token utf16, Token *alias)
{
    unsigned glyph, code;
    if (!font || !one_code(font, string, &glyph))
        return false;
    Alias *known = font->aliases;
    while (known && (known->glyph != glyph || !is_text(known, utf16)))
        known = known->next;
    if (!known) {
        code = font->count + font->added;
        if (font->composite ? code > 0xFFFF : !simple_code(glyph, utf16, &code))
            return false;
        known = ARENA_NEW(font->arena, Alias);
        *known = (Alias){ glyph, code, arena_copy(font->arena, utf16.first, utf16.length), NULL };
        *font->last = known;
        font->last = &known->next;
        font->added++;
    }
    const char *words = arena_text(font->arena, font->composite ? "<%04x>" : "<%02x>", known->code);
    *alias = (Token){ words, strlen(words) };
    return true;
}

/* --- what is written --- */

/* A code's glyph is its number, but for the codes added. */
static void write_glyph_map(const Objects *objects, const EmbeddedFont *font)
{
    const size_t length = 2 * (size_t)(font->count + font->added);
    unsigned char *map = arena_alloc(objects->arena, length);
    for (unsigned code = 0; code < font->count; code++) {
        map[2 * code] = (unsigned char)(code >> 8);
        map[2 * code + 1] = (unsigned char)code;
    }
    for (const Alias *alias = font->aliases; alias; alias = alias->next) {
        map[2 * alias->code] = (unsigned char)(alias->glyph >> 8);
        map[2 * alias->code + 1] = (unsigned char)alias->glyph;
    }
    object_set(objects, font->inner, "/CIDToGIDMap", object_packed_stream(objects, (Bytes){ map, length }, "<< >>"));
}

static void add_composite_widths(const Objects *objects, const EmbeddedFont *font)
{
    qpdf_oh widths = composite_widths(objects, font->inner);
    for (const Alias *alias = font->aliases; alias; alias = alias->next)
        object_add(objects, widths, qpdf_oh_get_array_item(objects->qpdf, widths, (int)alias->glyph));
}

static void add_simple_widths(const Objects *objects, const EmbeddedFont *font)
{
    qpdf_data qpdf = objects->qpdf;
    qpdf_oh widths = object_get(objects, font->font, "/Widths");
    const int first = qpdf_oh_get_int_value_as_int(qpdf, object_get(objects, font->font, "/FirstChar"));
    for (const Alias *alias = font->aliases; alias; alias = alias->next) {
        const int at = (int)alias->code - first;
        for (int count = qpdf_oh_get_array_n_items(qpdf, widths); count <= at; count++)
            object_add(objects, widths, qpdf_oh_new_integer(qpdf, 0));
        qpdf_oh_set_array_item(qpdf, widths, at, qpdf_oh_get_array_item(qpdf, widths, (int)alias->glyph - first));
        if (qpdf_oh_get_int_value_as_int(qpdf, object_get(objects, font->font, "/LastChar")) < (int)alias->code)
            object_set(objects, font->font, "/LastChar", qpdf_oh_new_integer(qpdf, (int)alias->code));
    }
}

/* The second hyphen is said by name: programs that look up its code in the font find no letter of that number there. */
static void name_second_hyphen(const Objects *objects, const EmbeddedFont *font)
{
    object_set(objects, font->font, "/Encoding",
               object_parse(objects, "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [ 173 /hyphen ] >>"));
}

/* What the codes mean, under their own names; that of added ones is said before the map's last word. */
static void write_meanings(const Objects *objects, const EmbeddedFont *font)
{
    const char ending[] = "endcmap";
    qpdf_oh map = object_get(objects, font->font, "/ToUnicode");
    const Bytes bytes = object_bytes(objects, map);
    const Token lifted = disguise_lift(objects->arena, (Token){ bytes.first, bytes.length });
    if (!bytes.first || (!font->added && lifted.first == bytes.first))
        return;
    const char *words = arena_copy(objects->arena, lifted.first, lifted.length);
    const char *end = strstr(words, ending);
    if (!end)
        return;
    const char *added = "";
    for (const Alias *alias = font->aliases; alias; alias = alias->next) /* one a block: a block holds a hundred at most */
        added = arena_text(objects->arena, font->composite ? "%s1 beginbfchar\n<%04x> <%s>\nendbfchar\n" : "%s1 beginbfchar\n<%02x> <%s>\nendbfchar\n",
                           added, alias->code, alias->utf16);
    const char *whole = arena_text(objects->arena, "%.*s%s%s", (int)(end - words), words, added, end);
    object_repack(objects, map, (Bytes){ whole, strlen(whole) });
}

static void finish_font(const Objects *objects, const EmbeddedFont *font)
{
    if (font->composite && font->added)
        write_glyph_map(objects, font);
    else if (font->composite)
        object_set(objects, font->inner, "/CIDToGIDMap", object_parse(objects, "/Identity"));
    if (font->added && font->composite) {
        add_composite_widths(objects, font);
    } else if (font->added) {
        add_simple_widths(objects, font);
        name_second_hyphen(objects, font);
    }
    write_meanings(objects, font);
}

void embedded_finish(Embedded *embedded)
{
    for (const EmbeddedFont *font = embedded->first; font; font = font->next)
        finish_font(embedded->objects, font);
}
