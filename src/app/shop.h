/* The shop: what a run loads once and every edition is set with. Fonts,
 * layouts, languages, press profiles and hyphenation dictionaries, each found beside the
 * issue's repository first, then where the program is installed. */
#ifndef APP_SHOP_H
#define APP_SHOP_H

#include "print/press.h"
#include "read/brand.h"
#include "set/setter.h"

typedef struct Shop Shop;

/* Where an installed program keeps its layouts, fonts and dictionaries. */
extern const char shop_installed[];

/* What it loads lives in `arena`, the run's, and is shared by all issues. */
Shop *shop_open(Arena *arena);

/* From now on things are looked for beside the issue in `folder`: in the nearest folder above it that has layouts/. */
void shop_move(Shop *shop, const char *folder);

/* The names of all layouts, "NAME@EPOCH", ended by NULL; in the run's arena. */
const char *const *shop_layouts(const Shop *shop);

/* Each is loaded at first use. NULL: not there or faulty, reported. */
const Layout *shop_layout(Shop *shop, Text name, Diags *diags); /* "NAME@EPOCH" */
const Brand *shop_brand(Shop *shop, Text name, Diags *diags);   /* of a layout */
const Language *shop_language(Shop *shop, const char *code, Place at, Diags *diags); /* `at`: what asks for it */

/* The press that the choice names, from layouts/press/; it lives in `arena`, the issue's. NULL: reported. */
const Press *shop_press(Shop *shop, Arena *arena, const PressChoice *choice, Diags *diags);

/* What setting an edition needs, in the edition's `arena`. NULL: fonts or dictionary are missing, reported. */
const Setter *shop_setter(Shop *shop, Arena *arena, const Layout *layout, const Language *language, Diags *diags);

/* Where a file or a folder of a repository lies, by its name in it: "fonts/fonts.lock". NULL: it is neither beside the
 * issue nor where the program is installed. */
const char *shop_file(const Shop *shop, Arena *arena, const char *name);
const char *shop_folder(const Shop *shop, Arena *arena, const char *name);

/* The folders in which all of this lies, ended by NULL; each may be missing. */
const char *const *shop_folders(const Shop *shop, Arena *arena);

#endif
