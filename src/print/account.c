/* Takes a PDF, gives its account of itself. Nothing is believed to be there,
 * or of its kind: the file may come from anywhere. */
#include "print/account.h"

#include <math.h>
#include <string.h>

#include "base/messages.h"
#include "print/account_lists.h"
#include "print/objects.h"
#include "print/xmp.h"

/* --- Info and XMP --- */

static const char *info_words(const Objects *objects, const char *key)
{
    qpdf_oh value = object_get(objects, object_get(objects, qpdf_get_trailer(objects->qpdf), "/Info"), key);
    if (qpdf_oh_is_name(objects->qpdf, value))
        return arena_text(objects->arena, "%s", qpdf_oh_get_name(objects->qpdf, value) + 1);
    return account_words(objects, value);
}

/* The digits of a date and its zone: "20221231120000+0000" of "D:20221231120000Z" and of "2022-12-31T12:00:00Z". */
static const char *date_digits(Arena *arena, const char *date)
{
    enum { TO_THE_MINUTE = 12 };
    char *digits = arena_alloc(arena, strlen(date) + sizeof "+0000"), *end = digits;
    bool zone = false;
    for (; *date; date++) {
        const bool digit = *date >= '0' && *date <= '9';
        const bool sign = (*date == '+' || *date == '-') && end - digits >= TO_THE_MINUTE;
        if (digit || sign)
            *end++ = *date;
        zone = zone || sign;
    }
    strcpy(end, zone ? "" : "+0000");
    return digits;
}

static const char *quoted(Arena *arena, const char *words)
{
    return words ? arena_text(arena, message("\"%s\""), words) : message("nothing");
}

static void compare(const Objects *objects, const XmpProperty *xmp, Lister *lister, const char *key, const char *name, bool date)
{
    Arena *arena = objects->arena;
    const char *old = info_words(objects, key), *words = xmp_words(arena, xmp, name);
    if (!old && !words)
        return;
    const bool same = old && words && strcmp(date ? date_digits(arena, old) : old, date ? date_digits(arena, words) : words) == 0;
    if (!same)
        lister_add(lister, arena_text(arena, message("%s: Info says %s, XMP says %s"), key + 1, quoted(arena, old), quoted(arena, words)));
}

static const Listed *disagreements(const Objects *objects, const XmpProperty *xmp)
{
    static const struct {
        const char *key, *name;
        bool date;
    } pairs[] = {
        { "/Title", "dc:title", false },          { "/Author", "dc:creator", false },
        { "/Subject", "dc:description", false },  { "/Keywords", "pdf:Keywords", false },
        { "/Creator", "xmp:CreatorTool", false }, { "/Producer", "pdf:Producer", false },
        { "/CreationDate", "xmp:CreateDate", true }, { "/ModDate", "xmp:ModifyDate", true },
    };
    Lister lister = lister_open(objects->arena);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        compare(objects, xmp, &lister, pairs[i].key, pairs[i].name, pairs[i].date);
    if (xmp_words(objects->arena, xmp, "pdf:Trapped")) /* PDF/A has no room for it there */
        compare(objects, xmp, &lister, "/Trapped", "pdf:Trapped", false);
    return lister.first;
}

static const char *standards(Arena *arena, const XmpProperty *xmp)
{
    const char *press = xmp_words(arena, xmp, "pdfxid:GTS_PDFXVersion");
    const char *part = xmp_words(arena, xmp, "pdfaid:part"), *level = xmp_words(arena, xmp, "pdfaid:conformance");
    const char *access = xmp_words(arena, xmp, "pdfuaid:part");
    const char *all = press ? press : "";
    if (part) {
        char *small = arena_text(arena, "%s", level ? level : "");
        for (char *letter = small; *letter; letter++)
            *letter = (char)(*letter >= 'A' && *letter <= 'Z' ? *letter + 'a' - 'A' : *letter);
        all = arena_text(arena, "%s%sPDF/A-%s%s", all, *all ? ", " : "", part, small);
    }
    if (access)
        all = arena_text(arena, "%s%sPDF/UA-%s", all, *all ? ", " : "", access);
    return *all ? all : NULL;
}

static const char *either(const char *first, const char *second)
{
    return first && *first ? first : second;
}

static void read_words(const Objects *objects, const XmpProperty *xmp, Account *account)
{
    Arena *arena = objects->arena;
    account->title = either(xmp_words(arena, xmp, "dc:title"), info_words(objects, "/Title"));
    account->author = either(xmp_words(arena, xmp, "dc:creator"), info_words(objects, "/Author"));
    account->publisher = xmp_words(arena, xmp, "dc:publisher");
    account->rights = xmp_words(arena, xmp, "dc:rights");
    account->number = xmp_words(arena, xmp, "prism:number");
    account->period = xmp_words(arena, xmp, "prism:coverDisplayDate");
    account->created = either(xmp_words(arena, xmp, "xmp:CreateDate"), info_words(objects, "/CreationDate"));
    account->modified = either(xmp_words(arena, xmp, "xmp:ModifyDate"), info_words(objects, "/ModDate"));
    account->language = either(account_words(objects, object_get(objects, qpdf_get_root(objects->qpdf), "/Lang")),
                               xmp_words(arena, xmp, "dc:language"));
    account->standards = standards(arena, xmp);
    account->disagreements = account->has_xmp ? disagreements(objects, xmp) : NULL;
}

static bool read_xmp(const Objects *objects, const XmpProperty **xmp)
{
    qpdf_oh packet = object_get(objects, qpdf_get_root(objects->qpdf), "/Metadata");
    *xmp = NULL;
    return qpdf_oh_is_stream(objects->qpdf, packet) && xmp_read(objects->arena, object_bytes(objects, packet), xmp);
}

/* --- pages --- */

typedef struct Edges {
    pt left, foot, right, top;
} Edges;

static bool read_box(const Objects *objects, qpdf_oh page, const char *key, Edges *edges)
{
    qpdf_oh box = object_get(objects, page, key);
    double number[4];
    for (int i = 0; i < 4; i++) {
        if (!qpdf_oh_is_array(objects->qpdf, box) || !qpdf_oh_get_value_as_number(objects->qpdf, qpdf_oh_get_array_item(objects->qpdf, box, i), &number[i]))
            return false;
    }
    *edges = (Edges){ fmin(number[0], number[2]), fmin(number[1], number[3]), fmax(number[0], number[2]), fmax(number[1], number[3]) };
    return true;
}

static void read_pages(const Objects *objects, Account *account)
{
    account->pages = qpdf_get_num_pages(objects->qpdf);
    qpdf_push_inherited_attributes_to_page(objects->qpdf);
    for (int i = 0; i < account->pages; i++) {
        qpdf_oh page = qpdf_get_page_n(objects->qpdf, (size_t)i);
        Edges trim = { 0 }, bleed;
        if (!read_box(objects, page, "/TrimBox", &trim) && !read_box(objects, page, "/CropBox", &trim))
            read_box(objects, page, "/MediaBox", &trim);
        if (!read_box(objects, page, "/BleedBox", &bleed))
            bleed = trim;
        const pt width = trim.right - trim.left, height = trim.top - trim.foot;
        const pt least = fmin(fmin(trim.left - bleed.left, bleed.right - trim.right), fmin(trim.foot - bleed.foot, bleed.top - trim.top));
        if (i == 0) {
            account->width = width;
            account->height = height;
        }
        account->bleed = i == 0 ? least : fmin(account->bleed, least);
        account->sizes_differ = account->sizes_differ || fabs(width - account->width) > 0.1 || fabs(height - account->height) > 0.1;
    }
}

const Account *account_read(Arena *arena, const char *path, Diags *diags)
{
    Objects objects;
    if (!objects_load(arena, path, &objects, diags))
        return NULL;
    Account *account = ARENA_NEW(arena, Account);
    const XmpProperty *xmp;
    account->has_xmp = read_xmp(&objects, &xmp);
    account->version = arena_text(arena, "%s", qpdf_get_pdf_version(objects.qpdf));
    read_words(&objects, xmp, account);
    read_pages(&objects, account);
    account->intents = account_intents(&objects);
    account->fonts = account_fonts(&objects, account->pages);
    account->attachments = account_attachments(&objects);
    return account;
}
