/* tamga status: how far the translations of issues are, section by section. */
#include <stdio.h>
#include <string.h>

#include "app/batch.h"
#include "app/bounds.h"
#include "app/budget.h"
#include "app/commands.h"
#include "app/editions.h"
#include "app/standings_json.h"
#include "base/columns.h"
#include "base/folder.h"
#include "base/messages.h"
#include "read/keypath.h"
#include "set/content.h"
#include "set/flow.h"

static const Option options_of_status[] = {
    { "lang", "LL,…", offsetof(Options, languages), "tell of the editions in these languages only" },
    OPTIONS_OF_ANSWER,
    { .word = NULL },
};

/* One issue at work. */
typedef struct Telling {
    Arena *arena;
    Shop *shop;
    const Issue *issue;
    Texts texts;
    Reports *reports;
    size_t *told;       /* editions so far, of all issues */
    Diags *diags;
} Telling;

/* ---------------------------------------------------------------- measure */

static Stand *stands_of(Arena *arena, Texts texts, const Translation *translation)
{
    Stand *stands = ARENA_ARRAY(arena, Stand, texts.count + 1);
    for (size_t i = 0; i < texts.count; i++) {
        const char *lost;
        const Entry *entry = translation_entry(translation, texts.items[i].path);
        stands[i] = (Stand){ .text = &texts.items[i], .entry = entry,
                             .standing = standing_of(arena, entry, texts.items[i].text, &lost) };
    }
    return stands;
}

/* False: the layout or its fonts are missing. */
static bool measure_rooms(const Telling *telling, const char *language, Stand *stands)
{
    Arena *arena = arena_open();
    const Room *rooms = budget_rooms(telling->shop, arena, telling->issue, language, telling->texts);
    for (size_t i = 0; rooms && i < telling->texts.count; i++) {
        const Entry *entry = stands[i].entry;
        const bool translated = entry && !text_is_empty(entry->translation);
        stands[i].room = rooms[i];
        stands[i].length = room_length(arena, translated ? entry->translation : stands[i].text->text);
    }
    arena_close(arena);
    return rooms != NULL;
}

/* Marks the text that a report speaks of: it stands where the translation does. */
static void mark_too_long(Arena *arena, const Translation *translation, Stand *stands, size_t count, const Diag *diag)
{
    const char *path = diag->code == DIAG_TEXT_TOO_LONG ? keypath_translated(arena, translation, diag->at, KEY_WORDS) : NULL;
    for (size_t i = 0; path && i < count; i++)
        if (strcmp(stands[i].text->path, path) == 0)
            stands[i].too_long = true;
}

/* Whether a text has room is seen when the pages are made. False: they cannot be; build says why. */
static bool find_too_long(const Telling *telling, const Language *language, const Translation *translation, Stand *stands)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    const Layout *layout = shop_layout(telling->shop, telling->issue->layout, diags);
    const Edition *edition = layout ? edition_read(arena, telling->issue, language, diags) : NULL;
    const Setter *setter = edition ? shop_setter(telling->shop, arena, layout, language, diags) : NULL;
    if (setter)
        flow_pages(setter, edition, pictures_open(arena, telling->issue->folder));
    size_t count;
    const Diag *const *sorted = diags_sorted(diags, &count);
    for (size_t i = 0; i < count; i++)
        mark_too_long(arena, translation, stands, telling->texts.count, sorted[i]);
    arena_close(arena);
    return setter != NULL;
}

/* ------------------------------------------------------------------- text */

enum { SECTION_WIDTH = 26, COUNT_WIDTH = 9 };

/* Nothing is a dash, so that what is left to do stands out. */
static void put_count(size_t number, bool known)
{
    if (known && number > 0)
        printf(" %*zu", COUNT_WIDTH, number);
    else
        printf(" %*s", COUNT_WIDTH, known ? "-" : "?");
}

static void put_tally(const Tally *tally, const Account *account)
{
    fputs("  ", stdout);
    columns_put_left(stdout, tally->section ? tally->section : message("all"), SECTION_WIDTH);
    put_count(tally->texts, true);
    put_count(tally->counts[STANDING_DONE], true);
    put_count(tally->counts[STANDING_STALE], true);
    put_count(tally->counts[STANDING_FUZZY], true);
    put_count(tally->counts[STANDING_MISSING], true);
    put_count(tally->counts[STANDING_MARKUP], true);
    put_count(tally->too_long, account->composed);
    put_count(tally->tight, account->measured);
    putchar('\n');
}

/* "  tight     sections/contact/contents (line 60): 62 characters, room for about 65" */
static void put_length(const Stand *stand)
{
    if (!stand->too_long && !stand_is_tight(stand))
        return;
    printf("  ");
    columns_put_left(stdout, stand->too_long ? message("too long") : message("tight"), COUNT_WIDTH + 1);
    printf("%s", stand->text->path);
    if (stand->entry)
        printf(message(" (line %d)"), stand->entry->translation.at.line);
    printf(message_of(": %zu character", ": %zu characters", stand->length), stand->length);
    if (stand->room.kind != ROOM_NONE)
        printf(message(", room for about %zu"), stand->room.characters);
    putchar('\n');
}

static void put_table(Arena *arena, const Account *account)
{
    const char *const heads[] = { message("texts"),   message("done"),   message("stale"),    message("fuzzy"),
                                  message("missing"), message("markup"), message("too long"), message("tight") };
    columns_put_left(stdout, account->file, SECTION_WIDTH + 2);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        columns_put_right(stdout, heads[i], COUNT_WIDTH + 1);
    putchar('\n');
    size_t sections;
    const Tally *tallies = standings_tallies(arena, account, &sections);
    for (size_t i = 0; i <= sections; i++)
        put_tally(&tallies[i], account);
    for (size_t i = 0; i < account->count; i++)
        put_length(&account->stands[i]);
}

/* ---------------------------------------------------------------- command */

/* Tables have a line between them. */
static void put_account(const Telling *telling, const Account *account)
{
    if (telling->reports->format == REPORT_JSON) {
        standings_write_json(telling->arena, account, &telling->reports->json);
        return;
    }
    if ((*telling->told)++ > 0)
        putchar('\n');
    put_table(telling->arena, account);
}

static void tell_edition(const Telling *telling, const EditionSource *source)
{
    Arena *arena = telling->arena;
    const char *file = arena_text(arena, "%s/%s.po", telling->issue->folder, source->code);
    const Language *language = shop_language(telling->shop, source->code, source->at, telling->diags);
    const Input *input = language ? input_load_own(arena, file, INPUT_LIMIT, telling->diags) : NULL;
    const Translation *translation = input ? translation_load(arena, input, telling->diags) : NULL;
    if (!translation)
        return;
    Stand *stands = stands_of(arena, telling->texts, translation);
    const Account account = { .issue = telling->issue->folder, .language = source->code, .file = file, .stands = stands,
                              .count = telling->texts.count, .composed = find_too_long(telling, language, translation, stands),
                              .measured = measure_rooms(telling, source->code, stands) };
    put_account(telling, &account);
}

static Status tell_issue(Shop *shop, const IssueFile *file, const char *const *languages, size_t *told, Reports *reports)
{
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    shop_move(shop, file->folder);
    const Input *input = input_load_own(arena, file->file, INPUT_LIMIT, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    if (issue) {
        const Telling telling = { .arena = arena, .shop = shop, .issue = issue, .texts = texts_of(arena, issue),
                                  .reports = reports, .told = told, .diags = diags };
        const EditionSource *all = editions_list(arena, issue, diags);
        for (const EditionSource *edition = editions_choose(arena, all, languages, issue, diags); edition->code; edition++)
            if (strcmp(edition->code, issue->language.utf8) != 0)
                tell_edition(&telling, edition);
    }
    fflush(stdout);
    reports_tell(reports, diags);
    const Status status = status_of(diags);
    arena_close(arena);
    return status;
}

static Status status(const Command *command, Arena *arena, const Options *options)
{
    const char *const *languages;
    size_t issue_count, told = 0;
    if (!batch_languages(command, arena, options, &languages))
        return STATUS_USE;
    const IssueFile *issues = batch_issues(command, arena, options, &issue_count);
    Reports reports;
    if (!issues || !reports_open_answer(command, arena, options, "editions", &reports))
        return STATUS_USE;
    Shop *shop = shop_open(arena);
    bounds_keep(arena, shop, &(Bounds){ .issues = issues, .count = issue_count });
    Status gravest = STATUS_DONE;
    for (size_t i = 0; i < issue_count; i++) {
        const Status ended = tell_issue(shop, &issues[i], languages, &told, &reports);
        gravest = ended > gravest ? ended : gravest;
    }
    reports_close(&reports);
    return gravest;
}

const Command command_status = {
    .name = "status",
    .about = "tell how far the translations of issues are",
    .operands = "[ISSUE…]",
    .text = "Counts for every translation of every ISSUE, section by section, the texts that are done, stale (the source has\n"
            "changed since), fuzzy, missing, and those that lose markup, and of all of them those too long for their place\n"
            "(? where the pages cannot be made: tamga check says why) and those that are tight: near their room, or over it.\n"
            "These two are listed below. With --format json also which texts the others are and where, and the room and the\n"
            "length of every text. What is left to do is no error here: see build --release.",
    .example = "tamga status issues/2022-q4",
    .options = options_of_status,
    .run = status,
};
