/* Walks a tree along the tables that it is read by. Top-down: a file, its records, their keys. */
#include "read/migration.h"

#include <string.h>

#include "base/version.h"
#include "read/format.h"

typedef struct Migration {
    Arena *arena;
    const Node *instead; /* of an overlay */
    Rewording *first, *last;
} Migration;

/* Lists lie in records and records in lists. */
static void walk_entry(Migration *migration, const Node *entry, const Field *field);
static void walk_record(Migration *migration, const Node *map, const Field *fields);

static bool is_before(Place a, Place b)
{
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

/* An issue.yaml is walked in its order, an overlay in that of its issue. */
static void add(Migration *migration, Text was, const char *becomes)
{
    Rewording **link = migration->last && is_before(migration->last->was.at, was.at) ? &migration->last->next : &migration->first;
    while (*link && is_before((*link)->was.at, was.at))
        link = &(*link)->next;
    Rewording *rewording = ARENA_NEW(migration->arena, Rewording);
    *rewording = (Rewording){ .was = was, .becomes = becomes, .next = *link };
    *link = rewording;
    if (!rewording->next)
        migration->last = rewording;
}

static void add_format(Migration *migration, const Node *tree)
{
    if (format_of(tree) != ISSUE_FORMAT)
        add(migration, node_entry(tree, "tamga")->text, arena_text(migration->arena, "%d", ISSUE_FORMAT));
}

/* ------------------------------------------------------------------- issue.yaml */

static void walk_sections(Migration *migration, const Node *list, const SectionKind *const *kinds)
{
    for (const Node *section = list->first; section; section = section->next)
        walk_record(migration, section, issue_kind(kinds, node_entry(section, "kind")->text.utf8)->fields);
}

const Rewording *migration_of_issue(Arena *arena, const Node *tree, const SectionKind *const *kinds)
{
    Migration migration = { .arena = arena };
    add_format(&migration, tree);
    for (const Node *entry = tree->first; entry; entry = entry->next) {
        const Field *field = schema_field(issue_fields, entry->key.utf8, SCHEMA_ANY_FORMAT);
        if (field->type == FIELD_NODE)
            walk_sections(&migration, entry, kinds);
        else
            walk_entry(&migration, entry, field);
    }
    return migration.first;
}

static void walk_entry(Migration *migration, const Node *entry, const Field *field)
{
    if (strcmp(entry->key.utf8, field->key) != 0)
        add(migration, entry->key, field->key);
    if (!field->fields)
        return;
    if (field->type == FIELD_RECORD)
        walk_record(migration, entry, field->fields);
    else
        for (const Node *item = entry->first; item; item = item->next)
            walk_record(migration, item, field->fields);
}

static void walk_record(Migration *migration, const Node *map, const Field *fields)
{
    for (const Node *entry = map->first; entry; entry = entry->next)
        walk_entry(migration, entry, schema_field(fields, entry->key.utf8, SCHEMA_ANY_FORMAT));
}

/* ---------------------------------------------------------------------- LL.yaml */

static void find_path(void *context, const char *path, const Field *field, void *member)
{
    Migration *migration = context;
    (void)member;
    const Node *entry = field->formerly ? node_entry(migration->instead, schema_path(migration->arena, path, field, field->until)) : NULL;
    if (entry)
        add(migration, entry->key, path);
}

const Rewording *migration_of_overlay(Arena *arena, const Node *tree, const Issue *issue)
{
    Migration migration = { .arena = arena, .instead = node_entry(tree, "instead") };
    add_format(&migration, tree);
    if (migration.instead)
        issue_vary(arena, issue, find_path, &migration);
    return migration.first;
}

/* ----------------------------------------------------------------------- mending */

/* Words that are not found as they are written stay; the proof of the mended file then fails. */
void migration_mend(Arena *arena, const Rewording *first, Mending *mending)
{
    for (const Rewording *rewording = first; rewording; rewording = rewording->next) {
        Written written;
        if (written_find(arena, mending_file(mending), WRITTEN_IN_YAML, rewording->was, &written))
            mending_add(mending, rewording->was, &written, 0, strlen(rewording->was.utf8), rewording->becomes);
    }
}
