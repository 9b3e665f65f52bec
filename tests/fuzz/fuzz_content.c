/* A page's content as operators. Every piece lies within the content, and reading always gets on. */
#include "fuzz.h"
#include "print/content_stream.h"

static bool lies_in(Token token, Token whole)
{
    return token.first >= whole.first && token.first + token.length <= whole.first + whole.length;
}

/* A list, and the lists in it. */
static void read_list(const Fuzz *fuzz, Token list)
{
    ContentReader reader = token_list(list);
    for (Token token; content_next_token(&reader, &token);) {
        fuzz_wants(fuzz, lies_in(token, list) && token.length > 0, "a list holds its entries");
        token_number(token);
    }
}

static void read_operand(const Fuzz *fuzz, Token operand)
{
    unsigned char *bytes = arena_alloc(fuzz->arena, operand.length);
    const size_t count = *operand.first == '(' || *operand.first == '<' ? token_bytes(operand, bytes) : 0;
    fuzz_wants(fuzz, count < operand.length, "a string says fewer bytes than it has");
    token_number(operand);
    read_list(fuzz, operand);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("content", bytes, length);
    const Token content = { fuzz.input->bytes, length };
    ContentReader reader = { .at = content.first, .end = content.first + length };
    const char *before = reader.at;
    for (Operator op; content_next(&reader, &op); before = reader.at) {
        fuzz_wants(&fuzz, reader.at > before && lies_in(op.whole, content) && lies_in(op.word, op.whole), "an operator lies in the content");
        for (size_t i = 0; i < op.operand_count; i++)
            read_operand(&fuzz, op.operands[i]);
        Token string;
        content_only_string(&op, &string);
    }
    return fuzz_close(&fuzz);
}
