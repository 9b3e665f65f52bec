#include "setting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "languages.h"

#define LAYOUT "layouts/bomca-10/1/layout.yaml"

Setter setter;

int open_setter(void **state)
{
    open_list(state);
    const Input *input = input_load(arena, LAYOUT, INPUT_LIMIT, diags);
    const Layout *layout = input ? layout_load(arena, input, diags) : NULL;
    Fonts *fonts = fonts_open(arena, "fonts", diags);
    if (!layout || !fonts)
        fail_msg("no layout or no fonts");
    setter = (Setter){.arena = arena, .fonts = fonts, .layout = layout, .language = load_language(arena, "en"),
                      .shapings = shapings_open(arena), .accent = layout_ink(layout, "eu-blue"), .diags = diags};
    return 0;
}
