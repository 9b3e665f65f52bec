#include "app/timetable.h"

#include <math.h>
#include <string.h>

#include "app/progress.h"
#include "base/columns.h"
#include "base/messages.h"
#include "base/timing.h"

Timetable timetable_open(Arena *arena)
{
    timing_ask(timing_processor);
    return (Timetable){ .arena = arena, .begun = progress_now() };
}

void timetable_note(Timetable *timetable, const char *issue, const char *edition, double milliseconds)
{
    timetable->editions++;
    if (milliseconds <= timetable->longest)
        return;
    timetable->longest = milliseconds;
    timetable->issue = arena_copy(timetable->arena, issue, strlen(issue));
    timetable->edition = arena_copy(timetable->arena, edition, strlen(edition));
}

/* The rest is also what no stage can know of: the beginning of each process, and its end. */
static Timings with_rest(Timings timings, double whole)
{
    for (size_t i = 0; i < STAGE_COUNT; i++)
        whole -= i == STAGE_REST ? 0 : timings.stages[i].milliseconds;
    timings.stages[STAGE_REST].milliseconds = fmax(whole, 0);
    return timings;
}

/* ------------------------------------------------------------------ a table */

enum { NAME_WIDTH = 14, NUMBER_WIDTH = 12 };

static void put_number(const Timetable *timetable, FILE *out, const char *format, double number)
{
    columns_put_right(out, arena_text(timetable->arena, format, number), NUMBER_WIDTH);
}

static void put_stage(const Timetable *timetable, FILE *out, const char *name, const StageTiming *stage, double whole)
{
    columns_put_left(out, name, NAME_WIDTH);
    put_number(timetable, out, "%.1f", stage->milliseconds);
    put_number(timetable, out, "%.1f", whole > 0 ? 100 * stage->milliseconds / whole : 0);
    put_number(timetable, out, "%.0f", (double)stage->times);
    put_number(timetable, out, "%.0f", (double)stage->pieces);
    put_number(timetable, out, "%.0f", ceil((double)stage->bytes / 1024));
    fputc('\n', out);
}

static void put_heads(FILE *out)
{
    const char *const heads[] = { message("ms"), "%", message("times"), message("pieces"), "KiB" };
    columns_put_left(out, message("stage"), NAME_WIDTH);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        columns_put_right(out, heads[i], NUMBER_WIDTH);
    fputc('\n', out);
}

/* Those that there were, the rest last, and all of them together. */
static void put_table(const Timetable *timetable, const Timings *timings, double whole, FILE *out)
{
    StageTiming sum = { .milliseconds = whole };
    put_heads(out);
    for (size_t i = 1; i <= STAGE_COUNT; i++) {
        const Stage stage = (Stage)(i % STAGE_COUNT);
        const StageTiming *timing = &timings->stages[stage];
        if (timing->times > 0 || stage == STAGE_REST)
            put_stage(timetable, out, message(stage_word(stage)), timing, whole);
        sum.times += timing->times;
        sum.pieces += timing->pieces;
        sum.bytes += timing->bytes;
    }
    put_stage(timetable, out, message("all"), &sum, whole);
}

static void put_foot(const Timetable *timetable, TimingWhole whole, FILE *out)
{
    fprintf(out, message("ms: processor time, all processes together; the clock went on by %.0f ms; a process had at most %.1f MiB\n"),
            progress_now() - timetable->begun, (double)whole.peak / 1024);
    if (timetable->edition)
        fprintf(out, message_of("%zu edition: %s %s, %.0f ms by the clock\n", "%zu editions; the slowest: %s %s, %.0f ms by the clock\n",
                                timetable->editions),
                timetable->editions, timetable->issue, timetable->edition, timetable->longest);
}

/* ------------------------------------------------------------------ as JSON */

static double rounded(double number)
{
    return round(number * 1000) / 1000;
}

static void write_stage(Json *json, Stage stage, const StageTiming *timing)
{
    json_begin_flat(json, NULL, JSON_OBJECT);
    json_words(json, "stage", stage_word(stage));
    json_number(json, "milliseconds", rounded(timing->milliseconds));
    json_number(json, "times", (double)timing->times);
    json_number(json, "pieces", (double)timing->pieces);
    json_number(json, "bytes", (double)timing->bytes);
    json_end(json);
}

static void write_json(const Timetable *timetable, const Timings *timings, TimingWhole whole, Json *json)
{
    json_begin(json, "timings", JSON_OBJECT);
    json_begin(json, "stages", JSON_LIST);
    for (Stage stage = 0; stage < STAGE_COUNT; stage++)
        write_stage(json, stage, &timings->stages[stage]);
    json_end(json);
    json_number(json, "milliseconds", rounded(whole.milliseconds));
    json_number(json, "clock", rounded(progress_now() - timetable->begun));
    json_number(json, "peak", (double)whole.peak * 1024);
    json_number(json, "editions", (double)timetable->editions);
    if (timetable->edition) {
        json_begin_flat(json, "slowest", JSON_OBJECT);
        json_words(json, "issue", timetable->issue);
        json_words(json, "edition", timetable->edition);
        json_number(json, "clock", rounded(timetable->longest));
        json_end(json);
    }
    json_end(json);
}

void timetable_tell(const Timetable *timetable, Json *json, FILE *out)
{
    const TimingWhole whole = timing_whole();
    const Timings timings = with_rest(timing_take(), whole.milliseconds);
    if (json) {
        write_json(timetable, &timings, whole, json);
        return;
    }
    put_table(timetable, &timings, whole.milliseconds, out);
    put_foot(timetable, whole, out);
}
