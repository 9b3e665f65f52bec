/* How far a character may stick out of the measure, so that the edge of a
 * column looks straight. */
#ifndef SET_PROTRUSION_H
#define SET_PROTRUSION_H

#include <stdint.h>

/* Shares of the character's width, 0 to 0.7. */
double protrusion_left(uint32_t character);
double protrusion_right(uint32_t character);

#endif
