#include "app/line.h"

/* An edition, or behind an issue's editions its end. */
typedef struct Turn {
    Render *render;
    Work *work; /* NULL: the end */
} Turn;

enum { PLACES_A_HAND = 2, TURNS_LIMIT = PLACES_A_HAND * HANDS_LIMIT };

struct Line {
    Hands *hands;
    Turn turns[TURNS_LIMIT]; /* in a ring */
    size_t first, count, limit;
    Status gravest;
};

Line *line_open(Arena *arena, Hands *hands)
{
    Line *line = ARENA_NEW(arena, Line);
    line->hands = hands;
    line->limit = hands_limit(hands) > 1 ? PLACES_A_HAND * (size_t)hands_limit(hands) : 1;
    return line;
}

static void end_first(Line *line)
{
    const Turn turn = line->turns[line->first];
    line->first = (line->first + 1) % TURNS_LIMIT;
    line->count--;
    if (turn.work) {
        work_end(turn.work, line->hands);
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
    line->turns[(line->first + line->count++) % TURNS_LIMIT] = turn;
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
