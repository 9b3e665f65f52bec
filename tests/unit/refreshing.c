#include "refreshing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct Tale {
    Text headline, text;
} Tale;

typedef struct Tales {
    SectionHead head;
    Text line, text;
    List tales;
} Tales;

static const Field tale_fields[] = {
    FIELD(Tale, headline, .type = FIELD_TEXT),
    FIELD(Tale, text, .type = FIELD_MARKUP),
    { .key = NULL },
};

static const Field tales_fields[] = {
    SECTION_HEAD(Tales),
    FIELD(Tales, line, .type = FIELD_TEXT),
    FIELD(Tales, text, .type = FIELD_MARKUP),
    FIELD(Tales, tales, .type = FIELD_LIST, .fields = tale_fields, .size = sizeof(Tale)),
    { .key = NULL },
};

static const SectionKind kind_tale = { .name = "tale", .fields = tales_fields, .size = sizeof(Tales) };
static const SectionKind *const kinds[] = { &kind_tale, NULL };

Texts texts_in(const char *sections)
{
    Input *input = ARENA_NEW(arena, Input);
    input->name = "issue.yaml";
    input->bytes = arena_text(arena, "tamga: 1\nlayout: a@1\nlanguage: en\nnumber: 4\ntitle: A title\n"
                                     "period: {from: 2022-10, to: 2022-12}\nsections:\n%s", sections);
    input->length = strlen(input->bytes);
    const Node *tree = node_load(arena, input, diags);
    const Issue *issue = tree ? issue_read(arena, tree, kinds, diags) : NULL;
    if (!issue) {
        diags_print(diags, stderr, false);
        fail_msg("refused: %s", input->bytes);
    }
    return texts_of(arena, issue);
}

const PoFile *po_of(const char *po)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = "ru.po", .bytes = po, .length = strlen(po) };
    return po_read(arena, input);
}

static const char *const *const *no_notes(Texts texts)
{
    static const char *const none[] = { NULL };
    const char *const **notes = ARENA_ARRAY(arena, const char *const *, texts.count + 1);
    for (size_t i = 0; i < texts.count; i++)
        notes[i] = none;
    return notes;
}

const char *refreshed(const char *po, Texts texts, const char *const *const *notes)
{
    const PoFile *file = po_of(po);
    const PoWriting writing = { .file = file, .texts = texts, .matches = po_match(arena, file, texts),
                                .notes = notes ? notes : no_notes(texts), .head = { "Tests 4", "ru", "2022-12-31 12:00+0000" } };
    if (!po_changes(&writing))
        return po;
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);
    po_write(&writing, out);
    fclose(out);
    const char *written = arena_copy(arena, bytes, length);
    free(bytes);
    return written;
}

const PoEntry *po_entry(const PoFile *file, const char *path)
{
    for (size_t i = 0; i < file->count; i++)
        if (!file->entries[i].obsolete && file->entries[i].context && strcmp(file->entries[i].context, path) == 0)
            return &file->entries[i];
    return NULL;
}
