#include "print/print.h"

#include <cairo-pdf.h>
#include <stdlib.h>

#include "print/draw.h"
#include "print/finish.h"

/* A PDF that grows in memory. */
typedef struct Sheet {
    cairo_surface_t *surface;
    FILE *stream;
    char *bytes;   /* complete when the stream is closed */
    size_t length;
} Sheet;

static cairo_status_t take(void *sheet, const unsigned char *bytes, unsigned length)
{
    return fwrite(bytes, 1, length, ((Sheet *)sheet)->stream) == length ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

static void open_sheet(Sheet *sheet, const Layout *layout)
{
    sheet->stream = open_memstream(&sheet->bytes, &sheet->length);
    if (!sheet->stream)
        arena_exhausted();
    sheet->surface = cairo_pdf_surface_create_for_stream(take, sheet, layout->width, layout->height);
}

static void close_sheet(Sheet *sheet)
{
    cairo_surface_destroy(sheet->surface);
    if (fclose(sheet->stream) != 0)
        arena_exhausted();
}

bool print_edition(const Pages *pages, const Layout *layout, const Edition *edition, const char *path, Diags *diags)
{
    Arena *arena = arena_open();
    Metadata metadata = metadata_of(arena, edition);
    Sheet sheet;
    open_sheet(&sheet, layout);
    metadata_write(arena, &metadata, sheet.surface);
    bool drawn = draw_pages(arena, pages, sheet.surface, path, diags);
    close_sheet(&sheet);
    Bytes pdf = { sheet.bytes, sheet.length };
    bool done = drawn && finish_pdf(arena, &metadata, &pdf, path, diags) && output_write(path, pdf, diags);
    arena_close(arena);
    free(sheet.bytes);
    return done;
}
