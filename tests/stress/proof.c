/* proof: reads a dump as a proofreader reads a proof.
 *
 *   proof LAYOUT.yaml ISSUE.yaml DUMP REPORTS
 *
 * REPORTS is what the program said while it made DUMP. Prints what is wrong,
 * a line each, and ends with 1 if anything is; what begins with "note" holds
 * and is for an art director's eye. */
#include "proof.h"

#include <stdarg.h>
#include <string.h>

static void say(const char *severity, int page, const char *format, va_list arguments)
{
    printf("%s ", severity);
    if (page)
        printf("page %d ", page);
    vprintf(format, arguments);
    putchar('\n');
}

void proof_fault(Proof *proof, int page, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say("fault", page, format, arguments);
    va_end(arguments);
    proof->faults++;
}

void proof_note(int page, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say("note", page, format, arguments);
    va_end(arguments);
}

/* One report a picture; a box without a place is told of in other words. */
static size_t pictures_reported(const char *reports)
{
    size_t count = 0;
    for (const char *at = reports; (at = strstr(at, " found no place: the text is too short")); at++)
        count++;
    return count;
}

enum { DUMP_LIMIT = 64 << 20 };

int main(int count, char **words)
{
    if (count != 5) {
        fputs("usage: proof LAYOUT.yaml ISSUE.yaml DUMP REPORTS\n", stderr);
        return 2;
    }
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    const Input *inputs[4];
    bool right = true;
    for (int i = 0; i < 4; i++) {
        inputs[i] = input_load(arena, words[i + 1], DUMP_LIMIT, diags);
        right = right && inputs[i];
    }
    const Layout *layout = right ? layout_load(arena, inputs[0], diags) : NULL;
    Proof proof = { .arena = arena };
    proof.issue = right ? node_load(arena, inputs[1], diags) : NULL;
    proof.sheet = layout ? sheet_read(arena, layout, inputs[2]->bytes) : NULL;
    diags_print(diags, stderr, false);
    right = proof.sheet && proof.issue;
    if (right) {
        proof.pictures_reported = pictures_reported(inputs[3]->bytes);
        proof_places(&proof);
        proof_words(&proof);
    }
    const int status = right ? proof.faults > 0 : 2;
    arena_close(arena);
    return status;
}
