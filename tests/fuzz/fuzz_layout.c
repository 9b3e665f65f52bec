/* layout.yaml becomes a layout, or a report says why not. */
#include "fuzz.h"
#include "read/layout.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("layouts/a/1/layout.yaml", bytes, length);
    const Layout *layout = layout_load(fuzz.arena, fuzz.input, fuzz.diags);
    fuzz_wants(&fuzz, !layout == (diags_count(fuzz.diags, DIAG_ERROR) > 0), "there is a layout, or a report says why not");
    if (layout)
        layout_smallest_style(layout);
    return fuzz_close(&fuzz);
}
