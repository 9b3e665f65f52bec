/* How the program ends. A larger one outweighs a smaller one. */
#ifndef APP_STATUS_H
#define APP_STATUS_H

#include "base/diag.h"

typedef enum Status {
    STATUS_DONE = 0,
    STATUS_CONTENT = 1, /* the content has errors */
    STATUS_USE = 2,     /* wrong use */
    STATUS_MACHINE = 3, /* the machine failed us */
} Status;

/* What the reports come to. */
Status status_of(const Diags *diags);

#endif
