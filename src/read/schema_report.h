/* What the engine of schema.h says to editors: what stands there, what is
 * wanted, what was probably meant. */
#ifndef READ_SCHEMA_REPORT_H
#define READ_SCHEMA_REPORT_H

#include "read/schema.h"

/* What an entry is called in a sentence: by its key, or as an entry of the field's list. */
const char *schema_report_name(const SchemaReader *reader, const Node *node, const Field *field);

/* The keys of a table by their names in that format, ended by NULL. */
const char *const *schema_report_keys(const SchemaReader *reader, const Field *fields);

/* Errors. */
void schema_report_type(const SchemaReader *reader, const Node *node, const Field *field, FieldType type);
void schema_report_no_record(const SchemaReader *reader, const Node *node, const Field *fields);
void schema_report_unknown(const SchemaReader *reader, const Node *entry, const Field *fields, const char *name);

/* The key, or the path that ends with it, is that of another format; in this one `right` is. */
void schema_report_format(const SchemaReader *reader, Text key, const Field *field, const char *right);

/* A record has the field twice, under its old name and under the new one. */
void schema_report_both(const SchemaReader *reader, Text key, const Field *field);

/* An error, if the value lies outside of the field's limits. */
void schema_report_range(const SchemaReader *reader, const Node *node, const Field *field, double value, const char *unit);

/* What stands there, in a sentence: a list, a record, the first of its words. */
const char *schema_report_found(const SchemaReader *reader, const Node *node);

/* Hints: "did you mean …", or all the words there are, by `form`; what a field is, with its example. */
void schema_report_words(const SchemaReader *reader, const char *wrong, const char *const *words, const char *form);
void schema_report_example(const SchemaReader *reader, const Field *field);

#endif
