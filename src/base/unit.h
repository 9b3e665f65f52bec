/* Lengths. Inside the program everything is in points: x runs right and y
 * down from the trim's top left corner. Millimetres exist in files only. */
#ifndef BASE_UNIT_H
#define BASE_UNIT_H

#include <stdbool.h>

typedef double pt; /* 1/72 inch */

pt pt_from_mm(double mm);

/* True when `need` goes into `room`, give or take 0.01 pt: a third of a dot at 2400 dpi. */
bool pt_fits(pt need, pt room);

/* Rounded to 1/100 pt, never -0: for dumps. */
double pt_round(pt length);

/* Reads "18 mm", "13pt", "0.5 in" or a bare number of millimetres, the same
 * in every locale. False, `length` untouched, when the words are no length. */
bool unit_parse_length(const char *words, pt *length);

/* Reads a whole decimal number such as "-1.25", the same in every locale, and nothing after it. */
bool unit_parse_number(const char *words, double *number);

#endif
