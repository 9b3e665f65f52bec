/* Takes a Picture and puts it on a page.
 *
 * cairo 1.16 and what it asks of us:
 * - CAIRO_MIME_TYPE_JPEG puts the JPEG itself into the PDF and takes its size
 *   and colour space from the JPEG's header, so that a dummy of one pixel is
 *   enough of a surface. Painted to the size of the picture, it is the picture.
 * - The filters GOOD, BEST and BILINEAR write /Interpolate true, which PDF/X and
 *   PDF/A refuse; FAST and NEAREST write false.
 * - A CMYK JPEG comes without the /Decode that Adobe's inverted CMYK needs, and
 *   readers show it as a negative. Hence RGB.
 * - A surface painted twice on a page, or two that share CAIRO_MIME_TYPE_UNIQUE_ID,
 *   stand twice under one name in the page's resources, which qpdf --check
 *   objects to. Hence a surface for each painting, and no shared id. */
#include "print/image.h"

#include <lcms2.h>
#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h> /* needs stdio.h before it */

static bool broken(const Picture *picture, Diags *diags, const char *words)
{
    diag_error(diags, picture->at, DIAG_PICTURE_BROKEN, "\"%s\" is damaged: its pixels cannot be read", picture->name);
    diag_hint(diags, "%s", words);
    return false;
}

/* --- PNG --- */

/* cairo wants colours multiplied by their alpha, libpng gives them as they stand in the file. */
static void multiply_by_alpha(uint32_t *pixels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t pixel = pixels[i], alpha = pixel >> 24;
        uint32_t product = alpha << 24;
        for (int shift = 0; shift < 24; shift += 8)
            product |= ((pixel >> shift & 0xFF) * alpha + 127) / 255 << shift;
        pixels[i] = product;
    }
}

static bool decode_png(const Picture *picture, cairo_surface_t *surface, Diags *diags)
{
    bool little = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
    unsigned char *pixels = cairo_image_surface_get_data(surface);
    png_image image = { .version = PNG_IMAGE_VERSION };
    if (!png_image_begin_read_from_memory(&image, picture->bytes, picture->length))
        return broken(picture, diags, image.message);
    image.format = little ? PNG_FORMAT_BGRA : PNG_FORMAT_ARGB;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB; /* or libpng takes 16 bits for linear light */
    if (!png_image_finish_read(&image, NULL, pixels, cairo_image_surface_get_stride(surface), NULL))
        return broken(picture, diags, image.message);
    if (picture->alpha)
        multiply_by_alpha((uint32_t *)(void *)pixels, (size_t)image.width * image.height);
    cairo_surface_mark_dirty(surface);
    return true;
}

static cairo_surface_t *png_surface(const Picture *picture, Diags *diags)
{
    bool on_its_side = picture->turn >= 5;
    int width = on_its_side ? picture->height : picture->width;
    int height = on_its_side ? picture->width : picture->height;
    cairo_format_t format = picture->alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
    cairo_surface_t *surface = cairo_image_surface_create(format, width, height);
    cairo_status_t status = cairo_surface_status(surface);
    bool done = status == CAIRO_STATUS_SUCCESS ? decode_png(picture, surface, diags)
                                               : broken(picture, diags, cairo_status_to_string(status));
    if (done)
        return surface;
    cairo_surface_destroy(surface);
    return NULL;
}

/* --- CMYK to RGB --- */

/* libjpeg's way out of an error is a jump; this is where it lands. */
typedef struct Failure {
    struct jpeg_error_mgr base; /* first, so that libjpeg's pointer to it is one to the whole */
    jmp_buf back;
    char words[JMSG_LENGTH_MAX];
} Failure;

/* Everything that must outlive a jump. */
typedef struct Recoding {
    const Picture *picture;
    struct jpeg_decompress_struct in;
    struct jpeg_compress_struct out;
    Failure failure;
    FILE *sink;
    cmsHTRANSFORM transform; /* NULL: the picture brings no profile */
} Recoding;

static void jump_back(j_common_ptr jpeg)
{
    Failure *failure = (Failure *)(void *)jpeg->err;
    jpeg->err->format_message(jpeg, failure->words);
    longjmp(failure->back, 1);
}

static void say_nothing(j_common_ptr jpeg)
{
    (void)jpeg;
}

/* From the profile in the JPEG to sRGB, or NULL. */
static cmsHTRANSFORM profile_transform(struct jpeg_decompress_struct *in, bool inverted)
{
    JOCTET *bytes = NULL;
    unsigned length = 0;
    if (!jpeg_read_icc_profile(in, &bytes, &length))
        return NULL;
    cmsHTRANSFORM transform = NULL;
    cmsHPROFILE own = cmsOpenProfileFromMem(bytes, length);
    cmsHPROFILE screen = cmsCreate_sRGBProfile();
    if (own && screen && cmsGetColorSpace(own) == cmsSigCmykData)
        transform = cmsCreateTransform(own, inverted ? TYPE_CMYK_8_REV : TYPE_CMYK_8, screen, TYPE_RGB_8,
                                       INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION);
    if (own)
        cmsCloseProfile(own);
    if (screen)
        cmsCloseProfile(screen);
    free(bytes);
    return transform;
}

static void convert_row(const Recoding *recoding, const JSAMPLE *cmyk, JSAMPLE *rgb, unsigned width)
{
    if (recoding->transform) {
        cmsDoTransform(recoding->transform, cmyk, rgb, width);
        return;
    }
    unsigned flip = recoding->picture->inverted ? 0 : 255;
    for (unsigned i = 0; i < width; i++)
        for (int ink = 0; ink < 3; ink++)
            rgb[3 * i + ink] = (JSAMPLE)((cmyk[4 * i + ink] ^ flip) * (cmyk[4 * i + 3] ^ flip) / 255);
}

static void start_writing(Recoding *recoding)
{
    struct jpeg_compress_struct *out = &recoding->out;
    jpeg_create_compress(out);
    jpeg_stdio_dest(out, recoding->sink);
    out->image_width = recoding->in.output_width;
    out->image_height = recoding->in.output_height;
    out->input_components = 3;
    out->in_color_space = JCS_RGB;
    jpeg_set_defaults(out);
    jpeg_set_quality(out, 95, TRUE); /* no loss to be seen in print, a tenth of the pixels' size */
    out->comp_info[0].h_samp_factor = out->comp_info[0].v_samp_factor = 1;
    jpeg_start_compress(out, TRUE);
}

static void start_reading(Recoding *recoding)
{
    struct jpeg_decompress_struct *in = &recoding->in;
    jpeg_create_decompress(in);
    jpeg_mem_src(in, recoding->picture->bytes, recoding->picture->length);
    jpeg_save_markers(in, JPEG_APP0 + 2, 0xFFFF); /* where profiles lie */
    jpeg_read_header(in, TRUE);
    in->out_color_space = JCS_CMYK;
    recoding->transform = profile_transform(in, recoding->picture->inverted);
    jpeg_start_decompress(in);
}

/* A row at a time, so that a large picture needs little memory. False after a jump, with its words. */
static bool recode_rows(Recoding *recoding)
{
    if (setjmp(recoding->failure.back))
        return false;
    struct jpeg_decompress_struct *in = &recoding->in;
    start_reading(recoding);
    start_writing(recoding);
    JSAMPARRAY cmyk = in->mem->alloc_sarray((j_common_ptr)in, JPOOL_IMAGE, 4 * in->output_width, 1);
    JSAMPARRAY rgb = in->mem->alloc_sarray((j_common_ptr)in, JPOOL_IMAGE, 3 * in->output_width, 1);
    while (in->output_scanline < in->output_height) {
        jpeg_read_scanlines(in, cmyk, 1);
        convert_row(recoding, cmyk[0], rgb[0], in->output_width);
        jpeg_write_scanlines(&recoding->out, rgb, 1);
    }
    jpeg_finish_compress(&recoding->out);
    return true;
}

static void warn_of_guess(const Picture *picture, Diags *diags)
{
    diag_warning(diags, picture->at, DIAG_PICTURE_FORMAT, "\"%s\" is in CMYK without a profile: its colours are guessed",
                 picture->name);
    diag_hint(diags, "save it in sRGB, or with its profile, to be sure of them");
}

/* An RGB JPEG made from a CMYK one: `*bytes` is the caller's to free. */
static bool recode_jpeg(const Picture *picture, char **bytes, size_t *length, Diags *diags)
{
    Recoding recoding = { .picture = picture };
    recoding.in.err = recoding.out.err = jpeg_std_error(&recoding.failure.base);
    recoding.failure.base.error_exit = jump_back;
    recoding.failure.base.output_message = say_nothing;
    recoding.sink = open_memstream(bytes, length);
    bool done = recoding.sink && recode_rows(&recoding);
    if (!done)
        broken(picture, diags, recoding.failure.words);
    else if (!recoding.transform)
        warn_of_guess(picture, diags);
    if (recoding.transform)
        cmsDeleteTransform(recoding.transform);
    jpeg_destroy_compress(&recoding.out);
    jpeg_destroy_decompress(&recoding.in);
    if (recoding.sink)
        fclose(recoding.sink);
    return done;
}

/* --- JPEG --- */

/* A surface of one pixel that carries the JPEG. `release` runs on `owner` when cairo needs the bytes no more. */
static cairo_surface_t *carrier(const void *bytes, size_t length, cairo_destroy_func_t release, void *owner)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
    cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, bytes, length, release, owner);
    return surface;
}

static cairo_surface_t *jpeg_surface(const Picture *picture, Diags *diags)
{
    if (picture->components != 4)
        return carrier(picture->bytes, picture->length, NULL, NULL);
    char *bytes = NULL;
    size_t length = 0;
    if (recode_jpeg(picture, &bytes, &length, diags))
        return carrier(bytes, length, free, bytes);
    free(bytes);
    return NULL;
}

/* --- on the page --- */

cairo_surface_t *image_open(const Picture *picture, Diags *diags)
{
    return picture->format == PICTURE_PNG ? png_surface(picture, diags) : jpeg_surface(picture, diags);
}

/* What brings stored pixels upright, both seen as a square of side 1, by EXIF orientation. EXIF says where the first
 * row and the first column of the file belong: 6, as a telephone held upright writes, is "right, top". */
static const cairo_matrix_t upright[] = {
    [1] = { .xx = 1, .yy = 1 },
    [2] = { .xx = -1, .yy = 1, .x0 = 1 },
    [3] = { .xx = -1, .yy = -1, .x0 = 1, .y0 = 1 },
    [4] = { .xx = 1, .yy = -1, .y0 = 1 },
    [5] = { .yx = 1, .xy = 1 },
    [6] = { .yx = 1, .xy = -1, .x0 = 1 },
    [7] = { .yx = -1, .xy = -1, .x0 = 1, .y0 = 1 },
    [8] = { .yx = -1, .xy = 1, .y0 = 1 },
};

bool image_paint(cairo_t *cr, const Picture *picture, Crop crop, pt x, pt y, pt width, pt height, Diags *diags)
{
    cairo_surface_t *surface = image_open(picture, diags);
    if (!surface)
        return false;
    cairo_save(cr);
    cairo_rectangle(cr, x, y, width, height);
    cairo_clip(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, width / crop.width, height / crop.height);
    cairo_translate(cr, -crop.x, -crop.y);
    cairo_scale(cr, picture->width, picture->height);
    cairo_transform(cr, &upright[picture->turn]);
    cairo_scale(cr, 1.0 / cairo_image_surface_get_width(surface), 1.0 / cairo_image_surface_get_height(surface));
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_FAST);
    cairo_paint(cr);
    cairo_restore(cr);
    cairo_surface_destroy(surface); /* cairo keeps it until the page is written; kept longer, six A4 PNGs are 150 MB */
    return true;
}
