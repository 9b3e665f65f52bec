/* Other ways to break a passage into lines than the one that was chosen: the
 * greedy one, and what can be had at the very best when every way is tried. */
#ifndef TESTS_BREAKINGS_H
#define TESTS_BREAKINGS_H

#include "set/linebreak.h"

/* Fills each line as far as it goes, as a typewriter does; returns the number of lines. `ends` has room for `passage->count`. */
size_t breaking_greedy(const Breaking *rules, const Passage *passage, size_t *ends);

/* The demerits of these lines. */
double breaking_demerits(const Breaking *rules, const Passage *passage, const Line *lines, size_t count);
double breaking_demerits_at(const Breaking *rules, const Passage *passage, const size_t *ends, size_t count);

/* The cheapest way of all, tried one after the other: for a dozen pieces. */
double breaking_least(const Breaking *rules, const Passage *passage);

/* Hyphens running at the ends of these lines, at the most. */
size_t breaking_ladder(const Passage *passage, const Line *lines, size_t count);

/* Can the passage be set with no line wider than its measure or looser than ratio `loosest`, and with no three hyphens
 * running? One measure for all lines. */
bool breaking_without_ladder(const Breaking *rules, const Passage *passage, double loosest);

#endif
