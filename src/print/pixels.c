/* Takes a picture's file, gives its stored pixels, not yet upright: forme
 * has turned them. A JPEG's bytes go into the PDF as they are; a PNG is decoded,
 * 16 bits come down to 8; a CMYK JPEG becomes RGB, by its own profile, or by
 * guess and a warning. */
#include "print/pixels.h"

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

static int stored_width(const Picture *picture)
{
    return picture->turn >= 5 ? picture->height : picture->width;
}

static int stored_height(const Picture *picture)
{
    return picture->turn >= 5 ? picture->width : picture->height;
}

static qpdf_oh image_object(const Objects *objects, const Picture *picture, const char *space, Bytes bytes, const char *filter)
{
    return object_stream(objects, bytes, arena_text(objects->arena,
        "<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8 %s >>", stored_width(picture),
        stored_height(picture), space, filter));
}

/* --- PNG --- */

static bool png_object(const Objects *objects, const Picture *picture, qpdf_oh *pixels, Diags *diags)
{
    png_image image = { .version = PNG_IMAGE_VERSION };
    if (!png_image_begin_read_from_memory(&image, picture->bytes, picture->length))
        return broken(picture, diags, image.message);
    const size_t count = (size_t)image.width * image.height;
    image.format = PNG_FORMAT_RGBA;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB; /* or libpng takes 16 bits for linear light */
    unsigned char *bytes = arena_own(objects->arena, malloc(4 * count), free);
    if (!bytes)
        arena_exhausted();
    if (!png_image_finish_read(&image, NULL, bytes, 0, NULL))
        return broken(picture, diags, image.message);
    unsigned char *mask = picture->alpha ? arena_alloc(objects->arena, count) : NULL;
    for (size_t i = 0; i < count; i++) {
        if (mask)
            mask[i] = bytes[4 * i + 3];
        memmove(bytes + 3 * i, bytes + 4 * i, 3);
    }
    *pixels = image_object(objects, picture, "DeviceRGB", (Bytes){ bytes, 3 * count }, "");
    if (mask)
        object_set(objects, qpdf_oh_get_dict(objects->qpdf, *pixels), "/SMask",
                   image_object(objects, picture, "DeviceGray", (Bytes){ mask, count }, ""));
    return true;
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

static bool jpeg_object(const Objects *objects, const Picture *picture, qpdf_oh *pixels, Diags *diags)
{
    static const char filter[] = "/Filter /DCTDecode";
    if (picture->components != 4) {
        *pixels = image_object(objects, picture, picture->components == 1 ? "DeviceGray" : "DeviceRGB",
                               (Bytes){ picture->bytes, picture->length }, filter);
        return true;
    }
    char *bytes = NULL;
    size_t length = 0;
    const bool done = recode_jpeg(picture, &bytes, &length, diags);
    arena_own(objects->arena, bytes, free);
    if (done)
        *pixels = image_object(objects, picture, "DeviceRGB", (Bytes){ bytes, length }, filter);
    return done;
}

bool pixels_object(const Objects *objects, const Placing *placing, const Profile *profile, qpdf_oh *pixels, Diags *diags)
{
    (void)profile;
    const Picture *picture = placing->picture;
    return picture->format == PICTURE_PNG ? png_object(objects, picture, pixels, diags) : jpeg_object(objects, picture, pixels, diags);
}
