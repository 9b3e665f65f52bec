/* Finished PDFs as they are seen: pages as pixels and as words. Anybody's, not only ours. */
#ifndef PRINT_RENDERED_H
#define PRINT_RENDERED_H

#include <cairo.h>

#include "base/diag.h"
#include "base/unit.h"

typedef struct Rendered Rendered;

/* Lives in `arena`. NULL when the PDF cannot be read; reported. */
Rendered *rendered_open(Arena *arena, const char *path, Diags *diags);

int rendered_count(const Rendered *rendered);

/* Of page `number`, from 1; 0 when there is none. */
void rendered_size(const Rendered *rendered, int number, pt *width, pt *height);

/* The page on white, stretched to that many pixels; a page that is not there is white. In `arena`, a CAIRO_FORMAT_RGB24. */
cairo_surface_t *rendered_page(Arena *arena, const Rendered *rendered, int number, int columns, int rows);

/* What it says, line by line; "" where there is no such page. */
const char *rendered_words(Arena *arena, const Rendered *rendered, int number);

#endif
