/* What a picture is, from its bytes alone. A JPEG is markers and segments
 * (ITU-T T.81 annex B), a PNG chunks with check sums (W3C PNG, third
 * edition), EXIF a small TIFF inside either. The frame is walked from the
 * first byte to the end mark, and every length found in it is held against
 * what the file has left before it is believed. */
#include "set/picture_header.h"

#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "base/messages.h"

/* Bytes inside a file: a segment, a chunk. */
typedef struct Bytes {
    const unsigned char *first;
    size_t length;
} Bytes;

static bool broken(const Picture *picture, Diags *diags, const char *why)
{
    diag_error(diags, picture->at, DIAG_PICTURE_BROKEN, "\"%s\" is damaged: %s", picture->name, message(why));
    diag_hint(diags, "fetch the original again, or open it in an image program and save it anew");
    return false;
}

static bool unsupported(const Picture *picture, Diags *diags, const char *what)
{
    diag_error(diags, picture->at, DIAG_PICTURE_FORMAT, "\"%s\" is %s", picture->name, message(what));
    diag_hint(diags, "save it as JPEG (photographs) or PNG (drawings), in RGB");
    return false;
}

static unsigned long big_endian(const unsigned char *bytes, int count)
{
    unsigned long number = 0;
    for (int i = 0; i < count; i++)
        number = number << 8 | bytes[i];
    return number;
}

static unsigned long little_endian(const unsigned char *bytes, int count)
{
    unsigned long number = 0;
    while (count > 0)
        number = number << 8 | bytes[--count];
    return number;
}

/* The orientation an EXIF block states, or 1 when it states none that can be trusted. */
static int exif_turn(Bytes tiff)
{
    enum { HEADER = 8, ENTRY = 12, ORIENTATION = 0x0112, SHORT = 3 };
    if (tiff.length < HEADER)
        return 1;
    unsigned long (*number)(const unsigned char *, int) = NULL;
    if (memcmp(tiff.first, "MM\0*", 4) == 0)
        number = big_endian;
    else if (memcmp(tiff.first, "II*\0", 4) == 0)
        number = little_endian;
    size_t at = number ? number(tiff.first + 4, 4) : tiff.length;
    if (at > tiff.length - 2)
        return 1;
    size_t count = number(tiff.first + at, 2);
    at += 2;
    for (; count > 0 && tiff.length - at >= ENTRY; count--, at += ENTRY) {
        const unsigned char *entry = tiff.first + at;
        if (number(entry, 2) != ORIENTATION || number(entry + 2, 2) != SHORT)
            continue;
        int turn = (int)number(entry + 8, 2);
        return turn >= 1 && turn <= 8 ? turn : 1;
    }
    return 1;
}

/* A picture whose rows print reads one after the other may be larger than one that must be whole in memory. */
static bool check_size(const Picture *picture, bool whole, Diags *diags)
{
    int limit = whole ? PICTURE_DECODED_PIXEL_LIMIT : PICTURE_PIXEL_LIMIT;
    if (picture->width <= PICTURE_SIDE_LIMIT && picture->height <= PICTURE_SIDE_LIMIT &&
        (double)picture->width * picture->height <= limit)
        return true;
    diag_error(diags, picture->at, DIAG_PICTURE_TOO_LARGE,
               "\"%s\" says it is %d × %d pixels; the limit is %d million, and %d a side", picture->name,
               picture->width, picture->height, limit / 1000000, PICTURE_SIDE_LIMIT);
    diag_hint(diags, "make it smaller: a full A4 page at 300 ppi needs 2480 × 3508");
    return false;
}

/* --- JPEG --- */

enum {
    JPEG_RST0 = 0xD0,
    JPEG_RST7 = 0xD7,
    JPEG_EOI = 0xD9,
    JPEG_SOS = 0xDA,
    JPEG_APP1 = 0xE1,
    JPEG_APP14 = 0xEE,
};

/* SOF0 to SOF15, which leave out DHT, JPG and DAC. */
static bool is_frame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* Of the markers that may stand between segments; restarts and a second beginning may not. */
static bool has_segment(int marker)
{
    return marker >= 0xC0 && (marker < JPEG_RST0 || marker >= JPEG_SOS);
}

/* The marker at `*at`, fill bytes before it skipped and `*at` moved past it; -1 when there is none. */
static int jpeg_marker(const Picture *picture, size_t *at)
{
    size_t next = *at;
    if (next >= picture->length || picture->bytes[next] != 0xFF)
        return -1;
    while (next < picture->length && picture->bytes[next] == 0xFF)
        next++;
    if (next == picture->length)
        return -1;
    *at = next + 1;
    return picture->bytes[next];
}

/* The segment at `*at`, its length counted in itself, and `*at` moved past it. False when the file ends before. */
static bool jpeg_segment(const Picture *picture, size_t *at, Bytes *segment)
{
    size_t left = picture->length - *at;
    size_t length = left >= 2 ? big_endian(picture->bytes + *at, 2) : 0;
    if (length < 2 || length > left)
        return false;
    *segment = (Bytes){ picture->bytes + *at + 2, length - 2 };
    *at += length;
    return true;
}

/* Where the scan that begins at `at` is over: at a marker that is neither a stuffed zero nor a restart. */
static size_t jpeg_scan_end(const Picture *picture, size_t at)
{
    while (at + 1 < picture->length) {
        const unsigned char *mark = memchr(picture->bytes + at, 0xFF, picture->length - at - 1);
        if (!mark)
            break;
        at = (size_t)(mark - picture->bytes);
        if (mark[1] == 0xFF)
            at += 1;
        else if (mark[1] == 0 || (mark[1] >= JPEG_RST0 && mark[1] <= JPEG_RST7))
            at += 2;
        else
            return at;
    }
    return picture->length;
}

static bool read_jpeg_frame(Picture *picture, int marker, Bytes frame, Diags *diags)
{
    if (picture->components > 0)
        return broken(picture, diags, "it holds two frames");
    if (frame.length < 6)
        return broken(picture, diags, "its frame is cut short");
    picture->depth = frame.first[0];
    picture->height = (int)big_endian(frame.first + 1, 2);
    picture->width = (int)big_endian(frame.first + 3, 2);
    picture->components = frame.first[5];
    if (marker > 0xC2)
        return unsupported(picture, diags, "a lossless or arithmetic JPEG, which PDF does not know");
    if (picture->depth != 8)
        return unsupported(picture, diags, "a JPEG with more than 8 bits, which PDF does not know");
    if (picture->components != 1 && picture->components != 3 && picture->components != 4)
        return unsupported(picture, diags, "neither a grey, an RGB nor a CMYK JPEG");
    if (frame.length < 6 + 3 * (size_t)picture->components || picture->width == 0 || picture->height == 0)
        return broken(picture, diags, "its frame states no size");
    return check_size(picture, picture->components == 4, diags);
}

/* The first EXIF block counts. XMP uses the same marker. */
static void read_jpeg_notes(Picture *picture, int marker, Bytes segment)
{
    bool exif = marker == JPEG_APP1 && segment.length > 6 && memcmp(segment.first, "Exif\0", 6) == 0;
    if (exif && picture->turn == 0)
        picture->turn = exif_turn((Bytes){ segment.first + 6, segment.length - 6 });
    if (marker == JPEG_APP14 && segment.length >= 12 && memcmp(segment.first, "Adobe", 5) == 0)
        picture->inverted = true;
}

/* What follows the end mark (a camera's second picture, a film) is no part of the picture and is left out. */
static bool read_jpeg(Picture *picture, Diags *diags)
{
    size_t at = 2;
    int scans = 0;
    for (;;) {
        int marker = jpeg_marker(picture, &at);
        if (marker == JPEG_EOI)
            break;
        Bytes segment;
        if (!has_segment(marker) || !jpeg_segment(picture, &at, &segment))
            return broken(picture, diags, "it ends or breaks off before the picture is complete");
        if (is_frame(marker) && !read_jpeg_frame(picture, marker, segment, diags))
            return false;
        read_jpeg_notes(picture, marker, segment);
        if (marker != JPEG_SOS)
            continue;
        if (picture->components == 0 || ++scans > JPEG_SCAN_LIMIT)
            return broken(picture, diags, "its scans make no sense");
        at = jpeg_scan_end(picture, at);
    }
    if (scans == 0)
        return broken(picture, diags, "it holds no picture");
    if (scans > 1 && !check_size(picture, true, diags)) /* libjpeg gathers all scans before it gives a row */
        return false;
    picture->length = at;
    picture->inverted = picture->inverted && picture->components == 4;
    return true;
}

/* --- PNG --- */

static const unsigned char png_signature[8] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

/* By colour type; a depth is allowed when its bit is in `depths`. */
static const struct {
    int channels, depths;
    bool alpha;
} png_kinds[] = {
    [0] = { .channels = 1, .depths = 1 | 2 | 4 | 8 | 16 },
    [2] = { .channels = 3, .depths = 8 | 16 },
    [3] = { .channels = 1, .depths = 1 | 2 | 4 | 8 },
    [4] = { .channels = 2, .depths = 8 | 16, .alpha = true },
    [6] = { .channels = 4, .depths = 8 | 16, .alpha = true },
};
enum { PNG_KINDS = sizeof png_kinds / sizeof png_kinds[0] };

typedef struct CheckSum {
    uint32_t table[256];
} CheckSum;

/* CRC-32 with the polynomial of ISO 3309, as PNG prescribes it. */
static void prepare_check_sum(CheckSum *sum)
{
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t rest = byte;
        for (int bit = 0; bit < 8; bit++)
            rest = rest & 1 ? 0xEDB88320u ^ rest >> 1 : rest >> 1;
        sum->table[byte] = rest;
    }
}

static uint32_t check_sum(const CheckSum *sum, Bytes bytes)
{
    uint32_t rest = 0xFFFFFFFFu;
    for (size_t i = 0; i < bytes.length; i++)
        rest = sum->table[(rest ^ bytes.first[i]) & 0xFF] ^ rest >> 8;
    return ~rest;
}

/* A chunk: a length, four letters, that many bytes, the check sum of letters and bytes. */
typedef struct Chunk {
    const unsigned char *letters;
    Bytes data;
} Chunk;

static bool is_chunk(Chunk chunk, const char *letters)
{
    return memcmp(chunk.letters, letters, 4) == 0;
}

static bool png_chunk(const Picture *picture, const CheckSum *sum, size_t *at, Chunk *chunk, Diags *diags)
{
    enum { AROUND = 12 };
    const unsigned char *first = picture->bytes + *at;
    size_t left = picture->length - *at;
    size_t length = left >= AROUND ? big_endian(first, 4) : left;
    if (left < AROUND || length > left - AROUND)
        return broken(picture, diags, "it ends or breaks off before the picture is complete");
    if (check_sum(sum, (Bytes){ first + 4, length + 4 }) != big_endian(first + 8 + length, 4))
        return broken(picture, diags, "a check sum in it is wrong");
    *chunk = (Chunk){ .letters = first + 4, .data = { first + 8, length } };
    *at += AROUND + length;
    return true;
}

static bool read_png_header(Picture *picture, Chunk chunk, Diags *diags)
{
    const unsigned char *header = chunk.data.first;
    if (!is_chunk(chunk, "IHDR") || chunk.data.length != 13)
        return broken(picture, diags, "it does not begin with its header");
    unsigned long width = big_endian(header, 4), height = big_endian(header + 4, 4);
    int depth = header[8], kind = header[9];
    if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX)
        return broken(picture, diags, "its header states no size");
    bool known = kind < PNG_KINDS && depth > 0 && (depth & (depth - 1)) == 0 && png_kinds[kind].depths & depth;
    if (!known || header[10] != 0 || header[11] != 0 || header[12] > 1)
        return broken(picture, diags, "its header is not a PNG's");
    picture->width = (int)width;
    picture->height = (int)height;
    picture->depth = depth;
    picture->components = png_kinds[kind].channels;
    picture->alpha = png_kinds[kind].alpha;
    return check_size(picture, true, diags);
}

/* Deflate packs at most 1032 bytes into one, so that a few bytes cannot be the pixels of a large picture. */
static bool holds_pixels(const Picture *picture, size_t packed)
{
    double row = (double)picture->width * picture->components * picture->depth / 8;
    return packed > 0 && 1032.0 * (double)packed >= row * picture->height;
}

static bool read_png(Picture *picture, Diags *diags)
{
    CheckSum sum;
    prepare_check_sum(&sum);
    size_t at = sizeof png_signature, packed = 0;
    Chunk chunk;
    if (!png_chunk(picture, &sum, &at, &chunk, diags) || !read_png_header(picture, chunk, diags))
        return false;
    while (!is_chunk(chunk, "IEND")) {
        if (!png_chunk(picture, &sum, &at, &chunk, diags))
            return false;
        if (is_chunk(chunk, "IDAT"))
            packed += chunk.data.length;
        else if (is_chunk(chunk, "tRNS"))
            picture->alpha = true;
        else if (is_chunk(chunk, "eXIf"))
            picture->turn = exif_turn(chunk.data);
    }
    picture->length = at;
    return holds_pixels(picture, packed) || broken(picture, diags, "it holds too little for its size");
}

/* --- which of them --- */

static const struct {
    size_t at;
    const char *mark;
    const char *what;
} other_formats[] = {
    { 0, "GIF8", MESSAGE("a GIF") },
    { 8, "WEBP", MESSAGE("a WebP picture") },
    { 4, "ftypavif", MESSAGE("an AVIF picture") },
    { 4, "ftyphei", MESSAGE("a HEIC picture, as telephones make them") },
    { 4, "ftypmif1", MESSAGE("a HEIF picture, as telephones make them") },
    { 4, "jP  ", MESSAGE("a JPEG 2000") },
    { 0, "II*", MESSAGE("a TIFF") },
    { 0, "MM", MESSAGE("a TIFF") },
    { 0, "8BPS", MESSAGE("a Photoshop document") },
    { 0, "%PDF", MESSAGE("a PDF") },
    { 0, "%!PS", MESSAGE("a PostScript document") },
    { 0, "<svg", MESSAGE("an SVG drawing") },
    { 0, "<?xml", MESSAGE("an SVG drawing") },
    { 0, "BM", MESSAGE("a BMP") },
};

static bool begins(const Picture *picture, size_t at, const void *mark, size_t length)
{
    return picture->length >= at + length && memcmp(picture->bytes + at, mark, length) == 0;
}

static bool name_other_format(const Picture *picture, Diags *diags)
{
    if (picture->length == 0)
        return broken(picture, diags, "it is empty");
    for (size_t i = 0; i < sizeof other_formats / sizeof other_formats[0]; i++)
        if (begins(picture, other_formats[i].at, other_formats[i].mark, strlen(other_formats[i].mark)))
            return unsupported(picture, diags, other_formats[i].what);
    return unsupported(picture, diags, "neither a JPEG nor a PNG");
}

/* Orientations from 5 on lie on their side. */
static void stand_upright(Picture *picture)
{
    if (picture->turn == 0)
        picture->turn = 1;
    if (picture->turn < 5)
        return;
    int width = picture->width;
    picture->width = picture->height;
    picture->height = width;
}

bool picture_header_read(Picture *picture, Diags *diags)
{
    bool jpeg = begins(picture, 0, "\xFF\xD8", 2);
    if (!jpeg && !begins(picture, 0, png_signature, sizeof png_signature))
        return name_other_format(picture, diags);
    picture->format = jpeg ? PICTURE_JPEG : PICTURE_PNG;
    if (jpeg ? !read_jpeg(picture, diags) : !read_png(picture, diags))
        return false;
    stand_upright(picture);
    return true;
}
