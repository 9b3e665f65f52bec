/* What a PDF says of itself: made by us, and by anybody. */
#define _XOPEN_SOURCE 700 /* mkdtemp */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pressroom.h"
#include "print/account.h"

/* A PDF in the test's folder, of these objects; without a table of them, as a careless program leaves it. */
static const char *written(const char *objects)
{
    const char *path = arena_text(arena, "%s/other.pdf", pressroom.folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "%%PDF-1.4\n%s", objects);
    assert_int_equal(fclose(file), 0);
    return path;
}

static const Account *account_of(const char *path)
{
    const Account *account = account_read(arena, path, diags);
    assert_non_null(account);
    return account;
}

static size_t length_of(const Listed *list)
{
    size_t length = 0;
    for (; list; list = list->next)
        length++;
    return length;
}

static void ours_tells_all_of_itself(void **state)
{
    (void)state;
    add_words(NULL, 100, "a");
    printed(PROFILE_SCREEN);
    const Account *account = account_of(pdf_path(PROFILE_SCREEN));
    assert_string_equal(account->title, "Our ‘News’ · Issue 4 · October 2023 – February 2024");
    assert_string_equal(account->language, "en");
    assert_string_equal(account->number, "4");
    assert_string_equal(account->publisher, "Ourselves");
    assert_string_equal(account->rights, "© 2024 Ourselves");
    assert_string_equal(account->standards, "PDF/A-2a, PDF/UA-1");
    assert_string_equal(account->created, "2024-02-29T12:00:00Z");
    assert_int_equal(account->pages, 1);
    assert_int_equal(account->width, 300);
    assert_int_equal(account->bleed, 0);
    assert_int_equal(length_of(account->fonts), 1);
    assert_string_equal(account->fonts->words, "SourceSans3-Regular");
    assert_int_equal(length_of(account->intents), 1);
    assert_true(account->has_xmp);
    assert_null(account->disagreements);
}

static void two_accounts_that_differ_are_found_out(void **state)
{
    (void)state;
    const char *xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                      "<r:Description xmlns:pdf='http://ns.adobe.com/pdf/1.3/' pdf:Producer='Another' "
                      "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:CreateDate='2022-12-31T12:00:00+02:00' "
                      "xmp:CreatorTool='A tool'/></r:RDF></x:xmpmeta>";
    const Account *account = account_of(written(arena_text(arena,
        "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>\nendobj\n"
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>\nendobj\n"
        "4 0 obj\n<< /Type /Metadata /Subtype /XML /Length %zu >>\nstream\n%s\nendstream\nendobj\n"
        "5 0 obj\n<< /Producer (One) /CreationDate (D:20221231120000+02'00') /Creator (A tool) /Title (T) >>\nendobj\n"
        "trailer\n<< /Root 1 0 R /Info 5 0 R /Size 6 >>\n%%%%EOF\n", strlen(xmp), xmp)));
    assert_int_equal(length_of(account->disagreements), 2);
    assert_string_equal(account->disagreements->words, "Title: Info says \"T\", XMP says nothing");
    assert_string_equal(account->disagreements->next->words, "Producer: Info says \"One\", XMP says \"Another\"");
    assert_int_equal(account->width, 200);
    assert_null(account->standards);
}

static void a_bare_pdf_says_nothing(void **state)
{
    (void)state;
    const Account *account = account_of(written("1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Names 7 /OutputIntents (x) >>\nendobj\n"
                                                "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                                                "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [1 2] /Resources 4 >>\nendobj\n"
                                                "trailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n"));
    assert_null(account->title);
    assert_null(account->fonts);
    assert_null(account->attachments);
    assert_null(account->intents);
    assert_false(account->has_xmp);
}

static void what_is_no_pdf_is_reported(void **state)
{
    (void)state;
    const char *path = arena_text(arena, "%s/letter.txt", pressroom.folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("Dear reader\n", file);
    fclose(file);
    assert_null(account_read(arena, path, diags));
    assert_null(account_read(arena, written("nothing more"), diags));
    size_t count;
    const Diag *const *reports = diags_sorted(diags, &count);
    assert_int_equal(count, 2);
    assert_int_equal(reports[0]->code, DIAG_PDF_UNREADABLE);
    assert_int_equal(reports[1]->code, DIAG_PDF_UNREADABLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(ours_tells_all_of_itself, open_pressroom, close_pressroom),
        cmocka_unit_test_setup_teardown(two_accounts_that_differ_are_found_out, open_pressroom, close_pressroom),
        cmocka_unit_test_setup_teardown(a_bare_pdf_says_nothing, open_pressroom, close_pressroom),
        cmocka_unit_test_setup_teardown(what_is_no_pdf_is_reported, open_pressroom, close_pressroom),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
