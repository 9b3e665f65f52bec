/* Where a web or mail address may be parted between two lines. */
#ifndef SET_PARA_ADDRESS_H
#define SET_PARA_ADDRESS_H

#include "set/para_shape.h"

/* An address goes on from this unit to the next. */
bool address_goes_on(const Shaped *shaped, size_t unit);

/* An address is parted behind a sign and never before one, without a hyphen; not behind "www." or "http:", and with
 * something on either side. For units whose address goes on. */
bool address_may_part(const Shaped *shaped, size_t unit);

/* To part a long address is as bad as a hyphen; a short one stays whole unless a line gapes. */
int address_penalty(const Shaped *shaped, size_t unit);

#endif
