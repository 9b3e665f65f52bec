/* Addresses and handles among running words: what the copy-editing pass and
 * the hyphenation leave alone. */
#ifndef READ_MARKUP_ADDRESS_H
#define READ_MARKUP_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum AddressKind {
    ADDRESS_WEB,    /* https://example.org/news, www.example.org */
    ADDRESS_MAIL,   /* office@example.org */
    ADDRESS_HANDLE, /* @EXAMPLE */
} AddressKind;

typedef struct Address {
    AddressKind kind;
    size_t start;  /* in bytes */
    size_t length;
} Address;

/* Finds the first address at or after `from` and says whether there is one. Called again with the
 * end of the one before, it takes time in proportion to the words. */
bool address_find(const char *words, size_t from, Address *address);

#endif
