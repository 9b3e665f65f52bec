#include "base/columns.h"

#include <string.h>

#include "base/text.h"

static void put_spaces(FILE *out, const char *words, int width)
{
    for (int columns = utf8_columns(words, strlen(words)); columns < width; columns++)
        fputc(' ', out);
}

void columns_put_left(FILE *out, const char *words, int width)
{
    fputs(words, out);
    put_spaces(out, words, width);
}

void columns_put_right(FILE *out, const char *words, int width)
{
    put_spaces(out, words, width);
    fputs(words, out);
}
