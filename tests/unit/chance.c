#include "chance.h"

uint32_t throw_dice(Chance *chance, uint32_t sides)
{
    chance->seed = chance->seed * 1664525u + 1013904223u; /* Numerical Recipes */
    return (chance->seed >> 8) % sides;
}
