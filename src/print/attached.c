/* Takes files, gives embedded ones: listed by name for whoever looks for
 * them, and associated with the document, as PDF/A-3 demands. */
#include "print/attached.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "print/checksum.h"

static bool report(const Source *source, int number, Diags *diags)
{
    diag_fault(diags, (Place){ .file = source->path }, DIAG_FILE_UNREADABLE, "this file cannot be read, and the archive shall have it");
    diag_hint(diags, "the system says: %s", strerror(number));
    return false;
}

static bool read_file(Arena *arena, const Source *source, Bytes *bytes, Diags *diags)
{
    FILE *file = fopen(source->path, "rb");
    if (!file)
        return report(source, errno, diags);
    size_t length = 0, room = 1 << 16;
    char *read = malloc(room);
    for (size_t got = 1; read && got > 0; length += got) {
        if (length == room)
            read = realloc(read, room *= 2);
        got = read ? fread(read + length, 1, room - length, file) : 0;
    }
    if (!read)
        arena_exhausted();
    arena_own(arena, read, free);
    const bool failed = ferror(file);
    const int number = errno;
    fclose(file);
    *bytes = (Bytes){ read, length };
    return !failed || report(source, number, diags);
}

/* --- without compression --- */

static void put_block(unsigned char *to, const unsigned char *from, unsigned length, bool last)
{
    const unsigned flipped = ~length;
    to[0] = last;
    to[1] = (unsigned char)length;
    to[2] = (unsigned char)(length >> 8);
    to[3] = (unsigned char)flipped;
    to[4] = (unsigned char)(flipped >> 8);
    memcpy(to + 5, from, length);
}

static void put_checksum(unsigned char *to, Bytes bytes)
{
    enum { LEAST_OVERFLOW = 5552, MODULUS = 65521 }; /* so many bytes fit into 32 bits before the remainder is due */
    const unsigned char *at = bytes.first, *end = at + bytes.length;
    unsigned long a = 1, b = 0;
    while (at < end) {
        const unsigned char *pause = end - at > LEAST_OVERFLOW ? at + LEAST_OVERFLOW : end;
        for (; at < pause; at++)
            b += a += *at;
        a %= MODULUS;
        b %= MODULUS;
    }
    const unsigned long sum = b << 16 | a;
    for (int i = 0; i < 4; i++)
        to[i] = (unsigned char)(sum >> (24 - 8 * i));
}

/* The bytes as Flate without compression (RFC 1950 and 1951: stored blocks). libqpdf would compress what has no filter:
 * ten megabytes of fonts would take longer than the whole edition. */
static Bytes stored(Arena *arena, Bytes bytes)
{
    enum { BLOCK = 65535, HEAD = 5 };
    const size_t blocks = bytes.length ? (bytes.length + BLOCK - 1) / BLOCK : 1;
    const size_t length = 2 + blocks * HEAD + bytes.length + 4;
    unsigned char *all = arena_own(arena, malloc(length), free), *to = all;
    if (!all)
        arena_exhausted();
    *to++ = 0x78;
    *to++ = 0x01;
    const unsigned char *from = bytes.first;
    for (size_t left = bytes.length, i = 0; i < blocks; i++) {
        const unsigned part = left > BLOCK ? BLOCK : (unsigned)left;
        put_block(to, from, part, i + 1 == blocks);
        to += HEAD + part;
        from += part;
        left -= part;
    }
    put_checksum(to, bytes);
    return (Bytes){ all, length };
}

static bool is_text(const Source *source)
{
    return strncmp(source->mime, "text/", 5) == 0 || strstr(source->mime, "yaml");
}

/* --- objects --- */

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
static qpdf_oh embedded_file(const Objects *objects, Arena *scratch, const Source *source, Bytes bytes, Moment date)
{
    Arena *arena = objects->arena;
    const char *mime = pdf_name(arena, source->mime);
    qpdf_oh params = object_format(objects, "<< /Size %zu /CheckSum <%s> >>", bytes.length, checksum_of(arena, bytes));
    object_set(objects, params, "/ModDate", object_words(objects, moment_for_pdf(arena, date)));
    const bool shrinks = is_text(source);
    qpdf_oh stream = object_stream(objects, shrinks ? bytes : stored(scratch, bytes),
                                   arena_text(arena, "<< /Type /EmbeddedFile /Subtype %s %s >>", mime, shrinks ? "" : "/Filter /FlateDecode"));
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

/* A file at a time: together they are large. */
static bool embed(const Objects *objects, const Source *source, Moment date, qpdf_oh *stream, Diags *diags)
{
    Arena *scratch = arena_open();
    Bytes bytes;
    const bool read = read_file(scratch, source, &bytes, diags);
    if (read)
        *stream = embedded_file(objects, scratch, source, bytes, date);
    arena_close(scratch);
    return read;
}

static int compare_sources(const void *left, const void *right)
{
    return strcmp(((const Source *)left)->name, ((const Source *)right)->name);
}

bool attached_write(const Objects *objects, const Source *sources, size_t count, Moment date, Diags *diags)
{
    Source *sorted = ARENA_ARRAY(objects->arena, Source, count + 1);
    if (count)
        memcpy(sorted, sources, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_sources); /* as readers search it: ISO 32000-1, 7.9.6 */
    qpdf_oh names = object_array(objects), associated = object_array(objects);
    for (size_t i = 0; i < count; i++) {
        qpdf_oh stream;
        if (!embed(objects, &sorted[i], date, &stream, diags))
            return false;
        qpdf_oh file = file_specification(objects, &sorted[i], stream);
        object_add(objects, names, qpdf_oh_new_string(objects->qpdf, sorted[i].name)); /* a key is bytes, in their order */
        object_add(objects, names, file);
        object_add(objects, associated, file);
    }
    if (!count)
        return true;
    qpdf_oh tree = object_parse(objects, "<< /EmbeddedFiles << >> >>"), catalog = qpdf_get_root(objects->qpdf);
    object_set(objects, object_get(objects, tree, "/EmbeddedFiles"), "/Names", names);
    object_set(objects, catalog, "/Names", tree);
    object_set(objects, catalog, "/AF", associated);
    return true;
}
