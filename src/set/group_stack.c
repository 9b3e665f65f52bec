/* The items of a shelf in columns, one under the other, where rows would leave
 * a hole under the shorter of two items, or a rest for another page. They are
 * read down one column and then the next, or where that does not go in, each
 * stands under the column that ends highest. */
#include "set/group.h"

#include <math.h>

enum { STACK_ITEMS = 48, STACK_COLUMNS = 24 };

/* Items measured, and the column of each. */
typedef struct Stack {
    const Content *first;
    double heights[STACK_ITEMS];
    size_t column[STACK_ITEMS];
    size_t count, columns;
    double gap;
} Stack;

/* Columns that are being filled. */
typedef struct Columns {
    double used[STACK_COLUMNS]; /* lines */
    size_t items[STACK_COLUMNS];
} Columns;

static Stack measure(const Group *group, const Frame *frame, const Panel *panel, const Content *item, double columns)
{
    Stack stack = {.first = item, .gap = frame->gap, .columns = (size_t)floor(columns / panel->columns)};
    bool alike = panel->columns > 0 && !panel->alone.utf8 && stack.columns <= STACK_COLUMNS;
    for (; item && alike && stack.count < STACK_ITEMS; item = item->next) {
        alike = !item->columns;
        stack.heights[stack.count++] = group_panel_depth(group, panel, item);
    }
    if (item || !alike)
        stack.count = 0;
    return stack;
}

/* Lines that a column takes with one more item. */
static double height_with(const Stack *stack, const Columns *columns, size_t column, size_t item)
{
    return columns->used[column] + (columns->items[column] ? stack->gap : 0) + stack->heights[item];
}

static void add(Stack *stack, Columns *columns, size_t column, size_t item)
{
    columns->used[column] = height_with(stack, columns, column, item);
    columns->items[column]++;
    stack->column[item] = column;
}

/* Column after column, each `limit` lines high at most; false: they do not go in. */
static bool fill_in_order(Stack *stack, double limit)
{
    Columns columns = {.items = {0}};
    size_t column = 0;
    for (size_t i = 0; i < stack->count; i++) {
        column += columns.items[column] && !pt_fits(height_with(stack, &columns, column, i), limit);
        if (column == stack->columns || !pt_fits(height_with(stack, &columns, column, i), limit))
            return false;
        add(stack, &columns, column, i);
    }
    return true;
}

/* Each under the column that ends highest. */
static void fill_highest(Stack *stack)
{
    Columns columns = {.items = {0}};
    for (size_t i = 0; i < stack->count; i++) {
        size_t highest = 0;
        for (size_t k = 1; k < stack->columns; k++)
            highest = columns.used[k] < columns.used[highest] ? k : highest;
        add(stack, &columns, highest, i);
    }
}

static Columns filled(const Stack *stack)
{
    Stack copy = *stack;
    Columns columns = {.items = {0}};
    for (size_t i = 0; i < stack->count; i++)
        add(&copy, &columns, stack->column[i], i);
    return columns;
}

static double height_of(const Stack *stack)
{
    const Columns columns = filled(stack);
    double height = 0;
    for (size_t i = 0; i < stack->columns; i++)
        height = fmax(height, columns.used[i]);
    return height;
}

/* As low as the columns can be; false when `room` lines are too few. */
static bool fill(Stack *stack, double room)
{
    for (double limit = 1; limit <= room + 0.01; limit++)
        if (fill_in_order(stack, limit))
            return true;
    fill_highest(stack);
    return pt_fits(height_of(stack), room);
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
    const Columns columns = filled(stack);
    size_t most = 1;
    for (size_t i = 0; i < stack->columns; i++)
        most = columns.items[i] > most ? columns.items[i] : most;
    return most > 1 ? fmin(floor(fmax(room - height_of(stack), 0) / (double)(most - 1)), 3) : 0;
}

static void place(Group *group, const Panel *panel, const Stack *stack, Shelf shelf, double extra)
{
    Columns columns = {.items = {0}};
    const Content *item = stack->first;
    for (size_t i = 0; i < stack->count; i++, item = item->next) {
        const size_t column = stack->column[i];
        const double white = columns.items[column] ? stack->gap + extra : 0;
        group_put_panel(group, panel, item, shelf.left + (double)column * panel->columns, shelf.line + columns.used[column] + white);
        columns.used[column] += white + stack->heights[i];
        columns.items[column]++;
    }
}

bool group_stack(Group *group, const Frame *frame, const Panel *panel, const Content *item, Shelf shelf)
{
    const double room = shelf.foot - shelf.line + 1;
    Stack stack = measure(group, frame, panel, item, shelf.right - shelf.left + 1);
    if (stack.columns < 2 || stack.count <= stack.columns || !fill(&stack, room))
        return false;
    const double rows = height_in_rows(&stack);
    if (pt_fits(rows, room) && rows - height_of(&stack) < frame->stacks)
        return false;
    place(group, panel, &stack, shelf, frame->spread ? spread(&stack, room) : 0);
    group->made->shelved += stack.count;
    return true;
}
