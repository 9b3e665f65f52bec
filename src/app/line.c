#include "app/line.h"

#include <stdio.h>

#include "base/ending.h"
#include "base/messages.h"

/* An edition, or behind an issue's editions its end. */
typedef struct Turn {
    Render *render;
    Work *work; /* NULL: the end */
} Turn;

/* An edition that is done, in words: its issue is gone. */
typedef struct MadeEdition {
    const char *words; /* "issues/a en" */
    struct MadeEdition *next;
} MadeEdition;

enum { PLACES_A_HAND = 2, TURNS = PLACES_A_HAND * HANDS_LIMIT };

struct Line {
    Hands *hands;
    Turn turns[TURNS]; /* in a ring */
    size_t first, count, limit;
    Status gravest;
    Arena *arena;
    MadeEdition *made, **last;
};

Line *line_open(Arena *arena, Hands *hands)
{
    Line *line = ARENA_NEW(arena, Line);
    line->arena = arena;
    line->last = &line->made;
    line->hands = hands;
    line->limit = hands_limit(hands) > 1 ? PLACES_A_HAND * (size_t)hands_limit(hands) : 1;
    return line;
}

Hands *line_hands(const Line *line)
{
    return line->hands;
}

static void note_made(Line *line, const Work *work)
{
    MadeEdition *made = ARENA_NEW(line->arena, MadeEdition);
    made->words = arena_text(line->arena, "%s %s", work->render->issue->folder, work->source->code);
    *line->last = made;
    line->last = &made->next;
}

static void end_first(Line *line)
{
    const Turn turn = line->turns[line->first];
    line->first = (line->first + 1) % TURNS;
    line->count--;
    if (turn.work) {
        if (work_end(turn.work, line->hands))
            note_made(line, turn.work);
        work_close(turn.work);
    } else {
        const Status status = render_close(turn.render);
        line->gravest = status > line->gravest ? status : line->gravest;
    }
}

static void put(Line *line, Turn turn)
{
    if (line->count == line->limit)
        end_first(line);
    line->turns[(line->first + line->count++) % TURNS] = turn;
}

void line_add(Line *line, Work *work)
{
    put(line, (Turn){ .work = work });
    work_begin(work, line->hands);
}

void line_close_issue(Line *line, Render *render)
{
    put(line, (Turn){ .render = render });
}

Status line_clear(Line *line)
{
    while (line->count > 0)
        end_first(line);
    return line->gravest;
}

void line_tell_stopped(const Line *line)
{
    if (!ending_wanted())
        return;
    fputs(line->made ? message("tamga: stopped; these editions are made:\n") : message("tamga: stopped; no edition is made\n"), stderr);
    for (const MadeEdition *made = line->made; made; made = made->next)
        fprintf(stderr, "  %s\n", made->words);
}
