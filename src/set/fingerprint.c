/* The dump of a page says where everything stands. It names pictures, inks and styles; what they are is added: two layouts may
 * call another blue `navy`. */
#include "set/fingerprint.h"

#include <stdlib.h>
#include <string.h>

#include "set/font.h"

typedef struct Taking {
    Digesting digesting;
    FontDigest *font;
    const void *context;
} Taking;

static void add_words(Taking *taking, const char *words)
{
    digest_add(&taking->digesting, words, strlen(words) + 1);
}

/* As the dump rounds lengths, for the same reason: other versions of the libraries below may differ in the last bit. */
static void add_numbers(Taking *taking, const double *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char words[32];
        snprintf(words, sizeof words, "%.4f", pt_round(numbers[i] * 100) / 100);
        add_words(taking, words);
    }
}

static void add_ink(Taking *taking, const Ink *ink)
{
    if (!ink)
        return;
    add_numbers(taking, ink->cmyk, sizeof ink->cmyk / sizeof *ink->cmyk);
    add_numbers(taking, ink->srgb, sizeof ink->srgb / sizeof *ink->srgb);
    add_words(taking, ink->spot.utf8 ? ink->spot.utf8 : "");
}

static void add_run(Taking *taking, const Run *run)
{
    const Digest font = taking->font(taking->context, face_file(run->face));
    digest_add(&taking->digesting, font.bytes, DIGEST_LENGTH);
    add_numbers(taking, &run->style->size, 1);
    add_ink(taking, run->ink);
    for (size_t i = 0; i < run->glyph_count; i++) {
        const uint32_t id = run->glyphs[i].id; /* below 65,536 in every font, and the same on every processor */
        digest_add(&taking->digesting, (const uint8_t[]){ (uint8_t)(id >> 8), (uint8_t)id }, 2);
    }
}

static void add_outline(Taking *taking, const Outline *outline)
{
    for (size_t i = 0; i < outline->count; i++) {
        const Step *step = &outline->steps[i];
        digest_add(&taking->digesting, (const uint8_t[]){ (uint8_t)step->kind }, 1);
        add_numbers(taking, step->x, sizeof step->x / sizeof *step->x);
        add_numbers(taking, step->y, sizeof step->y / sizeof *step->y);
    }
}

static void add_item(Taking *taking, const Item *item)
{
    for (size_t i = 0; i < item->run_count; i++)
        add_run(taking, &item->runs[i]);
    if (item->outline)
        add_outline(taking, item->outline);
    add_ink(taking, item->fill);
    add_ink(taking, item->stroke);
    if (item->picture) {
        const Digest picture = digest_of(item->picture->bytes, item->picture->length);
        digest_add(&taking->digesting, picture.bytes, DIGEST_LENGTH);
    }
}

/* Gives the text and its length; the caller frees it. */
static char *written(const Pages *pages, const Page *page, size_t *length)
{
    char *words = NULL;
    FILE *out = open_memstream(&words, length);
    if (!out)
        arena_exhausted();
    if (page)
        page_dump_one(page, out);
    else
        page_dump(pages, out);
    if (fclose(out) != 0)
        arena_exhausted();
    return words;
}

static Digest fingerprint_of(const Page *page, Taking taking)
{
    size_t length;
    char *words = written(NULL, page, &length);
    digest_begin(&taking.digesting);
    digest_add(&taking.digesting, words, length);
    free(words);
    for (const Item *item = page->items.first; item; item = item->next)
        add_item(&taking, item);
    return digest_end(&taking.digesting);
}

Fingerprints fingerprints_of(Arena *arena, const Pages *pages, FontDigest *font, const void *context)
{
    const Taking taking = { .font = font, .context = context };
    Digest *digests = ARENA_ARRAY(arena, Digest, (size_t)pages->count);
    int count = 0;
    for (const Page *page = pages->first; page; page = page->next)
        digests[count++] = fingerprint_of(page, taking);
    size_t length;
    char *words = written(pages, NULL, &length);
    const Digest dump = digest_of(words, length);
    free(words);
    return (Fingerprints){ count, digests, dump };
}
