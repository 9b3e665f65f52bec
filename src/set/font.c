/* Takes the list of pinned files, gives faces: a font at a size with the few
 * measures that setting needs. Hinting and rounding are off: a page is the
 * same at every resolution. */
#include "set/font.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdlib.h>
#include <string.h>
#include FT_FREETYPE_H

#include "set/font_pango.h"

enum {
    SCALE_STEPS = 8,  /* of a quarter per cent each, to either side: a PDF needs no more widths than that */
    SHAPED_SIZE = 1000, /* pt: all texts are shaped at this one and their lengths scaled. For every size of every font that
                         * Pango sees it starts two threads and sorts all fonts anew (seen with 1.50) */
};

struct Face {
    PangoFont *pango;
    const char *family;
    double size;
    pt cap_height, x_height, space, hyphen;
    uint32_t space_glyph, hyphen_glyph;
    cairo_scaled_font_t *scaled[2 * SCALE_STEPS + 1];
    Arena *arena;
    Face *next;
};

struct Fonts {
    Arena *arena;
    const char *folder;
    FcConfig *config;
    PangoFontMap *map; /* NULL: nothing is set yet; it comes with threads */
    PangoContext *context;
    Face *faces; /* a layout has about 40 styles of at most 4 faces */
};

static const PangoWeight pango_weights[] = {
    [WEIGHT_LIGHT] = PANGO_WEIGHT_LIGHT,       [WEIGHT_REGULAR] = PANGO_WEIGHT_NORMAL,
    [WEIGHT_MEDIUM] = PANGO_WEIGHT_MEDIUM,     [WEIGHT_SEMIBOLD] = PANGO_WEIGHT_SEMIBOLD,
    [WEIGHT_BOLD] = PANGO_WEIGHT_BOLD,
};
static const char *const weight_words[] = {
    [WEIGHT_LIGHT] = "Light", [WEIGHT_REGULAR] = "Regular", [WEIGHT_MEDIUM] = "Medium",
    [WEIGHT_SEMIBOLD] = "Semibold", [WEIGHT_BOLD] = "Bold",
};

static void release_config(void *config)
{
    FcConfigDestroy(config);
}

static void release_scaled(void *font)
{
    cairo_scaled_font_destroy(font);
}

/* The name of the file at the end of a lock line's path: package version path/NAME.ttf digest licence. */
static const char *locked_file(Arena *arena, const char *line, size_t length)
{
    char *copy = arena_copy(arena, line, length);
    char *rest = NULL;
    char *words[3] = {0};
    for (int i = 0; i < 3; i++)
        words[i] = strtok_r(i ? NULL : copy, " \t", &rest);
    if (!words[2] || copy[0] == '#')
        return NULL;
    const char *slash = strrchr(words[2], '/');
    return slash ? slash + 1 : words[2];
}

static bool add_locked_files(Fonts *fonts, FcConfig *config, const Input *lock, Diags *diags)
{
    bool complete = true;
    for (const char *line = lock->bytes; *line;) {
        size_t length = strcspn(line, "\n");
        const char *name = locked_file(fonts->arena, line, length);
        line += length + (line[length] == '\n');
        if (!name)
            continue;
        const char *path = arena_text(fonts->arena, "%s/%s", fonts->folder, name);
        if (FcConfigAppFontAddFile(config, (const FcChar8 *)path))
            continue;
        diag_fault(diags, (Place){.file = path}, DIAG_FONT_MISSING, "the font file is missing or cannot be read");
        diag_hint(diags, "./bootstrap fetches the fonts that %s names", lock->name);
        complete = false;
    }
    return complete;
}

static PangoContext *open_context(Arena *arena, PangoFontMap *map)
{
    PangoContext *context = arena_own(arena, pango_font_map_create_context(map), g_object_unref);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    return context;
}

/* Words in another script than their edition's are set as a language of that script has them, and Pango asks the
 * environment's LANGUAGE first which: Russian words in an English edition got Bulgarian letters (seen with 1.50). */
static void ask_no_environment(void)
{
    setenv("PANGO_LANGUAGE", "en", 1);
}

Fonts *fonts_open(Arena *arena, const char *folder, Diags *diags)
{
    ask_no_environment();
    Fonts *fonts = ARENA_NEW(arena, Fonts);
    fonts->arena = arena;
    fonts->folder = arena_text(arena, "%s", folder);
    const Input *lock = input_load(arena, arena_text(arena, "%s/fonts.lock", folder), INPUT_LIMIT, diags);
    if (!lock)
        return NULL;
    fonts->config = arena_own(arena, FcConfigCreate(), release_config);
    return add_locked_files(fonts, fonts->config, lock, diags) ? fonts : NULL;
}

bool fonts_have(const Fonts *fonts, uint32_t character)
{
    const FcFontSet *files = FcConfigGetFonts(fonts->config, FcSetApplication);
    for (int i = 0; files && i < files->nfont; i++) {
        FcCharSet *characters; /* lent */
        if (FcPatternGetCharSet(files->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch && FcCharSetHasChar(characters, character))
            return true;
    }
    return false;
}

static PangoFontMap *map_of(Fonts *fonts)
{
    if (fonts->map)
        return fonts->map;
    /* Pango reads the system's configuration in the background unless there is a current one before the map is made
     * (seen with 1.50). */
    FcConfigSetCurrent(fonts->config);
    fonts->map = arena_own(fonts->arena, pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT), g_object_unref);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts->map), fonts->config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts->map), 72);
    fonts->context = open_context(fonts->arena, fonts->map);
    return fonts->map;
}

pt face_length(const Face *face, int units)
{
    return units * (face->size / (SHAPED_SIZE * PANGO_SCALE));
}

static pt glyph_width(const Face *face, hb_font_t *font, uint32_t character, uint32_t *glyph)
{
    hb_codepoint_t found = 0;
    hb_font_get_nominal_glyph(font, character, &found);
    *glyph = found;
    return face_length(face, hb_font_get_glyph_h_advance(font, found));
}

static pt metric(const Face *face, hb_font_t *font, hb_ot_metrics_tag_t tag, double otherwise)
{
    hb_position_t position = 0;
    return hb_ot_metrics_get_position(font, tag, &position) ? face_length(face, position) : otherwise * face->size;
}

static Face *measure_face(Fonts *fonts, PangoFont *pango, double size)
{
    Face *face = ARENA_NEW(fonts->arena, Face);
    PangoFontDescription *described = pango_font_describe(pango);
    face->arena = fonts->arena;
    face->pango = arena_own(fonts->arena, g_object_ref(pango), g_object_unref);
    face->family = arena_text(fonts->arena, "%s", pango_font_description_get_family(described));
    face->size = size;
    hb_font_t *font = pango_font_get_hb_font(pango);
    face->space = glyph_width(face, font, ' ', &face->space_glyph);
    face->hyphen = glyph_width(face, font, '-', &face->hyphen_glyph);
    face->cap_height = metric(face, font, HB_OT_METRICS_TAG_CAP_HEIGHT, 0.7);
    face->x_height = metric(face, font, HB_OT_METRICS_TAG_X_HEIGHT, 0.48);
    pango_font_description_free(described);
    return face;
}

const Face *fonts_face_of(Fonts *fonts, PangoFont *pango, double size)
{
    Face **link = &fonts->faces;
    for (; *link; link = &(*link)->next)
        if ((*link)->pango == pango && (*link)->size >= size && (*link)->size <= size)
            return *link;
    return *link = measure_face(fonts, pango, size);
}

PangoFontDescription *fonts_description(const Style *style, bool strong, bool emphasis)
{
    PangoFontDescription *description = pango_font_description_new();
    int weight = strong ? style->strong : style->weight;
    char *families = style->fallback.utf8 ? g_strdup_printf("%s,%s", style->family.utf8, style->fallback.utf8)
                                          : g_strdup(style->family.utf8);
    pango_font_description_set_family(description, families);
    pango_font_description_set_weight(description, pango_weights[weight]);
    pango_font_description_set_style(description,
                                     style->italic != emphasis ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(description, SHAPED_SIZE * PANGO_SCALE);
    g_free(families);
    return description;
}

PangoContext *fonts_context(Fonts *fonts)
{
    map_of(fonts);
    return fonts->context;
}

/* A family or weight that no file has would be replaced without a word. */
static bool is_what_was_asked(const Style *style, PangoFont *font, const PangoFontDescription *asked)
{
    PangoFontDescription *found = pango_font_describe(font);
    bool same = !strcmp(pango_font_description_get_family(found), style->family.utf8) &&
                pango_font_description_get_weight(found) == pango_font_description_get_weight(asked) &&
                pango_font_description_get_style(found) == pango_font_description_get_style(asked);
    pango_font_description_free(found);
    return same;
}

const Face *fonts_face(Fonts *fonts, const Style *style, bool strong, bool emphasis, double size, Diags *diags)
{
    PangoFontDescription *asked = fonts_description(style, strong, emphasis);
    PangoFontMap *map = map_of(fonts);
    PangoFont *font = pango_font_map_load_font(map, fonts->context, asked);
    const Face *face = NULL;
    if (font && is_what_was_asked(style, font, asked)) {
        face = fonts_face_of(fonts, font, size);
    } else {
        diag_error(diags, style->family.at, DIAG_FONT_MISSING, "style \"%s\" wants %s %s%s, and no file in %s is that font",
                   style->name.utf8, style->family.utf8, weight_words[strong ? style->strong : style->weight],
                   style->italic != emphasis ? " Italic" : "", fonts->folder);
        diag_hint(diags, "the files are listed in %s/fonts.lock", fonts->folder);
    }
    if (font)
        g_object_unref(font);
    pango_font_description_free(asked);
    return face;
}

const char *face_family(const Face *face) { return face->family; }
pt face_cap_height(const Face *face) { return face->cap_height; }
pt face_x_height(const Face *face) { return face->x_height; }
pt face_space(const Face *face) { return face->space; }
pt face_hyphen(const Face *face) { return face->hyphen; }

bool face_has_feature(const Face *face, const char *tag)
{
    const hb_tag_t features[] = {hb_tag_from_string(tag, -1), 0};
    hb_set_t *lookups = hb_set_create();
    hb_ot_layout_collect_lookups(hb_font_get_face(pango_font_get_hb_font(face->pango)), HB_OT_TAG_GSUB, NULL, NULL, features, lookups);
    const bool has = !hb_set_is_empty(lookups);
    hb_set_destroy(lookups);
    return has;
}

/* In the units that the font was drawn in: HarfBuzz's versions round scaled extents each in its own way. */
static bool ink_of(const Face *face, uint32_t glyph, pt *left, pt *right)
{
    hb_font_t *design = hb_font_create(hb_font_get_face(pango_font_get_hb_font(face->pango)));
    double unit = face->size / hb_face_get_upem(hb_font_get_face(design));
    hb_glyph_extents_t ink;
    bool found = hb_font_get_glyph_extents(design, glyph, &ink);
    if (found) {
        *left = ink.x_bearing * unit;
        *right = (hb_font_get_glyph_h_advance(design, glyph) - ink.x_bearing - ink.width) * unit;
    }
    hb_font_destroy(design);
    return found;
}

pt face_ink_left(const Face *face, uint32_t glyph)
{
    pt left, right;
    return ink_of(face, glyph, &left, &right) ? left : 0;
}

pt face_ink_right(const Face *face, uint32_t glyph)
{
    pt left, right;
    return ink_of(face, glyph, &left, &right) ? right : 0;
}

void face_ink_reach(const Face *face, uint32_t glyph, pt *over, pt *under)
{
    hb_font_t *design = hb_font_create(hb_font_get_face(pango_font_get_hb_font(face->pango)));
    const double unit = face->size / hb_face_get_upem(hb_font_get_face(design));
    hb_glyph_extents_t ink;
    if (hb_font_get_glyph_extents(design, glyph, &ink)) {
        const pt top = ink.y_bearing * unit, foot = -(ink.y_bearing + ink.height) * unit;
        *over = top > *over ? top : *over;
        *under = foot > *under ? foot : *under;
    }
    hb_font_destroy(design);
}

uint32_t face_hyphen_glyph(const Face *face) { return face->hyphen_glyph; }
uint32_t face_space_glyph(const Face *face) { return face->space_glyph; }

double face_scale_step(double scale)
{
    double step = (scale - 1) * 400;
    return 1 + (step < 0 ? (int)(step - 0.5) : (int)(step + 0.5)) / 400.0;
}

void *face_cairo(const Face *face, double scale)
{
    int step = (int)((scale - 1) * 400 + SCALE_STEPS + 0.5);
    cairo_scaled_font_t **scaled = &((Face *)face)->scaled[step < 0 ? 0 : step > 2 * SCALE_STEPS ? 2 * SCALE_STEPS : step];
    if (*scaled)
        return *scaled;
    cairo_scaled_font_t *plain = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(face->pango));
    cairo_matrix_t matrix, identity;
    cairo_matrix_init_scale(&matrix, face->size * scale, face->size);
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_scaled_font_get_font_options(plain, options);
    *scaled = arena_own(face->arena,
                        cairo_scaled_font_create(cairo_scaled_font_get_font_face(plain), &matrix, &identity, options),
                        release_scaled);
    cairo_font_options_destroy(options);
    return *scaled;
}

const char *face_file(const Face *face)
{
    FcChar8 *file = NULL;
    FcPatternGetString(pango_fc_font_get_pattern(PANGO_FC_FONT(face->pango)), FC_FILE, 0, &file);
    const char *slash = file ? strrchr((const char *)file, '/') : NULL;
    return slash ? slash + 1 : (const char *)file;
}

#define WORDS_OF(number) #number
#define DOTTED(major, minor, patch) WORDS_OF(major) "." WORDS_OF(minor) "." WORDS_OF(patch)

const char *fonts_pango(void) { return pango_version_string(); }
const char *fonts_harfbuzz(void) { return hb_version_string(); }
const char *fonts_freetype(void) { return DOTTED(FREETYPE_MAJOR, FREETYPE_MINOR, FREETYPE_PATCH); }
int fonts_fontconfig(void) { return FcGetVersion(); }
