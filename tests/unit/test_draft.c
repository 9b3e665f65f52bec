/* A draft is written so that it reads as it was meant, and its proof sees every word that is lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "read/draft_proof.h"

static const Export *read_words(const char *bytes)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "export.md", .bytes = bytes, .length = strlen(bytes) };
    return export_read(arena, input, NULL, diags);
}

static const Node *tree_of(const char *issue)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issue.yaml", .bytes = issue, .length = strlen(issue) };
    return node_load(arena, input, diags);
}

/* A title and a text of two blocks, below them a claim. */
static Draft *make_draft(const Export *export)
{
    Draft *draft = draft_open(arena, export);
    draft_line(draft, draft->root, "title", export_part(&export->blocks[0]));
    DraftNode *text = draft_text(draft, draft->root, "text");
    draft_text_add(draft, text, &export->blocks[1]);
    draft_text_add(draft, text, &export->blocks[2]);
    draft_claim(draft, export_part(&export->blocks[3]), "%s");
    return draft;
}

static const char four[] = "A title: of words\n\nThe first **text** has words.\n\n- An item of a list\n\nA claim\n";

static void what_is_written_is_proved(void **state)
{
    (void)state;
    Draft *draft = make_draft(read_words(four));
    const char *issue = draft_write(draft, "");
    assert_string_equal(issue, "title: \"A title: of words\"\ntext: |\n  The first **text** has words.\n\n  - An item of a list\n");
    assert_true(draft_proof(draft, tree_of(issue), diags));
    assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
}

static void expect_incomplete(Draft *draft, const char *issue, int line)
{
    assert_false(draft_proof(draft, tree_of(issue), diags));
    size_t count;
    const Diag *const *told = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(told[0]->code, DIAG_IMPORT_INCOMPLETE);
    assert_int_equal(told[0]->at.line, line);
}

static void words_in_no_text_are_told_at_their_line(void **state)
{
    (void)state;
    Draft *draft = make_draft(read_words(four));
    draft->claims = NULL;
    expect_incomplete(draft, draft_write(draft, ""), 7);
}

static void words_that_their_markup_swallows_are_told(void **state)
{
    (void)state;
    Draft *draft = make_draft(read_words(four));
    draft->root->first->next->parts->words = "The first **text** has.";
    expect_incomplete(draft, draft_write(draft, ""), 3);
}

static void words_in_two_places_are_told(void **state)
{
    (void)state;
    const Export *export = read_words(four);
    Draft *draft = make_draft(export);
    draft_claim(draft, export_part(&export->blocks[1]), "%s");
    expect_incomplete(draft, draft_write(draft, ""), 3);
}

static void a_file_that_reads_otherwise_is_told(void **state)
{
    (void)state;
    Draft *draft = make_draft(read_words(four));
    draft_write(draft, "");
    assert_false(draft_proof(draft, tree_of("title: \"A title: of words\"\nother: |\n  The first **text** has words.\n"), diags));
    assert_int_equal(diags_count(diags, DIAG_ERROR), 2); /* its form, and the words that are not there */
}

static void an_item_is_found_by_its_line(void **state)
{
    (void)state;
    const Export *export = read_words(four);
    Draft *draft = draft_open(arena, export);
    DraftNode *list = draft_list(draft, draft->root, "sections");
    draft_list(draft, draft->root, "empty");
    for (int i = 0; i < 2; i++) {
        DraftNode *item = draft_map(draft, list, NULL);
        item->block = i;
        draft_line(draft, item, "title", export_part(&export->blocks[i]));
        draft_own_line(draft, item, "alt", "no");
    }
    assert_string_equal(draft_write(draft, "# first\n"), "# first\nsections:\n  - title: \"A title: of words\"\n    alt: \"no\"\n  - title: \"The first **text** has words.\"\n    alt: \"no\"\n");
    assert_int_equal(draft_item_at(draft, 4)->block, 0);
    assert_int_equal(draft_item_at(draft, 5)->block, 1);
    assert_null(draft_item_at(draft, 1));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_written_is_proved),
        TEST(words_in_no_text_are_told_at_their_line),
        TEST(words_that_their_markup_swallows_are_told),
        TEST(words_in_two_places_are_told),
        TEST(a_file_that_reads_otherwise_is_told),
        TEST(an_item_is_found_by_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
