#include "print/intent.h"

#include <lcms2.h>
#include <string.h>

/* Bytes 24 to 35 of a profile are its date: lcms2 asks the clock. sRGB was made a standard on 18 October 1999. */
static void set_date(unsigned char *profile)
{
    static const unsigned char date[12] = { 0x07, 0xCF, 0, 10, 0, 18 };
    memcpy(profile + 24, date, sizeof date);
}

/* Version 2.1 of ICC's format: every reader of PDF/A knows it. */
Bytes intent_srgb(Arena *arena)
{
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsUInt32Number length = 0;
    if (!srgb)
        arena_exhausted();
    cmsSetProfileVersion(srgb, 2.1);
    cmsSaveProfileToMem(srgb, NULL, &length);
    unsigned char *bytes = arena_alloc(arena, length);
    const cmsBool saved = cmsSaveProfileToMem(srgb, bytes, &length);
    cmsCloseProfile(srgb);
    if (!saved)
        arena_exhausted(); /* it is refused for no other reason */
    set_date(bytes);
    return (Bytes){ bytes, length };
}

typedef struct Intent {
    const char *subtype;     /* "/GTS_PDFA1" */
    const char *condition, *registry, *info;
    Bytes profile;
    int inks;
} Intent;

static void write_intent(const Objects *objects, const Intent *intent)
{
    qpdf_oh dictionary = object_format(objects, "<< /Type /OutputIntent /S %s >>", intent->subtype);
    object_set(objects, dictionary, "/OutputConditionIdentifier", object_words(objects, intent->condition));
    object_set(objects, dictionary, "/Info", object_words(objects, intent->info));
    if (intent->registry)
        object_set(objects, dictionary, "/RegistryName", object_words(objects, intent->registry));
    object_set(objects, dictionary, "/DestOutputProfile",
               object_stream(objects, intent->profile, arena_text(objects->arena, "<< /N %d >>", intent->inks)));
    qpdf_oh all = object_array(objects);
    object_add(objects, all, object_indirect(objects, dictionary));
    object_set(objects, qpdf_get_root(objects->qpdf), "/OutputIntents", all);
}

void intent_write(const Objects *objects, const Profile *profile, const Press *press)
{
    if (profile->inks && press)
        write_intent(objects, &(Intent){ "/GTS_PDFX", press->condition, press->registry, press->info, press->profile, 4 });
    else if (profile->archival)
        write_intent(objects, &(Intent){ "/GTS_PDFA1", "sRGB IEC61966-2.1", "http://www.color.org", "sRGB IEC61966-2.1", intent_srgb(objects->arena), 3 });
}
