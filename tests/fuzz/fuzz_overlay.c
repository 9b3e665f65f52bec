/* ru.yaml beside the bundled issue: what an edition has instead of the issue's own. */
#include "fuzz.h"
#include "read/overlay.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("ru.yaml", bytes, length);
    const Overlay *overlay = overlay_load(fuzz.arena, fuzz.input, fuzz_language("ru"), fuzz_issue(), fuzz.diags);
    fuzz_wants(&fuzz, !overlay == (diags_count(fuzz.diags, DIAG_ERROR) > 0), "there is an overlay, or a report says why not");
    return fuzz_close(&fuzz);
}
