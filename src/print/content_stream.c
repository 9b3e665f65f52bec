#include "print/content_stream.h"

#include <string.h>

#include "base/unit.h"

/* What ends a word: ISO 32000-1, 7.2.2. */
static const enum Kind { REGULAR, SPACE, DELIMITER } kinds[256] = {
    [' '] = SPACE, ['\n'] = SPACE, ['\r'] = SPACE, ['\t'] = SPACE, ['\f'] = SPACE, ['\0'] = SPACE,
    ['('] = DELIMITER, [')'] = DELIMITER, ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER, [']'] = DELIMITER,
    ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER,
};

static enum Kind kind_of(char byte)
{
    return kinds[(unsigned char)byte];
}

static bool is_space(char byte)
{
    return kind_of(byte) == SPACE;
}

static void skip_spaces(ContentReader *reader)
{
    while (reader->at < reader->end && (is_space(*reader->at) || *reader->at == '%')) {
        if (*reader->at == '%')
            while (reader->at < reader->end && *reader->at != '\n' && *reader->at != '\r')
                reader->at++;
        else
            reader->at++;
    }
}

/* (words): brackets in it stand in pairs, or behind a backslash. */
static void skip_string(ContentReader *reader)
{
    int depth = 0;
    while (reader->at < reader->end) {
        const char byte = *reader->at++;
        if (byte == '\\' && reader->at < reader->end)
            reader->at++;
        depth += (byte == '(') - (byte == ')');
        if (depth == 0)
            return;
    }
}

static void skip_word(ContentReader *reader)
{
    reader->at++; /* a name begins with a delimiter */
    while (reader->at < reader->end && kind_of(*reader->at) == REGULAR)
        reader->at++;
}

static void skip_hex(ContentReader *reader)
{
    while (reader->at < reader->end && *reader->at++ != '>')
        ;
}

static bool begins(const ContentReader *reader, const char *word)
{
    const size_t length = strlen(word);
    return (size_t)(reader->end - reader->at) >= length && !memcmp(reader->at, word, length);
}

static void skip_token(ContentReader *reader);

/* Up to the mark that ends an array or a dictionary. */
static void skip_until(ContentReader *reader, const char *mark)
{
    if (++reader->depth > OPERAND_DEPTH_LIMIT)
        reader->at = reader->end;
    else
        reader->at += strlen(mark);
    skip_spaces(reader);
    while (reader->at < reader->end && !begins(reader, mark)) {
        skip_token(reader);
        skip_spaces(reader);
    }
    if (reader->at < reader->end)
        reader->at += strlen(mark);
    reader->depth--;
}

static void skip_token(ContentReader *reader)
{
    if (begins(reader, "<<"))
        skip_until(reader, ">>");
    else if (*reader->at == '[')
        skip_until(reader, "]");
    else if (*reader->at == '(')
        skip_string(reader);
    else if (*reader->at == '<')
        skip_hex(reader);
    else
        skip_word(reader);
}

static bool is_word(Token token)
{
    const char byte = *token.first;
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '\'' || byte == '"';
}

static bool is_operand(Token token)
{
    return !is_word(token) || token_is(token, "true") || token_is(token, "false") || token_is(token, "null");
}

static Token next_token(ContentReader *reader)
{
    const char *first = reader->at;
    skip_token(reader);
    return (Token){ first, (size_t)(reader->at - first) };
}

/* The bytes of an inline image end with an EI between white spaces. */
static void skip_image(ContentReader *reader)
{
    for (; reader->at + 3 < reader->end; reader->at++)
        if (is_space(reader->at[0]) && reader->at[1] == 'E' && reader->at[2] == 'I' && is_space(reader->at[3])) {
            reader->at += 3;
            return;
        }
    reader->at = reader->end;
}

static void add_operand(Operator *op, Token token)
{
    if (op->operand_count == OPERAND_LIMIT) {
        memmove(op->operands, op->operands + 1, (OPERAND_LIMIT - 1) * sizeof *op->operands);
        op->operand_count--;
    }
    op->operands[op->operand_count++] = token;
}

bool content_next(ContentReader *reader, Operator *op)
{
    op->operand_count = 0;
    op->word = op->whole = (Token){ 0 };
    skip_spaces(reader);
    const char *first = reader->at;
    while (reader->at < reader->end) {
        const Token token = next_token(reader);
        if (is_operand(token)) {
            add_operand(op, token);
            skip_spaces(reader);
            continue;
        }
        op->word = token;
        if (token_is(token, "BI"))
            skip_image(reader);
        op->whole = (Token){ first, (size_t)(reader->at - first) };
        return true;
    }
    return false;
}

double token_number(Token token)
{
    char digits[32] = "";
    double number = 0;
    if (token.length < sizeof digits)
        memcpy(digits, token.first, token.length);
    unit_parse_number(digits, &number);
    return number;
}

bool content_next_token(ContentReader *reader, Token *token)
{
    skip_spaces(reader);
    if (reader->at >= reader->end)
        return false;
    *token = next_token(reader);
    return true;
}

ContentReader token_list(Token token)
{
    const bool list = token.length >= 2 && *token.first == '[';
    return (ContentReader){ .at = token.first + list, .end = token.first + token.length - list };
}

/* --- strings --- */

static int hex_digit(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    const char letter = (char)(byte | 0x20);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/* A digit that is missing at the end is a 0: ISO 32000-1, 7.3.4.3. */
static size_t hex_bytes(Token string, unsigned char *bytes)
{
    size_t digits = 0;
    for (size_t i = 1; i < string.length; i++) {
        const int digit = hex_digit(string.first[i]);
        if (digit < 0)
            continue;
        const size_t at = digits++ / 2;
        bytes[at] = (unsigned char)(digits % 2 ? digit << 4 : bytes[at] | digit);
    }
    return (digits + 1) / 2;
}

/* What a backslash at `at` stands for; -1: nothing, as before a line's end. Moves to its last byte. */
static int escaped(const char **at, const char *end)
{
    static const char words[] = "nrtbf", means[] = "\n\r\t\b\f";
    const char byte = *++*at;
    if (byte >= '0' && byte <= '7') {
        int number = byte - '0';
        for (int more = 0; more < 2 && *at + 1 < end && (*at)[1] >= '0' && (*at)[1] <= '7'; more++)
            number = 8 * number + *++*at - '0';
        return number & 0xFF;
    }
    const char *known = byte ? strchr(words, byte) : NULL;
    return byte == '\n' || byte == '\r' ? -1 : known ? means[known - words] : (unsigned char)byte;
}

size_t token_bytes(Token string, unsigned char *bytes)
{
    if (string.length < 2)
        return 0;
    if (*string.first == '<')
        return hex_bytes(string, bytes);
    size_t length = 0;
    const char *end = string.first + string.length - 1;
    for (const char *at = string.first + 1; at < end; at++) {
        const int byte = *at == '\\' && at + 1 < end ? escaped(&at, end) : (unsigned char)*at;
        if (byte >= 0)
            bytes[length++] = (unsigned char)byte;
    }
    return length;
}

static bool is_empty(Token string)
{
    return string.length <= 2;
}

bool content_only_string(const Operator *op, Token *string)
{
    if (op->operand_count == 0)
        return false;
    const Token last = op->operands[op->operand_count - 1];
    *string = last;
    if (*last.first != '[')
        return !is_empty(last);
    ContentReader array = token_list(last);
    int found = 0;
    for (Token token; content_next_token(&array, &token);) {
        if ((*token.first == '(' || *token.first == '<') && !is_empty(token)) {
            *string = token;
            found++;
        }
    }
    return found == 1;
}
