/* A PO file is read as a translation, and brought up to the bundled issue as tamga extract does it. What is written can be
 * read, and there is nothing more to change in it. */
#include "fuzz.h"
#include "read/po_write.h"
#include "read/translation.h"

static const char *const *const *no_notes(const Fuzz *fuzz, Texts texts)
{
    static const char *const none[] = { NULL };
    const char *const **notes = ARENA_ARRAY(fuzz->arena, const char *const *, texts.count + 1);
    for (size_t i = 0; i < texts.count; i++)
        notes[i] = none;
    return notes;
}

static PoWriting writing_of(const Fuzz *fuzz, const Input *input, Texts texts)
{
    const PoFile *file = po_read(fuzz->arena, input);
    return (PoWriting){ .file = file, .texts = texts, .matches = po_match(fuzz->arena, file, texts), .notes = no_notes(fuzz, texts),
                        .head = { "Tests 4", "ru", "2022-12-31 12:00+0000" } };
}

static void refresh(const Fuzz *fuzz)
{
    const Texts texts = texts_of(fuzz->arena, fuzz_issue());
    const PoWriting writing = writing_of(fuzz, fuzz->input, texts);
    if (!po_changes(&writing))
        return;
    FILE *paper = fuzz_paper();
    po_write(&writing, paper);
    size_t length;
    const char *words = fuzz_words(fuzz, paper, &length);
    const Input *written = fuzz_input(fuzz, "written.po", words, length);
    fuzz_wants(fuzz, translation_load(fuzz->arena, written, fuzz->diags) != NULL, "what is written can be read");
    const PoWriting again = writing_of(fuzz, written, texts);
    fuzz_wants(fuzz, !po_changes(&again), "what is written is up to date");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("ru.po", bytes, length);
    if (translation_load(fuzz.arena, fuzz.input, fuzz.diags))
        refresh(&fuzz);
    return fuzz_close(&fuzz);
}
