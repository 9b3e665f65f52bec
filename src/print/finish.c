/* Takes what cairo drew and makes the file that a reader, a printing house or
 * an archive gets, by libqpdf: page after page, then the document. The same
 * forme gives every deliverable. */
#include "print/finish.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/timing.h"
#include "print/embedded.h"
#include "print/identity.h"
#include "print/intent.h"
#include "print/objects.h"
#include "print/output.h"
#include "print/pixels.h"
#include "print/repaint.h"
#include "print/separations.h"
#include "print/structure.h"
#include "print/xmp.h"

typedef struct Finish {
    const Finishing *finishing;
    Objects objects;
    Embedded *embedded;
    Pixels *pixels;
    Sheets sheets;
    pt width, height;        /* of the sheet */
    Digest identity;         /* of the document; when it is finished */
} Finish;

static int report(const Finish *finish)
{
    const Finishing *finishing = finish->finishing;
    Diags *diags = finishing->diags;
    qpdf_error error = qpdf_get_error(finish->objects.qpdf);
    diag_fault(diags, (Place){ .file = finishing->path }, DIAG_PDF_FAILED, "the pages were drawn but could not be made into a PDF");
    if (error)
        diag_hint(diags, "libqpdf says: %s", qpdf_get_error_full_text(finish->objects.qpdf, error));
    return OUTPUT_REPORTED;
}

/* --- pages --- */

static void set_box(const Finish *finish, qpdf_oh page, const char *key, pt margin)
{
    const Forme *forme = finish->finishing->forme;
    const pt left = finish->sheets.left, top = finish->sheets.top;
    object_set(&finish->objects, page, key,
               object_format(&finish->objects, "[%.4f %.4f %.4f %.4f]", left - margin, top - forme->height - margin,
                             left + forme->width + margin, top + margin));
}

/* ISO 15930-7, 6.10: trim within bleed within the sheet. On a screen the sheet is the trimmed page. */
static void set_boxes(const Finish *finish, qpdf_oh page)
{
    object_set(&finish->objects, page, "/MediaBox", object_format(&finish->objects, "[0 0 %.4f %.4f]", finish->width, finish->height));
    set_box(finish, page, "/TrimBox", 0);
    if (finish->finishing->profile->inks)
        set_box(finish, page, "/BleedBox", finish->finishing->bleed);
}

/* Two graphics states for black that overprints: ISO 32000-1, 8.6.7. */
static void add_states(const Finish *finish, qpdf_oh page)
{
    const Objects *objects = &finish->objects;
    qpdf_oh resources = object_get(objects, page, "/Resources");
    qpdf_oh states = object_get(objects, resources, "/ExtGState");
    if (!qpdf_oh_is_dictionary(objects->qpdf, states)) {
        states = object_parse(objects, "<< >>");
        object_set(objects, resources, "/ExtGState", states);
    }
    object_set(objects, states, arena_text(objects->arena, "/%s", OVERPRINT_STATE), object_parse(objects, "<< /OP true /op true /OPM 1 >>"));
    object_set(objects, states, arena_text(objects->arena, "/%s", KNOCKOUT_STATE), object_parse(objects, "<< /OP false /op false /OPM 0 >>"));
}

/* A page that something shows through says in which colours it is mixed: ISO 15930-7, 6.2.3; ISO 19005-2, 6.2.10. */
static void add_group(const Finish *finish, qpdf_oh page)
{
    object_set(&finish->objects, page, "/Group", object_format(&finish->objects, "<< /Type /Group /S /Transparency /CS /%s >>",
                                                               finish->finishing->profile->inks ? "DeviceCMYK" : "DeviceRGB"));
}

static void finish_inks(const Finish *finish, qpdf_oh page)
{
    add_states(finish, page);
    separations_add(&finish->objects, finish->finishing->forme, page);
}

static bool place_pictures(const Finish *finish, qpdf_oh page, const FormePage *drawn, const Repainted *repainted)
{
    const Objects *objects = &finish->objects;
    qpdf_oh named = object_get(objects, object_get(objects, page, "/Resources"), "/XObject");
    size_t i = 0;
    for (const Placing *placing = drawn->placings; placing && i < repainted->picture_count; placing = placing->next, i++) {
        PixelsObject pixels;
        const Stage before = timing_begin(STAGE_PICTURES);
        const bool developed = pixels_object(finish->pixels, placing, &pixels, finish->finishing->diags);
        timing_end(before);
        if (!developed)
            return false;
        object_set(objects, named, repainted->pictures[i], pixels.object);
        if (pixels.clear)
            add_group(finish, page);
    }
    return true;
}

static bool finish_page(Finish *finish, const FormePage *drawn, int index)
{
    const Finishing *finishing = finish->finishing;
    const Objects *objects = &finish->objects;
    qpdf_oh page = finish->sheets.pages[index];
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (qpdf_oh_get_page_content_data(objects->qpdf, page, &bytes, &length) & QPDF_ERRORS)
        return false;
    arena_own(objects->arena, bytes, free);
    const Repainted repainted = repaint(objects, finish->embedded, page, (Bytes){ bytes, length }, finishing->forme, drawn,
                                        finishing->profile, finish->sheets.left, finish->sheets.top);
    object_set(objects, page, "/Contents", object_packed_stream(objects, repainted.content, "<< >>"));
    set_boxes(finish, page);
    qpdf_oh_remove_key(objects->qpdf, page, "/StructParents");
    qpdf_oh_remove_key(objects->qpdf, page, "/Group"); /* only some pictures are transparent */
    if (finishing->profile->inks)
        finish_inks(finish, page);
    return place_pictures(finish, page, drawn, &repainted);
}

static bool finish_pages(Finish *finish)
{
    const Forme *forme = finish->finishing->forme;
    const int count = qpdf_get_num_pages(finish->objects.qpdf);
    finish->sheets.pages = ARENA_ARRAY(finish->objects.arena, qpdf_oh, (size_t)count);
    for (int i = 0; i < count; i++)
        finish->sheets.pages[i] = qpdf_get_page_n(finish->objects.qpdf, (size_t)i);
    int index = 0;
    for (const FormePage *drawn = forme->first; drawn && index < count; drawn = drawn->next, index++)
        if (!finish_page(finish, drawn, index))
            return false;
    return true;
}

/* --- the document --- */

/* What cairo wrote of the document is left out: its structure has no order of its own. */
static void clear_catalog(const Finish *finish)
{
    static const char *const keys[] = { "/StructTreeRoot", "/MarkInfo", "/Names", "/Outlines", "/PageLabels" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        qpdf_oh_remove_key(finish->objects.qpdf, qpdf_get_root(finish->objects.qpdf), keys[i]);
}

/* Same bytes, same name: it depends on all that the bytes do. */
static Digest identity_of(const Finish *finish, Bytes packet, Digest attached)
{
    const Finishing *finishing = finish->finishing;
    Digesting digesting;
    digest_begin(&digesting);
    digest_add(&digesting, finishing->metadata->content.bytes, DIGEST_LENGTH);
    digest_add(&digesting, packet.first, packet.length);
    if (finishing->press)
        digest_add(&digesting, finishing->press->profile.first, finishing->press->profile.length);
    digest_add(&digesting, attached.bytes, DIGEST_LENGTH);
    return digest_end(&digesting);
}

static bool finish_document(Finish *finish)
{
    const Finishing *finishing = finish->finishing;
    embedded_finish(finish->embedded);
    clear_catalog(finish);
    if (finishing->profile->tagged && finishing->pages) {
        const Stage before = timing_begin(STAGE_STRUCTURE);
        structure_write(&finish->objects, finishing->forme, &finish->sheets);
        structure_write_bookmarks(&finish->objects, finishing->forme, finishing->pages, &finish->sheets);
        timing_end(before);
    }
    const Bytes packet = xmp_packet(finish->objects.arena, finishing->metadata, finishing->pages ? finishing->profile : NULL);
    metadata_write(&finish->objects, finishing->metadata);
    xmp_write(&finish->objects, packet);
    intent_write(&finish->objects, finishing->profile, finishing->press);
    Digest attached = { 0 };
    if (finishing->profile->attached && !attached_write(&finish->objects, &finishing->attachments, &attached, finishing->diags))
        return false;
    finish->identity = identity_of(finish, packet, attached);
    return true;
}

/* The end of the file is on the disk. libqpdf 11 does not look whether its last few bytes went there. */
static bool is_whole(const char *name)
{
    static const char mark[] = "%%EOF\n";
    char end[sizeof mark] = "";
    FILE *file = fopen(name, "rb");
    if (!file)
        return false;
    const bool there = fseek(file, 1 - (long)sizeof mark, SEEK_END) == 0 && fread(end, 1, sizeof mark - 1, file) == sizeof mark - 1;
    fclose(file);
    return there && strcmp(end, mark) == 0;
}

/* A file for the screen is linearized. libqpdf writes that twice, and every stream of objects twice in each: of what finishing a
 * newsletter of 16 pages costs, such streams would be a fifth, for 73 KB. */
static void choose_form(qpdf_data qpdf, const Profile *profile)
{
    const bool linearized = profile->tagged && !profile->attached;
    qpdf_force_pdf_version(qpdf, profile->inks ? "1.6" : "1.7"); /* ISO 15930-7, 6.1; ISO 19005-2, 6.1.2 */
    qpdf_set_object_stream_mode(qpdf, linearized ? qpdf_o_disable : qpdf_o_generate);
    qpdf_set_compress_streams(qpdf, QPDF_TRUE);
    qpdf_set_decode_level(qpdf, qpdf_dl_none); /* cairo has compressed its own, and pictures stay untouched */
    qpdf_set_newline_before_endstream(qpdf, QPDF_TRUE); /* ISO 19005-2, 6.1.7.1 */
    qpdf_set_linearization(qpdf, linearized);
}

/* Into a file and not into memory, where it would lie three times while it grows. Returns what the system has against it. */
static int write_file(const Finish *finish, const char *name)
{
    qpdf_data qpdf = finish->objects.qpdf;
    errno = 0;
    bool done = !(qpdf_init_write(qpdf, name) & QPDF_ERRORS);
    if (done) {
        choose_form(qpdf, finish->finishing->profile);
        identity_write(&finish->objects, finish->identity);
        done = !(qpdf_write(qpdf) & QPDF_ERRORS);
    }
    const int reason = errno;
    if (done)
        return is_whole(name) ? identity_complete(name, finish->identity) : ENOSPC;
    return reason && qpdf_get_error_code(qpdf, qpdf_get_error(qpdf)) == qpdf_e_system ? reason : report(finish);
}

static void set_sheet(Finish *finish)
{
    const Finishing *finishing = finish->finishing;
    const pt margin = finishing->profile->inks ? finishing->forme->margin : 0;
    finish->width = finishing->forme->width + 2 * margin;
    finish->height = finishing->forme->height + 2 * margin;
    finish->sheets.left = margin;
    finish->sheets.top = finish->height - margin;
}

/* False when cairo's PDF cannot be read. */
static bool begin(Finish *finish, const Finishing *finishing)
{
    *finish = (Finish){ .finishing = finishing, .objects = objects_open(finishing->arena) };
    const Bytes drawn = finishing->forme->pdf;
    if (qpdf_read_memory(finish->objects.qpdf, finishing->path, drawn.first, drawn.length, NULL) & QPDF_ERRORS)
        return false;
    finish->embedded = embedded_open(&finish->objects);
    finish->pixels = pixels_open(&finish->objects, finishing->darkroom, finishing->profile);
    set_sheet(finish);
    return true;
}

int finish_pdf(void *context, const char *name)
{
    const Finishing *finishing = context;
    Finish finish;
    if (!begin(&finish, finishing))
        return report(&finish);
    const size_t errors = diags_count(finishing->diags, DIAG_ERROR);
    if (!finish_pages(&finish) || !finish_document(&finish))
        return diags_count(finishing->diags, DIAG_ERROR) > errors ? OUTPUT_REPORTED : report(&finish);
    if (finishing->preflight)
        preflight_check(finishing->preflight, &finish.objects, finishing->diags);
    if (qpdf_has_error(finish.objects.qpdf))
        return report(&finish);
    const Stage before = timing_begin(STAGE_WRITING);
    const int reason = write_file(&finish, name);
    timing_end(before);
    return reason;
}

bool finish_check(const Finishing *finishing)
{
    Finish finish;
    if (!begin(&finish, finishing) || !finish_pages(&finish)) {
        report(&finish);
        return false;
    }
    embedded_finish(finish.embedded);
    preflight_check(finishing->preflight, &finish.objects, finishing->diags);
    return true;
}
