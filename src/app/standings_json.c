#include "app/standings_json.h"

/* What is not known is null. */
static void put_count(Json *json, const char *key, size_t number, bool known)
{
    if (known)
        json_number(json, key, (double)number);
    else
        json_words(json, key, NULL);
}

static void put_tally(Json *json, const char *key, const Tally *tally, const Account *account)
{
    json_begin_flat(json, key, JSON_OBJECT);
    json_words(json, "section", tally->section ? tally->section : "all");
    put_count(json, "texts", tally->texts, true);
    put_count(json, "done", tally->counts[STANDING_DONE], true);
    put_count(json, "stale", tally->counts[STANDING_STALE], true);
    put_count(json, "fuzzy", tally->counts[STANDING_FUZZY], true);
    put_count(json, "missing", tally->counts[STANDING_MISSING], true);
    put_count(json, "markup", tally->counts[STANDING_MARKUP], true);
    put_count(json, "too-long", tally->too_long, account->composed);
    put_count(json, "tight", tally->tight, account->measured);
    json_end(json);
}

/* A text with something left to do, and where: lines of the PO file and of issue.yaml. */
static void put_text(Json *json, const Stand *stand)
{
    json_begin_flat(json, NULL, JSON_OBJECT);
    json_words(json, "path", stand->text->path);
    json_words(json, "is", standing_word(stand->standing));
    json_bool(json, "too-long", stand->too_long);
    put_count(json, "line", stand->entry ? (size_t)stand->entry->translation.at.line : 0, stand->entry);
    json_number(json, "source-line", stand->text->text.at.line);
    json_end(json);
}

/* "counted": what is longer is an error. */
static void put_room(Json *json, const Stand *stand)
{
    json_begin_flat(json, NULL, JSON_OBJECT);
    json_words(json, "path", stand->text->path);
    json_number(json, "room", (double)stand->room.characters);
    json_number(json, "length", (double)stand->length);
    json_bool(json, "counted", stand->room.kind == ROOM_FIXED);
    json_end(json);
}

static void put_texts(Json *json, const Account *account)
{
    json_begin(json, "to-do", JSON_LIST);
    for (size_t i = 0; i < account->count; i++)
        if (account->stands[i].standing != STANDING_DONE || account->stands[i].too_long)
            put_text(json, &account->stands[i]);
    json_end(json);
    json_begin(json, "rooms", JSON_LIST);
    for (size_t i = 0; i < account->count; i++)
        if (account->stands[i].room.kind != ROOM_NONE)
            put_room(json, &account->stands[i]);
    json_end(json);
}

void standings_write_json(Arena *arena, const Account *account, Json *json)
{
    size_t sections;
    const Tally *tallies = standings_tallies(arena, account, &sections);
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "issue", account->issue);
    json_words(json, "language", account->language);
    json_words(json, "file", account->file);
    json_begin(json, "sections", JSON_LIST);
    for (size_t i = 0; i < sections; i++)
        put_tally(json, NULL, &tallies[i], account);
    json_end(json);
    put_tally(json, "all", &tallies[sections], account);
    put_texts(json, account);
    json_end(json);
}
