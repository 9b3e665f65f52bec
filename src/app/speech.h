/* In which language a run speaks: --messages, or what the environment asks for. */
#ifndef APP_SPEECH_H
#define APP_SPEECH_H

#include <stdbool.h>

#include "base/arena.h"

/* Chooses it, and takes --messages out of `words`, wherever it stands. False on wrong use; it is said. */
bool speech_choose(Arena *arena, char **words);

/* The folder of the catalogues that it speaks from. */
const char *speech_catalogues(Arena *arena);

#endif
