#include "print/account_lists.h"

#include <string.h>

#include "base/limits.h"
#include "base/messages.h"

Lister lister_open(Arena *arena)
{
    return (Lister){ .arena = arena };
}

void lister_add(Lister *lister, const char *words)
{
    Listed *listed = ARENA_NEW(lister->arena, Listed);
    listed->words = words;
    *(lister->last ? &lister->last->next : &lister->first) = listed;
    lister->last = listed;
}

/* libqpdf lends its words until the next call. */
const char *account_words(const Objects *objects, qpdf_oh string)
{
    if (!qpdf_oh_is_string(objects->qpdf, string))
        return NULL;
    const char *words = arena_text(objects->arena, "%s", qpdf_oh_get_utf8_value(objects->qpdf, string));
    return *words ? words : NULL;
}

static const char *name_of(const Objects *objects, qpdf_oh name)
{
    return qpdf_oh_is_name(objects->qpdf, name) ? arena_text(objects->arena, "%s", qpdf_oh_get_name(objects->qpdf, name) + 1) : NULL;
}

static int count_of(const Objects *objects, qpdf_oh array)
{
    return qpdf_oh_is_array(objects->qpdf, array) ? qpdf_oh_get_array_n_items(objects->qpdf, array) : 0;
}

/* --- output intents --- */

const Listed *account_intents(const Objects *objects)
{
    Lister lister = lister_open(objects->arena);
    qpdf_oh all = object_get(objects, qpdf_get_root(objects->qpdf), "/OutputIntents");
    for (int i = 0; i < count_of(objects, all); i++) {
        qpdf_oh intent = qpdf_oh_get_array_item(objects->qpdf, all, i);
        const char *kind = name_of(objects, object_get(objects, intent, "/S"));
        const char *condition = account_words(objects, object_get(objects, intent, "/OutputConditionIdentifier"));
        const char *info = account_words(objects, object_get(objects, intent, "/Info"));
        const bool embedded = qpdf_oh_is_stream(objects->qpdf, object_get(objects, intent, "/DestOutputProfile"));
        const bool says_more = info && (!condition || strcmp(info, condition) != 0);
        lister_add(&lister, arena_text(objects->arena, "%s, %s%s%s%s", condition ? condition : message("no condition named"), says_more ? info : "",
                                       says_more ? ", " : "", kind ? kind : message("of no kind"), embedded ? "" : message(", without its profile")));
    }
    return lister.first;
}

/* --- fonts --- */

/* "ABCDEF+Name" is a part of the font Name. */
static const char *without_tag(const char *name)
{
    enum { LETTERS = 6 };
    return strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == LETTERS && name[LETTERS] == '+' ? name + LETTERS + 1 : name;
}

static bool is_embedded(const Objects *objects, qpdf_oh font)
{
    qpdf_oh below = object_get(objects, font, "/DescendantFonts");
    if (count_of(objects, below) > 0)
        font = qpdf_oh_get_array_item(objects->qpdf, below, 0);
    qpdf_oh descriptor = object_get(objects, font, "/FontDescriptor");
    static const char *const keys[] = { "/FontFile", "/FontFile2", "/FontFile3" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (qpdf_oh_is_stream(objects->qpdf, object_get(objects, descriptor, keys[i])))
            return true;
    return false;
}

static void insert_sorted(Lister *lister, const char *words)
{
    Listed **at = &lister->first;
    while (*at && strcmp((*at)->words, words) < 0)
        at = &(*at)->next;
    if (*at && strcmp((*at)->words, words) == 0)
        return;
    Listed *listed = ARENA_NEW(lister->arena, Listed);
    *listed = (Listed){ .words = words, .next = *at };
    *at = listed;
}

const Listed *account_fonts(const Objects *objects, int pages)
{
    Lister lister = lister_open(objects->arena);
    for (int i = 0; i < pages; i++) {
        qpdf_oh fonts = object_get(objects, object_get(objects, qpdf_get_page_n(objects->qpdf, (size_t)i), "/Resources"), "/Font");
        if (!qpdf_oh_is_dictionary(objects->qpdf, fonts))
            continue;
        Lister keys = lister_open(objects->arena); /* the iterator is the library's only one */
        for (qpdf_oh_begin_dict_key_iter(objects->qpdf, fonts); qpdf_oh_dict_more_keys(objects->qpdf);)
            lister_add(&keys, arena_text(objects->arena, "%s", qpdf_oh_dict_next_key(objects->qpdf)));
        for (const Listed *key = keys.first; key; key = key->next) {
            qpdf_oh font = object_get(objects, fonts, key->words);
            const char *name = name_of(objects, object_get(objects, font, "/BaseFont"));
            insert_sorted(&lister, arena_text(objects->arena, "%s%s", name ? without_tag(name) : message("a font without a name"),
                                              is_embedded(objects, font) ? "" : message(" (not embedded)")));
        }
    }
    return lister.first;
}

/* --- attachments --- */

typedef struct Carrying {
    const Objects *objects;
    Carried *first, **end;
    int room; /* for more branches of the tree */
} Carrying;

static void add_carried(Carrying *carrying, qpdf_oh specification)
{
    const Objects *objects = carrying->objects;
    qpdf_data qpdf = objects->qpdf;
    Carried *carried = ARENA_NEW(objects->arena, Carried);
    carried->name = account_words(objects, object_get(objects, specification, "/UF"));
    if (!carried->name)
        carried->name = account_words(objects, object_get(objects, specification, "/F"));
    carried->file = object_get(objects, object_get(objects, specification, "/EF"), "/F");
    qpdf_oh about = qpdf_oh_is_stream(qpdf, carried->file) ? qpdf_oh_get_dict(qpdf, carried->file) : carried->file;
    carried->mime = name_of(objects, object_get(objects, about, "/Subtype"));
    carried->relationship = name_of(objects, object_get(objects, specification, "/AFRelationship"));
    qpdf_oh_get_value_as_int(qpdf, object_get(objects, object_get(objects, about, "/Params"), "/Size"), &carried->size);
    *carrying->end = carried;
    carrying->end = &carried->next;
}

/* A tree of names that leads in a circle ends at some depth, and when there is no room for more branches. */
static void add_branch(Carrying *carrying, qpdf_oh node, int depth)
{
    const Objects *objects = carrying->objects;
    if (--carrying->room < 0)
        return;
    qpdf_oh names = object_get(objects, node, "/Names"), below = object_get(objects, node, "/Kids");
    for (int i = 1; i < count_of(objects, names); i += 2)
        add_carried(carrying, qpdf_oh_get_array_item(objects->qpdf, names, i));
    for (int i = 0; i < count_of(objects, below) && depth < CARRIED_DEPTH_LIMIT; i++)
        add_branch(carrying, qpdf_oh_get_array_item(objects->qpdf, below, i), depth + 1);
}

const Carried *account_carried(const Objects *objects)
{
    Carrying carrying = { .objects = objects, .room = CARRIED_LIMIT };
    carrying.end = &carrying.first;
    qpdf_oh names = object_get(objects, qpdf_get_root(objects->qpdf), "/Names");
    add_branch(&carrying, object_get(objects, names, "/EmbeddedFiles"), 0);
    return carrying.first;
}

const Listed *account_attachments(const Objects *objects)
{
    Arena *arena = objects->arena;
    Lister lister = lister_open(arena);
    for (const Carried *carried = account_carried(objects); carried; carried = carried->next) {
        const char *bytes = arena_text(arena, message_of("%d byte", "%d bytes", (size_t)carried->size), carried->size);
        lister_add(&lister, arena_text(arena, "%s (%s, %s%s%s)", carried->name ? carried->name : message("a file without a name"),
                                       carried->mime ? carried->mime : message("of no kind"), bytes, carried->relationship ? ", " : "",
                                       carried->relationship ? carried->relationship : ""));
    }
    return lister.first;
}
