#include "print/objects.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "print/packing.h"

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

qpdf_oh object_array(const Objects *objects)
{
    return qpdf_oh_new_array(objects->qpdf);
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
    qpdf_oh stream = object_stream(objects, packed(scratch, bytes), dictionary);
    object_set(objects, qpdf_oh_get_dict(objects->qpdf, stream), "/Filter", object_parse(objects, "/FlateDecode"));
    arena_close(scratch);
    return stream;
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
