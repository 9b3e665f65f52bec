/* What the shop's shelves have in common: where things are found, and what is
 * in stock. For shop.c alone. */
#ifndef APP_SHOP_STOCK_H
#define APP_SHOP_STOCK_H

#include "app/shop.h"
#include "base/limits.h"

typedef struct Stock {
    const char *path;
    const void *language; /* of a hyphenator: whose rules it keeps; else NULL */
    const void *thing;
    const Input *input;   /* its file, for reports; or NULL */
    struct Stock *next;
} Stock;

enum { PLACES = 2 };

/* Words that the shop holds, each once, however many issues ask for them. */
typedef struct Held {
    const char *words;
    struct Held *next;
} Held;

struct Shop {
    Arena *arena;
    Held **held;
    const char *places[PLACES]; /* each "" or ended by a slash */
    size_t place_count;
    Stock *stock;
};

/* The path of a file of a repository, named as printf does; it lives as long as the shop. NULL: it is nowhere. */
const char *shop_find(const Shop *shop, const char *form, ...) __attribute__((format(printf, 2, 3)));

/* Says that a part of the program's setup is missing; `form` has a place for where else it was looked for. */
void shop_report_setup(const Shop *shop, const char *file, const char *form, Diags *diags) __attribute__((format(printf, 3, 0)));

/* What was loaded from that path, for that language or none (NULL); NULL: nothing. Reports may show lines of its file again. */
const void *shop_stocked(const Shop *shop, const char *path, const void *language, Diags *diags);
void shop_add_stock(Shop *shop, Stock added);

/* To a report of a name that nothing has: what was meant, or what there is. `names` ends with NULL. */
void shop_hint_names(Arena *arena, const char *word, const char *const *names, Diags *diags);

/* Adds `name` unless it is there. `names` has room for NAMES_LIMIT and a NULL. */
void shop_add_name(const char **names, const char *name);

/* A name that stays in its folder when a path is made of it. */
bool shop_is_plain_name(const char *name);

#endif
