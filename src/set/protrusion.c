/* The figures are microtype's for Latin text faces (R. Schlicht, after Hàn Thế
 * Thành's thesis), in thousandths of the glyph's width, with Cyrillic letters
 * of like shapes after its T2A set. Quotes and dashes hang by half of
 * what they could: more than 0.35 em past the edge would show. */
#include "set/protrusion.h"

#include <stddef.h>

typedef struct Hang {
    uint32_t character;
    short left, right;
} Hang;

static const Hang hangs[] = {
    {'!', 0, 100},      {'(', 100, 0},      {')', 0, 200},      {',', 0, 500},       {'-', 0, 500},
    {'.', 0, 700},      {'1', 50, 50},      {'4', 50, 50},      {'7', 50, 50},       {':', 0, 500},      {';', 0, 300},      {'?', 0, 100},       {'A', 50, 50},
    {'F', 0, 50},       {'J', 50, 0},       {'K', 0, 50},       {'L', 0, 50},        {'T', 50, 50},
    {'V', 50, 50},      {'W', 50, 50},      {'X', 50, 50},      {'Y', 50, 50},       {'k', 0, 50},
    {'r', 0, 50},       {'v', 50, 50},      {'w', 50, 50},      {'x', 50, 50},       {'y', 0, 50},
    {0x00AB, 200, 200}, {0x00AD, 0, 500},   {0x00BB, 200, 200}, {0x0410, 50, 50},    {0x0413, 0, 50},
    {0x041A, 0, 50},    {0x0422, 50, 50},   {0x0423, 50, 50},   {0x0425, 50, 50},    {0x0433, 0, 50},
    {0x043A, 0, 50},    {0x0443, 50, 50},   {0x0445, 50, 50},   {0x2010, 0, 500},    {0x2013, 200, 200},
    {0x2014, 150, 150}, {0x2018, 300, 400}, {0x2019, 300, 400}, {0x201A, 400, 400},  {0x201C, 300, 300},
    {0x201D, 300, 300}, {0x201E, 400, 400}, {0x2026, 0, 200},
};

static const Hang *hang_of(uint32_t character)
{
    for (size_t low = 0, high = sizeof hangs / sizeof *hangs; low < high;) {
        size_t middle = (low + high) / 2;
        if (hangs[middle].character == character)
            return &hangs[middle];
        if (hangs[middle].character < character)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

double protrusion_left(uint32_t character)
{
    const Hang *hang = hang_of(character);
    return hang ? hang->left / 1000.0 : 0;
}

double protrusion_right(uint32_t character)
{
    const Hang *hang = hang_of(character);
    return hang ? hang->right / 1000.0 : 0;
}
