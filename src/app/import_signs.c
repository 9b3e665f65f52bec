#include "app/import_signs.h"

#include <string.h>

#include "base/messages.h"
#include "base/text.h"
#include "read/export_words.h"

enum { TOLD_MOST = 20 };

typedef struct Signs {
    Arena *arena;
    const Fonts *fonts;
    char *to;           /* where the export without them has come to */
    const char *told;   /* all that were left out so far, */
    size_t count;       /* so many kinds of them, */
    Place first;        /* the first of them here */
} Signs;

/* Enclosing marks, arrows, shapes and all that is no letter behind them; bullets of symbol fonts are told by their place. */
static bool can_be_picture(uint32_t character)
{
    const bool symbol_font = character >= 0xE000 && character < 0xF900;
    return character >= 0x20D0 && character != 0xFEFF && !symbol_font && !words_hold(character);
}

/* Geometric shapes, dingbats, arrows: what begins a line of a list. */
static bool can_be_bullet(uint32_t character)
{
    return character >= 0x2190 && character < 0x2C00;
}

static void tell_sign(Signs *signs, Place at, const char *from, size_t length)
{
    const char *sign = arena_copy(signs->arena, from, length);
    if (signs->count == 0)
        signs->first = at;
    if (strstr(signs->told, sign) || ++signs->count > TOLD_MOST)
        return;
    signs->told = arena_text(signs->arena, "%s%s%s", signs->told, *signs->told ? " " : "", sign);
}

/* One line, with its end. */
static void copy_line(Signs *signs, Place at, const char *from, const char *end)
{
    const char *begin = from + strspn(from, " \t");
    while (from < end) {
        const char *sign = from;
        const uint32_t character = utf8_next(&from);
        if (!can_be_picture(character) || fonts_have(signs->fonts, character)) {
            memcpy(signs->to, sign, (size_t)(from - sign));
            signs->to += from - sign;
        } else if (sign == begin && *from == ' ' && can_be_bullet(character)) {
            *signs->to++ = '-';
        } else {
            tell_sign(signs, at, sign, (size_t)(from - sign));
        }
    }
}

const Input *import_signs(Arena *arena, const Input *input, const Fonts *fonts, Diags *diags)
{
    if (utf8_fault(input->bytes, input->length) < input->length)
        return input;
    Input *without = ARENA_NEW(arena, Input);
    *without = *input;
    char *bytes = ARENA_ARRAY(arena, char, input->length + 1);
    Signs signs = { .arena = arena, .fonts = fonts, .to = bytes, .told = "" };
    Place at = { .file = input->name, .line = 1, .column = 1, .length = 1 };
    for (const char *from = input->bytes, *end = from + input->length; from < end; at.line++) {
        const char *newline = memchr(from, '\n', (size_t)(end - from)), *line_end = newline ? newline + 1 : end;
        copy_line(&signs, at, from, line_end);
        from = line_end;
    }
    *signs.to = '\0';
    without->bytes = bytes;
    without->length = (size_t)(signs.to - bytes);
    if (signs.count > 0) {
        diag_note(diags, signs.first, DIAG_IMPORT_LEFT_OUT, "left out, since no font has them: %s%s", signs.told, signs.count > TOLD_MOST ? ", \u2026" : "");
        diag_hint(diags, "add a font that has them to the layout, and import again");
    }
    return without;
}
