/* Every text of an issue has a room, or there is a reason why it has none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"

#include "set/content.h"
#include "set/room_fields.h"

/* A field without a room. `kind` NULL: of any; `path` of a whole field, or how it ends behind a slash. */
typedef struct Roomless {
    const char *kind, *path, *why;
} Roomless;

static const Roomless roomless[] = {
    { NULL, "alt", "it is heard, and stands on no page" },
    { NULL, "credit", "it goes on behind the caption, in the caption's lines" },
    { NULL, "value", "a figure is as long as it is; the layout has smaller styles for long ones" },
    { "issue", "title", "only the PDF's properties have it" },
    { "issue", "subject", "only the PDF's properties have it" },
    { "issue", "keywords", "only the PDF's properties have them" },
    { "issue", "author", "only the PDF's properties have it" },
    { "issue", "publisher", "only the PDF's properties have it" },
    { "issue", "rights", "only the PDF's properties have it" },
    { "issue", "cover/caption", "the picture fills the page, and nothing stands under it" },
    { "letters", "letters/portrait/caption", "name and office stand beside it" },
    { "about", "cards/picture/caption", "the card is its caption" },
    { "contact", "picture/caption", "the address stands on it" },
    { "contact", "disclaimer/body", "it stands within the wording of the language" },
    { "charts", "charts/countries/name", "its width is what the figures of the countries leave" },
    { "charts", "charts/parts", "they share a line, and a long one takes from the others" },
    { "charts", "charts/labels", "they share the width with the figures under them" },
    { "charts", "charts/text", "it goes beside the number or below it, and the number is as wide as it is" },
    { "charts", "charts/change", "it takes as many lines as it wants" },
};

static bool names(const Roomless *reason, const char *kind, const char *path)
{
    const char *end = strrchr(path, '/');
    const bool of_kind = !reason->kind || strcmp(reason->kind, kind) == 0;
    return of_kind && (strcmp(reason->path, path) == 0 || (!reason->kind && end && strcmp(reason->path, end + 1) == 0));
}

static bool is_roomless(const char *kind, const char *path)
{
    for (size_t i = 0; i < sizeof roomless / sizeof *roomless; i++)
        if (names(&roomless[i], kind, path))
            return true;
    return false;
}

/* A row of every kind is one of every kind of section. */
static bool is_row_of(const RoomField *row, const char *kind, const char *path)
{
    const bool of_kind = row->kind ? strcmp(row->kind, kind) == 0 : strcmp(kind, "issue") != 0;
    return of_kind && strcmp(row->path, path) == 0;
}

static bool has_row(const char *kind, const char *path)
{
    for (const RoomField *row = room_fields; row->path; row++)
        if (is_row_of(row, kind, path))
            return true;
    return false;
}

/* ------------------------------------------------------------------- walk */

typedef void (*Visit)(const char *kind, const char *path);

static void walk(const char *kind, const char *above, const Field *fields, Visit visit)
{
    for (; fields->key; fields++) {
        const char *path = arena_text(arena, "%s%s%s", above, *above ? "/" : "", fields->key);
        const FieldType type = fields->type == FIELD_LIST && !fields->fields ? fields->item : fields->type;
        if (fields->fields)
            walk(kind, path, fields->fields, visit);
        else if (type == FIELD_TEXT || type == FIELD_MARKUP)
            visit(kind, path);
    }
}

static void walk_all(Visit visit)
{
    walk("issue", "", issue_fields, visit);
    for (const SectionKind *const *kind = section_kinds; *kind; kind++)
        walk((*kind)->name, "", (*kind)->fields, visit);
}

/* ------------------------------------------------------------------ tests */

static void want_one_of_both(const char *kind, const char *path)
{
    const bool row = has_row(kind, path), reason = is_roomless(kind, path);
    if (!row && !reason)
        fail_msg("%s, %s: give it a row in src/set/room_fields.c, or a reason here", kind, path);
    if (row && reason)
        fail_msg("%s, %s: it has a row, and a reason to have none", kind, path);
}

static void every_text_has_a_room_or_a_reason(void **state)
{
    (void)state;
    walk_all(want_one_of_both);
}

static const Roomless *sought_reason;
static const RoomField *sought_row;
static size_t found;

static void note_reason(const char *kind, const char *path)
{
    found += names(sought_reason, kind, path);
}

static void note_row(const char *kind, const char *path)
{
    found += is_row_of(sought_row, kind, path);
}

static void what_is_named_is_there(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof roomless / sizeof *roomless; i++) {
        sought_reason = &roomless[i];
        found = 0;
        walk_all(note_reason);
        if (!found)
            fail_msg("no field is \"%s\", which is said to be without room", roomless[i].path);
    }
    for (sought_row = room_fields; sought_row->path; sought_row++) {
        found = 0;
        walk_all(note_row);
        if (!found)
            fail_msg("no field is \"%s\", which has a row", sought_row->path);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_text_has_a_room_or_a_reason, open_list, close_list),
        cmocka_unit_test_setup_teardown(what_is_named_is_there, open_list, close_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
