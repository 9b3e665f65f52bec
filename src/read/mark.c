/* Every 16th mark is kept; from there to the one wanted we walk. */
#include "read/mark.h"

enum { STEP = 16 };

struct Marks {
    const Input *input;
    Mark *kept;
    size_t count;
};

static Mark next_mark(const char *bytes, Mark mark)
{
    const char *cursor = bytes + mark.offset;
    if ((unsigned char)*cursor < 0x80 && *cursor != '\n' && *cursor != '\0') { /* most of every file */
        mark.offset++;
        mark.column++;
        return mark;
    }
    const uint32_t character = utf8_next(&cursor);
    mark.offset = (size_t)(cursor - bytes);
    if (character == '\n') {
        mark.line++;
        mark.column = 1;
    } else if (!utf8_is_accent(character)) {
        mark.column++;
    }
    return mark;
}

const Marks *marks_index(Arena *arena, const Input *input)
{
    Marks *marks = ARENA_NEW(arena, Marks);
    marks->input = input;
    marks->kept = ARENA_ARRAY(arena, Mark, input->length / STEP + 1);
    Mark mark = { .line = 1, .column = 1 };
    for (size_t index = 0;; index++) {
        if (index % STEP == 0)
            marks->kept[marks->count++] = mark;
        if (mark.offset >= input->length)
            return marks;
        mark = next_mark(input->bytes, mark);
    }
}

Mark mark_find(const Marks *marks, size_t index)
{
    const size_t last = marks->count - 1;
    const size_t nearest = index / STEP < last ? index / STEP : last;
    Mark mark = marks->kept[nearest];
    for (size_t i = nearest * STEP; i < index && mark.offset < marks->input->length; i++)
        mark = next_mark(marks->input->bytes, mark);
    return mark;
}
