/* The room of texts: those of that length go in, those a tenth longer do not. Pages are made to see it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
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

enum { LANGUAGES = 3 };

static const char *const codes[LANGUAGES] = {"en", "ru", "kk"};

/* None of these words is in a language file's disclaimer in that order, so that a room is tried with other words than it was told by. */
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

/* Exactly so many characters of it, from a word on; round and round. */
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

/* An issue with every field that is tried; %s is the one, the others are short. */
typedef struct Trial {
    const char *kind, *field;
    const char *yaml; /* its sections, with one %s */
} Trial;

static const Trial trials[] = {
    {"stories", "stories/headline", "  - kind: stories\n    stories:\n      - {headline: \"%s\", text: A.}\n"},
    {"stories", "stories/kicker", "  - kind: stories\n    stories:\n      - {kicker: \"%s\", headline: A, text: A.}\n"},
    {"stories", "stories/standfirst", "  - kind: stories\n    stories:\n      - {headline: A, standfirst: \"%s\", text: A.}\n"},
    {"stories", "contents", "  - kind: stories\n    title: A\n    contents: \"%s\"\n    stories:\n      - {headline: A, text: A.}\n"},
    {"charts", "charts/title", "  - kind: charts\n    charts:\n      - {type: bars, title: \"%s\", bars: [{label: A, value: 1}, {label: B, value: 2}]}\n"
                               "      - {type: bars, title: A, bars: [{label: A, value: 1}, {label: B, value: 2}]}\n"},
    {"progress", "figure/text", "  - kind: progress\n    title: A\n    figure: {value: 5, text: \"%s\"}\n    text: A.\n"},
    {"components", "components/facts/text", "  - kind: components\n    components:\n      - {component: 1, text: A., facts: [{value: \"5\", text: \"%s\"}]}\n"},
    {"next-quarter", "activities/label", "  - kind: next-quarter\n    title: A\n    activities:\n      - {icon: regional-workshops, label: \"%s\"}\n"},
    {"letters", "letters/name", "  - kind: letters\n    letters:\n      - {name: \"%s\", text: A.}\n      - {name: A, text: A.}\n"},
};

static Setter *setter_in(size_t language)
{
    Setter *other = ARENA_NEW(arena, Setter);
    *other = setter;
    other->language = load_language(arena, codes[language]);
    other->shapings = shapings_open(arena);
    other->diags = diags_open(arena);
    return other;
}

/* Whether some report says that a text is too long. */
static bool is_too_long(Diags *reports)
{
    size_t count;
    const Diag *const *sorted = diags_sorted(reports, &count);
    for (size_t i = 0; i < count; i++)
        if (sorted[i]->code == DIAG_TEXT_TOO_LONG)
            return true;
    return false;
}

static bool goes_in(const Trial *trial, size_t language, const char *text)
{
    Setter *quiet = setter_in(language);
    const char *yaml = arena_text(arena, "tamga: 1\nlayout: bomca-10@1\nlanguage: %s\nnumber: 4\ntitle: A\nperiod: {from: 2022-10, to: 2022-12}\n"
                                  "components:\n  - {number: 1, title: A, objective: A}\nsections:\n", codes[language]);
    yaml = arena_text(arena, "%s%s", yaml, "");
    const char *slot = strstr(trial->yaml, "%s");
    yaml = arena_text(arena, "%s%.*s%s%s", yaml, (int)(slot - trial->yaml), trial->yaml, text, slot + 2);
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){.name = "issue.yaml", .bytes = yaml, .length = strlen(yaml)};
    const Node *tree = node_load(arena, input, quiet->diags);
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, quiet->diags) : NULL;
    const Edition *edition = issue ? edition_read(arena, issue, quiet->language, quiet->diags) : NULL;
    if (!edition) {
        diags_print(quiet->diags, stderr, false);
        fail_msg("the issue of %s is not read", trial->field);
    }
    flow_pages(quiet, edition, pictures_open(arena, "."));
    return !is_too_long(quiet->diags);
}

static void print_all(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof trials / sizeof *trials; i++)
        for (size_t language = 0; language < LANGUAGES; language++) {
            const Room room = rooms_field(rooms_open(setter_in(language)), trials[i].kind, trials[i].field);
            printf("%-24s %s %4zu:", trials[i].field, codes[language], room.characters);
            for (int percent = 85; percent <= 125; percent += 5) {
                int fit = 0;
                for (size_t word = 0; word < 40; word += 4)
                    fit += goes_in(&trials[i], language, stretch(language, word, (room.characters * (size_t)percent + 99) / 100));
                printf(" %d", fit * 10);
            }
            printf("\n"); fflush(stdout);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(print_all, open_setter, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
