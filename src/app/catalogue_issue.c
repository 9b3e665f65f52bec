/* The tables are light markup, as an editor would write it; the record around them is JSON, which is YAML as well. */
#include "app/catalogue_issue.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ----------------------------------------------------------------- markup */

/* Words in which no sign is markup, and no line ends. */
static void put(FILE *out, const char *words)
{
    for (; *words; words++) {
        const unsigned char byte = (unsigned char)*words;
        if (ispunct(byte))
            fputc('\\', out);
        fputc(byte < 0x20 ? ' ' : byte, out);
    }
}

static void put_cells(FILE *out, const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fputs("| ", out);
        put(out, cells[i]);
        fputc(' ', out);
    }
}

static void put_row(FILE *out, const char *const *cells, size_t count)
{
    put_cells(out, cells, count);
    fputs("|\n", out);
}

static void put_head(FILE *out, const char *const *cells, size_t count)
{
    put_row(out, cells, count);
    for (size_t i = 0; i < count; i++)
        fputs("|---", out);
    fputs("|\n", out);
}

/* ----------------------------------------------------------------- tables */

enum { ISSUE_COLUMNS = 6, STATE_COLUMNS = 3 };

static const char *const none = "–";

static const char *number_or_none(Arena *arena, const CatalogueCopy *copy, double number)
{
    return number > 0 ? language_number(arena, copy->language, number, 0) : none;
}

/* The language's own name for itself; of one that has no file its code. */
static const char *language_named(Arena *arena, const CatalogueCopy *copy, const char *code)
{
    const Language *language = shop_language(copy->shop, code, (Place){ .file = copy->name }, diags_open(arena));
    return language ? language_label(arena, language_name(language)) : code;
}

static const char *state_words(Arena *arena, const CatalogueWords *words, const Holding *holding)
{
    const char *state = words->states[holding->state].word.utf8;
    if (holding->state != HOLDING_MOVED)
        return state;
    return arena_text(arena, "%s: %s%s%s", state, holding->pdf_moved ? words->pdf.utf8 : "", holding->pdf_moved && holding->sources_moved ? ", " : "",
                      holding->sources_moved ? words->sources.utf8 : "");
}

static void put_holding(FILE *out, Arena *arena, const CatalogueCopy *copy, const Holding *holding)
{
    const char *const cells[ISSUE_COLUMNS - 1] = {
        language_named(arena, copy, holding->language),
        copy->words->profiles[holding->profile].utf8,
        number_or_none(arena, copy, holding->pages),
        number_or_none(arena, copy, ceil(holding->bytes / 1000)),
        holding->digest ? holding->digest : none,
    };
    const char *strong = holding_is_sound(holding) ? "" : "**"; /* what somebody should look at is seen from afar */
    put_cells(out, cells, ISSUE_COLUMNS - 1);
    fprintf(out, "| %s", strong);
    put(out, state_words(arena, copy->words, holding));
    fprintf(out, "%s |\n", strong);
}

/* The files that make a PDF another one. */
static void put_moved(FILE *out, const CatalogueCopy *copy, const Moved *moved)
{
    const char *before = copy->words->moved.utf8;
    for (; moved; moved = moved->next) {
        if (moved_is_version(moved))
            continue;
        put(out, before);
        fputc(' ', out);
        put(out, moved->name);
        before = ",";
    }
    if (strcmp(before, ",") == 0)
        fputs("\n\n", out);
}

static void put_issue(FILE *out, Arena *arena, const CatalogueCopy *copy, const Holdings *held)
{
    const CatalogueWords *words = copy->words;
    const Language *language = copy->language;
    fputs("### ", out);
    put(out, held->words ? arena_text(arena, "%s, %s · %s", language_issue_number(arena, language, held->number),
                                      language_period(arena, language, held->period.from, held->period.to), held->issue) : held->issue);
    fputs("\n\n", out);
    if (!held->words) {
        put(out, words->unreadable.utf8);
        fputs("\n\n", out);
        return;
    }
    const char *const heads[ISSUE_COLUMNS] = { words->edition.utf8, words->profile.utf8, words->pages.utf8,
                                               words->kilobytes.utf8, words->digest.utf8, words->state.utf8 };
    put_head(out, heads, ISSUE_COLUMNS);
    for (size_t i = 0; i < held->count; i++)
        put_holding(out, arena, copy, &held->items[i]);
    fputc('\n', out);
    put_moved(out, copy, held->moved);
}

static size_t count_state(const CatalogueCopy *copy, HoldingState state)
{
    size_t count = 0;
    for (size_t i = 0; i < copy->count; i++)
        for (size_t k = 0; k < copy->issues[i]->count; k++)
            count += copy->issues[i]->items[k].state == state;
    return count;
}

/* The states that occur, how often, and what each means. */
static void put_states(FILE *out, Arena *arena, const CatalogueCopy *copy)
{
    const CatalogueWords *words = copy->words;
    const char *const heads[STATE_COLUMNS] = { words->state.utf8, words->files.utf8, words->meaning.utf8 };
    fputs("**", out);
    put(out, words->in_all.utf8);
    fputs("**\n\n", out);
    put_head(out, heads, STATE_COLUMNS);
    for (HoldingState state = 0; state < HOLDING_STATES; state++) {
        const size_t count = count_state(copy, state);
        const char *const cells[STATE_COLUMNS] = { words->states[state].word.utf8, number_or_none(arena, copy, (double)count),
                                                   words->states[state].means.utf8 };
        if (count > 0)
            put_row(out, cells, STATE_COLUMNS);
    }
    fputc('\n', out);
}

static const char *tables(Arena *arena, const CatalogueCopy *copy)
{
    char *words = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&words, &length);
    if (!out)
        arena_exhausted();
    put_states(out, arena, copy);
    for (size_t i = 0; i < copy->count; i++)
        put_issue(out, arena, copy, copy->issues[i]);
    if (fclose(out) != 0)
        arena_exhausted();
    return arena_own(arena, words, free);
}

/* ------------------------------------------------------------------ issue */

static void write_head(Arena *arena, const CatalogueCopy *copy, Json *json)
{
    const CatalogueWords *words = copy->words;
    json_number(json, "tamga", 1);
    json_words(json, "layout", copy->layout);
    json_words(json, "language", language_code(copy->language));
    json_number(json, "number", 1);
    json_words(json, "title", words->title.utf8);
    json_words(json, "subject", words->standfirst.utf8);
    json_words(json, "author", words->author.utf8);
    json_words(json, "publisher", words->publisher.utf8);
    json_words(json, "rights", words->rights.utf8);
    json_begin(json, "period", JSON_OBJECT);
    json_words(json, "from", holdings_date(arena, copy->period.from));
    json_words(json, "to", holdings_date(arena, copy->period.to));
    json_end(json);
}

static void write_register(Arena *arena, const CatalogueCopy *copy, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "kind", "text");
    json_words(json, "kicker", copy->words->programme.utf8);
    json_words(json, "title", copy->words->title.utf8);
    json_words(json, "standfirst", copy->words->standfirst.utf8);
    json_words(json, "text", tables(arena, copy));
    json_end(json);
}

static void write_imprint(const CatalogueWords *words, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "kind", "contact");
    json_words(json, "contents", words->imprint.label.utf8);
    json_begin(json, "imprint", JSON_OBJECT);
    json_words(json, "label", words->imprint.label.utf8);
    json_words(json, "text", words->imprint.text.utf8);
    json_end(json);
    json_begin(json, "disclaimer", JSON_OBJECT);
    json_words(json, "label", words->disclaimer.utf8);
    json_words(json, "body", words->responsible.utf8);
    json_end(json);
    json_end(json);
}

const Input *catalogue_issue(Arena *arena, const CatalogueCopy *copy)
{
    char *bytes = NULL;
    Input *input = ARENA_NEW(arena, Input);
    Json json = { .out = open_memstream(&bytes, &input->length) };
    if (!json.out)
        arena_exhausted();
    json_begin(&json, NULL, JSON_OBJECT);
    write_head(arena, copy, &json);
    json_begin(&json, "sections", JSON_LIST);
    write_register(arena, copy, &json);
    write_imprint(copy->words, &json);
    json_end(&json);
    json_end(&json);
    if (fclose(json.out) != 0)
        arena_exhausted();
    input->name = copy->name;
    input->bytes = arena_own(arena, bytes, free);
    return input;
}
