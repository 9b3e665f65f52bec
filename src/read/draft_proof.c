#include "read/draft_proof.h"

#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "read/markup.h"
#include "read/markup_source.h"

typedef struct Proving {
    Draft *draft;
    Arena *arena;
    Diags *diags;
    bool *found; /* for each word of the export */
    bool right;
} Proving;

static void report_with(Proving *proving, Place at, const char *what, const char *way_out)
{
    diag_error(proving->diags, at, DIAG_IMPORT_INCOMPLETE, "%s", message(what));
    diag_hint(proving->diags, "%s", message(way_out));
    proving->right = false;
}

static void report(Proving *proving, Place at, const char *what)
{
    report_with(proving, at, what, MESSAGE("this is a fault of the import and not of the file; nothing was written"));
}

static void find_words(Proving *proving, ExportPart part)
{
    for (size_t i = part.from; i < part.to; i++) {
        if (proving->found[i]) {
            report(proving, part.at, MESSAGE("words of this text would stand in the issue twice"));
            return;
        }
        proving->found[i] = true;
    }
}

static const char *plain_words(Proving *proving, const DraftNode *node, Text text)
{
    Diags *quiet = diags_open(proving->arena);
    const Paragraph *paragraphs = node->kind == DRAFT_TEXT ? markup_read(proving->arena, text, quiet) : markup_read_line(proving->arena, text, quiet);
    return markup_words(proving->arena, paragraphs);
}

/* The text as the reader has it holds the words of all its parts and no other. */
static void prove_text(Proving *proving, const DraftNode *node, const Node *written)
{
    size_t count = 0;
    for (const DraftPart *part = node->parts; part; part = part->next)
        count += part->part.to - part->part.from;
    const char **words = ARENA_ARRAY(proving->arena, const char *, count + 1);
    count = 0;
    for (const DraftPart *part = node->parts; part; part = part->next) {
        find_words(proving, part->part);
        for (size_t i = part->part.from; i < part->part.to; i++)
            words[count++] = proving->draft->export->words.words[i];
    }
    if (strlen(written->text.utf8) > SOURCE_LIMIT) {
        report_with(proving, node->parts->part.at, MESSAGE("the text that begins here is longer than a text of an issue may be"),
                    MESSAGE("part it by headings in the export, or in several exports"));
        return;
    }
    const Words shown = words_of(proving->arena, plain_words(proving, node, written->text));
    if (!words_equal(shown, (Words){ words, count }))
        report(proving, node->parts->part.at, MESSAGE("not every word of this text would be in the issue"));
}

static bool same_text(Proving *proving, const DraftNode *node, const Node *written)
{
    const char *words = draft_words(proving->arena, node);
    size_t length = strlen(words), got = strlen(written->text.utf8);
    while (node->kind == DRAFT_TEXT && got > 0 && written->text.utf8[got - 1] == '\n')
        got--;
    return length == got && memcmp(words, written->text.utf8, length) == 0;
}

static void prove_node(Proving *proving, const DraftNode *node, const Node *written);

static void prove_entries(Proving *proving, const DraftNode *node, const Node *written)
{
    const Node *entry = written->first;
    for (const DraftNode *inner = node->first; inner; inner = inner->next) {
        if (inner->kind == DRAFT_NOTE || draft_is_empty(inner))
            continue;
        if (!entry || (inner->key && strcmp(inner->key, entry->key.utf8) != 0)) {
            report(proving, (Place){ .file = written->text.at.file, .line = inner->line }, MESSAGE("the issue would not be read as it was written"));
            return;
        }
        prove_node(proving, inner, entry);
        entry = entry->next;
    }
}

static void prove_node(Proving *proving, const DraftNode *node, const Node *written)
{
    switch (node->kind) {
    case DRAFT_MAP:
    case DRAFT_LIST: prove_entries(proving, node, written); break;
    case DRAFT_LINE:
    case DRAFT_TEXT:
        if (written->kind != NODE_SCALAR || !same_text(proving, node, written))
            report(proving, node->parts ? node->parts->part.at : written->text.at, MESSAGE("a text of the issue would not be read as it was written"));
        else if (node->parts)
            prove_text(proving, node, written);
        break;
    case DRAFT_DATA:
    case DRAFT_NOTE: break;
    }
}

/* The block that holds the word. */
static Place place_of(const Export *export, size_t word)
{
    for (size_t i = 0; i < export->count; i++)
        if (export->blocks[i].from <= word && word < export->blocks[i].to)
            return export->blocks[i].at;
    return (Place){ 0 };
}

static void prove_all_found(Proving *proving)
{
    const Export *export = proving->draft->export;
    for (size_t i = 0; i < export->words.count; i++)
        if (!proving->found[i]) {
            report(proving, place_of(export, i), MESSAGE("words from here on would not be in the issue"));
            while (i + 1 < export->words.count && !proving->found[i + 1])
                i++;
        }
}

bool draft_proof(Draft *draft, const Node *tree, Diags *diags)
{
    Proving proving = { .draft = draft, .arena = draft->arena, .diags = diags, .right = true };
    proving.found = ARENA_ARRAY(draft->arena, bool, draft->export->words.count + 1);
    prove_node(&proving, draft->root, tree);
    for (const DraftClaim *claim = draft->claims; claim; claim = claim->next)
        find_words(&proving, claim->part);
    prove_all_found(&proving);
    return proving.right;
}
