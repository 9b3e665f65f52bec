#include "languages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "read/input.h"

const Language *load_language(Arena *arena, const char *code)
{
    Diags *diags = diags_open(arena);
    const Input *input = input_load(arena, arena_text(arena, "layouts/languages/%s.yaml", code), INPUT_LIMIT, diags);
    const Language *language = input ? language_load(arena, input, diags) : NULL;
    if (!language) {
        diags_print(diags, stderr, false);
        fail_msg("layouts/languages/%s.yaml does not load", code);
    }
    return language;
}

const Language *language_of(Arena *arena, const char *yaml, Diags *diags)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "xx.yaml", .bytes = yaml, .length = strlen(yaml) };
    diags_add_source(diags, input->name, input->bytes, input->length);
    return language_load(arena, input, diags);
}

static const struct {
    const char *sign, *character;
} signs[] = { { "·", "\u00A0" }, { "‸", "\u202F" }, { "¶", "\u2028" } };

static const char *replace(Arena *arena, const char *utf8, bool back)
{
    char *replaced = arena_alloc(arena, 3 * strlen(utf8) + 1);
    size_t length = 0;
    while (*utf8) {
        size_t taken = 0;
        for (size_t i = 0; i < sizeof signs / sizeof *signs && !taken; i++) {
            const char *from = back ? signs[i].sign : signs[i].character, *to = back ? signs[i].character : signs[i].sign;
            if (strncmp(utf8, from, strlen(from)) != 0)
                continue;
            memcpy(replaced + length, to, strlen(to));
            length += strlen(to);
            taken = strlen(from);
        }
        if (!taken)
            replaced[length++] = *utf8;
        utf8 += taken ? taken : 1;
    }
    replaced[length] = '\0';
    return replaced;
}

const char *visible(Arena *arena, const char *utf8)
{
    return replace(arena, utf8, false);
}

const char *invisible(Arena *arena, const char *utf8)
{
    return replace(arena, utf8, true);
}
