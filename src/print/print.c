#include "print/print.h"

#include "print/draw.h"
#include "print/finish.h"
#include "read/letter.h"

/* The name of a month tells in which script a language is written. */
static bool is_cyrillic(const Language *language)
{
    const char *month = language_month(language, 1);
    return letter_is_cyrillic(utf8_next(&month));
}

static Darkroom *open_darkroom(Arena *arena, const Press *press)
{
    return darkroom_open(arena, press, picture_cache_open(arena, picture_cache_folder(arena), PICTURE_CACHE_LIMIT));
}

/* What finishing needs is given back before the next deliverable: pictures for the press are large. */
static bool deliver(const Finishing *finishing, const char *path, Diags *diags)
{
    Arena *arena = arena_open();
    Bytes pdf;
    const bool done = finish_pdf(arena, finishing, &pdf, path, diags) && output_write(path, pdf, diags);
    arena_close(arena);
    return done;
}

bool print_edition(const Printing *printing, const Deliverable *deliverables, size_t count, Diags *diags)
{
    Arena *arena = arena_open();
    const Layout *layout = printing->layout;
    const Metadata metadata = metadata_of(arena, printing->edition);
    Forme *forme = forme_open(arena, layout->width, layout->height, layout->bleed);
    draw_pages(forme, printing->pages, is_cyrillic(printing->edition->language));
    Darkroom *darkroom = open_darkroom(arena, printing->press);
    bool done = forme_close(forme, deliverables[0].path, diags);
    for (size_t i = 0; i < count && done; i++) {
        const Finishing finishing = { .forme = forme, .pages = printing->pages, .metadata = &metadata,
                                      .profile = deliverables[i].profile, .bleed = layout->bleed,
                                      .press = printing->press, .darkroom = darkroom };
        done = deliver(&finishing, deliverables[i].path, diags);
    }
    arena_close(arena);
    return done;
}

bool print_proof(Proof proof, const char *path, Diags *diags)
{
    Arena *arena = arena_open();
    const Layout *layout = proof.setter->layout;
    Metadata metadata = metadata_of(arena, proof.edition);
    proof.title = metadata.title;
    metadata.title = arena_text(arena, "%s · proof", metadata.title);
    Forme *forme = forme_open(arena, layout->width + 2 * PROOF_SIDE, layout->height + PROOF_HEAD + PROOF_FOOT, 0);
    proof_draw(&proof, forme);
    const Finishing finishing = { .forme = forme, .metadata = &metadata, .profile = &profiles[PROFILE_SCREEN],
                                  .darkroom = open_darkroom(arena, proof.press) };
    const bool done = forme_close(forme, path, diags) && deliver(&finishing, path, diags);
    arena_close(arena);
    return done;
}
