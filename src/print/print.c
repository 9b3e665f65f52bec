#include "print/print.h"

#include <cairo-pdf.h>
#include <stdlib.h>
#include <string.h>

#include "print/draw.h"
#include "print/finish.h"

/* A PDF that grows in memory. It begins with room for most issues, since memory costs nothing until it is written to:
 * growing copies megabytes of pictures. */
typedef struct Sheet {
    char *bytes;
    size_t length, room;
} Sheet;

static cairo_status_t add_bytes(void *closure, const unsigned char *bytes, unsigned length)
{
    Sheet *sheet = closure;
    if (length > sheet->room - sheet->length) {
        enum { FIRST_ROOM = 16 << 20 };
        sheet->room = sheet->room ? 2 * (sheet->room + length) : FIRST_ROOM + length;
        sheet->bytes = realloc(sheet->bytes, sheet->room);
        if (!sheet->bytes)
            arena_exhausted();
    }
    memcpy(sheet->bytes + sheet->length, bytes, length);
    sheet->length += length;
    return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *open_surface(Arena *arena, Sheet *sheet, const Metadata *metadata, pt width, pt height)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(add_bytes, sheet, width, height);
    metadata_write(arena, metadata, surface);
    return surface;
}

/* What was drawn becomes a file, and what it took is given back. */
static bool deliver(Arena *arena, Sheet *sheet, const Metadata *metadata, bool drawn, const char *path, Diags *diags)
{
    Finish finish = { arena, metadata, sheet->bytes, sheet->length, path, diags };
    const bool done = drawn && output_write(path, finish_pdf, &finish, diags);
    arena_close(arena);
    free(sheet->bytes);
    return done;
}

bool print_edition(const Pages *pages, const Layout *layout, const Edition *edition, const char *path, Diags *diags)
{
    Arena *arena = arena_open();
    Metadata metadata = metadata_of(arena, edition);
    Sheet sheet = { 0 };
    cairo_surface_t *surface = open_surface(arena, &sheet, &metadata, layout->width, layout->height);
    bool drawn = draw_pages(arena, pages, surface, path, diags);
    cairo_surface_destroy(surface);
    return deliver(arena, &sheet, &metadata, drawn, path, diags);
}

bool print_proof(Proof proof, const char *path, Diags *diags)
{
    Arena *arena = arena_open();
    Metadata metadata = metadata_of(arena, proof.edition);
    proof.title = metadata.title;
    metadata.title = arena_text(arena, "%s · proof", metadata.title);
    Sheet sheet = { 0 };
    const Layout *layout = proof.setter->layout;
    cairo_surface_t *surface = open_surface(arena, &sheet, &metadata, layout->width + 2 * PROOF_SIDE,
                                            layout->height + PROOF_HEAD + PROOF_FOOT);
    bool drawn = proof_draw(&proof, surface, path, diags);
    cairo_surface_destroy(surface);
    return deliver(arena, &sheet, &metadata, drawn, path, diags);
}
