/* The text of a published issue becomes the draft of one, in English or, where it has Cyrillic letters, in Russian. No word
 * is lost, and what is written can be read. */
#include <string.h>

#include "fuzz.h"
#include "read/draft_proof.h"
#include "read/importing.h"
#include "read/node.h"
#include "set/content.h"

static bool is_cyrillic(const Input *input)
{
    return memchr(input->bytes, 0xD0, input->length) || memchr(input->bytes, 0xD1, input->length);
}

/* Some of it as plain text, as pages that hold no more ask for. */
static const ImportForm *forms_of(const Fuzz *fuzz, const Export *export)
{
    static const ImportKeeping keepings[] = { KEEPS_FORM, KEEPS_FORM, KEEPS_WORDS, KEEPS_FORM, KEEPS_SPLIT };
    ImportForm *forms = ARENA_ARRAY(fuzz->arena, ImportForm, export->count + 1);
    for (size_t i = 0; i < export->count; i++)
        forms[i].keeping = keepings[i % (sizeof keepings / sizeof *keepings)];
    return forms;
}

static void import(const Fuzz *fuzz, const Language *language, const ImportTable *table, const Export *export)
{
    Importing importing = { .arena = fuzz->arena, .export = export, .table = table, .language = language, .forms = forms_of(fuzz, export), .diags = fuzz->diags,
                            .facts = { .layout = "bomca-10@1", .language = language_code(language), .file = "export.md" } };
    Draft *draft = importing_run(&importing);
    const char *words = draft_write(draft, "# An issue.\n");
    const Input *written = fuzz_input(fuzz, "issue.yaml", words, strlen(words));
    const Node *tree = node_load(fuzz->arena, written, fuzz->diags);
    fuzz_wants(fuzz, tree != NULL, "what is written is YAML");
    fuzz_wants(fuzz, draft_proof(draft, tree, fuzz->diags), "no word is lost");
    fuzz_wants(fuzz, issue_read(fuzz->arena, tree, section_kinds, fuzz->diags) != NULL, "what is written is an issue");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("export.md", bytes, length);
    const Language *language = fuzz_language(is_cyrillic(fuzz.input) ? "ru" : "en");
    const ImportTable *table = import_table(fuzz.arena, language);
    const Export *export = export_read(fuzz.arena, fuzz.input, table, fuzz.diags);
    if (export)
        import(&fuzz, language, table, export);
    return fuzz_close(&fuzz);
}
