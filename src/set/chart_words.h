/* What charts show, told in the edition's language for those who do not see
 * them: the form, the finding, what is counted, the largest and the smallest
 * value, then all of them. The sentences are fixed words of the language. */
#ifndef SET_CHART_WORDS_H
#define SET_CHART_WORDS_H

#include "set/chart.h"

const char *chart_words(Composer *composer, const Chart *chart);
const char *chart_words_timeline(Composer *composer, const Timeline *timeline);
const char *chart_words_duration(Composer *composer, Period duration);

#endif
