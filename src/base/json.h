/* JSON, written from top to bottom: objects and lists that begin and end, and what stands in them. Strings are UTF-8;
 * what is broken in them becomes U+FFFD, so that the result can always be read. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/limits.h"

typedef enum JsonKind { JSON_OBJECT, JSON_LIST } JsonKind;

/* One at work; to begin with, all zero but `out`. */
typedef struct Json {
    FILE *out;
    int depth;
    int flat;   /* the depth from which everything stands on one line; 0: nowhere */
    bool comma; /* something stands before, at this depth */
    JsonKind kinds[JSON_DEPTH_LIMIT];
} Json;

/* `key` is NULL for what stands in a list, and for the first. */
void json_begin(Json *json, const char *key, JsonKind kind);
/* The same, all of it on one line. */
void json_begin_flat(Json *json, const char *key, JsonKind kind);
/* Ends what was begun last; behind the outermost a line ends. */
void json_end(Json *json);

void json_words(Json *json, const char *key, const char *words); /* NULL: null */
void json_number(Json *json, const char *key, double number);    /* ten digits of it */
void json_bool(Json *json, const char *key, bool value);

#endif
