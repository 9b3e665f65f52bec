/* A page's content as operators with their operands: ISO 32000-1, 7.8.2. libqpdf's C API has no such reader. */
#ifndef PRINT_CONTENT_STREAM_H
#define PRINT_CONTENT_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/limits.h"

/* A piece of the content, lent by it. */
typedef struct Token {
    const char *first;
    size_t length;
} Token;

typedef struct Operator {
    Token whole;                    /* operands and word */
    Token word;                     /* "re"; "BI": an inline image up to its EI */
    Token operands[OPERAND_LIMIT];  /* the last ones before the word */
    size_t operand_count;
} Operator;

typedef struct ContentReader {
    const char *at, *end;
    int depth; /* of the array or dictionary that is being passed over */
} ContentReader;

/* Reads the next operator. False at the end. Words without an operator at the end are dropped, and so is all from where arrays lie
 * deeper in each other than OPERAND_DEPTH_LIMIT. */
bool content_next(ContentReader *reader, Operator *op);

/* Reads the next operand, be it a whole array, as of a list of them. False at the end. */
bool content_next_token(ContentReader *reader, Token *token);

/* Asked of every operator for one word after the other: where the word is known to the compiler, it is two comparisons. */
static inline bool token_is(Token token, const char *word)
{
    return token.length == strlen(word) && memcmp(token.first, word, token.length) == 0;
}

/* The number that the operand says; 0 when it is none. */
double token_number(Token token);

/* What is in an array, without its brackets; a token that is none by itself. */
ContentReader token_list(Token token);

/* The bytes that a string says, (…) or <…>, fewer than the token has; `bytes` has room for so many. */
size_t token_bytes(Token string, unsigned char *bytes);

/* The string of a Tj, or the only one of a TJ that is not empty. False when there are several, or none. */
bool content_only_string(const Operator *op, Token *string);

#endif
