#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "base/diag_formats.h"

static char *bytes;
static size_t size;

static Json begin(void)
{
    return (Json){ .out = open_memstream(&bytes, &size) };
}

static void assert_written(const Json *json, const char *wanted)
{
    fclose(json->out);
    assert_string_equal(bytes, wanted);
    free(bytes);
}

static void entries_stand_on_lines_or_on_one(void **state)
{
    (void)state;
    Json json = begin();
    json_begin(&json, NULL, JSON_OBJECT);
    json_begin(&json, "none", JSON_LIST);
    json_end(&json);
    json_begin_flat(&json, "flat", JSON_LIST);
    json_number(&json, NULL, 1.5);
    json_begin(&json, NULL, JSON_OBJECT);
    json_bool(&json, "deep", true);
    json_end(&json);
    json_words(&json, NULL, NULL);
    json_end(&json);
    json_number(&json, "last", 1e12);
    json_end(&json);
    assert_written(&json, "{\n  \"none\": [],\n  \"flat\": [1.5, {\"deep\": true}, null],\n  \"last\": 1e+12\n}\n");
}

static void strings_can_be_read_whatever_is_in_them(void **state)
{
    (void)state;
    Json json = begin();
    json_begin_flat(&json, NULL, JSON_LIST);
    json_words(&json, NULL, "a \"b\" \\ \n\t\x01\x7F й");
    json_words(&json, NULL, "\xFF\xC3");
    json_end(&json);
    assert_written(&json, "[\"a \\\"b\\\" \\\\ \\n\\t\\u0001\\u007f й\", \"\uFFFD\uFFFD\"]\n");
}

static void a_report_has_every_key(void **state)
{
    (void)state;
    diag_warning(diags, (Place){ "issue.yaml", 2, 12, 10 }, DIAG_STYLE_UNKNOWN, "no style");
    Json json = begin();
    json_begin(&json, NULL, JSON_LIST);
    diags_write_json(diags, &json);
    json_end(&json);
    assert_written(&json, "[\n  {\n    \"file\": \"issue.yaml\",\n    \"line\": 2,\n    \"column\": 12,\n    \"end-column\": 22,\n"
                          "    \"severity\": \"warning\",\n    \"code\": \"style-unknown\",\n    \"message\": \"no style\",\n    \"hint\": null\n  }\n]\n");
}

static void an_annotation_is_one_line_whatever_is_in_it(void **state)
{
    (void)state;
    diag_fault(diags, (Place){ "a,b:c", 0, 0, 0 }, DIAG_FILE_UNREADABLE, "50%% of it\nis gone");
    diag_hint(diags, "::look");
    Json json = begin();
    diags_write_github(diags, json.out);
    assert_written(&json, "::error file=a%2Cb%3Ac,title=file-unreadable::50%25 of it%0Ais gone%0A::look\n");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)
    const struct CMUnitTest tests[] = {
        TEST(entries_stand_on_lines_or_on_one),
        TEST(strings_can_be_read_whatever_is_in_them),
        TEST(a_report_has_every_key),
        TEST(an_annotation_is_one_line_whatever_is_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
