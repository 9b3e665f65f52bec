#include "print/intent.h"

#include "print/colour.h"

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
               object_packed_stream(objects, intent->profile, arena_text(objects->arena, "<< /N %d >>", intent->inks)));
    qpdf_oh all = object_array(objects);
    object_add(objects, all, object_indirect(objects, dictionary));
    object_set(objects, qpdf_get_root(objects->qpdf), "/OutputIntents", all);
}

void intent_write(const Objects *objects, const Profile *profile, const Press *press)
{
    if (profile->inks && press)
        write_intent(objects, &(Intent){ "/GTS_PDFX", press->condition, press->registry, press->info, press->profile, 4 });
    else if (profile->archival)
        write_intent(objects, &(Intent){ "/GTS_PDFA1", "sRGB IEC61966-2.1", "http://www.color.org", "sRGB IEC61966-2.1", colour_srgb(objects->arena), 3 });
}
