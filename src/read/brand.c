#include "read/brand.h"

#include <math.h>
#include <string.h>

static const Field ink_fields[] = {
    FIELD(BrandInk, cmyk, .type = FIELD_LIST, .item = FIELD_NUMBER, .required = true, .min = 4, .max = 4, .about = "the recipe, in per cent"),
    FIELD(BrandInk, srgb, .type = FIELD_LIST, .item = FIELD_NUMBER, .required = true, .min = 3, .max = 3, .about = "red, green and blue, 0 to 255"),
    { .key = NULL },
};

static const Field source_fields[] = {
    FIELD(BrandSource, rule, .type = FIELD_WORD, .about = "the word of its report"),
    FIELD(BrandSource, source, .type = FIELD_WORD, .required = true, .about = "where the rule is written"),
    { .key = NULL },
};

static const Field brand_fields[] = {
    FIELD_AS("brand", Brand, name, .type = FIELD_WORD, .required = true, .about = "its name"),
    FIELD(Brand, emblem, .type = FIELD_WORD, .required = true, .about = "the mark of a layout that is its emblem"),
    FIELD(Brand, proportions, .type = FIELD_NUMBER, .required = true, .min = 0.1, .max = 10, .about = "width by height"),
    FIELD(Brand, stars, .type = FIELD_INT, .required = true, .min = 0, .max = 60, .about = "how many there are"),
    FIELD(Brand, points, .type = FIELD_INT, .required = true, .min = 3, .max = 12, .about = "of a star"),
    FIELD(Brand, circle, .type = FIELD_NUMBER, .required = true, .min = 0.01, .max = 1, .about = "radius to the stars, by height"),
    FIELD(Brand, star, .type = FIELD_NUMBER, .required = true, .min = 0.001, .max = 1, .about = "radius of a star, by height"),
    FIELD(Brand, field_ink, .type = FIELD_RECORD, .fields = ink_fields, .required = true, .about = "of the rectangle"),
    FIELD(Brand, star_ink, .type = FIELD_RECORD, .fields = ink_fields, .required = true, .about = "of the stars"),
    FIELD(Brand, height, .type = FIELD_LENGTH, .required = true, .about = "at least"),
    FIELD(Brand, clear, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 4, .about = "free room around it, by height"),
    FIELD(Brand, border, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 1, .about = "white border on a colour, by height"),
    FIELD(Brand, reach, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 4, .about = "from emblem to statement, by height"),
    FIELD(Brand, size, .type = FIELD_LIST, .item = FIELD_NUMBER, .required = true, .min = 2, .max = 2,
          .about = "least and greatest type size of the statement, by height"),
    FIELD(Brand, faces, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 40, .about = "typefaces of the statement"),
    FIELD(Brand, inks, .type = FIELD_LIST, .fields = ink_fields, .size = sizeof(BrandInk), .required = true, .min = 1, .max = 10,
          .about = "colours of the statement"),
    FIELD_AS("short", Brand, short_forms, .type = FIELD_LIST, .item = FIELD_WORD, .max = 40, .about = "abbreviations that it must not have"),
    FIELD(Brand, sources, .type = FIELD_DICT, .fields = source_fields, .size = sizeof(BrandSource), .required = true, .max = 60,
          .about = "where each rule is written"),
    { .key = NULL },
};

const Brand *brand_load(Arena *arena, const Input *input, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    Brand *brand = ARENA_NEW(arena, Brand);
    return tree && schema_read(arena, tree, brand_fields, brand, diags) ? brand : NULL;
}

const char *brand_source(const Brand *brand, const char *rule)
{
    const BrandSource *sources = brand->sources.items;
    for (size_t i = 0; i < brand->sources.count; i++)
        if (!strcmp(sources[i].rule.utf8, rule))
            return sources[i].source.utf8;
    return NULL;
}

static double number(const List *list, size_t index)
{
    return ((const double *)list->items)[index];
}

bool brand_ink_is(const BrandInk *wanted, const Ink *ink)
{
    const double close = 1.0 / 512; /* half a step of eight bits */
    bool same = true;
    for (size_t i = 0; i < 4; i++)
        same = same && fabs(ink->cmyk[i] - number(&wanted->cmyk, i) / 100) < close;
    for (size_t i = 0; i < 3; i++)
        same = same && fabs(ink->srgb[i] - number(&wanted->srgb, i) / 255) < close;
    return same;
}

const char *brand_ink_words(Arena *arena, const BrandInk *ink)
{
    return arena_text(arena, "C%.0f M%.0f Y%.0f K%.0f, RGB %.0f %.0f %.0f", number(&ink->cmyk, 0), number(&ink->cmyk, 1),
                      number(&ink->cmyk, 2), number(&ink->cmyk, 3), number(&ink->srgb, 0), number(&ink->srgb, 1), number(&ink->srgb, 2));
}
