/* Takes files, gives embedded ones: listed by name for whoever looks for
 * them, and associated with the document, as PDF/A-3 demands. */
#include "print/attached.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "print/packing.h"

static bool report(const Source *source, int number, Diags *diags)
{
    diag_fault(diags, (Place){ .file = source->path }, DIAG_FILE_UNREADABLE, "this file cannot be read, and the archive shall have it");
    diag_hint(diags, "the system says: %s", strerror(number));
    return false;
}

/* A file as it was when it was read. */
typedef struct Read {
    const Source *source;
    Bytes bytes;
} Read;

static bool read_all(Arena *arena, FILE *file, Read *read)
{
    struct stat about;
    if (fstat(fileno(file), &about) != 0)
        return false;
    const size_t length = (size_t)about.st_size;
    unsigned char *bytes = arena_own(arena, malloc(length + 1), free);
    if (!bytes)
        arena_exhausted();
    read->bytes = (Bytes){ bytes, fread(bytes, 1, length, file) };
    return !ferror(file);
}

static bool read_file(Arena *arena, Read *read, Diags *diags)
{
    const Source *source = read->source;
    read->bytes = source->bytes;
    if (source->bytes.first)
        return true;
    FILE *file = fopen(source->path, "rb");
    if (!file)
        return report(source, errno, diags);
    const bool done = read_all(arena, file, read);
    const int number = errno;
    fclose(file);
    return done || report(source, number, diags);
}

/* --- objects --- */

/* Pictures are packed already; of fonts, ten megabytes would take longer than the whole edition. */
static bool is_text(const Source *source)
{
    return strncmp(source->mime, "text/", 5) == 0 || strstr(source->mime, "yaml");
}

/* A name of a PDF: what is no plain letter or digit as #2F. */
static const char *pdf_name(Arena *arena, const char *words)
{
    char *name = arena_alloc(arena, 3 * strlen(words) + 2), *end = name;
    *end++ = '/';
    for (; *words; words++) {
        const bool plain = (*words >= 'a' && *words <= 'z') || (*words >= 'A' && *words <= 'Z') || (*words >= '0' && *words <= '9') ||
                           *words == '-' || *words == '.' || *words == '+';
        if (plain)
            *end++ = *words;
        else
            end += sprintf(end, "#%02X", (unsigned char)*words);
    }
    return name;
}

/* libqpdf copies the bytes; `scratch` may go then. */
static qpdf_oh embedded_file(const Objects *objects, Arena *scratch, const Read *read, Moment date)
{
    Arena *arena = objects->arena;
    const char *mime = pdf_name(arena, read->source->mime);
    qpdf_oh params = object_format(objects, "<< /Size %zu >>", read->bytes.length);
    object_set(objects, params, "/ModDate", object_words(objects, moment_for_pdf(arena, date)));
    const Bytes bytes = is_text(read->source) ? packed(objects->packer, scratch, read->bytes) : packed_as_is(objects->packer, scratch, read->bytes);
    qpdf_oh stream = object_stream(objects, bytes, arena_text(arena, "<< /Type /EmbeddedFile /Subtype %s /Filter /FlateDecode >>", mime));
    object_set(objects, qpdf_oh_get_dict(objects->qpdf, stream), "/Params", params);
    return stream;
}

static qpdf_oh file_specification(const Objects *objects, const Source *source, qpdf_oh stream)
{
    qpdf_oh files = object_parse(objects, "<< >>");
    object_set(objects, files, "/F", stream);
    object_set(objects, files, "/UF", stream);
    qpdf_oh specification = object_format(objects, "<< /Type /Filespec /AFRelationship /%s >>", source->spoken ? "Source" : "Supplement");
    object_set(objects, specification, "/F", object_words(objects, source->name));
    object_set(objects, specification, "/UF", object_words(objects, source->name));
    object_set(objects, specification, "/EF", files);
    return object_indirect(objects, specification);
}

typedef struct Attaching {
    const Objects *objects;
    const Attachments *attachments;
    Digesting digesting;
    qpdf_oh names, associated;
} Attaching;

static void add(Attaching *attaching, const Read *read, qpdf_oh stream)
{
    const Objects *objects = attaching->objects;
    const char *name = read->source->name;
    qpdf_oh file = file_specification(objects, read->source, stream);
    object_add(objects, attaching->names, qpdf_oh_new_string(objects->qpdf, name)); /* a key is bytes, in their order */
    object_add(objects, attaching->names, file);
    object_add(objects, attaching->associated, file);
    digest_add(&attaching->digesting, name, strlen(name) + 1);
    digest_add(&attaching->digesting, read->source->digest.bytes, DIGEST_LENGTH);
}

/* A file at a time: together they are large. */
static bool attach(Attaching *attaching, const Source *source, Diags *diags)
{
    Arena *scratch = arena_open();
    Read read = { .source = source };
    const bool done = read_file(scratch, &read, diags);
    if (done)
        add(attaching, &read, embedded_file(attaching->objects, scratch, &read, attaching->attachments->date));
    arena_close(scratch);
    return done;
}

static int compare_sources(const void *left, const void *right)
{
    return strcmp(((const Source *)left)->name, ((const Source *)right)->name);
}

bool attached_write(const Objects *objects, const Attachments *attachments, Digest *digest, Diags *diags)
{
    const size_t count = attachments->count;
    Source *sorted = ARENA_ARRAY(objects->arena, Source, count + 1);
    if (count)
        memcpy(sorted, attachments->sources, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_sources); /* as readers search it: ISO 32000-1, 7.9.6 */
    Attaching attaching = { .objects = objects, .attachments = attachments, .names = object_array(objects), .associated = object_array(objects) };
    digest_begin(&attaching.digesting);
    for (size_t i = 0; i < count; i++)
        if (!attach(&attaching, &sorted[i], diags))
            return false;
    *digest = digest_end(&attaching.digesting);
    if (!count)
        return true;
    qpdf_oh tree = object_parse(objects, "<< /EmbeddedFiles << >> >>"), catalog = qpdf_get_root(objects->qpdf);
    object_set(objects, object_get(objects, tree, "/EmbeddedFiles"), "/Names", attaching.names);
    object_set(objects, catalog, "/Names", tree);
    object_set(objects, catalog, "/AF", attaching.associated);
    return true;
}
