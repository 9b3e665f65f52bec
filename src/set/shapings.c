/* A hash table with lists, by the words and their line; the rest is compared. */
#include "set/shapings.h"

#include <string.h>

enum {
    LISTS = 1024,   /* an edition has 400 different paragraphs; more only make the lists longer */
    MUCH = 4 << 20, /* bytes: an issue of 20 pages has 3 MiB, which the last page may ask for as the first */
};

typedef struct Known {
    const Span *spans;
    const char *style;
    double size;
    int align;
    bool hyphenate, headline;
    const char *features;
    const Shaped *shaped;
    struct Known *next;
} Known;

struct Shapings {
    Arena *arena; /* of all that is remembered */
    Known *lists[LISTS];
};

static void release(void *shapings)
{
    arena_close(((Shapings *)shapings)->arena);
}

Shapings *shapings_open(Arena *arena)
{
    Shapings *shapings = ARENA_NEW(arena, Shapings);
    shapings->arena = arena_open();
    return arena_own(arena, shapings, release);
}

void shapings_forget(Shapings *shapings)
{
    arena_close(shapings->arena);
    *shapings = (Shapings){.arena = arena_open()};
}

void shapings_forget_much(Shapings *shapings)
{
    if (arena_size(shapings->arena) > MUCH)
        shapings_forget(shapings);
}

Arena *shapings_arena(const Shapings *shapings)
{
    return shapings->arena;
}

/* FNV-1a, 32 bits (RFC 9923). The place counts as well: in a long issue the same label stands in a thousand places. */
static size_t list_of(const Span *spans)
{
    uint32_t hash = 2166136261u;
    for (const Span *span = spans; span; span = span->next) {
        hash = (hash ^ (uint32_t)span->at.line) * 16777619u;
        for (const char *byte = span->utf8; *byte; byte++)
            hash = (hash ^ (unsigned char)*byte) * 16777619u;
    }
    return hash % LISTS;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && a.length == b.length && same_text(a.file, b.file);
}

static bool same_spans(const Span *a, const Span *b)
{
    while (a && b && a->strong == b->strong && a->emphasis == b->emphasis && a->verbatim == b->verbatim &&
           a->small_caps == b->small_caps && a->note == b->note && same_place(a->at, b->at) && same_text(a->utf8, b->utf8) &&
           same_text(a->link, b->link)) {
        a = a->next;
        b = b->next;
    }
    return !a && !b;
}

/* A copy of a layout's style keeps its name; what set/ changes in copies is the ink, which letters do not know, and what
 * is compared here. */
static bool same_shape(const Known *known, const Style *style)
{
    return known->size >= style->size && known->size <= style->size && known->align == style->align &&
           known->hyphenate == style->hyphenate && known->headline == style->headline &&
           same_text(known->features, style->features.utf8) && same_text(known->style, style->name.utf8);
}

const Shaped *shapings_shaped(const Shapings *shapings, const Span *spans, const Style *style)
{
    for (const Known *known = shapings->lists[list_of(spans)]; known; known = known->next)
        if (same_shape(known, style) && same_spans(known->spans, spans))
            return known->shaped;
    return NULL;
}

void shapings_add(Shapings *shapings, const Shaped *shaped, const Span *spans, const Style *style)
{
    Known **list = &shapings->lists[list_of(spans)];
    Known *known = ARENA_NEW(shapings->arena, Known);
    *known = (Known){.spans = spans, .style = style->name.utf8, .size = style->size, .align = style->align, .shaped = shaped,
                     .hyphenate = style->hyphenate, .headline = style->headline, .features = style->features.utf8, .next = *list};
    *list = known;
}
