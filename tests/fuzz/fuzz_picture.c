/* What a picture is, from its bytes. */
#include "fuzz.h"
#include "set/picture_header.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("a.jpg", bytes, length);
    Picture picture = { .name = fuzz.input->name, .at = { .file = "issue.yaml", .line = 1 }, .bytes = (const unsigned char *)fuzz.input->bytes, .length = length };
    const bool right = picture_header_read(&picture, fuzz.diags);
    fuzz_wants(&fuzz, right == (diags_count(fuzz.diags, DIAG_ERROR) == 0), "it is a picture, or a report says why not");
    fuzz_wants(&fuzz, picture.length <= length, "a picture is no longer than its file");
    return fuzz_close(&fuzz);
}
