/* Takes the bytes of a PDF, writes another as a file, by libqpdf. */
#include "print/finish.h"

#include <errno.h>
#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static void close_qpdf(void *qpdf)
{
    qpdf_data own = qpdf;
    qpdf_cleanup(&own);
}

static int report(qpdf_data qpdf, const char *path, Diags *diags)
{
    qpdf_error error = qpdf_get_error(qpdf);
    diag_fault(diags, (Place){ .file = path }, DIAG_PDF_FAILED, "the pages were drawn but could not be made into a PDF");
    if (error)
        diag_hint(diags, "libqpdf says: %s", qpdf_get_error_full_text(qpdf, error));
    return OUTPUT_REPORTED;
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

/* Into a file and not into memory, where it would lie three times while it grows. Returns what the system has against it. */
static int write_file(qpdf_data qpdf, const char *name)
{
    errno = 0;
    bool done = !(qpdf_init_write(qpdf, name) & QPDF_ERRORS);
    if (done) {
        qpdf_set_object_stream_mode(qpdf, qpdf_o_preserve); /* making them saves 1 % and costs a twentieth of the time */
        qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve); /* cairo has compressed them, and pictures stay untouched */
        qpdf_set_deterministic_ID(qpdf, QPDF_TRUE);
        done = !(qpdf_write(qpdf) & QPDF_ERRORS);
    }
    const int reason = errno;
    if (done)
        return is_whole(name) ? 0 : ENOSPC;
    return reason && qpdf_get_error_code(qpdf, qpdf_get_error(qpdf)) == qpdf_e_system ? reason : OUTPUT_REPORTED;
}

int finish_pdf(void *finish, const char *name)
{
    const Finish *wanted = finish;
    qpdf_data qpdf = arena_own(wanted->arena, qpdf_init(), close_qpdf);
    qpdf_silence_errors(qpdf);
    qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
    if (qpdf_read_memory(qpdf, wanted->path, wanted->pdf, wanted->length, NULL) & QPDF_ERRORS)
        return report(qpdf, wanted->path, wanted->diags);
    describe_catalog(qpdf, wanted->metadata);
    correct_date(wanted->arena, qpdf, wanted->metadata->created);
    if (qpdf_has_error(qpdf))
        return report(qpdf, wanted->path, wanted->diags);
    const int reason = write_file(qpdf, name);
    return reason == OUTPUT_REPORTED ? report(qpdf, wanted->path, wanted->diags) : reason;
}
