/* issue.yaml becomes an issue, its texts, and what its editors say of them. */
#include "fuzz.h"
#include "read/editor_notes.h"
#include "read/markup.h"
#include "read/node.h"
#include "set/content.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("issue.yaml", bytes, length);
    const Node *tree = node_load(fuzz.arena, fuzz.input, fuzz.diags);
    const Issue *issue = tree ? issue_read(fuzz.arena, tree, section_kinds, fuzz.diags) : NULL;
    fuzz_wants(&fuzz, !issue == (diags_count(fuzz.diags, DIAG_ERROR) > 0), "there is an issue, or a report says why not");
    if (issue) {
        const Texts texts = texts_of(fuzz.arena, issue);
        for (size_t i = 0; i < texts.count; i++)
            markup_read(fuzz.arena, texts.items[i].text, fuzz.diags);
        editor_notes(fuzz.arena, fuzz.input, tree, texts);
    }
    return fuzz_close(&fuzz);
}
