#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "read/node.h"
#include "set/content.h"

const Input *fuzz_input(const Fuzz *fuzz, const char *name, const char *bytes, size_t length)
{
    Input *input = ARENA_NEW(fuzz->arena, Input);
    *input = (Input){ .name = name, .bytes = arena_copy(fuzz->arena, bytes, length), .length = length };
    diags_add_source(fuzz->diags, input->name, input->bytes, input->length);
    return input;
}

Fuzz fuzz_open(const char *name, const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = { .arena = arena_open() };
    fuzz.diags = diags_open(fuzz.arena);
    fuzz.input = fuzz_input(&fuzz, name, (const char *)bytes, length);
    return fuzz;
}

int fuzz_close(Fuzz *fuzz)
{
    FILE *paper = fuzz_paper();
    diags_print(fuzz->diags, paper, true);
    size_t length;
    fuzz_words(fuzz, paper, &length);
    arena_close(fuzz->arena);
    return 0;
}

void fuzz_wants(const Fuzz *fuzz, bool right, const char *sentence)
{
    if (right)
        return;
    diags_print(fuzz->diags, stderr, false);
    fprintf(stderr, "this must hold and does not: %s\n", sentence);
    abort();
}

/* --- paper: one sheet at a time --- */

static char *written;
static size_t written_length;

FILE *fuzz_paper(void)
{
    FILE *paper = open_memstream(&written, &written_length);
    if (!paper)
        abort();
    return paper;
}

const char *fuzz_words(const Fuzz *fuzz, FILE *paper, size_t *length)
{
    fclose(paper);
    *length = written_length;
    const char *words = arena_copy(fuzz->arena, written, written_length);
    free(written);
    return words;
}

/* --- what is read once --- */

static Arena *shelf;
static Diags *shelf_diags;

static const Input *shelf_load(const char *path)
{
    if (!shelf) {
        shelf = arena_open();
        shelf_diags = diags_open(shelf);
    }
    return input_load(shelf, path, INPUT_LIMIT, shelf_diags);
}

static void want_shelved(const void *thing)
{
    const Fuzz fuzz = { .arena = shelf, .diags = shelf_diags };
    fuzz_wants(&fuzz, thing != NULL, "the repository's own files are good; is this its root?");
}

const Language *fuzz_language(const char *code)
{
    static const Language *en, *ru;
    const Language **language = strcmp(code, "ru") == 0 ? &ru : &en;
    if (!*language) {
        const Input *input = shelf_load(language == &ru ? "layouts/languages/ru.yaml" : "layouts/languages/en.yaml");
        *language = input ? language_load(shelf, input, shelf_diags) : NULL;
    }
    want_shelved(*language);
    return *language;
}

const Issue *fuzz_issue(void)
{
    static const Issue *issue;
    if (!issue) {
        const Input *input = shelf_load("issues/2022-q4/issue.yaml");
        const Node *tree = input ? node_load(shelf, input, shelf_diags) : NULL;
        issue = tree ? issue_read(shelf, tree, section_kinds, shelf_diags) : NULL;
    }
    want_shelved(issue);
    return issue;
}
