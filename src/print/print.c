#include "print/print.h"

#include "print/draw.h"
#include "print/finish.h"
#include "print/identity.h"
#include "print/marks.h"
#include "print/output.h"
#include "print/separations.h"
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
static bool deliver(Finishing finishing, const char *path, Diags *diags)
{
    finishing.arena = arena_open();
    finishing.path = path;
    finishing.diags = diags;
    const bool done = output_write(path, finish_pdf, &finishing, diags);
    arena_close(finishing.arena);
    return done;
}

/* What cairo draws of an edition: once for all deliverables, and once more for the one that has marks, as these must not
 * change the others. */
typedef struct Drawing {
    Arena *arena;
    const Printing *printing;
    Metadata *metadata;    /* of the forme that was asked for last */
    Darkroom *darkroom;
    Forme *formes[2];      /* without and with marks; NULL: not drawn yet */
    Digest contents[2];
} Drawing;

static Forme *draw(const Drawing *drawing, bool marked)
{
    const Printing *printing = drawing->printing;
    const Layout *layout = printing->layout;
    const Edition *edition = printing->edition;
    const bool cyrillic = is_cyrillic(edition->language);
    Forme *forme = forme_open(drawing->arena, layout->width, layout->height, layout->bleed + (marked ? MARKS_ROOM : 0));
    forme->spots = printing->spots;
    const Ink *const none = NULL;
    const Marks marks = { .setter = printing->setter, .title = drawing->metadata->title, .edition = edition->code, .pages = printing->pages->count,
                          .separations = printing->spots ? separations_used(drawing->arena, printing->pages) : &none };
    for (const Page *page = printing->pages->first; page; page = page->next) {
        draw_tagged(forme, page, cyrillic);
        if (marked)
            marks_draw(&marks, forme, page->number);
        forme_end_page(forme, page);
    }
    return forme;
}

/* NULL: it could not be drawn; reported. */
static Forme *forme_for(Drawing *drawing, const Deliverable *deliverable, Diags *diags)
{
    const bool marked = drawing->printing->marks && deliverable->profile->inks;
    Forme **forme = &drawing->formes[marked];
    if (!*forme) {
        *forme = draw(drawing, marked);
        if (!forme_close(*forme, deliverable->path, diags))
            return NULL;
        drawing->contents[marked] = identity_content(*forme, drawing->printing->pages, drawing->darkroom);
    }
    drawing->metadata->content = drawing->contents[marked];
    return *forme;
}

bool print_edition(const Printing *printing, const Deliverable *deliverables, size_t count, Diags *diags)
{
    Arena *arena = arena_open();
    Metadata metadata = metadata_of(arena, printing->edition, printing->date);
    Darkroom *darkroom = open_darkroom(arena, printing->press);
    Drawing drawing = { .arena = arena, .printing = printing, .metadata = &metadata, .darkroom = darkroom };
    const Attachments attachments = { .sources = printing->sources, .count = printing->source_count, .date = metadata.created,
                                      .checksums = printing->checksums ? printing->checksums : checksums_open(arena) };
    bool done = true;
    for (size_t i = 0; i < count && done; i++) {
        const Forme *forme = forme_for(&drawing, &deliverables[i], diags);
        const Finishing finishing = { .forme = forme, .pages = printing->pages, .metadata = &metadata,
                                      .profile = deliverables[i].profile, .attachments = attachments, .bleed = printing->layout->bleed,
                                      .press = printing->press, .darkroom = darkroom };
        done = forme && deliver(finishing, deliverables[i].path, diags);
    }
    arena_close(arena);
    return done;
}

bool print_proof(Proof proof, Moment date, const char *path, Diags *diags)
{
    Arena *arena = arena_open();
    const Layout *layout = proof.setter->layout;
    Metadata metadata = metadata_of(arena, proof.edition, date);
    proof.title = metadata.title;
    metadata.title = arena_text(arena, "%s · proof", metadata.title);
    Forme *forme = forme_open(arena, layout->width + 2 * PROOF_SIDE, layout->height + PROOF_HEAD + PROOF_FOOT, 0);
    proof_draw(&proof, forme);
    const Finishing finishing = { .forme = forme, .metadata = &metadata, .profile = &profiles[PROFILE_SCREEN],
                                  .darkroom = open_darkroom(arena, proof.press) };
    const bool drawn = forme_close(forme, path, diags);
    if (drawn)
        metadata.content = identity_content(forme, NULL, finishing.darkroom);
    const bool done = drawn && deliver(finishing, path, diags);
    arena_close(arena);
    return done;
}
