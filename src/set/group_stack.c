/* The items of a shelf in columns, one under the other, where rows would leave
 * a hole under the shorter of two items, or a rest for another page. */
#include "set/group.h"

#include <math.h>

enum { STACK_ITEMS = 48 };

/* Items measured: how they would stand in columns that are `limit` lines high at most. */
typedef struct Stack {
    const Content *first;
    double heights[STACK_ITEMS];
    size_t count, columns;
    double gap, limit;
} Stack;

static Stack measure(const Group *group, const Frame *frame, const Panel *panel, const Content *item, double columns)
{
    Stack stack = {.first = item, .gap = frame->gap, .columns = (size_t)floor(columns / panel->columns)};
    bool alike = panel->columns > 0 && !panel->alone.utf8;
    for (; item && alike && stack.count < STACK_ITEMS; item = item->next) {
        alike = !item->columns;
        stack.heights[stack.count++] = group_panel_depth(group, panel, item);
    }
    if (item || !alike)
        stack.count = 0;
    return stack;
}

/* Item `index` begins a further column when the one that is `used` lines high has no room for it. */
static bool begins_column(const Stack *stack, size_t index, double used)
{
    return used > 0 && used + stack->gap + stack->heights[index] > stack->limit + 0.01;
}

static size_t columns_needed(const Stack *stack)
{
    size_t columns = 1;
    double used = 0;
    for (size_t i = 0; i < stack->count; i++) {
        const bool begins = begins_column(stack, i, used);
        columns += begins;
        used = used > 0 && !begins ? used + stack->gap + stack->heights[i] : stack->heights[i];
    }
    return columns;
}

static double tallest(const Stack *stack)
{
    double height = 0;
    for (size_t i = 0; i < stack->count; i++)
        height = fmax(height, stack->heights[i]);
    return height;
}

/* The lowest columns that hold everything, or false when `room` lines are too few. */
static bool find_limit(Stack *stack, double room)
{
    for (stack->limit = tallest(stack); stack->limit <= room + 0.01; stack->limit++)
        if (columns_needed(stack) <= stack->columns)
            return true;
    return false;
}

static double height_in_rows(const Stack *stack)
{
    double height = -stack->gap, row = 0;
    for (size_t i = 0; i < stack->count; i++) {
        row = fmax(i % stack->columns ? row : 0, stack->heights[i]);
        if (i % stack->columns + 1 == stack->columns || i + 1 == stack->count)
            height += stack->gap + row;
    }
    return height;
}

/* White that may be added between the items of the column that has most of them. */
static double spread(const Stack *stack, double room)
{
    size_t in_column = 0, most = 1;
    double used = 0;
    for (size_t i = 0; i < stack->count; i++) {
        const bool begins = begins_column(stack, i, used);
        in_column = begins ? 1 : in_column + 1;
        used = used > 0 && !begins ? used + stack->gap + stack->heights[i] : stack->heights[i];
        most = in_column > most ? in_column : most;
    }
    return most > 1 ? fmin(floor(fmax(room - stack->limit, 0) / (double)(most - 1)), 3) : 0;
}

static void place(Group *group, const Panel *panel, const Stack *stack, double column, double line, double extra)
{
    const Content *item = stack->first;
    double used = 0, at = line;
    for (size_t i = 0; i < stack->count; i++, item = item->next) {
        const bool begins = begins_column(stack, i, used);
        column += begins ? panel->columns : 0;
        at = begins || !i ? line : at + stack->gap + extra;
        used = used > 0 && !begins ? used + stack->gap + stack->heights[i] : stack->heights[i];
        group_put_panel(group, panel, item, column, at);
        at += stack->heights[i];
    }
}

bool group_stack(Group *group, const Frame *frame, const Panel *panel, const Content *item, Shelf shelf)
{
    const double room = shelf.foot - shelf.line + 1;
    Stack stack = measure(group, frame, panel, item, shelf.right - shelf.left + 1);
    if (stack.columns < 2 || stack.count <= stack.columns || !find_limit(&stack, room))
        return false;
    const double rows = height_in_rows(&stack);
    if (pt_fits(rows, room) && rows - stack.limit < frame->stacks)
        return false;
    place(group, panel, &stack, shelf.left, shelf.line, frame->spread ? spread(&stack, room) : 0);
    group->made->shelved += stack.count;
    return true;
}
