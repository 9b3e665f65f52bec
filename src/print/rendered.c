/* Poppler is loaded when the first PDF is opened. It brings fifty libraries with it, which would make every run of the program
 * start as late again as it does (13 ms, seen with 22.12), and only who compares PDFs needs it. */
#include "print/rendered.h"

#include <dlfcn.h>
#include <poppler.h>

#include "base/limits.h"
#include "read/input.h"

#define LIBRARY "libpoppler-glib.so.8"

/* What we call of it. */
typedef struct Poppler {
    __typeof__(&poppler_document_new_from_bytes) open;
    __typeof__(&poppler_document_get_n_pages) count;
    __typeof__(&poppler_document_get_page) page;
    __typeof__(&poppler_page_get_size) size;
    __typeof__(&poppler_page_render) render;
    __typeof__(&poppler_page_get_text) words;
} Poppler;

struct Rendered {
    Poppler poppler;
    PopplerDocument *document;
    int count;
};

/* It stays until the program ends. */
static bool load(Poppler *poppler, const char *path, Diags *diags)
{
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    const struct {
        void *place;
        const char *name;
    } functions[] = {
        { &poppler->open, "poppler_document_new_from_bytes" }, { &poppler->count, "poppler_document_get_n_pages" },
        { &poppler->page, "poppler_document_get_page" },       { &poppler->size, "poppler_page_get_size" },
        { &poppler->render, "poppler_page_render" },           { &poppler->words, "poppler_page_get_text" },
    };
    bool whole = library != NULL;
    for (size_t i = 0; i < sizeof functions / sizeof *functions && whole; i++) {
        void *function = dlsym(library, functions[i].name);
        *(void **)functions[i].place = function;
        whole = function != NULL;
    }
    if (whole)
        return true;
    diag_fault(diags, (Place){ .file = path }, DIAG_SETUP_MISSING, "PDFs are compared with the help of %s, and it is not here", LIBRARY);
    diag_hint(diags, "on Debian: apt-get install libpoppler-glib8, or libpoppler-glib8t64");
    return false;
}

static void report(const char *path, const GError *error, Diags *diags)
{
    diag_error(diags, (Place){ .file = path }, DIAG_PDF_UNREADABLE, "this PDF cannot be shown");
    diag_hint(diags, "poppler says: %s", error ? error->message : "nothing");
}

Rendered *rendered_open(Arena *arena, const char *path, Diags *diags)
{
    Rendered *rendered = ARENA_NEW(arena, Rendered);
    const Input *input = input_load(arena, path, PDF_FILE_LIMIT, diags);
    if (!input || !load(&rendered->poppler, path, diags))
        return NULL;
    GBytes *bytes = g_bytes_new_static(input->bytes, input->length);
    GError *error = NULL;
    rendered->document = arena_own(arena, rendered->poppler.open(bytes, NULL, &error), g_object_unref);
    g_bytes_unref(bytes);
    if (!rendered->document)
        report(path, error, diags);
    else
        rendered->count = rendered->poppler.count(rendered->document);
    g_clear_error(&error);
    return rendered->document ? rendered : NULL;
}

int rendered_count(const Rendered *rendered)
{
    return rendered->count;
}

/* The caller lets go of it. NULL: there is none. */
static PopplerPage *page_of(const Rendered *rendered, int number)
{
    return number >= 1 && number <= rendered->count ? rendered->poppler.page(rendered->document, number - 1) : NULL;
}

void rendered_size(const Rendered *rendered, int number, pt *width, pt *height)
{
    PopplerPage *page = page_of(rendered, number);
    *width = *height = 0;
    if (page)
        rendered->poppler.size(page, width, height);
    g_clear_object(&page);
}

static void close_surface(void *surface)
{
    cairo_surface_destroy(surface);
}

cairo_surface_t *rendered_page(Arena *arena, const Rendered *rendered, int number, int columns, int rows)
{
    cairo_surface_t *surface = arena_own(arena, cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows), close_surface);
    cairo_t *cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    pt width, height;
    rendered_size(rendered, number, &width, &height);
    if (width > 0 && height > 0) {
        PopplerPage *page = page_of(rendered, number);
        cairo_scale(cr, columns / width, rows / height);
        rendered->poppler.render(page, cr);
        g_object_unref(page);
    }
    cairo_destroy(cr);
    cairo_surface_flush(surface);
    return surface;
}

const char *rendered_words(Arena *arena, const Rendered *rendered, int number)
{
    PopplerPage *page = page_of(rendered, number);
    char *words = page ? rendered->poppler.words(page) : NULL;
    const char *copy = words ? arena_text(arena, "%s", words) : "";
    g_free(words);
    g_clear_object(&page);
    return copy;
}
