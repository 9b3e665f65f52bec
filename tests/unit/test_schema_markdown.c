/* What a table of fields is for people: rows in Markdown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read/schema_markdown.h"

static const char *const edges[] = { "left", "right", NULL };

static const Field point_fields[] = {
    { .key = "x", .type = FIELD_NUMBER, .required = true, .about = "across" },
    { .key = NULL },
};

static const Field part_fields[] = {
    { .key = "word", .type = FIELD_WORD, .about = "a word" },
    { .key = NULL },
};

/* The rows of one field, in a document that tells points by themselves. The caller frees them. */
static char *rows_of(Field field)
{
    const Field fields[] = { field, { .key = NULL } };
    const SchemaShared tables[] = { { "sheet", fields }, { "point", point_fields }, { NULL, NULL } };
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);
    schema_markdown_write(tables, out);
    fclose(out);
    static const char head[] = "## sheet\n| key | takes | is |\n| --- | --- | --- |\n";
    char *end = strstr(bytes, "## point\n");
    assert_int_equal(strncmp(bytes, head, strlen(head)), 0);
    assert_non_null(end);
    *end = '\0';
    memmove(bytes, bytes + strlen(head), strlen(bytes + strlen(head)) + 1);
    return bytes;
}

static void assert_rows(Field field, const char *wanted)
{
    field.key = "key";
    field.about = "what it is";
    char *rows = rows_of(field);
    assert_string_equal(rows, wanted);
    free(rows);
}

static void a_key_says_what_it_takes_and_whether_it_must_be_there(void **state)
{
    (void)state;
    assert_rows((Field){ .type = FIELD_TEXT, .required = true }, "| `key` | line, required | what it is |\n");
    assert_rows((Field){ .type = FIELD_MARKUP }, "| `key` | text | what it is |\n");
    assert_rows((Field){ .type = FIELD_WORD }, "| `key` | word | what it is |\n");
    assert_rows((Field){ .type = FIELD_LENGTH }, "| `key` | length | what it is |\n");
    assert_rows((Field){ .type = FIELD_DATE }, "| `key` | date | what it is |\n");
    assert_rows((Field){ .type = FIELD_NODE }, "| `key` | see below | what it is |\n");
}

static void limits_are_told_but_not_those_that_nobody_meets(void **state)
{
    (void)state;
    assert_rows((Field){ .type = FIELD_INT, .min = 1, .max = 9 }, "| `key` | whole number, 1 to 9 | what it is |\n");
    assert_rows((Field){ .type = FIELD_NUMBER, .max = 100 }, "| `key` | number, at most 100 | what it is |\n");
    assert_rows((Field){ .type = FIELD_NUMBER, .min = -0.1, .max = 0.3 }, "| `key` | number, -0.1 to 0.3 | what it is |\n");
    assert_rows((Field){ .type = FIELD_INT, .min = 1, .max = 1e9 }, "| `key` | whole number, at least 1 | what it is |\n");
    assert_rows((Field){ .type = FIELD_NUMBER, .min = -1e9, .max = 1e9 }, "| `key` | number | what it is |\n");
    assert_rows((Field){ .type = FIELD_LIST, .item = FIELD_TEXT, .min = 12, .max = 12 }, "| `key` | list of lines, 12 | what it is |\n");
}

static void what_stands_for_an_absent_key_is_told(void **state)
{
    (void)state;
    assert_rows((Field){ .type = FIELD_INT, .preset = 3 }, "| `key` | whole number; 3 if not said | what it is |\n");
    assert_rows((Field){ .type = FIELD_INT }, "| `key` | whole number | what it is |\n");
    assert_rows((Field){ .type = FIELD_NUMBER, .preset = NAN }, "| `key` | number | what it is |\n");
    assert_rows((Field){ .type = FIELD_BOOL }, "| `key` | yes or no; `no` if not said | what it is |\n");
    assert_rows((Field){ .type = FIELD_BOOL, .preset = 1 }, "| `key` | yes or no; `yes` if not said | what it is |\n");
    assert_rows((Field){ .type = FIELD_CHOICE, .choices = edges, .preset = 1 },
                "| `key` | one of `left`, `right`; `right` if not said | what it is |\n");
    assert_rows((Field){ .type = FIELD_CHOICE, .choices = edges, .preset = -1 }, "| `key` | one of `left`, `right` | what it is |\n");
}

static void a_record_with_a_name_is_a_link_and_another_has_its_keys_below(void **state)
{
    (void)state;
    assert_rows((Field){ .type = FIELD_RECORD, .fields = point_fields }, "| `key` | [point](#point) | what it is |\n");
    assert_rows((Field){ .type = FIELD_LIST, .fields = point_fields, .max = 4 }, "| `key` | list, each [point](#point), at most 4 | what it is |\n");
    assert_rows((Field){ .type = FIELD_DICT, .fields = point_fields }, "| `key` | names, each with a [point](#point) | what it is |\n");
    assert_rows((Field){ .type = FIELD_RECORD, .fields = part_fields }, "| `key` | record | what it is |\n| `key` › `word` | word | a word |\n");
    assert_rows((Field){ .type = FIELD_LIST, .fields = part_fields }, "| `key` | list of records | what it is |\n| `key` › `word` | word | a word |\n");
    assert_rows((Field){ .type = FIELD_LIST, .item = FIELD_WORD, .choices = edges }, "| `key` | list of `left`, `right` | what it is |\n");
}

static void a_bar_in_an_example_does_not_end_its_cell(void **state)
{
    (void)state;
    assert_rows((Field){ .type = FIELD_WORD, .example = "a|b" }, "| `key` | word | what it is, for example `a\\|b` |\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_says_what_it_takes_and_whether_it_must_be_there),
        cmocka_unit_test(limits_are_told_but_not_those_that_nobody_meets),
        cmocka_unit_test(what_stands_for_an_absent_key_is_told),
        cmocka_unit_test(a_record_with_a_name_is_a_link_and_another_has_its_keys_below),
        cmocka_unit_test(a_bar_in_an_example_does_not_end_its_cell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
