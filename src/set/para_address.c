#include "set/para_address.h"

#include <string.h>

bool address_goes_on(const Shaped *shaped, size_t unit)
{
    const Span *span = shaped->units[unit].span;
    return span->verbatim && !span->note && unit + 1 < shaped->unit_count && shaped->units[unit + 1].span == span;
}

static bool is_address_sign(uint32_t character)
{
    return character < 0x80 && strchr("/.?&@_-=:#%+~,;", (int)character) != NULL;
}

/* Units of the address on the side of `step`, `unit` among them, as far as it matters. */
static int address_beside(const Shaped *shaped, size_t unit, int step)
{
    enum { ENOUGH = 40 };
    int count = 0;
    for (size_t i = unit; count < ENOUGH && i < shaped->unit_count && shaped->units[i].span == shaped->units[unit].span; i += (size_t)step)
        count++;
    return count;
}

bool address_may_part(const Shaped *shaped, size_t unit)
{
    enum { BEFORE = 6, AFTER = 3 };
    const uint32_t sign = shaped->units[unit].character;
    return sign < 0x80 && strchr("/.?&@_-=", (int)sign) && !is_address_sign(shaped->units[unit + 1].character) &&
           address_beside(shaped, unit, -1) >= BEFORE && address_beside(shaped, unit + 1, 1) >= AFTER;
}

int address_penalty(const Shaped *shaped, size_t unit)
{
    enum { SHORT = 30, PART_SHORT = 7000, PART_LONG = 1500 };
    return address_beside(shaped, unit, -1) + address_beside(shaped, unit + 1, 1) < SHORT ? PART_SHORT : PART_LONG;
}
