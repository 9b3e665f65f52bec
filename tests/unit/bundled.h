/* The bundled issue, set from the repository as the program does it. */
#ifndef TESTS_BUNDLED_H
#define TESTS_BUNDLED_H

#include "desk.h"
#include "read/edition.h"
#include "set/page.h"
#include "set/setter.h"

typedef struct Bundled {
    const Issue *issue;
    const Edition *edition;
    const Layout *layout;
    const Setter *setter;
    const Pages *pages;
} Bundled;

/* Its edition in this language. The test fails when it cannot be set. All lives in the desk's arena. */
Bundled set_bundled(const char *language);

#endif
