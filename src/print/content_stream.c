#include "print/content_stream.h"

#include <string.h>

#include "base/unit.h"

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' || byte == '\0';
}

static bool is_delimiter(char byte)
{
    return byte != '\0' && strchr("()<>[]{}/%", byte);
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
    while (reader->at < reader->end && !is_space(*reader->at) && !is_delimiter(*reader->at))
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
    reader->at += strlen(mark);
    skip_spaces(reader);
    while (reader->at < reader->end && !begins(reader, mark)) {
        skip_token(reader);
        skip_spaces(reader);
    }
    if (reader->at < reader->end)
        reader->at += strlen(mark);
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
    *op = (Operator){ 0 };
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

bool token_is(Token token, const char *word)
{
    return token.length == strlen(word) && !memcmp(token.first, word, token.length);
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
    ContentReader array = { last.first + 1, last.first + last.length - 1 };
    int found = 0;
    for (skip_spaces(&array); array.at < array.end; skip_spaces(&array)) {
        const Token token = next_token(&array);
        if ((*token.first == '(' || *token.first == '<') && !is_empty(token)) {
            *string = token;
            found++;
        }
    }
    return found == 1;
}
