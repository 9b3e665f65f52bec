#include "base/json.h"

#include <assert.h>

#include "base/limits.h"
#include "base/text.h"

static void put_character(FILE *out, uint32_t character)
{
    char bytes[4];
    if (character == '"' || character == '\\')
        fprintf(out, "\\%c", (char)character);
    else if (character == '\n')
        fputs("\\n", out);
    else if (character == '\t')
        fputs("\\t", out);
    else if (character < 0x20 || (character >= 0x7F && character <= 0x9F))
        fprintf(out, "\\u%04x", (unsigned)character);
    else
        fwrite(bytes, 1, utf8_put(bytes, character), out);
}

static void put_string(FILE *out, const char *words)
{
    fputc('"', out);
    for (uint32_t character; (character = utf8_next(&words)) != 0;)
        put_character(out, character);
    fputc('"', out);
}

static void begin_line(const Json *json)
{
    fprintf(json->out, "\n%*s", 2 * json->depth, "");
}

/* What parts an entry from the one before, and its key. */
static void begin_entry(Json *json, const char *key)
{
    if (json->comma)
        fputs(json->flat ? ", " : ",", json->out);
    if (json->depth > 0 && !json->flat)
        begin_line(json);
    if (key) {
        put_string(json->out, key);
        fputs(": ", json->out);
    }
    json->comma = true;
}

void json_begin(Json *json, const char *key, JsonKind kind)
{
    assert(json->depth < JSON_DEPTH_LIMIT);
    begin_entry(json, key);
    fputc(kind == JSON_OBJECT ? '{' : '[', json->out);
    json->kinds[json->depth++] = kind;
    json->comma = false;
}

void json_begin_flat(Json *json, const char *key, JsonKind kind)
{
    json_begin(json, key, kind);
    if (!json->flat)
        json->flat = json->depth;
}

void json_end(Json *json)
{
    const bool flat = json->flat > 0;
    if (json->flat == json->depth)
        json->flat = 0;
    const JsonKind kind = json->kinds[--json->depth];
    if (json->comma && !flat)
        begin_line(json);
    fputc(kind == JSON_OBJECT ? '}' : ']', json->out);
    json->comma = true;
    if (json->depth == 0)
        fputc('\n', json->out);
}

void json_words(Json *json, const char *key, const char *words)
{
    begin_entry(json, key);
    if (words)
        put_string(json->out, words);
    else
        fputs("null", json->out);
}

void json_number(Json *json, const char *key, double number)
{
    begin_entry(json, key);
    fprintf(json->out, "%.10g", number);
}

void json_bool(Json *json, const char *key, bool value)
{
    begin_entry(json, key);
    fputs(value ? "true" : "false", json->out);
}
