#include "print/print.h"

#include "base/version.h"
#include "print/deliver.h"
#include "print/disguise.h"
#include "print/draw.h"
#include "print/identity.h"
#include "print/marks.h"
#include "print/separations.h"
#include "read/letter.h"

/* The name of a month tells in which script a language is written. */
static bool is_cyrillic(const Language *language)
{
    const char *month = language_month(language, 1);
    return letter_is_cyrillic(utf8_next(&month));
}

/* What cairo draws of an edition: once for all deliverables, and once more for the one that has marks, as these must not
 * change the others. */
typedef struct Formes {
    Arena *arena;
    const Printing *printing;
    const char *title;
    Originals *originals;
    Forme *drawn[2];       /* without and with marks; NULL: not drawn yet */
    Digest contents[2][2]; /* of each without and with plates of spot inks */
    bool summed[2][2];
} Formes;

static Forme *draw(const Formes *formes, bool marked)
{
    const Printing *printing = formes->printing;
    const Layout *layout = printing->layout;
    const Edition *edition = printing->edition;
    const bool cyrillic = is_cyrillic(edition->language);
    Forme *forme = forme_open(formes->arena, layout->width, layout->height, layout->bleed + (marked ? MARKS_ROOM : 0));
    forme->spots = printing->spots;
    forme->disguised = disguise_suits(printing->pages);
    const Ink *const none = NULL;
    const Marks marks = { .setter = printing->setter, .title = formes->title, .edition = edition->code, .pages = printing->pages->count,
                          .separations = printing->spots ? separations_used(formes->arena, printing->pages) : &none };
    for (const Page *page = printing->pages->first; page; page = page->next) {
        draw_tagged(forme, page, cyrillic);
        if (marked)
            marks_draw(&marks, forme, page->number);
        forme_end_page(forme, page);
    }
    return forme;
}

/* Draws what a deliverable needs, where it is not drawn yet, and gives its place. -1: it cannot be drawn; reported. */
static int forme_for(Formes *formes, const Deliverable *deliverable, Diags *diags)
{
    const bool marked = formes->printing->marks && deliverable->profile->inks;
    Forme **forme = &formes->drawn[marked];
    if (*forme)
        return marked;
    *forme = draw(formes, marked);
    return forme_close(*forme, deliverable->path, diags) ? marked : -1;
}

/* Spot inks are for the press alone: that they are asked for changes no other deliverable. */
static Digest content_of(Formes *formes, int marked, const Profile *profile)
{
    const bool plates = formes->printing->spots && profile->inks;
    Digest *content = &formes->contents[marked][plates];
    if (!formes->summed[marked][plates])
        *content = identity_content(formes->drawn[marked], plates, formes->printing->pages, formes->originals, TAMGA_VERSION);
    formes->summed[marked][plates] = true;
    return *content;
}

static const Metadata *with_content(Arena *arena, const Metadata *metadata, Digest content)
{
    Metadata *own = ARENA_NEW(arena, Metadata);
    *own = *metadata;
    own->content = content;
    return own;
}

static Preflight preflight_of(const Printing *printing, const Profile *profile)
{
    return (Preflight){ .aim = profile->inks ? PREFLIGHT_PRESS : PREFLIGHT_SCREEN, .pages = printing->pages, .layout = printing->layout,
                        .edition = printing->edition };
}

/* One is measured: that for the press, which must hold most, or else the first. */
static size_t measured_one(const Deliverable *deliverables, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (deliverables[i].profile->inks)
            return i;
    return 0;
}

/* What each deliverable is made from. False when it cannot be drawn; reported. */
static bool draw_all(Formes *formes, const Metadata *metadata, const Attachments *attachments, const Deliverable *deliverables,
                     Finishing *finishings, size_t count, Diags *diags)
{
    const Printing *printing = formes->printing;
    const size_t measured = measured_one(deliverables, count);
    Preflight *preflight = ARENA_NEW(formes->arena, Preflight);
    *preflight = preflight_of(printing, deliverables[measured].profile);
    for (size_t i = 0; i < count; i++) {
        const int forme = forme_for(formes, &deliverables[i], diags);
        if (forme < 0)
            return false;
        finishings[i] = (Finishing){ .forme = formes->drawn[forme], .pages = printing->pages,
                                     .metadata = with_content(formes->arena, metadata, content_of(formes, forme, deliverables[i].profile)),
                                     .profile = deliverables[i].profile, .attachments = *attachments,
                                     .bleed = printing->layout->bleed, .press = printing->press, .path = deliverables[i].path,
                                     .preflight = i == measured ? preflight : NULL };
    }
    return true;
}

bool print_edition(const Printing *printing, const Deliverable *deliverables, size_t count, Diags *diags)
{
    Arena *arena = arena_open();
    const Metadata metadata = metadata_of(arena, printing->edition, printing->date);
    const Attachments attachments = { .sources = printing->sources, .count = printing->source_count, .date = metadata.created };
    Formes formes = { .arena = arena, .printing = printing, .title = metadata.title,
                      .originals = printing->originals ? printing->originals : originals_open(arena) };
    Finishing *finishings = ARENA_ARRAY(arena, Finishing, count);
    const bool done = draw_all(&formes, &metadata, &attachments, deliverables, finishings, count, diags) &&
                      deliver(arena, finishings, count, formes.originals, printing->side_by_side, diags);
    arena_close(arena);
    return done;
}

bool print_check(const Printing *printing, const Profile *profile, Diags *diags)
{
    Arena *arena = arena_open();
    const Formes formes = { .arena = arena, .printing = printing };
    const Preflight preflight = preflight_of(printing, profile);
    const char *path = printing->edition->issue->file;
    Forme *forme = draw(&formes, false);
    const Finishing finishing = { .forme = forme, .pages = printing->pages, .profile = profile, .bleed = printing->layout->bleed,
                                  .preflight = &preflight, .arena = arena, .path = path, .diags = diags };
    const bool done = forme_close(forme, path, diags) && finish_check(&finishing);
    arena_close(arena);
    return done;
}

/* What was drawn for those who judge the pages becomes a file. */
static bool finish_proof(Arena *arena, Forme *forme, Metadata *metadata, const Press *press, const char *path, Diags *diags)
{
    if (!forme_close(forme, path, diags))
        return false;
    Originals *originals = originals_open(arena);
    metadata->content = identity_content(forme, false, NULL, originals, TAMGA_VERSION);
    const Finishing finishing = { .forme = forme, .metadata = metadata, .profile = &profiles[PROFILE_SCREEN], .press = press, .path = path };
    return deliver(arena, &finishing, 1, originals, false, diags);
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
    const bool done = finish_proof(arena, forme, &metadata, proof.press, path, diags);
    arena_close(arena);
    return done;
}

bool print_twin(Twin twin, Moment date, const char *path, Diags *diags)
{
    Arena *arena = arena_open();
    const Layout *layout = twin.left.setter->layout;
    twin.left.title = metadata_of(arena, twin.left.edition, date).title;
    Metadata metadata = metadata_of(arena, twin.right.edition, date);
    twin.right.title = metadata.title;
    metadata.title = arena_text(arena, "%s · proof beside “%s”", metadata.title, twin.left.edition->code);
    Forme *forme = forme_open(arena, 2 * layout->width, layout->height, 0);
    twin_draw(&twin, forme);
    const bool done = finish_proof(arena, forme, &metadata, twin.right.press, path, diags);
    arena_close(arena);
    return done;
}
