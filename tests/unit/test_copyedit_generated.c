/* Sentences put together by chance, always the same ones, and what must hold
 * for every one of them in every language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "chance.h"
#include "languages.h"
#include "read/copyedit.h"

static const char *const codes[] = { "en", "ru", "kk", "ky", "tg", "tk", "uz", "uz-Cyrl", "lv", "lt" };
enum { CODES = sizeof codes / sizeof *codes, SENTENCES = 1000, PIECES = 14 };

/* Pieces of a sentence: words, figures, and every mark that a rule knows. */
static const char *const pieces[] = {
    "в", "и", "на", "не", "же", "бы", "для", "Для", "Бишкеке", "граница", "участников", "Компонент", "г.", "гг.", "млн", "млн.", "тыс",
    "месяца", "октябрь", "октября", "декабрь", "г-н", "Пуятс", "И.", "И.И.", "т.д.", "т.", "д.", "БОМКА", "БОМКА-10", "обл.", "10-ая",
    "the", "areas", "trade", "Programme's", "participants'", "'tis", "phyto", "sanitary", "Component", "October", "December", "June",
    "from", "From", "EUR", "Mrs.", "Mr", "H.E.", "NGO's", "and", "o'zbek", "tog'", "a'zo", "соли", "ж.", "ýyl", "2022-nji",
    "1", "5", "10", "26", "2021", "2022", "2025", "400", "050", "1400", "12500", "21650050", "21.65", "21,650,050", "4,93", "25%", "5", "30",
    "\"", "\"", "'", "'", "“", "”", "«", "»", "„", "‘", "’", "-", "-", "–", "—", "--", "...", ".", ",", "!", "?", ":", ";", "(", ")", "[",
    "]", "%", "€", "№", "§", "°C", "/", "·", "‸", "¶", "www.bomca-eu.org", "bomca@icmpd.org", "@BOMCAPROGRAMME", "05.09.2025", "+996 312 12-34",
    "ACA/2020/420-247", "pro\u00ADgramme", "`", "″", "Cодействие", "а)", "1.",
};

static const char *make_sentence(Arena *arena, Chance *chance)
{
    const char *sentence = "";
    const uint32_t count = 1 + throw_dice(chance, PIECES);
    for (uint32_t i = 0; i < count; i++) {
        const char *piece = pieces[throw_dice(chance, sizeof pieces / sizeof *pieces)];
        const uint32_t gap = throw_dice(chance, 6);
        sentence = arena_text(arena, "%s%s%s", sentence, gap == 0 ? "" : gap == 1 ? "  " : " ", piece);
    }
    return invisible(arena, sentence);
}

static const char *edit_whole(Arena *arena, const Language *language, const char *utf8)
{
    Span span = { .utf8 = utf8 };
    const Paragraph paragraph = { .spans = &span };
    return copyedit_paragraph(arena, language, &paragraph, NULL)->spans->utf8;
}

/* Runs `check` on the sentences in each language; an arena a sentence keeps memory flat. */
static void for_each_sentence(void (*check)(Arena *arena, const Language *language, const char *sentence, Chance *chance))
{
    Arena *kept = arena_open();
    for (size_t i = 0; i < CODES; i++) {
        const Language *language = load_language(kept, codes[i]);
        Chance chance = { .seed = 2022 };
        for (size_t k = 0; k < SENTENCES; k++) {
            Arena *arena = arena_open();
            check(arena, language, make_sentence(arena, &chance), &chance);
            arena_close(arena);
        }
    }
    arena_close(kept);
}

static void check_rest(Arena *arena, const Language *language, const char *sentence, Chance *chance)
{
    (void)chance;
    const char *once = edit_whole(arena, language, sentence);
    const char *twice = edit_whole(arena, language, once);
    if (strcmp(once, twice) != 0)
        fail_msg("%s: \"%s\" becomes \"%s\" and then \"%s\"", language_code(language), visible(arena, sentence), visible(arena, once),
                 visible(arena, twice));
    const char *field = copyedit_words(arena, language, sentence);
    if (strcmp(field, copyedit_words(arena, language, field)) != 0)
        fail_msg("%s: the field \"%s\" does not come to rest", language_code(language), visible(arena, field));
}

static void its_own_output_stays_as_it_is(void **state)
{
    (void)state;
    for_each_sentence(check_rest);
}

/* The same sentence cut into spans anywhere. */
static Paragraph cut(Arena *arena, const char *sentence, Chance *chance)
{
    Paragraph paragraph = { .kind = PARAGRAPH_PLAIN };
    Span **link = &paragraph.spans;
    while (*sentence || !paragraph.spans) {
        const char *end = sentence;
        const uint32_t length = 1 + throw_dice(chance, 8);
        for (uint32_t i = 0; i < length; i++)
            utf8_next(&end);
        Span *span = ARENA_NEW(arena, Span);
        span->utf8 = arena_copy(arena, sentence, (size_t)(end - sentence));
        *link = span;
        link = &span->next;
        sentence = end;
    }
    return paragraph;
}

static void check_spans(Arena *arena, const Language *language, const char *sentence, Chance *chance)
{
    const Paragraph paragraph = cut(arena, sentence, chance);
    const Paragraph *edited = copyedit_paragraph(arena, language, &paragraph, diags_open(arena));
    const char *whole = edit_whole(arena, language, sentence), *joined = "";
    for (const Span *span = edited->spans; span; span = span->next) {
        assert_true(span->utf8[0] != '\0');
        joined = arena_text(arena, "%s%s", joined, span->utf8);
    }
    if (strcmp(whole, joined) != 0)
        fail_msg("%s: \"%s\" becomes \"%s\" whole and \"%s\" cut", language_code(language), visible(arena, sentence),
                 visible(arena, whole), visible(arena, joined));
}

static void where_spans_begin_makes_no_difference(void **state)
{
    (void)state;
    for_each_sentence(check_spans);
}

/* Letters and figures are never lost, but for the endings of ordinals and the word put for a sign of money. */
static void check_letters(Arena *arena, const Language *language, const char *sentence, Chance *chance)
{
    (void)chance;
    if (strstr(sentence, "10-ая") || strstr(sentence, "€"))
        return;
    const char *edited = edit_whole(arena, language, sentence);
    const char *before = sentence, *after = edited;
    for (;;) {
        uint32_t one, other;
        do
            one = utf8_next(&before);
        while (one && !((one | 0x20) >= 'a' && (one | 0x20) <= 'z') && !(one >= '0' && one <= '9') && !(one >= 0x400 && one < 0x530));
        do
            other = utf8_next(&after);
        while (other && !((other | 0x20) >= 'a' && (other | 0x20) <= 'z') && !(other >= '0' && other <= '9') && !(other >= 0x400 && other < 0x530));
        if (one != other)
            fail_msg("%s: \"%s\" became \"%s\"", language_code(language), visible(arena, sentence), visible(arena, edited));
        if (one == 0)
            return;
    }
}

static void no_letter_is_lost(void **state)
{
    (void)state;
    for_each_sentence(check_letters);
}

static void check_addresses(Arena *arena, const Language *language, const char *sentence, Chance *chance)
{
    static const char *const addresses[] = { " www.bomca-eu.org ", " bomca@icmpd.org ", " @BOMCAPROGRAMME ", " 05.09.2025 ", " ACA/2020/420-247 " };
    (void)chance;
    const char *edited = edit_whole(arena, language, sentence);
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        if (!strstr(sentence, addresses[i]))
            continue;
        const char *bare = arena_copy(arena, addresses[i] + 1, strlen(addresses[i]) - 2);
        if (!strstr(edited, bare))
            fail_msg("%s: \"%s\" is lost in \"%s\"", language_code(language), bare, visible(arena, edited));
    }
}

static void addresses_survive(void **state)
{
    (void)state;
    for_each_sentence(check_addresses);
}

/* What the art director never wants to see again. */
static void check_marks(Arena *arena, const Language *language, const char *sentence, Chance *chance)
{
    static const char *const never[] = { "  ", "( ", " )", " ,", "...", "« ", " »", "\u00A0 ", " \u00A0" };
    (void)chance;
    const char *edited = edit_whole(arena, language, sentence);
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        /* Points that an address swallows, and those in a row of four, are its own affair. */
        const bool points = strcmp(never[i], "...") == 0 && (strstr(sentence, "....") || strpbrk(sentence, "@/") || strstr(sentence, "www"));
        const bool own_space = strstr(sentence, "\u202F") || strstr(sentence, "+996");
        if (strstr(edited, never[i]) && !points && !own_space)
            fail_msg("%s: \"%s\" became \"%s\"", language_code(language), visible(arena, sentence), visible(arena, edited));
    }
}

static void no_space_stands_where_none_belongs(void **state)
{
    (void)state;
    for_each_sentence(check_marks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_own_output_stays_as_it_is),
        cmocka_unit_test(where_spans_begin_makes_no_difference),
        cmocka_unit_test(no_letter_is_lost),
        cmocka_unit_test(addresses_survive),
        cmocka_unit_test(no_space_stands_where_none_belongs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
