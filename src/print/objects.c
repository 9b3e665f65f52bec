#include "print/objects.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "read/input.h"

static void close_qpdf(void *qpdf)
{
    qpdf_data own = qpdf;
    qpdf_cleanup(&own);
}

Objects objects_open(Arena *arena)
{
    qpdf_data qpdf = arena_own(arena, qpdf_init(), close_qpdf);
    qpdf_silence_errors(qpdf);
    qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
    return (Objects){ arena, qpdf, packer_open(arena) };
}

qpdf_oh object_parse(const Objects *objects, const char *words)
{
    return qpdf_oh_parse(objects->qpdf, words);
}

qpdf_oh object_format(const Objects *objects, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    const int length = vsnprintf(NULL, 0, format, values);
    va_end(values);
    char *words = arena_alloc(objects->arena, (size_t)length + 1);
    va_start(values, format);
    vsnprintf(words, (size_t)length + 1, format, values);
    va_end(values);
    return qpdf_oh_parse(objects->qpdf, words);
}

qpdf_oh object_words(const Objects *objects, const char *utf8)
{
    return qpdf_oh_new_unicode_string(objects->qpdf, utf8);
}

qpdf_oh object_name(const Objects *objects, const char *name)
{
    return qpdf_oh_new_name(objects->qpdf, arena_text(objects->arena, "/%s", name));
}

qpdf_oh object_array(const Objects *objects)
{
    return qpdf_oh_new_array(objects->qpdf);
}

qpdf_oh object_dictionary(const Objects *objects)
{
    return qpdf_oh_new_dictionary(objects->qpdf);
}

void object_set(const Objects *objects, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
    qpdf_oh_replace_key(objects->qpdf, dictionary, key, value);
}

void object_add(const Objects *objects, qpdf_oh array, qpdf_oh value)
{
    qpdf_oh_append_item(objects->qpdf, array, value);
}

qpdf_oh object_get(const Objects *objects, qpdf_oh dictionary, const char *key)
{
    return qpdf_oh_get_key(objects->qpdf, dictionary, key);
}

double object_number(const Objects *objects, qpdf_oh number)
{
    return qpdf_oh_is_number(objects->qpdf, number) ? qpdf_oh_get_numeric_value(objects->qpdf, number) : 0;
}

double object_number_at(const Objects *objects, qpdf_oh array, int index)
{
    const bool there = qpdf_oh_is_array(objects->qpdf, array) && index < qpdf_oh_get_array_n_items(objects->qpdf, array);
    return there ? object_number(objects, qpdf_oh_get_array_item(objects->qpdf, array, index)) : 0;
}

qpdf_oh object_indirect(const Objects *objects, qpdf_oh object)
{
    return qpdf_make_indirect_object(objects->qpdf, object);
}

qpdf_oh object_stream(const Objects *objects, Bytes bytes, const char *dictionary)
{
    qpdf_data qpdf = objects->qpdf;
    qpdf_oh stream = qpdf_oh_new_stream(qpdf);
    qpdf_oh entries = object_parse(objects, dictionary), own = qpdf_oh_get_dict(qpdf, stream);
    for (qpdf_oh_begin_dict_key_iter(qpdf, entries); qpdf_oh_dict_more_keys(qpdf);) {
        const char *key = qpdf_oh_dict_next_key(qpdf);
        object_set(objects, own, key, object_get(objects, entries, key));
    }
    qpdf_oh filter = object_get(objects, own, "/Filter"), parameters = object_get(objects, own, "/DecodeParms");
    qpdf_oh_replace_stream_data(qpdf, stream, bytes.first, bytes.length, filter, parameters);
    return stream;
}

qpdf_oh object_packed_stream(const Objects *objects, Bytes bytes, const char *dictionary)
{
    Arena *scratch = arena_open();
    qpdf_oh stream = object_stream(objects, packed(objects->packer, scratch, bytes), dictionary);
    object_set(objects, qpdf_oh_get_dict(objects->qpdf, stream), "/Filter", object_parse(objects, "/FlateDecode"));
    arena_close(scratch);
    return stream;
}

void object_repack(const Objects *objects, qpdf_oh stream, Bytes bytes)
{
    qpdf_data qpdf = objects->qpdf;
    Arena *scratch = arena_open();
    const Bytes small = packed(objects->packer, scratch, bytes);
    qpdf_oh_replace_stream_data(qpdf, stream, small.first, small.length, object_name(objects, "FlateDecode"), qpdf_oh_new_null(qpdf));
    arena_close(scratch);
}

Bytes object_bytes(const Objects *objects, qpdf_oh stream)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    QPDF_BOOL filtered = QPDF_FALSE;
    const QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(objects->qpdf, stream, qpdf_dl_generalized, &filtered, &bytes, &length);
    arena_own(objects->arena, bytes, free);
    return code & QPDF_ERRORS ? (Bytes){ 0 } : (Bytes){ bytes, length };
}

/* ---------------------------------------------------------------- reading */

static void report(qpdf_data qpdf, const char *path, bool is_pdf, Diags *diags)
{
    qpdf_error error = qpdf_get_error(qpdf);
    const bool locked = error && qpdf_get_error_code(qpdf, error) == qpdf_e_password;
    diag_error(diags, (Place){ .file = path }, DIAG_PDF_UNREADABLE, "%s",
               locked ? message("this PDF is locked with a password") : is_pdf ? message("this PDF is damaged beyond reading") : message("this is no PDF"));
    if (locked)
        diag_hint(diags, "whoever made it can give you one without");
    else if (is_pdf && error)
        diag_hint(diags, "libqpdf says: %s", qpdf_get_error_full_text(qpdf, error));
    else
        diag_hint(diags, "a PDF begins with %%PDF; look whether another program can open it");
}

/* Readers find the mark within the first kilobyte. */
static bool is_pdf(const Input *input)
{
    enum { NEAR = 1024 };
    for (size_t i = 0; i + 5 <= input->length && i < NEAR; i++)
        if (memcmp(input->bytes + i, "%PDF-", 5) == 0)
            return true;
    return false;
}

bool objects_load(Arena *arena, const char *path, Objects *objects, Diags *diags)
{
    const Input *input = input_load(arena, path, PDF_FILE_LIMIT, diags);
    if (!input)
        return false;
    *objects = objects_open(arena);
    qpdf_data qpdf = objects->qpdf;
    const bool known = is_pdf(input);
    if (!known || qpdf_read_memory(qpdf, path, input->bytes, input->length, NULL) & QPDF_ERRORS || qpdf_get_num_pages(qpdf) < 0) {
        report(qpdf, path, known, diags);
        return false;
    }
    if (qpdf_more_warnings(qpdf)) {
        diag_warning(diags, (Place){ .file = path }, DIAG_PDF_UNREADABLE, "this PDF is damaged; something may be missing below");
        diag_hint(diags, "libqpdf says: %s", qpdf_get_error_full_text(qpdf, qpdf_next_warning(qpdf)));
    }
    return true;
}
