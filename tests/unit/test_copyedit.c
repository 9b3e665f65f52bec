#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "languages.h"
#include "read/copyedit.h"

static const char *const codes[] = { "en", "ru", "kk", "ky", "tg", "tk", "uz" };
enum { CODES = sizeof codes / sizeof *codes };

typedef struct Set {
    Arena *arena;
    const Language *languages[CODES];
} Set;

static int open_set(void **state)
{
    static Set set;
    set.arena = arena_open();
    for (size_t i = 0; i < CODES; i++)
        set.languages[i] = load_language(set.arena, codes[i]);
    *state = &set;
    return 0;
}

static int close_set(void **state)
{
    arena_close(((Set *)*state)->arena);
    return 0;
}

static const Language *language_named(const Set *set, const char *code)
{
    for (size_t i = 0; i < CODES; i++) {
        if (strcmp(codes[i], code) == 0)
            return set->languages[i];
    }
    fail_msg("no language \"%s\"", code);
    return NULL;
}

/* A paragraph of one span, edited; reports into `diags`. */
static const char *edit(const Set *set, const char *code, const char *utf8, Diags *diags)
{
    Span span = { .utf8 = invisible(set->arena, utf8), .at = { .file = "issue.yaml", .line = 7, .column = 11, .length = 1 } };
    const Paragraph paragraph = { .spans = &span };
    const Paragraph *edited = copyedit_paragraph(set->arena, language_named(set, code), &paragraph, diags);
    assert_null(edited->spans->next);
    return visible(set->arena, edited->spans->utf8);
}

typedef struct Example {
    const char *rule; /* its number in the style sheet */
    const char *code;
    const char *typed, *set;
} Example;

static void assert_examples(const Set *set, const Example *examples, size_t count)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        const Example *example = &examples[i];
        const char *edited = edit(set, example->code, example->typed, NULL);
        const char *again = edit(set, example->code, edited, NULL);
        if (strcmp(edited, example->set) != 0) {
            print_error("rule %s, %s: \"%s\" became \"%s\", not \"%s\"\n", example->rule, example->code, example->typed, edited, example->set);
            wrong++;
        }
        if (strcmp(again, edited) != 0) {
            print_error("rule %s, %s: \"%s\" is not at rest, it becomes \"%s\"\n", example->rule, example->code, edited, again);
            wrong++;
        }
    }
    if (wrong > 0)
        fail_msg("%zu examples are wrong", wrong);
}

#define ASSERT_EXAMPLES(set, examples) assert_examples(set, examples, sizeof examples / sizeof *examples)

/* ------------------------------------------------------------- the examples */

static void russian_quotes(void **state)
{
    static const Example examples[] = {
        { "1", "ru", "\"Содействие торговле\"", "«Содействие торговле»" },
        { "1", "ru", "“Содействие торговле”", "«Содействие торговле»" },
        { "2", "ru", "\"Программа \"Граница\" завершена\"", "«Программа „Граница“ завершена»" },
        { "2", "ru", "(\"Программа 'Граница'\")", "(«Программа „Граница“»)" },
        { "3", "ru", "Он сказал: \"Стоп.\"", "Он сказал: «Стоп»." },
        { "3", "ru", "\"Стоп,\" сказал он.", "«Стоп», сказал он." },
        { "3", "ru", "\"Готовы?\"", "«Готовы?»" },
        { "3", "ru", "«Готовы!»", "«Готовы!»" },
        { "3", "ru", "«Ждём…»", "«Ждём…»" },
        { "3", "ru", "\"Проект \"Мост.\"\"", "«Проект „Мост“»." },
        { "3", "ru", "«Стоп.».", "«Стоп»." },
        { "4", "ru", "« текст »", "«текст»" },
        { "4", "ru", "слово « текст », слово", "слово «текст», слово" },
        { "5", "ru", "«ОАО «Мост»»", "«ОАО „Мост“»" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void russian_dashes(void **state)
{
    static const Example examples[] = {
        { "6", "ru", "БОМКА - программа ЕС", "БОМКА·— программа ЕС" },
        { "6", "ru", "БОМКА – программа ЕС", "БОМКА·— программа ЕС" },
        { "6", "ru", "БОМКА -- программа ЕС", "БОМКА·— программа ЕС" },
        { "6", "ru", "БОМКА —·программа ЕС", "БОМКА·— программа ЕС" },
        { "7", "ru", "- Да, - сказал он.", "—·Да,·— сказал он." },
        { "7", "ru", "Строка¶- Да, - сказал он.", "Строка¶—·Да,·— сказал он." },
        { "8", "ru", "2021-2025 гг.", "2021–2025·гг." },
        { "8", "ru", "2021 - 2025 гг.", "2021–2025·гг." },
        { "8", "ru", "2021-22 гг.", "2021–22·гг." },
        { "8", "ru", "5-6 сентября", "5–6·сентября" },
        { "8", "ru", "12 500-15 000 евро", "12·500–15·000·евро" },
        { "8", "ru", "1,5-2,5 млн евро", "1,5–2,5·млн·евро" },
        { "9", "ru", "октябрь-декабрь 2022 г.", "октябрь·— декабрь 2022·г." },
        { "9", "ru", "Октябрь – декабрь 2022 г.", "Октябрь·— декабрь 2022·г." },
        { "9", "ru", "с 3 октября-23 ноября", "с·3·октября·— 23·ноября" },
        { "10", "ru", "БОМКА-10, 3-й, г-н, e-mail", "БОМКА-10, 3-й, г-н, e-mail" },
        { "11", "ru", "-5 °C", "−5·°C" },
        { "11", "ru", "при -5 °C", "при −5·°C" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void russian_no_break_spaces(void **state)
{
    static const Example examples[] = {
        { "12", "ru", "в Бишкеке и в Оше", "в·Бишкеке и·в·Оше" },
        { "12", "ru", "У «Манаса» и О нём", "У·«Манаса» и·О·нём" },
        { "13", "ru", "на границе", "на·границе" },
        { "13", "ru", "Не до них", "Не·до·них" },
        { "13", "ru", "Встреча. Для них и для нас", "Встреча. Для·них и·для нас" },
        { "14", "ru", "если бы", "если·бы" },
        { "14", "ru", "так же, как ли", "так·же, как·ли" },
        { "15", "ru", "Г. Пуятс", "Г.·Пуятс" },
        { "15", "ru", "И.И. Иванов", "И.·И.·Иванов" },
        { "15", "ru", "И.И.Иванов", "И.·И.·Иванов" },
        { "15", "ru", "Иванов И. И.", "Иванов·И.·И." },
        { "15", "ru", "Иванов И.И.", "Иванов·И.·И." },
        { "15", "ru", "Директор И. И. Иванов", "Директор И.·И.·Иванов" },
        { "16", "ru", "г-н Марис", "г-н·Марис" },
        { "16", "ru", "г-жа Гульбе", "г-жа·Гульбе" },
        { "16", "ru", "д-р Жирухина", "д-р·Жирухина" },
        { "16", "ru", "проф. Ли", "проф.·Ли" },
        { "17", "ru", "г. Бишкек", "г.·Бишкек" },
        { "17", "ru", "ул. Чуй", "ул.·Чуй" },
        { "17", "ru", "Ошская обл.", "Ошская·обл." },
        { "17", "ru", "р. Пяндж", "р.·Пяндж" },
        { "17", "ru", "о. Барсакельмес", "о.·Барсакельмес" },
        { "18", "ru", "№4", "№·4" },
        { "18", "ru", "№ 4", "№·4" },
        { "18", "ru", "§3", "§·3" },
        { "19", "ru", "54 месяца", "54·месяца" },
        { "19", "ru", "2022 г.", "2022·г." },
        { "19", "ru", "XXI в.", "XXI·в." },
        { "19", "ru", "635 000 евро", "635·000·евро" },
        { "19", "ru", "21,65 млн евро", "21,65·млн·евро" },
        { "20", "ru", "14 сентября 2023 г.", "14·сентября 2023·г." },
        { "20", "ru", "до 14 сентября.", "до·14·сентября." },
        { "21", "ru", "25%", "25·%" },
        { "21", "ru", "25 %", "25·%" },
        { "22", "ru", "и т. д.", "и·т.·д." },
        { "22", "ru", "и т.д.", "и·т.·д." },
        { "22", "ru", "и т.п.", "и·т.·п." },
        { "22", "ru", "т.е. вода", "т.·е. вода" },
        { "22", "ru", "т. к. вода", "т.·к. вода" },
        { "22", "ru", "до н.э.", "до·н.·э." },
        { "34", "ru", "«и т. д.»", "«и·т.·д.»" },
        { "23", "ru", "а) первое", "а)·первое" },
        { "23", "ru", "1. первое", "1.·первое" },
        { "24", "ru", "Компонент 1", "Компонент·1" },
        { "24", "ru", "Выпуск 4", "Выпуск·4" },
        { "24", "ru", "ВЫПУСК 4", "ВЫПУСК·4" },
        { "24", "ru", "БОМКА 10", "БОМКА·10" },
        { "24", "ru", "фаза 9", "фаза·9" },
        { "24", "ru", "табл. 2", "табл.·2" },
        { "24", "ru", "рис. 3", "рис.·3" },
        { "24", "ru", "группа А и группа Б", "группа·А и·группа·Б" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void russian_figures(void **state)
{
    static const Example examples[] = {
        { "26", "ru", "21650050", "21·650·050" },
        { "26", "ru", "1400", "1400" },
        { "26", "ru", "12500", "12·500" },
        { "26", "en", "in the EU. 12500 people, EUR 12500", "in the EU. 12·500 people, EUR·12·500" },
        { "26", "en", "Plan A 12500", "Plan·A 12·500" },
        { "26", "ru", "12500,5 кг", "12·500,5·кг" },
        { "28", "ru", "5 млн. евро", "5·млн·евро" },
        { "28", "ru", "Выделено 5 млн. Проект завершён.", "Выделено 5·млн. Проект завершён." },
        { "28", "ru", "3 тыс человек", "3·тыс.·человек" },
        { "29", "ru", "10-ая фаза", "10-я фаза" },
        { "29", "ru", "5-ого", "5-го" },
        { "29", "ru", "3-ий, 20-ые, 7-ому", "3-й, 20-е, 7-му" },
        { "30", "ru", "€ 660 000", "660·000·евро" },
        { "30", "ru", "бюджет €21,65 млн.", "бюджет 21,65·млн·евро." },
        { "31", "ru", "все и всё, еще и ещё", "все и·всё, еще и·ещё" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void english_quotes_and_apostrophes(void **state)
{
    static const Example examples[] = {
        { "46", "en", "\"Facilitation of Trade\"", "“Facilitation of Trade”" },
        { "46", "en", "(\"Facilitation of Trade\")", "(“Facilitation of Trade”)" },
        { "46", "en", "the 'three sisters', he said", "the ‘three sisters’, he said" },
        { "46", "en", "\"The 'three sisters'\"", "“The ‘three sisters’”" },
        { "46", "en", "\"He said \"stop\".\"", "“He said ‘stop’.”" },
        { "47", "en", "Programme's", "Programme’s" },
        { "47", "en", "participants' list", "participants’ list" },
        { "47", "en", "Programme‘s and ‘tis", "Programme’s and ’tis" },
        { "47", "en", "don't, 'tis, the '90s, rock 'n' roll", "don’t, ’tis, the ’90s, rock ’n’ roll" },
        { "47", "en", "the 'participants' list' is", "the ‘participants’ list’ is" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void english_dashes_and_dates(void **state)
{
    static const Example examples[] = {
        { "48", "en", "2021-2025", "2021–2025" },
        { "48", "en", "October- December 2022", "October–December 2022" },
        { "48", "en", "OCTOBER - DECEMBER 2022", "OCTOBER–DECEMBER 2022" },
        { "48", "en", "5-6 September", "5–6·September" },
        { "49", "en", "3 October-23 November", "3·October – 23·November" },
        { "49", "en", "April 2021 - September 2025", "April 2021 – September 2025" },
        { "51", "en", "areas - trade", "areas·– trade" },
        { "51", "en", "areas — trade", "areas·— trade" },
        { "51", "en", "areas—trade", "areas—trade" },
        { "56", "en", "26 June 2024", "26·June 2024" },
        { "61", "en", "wait...", "wait…" },
        { "63", "en", "10th, 1st line", "10th, 1st line" },
        { "64", "en", "a time and I see", "a time and I see" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void english_figures_and_names(void **state)
{
    static const Example examples[] = {
        { "53", "en", "21 650 050", "21·650·050" },
        { "53", "en", "1400", "1·400" },
        { "53", "en", "in 2022, page 1400", "in 2022, page·1400" },
        { "54", "en", "EUR 21.65 million", "EUR·21.65·million" },
        { "54", "en", "EUR 4 954 784,93", "EUR·4·954·784,93" },
        { "55", "en", "EUR 635 000", "EUR·635·000" },
        { "55", "en", "€ 30", "€30" },
        { "55", "en", "635 000 EUR", "635·000·EUR" },
        { "57", "en", "H.E. Kestutis Jankauskas", "H.E.·Kestutis Jankauskas" },
        { "57", "en", "Mrs. Ingrida, Mr Smith", "Mrs.·Ingrida, Mr·Smith" },
        { "58", "en", "EU, ICMPD, HACCP, ToT, NGOs", "EU, ICMPD, HACCP, ToT, NGOs" },
        { "59", "en", "25%", "25·%" },
        { "60", "en", "Component 3, Phase 10, Issue 4", "Component·3, Phase·10, Issue·4" },
        { "60", "en", "BOMCA 10, No 1, page 7", "BOMCA·10, No·1, page·7" },
        { "62", "en", "programme, organisation, harmonizing", "programme, organisation, harmonizing" },
        { "65", "en", "Guntis Pujāts, Borut Eržen, Māris Domiņš, Kęstutis", "Guntis Pujāts, Borut Eržen, Māris Domiņš, Kęstutis" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void central_asian_languages(void **state)
{
    static const Example examples[] = {
        { "67", "uz", "O'zbekiston, o‘zbek, Gʻarb, G`arb", "Oʻzbekiston, oʻzbek, Gʻarb, Gʻarb" },
        { "67", "uz", "a'zo, ma’no", "aʼzo, maʼno" },
        { "67", "uz", "\"tog' va 'yo' so'zi\"", "“togʻ va ‘yo’ soʻzi”" },
        { "68", "kk", "\"Сыртқы \"ішкі\" сөз\"", "«Сыртқы “ішкі” сөз»" },
        { "68", "ky", "\"Тышкы \"ички\" сөз\"", "«Тышкы „ички“ сөз»" },
        { "68", "tg", "\"Берун \"дарун\" сухан\"", "«Берун „дарун“ сухан»" },
        { "68", "tk", "\"Daşky \"içki\" söz\"", "“Daşky ‘içki’ söz”" },
        { "68", "uz", "\"Tashqi \"ichki\" gap\"", "“Tashqi ‘ichki’ gap”" },
        { "69", "kk", "25 % және 21650050", "25% және 21·650·050" },
        { "69", "tk", "25%, 12500,5", "25·%, 12·500,5" },
        { "70", "kk", "2022 ж. қазан-желтоқсан", "2022·ж. қазан·— желтоқсан" },
        { "70", "ky", "2022-ж.", "2022-ж." },
        { "70", "tg", "соли 2022", "соли·2022" },
        { "70", "uz", "2022-yil", "2022-yil" },
        { "70", "tk", "2022-nji ýyl", "2022-nji·ýyl" },
        { "70", "ky", "№4 - 5 км", "№·4–5·км" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

static void spaces_of_every_language(void **state)
{
    static const Example examples[] = {
        { "76", "en", "  two   spaces \t and  more  ", "two spaces and more" },
        { "76", "ru", "слово , слово . Слово : так ; нет !", "слово, слово. Слово: так; нет!" },
        { "76", "en", "( text ) and [ text ]", "(text) and [text]" },
        { "76", "en", "What ? Yes !", "What? Yes!" },
        { "76", "en", "a .org name, 10 :30", "a .org name, 10 :30" },
        { "76", "en", "one·  two", "one·two" },
        { "76", "en", "line ¶ break", "line¶break" },
        { "74", "en", "pro\u00ADgramme", "pro\u00ADgramme" },
        { "19", "ru", "10‸км", "10‸км" },
    };
    ASSERT_EXAMPLES((Set *)*state, examples);
}

/* ------------------------------------------------------------- mirror cases */

static void what_is_no_case_for_a_rule_stays(void **state)
{
    static const char *const kept[][2] = {
        { "en", "www.bomca-eu.org" },
        { "en", "WWW.BOMCA-EU.ORG, http://www.bomca-eu.org/en/news?a=1-2&b='c'&d" },
        { "en", "bomca@icmpd.org and @BOMCAPROGRAMME and #BOMCA-10" },
        { "en", "See bomca-eu.org/ru/news." },
        { "en", "+996 312 123-456, tel. 12-34-56, phone 123-456" },
        { "en", "contract ACA/2020/420-247, DCI-ASIE/2015/358-348" },
        { "en", "05.09.2025, 2022-10-03" },
        { "en", "in 1991, 2003 and 2025" },
        { "en", "ISO 17025, page·1400, UNSCR 1325" },
        { "en", "ISO/IEC 17025, EN ISO 22000, CEN-CENELEC 12345" },
        { "en", "No·12500, No.·12500, №·12500" },
        { "en", "5'10\" tall, a 21\" screen" },
        { "en", "5′10″" },
        { "en", "BOMCA | БОМКА" },
        { "en", "cross-border, question-and-answer, e-mail, X-ray" },
        { "en", "mid- and long-term" },
        { "en", "e.g. LEICA, i.e. this" },
        { "en", "10:30, 3:2" },
        { "en", "Boeing 737-300" }, /* falls, so it is no range */
        { "en", "Gonzagagasse 1, 1010 Vienna" },
        { "en", "FAO/WHO, and/or" },
        { "en", "Component·3 131 activities" },
        { "ru", "БОМКА-10 и·3-й, из-за, когда-то" },
        { "ru", "средне- и·долгосрочный" },
        { "ru", "05.09.2025 и·05.09" },
        { "ru", "и·т.·д. Затем" },
        { "ru", "в·группе·А. Затем" },
        { "ru", "в·2022·г. Программа" },
        { "ru", "1991, 2003 и·2025" },
        { "ru", "100%-ный" },
        { "ru", "Пуятс (Guntis Pujāts)" },
        { "ru", "720040, г.·Бишкек" },
        { "ru", "О’Коннор" },
        { "ru", "ИСО/МЭК 17025, ГОСТ Р 51000, СТ РК 12500" },
        { "ru", "закон №·12500" },
        { "uz", "Oʻz DSt 12500, №·12500" },
        { "kk", "СТ РК 12500, №·12500" },
    };
    const Set *set = *state;
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        const char *edited = edit(set, kept[i][0], kept[i][1], NULL);
        if (strcmp(edited, kept[i][1]) != 0)
            fail_msg("%s: \"%s\" became \"%s\"", kept[i][0], kept[i][1], edited);
    }
}

/* ------------------------------------------------------------------- fields */

static void a_field_that_is_a_figure_is_put_right(void **state)
{
    static const Example examples[] = {
        { "53", "en", "21,650,050", "21·650·050" },      { "53", "en", "7,000 officials", "7·000 officials" },
        { "27", "ru", "21.65 млн", "21,65·млн" },         { "27", "ru", "21.65", "21,65" },
        { "27", "ru", "05.09.2025", "05.09.2025" },       { "54", "en", "21,65 million", "21.65·million" },
        { "27", "ru", "версия 2.5 программы", "версия 2.5 программы" }, { "", "en", "", "" },
    };
    const Set *set = *state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        const char *edited = copyedit_words(set->arena, language_named(set, examples[i].code), examples[i].typed);
        assert_string_equal(visible(set->arena, edited), examples[i].set);
    }
}

static void a_field_is_edited_like_a_paragraph(void **state)
{
    const Set *set = *state;
    const char *edited = copyedit_words(set->arena, language_named(set, "ru"), "\"Выпуск 4\" - в Оше");
    assert_string_equal(visible(set->arena, edited), "«Выпуск·4»·— в·Оше");
}

/* -------------------------------------------------------------------- spans */

/* A paragraph whose spans are the words between bars; every second one is strong. */
static Paragraph spans_of(const Set *set, const char *words)
{
    Paragraph paragraph = { .kind = PARAGRAPH_PLAIN };
    Span **link = &paragraph.spans;
    bool strong = false;
    for (const char *end; words; words = end ? end + 1 : NULL, strong = !strong) {
        end = strchr(words, '|');
        Span *span = ARENA_NEW(set->arena, Span);
        span->utf8 = invisible(set->arena, arena_copy(set->arena, words, end ? (size_t)(end - words) : strlen(words)));
        span->strong = strong;
        span->at = (Place){ .file = "issue.yaml", .line = 3, .column = strong ? 40 : 20, .length = 1 };
        *link = span;
        link = &span->next;
    }
    return paragraph;
}

static const char *words_of(const Set *set, const Paragraph *paragraph)
{
    const char *words = "";
    for (const Span *span = paragraph->spans; span; span = span->next)
        words = arena_text(set->arena, "%s%s%s", words, span == paragraph->spans ? "" : "|", span->utf8);
    return visible(set->arena, words);
}

static void rules_see_across_spans(void **state)
{
    static const char *const cases[][3] = {
        { "ru", "слово \"|Граница|\" здесь", "слово «|Граница|» здесь" },
        { "ru", "\"Он |\"Мост\"| стоит\"", "«Он |„Мост“| стоит»" },
        { "ru", "в |Бишкеке| и |Оше", "в·|Бишкеке| и·|Оше" },
        { "ru", "Компонент| 1| - да", "Компонент|·1|·— да" },
        { "en", "Programme|'s| aim", "Programme|’s| aim" },
        { "en", "2021|-|2025", "2021|–|2025" },
        { "en", "one | |two", "one |two" },
        { "ru", "№|4", "№·|4" },
        { "ru", "\"|Стоп.|\"", "«|Стоп»|." },
    };
    const Set *set = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const Paragraph paragraph = spans_of(set, cases[i][1]);
        const Paragraph *edited = copyedit_paragraph(set->arena, language_named(set, cases[i][0]), &paragraph, NULL);
        if (strcmp(words_of(set, edited), cases[i][2]) != 0)
            fail_msg("\"%s\" became \"%s\", not \"%s\"", cases[i][1], words_of(set, edited), cases[i][2]);
    }
}

static void spans_keep_their_place_and_dress(void **state)
{
    const Set *set = *state;
    Paragraph paragraph = spans_of(set, "\"one\" |two| - three");
    paragraph.kind = PARAGRAPH_ITEM;
    paragraph.spans->next->link = "https://www.bomca-eu.org";
    const char *before = words_of(set, &paragraph);
    const Paragraph *edited = copyedit_paragraph(set->arena, language_named(set, "en"), &paragraph, NULL);
    assert_int_equal(edited->kind, PARAGRAPH_ITEM);
    assert_null(edited->next);
    const Span *second = edited->spans->next;
    assert_true(second->strong);
    assert_string_equal(second->link, "https://www.bomca-eu.org");
    assert_int_equal(second->at.column, 40);
    assert_int_equal(second->next->at.column, 20);
    assert_string_equal(words_of(set, &paragraph), before);
}

static void a_verbatim_span_is_left_alone(void **state)
{
    const Set *set = *state;
    Paragraph paragraph = spans_of(set, "see - |a - \"b\"  c...| - d");
    paragraph.spans->next->verbatim = true;
    const Paragraph *edited = copyedit_paragraph(set->arena, language_named(set, "en"), &paragraph, NULL);
    assert_string_equal(words_of(set, edited), "see·– |a - \"b\"  c...|·– d");
}

static void a_paragraph_of_spaces_keeps_a_span(void **state)
{
    const Set *set = *state;
    const Paragraph paragraph = spans_of(set, "  | ");
    const Paragraph *edited = copyedit_paragraph(set->arena, language_named(set, "en"), &paragraph, NULL);
    assert_non_null(edited->spans);
    assert_true(edited->spans->utf8[0] != '\0');
}

/* ------------------------------------------------------------------ reports */

static void assert_warned(const Set *set, const char *code, const char *typed, DiagCode wanted, int column, int length, const char *hint)
{
    Diags *diags = diags_open(set->arena);
    edit(set, code, typed, diags);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    if (count != 1)
        fail_msg("\"%s\": %zu reports, not one", typed, count);
    assert_int_equal(sorted[0]->severity, DIAG_WARNING);
    assert_int_equal(sorted[0]->code, wanted);
    assert_int_equal(sorted[0]->at.line, 7);
    if (sorted[0]->at.column != 10 + column || sorted[0]->at.length != length)
        fail_msg("\"%s\": column %d, %d long", typed, sorted[0]->at.column - 10, sorted[0]->at.length);
    if (!sorted[0]->hint || !strstr(sorted[0]->hint, hint))
        fail_msg("\"%s\": the hint is \"%s\"", typed, sorted[0]->hint ? sorted[0]->hint : "");
}

static void what_only_an_editor_can_mend_is_reported(void **state)
{
    static const struct {
        const char *code, *typed;
        int column, length;
        const char *hint;
        DiagCode wanted;
    } cases[] = {
        { "en", "From October-December it", 1, 21, "from … to", DIAG_RANGE_AFTER_FROM },
        { "en", "held from 14-16 February", 6, 10, "from … to", DIAG_RANGE_AFTER_FROM },
        { "en", "the phyto - sanitary area", 5, 16, "\"phytosanitary\"", DIAG_SPACED_COMPOUND },
        { "en", "over 21,650,050 paid", 6, 10, "spaces", DIAG_GROUP_MARK },
        { "en", "paid 4 954 784,93 so far", 6, 12, "decimal point", DIAG_DECIMAL_MARK },
        { "en", "paid 635 000 EUR so far", 6, 11, "EUR 635 000", DIAG_CODE_AFTER },
        { "en", "on June 26, 2024", 4, 7, "26 June", DIAG_MONTH_FIRST },
        { "en", "From October 3 to us", 6, 9, "day first", DIAG_MONTH_FIRST },
        { "en", "the 26th of June", 5, 12, "26 June", DIAG_ORDINAL_DATE },
        { "en", "and Mrs. Ingrida", 5, 4, "Mrs", DIAG_WORDS_AVOIDED },
        { "en", "many NGO's and we", 6, 5, "NGOs", DIAG_PLURAL_APOSTROPHE },
        { "en", "World Organisation for Animal (OIE) code", 1, 35, "Health", DIAG_WORDS_AVOIDED },
        { "ru", "Бюджет 21.65 млн", 8, 5, "decimal comma", DIAG_DECIMAL_MARK },
        { "ru", "Всего 21,650,050 евро", 7, 10, "spaces", DIAG_GROUP_MARK },
        { "ru", "в доме No 4", 8, 4, "№", DIAG_NUMBER_SIGN },
        { "ru", "граждане Киргизии", 10, 8, "Кыргызстана", DIAG_WORDS_AVOIDED },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_warned(*state, cases[i].code, cases[i].typed, cases[i].wanted, cases[i].column, cases[i].length, cases[i].hint);
}

static void a_letter_of_the_wrong_script_is_reported(void **state)
{
    assert_warned(*state, "ru", "это Cодействие нам", DIAG_SCRIPT_MIXED, 5, 10, "letter 1, \"C\", is Latin");
    assert_warned(*state, "en", "the bоrder post", DIAG_SCRIPT_MIXED, 5, 6, "letter 2, \"о\", is Cyrillic");
}

static void right_words_are_not_reported(void **state)
{
    static const char *const right[][2] = {
        { "en", "From 3 October to 23 November, in the 10th phase" },
        { "en", "In October 131 activities; it may 5 times; 10 October 2022" },
        { "en", "NGO's plans and the EU's aims, NGOs, it's" },
        { "en", "cross-border, pre-export, phytosanitary" },
        { "en", "EUR 635 000 and 21.65 million, BOMCA | БОМКА" },
        { "ru", "IT-отдел, БОМКА-10, BOMCA | БОМКА, XXI-й, bomca@icmpd.org" },
        { "ru", "05.09.2025; 21,65 млн; № 4; версия 2.5" },
        { "uz", "Oʻzbekiston va aʼzo" },
        { "kk", "Қазақстан Республикасы, іске асыру" },
    };
    const Set *set = *state;
    for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
        Diags *diags = diags_open(set->arena);
        edit(set, right[i][0], right[i][1], diags);
        size_t count;
        const Diag *const *sorted = diags_sorted(diags, &count);
        if (count > 0)
            fail_msg("\"%s\": %s", right[i][1], sorted[0]->message);
    }
}

/* A folded text has no columns: the report stays at the line that is known. */
static void a_report_without_a_column_claims_none(void **state)
{
    const Set *set = *state;
    Diags *diags = diags_open(set->arena);
    Span span = { .utf8 = "граждане Киргизии", .at = { .file = "issue.yaml", .line = 7 } };
    const Paragraph paragraph = { .spans = &span };
    copyedit_paragraph(set->arena, language_named(set, "ru"), &paragraph, diags);
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    assert_int_equal(count, 1);
    assert_int_equal(sorted[0]->at.line, 7);
    assert_int_equal(sorted[0]->at.column, 0);
}

/* ---------------------------------------------------------------- other ends */

static void the_eu_style_of_quotes_is_a_matter_of_the_language_file(void **state)
{
    const Set *set = *state;
    const char *yaml = "language: en\nname: x\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\n"
                       "dates: {year: '{year}', month: '{month} {year}', day: '{day} {month} {year}', day-month: '{day} {month}', "
                       "days: '{from}–{to} {month} {year}', days-months: '{from} – {to} {year}', months: '{from}–{to} {year}', years: '{from} – {to}'}\n"
                       "fixed: {}\nstyle:\n  quotes: {outer: '‘’', inner: '“”', level: depth}\n  apostrophe: {mark: '’'}\n"
                       "  dashes: {sentence: 'a - b', figures: '1-2', months: a-b, dates: a - b}\n"
                       "  numbers: {decimal: '.', group: ','}\n";
    const Language *language = language_of(set->arena, yaml, diags_open(set->arena));
    assert_non_null(language);
    assert_string_equal(copyedit_words(set->arena, language, "\"Facilitation of Trade\""), "‘Facilitation of Trade’");
    assert_string_equal(copyedit_words(set->arena, language, "\"The \"other\" one's\""), "‘The “other” one’s’");
}

static void no_break_spaces_have_ranks(void **state)
{
    static const struct {
        const char *code, *words;
        BindRank rank;
    } cases[] = {
        { "ru", "на·границе", BIND_SHORT_TWO },       { "ru", "слово «на·границе", BIND_SHORT_TWO },
        { "ru", "в·Бишкеке", BIND_SHORT_ONE },        { "ru", "Р·на·границе", BIND_FIRM },
        { "ru", "Компонент·1", BIND_NUMBERED },       { "ru", "Г.·Пуятс", BIND_FIRM },
        { "ru", "54·месяца", BIND_FIRM },             { "ru", "№·4", BIND_FIRM },
        { "ru", "то·— это", BIND_FIRM },              { "ru", "если·бы", BIND_FIRM },
        { "en", "Component·3", BIND_NUMBERED },       { "en", "26·June", BIND_FIRM },
        { "ru", "г.·Бишкек", BIND_FIRM },
    };
    const Set *set = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *words = invisible(set->arena, cases[i].words);
        const size_t offset = (size_t)(strstr(words, "\u00A0") - words);
        if (copyedit_bind_rank(language_named(set, cases[i].code), words, offset) != cases[i].rank)
            fail_msg("\"%s\" has another rank", cases[i].words);
    }
}

/* A long chain gives way first where it hurts least. */
static void every_space_of_a_chain_has_its_own_rank(void **state)
{
    const Set *set = *state;
    const Language *ru = language_named(set, "ru");
    const char *chain = copyedit_words(set->arena, ru, "и не в Компонент 1");
    assert_string_equal(visible(set->arena, chain), "и·не·в·Компонент·1");
    const BindRank wanted[] = { BIND_SHORT_ONE, BIND_SHORT_TWO, BIND_SHORT_ONE, BIND_NUMBERED };
    const char *space = chain;
    for (size_t i = 0; i < 4; i++, space++) {
        space = strstr(space, "\u00A0");
        assert_int_equal(copyedit_bind_rank(ru, chain, (size_t)(space - chain)), wanted[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(russian_quotes),
        cmocka_unit_test(russian_dashes),
        cmocka_unit_test(russian_no_break_spaces),
        cmocka_unit_test(russian_figures),
        cmocka_unit_test(english_quotes_and_apostrophes),
        cmocka_unit_test(english_dashes_and_dates),
        cmocka_unit_test(english_figures_and_names),
        cmocka_unit_test(central_asian_languages),
        cmocka_unit_test(spaces_of_every_language),
        cmocka_unit_test(what_is_no_case_for_a_rule_stays),
        cmocka_unit_test(a_field_that_is_a_figure_is_put_right),
        cmocka_unit_test(a_field_is_edited_like_a_paragraph),
        cmocka_unit_test(rules_see_across_spans),
        cmocka_unit_test(spans_keep_their_place_and_dress),
        cmocka_unit_test(a_verbatim_span_is_left_alone),
        cmocka_unit_test(a_paragraph_of_spaces_keeps_a_span),
        cmocka_unit_test(what_only_an_editor_can_mend_is_reported),
        cmocka_unit_test(a_letter_of_the_wrong_script_is_reported),
        cmocka_unit_test(right_words_are_not_reported),
        cmocka_unit_test(a_report_without_a_column_claims_none),
        cmocka_unit_test(the_eu_style_of_quotes_is_a_matter_of_the_language_file),
        cmocka_unit_test(no_break_spaces_have_ranks),
        cmocka_unit_test(every_space_of_a_chain_has_its_own_rank),
    };
    return cmocka_run_group_tests(tests, open_set, close_set);
}
