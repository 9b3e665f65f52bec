/* Takes the bytes of a PDF, gives those of another, by libqpdf. */
#include "print/finish.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>

static void close_qpdf(void *qpdf)
{
    qpdf_data own = qpdf;
    qpdf_cleanup(&own);
}

static bool report(qpdf_data qpdf, const char *path, Diags *diags)
{
    qpdf_error error = qpdf_get_error(qpdf);
    diag_fault(diags, (Place){ .file = path }, DIAG_PDF_FAILED, "the pages were drawn but could not be made into a PDF");
    if (error)
        diag_hint(diags, "libqpdf says: %s", qpdf_get_error_full_text(qpdf, error));
    return false;
}

/* cairo 1.16 writes neither, and lets no caller write them. */
static void describe_catalog(qpdf_data qpdf, const Metadata *metadata)
{
    qpdf_oh catalog = qpdf_get_root(qpdf);
    qpdf_oh viewer = qpdf_oh_new_dictionary(qpdf);
    qpdf_oh_replace_key(qpdf, viewer, "/DisplayDocTitle", qpdf_oh_new_bool(qpdf, QPDF_TRUE));
    qpdf_oh_replace_key(qpdf, catalog, "/ViewerPreferences", viewer);
    qpdf_oh_replace_key(qpdf, catalog, "/Lang", qpdf_oh_new_string(qpdf, metadata->language));
}

/* cairo 1.16 leaves the "D:" out of a date that it is given. */
static void correct_date(Arena *arena, qpdf_data qpdf, Date created)
{
    qpdf_set_info_key(qpdf, "/CreationDate",
                      arena_text(arena, "D:%04d%02d%02d120000Z", created.year, created.month, created.day));
}

static bool write_to_memory(qpdf_data qpdf)
{
    if (qpdf_init_write_memory(qpdf) & QPDF_ERRORS)
        return false;
    qpdf_set_object_stream_mode(qpdf, qpdf_o_preserve); /* making them saves 1 % and costs a twentieth of the time */
    qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve); /* cairo has compressed them, and pictures stay untouched */
    qpdf_set_deterministic_ID(qpdf, QPDF_TRUE);
    return !(qpdf_write(qpdf) & QPDF_ERRORS);
}

bool finish_pdf(Arena *arena, const Metadata *metadata, Bytes *pdf, const char *path, Diags *diags)
{
    qpdf_data qpdf = arena_own(arena, qpdf_init(), close_qpdf);
    qpdf_silence_errors(qpdf);
    qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
    if (qpdf_read_memory(qpdf, path, pdf->first, pdf->length, NULL) & QPDF_ERRORS)
        return report(qpdf, path, diags);
    describe_catalog(qpdf, metadata);
    correct_date(arena, qpdf, metadata->created);
    if (qpdf_has_error(qpdf) || !write_to_memory(qpdf))
        return report(qpdf, path, diags);
    free((void *)pdf->first); /* all of it is read; what follows is a copy of what was written */
    *pdf = (Bytes){ qpdf_get_buffer(qpdf), qpdf_get_buffer_length(qpdf) };
    return true;
}
