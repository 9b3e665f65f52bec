/* Walks the tables over finished structs and lets every translatable text be
 * replaced, or every field in which editions may differ. */
#include "read/schema.h"

#include <string.h>

typedef struct Visitor {
    Arena *arena;
    SchemaVisit visit; /* one of these two */
    SchemaVary vary;
    void *context;
} Visitor;

/* Records lie in lists and lists in records. */
static void visit_fields(const Visitor *visitor, const Field *fields, void *record, const char *path);

static const char *join_path(const Visitor *visitor, const char *path, const char *key)
{
    return path[0] == '\0' ? key : arena_text(visitor->arena, "%s/%s", path, key);
}

const char *schema_path(Arena *arena, const char *path, const Field *field, int format)
{
    return arena_text(arena, "%.*s%s", (int)(strlen(path) - strlen(field->key)), path, schema_key(field, format));
}

size_t schema_item_size(const Field *list)
{
    static const size_t sizes[] = {
        [FIELD_TEXT] = sizeof(Text), [FIELD_MARKUP] = sizeof(Text), [FIELD_WORD] = sizeof(Text),
        [FIELD_INT] = sizeof(int),   [FIELD_NUMBER] = sizeof(double), [FIELD_LENGTH] = sizeof(pt),
        [FIELD_DATE] = sizeof(Date), [FIELD_BOOL] = sizeof(bool),   [FIELD_CHOICE] = sizeof(int),
    };
    return list->fields ? list->size : sizes[list->item];
}

static void visit_text(const Visitor *visitor, const char *path, Text *text, FieldType type)
{
    if (visitor->visit && !text_is_empty(*text))
        *text = visitor->visit(visitor->context, path, *text, type);
}

static void visit_list(const Visitor *visitor, const Field *field, List *list, const char *path)
{
    if (list->count == 0 || (!field->fields && field->item != FIELD_TEXT && field->item != FIELD_MARKUP))
        return;
    const size_t size = schema_item_size(field);
    void *items = arena_array(visitor->arena, size, list->count);
    memcpy(items, list->items, size * list->count);
    list->items = items;
    for (size_t i = 0; i < list->count; i++) {
        void *item = (char *)items + i * size;
        const char *key = field->type == FIELD_DICT ? ((const Text *)item)->utf8
                                                    : arena_text(visitor->arena, "%zu", i + 1);
        if (field->fields)
            visit_fields(visitor, field->fields, item, join_path(visitor, path, key));
        else
            visit_text(visitor, join_path(visitor, path, key), item, field->item);
    }
}

static void visit_fields(const Visitor *visitor, const Field *fields, void *record, const char *path)
{
    for (const Field *field = fields; field->key; field++) {
        void *member = (char *)record + field->offset;
        const char *here = join_path(visitor, path, field->key);
        switch (field->type) {
        case FIELD_TEXT:
        case FIELD_MARKUP: visit_text(visitor, here, member, field->type); break;
        case FIELD_RECORD:
            if (visitor->visit || !field->has || *(const bool *)((const char *)record + field->has))
                visit_fields(visitor, field->fields, member, here);
            break;
        case FIELD_LIST:
        case FIELD_DICT: visit_list(visitor, field, member, here); break;
        default:
            if (visitor->vary && field->varies)
                visitor->vary(visitor->context, here, field, member);
        }
    }
}

void schema_visit(Arena *arena, const Field *fields, void *record, const char *path, SchemaVisit visit, void *context)
{
    const Visitor visitor = { .arena = arena, .visit = visit, .context = context };
    visit_fields(&visitor, fields, record, path);
}

void schema_vary(Arena *arena, const Field *fields, void *record, const char *path, SchemaVary vary, void *context)
{
    const Visitor visitor = { .arena = arena, .vary = vary, .context = context };
    visit_fields(&visitor, fields, record, path);
}
