#include "bundled.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/shop.h"
#include "set/content.h"
#include "set/flow.h"

#define FOLDER "issues/2022-q4"

Bundled set_bundled(const char *language)
{
    Bundled bundled = { 0 };
    Shop *shop = shop_open(arena);
    shop_move(shop, FOLDER);
    const Input *input = input_load(arena, FOLDER "/issue.yaml", INPUT_LIMIT, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    bundled.issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    bundled.layout = bundled.issue ? shop_layout(shop, bundled.issue->layout, diags) : NULL;
    const Language *own = bundled.layout ? shop_language(shop, language, (Place){ 0 }, diags) : NULL;
    bundled.edition = own ? edition_read(arena, bundled.issue, own, diags) : NULL;
    bundled.setter = bundled.edition ? shop_setter(shop, arena, bundled.layout, own, diags) : NULL;
    bundled.pages = bundled.setter ? flow_pages(bundled.setter, bundled.edition, pictures_open(arena, FOLDER)) : NULL;
    if (!bundled.pages) {
        diags_print(diags, stderr, false);
        fail_msg("the bundled issue cannot be set in %s", language);
    }
    return bundled;
}
