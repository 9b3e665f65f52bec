/* Takes a packet of XMP, gives its properties, whoever wrote it: as elements
 * or as attributes, with one description or several. What lies deeper than a
 * list of words is left out. */
#include "base/limits.h"
#include "print/xmp.h"

#include <glib.h>
#include <string.h>

/* A prefix of the packet, and the usual one of its namespace. */
typedef struct Prefix {
    const char *here, *usual;
} Prefix;

typedef struct Reading {
    Arena *arena;
    XmpProperty *first, **last;
    Prefix prefixes[XMP_PREFIX_LIMIT];
    size_t prefix_count;
    int depth;              /* of the element that is open */
    int description;        /* depth of the description that is open; 0: none is */
    const char *property;   /* that is open in it; NULL: none is */
    bool alternatives;      /* it holds the same words in several languages */
    int items;
    GString *words;
} Reading;

static const char *usual_prefix(const char *uri)
{
    static const char *const known[][2] = {
        { "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf" },
        { "http://purl.org/dc/elements/1.1/", "dc" },
        { "http://ns.adobe.com/xap/1.0/", "xmp" },
        { "http://ns.adobe.com/xap/1.0/mm/", "xmpMM" },
        { "http://ns.adobe.com/pdf/1.3/", "pdf" },
        { "http://www.aiim.org/pdfa/ns/id/", "pdfaid" },
        { "http://www.aiim.org/pdfua/ns/id/", "pdfuaid" },
        { "http://www.npes.org/pdfx/ns/id/", "pdfxid" },
        { "http://prismstandard.org/namespaces/basic/2.0/", "prism" },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i][0], uri) == 0)
            return known[i][1];
    return NULL;
}

static const char *kept(const Reading *reading, const char *words)
{
    return arena_copy(reading->arena, words, strlen(words));
}

static void add_prefixes(Reading *reading, const gchar **names, const gchar **values)
{
    for (; *names; names++, values++) {
        if (strncmp(*names, "xmlns:", 6) != 0 || reading->prefix_count == XMP_PREFIX_LIMIT)
            continue;
        const char *usual = usual_prefix(*values);
        reading->prefixes[reading->prefix_count++] = (Prefix){ kept(reading, *names + 6), usual ? usual : kept(reading, *names + 6) };
    }
}

static const char *usual_name(const Reading *reading, const char *name)
{
    const char *colon = strchr(name, ':');
    for (size_t i = reading->prefix_count; colon && i-- > 0;) {
        const Prefix *prefix = &reading->prefixes[i];
        if (strlen(prefix->here) == (size_t)(colon - name) && !strncmp(prefix->here, name, (size_t)(colon - name)))
            return arena_text(reading->arena, "%s%s", prefix->usual, colon);
    }
    return kept(reading, name);
}

static void add_property(Reading *reading, const char *name, const char *words)
{
    XmpProperty *property = ARENA_NEW(reading->arena, XmpProperty);
    *property = (XmpProperty){ .name = name, .words = kept(reading, words) };
    *reading->last = property;
    reading->last = &property->next;
}

static void begin_description(Reading *reading, const gchar **names, const gchar **values)
{
    reading->description = reading->depth;
    for (; *names; names++, values++) {
        const char *name = usual_name(reading, *names);
        if (strncmp(name, "xmlns", 5) != 0 && strncmp(name, "rdf:", 4) != 0 && strncmp(name, "xml:", 4) != 0)
            add_property(reading, name, *values);
    }
}

static void begin_element(GMarkupParseContext *context, const gchar *element, const gchar **names, const gchar **values, gpointer closure,
                          GError **error)
{
    (void)context;
    (void)error;
    Reading *reading = closure;
    reading->depth++;
    add_prefixes(reading, names, values);
    const char *name = usual_name(reading, element);
    const int below = reading->depth - reading->description;
    if (!reading->description && strcmp(name, "rdf:Description") == 0) {
        begin_description(reading, names, values);
    } else if (reading->description && below == 1) {
        reading->property = name;
        reading->alternatives = false;
        reading->items = 0;
        g_string_truncate(reading->words, 0);
    } else if (reading->property && below == 2) {
        reading->alternatives = strcmp(name, "rdf:Alt") == 0;
    } else if (reading->property && below == 3) {
        g_string_truncate(reading->words, 0);
    }
}

/* Words stand in a property, or in the items of its list. */
static void add_words(GMarkupParseContext *context, const gchar *words, gsize length, gpointer closure, GError **error)
{
    (void)context;
    (void)error;
    Reading *reading = closure;
    const int below = reading->depth - reading->description;
    if (reading->property && (below == 1 || below == 3))
        g_string_append_len(reading->words, words, (gssize)length);
}

static void end_element(GMarkupParseContext *context, const gchar *element, gpointer closure, GError **error)
{
    (void)context;
    (void)element;
    (void)error;
    Reading *reading = closure;
    const int below = reading->depth - reading->description;
    if (reading->property && below == 3) {
        if (!reading->alternatives || reading->items == 0)
            add_property(reading, reading->property, reading->words->str);
        reading->items++;
    } else if (reading->property && below == 1) {
        if (reading->items == 0)
            add_property(reading, reading->property, reading->words->str);
        reading->property = NULL;
    } else if (reading->description == reading->depth) {
        reading->description = 0;
    }
    reading->depth--;
}

bool xmp_read(Arena *arena, Bytes packet, const XmpProperty **properties)
{
    static const GMarkupParser parser = { .start_element = begin_element, .end_element = end_element, .text = add_words };
    Reading reading = { .arena = arena, .words = g_string_new(NULL) };
    reading.last = &reading.first;
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &reading, NULL);
    const bool sound = packet.length > 0 && g_markup_parse_context_parse(context, packet.first, (gssize)packet.length, NULL) &&
                       g_markup_parse_context_end_parse(context, NULL);
    g_markup_parse_context_free(context);
    g_string_free(reading.words, TRUE);
    *properties = reading.first;
    return sound;
}

const char *xmp_words(Arena *arena, const XmpProperty *properties, const char *name)
{
    const char *words = NULL;
    for (; properties; properties = properties->next)
        if (strcmp(properties->name, name) == 0)
            words = words ? arena_text(arena, "%s, %s", words, properties->words) : properties->words;
    return words;
}
