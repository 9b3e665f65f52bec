/* Takes metadata, gives a packet of XMP: one description, property after
 * property. PDF/A also asks that every schema which it does not know be
 * described in the packet itself (ISO 19005-2, 6.6.2.3.2). */
#include "print/xmp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Packet {
    Arena *arena;
    const Metadata *metadata;
    const Profile *profile;
    FILE *out;
} Packet;

typedef enum Form { FORM_PLAIN, FORM_LANGUAGES, FORM_SEQUENCE, FORM_SET } Form;

static void put(const Packet *packet, const char *words)
{
    fputs(words, packet->out);
}

static void put_escaped(const Packet *packet, const char *words)
{
    for (; *words; words++)
        switch (*words) {
        case '&': put(packet, "&amp;"); break;
        case '<': put(packet, "&lt;"); break;
        case '>': put(packet, "&gt;"); break;
        default: putc(*words, packet->out);
        }
}

static void put_item(const Packet *packet, const char *language, const char *words)
{
    put(packet, "<rdf:li");
    if (language)
        fprintf(packet->out, " xml:lang=\"%s\"", language);
    put(packet, ">");
    put_escaped(packet, words);
    put(packet, "</rdf:li>");
}

static void put_list(const Packet *packet, const char *container, const char *const *words)
{
    fprintf(packet->out, "<rdf:%s>", container);
    for (; *words; words++)
        put_item(packet, NULL, *words);
    fprintf(packet->out, "</rdf:%s>", container);
}

/* The words hold for whoever asks for no language, and for whoever asks for theirs. */
static void put_languages(const Packet *packet, const char *words)
{
    put(packet, "<rdf:Alt>");
    put_item(packet, "x-default", words);
    put_item(packet, packet->metadata->language, words);
    put(packet, "</rdf:Alt>");
}

/* A property that has something to say. `words` ends with NULL; one that is no list takes the first. */
static void put_property(const Packet *packet, const char *name, Form form, const char *const *words)
{
    if (!words[0] || !words[0][0])
        return;
    fprintf(packet->out, "   <%s>", name);
    switch (form) {
    case FORM_PLAIN: put_escaped(packet, words[0]); break;
    case FORM_LANGUAGES: put_languages(packet, words[0]); break;
    case FORM_SEQUENCE: put_list(packet, "Seq", words); break;
    case FORM_SET: put_list(packet, "Bag", words); break;
    }
    fprintf(packet->out, "</%s>\n", name);
}

static void put_one(const Packet *packet, const char *name, Form form, const char *words)
{
    put_property(packet, name, form, (const char *const[]){ words, NULL });
}

/* --- schemas that PDF/A does not know --- */

#define PDFUA "http://www.aiim.org/pdfua/ns/id/"
#define PRISM "http://prismstandard.org/namespaces/basic/2.0/"

typedef struct Described {
    const char *name, *type, *category, *about;
} Described;

static const Described pdfua_properties[] = {
    { "part", "Integer", "internal", "Part of ISO 14289 to which the file conforms" },
    { NULL, NULL, NULL, NULL },
};

static const Described prism_properties[] = {
    { "publicationName", "Text", "external", "Name of the periodical" },
    { "number", "Text", "external", "Number of the issue" },
    { "coverDisplayDate", "Text", "external", "Period of the issue as its cover has it" },
    { "edition", "Text", "external", "Edition of the issue: its language" },
    { NULL, NULL, NULL, NULL },
};

static void put_described(const Packet *packet, const Described *property)
{
    fprintf(packet->out,
            "       <rdf:li rdf:parseType=\"Resource\">\n"
            "        <pdfaProperty:name>%s</pdfaProperty:name>\n"
            "        <pdfaProperty:valueType>%s</pdfaProperty:valueType>\n"
            "        <pdfaProperty:category>%s</pdfaProperty:category>\n"
            "        <pdfaProperty:description>%s</pdfaProperty:description>\n"
            "       </rdf:li>\n",
            property->name, property->type, property->category, property->about);
}

static void put_schema(const Packet *packet, const char *name, const char *uri, const char *prefix, const Described *properties)
{
    fprintf(packet->out,
            "     <rdf:li rdf:parseType=\"Resource\">\n"
            "      <pdfaSchema:schema>%s</pdfaSchema:schema>\n"
            "      <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>\n"
            "      <pdfaSchema:prefix>%s</pdfaSchema:prefix>\n"
            "      <pdfaSchema:property><rdf:Seq>\n",
            name, uri, prefix);
    for (; properties->name; properties++)
        put_described(packet, properties);
    put(packet, "      </rdf:Seq></pdfaSchema:property>\n     </rdf:li>\n");
}

static void put_schemas(const Packet *packet)
{
    put(packet, "   <pdfaExtension:schemas><rdf:Bag>\n");
    put_schema(packet, "PDF/UA identification", PDFUA, "pdfuaid", pdfua_properties);
    put_schema(packet, "PRISM: a periodical and its issue", PRISM, "prism", prism_properties);
    put(packet, "   </rdf:Bag></pdfaExtension:schemas>\n");
}

/* --- the packet --- */

static void put_namespaces(const Packet *packet)
{
    static const char *const namespaces[][2] = {
        { "dc", "http://purl.org/dc/elements/1.1/" },
        { "xmp", "http://ns.adobe.com/xap/1.0/" },
        { "xmpMM", "http://ns.adobe.com/xap/1.0/mm/" },
        { "pdf", "http://ns.adobe.com/pdf/1.3/" },
        { "pdfaid", "http://www.aiim.org/pdfa/ns/id/" },
        { "pdfuaid", PDFUA },
        { "pdfxid", "http://www.npes.org/pdfx/ns/id/" },
        { "prism", PRISM },
        { "pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/" },
        { "pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#" },
        { "pdfaProperty", "http://www.aiim.org/pdfa/ns/property#" },
    };
    for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++)
        fprintf(packet->out, "\n    xmlns:%s=\"%s\"", namespaces[i][0], namespaces[i][1]);
}

static void put_standards(const Packet *packet)
{
    const Profile *profile = packet->profile;
    if (!profile)
        return;
    if (profile->inks)
        put_one(packet, "pdfxid:GTS_PDFXVersion", FORM_PLAIN, "PDF/X-4");
    if (profile->archival) {
        put_one(packet, "pdfaid:part", FORM_PLAIN, arena_text(packet->arena, "%d", profile->archival));
        put_one(packet, "pdfaid:conformance", FORM_PLAIN, "A");
    }
    if (profile->tagged)
        put_one(packet, "pdfuaid:part", FORM_PLAIN, "1");
    if (profile->archival)
        put_schemas(packet);
}

/* The deliverables of an edition are one document; each is an instance of it, and so is each after a correction. */
static void put_names(const Packet *packet)
{
    const Metadata *metadata = packet->metadata;
    Digesting digesting;
    const char *own = arena_text(packet->arena, "%s %s %s", metadata->document, moment_for_xmp(packet->arena, metadata->created),
                                 packet->profile ? packet->profile->word : "proof");
    digest_begin(&digesting);
    digest_add(&digesting, metadata->content.bytes, DIGEST_LENGTH);
    digest_add(&digesting, own, strlen(own));
    const char *instance = metadata_uuid(packet->arena, digest_end(&digesting));
    put_one(packet, "xmpMM:DocumentID", FORM_PLAIN, arena_text(packet->arena, "uuid:%s", metadata->document));
    put_one(packet, "xmpMM:InstanceID", FORM_PLAIN, arena_text(packet->arena, "uuid:%s", instance));
    put_one(packet, "xmpMM:VersionID", FORM_PLAIN, "1");
    put_one(packet, "xmpMM:RenditionClass", FORM_PLAIN, packet->profile ? "default" : "proof");
}

static void put_description(const Packet *packet)
{
    const Metadata *metadata = packet->metadata;
    const char *created = moment_for_xmp(packet->arena, metadata->created);
    put_one(packet, "dc:format", FORM_PLAIN, "application/pdf");
    put_one(packet, "dc:title", FORM_LANGUAGES, metadata->title);
    put_one(packet, "dc:creator", FORM_SEQUENCE, metadata->author);
    put_one(packet, "dc:description", FORM_LANGUAGES, metadata->subject);
    put_property(packet, "dc:subject", FORM_SET, metadata->keyword_list);
    put_one(packet, "dc:language", FORM_SET, metadata->language);
    put_one(packet, "dc:publisher", FORM_SET, metadata->publisher);
    put_one(packet, "dc:rights", FORM_LANGUAGES, metadata->rights);
    put_one(packet, "prism:publicationName", FORM_PLAIN, metadata->newsletter);
    put_one(packet, "prism:number", FORM_PLAIN, metadata->number ? arena_text(packet->arena, "%d", metadata->number) : "");
    put_one(packet, "prism:coverDisplayDate", FORM_PLAIN, metadata->period);
    put_one(packet, "prism:edition", FORM_PLAIN, metadata->edition);
    put_one(packet, "xmp:CreatorTool", FORM_PLAIN, "Tamga");
    put_one(packet, "xmp:CreateDate", FORM_PLAIN, created);
    put_one(packet, "xmp:ModifyDate", FORM_PLAIN, created);
    put_one(packet, "xmp:MetadataDate", FORM_PLAIN, created);
    put_one(packet, "pdf:Keywords", FORM_PLAIN, metadata->keywords);
    put_one(packet, "pdf:Producer", FORM_PLAIN, "Tamga");
    if (!packet->profile || !packet->profile->archival) /* PDF/A knows the other two of this schema, and not this one */
        put_one(packet, "pdf:Trapped", FORM_PLAIN, "False");
}

Bytes xmp_packet(Arena *arena, const Metadata *metadata, const Profile *profile)
{
    char *bytes = NULL;
    size_t length = 0;
    const Packet packet = { .arena = arena, .metadata = metadata, .profile = profile, .out = open_memstream(&bytes, &length) };
    if (!packet.out)
        arena_exhausted();
    put(&packet, "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                 "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                 " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                 "  <rdf:Description rdf:about=\"\"");
    put_namespaces(&packet);
    put(&packet, ">\n");
    put_description(&packet);
    put_names(&packet);
    put_standards(&packet);
    put(&packet, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
    if (fclose(packet.out) != 0)
        arena_exhausted();
    arena_own(arena, bytes, free);
    return (Bytes){ bytes, length };
}

void xmp_write(const Objects *objects, Bytes packet)
{
    object_set(objects, qpdf_get_root(objects->qpdf), "/Metadata", object_stream(objects, packet, "<< /Type /Metadata /Subtype /XML >>"));
}
