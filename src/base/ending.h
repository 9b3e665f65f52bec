/* How the program ends when somebody stops it: Ctrl-C, a closed terminal, a
 * machine that is switched off. What lies half-made is taken along. */
#ifndef BASE_ENDING_H
#define BASE_ENDING_H

#include <stdbool.h>

/* From now on a signal ends it at once. What ignores one (nohup) goes on doing so. */
void ending_at_once(void);

/* From now on it is only remembered. */
void ending_later(void);

/* From now on it also ends at once when so many seconds are over, by the signal SIGALRM. */
void ending_after(unsigned seconds);

/* One is remembered. */
bool ending_wanted(void);

/* Ends as that one would have ended it; nothing happens where there is none. */
void ending_obey(void);

/* Takes along what lies half-made, for an end that no signal brings. */
void ending_clear(void);

/* A file that is not to outlive such an end. `path` is lent until ending_leaves(), which names the same pointer. More than 64 at a
 * time are not remembered. */
void ending_takes(const char *path);
void ending_leaves(const char *path);

#endif
