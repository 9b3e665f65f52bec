/* In which language an export is written, and which table of headings serves it. */
#ifndef APP_IMPORT_LANGUAGE_H
#define APP_IMPORT_LANGUAGE_H

#include "app/shop.h"
#include "read/import_table.h"

typedef struct ImportLanguage {
    const Language *language; /* of the issue */
    const ImportTable *table; /* its own, or that of the language that knows most of the headings */
} ImportLanguage;

/* `wanted`: the code that was asked for; NULL: the export tells, by its letters and its headings. False: reported. */
bool import_language(Arena *arena, Shop *shop, const Input *input, const char *wanted, ImportLanguage *found, Diags *diags);

#endif
