/* A link covers its words line by line; a run is as high as its letters, from
 * the accents of its capitals to its descenders. */
#include "print/links.h"

#include <string.h>

static bool is_within(const Tag *tag, const Tag *ancestor)
{
    while (tag && tag != ancestor)
        tag = tag->parent;
    return tag != NULL;
}

static const Tag *link_around(const Tag *tag)
{
    while (tag && tag->kind != TAG_LINK)
        tag = tag->parent;
    return tag;
}

static Box run_box(const Item *item, const Run *run)
{
    const pt size = run->style->size;
    return (Box){ item->x + run->x, item->y - 0.85 * size, run->width, 1.1 * size };
}

static Box joined(Box a, Box b)
{
    if (a.width <= 0)
        return b;
    const pt right = a.x + a.width > b.x + b.width ? a.x + a.width : b.x + b.width;
    const pt bottom = a.y + a.height > b.y + b.height ? a.y + a.height : b.y + b.height;
    const pt left = a.x < b.x ? a.x : b.x, top = a.y < b.y ? a.y : b.y;
    return (Box){ left, top, right - left, bottom - top };
}

static const Tag *run_tag(const Item *item, const Run *run)
{
    return run->tag ? run->tag : item->tag;
}

Box links_area(const Page *page, const Tag *tag)
{
    Box area = { 0 };
    for (const Item *item = page->items.first; item; item = item->next) {
        if (item->kind != ITEM_TEXT && item->kind != ITEM_PLACE && is_within(item->tag, tag))
            area = joined(area, (Box){ item->x, item->y, item->width, item->height });
        for (size_t i = 0; item->kind == ITEM_TEXT && i < item->run_count; i++)
            if (is_within(run_tag(item, &item->runs[i]), tag))
                area = joined(area, run_box(item, &item->runs[i]));
    }
    return area;
}

/* --- links --- */

static qpdf_oh point_on(const Objects *objects, const Sheets *sheets, int page, pt x, pt y)
{
    qpdf_oh destination = object_array(objects);
    object_add(objects, destination, sheets->pages[page]);
    object_add(objects, destination, object_parse(objects, "/XYZ"));
    object_add(objects, destination, object_format(objects, "%.2f", sheets->left + x));
    object_add(objects, destination, object_format(objects, "%.2f", sheets->top - y));
    object_add(objects, destination, qpdf_oh_new_null(objects->qpdf));
    return destination;
}

typedef struct Linking {
    const Objects *objects;
    const Forme *forme;
    const Sheets *sheets;
    Link *first, **last;
} Linking;

typedef struct Cover {
    Box whole;
    qpdf_oh corners;   /* of each line, as QuadPoints has them: ISO 32000-1, 12.5.6.5 */
    const char *words;
} Cover;

static void add_corners(const Linking *linking, Cover *cover, Box box)
{
    const pt left = linking->sheets->left + box.x, right = left + box.width;
    const pt top = linking->sheets->top - box.y, bottom = top - box.height;
    const pt corners[] = { left, bottom, right, bottom, right, top, left, top };
    for (size_t i = 0; i < sizeof corners / sizeof *corners; i++)
        object_add(linking->objects, cover->corners, object_format(linking->objects, "%.2f", corners[i]));
}

static void cover_text(const Linking *linking, const Tag *link, const Item *item, Cover *cover)
{
    Box line = { 0 };
    for (size_t i = 0; i < item->run_count; i++) {
        const Run *run = &item->runs[i];
        if (link_around(run_tag(item, run)) != link)
            continue;
        line = joined(line, run_box(item, run));
        cover->words = arena_text(linking->objects->arena, "%s%.*s", cover->words, (int)run->length, run->utf8);
    }
    if (line.width <= 0)
        return;
    add_corners(linking, cover, line);
    cover->whole = joined(cover->whole, line);
    cover->words = arena_text(linking->objects->arena, "%s ", cover->words);
}

static Cover cover_of(const Linking *linking, const Page *page, const Tag *link)
{
    Cover cover = { .corners = object_array(linking->objects), .words = "" };
    for (const Item *item = page->items.first; item; item = item->next) {
        if (item->kind == ITEM_TEXT) {
            cover_text(linking, link, item, &cover);
        } else if (item->kind != ITEM_PLACE && link_around(item->tag) == link) {
            const Box box = { item->x, item->y, item->width, item->height };
            add_corners(linking, &cover, box);
            cover.whole = joined(cover.whole, box);
        }
    }
    return cover;
}

/* Words as a reader hears them: without the hyphens of lines, with plain spaces, at single distance. */
static const char *spoken(Arena *arena, const char *utf8)
{
    char *plain = arena_alloc(arena, strlen(utf8) + 1), *end = plain;
    while (*utf8) {
        if (!strncmp(utf8, "\u00AD ", 3) || !strncmp(utf8, "\u00AD", 2)) {
            utf8 += utf8[2] == ' ' ? 3 : 2;
        } else if (!strncmp(utf8, "\u00A0", 2) || *utf8 == ' ') {
            if (end > plain && end[-1] != ' ')
                *end++ = ' ';
            utf8 += *utf8 == ' ' ? 1 : 2;
        } else {
            *end++ = *utf8++;
        }
    }
    while (end > plain && end[-1] == ' ')
        end--;
    *end = '\0';
    return plain;
}

/* An address in ASCII, and without what means something in a PDF's string. */
static const char *ascii_address(Arena *arena, const char *uri)
{
    char *address = arena_alloc(arena, 3 * strlen(uri) + 1);
    char *end = address;
    for (const unsigned char *byte = (const unsigned char *)uri; *byte; byte++) {
        const bool stands = *byte > ' ' && *byte < 0x7F && !strchr("()<>'\"\\", *byte);
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

static bool is_mark(const Tag *tag)
{
    return tag && tag->parent && tag->parent->kind == TAG_REFERENCE;
}

/* From a mark to its note, from a note to its first mark. */
static qpdf_oh note_destination(const Linking *linking, const Tag *link)
{
    int page = 0;
    for (const FormePage *drawn = linking->forme->first; drawn && drawn->page; drawn = drawn->next, page++)
        for (const Item *item = drawn->page->items.first; item; item = item->next)
            for (size_t i = 0; item->kind == ITEM_TEXT && i < item->run_count; i++) {
                const Tag *other = item->runs[i].tag;
                if (other && other->note == link->note && is_mark(other) != is_mark(link))
                    return point_on(linking->objects, linking->sheets, page, item->x + item->runs[i].x, item->y - item->runs[i].style->leading);
            }
    return qpdf_oh_new_null(linking->objects->qpdf);
}

static void add_link(Linking *linking, const Page *page, const Tag *tag)
{
    const Objects *objects = linking->objects;
    const Cover cover = cover_of(linking, page, tag);
    const pt left = linking->sheets->left, top = linking->sheets->top;
    const Box box = cover.whole;
    qpdf_oh annotation = object_format(objects, "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [%.2f %.2f %.2f %.2f] >>", left + box.x,
                                       top - box.y - box.height, left + box.x + box.width, top - box.y);
    object_set(objects, annotation, "/QuadPoints", cover.corners);
    object_set(objects, annotation, "/Contents", object_words(objects, tag->uri ? tag->uri : spoken(objects->arena, cover.words)));
    if (tag->uri)
        object_set(objects, annotation, "/A", object_format(objects, "<< /S /URI /URI (%s) >>", ascii_address(objects->arena, tag->uri)));
    else
        object_set(objects, annotation, "/Dest", tag->note ? note_destination(linking, tag)
                                                           : links_destination(objects, linking->forme, tag->place, linking->sheets));
    Link *link = ARENA_NEW(objects->arena, Link);
    *link = (Link){ .tag = tag, .annotation = annotation };
    *linking->last = link;
    linking->last = &link->next;
}

static void meet(Linking *linking, const Page *page, const Tag *tag)
{
    const Tag *link = link_around(tag);
    for (const Link *known = linking->first; known; known = known->next)
        if (known->tag == link)
            return;
    if (link)
        add_link(linking, page, link);
}

const Link *links_of(const Objects *objects, const Forme *forme, const Page *page, const Sheets *sheets)
{
    Linking linking = { .objects = objects, .forme = forme, .sheets = sheets };
    linking.last = &linking.first;
    for (const Item *item = page->items.first; item; item = item->next) {
        if (item->kind != ITEM_TEXT && item->kind != ITEM_PLACE)
            meet(&linking, page, item->tag);
        for (size_t i = 0; item->kind == ITEM_TEXT && i < item->run_count; i++)
            meet(&linking, page, run_tag(item, &item->runs[i]));
    }
    return linking.first;
}

qpdf_oh links_destination(const Objects *objects, const Forme *forme, const char *place, const Sheets *sheets)
{
    int page = 0;
    for (const FormePage *drawn = forme->first; drawn && drawn->page; drawn = drawn->next, page++)
        for (const Item *item = drawn->page->items.first; item; item = item->next) {
            if (item->kind != ITEM_PLACE || strcmp(item->name, place) != 0)
                continue;
            return point_on(objects, sheets, page, item->x, item->y);
        }
    return qpdf_oh_new_null(objects->qpdf);
}
