/* Finished pages by the rules of their brand: the emblem's drawing and its place, the statement beside it, the
 * disclaimer. Everything is measured on the pages; docs/brand.md tells how. */
#ifndef PRINT_BRAND_H
#define PRINT_BRAND_H

#include "base/diag.h"
#include "read/brand.h"
#include "read/edition.h"
#include "set/page.h"

/* Reports every rule that the pages break, each with its source. */
void brand_check(const Brand *brand, const Pages *pages, const Layout *layout, const Edition *edition, Diags *diags);

#endif
