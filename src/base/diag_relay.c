/* Both processes are the same program, so numbers go as they lie in memory; words go with the zero at their end. */
#include "base/diag_relay.h"

#include <string.h>

/* --- out --- */

static void send_number(FILE *out, size_t number)
{
    fwrite(&number, sizeof number, 1, out);
}

static void send_words(FILE *out, const char *words)
{
    send_number(out, words ? strlen(words) + 1 : 0);
    if (words)
        fwrite(words, 1, strlen(words) + 1, out);
}

static void send_place(FILE *out, Place at)
{
    send_words(out, at.file);
    send_number(out, (size_t)at.line);
    send_number(out, (size_t)at.column);
    send_number(out, (size_t)at.length);
}

/* Its bytes go once, with the first report of a file. */
static bool is_first_of_file(const Diag *const *sorted, size_t i)
{
    const char *file = sorted[i]->at.file;
    return file && (i == 0 || !sorted[i - 1]->at.file || strcmp(sorted[i - 1]->at.file, file) != 0);
}

static void send_source(const Diags *diags, FILE *out, const char *file)
{
    size_t length = 0;
    const char *bytes = file ? diags_source(diags, file, &length) : NULL;
    send_number(out, bytes ? length + 1 : 0);
    if (bytes)
        fwrite(bytes, 1, length, out);
}

void diags_send(Diags *diags, FILE *out)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    send_number(out, count);
    for (size_t i = 0; i < count; i++) {
        const Diag *diag = sorted[i];
        send_number(out, diag->severity);
        send_number(out, diag->code);
        send_place(out, diag->at);
        send_words(out, diag->message);
        send_words(out, diag->hint);
        send_source(diags, out, is_first_of_file(sorted, i) ? diag->at.file : NULL);
    }
    for (DiagSeverity i = DIAG_NOTE; i <= DIAG_FAULT; i++)
        send_number(out, diags_only_counted(diags, i));
}

/* --- in --- */

typedef struct Reading {
    const char *next, *end;
    bool whole;
} Reading;

static const char *take(Reading *reading, size_t length)
{
    const char *bytes = reading->next;
    reading->whole = reading->whole && length <= (size_t)(reading->end - bytes);
    if (reading->whole)
        reading->next += length;
    return reading->whole ? bytes : NULL;
}

static size_t take_number(Reading *reading)
{
    size_t number = 0;
    const char *bytes = take(reading, sizeof number);
    if (bytes)
        memcpy(&number, bytes, sizeof number);
    return number;
}

static const char *take_words(Reading *reading)
{
    const size_t length = take_number(reading);
    return length > 0 ? take(reading, length) : NULL;
}

static Place take_place(Reading *reading)
{
    Place at = { .file = take_words(reading) };
    at.line = (int)take_number(reading);
    at.column = (int)take_number(reading);
    at.length = (int)take_number(reading);
    return at;
}

static void take_report(Reading *reading, Diags *diags)
{
    Diag diag = { .severity = (DiagSeverity)take_number(reading) };
    diag.code = (DiagCode)take_number(reading);
    diag.at = take_place(reading);
    diag.message = take_words(reading);
    diag.hint = take_words(reading);
    const size_t room = take_number(reading);
    const char *source = room > 0 ? take(reading, room - 1) : NULL;
    if (!reading->whole || !diag.message)
        return;
    if (source)
        diags_add_source(diags, diag.at.file, source, room - 1);
    diags_say(diags, &diag);
}

bool diags_receive(Diags *diags, const char *bytes, size_t length)
{
    Reading reading = { bytes, bytes + length, true };
    for (size_t count = take_number(&reading); count > 0 && reading.whole; count--)
        take_report(&reading, diags);
    for (DiagSeverity i = DIAG_NOTE; i <= DIAG_FAULT; i++)
        diags_count_only(diags, i, take_number(&reading));
    return reading.whole && reading.next == reading.end;
}
