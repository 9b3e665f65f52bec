/* The five languages of Central Asia part words between syllables, by the
 * rules of their language files. A stroke shows each place there is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/shop.h"
#include "desk.h"
#include "read/input.h"

static const char *parted(const Hyphenator *hyphenator, const char *word)
{
    const size_t length = strlen(word);
    uint8_t *after = ARENA_ARRAY(arena, uint8_t, length + 1);
    const char *shown = "";
    hyphenate_word(hyphenator, word, length, after);
    for (size_t i = 0; *word; i++) {
        const char *start = word;
        utf8_next(&word);
        shown = arena_text(arena, "%s%.*s%s", shown, (int)(word - start), start, after[i] == PARTING_USUAL ? "|" : "");
    }
    return shown;
}

static const char *without_strokes(const char *word)
{
    char *plain = arena_alloc(arena, strlen(word) + 1);
    size_t size = 0;
    for (; *word; word++)
        if (*word != '|')
            plain[size++] = *word;
    return plain;
}

static const Hyphenator *hyphenator_of(const char *code)
{
    Shop *shop = shop_open(arena);
    shop_move(shop, "issues/2022-q4");
    const Layout *layout = shop_layout(shop, (Text){ .utf8 = "bomca-10@1" }, diags);
    const Language *language = shop_language(shop, code, (Place){ 0 }, diags);
    const Setter *setter = language ? shop_setter(shop, arena, layout, language, diags) : NULL;
    assert_non_null(setter);
    return setter->hyphenator;
}

/* `words` ends with NULL. */
static void check(const char *code, const char *const *words)
{
    const Hyphenator *hyphenator = hyphenator_of(code);
    for (; *words; words++)
        assert_string_equal(parted(hyphenator, without_strokes(*words)), *words);
}

/* The lists in tests/unit/words/: words with their strokes, parted by spaces and lines; every wrong one is said. */
static void check_list(const char *code, size_t least)
{
    const Input *list = input_load(arena, arena_text(arena, "tests/unit/words/%s", code), INPUT_LIMIT, diags);
    const Hyphenator *hyphenator = hyphenator_of(code);
    size_t count = 0, wrong = 0;
    assert_non_null(list);
    for (const char *next = list->bytes; *next; next += strspn(next, " \n")) {
        const size_t length = *next == '#' ? strcspn(next, "\n") : strcspn(next, " \n");
        const char *word = arena_copy(arena, next, length);
        next += length;
        if (*word == '#')
            continue;
        const char *made = parted(hyphenator, without_strokes(word));
        count++;
        wrong += strcmp(made, word) != 0;
        if (strcmp(made, word) != 0)
            print_error("%s: %s, not %s\n", code, made, word);
    }
    assert_int_equal(wrong, 0);
    assert_true(count >= least);
}

static void words_are_parted_as_the_orthographies_say(void **state)
{
    (void)state;
    static const char *const codes[] = { "kk", "ky", "tg", "tk", "uz", "uz-Cyrl" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        check_list(codes[i], 60);
}

/* By the dictionaries of Debian, prepared: that they are the right ones, and read in the right encoding. */
static void words_of_the_baltic_languages_are_parted_by_their_dictionaries(void **state)
{
    (void)state;
    check_list("lv", 20);
    check_list("lt", 20);
}

static void kazakh_words(void **state)
{
    (void)state;
    static const char *const words[] = {
        "ба|ла|лар", "мек|теп", "қарт|тар|ға", "мә|де|ни|ет", "тә|уел|сіз|дік", "ба|уыр|лас", "ше|ка|ра|лық", "бағ|дар|ла|ма", "қыз|мет",
        "ын|ты|мақ|тас|тық", "мем|ле|кет", "ха|лық|ара|лық", "Қа|зақ|стан|да", "Тә|жік|стан", "жа|уап|кер|ші|лік", "да|мы|ту", "қа|рау",
        "көр|сет|кіш|тер", "са|рап|шы|лар", "тех|ни|ка|лық", "үкі|мет", "қа|уіп|сіз|дік", "ке|ден", "өкі|лет|ті", "жо|ба|лар",
        "қар|жы|лан|ды|ра|ды", "ми|нистр|лік", "су|ық|тық", "мұ|ға|лім|дер", "ау|дан|дық", "тың|дау|шы", "бұ|йым|дар", "маль|чик", "ауыл", NULL,
    };
    check("kk", words);
}

static void kyrgyz_words(void **state)
{
    (void)state;
    static const char *const words[] = {
        "мам|ле|кет|тик", "чы|га|руу", "маа|лы|мат", "өз|гөр|түү", "кыз|мат|та|шуу", "ке|ңеш", "баш|ка|руу", "өл|кө|лөр", "туу|ган|дар",
        "тоо|луу", "кыр|гыз", "Кыр|гыз|стан|дын", "эл|дик", "ба|жы|ка|на", "окуу|чу", "дол|боор", "кат|та|луу", "сү|рөт|төр", "көр|сөт|күч",
        "мүм|күн|чү|лүк", "жал|пы", "мак|сат", "биз|дин", "кооп|суз|дук", "ай|мак|тык", "со|ци|ал|дык", "транс|порт", "адис|тер",
        "ат|ка|рып", "бор|бор|дук", "аял|дар", "өнөк|төш|түк", "кат|та|луу|чу|лар", NULL,
    };
    check("ky", words);
}

static void tajik_words(void **state)
{
    (void)state;
    static const char *const words[] = {
        "маъ|лу|мот", "санъ|ат", "таъ|ри|хӣ", "сар|ҳад", "сар|ҳа|дот", "ҳам|ко|рӣ", "бар|но|ма", "иҷ|ро|иш", "дав|лат", "ва|зо|рат",
        "киш|вар|ҳо", "гум|рук", "идо|ра", "ма|о|риф", "Ав|ру|по", "Ит|ти|ҳод", "То|ҷи|кис|тон", "мар|каз", "ни|зом|но|ма", "таш|ки|лот",
        "омӯ|зиш", "кор|ши|но|сон", "гу|зар|гоҳ", "чо|ра|би|нӣ", "му|со|и|дат", "ҳуҷ|ҷат", "Ду|шан|бе", "даст|ги|рӣ", "пеш|рафт",
        "хиз|мат|ра|со|нӣ", "мин|та|қа", "бу|ҷет", "ҷой|гир", NULL,
    };
    check("tg", words);
}

static void turkmen_words(void **state)
{
    (void)state;
    static const char *const words[] = {
        "ser|het|ler", "döw|let", "hyz|mat|daş|lyk", "mak|sat|na|ma", "do|lan|dyr|mak", "Türk|me|nis|tan", "Aş|ga|bat", "meý|da|ny",
        "gö|zeg|çi|lik", "güm|rük", "howp|suz|lyk", "ýol|baş|çy", "mer|kez", "Ýew|ro|pa", "hal|ka|ra", "taý|ýar|la|mak", "okuw|çy",
        "ça|gy|ryş", "gat|na|şy|jy|lar", "ös|dür|mek", "me|se|le", "iş|gär|ler", "söw|da", "ulag|lar", "kä|mil|leş|dir|mek", "tä|ze|lik",
        "aýal|lar", "bi|lim", "kö|mek", "ça|lyş|mak", "taý|ýar|lyk", "Öz|be|gis|tan", NULL,
    };
    check("tk", words);
}

static void uzbek_words(void **state)
{
    (void)state;
    static const char *const words[] = {
        "maʼ|lu|mot", "sanʼ|at", "che|ga|ra", "bosh|qa|rish", "ham|kor|lik", "boj|xo|na", "ish|ti|rok|chi", "si|ngil", "de|ngiz", "oʻqi|tish",
        "Oʻz|be|kis|ton", "boʻ|lim", "toʻgʻ|ri", "yon|gʻin", "dav|lat", "mam|la|kat", "xavf|siz|lik", "tash|ki|lot", "Yev|ro|pa", "it|ti|foq",
        "mar|ka|ziy", "maʼ|mu|riy", "tad|bir|lar", "lo|yi|ha", "qoʻsh|ni", "Tosh|kent", "taʼ|lim", "masʼ|ul", "mu|ta|xas|sis", "is|tiq|bol",
        "rah|bar", "mu|am|mo", "ma|shi|na", NULL,
    };
    check("uz", words);
}

/* What is of another script, or no word, is left alone as it is with a dictionary. */
static void other_letters_and_addresses_stay_whole(void **state)
{
    (void)state;
    static const char *const words[] = { "newsletter", "www.бомка.ру", "БОМКА", "10-шы", "мм", "", NULL };
    check("kk", words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(words_are_parted_as_the_orthographies_say, open_list, close_list),
        cmocka_unit_test_setup_teardown(words_of_the_baltic_languages_are_parted_by_their_dictionaries, open_list, close_list),
        cmocka_unit_test_setup_teardown(kazakh_words, open_list, close_list),
        cmocka_unit_test_setup_teardown(kyrgyz_words, open_list, close_list),
        cmocka_unit_test_setup_teardown(tajik_words, open_list, close_list),
        cmocka_unit_test_setup_teardown(turkmen_words, open_list, close_list),
        cmocka_unit_test_setup_teardown(uzbek_words, open_list, close_list),
        cmocka_unit_test_setup_teardown(other_letters_and_addresses_stay_whole, open_list, close_list),
    };
    return cmocka_run_group_tests_name("syllables", tests, NULL, NULL);
}
