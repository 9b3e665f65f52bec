/* Takes renditions from the darkroom, gives the objects that hold them. */
#include "print/pixels.h"

#include "print/window.h"

typedef struct Placed {
    const Rendition *rendition;
    PixelsObject object;
    struct Placed *next;
} Placed;

typedef struct PlacedProfile {
    Bytes profile;
    qpdf_oh object;
    struct PlacedProfile *next;
} PlacedProfile;

struct Pixels {
    const Objects *objects;
    Darkroom *darkroom;
    const Profile *profile;
    Placed *placed;
    PlacedProfile *profiles;
};

Pixels *pixels_open(const Objects *objects, Darkroom *darkroom, const Profile *profile)
{
    Pixels *pixels = ARENA_NEW(objects->arena, Pixels);
    *pixels = (Pixels){.objects = objects, .darkroom = darkroom, .profile = profile};
    return pixels;
}

static const char *device_space(int channels)
{
    return channels == 1 ? "/DeviceGray" : channels == 3 ? "/DeviceRGB" : "/DeviceCMYK";
}

static qpdf_oh profile_object(Pixels *pixels, Bytes profile, int channels)
{
    for (const PlacedProfile *placed = pixels->profiles; placed; placed = placed->next)
        if (placed->profile.first == profile.first)
            return placed->object;
    const Objects *objects = pixels->objects;
    PlacedProfile *placed = ARENA_NEW(objects->arena, PlacedProfile);
    const char *dictionary = arena_text(objects->arena, "<< /N %d >>", channels);
    *placed = (PlacedProfile){profile, object_indirect(objects, object_packed_stream(objects, profile, dictionary)), pixels->profiles};
    pixels->profiles = placed;
    return placed->object;
}

/* ISO 32000-1, 7.4.4.4: rows filtered as PNG filters them. */
static const char *filter_of(Arena *arena, const PixelsStream *stream)
{
    if (stream->coding == PIXELS_JPEG)
        return "/Filter /DCTDecode";
    return arena_text(arena, "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors %d /BitsPerComponent 8 /Columns %d >>",
                      stream->channels, stream->width);
}

static qpdf_oh image_object(const Objects *objects, const PixelsStream *stream)
{
    return object_stream(objects, stream->bytes, arena_text(objects->arena,
        "<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8 %s %s >>", stream->width,
        stream->height, device_space(stream->channels), filter_of(objects->arena, stream),
        stream->inverted ? "/Decode [1 0 1 0 1 0 1 0]" : ""));
}

static void add_profile(Pixels *pixels, qpdf_oh image, Bytes profile, int channels)
{
    const Objects *objects = pixels->objects;
    qpdf_oh space = object_parse(objects, "[/ICCBased]");
    object_add(objects, space, profile_object(pixels, profile, channels));
    object_set(objects, qpdf_oh_get_dict(objects->qpdf, image), "/ColorSpace", space);
}

static PixelsObject make_object(Pixels *pixels, const Rendition *rendition)
{
    const Objects *objects = pixels->objects;
    PixelsObject made = {.object = image_object(objects, &rendition->pixels), .clear = rendition->mask.bytes.first};
    if (rendition->profile.first)
        add_profile(pixels, made.object, rendition->profile, rendition->pixels.channels);
    if (made.clear)
        object_set(objects, qpdf_oh_get_dict(objects->qpdf, made.object), "/SMask", image_object(objects, &rendition->mask));
    return made;
}

/* What is told of a picture without making it. */
static qpdf_oh blank_object(const Pixels *pixels, const Placing *placing)
{
    const Window window = window_of(placing, pixels->profile);
    const PixelsStream blank = { .coding = PIXELS_JPEG, .width = window.target_width, .height = window.target_height,
                                 .channels = pixels->profile->inks ? COLOUR_CMYK : COLOUR_RGB, .bytes = { "", 0 } };
    return image_object(pixels->objects, &blank);
}

bool pixels_object(Pixels *pixels, const Placing *placing, PixelsObject *found, Diags *diags)
{
    if (!pixels->darkroom) {
        *found = (PixelsObject){ .object = blank_object(pixels, placing) };
        return true;
    }
    const Rendition *rendition = darkroom_develop(pixels->darkroom, placing, pixels->profile, diags);
    if (!rendition)
        return false;
    for (const Placed *placed = pixels->placed; placed; placed = placed->next) {
        if (placed->rendition == rendition) {
            *found = placed->object;
            return true;
        }
    }
    Placed *placed = ARENA_NEW(pixels->objects->arena, Placed);
    *placed = (Placed){rendition, make_object(pixels, rendition), pixels->placed};
    pixels->placed = placed;
    *found = placed->object;
    return true;
}
