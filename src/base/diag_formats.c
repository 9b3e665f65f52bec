#include "base/diag_formats.h"

/* A number that counts from 1; 0 means that there is none. */
static void put_count(Json *json, const char *key, int count)
{
    if (count > 0)
        json_number(json, key, count);
    else
        json_words(json, key, NULL);
}

static int end_column(Place at)
{
    return at.line > 0 ? at.column + at.length : 0;
}

void place_write_json(Place at, Json *json)
{
    json_words(json, "file", at.file);
    put_count(json, "line", at.line);
    put_count(json, "column", at.line > 0 ? at.column : 0);
    put_count(json, "end-column", end_column(at));
}

void diags_write_json(Diags *diags, Json *json)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    for (size_t i = 0; i < count; i++) {
        const Diag *diag = sorted[i];
        json_begin(json, NULL, JSON_OBJECT);
        place_write_json(diag->at, json);
        json_words(json, "severity", diag_severity_word(diag->severity));
        json_words(json, "code", diag_word(diag->code));
        json_words(json, "message", diag->message);
        json_words(json, "hint", diag->hint);
        json_end(json);
    }
}

/* ----------------------------------------------------------------- github */

/* A command of a workflow is a line; what would end it, or a property of it, is written as %XX. */
static void put_escaped(FILE *out, const char *words, bool property)
{
    for (; *words; words++) {
        const unsigned char byte = (unsigned char)*words;
        if (byte == '%' || byte < 0x20 || byte == 0x7F || (property && (byte == ':' || byte == ',')))
            fprintf(out, "%%%02X", byte);
        else
            fputc(byte, out);
    }
}

static void put_command(FILE *out, const Diag *diag)
{
    static const char *const commands[] = { "notice", "warning", "error", "error" };
    fprintf(out, "::%s ", commands[diag->severity]);
    if (diag->at.file) {
        fputs("file=", out);
        put_escaped(out, diag->at.file, true);
        if (diag->at.line > 0)
            fprintf(out, ",line=%d,col=%d", diag->at.line, diag->at.column);
        if (diag->at.line > 0 && diag->at.length > 1)
            fprintf(out, ",endColumn=%d", end_column(diag->at) - 1);
        fputc(',', out);
    }
    fprintf(out, "title=%s::", diag_word(diag->code));
    put_escaped(out, diag->message, false);
    if (diag->hint) {
        fputs("%0A", out);
        put_escaped(out, diag->hint, false);
    }
    fputc('\n', out);
}

void diags_write_github(Diags *diags, FILE *out)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    for (size_t i = 0; i < count; i++)
        put_command(out, sorted[i]);
}
