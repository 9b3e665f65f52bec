/* Content of pages as operators: each as "operand operand word", joined by "; ". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "print/content_stream.h"

static const char *copy(Token token)
{
    return arena_copy(arena, token.first, token.length);
}

static const char *operators(const char *content)
{
    ContentReader reader = { .at = content, .end = content + strlen(content) };
    const char *all = "";
    for (Operator op; content_next(&reader, &op);) {
        all = arena_text(arena, "%s%s", all, *all ? "; " : "");
        for (size_t i = 0; i < op.operand_count; i++)
            all = arena_text(arena, "%s{%s} ", all, copy(op.operands[i]));
        all = arena_text(arena, "%s%s", all, copy(op.word));
    }
    return all;
}

static void operands_stand_before_their_word(void **state)
{
    (void)state;
    assert_string_equal(operators("q\n1 0 0 -1 0 .5 cm 0.1 g\rf*\nQ"), "q; {1} {0} {0} {-1} {0} {.5} cm; {0.1} g; f*; Q");
}

static void brackets_and_words_in_a_string_are_its_own(void **state)
{
    (void)state;
    assert_string_equal(operators("(a (b) Tj) Tj"), "{(a (b) Tj)} Tj");
    assert_string_equal(operators("(a\\) BT) Tj (\\\\) Tj"), "{(a\\) BT)} Tj; {(\\\\)} Tj");
    assert_string_equal(operators("(% no comment) Tj"), "{(% no comment)} Tj");
}

static void an_array_and_a_dictionary_are_one_operand(void **state)
{
    (void)state;
    assert_string_equal(operators("[(a])20<5d>[1 2]] TJ"), "{[(a])20<5d>[1 2]]} TJ");
    assert_string_equal(operators("/Span <</ActualText <feff00ad>/E <</F (>>)>> >> BDC"),
                        "{/Span} {<</ActualText <feff00ad>/E <</F (>>)>> >>} BDC");
}

static void a_comment_ends_with_its_line(void **state)
{
    (void)state;
    assert_string_equal(operators("q % Q f\n% W n\rQ"), "q; Q");
}

static void truth_and_nothing_are_operands(void **state)
{
    (void)state;
    assert_string_equal(operators("true false null gs"), "{true} {false} {null} gs");
}

static void an_inline_image_is_passed_over_whole(void **state)
{
    (void)state;
    const char *content = "BI /W 2 /H 1 ID \x01(EI q\x02 EI Q";
    assert_string_equal(operators(content), "BI; Q");
    ContentReader reader = { .at = content, .end = content + strlen(content) };
    Operator op;
    assert_true(content_next(&reader, &op));
    assert_string_equal(copy(op.whole), "BI /W 2 /H 1 ID \x01(EI q\x02 EI");
}

static void what_an_operator_is_written_as_is_kept(void **state)
{
    (void)state;
    const char *content = "  1 0  0 rg\nf";
    ContentReader reader = { .at = content, .end = content + strlen(content) };
    Operator op;
    assert_true(content_next(&reader, &op));
    assert_string_equal(copy(op.whole), "1 0  0 rg");
}

static void broken_content_ends_it(void **state)
{
    static const char *const broken[] = { "(a", "<00", "[1 (", "<< /A", "BI /W 1 ID abc", "1 2 3", "/" };
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
        operators(broken[i]);
    (void)state;
    assert_string_equal(operators("q (a Q"), "q");
}

/* A million brackets would take the stack of a reader that goes down into each. */
static void arrays_without_end_end_it(void **state)
{
    (void)state;
    enum { DEEP = 1000000 };
    char *content = arena_alloc(arena, DEEP + 1);
    memset(content, '[', DEEP);
    assert_string_equal(operators(content), "");
    assert_string_equal(operators("[[[1]]] TJ q"), "{[[[1]]]} TJ; q");
}

static void the_last_operands_are_kept_of_too_many(void **state)
{
    (void)state;
    assert_string_equal(operators("1 2 3 4 5 6 7 8 9 re"), "{2} {3} {4} {5} {6} {7} {8} {9} re");
}

static void a_single_string_is_found_in_its_array(void **state)
{
    Operator op;
    Token string;
    static const struct {
        const char *content, *string;
    } cases[] = { { "(a)Tj", "(a)" }, { "[()20<002d>]TJ", "<002d>" }, { "[(a)2(b)]TJ", NULL }, { "()Tj", NULL }, { "[]TJ", NULL } };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ContentReader reader = { .at = cases[i].content, .end = cases[i].content + strlen(cases[i].content) };
        assert_true(content_next(&reader, &op));
        assert_int_equal(content_only_string(&op, &string), cases[i].string != NULL);
        if (cases[i].string)
            assert_string_equal(copy(string), cases[i].string);
    }
}

static const char *bytes_of(const char *string)
{
    const Token token = { string, strlen(string) };
    unsigned char bytes[64];
    const size_t length = token_bytes(token, bytes);
    return arena_copy(arena, (const char *)bytes, length);
}

static void a_string_is_the_bytes_that_it_says(void **state)
{
    (void)state;
    assert_string_equal(bytes_of("(a(b)c)"), "a(b)c");
    assert_string_equal(bytes_of("(\\(\\)\\\\\\n\\101\\7a\\" "\n" "b)"), "()\\\nA\aab");
    assert_string_equal(bytes_of("<41 4 2 5>"), "ABP");
    assert_string_equal(bytes_of("()"), "");
}

static void a_list_gives_its_operands(void **state)
{
    (void)state;
    const char *words = "[(a) -3 [1 2] /n]";
    ContentReader list = token_list((Token){ words, strlen(words) });
    const char *all = "";
    for (Token token; content_next_token(&list, &token);)
        all = arena_text(arena, "%s{%s}", all, copy(token));
    assert_string_equal(all, "{(a)}{-3}{[1 2]}{/n}");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(operands_stand_before_their_word),
        TEST(brackets_and_words_in_a_string_are_its_own),
        TEST(an_array_and_a_dictionary_are_one_operand),
        TEST(a_comment_ends_with_its_line),
        TEST(truth_and_nothing_are_operands),
        TEST(an_inline_image_is_passed_over_whole),
        TEST(what_an_operator_is_written_as_is_kept),
        TEST(broken_content_ends_it),
        TEST(arrays_without_end_end_it),
        TEST(the_last_operands_are_kept_of_too_many),
        TEST(a_single_string_is_found_in_its_array),
        TEST(a_string_is_the_bytes_that_it_says),
        TEST(a_list_gives_its_operands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
