#include "print/separations.h"

#include <string.h>

/* A name of PDF for every plate at once: registration is of no layout, and always on all of them. */
static const char every_plate[] = "All";

const char *separation_name(const Forme *forme, const Ink *ink)
{
    if (text_is_empty(ink->spot))
        return NULL;
    return forme->spots || !strcmp(ink->spot.utf8, every_plate) ? ink->spot.utf8 : NULL;
}

/* --- which there are --- */

typedef struct Used {
    Arena *arena;
    const Ink **inks;
    size_t count;
} Used;

static void add_ink(Used *used, const Ink *ink)
{
    if (!ink || text_is_empty(ink->spot))
        return;
    for (size_t i = 0; i < used->count; i++)
        if (!strcmp(used->inks[i]->spot.utf8, ink->spot.utf8))
            return;
    const Ink **more = ARENA_ARRAY(used->arena, const Ink *, used->count + 2);
    memcpy(more, used->inks, used->count * sizeof *more);
    more[used->count++] = ink;
    used->inks = more;
}

const Ink *const *separations_used(Arena *arena, const Pages *pages)
{
    Used used = { .arena = arena, .inks = ARENA_ARRAY(arena, const Ink *, 1) };
    for (const Page *page = pages->first; page; page = page->next)
        for (const Item *item = page->items.first; item; item = item->next) {
            add_ink(&used, item->fill);
            add_ink(&used, item->stroke);
            for (size_t i = 0; i < item->run_count; i++)
                add_ink(&used, item->runs[i].ink);
        }
    return used.inks;
}

/* --- in the PDF --- */

const char *separation_space(Arena *arena, const Forme *forme, const Ink *ink)
{
    size_t key = 0;
    while (key < forme->ink_count && forme->inks[key] != ink)
        key++;
    return arena_text(arena, "/TamgaSeparation%zu", key);
}

/* As much of the recipe as of the ink: 8.6.6.4, the tint's transformation. */
static qpdf_oh space_object(const Objects *objects, const Ink *ink)
{
    const double *recipe = ink->cmyk;
    qpdf_oh space = object_array(objects);
    object_add(objects, space, object_parse(objects, "/Separation"));
    object_add(objects, space, qpdf_oh_new_name(objects->qpdf, arena_text(objects->arena, "/%s", ink->spot.utf8)));
    object_add(objects, space, object_parse(objects, "/DeviceCMYK"));
    object_add(objects, space, object_format(objects, "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [%.4f %.4f %.4f %.4f] >>",
                                             recipe[0], recipe[1], recipe[2], recipe[3]));
    return space;
}

void separations_add(const Objects *objects, const Forme *forme, qpdf_oh page)
{
    qpdf_oh resources = object_get(objects, page, "/Resources");
    qpdf_oh spaces = object_parse(objects, "<< >>");
    bool some = false;
    for (size_t i = 0; i < forme->ink_count; i++)
        if (separation_name(forme, forme->inks[i])) {
            object_set(objects, spaces, separation_space(objects->arena, forme, forme->inks[i]), space_object(objects, forme->inks[i]));
            some = true;
        }
    if (some)
        object_set(objects, resources, "/ColorSpace", spaces);
}
