#include "app/deps.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "print/output.h"

struct Deps {
    Arena *arena;
    const char *path;
    char *words; /* of all rules */
    size_t length;
    FILE *rules;
    bool partial; /* an issue is not in it */
};

static void close_rules(void *own)
{
    Deps *deps = own;
    fclose(deps->rules);
    free(deps->words);
}

Deps *deps_open(Arena *arena, const char *path)
{
    Deps *deps = ARENA_NEW(arena, Deps);
    *deps = (Deps){ .arena = arena, .path = path };
    deps->rules = open_memstream(&deps->words, &deps->length);
    if (!deps->rules)
        arena_exhausted();
    return arena_own(arena, deps, close_rules);
}

/* As GNU make and ninja both take it back: \ before spaces, #, : and what is itself before one of them, $$ for $. */
static void put_path(FILE *out, const char *path)
{
    for (const char *byte = path; *byte; byte++) {
        const size_t slashes = strspn(byte, "\\");
        if (slashes > 0) {
            const char after = byte[slashes];
            for (size_t i = 0; i < (after == ' ' || after == '#' || after == ':' ? 2 * slashes : slashes); i++)
                fputc('\\', out);
            byte += slashes - 1;
            continue;
        }
        if (*byte == ' ' || *byte == '#' || *byte == ':')
            fputc('\\', out);
        if (*byte == '$')
            fputc('$', out);
        fputc(*byte, out);
    }
}

/* A source that is gone tomorrow is no error: its empty rule says that nothing makes it. */
void deps_add(Deps *deps, const char *target, const Sources *sources)
{
    put_path(deps->rules, target);
    fputc(':', deps->rules);
    for (size_t i = 0; i < sources->count; i++) {
        fputs(" \\\n  ", deps->rules);
        put_path(deps->rules, sources->files[i].path);
    }
    fputc('\n', deps->rules);
}

void deps_give_up(Deps *deps)
{
    deps->partial = true;
}

static int fill(void *context, const char *name)
{
    const Deps *deps = context;
    return output_bytes(name, deps->words, deps->length);
}

bool deps_write(const Deps *deps, Diags *diags)
{
    if (deps->partial)
        return true;
    fflush(deps->rules);
    Output output = { .path = deps->path };
    return output_fill(deps->arena, &output, fill, (void *)deps, diags) && output_keep(&output, diags);
}
