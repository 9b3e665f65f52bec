/* What a PDF says of itself in XMP, be it ours or anybody's. */
#include "fuzz.h"
#include "print/xmp.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("packet.xml", bytes, length);
    const Bytes packet = { (const unsigned char *)fuzz.input->bytes, length };
    const XmpProperty *properties = NULL;
    if (xmp_read(fuzz.arena, packet, &properties))
        for (const XmpProperty *property = properties; property; property = property->next)
            xmp_words(fuzz.arena, properties, property->name);
    return fuzz_close(&fuzz);
}
