#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/scalar.h"
#include "read/schema.h"

typedef struct Picture {
    Text picture, alt;
    int focus;
} Picture;

typedef struct Word {
    Text key;
    Text word;
} Word;

typedef struct Story {
    Text headline, text, file;
    bool has_picture;
    int component;
    double share;
    bool illustrative;
    pt width;
    Date date;
    Picture picture;
    List pictures, lines, words, numbers;
    Place pictures_at;
    const Node *other;
} Story;

static const char *const focuses[] = { "centre", "top", "bottom", NULL };

static const Field picture_fields[] = {
    FIELD(Picture, picture, .type = FIELD_WORD, .required = true),
    FIELD(Picture, alt, .type = FIELD_TEXT, .required = true, .about = "what the picture shows", .example = "A border post"),
    FIELD(Picture, focus, .type = FIELD_CHOICE, .choices = focuses, .preset = 1),
    { .key = NULL },
};

static const Field word_fields[] = {
    FIELD(Word, word, .type = FIELD_TEXT),
    { .key = NULL },
};

static const Field story_fields[] = {
    FIELD(Story, headline, .type = FIELD_TEXT, .required = true),
    FIELD(Story, text, .type = FIELD_MARKUP),
    FIELD(Story, file, .type = FIELD_WORD),
    FIELD(Story, component, .type = FIELD_INT, .min = 1, .max = 4, .preset = 2),
    FIELD(Story, share, .type = FIELD_NUMBER, .min = 0.5),
    FIELD(Story, illustrative, .type = FIELD_BOOL),
    FIELD(Story, width, .type = FIELD_LENGTH),
    FIELD(Story, date, .type = FIELD_DATE, .example = "2022-10-03"),
    FIELD(Story, picture, .type = FIELD_RECORD, .fields = picture_fields, .has = offsetof(Story, has_picture)),
    FIELD(Story, pictures, .type = FIELD_LIST, .fields = picture_fields, .size = sizeof(Picture), .max = 2,
          .at = offsetof(Story, pictures_at)),
    FIELD(Story, lines, .type = FIELD_LIST, .item = FIELD_TEXT),
    FIELD(Story, numbers, .type = FIELD_LIST, .item = FIELD_NUMBER),
    FIELD_AS("fixed-words", Story, words, .type = FIELD_DICT, .fields = word_fields, .size = sizeof(Word)),
    FIELD(Story, other, .type = FIELD_NODE),
    { .key = NULL },
};

/* Its file was called otherwise up to the second format of three. */
typedef struct Crate {
    Text file;
    int weight;
} Crate;

static const Field crate_fields[] = {
    FIELD(Crate, file, .formerly = "picture", .until = 2, .type = FIELD_WORD, .required = true),
    FIELD(Crate, weight, .type = FIELD_INT),
    { .key = NULL },
};

static Story story;

static bool read_yaml(const char *yaml)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "a.yaml", .bytes = yaml, .length = strlen(yaml) };
    diags = diags_open(arena);
    const Node *tree = node_load(arena, input, diags);
    assert_non_null(tree);
    memset(&story, 0, sizeof story);
    return schema_read(arena, tree, story_fields, &story, diags);
}

/* Reads what has exactly one fault. */
static const Diag *fault(const char *yaml, DiagCode code, int line, int column)
{
    if (read_yaml(yaml))
        fail_msg("accepted: %s", yaml);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1 || sorted[0]->code != code || sorted[0]->at.line != line || sorted[0]->at.column != column)
        fail_msg("%s: %zu reports, %d:%d %s: %s", yaml, count, sorted[0]->at.line, sorted[0]->at.column,
                 diag_word(sorted[0]->code), sorted[0]->message);
    return sorted[0];
}

static void assert_says(const char *words, const char *part)
{
    if (!words || !strstr(words, part))
        fail_msg("\"%s\" does not say \"%s\"", words ? words : "(nothing)", part);
}

static void every_type_is_read(void **state)
{
    (void)state;
    assert_true(read_yaml("headline: 131\n"
                          "text: |\n  One.\n\n  Two.\n"
                          "file: a/b.jpg\n"
                          "component: '3'\n"
                          "share: 0.75\n"
                          "illustrative: yes\n"
                          "width: 72 pt\n"
                          "date: 2024-02-29\n"
                          "picture: {picture: a.jpg, alt: yes, focus: bottom}\n"
                          "pictures:\n  - {picture: b.jpg, alt: B}\n  - {picture: c.jpg, alt: C}\n"
                          "lines: [one, 'two']\n"
                          "numbers: [1, 2.5]\n"
                          "fixed-words: {issue: {word: Issue}, component: {}}\n"
                          "other: [x]\n"));
    assert_string_equal(story.headline.utf8, "131");
    assert_string_equal(story.text.utf8, "One.\n\nTwo.\n");
    assert_int_equal(story.component, 3);
    assert_true(story.share == 0.75);
    assert_true(story.illustrative);
    assert_true(fabs(story.width - 72) < 1e-9);
    assert_int_equal(story.date.day, 29);
    assert_int_equal(story.date.at.line, 11);
    assert_true(story.has_picture);
    assert_string_equal(story.picture.alt.utf8, "yes");
    assert_int_equal(story.picture.focus, 2);
    assert_int_equal(story.pictures.count, 2);
    const Picture *pictures = story.pictures.items;
    assert_string_equal(pictures[1].picture.utf8, "c.jpg");
    assert_int_equal(pictures[1].focus, 1);
    assert_int_equal(story.pictures_at.line, 13);
    assert_string_equal(((const Text *)story.lines.items)[1].utf8, "two");
    assert_true(((const double *)story.numbers.items)[1] == 2.5);
    const Word *words = story.words.items;
    assert_string_equal(words[0].key.utf8, "issue");
    assert_string_equal(words[0].word.utf8, "Issue");
    assert_string_equal(words[1].key.utf8, "component");
    assert_int_equal(story.other->kind, NODE_LIST);
}

static void what_is_absent_or_left_empty_has_its_preset(void **state)
{
    (void)state;
    assert_true(read_yaml("headline: x\ncomponent:\npicture:\npictures:\ntext: ''\n"));
    assert_int_equal(story.component, 2);
    assert_int_equal(story.picture.focus, 1);
    assert_false(story.has_picture);
    assert_int_equal(story.pictures.count, 0);
    assert_int_equal(story.date.year, 0);
    assert_null(story.lines.items);
    assert_true(text_is_empty(story.text));
}

static void a_line_of_words_ends_where_it_ends(void **state)
{
    (void)state;
    assert_true(read_yaml("headline: |\n  Words\n"));
    assert_string_equal(story.headline.utf8, "Words");
}

static void an_unknown_key_is_answered_with_the_right_one(void **state)
{
    (void)state;
    assert_string_equal(fault("headline: x\nillustrativ: true\n", DIAG_KEY_UNKNOWN, 2, 1)->hint,
                        "did you mean \"illustrative\"?");
    const Diag *diag = fault("headline: x\npicture: {picture: a, alt: b, colour: c}\n", DIAG_KEY_UNKNOWN, 2, 31);
    assert_says(diag->message, "\"picture\"");
    assert_string_equal(diag->hint, "keys there are: picture, alt, focus");
}

static void a_missing_key_names_its_record_and_shows_how(void **state)
{
    (void)state;
    const Diag *diag = fault("headline: x\npictures:\n  - picture: a\n    alt: b\n  - picture: c\n", DIAG_KEY_MISSING, 5, 5);
    assert_string_equal(diag->message, "\"alt\" is missing in entry 2 of \"pictures\"");
    assert_string_equal(diag->hint, "what the picture shows; for example \"alt: A border post\"");
    fault("headline: x\npicture: {picture: a, alt: }\n", DIAG_KEY_MISSING, 2, 23);
    fault("headline: '  '\n", DIAG_KEY_MISSING, 1, 1);
}

static void a_misspelt_key_is_not_missing_as_well(void **state)
{
    (void)state;
    fault("hedline: x\n", DIAG_KEY_UNKNOWN, 1, 1);
}

static void wrong_types_say_what_is_wanted(void **state)
{
    (void)state;
    const Diag *diag = fault("headline: x\ncomponent: 4.5\n", DIAG_TYPE_WRONG, 2, 12);
    assert_string_equal(diag->message, "\"component\" wants a whole number, and not \"4.5\"");
    fault("headline: x\nshare: much\n", DIAG_TYPE_WRONG, 2, 8);
    fault("headline: x\nshare: 1,5\n", DIAG_TYPE_WRONG, 2, 8);
    fault("headline: x\nillustrative: perhaps\n", DIAG_TYPE_WRONG, 2, 15);
    fault("headline: x\nwidth: wide\n", DIAG_TYPE_WRONG, 2, 8);
    fault("headline: [x]\n", DIAG_TYPE_WRONG, 1, 11);
    fault("headline: x\npicture: a.jpg\n", DIAG_TYPE_WRONG, 2, 10);
    fault("headline: x\npictures: a.jpg\n", DIAG_TYPE_WRONG, 2, 11);
    fault("headline: x\npictures: [a.jpg]\n", DIAG_TYPE_WRONG, 2, 12);
    fault("headline: x\nlines:\n  - one\n  -\n", DIAG_TYPE_WRONG, 4, 4);
    fault("headline: x\nlines: {a: b}\n", DIAG_TYPE_WRONG, 2, 8);
    fault("headline: x\nfixed-words: [a]\n", DIAG_TYPE_WRONG, 2, 14);
    assert_says(fault("just words\n", DIAG_TYPE_WRONG, 1, 1)->hint, "headline");
}

static void ranges_are_kept(void **state)
{
    (void)state;
    assert_says(fault("headline: x\ncomponent: 5\n", DIAG_RANGE_WRONG, 2, 12)->message, "from 1 to 4");
    assert_says(fault("headline: x\nshare: 0.1\n", DIAG_RANGE_WRONG, 2, 8)->message, "0.5");
    assert_says(fault("headline: x\ncomponent: 21650050\n", DIAG_RANGE_WRONG, 2, 12)->message, "21650050");
    fault("headline: x\ncomponent: 99999999999\n", DIAG_TYPE_WRONG, 2, 12);
    const char *three = "headline: x\npictures: [{picture: a, alt: a}, {picture: a, alt: a}, {picture: a, alt: a}]\n";
    fault(three, DIAG_RANGE_WRONG, 2, 1);
}

static void choices_are_named(void **state)
{
    (void)state;
    const char *near = "headline: x\npicture: {picture: a, alt: b, focus: botom}\n";
    assert_string_equal(fault(near, DIAG_CHOICE_UNKNOWN, 2, 38)->hint, "did you mean \"bottom\"?");
    const char *far = "headline: x\npicture: {picture: a, alt: b, focus: Anna}\n";
    assert_string_equal(fault(far, DIAG_CHOICE_UNKNOWN, 2, 38)->hint, "it can be: centre, top, bottom");
}

static void dates_follow_the_calendar(void **state)
{
    (void)state;
    Date date = { 0 };
    assert_true(scalar_parse_date("2022-10", &date));
    assert_int_equal(date.day, 0);
    static const char *const wrong[] = { "2022",       "2022-13",    "2022-00",      "2022-02-29", "2022-04-31",
                                         "2022-10-00", "22-10",      "2022-1",       "2022-10-3",  "2022-10-03 ",
                                         "2022/10",    "1900-02-29", "October 2022", "" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        if (scalar_parse_date(wrong[i], &date))
            fail_msg("\"%s\" is taken for a date", wrong[i]);
    }
    assert_true(scalar_parse_date("2000-02-29", &date));
    assert_says(fault("headline: x\ndate: 2022-02-30\n", DIAG_DATE_WRONG, 2, 7)->hint, "2022-10-03");
}

static void all_faults_come_in_one_run(void **state)
{
    (void)state;
    assert_false(read_yaml("component: 9\nshare: x\nwidth: y\nunheard: z\npictures: [{}, {alt: a}]\n"));
    assert_int_equal(diags_count(diags, DIAG_ERROR), 8);
}

static Text note_path(void *context, const char *path, Text text, FieldType type)
{
    char *seen = context;
    strcat(strcat(strcat(seen, path), type == FIELD_MARKUP ? "*" : ""), "\n");
    text.utf8 = arena_text(arena, "<%s>", text.utf8);
    return text;
}

static void every_translatable_text_is_visited_by_its_path(void **state)
{
    (void)state;
    assert_true(read_yaml("text: t\nheadline: h\nfile: f\npicture: {picture: p, alt: a}\n"
                          "pictures: [{picture: p, alt: b}, {picture: p, alt: c}]\nlines: [one, two]\n"
                          "numbers: [1]\nfixed-words: {issue: {word: Issue}}\n"));
    char seen[1000] = "";
    Story copy = story;
    schema_visit(arena, story_fields, &copy, "sections/stories/2", note_path, seen);
    assert_string_equal(seen, "sections/stories/2/headline\n"
                              "sections/stories/2/text*\n"
                              "sections/stories/2/picture/alt\n"
                              "sections/stories/2/pictures/1/alt\n"
                              "sections/stories/2/pictures/2/alt\n"
                              "sections/stories/2/lines/1\n"
                              "sections/stories/2/lines/2\n"
                              "sections/stories/2/fixed-words/issue/word\n");
    assert_string_equal(copy.headline.utf8, "<h>");
    assert_string_equal(((const Picture *)copy.pictures.items)[1].alt.utf8, "<c>");
    assert_string_equal(((const Picture *)story.pictures.items)[1].alt.utf8, "c");
    assert_string_equal(((const Text *)story.lines.items)[0].utf8, "one");

    seen[0] = '\0';
    schema_visit(arena, picture_fields, &copy.picture, "", note_path, seen);
    assert_string_equal(seen, "alt\n");
}

static void a_flood_of_unknown_keys_is_read_in_time(void **state)
{
    (void)state;
    enum { KEYS = 90000 };
    char *yaml = arena_alloc(arena, KEYS * 20);
    char *end = yaml;
    for (int i = 0; i < KEYS; i++)
        end += sprintf(end, "headlin%d: x\n", i);
    assert_false(read_yaml(yaml));
    assert_true(diags_count(diags, DIAG_ERROR) >= KEYS);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

static bool read_crate(int format, const char *yaml, Crate *crate)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "a.yaml", .bytes = yaml, .length = strlen(yaml) };
    diags = diags_open(arena);
    const SchemaReader reader = { .arena = arena, .diags = diags, .format = format };
    *crate = (Crate){ .weight = 0 };
    return schema_read_format(&reader, node_load(arena, input, diags), crate_fields, crate);
}

static const Diag *crate_fault(int format, const char *yaml, DiagCode code)
{
    Crate crate;
    assert_false(read_crate(format, yaml, &crate));
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1 || sorted[0]->code != code)
        fail_msg("format %d, %s: %zu reports, %s", format, yaml, count, sorted[0]->message);
    return sorted[0];
}

static void each_format_has_its_names(void **state)
{
    (void)state;
    Crate crate;
    for (int format = 1; format <= 3; format++) {
        const char *yaml = format <= 2 ? "picture: a.jpg\n" : "file: a.jpg\n";
        assert_true(read_crate(format, yaml, &crate));
        assert_string_equal(crate.file.utf8, "a.jpg");
    }
}

static void a_name_of_another_format_is_told_once_with_the_right_one(void **state)
{
    (void)state;
    const Diag *newer = crate_fault(2, "file: a.jpg\n", DIAG_KEY_OTHER_FORMAT);
    assert_says(newer->message, "\"file\" is called \"picture\" in a file of format 2");
    assert_says(newer->hint, "tamga migrate");
    const Diag *older = crate_fault(3, "picture: a.jpg\n", DIAG_KEY_OTHER_FORMAT);
    assert_says(older->message, "\"picture\" is called \"file\" since format 3");
    assert_says(older->hint, "write \"file\"");
    assert_says(older->hint, "tamga migrate");
}

static void reports_use_the_names_of_the_format(void **state)
{
    (void)state;
    assert_says(crate_fault(2, "weight: 3\n", DIAG_KEY_MISSING)->message, "\"picture\" is missing");
    assert_says(crate_fault(3, "weight: 3\n", DIAG_KEY_MISSING)->message, "\"file\" is missing");
    assert_says(crate_fault(2, "pictur: a.jpg\n", DIAG_KEY_UNKNOWN)->hint, "\"picture\"");
    assert_says(crate_fault(3, "fiel: a.jpg\n", DIAG_KEY_UNKNOWN)->hint, "\"file\"");
    assert_says(crate_fault(1, "picture:\n", DIAG_KEY_MISSING)->message, "\"picture\" is empty");
}

static void where_no_format_is_known_either_name_will_do_and_not_both(void **state)
{
    (void)state;
    Crate crate;
    assert_true(read_crate(SCHEMA_ANY_FORMAT, "file: a.jpg\n", &crate));
    assert_string_equal(crate.file.utf8, "a.jpg");
    assert_true(read_crate(SCHEMA_ANY_FORMAT, "picture: b.jpg\n", &crate));
    assert_string_equal(crate.file.utf8, "b.jpg");
    assert_says(crate_fault(SCHEMA_ANY_FORMAT, "picture: a.jpg\nfile: b.jpg\n", DIAG_KEY_TWICE)->message, "one key under two names");
    assert_says(crate_fault(SCHEMA_ANY_FORMAT, "weight: 3\n", DIAG_KEY_MISSING)->message, "\"file\" is missing");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_type_is_read),
        TEST(what_is_absent_or_left_empty_has_its_preset),
        TEST(a_line_of_words_ends_where_it_ends),
        TEST(an_unknown_key_is_answered_with_the_right_one),
        TEST(a_missing_key_names_its_record_and_shows_how),
        TEST(a_misspelt_key_is_not_missing_as_well),
        TEST(wrong_types_say_what_is_wanted),
        TEST(ranges_are_kept),
        TEST(choices_are_named),
        TEST(dates_follow_the_calendar),
        TEST(all_faults_come_in_one_run),
        TEST(every_translatable_text_is_visited_by_its_path),
        TEST(a_flood_of_unknown_keys_is_read_in_time),
        TEST(each_format_has_its_names),
        TEST(a_name_of_another_format_is_told_once_with_the_right_one),
        TEST(reports_use_the_names_of_the_format),
        TEST(where_no_format_is_known_either_name_will_do_and_not_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
