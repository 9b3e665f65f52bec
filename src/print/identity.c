/* Takes what a file is made of, gives its name. libqpdf could make one from the
 * finished file, but by MD5: of photographs that would cost more than writing
 * them. What they are is known already, so the name is made of digests.
 *
 * A file that is new has the same name twice. libqpdf takes the first from us;
 * as the second it writes a number of its own, always the same one where it is
 * asked for a static ID. It is overwritten in the file. */
#include "print/identity.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "print/colour.h"
#include "print/pixels_jpeg.h"
#include "print/pixels_png.h"

enum { ID_BYTES = 16, ID_DIGITS = 2 * ID_BYTES };

/* --- of what --- */

/* Another version may make other bytes of the same pages. */
static void add_makers(Digesting *digesting, const char *version)
{
    char words[160];
    const int length = snprintf(words, sizeof words, "tamga %s qpdf %s lcms %d jpeg %d png %d ", version, qpdf_get_qpdf_version(),
                                colour_version(), pixels_jpeg_version(), pixels_png_version());
    digest_add(digesting, words, (size_t)length);
}

/* The drawing has keys in place of inks. */
static void add_inks(Digesting *digesting, const Forme *forme, bool plates)
{
    char words[128];
    for (size_t i = 0; i < forme->ink_count; i++) {
        const Ink *ink = forme->inks[i];
        const int length = snprintf(words, sizeof words, "ink %.4f %.4f %.4f %.4f %.4f %.4f %.4f ", ink->cmyk[0], ink->cmyk[1], ink->cmyk[2],
                                    ink->cmyk[3], ink->srgb[0], ink->srgb[1], ink->srgb[2]);
        digest_add(digesting, words, (size_t)length);
        const char *plate = plates && ink->spot.utf8 ? ink->spot.utf8 : "";
        digest_add(digesting, plate, strlen(plate) + 1);
    }
}

static void add_pages(Digesting *digesting, const Pages *pages)
{
    char *words = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&words, &length);
    if (!out)
        arena_exhausted();
    page_dump(pages, out);
    if (fclose(out) != 0)
        arena_exhausted();
    digest_add(digesting, words, length);
    free(words);
}

Digest identity_content(const Forme *forme, bool plates, const Pages *pages, Originals *originals, const char *version)
{
    Digesting digesting;
    digest_begin(&digesting);
    add_makers(&digesting, version);
    digest_add(&digesting, forme->pdf.first, forme->pdf.length);
    add_inks(&digesting, forme, plates);
    for (const FormePage *page = forme->first; page; page = page->next)
        for (const Placing *placing = page->placings; placing; placing = placing->next) {
            const Original *original = originals_find(originals, placing->picture);
            digest_add(&digesting, original->digest.bytes, sizeof original->digest.bytes);
        }
    if (pages)
        add_pages(&digesting, pages);
    return digest_end(&digesting);
}

/* --- in the file --- */

static void write_digits(char digits[ID_DIGITS + 1], Digest identity)
{
    for (int i = 0; i < ID_BYTES; i++)
        snprintf(digits + 2 * i, 3, "%02x", identity.bytes[i]);
}

void identity_write(const Objects *objects, Digest identity)
{
    char digits[ID_DIGITS + 1];
    write_digits(digits, identity);
    object_set(objects, qpdf_get_trailer(objects->qpdf), "/ID", object_format(objects, "[<%s> <%s>]", digits, digits));
    qpdf_set_static_ID(objects->qpdf, QPDF_TRUE);
}

/* Bytes from `at` on, as words: around a dictionary may be anything, zeros too. */
static bool read_words(FILE *file, long at, int from, char *words, size_t room)
{
    const bool there = fseek(file, at, from) == 0;
    const size_t length = there ? fread(words, 1, room - 1, file) : 0;
    words[length] = '\0';
    for (char *zero = words; (zero = memchr(zero, '\0', (size_t)(words + length - zero)));)
        *zero = ' ';
    return there && !ferror(file);
}

static long number_after(const char *words, const char *key)
{
    const char *found = strstr(words, key);
    return found ? strtol(found + strlen(key), NULL, 10) : 0;
}

/* A dictionary of cross-references. Gives where the one before it stands; 0: there is none, or something went wrong. */
static long complete_one(FILE *file, long at, const char *digits)
{
    char words[1024];
    if (!read_words(file, at, SEEK_SET, words, sizeof words))
        return 0;
    const char *first = strstr(words, digits);
    if (!first)
        return 0;
    const long second = at + (first - words) + ID_DIGITS + (long)strlen("><");
    if (fseek(file, second, SEEK_SET) != 0 || fwrite(digits, 1, ID_DIGITS, file) != ID_DIGITS)
        return 0;
    return number_after(words, "/Prev ");
}

/* A file for the web has two such dictionaries, others have one; the file's last lines say where. */
int identity_complete(const char *name, Digest identity)
{
    char digits[ID_DIGITS + 1], end[64];
    write_digits(digits, identity);
    FILE *file = fopen(name, "r+b");
    if (!file)
        return errno;
    errno = 0;
    if (read_words(file, -(long)(sizeof end - 1), SEEK_END, end, sizeof end))
        for (long at = number_after(end, "startxref\n"); at > 0;)
            at = complete_one(file, at, digits);
    const bool failed = ferror(file);
    const int reason = errno;
    return fclose(file) != 0 || failed ? (reason ? reason : errno) : 0;
}
