#include "read/format.h"

#include "base/messages.h"
#include "base/version.h"
#include "read/scalar.h"
#include "read/schema.h"

const FormatChange format_changes[] = {
    { 2, MESSAGE("the file of a picture is called \"file\"; up to then \"picture\" meant both, the file and the whole with its alt text") },
    { .format = 0 },
};

int format_of(const Node *tree)
{
    int format;
    const Node *said = tree->kind == NODE_MAP ? node_entry(tree, "tamga") : NULL;
    const bool known = said && said->kind == NODE_SCALAR && scalar_parse_int(said->text.utf8, &format) && format >= 1 && format <= ISSUE_FORMAT;
    return known ? format : SCHEMA_ANY_FORMAT;
}

void format_reference(FILE *out)
{
    fputs("## formats\n| format | what it changed |\n| --- | --- |\n", out);
    for (const FormatChange *change = format_changes; change->format; change++)
        fprintf(out, "| %d | %s |\n", change->format, change->changed);
}
