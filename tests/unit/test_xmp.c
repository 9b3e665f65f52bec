/* XMP as we write it, and as others do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "print/xmp.h"

static Metadata metadata(void)
{
    static const char *const keywords[] = { "border", "trade & transit", NULL };
    return (Metadata){
        .title = "News <4>", .author = "Ourselves", .subject = "What we did", .keywords = "border, trade & transit", .keyword_list = keywords,
        .publisher = "The house", .rights = "© 2022 The house", .language = "en", .newsletter = "News", .number = 4,
        .period = "October–December 2022", .edition = "English", .created = { 2022, 12, 31, 12, 0, 0 },
        .document = "12345678-1234-8234-8234-123456789012",
    };
}

static const XmpProperty *read_back(Bytes packet)
{
    const XmpProperty *properties;
    assert_true(xmp_read(arena, packet, &properties));
    return properties;
}

static const XmpProperty *written(const Profile *profile)
{
    const Metadata said = metadata();
    return read_back(xmp_packet(arena, &said, profile));
}

static const char *said(const XmpProperty *properties, const char *name)
{
    const char *words = xmp_words(arena, properties, name);
    return words ? words : "nothing";
}

static void what_is_written_is_read_back(void **state)
{
    (void)state;
    const XmpProperty *properties = written(&profiles[PROFILE_SCREEN]);
    assert_string_equal(said(properties, "dc:title"), "News <4>");
    assert_string_equal(said(properties, "dc:creator"), "Ourselves");
    assert_string_equal(said(properties, "dc:subject"), "border, trade & transit");
    assert_string_equal(said(properties, "pdf:Keywords"), "border, trade & transit");
    assert_string_equal(said(properties, "dc:rights"), "© 2022 The house");
    assert_string_equal(said(properties, "dc:language"), "en");
    assert_string_equal(said(properties, "prism:number"), "4");
    assert_string_equal(said(properties, "xmp:ModifyDate"), "2022-12-31T12:00:00Z");
    assert_string_equal(said(properties, "xmpMM:DocumentID"), "uuid:12345678-1234-8234-8234-123456789012");
}

static void what_an_issue_does_not_say_is_left_out(void **state)
{
    (void)state;
    Metadata bare = metadata();
    bare.author = bare.publisher = bare.rights = "";
    bare.number = 0;
    bare.keyword_list = (const char *const[]){ NULL };
    const XmpProperty *properties = read_back(xmp_packet(arena, &bare, &profiles[PROFILE_SCREEN]));
    assert_null(xmp_words(arena, properties, "dc:creator"));
    assert_null(xmp_words(arena, properties, "dc:rights"));
    assert_null(xmp_words(arena, properties, "dc:subject"));
    assert_null(xmp_words(arena, properties, "prism:number"));
}

static void each_deliverable_claims_its_own_standards(void **state)
{
    (void)state;
    const XmpProperty *screen = written(&profiles[PROFILE_SCREEN]), *print = written(&profiles[PROFILE_PRINT]);
    const XmpProperty *archive = written(&profiles[PROFILE_ARCHIVE]), *proof = written(NULL);
    assert_string_equal(said(screen, "pdfaid:part"), "2");
    assert_string_equal(said(screen, "pdfaid:conformance"), "A");
    assert_string_equal(said(screen, "pdfuaid:part"), "1");
    assert_string_equal(said(archive, "pdfaid:part"), "3");
    assert_string_equal(said(archive, "pdfuaid:part"), "1");
    assert_string_equal(said(print, "pdfxid:GTS_PDFXVersion"), "PDF/X-4");
    assert_string_equal(said(print, "pdf:Trapped"), "False");
    assert_null(xmp_words(arena, print, "pdfaid:part"));
    assert_null(xmp_words(arena, screen, "pdfxid:GTS_PDFXVersion"));
    assert_null(xmp_words(arena, proof, "pdfaid:part"));
    assert_null(xmp_words(arena, proof, "pdfuaid:part"));
}

static void deliverables_are_one_document_and_several_instances(void **state)
{
    (void)state;
    const XmpProperty *screen = written(&profiles[PROFILE_SCREEN]), *print = written(&profiles[PROFILE_PRINT]);
    assert_string_equal(said(screen, "xmpMM:DocumentID"), said(print, "xmpMM:DocumentID"));
    assert_string_not_equal(said(screen, "xmpMM:InstanceID"), said(print, "xmpMM:InstanceID"));
    assert_string_equal(said(screen, "xmpMM:InstanceID"), said(written(&profiles[PROFILE_SCREEN]), "xmpMM:InstanceID"));
}

static void a_correction_is_another_instance(void **state)
{
    (void)state;
    Metadata corrected = metadata();
    corrected.content.bytes[0] = 1;
    const XmpProperty *properties = read_back(xmp_packet(arena, &corrected, &profiles[PROFILE_SCREEN]));
    const XmpProperty *before = written(&profiles[PROFILE_SCREEN]);
    assert_string_equal(said(properties, "xmpMM:DocumentID"), said(before, "xmpMM:DocumentID"));
    assert_string_not_equal(said(properties, "xmpMM:InstanceID"), said(before, "xmpMM:InstanceID"));
}

/* --- as others write it --- */

static bool read_words(const char *words, const XmpProperty **properties)
{
    return xmp_read(arena, (Bytes){ words, strlen(words) }, properties);
}

static void attributes_and_other_prefixes_are_understood(void **state)
{
    (void)state;
    const XmpProperty *properties;
    assert_true(read_words("<a:xmpmeta xmlns:a='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                           "<r:Description r:about='' xmlns:x='http://ns.adobe.com/xap/1.0/' x:CreatorTool='A tool'/>"
                           "<r:Description xmlns:d='http://purl.org/dc/elements/1.1/'><d:title><r:Alt>"
                           "<r:li xml:lang='x-default'>One</r:li><r:li xml:lang='de'>Eins</r:li></r:Alt></d:title></r:Description>"
                           "</r:RDF></a:xmpmeta>  \n", &properties));
    assert_string_equal(said(properties, "xmp:CreatorTool"), "A tool");
    assert_string_equal(said(properties, "dc:title"), "One");
}

static void what_is_no_xml_is_refused(void **state)
{
    (void)state;
    const XmpProperty *properties;
    assert_false(read_words("", &properties));
    assert_false(read_words("no XML", &properties));
    assert_false(read_words("<x:xmpmeta xmlns:x='adobe:ns:meta/'><unclosed>", &properties));
    assert_false(read_words("<x>\xFF</x>", &properties));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_written_is_read_back, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_an_issue_does_not_say_is_left_out, open_list, close_list),
        cmocka_unit_test_setup_teardown(each_deliverable_claims_its_own_standards, open_list, close_list),
        cmocka_unit_test_setup_teardown(deliverables_are_one_document_and_several_instances, open_list, close_list),
        cmocka_unit_test_setup_teardown(a_correction_is_another_instance, open_list, close_list),
        cmocka_unit_test_setup_teardown(attributes_and_other_prefixes_are_understood, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_no_xml_is_refused, open_list, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
