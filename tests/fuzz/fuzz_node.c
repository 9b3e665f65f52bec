/* YAML becomes a tree, whatever is in it. */
#include "fuzz.h"
#include "read/node.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("a.yaml", bytes, length);
    const Node *tree = node_load(fuzz.arena, fuzz.input, fuzz.diags);
    fuzz_wants(&fuzz, !tree == (diags_count(fuzz.diags, DIAG_ERROR) > 0), "there is a tree, or a report says why not");
    if (tree) {
        FILE *paper = fuzz_paper();
        size_t written;
        node_dump(tree, paper);
        fuzz_words(&fuzz, paper, &written);
    }
    return fuzz_close(&fuzz);
}
