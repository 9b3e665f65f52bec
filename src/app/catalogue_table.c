#include "app/catalogue_table.h"

#include <math.h>
#include <string.h>

#include "base/columns.h"
#include "base/messages.h"
#include "base/text.h"

/* ------------------------------------------------------------- for people */

/* Digits of a digest that tell one file from another at a glance: the whole of it is in the JSON and in the PDF. */
enum { DIGEST_SHOWN = 12, EDITION_WIDTH = 9, PROFILE_WIDTH = 9, PAGES_WIDTH = 6, BYTES_WIDTH = 10, DIGEST_WIDTH = DIGEST_SHOWN + 2 };

/* What has moved, and which of lock and PDF is missing. */
static const char *state_words(Arena *arena, const Holdings *holdings, const Holding *holding)
{
    const bool lock = holdings->lock != LOCK_STANDING_NONE;
    switch (holding->state) {
    case HOLDING_IDENTICAL: return message("identical");
    case HOLDING_MOVED:
        return !holding->sources_moved ? message("moved: the PDF is another") :
               !holding->pdf_moved ? message("moved: the PDF is the one released, its sources are others") : message("moved: the PDF is another, and so are its sources");
    case HOLDING_MISSING: return arena_text(arena, message("missing: released, and not in %s"), holdings->place);
    case HOLDING_UNRELEASED: return lock ? message("not released: tamga.lock does not name it") : message("not released: there is no tamga.lock");
    case HOLDING_UNBUILT:
        return arena_text(arena, lock ? message("not built: no PDF in %s, and tamga.lock names none") : message("not built: no PDF in %s, and no tamga.lock"), holdings->place);
    default:
        return holdings->lock == LOCK_STANDING_BROKEN ? message("unknown: tamga.lock cannot be read") : message("unknown: a file cannot be read");
    }
}

/* "1 431": thousands of bytes, rounded up, as no file is nothing. */
static const char *kilobytes(Arena *arena, double bytes)
{
    return arena_text(arena, message("%.0f kB"), ceil(bytes / 1000));
}

static void print_head(FILE *out)
{
    fputs("  ", out);
    columns_put_left(out, message("edition"), EDITION_WIDTH);
    columns_put_left(out, message("profile"), PROFILE_WIDTH);
    columns_put_right(out, message("pages"), PAGES_WIDTH);
    columns_put_right(out, message("size"), BYTES_WIDTH);
    fputs("  ", out);
    columns_put_left(out, "SHA-256", DIGEST_WIDTH);
    fprintf(out, "%s\n", message("state, and where the PDF is"));
}

/* Columns that the states ask for, where a path follows. */
static int widest_state(Arena *arena, const Holdings *holdings)
{
    int widest = 0;
    for (size_t i = 0; i < holdings->count; i++) {
        const char *words = state_words(arena, holdings, &holdings->items[i]);
        const int width = utf8_columns(words, strlen(words));
        widest = holdings->items[i].here && width > widest ? width : widest;
    }
    return widest;
}

/* What is not there is a dash. */
static void print_holding(Arena *arena, const Holdings *holdings, const Holding *holding, FILE *out)
{
    const char *state = state_words(arena, holdings, holding);
    fputs("  ", out);
    columns_put_left(out, holding->language, EDITION_WIDTH);
    columns_put_left(out, profiles[holding->profile].word, PROFILE_WIDTH);
    columns_put_right(out, holding->pages ? arena_text(arena, "%d", holding->pages) : "-", PAGES_WIDTH);
    columns_put_right(out, holding->bytes > 0 ? kilobytes(arena, holding->bytes) : "-", BYTES_WIDTH);
    fputs("  ", out);
    columns_put_left(out, holding->digest ? arena_text(arena, "%.*s", DIGEST_SHOWN, holding->digest) : "-", DIGEST_WIDTH);
    columns_put_left(out, state, holding->here ? widest_state(arena, holdings) : 0);
    fprintf(out, holding->here ? "  %s\n" : "\n", holding->path);
}

void catalogue_print(Arena *arena, const Holdings *holdings, FILE *out)
{
    if (!holdings->words) {
        fprintf(out, message("%s: this issue cannot be read; the reports say why\n"), holdings->issue);
        return;
    }
    fprintf(out, "%s: %s, %s\n", holdings->issue, holdings->words, holdings->layout);
    print_head(out);
    for (size_t i = 0; i < holdings->count; i++)
        print_holding(arena, holdings, &holdings->items[i], out);
    for (const Moved *moved = holdings->moved; moved; moved = moved->next)
        fprintf(out, "  %s\n", moved_words(arena, moved));
}

/* ----------------------------------------------------------- for machines */

const char *catalogue_state(HoldingState state)
{
    static const char *const words[] = {
        [HOLDING_IDENTICAL] = "identical",       [HOLDING_MOVED] = "moved",     [HOLDING_MISSING] = "missing",
        [HOLDING_UNRELEASED] = "not-released",   [HOLDING_UNBUILT] = "not-built", [HOLDING_UNKNOWN] = "unknown",
    };
    return words[state];
}

/* What is not known is null. */
static void write_count(Json *json, const char *key, double number)
{
    if (number > 0)
        json_number(json, key, number);
    else
        json_words(json, key, NULL);
}

static void write_holding(const Holding *holding, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "language", holding->language);
    json_words(json, "profile", profiles[holding->profile].word);
    json_words(json, "state", catalogue_state(holding->state));
    json_bool(json, "pdf-moved", holding->pdf_moved);
    json_bool(json, "sources-moved", holding->sources_moved);
    json_words(json, "pdf", holding->here ? holding->path : NULL);
    write_count(json, "pages", holding->pages);
    write_count(json, "bytes", holding->bytes);
    json_words(json, "sha256", holding->digest);
    json_words(json, "released", holding->released);
    json_end(json);
}

void catalogue_write_json(Arena *arena, const Holdings *holdings, Json *json)
{
    static const char *const locks[] = { [LOCK_STANDING_NONE] = "none", [LOCK_STANDING_READ] = "read", [LOCK_STANDING_BROKEN] = "broken" };
    const bool readable = holdings->words != NULL;
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "issue", holdings->issue);
    json_bool(json, "readable", readable);
    write_count(json, "number", holdings->number);
    json_words(json, "words", holdings->words);
    json_words(json, "from", readable ? holdings_date(arena, holdings->period.from) : NULL);
    json_words(json, "to", readable ? holdings_date(arena, holdings->period.to) : NULL);
    json_words(json, "layout", holdings->layout);
    json_words(json, "lock", locks[holdings->lock]);
    json_begin(json, "moved", JSON_LIST);
    for (const Moved *moved = holdings->moved; moved; moved = moved->next)
        moved_write_json(moved, json);
    json_end(json);
    json_begin(json, "deliverables", JSON_LIST);
    for (size_t i = 0; i < holdings->count; i++)
        write_holding(&holdings->items[i], json);
    json_end(json);
    json_end(json);
}
