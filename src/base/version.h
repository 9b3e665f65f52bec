/* The version of this program, as CHANGELOG.md counts it, and the epoch of its rules. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define TAMGA_VERSION "0.1.0"

/* The last epoch of the engine, of the rules by which it breaks lines, fills columns and chooses pages. A layout names
 * the one that it was made with; the program sets by every epoch from 1 to this one. */
#define ENGINE_EPOCH 1

#endif
