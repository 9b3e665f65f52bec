/* Bytes in memory, lent by whoever has them. */
#ifndef PRINT_BYTES_H
#define PRINT_BYTES_H

#include <stddef.h>

typedef struct Bytes {
    const void *first;
    size_t length;
} Bytes;

#endif
