/* Pictures whose headers are good are decoded and packed. The check sums of PNG are put right first: chance finds no others,
 * and what a check sum proves is looked at in fuzz_picture. */
#include <string.h>

#include "fuzz.h"
#include "print/develop.h"
#include "print/original.h"
#include "set/picture_header.h"

enum { PIXELS_MOST = 1 << 18 }; /* more would only be slower */

static uint32_t check_sum(const unsigned char *bytes, size_t length)
{
    uint32_t rest = 0xFFFFFFFFu;
    for (size_t i = 0; i < length; i++) {
        rest ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            rest = rest & 1 ? 0xEDB88320u ^ rest >> 1 : rest >> 1;
    }
    return ~rest;
}

/* A chunk is a length, four letters, that many bytes, and the sum of letters and bytes. */
static void mend_sums(unsigned char *bytes, size_t length)
{
    for (size_t at = 8; length >= 12 && at <= length - 12;) {
        unsigned char *chunk = bytes + at;
        const size_t data = (size_t)chunk[0] << 24 | (size_t)chunk[1] << 16 | (size_t)chunk[2] << 8 | chunk[3];
        if (data > length - 12 - at)
            return;
        const uint32_t sum = check_sum(chunk + 4, data + 4);
        for (int i = 0; i < 4; i++)
            chunk[8 + data + (size_t)i] = (unsigned char)(sum >> (24 - 8 * i));
        at += 12 + data;
    }
}

/* The middle of it at half its size, as a place on a page wants it. */
static void develop_half(const Fuzz *fuzz, const Picture *picture)
{
    const bool sideways = picture->turn >= 5;
    const int width = sideways ? picture->height : picture->width, height = sideways ? picture->width : picture->height;
    Window window = { .x = width / 4, .y = height / 4, .width = width - width / 4, .height = height - height / 4 };
    window.target_width = (window.width + 1) / 2;
    window.target_height = (window.height + 1) / 2;
    const Development development = { .picture = picture, .window = window, .coding = PIXELS_FLATE };
    Developed developed;
    const char *fault = NULL;
    const bool done = develop(fuzz->arena, &development, &developed, &fault);
    fuzz_wants(fuzz, done ? developed.pixels.bytes.length > 0 : fault && *fault, "there are pixels, or words say why not");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("a.png", bytes, length);
    unsigned char *copy = (unsigned char *)arena_copy(fuzz.arena, (const char *)bytes, length);
    if (length > 8 && copy[0] == 0x89)
        mend_sums(copy, length);
    Picture picture = { .name = fuzz.input->name, .at = { .file = "issue.yaml", .line = 1 }, .bytes = copy, .length = length };
    if (picture_header_read(&picture, fuzz.diags) && (double)picture.width * picture.height <= PIXELS_MOST) {
        originals_find(originals_open(fuzz.arena), &picture);
        develop_half(&fuzz, &picture);
    }
    return fuzz_close(&fuzz);
}
