/* The draft as YAML. A text is written plain where it reads the same so, else in double quotes; running text is a block. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read/draft.h"

typedef struct Writing {
    Arena *arena;
    FILE *out;
    int line; /* that is being written */
} Writing;

static void put(Writing *writing, const char *words)
{
    for (const char *at = words; *at; at++)
        writing->line += *at == '\n';
    fputs(words, writing->out);
}

static void put_indent(Writing *writing, int indent)
{
    fprintf(writing->out, "%*s", indent, "");
}

/* The longest word that means something in YAML by itself, "false", has so many letters. */
enum { MEANT_MOST = 5 };

/* Beyond question: a letter first, and no sign that means something in YAML. */
static bool is_plain(const char *words)
{
    const size_t length = strlen(words);
    if (length <= MEANT_MOST)
        return false;
    const unsigned char first = (unsigned char)words[0], last = (unsigned char)words[length - 1];
    const bool letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first >= 0x80;
    return letter && last != ' ' && last != ':' && !strpbrk(words, "\"\\{}[],&*#?|<>=!%@`\n") && !strstr(words, ": ");
}

static void put_line(Writing *writing, const char *words)
{
    if (is_plain(words)) {
        put(writing, words);
        return;
    }
    fputc('"', writing->out);
    for (; *words; words++) {
        if (*words == '"' || *words == '\\')
            fputc('\\', writing->out);
        fputc(*words, writing->out);
    }
    fputc('"', writing->out);
}

static void put_block(Writing *writing, const char *words, int indent)
{
    put(writing, "|\n");
    for (;;) {
        const size_t length = strcspn(words, "\n");
        if (length > 0)
            put_indent(writing, indent);
        fprintf(writing->out, "%.*s", (int)length, words);
        if (!words[length])
            return;
        put(writing, "\n");
        words += length + 1;
    }
}

static void put_entries(Writing *writing, DraftNode *node, int indent);

/* What stands behind a key or a dash; lines below it are `indent` in. */
static void put_value(Writing *writing, DraftNode *node, int indent)
{
    switch (node->kind) {
    case DRAFT_MAP:
    case DRAFT_LIST: put_entries(writing, node, indent); break;
    case DRAFT_LINE: put_line(writing, draft_words(writing->arena, node)); break;
    case DRAFT_TEXT: put_block(writing, draft_words(writing->arena, node), indent); break;
    case DRAFT_DATA:
    case DRAFT_NOTE: put(writing, node->words); break;
    }
}

static void put_entry(Writing *writing, DraftNode *node, int indent)
{
    node->line = writing->line;
    const bool inner = node->kind == DRAFT_MAP || node->kind == DRAFT_LIST;
    if (node->kind == DRAFT_NOTE)
        put(writing, *node->words ? "# " : "");
    else if (!node->key)
        put(writing, "- ");
    else {
        put(writing, node->key);
        put(writing, inner ? ":\n" : ": ");
    }
    if (inner && node->key)
        put_indent(writing, indent + 2);
    put_value(writing, node, indent + 2);
    node->last_line = writing->line;
}

/* The first entry stands where writing has come to. A list without entries is not there. */
static void put_entries(Writing *writing, DraftNode *node, int indent)
{
    bool first = true;
    for (DraftNode *entry = node->first; entry; entry = entry->next) {
        if (draft_is_empty(entry))
            continue;
        if (!first) {
            put(writing, "\n");
            put_indent(writing, entry->kind == DRAFT_NOTE && !*entry->words ? 0 : indent);
        }
        put_entry(writing, entry, indent);
        first = false;
    }
}

const char *draft_write(Draft *draft, const char *first)
{
    char *bytes = NULL;
    size_t length;
    Writing writing = { draft->arena, open_memstream(&bytes, &length), 1 };
    if (!writing.out)
        arena_exhausted();
    put(&writing, first);
    put_entries(&writing, draft->root, 0);
    put(&writing, "\n");
    if (fclose(writing.out) != 0 || !bytes)
        arena_exhausted();
    return arena_own(draft->arena, bytes, free);
}
