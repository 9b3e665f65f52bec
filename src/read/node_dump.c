/* The tree as text, for tests. */
#include "read/node.h"

static void dump_words(const char *utf8, FILE *out)
{
    fputc('"', out);
    for (; *utf8 != '\0'; utf8++) {
        if (*utf8 == '\n')
            fputs("\\n", out);
        else if (*utf8 == '"' || *utf8 == '\\')
            fprintf(out, "\\%c", *utf8);
        else
            fputc(*utf8, out);
    }
    fputc('"', out);
}

static void dump_entry(const Node *node, int depth, FILE *out)
{
    static const char *const kinds[] = { [NODE_SCALAR] = "text", [NODE_LIST] = "list", [NODE_MAP] = "map" };
    fprintf(out, "%*s", depth * 2, "");
    if (node->key.utf8)
        fprintf(out, "%d:%d %s: ", node->key.at.line, node->key.at.column, node->key.utf8);
    fprintf(out, "%d:%d %s", node->text.at.line, node->text.at.column, kinds[node->kind]);
    if (node->kind == NODE_SCALAR) {
        fputs(node->quoted ? " quoted " : " ", out);
        dump_words(node->text.utf8, out);
    }
    fputc('\n', out);
    for (const Node *entry = node->first; entry; entry = entry->next)
        dump_entry(entry, depth + 1, out);
}

void node_dump(const Node *node, FILE *out)
{
    dump_entry(node, 0, out);
}
