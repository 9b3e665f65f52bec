#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/schema_json.h"

typedef struct Lorry {
    Text name;
    int wheels;
    double load;
    bool loaded;
    int colour;
    pt length;
    Date seen;
    List lanes, trailers;
} Lorry;

static const char *const colours[] = { "white", "red", NULL };
static const Field trailer_fields[];

static const Field lorry_fields[] = {
    FIELD(Lorry, name, .type = FIELD_TEXT, .required = true, .about = "whose it is", .example = "\"Ivanov: one\""),
    FIELD(Lorry, wheels, .type = FIELD_INT, .min = 4, .max = 18, .preset = 6, .about = "how many"),
    FIELD(Lorry, load, .type = FIELD_NUMBER, .min = 0.5, .about = "in tons", .example = "2.5"),
    FIELD(Lorry, loaded, .type = FIELD_BOOL, .preset = 1, .about = "it is not empty"),
    FIELD(Lorry, colour, .type = FIELD_CHOICE, .choices = colours, .preset = 1, .about = "of its cab"),
    FIELD(Lorry, length, .type = FIELD_LENGTH, .preset = 12, .about = "of its picture"),
    FIELD(Lorry, lanes, .type = FIELD_LIST, .item = FIELD_TEXT, .max = 3, .about = "which it may use", .example = "[1, 2]"),
    FIELD(Lorry, trailers, .type = FIELD_LIST, .fields = trailer_fields, .size = sizeof(Lorry), .min = 1, .about = "behind it"),
    { .key = NULL },
};

/* A trailer may draw a trailer. */
static const Field trailer_fields[] = {
    FIELD(Lorry, name, .type = FIELD_WORD, .about = "whose it is"),
    FIELD(Lorry, trailers, .type = FIELD_LIST, .fields = trailer_fields, .size = sizeof(Lorry), .about = "behind it"),
    { .key = NULL },
};

static const char *written_with(const SchemaRooms *rooms)
{
    const SchemaShared shared[] = { { "trailer", trailer_fields }, { NULL, NULL } };
    const SchemaDocument document = { .title = "A lorry", .about = "On its way.", .fields = lorry_fields, .shared = shared, .rooms = rooms };
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    schema_json_write(&document, out);
    fclose(out);
    return arena_own(arena, bytes, free);
}

static const char *written(void)
{
    return written_with(NULL);
}

static void assert_says(const char *words)
{
    if (!strstr(written(), words))
        fail_msg("it does not say:\n%s\nbut:\n%s", words, written());
}

static void keys_there_are_no_others_of(void **state)
{
    (void)state;
    assert_says("\n  \"required\": [\"name\"],\n  \"additionalProperties\": false,\n");
}

static void limits_presets_and_what_may_be_left_empty(void **state)
{
    (void)state;
    assert_says("\"type\": [\"integer\", \"null\"],\n      \"minimum\": 4,\n      \"maximum\": 18,\n      \"default\": 6\n");
    assert_says("\"type\": [\"number\", \"null\"],\n      \"minimum\": 0.5,\n      \"examples\": [2.5]\n");
    assert_says("\"enum\": [true, false, \"yes\", \"no\"],\n      \"default\": true\n");
    assert_says("\"enum\": [\"white\", \"red\"],\n      \"default\": \"red\"\n");
    assert_says("\"default\": \"12 pt\"\n");
    assert_says("\"type\": [\"array\", \"null\"],\n      \"maxItems\": 3,\n");
}

static void what_must_be_there_is_not_empty(void **state)
{
    (void)state;
    assert_says("\"type\": [\"string\", \"number\"],\n      \"pattern\": \"[^ \\\\t\\\\n]\",\n");
}

static void examples_are_what_the_file_would_hold(void **state)
{
    (void)state;
    assert_says("\"examples\": [\"Ivanov: one\"]");
    assert_says("\"examples\": [[\"1\", \"2\"]]"); /* words, whatever they look like */
}

static void a_table_that_contains_itself_is_written_once(void **state)
{
    (void)state;
    const char *schema = written();
    const char *first = strstr(schema, "\"allOf\": [{\"$ref\": \"#/definitions/trailer\"}]");
    assert_non_null(first);
    assert_non_null(strstr(first + 1, "#/definitions/trailer"));
    assert_non_null(strstr(schema, "\"definitions\": {\n    \"trailer\": {"));
}

/* The room of lorries' names. */
static const char *room(const void *context, Arena *own, const char *kind, const char *path)
{
    return strcmp(path, "name") && strcmp(path, "trailers/name") ? NULL : arena_text(own, "%s%s, %s", (const char *)context, kind, path);
}

static void a_text_says_its_room_where_it_stands(void **state)
{
    (void)state;
    const SchemaRooms rooms = { room, "of an " };
    assert_null(strstr(written(), "Room"));
    const char *schema = written_with(&rooms);
    assert_non_null(strstr(schema, "\"whose it is. Room: of an issue, name\""));
    assert_non_null(strstr(schema, "\"behind it. Room of \\\"name\\\": of an issue, trailers/name\"")); /* shared, so it cannot say it itself */
    assert_null(strstr(strstr(schema, "definitions\": {"), "Room"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)
    const struct CMUnitTest tests[] = {
        TEST(keys_there_are_no_others_of),
        TEST(limits_presets_and_what_may_be_left_empty),
        TEST(what_must_be_there_is_not_empty),
        TEST(examples_are_what_the_file_would_hold),
        TEST(a_table_that_contains_itself_is_written_once),
        TEST(a_text_says_its_room_where_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
