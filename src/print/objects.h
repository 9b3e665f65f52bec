/* The objects of a PDF, as finishing builds them with libqpdf, and as whoever reads one finds them. */
#ifndef PRINT_OBJECTS_H
#define PRINT_OBJECTS_H

#include <qpdf/qpdf-c.h>

#include "base/diag.h"
#include "print/bytes.h"
#include "print/packing.h"

/* A PDF that is being finished, or read. */
typedef struct Objects {
    Arena *arena;
    qpdf_data qpdf;
    Packer *packer;
} Objects;

/* No PDF yet: libqpdf is to read one. It says nothing by itself. Lives in the arena. */
Objects objects_open(Arena *arena);

/* An object as PDF writes it: "<< /S /URI >>". No references. */
qpdf_oh object_parse(const Objects *objects, const char *words);

/* The same by printf's format; numbers as "%.2f". */
qpdf_oh object_format(const Objects *objects, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A text string, in the encoding that its characters need. */
qpdf_oh object_words(const Objects *objects, const char *utf8);

/* A name, without its slash: "Span". */
qpdf_oh object_name(const Objects *objects, const char *name);

qpdf_oh object_array(const Objects *objects);
qpdf_oh object_dictionary(const Objects *objects);

void object_set(const Objects *objects, qpdf_oh dictionary, const char *key, qpdf_oh value);
void object_add(const Objects *objects, qpdf_oh array, qpdf_oh value);

/* A value of a dictionary; a null object when it has none. */
qpdf_oh object_get(const Objects *objects, qpdf_oh dictionary, const char *key);

/* The number that the object is, and an array's; 0 when it is none. What libqpdf is asked of the wrong kind it takes for a
 * fault of the PDF. */
double object_number(const Objects *objects, qpdf_oh number);
double object_number_at(const Objects *objects, qpdf_oh array, int index);

/* Makes it an object that others refer to. */
qpdf_oh object_indirect(const Objects *objects, qpdf_oh object);

/* A stream of its own, and its dictionary, which may name the filter that the bytes went through. They are copied. */
qpdf_oh object_stream(const Objects *objects, Bytes bytes, const char *dictionary);

/* The same of plain bytes, which it packs. */
qpdf_oh object_packed_stream(const Objects *objects, Bytes bytes, const char *dictionary);

/* Gives a stream other bytes, which it packs. */
void object_repack(const Objects *objects, qpdf_oh stream, Bytes bytes);

/* The bytes of a stream without its filters; lent by the arena. NULL first when they cannot be read. */
Bytes object_bytes(const Objects *objects, qpdf_oh stream);

/* Opens a PDF to be looked at: nothing in it is believed to be there, or of its kind. It lives in `arena`. False when it cannot be
 * read, or is none; reported. */
bool objects_load(Arena *arena, const char *path, Objects *objects, Diags *diags);

#endif
