/* What a scalar's words say. False, the value untouched, when they say no such thing. */
#ifndef READ_SCALAR_H
#define READ_SCALAR_H

#include "read/schema.h"

/* "42", "-3": a whole number and nothing after it. */
bool scalar_parse_int(const char *words, int *number);

/* "true", "false", "yes", "no". */
bool scalar_parse_bool(const char *words, bool *value);

/* "2022-10", "2022-10-03": a month or day that the calendar has, from 1900 on. `date->at` is left alone. */
bool scalar_parse_date(const char *words, Date *date);

#endif
