/* Takes spots in drawing order, gives elements that nest. The stack of open
 * elements is compared with the parents of the spot's own; what they share
 * stays open, the rest is closed and opened.
 *
 * cairo 1.16 marks what is drawn only inside an element without children. So
 * an element whose words stand in several pieces, because links or ornaments
 * come between, does not hold them itself: each piece is a Span in it. */
#include "print/tags.h"

#include <assert.h>
#include <string.h>

/* Document, Sect, L, LI, LBody, Link, Span: seven. Nothing in set/ nests deeper than ten. */
enum { DEPTH_LIMIT = 16 };

typedef struct Element {
    const Tag *tag;    /* NULL: the document; of a piece, the element that it is a piece of */
    const char *word;
    bool drawn_inside; /* it has no children: what is drawn belongs to it */
} Element;

struct Tags {
    Arena *arena;
    TagSink sink;
    Element open[DEPTH_LIMIT];
    size_t depth;
};

Tags *tags_open(Arena *arena, TagSink sink)
{
    Tags *tags = ARENA_NEW(arena, Tags);
    tags->arena = arena;
    tags->sink = sink;
    return tags;
}

/* --- what lies ahead --- */

static const Tag *tag_at(Spot spot)
{
    const Item *item = spot.item;
    const Tag *own = item->kind == ITEM_TEXT && item->run_count ? item->runs[spot.run].tag : NULL;
    return own ? own : item->tag;
}

static bool is_drawn(const Item *item)
{
    return item->kind == ITEM_TEXT ? item->run_count > 0 : item->kind != ITEM_PLACE;
}

/* Moves to the next spot that is drawn. False at the end of the pages. */
static bool advance(Spot *spot)
{
    if (spot->item->kind == ITEM_TEXT && spot->run + 1 < spot->item->run_count) {
        spot->run++;
        return true;
    }
    const Page *page = spot->page;
    const Item *item = spot->item->next;
    while (page && (!item || !is_drawn(item))) {
        page = item ? page : page->next;
        item = item ? item->next : page ? page->items.first : NULL;
    }
    *spot = (Spot){ page, item, 0 };
    return page != NULL;
}

static bool is_within(const Tag *tag, const Tag *ancestor)
{
    while (tag && tag != ancestor)
        tag = tag->parent;
    return tag != NULL;
}

/* True when something comes between the words of `tag`, which begin at `spot`, and they go on after it. */
static bool comes_in_pieces(const Tag *tag, Spot spot)
{
    const Page *page = spot.page;
    bool interrupted = false;
    while (advance(&spot)) {
        const Tag *next = tag_at(spot);
        if (next && !is_within(next, tag))
            return false;
        if (next && (next != tag || interrupted || spot.page != page))
            return true;
        interrupted = interrupted || !next;
    }
    return false;
}

/* --- the area of a link --- */

typedef struct Area {
    pt left, top, right, bottom;
} Area;

/* A run is as high as its letters, from the accents of its capitals to its descenders. */
static Area area_of(Spot spot)
{
    const Item *item = spot.item;
    if (item->kind != ITEM_TEXT)
        return (Area){ item->x, item->y, item->x + item->width, item->y + item->height };
    const Run *run = &item->runs[spot.run];
    pt left = item->x + run->x, size = run->style->size;
    return (Area){ left, item->y - 0.85 * size, left + run->width, item->y + 0.25 * size };
}

/* What the link that begins at `spot` covers on its page. cairo's own area would be that of the ink alone. */
static Area link_area(const Tag *link, Spot spot)
{
    const Page *page = spot.page;
    Area area = area_of(spot);
    while (advance(&spot) && spot.page == page) {
        const Tag *next = tag_at(spot);
        if (next && !is_within(next, link))
            break;
        if (!next)
            continue;
        Area more = area_of(spot);
        area.left = more.left < area.left ? more.left : area.left;
        area.top = more.top < area.top ? more.top : area.top;
        area.right = more.right > area.right ? more.right : area.right;
        area.bottom = more.bottom > area.bottom ? more.bottom : area.bottom;
    }
    return area;
}

/* --- attributes --- */

const char *tags_attribute(Arena *arena, const char *key, const char *value)
{
    char *quoted = arena_alloc(arena, 2 * strlen(value) + 1);
    char *end = quoted;
    for (const char *byte = value; *byte; byte++) {
        if (*byte == '\'' || *byte == '\\')
            *end++ = '\\';
        *end++ = *byte;
    }
    return arena_text(arena, "%s='%s'", key, quoted);
}

/* cairo 1.16 writes an address into the PDF as it is, where a bracket or a backslash means something, and where only
 * ASCII is allowed. */
static const char *ascii_address(Arena *arena, const char *uri)
{
    char *address = arena_alloc(arena, 3 * strlen(uri) + 1);
    char *end = address;
    for (const unsigned char *byte = (const unsigned char *)uri; *byte; byte++) {
        bool stands = *byte > ' ' && *byte < 0x7F && !strchr("()<>'\"\\", *byte);
        if (stands) {
            *end++ = (char)*byte;
        } else {
            *end++ = '%';
            *end++ = "0123456789ABCDEF"[*byte >> 4];
            *end++ = "0123456789ABCDEF"[*byte & 15];
        }
    }
    return address;
}

static const char *attributes_of(Arena *arena, const Tag *tag, Spot spot)
{
    if (tag->kind != TAG_LINK)
        return "";
    const char *target = tag->uri ? tags_attribute(arena, "uri", ascii_address(arena, tag->uri))
                                  : tags_attribute(arena, "dest", tag->place);
    Area area = link_area(tag, spot);
    return arena_text(arena, "%s rect=[%.2f %.2f %.2f %.2f]", target, area.left, area.top, area.right - area.left,
                      area.bottom - area.top);
}

/* --- the stack --- */

static Element *innermost(Tags *tags)
{
    return tags->depth ? &tags->open[tags->depth - 1] : NULL;
}

static void begin(Tags *tags, Element element, const char *attributes)
{
    assert(tags->depth < DEPTH_LIMIT);
    tags->open[tags->depth++] = element;
    tags->sink.begin(tags->sink.context, element.word, attributes);
}

static void end(Tags *tags)
{
    tags->depth--;
    tags->sink.end(tags->sink.context, tags->open[tags->depth].word);
}

static bool has_open(const Tags *tags, const Tag *tag)
{
    for (size_t i = 0; i < tags->depth; i++)
        if (tags->open[i].tag == tag)
            return true;
    return false;
}

/* Opens `tag`, and its parents first, as elements that hold others. */
static void begin_around(Tags *tags, const Tag *tag, Spot spot)
{
    bool is_document = !tag || tag->kind == TAG_DOCUMENT;
    if (has_open(tags, is_document ? NULL : tag))
        return;
    if (is_document) {
        begin(tags, (Element){ .word = tag_word(TAG_DOCUMENT) }, "");
        return;
    }
    begin_around(tags, tag->parent, spot);
    begin(tags, (Element){ .tag = tag, .word = tag_word(tag->kind) }, attributes_of(tags->arena, tag, spot));
}

/* Opens what the words of `tag` are drawn in, unless it is open. */
static void begin_words(Tags *tags, const Tag *tag, Spot spot)
{
    const Element *last = innermost(tags);
    if (last && last->drawn_inside)
        return;
    if (!has_open(tags, tag) && !comes_in_pieces(tag, spot)) {
        begin_around(tags, tag->parent, spot);
        begin(tags, (Element){ tag, tag_word(tag->kind), true }, attributes_of(tags->arena, tag, spot));
        return;
    }
    begin_around(tags, tag, spot);
    begin(tags, (Element){ tag, tag_word(TAG_SPAN), true }, "");
}

static void end_words(Tags *tags)
{
    if (tags->depth && innermost(tags)->drawn_inside)
        end(tags);
}

static bool goes_on(const Element *element, const Tag *tag)
{
    return element->drawn_inside ? element->tag == tag : !element->tag || is_within(tag, element->tag);
}

void tags_reach(Tags *tags, Spot spot)
{
    const Tag *tag = tag_at(spot);
    if (!tag) {
        end_words(tags);
        return;
    }
    while (tags->depth && !goes_on(innermost(tags), tag))
        end(tags);
    begin_words(tags, tag, spot);
}

void tags_place(Tags *tags, const Item *item)
{
    const char *name = tags_attribute(tags->arena, "name", item->name);
    tags->sink.begin(tags->sink.context, "cairo.dest", arena_text(tags->arena, "%s x=%.2f y=%.2f", name, item->x, item->y));
    tags->sink.end(tags->sink.context, "cairo.dest");
}

static bool has_open_link(const Tags *tags)
{
    for (size_t i = 0; i < tags->depth; i++)
        if (tags->open[i].tag && tags->open[i].tag->kind == TAG_LINK)
            return true;
    return false;
}

void tags_end_page(Tags *tags)
{
    end_words(tags);
    while (has_open_link(tags))
        end(tags);
}

void tags_end(Tags *tags)
{
    while (tags->depth)
        end(tags);
}
