/* Running text is read, copy-edited in two languages, and parted for translators. That copy-editing changes nothing of its own
 * work is not asked here: among ten apostrophes in a row, which no author writes, it finds no rest. */
#include "fuzz.h"
#include "read/copyedit.h"

static void copyedit(const Fuzz *fuzz, const Paragraph *paragraphs, const char *code)
{
    const Language *language = fuzz_language(code);
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next) {
        if (paragraph->kind == PARAGRAPH_PICTURE)
            continue;
        const Paragraph *edited = copyedit_paragraph(fuzz->arena, language, paragraph, fuzz->diags);
        fuzz_wants(fuzz, edited->spans && *edited->spans->utf8 && !edited->next, "a paragraph that is copy-edited has words, and stands alone");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("issue.yaml", bytes, length);
    if (!input_is_text(fuzz.input, fuzz.diags))
        return fuzz_close(&fuzz);
    const Place at = { .file = fuzz.input->name, .line = 1, .column = 1, .length = 1 };
    const Text text = { .utf8 = input_compose(fuzz.arena, fuzz.input->bytes, length), .at = at, .origin = TEXT_BLOCK };
    const Paragraph *paragraphs = markup_read(fuzz.arena, text, fuzz.diags);
    markup_read_line(fuzz.arena, text, fuzz.diags);
    copyedit(&fuzz, paragraphs, "en");
    copyedit(&fuzz, paragraphs, "ru");
    fuzz_wants(&fuzz, !markup_lost(fuzz.arena, text, text), "a text has all that it has itself");
    markup_kept(fuzz.arena, text);
    Text *blocks;
    const size_t count = markup_blocks(fuzz.arena, text, &blocks);
    for (size_t i = 0; i < count; i++)
        markup_is_picture(blocks[i]);
    return fuzz_close(&fuzz);
}
