/* The room of texts: those of that length go in, longer ones do not. Pages are made to see it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "languages.h"
#include "setting.h"

#include "set/content.h"
#include "set/flow.h"
#include "set/pictures.h"
#include "set/room.h"
#include "set/room_fields.h"

/* ------------------------------------------------------------------ texts */

enum { ENGLISH, RUSSIAN, KAZAKH, LANGUAGES };

static const char *const codes[LANGUAGES] = { "en", "ru", "kk" };

/* Other words than those by which rooms are told. */
static const char *const prose[LANGUAGES] = {
    "officers at the crossing check papers and goods together and learn from each other how to find what is hidden in a lorry or a "
    "bag the laboratory tests seeds and milk within a few hours so that nothing waits at the barrier longer than it must experts of "
    "five countries met in spring to compare their rules for trade and to agree on what a certificate has to say many dog handlers "
    "have completed the courses and now train their colleagues in towns along the border where most people cross on foot every day ",
    "сотрудники пункта пропуска вместе проверяют документы и грузы и учатся друг у друга находить то что спрятано в машине или сумке "
    "лаборатория исследует семена и молоко за несколько часов поэтому ничто не ждёт у шлагбаума дольше необходимого эксперты пяти "
    "стран встретились весной чтобы сравнить правила торговли и договориться о содержании сертификата многие кинологи уже окончили "
    "курсы и теперь сами обучают коллег в городах вдоль границы где большинство жителей каждый день переходят её пешком ",
    "шекара қызметкерлері кеденшілер санитарлық бақылау мамандары және жергілікті билік өкілдері бірге оқып тәжірибе алмасады қазан "
    "айында өткен семинарға жиырма бес маман қатысты олар жүк көліктерін тексерудің жаңа тәсілдерімен танысты құжаттарды тексеру "
    "жөніндегі жаттығуларды орындады және өз елдерінің тәжірибесі туралы айтып берді ауыл шаруашылығы өнімдерін тексеретін "
    "зертханалар да жаңартылды енді көкөністер мен жемістердің сынамаларын тексеруге бірнеше сағат қана кетеді ",
};

/* Exactly so many characters of it, from a word on, round and round; no space at the end, which would not count. */
static const char *stretch(size_t language, size_t word, size_t characters)
{
    const char *text = arena_text(arena, "%s%s%s", prose[language], prose[language], prose[language]);
    for (; word > 0; word--)
        text = strchr(text, ' ') + 1;
    const char *end = text;
    for (size_t count = 0; count < characters; count++)
        utf8_next(&end);
    char *copy = arena_copy(arena, text, (size_t)(end - text));
    if (copy[strlen(copy) - 1] == ' ')
        copy[strlen(copy) - 1] = '.';
    return copy;
}

/* ------------------------------------------------------------------ pages */

/* A field in the smallest section that has it: the text that is tried stands between the two. */
typedef struct Trial {
    const char *kind, *field, *before, *after;
} Trial;

#define STORY "  - kind: stories\n    stories:\n      - {headline: "
#define CHART ", bars: [{label: A, value: 1}, {label: B, value: 2}]}\n"

static const Trial trials[] = {
    { "stories", "stories/headline", STORY, ", text: A.}\n" },
    { "stories", "stories/kicker", STORY "A, text: A., kicker: ", "}\n" },
    { "stories", "stories/standfirst", STORY "A, text: A., standfirst: ", "}\n" },
    { "progress", "figure/text", "  - kind: progress\n    text: A.\n    figure: {value: 5, text: ", "}\n" },
    { "components", "components/facts/text",
      "  - kind: components\n    components:\n      - {component: 1, text: A., facts: [{value: 5, text: ", "}]}\n" },
    { "stories", "contents", "  - kind: stories\n    stories: [{headline: A, text: A.}]\n    contents: ", "\n" },
    { "next-quarter", "activities/label", "  - kind: next-quarter\n    activities:\n      - {icon: regional-workshops, label: ", "}\n" },
    { "about", "cards/text", "  - kind: about\n    cards:\n      - {component: 1, text: ", "}\n" },
};

enum { TRIALS = sizeof trials / sizeof *trials };

static Setter *setter_in(size_t language)
{
    Setter *other = ARENA_NEW(arena, Setter);
    *other = setter;
    other->language = load_language(arena, codes[language]);
    other->shapings = shapings_open(arena);
    other->diags = diags_open(arena);
    return other;
}

static const Issue *issue_of(const Setter *reports, const char *yaml)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "issue.yaml", .bytes = yaml, .length = strlen(yaml) };
    const Node *tree = node_load(arena, input, reports->diags);
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, reports->diags) : NULL;
    if (!issue) {
        diags_print(reports->diags, stderr, false);
        fail_msg("this issue is not read:\n%s", yaml);
    }
    return issue;
}

static const char *head_in(size_t language, const char *component)
{
    return arena_text(arena, "tamga: 1\nlayout: bomca-10@1\nlanguage: %s\nnumber: 4\ntitle: A\nperiod: {from: 2022-10, to: 2022-12}\n"
                             "components:\n  - {number: 1, title: \"%s\", objective: A}\nsections:\n",
                      codes[language], component);
}

static bool is_too_long(Diags *reports)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(reports, &count);
    for (size_t i = 0; i < count; i++)
        if (sorted[i]->code == DIAG_TEXT_TOO_LONG || sorted[i]->code == DIAG_CHART_DATA)
            return true;
    return false;
}

/* The names of shares are held against three of them. */
static const Trial share = {
    "charts", "charts/shares/label",
    "  - kind: charts\n    charts:\n      - {type: shares, title: A, shares: [{value: 30, label: ",
    "}, {value: 30, label: A}, {value: 40, label: B}]}\n",
};

static bool goes_in(const Trial *trial, size_t language, const char *text)
{
    Setter *quiet = setter_in(language);
    const bool carded = strcmp(trial->kind, "about") == 0; /* its room is what the longest title leaves */
    const Room title = rooms_field(rooms_open(quiet), "issue", "components/title");
    const char *head = head_in(language, carded ? stretch(language, 0, title.characters) : "A");
    const char *yaml = arena_text(arena, "%s%s\"%s\"%s", head, trial->before, text, trial->after);
    const Edition *edition = edition_read(arena, issue_of(quiet, yaml), quiet->language, quiet->diags);
    flow_pages(quiet, edition, pictures_open(arena, "."));
    return !is_too_long(quiet->diags);
}

enum { TEXTS = 10 };

/* How many of ten texts go in that have so many hundredths of a field's room. */
static int count_going_in(const Trial *trial, size_t language, size_t percent)
{
    const Room room = rooms_field(rooms_open(setter_in(language)), trial->kind, trial->field);
    assert_int_not_equal(room.kind, ROOM_NONE);
    int count = 0;
    for (size_t i = 0; i < TEXTS; i++)
        count += goes_in(trial, language, stretch(language, 4 * i, (room.characters * percent + 99) / 100));
    return count;
}

/* ------------------------------------------------------------------ tests */

static void texts_at_their_room_go_in(void **state)
{
    (void)state;
    for (size_t i = 0; i < TRIALS; i++)
        for (size_t language = 0; language < LANGUAGES; language++) {
            const int count = count_going_in(&trials[i], language, 100);
            if (count < 7) /* three of four, and one by chance */
                fail_msg("%s, %s: %d of %d texts go in that are as long as their room", trials[i].field, codes[language], count, TEXTS);
        }
}

/* In lines of some length. In those of three or four words so much depends on the words that it takes more. */
static void texts_a_tenth_longer_do_not(void **state)
{
    (void)state;
    for (size_t i = 0; i < TRIALS; i++)
        for (size_t language = 0; language < LANGUAGES; language++) {
            const size_t percent = i < 4 ? 110 : 130;
            const int count = count_going_in(&trials[i], language, percent);
            if (count > 5)
                fail_msg("%s, %s: %d of %d texts go in that have %zu per cent of their room", trials[i].field, codes[language], count,
                         TEXTS, percent);
        }
}

/* Whether eight milestones go in, one every seven months, whose words have so many hundredths of their room. */
static bool eight_milestones_go_in(size_t language, size_t percent)
{
    enum { EIGHT = 8, APART = 7 };
    const Room room = rooms_field(rooms_open(setter_in(language)), "progress", "timeline/milestones/text");
    assert_int_equal(room.kind, ROOM_APART);
    const char *first = stretch(language, 0, room.characters * percent / 100), *others = "}";
    for (int i = 1; i < EIGHT; i++) {
        const int month = 3 + APART * i;
        others = arena_text(arena, "%s, {date: %04d-%02d, text: %s}", others, 2021 + month / 12, 1 + month % 12,
                            stretch(language, 3 * (size_t)i, room.characters * percent / 100));
    }
    const Trial milestones = {
        "progress", "timeline/milestones/text",
        "  - kind: progress\n    text: A.\n    timeline: {from: 2021-04, to: 2025-09, milestones: [{date: 2021-04, text: ",
        arena_text(arena, "%s]}\n", others),
    };
    return goes_in(&milestones, language, first);
}

static void words_of_drawings_go_in(void **state)
{
    (void)state;
    for (size_t language = 0; language < LANGUAGES; language++) {
        assert_true(eight_milestones_go_in(language, 95)); /* one of them may be of wide letters */
        assert_false(eight_milestones_go_in(language, 150));
        assert_in_range(count_going_in(&share, language, 100), 7, TEXTS);
        assert_in_range(count_going_in(&share, language, 150), 0, 3);
    }
}

/* Capitals, wide letters, other words: a language has rooms of its own. */
static void rooms_are_a_languages_own(void **state)
{
    (void)state;
    const size_t english = rooms_field(rooms_open(setter_in(ENGLISH)), "stories", "stories/headline").characters;
    const size_t russian = rooms_field(rooms_open(setter_in(RUSSIAN)), "stories", "stories/headline").characters;
    assert_in_range(russian, english * 7 / 10, english * 95 / 100);
}

typedef struct Told {
    const char *path;
    Room room;
} Told;

static size_t tell(const Issue *issue, size_t language, Told *told, size_t most)
{
    const Texts texts = texts_of(arena, issue);
    const Setter *source_setter = setter_in(ENGLISH);
    Rooms *source = rooms_open(source_setter), *rooms = rooms_open(setter_in(language));
    rooms_note_uses(source, edition_read(arena, issue, source_setter->language, source_setter->diags));
    assert_in_range(texts.count, 1, most);
    for (size_t i = 0; i < texts.count; i++)
        told[i] = (Told){ texts.items[i].path, rooms_text(rooms, source, &texts.items[i]) };
    return texts.count;
}

static const char *two_stories(const char *headline, const char *paragraph)
{
    return arena_text(arena, "%s" STORY "\"%s\", standfirst: A line., text: \"%s\"}\n      - {headline: Another, text: Words.}\n",
                      head_in(ENGLISH, "A"), headline, paragraph);
}

static void other_texts_leave_a_room_alone(void **state)
{
    (void)state;
    enum { MOST = 40 };
    Told before[MOST], after[MOST];
    const Setter *quiet = setter_in(ENGLISH);
    const size_t count = tell(issue_of(quiet, two_stories("Short", stretch(ENGLISH, 0, 300))), RUSSIAN, before, MOST);
    assert_int_equal(tell(issue_of(quiet, two_stories(stretch(ENGLISH, 3, 120), stretch(ENGLISH, 5, 900))), RUSSIAN, after, MOST), count);
    for (size_t i = 0; i < count; i++) {
        const bool changed = strcmp(before[i].path, "sections/stories/stories/1/text/1") == 0;
        if (changed != (before[i].room.characters != after[i].room.characters))
            fail_msg("%s: about %zu characters, then %zu", before[i].path, before[i].room.characters, after[i].room.characters);
    }
}

/* A paragraph may have a line more than the original; other blocks, alt texts and names of the file have no room. */
static void only_what_stands_in_lines_has_a_room(void **state)
{
    (void)state;
    Told told[40];
    const char *text = arena_text(arena, "%s\\n\\n### Head\\n\\n- An item", stretch(ENGLISH, 0, 300));
    const size_t count = tell(issue_of(setter_in(ENGLISH), two_stories("Short", text)), ENGLISH, told, 40);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(told[i].path, "title") == 0 || strstr(told[i].path, "1/text/2") || strstr(told[i].path, "1/text/3"))
            assert_int_equal(told[i].room.kind, ROOM_NONE);
        if (!strstr(told[i].path, "stories/1/text/1"))
            continue;
        assert_int_equal(told[i].room.kind, ROOM_FLOWS);
        assert_in_range(told[i].room.characters, 300, 420);
    }
}

/* What stands among running text is measured in its own dress: a box in smaller type, a pulled line in larger. */
static void words_among_a_text_have_their_own_room(void **state)
{
    (void)state;
    Rooms *rooms = rooms_open(setter_in(ENGLISH));
    const size_t text = rooms_line(rooms, "text", "text");
    assert_in_range(text, 40, 70);
    assert_in_range(rooms_line(rooms, "text", "boxes/text"), text + 1, text + 20);
    assert_in_range(rooms_line(rooms, "text", "boxes/title"), text / 2, rooms_line(rooms, "text", "boxes/text") - 1);
    assert_in_range(rooms_line(rooms, "text", "quote"), text / 3, text - 1);
    assert_in_range(rooms_line(rooms, "news", "items/headline"), text / 3, text);
    assert_int_equal(rooms_line(rooms, "text", "standfirst"), 0);

    Told told[40];
    const char *yaml = arena_text(arena, "%s  - kind: next-quarter\n    plans: [{component: 1, items: [%s]}]\n", head_in(ENGLISH, "A"),
                                  stretch(ENGLISH, 0, 60));
    const size_t count = tell(issue_of(setter_in(ENGLISH), yaml), ENGLISH, told, 40);
    assert_string_equal(told[count - 1].path, "sections/next-quarter/plans/1/items/1");
    assert_int_equal(told[count - 1].room.kind, ROOM_FLOWS);
    assert_in_range(told[count - 1].room.characters, 60, 160);
}

/* The objective of a component stands on its opener; on a card only where that has no words of its own. */
static void a_text_used_elsewhere_has_the_room_there(void **state)
{
    (void)state;
    Told told[40];
    size_t rooms[2];
    static const char *const cards[] = { "{component: 1, text: A}", "{component: 1}" };
    for (size_t i = 0; i < 2; i++) {
        const char *yaml = arena_text(arena, "%s  - kind: components\n    components: [{component: 1, text: A.}]\n"
                                             "  - kind: about\n    cards: [%s]\n", head_in(ENGLISH, "A"), cards[i]);
        const size_t count = tell(issue_of(setter_in(ENGLISH), yaml), ENGLISH, told, 40);
        for (size_t k = 0; k < count; k++)
            if (strcmp(told[k].path, "components/1/objective") == 0)
                rooms[i] = told[k].room.characters;
    }
    assert_true(rooms[0] > rooms[1]);
}

/* A row whose field or part is misspelt would tell nothing. */
static void every_row_finds_its_frames(void **state)
{
    (void)state;
    Rooms *rooms = rooms_open(setter_in(ENGLISH));
    for (const RoomField *row = room_fields; row->path; row++) {
        const char *kind = row->kind ? row->kind : "text";
        if (rooms_field(rooms, kind, row->path).kind == ROOM_NONE && rooms_line(rooms, kind, row->path) == 0)
            fail_msg("%s, %s: the newsletter's layout has no room for it", kind, row->path);
    }
    assert_int_equal(rooms_field(rooms, "stories", "stories/alt").kind, ROOM_NONE);
}

static void figures_are_rounded_as_people_say_them(void **state)
{
    (void)state;
    assert_int_equal(room_rounded(87), 87);
    assert_int_equal(room_rounded(123), 120);
    assert_int_equal(room_rounded(129), 125);
    assert_int_equal(room_rounded(348), 340);
}

static void near_is_the_last_tenth(void **state)
{
    (void)state;
    assert_false(room_is_near((Room){ ROOM_FIXED, 100 }, 90));
    assert_true(room_is_near((Room){ ROOM_FIXED, 100 }, 91));
    assert_false(room_is_near((Room){ ROOM_GROWS, 100 }, 200));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(texts_at_their_room_go_in, open_setter, close_list),
        cmocka_unit_test_setup_teardown(texts_a_tenth_longer_do_not, open_setter, close_list),
        cmocka_unit_test_setup_teardown(words_of_drawings_go_in, open_setter, close_list),
        cmocka_unit_test_setup_teardown(words_among_a_text_have_their_own_room, open_setter, close_list),
        cmocka_unit_test_setup_teardown(rooms_are_a_languages_own, open_setter, close_list),
        cmocka_unit_test_setup_teardown(other_texts_leave_a_room_alone, open_setter, close_list),
        cmocka_unit_test_setup_teardown(only_what_stands_in_lines_has_a_room, open_setter, close_list),
        cmocka_unit_test_setup_teardown(a_text_used_elsewhere_has_the_room_there, open_setter, close_list),
        cmocka_unit_test_setup_teardown(every_row_finds_its_frames, open_setter, close_list),
        cmocka_unit_test_setup_teardown(figures_are_rounded_as_people_say_them, open_setter, close_list),
        cmocka_unit_test_setup_teardown(near_is_the_last_tenth, open_setter, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
