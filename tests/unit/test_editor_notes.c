#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/editor_notes.h"

typedef struct Card {
    SectionHead head;
    PictureCopy picture;
    bool has_picture;
    Text text;
} Card;

static const Field card_fields[] = {
    SECTION_HEAD(Card),
    FIELD_PICTURE(Card, picture),
    FIELD(Card, text, .type = FIELD_MARKUP),
    { .key = NULL },
};

static const SectionKind kind_card = { .name = "card", .fields = card_fields, .size = sizeof(Card) };
static const SectionKind *const kinds[] = { &kind_card, NULL };

/* The comment of a path in this file, its lines parted by "|"; "" where there is none. */
static const char *note(const char *yaml, const char *path)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issue.yaml", .bytes = yaml, .length = strlen(yaml) };
    const Node *tree = node_load(arena, input, diags);
    const Issue *issue = tree ? issue_read(arena, tree, kinds, diags) : NULL;
    assert_non_null(issue);
    const Texts texts = texts_of(arena, issue);
    const char *const **notes = editor_notes(arena, input, tree, texts);
    for (size_t i = 0; i < texts.count; i++) {
        if (strcmp(texts.items[i].path, path) != 0)
            continue;
        const char *all = "";
        for (const char *const *line = notes[i]; *line; line++)
            all = arena_text(arena, "%s%s%s", all, *all ? "|" : "", *line);
        return all;
    }
    fail_msg("there is no text %s", path);
    return NULL;
}

static const char issue[] = "# The fourth issue.\n\ntamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\n"
                            "# On every page.\n#\n# Short.\ntitle: A title\n"
                            "# Of no text\nperiod: {from: 2022-10, to: 2022-12}\n"
                            "# Of the keywords\nkeywords: [one, two]\n"
                            "# A comment that ends in white\n\n"
                            "sections:\n"
                            "  # Of the section\n"
                            "  - kind: card\n"
                            "    title: First\n"
                            "    # Of the picture\n"
                            "    picture:\n"
                            "      picture: a.jpg\n"
                            "      # Of the focus alone\n"
                            "      focus: top\n"
                            "      alt: A post\n"
                            "    # Of the text\n"
                            "    text: |\n"
                            "      # not a comment\n\n"
                            "      The end.\n"
                            "  # Of a line that holds several\n"
                            "  - {kind: card, kicker: Over, title: Second}\n";

static void a_comment_speaks_of_the_key_below_it(void **state)
{
    (void)state;
    assert_string_equal(note(issue, "title"), "On every page.|Short.");
    assert_string_equal(note(issue, "sections/card/text/1"), "Of the text");
    assert_string_equal(note(issue, "sections/card/text/2"), "");
}

static void above_a_whole_it_speaks_of_the_first_text_in_it(void **state)
{
    (void)state;
    assert_string_equal(note(issue, "keywords/1"), "Of the keywords");
    assert_string_equal(note(issue, "keywords/2"), "");
    assert_string_equal(note(issue, "sections/card/title"), "Of the section");
    assert_string_equal(note(issue, "sections/card/picture/alt"), "Of the picture");
    assert_string_equal(note(issue, "sections/card-2/kicker"), "Of a line that holds several");
    assert_string_equal(note(issue, "sections/card-2/title"), "");
}

static void texts_stand_in_the_order_of_the_file(void **state)
{
    (void)state;
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issue.yaml", .bytes = issue, .length = strlen(issue) };
    const Texts texts = texts_of(arena, issue_read(arena, node_load(arena, input, diags), kinds, diags));
    static const char *const paths[] = { "title", "keywords/1", "keywords/2", "sections/card/title", "sections/card/picture/alt",
                                         "sections/card/text/1", "sections/card/text/2", "sections/card-2/kicker", "sections/card-2/title" };
    assert_int_equal(texts.count, sizeof paths / sizeof *paths);
    for (size_t i = 0; i < texts.count; i++)
        assert_string_equal(texts.items[i].path, paths[i]);
    assert_string_equal(texts.items[0].section, "issue");
    assert_string_equal(texts.items[8].section, "sections/card-2");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_comment_speaks_of_the_key_below_it),
        TEST(above_a_whole_it_speaks_of_the_first_text_in_it),
        TEST(texts_stand_in_the_order_of_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
