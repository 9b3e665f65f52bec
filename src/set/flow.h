/* Flow: an edition's sections become pages. */
#ifndef SET_FLOW_H
#define SET_FLOW_H

#include "read/edition.h"
#include "set/page.h"
#include "set/pictures.h"
#include "set/setter.h"

/* The pages of an edition in `setter`'s arena; `pictures` are the issue's. NULL when something was wrong; reported. */
const Pages *flow_pages(const Setter *setter, const Edition *edition, Pictures *pictures);

#endif
