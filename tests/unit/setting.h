/* What tests of setting begin with: a desk, the newsletter's layout and fonts, and English, unhyphenated. */
#ifndef TESTS_SETTING_H
#define TESTS_SETTING_H

#include "desk.h"
#include "set/setter.h"

/* Made anew for every test that is set up with open_setter() and ended with close_list(). */
extern Setter setter;

int open_setter(void **state);

#endif
